//! How long the answer reader takes for 5 MiB, whole and in pieces. One JSON line a figure:
//! `cargo run --release -p vectort-generation --example bench_reader`.
#![expect(clippy::print_stdout, reason = "its output is its result")]

use std::time::Instant;

use vectort_generation::reader::{Event, Reader};

const SIZE: usize = 5 << 20;
const RUNS: usize = 7;

fn main() {
    for (shape, answer) in [("", mixed()), ("json_", json())] {
        for (name, step) in [("1", 1), ("7", 7), ("64", 64), ("4096", 4096), ("whole", answer.len())] {
            let runs: Vec<Time> = (0..RUNS).map(|_| run(&answer, step)).collect();
            print(&format!("ms_5mib_{shape}chunk_{name}"), runs.iter().map(|time| time.wall).collect());
            let on_core: Option<Vec<f64>> = runs.iter().map(|time| time.on_core).collect();
            if let Some(on_core) = on_core {
                print(&format!("core_ms_5mib_{shape}chunk_{name}"), on_core);
            }
        }
    }
}

/// Prints the median.
fn print(metric: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let median = times[times.len() / 2];
    println!(
        "{{\"bench\":\"reader\",\"case\":\"vectort\",\"metric\":\"{metric}\",\"value\":{median:.2},\"unit\":\"ms\"}}"
    );
}

/// Milliseconds.
struct Time {
    wall: f64,
    /// Without the time that other programs had the core, where the system tells.
    on_core: Option<f64>,
}

/// Nanoseconds that this thread ran so far (Linux: `proc_pid_schedstat(5)`).
fn on_core() -> Option<f64> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    text.split(' ').next()?.parse().ok()
}

/// Reads the answer in pieces of `step` bytes.
fn run(answer: &str, step: usize) -> Time {
    let pieces: Vec<&str> = pieces(answer, step);
    let (start, ran) = (Instant::now(), on_core());
    let mut reader = Reader::new();
    let mut files = 0;
    let mut count = |events: Vec<Event>| {
        let is_done = |event: &&Event| matches!(event, Event::FileDone { .. } | Event::Changed(_));
        files += events.iter().filter(is_done).count();
    };
    for piece in pieces {
        count(reader.push(piece));
    }
    count(reader.finish());
    let wall = start.elapsed().as_secs_f64() * 1_000.0;
    let on_core = ran.and_then(|ran| Some((on_core()? - ran) / 1e6));
    assert!(files > 100, "the reader found {files} files");
    Time { wall, on_core }
}

fn pieces(mut text: &str, step: usize) -> Vec<&str> {
    let mut pieces = Vec::with_capacity(text.len() / step + 1);
    while !text.is_empty() {
        let (piece, rest) = text.split_at(text.floor_char_boundary(step).max(1));
        pieces.push(piece);
        text = rest;
    }
    pieces
}

/// A file of ordinary code.
fn code() -> String {
    "  const total = items.reduce((sum, item) => sum + item.price * item.quantity, 0); // <b>\n".repeat(300)
}

/// An answer in every shape but JSON, which stands alone.
fn mixed() -> String {
    let code = code();
    let added: String = code.lines().map(|line| format!("+{line}\n")).collect();
    let mut answer = String::with_capacity(SIZE + 2 * code.len());
    let mut at = 0;
    while answer.len() < SIZE {
        let path = format!("src/part{at}.tsx");
        let block = match at % 8 {
            0 => format!("<<<FILE {path}>>>\n{code}<<<END>>>\n\n"),
            1 => format!("### {path}\n\n```tsx\n{code}```\n\n"),
            2 => format!("<file path=\"{path}\">\n{code}</file>\n\n"),
            3 => format!("<<<EDIT {path}>>>\n<<<SEARCH>>>\n{code}<<<REPLACE>>>\n{code}<<<END>>>\n"),
            4 => format!("{path}\n```tsx\n<<<<<<< SEARCH\n{code}=======\n{code}>>>>>>> REPLACE\n```\n"),
            5 => format!("```diff\n--- a/{path}\n+++ b/{path}\n@@ -1,1 +1,301 @@\n line\n{added}```\n"),
            6 => format!("```diff\n--- /dev/null\n+++ b/{path}\n@@ -0,0 +1,300 @@\n{added}```\n"),
            _ => format!("FILE: {path}\n{code}=== END ===\n\n"),
        };
        answer.push_str(&block);
        at += 1;
    }
    answer
}

/// An answer that is a map from paths to contents.
fn json() -> String {
    let code = code();
    let size = serde_json::Value::from(code.as_str()).to_string().len();
    let files: serde_json::Map<String, serde_json::Value> =
        (0..=SIZE / size).map(|at| (format!("src/part{at}.tsx"), code.as_str().into())).collect();
    serde_json::json!({ "files": files }).to_string()
}
