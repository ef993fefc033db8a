//! What the command line says of providers and money, and recordings that are played back.

use serde_json::json;
use vectort_generation::format::write_file;
use vectort_testkit::scripted::{Reply, Scripted};

use crate::cli::{Cli, tree};

/// A server in the manner of Ollama that writes a Python script.
fn local() -> Scripted {
    Scripted::start(|request| {
        if request.path.ends_with("/models") {
            return Reply::json(
                200,
                &json!({ "object": "list", "data": [{ "id": "tiny", "object": "model" }] }),
            );
        }
        let mut answer = String::new();
        for (path, text) in [
            ("main.py", "print('hello')\n"),
            ("pyproject.toml", "[project]\nname = \"tidy\"\nversion = \"1.0\"\n"),
            ("test_main.py", "def test_dry_run():\n    assert True\n"),
            ("README.md", "# Tidy\n"),
        ] {
            write_file(&mut answer, &path.parse().expect("a safe path"), text);
        }
        let data = |value: serde_json::Value| format!("data: {value}\n\n");
        Reply::stream([
            data(json!({ "object": "chat.completion.chunk", "model": "tiny",
                "choices": [{ "index": 0, "delta": { "content": answer }, "finish_reason": null }] })),
            data(json!({ "object": "chat.completion.chunk", "model": "tiny",
                "choices": [{ "index": 0, "delta": {}, "finish_reason": "stop" }] })),
            "data: [DONE]\n\n".to_owned(),
        ])
    })
}

const TOOL: [&str; 6] =
    ["generate", "a script that tidies folders", "--type", "automation_script", "--framework", "python"];

#[test]
fn a_run_is_recorded_and_happens_again_without_its_server() {
    let server = local();
    let cli = Cli::new().with("VECTORT_LOCAL_BASE_URL", server.url());
    let file = cli.path("run.jsonl").to_string_lossy().into_owned();
    let recorded = cli.json(&[&TOOL[..], &["--record", &file]].concat());
    assert_eq!(recorded.status, 0, "{recorded:#?}");
    let asked = server.received().len();

    let providers = cli.json(&["providers"]);
    let local = providers.of("provider").find(|line| line["provider"] == "local").expect("it is there");
    let health = &local["health"][0];
    // Nobody named a model, so the server's first one was taken.
    assert_eq!((&health["model"], &health["circuit"]), (&json!("auto"), &json!("closed")), "{local:#}");
    assert!(health["samples"] == 1 && health["first_token_p50_ms"].is_u64(), "{health:#}");
    assert!(cli.text(&["providers"]).stdout.contains("auto: ready; first text usually in"));
    let after = server.received().len();

    let replayed = cli.json(&[&TOOL[..], &["--replay", &file]].concat());
    assert_eq!(replayed.status, 0, "{replayed:#?}");
    assert_eq!(server.received().len(), after, "nobody was asked");
    assert!(after >= asked);
    assert_eq!(tree(&recorded.dir()), tree(&replayed.dir()));
}

#[test]
fn what_cannot_be_played_or_paid_is_refused() {
    let cli = Cli::new();
    let missing = cli.path("nothing").to_string_lossy().into_owned();
    let odd = cli.path("odd.jsonl");
    std::fs::write(&odd, "not a recording\n").expect("written");
    let odd = odd.to_string_lossy().into_owned();
    for (args, code) in [
        (vec!["--replay", &missing], "not-found"),
        (vec!["--replay", &odd], "bad-recording"),
        (vec!["--replay", &odd, "--record", &missing], "bad-usage"),
        (vec!["--max-cost", "much"], "bad-usage"),
        (vec!["--max-cost", "nan"], "bad-usage"),
        (vec!["--max-cost=-1"], "bad-usage"),
    ] {
        let ran = cli.json(&[&TOOL[..], &args].concat());
        assert_eq!((ran.status, ran.error()), (2, code), "{args:?}: {ran:?}");
    }
    assert!(!cli.path("home/projects").exists() && !std::path::Path::new(&missing).exists());
}

#[test]
fn a_limit_of_cost_is_said_with_its_amount() {
    let cli = Cli::new().with("OPENAI_API_KEY", "sk-canary").with("OPENAI_BASE_URL", "http://127.0.0.1:9");
    let ran = cli.text(&[&TOOL[..], &["--max-cost", "0.000001"]].concat());
    assert_eq!(ran.status, 1, "{ran:?}");
    assert!(ran.stderr.contains("your limit of $0.000001"), "{ran:?}");
}
