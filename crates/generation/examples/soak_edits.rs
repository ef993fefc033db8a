//! Random edit sequences whose right place is known, as many as `VECTORT_EDITS` says (10,000 without).
//! One JSON line a figure; it panics at the first wrong place, changed byte or edit that does not
//! revert: `cargo run --release -p vectort-generation --example soak_edits`.
#![expect(clippy::print_stdout, reason = "its output is its result")]

use std::time::Instant;

use vectort_generation::fuzzing::edits::{self, Tally};

fn main() {
    let count = std::env::var("VECTORT_EDITS").ok().and_then(|count| count.parse().ok()).unwrap_or(10_000);
    let started = Instant::now();
    let mut tally = Tally::default();
    for seed in 0..count {
        tally.add(edits::run(seed));
    }
    for (metric, value, unit) in [
        ("sequences", count, "count"),
        ("hunks_exact", tally.exact, "count"),
        ("hunks_whitespace", tally.whitespace, "count"),
        ("hunks_fuzzy", tally.fuzzy, "count"),
        ("edits_ambiguous", tally.ambiguous, "count"),
        ("edits_refused", tally.refused, "count"),
        // Each of these would have ended the run.
        ("wrong_places", 0, "count"),
        ("untouched_files_changed", 0, "count"),
        ("not_reverted", 0, "count"),
        ("elapsed", started.elapsed().as_secs(), "s"),
    ] {
        println!(
            "{{\"bench\":\"soak-edits\",\"case\":\"vectort\",\"metric\":\"{metric}\",\"value\":{value},\"unit\":\"{unit}\"}}"
        );
    }
}
