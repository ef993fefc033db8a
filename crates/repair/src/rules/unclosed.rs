//! `unclosed`: brackets and elements that are still open where a script ends.
//!
//! Acts when the text ends after a whole statement, element or entry, and closing what is open,
//! innermost first, makes it parse. Refused when content seems to be missing as well, because a
//! closed half would hide that: an import or a variable of the open part that nothing uses, a
//! component without its `return`, a text that breaks off within a string, a tag or an expression.

use crate::brackets::{Ending, Kind, Open, ending};
use crate::edit::Cure;
use crate::script::{self, Script};
use crate::tree::Tree;

pub(crate) fn run(tree: &Tree<'_>, cures: &mut Vec<Cure>) {
    for (path, found) in tree.scripts() {
        if found.is_sound() {
            continue;
        }
        let (Some(text), Some(kind)) = (tree.text(path.as_str()), script::source_type(&path.extension()))
        else {
            continue;
        };
        let Ending::Open(open) = ending(text, kind.is_jsx()) else { continue };
        let Some(outermost) = open.first() else { continue };
        if !is_whole(text, &open) {
            continue;
        }
        let Some(closed) = closed(text, &open) else { continue };
        let after = script::read(&closed, kind);
        if after.is_sound() && !misses_content(text, outermost.at, &after, kind.is_jsx()) {
            let end = text.trim_end().len();
            let detail = closed[end..].split_whitespace().collect::<Vec<_>>().join(" ");
            cures.push(Cure::replace(path, end..text.len(), closed[end..].to_owned(), detail));
        }
    }
}

/// The text ends where something could be complete.
fn is_whole(text: &str, open: &[Open]) -> bool {
    let end = text.trim_end();
    let Some(last) = end.chars().next_back() else { return false };
    let has_line_end = end.len() < text.len() && text[end.len()..].contains('\n');
    match open.last().map(|open| &open.kind) {
        Some(Kind::Element(_)) => matches!(last, '>' | '}'),
        Some(Kind::Bracket(bracket)) => match last {
            ';' | '}' | ')' | ']' => true,
            // Of JSX.
            '>' => !end.ends_with("=>"),
            // `useEffect(() => {…},` lacks an argument; `render(<App />,` hardly does.
            ',' => *bracket != b'(' || end.ends_with(">,"),
            // An entry on a line of its own.
            '"' | '\'' | '`' => has_line_end,
            c => has_line_end && (c.is_alphanumeric() || c == '_'),
        },
        _ => false,
    }
}

/// The text with everything closed; what was opened on one line is closed on one.
fn closed(text: &str, open: &[Open]) -> Option<String> {
    let line_start = |at: usize| text[..at].rfind('\n').map_or(0, |at| at + 1);
    let mut out = text.trim_end().to_owned();
    let mut line = None;
    for one in open.iter().rev() {
        let closing = match &one.kind {
            Kind::Bracket(b'(') => ")".to_owned(),
            Kind::Bracket(b'[') => "]".to_owned(),
            Kind::Bracket(_) => "}".to_owned(),
            Kind::Element(name) => format!("</{name}>"),
            Kind::Substitution | Kind::Template | Kind::Tag(_) => return None,
        };
        let start = line_start(one.at);
        if line != Some(start) {
            let rest = &text[start..one.at];
            let indent = &rest[..rest.len() - rest.trim_start().len()];
            out.push('\n');
            out.push_str(indent);
            line = Some(start);
        }
        out.push_str(&closing);
    }
    out.push('\n');
    Some(out)
}

fn misses_content(text: &str, outermost: usize, after: &Script, has_components: bool) -> bool {
    let is_imported = |name: &str| after.import_of(name).is_some();
    // The automatic runtime makes `React` unused in many a whole file.
    let is_lost = |(name, at): &(String, usize)| name != "React" && (*at >= outermost || is_imported(name));
    if after.unused.iter().any(is_lost) {
        return true;
    }
    let statement = text[..outermost].rfind('\n').map_or(0, |at| at + 1);
    let head = text[statement..outermost].trim_start();
    let is_component =
        ["function ", "export function ", "export default function ", "const ", "export const "]
            .iter()
            .filter_map(|start| head.strip_prefix(start))
            .any(|name| {
                name.starts_with(|c: char| c.is_uppercase())
                    && (head.contains("function") || head.contains("=>"))
            });
    is_component && has_components && !text[outermost..].contains("return")
}
