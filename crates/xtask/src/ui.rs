//! The window's UI: installed when its lock file changed, built when its sources did.

use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use walkdir::WalkDir;

use crate::{node, paths, sh};

/// Builds `ui/dist` unless it is the build of these very sources.
pub(crate) fn build() -> anyhow::Result<()> {
    install()?;
    let root = paths::root();
    // Not in `dist`, all of which goes into the app.
    let stamp = root.join("ui/node_modules/.vectort-built");
    let sources = fingerprint(&sources(&root))?;
    if root.join("ui/dist/index.html").is_file() && is_stamped(&stamp, &sources) {
        return Ok(());
    }
    npm_run("build")?;
    fs::write(&stamp, sources).with_context(|| format!("{} cannot be written", stamp.display()))
}

/// `npm ci`, when `package-lock.json` changed.
pub(crate) fn install() -> anyhow::Result<()> {
    let root = paths::root();
    let stamp = root.join("ui/node_modules/.vectort-installed");
    let lock = fingerprint(&[root.join("ui/package.json"), root.join("ui/package-lock.json")])?;
    if is_stamped(&stamp, &lock) {
        return Ok(());
    }
    sh::run(node::npm()?.current_dir(root.join("ui")).args([
        "ci",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ]))?;
    fs::write(&stamp, lock).with_context(|| format!("{} cannot be written", stamp.display()))
}

/// One of `ui/package.json`'s scripts.
pub(crate) fn npm_run(script: &str) -> anyhow::Result<()> {
    sh::run(node::npm()?.current_dir(paths::root().join("ui")).args(["run", "--silent", script]))
}

fn sources(root: &Path) -> Vec<PathBuf> {
    let ui = root.join("ui");
    let files =
        ["package-lock.json", "index.html", "vite.config.ts", "tsconfig.json"].map(|name| ui.join(name));
    let folders = [ui.join("src"), ui.join("public"), root.join("locales")];
    let inside = folders.iter().flat_map(|folder| {
        WalkDir::new(folder)
            .sort_by_file_name()
            .into_iter()
            .filter_map(Result::ok)
            .map(walkdir::DirEntry::into_path)
    });
    // Starters' messages are Rust's alone.
    let is_ours = |path: &PathBuf| {
        path.is_file() && path.file_name().is_none_or(|name| !name.to_string_lossy().starts_with("starters-"))
    };
    files.into_iter().chain(inside).filter(is_ours).collect()
}

fn fingerprint(files: &[PathBuf]) -> anyhow::Result<String> {
    let mut hasher = DefaultHasher::new();
    for file in files {
        file.strip_prefix(paths::root()).unwrap_or(file).hash(&mut hasher);
        fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn is_stamped(stamp: &Path, value: &str) -> bool {
    fs::read_to_string(stamp).is_ok_and(|written| written == value)
}
