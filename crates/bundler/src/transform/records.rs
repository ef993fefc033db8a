//! What a module imports and exports, as plain data.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use oxc::allocator::{Allocator, ArenaVec};
use oxc::ast::ast::{
    Declaration, ExportDefaultDeclarationKind, ImportDeclaration, ImportDeclarationSpecifier,
    ImportOrExportKind, Program, Statement,
};
use oxc::ast::builder::AstBuilder;
use serde_json::{Map, Value};

use super::LineIndex;

/// A module in registry form, with everything that the graph must know of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    /// Its id in the registry.
    pub id: String,
    /// The function's body.
    pub code: String,
    /// Static imports and re-exports, in order; types and unused TypeScript imports are gone.
    pub imports: Vec<Import>,
    /// `import("…")` with a literal or a template with literal ends.
    pub dynamic_imports: Vec<DynamicImport>,
    /// `import.meta.glob(…)` calls with literal arguments.
    pub globs: Vec<GlobCall>,
    /// `new URL("…", import.meta.url)` with a literal.
    pub urls: Vec<UrlRef>,
    /// What it exports.
    pub exports: Exports,
    /// It awaits at its top level.
    pub is_async: bool,
    /// It registers components with React Fast Refresh.
    pub refresh: bool,
    /// No module syntax, but `require`, `module` or `exports`.
    pub common_js: bool,
}

/// A static import, side-effect import or re-export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// As written.
    pub specifier: String,
    /// Names asked for; empty for `import "x"`, `import * as`, `export *`.
    pub names: Vec<ImportedName>,
    /// Line of the statement, counted from 1; 0 if the compiler added the import.
    pub line: u32,
    /// `export … from`: a name that is only a type in the target is not an error.
    pub re_export: bool,
}

/// One imported name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedName {
    /// The export asked for.
    pub name: String,
    /// Line of the specifier, counted from 1.
    pub line: u32,
}

/// A dynamic import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DynamicImport {
    /// The literal; for a template, with `*` in place of each expression.
    pub specifier: String,
    /// The specifier is a pattern.
    pub pattern: bool,
    /// Line, counted from 1.
    pub line: u32,
}

/// An `import.meta.glob` call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GlobCall {
    /// Patterns; those that start with `!` exclude.
    pub patterns: Vec<String>,
    /// Query of each import (`?raw`, `?url`), or empty.
    pub query: String,
    /// Line, counted from 1.
    pub line: u32,
}

/// A `new URL("…", import.meta.url)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UrlRef {
    /// As written.
    pub specifier: String,
    /// Line, counted from 1.
    pub line: u32,
}

/// A module's exports.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Exports {
    /// Names of values.
    pub names: BTreeSet<String>,
    /// Specifiers of `export * from`.
    pub stars: Vec<String>,
    /// Names that were types only.
    pub types: BTreeSet<String>,
}

impl Registered {
    /// A module without imports that exports a JSON value and, of an object, its members.
    pub(super) fn exporting(id: &str, value: &Value, names: Vec<String>) -> Self {
        let mut code = format!("const value = {value};\n__vite_ssr_import_meta__.exports({{ default: value");
        for name in names.iter().filter(|name| *name != "default") {
            let key = Value::String(name.clone());
            let _ = write!(code, ", {key}: value[{key}]");
        }
        code.push_str(" });\n");
        Self {
            id: id.to_owned(),
            code,
            imports: Vec::new(),
            dynamic_imports: Vec::new(),
            globs: Vec::new(),
            urls: Vec::new(),
            exports: Exports { names: names.into_iter().collect(), ..Exports::default() },
            is_async: false,
            refresh: false,
            common_js: false,
        }
    }

    /// A script that puts the module into the page's registry (`__vectort__`).
    ///
    /// `dependencies`: registry id for each specifier as written; `meta` joins the module's record
    /// (globs, version). The function's body starts on the script's second line.
    pub fn define(&self, dependencies: &BTreeMap<String, String>, mut meta: Map<String, Value>) -> String {
        meta.insert("deps".into(), serde_json::json!(dependencies));
        // A static import makes its importer wait for a top-level await; a dynamic one does not.
        let is_static = |name: &String| self.imports.iter().any(|import| import.specifier == *name);
        let lazy: Vec<&String> = dependencies.keys().filter(|name| !is_static(name)).collect();
        if !lazy.is_empty() {
            meta.insert("lazy".into(), serde_json::json!(lazy));
        }
        if self.refresh {
            meta.insert("refresh".into(), true.into());
        }
        if self.is_async {
            meta.insert("async".into(), true.into());
        }
        let keyword = if self.is_async { "async function" } else { "function" };
        format!(
            // V8 reads a function in parentheses once; another one first in part, and whole when it
            // is called. These are all called.
            "__vectort__.define({}, {}, ({keyword} (__vite_ssr_import__, __vite_ssr_exports__, \
             __vite_ssr_exportAll__, __vite_ssr_dynamic_import__, __vite_ssr_import_meta__, \
             $RefreshReg$, $RefreshSig$) {{ \"use strict\";\n{}\n}}));\n",
            Value::String(self.id.clone()),
            Value::Object(meta),
            self.code,
        )
    }
}

/// Static imports of a program whose types are already gone.
pub(super) fn imports_of(program: &Program<'_>, lines: &LineIndex) -> Vec<Import> {
    let line = |span: oxc::span::Span| if span.is_unspanned() { 0 } else { lines.line(span.start) };
    let mut imports = Vec::new();
    for statement in &program.body {
        match statement {
            Statement::ImportDeclaration(import) => {
                let names = import.specifiers.iter().flatten().filter_map(|specifier| {
                    let (name, span) = match specifier {
                        ImportDeclarationSpecifier::ImportSpecifier(named) => {
                            (named.imported.name().to_string(), named.span)
                        }
                        ImportDeclarationSpecifier::ImportDefaultSpecifier(default) => {
                            ("default".to_owned(), default.span)
                        }
                        ImportDeclarationSpecifier::ImportNamespaceSpecifier(_) => return None,
                    };
                    Some(ImportedName { name, line: line(span) })
                });
                imports.push(Import {
                    specifier: import.source.value.to_string(),
                    names: names.collect(),
                    line: line(import.span),
                    re_export: false,
                });
            }
            Statement::ExportFromDeclaration(export) => {
                let names = export.specifiers.iter().map(|specifier| ImportedName {
                    name: specifier.local.name().to_string(),
                    line: line(specifier.span),
                });
                imports.push(Import {
                    specifier: export.source.value.to_string(),
                    names: names.collect(),
                    line: line(export.span),
                    re_export: true,
                });
            }
            Statement::ExportAllDeclaration(export) => imports.push(Import {
                specifier: export.source.value.to_string(),
                names: Vec::new(),
                line: line(export.span),
                re_export: true,
            }),
            _ => {}
        }
    }
    imports
}

/// Exports of a program whose types are already gone.
pub(super) fn exports_of(program: &Program<'_>) -> Exports {
    let stars = program.body.iter().filter_map(|statement| match statement {
        Statement::ExportAllDeclaration(export) if export.exported.is_none() => {
            Some(export.source.value.to_string())
        }
        _ => None,
    });
    Exports { stars: stars.collect(), names: exported_names(program), types: BTreeSet::new() }
}

/// Every exported name, of types too when the program still has them.
pub(super) fn exported_names(program: &Program<'_>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for statement in &program.body {
        match statement {
            Statement::ExportDeclaration(export) => match &export.declaration {
                Declaration::VariableDeclaration(variable) => {
                    let bound = variable.declarations.iter().flat_map(|d| d.id.get_binding_identifiers());
                    names.extend(bound.map(|id| id.name.to_string()));
                }
                declaration => {
                    names.extend(declaration.id().map(|id| id.name.to_string()));
                }
            },
            Statement::ExportNamedDeclaration(export) => {
                names.extend(export.specifiers.iter().map(|s| s.exported.name().to_string()));
            }
            Statement::ExportFromDeclaration(export) => {
                names.extend(export.specifiers.iter().map(|s| s.exported.name().to_string()));
            }
            Statement::ExportAllDeclaration(export) => {
                names.extend(export.exported.as_ref().map(|name| name.name().to_string()));
            }
            Statement::ExportDefaultDeclaration(export)
                if !matches!(export.declaration, ExportDefaultDeclarationKind::TSInterfaceDeclaration(_)) =>
            {
                names.insert("default".to_owned());
            }
            _ => {}
        }
    }
    names
}

/// Splits `import a, * as b from "x"` in two: the registry transform keeps only the namespace.
/// True if it changed anything.
pub(super) fn split_mixed_imports<'a>(allocator: &'a Allocator, program: &mut Program<'a>) -> bool {
    let is_mixed = |statement: &Statement<'a>| {
        matches!(statement, Statement::ImportDeclaration(import)
            if import.specifiers.as_ref().is_some_and(|specifiers| specifiers.len() > 1
                && matches!(specifiers.last(), Some(ImportDeclarationSpecifier::ImportNamespaceSpecifier(_)))))
    };
    if !program.body.iter().any(is_mixed) {
        return false;
    }
    let builder = AstBuilder::new(allocator);
    let mut body = ArenaVec::with_capacity_in(program.body.len() + 1, &allocator);
    for mut statement in program.body.drain(..) {
        if is_mixed(&statement)
            && let Statement::ImportDeclaration(import) = &mut statement
            && let Some(namespace) = import.specifiers.as_mut().and_then(|specifiers| specifiers.pop())
        {
            let only = ArenaVec::from_array_in([namespace], &allocator);
            let source = import.source.clone();
            let split = ImportDeclaration::boxed(
                import.span,
                Some(only),
                source,
                None,
                None,
                ImportOrExportKind::Value,
                &builder,
            );
            body.push(statement);
            body.push(Statement::ImportDeclaration(split));
        } else {
            body.push(statement);
        }
    }
    program.body = body;
    true
}
