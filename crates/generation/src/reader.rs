//! Reads a model's answer as it streams: text in, files out.
//!
//! The answer is asked for in our block format ([`crate::format`]), but models stray, so plain
//! Markdown and `<file path="…">` tags are read too. What is not a file (prose, thinking, shell
//! commands) is never written.
//!
//! # Promises
//! - **Total.** Any text gives events, never a panic.
//! - **Linear.** Each byte is looked at a bounded number of times, whatever the chunks.
//! - **Chunk-proof.** How the text is cut changes nothing but where one [`Event::FileText`] ends
//!   and the next begins.
//! - **Bounded.** At most [`MAX_FILE_BYTES`] of the current file plus 150 KiB are held, and one
//!   path (at most 400 bytes) for each of at most [`MAX_FILES`] files: under 3 MiB.
//!
//! # Rules
//! - Lines end in LF; CR LF becomes LF. In blocks and fences a file's content is its lines, each
//!   with its LF. In a tag, one line break after the opening tag is dropped and the rest is kept
//!   to the byte, a `CDATA` wrapper aside.
//! - A fence around the whole content of a block or a tag is taken off, unless the file is itself
//!   Markdown.
//! - A file that the answer's end cuts short is reported as [`Event::Truncated`], never as done.

mod body;
mod checkpoint;
mod marker;
mod name;

use std::collections::BTreeMap;

use memchr::memchr2;
use vectort_core::limits::{MAX_FILE_BYTES, MAX_FILES};
use vectort_core::{PathProblem, RelPath};

use body::{Body, Kind, Target};
use marker::{Fence, Marker};
use name::Label;

pub use checkpoint::{Checkpoint, checkpoint};
pub(crate) use marker::write_block;

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

/// What the reader found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A file begins. Its text follows; [`Event::FileDone`], [`Event::Refused`] or
    /// [`Event::Truncated`] ends it.
    FileStarted {
        /// Where it is to be written.
        path: RelPath,
    },
    /// More lines of the file, as a draft to show. [`Event::FileDone`] has the content to write.
    FileText {
        /// The next part of it.
        text: String,
    },
    /// A file is complete.
    FileDone {
        /// Where to write it.
        path: RelPath,
        /// All of it.
        content: String,
    },
    /// The answer ended inside this file, which therefore must not be written.
    Truncated {
        /// Where it would have been written.
        path: RelPath,
    },
    /// A file that must not be written. Its content is skipped.
    Refused {
        /// The path as the model wrote it, cut to 300 characters.
        raw_path: String,
        /// Why.
        why: Refusal,
    },
    /// The model's words about what it made (or why it made nothing). At most once, at the end.
    Summary {
        /// At most 64 KiB.
        text: String,
    },
    /// Something to tell the person that changes no file.
    Note(Note),
}

/// Why a file is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Its path is not safe to create.
    #[error(transparent)]
    Path(#[from] PathProblem),
    /// It is larger than [`MAX_FILE_BYTES`].
    #[error("file larger than 1 MiB")]
    TooLarge,
    /// The answer already has [`MAX_FILES`] files.
    #[error("more than 2000 files")]
    TooMany,
    /// It is not text.
    #[error("binary content")]
    Binary,
    /// Another file of the answer is a folder in this path, or this path is a folder of another.
    #[error("path is both a file and a folder")]
    FileAndFolder,
}

impl Refusal {
    /// A stable kebab-case id for [`vectort_core::Problem::code`].
    pub fn code(self) -> &'static str {
        match self {
            Self::Path(_) => "unsafe-path",
            Self::TooLarge => "file-too-large",
            Self::TooMany => "too-many-files",
            Self::Binary => "binary-file",
            Self::FileAndFolder => "file-and-folder",
        }
    }
}

/// See [`Event::Note`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// The answer gave this file before; the one just done replaces it.
    Again {
        /// The file just done.
        path: RelPath,
        /// The one before, which differs from `path` only where file systems may see no
        /// difference (case). Where it does differ, the earlier file is to be removed.
        earlier: RelPath,
    },
    /// The answer ended while the model was still thinking.
    UnfinishedThinking,
}

/// An incremental reader of one answer.
#[derive(Debug, Default)]
pub struct Reader {
    mode: Mode,
    events: Vec<Event>,
    /// Files done, by [`RelPath::fold`].
    done: BTreeMap<String, RelPath>,
    /// A path that the next fence may take, and the lines of prose since.
    label: Option<(String, u8)>,
    /// The answer sits in a fence of its own, whose end is still to come.
    in_wrapper: bool,
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
}

impl Default for Mode {
    fn default() -> Self {
        Self::Outside(Line::default())
    }
}

/// An unfinished line outside a file, at most [`MAX_LINE`] bytes of it.
#[derive(Debug, Default)]
struct Line {
    text: String,
    /// A `>` was seen: whatever tag the line starts with has been looked at.
    tag_seen: bool,
    /// Something of it was left out, so that nothing more is kept: otherwise what still fits would
    /// depend on the cuts.
    is_full: bool,
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

    /// Ends the answer.
    pub fn finish(mut self) -> Vec<Event> {
        // A last line without its line break may still be the end of a file.
        match &self.mode {
            Mode::Outside(line) if !line.text.is_empty() => self.feed("\n"),
            Mode::Inside(body) if body.may_end_here() => self.feed("\n"),
            _ => {}
        }
        match std::mem::take(&mut self.mode) {
            Mode::Outside(_) => {}
            Mode::Thinking(_) => self.events.push(Event::Note(Note::UnfinishedThinking)),
            Mode::Inside(body) => self.cut(body),
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
            };
        }
    }

    // ------------------------------------------------------------------ between files

    fn outside<'t>(&mut self, text: &'t str) -> &'t str {
        let Mode::Outside(line) = &mut self.mode else { return text };
        let stop = if line.tag_seen {
            memchr::memchr(b'\n', text.as_bytes())
        } else {
            memchr2(b'\n', b'>', text.as_bytes())
        };
        let end = stop.map_or(text.len(), |at| at + 1);
        let (piece, rest) = text.split_at(end);
        let room = if line.is_full { 0 } else { MAX_LINE.saturating_sub(line.text.len()) };
        let kept = piece.floor_char_boundary(room);
        line.text.push_str(&piece[..kept]);
        line.is_full |= kept < piece.len();
        match stop.map(|at| text.as_bytes()[at]) {
            Some(b'\n') => {
                let line = std::mem::take(&mut line.text);
                self.mode = Mode::default();
                self.line(line.trim_end());
            }
            Some(_) => {
                line.tag_seen = true;
                match marker::tag(&line.text) {
                    Some(marker::Tag::Think) => self.mode = Mode::Thinking(String::new()),
                    Some(marker::Tag::File(raw)) => self.begin(&raw, Kind::Tag),
                    None => {}
                }
            }
            None => {}
        }
        rest
    }

    /// A whole line between files.
    fn line(&mut self, line: &str) {
        if line.trim_start().is_empty() {
            self.add_prose("");
            return;
        }
        if let Some(marker) = Marker::parse(line) {
            self.open_marker(marker);
            return;
        }
        if let Some(marker::Tag::File(raw)) = marker::tag(line) {
            self.begin(&raw, Kind::Tag);
            return;
        }
        if let Some(fence) = Fence::parse(line) {
            if self.in_wrapper && fence.info.is_empty() {
                self.in_wrapper = false;
                return;
            }
            self.open_fence(line, fence);
            return;
        }
        if let Some(label) = name::label(line) {
            self.label = match label {
                Label::File(raw) => Some((raw, 0)),
                Label::Other => None,
            };
        } else if let Some((_, age)) = &mut self.label {
            *age += 1;
            if *age > MAX_LABEL_AGE {
                self.label = None;
            }
        }
        self.add_prose(line);
    }

    fn open_marker(&mut self, marker: Marker<'_>) {
        match marker {
            Marker::File { width, raw } => self.begin(raw, Kind::Block { width }),
            Marker::Summary { width } => {
                self.mode = Mode::Inside(Body::new(Target::Summary, Kind::Block { width }));
            }
            // Nothing is open: a stray end ends nothing.
            Marker::End { .. } => {}
        }
    }

    fn open_fence(&mut self, line: &str, fence: Fence<'_>) {
        let label = self.label.take().map(|(raw, _)| raw);
        let named = name::in_info(fence.info)
            .or_else(|| label.filter(|raw| !name::is_shell(fence.info) || name::is_script(raw)));
        let is_shell = name::is_shell(fence.info);
        let kind = Kind::fence(line, fence);
        match named {
            Some(raw) => self.begin(&raw, kind),
            // A fence that no path was given for: an example, a command, or a file that its
            // first line names in a comment.
            None => {
                self.mode = Mode::Inside(Body::new(Target::Nothing { may_be_named: !is_shell }, kind));
            }
        }
    }

    fn begin(&mut self, raw: &str, kind: Kind) {
        self.label = None;
        let target = match self.admit(raw) {
            Ok(path) => {
                self.prose.clear();
                self.events.push(Event::FileStarted { path: path.clone() });
                Target::File(path)
            }
            Err(why) => {
                self.refuse(raw, why);
                Target::Nothing { may_be_named: false }
            }
        };
        self.mode = Mode::Inside(Body::new(target, kind));
    }

    fn admit(&self, raw: &str) -> Result<RelPath, Refusal> {
        let path = RelPath::parse(raw)?;
        let key = path.fold();
        if self.done.contains_key(&key) {
            return Ok(path);
        }
        if self.done.len() >= MAX_FILES {
            return Err(Refusal::TooMany);
        }
        let above = key.match_indices('/').any(|(at, _)| self.done.contains_key(&key[..at]));
        let folder = format!("{key}/");
        let below = self.done.range(folder.clone()..).next().is_some_and(|(k, _)| k.starts_with(&folder));
        if above || below { Err(Refusal::FileAndFolder) } else { Ok(path) }
    }

    fn refuse(&mut self, raw: &str, why: Refusal) {
        let raw_path = raw.chars().take(MAX_RAW_PATH).collect();
        self.events.push(Event::Refused { raw_path, why });
    }

    fn add_prose(&mut self, line: &str) {
        let is_wrapper = matches!(line.trim(), "<summary>" | "</summary>" | "</files>" | "</answer>");
        if !is_wrapper && self.prose.len() + line.len() < MAX_SUMMARY {
            self.prose.push_str(line);
            self.prose.push('\n');
        }
    }

    // ------------------------------------------------------------------ in a file

    fn inside<'t>(&mut self, text: &'t str) -> &'t str {
        let Mode::Inside(body) = &mut self.mode else { return text };
        let (step, rest) = body.take(text);
        match step {
            body::Step::More | body::Step::Nested(_) => {}
            body::Step::TooLarge => {
                body.emit_lines(&mut self.events);
                if let Some(path) = body.give_up() {
                    self.refuse(path.as_str(), Refusal::TooLarge);
                }
            }
            body::Step::Named(raw) => {
                let body = self.take_body();
                // The comment that named the file is its first line.
                let first_line = body.content;
                self.begin(&raw, body.kind);
                if let Mode::Inside(body) = &mut self.mode {
                    body.resume_after(first_line);
                }
            }
            body::Step::Close => {
                let body = self.take_body();
                self.close(body);
            }
            body::Step::CloseAndOpen(line) => {
                let body = self.take_body();
                self.in_wrapper |=
                    matches!((&body.kind, &body.target), (Kind::Fence { .. }, Target::Nothing { .. }));
                self.close(body);
                self.line(&line);
            }
        }
        rest
    }

    fn take_body(&mut self) -> Body {
        match std::mem::take(&mut self.mode) {
            Mode::Inside(body) => body,
            // Callers have just looked at the mode; an empty body closes without an effect.
            _ => Body::new(Target::Nothing { may_be_named: false }, Kind::Tag),
        }
    }

    fn close(&mut self, mut body: Body) {
        body.emit_all(&mut self.events);
        let (target, content) = body.finish();
        match target {
            Target::Nothing { .. } => {}
            Target::Summary => self.summary = Some(content),
            Target::File(path) if content.len() > MAX_FILE_BYTES => {
                self.refuse(path.as_str(), Refusal::TooLarge);
            }
            Target::File(path) if body::is_binary(&content) => self.refuse(path.as_str(), Refusal::Binary),
            Target::File(path) => {
                let earlier = self.done.insert(path.fold(), path.clone());
                self.events.push(Event::FileDone { path: path.clone(), content });
                if let Some(earlier) = earlier {
                    self.events.push(Event::Note(Note::Again { path, earlier }));
                }
            }
        }
    }

    /// The answer ends inside `body`.
    fn cut(&mut self, mut body: Body) {
        body.emit_all(&mut self.events);
        let (target, content) = body.finish();
        match target {
            Target::Nothing { .. } => {}
            Target::Summary => self.summary = Some(content),
            Target::File(path) => self.events.push(Event::Truncated { path }),
        }
    }
}

/// Looks for the end of thinking in `text`, where `tail` holds the few bytes before it. Gives the
/// place after the closing tag, or keeps the tail up to date.
fn think_end(tail: &mut String, text: &str) -> Option<usize> {
    const LONGEST: usize = "</thinking>".len();
    let mut from = 0;
    while let Some(at) = memchr::memchr(b'>', &text.as_bytes()[from..]) {
        let end = from + at + 1;
        let start = text.floor_char_boundary(end.saturating_sub(LONGEST));
        let seen =
            if end >= LONGEST { text[start..end].to_owned() } else { format!("{tail}{}", &text[..end]) };
        if ["</think>", "</thinking>"].iter().any(|tag| ends_with_ignore_case(&seen, tag)) {
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
