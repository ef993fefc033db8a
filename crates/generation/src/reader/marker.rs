//! The lines that open and close files: our block markers and Markdown fences.

/// Fewest angle brackets of a block marker.
pub(crate) const MIN_WIDTH: usize = 3;

/// A marker line of our format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Marker<'a> {
    /// `<<<FILE path>>>`
    File { width: usize, raw: &'a str },
    /// `<<<SUMMARY>>>`
    Summary { width: usize },
    /// `<<<END>>>`
    End { width: usize },
}

impl<'a> Marker<'a> {
    /// Reads a whole line. Models vary case and decoration; what counts are the brackets at both
    /// ends of the line, in equal number, and the first word between them.
    pub(crate) fn parse(line: &'a str) -> Option<Self> {
        if !line.starts_with("<<<") {
            return None;
        }
        let line = line.trim_end();
        let width = line.bytes().take_while(|byte| *byte == b'<').count();
        let closing = line.bytes().rev().take_while(|byte| *byte == b'>').count();
        if width != closing || line.len() <= 2 * width {
            return None;
        }
        let inner = line[width..line.len() - width].trim();
        let word_len = inner.bytes().take_while(|byte| byte.is_ascii_alphabetic() || *byte == b'/').count();
        let (word, after) = inner.split_at(word_len);
        let after = after.strip_prefix(':').unwrap_or(after);
        let is = |name: &str| word.eq_ignore_ascii_case(name);
        if is("file") && !after.trim().is_empty() {
            Some(Self::File { width, raw: attribute(after).unwrap_or_else(|| unquote(after)) })
        } else if is("summary") && after.trim().is_empty() {
            Some(Self::Summary { width })
        } else if is("end") || is("/file") || is("/summary") {
            Some(Self::End { width })
        } else {
            None
        }
    }

    fn width(self) -> usize {
        match self {
            Self::File { width, .. } | Self::Summary { width } | Self::End { width } => width,
        }
    }
}

/// `path="…"` written inside a marker.
fn attribute(text: &str) -> Option<&str> {
    let rest = text.trim().strip_prefix("path=")?;
    Some(unquote(rest))
}

fn unquote(text: &str) -> &str {
    text.trim().trim_matches(|c| matches!(c, '"' | '\'' | '`')).trim()
}

/// The widths of all marker lines in `content`.
fn marker_widths(content: &str) -> Vec<usize> {
    content.lines().filter_map(Marker::parse).map(Marker::width).collect()
}

/// Writes one file in our format, with markers that no line of it can be taken for.
pub(crate) fn write_block(out: &mut String, keyword: &str, content: &str) {
    let taken = marker_widths(content);
    // One more width than are taken: one of them is free.
    let mut widths = MIN_WIDTH..=MIN_WIDTH + taken.len();
    let width = widths.find(|width| !taken.contains(width)).unwrap_or(MIN_WIDTH);
    let (open, close) = ("<".repeat(width), ">".repeat(width));
    out.push_str(&format!("{open}{keyword}{close}\n{content}"));
    if !content.is_empty() && !content.ends_with('\n') {
        out.push('\n');
    }
    out.push_str(&format!("{open}END{close}\n"));
}

/// A line that opens or closes a Markdown fence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fence<'a> {
    /// `` ` `` or `~`.
    pub(crate) mark: u8,
    pub(crate) len: usize,
    /// The info string, trimmed.
    pub(crate) info: &'a str,
}

impl<'a> Fence<'a> {
    pub(crate) fn parse(line: &'a str) -> Option<Self> {
        let text = line.trim();
        let mark = *text.as_bytes().first()?;
        if mark != b'`' && mark != b'~' {
            return None;
        }
        let len = text.bytes().take_while(|byte| *byte == mark).count();
        let info = text[len..].trim();
        // ```` ```code``` ```` on one line is inline code.
        (len >= 3 && !(mark == b'`' && info.contains('`'))).then_some(Self { mark, len, info })
    }
}
