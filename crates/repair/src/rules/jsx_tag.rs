//! `jsx-tag`: an element that is closed under a wrong name, or not at all.
//!
//! Acts on a script that does not parse, where the closing name does not fit the element that is
//! open. A name that is a misspelling of the open one is corrected. A closing tag that is missing is
//! put where the layout has a place for it: an element that starts its line ends before the next
//! line that is not indented deeper, and one that is the first in its parent, on the parent's line,
//! and has nothing but text, ends where the parent does. Any other element might end anywhere. Only
//! if the script parses in the end.

use crate::brackets::{Ending, Kind, ending};
use crate::edit::Cure;
use crate::near;
use crate::script;
use crate::tree::Tree;

/// Most tags mended in one file.
const MOST: usize = 8;

pub(crate) fn run(tree: &Tree<'_>, cures: &mut Vec<Cure>) {
    for (path, found) in tree.scripts() {
        let (Some(before), Some(kind)) = (tree.text(path.as_str()), script::source_type(&path.extension()))
        else {
            continue;
        };
        if found.is_sound() || !kind.is_jsx() {
            continue;
        }
        let mut text = before.to_owned();
        let mut first = None;
        let mut mended = Vec::new();
        for _ in 0..MOST {
            let (at, open) = match ending(&text, true) {
                Ending::Crossed(at, Some(open)) => (at, open),
                // What follows the element was taken for its text, up to the end.
                Ending::Open(mut open) => match open.pop() {
                    Some(open) => (text.len(), open),
                    None => break,
                },
                _ => break,
            };
            let Kind::Element(name) = &open.kind else { break };
            let Some((from, length, instead)) = mend(&text, at, open.at, name) else { break };
            first.get_or_insert(at);
            mended.push(format!("</{name}>"));
            text.replace_range(from..from + length, &instead);
        }
        if let Some(at) = first
            && script::read(&text, kind).is_sound()
        {
            cures.push(Cure::rewrite(path, before, text, at, mended.join(" ")));
        }
    }
}

/// Where, how many bytes, and what instead.
fn mend(text: &str, at: usize, opened: usize, name: &str) -> Option<(usize, usize, String)> {
    // Something else than a tag may have closed what is open: `)` of the statement.
    if let Some(rest) = text.get(at..)?.strip_prefix("</") {
        let length = rest.find('>')?;
        let found = rest[..length].trim();
        let is_near = near::distance(found, name, near::reach(name).max(1)).is_some();
        if is_near && !is_element_name(found) {
            return Some((at + 2, length, name.to_owned()));
        }
    }
    let closing = format!("</{name}>");
    if let Some((place, has_own_line)) = by_layout(text, at, opened) {
        let line = text[..opened].rfind('\n').map_or(0, |at| at + 1);
        let indent = &text[line..opened];
        let closing = if has_own_line { format!("{indent}{closing}\n") } else { closing };
        return Some((place, 0, closing));
    }
    let within = text.get(opened + 1..at)?;
    let is_first =
        text[..opened].ends_with('>') && !text[..opened].ends_with("/>") && !is_closing(text, opened);
    (is_first && at < text.len() && !within.contains(['\n', '<', '{'])).then_some((at, 0, closing))
}

/// The tag that ends right before `at` is a closing one.
fn is_closing(text: &str, at: usize) -> bool {
    text[..at].rfind('<').is_some_and(|start| text[start..].starts_with("</"))
}

/// Where an element that starts its line ends, and whether on a line of its own.
fn by_layout(text: &str, at: usize, opened: usize) -> Option<(usize, bool)> {
    let line = text[..opened].rfind('\n').map_or(0, |at| at + 1);
    let indent = &text[line..opened];
    if !indent.trim().is_empty() {
        return None;
    }
    // Past the tag itself, which may take several lines.
    let tag_end = opened + tag_length(text.get(opened..at)?)?;
    let mut start = tag_end + text[tag_end..].find('\n')? + 1;
    let first = start;
    while start < text.len() {
        let end = text[start..].find('\n').map_or(text.len(), |length| start + length);
        let current = &text[start..end];
        let depth = current.len() - current.trim_start().len();
        if !current.trim().is_empty() && depth <= indent.len() {
            // Beyond the place where the element was found to be crossed there is no guessing.
            if start > at {
                return None;
            }
            return Some(if start == first { (first - 1, false) } else { (start, true) });
        }
        start = end + 1;
    }
    None
}

/// Bytes of the start tag that `text` begins with, by its brackets and quotes.
fn tag_length(text: &str) -> Option<usize> {
    let (mut depth, mut quote) = (0_usize, None);
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (Some(mark), _) if c == mark => quote = None,
            (None, '"' | '\'' | '`') => quote = Some(c),
            (None, '{') => depth += 1,
            (None, '}') => depth = depth.checked_sub(1)?,
            (None, '>') if depth == 0 && before != '=' => return Some(at + 1),
            _ => {}
        }
        before = c;
    }
    None
}

/// HTML's short names lie near each other: none of them is a misspelling.
fn is_element_name(name: &str) -> bool {
    const SHORT: [&str; 49] = [
        "a", "b", "i", "p", "q", "s", "u", "br", "dd", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6",
        "hr", "li", "ol", "rp", "rt", "td", "th", "tr", "ul", "bdi", "bdo", "col", "del", "dfn", "div",
        "img", "ins", "kbd", "map", "nav", "pre", "sub", "sup", "svg", "var", "main", "mark", "menu", "meta",
        "span", "time",
    ];
    name.is_empty() || SHORT.contains(&name)
}
