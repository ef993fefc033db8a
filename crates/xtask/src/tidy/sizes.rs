//! Long files hide things.

use std::path::Path;

use super::{files, read, shown};

const MAX_LINES: usize = 600;

/// Files that may be longer, each with its reason.
const LONGER: &[(&str, &str)] = &[];

/// Rust files of more than [`MAX_LINES`] lines.
pub(super) fn check(root: &Path) -> anyhow::Result<Vec<String>> {
    let mut remarks = Vec::new();
    for path in ["crates", "src-tauri", "tests"].iter().flat_map(|folder| files(&root.join(folder), &["rs"]))
    {
        let (name, lines) = (shown(root, &path), read(&path)?.lines().count());
        if lines > MAX_LINES && !LONGER.iter().any(|(longer, _)| *longer == name) {
            remarks.push(format!("{name} has {lines} lines, more than {MAX_LINES}"));
        }
    }
    Ok(remarks)
}
