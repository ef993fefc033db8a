//! `smart-quote`: typographic quotation marks where code needs plain ones.
//!
//! Acts on a script that does not parse, where the parser stops at such a mark; its partner on the
//! same line goes with it. Only if the script parses in the end.

use crate::edit::Cure;
use crate::script;
use crate::tree::Tree;

const DOUBLE: [char; 3] = ['“', '”', '„'];
const SINGLE: [char; 3] = ['‘', '’', '‚'];
const MOST: usize = 400;

pub(crate) fn run(tree: &Tree<'_>, cures: &mut Vec<Cure>) {
    for (path, found) in tree.scripts() {
        let Some(first) = found.errors.first() else { continue };
        let (Some(before), Some(kind)) = (tree.text(path.as_str()), script::source_type(&path.extension()))
        else {
            continue;
        };
        if !before.contains(is_smart) {
            continue;
        }
        let mut text = before.to_owned();
        for _ in 0..MOST {
            let Some(error) = script::first_error(&text, kind) else { break };
            let Some(place) = error.places.first() else { break };
            if !replace(&mut text, place.start) {
                break;
            }
        }
        if text != before && script::parses(&text, kind) {
            let at = first.places.first().map_or(0, |place| place.start);
            cures.push(Cure::rewrite(path, before, text, at, "“ ”"));
        }
    }
}

fn is_smart(c: char) -> bool {
    DOUBLE.contains(&c) || SINGLE.contains(&c)
}

/// Makes the mark at `at`, and its partner further on in the line, plain.
fn replace(text: &mut String, at: usize) -> bool {
    let Some(mark) = text.get(at..).and_then(|rest| rest.chars().next()) else { return false };
    let (marks, plain) = if DOUBLE.contains(&mark) { (DOUBLE, "\"") } else { (SINGLE, "'") };
    // A plain mark that is never closed but by a smart one: `"text”`.
    let is_half = matches!(mark, '"' | '\'');
    if !is_half && !is_smart(mark) {
        return false;
    }
    let after = at + mark.len_utf8();
    let end = text[after..].find('\n').map_or(text.len(), |length| after + length);
    let partner = if is_half { text[after..end].find(is_smart) } else { text[after..end].find(marks) };
    if let Some(partner) = partner {
        let from = after + partner;
        let length = text[from..].chars().next().map_or(0, char::len_utf8);
        let plain = if mark == '"' {
            "\""
        } else if mark == '\'' {
            "'"
        } else {
            plain
        };
        text.replace_range(from..from + length, plain);
    } else if is_half {
        return false;
    }
    if !is_half {
        text.replace_range(at..after, plain);
    }
    true
}
