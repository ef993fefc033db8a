//! TypeScript's native compiler: fetched once, with the sums that
//! `crates/toolchain/typescript/package-lock.json` pins for every platform, and laid beside the
//! program that is built (docs/adr/0009-types.md).

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use crate::{node, paths, sh};

const LOCK: &str = "crates/toolchain/typescript";

/// Where the compiler is fetched to, among the peers of tests.
fn home() -> PathBuf {
    paths::peers().join("typescript")
}

/// The platform's package below `home`: `lib` with the compiler and its library, the licence.
fn package() -> Option<PathBuf> {
    let folders = fs::read_dir(home().join("node_modules/@typescript")).ok()?;
    let mut packages = folders.flatten().map(|it| it.path().join("lib"));
    let lib = packages.find(|lib| lib.join(format!("tsc{}", std::env::consts::EXE_SUFFIX)).is_file())?;
    lib.parent().map(Path::to_path_buf)
}

/// Fetches the compiler unless the one that the lock pins is there. npm compares every sum.
pub(crate) fn install() -> anyhow::Result<()> {
    let (pinned, home) = (paths::root().join(LOCK), home());
    let lock = fs::read_to_string(pinned.join("package-lock.json")).context("the compiler's lock")?;
    let stamp = home.join(".pins");
    if fs::read_to_string(&stamp).is_ok_and(|written| written == lock) && package().is_some() {
        return Ok(());
    }
    eprintln!("installing TypeScript's native compiler");
    fs::create_dir_all(&home).with_context(|| format!("{} cannot be made", home.display()))?;
    for name in ["package.json", "package-lock.json"] {
        fs::copy(pinned.join(name), home.join(name))?;
    }
    sh::run(node::npm()?.current_dir(&home).args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ]))?;
    if package().is_none() {
        bail!("the compiler has no package for this platform");
    }
    fs::write(stamp, lock).context("the compiler could not be marked as installed")
}

/// `cargo xtask peers typescript`: also for programs that cargo alone builds.
pub(crate) fn run() -> anyhow::Result<()> {
    install()?;
    stage(&paths::target()?.join("debug"))
}

/// As [`install`]; without network on a laptop, types are not checked, which is said.
pub(crate) fn ensure() -> anyhow::Result<()> {
    match install() {
        Err(error) if !sh::is_ci() => {
            eprintln!("SKIPPED: TypeScript's compiler is not installed, types are not checked: {error:#}");
            Ok(())
        }
        other => other,
    }
}

/// Lays the compiler into `typescript` in the folder of the built program.
pub(crate) fn stage(programs: &Path) -> anyhow::Result<()> {
    let Some(package) = package() else { return Ok(()) };
    let staged = programs.join("typescript");
    let lock = fs::read(home().join(".pins")).context("the compiler's pins")?;
    if fs::read(staged.join(".pins")).is_ok_and(|written| written == lock) {
        return Ok(());
    }
    if staged.exists() {
        fs::remove_dir_all(&staged)?;
    }
    fs::create_dir_all(staged.join("lib"))?;
    for folder in ["", "lib"] {
        for entry in fs::read_dir(package.join(folder))? {
            let entry = entry?;
            if entry.file_type()?.is_file() {
                let to = staged.join(folder).join(entry.file_name());
                // The same file where the disk allows it.
                if fs::hard_link(entry.path(), &to).is_err() {
                    fs::copy(entry.path(), &to)?;
                }
            }
        }
    }
    fs::write(staged.join(".pins"), lock).context("the compiler could not be laid beside the program")
}
