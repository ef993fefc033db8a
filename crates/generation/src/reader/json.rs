//! Finds the files in an answer that is JSON: a map from paths to contents, or records that have
//! a path and a content.
//!
//! Only the structure is walked here; the content of a file is a [`super::body::Body`] like any
//! other's. At most [`MAX_DEPTH`] levels, one key, and one content that came before its path are
//! held.
//!
//! Edits come as records too: `{path, edits: [{search, replace}]}`, `{path, old_string, new_string}`.
//! A search and a replacement in one object are a hunk of the nearest object around them that has a
//! path.

pub(super) mod text;

use memchr::memchr;
use vectort_core::limits::MAX_FILE_BYTES;

use super::body::Kind;
use super::{MAX_SUMMARY, name};
use crate::patch::Hunk;
use text::Decoder;

const MAX_DEPTH: usize = 32;
/// Longest key or path that is kept; a path may have a fifth of it.
const MAX_TEXT: usize = 1 << 10;
/// Most white space before and behind the first bracket.
const MAX_LEAD: usize = 64;

/// What a part of the text led to.
#[derive(Debug)]
pub(super) enum Step {
    More,
    /// The content of this file begins.
    Open(String),
    /// A content begins that is a file only if it looks like one. `strict`: no single word does.
    Doubt {
        raw: String,
        strict: bool,
    },
    /// A content begins whose path is still to come.
    Hold,
    /// The path of the content that was held came. `None`: it was too large to hold.
    File {
        raw: String,
        content: Option<String>,
    },
    /// The edit of a file; `None` when half of it is missing, or it is too large.
    Edit {
        raw: String,
        hunks: Option<Vec<Hunk>>,
    },
    /// Words to the person.
    Summary(String),
    /// The outermost bracket closed.
    Done,
    /// This is no JSON that we read. What is left is text again.
    Failed,
    /// It does not even begin like it: this much of it is text again.
    NotJson(String),
}

#[derive(Debug)]
pub(super) struct Json {
    state: State,
    stack: Vec<Frame>,
    key: String,
    /// The string being read, when it is no file's content.
    text: String,
    text_is_full: bool,
    decoder: Decoder,
    /// What was taken before it was clear that this is JSON.
    lead: String,
    held: Option<Held>,
    /// The outermost object maps paths to contents: one entry proved it.
    is_map: bool,
    /// Bytes of searches and replacements so far.
    edited: usize,
    /// The fence that all this is in.
    pub(super) fence: Option<Kind>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Start,
    Value,
    Key,
    Colon,
    After,
    Text(Role),
    Scalar,
    /// The outermost bracket closed, which is still to be said.
    End,
}

/// What a string is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Key,
    Path { is_sure: bool },
    Summary,
    Search,
    Replace,
    Nothing,
}

#[derive(Debug, Default)]
struct Frame {
    is_array: bool,
    /// The value of a key such as `files`.
    is_files: bool,
    /// An entry of such a value.
    is_listed: bool,
    path: Option<String>,
    search: Option<String>,
    replace: Option<String>,
    hunks: Vec<Hunk>,
    /// One of its hunks is no whole one.
    is_broken: bool,
}

#[derive(Debug)]
struct Held {
    depth: usize,
    content: Option<String>,
    strict: bool,
}

impl Json {
    pub(super) fn new(fence: Option<Kind>) -> Self {
        Self {
            state: State::Start,
            stack: Vec::new(),
            key: String::new(),
            text: String::new(),
            text_is_full: false,
            decoder: Decoder::default(),
            lead: String::new(),
            held: None,
            is_map: false,
            edited: 0,
            fence,
        }
    }

    /// A doubtful entry was a file after all, and so are those that follow it.
    pub(super) fn confirm(&mut self) {
        self.is_map |= self.stack.len() == 1;
    }

    /// Keeps the content that [`Step::Hold`] announced; `None` when it was too large.
    pub(super) fn hold(&mut self, content: Option<String>) {
        let strict = self.key_name() == "code";
        self.held = Some(Held { depth: self.stack.len(), content, strict });
    }

    /// Takes text up to the next thing that matters.
    pub(super) fn take<'t>(&mut self, text: &'t str) -> (Step, &'t str) {
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            if self.state == State::End {
                return (Step::Done, rest);
            }
            if let State::Text(role) = self.state {
                let (step, tail) = self.string(role, rest);
                rest = tail;
                match step {
                    Step::More => continue,
                    step => return (step, rest),
                }
            }
            if self.state == State::Start {
                self.lead.push(c);
                rest = &rest[c.len_utf8()..];
                match self.start(c) {
                    Step::More => continue,
                    step => return (step, rest),
                }
            }
            if self.state == State::Scalar {
                if c.is_ascii_alphanumeric() || matches!(c, '.' | '+' | '-') {
                    rest = &rest[1..];
                    continue;
                }
                self.state = State::After;
            }
            if c.is_ascii_whitespace() {
                rest = &rest[1..];
                continue;
            }
            match self.token(c) {
                // What is wrong may be the line that closes the fence.
                Step::Failed => return (Step::Failed, rest),
                Step::More => rest = &rest[1..],
                step => return (step, &rest[1..]),
            }
        }
        (Step::More, rest)
    }

    /// The first characters: `{` and a quote, or `[` and `{`, with white space between.
    fn start(&mut self, c: char) -> Step {
        if c.is_ascii_whitespace() && self.lead.len() <= MAX_LEAD {
            return Step::More;
        }
        match (self.stack.last().map(|frame| frame.is_array), c) {
            (None, '{') => self.push(Frame::default()),
            (None, '[') => self.push(Frame { is_array: true, ..Frame::default() }),
            (Some(false), '"') => self.begin_text(Role::Key),
            (Some(true), '{') => {
                self.push(Frame::default());
                self.state = State::Key;
            }
            _ => return Step::NotJson(std::mem::take(&mut self.lead)),
        }
        Step::More
    }

    /// A sign of the structure.
    fn token(&mut self, c: char) -> Step {
        let is_array = self.stack.last().is_some_and(|frame| frame.is_array);
        match (self.state, c) {
            (State::Key, '"') => self.begin_text(Role::Key),
            (State::Colon, ':') => self.state = State::Value,
            // A comma too many is the commonest mistake.
            (State::Key | State::After, ',') if !is_array => self.state = State::Key,
            (State::Value | State::After, ',') if is_array => self.state = State::Value,
            (State::Key | State::After, '}') if !is_array => return self.pop(),
            (State::Value | State::After, ']') if is_array => return self.pop(),
            (State::Value, '"') => return self.value(is_array),
            (State::Value, '{' | '[') if self.stack.len() < MAX_DEPTH => {
                let frame = self.child(c == '[');
                self.state = if frame.is_array { State::Value } else { State::Key };
                self.push(frame);
            }
            (State::Value, c) if c.is_ascii_alphanumeric() || c == '-' => self.state = State::Scalar,
            _ => return Step::Failed,
        }
        Step::More
    }

    fn push(&mut self, frame: Frame) {
        self.stack.push(frame);
    }

    fn pop(&mut self) -> Step {
        if self.held.as_ref().is_some_and(|held| held.depth >= self.stack.len()) {
            self.held = None;
        }
        let edit = self.stack.pop().and_then(|frame| self.edit_of(frame));
        self.state = if self.stack.is_empty() { State::End } else { State::After };
        match edit {
            Some(edit) => edit,
            None if self.stack.is_empty() => Step::Done,
            None => Step::More,
        }
    }

    /// The edit that an object is, or what it adds to the one around it.
    fn edit_of(&mut self, mut frame: Frame) -> Option<Step> {
        let has_only_half = !frame.is_broken;
        match (frame.search.take(), frame.replace.take()) {
            (Some(search), Some(replace)) => frame.hunks.push(Hunk { search, replace, near: None }),
            (None, None) => {}
            _ => frame.is_broken = true,
        }
        if frame.hunks.is_empty() && !frame.is_broken {
            return None;
        }
        match frame.path.filter(|raw| frame.is_listed || name::is_path(raw)) {
            // A search alone asks for nothing.
            Some(_) if frame.hunks.is_empty() && has_only_half => None,
            Some(raw) => {
                let is_whole = !frame.is_broken && self.edited <= MAX_FILE_BYTES;
                self.edited = 0;
                Some(Step::Edit { raw, hunks: is_whole.then_some(frame.hunks) })
            }
            None => {
                if let Some(around) = self.stack.iter_mut().rev().find(|frame| !frame.is_array) {
                    around.hunks.append(&mut frame.hunks);
                    around.is_broken |= frame.is_broken;
                }
                None
            }
        }
    }

    /// The file of the edit that is being read, of which a search or more is there.
    pub(super) fn cut_edit(&self) -> Option<String> {
        let has_hunk =
            |frame: &Frame| frame.search.is_some() || frame.replace.is_some() || !frame.hunks.is_empty();
        let is_begun = self.stack.iter().any(has_hunk)
            || matches!(self.state, State::Text(Role::Search | Role::Replace));
        let frame = self.stack.iter().rev().find(|frame| frame.path.is_some()).filter(|_| is_begun)?;
        frame.path.clone().filter(|raw| frame.is_listed || name::is_path(raw))
    }

    /// What an object or array that begins here is.
    fn child(&self, is_array: bool) -> Frame {
        let Some(parent) = self.stack.last() else { return Frame::default() };
        if parent.is_array {
            return Frame { is_array, is_listed: parent.is_files, ..Frame::default() };
        }
        let is_files = matches!(
            self.key_name().as_str(),
            "files" | "fichiers" | "archivos" | "dateien" | "projectfiles" | "codefiles" | "filemap"
        );
        let is_entry = parent.is_files || self.stack.len() == 1;
        let path = (is_entry && !is_array && name::is_path(&self.key)).then(|| self.key.clone());
        Frame { is_array, is_files, is_listed: parent.is_files && path.is_some(), path, ..Frame::default() }
    }

    // ------------------------------------------------------------------ strings

    fn begin_text(&mut self, role: Role) {
        self.text.clear();
        self.text_is_full = false;
        self.decoder = Decoder::default();
        self.state = State::Text(role);
    }

    /// A string begins that is a value.
    fn value(&mut self, in_array: bool) -> Step {
        let depth = self.stack.len();
        let key = self.key_name();
        let is_file_name = name::is_path(&self.key);
        let Some(frame) = self.stack.last_mut().filter(|_| !in_array) else {
            self.begin_text(Role::Nothing);
            return Step::More;
        };
        if frame.is_files {
            if is_file_name || self.key.contains('/') {
                self.state = State::After;
                return Step::Open(self.key.clone());
            }
            self.begin_text(Role::Nothing);
            return Step::More;
        }
        let is_listed = frame.is_listed;
        match key.as_str() {
            "content" | "contents" | "code" | "filecontent" => {
                let path = frame.path.take();
                self.state = State::After;
                return match path {
                    Some(raw) if is_listed || key != "code" => Step::Open(raw),
                    Some(raw) => Step::Doubt { raw, strict: true },
                    None => Step::Hold,
                };
            }
            "path" | "filepath" | "filename" => self.begin_text(Role::Path { is_sure: is_listed }),
            "file" | "name" if frame.path.is_none() => self.begin_text(Role::Path { is_sure: false }),
            "summary" | "message" | "explanation" | "error" | "reason" | "notes" | "description"
                if depth == 1 =>
            {
                self.begin_text(Role::Summary);
            }
            "search" | "searchtext" | "searchblock" | "oldstring" | "oldstr" | "oldtext" | "oldcode"
            | "old" | "find" => {
                self.begin_text(Role::Search);
            }
            "replace" | "replacement" | "replacetext" | "newstring" | "newstr" | "newtext" | "newcode"
            | "new" => {
                self.begin_text(Role::Replace);
            }
            _ if depth == 1 && is_file_name => {
                self.state = State::After;
                let raw = self.key.clone();
                return if self.is_map { Step::Open(raw) } else { Step::Doubt { raw, strict: false } };
            }
            _ => self.begin_text(Role::Nothing),
        }
        Step::More
    }

    /// Continues a string.
    fn string<'t>(&mut self, role: Role, text: &'t str) -> (Step, &'t str) {
        let limit = match role {
            Role::Summary => MAX_SUMMARY,
            // One byte more shows that it was too much.
            Role::Search | Role::Replace => MAX_FILE_BYTES + 1,
            _ => MAX_TEXT,
        };
        let may_break = matches!(role, Role::Summary | Role::Search | Role::Replace);
        // Once something was left out, nothing more is kept: otherwise what still fits would
        // depend on the cuts.
        let mut left_out = String::new();
        let keeps = !self.text_is_full && role != Role::Nothing;
        let out = if keeps { &mut self.text } else { &mut left_out };
        let (used, ends) = self.decoder.decode(text, out);
        let (taken, rest) = text.split_at(used);
        // Prose with a bracket and a quote must not swallow what follows it.
        if !may_break && let Some(at) = memchr(b'\n', taken.as_bytes()) {
            return (Step::Failed, &text[at..]);
        }
        if self.text.len() > limit {
            self.text_is_full = true;
            self.text.truncate(self.text.floor_char_boundary(limit));
        }
        if !ends {
            return (Step::More, rest);
        }
        self.state = State::After;
        (self.end_text(role), rest)
    }

    fn end_text(&mut self, role: Role) -> Step {
        let text = std::mem::take(&mut self.text);
        match role {
            Role::Key => {
                self.key = text;
                self.state = State::Colon;
            }
            Role::Path { is_sure } if is_sure && !text.is_empty() || name::is_path(&text) => {
                let depth = self.stack.len();
                if let Some(held) = self.held.take_if(|held| held.depth == depth) {
                    let is_file = !held.strict || is_sure || !is_word(held.content.as_deref());
                    return if is_file {
                        Step::File { raw: text, content: held.content }
                    } else {
                        Step::More
                    };
                }
                if let Some(frame) = self.stack.last_mut() {
                    frame.path = Some(text);
                }
            }
            Role::Summary => return Step::Summary(text),
            Role::Search | Role::Replace => {
                self.edited = self.edited.saturating_add(text.len());
                // No more is held than a file may have.
                let text = if self.edited <= MAX_FILE_BYTES { text } else { String::new() };
                if let Some(frame) = self.stack.last_mut() {
                    let part = if role == Role::Search { &mut frame.search } else { &mut frame.replace };
                    *part = Some(text);
                }
            }
            Role::Path { .. } | Role::Nothing => {}
        }
        Step::More
    }

    /// The key without case and separators: `file_path`, `filePath` and `File-Path` are one.
    fn key_name(&self) -> String {
        if self.key.len() > 20 {
            return String::new();
        }
        self.key.chars().filter(|c| !matches!(c, '_' | '-' | ' ')).collect::<String>().to_lowercase()
    }
}

fn is_word(content: Option<&str>) -> bool {
    content.is_some_and(is_short_word)
}

/// Longest text without white space that may be something else than a file's content.
const MAX_WORD: usize = 400;

/// True for text that may be a single word, as far as it is known.
pub(super) fn is_short_word(content: &str) -> bool {
    content.len() <= MAX_WORD && !content.contains(char::is_whitespace)
}

/// True for a word that is the value of a setting, not a file's content: in a map from names to
/// other names, addresses or versions.
pub(super) fn is_setting(word: &str) -> bool {
    name::is_path(word)
        || word.contains("://")
        || word
            .starts_with(|c: char| c.is_ascii_digit() || matches!(c, '^' | '~' | '<' | '>' | '=' | '*' | '/'))
        || ["workspace:", "npm:", "file:", "data:", "./", "@"].iter().any(|start| word.starts_with(start))
}

/// True for the info string of a fence that may hold such JSON.
pub(super) fn may_be_in(info: &str) -> bool {
    let language = info.split([' ', '\t', '{']).next().unwrap_or_default();
    language.is_empty() || ["json", "jsonc", "json5"].iter().any(|word| language.eq_ignore_ascii_case(word))
}
