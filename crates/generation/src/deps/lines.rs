//! Manifests that are lines: one is put in, changed or taken out, every other stays.

use super::{Edited, Fault, is_raised};

/// The lines of a manifest, each with its line break.
struct Lines<'t> {
    all: Vec<&'t str>,
    line_break: &'static str,
}

impl<'t> Lines<'t> {
    fn new(text: &'t str) -> Self {
        let line_break = if text.contains("\r\n") { "\r\n" } else { "\n" };
        Self { all: text.split_inclusive('\n').collect(), line_break }
    }

    /// The lines between a header and what `ends` says is no longer its own; the header's index.
    fn section(
        &self,
        is_header: impl Fn(&str) -> bool,
        ends: impl Fn(&str) -> bool,
    ) -> Option<(usize, usize)> {
        let header = self.all.iter().position(|line| is_header(line.trim_end()))?;
        let rest = &self.all[header + 1..];
        let end = rest.iter().position(|line| ends(line)).map_or(self.all.len(), |at| header + 1 + at);
        Some((header, end))
    }

    fn find(&self, range: std::ops::Range<usize>, fits: impl Fn(&str) -> bool) -> Option<usize> {
        range.into_iter().find(|at| self.all.get(*at).is_some_and(|line| fits(line)))
    }

    /// Puts a line before the one at `at`, behind blank lines no further.
    fn insert(&self, header: usize, end: usize, line: &str) -> String {
        let last = (header + 1..end).rev().find(|at| !self.all[*at].trim().is_empty()).unwrap_or(header);
        let mut text: String = self.all[..=last].concat();
        if !text.ends_with('\n') {
            text.push_str(self.line_break);
        }
        text.push_str(line);
        text.push_str(self.line_break);
        text.extend(self.all[last + 1..].iter().copied());
        text
    }

    /// Puts lines at the end.
    fn append(&self, lines: &[&str]) -> String {
        let mut text: String = self.all.concat();
        if !text.is_empty() && !text.ends_with('\n') {
            text.push_str(self.line_break);
        }
        for line in lines {
            text.push_str(line);
            text.push_str(self.line_break);
        }
        text
    }

    fn replace(&self, at: usize, old: &str, new: &str) -> String {
        let mut text: String = self.all[..at].concat();
        text.push_str(&self.all[at].replacen(old, new, 1));
        text.extend(self.all[at + 1..].iter().copied());
        text
    }

    fn remove(&self, at: usize) -> String {
        [&self.all[..at], &self.all[at + 1..]].concat().concat()
    }

    /// Raises the constraint of the line at `at`, or says that it stands.
    fn raise(&self, at: usize, old: Option<&str>, new: Option<&str>) -> Edited {
        match (old, new) {
            (Some(old), Some(new)) if is_raised(old, new) => Ok(self.replace(at, old, new)),
            (old, _) => Err(Fault::AlreadyThere(old.map(str::to_owned))),
        }
    }
}

// ------------------------------------------------------------------ Cargo.toml

fn is_table(line: &str) -> bool {
    line.trim_start().starts_with('[')
}

/// The name that a line of a table sets.
fn key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim().trim_matches('"');
    (!key.starts_with('#')).then(|| key.split('.').next().unwrap_or(key))
}

/// Names of crates are the same with hyphens and underscores.
fn is_crate(line: &str, name: &str) -> bool {
    key(line).is_some_and(|key| key.replace('_', "-") == name.replace('_', "-"))
}

/// The version in `serde = "1"` or `serde = { version = "1", … }`.
fn cargo_version(line: &str) -> Option<&str> {
    let (_, value) = line.split_once('=')?;
    let value = match value.trim_start().strip_prefix('{') {
        Some(table) => table.split_once("version")?.1.trim_start().strip_prefix('=')?,
        None => value,
    };
    value.trim_start().strip_prefix('"')?.split('"').next()
}

const TABLES: &[&str] = &["[dependencies]", "[dev-dependencies]", "[build-dependencies]"];

fn cargo_line(lines: &Lines<'_>, name: &str) -> Option<usize> {
    TABLES.iter().find_map(|table| {
        let (header, end) = lines.section(|line| line == *table, is_table)?;
        lines.find(header + 1..end, |line| is_crate(line, name))
    })
}

pub(super) fn add_cargo(text: &str, name: &str, version: Option<&str>, dev: bool) -> Edited {
    toml::from_str::<toml::Table>(text).map_err(|_| Fault::Unreadable)?;
    let lines = Lines::new(text);
    if let Some(at) = cargo_line(&lines, name) {
        return lines.raise(at, cargo_version(lines.all[at]), version);
    }
    let own = |table: &&str| text.contains(&format!("[{}.{name}]", table.trim_matches(['[', ']'])));
    if TABLES.iter().any(own) {
        return Err(Fault::AlreadyThere(None));
    }
    let table = if dev { "[dev-dependencies]" } else { "[dependencies]" };
    let line = format!("{name} = \"{}\"", version.unwrap_or("*"));
    let edited = match lines.section(|line| line == table, is_table) {
        Some((header, end)) => lines.insert(header, end, &line),
        None => lines.append(&["", table, &line]),
    };
    // What would no longer be read is not written.
    toml::from_str::<toml::Table>(&edited).map_err(|_| Fault::Unreadable)?;
    Ok(edited)
}

pub(super) fn remove_cargo(text: &str, name: &str) -> Edited {
    let lines = Lines::new(text);
    let edited = lines.remove(cargo_line(&lines, name).ok_or(Fault::NotThere)?);
    // An entry of several lines loses only its first one.
    toml::from_str::<toml::Table>(&edited).map_err(|_| Fault::Unreadable)?;
    Ok(edited)
}

// ------------------------------------------------------------------ requirements.txt

/// A requirement's name, as PEP 503 compares names, and what follows it.
fn requirement(line: &str) -> Option<(String, &str)> {
    let line = line.trim();
    let end = line
        .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')))
        .unwrap_or(line.len());
    let (name, rest) = line.split_at(end);
    let rest = rest.trim_start();
    let rest = match rest.strip_prefix('[') {
        Some(extras) => extras.split_once(']')?.1,
        None => rest,
    };
    (!name.is_empty()).then(|| {
        (name.to_lowercase().replace(['_', '.'], "-"), rest.split(['#', ';']).next().unwrap_or(rest).trim())
    })
}

fn pip_line(lines: &Lines<'_>, name: &str) -> Option<usize> {
    let (wanted, _) = requirement(name)?;
    lines.find(0..lines.all.len(), |line| requirement(line).is_some_and(|(known, _)| known == wanted))
}

pub(super) fn add_pip(text: &str, name: &str, version: Option<&str>) -> Edited {
    let lines = Lines::new(text);
    let plain = |version: &str| version.starts_with(|c: char| c.is_ascii_digit());
    if let Some(at) = pip_line(&lines, name) {
        let old = requirement(lines.all[at]).map(|(_, rest)| rest).filter(|rest| !rest.is_empty());
        let new =
            version.map(|version| if plain(version) { format!("=={version}") } else { version.to_owned() });
        return lines.raise(at, old, new.as_deref());
    }
    let line = match version {
        Some(version) if plain(version) => format!("{name}=={version}"),
        // Carets and tildes of npm say nothing here.
        Some(version) => {
            match version.strip_prefix('^').or_else(|| version.strip_prefix('~').filter(|rest| plain(rest))) {
                Some(least) => format!("{name}>={least}"),
                None => format!("{name}{version}"),
            }
        }
        None => name.to_owned(),
    };
    Ok(lines.append(&[&line]))
}

pub(super) fn remove_pip(text: &str, name: &str) -> Edited {
    let lines = Lines::new(text);
    Ok(lines.remove(pip_line(&lines, name).ok_or(Fault::NotThere)?))
}

// ------------------------------------------------------------------ pubspec.yaml

fn is_outer(line: &str) -> bool {
    !line.trim().is_empty() && !line.starts_with([' ', '\t', '#'])
}

fn pub_line(lines: &Lines<'_>, name: &str) -> Option<(usize, usize)> {
    ["dependencies:", "dev_dependencies:"].iter().find_map(|section| {
        let (header, end) = lines.section(|line| line == *section, is_outer)?;
        let is_it = |line: &str| {
            line.strip_prefix("  ").and_then(|line| line.split_once(':')).is_some_and(|(key, _)| key == name)
        };
        Some((lines.find(header + 1..end, is_it)?, end))
    })
}

pub(super) fn add_pub(text: &str, name: &str, version: Option<&str>, dev: bool) -> Edited {
    let lines = Lines::new(text);
    if let Some((at, _)) = pub_line(&lines, name) {
        let value =
            lines.all[at].split_once(':').map(|(_, value)| value.trim()).filter(|value| !value.is_empty());
        return lines.raise(at, value, version);
    }
    let section = if dev { "dev_dependencies:" } else { "dependencies:" };
    let version = version.unwrap_or("any");
    // YAML takes signs of comparison for something else.
    let is_plain = version.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '^' | '+' | '-'));
    let line = if is_plain { format!("  {name}: {version}") } else { format!("  {name}: \"{version}\"") };
    Ok(match lines.section(|line| line == section, is_outer) {
        Some((header, end)) => lines.insert(header, end, &line),
        None => lines.append(&["", section, &line]),
    })
}

pub(super) fn remove_pub(text: &str, name: &str) -> Edited {
    let lines = Lines::new(text);
    let (at, end) = pub_line(&lines, name).ok_or(Fault::NotThere)?;
    // Its own lines (a path, a git address) go with it.
    let is_own = |line: &&str| line.starts_with("   ");
    let own = lines.all[at + 1..end].iter().take_while(|line| is_own(line)).count();
    Ok([&lines.all[..at], &lines.all[at + 1 + own..]].concat().concat())
}

// ------------------------------------------------------------------ go.mod

/// The version that a line of `go.mod` requires of a module.
fn required<'l>(line: &'l str, name: &str) -> Option<&'l str> {
    let line = line.trim();
    let rest = line.strip_prefix("require ").unwrap_or(line).trim().strip_prefix(name)?;
    let version = rest.strip_prefix([' ', '\t'])?.split_whitespace().next()?;
    version.starts_with('v').then_some(version)
}

pub(super) fn add_go(text: &str, name: &str, version: &str) -> Edited {
    let version = format!("v{}", version.trim_start_matches('v'));
    let lines = Lines::new(text);
    if let Some(at) = lines.find(0..lines.all.len(), |line| required(line, name).is_some()) {
        return lines.raise(at, required(lines.all[at], name), Some(&version));
    }
    Ok(match lines.section(|line| line == "require (", |line| line.trim() == ")") {
        Some((header, end)) => lines.insert(header, end, &format!("\t{name} {version}")),
        None => lines.append(&["", &format!("require {name} {version}")]),
    })
}

pub(super) fn remove_go(text: &str, name: &str) -> Edited {
    let lines = Lines::new(text);
    let at = lines.find(0..lines.all.len(), |line| required(line, name).is_some());
    Ok(lines.remove(at.ok_or(Fault::NotThere)?))
}

// ------------------------------------------------------------------ Gemfile

/// What a line of a Gemfile says behind the gem's name.
fn gem<'l>(line: &'l str, name: &str) -> Option<&'l str> {
    let rest = line.trim().strip_prefix("gem ")?.trim_start();
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    rest[1..].strip_prefix(name)?.strip_prefix(quote)
}

pub(super) fn add_gem(text: &str, name: &str, version: Option<&str>) -> Edited {
    let lines = Lines::new(text);
    if let Some(at) = lines.find(0..lines.all.len(), |line| gem(line, name).is_some()) {
        let old = gem(lines.all[at], name).and_then(|rest| rest.trim_start().strip_prefix(','));
        let old = old
            .and_then(|rest| rest.trim_start().strip_prefix(['"', '\'']))
            .and_then(|rest| rest.split(['"', '\'']).next());
        return lines.raise(at, old, version);
    }
    let version =
        version.map(|version| version.replace('^', "~> ")).map(|version| format!(", \"{version}\""));
    Ok(lines.append(&[&format!("gem \"{name}\"{}", version.unwrap_or_default())]))
}

pub(super) fn remove_gem(text: &str, name: &str) -> Edited {
    let lines = Lines::new(text);
    let at = lines.find(0..lines.all.len(), |line| gem(line, name).is_some());
    Ok(lines.remove(at.ok_or(Fault::NotThere)?))
}
