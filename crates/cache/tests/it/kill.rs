//! A short run of the kill loop; `cargo xtask soak kill` has the full count.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

#[path = "../../examples/soak_kill/driver.rs"]
mod driver;
use crate::worker;

const HOME: &str = "VECTORT_KILL_WORKER_HOME";

/// This binary again, as the process that is killed; on its own it does nothing.
#[test]
fn worker_process() {
    let Some(home) = std::env::var_os(HOME) else { return };
    let seed = std::env::var("VECTORT_KILL_WORKER_SEED").unwrap().parse().unwrap();
    let alone = std::env::var("VECTORT_KILL_WORKER_ALONE").unwrap() == "true";
    worker::run(Path::new(&home), seed, alone).unwrap();
}

#[test]
fn nothing_acknowledged_is_lost_to_a_kill() {
    let program = std::env::current_exe().unwrap();
    let spawn = |home: &Path, seed: u64, alone: bool| {
        let mut command = Command::new(&program);
        command
            .args(["kill::worker_process", "--exact", "--nocapture", "--quiet"])
            .env(HOME, home)
            .env("VECTORT_KILL_WORKER_SEED", seed.to_string())
            .env("VECTORT_KILL_WORKER_ALONE", alone.to_string());
        command
    };
    let seed = rand::random();
    let until = Some(Instant::now() + Duration::from_secs(15));
    let figures = driver::run(&driver::Plan { kills: 60, seed, until }, &spawn).unwrap();
    assert!(figures.failures.is_empty(), "seed {seed}: {:#?}", figures.failures);
    // Enough to have tried something, on a machine that does much else besides.
    assert!(figures.kills >= 5 && figures.acked_edits >= 5 && figures.fscks > 0, "{figures:?}");
    eprintln!("seed {seed}: {:?}", figures.lines());
}
