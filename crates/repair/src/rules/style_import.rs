//! `style-import-order`: an `@import` after other rules, which browsers and build tools ignore.
//!
//! Acts on a top-level `@import` that a rule or a block precedes: it moves up, after `@charset`,
//! `@layer` statements and the imports that are there. Those that are in place stay.

use std::ops::Range;

use crate::edit::Cure;
use crate::tree::Tree;

pub(crate) fn run(tree: &Tree<'_>, cures: &mut Vec<Cure>) {
    for path in tree.sources().filter(|path| path.extension() == "css") {
        let Some(text) =
            tree.text(path.as_str()).filter(|text| text.contains("@import") || text.contains("@charset"))
        else {
            continue;
        };
        let Some(items) = items(text) else { continue };
        let first = items.iter().position(|item| item.kind == Kind::Rule).unwrap_or(items.len());
        let late: Vec<&Item> = items[first..].iter().filter(|item| item.kind == Kind::Import).collect();
        if late.is_empty() {
            continue;
        }
        // After the last item that is in place, or before everything.
        let place = match items[..first].last() {
            Some(item) => line_end(text, item.range.end),
            None => 0,
        };
        let mut moved = String::new();
        if place > 0 && !text[..place].ends_with('\n') {
            moved.push('\n');
        }
        for item in &late {
            moved.push_str(&text[item.range.clone()]);
            moved.push('\n');
        }
        let mut edits = vec![(place..place, moved)];
        edits.extend(
            late.iter().map(|item| (item.range.start..line_end(text, item.range.end), String::new())),
        );
        cures.push(Cure::edits(path, edits, text[late[0].range.clone()].trim_end_matches(';').to_owned()));
    }
}

/// The end of the line, if nothing but space is left on it.
fn line_end(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let end = rest.find('\n').map_or(rest.len(), |length| length + 1);
    if rest[..end].trim().is_empty() { at + end } else { at }
}

#[derive(PartialEq, Eq)]
enum Kind {
    /// `@import`.
    Import,
    /// `@charset`, or `@layer` without a block: may precede imports.
    Prelude,
    /// Everything else.
    Rule,
}

struct Item {
    kind: Kind,
    range: Range<usize>,
}

/// Top-level statements and blocks; `None` if the text is not balanced.
fn items(text: &str) -> Option<Vec<Item>> {
    let bytes = text.as_bytes();
    let mut items = Vec::new();
    let (mut at, mut start, mut depth, mut round) = (0, None, 0_usize, 0_usize);
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'/' if bytes.get(at + 1) == Some(&b'*') => at += text[at..].find("*/")? + 1,
            _ if byte.is_ascii_whitespace() => {}
            _ => {
                let from = *start.get_or_insert(at);
                match byte {
                    b'\\' => at += 1,
                    b'"' | b'\'' => {
                        at += 1;
                        while *bytes.get(at)? != byte {
                            at += if bytes[at] == b'\\' { 2 } else { 1 };
                        }
                    }
                    // `url(data:…;…)` has semicolons.
                    b'(' => round += 1,
                    b')' => round = round.checked_sub(1)?,
                    b'{' => depth += 1,
                    b'}' => {
                        depth = depth.checked_sub(1)?;
                        if depth == 0 {
                            items.push(Item { kind: Kind::Rule, range: from..at + 1 });
                            start = None;
                        }
                    }
                    b';' if depth == 0 && round == 0 => {
                        let statement = &text[from..at];
                        let kind = if statement.starts_with("@import") {
                            Kind::Import
                        } else if statement.starts_with("@charset") || statement.starts_with("@layer") {
                            Kind::Prelude
                        } else {
                            Kind::Rule
                        };
                        items.push(Item { kind, range: from..at + 1 });
                        start = None;
                    }
                    _ => {}
                }
            }
        }
        at += 1;
    }
    (depth == 0 && round == 0 && start.is_none()).then_some(items)
}
