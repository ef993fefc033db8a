//! `cargo xtask bench api`: requests a second and their times, over the same data and the same three
//! routes (me, list projects, read project): `vectort-server` (`VECTORT_BIN`), and FastAPI with
//! uvicorn (two workers, uvloop) over SQLite (`VECTORT_FASTAPI`, the program `uvicorn`). Then what
//! open streams hold in memory, and how long the server keeps a chunk.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a bench fails by panicking"
)]

#[path = "bench_api/load.rs"]
mod load;
#[path = "bench_api/servers.rs"]
mod servers;
#[path = "bench_api/streams.rs"]
mod streams;

use std::time::Duration;

use serde_json::{Value, json};

use load::Load;

/// Connections at once.
const CONNECTIONS: usize = 64;

/// How long a case is measured.
const MEASURED: Duration = Duration::from_secs(10);

/// Requests a second of the paced part.
const PACE: u32 = 2_000;

/// One line of the result.
pub(crate) fn figure(case: &str, metric: &str, value: f64, unit: &str) {
    let value = (value * 100.0).round() / 100.0;
    println!("{}", json!({"bench": "api", "case": case, "metric": metric, "value": value, "unit": unit}));
}

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let ours = servers::vectort(&folder.path().join("data"), None);
    let seed = servers::fill(&ours.url).await;
    measure("vectort", &ours, &seed).await;
    drop(ours);
    match std::env::var("VECTORT_FASTAPI").ok().filter(|program| !program.is_empty()) {
        Some(program) => {
            let theirs = servers::fastapi(&program, folder.path(), &seed).await;
            measure("fastapi", &theirs, &seed).await;
        }
        None => eprintln!("fastapi is not installed: left out"),
    }
    streams::measure(folder.path()).await;
}

async fn measure(case: &str, server: &servers::Running, seed: &Value) {
    let load = Load::new(&server.url, seed);
    // Pools, caches and the allocator settle.
    load.run(CONNECTIONS, Duration::from_secs(2), None).await;
    let free = load.run(CONNECTIONS, MEASURED, None).await;
    figure(case, "rps", free.rps(), "requests/s");
    figure(case, "p50_ms", free.ms(50.0), "ms");
    figure(case, "p99_ms", free.ms(99.0), "ms");
    let paced = load.run(CONNECTIONS, MEASURED, Some(PACE)).await;
    figure(case, "paced_rps", paced.rps(), "requests/s");
    figure(case, "paced_p99_ms", paced.ms(99.0), "ms");
    figure(case, "rss_mib", server.resident_mib(), "MiB");
}
