//! The lines that open and close files: our block markers and Markdown fences.

/// Fewest angle brackets of a block marker.
pub(crate) const MIN_WIDTH: usize = 3;

/// A marker line of our format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Marker<'a> {
    /// Brackets on either side.
    pub(crate) width: usize,
    pub(crate) word: Word<'a>,
}

/// What a marker says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Word<'a> {
    /// `<<<FILE path>>>`
    File(&'a str),
    /// `<<<EDIT path>>>`
    Edit(&'a str),
    /// `<<<SEARCH>>>` in an edit
    Search,
    /// `<<<REPLACE>>>` in an edit
    Replace,
    /// `<<<DELETE path>>>`
    Delete(&'a str),
    /// `<<<RENAME old -> new>>>`
    Rename(&'a str, &'a str),
    /// `<<<ADD name@version>>>`, `<<<ADD name@version DEV>>>`
    Add(&'a str),
    /// `<<<REMOVE name>>>`
    Remove(&'a str),
    /// `<<<RUN>>>`
    Run,
    /// `<<<SUMMARY>>>`
    Summary,
    /// `<<<END>>>`
    End,
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
        let after = after.strip_prefix(':').unwrap_or(after).trim();
        Some(Self { width, word: Word::parse(word, after)? })
    }

    /// True when it opens or says something of its own, and so ends a block of its width that was
    /// not ended.
    pub(crate) fn opens(self) -> bool {
        !matches!(self.word, Word::End | Word::Search | Word::Replace)
    }
}

impl<'a> Word<'a> {
    fn parse(word: &str, after: &'a str) -> Option<Self> {
        let word = word.to_ascii_lowercase();
        let path = || attribute(after).unwrap_or_else(|| unquote(after));
        match (word.as_str(), after.is_empty()) {
            ("file", false) => Some(Self::File(path())),
            ("edit", false) => Some(Self::Edit(path())),
            ("delete", false) => Some(Self::Delete(path())),
            ("rename", false) => {
                let (from, to) = ["->", "=>", "\u{2192}"].iter().find_map(|arrow| after.split_once(arrow))?;
                Some(Self::Rename(unquote(from), unquote(to)))
            }
            ("add", false) => Some(Self::Add(after)),
            ("remove", false) => Some(Self::Remove(after)),
            ("search", true) => Some(Self::Search),
            ("replace", true) => Some(Self::Replace),
            ("run", true) => Some(Self::Run),
            ("summary", true) => Some(Self::Summary),
            ("end" | "/file" | "/edit" | "/run" | "/summary", _) => Some(Self::End),
            _ => None,
        }
    }
}

/// `path="…"` written inside a marker.
fn attribute(text: &str) -> Option<&str> {
    Some(unquote(text.strip_prefix("path=")?))
}

fn unquote(text: &str) -> &str {
    text.trim().trim_matches(|c| matches!(c, '"' | '\'' | '`')).trim()
}

/// The widths of all marker lines in `content`.
fn marker_widths(content: &str) -> Vec<usize> {
    content.lines().filter_map(Marker::parse).map(|marker| marker.width).collect()
}

/// Brackets for markers around `content`, which no line of it can be taken for.
pub(crate) fn free_brackets(content: &str) -> (String, String) {
    let taken = marker_widths(content);
    // One more width than are taken: one of them is free.
    let mut widths = MIN_WIDTH..=MIN_WIDTH + taken.len();
    let width = widths.find(|width| !taken.contains(width)).unwrap_or(MIN_WIDTH);
    ("<".repeat(width), ">".repeat(width))
}

/// Writes one block in our format, with markers that no line of it can be taken for.
pub(crate) fn write_block(out: &mut String, keyword: &str, content: &str) {
    let (open, close) = free_brackets(content);
    out.push_str(&format!("{open}{keyword}{close}\n"));
    write_lines(out, content);
    out.push_str(&format!("{open}END{close}\n"));
}

/// Writes lines, the last one with its line break.
pub(crate) fn write_lines(out: &mut String, content: &str) {
    out.push_str(content);
    if !content.is_empty() && !content.ends_with('\n') {
        out.push('\n');
    }
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
