//! Reads a model's answer as it streams: text in, files and changes of files out.
//!
//! The answer is asked for in our block format ([`crate::format`]), but models stray, so what they
//! send instead is read too (`docs/adr/0003-answer-format.md` has the table). What is not a file
//! (prose, thinking, examples, shell commands) is never written.
//!
//! # Promises
//! - **Total.** Any text gives events, never a panic.
//! - **Linear.** Each byte is looked at a bounded number of times, whatever the chunks.
//! - **Chunk-proof.** How the text is cut changes nothing but where one [`Event::FileText`] ends
//!   and the next begins.
//! - **Bounded.** At most [`MAX_FILE_BYTES`] of the current file (twice that in JSON whose contents
//!   come before their paths) plus 200 KiB are held, and one path (at most 400 bytes) for each of at
//!   most [`MAX_FILES`] files.
//!
//! # Shapes
//! Each opening line or bracket decides by itself which shape follows, so shapes can be mixed:
//! - our blocks;
//! - a fence whose path is in the info string, in a heading, bold line or label line before it, or
//!   in a comment in its first line. A fence without a path is never a file, even when it is all
//!   there is: the reader does not know which file the project lacks, and a guess overwrites one;
//! - lines behind `FILE: path` in capitals or `=== path ===`, without a fence, unless the first of
//!   them reads like a sentence;
//! - tags: `<file path="…">`, `<dyad-write>`, `<boltAction type="file">` and their like;
//! - JSON: a map from paths to contents, or records of path and content. Only while no file came in
//!   another shape: then it is an example;
//! - unified diffs, and patches of the `*** Update File:` kind;
//! - changes of what exists: our `EDIT`, `DELETE`, `RENAME`, `ADD` and `REMOVE`, searches and
//!   replacements between conflict markers or in tags, and JSON records of them.
//!
//! # Rules
//! - Lines end in LF; CR LF becomes LF. A byte order mark is dropped. In blocks, fences, diffs and
//!   plain lines a file's content is its lines, each with its LF. In a tag, one line break after the
//!   opening tag is dropped and the rest is kept to the byte, a `CDATA` wrapper aside: entities are
//!   not decoded, because models do not encode. A JSON string is what it says.
//! - A comment that named its file stays in it if it is one in the file's language; `// package.json`
//!   is dropped.
//! - A fence around the whole content of a block, a tag or a string is taken off, unless the file is
//!   itself Markdown.
//! - A file that the answer's end cuts short is reported as [`Event::Truncated`], never as done. So
//!   is one whose shape has no end of its own (plain lines; a diff that does not count them), unless
//!   the provider says that the answer is whole ([`Reader::finish_whole`]).
//! - An edit is read when it is complete, all of its hunks or none; one that is cut short, lacks a half
//!   or cannot be read for sure is [`Refusal::NotWhole`] or [`Event::Truncated`]. Whether it fits the
//!   file is [`crate::patch::apply`]'s business.
//! - A comment that stands in for code (`// ... rest unchanged`) is [`Refusal::Elided`].

mod body;
mod changes;
mod checkpoint;
mod content;
mod diff;
mod edit;
mod elided;
mod event;
mod inside;
mod json;
mod marker;
mod name;
mod outside;
mod patch;
mod plain;
mod tag;

use std::collections::BTreeMap;

use vectort_core::RelPath;
#[cfg(doc)]
use vectort_core::limits::{MAX_FILE_BYTES, MAX_FILES};

use body::{Body, Kind};
use json::Json;
use outside::{Line, Named, Wrapper};

pub use checkpoint::{Checkpoint, checkpoint};
pub use event::{Event, Note, Refusal};
pub(crate) use marker::{free_brackets, write_block, write_lines};

/// Longest line outside a file that is looked at; the rest of it is prose.
const MAX_LINE: usize = 4 << 10;
/// Most text of the summary that is kept.
const MAX_SUMMARY: usize = 64 << 10;
/// Most characters of a refused path that are reported.
const MAX_RAW_PATH: usize = 300;
/// Lines of prose after which a heading no longer names the next fence.
const MAX_LABEL_AGE: u8 = 6;
/// The text is taken in pieces of this size, which bounds how far a file can overrun its limit.
const PIECE: usize = 32 << 10;

/// An incremental reader of one answer.
#[derive(Debug, Default)]
pub struct Reader {
    mode: Mode,
    events: Vec<Event>,
    /// Files done, by [`RelPath::fold`].
    done: BTreeMap<String, RelPath>,
    /// How many changes of what exists there were.
    changes: usize,
    /// A path that what comes next may take.
    label: Option<Named>,
    /// The answer, or a diff, sits in a fence of its own.
    wrapper: Option<Wrapper>,
    diff: diff::Head,
    /// JSON whose file is being read.
    json: Option<Box<Json>>,
    /// A file came in another shape than JSON.
    has_other_shapes: bool,
    has_begun: bool,
    summary: Option<String>,
    prose: String,
}

#[derive(Debug)]
enum Mode {
    /// Between files.
    Outside(Line),
    /// In `<think>`: the last bytes, enough to see its end.
    Thinking(String),
    /// In a file, the summary, or something skipped.
    Inside(Body),
    /// In JSON, but in no file's content.
    Json(Box<Json>),
}

impl Default for Mode {
    fn default() -> Self {
        Self::Outside(Line::default())
    }
}

impl Reader {
    /// A reader at the start of an answer.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next part of the answer, cut anywhere.
    #[inline]
    pub fn push(&mut self, text: &str) -> Vec<Event> {
        // Most pieces are a few letters in the middle of a line.
        if let Mode::Inside(body) = &mut self.mode
            && body.absorb(text)
        {
            return Vec::new();
        }
        self.push_lines(text)
    }

    fn push_lines(&mut self, text: &str) -> Vec<Event> {
        let mut rest = text;
        if !self.has_begun && !text.is_empty() {
            self.has_begun = true;
            rest = text.strip_prefix('\u{feff}').unwrap_or(text);
        }
        while !rest.is_empty() {
            let (piece, tail) = rest.split_at(rest.floor_char_boundary(PIECE.max(4)));
            self.feed(piece);
            rest = tail;
        }
        if let Mode::Inside(body) = &mut self.mode {
            body.emit_lines(&mut self.events);
        }
        std::mem::take(&mut self.events)
    }

    /// Ends the answer. A file that has no end in it is [`Event::Truncated`].
    pub fn finish(self) -> Vec<Event> {
        self.end(false)
    }

    /// Ends an answer of which its provider says that it is whole: the model stopped by itself, not
    /// at a limit. Then the answer's end also ends a file in a shape without an end of its own.
    /// What has one and lacks it is [`Event::Truncated`] as ever.
    pub fn finish_whole(self) -> Vec<Event> {
        self.end(true)
    }

    fn end(mut self, is_whole: bool) -> Vec<Event> {
        // A last line without its line break may still be the end of a file.
        let ends_line = match &mut self.mode {
            Mode::Outside(line) => {
                line.end();
                !line.text.is_empty()
            }
            Mode::Inside(body) => {
                body.may_end_here()
                    || is_whole && body.is_in_line() && has_no_end(body, self.wrapper.as_ref())
            }
            _ => false,
        };
        if ends_line {
            self.feed("\n");
        }
        let cut_edit = match &self.mode {
            Mode::Json(json) => json.cut_edit(),
            _ => None,
        };
        match std::mem::take(&mut self.mode) {
            Mode::Outside(_) | Mode::Json(_) => {}
            Mode::Thinking(_) => self.events.push(Event::Note(Note::UnfinishedThinking)),
            Mode::Inside(body) if body.is_whole() || is_whole && has_no_end(&body, self.wrapper.as_ref()) => {
                self.close(body);
            }
            Mode::Inside(body) => self.cut(body),
        }
        if let Some(raw) = cut_edit {
            self.cut_edit(&raw);
        }
        if let Some(raw) = self.wrapper.take().and_then(Wrapper::into_path) {
            self.refuse(&raw, Refusal::NotWhole);
        }
        let text = self.summary.unwrap_or(self.prose);
        let text = text.trim();
        if !text.is_empty() {
            self.events.push(Event::Summary { text: text.to_owned() });
        }
        self.events
    }

    fn feed(&mut self, text: &str) {
        let mut rest = text;
        while !rest.is_empty() {
            rest = match &mut self.mode {
                Mode::Outside(_) => self.outside(rest),
                Mode::Thinking(tail) => match think_end(tail, rest) {
                    Some(at) => {
                        self.mode = Mode::default();
                        &rest[at..]
                    }
                    None => "",
                },
                Mode::Inside(_) => self.inside(rest),
                Mode::Json(_) => self.in_json(rest),
            };
        }
    }
}

/// True for a shape whose last file only the answer's end ends.
fn has_no_end(body: &Body, wrapper: Option<&Wrapper>) -> bool {
    match body.kind {
        Kind::Plain { in_fence, .. } | Kind::Hunks { in_fence, .. } => !in_fence,
        Kind::Diff { .. } => wrapper.is_none(),
        _ => false,
    }
}

/// Looks for the end of thinking in `text`, where `tail` holds the few bytes before it. Gives the
/// place after the closing tag, or keeps the tail up to date.
fn think_end(tail: &mut String, text: &str) -> Option<usize> {
    const LONGEST: usize = "</lov-thinking>".len();
    let mut from = 0;
    while let Some(at) = memchr::memchr(b'>', &text.as_bytes()[from..]) {
        let end = from + at + 1;
        let start = text.floor_char_boundary(end.saturating_sub(LONGEST));
        let seen =
            if end >= LONGEST { text[start..end].to_owned() } else { format!("{tail}{}", &text[..end]) };
        if tag::THOUGHTS.iter().any(|(_, close)| ends_with_ignore_case(&seen, close)) {
            return Some(end);
        }
        from = end;
    }
    tail.push_str(&text[text.floor_char_boundary(text.len().saturating_sub(LONGEST))..]);
    let drop = tail.floor_char_boundary(tail.len().saturating_sub(LONGEST + 3));
    tail.drain(..drop);
    None
}

pub(crate) fn ends_with_ignore_case(text: &str, suffix: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= suffix.len() && bytes[bytes.len() - suffix.len()..].eq_ignore_ascii_case(suffix.as_bytes())
}
