//! Building and starting the app.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::{Context as _, bail};

use crate::{packages, paths, sh, typescript, ui};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    Dev,
    Release,
    Dist,
}

impl Profile {
    fn cargo_name(self) -> &'static str {
        match self {
            Self::Dev => "dev",
            Self::Release => "release",
            Self::Dist => "dist",
        }
    }

    fn folder(self) -> &'static str {
        if self == Self::Dev { "debug" } else { self.cargo_name() }
    }
}

/// `cargo xtask build [--release|--dist]`.
pub(crate) fn build(args: &[String]) -> anyhow::Result<()> {
    let profile = match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => Profile::Dev,
        ["--release"] => Profile::Release,
        ["--dist"] => Profile::Dist,
        _ => bail!("usage: cargo xtask build [--release|--dist]"),
    };
    println!("{}", app(profile)?.display());
    Ok(())
}

/// Builds the app with its UI inside; gives the program's path.
pub(crate) fn app(profile: Profile) -> anyhow::Result<PathBuf> {
    packages::ensure(packages::APP)?;
    ui::build()?;
    typescript::ensure()?;
    let mut cargo = sh::cargo();
    // The window's program stands beside the command line's, which starts it.
    cargo.args(["build", "--profile", profile.cargo_name(), "--bin", "vectort", "--bin", "vectort-desktop"]);
    if profile == Profile::Dev {
        // The same features as the tests, so that both share one set of built dependencies.
        cargo.arg("--workspace");
    } else {
        cargo.args(["--package", "vectort"]);
    }
    sh::run(&mut cargo)?;
    let name = if cfg!(windows) { "vectort.exe" } else { "vectort" };
    let programs = paths::target()?.join(profile.folder());
    typescript::stage(&programs)?;
    Ok(programs.join(name))
}

/// Builds the hosted API's program; gives its path.
pub(crate) fn server(profile: Profile) -> anyhow::Result<PathBuf> {
    packages::ensure(packages::APP)?;
    // With the examples, so that the program and what measures it share one set of built dependencies.
    let what = ["--package", "vectort-server", "--bin", "vectort-server", "--examples"];
    sh::run(sh::cargo().args(["build", "--profile", profile.cargo_name()]).args(what))?;
    let name = if cfg!(windows) { "vectort-server.exe" } else { "vectort-server" };
    Ok(paths::target()?.join(profile.folder()).join(name))
}

/// `cargo xtask run [-- ARGS]`: standard output and the exit status are the app's alone.
pub(crate) fn run(args: &[String]) -> anyhow::Result<ExitCode> {
    let args = match args.split_first() {
        None => &[],
        Some((first, rest)) if first == "--" => rest,
        Some(_) => bail!("usage: cargo xtask run [-- ARGS]"),
    };
    let program = app(Profile::Dev)?;
    let mut command = Command::new(&program);
    // Where the person is: `--out demo` means a folder there.
    command.args(args);
    start(command).with_context(|| format!("could not start {}", program.display()))
}

/// Replaces this process, so that signals and the exit status need no relay.
#[cfg(unix)]
fn start(mut command: Command) -> anyhow::Result<ExitCode> {
    use std::os::unix::process::CommandExt as _;
    Err(command.exec().into())
}

#[cfg(not(unix))]
fn start(mut command: Command) -> anyhow::Result<ExitCode> {
    let code = command.status()?.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

/// Runs an example program of a crate, compiled for release; gives what it printed.
pub(crate) fn example(package: &str, name: &str, env: &[(&str, &OsStr)]) -> anyhow::Result<String> {
    sh::output(
        sh::cargo()
            .args(["run", "--quiet", "--release", "--package", package, "--example", name])
            .envs(env.iter().copied()),
    )
}

/// `cargo xtask packs [--check]`.
pub(crate) fn packs(args: &[String]) -> anyhow::Result<()> {
    packages::ensure(packages::APP)?;
    sh::run(sh::cargo().args(["run", "--release", "--package", "vectort-packer", "--"]).args(args))
}
