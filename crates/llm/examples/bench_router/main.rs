//! `cargo xtask bench router`: what a router adds between a program and a provider.
//!
//! One mock provider, in a process of its own, speaks Chat Completions and stamps every chunk with
//! the time at which it was written. Every case asks it the same, in interleaved rounds:
//!
//! - `direct`: bare reqwest, which reads the bytes and parses nothing;
//! - `vectort`: this crate, in process, with its memory in a file;
//! - `vectort_http`: this crate behind an HTTP endpoint, in a process of its own;
//! - `tensorzero`, `litellm`: the gateway and the proxy from PyPI, as they come.
//!
//! The figures:
//!
//! - `added_us_p50`, `_p99`: percentile of the time from asking to the first text of a short answer,
//!   less that of `direct`; `added_end_us_…`, the same to its end;
//! - `us_per_chunk`: the time of an answer of 200 chunks back to back, by chunk; and the same less
//!   that of `direct`, `added_us_per_chunk`;
//! - `late_us_p99_1`, `_20`, `_500`: from the stamp in a chunk to its text in the reader's hand; 1
//!   and 20 streams at a pace of 2 ms, 500 streams at 40 ms;
//! - `kib_per_stream`: how much larger the process that routes is with 500 streams open;
//! - `failover_ms_p99` (`vectort`): from asking to the first text when the first provider fails,
//!   less the fallback's own first text.
//!
//! `LiteLLM` is measured with one stream only: more say nothing but that it is overloaded.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a bench ends where its peers do not work"
)]

mod client;
mod endpoint;
mod footprint;
mod mock;
mod peers;
mod process;

use std::time::Duration;

use serde_json::json;

use client::{Asked, Case};
use process::Part;

const ROUNDS: usize = 20;
/// Short requests in one round: of a case that answers in microseconds, and of one that does not.
const SHORT: [usize; 2] = [60, 6];
const CHUNKS: usize = 200;

fn main() {
    match process::role() {
        Some(Part::Mock) => run(mock::serve()),
        Some(Part::Endpoint) => run(endpoint::serve()),
        Some(Part::Footprint) => run(footprint::measure_here()),
        None => run(bench()),
    }
}

fn run(work: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(work);
}

async fn bench() {
    let mock = process::start(Part::Mock, &[]).await;
    let endpoint = process::start(Part::Endpoint, &[("VECTORT_BENCH_UPSTREAM", &mock.url)]).await;
    let folder = tempfile::tempdir().expect("a folder");
    let tensorzero = peers::tensorzero(folder.path(), &mock.url).await;
    let litellm = peers::litellm(folder.path(), &mock.url).await;
    let mut cases = vec![
        Case::direct("direct", &mock.url, "mock"),
        Case::vectort(&mock.url, &folder.path().join("router.log")),
        Case::direct("vectort_http", &endpoint.url, "mock"),
    ];
    if let Some(peer) = &tensorzero {
        cases.push(Case::direct(
            "tensorzero",
            &format!("{}/openai", peer.url),
            "tensorzero::model_name::mock",
        ));
    }
    if let Some(peer) = &litellm {
        cases.push(Case::direct("litellm", &peer.url, "mock").slow());
    }
    for case in &cases {
        // Connections, caches, code.
        for _ in 0..20 {
            case.ask("chunks=1").await;
        }
    }
    short(&cases).await;
    chunks(&cases).await;
    for (streams, pace, count) in [(1, 2_000, 1_000), (20, 2_000, 400), (500, 40_000, 60)] {
        for case in cases.iter().filter(|case| streams == 1 || !case.is_slow()) {
            late(case, streams, pace, count).await;
        }
    }
    let ids = [("vectort_http", Some(&endpoint)), ("tensorzero", tensorzero.as_ref())];
    footprint::report(&mock.url, &cases, &ids).await;
    failover(&mock.url).await;
}

/// The time of a short answer, to its first text and to its end.
async fn short(cases: &[Case]) {
    let mut times: Vec<[Vec<f64>; 2]> = vec![Default::default(); cases.len()];
    for _ in 0..ROUNDS {
        for (case, [first, end]) in cases.iter().zip(&mut times) {
            for _ in 0..SHORT[usize::from(case.is_slow())] {
                let asked = case.ask("chunks=1").await;
                first.push(asked.first.as_secs_f64() * 1e6);
                end.push(asked.total.as_secs_f64() * 1e6);
            }
        }
    }
    for (what, name) in ["", "end_"].into_iter().enumerate() {
        for percent in [50, 99] {
            let values: Vec<f64> =
                times.iter_mut().map(|times| percentile(&mut times[what], percent)).collect();
            report("direct", &format!("total_{name}us_p{percent}"), values[0], "us");
            for (case, value) in cases.iter().zip(&values).skip(1) {
                report(case.name, &format!("added_{name}us_p{percent}"), value - values[0], "us");
            }
        }
    }
}

/// The time of an answer of many chunks without pause, by chunk.
async fn chunks(cases: &[Case]) {
    let mut times: Vec<Vec<f64>> = vec![Vec::new(); cases.len()];
    let message = format!("chunks={CHUNKS}");
    for _ in 0..ROUNDS {
        for (case, times) in cases.iter().zip(&mut times) {
            for _ in 0..if case.is_slow() { 1 } else { 5 } {
                let Asked { total, late, .. } = case.ask(&message).await;
                assert_eq!(late.len(), CHUNKS, "{}: every chunk arrives", case.name);
                times.push(total.as_secs_f64() * 1e6 / CHUNKS as f64);
            }
        }
    }
    let values: Vec<f64> = times.iter_mut().map(|times| percentile(times, 50)).collect();
    for (case, value) in cases.iter().zip(&values) {
        report(case.name, "us_per_chunk", *value, "us");
        if case.name != "direct" {
            report(case.name, "added_us_per_chunk", value - values[0], "us");
        }
    }
}

/// How long after it was written a chunk is in the reader's hand.
async fn late(case: &Case, streams: usize, pace_us: u64, count: usize) {
    let message = format!("chunks={count} pace={pace_us}");
    let asked = futures_util::future::join_all((0..streams).map(|_| case.ask(&message))).await;
    let mut late: Vec<f64> = asked.into_iter().flat_map(|asked| asked.late).collect();
    if late.len() != streams * count {
        eprintln!("*** {}: {} of {} chunks arrived", case.name, late.len(), streams * count);
    }
    report(case.name, &format!("late_us_p50_{streams}"), percentile(&mut late, 50), "us");
    report(case.name, &format!("late_us_p99_{streams}"), percentile(&mut late, 99), "us");
}

/// How much later the first text is when a first provider fails, in each of three ways.
async fn failover(mock: &str) {
    const TIMES: usize = 150;
    let alone = Case::failing(mock, None);
    for fault in ["refused", "error", "cut"] {
        let failing = Case::failing(mock, Some(fault));
        let (mut with, mut without) = (Vec::new(), Vec::new());
        for _ in 0..TIMES {
            without.push(alone.ask("chunks=1").await.first.as_secs_f64() * 1e3);
            with.push(failing.ask("chunks=1").await.first.as_secs_f64() * 1e3);
        }
        let own = percentile(&mut without, 50);
        report("vectort", &format!("failover_{fault}_ms_p50"), percentile(&mut with, 50) - own, "ms");
        report("vectort", &format!("failover_{fault}_ms_p99"), percentile(&mut with, 99) - own, "ms");
    }
}

pub(crate) fn percentile(values: &mut [f64], percent: usize) -> f64 {
    assert!(!values.is_empty(), "nothing was measured");
    values.sort_by(f64::total_cmp);
    values[(values.len() * percent).div_ceil(100).saturating_sub(1)]
}

pub(crate) fn report(case: &str, metric: &str, value: f64, unit: &str) {
    let value = (value * 100.0).round() / 100.0;
    eprintln!("{case:>12} {metric:<24} {value:>12.2} {unit}");
    println!("{}", json!({"bench": "router", "case": case, "metric": metric, "value": value, "unit": unit}));
}

/// Micro-seconds since 1970: the clock that the mock stamps with and the reader reads.
pub(crate) fn now_us() -> u64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    u64::try_from(since.unwrap_or(Duration::ZERO).as_micros()).unwrap_or(0)
}
