//! `code-fence`: lines of Markdown around a source.
//!
//! Acts when the first line that is not blank starts with three back ticks, which no file of these
//! languages does (in JavaScript it can be read as templates, which nobody means), or when the last
//! one is nothing else. A script must parse in the end.

use crate::edit::Cure;
use crate::script;
use crate::tree::Tree;

const OTHERS: [&str; 10] = ["css", "html", "htm", "json", "py", "toml", "yaml", "yml", "webmanifest", "svg"];

pub(crate) fn run(tree: &Tree<'_>, cures: &mut Vec<Cure>) {
    for path in tree.sources() {
        let extension = path.extension();
        let kind = script::source_type(&extension);
        if kind.is_none() && !OTHERS.contains(&extension.as_str()) {
            continue;
        }
        let Some(text) = tree.text(path.as_str()).filter(|text| text.contains("```")) else { continue };
        let is_fenced = text.trim_start().starts_with("```");
        if kind.is_some() && !is_fenced && tree.script(path).is_some_and(|script| script.is_sound()) {
            continue;
        }
        let start = text.len() - text.trim_start().len();
        let end = text.trim_end().len();
        let body = &text[start..end];
        let mut edits = Vec::new();
        if body.starts_with("```") {
            let line = body.find('\n').map_or(end, |at| start + at + 1);
            edits.push((0..line, String::new()));
        }
        let last = start + body.rfind('\n').map_or(0, |at| at + 1);
        if text[last..end].trim() == "```" && last > start {
            edits.push((last..text.len(), String::new()));
        }
        let after = crate::edit::applied(text, edits.clone());
        let parses = kind.is_none_or(|kind| script::parses(&after, kind));
        if !edits.is_empty() && parses && !after.trim().is_empty() {
            cures.push(Cure::edits(path, edits, "```"));
        }
    }
}
