//! Takes off what models wrap a file's content in, and tells text from noise.

use memchr::memchr;
use vectort_core::RelPath;

use super::body::Kind;
use super::marker::Fence;

/// The content of a file as it is to be written, from what stood in the answer.
pub(super) fn unwrap(content: String, kind: &Kind, path: &RelPath) -> String {
    let content = match kind {
        Kind::Tag { .. } => strip_cdata(content),
        // The empty lines before the next label are the answer's.
        Kind::Plain { .. } => one_line_break(content),
        _ => content,
    };
    // A byte order mark says nothing about UTF-8, and several tools choke on it.
    let content = match content.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => content,
    };
    match kind {
        Kind::Block { .. } | Kind::Tag { .. } | Kind::Json(_) => strip_fence(content, path),
        _ => content,
    }
}

fn strip_cdata(content: String) -> String {
    let trimmed = content.trim();
    match trimmed.strip_prefix(CDATA).and_then(|inner| inner.strip_suffix("]]>")) {
        // What ends the section is written by ending and beginning it again.
        Some(inner) => inner.strip_prefix('\n').unwrap_or(inner).replace("]]]]><![CDATA[>", "]]>"),
        None => content,
    }
}

/// What begins text that holds tags of its own.
pub(super) const CDATA: &str = "<![CDATA[";

fn one_line_break(mut content: String) -> String {
    let end = content.trim_end_matches(['\n', ' ', '\t']).len();
    content.truncate(end);
    if !content.is_empty() {
        content.push('\n');
    }
    content
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
    let is_wrapper = !is_markdown(path) || matches!(open.info, "md" | "markdown" | "mdx");
    if !closes || !is_wrapper {
        return content;
    }
    if inner.is_empty() { String::new() } else { format!("{inner}\n") }
}

pub(super) fn is_markdown(path: &RelPath) -> bool {
    matches!(path.extension().as_str(), "md" | "mdx" | "markdown")
}

/// True for what no text editor would show: a NUL, or many control and replacement characters.
pub(super) fn is_binary(content: &str) -> bool {
    if memchr(0, content.as_bytes()).is_some() {
        return true;
    }
    let is_odd =
        |byte: &u8| *byte == 0x7f || *byte < b' ' && !matches!(byte, b'\n' | b'\t' | b'\r' | 0xc | 0x1b);
    let mut odd = content.bytes().filter(|byte| is_odd(byte)).count();
    if !content.is_ascii() {
        let is_odd = |c: char| c == char::REPLACEMENT_CHARACTER || !c.is_ascii() && c.is_control();
        odd += content.chars().filter(|c| is_odd(*c)).count();
    }
    odd > 4 && odd * 32 > content.len()
}
