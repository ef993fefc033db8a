//! Conditions of the table that need code.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;
use toml::{Table, Value};
use vectort_core::RelPath;

use crate::table::Rule;

type Files = BTreeMap<RelPath, Vec<u8>>;

impl Rule {
    pub(crate) fn holds(self, files: &Files) -> bool {
        match self {
            Self::CargoIsInert => cargo_is_inert(files),
            Self::ShellIsBash => shell_is_bash(files),
        }
    }
}

/// Whether Cargo can check the project without running any of it: no build script, no procedural
/// macro, no package from elsewhere. What cannot be read is taken for the worst.
///
/// Files that the sources include by name are refused as well: `compile_error!(include_str!(…))`
/// would print any file of the person's into a message, which a model may be shown.
fn cargo_is_inert(files: &Files) -> bool {
    static INCLUDES: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"\binclude(_str|_bytes)?\b").ok());
    let Some(includes) = INCLUDES.as_ref() else { return false };
    files.iter().all(|(path, content)| {
        let text = std::str::from_utf8(content);
        match path.file_name() {
            "build.rs" => false,
            "Cargo.toml" => text.is_ok_and(|text| toml::from_str(text).is_ok_and(|table| is_inert(&table))),
            _ if path.extension() == "rs" => text.is_ok_and(|text| !includes.is_match(text)),
            _ => true,
        }
    })
}

fn is_inert(manifest: &Table) -> bool {
    let get = |table: &str, key: &str| manifest.get(table).and_then(Value::as_table)?.get(key).cloned();
    let builds = get("package", "build").is_some_and(|build| build != Value::Boolean(false));
    let links = get("package", "links").is_some();
    let makes_macros = ["proc-macro", "proc_macro", "plugin"].iter().any(|key| get("lib", key).is_some());
    let foreign = ["patch", "replace", "cargo-features"].iter().any(|key| manifest.contains_key(*key));
    !builds && !links && !makes_macros && !foreign && has_no_packages(manifest)
}

/// No table of dependencies anywhere in the manifest: at the top, of a target, of the workspace.
/// Members of the workspace are in the same files and read as well, but naming one takes a path,
/// which may lead out of the project; so none is taken.
fn has_no_packages(table: &Table) -> bool {
    const TABLES: &[&str] =
        &["dependencies", "dev-dependencies", "build-dependencies", "dev_dependencies", "build_dependencies"];
    table.iter().all(|(key, value)| match value {
        Value::Table(inner) if TABLES.contains(&key.as_str()) => inner.is_empty(),
        Value::Table(inner) => has_no_packages(inner),
        _ => true,
    })
}

/// Whether every script that says who runs it says Bash or the plain shell.
fn shell_is_bash(files: &Files) -> bool {
    files.iter().filter(|(path, _)| matches!(path.extension().as_str(), "sh" | "bash")).all(|(_, content)| {
        let first = content.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let first = String::from_utf8_lossy(first);
        !first.starts_with("#!") || ["bash", "/sh", " sh"].iter().any(|shell| first.contains(shell))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(list: &[(&str, &str)]) -> Files {
        list.iter().map(|(path, text)| (path.parse().expect("a path"), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn cargo_is_asked_only_where_nothing_runs() {
        let plain = "[package]\nname = \"a\"\nversion = \"0.1.0\"\nedition = \"2024\"\n";
        let with = |more: &str| format!("{plain}{more}");
        let main = ("src/main.rs", "fn main() {}");
        assert!(cargo_is_inert(&files(&[("Cargo.toml", plain), main])));
        assert!(cargo_is_inert(&files(&[("Cargo.toml", &with("[dependencies]\n")), main])));
        for more in [
            "build = \"evil.rs\"\n",
            "links = \"z\"\n",
            "[lib]\nproc-macro = true\n",
            "[dependencies]\nserde = \"1\"\n",
            "[target.'cfg(unix)'.dependencies]\nserde = \"1\"\n",
            "[dependencies]\nx = { path = \"../../x\" }\n",
            "[build-dependencies]\ncc = \"1\"\n",
            "[workspace.dependencies]\ncc = \"1\"\n",
            "[patch.crates-io]\n",
            "not toml",
        ] {
            assert!(!cargo_is_inert(&files(&[("Cargo.toml", &with(more)), main])), "{more}");
        }
        for (path, text) in [
            ("build.rs", "fn main() {}"),
            ("inner/build.rs", "fn main() {}"),
            ("src/a.rs", "compile_error!(include_str!(\"/etc/passwd\"));"),
            ("src/a.rs", "m!(r#include_bytes);"),
            ("src/a.rs", "include!(\"/etc/passwd\");"),
        ] {
            assert!(!cargo_is_inert(&files(&[("Cargo.toml", plain), main, (path, text)])), "{path}: {text}");
        }
    }

    #[test]
    fn scripts_of_other_shells_are_not_bash() {
        assert!(shell_is_bash(&files(&[("a.sh", "echo"), ("b.sh", "#!/usr/bin/env bash\n")])));
        assert!(shell_is_bash(&files(&[("a.sh", "#!/bin/sh -e\n"), ("b.py", "#!/usr/bin/python\n")])));
        assert!(!shell_is_bash(&files(&[("a.sh", "#!/usr/bin/env zsh\n")])));
    }
}
