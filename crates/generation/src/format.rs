//! The format that answers are asked for, and files are shown to a model in
//! (`docs/adr/0003-answer-format.md`).
//!
//! ```text
//! <<<FILE src/App.tsx>>>
//! …
//! <<<END>>>
//! <<<SUMMARY>>>
//! …
//! <<<END>>>
//! ```
//!
//! A line of a file that is itself such a marker does not end it when the file's own markers have
//! another number of brackets, so any text can be carried without escapes.

use vectort_core::RelPath;

use crate::reader::write_block;

/// Appends a file. Content gets a final line break if it lacks one.
pub fn write_file(out: &mut String, path: &RelPath, content: &str) {
    write_block(out, &format!("FILE {path}"), content);
}

/// Appends the closing summary.
pub fn write_summary(out: &mut String, text: &str) {
    write_block(out, "SUMMARY", text);
}
