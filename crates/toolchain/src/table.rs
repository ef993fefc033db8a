//! `data/tools.toml`, read: its header documents the fields.

use std::collections::BTreeMap;
use std::sync::LazyLock;
use std::time::Duration;

use regex::Regex;
use serde::{Deserialize, Deserializer};
use vectort_core::RelPath;

/// The table. It is part of the program; a test reads it.
static TABLE: LazyLock<Table> =
    LazyLock::new(|| toml::from_str(include_str!("../data/tools.toml")).unwrap_or_default());

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    tool: Vec<Tool>,
    refused: Vec<Refused>,
}

/// A command that is never asked, and why.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refused {
    /// The command, for people who know it.
    pub command: String,
    /// What of the project it would run.
    pub reason: String,
}

/// One tool and how it is asked.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Tool {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) programs: Vec<String>,
    pub(crate) version: Option<VersionCall>,
    pub(crate) minimum: Option<Version>,
    pub(crate) newest: Option<Version>,
    pub(crate) extensions: Vec<String>,
    #[serde(default)]
    pub(crate) names: Vec<String>,
    pub(crate) marker: Option<String>,
    #[serde(rename = "in")]
    pub(crate) scope: Scope,
    pub(crate) copies: Copies,
    pub(crate) only_if: Option<Rule>,
    #[serde(default)]
    pub(crate) unless: Vec<String>,
    #[serde(default)]
    pub(crate) unless_in: BTreeMap<String, Pattern>,
    #[serde(default)]
    pub(crate) script: Option<Script>,
    pub(crate) arguments: Vec<String>,
    pub(crate) finding: Pattern,
    pub(crate) excused: Option<Pattern>,
    pub(crate) doubted: Option<Pattern>,
    #[serde(default)]
    pub(crate) environment: BTreeMap<String, String>,
    #[serde(default)]
    pub(crate) locations: BTreeMap<String, String>,
    seconds: u64,
    pub(crate) reason: String,
}

/// How a tool is asked for its version.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct VersionCall {
    pub(crate) arguments: Vec<String>,
    pub(crate) pattern: Pattern,
}

/// How many processes there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Scope {
    /// One, for all files.
    Files,
    /// One for each file.
    Each,
    /// One in each folder that has the tool's marker.
    Folder,
}

/// What a tool gets to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Copies {
    /// The files that it is asked about.
    Own,
    /// Every file.
    All,
}

/// A condition that needs code (`rules.rs`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Rule {
    /// Nothing of the project runs while Cargo compiles it.
    CargoIsInert,
    /// No script is for another shell.
    ShellIsBash,
}

/// A program of ours in the tool's language.
#[derive(Debug, Clone, Copy, Deserialize)]
pub(crate) enum Script {
    #[serde(rename = "python.py")]
    Python,
    #[serde(rename = "node.cjs")]
    Node,
}

impl Script {
    pub(crate) fn text(self) -> &'static str {
        match self {
            Self::Python => include_str!("../data/scripts/python.py"),
            Self::Node => include_str!("../data/scripts/node.cjs"),
        }
    }
}

impl Tool {
    pub(crate) fn seconds(&self) -> Duration {
        Duration::from_secs(self.seconds)
    }

    /// Whether it is asked about this file.
    pub(crate) fn reads(&self, path: &RelPath) -> bool {
        self.extensions.contains(&path.extension()) || self.names.iter().any(|name| name == path.file_name())
    }
}

/// Every tool, in the order in which they are asked.
pub(crate) fn tools() -> &'static [Tool] {
    &TABLE.tool
}

/// What is never asked, and why.
pub fn refused() -> &'static [Refused] {
    &TABLE.refused
}

/// A regular expression in data.
#[derive(Debug, Clone)]
pub(crate) struct Pattern(pub(crate) Regex);

impl<'de> Deserialize<'de> for Pattern {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Regex::new(&text).map(Self).map_err(serde::de::Error::custom)
    }
}

/// Numbers between dots, compared in order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Version(Vec<u32>);

impl Version {
    pub(crate) fn parse(text: &str) -> Self {
        Self(text.split('.').map(|part| part.parse().unwrap_or(0)).collect())
    }
}

impl<'de> Deserialize<'de> for Version {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self::parse(&text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_reads() {
        let table: Table = toml::from_str(include_str!("../data/tools.toml")).expect("the table");
        assert!(table.tool.len() > 8 && table.refused.len() > 5);
        for tool in &table.tool {
            let groups: Vec<_> = tool.finding.0.capture_names().flatten().collect();
            assert!(groups.contains(&"message") && groups.contains(&"file"), "{}: {groups:?}", tool.id);
            assert_eq!(tool.scope == Scope::Folder, tool.marker.is_some(), "{}", tool.id);
            assert!(!tool.reason.is_empty(), "{} says why nothing of the project runs", tool.id);
            let takes_files = tool.arguments.iter().any(|it| it == "{files}");
            assert_eq!(takes_files, tool.scope != Scope::Folder, "{}", tool.id);
        }
    }

    #[test]
    fn versions_are_compared_by_number() {
        assert!(Version::parse("3.9.1") < Version::parse("3.10"));
        assert!(Version::parse("17.0.15") >= Version::parse("17"));
    }
}
