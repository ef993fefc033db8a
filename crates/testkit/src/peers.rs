//! Where the independent programs are that tests run against.
//!
//! `cargo xtask test` installs them, pinned, into a folder of their own outside the repository.
//! A peer from npm lives at `<peers>/<name>/node_modules`.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The folder of all peers: `VECTORT_PEERS`, else `vectort/peers` in the user's cache.
pub fn dir() -> PathBuf {
    if let Some(named) = std::env::var_os("VECTORT_PEERS").filter(|value| !value.is_empty()) {
        return PathBuf::from(named);
    }
    let path = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let cache = if cfg!(windows) {
        path("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        path("HOME").map(|home| home.join("Library/Caches"))
    } else {
        path("XDG_CACHE_HOME").or_else(|| path("HOME").map(|home| home.join(".cache")))
    };
    cache.unwrap_or_else(std::env::temp_dir).join("vectort").join("peers")
}

/// The folder of the peer `name`. A peer that is missing is told loudly and skipped (`None`); a
/// machine that sets `CI` must have every peer, and panics.
pub fn require(name: &str) -> Option<PathBuf> {
    let folder = dir().join(name);
    if folder.is_dir() { Some(folder) } else { missing(name, &folder) }
}

/// A Node.js to run a peer with: the one on `PATH`, else the one installed among the peers.
pub fn node() -> Option<PathBuf> {
    if answers(OsStr::new("node")) {
        return Some(PathBuf::from("node"));
    }
    node24()
}

/// The Node.js among the peers, for a peer that the one on `PATH` may be too old for.
pub fn node24() -> Option<PathBuf> {
    let packages = dir().join("node24").join("node_modules");
    let installed = std::fs::read_dir(&packages).ok().into_iter().flatten().flatten().find_map(|entry| {
        let name = if cfg!(windows) { "node.exe" } else { "node" };
        let program = entry.path().join("bin").join(name);
        answers(program.as_os_str()).then_some(program)
    });
    installed.or_else(|| missing("node24", &packages))
}

fn answers(program: &OsStr) -> bool {
    let version = Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    version.is_ok_and(|status| status.success())
}

fn missing(name: &str, folder: &Path) -> Option<PathBuf> {
    let told = format!("the peer `{name}` is not at {}: `cargo xtask test` installs it", folder.display());
    assert!(std::env::var_os("CI").is_none(), "{told}");
    eprintln!("\n*** SKIPPED: {told}\n");
    None
}
