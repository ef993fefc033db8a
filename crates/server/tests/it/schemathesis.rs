//! Schemathesis (PyPI): requests made up from the OpenAPI document, good and bad. No answer may be a
//! server's error, and none of a status that the document does not name.
//!
//! A few for each operation here; `cargo xtask soak schemathesis` runs the full count.

use std::process::Command;

use serde_json::json;
use vectort_testkit::peers;

use crate::machine::Machine;

/// What signs the asker out or deletes it, so that all that follows would be 401; and what needs a
/// model, a provider or a payment service, which a test of shapes has none of.
const LEFT_OUT: &str = "^/api/auth/(me|logout|devices|password)|/(generate|iterate)$|^/api/(credits/(purchase|subscribe|portal)|webhook|checkout)";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn schemathesis_finds_neither_errors_nor_unknown_statuses() {
    let examples = std::env::var("VECTORT_EXAMPLES").unwrap_or_else(|_| "3".to_owned());
    let program = peers::dir().join("schemathesis/venv/bin/schemathesis");
    if !program.exists() {
        // Not a peer of the suite: only the soak installs it.
        eprintln!("\n*** SKIPPED: schemathesis is not installed: `cargo xtask soak schemathesis` does it\n");
        return;
    }
    let server = Machine::start().await;
    let (token, _) = server.register("ada@example.com").await;
    let new = json!({"title": "x", "description": "", "type": "web_app"});
    let (status, _) = server.ask(reqwest::Method::POST, "/api/projects", &token, Some(new)).await;
    assert_eq!(status, 201);
    let folder = tempfile::tempdir().expect("a folder");
    let url = format!("{}/api/openapi.json", server.url);
    let run = tokio::task::spawn_blocking(move || {
        Command::new(program)
            .current_dir(folder.path())
            .args(["run", &url, "--checks", "not_a_server_error,status_code_conformance"])
            .args(["--phases", "examples,coverage,fuzzing", "--workers", "2", "--seed", "1"])
            .args(["--max-examples", &examples, "--request-timeout", "35", "--continue-on-failure"])
            .args(["--exclude-path-regex", LEFT_OUT, "--header", &format!("Authorization: Bearer {token}")])
            .args(["--suppress-health-check", "all", "--no-color"])
            .output()
            .expect("it runs")
    });
    let output = run.await.expect("it ends");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let said_last: Vec<&str> = said.lines().rev().take(30).collect();
    for line in said_last.iter().rev() {
        eprintln!("{line}");
    }
    assert!(output.status.success(), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
}
