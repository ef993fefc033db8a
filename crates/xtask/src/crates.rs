//! Programs from crates.io that tests run against, pinned exactly, with the versions of everything
//! that they were published with: `<peers>/<name>/bin`.

use std::fs;

use anyhow::{Context as _, bail};

use crate::{paths, sh};

/// Name, version and features of each.
const PEERS: &[(&str, &str, &str)] = &[
    // S3 over a folder: it checks signatures, presigned URLs and checksums as Amazon does.
    ("s3s-fs", "0.14.1", "binary"),
];

/// Whether `name` is one of them.
pub(crate) fn has(name: &str) -> bool {
    PEERS.iter().any(|(peer, ..)| *peer == name)
}

/// Installs one of them unless its exact pin is there.
pub(crate) fn install(name: &str) -> anyhow::Result<()> {
    let Some((_, version, features)) = PEERS.iter().find(|(peer, ..)| *peer == name) else {
        bail!("there is no peer {name:?} on crates.io");
    };
    let folder = paths::peers().join(name);
    let (stamp, pin) = (folder.join(".pins"), format!("{name}@{version} {features}"));
    if fs::read_to_string(&stamp).is_ok_and(|written| written == pin) {
        return Ok(());
    }
    eprintln!("installing {pin}");
    let scratch = paths::peers().join(format!(".{name}"));
    let made = scratch.join("root");
    let install = ["install", name, "--version", version, "--features", features, "--locked", "--root"];
    let target = scratch.join("target");
    let installed = sh::run(sh::cargo().args(install).arg(&made).env("CARGO_TARGET_DIR", target));
    // Tests take a folder that is there for a peer that works: it comes whole.
    _ = fs::remove_dir_all(&folder);
    let moved = installed.and_then(|()| Ok(fs::rename(&made, &folder)?));
    // What it is made from is many times as large as it is.
    _ = fs::remove_dir_all(&scratch);
    moved?;
    fs::write(stamp, pin).with_context(|| format!("{name} could not be marked as installed"))
}
