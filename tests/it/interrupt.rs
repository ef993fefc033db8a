//! Stopping at any moment.

#![cfg(unix)]

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use vectort_testkit::scripted::{Reply, Scripted, Step};

use crate::cli::{Cli, tree};

/// A program that a test does not leave behind.
pub(crate) struct Running {
    child: Child,
    lines: BufReader<ChildStdout>,
}

impl Running {
    pub(crate) fn start(cli: &Cli, args: &[&str]) -> Self {
        let mut child = cli.command(args).stdout(Stdio::piped()).spawn().expect("starts");
        let lines = BufReader::new(child.stdout.take().expect("piped"));
        Self { child, lines }
    }

    /// Starts the program and returns once it has printed `event`, with that event.
    fn until(cli: &Cli, args: &[&str], event: &str) -> (Self, Value) {
        let mut running = Self::start(cli, args);
        let value = running.wait(|value| value["event"] == event);
        (running, value)
    }

    /// The next event that fits.
    pub(crate) fn wait(&mut self, fits: impl Fn(&Value) -> bool) -> Value {
        let mut seen = String::new();
        loop {
            let start = seen.len();
            let read = self.lines.read_line(&mut seen).expect("readable");
            assert!(read > 0, "ended before it came: {seen}");
            let value: Value = serde_json::from_str(&seen[start..]).expect("a JSON line");
            if fits(&value) {
                return value;
            }
        }
    }

    pub(crate) fn signal(&self, name: &str) {
        let status = Command::new("kill").args([&format!("-{name}"), &self.child.id().to_string()]).status();
        assert!(status.expect("kill runs").success());
    }

    /// The last event.
    pub(crate) fn last(&mut self) -> Value {
        let mut rest = String::new();
        self.lines.read_to_string(&mut rest).expect("readable");
        serde_json::from_str(rest.lines().last().expect("a line")).expect("JSON")
    }

    /// The exit status, once there is one.
    pub(crate) fn code(&mut self) -> Option<i32> {
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

/// A local server that sends one whole file and half of another, and then nothing.
fn stalling() -> Scripted {
    Scripted::start(|_| {
        let mut whole = String::new();
        let path = "main.py".parse().expect("a path");
        vectort_generation::format::write_file(&mut whole, &path, "print('kept')\n");
        let half = whole.replace("main.py", "half.py");
        let text = whole.clone() + half.split("print").next().expect("a beginning") + "print(";
        let chunk = json!({ "object": "chat.completion.chunk", "model": "tiny",
            "choices": [{ "index": 0, "delta": { "content": text }, "finish_reason": null }] });
        Reply::stream([format!("data: {chunk}\n\n")]).then(Step::Stall)
    })
}

/// A run into that folder, whose first file is complete.
fn with_one_file(server: &Scripted) -> (Cli, String, Running) {
    let cli = Cli::new().with("VECTORT_LOCAL_BASE_URL", format!("{}/v1", server.url()));
    let out = cli.path("out").to_string_lossy().into_owned();
    let args =
        ["generate", "a script", "--type", "automation_script", "--model", "tiny", "--out", &out, "--json"];
    let (running, _) = Running::until(&cli, &args, "file");
    (cli, out, running)
}

#[test]
fn sigint_keeps_what_is_complete_as_a_draft() {
    let server = stalling();
    let (cli, out, mut running) = with_one_file(&server);
    running.signal("INT");
    let asked = Instant::now();
    let last = running.last();
    assert_eq!((&last["error"]["code"], &last["ok"]), (&json!("cancelled"), &json!(false)), "{last}");
    assert_eq!((&last["version"], &last["files"], &last["verified"]), (&json!(1), &json!(1), &json!(false)));
    assert_eq!(running.code(), Some(130));
    assert!(asked.elapsed() < Duration::from_secs(5));
    let kept = tree(Path::new(&out));
    assert_eq!(kept.into_iter().collect::<Vec<_>>(), [("main.py".to_owned(), b"print('kept')\n".to_vec())]);
    assert_eq!(cli.json(&["history", &out]).of("version").next().expect("kept")["state"], "draft");
}

#[test]
fn a_kill_keeps_what_was_complete_as_a_draft_for_whatever_comes_next() {
    let server = stalling();
    let (cli, out, mut running) = with_one_file(&server);
    running.signal("KILL");
    running.code();
    assert!(!cli.path("out").exists(), "a killed run has touched nothing");
    cli.json(&["types"]);
    let kept = tree(Path::new(&out));
    assert_eq!(kept.into_keys().collect::<Vec<_>>(), ["main.py"]);
    assert_eq!(cli.json(&["history", &out]).of("version").next().expect("kept")["state"], "draft");
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
        let tree_of = || if out.exists() { tree(&out) } else { BTreeMap::new() };
        let left = tree_of();
        assert!(
            left.is_empty() || left.len() == whole.len(),
            "half a project after {delay} ms: {:?}",
            left.keys()
        );
        // The next command keeps what was complete; without a file nothing is in the way.
        cli.json(&["types"]);
        let kept = tree_of();
        assert!(kept.iter().all(|(path, bytes)| whole.get(path) == Some(bytes)), "each file is whole");
        assert!(left.keys().all(|path| kept.contains_key(path)));
        if kept.is_empty() {
            let ran =
                cli.json(&["generate", "a landing page", "--no-mount", "--out", &out.to_string_lossy()]);
            assert_eq!(ran.status, 0, "the killed run is not in the way: {ran:?}");
        }
    }
}
