//! How long the answer reader takes for 5 MiB, whole and in pieces. One JSON line a figure:
//! `cargo run --release -p vectort-generation --example bench_reader`.
#![expect(clippy::print_stdout, reason = "its output is its result")]

use std::time::Instant;

use vectort_generation::reader::{Event, Reader};

const SIZE: usize = 5 << 20;
const RUNS: usize = 7;

fn main() {
    let answer = answer();
    for (name, step) in [("1", 1), ("7", 7), ("64", 64), ("4096", 4096), ("whole", answer.len())] {
        let mut times: Vec<f64> = (0..RUNS).map(|_| run(&answer, step)).collect();
        times.sort_by(f64::total_cmp);
        let median = times[RUNS / 2];
        println!(
            "{{\"bench\":\"reader\",\"case\":\"vectort\",\"metric\":\"ms_5mib_chunk_{name}\",\"value\":{median:.2},\"unit\":\"ms\"}}"
        );
    }
}

/// Milliseconds to read the answer in pieces of `step` bytes.
fn run(answer: &str, step: usize) -> f64 {
    let pieces: Vec<&str> = pieces(answer, step);
    let start = Instant::now();
    let mut reader = Reader::new();
    let mut files = 0;
    let mut count = |events: Vec<Event>| {
        files += events.iter().filter(|event| matches!(event, Event::FileDone { .. })).count();
    };
    for piece in pieces {
        count(reader.push(piece));
    }
    count(reader.finish());
    let elapsed = start.elapsed().as_secs_f64() * 1_000.0;
    assert!(files > 100, "the reader found {files} files");
    elapsed
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

/// An answer of ordinary code in all three formats.
fn answer() -> String {
    let line = "  const total = items.reduce((sum, item) => sum + item.price * item.quantity, 0); // <b>\n";
    let code = line.repeat(300);
    let mut answer = String::with_capacity(SIZE + code.len());
    let mut at = 0;
    while answer.len() < SIZE {
        let block = match at % 3 {
            0 => format!("<<<FILE src/part{at}.tsx>>>\n{code}<<<END>>>\n\n"),
            1 => format!("### src/part{at}.tsx\n\n```tsx\n{code}```\n\n"),
            _ => format!("<file path=\"src/part{at}.tsx\">\n{code}</file>\n\n"),
        };
        answer.push_str(&block);
        at += 1;
    }
    answer
}
