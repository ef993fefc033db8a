//! A text seen as lines, whatever ends them.

use std::ops::Range;

/// Bytes of one line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    pub(super) start: usize,
    /// Where its text ends.
    pub(super) text_end: usize,
    /// Where its line break ends, if it has one.
    pub(super) end: usize,
}

/// A text and its lines. A byte order mark is before the first of them.
#[derive(Debug)]
pub(super) struct Text<'t> {
    pub(super) all: &'t str,
    pub(super) lines: Vec<Line>,
    /// What most lines end in.
    pub(super) line_break: &'static str,
}

impl<'t> Text<'t> {
    pub(super) fn new(all: &'t str) -> Self {
        let bytes = all.as_bytes();
        let mut start = if all.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let mut lines = Vec::new();
        let mut carriage_returns = 0;
        for at in memchr::memchr_iter(b'\n', bytes) {
            let has_return = at > start && bytes[at - 1] == b'\r';
            carriage_returns += usize::from(has_return);
            lines.push(Line { start, text_end: at - usize::from(has_return), end: at + 1 });
            start = at + 1;
        }
        let line_break = if carriage_returns * 2 > lines.len() { "\r\n" } else { "\n" };
        if start < all.len() {
            lines.push(Line { start, text_end: all.len(), end: all.len() });
        }
        Self { all, lines, line_break }
    }

    /// A line's text without its line break.
    pub(super) fn line(&self, at: usize) -> &'t str {
        self.lines.get(at).map_or("", |line| &self.all[line.start..line.text_end])
    }

    /// The line that a byte is in.
    pub(super) fn line_at(&self, byte: usize) -> usize {
        self.lines.partition_point(|line| line.start <= byte).saturating_sub(1)
    }

    /// The line behind the last one that `bytes` touch.
    pub(super) fn line_end(&self, bytes: &Range<usize>) -> usize {
        if bytes.is_empty() { self.line_at(bytes.start) } else { self.line_at(bytes.end - 1) + 1 }
    }
}

/// White space that a line begins with.
pub(super) fn indent(line: &str) -> &str {
    &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]
}

/// True for a line that says something: three letters or digits.
pub(super) fn is_significant(line: &str) -> bool {
    line.chars().filter(|c| c.is_alphanumeric()).nth(2).is_some()
}
