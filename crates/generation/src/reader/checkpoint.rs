//! Where a broken answer can be gone on with.

use std::collections::BTreeSet;

use vectort_core::RelPath;

use super::{Event, Reader};
use crate::patch::Change;

/// What stands of an answer that broke.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checkpoint {
    /// How many bytes of the answer stand: up to the end of its last complete file or change.
    pub keep: usize,
    /// The files that are complete or whose edit is, each once, in the order of their arrival.
    pub files: Vec<RelPath>,
    /// How many complete changes there are that are no whole file: edits, deletions, new names,
    /// dependencies.
    pub changes: usize,
}

/// Finds the end of the last complete file or change. What follows it (half a file, prose, thoughts) is to be
/// asked for again: nobody goes on in the middle of somebody else's file.
///
/// A file whose end shows only in the beginning of the next one counts as complete; `keep` is then
/// before that beginning.
pub fn checkpoint(answer: &str) -> Checkpoint {
    let mut reader = Reader::new();
    let (mut point, mut at, mut line) = (Checkpoint::default(), 0, 0);
    let mut known = BTreeSet::new();
    // Every end of a file is the end of a line or of a tag.
    for piece in answer.split_inclusive(['\n', '>']) {
        at += piece.len();
        let mut opened = false;
        let mut closed = false;
        for event in reader.push(piece) {
            match event {
                Event::FileDone { path, .. } => {
                    (closed, opened) = (true, false);
                    if known.insert(path.fold()) {
                        point.files.push(path);
                    }
                }
                Event::Changed(change) => {
                    (closed, opened) = (true, false);
                    point.changes += 1;
                    if let Change::Edit { path, .. } = change
                        && known.insert(path.fold())
                    {
                        point.files.push(path);
                    }
                }
                Event::FileStarted { .. } | Event::Refused { .. } => opened = true,
                _ => {}
            }
        }
        if closed {
            point.keep = if opened { line } else { at };
        }
        if piece.ends_with('\n') {
            line = at;
        }
    }
    point
}
