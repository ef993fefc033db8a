//! Where things are.

use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::sh;

/// The repository's root. Found at run time, so that no build machine's path is compiled in.
pub fn root() -> PathBuf {
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let start = manifest.or_else(|| std::env::current_dir().ok()).unwrap_or_default();
    start
        .ancestors()
        .find(|folder| folder.join("tauri.conf.json").is_file())
        .map_or_else(|| start.clone(), Path::to_path_buf)
}

/// Where cargo builds, as cargo itself says: an environment variable, its configuration, or
/// `target` at the root.
pub fn target() -> anyhow::Result<PathBuf> {
    let metadata = sh::output(sh::cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata)?;
    let target = metadata["target_directory"].as_str();
    Ok(target.context("cargo metadata names no target folder")?.into())
}

/// What survives a clean clone: `<user cache>/vectort`.
pub fn cache() -> PathBuf {
    let home = || std::env::var_os("HOME").map(PathBuf::from);
    let base = if cfg!(windows) {
        std::env::var_os("LOCALAPPDATA").map(PathBuf::from)
    } else if cfg!(target_os = "macos") {
        home().map(|home| home.join("Library/Caches"))
    } else {
        let xdg = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
        xdg.or_else(|| home().map(|home| home.join(".cache")))
    };
    base.unwrap_or_else(std::env::temp_dir).join("vectort")
}

/// Where the pinned peers are installed; `VECTORT_PEERS` overrides.
pub fn peers() -> PathBuf {
    std::env::var_os("VECTORT_PEERS").map_or_else(|| cache().join("peers"), PathBuf::from)
}

/// The first folder of `PATH` that has the program.
pub fn program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let names: &[String] = &if cfg!(windows) {
        ["exe", "cmd", "bat"].map(|extension| format!("{name}.{extension}")).to_vec()
    } else {
        vec![name.to_owned()]
    };
    std::env::split_paths(&path)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)))
        .find(|candidate| candidate.is_file())
}
