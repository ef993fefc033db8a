//! The inside of a file: collects its content and sees where it ends.

use memchr::{memchr, memchr2};
use vectort_core::RelPath;
use vectort_core::limits::MAX_FILE_BYTES;

use super::marker::{self, Fence, Marker, Tag};
use super::{Event, MAX_SUMMARY, ends_with_ignore_case, name};

/// A line longer than this ends nothing.
const MAX_MARKER_LINE: usize = 1 << 10;

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
    /// `<file path="…">`.
    Tag,
}

impl Kind {
    pub(super) fn fence(line: &str, fence: Fence<'_>) -> Self {
        let indent = line.len() - line.trim_start_matches(' ').len();
        Self::Fence { mark: fence.mark, len: fence.len, indent, depth: 0 }
    }
}

/// What becomes of the content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    File(RelPath),
    Summary,
    /// Skipped. A fence without a path may still be named by a comment in its first line.
    Nothing {
        may_be_named: bool,
    },
}

/// What a part of the text led to.
#[derive(Debug)]
pub(super) enum Step {
    More,
    /// A fence opened (1) or closed (-1) inside the file.
    Nested(i32),
    TooLarge,
    /// The first line is a comment that names the file.
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
    /// Part of the current line was dropped: it is skipped text that grew too long.
    line_cut: bool,
}

impl Body {
    pub(super) fn new(target: Target, kind: Kind) -> Self {
        Self {
            target,
            kind,
            content: String::new(),
            line_start: 0,
            emitted: 0,
            first_line: true,
            line_cut: false,
        }
    }

    /// Takes a short text that ends nothing and exceeds no bound; `false` leaves it to [`Self::take`].
    #[inline]
    pub(super) fn absorb(&mut self, text: &str) -> bool {
        let room = match self.target {
            Target::File(_) => MAX_FILE_BYTES,
            Target::Summary => MAX_SUMMARY,
            Target::Nothing { .. } => MAX_MARKER_LINE,
        };
        if let [byte] = text.as_bytes() {
            // A single byte is ASCII, and pushing it costs no call.
            let fits = !matches!(byte, b'\n' | b'>') && self.content.len() < room;
            if fits {
                self.content.push(char::from(*byte));
            }
            return fits;
        }
        let is_plain = text.len() <= 16 && !text.bytes().any(|byte| matches!(byte, b'\n' | b'>'));
        let fits = is_plain && self.content.len() + text.len() <= room;
        if fits {
            self.content.push_str(text);
        }
        fits
    }

    /// Takes text up to the next place that may end the file, and says what that led to.
    pub(super) fn take<'t>(&mut self, text: &'t str) -> (Step, &'t str) {
        let stop = match self.kind {
            Kind::Tag => memchr2(b'\n', b'>', text.as_bytes()),
            _ => memchr(b'\n', text.as_bytes()),
        };
        let (piece, rest) = text.split_at(stop.map_or(text.len(), |at| at + 1));
        self.content.push_str(piece);
        let step = match stop.map(|at| text.as_bytes()[at]) {
            Some(b'\n') => self.end_line(),
            Some(_) if ends_with_ignore_case(&self.content, "</file>") => {
                self.content.truncate(self.content.len() - "</file>".len());
                Step::Close
            }
            _ => self.bound(),
        };
        (step, rest)
    }

    /// An unfinished line must not grow without bound.
    fn bound(&mut self) -> Step {
        match self.target {
            Target::File(_) if self.content.len() > MAX_FILE_BYTES + MAX_MARKER_LINE => Step::TooLarge,
            Target::File(_) => Step::More,
            Target::Summary => {
                if self.content.len() > MAX_SUMMARY + MAX_MARKER_LINE {
                    self.line_cut = true;
                    self.content.truncate(self.content.floor_char_boundary(MAX_SUMMARY));
                }
                Step::More
            }
            Target::Nothing { .. } => {
                if self.content.len() - self.line_start > 2 * MAX_MARKER_LINE {
                    self.line_cut = true;
                    // Enough of the end to see a closing tag in it.
                    let keep = self.content.floor_char_boundary(self.content.len() - 16);
                    self.content.drain(self.line_start..keep);
                }
                Step::More
            }
        }
    }

    fn end_line(&mut self) -> Step {
        if self.content.ends_with("\r\n") {
            self.content.truncate(self.content.len() - 2);
            self.content.push('\n');
        }
        let line = &self.content[self.line_start..self.content.len() - 1];
        let step =
            if self.line_cut || line.len() > MAX_MARKER_LINE { Step::More } else { self.read_line(line) };
        self.line_cut = false;
        match step {
            Step::Close | Step::CloseAndOpen(_) => {
                self.content.truncate(self.line_start);
                return step;
            }
            Step::Named(_) => return step,
            Step::Nested(change) => {
                if let Kind::Fence { depth, .. } = &mut self.kind {
                    *depth = depth.saturating_add_signed(change);
                }
            }
            Step::More | Step::TooLarge => {}
        }
        if let Kind::Fence { indent, .. } = self.kind
            && indent > 0
        {
            let line = &self.content[self.line_start..];
            let spaces = line.bytes().take(indent).take_while(|byte| *byte == b' ').count();
            self.content.drain(self.line_start..self.line_start + spaces);
        }
        if let Kind::Tag = self.kind
            && self.first_line
            && self.content.trim_matches(' ') == "\n"
        {
            // The line break after the opening tag is not the file's.
            self.content.clear();
        }
        self.first_line = false;
        match self.target {
            Target::File(_) if self.content.len() > MAX_FILE_BYTES => return Step::TooLarge,
            Target::File(_) => {}
            Target::Summary => self.content.truncate(self.content.floor_char_boundary(MAX_SUMMARY)),
            Target::Nothing { .. } => self.content.clear(),
        }
        self.line_start = self.content.len();
        Step::More
    }

    /// Says what a whole line (without its line break) means here.
    fn read_line(&self, line: &str) -> Step {
        if matches!(self.kind, Kind::Tag) {
            return Step::More;
        }
        let is_unnamed = matches!(self.target, Target::Nothing { may_be_named: true });
        if let Some(marker) = Marker::parse(line) {
            return match (&self.kind, marker) {
                (Kind::Block { width }, Marker::End { width: w }) if *width == w => Step::Close,
                (Kind::Block { width }, Marker::File { width: w, .. } | Marker::Summary { width: w })
                    if *width == w =>
                {
                    Step::CloseAndOpen(line.to_owned())
                }
                // The whole answer was wrapped in a fence.
                (Kind::Fence { .. }, Marker::File { .. } | Marker::Summary { .. })
                    if matches!(self.target, Target::Nothing { .. }) =>
                {
                    Step::CloseAndOpen(line.to_owned())
                }
                _ => Step::More,
            };
        }
        let Kind::Fence { mark, len, depth, .. } = self.kind else { return Step::More };
        if let Some(fence) = Fence::parse(line)
            && fence.mark == mark
        {
            if fence.info.is_empty() {
                return if fence.len < len {
                    Step::More
                } else if depth == 0 {
                    Step::Close
                } else {
                    Step::Nested(-1)
                };
            }
            if fence.len >= len {
                let starts_next = name::in_info(fence.info).is_some() && !self.is_markdown();
                return if starts_next { Step::CloseAndOpen(line.to_owned()) } else { Step::Nested(1) };
            }
            return Step::More;
        }
        if is_unnamed && self.first_line {
            if let Some(raw) = name::in_comment(line) {
                return Step::Named(raw);
            }
            if let Some(Tag::File(_)) = marker::tag(line.trim_end()) {
                return Step::CloseAndOpen(line.to_owned());
            }
        }
        Step::More
    }

    fn is_markdown(&self) -> bool {
        match &self.target {
            Target::File(path) => matches!(path.extension().as_str(), "md" | "mdx" | "markdown"),
            _ => false,
        }
    }

    /// True when the text so far has an unfinished line that would end the file.
    pub(super) fn may_end_here(&self) -> bool {
        let line = self.content.get(self.line_start..).unwrap_or_default();
        !self.line_cut
            && line.len() <= MAX_MARKER_LINE
            && matches!(self.read_line(line.trim_end_matches('\r')), Step::Close)
    }

    /// Gives the path up: what follows is skipped until the file ends.
    pub(super) fn give_up(&mut self) -> Option<RelPath> {
        let target = std::mem::replace(&mut self.target, Target::Nothing { may_be_named: false });
        self.line_cut = !self.content.ends_with('\n');
        let keep = if self.line_cut {
            self.content.floor_char_boundary(self.content.len() - 16)
        } else {
            self.content.len()
        };
        // The memory goes back too, not only the text.
        self.content = self.content[keep..].to_owned();
        (self.line_start, self.emitted, self.first_line) = (0, 0, false);
        match target {
            Target::File(path) => Some(path),
            _ => None,
        }
    }

    /// Continues behind a first line that was read already.
    pub(super) fn resume_after(&mut self, first_line: String) {
        self.first_line = false;
        if matches!(self.target, Target::File(_)) {
            self.line_start = first_line.len();
            self.content = first_line;
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
        if matches!(self.target, Target::File(_)) && end > self.emitted {
            events.push(Event::FileText { text: self.content[self.emitted..end].to_owned() });
            self.emitted = end;
        }
    }

    /// The content, without what wraps it.
    pub(super) fn finish(self) -> (Target, String) {
        let content = match self.kind {
            Kind::Tag => strip_cdata(self.content),
            _ => self.content,
        };
        let content = match (&self.kind, &self.target) {
            (Kind::Block { .. } | Kind::Tag, Target::File(path)) => strip_fence(content, path),
            _ => content,
        };
        (self.target, content)
    }
}

fn strip_cdata(content: String) -> String {
    let trimmed = content.trim();
    match trimmed.strip_prefix("<![CDATA[").and_then(|inner| inner.strip_suffix("]]>")) {
        Some(inner) => inner.strip_prefix('\n').unwrap_or(inner).to_owned(),
        None => content,
    }
}

/// Takes off a fence around all of the content.
fn strip_fence(content: String, path: &RelPath) -> String {
    let trimmed = content.trim();
    let Some((first, inner)) = trimmed.split_once('\n') else { return content };
    let Some(open) = Fence::parse(first) else { return content };
    let (inner, last) = inner.rsplit_once('\n').map_or(("", inner), |(inner, last)| (inner, last));
    let closes = Fence::parse(last)
        .is_some_and(|close| close.mark == open.mark && close.len >= open.len && close.info.is_empty());
    // A Markdown file may well begin and end with fences of its own.
    let is_markdown = matches!(path.extension().as_str(), "md" | "mdx" | "markdown");
    let is_wrapper = !is_markdown || matches!(open.info, "md" | "markdown" | "mdx");
    if !closes || !is_wrapper {
        return content;
    }
    if inner.is_empty() { String::new() } else { format!("{inner}\n") }
}

/// True for what no text editor would show: a NUL, or many control and replacement characters.
pub(super) fn is_binary(content: &str) -> bool {
    if memchr(0, content.as_bytes()).is_some() {
        return true;
    }
    let odd = content
        .chars()
        .filter(|c| {
            (c.is_control() && !matches!(c, '\n' | '\t' | '\r' | '\u{c}' | '\u{1b}')) || *c == '\u{fffd}'
        })
        .count();
    odd > 4 && odd * 32 > content.len()
}
