//! `html-entity`: code that was escaped as if it were HTML (`&lt;`, `&amp;&amp;`, `=&gt;`).
//!
//! Acts on a script that does not parse, and only if it parses in the end. A text without any `<` and
//! `>` was escaped as a whole. In any other, only the very places are decoded that the parser stops
//! at: entities that parse (in text of JSX, in strings) stay.

use super::stops::Mend;
use crate::edit::Cure;
use crate::tree::Tree;

const ENTITIES: [(&str, &str); 6] =
    [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'")];

pub(crate) fn run(tree: &Tree<'_>, cures: &mut Vec<Cure>) {
    let mend = Mend { concerns: |text| text.contains('&'), begin, at: decode, detail: "&…;" };
    mend.run(tree, cures);
}

fn begin(text: &str) -> String {
    let is_escaped_whole = !text.contains(['<', '>']);
    if is_escaped_whole { decoded(text) } else { text.to_owned() }
}

/// Decodes the entity that the parser stumbled over at `at`.
fn decode(text: &mut String, at: usize) -> bool {
    let Some((at, entity, plain)) = nearest(text, at) else { return false };
    text.replace_range(at..at + entity.len(), plain);
    true
}

/// Every entity, one level of them.
fn decoded(text: &str) -> String {
    let mut out = text.to_owned();
    // `&amp;` last: `&amp;lt;` is the text `&lt;`.
    for (entity, plain) in ENTITIES.iter().filter(|(entity, _)| *entity != "&amp;").chain([&("&amp;", "&")]) {
        out = out.replace(entity, plain);
    }
    out
}

/// The entity that the parser stumbled over: the one around `at`, or the last one before it on
/// its line, or the first one after it there.
fn nearest(text: &str, at: usize) -> Option<(usize, &'static str, &'static str)> {
    let start = text.get(..at)?.rfind('\n').map_or(0, |at| at + 1);
    let end = text[at..].find('\n').map_or(text.len(), |length| at + length);
    let mut found: Vec<_> = ENTITIES
        .iter()
        .flat_map(|(entity, plain)| {
            text[start..end].match_indices(entity).map(move |(from, _)| (start + from, *entity, *plain))
        })
        .collect();
    found.sort_unstable();
    found.iter().rfind(|(from, _, _)| *from <= at).or_else(|| found.first()).copied()
}
