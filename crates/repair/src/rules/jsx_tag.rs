//! `jsx-tag`: an element that is closed under a wrong name, or not at all.
//!
//! Acts on a script that does not parse, where the closing name does not fit the element that is
//! open. A name that is a misspelling of the open one is corrected. A closing tag of the parent is
//! preceded by the missing one if the open element stands on the same line and has no element in
//! it: then there is one place for it. Only if the script parses in the end.

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
            let Ending::Crossed(at, Some(open)) = ending(&text, true) else { break };
            let Kind::Element(name) = &open.kind else { break };
            let Some(change) = mend(&text, at, open.at, name) else { break };
            first.get_or_insert(at);
            mended.push(format!("</{name}>"));
            text.replace_range(change.0..change.0 + change.1, &change.2);
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
    let rest = text.get(at..)?.strip_prefix("</")?;
    let length = rest.find('>')?;
    let found = rest[..length].trim();
    let within = text.get(opened..at)?;
    if near::distance(found, name, near::reach(name).max(1)).is_some() && !is_element_name(found) {
        return Some((at + 2, length, name.to_owned()));
    }
    let has_elements = within.get(1..)?.contains('<');
    (!within.contains('\n') && !has_elements).then(|| (at, 0, format!("</{name}>")))
}

/// HTML's short names lie near each other: none of them is a misspelling.
fn is_element_name(name: &str) -> bool {
    const SHORT: [&str; 40] = [
        "a", "b", "i", "p", "q", "s", "u", "br", "dd", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6",
        "hr", "li", "ol", "rp", "rt", "td", "th", "tr", "ul", "bdi", "bdo", "col", "del", "dfn", "div",
        "img", "ins", "kbd", "map", "nav", "pre", "sub",
    ];
    name.is_empty()
        || SHORT.contains(&name)
        || matches!(name, "sup" | "svg" | "var" | "main" | "mark" | "menu" | "meta" | "span" | "time")
}
