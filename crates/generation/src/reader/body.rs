//! The inside of a file: collects its content and sees where it ends.

mod lines;

use memchr::{memchr, memchr2, memrchr};
use vectort_core::RelPath;
use vectort_core::limits::MAX_FILE_BYTES;

use super::content::{self, CDATA};
use super::json::text::Decoder;
use super::json::{is_setting, is_short_word};
use super::marker::Fence;
use super::{Event, MAX_SUMMARY, ends_with_ignore_case};

/// A line longer than this ends nothing.
const MAX_MARKER_LINE: usize = 1 << 10;
/// As much of a skipped line's end as the longest closing tag.
const MAX_CLOSE: usize = 32;

/// How the file is written in the answer, and so how it ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// Our block, with `width` angle brackets on either side of its markers.
    Block { width: usize },
    /// A Markdown fence.
    Fence {
        mark: u8,
        len: usize,
        /// Spaces before the opening fence, taken off each line as Markdown does.
        indent: usize,
        /// Fences open inside it.
        depth: u32,
    },
    /// `<file path="…">` and its like, up to the closing tag.
    Tag { close: &'static str },
    /// Lines of a unified diff.
    Diff {
        /// Lines still to come, if the diff said.
        left: Option<usize>,
    },
    /// Lines of a unified diff that change a file.
    Hunks {
        /// Old and new lines that the hunk still lacks, if it said how many it has.
        left: Option<(usize, usize)>,
        in_fence: bool,
    },
    /// Lines behind `*** Update File: path` or `*** Add File: path`.
    Patch,
    /// One search and its replacement between conflict markers, without anything around them.
    Conflict,
    /// Lines behind `FILE: path`, up to the next such line.
    Plain {
        /// All of the answer's files are in one fence.
        in_fence: bool,
        /// Fences open inside the file.
        depth: u32,
    },
    /// A JSON string.
    Json(Decoder),
}

impl Kind {
    pub(super) fn fence(line: &str, fence: Fence<'_>) -> Self {
        let indent = line.len() - line.trim_start_matches(' ').len();
        Self::Fence { mark: fence.mark, len: fence.len, indent, depth: 0 }
    }

    /// True for lines that begin with a sign, of which only the beginning counts, however long they
    /// are.
    fn is_signed(&self) -> bool {
        matches!(self, Self::Diff { .. } | Self::Hunks { .. } | Self::Patch)
    }

    /// The bytes that may end the file or an escape; others need no look.
    fn stops(&self) -> [u8; 2] {
        match self {
            Self::Tag { .. } => [b'>', b'>'],
            Self::Json(_) => [b'"', b'\\'],
            _ => [b'\n', b'\n'],
        }
    }
}

/// What becomes of the content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    File(RelPath),
    /// Changes of a file, kept as they are written until they are complete.
    Edit(RelPath),
    Summary,
    /// How to run it.
    Run,
    /// Kept until its path is known.
    Held,
    /// Skipped: it was to be held, but grew too large.
    Lost,
    /// The file of this path, unless the content looks like a setting's value; `strict`: like any
    /// single word.
    Doubtful {
        raw: String,
        strict: bool,
    },
    /// Skipped. A fence without a path may still be named by a comment in its first line, and a
    /// command or an edit that was never ended by the tag of the next file.
    Nothing {
        may_be_named: bool,
    },
}

impl Target {
    /// How much may be collected without a look at it.
    fn room(&self) -> usize {
        match self {
            Self::File(_) | Self::Edit(_) | Self::Held => MAX_FILE_BYTES,
            Self::Summary | Self::Run => MAX_SUMMARY,
            Self::Nothing { .. } | Self::Lost => MAX_MARKER_LINE,
            // Each part of it may decide.
            Self::Doubtful { .. } => 0,
        }
    }
}

/// What a part of the text led to.
#[derive(Debug)]
pub(super) enum Step {
    More,
    /// A fence opened (1) or closed (-1) inside the file.
    Nested(i32),
    /// The line is the diff's, not the file's.
    Drop,
    /// The line before has no line break.
    NoLineBreak,
    TooLarge,
    /// This says how a file is to change, and the lines that follow do.
    Edit,
    /// This says so too, but not in a way that can be read.
    NotWhole,
    /// The file's name is known now: from the comment in its first line, or because a doubtful
    /// content turned out to be one.
    Named(String),
    Close,
    /// The line belongs to what follows: it opens the next file and so ends this one.
    CloseAndOpen(String),
}

#[derive(Debug)]
pub(super) struct Body {
    pub(super) target: Target,
    pub(super) kind: Kind,
    pub(super) content: String,
    /// Where the unfinished line starts in `content`.
    line_start: usize,
    /// How much of `content` went out as draft text.
    emitted: usize,
    first_line: bool,
    /// All lines so far were blank.
    is_blank: bool,
    /// Part of the current line was dropped: it is skipped text that grew too long.
    line_cut: bool,
    /// Whether the content is a `CDATA` section, once that is known.
    is_cdata: Option<bool>,
    /// Between the markers of a search and its replacement.
    in_pair: bool,
    /// The diff said that the last line has no line break.
    lacks_line_break: bool,
    /// Size up to which [`Self::absorb`] may append.
    room: usize,
    stops: [u8; 2],
}

impl Body {
    pub(super) fn new(target: Target, kind: Kind) -> Self {
        // What follows a backslash must be looked at, and a body may begin behind one.
        let is_idle = !matches!(&kind, Kind::Json(decoder) if !decoder.is_idle());
        let (room, stops) = (if is_idle { target.room() } else { 0 }, kind.stops());
        Self {
            target,
            kind,
            content: String::new(),
            line_start: 0,
            emitted: 0,
            first_line: true,
            is_blank: true,
            line_cut: false,
            is_cdata: None,
            in_pair: false,
            lacks_line_break: false,
            room,
            stops,
        }
    }

    /// Takes a short text that ends nothing and exceeds no bound; `false` leaves it to [`Self::take`].
    #[inline]
    pub(super) fn absorb(&mut self, text: &str) -> bool {
        let [a, b] = self.stops;
        if let [byte] = text.as_bytes() {
            // A single byte is ASCII, and pushing it costs no call.
            let is_plain = *byte != b'\n' && *byte != a && *byte != b;
            let fits = is_plain && self.content.len() < self.room;
            if fits {
                self.content.push(char::from(*byte));
            }
            return fits;
        }
        let is_plain = text.len() <= 16 && !text.bytes().any(|byte| byte == b'\n' || byte == a || byte == b);
        let fits = is_plain && self.content.len() + text.len() <= self.room;
        if fits {
            self.content.push_str(text);
        }
        fits
    }

    /// Takes text up to the next place that may end the file, and says what that led to.
    pub(super) fn take<'t>(&mut self, text: &'t str) -> (Step, &'t str) {
        let close = match &mut self.kind {
            Kind::Json(_) => return self.take_string(text),
            Kind::Tag { close } => Some(*close),
            _ => None,
        };
        let stop = match close {
            Some(_) => memchr2(b'\n', b'>', text.as_bytes()),
            None => memchr(b'\n', text.as_bytes()),
        };
        let (piece, rest) = text.split_at(stop.map_or(text.len(), |at| at + 1));
        self.content.push_str(piece);
        let step = match (stop.map(|at| text.as_bytes()[at]), close) {
            (Some(b'\n'), _) => self.end_line(),
            (Some(_), Some(close)) if self.ends_tag(close) => {
                self.content.truncate(self.content.len() - close.len());
                Step::Close
            }
            _ => self.bound(),
        };
        (step, rest)
    }

    /// True when `content` ends in the closing tag, and that is none of its text.
    fn ends_tag(&mut self, close: &str) -> bool {
        let is_cdata = self.see_cdata();
        if !ends_with_ignore_case(&self.content, close) {
            return false;
        }
        let before = &self.content[..self.content.len() - close.len()];
        !is_cdata || before.trim_end().ends_with("]]>")
    }

    /// Decides once, as soon as there is anything, whether the content is a `CDATA` section.
    fn see_cdata(&mut self) -> bool {
        *self.is_cdata.get_or_insert_with(|| self.content.trim_start().starts_with(CDATA))
    }

    /// Takes a part of a JSON string.
    fn take_string<'t>(&mut self, text: &'t str) -> (Step, &'t str) {
        let Kind::Json(decoder) = &mut self.kind else { return (Step::More, text) };
        let before = self.content.len();
        let (used, ends) = decoder.decode(text, &mut self.content);
        // What follows a backslash must be looked at.
        self.room = if decoder.is_idle() { self.target.room() } else { 0 };
        let from = before.saturating_sub(1).min(self.content.len());
        if let Some(at) = memrchr(b'\n', &self.content.as_bytes()[from..]) {
            self.line_start = from + at + 1;
        }
        let step = match &self.target {
            Target::File(_) | Target::Edit(_) | Target::Held if self.content.len() > MAX_FILE_BYTES => {
                // The draft ends at the same line whatever the cuts.
                let whole = memrchr(b'\n', &self.content.as_bytes()[..MAX_FILE_BYTES]);
                self.line_start = whole.map_or(0, |at| at + 1);
                Step::TooLarge
            }
            Target::Doubtful { raw, .. } if !is_short_word(&self.content) => Step::Named(raw.clone()),
            Target::Nothing { .. } | Target::Lost | Target::Summary | Target::Run => {
                self.content.clear();
                self.line_start = 0;
                Step::More
            }
            _ => Step::More,
        };
        match (step, ends) {
            (Step::More, true) => (Step::Close, &text[used..]),
            // The quote is read again by what the body becomes.
            (step, true) => (step, &text[used - 1..]),
            (step, false) => (step, &text[used..]),
        }
    }

    /// The path of a doubtful content that ended and is a file's after all.
    pub(super) fn settled(&self) -> Option<String> {
        match &self.target {
            Target::Doubtful { raw, strict } if !strict && !is_setting(self.content.trim()) => {
                Some(raw.clone())
            }
            _ => None,
        }
    }

    /// An unfinished line must not grow without bound.
    fn bound(&mut self) -> Step {
        match self.target {
            Target::File(_) | Target::Edit(_) if self.is_overlong(self.content.len()) => Step::TooLarge,
            Target::Summary | Target::Run => {
                if self.content.len() > MAX_SUMMARY + MAX_MARKER_LINE {
                    self.line_cut = true;
                    self.content.truncate(self.content.floor_char_boundary(MAX_SUMMARY));
                }
                Step::More
            }
            Target::Nothing { .. } | Target::Lost => {
                let is_long = self.content.len() - self.line_start > 2 * MAX_MARKER_LINE;
                if is_long && self.kind.is_signed() {
                    // The character that stands across the bound stays whole.
                    let keep = self.line_start + MAX_MARKER_LINE + 3;
                    self.content.truncate(self.content.floor_char_boundary(keep));
                } else if is_long {
                    self.line_cut = true;
                    // Enough of the end to see a closing tag in it.
                    let keep = self.content.floor_char_boundary(self.content.len() - MAX_CLOSE);
                    self.content.drain(self.line_start..keep);
                }
                Step::More
            }
            Target::File(_) | Target::Edit(_) | Target::Held | Target::Doubtful { .. } => Step::More,
        }
    }

    /// True when so many bytes are more than a file and a line that might have ended it.
    fn is_overlong(&self, bytes: usize) -> bool {
        let is_kept = matches!(self.target, Target::File(_) | Target::Edit(_));
        is_kept && bytes > MAX_FILE_BYTES + MAX_MARKER_LINE
    }

    /// The whole file turns out to be changes of one.
    fn becomes_edit(&mut self) {
        if let Target::File(path) = &self.target {
            self.target = Target::Edit(path.clone());
        }
    }

    /// True when the text so far has an unfinished line that would end the file.
    pub(super) fn may_end_here(&self) -> bool {
        let line = self.content.get(self.line_start..).unwrap_or_default();
        if self.line_cut || line.len() > MAX_MARKER_LINE || matches!(self.kind, Kind::Json(_)) {
            return false;
        }
        match self.read_line(line.trim_end_matches('\r')) {
            Step::Close => true,
            // The end of a fence around all of the answer. What opens another file may be cut itself.
            Step::CloseAndOpen(line) => Fence::parse(&line).is_some_and(|fence| fence.info.is_empty()),
            _ => false,
        }
    }

    /// True when the answer may end here without a mark: a diff that has all its lines.
    pub(super) fn is_whole(&self) -> bool {
        self.kind == Kind::Diff { left: Some(0) } && self.line_start == self.content.len()
    }

    /// True when the last line has no line break yet.
    pub(super) fn is_in_line(&self) -> bool {
        self.line_start < self.content.len()
    }

    /// Gives the path up: what follows is skipped until the file ends.
    pub(super) fn give_up(&mut self) -> Option<RelPath> {
        let nothing = match self.target {
            Target::Held => Target::Lost,
            _ => Target::Nothing { may_be_named: false },
        };
        let target = std::mem::replace(&mut self.target, nothing);
        self.line_cut = !self.content.ends_with('\n');
        let keep = if self.line_cut {
            self.content.floor_char_boundary(self.content.len().saturating_sub(MAX_CLOSE))
        } else {
            self.content.len()
        };
        // The memory goes back too, not only the text.
        self.content = self.content[keep..].to_owned();
        (self.line_start, self.emitted, self.first_line) = (0, 0, false);
        self.room = self.target.room();
        if let Kind::Json(decoder) = &self.kind {
            self.line_cut = false;
            self.content.clear();
            self.room = if decoder.is_idle() { self.room } else { 0 };
        }
        match target {
            Target::File(path) | Target::Edit(path) => Some(path),
            _ => None,
        }
    }

    /// Continues behind what was read before the name was known.
    pub(super) fn resume_after(&mut self, content: String) {
        // A comment that names the file is not yet a line of it that counts.
        (self.first_line, self.is_blank) = (false, true);
        if matches!(self.target, Target::File(_)) {
            self.line_start = memrchr(b'\n', content.as_bytes()).map_or(0, |at| at + 1);
            self.content = content;
        }
    }

    /// Sends the whole lines that were not sent yet.
    pub(super) fn emit_lines(&mut self, events: &mut Vec<Event>) {
        self.emit(self.line_start, events);
    }

    /// Sends all that was not sent yet.
    pub(super) fn emit_all(&mut self, events: &mut Vec<Event>) {
        self.emit(self.content.len(), events);
    }

    fn emit(&mut self, end: usize, events: &mut Vec<Event>) {
        if matches!(self.target, Target::File(_) | Target::Edit(_)) && end > self.emitted {
            events.push(Event::FileText { text: self.content[self.emitted..end].to_owned() });
            self.emitted = end;
        }
    }

    /// The content, without what wraps it.
    pub(super) fn finish(self) -> (Target, String) {
        let mut content = self.content;
        if self.lacks_line_break && content.ends_with('\n') {
            content.pop();
        }
        if let Target::File(path) = &self.target {
            content = content::unwrap(content, &self.kind, path);
        }
        (self.target, content)
    }
}
