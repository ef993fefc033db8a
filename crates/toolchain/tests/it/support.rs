//! Projects in memory.

use std::collections::BTreeMap;

use vectort_core::{Problem, RelPath};

pub(crate) type Files = BTreeMap<RelPath, Vec<u8>>;

pub(crate) fn path(text: &str) -> RelPath {
    text.parse().expect("a safe path")
}

pub(crate) fn files(list: &[(&str, &str)]) -> Files {
    list.iter().map(|(name, text)| (path(name), text.as_bytes().to_vec())).collect()
}

/// `file:line` of each problem.
pub(crate) fn places(problems: &[Problem]) -> Vec<String> {
    let place = |problem: &Problem| {
        let file = problem.file.as_ref().map_or("", RelPath::as_str);
        problem.line.map_or(file.to_owned(), |line| format!("{file}:{line}"))
    };
    problems.iter().map(place).collect()
}
