//! Two independent servers that speak MongoDB's protocol, which the store's tests run against: no
//! registry has MongoDB itself. Pinned exactly and kept beside the other peers (`crate::peers`).
//!
//! `FerretDB` comes as Go modules and is compiled here; mongo-java-server comes from Maven Central.
//! Each gets a launcher of ours (`crates/xtask/databases`), which binds a free port and ends with
//! whoever started it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use crate::packages::{self, Need};
use crate::{paths, pypi, sh};

/// The PyPI peer that has a Go, for where there is none or an older one.
const GO: &str = "go";

/// Oldest Go that compiles `FerretDB`.
const MIN_GO: (u32, u32) = (1, 24);

const COPY_JARS: &str = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies";

/// Whether `name` is one of them.
pub(crate) fn has(name: &str) -> bool {
    matches!(name, "ferretdb" | "mongo-java-server")
}

/// Installs one of them unless its exact pins are there.
pub(crate) fn install(name: &str) -> anyhow::Result<()> {
    let sources = paths::root().join("crates/xtask/databases").join(name);
    let files: &[&str] = match name {
        "ferretdb" => &["go.mod", "go.sum", "main.go"],
        "mongo-java-server" => &["pom.xml", "Launcher.java"],
        _ => bail!("there is no database {name:?}"),
    };
    let mut pins = String::new();
    for file in files {
        pins += &fs::read_to_string(sources.join(file)).with_context(|| format!("{file} of {name}"))?;
    }
    let folder = paths::peers().join(name);
    let stamp = folder.join(".pins");
    if fs::read_to_string(&stamp).is_ok_and(|written| written == pins) {
        return Ok(());
    }
    eprintln!("installing {name}");
    // Tests take a folder that is there for a peer that works.
    _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let scratch = paths::peers().join(format!(".{name}"));
    let built = match name {
        "ferretdb" => ferretdb(&sources, &folder, &scratch),
        _ => mongo_java_server(&sources, &folder, &scratch),
    };
    // What they are made from is several times as large as they are.
    _ = fs::remove_dir_all(&scratch);
    if built.is_err() {
        _ = fs::remove_dir_all(&folder);
    }
    built?;
    fs::write(stamp, pins).with_context(|| format!("{name} could not be marked as installed"))
}

fn ferretdb(sources: &Path, folder: &Path, scratch: &Path) -> anyhow::Result<()> {
    let program = folder.join(if cfg!(windows) { "ferretdb.exe" } else { "ferretdb" });
    let mut go = sh::command(go()?);
    go.arg("build");
    if sh::is_ci() {
        // A build server compiles it for each run: without optimisation that takes half the time.
        go.arg("-gcflags=all=-N -l");
    }
    sh::run(
        go.current_dir(sources)
            .env("GOMODCACHE", scratch.join("modules"))
            .env("GOCACHE", scratch.join("cache"))
            .env("GOFLAGS", "-modcacherw -mod=readonly")
            .env("GOTOOLCHAIN", "local")
            .env("CGO_ENABLED", "0")
            .args(["-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o"])
            .arg(program)
            .arg("."),
    )
}

/// A Go that is new enough: the one on `PATH`, else PyPI's.
fn go() -> anyhow::Result<PathBuf> {
    if let Some(program) = paths::program("go")
        && sh::output(sh::command(&program).args(["env", "GOVERSION"]))
            .is_ok_and(|version| is_new_enough(&version))
    {
        return Ok(program);
    }
    pypi::install(GO).context("Go 1.24 or later is needed, and none could be fetched")?;
    let scripts = if cfg!(windows) { "Scripts/go.exe" } else { "bin/go" };
    Ok(paths::peers().join(GO).join("venv").join(scripts))
}

fn is_new_enough(version: &str) -> bool {
    let mut parts = version.trim().trim_start_matches("go").split(['.', 'r', 'b']);
    let mut number = || parts.next().and_then(|part| part.parse().ok()).unwrap_or(0);
    (number(), number()) >= MIN_GO
}

fn mongo_java_server(sources: &Path, folder: &Path, scratch: &Path) -> anyhow::Result<()> {
    packages::ensure(&[Need::Program("java", "default-jre-headless"), Need::Program("mvn", "maven")])?;
    let (Some(java), Some(maven)) = (paths::program("java"), paths::program("mvn")) else {
        bail!("mongo-java-server needs Java 17 or later and Maven on PATH");
    };
    let (jars, repository) = (folder.join("lib"), scratch.join("repository"));
    let setting = |name: &str, value: &Path| format!("-D{name}={}", value.display());
    sh::run(
        sh::command(maven)
            .current_dir(sources)
            .args(["--quiet", "--batch-mode", COPY_JARS])
            .arg(setting("maven.repo.local", &repository))
            .arg(setting("outputDirectory", &jars)),
    )?;
    let mut classes = Vec::new();
    for entry in fs::read_dir(&jars).with_context(|| format!("{} cannot be read", jars.display()))? {
        classes.push(entry?.path());
    }
    let compiler = classes.iter().find(|jar| jar.to_string_lossy().contains("ecj-"));
    let compiler = compiler.context("Maven gave no compiler")?.clone();
    sh::run(
        sh::command(java)
            .arg("-jar")
            .arg(compiler)
            .args(["-17", "-nowarn", "-classpath"])
            .arg(std::env::join_paths(&classes)?)
            .arg("-d")
            .arg(folder)
            .arg(sources.join("Launcher.java")),
    )
}

#[cfg(test)]
mod tests {
    use super::is_new_enough;

    #[test]
    fn an_old_go_is_told() {
        for (version, expected) in
            [("go1.24.0\n", true), ("go1.26.8", true), ("go1.24rc1", true), ("go1.19.8", false), ("", false)]
        {
            assert_eq!(is_new_enough(version), expected, "{version}");
        }
    }
}
