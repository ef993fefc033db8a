//! Reads the searches and replacements of an edit that is complete.
//!
//! Four forms, told by the first line that opens one: our own markers, conflict markers
//! (`<<<<<<< SEARCH`), a unified diff, and tags (`<search>`). Words around them are nobody's text.
//! What is not complete and plain is refused as a whole: half an edit is another edit.

use super::content::CDATA;
use super::diff;
use super::marker::{Marker, Word};
use crate::patch::Hunk;

/// How an edit is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Whatever its lines say. With the width of the block that it stands in, if that is ours.
    Any(Option<usize>),
    /// Signed lines, with or without a header.
    Diff,
}

/// The hunks of an edit; `None` when it has none or cannot be read for sure.
pub(super) fn hunks(text: &str, form: Form) -> Option<Vec<Hunk>> {
    let hunks = match form {
        Form::Diff => unified(text)?,
        Form::Any(width) => {
            let mut at = 0;
            loop {
                let rest = &text[at..];
                let line = rest.split_inclusive('\n').next()?;
                let marker = Marker::parse(line).filter(|marker| Some(marker.width) == width);
                if marker.is_some_and(|marker| marker.word == Word::Search) {
                    break marked(rest, width)?;
                }
                if opens_pair(line) {
                    break conflicts(rest)?;
                }
                if diff::begins(line) || line.starts_with("@@") {
                    break unified(rest)?;
                }
                if opening_tag(line.trim_start(), OLD).is_some() {
                    break tags(rest)?;
                }
                at += line.len();
            }
        }
    };
    (!hunks.is_empty()).then_some(hunks)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Neither,
    Search,
    Replace,
}

fn put(text: &mut String, line: &str) {
    text.push_str(line);
    text.push('\n');
}

// ------------------------------------------------------------------ our markers

/// `<<<SEARCH>>>`, lines, `<<<REPLACE>>>`, lines, until the next search or the end of the block.
fn marked(text: &str, width: Option<usize>) -> Option<Vec<Hunk>> {
    let mut hunks = Vec::new();
    let mut hunk = Hunk::default();
    let mut side = Side::Neither;
    for line in text.lines() {
        let marker = Marker::parse(line).filter(|marker| Some(marker.width) == width);
        match (marker.map(|marker| marker.word), side) {
            (Some(Word::Search), Side::Neither) => side = Side::Search,
            (Some(Word::Search), Side::Replace) => {
                hunks.push(std::mem::take(&mut hunk));
                side = Side::Search;
            }
            (Some(Word::Replace), Side::Search) => side = Side::Replace,
            (Some(Word::Search | Word::Replace), _) => return None,
            (_, Side::Search) => put(&mut hunk.search, line),
            (_, Side::Replace) => put(&mut hunk.replace, line),
            (_, Side::Neither) => {}
        }
    }
    if side != Side::Replace {
        return None;
    }
    hunks.push(hunk);
    Some(hunks)
}

// ------------------------------------------------------------------ conflict markers

/// True for `<<<<<<< SEARCH` and its like.
pub(super) fn opens_pair(line: &str) -> bool {
    let line = line.trim_end();
    let line = line.split_once(CDATA).filter(|(tags, _)| tags.len() < 80).map_or(line, |(_, line)| line);
    let word = |mark| after_run(line, mark).map(|word| word.trim_end_matches('>').trim());
    matches!(word('<'), Some("SEARCH" | "ORIGINAL")) || matches!(word('-'), Some("SEARCH"))
}

/// True for `>>>>>>> REPLACE` and its like.
pub(super) fn closes_pair(line: &str) -> bool {
    let line = line.trim_end();
    let line = line.split_once("]]>").map_or(line, |(line, _)| line).trim_end();
    matches!(after_run(line, '>').map(str::trim), Some("REPLACE" | "UPDATED"))
        || matches!(after_run(line, '+').map(str::trim), Some("REPLACE"))
}

/// What follows five to nine of the sign at the start of a line.
fn after_run(line: &str, mark: char) -> Option<&str> {
    let rest = line.trim_start_matches(mark);
    (5..=9).contains(&(line.len() - rest.len())).then_some(rest)
}

fn conflicts(text: &str) -> Option<Vec<Hunk>> {
    let divides = |line: &str| after_run(line.trim_end(), '=') == Some("");
    let mut hunks = Vec::new();
    let mut hunk = Hunk::default();
    let mut side = Side::Neither;
    // `:start_line:12` and its like, up to a line of hyphens.
    let mut in_head = false;
    for line in text.lines() {
        match side {
            Side::Neither if opens_pair(line) => (side, in_head) = (Side::Search, true),
            Side::Neither if divides(line) || closes_pair(line) => return None,
            Side::Neither => {}
            // A pair in a pair, or a rule of equal signs in a text: where it ends is anybody's guess.
            _ if opens_pair(line) => return None,
            Side::Search if closes_pair(line) => return None,
            Side::Search if divides(line) => side = Side::Replace,
            Side::Search if in_head && line.starts_with(":start_line:") => {
                hunk.near = line[":start_line:".len()..].trim().parse().ok();
            }
            Side::Search if in_head && line.starts_with(":end_line:") => {}
            Side::Search if in_head && after_run(line.trim_end(), '-') == Some("") => in_head = false,
            Side::Search => {
                in_head = false;
                put(&mut hunk.search, line);
            }
            Side::Replace if closes_pair(line) => {
                hunks.push(std::mem::take(&mut hunk));
                side = Side::Neither;
            }
            Side::Replace if divides(line) => return None,
            Side::Replace => put(&mut hunk.replace, line),
        }
    }
    (side == Side::Neither).then_some(hunks)
}

// ------------------------------------------------------------------ unified diffs

fn unified(text: &str) -> Option<Vec<Hunk>> {
    let mut hunks = Vec::new();
    let mut hunk = Hunk::default();
    // Empty lines whose sign was trimmed away: context, unless nothing follows.
    let mut empty = 0;
    let (mut has_head, mut has_change) = (false, false);
    for line in text.lines() {
        if line.is_empty() {
            empty += 1;
            continue;
        }
        let is_begun = has_head || !hunk.search.is_empty() || !hunk.replace.is_empty();
        let is_head = line.starts_with("@@");
        for _ in 0..std::mem::take(&mut empty) {
            if is_begun && !is_head {
                hunk.search.push('\n');
                hunk.replace.push('\n');
            }
        }
        if is_head {
            let done = std::mem::take(&mut hunk);
            // Context alone changes nothing.
            if std::mem::take(&mut has_change) {
                hunks.push(done);
            }
            has_head = true;
            hunk.near = diff::first_line(line);
            continue;
        }
        if !is_begun && diff::is_header(line) || line.starts_with("*** ") {
            continue;
        }
        let (sign, rest) = line.split_at_checked(1)?;
        has_change |= matches!(sign, "+" | "-");
        match sign {
            "+" => put(&mut hunk.replace, rest),
            "-" => put(&mut hunk.search, rest),
            " " => {
                put(&mut hunk.search, rest);
                put(&mut hunk.replace, rest);
            }
            // Whether the last line has a line break is the file's business.
            "\\" => {}
            _ => return None,
        }
    }
    if has_change {
        hunks.push(hunk);
    }
    Some(hunks)
}

// ------------------------------------------------------------------ tags

/// Longer than any of the names.
const MAX_TAG: usize = 16;
/// Tags around what is to go, and around what is to come.
const OLD: &[&str] = &["search", "find", "old", "old_str", "old_string", "old_text", "old_code", "original"];
const NEW: &[&str] = &["replace", "new", "new_str", "new_string", "new_text", "new_code", "updated"];

/// The name of the tag that `text` begins with, as it is written, if it is one of `names`.
fn opening_tag<'t>(text: &'t str, names: &[&str]) -> Option<&'t str> {
    let inner = text.strip_prefix('<')?;
    let len =
        inner.bytes().take_while(|byte| byte.is_ascii_alphabetic() || *byte == b'_').take(MAX_TAG).count();
    let name = &inner[..len];
    let is_known = names.iter().any(|known| name.eq_ignore_ascii_case(known));
    (is_known && inner[len..].starts_with('>')).then_some(name)
}

fn tags(text: &str) -> Option<Vec<Hunk>> {
    let mut hunks = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        if let Some(name) = opening_tag(rest, OLD) {
            let (search, after) = between(rest, name)?;
            let after = after.trim_start();
            let (replace, after) = between(after, opening_tag(after, NEW)?)?;
            hunks.push(Hunk { search, replace, near: None });
            rest = after;
        } else if opening_tag(rest, NEW).is_some() {
            return None;
        } else {
            rest = &rest[1..];
        }
    }
    Some(hunks)
}

/// The text of the tag that `text` begins with, and what follows it. Text on lines of its own is
/// whole lines.
fn between<'t>(text: &'t str, name: &str) -> Option<(String, &'t str)> {
    let inner = &text[name.len() + 2..];
    let close = format!("</{name}>");
    let at = inner.find(&close)?;
    let (inner, after) = (&inner[..at], &inner[at + close.len()..]);
    let Some(lines) = inner.strip_prefix('\n') else { return Some((inner.to_owned(), after)) };
    // The closing tag may be indented.
    let end = lines.rfind('\n').map_or(0, |at| at + 1);
    let is_own_line = lines[end..].trim().is_empty();
    Some((if is_own_line { lines[..end].to_owned() } else { lines.to_owned() }, after))
}
