//! Kills a writer of projects at random moments and checks what is left.
//!
//! `VECTORT_KILLS` (1,000) is how often. Prints one JSON line a figure; exits 1 when anything was
//! lost or torn. `cargo xtask soak kill` runs it.

mod driver;
mod worker;

use std::error::Error;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, ExitCode};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [mode, home, seed, alone] = arguments.as_slice()
        && mode == "worker"
    {
        worker::run(Path::new(home), seed.parse()?, alone == "alone")?;
        return Ok(ExitCode::SUCCESS);
    }
    let kills = match std::env::var("VECTORT_KILLS") {
        Ok(text) => text.parse()?,
        Err(_) => 1_000,
    };
    let program = std::env::current_exe()?;
    let spawn = |home: &Path, seed: u64, alone: bool| {
        let mut command = Command::new(&program);
        command.arg("worker").arg(home).arg(seed.to_string()).arg(if alone { "alone" } else { "together" });
        command
    };
    let seed = match std::env::var("VECTORT_SEED") {
        Ok(text) => text.parse()?,
        Err(_) => rand::random(),
    };
    let figures = driver::run(&driver::Plan { kills, seed, until: None }, &spawn)?;
    let mut out = std::io::stdout().lock();
    for (metric, value) in figures.lines() {
        writeln!(out, "{}", serde_json::json!({ "soak": "kill", "metric": metric, "value": value }))?;
    }
    for failure in &figures.failures {
        writeln!(std::io::stderr(), "seed {seed}: {failure}")?;
    }
    Ok(if figures.failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
