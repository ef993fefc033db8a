//! Integration tests of `vectort-context`.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod choosing;
mod imports;
mod properties;
mod quality;
mod request;
mod symbols;
mod synth;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use vectort_context::{Choice, Index, Query};
use vectort_core::RelPath;

/// A project's files.
type Files = BTreeMap<RelPath, Vec<u8>>;

fn path(text: &str) -> RelPath {
    RelPath::parse(text).unwrap()
}

fn files(list: &[(&str, &str)]) -> Files {
    list.iter().map(|(name, text)| (path(name), text.as_bytes().to_vec())).collect()
}

/// The repository of 2,000 files, read once for all tests.
fn large() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| Index::build(&synth::repository()))
}

/// A query of words alone.
fn words(words: &str, budget_tokens: u32) -> Query<'_> {
    Query {
        words,
        selected: None,
        open: &[],
        recent: &[],
        problems: &[],
        pinned: &[],
        excluded: &[],
        budget_tokens,
    }
}

/// The chosen paths, in order.
fn paths(choice: &Choice) -> Vec<&str> {
    choice.files.iter().map(|chosen| chosen.path.as_str()).collect()
}

/// The paths of an index's answer.
fn strings(paths: &[RelPath]) -> Vec<&str> {
    paths.iter().map(RelPath::as_str).collect()
}

/// An index of one file.
fn single(name: &str, text: &str) -> Index {
    Index::build(&files(&[(name, text)]))
}
