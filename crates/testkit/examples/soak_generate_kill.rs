//! Part of `cargo xtask soak kill`: kills `vectort generate` and `vectort restore` at random
//! moments, then looks with the program itself. `VECTORT_KILLS` is the count (1,000),
//! `VECTORT_BIN` the program.
//!
//! After each kill the target folder is absent, empty, or holds the whole project; once the next
//! command has run, it may also hold a draft of the files that were complete, each of them whole.
#![expect(clippy::expect_used, clippy::print_stdout, reason = "a soak ends at the first broken promise")]

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

type Tree = BTreeMap<String, Vec<u8>>;

struct Program {
    binary: String,
    home: std::path::PathBuf,
}

impl Program {
    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(&self.binary);
        command
            .args(args)
            .arg("--json")
            .env("VECTORT_HOME", &self.home)
            .env("VECTORT_NO_DISCOVERY", "1")
            .env_remove("OPENAI_API_KEY")
            .env_remove("ANTHROPIC_API_KEY")
            .env_remove("GEMINI_API_KEY")
            .stdin(Stdio::null())
            .stderr(Stdio::null());
        command
    }

    fn run(&self, args: &[&str]) -> Vec<Value> {
        let output = self.command(args).output().expect("the program starts");
        let events: Vec<Value> = String::from_utf8_lossy(&output.stdout)
            .lines()
            .filter_map(|line| serde_json::from_str(line).ok())
            .collect();
        assert!(output.status.success(), "{args:?}: {events:?}");
        events
    }

    /// Starts, waits and kills. True if the kill came in time.
    fn kill_after(&self, args: &[&str], delay: Duration) -> bool {
        let mut child = self.command(args).stdout(Stdio::null()).spawn().expect("the program starts");
        std::thread::sleep(delay);
        let running = child.try_wait().expect("a child").is_none();
        let _ = child.kill();
        child.wait().expect("it ends");
        running
    }
}

fn main() {
    let kills: u32 = std::env::var("VECTORT_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(1_000);
    let limit =
        std::env::var("VECTORT_SECONDS").ok().and_then(|text| text.parse().ok()).map(Duration::from_secs);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let program = Program {
        binary: std::env::var("VECTORT_BIN").expect("VECTORT_BIN names the program"),
        home: folder.path().join("home"),
    };
    let words = "a landing page for a bakery";
    let base = folder.path().join("base");
    let base_text = base.to_string_lossy().into_owned();
    program.run(&["generate", words, "--no-mount", "--out", &base_text]);
    let first = tree(&base);
    std::fs::write(base.join("index.html"), "<h1>the person's own</h1>").expect("written");
    program.run(&["history", &base_text]);
    let second = tree(&base);

    // Warm runs take this long; a kill counts only when it strikes before the end.
    let mut warm: Vec<Duration> = (0..5)
        .map(|number| {
            let out = folder.path().join(format!("warm-{number}")).to_string_lossy().into_owned();
            let began = Instant::now();
            program.run(&["generate", words, "--no-mount", "--out", &out]);
            began.elapsed()
        })
        .collect();
    warm.sort();
    let whole_run = warm[2];

    let (mut struck, mut torn, mut lost, mut done) = (0, 0, 0, 0);
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    let started = Instant::now();
    for round in 0.. {
        // A restore is shorter than its longest delay: some kills come too late.
        if struck >= kills || round >= kills * 4 {
            break;
        }
        if limit.is_some_and(|limit| started.elapsed() > limit) {
            break;
        }
        done += 1;
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let delay = whole_run.mul_f64((seed >> 33) as f64 / f64::from(1_u32 << 31) * 1.1);
        if round % 2 == 0 {
            let out = folder.path().join(format!("out-{round}"));
            let out_text = out.to_string_lossy().into_owned();
            struck +=
                u32::from(program.kill_after(&["generate", words, "--no-mount", "--out", &out_text], delay));
            let left = tree(&out);
            torn += u32::from(!left.is_empty() && left != first);
            // Whatever comes next keeps what was complete.
            program.run(&["types"]);
            let salvaged = tree(&out);
            if salvaged.is_empty() {
                // The killed run must not be in the way of the next.
                program.run(&["generate", words, "--no-mount", "--out", &out_text]);
                lost += u32::from(tree(&out) != first);
            } else {
                program.run(&["history", &out_text]);
                torn += u32::from(salvaged.iter().any(|(path, bytes)| first.get(path) != Some(bytes)));
                lost += u32::from(left.keys().any(|path| !salvaged.contains_key(path)));
            }
            let _ = std::fs::remove_dir_all(&out);
        } else {
            let target = if round % 4 == 1 { "1" } else { "2" };
            struck += u32::from(program.kill_after(&["restore", &base_text, target], delay / 3));
            let events = program.run(&["history", &base_text]);
            let now = tree(&base);
            torn += u32::from(now != first && now != second);
            let versions = events.iter().filter(|event| event["event"] == "version").count();
            lost += u32::from(versions < 2);
        }
    }
    for (metric, value) in [
        ("generate_kills", struck),
        ("generate_runs", done),
        ("generate_torn", torn),
        ("generate_lost", lost),
    ] {
        println!("{}", json!({ "soak": "kill", "metric": metric, "value": value }));
    }
    assert_eq!((torn, lost), (0, 0), "a promise was broken");
}

fn tree(root: &Path) -> Tree {
    let mut files = Tree::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for entry in entries.map_while(Result::ok) {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root).expect("below").to_string_lossy().into_owned();
                files.insert(name, std::fs::read(&path).unwrap_or_default());
            }
        }
    }
    files
}
