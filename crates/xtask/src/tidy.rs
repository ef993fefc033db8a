//! What review would otherwise have to look for every time. Each check gives the list of what it
//! found; an empty list is a pass.

mod commands;
pub mod fences;
pub mod locales;
mod sizes;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use walkdir::WalkDir;

use crate::paths;

/// A check: its name and what it does with the repository's root.
pub type Check = (&'static str, fn(&Path) -> anyhow::Result<Vec<String>>);

/// All checks. The test of this crate runs them too, so that a plain `cargo test` does.
pub const CHECKS: &[Check] = &[
    ("fences between crates", fences::check),
    ("fences inside the UI", fences::check_ui),
    ("messages", locales::check),
    ("permissions of commands", commands::check),
    ("file sizes", sizes::check),
];

/// `cargo xtask tidy`.
pub(crate) fn run() -> anyhow::Result<()> {
    let root = paths::root();
    let mut found = 0;
    for (name, check) in CHECKS {
        for remark in check(&root).with_context(|| (*name).to_owned())? {
            eprintln!("{name}: {remark}");
            found += 1;
        }
    }
    if found > 0 {
        bail!("{found} remarks");
    }
    Ok(())
}

/// The files below `folder` with one of the extensions, in a stable order. Build output and
/// installed packages are not ours.
fn files(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let skipped = ["node_modules", "target", "dist", "gen", "starters", "packs", ".git", "generated"];
    WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !skipped.iter().any(|name| entry.file_name() == *name))
        .filter_map(Result::ok)
        .map(walkdir::DirEntry::into_path)
        .filter(|path| path.extension().is_some_and(|it| extensions.iter().any(|wanted| it == *wanted)))
        .collect()
}

fn read(path: &Path) -> anyhow::Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}

/// A path as people write it, from the root.
fn shown(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/")
}
