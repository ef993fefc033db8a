//! The tools that a person has, asked one after the other.

use std::collections::BTreeMap;
use std::path::PathBuf;

use vectort_core::RelPath;

use crate::report::{Limits, Report};

/// A tool of the table and where it is on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its id in `data/tools.toml`.
    pub id: &'static str,
    /// Its own name, such as `Python`. Not to be translated.
    pub name: &'static str,
    /// The program, when it is installed.
    pub program: Option<PathBuf>,
    /// The version that it states, such as `3.13.1`.
    pub version: Option<String>,
}

/// Asks every installed tool that has a word to say on `files`. Tools without a file of theirs, or
/// that are not installed, give no report.
pub async fn check_with_tools(_files: &BTreeMap<RelPath, Vec<u8>>, _limits: &Limits) -> Vec<Report> {
    Vec::new()
}

/// Every tool of the table, with where it is and which version. Starts each one that is there.
pub async fn found() -> Vec<Found> {
    Vec::new()
}
