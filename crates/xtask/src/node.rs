//! Node and npm, which build the UI. The shipped app needs neither.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context as _, bail};

use crate::packages::{self, Need};
use crate::{paths, peers, sh};

/// What Vite 8 runs on (its `engines`): 20.19, or 22.12 and later.
fn is_new_enough(version: &str) -> bool {
    let mut parts = version.trim().trim_start_matches('v').split('.').map(|part| part.parse().unwrap_or(0));
    let (major, minor): (u32, u32) = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    matches!((major, minor), (20, 19..) | (22, 12..) | (23.., _))
}

/// A `PATH` with a Node that is new enough. Debian 12's own (18) is not; then npm fetches one
/// into the cache.
pub(crate) fn path() -> anyhow::Result<OsString> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    if paths::program("npm").is_some() && version().is_some_and(|it| is_new_enough(&it)) {
        return Ok(path);
    }
    let cached = peers::node().join("bin");
    if cached.join("node").is_file() && paths::program("npm").is_some() {
        return prepend(cached, &path);
    }
    if !cfg!(target_os = "linux") {
        bail!("Node 20.19 or 22.12 and later, with npm, builds the UI: install it from https://nodejs.org");
    }
    packages::ensure(&[Need::Program("node", "nodejs"), Need::Program("npm", "npm")])?;
    if version().is_some_and(|it| is_new_enough(&it)) {
        return Ok(path);
    }
    peers::install("node24")
        .context("the system's Node is older than 20.19, and no newer one could be fetched")?;
    prepend(cached, &path)
}

fn version() -> Option<String> {
    let output = Command::new("node").arg("--version").stderr(Stdio::null()).output().ok()?;
    String::from_utf8(output.stdout).ok()
}

fn prepend(first: PathBuf, path: &OsString) -> anyhow::Result<OsString> {
    let folders = std::iter::once(first).chain(std::env::split_paths(path));
    std::env::join_paths(folders).context("a folder of PATH has a separator in its name")
}

/// npm, with the right Node.
pub(crate) fn npm() -> anyhow::Result<Command> {
    let path = path()?;
    let program = paths::program("npm").context("npm is not on PATH")?;
    let mut command = sh::command(program);
    command.env("PATH", path).env("npm_config_update_notifier", "false");
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::is_new_enough;

    #[test]
    fn engines_of_vite_are_respected() {
        for (version, expected) in [
            ("v20.20.2\n", true),
            ("v20.18.9", false),
            ("v18.20.4", false),
            ("v21.7.0", false),
            ("v22.11.0", false),
            ("v22.12.0", true),
            ("v24.21.0", true),
            ("", false),
        ] {
            assert_eq!(is_new_enough(version), expected, "{version}");
        }
    }
}
