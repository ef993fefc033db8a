//! Scripts that do not parse, mended at one place after the other at which the parser stops.

use crate::edit::Cure;
use crate::script;
use crate::tree::Tree;

/// Most places that are mended in one file.
const MOST: usize = 400;

/// What a rule does with a script that does not parse.
pub(super) struct Mend {
    /// Whether the text has anything that the rule knows.
    pub(super) concerns: fn(&str) -> bool,
    /// What the text begins as.
    pub(super) begin: fn(&str) -> String,
    /// Mends the text at the place where the parser stopped; false when there is nothing to mend.
    pub(super) at: fn(&mut String, usize) -> bool,
    /// What the cure is about.
    pub(super) detail: &'static str,
}

impl Mend {
    /// Rewrites each script that parses in the end.
    pub(super) fn run(&self, tree: &Tree<'_>, cures: &mut Vec<Cure>) {
        for (path, found) in tree.scripts() {
            let Some(first) = found.errors.first() else { continue };
            let (Some(before), Some(kind)) =
                (tree.text(path.as_str()), script::source_type(&path.extension()))
            else {
                continue;
            };
            if !(self.concerns)(before) {
                continue;
            }
            let mut text = (self.begin)(before);
            for _ in 0..MOST {
                let Some(error) = script::first_error(&text, kind) else { break };
                let Some(place) = error.places.first() else { break };
                if !(self.at)(&mut text, place.start) {
                    break;
                }
            }
            if text != before && script::parses(&text, kind) {
                let at = first.places.first().map_or(0, |place| place.start);
                cures.push(Cure::rewrite(path, before, text, at, self.detail));
            }
        }
    }
}
