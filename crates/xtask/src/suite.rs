//! `cargo xtask test`: everything, in the order in which a mistake shows soonest.

use anyhow::bail;

use crate::{codegen, packages, paths, peers, sh, tidy, typescript, ui};

/// Runs the suite. `--lint` adds clippy over everything, which compiles a second copy of all
/// dependencies' metadata; the workflow on the build servers runs it as its own job.
pub(crate) fn run(args: &[String]) -> anyhow::Result<()> {
    let lint = match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => false,
        ["--lint"] => true,
        _ => bail!("usage: cargo xtask test [--lint]"),
    };
    let mut phases = sh::Phases::default();
    phases.run("system packages", || {
        packages::ensure(packages::APP)?;
        match packages::ensure(packages::TESTS) {
            Err(error) if !sh::is_ci() => eprintln!("SKIPPED: some tests will not run: {error:#}"),
            other => other?,
        }
        Ok(())
    })?;
    phases.run("peers", || {
        typescript::ensure()?;
        typescript::stage(&paths::target()?.join("debug"))?;
        peers::ensure(peers::TESTS)
    })?;
    phases.run("user interface", || {
        ui::build()?;
        ui::npm_run("check")
    })?;
    phases.run("tidy", tidy::run)?;
    phases.run("format", || sh::run(sh::cargo().args(["fmt", "--all", "--check"])))?;
    phases.run("build tests", || sh::run(cargo_test().arg("--no-run")))?;
    phases.run("generated types", codegen::check)?;
    phases.run("tests", || sh::run(cargo_test().arg("--no-fail-fast")))?;
    if lint {
        phases.run("clippy", || {
            sh::run(sh::cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
        })?;
    }
    drop(phases);
    eprintln!("\nEverything passed.");
    Ok(())
}

fn cargo_test() -> std::process::Command {
    let mut cargo = sh::cargo();
    cargo.args(["test", "--workspace"]);
    if cfg!(windows) {
        // A running program cannot be replaced there, and this one runs; `tidy` came before.
        cargo.args(["--exclude", "xtask"]);
    }
    cargo
}
