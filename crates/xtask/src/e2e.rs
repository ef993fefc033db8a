//! `cargo xtask e2e [FILTER]`: the scenarios of the real window alone. `cargo xtask test` runs them too.

use anyhow::bail;

use crate::{packages, peers, sh, ui};

/// Builds the UI and both programs if need be, then runs the scenarios whose names contain the filter.
pub(crate) fn run(args: &[String]) -> anyhow::Result<()> {
    let filter = match args {
        [] => None,
        [filter] if !filter.starts_with('-') => Some(filter),
        _ => bail!("usage: cargo xtask e2e [FILTER]"),
    };
    packages::ensure(packages::APP)?;
    match packages::ensure(packages::TESTS) {
        // The scenarios say themselves what they lack.
        Err(error) if !sh::is_ci() => eprintln!("{error:#}"),
        other => other?,
    }
    peers::ensure(peers::TESTS)?;
    ui::build()?;
    // The workspace's features, as everywhere: one set of built dependencies.
    let mut cargo = sh::cargo();
    cargo.args(["test", "--workspace", "--test", "e2e", "--"]).args(filter).arg("--test-threads=1");
    sh::run(&mut cargo)
}
