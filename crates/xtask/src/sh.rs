//! Running other programs.

use std::ffi::OsStr;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};

use crate::paths;

/// A command that runs at the repository's root.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(paths::root());
    command
}

/// The cargo that runs us, without what `cargo run` told us about ourselves: build scripts that
/// watch those variables would run again.
pub(crate) fn cargo() -> Command {
    let mut command = command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    for (name, _) in std::env::vars_os() {
        let ours = name.to_str().is_some_and(|name| name.starts_with("CARGO_PKG_"))
            || name == "CARGO_MANIFEST_DIR"
            || name == "CARGO_MANIFEST_PATH";
        if ours {
            command.env_remove(name);
        }
    }
    command
}

/// Runs to the end with everything it prints on our standard error, which leaves standard output
/// to results.
pub(crate) fn run(command: &mut Command) -> anyhow::Result<()> {
    let shown = show(command);
    command.stdout(std::io::stderr());
    let status = command.status().with_context(|| format!("could not start `{shown}`"))?;
    if !status.success() {
        bail!("`{shown}` failed: {status}");
    }
    Ok(())
}

/// Runs to the end and gives what it printed; its complaints go to our standard error.
pub(crate) fn output(command: &mut Command) -> anyhow::Result<String> {
    let shown = show(command);
    let output =
        command.stderr(Stdio::inherit()).output().with_context(|| format!("could not start `{shown}`"))?;
    if !output.status.success() {
        std::io::stderr().write_all(&output.stdout)?;
        bail!("`{shown}` failed: {}", output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{shown}` printed something that is not text"))
}

/// The target triple that this machine compiles for.
pub(crate) fn host() -> anyhow::Result<String> {
    let version = output(command("rustc").arg("-vV"))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.context("rustc does not name its host")?.to_owned())
}

fn show(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

/// True on a build server, where a missing peer is a failure rather than a note.
pub(crate) fn is_ci() -> bool {
    std::env::var("CI").is_ok_and(|value| !matches!(value.as_str(), "" | "0" | "false"))
}

/// How long each part took, printed when it goes.
#[derive(Default)]
pub(crate) struct Phases {
    done: Vec<(&'static str, Duration)>,
}

impl Phases {
    /// Runs one part.
    pub(crate) fn run<T>(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        eprintln!("\n== {name}");
        let started = Instant::now();
        let result = work();
        self.done.push((name, started.elapsed()));
        result.with_context(|| name.to_owned())
    }
}

impl Drop for Phases {
    fn drop(&mut self) {
        eprintln!();
        for (name, took) in &self.done {
            eprintln!("{:>8.1} s  {name}", took.as_secs_f64());
        }
        let total: Duration = self.done.iter().map(|(_, took)| *took).sum();
        eprintln!("{:>8.1} s  in all", total.as_secs_f64());
    }
}
