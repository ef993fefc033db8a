//! `cargo xtask soak NAME`: the full counts that the suite only samples. One JSON line a figure.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Instant;

use anyhow::{Context as _, bail};
use serde_json::json;

use crate::build::{self, Profile};
use crate::{packages, paths, peers, sh};

/// Executions of the fuzzer.
const FUZZ_RUNS: u64 = 10_000_000;
/// Bytes of a short and of a long input.
const SHORT: u32 = 1_024;
const LONG: u32 = 65_536;
/// One execution in so many is of a long input.
const LONG_SHARE: u64 = 200;
/// Generations over providers that fail.
const GENERATIONS: &str = "1000";
/// The protocols, as the fuzzed program is told them.
const PROTOCOLS: [&str; 4] = ["responses", "chat-completions", "messages", "generate-content"];
/// Random sequences of edits.
const EDITS: &str = "10000";
/// Times that the server is killed.
const SERVER_KILLS: &str = "2000";
/// Requests that Schemathesis makes up for each operation and phase.
const EXAMPLES: &str = "200";
/// Webhooks that one payment is told by.
const WEBHOOKS: &str = "1000";
/// Times that a writer is killed.
const KILLS: &str = "1000";

/// Runs a soak.
pub(crate) fn run(args: &[String]) -> anyhow::Result<()> {
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["kill"] => kill(KILLS),
        ["reader"] => reader(FUZZ_RUNS),
        ["decoders"] => decoders(FUZZ_RUNS),
        ["failover"] => failover(GENERATIONS),
        ["edits"] => edits(EDITS),
        ["schemathesis"] => schemathesis(EXAMPLES),
        ["server-kill"] => server_kill(SERVER_KILLS),
        ["turn-kill"] => turn_kill(KILLS),
        ["webhooks"] => webhooks(WEBHOOKS),
        // Other counts, to see that a soak works before it runs for an hour.
        ["kill", kills] => kill(kills),
        ["server-kill", kills] => server_kill(kills),
        ["reader", runs] => reader(runs.parse().context("a number of executions")?),
        ["decoders", runs] => decoders(runs.parse().context("a number of executions")?),
        ["failover", generations] => failover(generations),
        ["edits", sequences] => edits(sequences),
        ["schemathesis", examples] => schemathesis(examples),
        ["turn-kill", kills] => turn_kill(kills),
        ["webhooks", deliveries] => webhooks(deliveries),
        _ => bail!(
            "usage: cargo xtask soak decoders|edits|failover|kill|reader|schemathesis|server-kill|turn-kill|webhooks [COUNT]"
        ),
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

/// Kills `vectort-server` at random moments of generations, then of purchases, and audits what is left.
fn server_kill(kills: &str) -> anyhow::Result<()> {
    let program = build::server(Profile::Release)?;
    let env = [("VECTORT_KILLS", OsStr::new(kills)), ("VECTORT_BIN", program.as_os_str())];
    peers::ensure(&["node24", "emulate", "stripe"])?;
    for name in ["soak_server_kill", "soak_payment_kill"] {
        let printed = build::example("vectort-server", name, &env)?;
        for line in printed.lines().filter(|line| line.starts_with('{')) {
            println!("{line}");
        }
    }
    Ok(())
}

/// Kills a process in the middle of turns, at random moments. The test that does it a few times in
/// the suite prints the figures.
fn turn_kill(kills: &str) -> anyhow::Result<()> {
    let printed = sh::output(
        sh::cargo()
            .args(["test", "--quiet", "--workspace", "--test", "app", "turns::kill", "--", "--nocapture"])
            .env("VECTORT_SOAK_ROUNDS", kills),
    )?;
    for line in printed.lines().filter(|line| line.starts_with('{')) {
        println!("{line}");
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
    let target = Target::build("reader")?;
    // Nearly all that can go wrong fits into a page, and a page is read a hundred times as fast as
    // the longest answer; the rest of the runs are for what only length brings about.
    let long = runs.div_ceil(LONG_SHARE);
    for (case, runs, longest) in [("short", runs - long, SHORT), ("long", long, LONG)] {
        let started = Instant::now();
        let stats = target.breed(&format!("reader-{case}"), &[], runs, longest)?;
        stats.report("soak-reader", case, started)?;
    }
    Ok(())
}

/// The four stream decoders, one after the other, a quarter of the executions each.
fn decoders(runs: u64) -> anyhow::Result<()> {
    let target = Target::build("decoders")?;
    for protocol in PROTOCOLS {
        let started = Instant::now();
        let seeds = paths::root().join("fuzz/decoders/seeds").join(protocol);
        let corpus = target.folder.join(format!("corpus-{protocol}"));
        std::fs::create_dir_all(&corpus)?;
        for seed in std::fs::read_dir(&seeds).with_context(|| format!("{} is missing", seeds.display()))? {
            let seed = seed?;
            std::fs::copy(seed.path(), corpus.join(seed.file_name()))?;
        }
        let stats = target.breed(protocol, &[("VECTORT_PROTOCOL", protocol)], runs.div_ceil(4), LONG)?;
        stats.report("soak-decoders", protocol, started)?;
    }
    Ok(())
}

/// Generations over three providers that fail at random, of which one stays well throughout each.
fn failover(generations: &str) -> anyhow::Result<()> {
    packages::ensure(packages::APP)?;
    let env = [("VECTORT_GENERATIONS", OsStr::new(generations))];
    let printed = build::example("vectort-llm", "soak_failover", &env)?;
    for line in printed.lines().filter(|line| line.starts_with('{')) {
        println!("{line}");
    }
    Ok(())
}

/// Random edits of files whose regions are alike: each finds the place that it was made from, or
/// none, and is taken back to the letter.
fn edits(sequences: &str) -> anyhow::Result<()> {
    let env = [("VECTORT_EDITS", OsStr::new(sequences))];
    let printed = build::example("vectort-generation", "soak_edits", &env)?;
    for line in printed.lines().filter(|line| line.starts_with('{')) {
        println!("{line}");
    }
    Ok(())
}

/// Schemathesis over the hosted API's description, against a server in a test.
fn schemathesis(examples: &str) -> anyhow::Result<()> {
    peers::install("schemathesis")?;
    sh::run(
        sh::cargo()
            .args(["test", "--workspace", "--test", "server", "schemathesis", "--", "--nocapture"])
            .env("VECTORT_EXAMPLES", examples),
    )
}

/// Webhooks many times, at once, in every order, forged, and none at all, against a server in a test.
fn webhooks(deliveries: &str) -> anyhow::Result<()> {
    peers::ensure(&["node24", "emulate", "stripe"])?;
    let test = ["test", "--workspace", "--test", "server", "webhooks::", "--", "--nocapture"];
    let printed = sh::output(sh::cargo().args(test).env("VECTORT_WEBHOOKS", deliveries))?;
    // The test's own words stand before some of the figures.
    let figures: Vec<&str> =
        printed.lines().filter_map(|line| line.find('{').and_then(|at| line.get(at..))).collect();
    if figures.is_empty() {
        bail!("the soak was skipped");
    }
    for figure in figures {
        println!("{figure}");
    }
    Ok(())
}

/// A program of `fuzz/`, built with coverage.
struct Target {
    name: &'static str,
    program: PathBuf,
    /// Where the program is, what it breeds and what made it fail.
    folder: PathBuf,
}

impl Target {
    fn build(name: &'static str) -> anyhow::Result<Self> {
        packages::ensure(packages::FUZZ)?;
        let folder = paths::cache().join("fuzz");
        let host = sh::host()?;
        sh::run(
            sh::cargo()
                .args(["build", "--release", "--manifest-path"])
                .arg(paths::root().join("fuzz").join(name).join("Cargo.toml"))
                .env("CARGO_TARGET_DIR", &folder)
                // Build scripts and macros of the host must not be instrumented.
                .args(["--target", &host])
                .env("CARGO_ENCODED_RUSTFLAGS", COVERAGE.join("\u{1f}")),
        )?;
        Ok(Self { name, program: folder.join(host).join("release").join(name), folder })
    }

    /// Runs it `runs` times over what it breeds in `corpus-<corpus>`, inputs of at most `longest`
    /// bytes.
    fn breed(&self, corpus: &str, env: &[(&str, &str)], runs: u64, longest: u32) -> anyhow::Result<Stats> {
        let name = self.name;
        let dictionary = paths::root().join("fuzz").join(name).join(format!("{name}.dict"));
        let corpus = self.folder.join(format!("corpus-{corpus}"));
        std::fs::create_dir_all(&corpus)?;
        // One process a core; they share what they find through the corpus.
        let workers = std::thread::available_parallelism().map_or(1, |cores| cores.get() as u64);
        let children: Vec<_> = (0..workers)
            .map(|worker| {
                sh::command(&self.program)
                    .current_dir(&self.folder)
                    .envs(env.iter().copied())
                    .arg(&corpus)
                    .arg(format!("-dict={}", dictionary.display()))
                    .args([
                        &format!("-runs={}", runs.div_ceil(workers)),
                        &format!("-seed={}", worker + 1),
                        &format!("-max_len={longest}"),
                        "-timeout=10",
                        "-rss_limit_mb=2048",
                        "-print_final_stats=1",
                    ])
                    .stdout(Stdio::null())
                    .stderr(Stdio::piped())
                    .spawn()
                    .with_context(|| format!("could not start {}", self.program.display()))
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
            bail!("the fuzzer found a failing input; it is in {}", self.folder.display());
        }
        Ok(Stats { logs, runs })
    }
}

/// What the fuzzers said at their end.
struct Stats {
    logs: Vec<String>,
    runs: u64,
}

impl Stats {
    fn of(&self, name: &str) -> impl Iterator<Item = u64> {
        let prefix = format!("stat::{name}:");
        let lines = self.logs.iter().flat_map(|log| log.lines());
        lines.filter_map(move |line| line.strip_prefix(&prefix)?.trim().parse::<u64>().ok())
    }

    /// Prints the figures; fails when fewer executions ran than were asked for.
    fn report(&self, bench: &str, case: &str, started: Instant) -> anyhow::Result<()> {
        let executed: u64 = self.of("number_of_executed_units").sum();
        let peak = self.of("peak_rss_mb").max().unwrap_or_default();
        for (metric, value, unit) in [
            ("executions", executed, "count"),
            ("failures", 0, "count"),
            ("elapsed", started.elapsed().as_secs(), "s"),
            ("peak_rss", peak, "MiB"),
        ] {
            let figure =
                json!({"bench": bench, "case": case, "metric": metric, "value": value, "unit": unit});
            println!("{figure}");
        }
        if executed < self.runs {
            bail!("only {executed} of {} executions ran", self.runs);
        }
        Ok(())
    }
}
