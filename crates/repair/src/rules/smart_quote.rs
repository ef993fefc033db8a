//! `smart-quote`: typographic quotation marks where code needs plain ones.
//!
//! Acts on a script that does not parse, where the parser stops at such a mark; its partner on the
//! same line goes with it. Only if the script parses in the end.

use super::stops::Mend;
use crate::edit::Cure;
use crate::tree::Tree;

const DOUBLE: [char; 3] = ['“', '”', '„'];
const SINGLE: [char; 3] = ['‘', '’', '‚'];

pub(crate) fn run(tree: &Tree<'_>, cures: &mut Vec<Cure>) {
    let concerns = |text: &str| text.contains(is_smart);
    let mend = Mend { concerns, begin: str::to_owned, at: replace, detail: "“ ”" };
    mend.run(tree, cures);
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
