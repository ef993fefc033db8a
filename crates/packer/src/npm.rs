//! Fetching, left to npm: it verifies every tarball against the lock's sha512.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail, ensure};
use serde::Deserialize;

/// A folder with `node_modules` as the lock says.
pub(crate) struct Install {
    pub(crate) root: PathBuf,
    pub(crate) lock: Lock,
}

/// npm's lock, version 3: path below the root → package.
#[derive(Debug, Deserialize)]
pub(crate) struct Lock {
    packages: BTreeMap<String, Locked>,
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Locked {
    pub(crate) name: Option<String>,
    pub(crate) version: Option<String>,
    pub(crate) integrity: Option<String>,
}

impl Install {
    /// Installs into `root`; makes or updates the committed lock when the list asks for something
    /// that it does not pin, unless `frozen`.
    pub(crate) fn make(
        root: &Path,
        dependencies: &BTreeMap<&str, &str>,
        committed_lock: &Path,
        frozen: bool,
    ) -> Result<Self> {
        fs_err::create_dir_all(root)?;
        let manifest = serde_json::json!({
            "name": "vectort-packs", "version": "0.0.0", "private": true, "dependencies": dependencies,
        });
        fs_err::write(root.join("package.json"), serde_json::to_vec_pretty(&manifest)?)?;
        let lock = root.join("package-lock.json");
        if committed_lock.exists() {
            fs_err::copy(committed_lock, &lock)?;
        }
        if !frozen {
            npm(root, &["install", "--package-lock-only"])?;
            fs_err::copy(&lock, committed_lock)?;
        }
        npm(root, &["ci"])?;
        let lock: Lock = serde_json::from_slice(&fs_err::read(&lock)?)?;
        for (path, package) in lock.packages.iter().filter(|(path, _)| !path.is_empty()) {
            ensure!(
                package.integrity.as_deref().is_some_and(|hash| hash.starts_with("sha512-")),
                "{path} has no sha512 in package-lock.json"
            );
        }
        Ok(Self { root: root.to_owned(), lock })
    }

    /// The folder, name, version and integrity of the package that holds `file`.
    pub(crate) fn owner(&self, file: &Path) -> Option<(PathBuf, String, Locked)> {
        let relative = file.strip_prefix(&self.root).ok()?.to_str()?.replace('\\', "/");
        let (path, package) = self
            .lock
            .packages
            .iter()
            .filter(|(path, _)| !path.is_empty() && relative.starts_with(&format!("{path}/")))
            .max_by_key(|(path, _)| path.len())?;
        let name = package.name.clone().or_else(|| Some(path.rsplit_once("node_modules/")?.1.to_owned()))?;
        Some((self.root.join(path), name, package.clone()))
    }

    pub(crate) fn integrity(&self, package: &str) -> Result<String> {
        let locked = self.lock.packages.get(&format!("node_modules/{package}"));
        locked
            .and_then(|locked| locked.integrity.clone())
            .with_context(|| format!("{package} is not in the lock"))
    }

    /// The export names of a CommonJS module, by evaluating it.
    pub(crate) fn commonjs_names(&self, specifier: &str, mode: &str) -> Result<Vec<String>> {
        let script = "console.log(JSON.stringify(Object.keys(require(process.argv[1]))))";
        let output = Command::new("node")
            .args(["-e", script, specifier])
            .current_dir(&self.root)
            .env("NODE_ENV", mode)
            .output()
            .context("cannot start node")?;
        if !output.status.success() {
            bail!("node cannot evaluate {specifier}: {}", String::from_utf8_lossy(&output.stderr));
        }
        let names: Vec<String> = serde_json::from_slice(&output.stdout)?;
        Ok(names.into_iter().filter(|name| name != "default" && name != "__esModule").collect())
    }
}

fn npm(root: &Path, args: &[&str]) -> Result<()> {
    let output = Command::new("npm")
        .args(args)
        .args(["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        .current_dir(root)
        .output()
        .context("cannot start npm")?;
    if !output.status.success() {
        bail!("npm {} failed: {}", args.join(" "), String::from_utf8_lossy(&output.stderr));
    }
    Ok(())
}
