//! Stopping at any moment.

#![cfg(unix)]

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::cli::{Cli, tree};

fn signal(child: &Child, name: &str) {
    let status = Command::new("kill").args([&format!("-{name}"), &child.id().to_string()]).status();
    assert!(status.expect("kill runs").success());
}

/// Starts the program and returns once it has printed `event`.
fn start_until(
    cli: &Cli,
    args: &[&str],
    event: &str,
) -> (Child, Vec<serde_json::Value>, BufReader<std::process::ChildStdout>) {
    let mut child = cli.command(args).stdout(Stdio::piped()).spawn().expect("starts");
    let mut lines = BufReader::new(child.stdout.take().expect("piped"));
    let mut events = Vec::new();
    loop {
        let mut line = String::new();
        assert!(lines.read_line(&mut line).expect("readable") > 0, "ended before {event}: {events:?}");
        let value: serde_json::Value = serde_json::from_str(&line).expect("a JSON line");
        let found = value["event"] == event;
        events.push(value);
        if found {
            return (child, events, lines);
        }
    }
}

#[test]
fn sigint_ends_a_preview_with_done_and_130_or_0() {
    let cli = Cli::new();
    let dir = cli.json(&["generate", "a landing page", "--no-mount"]).dir();
    let (mut child, events, mut lines) =
        start_until(&cli, &["preview", &dir.to_string_lossy(), "--json"], "ready");
    let url = events.last().expect("ready")["url"].as_str().expect("a URL").to_owned();
    assert!(url.starts_with("http://") && url.contains(".localhost:"), "{url}");
    signal(&child, "INT");
    let asked = Instant::now();
    let mut rest = String::new();
    std::io::Read::read_to_string(&mut lines, &mut rest).expect("readable");
    let last: serde_json::Value = serde_json::from_str(rest.lines().last().expect("a line")).expect("JSON");
    assert_eq!(last["event"], "done");
    assert_eq!(child.wait().expect("ends").code(), Some(0), "stopping a preview is how it ends");
    assert!(asked.elapsed() < Duration::from_secs(5));
}

#[test]
fn sigint_in_mid_generation_is_130_and_leaves_the_target_alone() {
    let cli = Cli::new().with("OPENAI_API_KEY", "sk-test");
    // A provider that accepts and never answers.
    let silent = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}/v1", silent.local_addr().expect("bound"));
    let cli = cli.with("OPENAI_BASE_URL", url);
    let out = cli.path("out");
    let (mut child, _, mut lines) =
        start_until(&cli, &["generate", "a shop", "--out", &out.to_string_lossy(), "--json"], "trying");
    signal(&child, "INT");
    let mut rest = String::new();
    std::io::Read::read_to_string(&mut lines, &mut rest).expect("readable");
    let last: serde_json::Value = serde_json::from_str(rest.lines().last().expect("a line")).expect("JSON");
    assert_eq!((last["event"].as_str(), last["error"]["code"].as_str()), (Some("done"), Some("cancelled")));
    assert_eq!(child.wait().expect("ends").code(), Some(130));
    assert!(!out.exists() || tree(&out).is_empty());
}

#[test]
fn killed_while_it_verifies_the_folder_is_whole_or_empty_and_the_next_run_goes_on() {
    let cli = Cli::new();
    let whole = tree(&cli.json(&["generate", "a landing page", "--no-mount"]).dir());
    for delay in [0, 5, 20, 60, 120, 250] {
        let out = cli.path(&format!("out-{delay}"));
        let (mut child, _, _lines) = start_until(
            &cli,
            &["generate", "a landing page", "--no-mount", "--out", &out.to_string_lossy(), "--json"],
            "started",
        );
        std::thread::sleep(Duration::from_millis(delay));
        signal(&child, "KILL");
        child.wait().expect("ends");
        let left = if out.exists() { tree(&out) } else { Default::default() };
        assert!(
            left.is_empty() || left.len() == whole.len(),
            "half a project after {delay} ms: {:?}",
            left.keys()
        );
        if left.is_empty() {
            let ran =
                cli.json(&["generate", "a landing page", "--no-mount", "--out", &out.to_string_lossy()]);
            assert_eq!(ran.status, 0, "the killed run is not in the way: {ran:?}");
        }
    }
}
