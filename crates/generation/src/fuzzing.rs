//! Entry points for libFuzzer (`fuzz/`). They panic when a promise of the reader is broken.

pub mod edits;

use std::collections::BTreeSet;

use vectort_core::RelPath;
use vectort_core::limits::{MAX_FILE_BYTES, MAX_FILES};

use crate::patch::Change;
use crate::reader::{Event, Note, Reader};

/// Reads `data` twice, whole and cut at places that its first bytes choose, and asserts what
/// [`crate::reader`] promises.
pub fn fuzz_reader(data: &[u8]) {
    let (seed, text) = data.split_at(data.len().min(2));
    let text = String::from_utf8_lossy(text);
    let whole = read(&text, usize::MAX);
    assert_promises(&whole);
    let step = 1 + usize::from(seed.first().copied().unwrap_or(0) % 17);
    let cut = read(&text, step);
    assert_eq!(whole, cut, "cutting the answer every {step} characters changed what was read");
    // A provider's word that the answer is whole changes nothing but how the last file ends. What
    // ends it may be the answer's last line, which then counts as it would by itself.
    let ended = read_whole(&text, step);
    assert_promises(&ended);
    let done = |events: &[Event]| -> Vec<Event> {
        let is_done = |event: &&Event| matches!(event, Event::FileDone { .. } | Event::Changed(_));
        events.iter().filter(is_done).cloned().collect()
    };
    let (firm, more) = (done(&whole), done(&ended));
    assert!(more.starts_with(&firm), "{firm:?} became {more:?}");
    if let [_, by_last_line @ ..] = &more[firm.len()..] {
        let last_line = text.rsplit('\n').next().unwrap_or_default();
        let alone = done(&read(last_line, usize::MAX));
        assert!(alone.ends_with(by_last_line), "{firm:?} became {more:?}, but its last line says {alone:?}");
    }
}

/// Reads `text` in pieces of `step` characters; draft text that directly follows draft text is
/// joined, because only that may depend on the cuts.
pub fn read(text: &str, step: usize) -> Vec<Event> {
    let (reader, mut events) = push(text, step);
    events.extend(reader.finish());
    join(events)
}

/// [`read`] of an answer that its provider calls whole.
pub fn read_whole(text: &str, step: usize) -> Vec<Event> {
    let (reader, mut events) = push(text, step);
    events.extend(reader.finish_whole());
    join(events)
}

fn push(text: &str, step: usize) -> (Reader, Vec<Event>) {
    let mut reader = Reader::new();
    let mut events = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let at = if step == usize::MAX {
            rest.len()
        } else {
            rest.char_indices().nth(step).map_or(rest.len(), |(at, _)| at)
        };
        let (piece, tail) = rest.split_at(at);
        events.extend(reader.push(piece));
        rest = tail;
    }
    (reader, events)
}

/// Joins neighbouring draft text.
pub fn join(events: Vec<Event>) -> Vec<Event> {
    let mut joined: Vec<Event> = Vec::with_capacity(events.len());
    for event in events {
        match (joined.last_mut(), event) {
            (Some(Event::FileText { text }), Event::FileText { text: more }) => text.push_str(&more),
            (_, event) => joined.push(event),
        }
    }
    joined
}

/// Panics when events contradict the reader's promises.
pub fn assert_promises(events: &[Event]) {
    let mut open: Option<RelPath> = None;
    let mut done: BTreeSet<String> = BTreeSet::new();
    let mut summaries = 0;
    for event in events {
        match event {
            Event::FileStarted { path } => {
                assert_eq!(open, None, "a file began inside another");
                assert_eq!(RelPath::parse(path.as_str()).as_ref(), Ok(path), "the path is not canonical");
                open = Some(path.clone());
            }
            Event::FileText { text } => {
                assert!(open.is_some(), "text outside a file");
                assert!(!text.is_empty(), "an empty event");
            }
            Event::FileDone { path, content } => {
                assert_eq!(open.take().as_ref(), Some(path), "another file ended than began");
                assert!(content.len() <= MAX_FILE_BYTES, "too large a file");
                assert!(!content.contains('\0'), "binary content");
                done.insert(path.fold());
                assert!(done.len() <= MAX_FILES, "too many files");
            }
            Event::Changed(Change::Edit { path, hunks }) => {
                assert_eq!(open.take().as_ref(), Some(path), "another file changed than began");
                assert!(!hunks.is_empty(), "an edit without a hunk");
                let size: usize = hunks.iter().map(|hunk| hunk.search.len() + hunk.replace.len()).sum();
                assert!(size <= 2 * MAX_FILE_BYTES, "too large an edit");
            }
            Event::Changed(change) => {
                // A patch may only move the file that it named.
                let moved = match change {
                    Change::Rename { from, .. } => open.take_if(|path| path == from),
                    _ => None,
                };
                assert!(moved.is_some() || open.is_none(), "a change inside a file");
                assert!(!matches!(change, Change::Write { .. }), "a whole file is no change");
            }
            Event::RunNote { text } => assert!(!text.trim().is_empty(), "an empty note"),
            Event::Truncated { path } => {
                assert_eq!(open.take().as_ref(), Some(path), "another file was cut than began");
            }
            Event::Refused { raw_path, .. } => {
                open = None;
                assert!(raw_path.chars().count() <= 300, "a long path came back");
            }
            Event::Summary { text } => {
                assert!(!text.trim().is_empty(), "an empty summary");
                summaries += 1;
            }
            Event::Note(Note::Again { path, earlier }) => assert_eq!(path.fold(), earlier.fold()),
            Event::Note(Note::UnfinishedThinking) => assert_eq!(open, None),
        }
    }
    assert_eq!(open, None, "a file never ended");
    assert!(summaries <= 1, "two summaries");
}
