//! `html-entity`: code that was escaped as if it were HTML (`&lt;`, `&amp;&amp;`, `=&gt;`).
//!
//! Acts on a script that does not parse, and only if it parses in the end. A text without any `<` and
//! `>` was escaped as a whole. In any other, only the very places are decoded that the parser stops
//! at: entities that parse (in text of JSX, in strings) stay.

use crate::edit::Cure;
use crate::script;
use crate::tree::Tree;

const ENTITIES: [(&str, &str); 6] =
    [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'")];
/// Most entities decoded in one file.
const MOST: usize = 400;

pub(crate) fn run(tree: &Tree<'_>, cures: &mut Vec<Cure>) {
    for (path, found) in tree.scripts() {
        let Some(first) = found.errors.first() else { continue };
        let (Some(before), Some(kind)) = (tree.text(path.as_str()), script::source_type(&path.extension()))
        else {
            continue;
        };
        if !before.contains('&') {
            continue;
        }
        let is_escaped_whole = !before.contains(['<', '>']);
        let mut text = if is_escaped_whole { decoded(before) } else { before.to_owned() };
        for _ in 0..MOST {
            let Some(error) = script::first_error(&text, kind) else { break };
            let Some(place) = error.places.first() else { break };
            let Some((at, entity, plain)) = nearest(&text, place.start) else { break };
            text.replace_range(at..at + entity.len(), plain);
        }
        if text != before && script::parses(&text, kind) {
            let at = first.places.first().map_or(0, |place| place.start);
            cures.push(Cure::rewrite(path, before, text, at, "&…;"));
        }
    }
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
