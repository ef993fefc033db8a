//! `cargo xtask soak NAME`: the full counts that the suite only samples. One JSON line a figure.

use std::ffi::OsStr;
use std::process::Stdio;
use std::time::Instant;

use anyhow::{Context as _, bail};
use serde_json::json;

use crate::build::{self, Profile};
use crate::{packages, paths, sh};

/// Executions of the fuzzer.
const FUZZ_RUNS: u64 = 10_000_000;
/// Times that a writer is killed.
const KILLS: &str = "1000";

/// Runs a soak.
pub(crate) fn run(args: &[String]) -> anyhow::Result<()> {
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["kill"] => kill(KILLS),
        ["reader"] => reader(FUZZ_RUNS),
        // Other counts, to see that a soak works before it runs for an hour.
        ["kill", kills] => kill(kills),
        ["reader", runs] => reader(runs.parse().context("a number of executions")?),
        _ => bail!("usage: cargo xtask soak kill|reader [COUNT]"),
    }
}

/// Kills at random moments: a writer of the store, then `vectort generate` and `restore` whole.
/// Each program checks what is left and prints its own figures.
fn kill(kills: &str) -> anyhow::Result<()> {
    let program = build::app(Profile::Release)?;
    let env = [("VECTORT_KILLS", OsStr::new(kills)), ("VECTORT_BIN", program.as_os_str())];
    for (package, name) in [("vectort-cache", "soak_kill"), ("vectort-testkit", "soak_generate_kill")] {
        let printed = build::example(package, name, &env)?;
        for line in printed.lines().filter(|line| line.starts_with('{')) {
            println!("{line}");
        }
    }
    Ok(())
}

/// libFuzzer on stable Rust: the compiler's own coverage pass, asked for by its LLVM name, and no
/// sanitizer (the crate has no unsafe code; what is looked for is panics, hangs and memory).
const COVERAGE: &[&str] = &[
    "--cfg=fuzzing",
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Ccodegen-units=1",
    "-Cdebug-assertions",
    "-Coverflow-checks",
];

fn reader(runs: u64) -> anyhow::Result<()> {
    packages::ensure(packages::FUZZ)?;
    let manifest = paths::root().join("fuzz/reader/Cargo.toml");
    let target = paths::cache().join("fuzz");
    sh::run(
        sh::cargo()
            .args(["build", "--release", "--manifest-path"])
            .arg(&manifest)
            .env("CARGO_TARGET_DIR", &target)
            // Build scripts and macros of the host must not be instrumented.
            .args(["--target", &sh::host()?])
            .env("CARGO_ENCODED_RUSTFLAGS", COVERAGE.join("\u{1f}")),
    )?;
    let program = target.join(sh::host()?).join("release/reader");
    let dictionary = manifest.with_file_name("reader.dict");
    let corpus = target.join("corpus-reader");
    std::fs::create_dir_all(&corpus)?;
    let started = Instant::now();
    // One process a core; they share what they find through the corpus.
    let workers = std::thread::available_parallelism().map_or(1, |cores| cores.get() as u64);
    let children: Vec<_> = (0..workers)
        .map(|worker| {
            sh::command(&program)
                .current_dir(&target)
                .arg(&corpus)
                .arg(format!("-dict={}", dictionary.display()))
                .args([
                    &format!("-runs={}", runs.div_ceil(workers)),
                    &format!("-seed={}", worker + 1),
                    "-max_len=65536",
                    "-timeout=10",
                    "-rss_limit_mb=2048",
                    "-print_final_stats=1",
                ])
                .stdout(Stdio::null())
                .stderr(Stdio::piped())
                .spawn()
                .with_context(|| format!("could not start {}", program.display()))
        })
        .collect::<anyhow::Result<_>>()?;
    // Each writes more than a pipe holds, so each is read by a thread of its own.
    let readers: Vec<_> =
        children.into_iter().map(|child| std::thread::spawn(|| child.wait_with_output())).collect();
    let mut logs = Vec::new();
    let mut failed = false;
    for reader in readers {
        let output = reader.join().map_err(|_| anyhow::anyhow!("a reader of a log panicked"))??;
        let log = String::from_utf8_lossy(&output.stderr).into_owned();
        if !output.status.success() {
            failed = true;
            let tail: Vec<_> = log.lines().rev().take(40).collect();
            eprintln!("{}", tail.into_iter().rev().collect::<Vec<_>>().join("\n"));
        }
        logs.push(log);
    }
    if failed {
        bail!("the fuzzer found a failing input; it is in {}", target.display());
    }
    let stats = |name: &str| {
        let prefix = format!("stat::{name}:");
        logs.iter()
            .flat_map(|log| log.lines())
            .filter_map(|line| line.strip_prefix(&prefix)?.trim().parse::<u64>().ok())
            .collect::<Vec<_>>()
    };
    let executed: u64 = stats("number_of_executed_units").iter().sum();
    let figure = |metric: &str, value: serde_json::Value, unit: &str| {
        println!(
            "{}",
            json!({"bench": "soak-reader", "case": "vectort", "metric": metric, "value": value, "unit": unit})
        );
    };
    figure("executions", executed.into(), "count");
    figure("failures", 0.into(), "count");
    figure("elapsed", started.elapsed().as_secs().into(), "s");
    figure("peak_rss", stats("peak_rss_mb").into_iter().max().unwrap_or_default().into(), "MiB");
    if executed < runs {
        bail!("only {executed} of {runs} executions ran");
    }
    Ok(())
}
