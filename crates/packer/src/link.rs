//! Reading a module's imports and exports, and giving its imports their final names.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use oxc::allocator::Allocator;
use oxc::parser::Parser;
use oxc::span::SourceType;
use oxc::syntax::module_record::{ExportExportName, ExportImportName};

/// What a module says about others and about itself.
#[derive(Debug, Default)]
pub(crate) struct Links {
    pub(crate) text: String,
    /// Static imports, in order of the text, each once.
    pub(crate) imports: Vec<String>,
    pub(crate) exports: BTreeSet<String>,
    /// Modules whose every name is exported.
    pub(crate) stars: Vec<String>,
}

/// Parses `text` and replaces each relative specifier by `rename` of it.
pub(crate) fn link(text: &str, rename: impl Fn(&str) -> String) -> Result<Links> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, text, SourceType::mjs()).parse();
    ensure!(parsed.diagnostics.is_empty(), "rolldown wrote what does not parse: {:?}", parsed.diagnostics);
    let record = &parsed.module_record;

    let mut edits: Vec<(u32, u32, String)> = Vec::new();
    let mut imports: Vec<(u32, String)> = Vec::new();
    for (specifier, requests) in &record.requested_modules {
        let name = renamed(specifier, &rename);
        for request in requests {
            imports.push((request.span.start, name.clone()));
            edits.push((request.span.start, request.span.end, format!("{name:?}")));
        }
    }
    for import in &record.dynamic_imports {
        let source = &text[import.module_request.start as usize..import.module_request.end as usize];
        if let Some(specifier) = unquote(source) {
            edits.push((
                import.module_request.start,
                import.module_request.end,
                format!("{:?}", renamed(specifier, &rename)),
            ));
        }
    }
    // A licence is said once a module: lucide's stands over each icon.
    let mut licences = BTreeSet::new();
    for comment in parsed.program.comments.iter().filter(|comment| comment.is_legal()) {
        let words = text[comment.span.start as usize..comment.span.end as usize].split_whitespace();
        if !licences.insert(words.collect::<Vec<_>>()) {
            edits.push((comment.span.start, comment.span.end, String::new()));
        }
    }
    edits.sort();
    imports.sort();

    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (start, end, replacement) in edits {
        out.push_str(&text[at..start as usize]);
        out.push_str(&replacement);
        at = end as usize;
    }
    out.push_str(&text[at..]);

    let mut links = Links { text: out, ..Links::default() };
    for (_, name) in imports {
        if !links.imports.contains(&name) {
            links.imports.push(name);
        }
    }
    for entry in record.local_export_entries.iter().chain(&record.indirect_export_entries) {
        match &entry.export_name {
            ExportExportName::Name(name) => drop(links.exports.insert(name.name.to_string())),
            ExportExportName::Default(_) => drop(links.exports.insert("default".to_owned())),
            ExportExportName::Null => {}
        }
    }
    for entry in &record.star_export_entries {
        let Some(request) = &entry.module_request else { continue };
        match (&entry.export_name, &entry.import_name) {
            (ExportExportName::Name(name), _) => drop(links.exports.insert(name.name.to_string())),
            (_, ExportImportName::AllButDefault | ExportImportName::All) => {
                links.stars.push(renamed(&request.name, &rename));
            }
            _ => {}
        }
    }
    Ok(links)
}

fn renamed(specifier: &str, rename: &impl Fn(&str) -> String) -> String {
    if specifier.starts_with('.') { rename(specifier) } else { specifier.to_owned() }
}

fn unquote(source: &str) -> Option<&str> {
    let inner = source.strip_prefix(['"', '\'', '`'])?;
    let inner = inner.strip_suffix(['"', '\'', '`'])?;
    (!inner.contains(['\\', '$'])).then_some(inner)
}
