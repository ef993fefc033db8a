//! Package managers' manifests: the fields without which their tools refuse to start.

use serde_json::Value;

use super::{Files, Finding};

fn finding(message: impl Into<String>) -> Finding {
    (None, message.into())
}

/// npm: <https://docs.npmjs.com/cli/configuring-npm/package-json>.
pub(super) fn npm(text: &str) -> Vec<Finding> {
    let Ok(value) = serde_json::from_str::<Value>(text) else { return Vec::new() };
    let Some(fields) = value.as_object() else { return vec![finding("not an object")] };
    let mut found = Vec::new();
    match fields.get("name") {
        None => found.push(finding("`name` is missing")),
        Some(Value::String(name)) if is_npm_name(name) => {}
        Some(name) => found.push(finding(format!("`name` is not a package name: {name}"))),
    }
    for key in ["scripts", "dependencies", "devDependencies", "peerDependencies", "optionalDependencies"] {
        match fields.get(key) {
            None => {}
            Some(Value::Object(entries)) => {
                for (name, entry) in entries.iter().filter(|(_, entry)| !entry.is_string()) {
                    found.push(finding(format!("`{key}.{name}` is not a string: {entry}")));
                }
                let is_bad = |name: &&String| key != "scripts" && !is_npm_name(name);
                found.extend(
                    entries
                        .keys()
                        .filter(is_bad)
                        .map(|name| finding(format!("`{key}` names no package: {name}"))),
                );
            }
            Some(_) => found.push(finding(format!("`{key}` is not an object"))),
        }
    }
    found
}

fn is_npm_name(name: &str) -> bool {
    let bare = match name.strip_prefix('@') {
        Some(scoped) => match scoped.split_once('/') {
            Some((scope, bare)) if !scope.is_empty() => bare,
            _ => return false,
        },
        None => name,
    };
    // Capitals are legal in old names only, and still installable: not worth a failure.
    let is_legal = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '~');
    (1..=214).contains(&name.len())
        && !bare.is_empty()
        && !bare.starts_with('.')
        && bare.chars().all(is_legal)
}

pub(super) fn composer(text: &str) -> Vec<Finding> {
    let Ok(value) = serde_json::from_str::<Value>(text) else { return Vec::new() };
    match value.get("require") {
        Some(Value::Object(_)) => Vec::new(),
        Some(_) => vec![finding("`require` is not an object")],
        None => vec![finding("`require` is missing")],
    }
}

/// Cargo: a package with a name and a target, or a workspace.
pub(super) fn cargo(text: &str, folder: &str, files: &Files<'_>) -> Vec<Finding> {
    let Ok(table) = toml::from_str::<toml::Table>(text) else { return Vec::new() };
    let Some(package) = table.get("package").and_then(toml::Value::as_table) else {
        return if table.contains_key("workspace") {
            Vec::new()
        } else {
            vec![finding("neither `[package]` nor `[workspace]`")]
        };
    };
    let mut found = Vec::new();
    match package.get("name").and_then(toml::Value::as_str) {
        None => found.push(finding("`package.name` is missing")),
        Some(name) if is_crate_name(name) => {}
        Some(name) => found.push(finding(format!("`package.name` is not a crate name: {name}"))),
    }
    if let Some(edition) = package.get("edition").and_then(toml::Value::as_str)
        && !matches!(edition, "2015" | "2018" | "2021" | "2024")
    {
        found.push(finding(format!("`package.edition` is unknown: {edition}")));
    }
    let names_a_target = ["lib", "bin", "example"].iter().any(|key| table.contains_key(*key));
    let has_target = ["src/main.rs", "src/lib.rs"].iter().any(|path| files.under(folder, path))
        || files.by_path.keys().any(|path| path.starts_with(&super::join(folder, "src/bin/")));
    if !names_a_target && !has_target {
        found.push(finding("no target: neither src/main.rs nor src/lib.rs"));
    }
    found
}

fn is_crate_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_alphabetic() || c == '_')
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
}

/// Python: PEP 621, or Poetry's own table, or only a tool's configuration.
pub(super) fn pyproject(text: &str) -> Vec<Finding> {
    let Ok(table) = toml::from_str::<toml::Table>(text) else { return Vec::new() };
    let Some(project) = table.get("project") else {
        return if table.contains_key("tool") || table.contains_key("build-system") {
            Vec::new()
        } else {
            vec![finding("neither `[project]` nor `[tool]`")]
        };
    };
    match project.get("name").and_then(toml::Value::as_str) {
        None => vec![finding("`project.name` is missing")],
        Some(name) if is_python_name(name) => Vec::new(),
        Some(name) => vec![finding(format!("`project.name` is not a package name: {name}"))],
    }
}

fn is_python_name(name: &str) -> bool {
    let ends = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    ends(name.chars().next())
        && ends(name.chars().next_back())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
}

/// pip's requirements file: each line is an option, a link or a requirement.
pub(super) fn requirements(text: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut continues = false;
    for (at, line) in text.lines().enumerate() {
        let was_continued = std::mem::replace(&mut continues, line.trim_end().ends_with('\\'));
        let entry = line.split(" #").next().unwrap_or(line).trim();
        let is_skipped = entry.is_empty() || entry.starts_with(['#', '-', '.', '/']) || entry.contains("://");
        if was_continued || is_skipped {
            continue;
        }
        let end = entry.find(['[', '=', '<', '>', '!', '~', ';', '@', ' ', '(']).unwrap_or(entry.len());
        if !is_python_name(&entry[..end]) {
            let shown: String = entry.chars().take(60).collect();
            found.push((Some(at as u32 + 1), format!("not a requirement: {shown}")));
        }
    }
    found
}

pub(super) fn go_mod(text: &str) -> Vec<Finding> {
    let has_module = text.lines().any(|line| {
        line.trim()
            .strip_prefix("module")
            .is_some_and(|rest| rest.starts_with([' ', '\t']) && !rest.trim().is_empty())
    });
    if has_module { Vec::new() } else { vec![finding("no `module` line")] }
}

/// Dart: a name that is an identifier and the SDK that it needs.
pub(super) fn pubspec(text: &str) -> Vec<Finding> {
    let top = |key: &str| {
        text.lines()
            .find_map(|line| line.strip_prefix(key)?.strip_prefix(':'))
            .map(|rest| rest.split(" #").next().unwrap_or(rest).trim().trim_matches(['"', '\'']).to_owned())
    };
    let mut found = Vec::new();
    match top("name") {
        None => found.push(finding("`name` is missing")),
        Some(name) => {
            let is_identifier = name.starts_with(|c: char| c.is_ascii_lowercase() || c == '_')
                && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
            if !is_identifier {
                found.push(finding(format!("`name` is not a Dart identifier: {name}")));
            }
        }
    }
    let has_sdk = text
        .lines()
        .skip_while(|line| !line.starts_with("environment:"))
        .skip(1)
        .take_while(|line| line.starts_with([' ', '\t', '#']) || line.trim().is_empty())
        .any(|line| line.trim_start().starts_with("sdk:"));
    if !has_sdk {
        found.push(finding("`environment.sdk` is missing"));
    }
    found
}

pub(super) fn pom(text: &str) -> Vec<Finding> {
    ["<project", "<modelVersion>", "<artifactId>"]
        .iter()
        .filter(|need| !text.contains(**need))
        .map(|need| finding(format!("`{}` is missing", need.trim_matches(['<', '>']))))
        .collect()
}

pub(super) fn gemfile(text: &str) -> Vec<Finding> {
    let has_source = text.lines().any(|line| line.trim_start().starts_with("source"));
    if has_source { Vec::new() } else { vec![finding("no `source` line")] }
}
