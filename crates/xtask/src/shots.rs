//! `cargo xtask shots [--out DIR] [LANGUAGE...]`: pictures of every screen, and what is wrong with them.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Context as _, bail};

use crate::build::{self, Profile};
use crate::{packages, paths, peers, sh};

/// Takes the pictures. Findings go to standard output, one JSON object a line; a finding that keeps
/// somebody from reading or using a screen is a failure.
pub(crate) fn run(args: &[String]) -> anyhow::Result<()> {
    let (mut out, mut languages) = (None, Vec::new());
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--out" => out = Some(args.next().context("--out takes a folder")?),
            tag if !tag.starts_with('-') => languages.push(tag.to_owned()),
            _ => bail!("usage: cargo xtask shots [--out DIR] [LANGUAGE...]"),
        }
    }
    let out = out.map_or_else(|| paths::cache().join("shots"), PathBuf::from);
    let out = std::path::absolute(out)?;
    if out.starts_with(paths::root()) {
        bail!("pictures are no part of the repository: name a folder outside");
    }
    packages::ensure(packages::APP)?;
    packages::ensure(packages::TESTS)?;
    peers::ensure(&["aimock", "axe"])?;
    let program = build::app(Profile::Dev)?;
    // The workspace's features, as the tests: one set of built dependencies.
    sh::run(sh::cargo().args(["build", "--workspace", "--example", "shots"]))?;
    let shots = paths::target()?.join("debug/examples/shots");
    let mut command = sh::command(&shots);
    command.env("VECTORT_BIN", program).env("VECTORT_SHOTS", &out);
    command.env("VECTORT_SHOTS_LANGUAGES", OsString::from(languages.join(",")));
    let status = command.status().with_context(|| format!("could not start {}", shots.display()))?;
    if !status.success() {
        bail!("some screens are not as they should be; the pictures are in {}", out.display());
    }
    Ok(())
}
