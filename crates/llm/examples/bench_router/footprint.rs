//! How much memory an open stream takes.

use std::time::Duration;

use futures_util::future::join_all;
use tokio::time::sleep;

use crate::client::Case;
use crate::process::{self, Part, Server, resident_kib};
use crate::report as figure;

const STREAMS: usize = 500;
/// Twenty-five chunks a second for six seconds: long enough to be looked at.
const MESSAGE: &str = "chunks=150 pace=40000";

/// Readers are measured in processes of their own, gateways where they run.
async fn report_reader(name: &'static str, mock: &str) {
    let mut command = process::command(Part::Footprint);
    command.env("VECTORT_BENCH_UPSTREAM", mock).env("VECTORT_BENCH_CASE", name);
    let output = command.output().await.expect("the reader runs");
    let said = String::from_utf8_lossy(&output.stdout);
    let kib = said.lines().find_map(|line| line.strip_prefix("kib ")).and_then(|kib| kib.parse().ok());
    match kib {
        Some(kib) => figure(name, "kib_per_stream", kib, "KiB"),
        None => eprintln!("*** SKIPPED: no figure of memory for {name}"),
    }
}

async fn report_gateway(case: &Case, server: &Server) {
    let Some(before) = resident_kib(server.pid) else {
        eprintln!("*** SKIPPED: this system does not tell what a process holds");
        return;
    };
    let kib = growth(case, server.pid, before).await;
    figure(case.name, "kib_per_stream", kib, "KiB");
}

pub(crate) async fn report(mock: &str, cases: &[Case], gateways: &[(&str, Option<&Server>)]) {
    for name in ["direct", "vectort"] {
        report_reader(name, mock).await;
    }
    for (name, server) in gateways {
        if let (Some(case), Some(server)) = (cases.iter().find(|case| case.name == *name), server) {
            report_gateway(case, server).await;
        }
    }
}

/// The reader's side, in its own process.
pub(crate) async fn measure_here() {
    let mock = std::env::var("VECTORT_BENCH_UPSTREAM").expect("the mock's URL");
    let folder = tempfile::tempdir().expect("a folder");
    let case = match std::env::var("VECTORT_BENCH_CASE").as_deref() {
        Ok("direct") => Case::direct("direct", &mock, "mock"),
        _ => Case::vectort(&mock, &folder.path().join("router.log")),
    };
    case.ask("chunks=1").await;
    let pid = std::process::id();
    if let Some(before) = resident_kib(pid) {
        println!("kib {}", growth(&case, pid, before).await);
    }
}

/// How much larger process `pid` is with all streams open, for each of them, in KiB.
async fn growth(case: &Case, pid: u32, before: f64) -> f64 {
    let streams = join_all((0..STREAMS).map(|_| case.ask(MESSAGE)));
    let look = async {
        let mut most = before;
        for _ in 0..20 {
            sleep(Duration::from_millis(250)).await;
            most = resident_kib(pid).unwrap_or(most).max(most);
        }
        most
    };
    let (_, most) = tokio::join!(streams, look);
    (most - before) / STREAMS as f64
}
