//! TypeScript types from Rust: written by the contract's own test, committed, compared.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, bail};

use crate::{paths, sh};

const FOLDER: &str = "ui/src/api/generated";

/// `cargo xtask codegen [--check]`.
pub(crate) fn run(args: &[String]) -> anyhow::Result<()> {
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => write(),
        ["--check"] => check(),
        _ => bail!("usage: cargo xtask codegen [--check]"),
    }
}

fn write() -> anyhow::Result<()> {
    let (made, folder) = (export()?, paths::root().join(FOLDER));
    for stale in read(&folder)?.keys().filter(|name| !made.contains_key(*name)) {
        fs::remove_file(folder.join(stale))?;
    }
    for (name, text) in made {
        fs::write(folder.join(name), text)?;
    }
    Ok(())
}

/// Fails when the committed types are not those of the Rust sources.
pub(crate) fn check() -> anyhow::Result<()> {
    let (made, committed) = (export()?, read(&paths::root().join(FOLDER))?);
    let names = made.keys().chain(committed.keys());
    let mut stale: Vec<_> = names.filter(|name| made.get(*name) != committed.get(*name)).collect();
    stale.sort();
    stale.dedup();
    if !stale.is_empty() {
        bail!("{FOLDER} is out of date ({stale:?}): run `cargo xtask codegen` and commit");
    }
    Ok(())
}

fn export() -> anyhow::Result<BTreeMap<String, String>> {
    let folder = paths::target()?.join("xtask-codegen");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    sh::run(
        sh::cargo()
            .args(["test", "--quiet", "--workspace", "--test", "contract", "export_typescript"])
            .env("VECTORT_CODEGEN", &folder),
    )?;
    let made = read(&folder)?;
    if made.is_empty() {
        bail!("the contract's test exported nothing");
    }
    Ok(made)
}

fn read(folder: &Path) -> anyhow::Result<BTreeMap<String, String>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut files = BTreeMap::new();
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().extension().is_some_and(|extension| extension == "ts") {
            // Git may check out with other line ends.
            files.insert(name, fs::read_to_string(entry.path())?.replace("\r\n", "\n"));
        }
    }
    Ok(files)
}
