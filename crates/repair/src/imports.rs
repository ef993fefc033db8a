//! Import statements rewritten: a name added, taken out or renamed.

use std::ops::Range;

use vectort_core::RelPath;
use vectort_core::path::relative;

use crate::resolve::{self, folder};
use crate::script::{Import, ImportedName, Script};
use crate::tree::Tree;

/// The statement with other names. Without any it goes, with its line.
pub(crate) fn with_names(text: &str, import: &Import, names: &[ImportedName]) -> (Range<usize>, String) {
    if names.is_empty() {
        return (line_of(text, &import.range), String::new());
    }
    let keyword = if import.is_re_export { "export" } else { "import" };
    let type_only = if import.is_type { " type" } else { "" };
    let before = text.get(import.range.start..import.source.range.start).unwrap_or_default();
    let is_tall = before.lines().count() > 2;
    let clause = clause(names, is_tall, import.is_re_export);
    let head = format!("{keyword}{type_only} {clause} from ");
    (import.range.start..import.source.range.start, head)
}

fn clause(names: &[ImportedName], is_tall: bool, is_re_export: bool) -> String {
    let mut parts = Vec::new();
    let mut named = Vec::new();
    for name in names {
        match name.imported.as_str() {
            "default" if !is_re_export => parts.push(name.local.clone()),
            "*" => parts.push(format!("* as {}", name.local)),
            imported => {
                let kind = if name.is_type { "type " } else { "" };
                let one = if imported == name.local {
                    imported.to_owned()
                } else {
                    format!("{imported} as {}", name.local)
                };
                named.push(format!("{kind}{one}"));
            }
        }
    }
    // The default comes first, whatever the order of the names.
    parts.sort_by_key(|part| part.starts_with('*'));
    if !named.is_empty() {
        let list = if is_tall {
            format!("{{\n  {},\n}}", named.join(",\n  "))
        } else {
            format!("{{ {} }}", named.join(", "))
        };
        parts.push(list);
    }
    parts.join(", ")
}

/// A statement and its line break, when nothing else is on its lines.
pub(crate) fn line_of(text: &str, range: &Range<usize>) -> Range<usize> {
    let start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[range.end..].find('\n').map_or(text.len(), |at| range.end + at + 1);
    let is_alone =
        text[start..range.start].trim().is_empty() && matches!(text[range.end..end].trim(), "" | ";");
    if is_alone { start..end } else { range.clone() }
}

/// Edits that import `imported` as `local` from `specifier`: into a statement that already imports
/// from there, else on a line of its own after the last import.
pub(crate) fn added(
    text: &str,
    script: &Script,
    specifier: &str,
    imported: &str,
    local: &str,
) -> Vec<(Range<usize>, String)> {
    let name =
        ImportedName { imported: imported.to_owned(), local: local.to_owned(), range: 0..0, is_type: false };
    let has = |import: &&Import, kind: &str| import.names.iter().any(|name| name.imported == kind);
    let fits = |import: &&Import| {
        !import.is_re_export
            && !import.is_type
            && !import.is_bare
            && import.source.specifier == specifier
            && imported != "*"
            && !has(import, "*")
            && !(imported == "default" && has(import, "default"))
            && !text[import.range.clone()].contains("//")
            && !text[import.range.clone()].contains("/*")
    };
    if let Some(import) = script.imports.iter().find(fits) {
        let names = [import.names.as_slice(), &[name]].concat();
        return vec![with_names(text, import, &names)];
    }
    let statement = statement(text, script, specifier, &name);
    let line_break = if text.contains("\r\n") { "\r\n" } else { "\n" };
    match script.imports.iter().rfind(|import| !import.is_re_export) {
        Some(last) => {
            let end = line_of(text, &last.range).end;
            if text[..end].ends_with('\n') {
                vec![(end..end, format!("{statement}{line_break}"))]
            } else {
                vec![(end..end, format!("{line_break}{statement}"))]
            }
        }
        None if script.head == 0 => vec![(0..0, format!("{statement}{line_break}"))],
        None => vec![(script.head..script.head, format!("{line_break}{statement}"))],
    }
}

/// A whole statement, with the quotes and the ending that the file has elsewhere.
fn statement(text: &str, script: &Script, specifier: &str, name: &ImportedName) -> String {
    let example = script.imports.first();
    let quote = match example.and_then(|import| text.as_bytes().get(import.source.range.start)) {
        Some(b'\'') => '\'',
        None if text.matches('\'').count() > text.matches('"').count() => '\'',
        _ => '"',
    };
    let is_bare = example.is_some_and(|import| !text[import.range.clone()].ends_with(';'));
    let end = if is_bare { "" } else { ";" };
    format!("import {} from {quote}{specifier}{quote}{end}", clause(std::slice::from_ref(name), false, false))
}

/// How `target` is written in an import of `from`: as its neighbours write theirs.
pub(crate) fn specifier_for(tree: &Tree<'_>, from: &RelPath, target: &RelPath) -> String {
    let path = target.as_str();
    let siblings = || {
        tree.scripts().flat_map(|(_, script)| {
            script.imports.iter().map(|it| it.source.specifier.clone()).collect::<Vec<_>>()
        })
    };
    let keeps_extension = {
        let ends = |specifier: &String| {
            resolve::is_relative(specifier)
                && [".js", ".ts", ".tsx", ".jsx", ".mjs"].iter().any(|end| specifier.ends_with(end))
        };
        let (with, without) = siblings().filter(|it| resolve::is_relative(it) && !it.ends_with(".css")).fold(
            (0, 0),
            |(with, without), it| {
                if ends(&it) { (with + 1, without) } else { (with, without + 1) }
            },
        );
        with > without
    };
    let is_script = ["js", "mjs", "ts", "mts", "jsx", "tsx"].contains(&target.extension().as_str());
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    // A script runs in a browser without a bundler: then only whole names are found.
    let short = if !is_script || keeps_extension || is_plain(tree) {
        path
    } else {
        stem.strip_suffix("/index").unwrap_or(stem)
    };
    let aliased = |alias: &str| siblings().any(|it| it.starts_with(alias));
    if let Some(rest) = short.strip_prefix("src/")
        && folder(from) != folder(target)
        && aliased("@/")
        && resolve::resolve(tree, &format!("@/{rest}"), folder(from)) == resolve::Target::File(target.clone())
    {
        return format!("@/{rest}");
    }
    relative(folder(from), short)
}

/// No package.json: nothing but a browser resolves the imports.
fn is_plain(tree: &Tree<'_>) -> bool {
    tree.get("package.json").is_none()
        && !tree.paths().any(|path| matches!(path.extension().as_str(), "ts" | "tsx" | "jsx"))
}
