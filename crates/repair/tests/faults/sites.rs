//! Where in a script a fault can be put.

use std::ops::Range;

use oxc::allocator::Allocator;
use oxc::ast::ast::{ImportDeclarationSpecifier, ImportOrExportKind, Statement};
use oxc::parser::Parser;
use oxc::span::{GetSpan as _, Span};

use super::gate::kind;

/// A name of an import.
#[derive(Debug, Clone)]
pub(crate) struct Name {
    pub(crate) imported: String,
    pub(crate) local: String,
    pub(crate) range: Range<usize>,
}

/// An import declaration.
#[derive(Debug, Clone)]
pub(crate) struct Import {
    pub(crate) range: Range<usize>,
    /// Without quotes.
    pub(crate) source: Range<usize>,
    pub(crate) names: Vec<Name>,
}

/// What a script has at its top level.
#[derive(Debug, Default)]
pub(crate) struct Sites {
    pub(crate) imports: Vec<Import>,
    /// `export` and the space after it, before a declaration.
    pub(crate) export_keywords: Vec<Range<usize>>,
    /// `export default Name;`
    pub(crate) default_names: Vec<Range<usize>>,
    /// Declarations without `export`.
    pub(crate) declarations: Vec<Range<usize>>,
}

fn range(span: Span) -> Range<usize> {
    span.start as usize..span.end as usize
}

/// Reads a script that parses.
pub(crate) fn sites(path: &str, text: &str) -> Sites {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, text, kind(path)).parse();
    let mut sites = Sites::default();
    for statement in &parsed.program.body {
        match statement {
            Statement::ImportDeclaration(import) if import.import_kind == ImportOrExportKind::Value => {
                let names = import.specifiers.iter().flatten().map(|specifier| Name {
                    imported: match specifier {
                        ImportDeclarationSpecifier::ImportSpecifier(it) => it.imported.name().to_string(),
                        ImportDeclarationSpecifier::ImportDefaultSpecifier(_) => "default".to_owned(),
                        ImportDeclarationSpecifier::ImportNamespaceSpecifier(_) => "*".to_owned(),
                    },
                    local: specifier.local().name.to_string(),
                    range: range(specifier.span()),
                });
                let source = range(import.source.span);
                sites.imports.push(Import {
                    range: range(import.span),
                    source: source.start + 1..source.end - 1,
                    names: names.collect(),
                });
            }
            Statement::ExportDeclaration(export) => {
                sites
                    .export_keywords
                    .push(export.span.start as usize..export.declaration.span().start as usize);
            }
            Statement::ExportDefaultDeclaration(export) => {
                if matches!(export.declaration, oxc::ast::ast::ExportDefaultDeclarationKind::Identifier(_)) {
                    sites.default_names.push(range(export.span));
                } else {
                    let start = export.declaration.span().start as usize;
                    // Without its name a function cannot stand alone.
                    let text = &text[start..];
                    if text.starts_with("function ") || text.starts_with("class ") {
                        sites.export_keywords.push(export.span.start as usize..start);
                    }
                }
            }
            other => {
                if other.as_declaration().is_some() {
                    sites.declarations.push(range(other.span()));
                }
            }
        }
    }
    sites
}
