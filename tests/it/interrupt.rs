//! Stopping at any moment.

#![cfg(unix)]

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::cli::{Cli, tree};

/// A program that a test does not leave behind.
struct Running {
    child: Child,
    lines: BufReader<ChildStdout>,
}

impl Running {
    /// Starts the program and returns once it has printed `event`, with that event.
    fn until(cli: &Cli, args: &[&str], event: &str) -> (Self, Value) {
        let mut child = cli.command(args).stdout(Stdio::piped()).spawn().expect("starts");
        let lines = BufReader::new(child.stdout.take().expect("piped"));
        let mut running = Self { child, lines };
        let mut seen = String::new();
        loop {
            let start = seen.len();
            let read = running.lines.read_line(&mut seen).expect("readable");
            assert!(read > 0, "ended before {event}: {seen}");
            let value: Value = serde_json::from_str(&seen[start..]).expect("a JSON line");
            if value["event"] == event {
                return (running, value);
            }
        }
    }

    fn signal(&self, name: &str) {
        let status = Command::new("kill").args([&format!("-{name}"), &self.child.id().to_string()]).status();
        assert!(status.expect("kill runs").success());
    }

    /// The last event.
    fn last(&mut self) -> Value {
        let mut rest = String::new();
        self.lines.read_to_string(&mut rest).expect("readable");
        serde_json::from_str(rest.lines().last().expect("a line")).expect("JSON")
    }

    /// The exit status, once there is one.
    fn code(&mut self) -> Option<i32> {
        self.child.wait().expect("ends").code()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn sigint_ends_a_preview_with_done_and_130_or_0() {
    let cli = Cli::new();
    let dir = cli.json(&["generate", "a landing page", "--no-mount"]).dir();
    let (mut running, ready) = Running::until(&cli, &["preview", &dir.to_string_lossy(), "--json"], "ready");
    let url = ready["url"].as_str().expect("a URL");
    assert!(url.starts_with("http://") && url.contains(".localhost:"), "{url}");
    running.signal("INT");
    let asked = Instant::now();
    assert_eq!(running.last()["event"], "done");
    assert_eq!(running.code(), Some(0), "stopping a preview is how it ends");
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
    let (mut running, _) =
        Running::until(&cli, &["generate", "a shop", "--out", &out.to_string_lossy(), "--json"], "trying");
    running.signal("INT");
    let last = running.last();
    assert_eq!((last["event"].as_str(), last["error"]["code"].as_str()), (Some("done"), Some("cancelled")));
    assert_eq!(running.code(), Some(130));
    assert!(!out.exists() || tree(&out).is_empty());
}

#[test]
fn killed_while_it_verifies_the_folder_is_whole_or_empty_and_the_next_run_goes_on() {
    let cli = Cli::new();
    let whole = tree(&cli.json(&["generate", "a landing page", "--no-mount"]).dir());
    for delay in [0, 5, 20, 60, 120, 250] {
        let out = cli.path(&format!("out-{delay}"));
        let (mut running, _) = Running::until(
            &cli,
            &["generate", "a landing page", "--no-mount", "--out", &out.to_string_lossy(), "--json"],
            "started",
        );
        std::thread::sleep(Duration::from_millis(delay));
        running.signal("KILL");
        running.code();
        let left = if out.exists() { tree(&out) } else { BTreeMap::new() };
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
