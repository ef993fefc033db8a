//! `loose-json`: comments and trailing commas in JSON whose reader takes none, a byte order mark,
//! and what is left open where the text ends.
//!
//! Acts on a file that does not parse as JSON. Brackets are closed only after a whole value. Only
//! if the file parses in the end.

use std::ops::Range;

use vectort_core::RelPath;

use crate::edit::{Cure, applied};
use crate::tree::Tree;

pub(crate) fn run(tree: &Tree<'_>, cures: &mut Vec<Cure>) {
    for path in tree.sources().filter(|path| matches!(path.extension().as_str(), "json" | "webmanifest")) {
        let Some(text) = tree.text(path.as_str()) else { continue };
        let may_have_comments = allows_comments(path);
        if parses(text, may_have_comments) || text.trim().is_empty() {
            continue;
        }
        let loose = edits(text, may_have_comments);
        let mut after = applied(text, loose.clone());
        let mut all = loose;
        if !parses(&after, may_have_comments)
            && let Some(end) = ending(&after)
        {
            after.truncate(after.trim_end().len());
            after.push_str(&end);
            all.push((text.len()..text.len(), end));
        }
        if !all.is_empty() && parses(&after, may_have_comments) {
            let at = all[0].0.start;
            cures.push(Cure::rewrite(path, text, after, at, path.file_name()));
        }
    }
}

fn allows_comments(path: &RelPath) -> bool {
    let name = path.file_name();
    ["tsconfig", "jsconfig"].iter().any(|start| name.starts_with(start))
}

fn parses(text: &str, may_have_comments: bool) -> bool {
    let mut text = text.strip_prefix('\u{feff}').unwrap_or(text).to_owned();
    if may_have_comments && json_strip_comments::strip(&mut text).is_err() {
        return false;
    }
    serde_json::from_str::<serde_json::Value>(&text).is_ok()
}

/// The comments and trailing commas, to be taken out.
fn edits(text: &str, keep_comments: bool) -> Vec<(Range<usize>, String)> {
    let bytes = text.as_bytes();
    let mut edits = Vec::new();
    let mut comma = None;
    let mut at = 0;
    let mut gone = |range: Range<usize>| edits.push((range, String::new()));
    while let Some(&byte) = bytes.get(at) {
        match (byte, bytes.get(at + 1)) {
            (b'"', _) => {
                comma = None;
                at += 1;
                while at < bytes.len() && bytes[at] != b'"' && bytes[at] != b'\n' {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
            }
            (b'/', Some(b'/')) => {
                let end = text[at..].find('\n').map_or(text.len(), |length| at + length);
                if !keep_comments {
                    gone(without_blank(text, at..end));
                }
                at = end;
                continue;
            }
            (b'/', Some(b'*')) => {
                let end = text[at..].find("*/").map_or(text.len(), |length| at + length + 2);
                if !keep_comments {
                    gone(without_blank(text, at..end));
                }
                at = end;
                continue;
            }
            (b',', _) => {
                // A second comma after a first.
                if let Some(first) = comma.replace(at) {
                    gone(first..first + 1);
                }
            }
            (b'}' | b']', _) => {
                if let Some(comma) = comma.take() {
                    gone(comma..comma + 1);
                }
            }
            _ if !byte.is_ascii_whitespace() => comma = None,
            _ => {}
        }
        at += 1;
    }
    // The text breaks off after a comma.
    if let Some(comma) = comma {
        gone(comma..comma + 1);
    }
    edits.sort_by_key(|(range, _)| range.start);
    edits
}

/// A comment with its line, if it has one to itself; else with the space before it.
fn without_blank(text: &str, range: Range<usize>) -> Range<usize> {
    let start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let is_alone = text[start..range.start].trim().is_empty() && text[range.end..].starts_with(['\n', '\r']);
    if is_alone && start > 0 {
        return start - 1..range.end;
    }
    let before = text[..range.start].trim_end_matches([' ', '\t']).len();
    before..range.end
}

/// What closes the text, if it ends after a whole value.
fn ending(text: &str) -> Option<String> {
    let mut open = Vec::new();
    let (mut in_string, mut is_escaped) = (false, false);
    for byte in text.bytes() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if in_string => is_escaped = true,
            b'"' => in_string = !in_string,
            _ if in_string => {}
            b'{' => open.push('}'),
            b'[' => open.push(']'),
            b'}' | b']' => {
                open.pop();
            }
            _ => {}
        }
    }
    let last = text.trim_end().chars().next_back()?;
    let is_whole = matches!(last, '"' | '}' | ']' | 'e' | 'l' | '0'..='9');
    if in_string || open.is_empty() || !is_whole {
        return None;
    }
    let mut end = String::new();
    while let Some(bracket) = open.pop() {
        end.push('\n');
        end.push_str(&"  ".repeat(open.len()));
        end.push(bracket);
    }
    end.push('\n');
    Some(end)
}
