//! What a JavaScript or TypeScript file imports, exports, declares and lacks.

mod collect;
mod depth;

use std::ops::Range;

use oxc::allocator::Allocator;
use oxc::parser::Parser;
use oxc::semantic::SemanticBuilder;
use oxc::span::{SourceType, Span};

/// A parsed script.
#[derive(Debug, Clone, Default)]
pub(crate) struct Script {
    /// Why it does not parse; empty when it does.
    pub(crate) errors: Vec<SyntaxError>,
    /// Import declarations and re-exports, in order.
    pub(crate) imports: Vec<Import>,
    /// `import("…")` with a literal.
    pub(crate) dynamic: Vec<Source>,
    /// Exported names.
    pub(crate) exports: Vec<Export>,
    /// Specifiers of `export * from`.
    pub(crate) stars: Vec<String>,
    /// Names declared at the top level, imports aside.
    pub(crate) declared: Vec<Declared>,
    /// Values that are used and neither declared nor imported.
    pub(crate) unbound: Vec<Unbound>,
    /// Imported and local bindings that nothing reads: name and offset.
    pub(crate) unused: Vec<(String, usize)>,
    /// It has an import or an export.
    pub(crate) is_module: bool,
    /// It uses `require`, `module` or `exports`.
    pub(crate) is_common_js: bool,
    /// It has JSX.
    pub(crate) has_jsx: bool,
    /// Where a first import can stand: after directives and a hashbang.
    pub(crate) head: usize,
}

/// An error of the parser, or of the rules that it leaves to the semantic pass.
#[derive(Debug, Clone)]
pub(crate) struct SyntaxError {
    pub(crate) message: String,
    /// Byte ranges that the error points at, the first one foremost.
    pub(crate) places: Vec<Range<usize>>,
}

/// A string that names a module, with its quotes.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    pub(crate) specifier: String,
    pub(crate) range: Range<usize>,
}

/// `import … from "…"` or `export … from "…"`.
#[derive(Debug, Clone)]
pub(crate) struct Import {
    pub(crate) range: Range<usize>,
    pub(crate) source: Source,
    pub(crate) names: Vec<ImportedName>,
    /// `import type`.
    pub(crate) is_type: bool,
    /// `export … from`.
    pub(crate) is_re_export: bool,
    /// `import "…"`.
    pub(crate) is_bare: bool,
}

/// A name of an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ImportedName {
    /// As exported by the module: a name, `default` or `*`.
    pub(crate) imported: String,
    /// As it is called here.
    pub(crate) local: String,
    pub(crate) range: Range<usize>,
    /// `type name`.
    pub(crate) is_type: bool,
}

/// An exported name.
#[derive(Debug, Clone)]
pub(crate) struct Export {
    pub(crate) name: String,
    /// The declaration behind it, where it has a name.
    pub(crate) local: Option<String>,
    /// The module and the name there, of a re-export.
    pub(crate) from: Option<(String, String)>,
    pub(crate) is_type: bool,
}

/// A top-level declaration.
#[derive(Debug, Clone)]
pub(crate) struct Declared {
    pub(crate) name: String,
    /// The whole statement.
    pub(crate) statement: Range<usize>,
    /// The statement declares this name and no other.
    pub(crate) is_alone: bool,
    pub(crate) is_type: bool,
    /// It stands after `export`.
    pub(crate) is_exported: bool,
}

/// A use of something that is not declared.
#[derive(Debug, Clone)]
pub(crate) struct Unbound {
    pub(crate) name: String,
    pub(crate) at: usize,
    /// `<Name …>`.
    pub(crate) is_jsx: bool,
    /// `Name = …`.
    pub(crate) is_written: bool,
}

impl Script {
    /// It parses, and nothing is declared twice.
    pub(crate) fn is_sound(&self) -> bool {
        self.errors.is_empty()
    }

    /// The statement that imports this local name.
    pub(crate) fn import_of(&self, local: &str) -> Option<(&Import, &ImportedName)> {
        let values = self.imports.iter().filter(|import| !import.is_re_export);
        values
            .flat_map(|import| import.names.iter().map(move |name| (import, name)))
            .find(|(_, name)| name.local == local)
    }

    /// Some export has this name, types among them.
    pub(crate) fn exports(&self, name: &str) -> bool {
        self.exports.iter().any(|export| export.name == name)
    }
}

/// The syntax that an extension stands for; `None` if it is no script.
pub(crate) fn source_type(extension: &str) -> Option<SourceType> {
    Some(match extension {
        // JSX in `.js` is what older templates have.
        "js" | "mjs" | "cjs" | "jsx" => SourceType::mjs().with_jsx(true),
        "ts" | "mts" | "cts" => SourceType::ts(),
        "tsx" => SourceType::tsx(),
        _ => return None,
    })
}

/// Reads a script. Deeply nested text, which people do not write, has an error and nothing else.
pub(crate) fn read(text: &str, kind: SourceType) -> Script {
    if depth::is_deep(text) {
        let error = SyntaxError { message: "nested too deeply".to_owned(), places: Vec::new() };
        return Script { errors: vec![error], ..Script::default() };
    }
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, text, kind).parse();
    let mut script = Script { is_module: parsed.module_record.has_module_syntax, ..Script::default() };
    let mut note = |diagnostics: &oxc::diagnostics::Diagnostics| {
        script.errors.extend(diagnostics.errors().map(|error| {
            SyntaxError {
                message: error.message.to_string(),
                places: error
                    .labels
                    .iter()
                    .map(|label| label.offset() as usize..(label.offset() + label.len()) as usize)
                    .collect(),
            }
        }));
    };
    note(&parsed.diagnostics);
    if parsed.panicked {
        return script;
    }
    let semantic = SemanticBuilder::new_compiler().build(&parsed.program);
    note(&semantic.diagnostics);
    collect::collect(&mut script, &parsed.program, semantic.semantic.scoping());
    script
}

/// Whether a text parses; far cheaper to ask than what it holds.
pub(crate) fn parses(text: &str, kind: SourceType) -> bool {
    first_error(text, kind).is_none()
}

/// The first syntax error and where it is; not what the semantic pass finds.
pub(crate) fn first_error(text: &str, kind: SourceType) -> Option<SyntaxError> {
    if depth::is_deep(text) {
        return Some(SyntaxError { message: "nested too deeply".to_owned(), places: Vec::new() });
    }
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, text, kind).parse();
    let error = parsed.diagnostics.errors().next()?;
    let places =
        error.labels.iter().map(|label| label.offset() as usize..(label.offset() + label.len()) as usize);
    Some(SyntaxError { message: error.message.to_string(), places: places.collect() })
}

pub(crate) fn range(span: Span) -> Range<usize> {
    span.start as usize..span.end as usize
}
