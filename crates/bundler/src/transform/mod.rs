//! One module at a time: TypeScript and JSX in, a registry function out.
//!
//! The preview does not bundle. Each module becomes a function body whose imports and exports go
//! through parameters (`ModuleRunnerTransform`, the form of Vite's module runner), so that an
//! edit re-transforms one file and the new function replaces the old one in the page's registry.
//! See `docs/adr/0001-preview-module-registry.md`.
//!
//! Imports stay as written: which module a specifier means is the graph's business, and is
//! passed beside the code ([`Registered::define`]). So a file that is added or removed never
//! makes another file's transform stale.
//!
//! **Invariant:** nothing here touches the file system.

mod depth;
mod records;
mod scan;

pub(crate) use scan::{is_import_meta_member, text_of};

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use oxc::allocator::Allocator;
use oxc::ast::ast::{Expression, Program, Statement};
use oxc::codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc::diagnostics::{Diagnostics, LabeledSpan};
use oxc::parser::{ParseOptions, Parser};
use oxc::semantic::{Scoping, SemanticBuilder};
use oxc::span::SourceType;
use oxc::transformer::{HelperLoaderMode, HelperLoaderOptions, JsxOptions, JsxRuntime, ReactRefreshOptions};
use oxc_transformer_plugins::{ModuleRunnerTransform, ReplaceGlobalDefines, ReplaceGlobalDefinesConfig};
use serde_json::Value;
use vectort_core::{Problem, RelPath};

pub use records::{DynamicImport, Exports, GlobCall, Import, ImportedName, Registered, UrlRef};

use records::{exported_names, imports_of, split_mixed_imports};

/// Which syntax a source is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SourceKind {
    /// `.js`, `.mjs`, `.cjs`: JSX is allowed, since models put it there.
    Js,
    /// `.jsx`.
    Jsx,
    /// `.ts`, `.mts`, `.cts`.
    Ts,
    /// `.tsx`.
    Tsx,
}

impl SourceKind {
    /// The kind that a lower-case extension means, or `None` if it is no script.
    pub fn from_extension(extension: &str) -> Option<Self> {
        Some(match extension {
            "js" | "mjs" | "cjs" => Self::Js,
            "jsx" => Self::Jsx,
            "ts" | "mts" | "cts" => Self::Ts,
            "tsx" => Self::Tsx,
            _ => return None,
        })
    }

    pub(crate) fn source_type(self) -> SourceType {
        match self {
            Self::Js | Self::Jsx => SourceType::mjs().with_jsx(true),
            Self::Ts => SourceType::ts(),
            Self::Tsx => SourceType::tsx(),
        }
    }
}

/// How JSX is compiled; from tsconfig's `jsx`, `jsxImportSource`, `jsxFactory`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jsx {
    /// `React.createElement` and an import by hand, instead of the automatic runtime.
    pub classic: bool,
    /// Package of the automatic runtime; `react` unless tsconfig says otherwise.
    pub import_source: String,
    /// Factory of the classic runtime.
    pub factory: Option<String>,
    /// Fragment of the classic runtime.
    pub fragment: Option<String>,
}

impl Default for Jsx {
    fn default() -> Self {
        Self { classic: false, import_source: "react".into(), factory: None, fragment: None }
    }
}

/// What [`to_registry`] needs to know besides the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransformOptions {
    /// Syntax of the source.
    pub kind: SourceKind,
    /// How JSX is compiled.
    pub jsx: Jsx,
    /// Register components with React Fast Refresh.
    pub refresh: bool,
    /// TypeScript's legacy decorators (`experimentalDecorators`).
    pub legacy_decorators: bool,
    /// What `process.env.NODE_ENV` is replaced with.
    pub node_env: &'static str,
    /// Leave white space out. Names stay, so that stacks and warnings read as ever: a browser that
    /// sees a package for the first time spends most of its time reading it.
    pub is_dense: bool,
}

impl TransformOptions {
    /// For a project's own source.
    pub fn project(kind: SourceKind, jsx: Jsx, legacy_decorators: bool) -> Self {
        let refresh = jsx.import_source == "react";
        Self { kind, jsx, refresh, legacy_decorators, node_env: "development", is_dense: false }
    }

    /// For a package's prebundled ES module: plain JavaScript, no Fast Refresh.
    pub fn package() -> Self {
        Self {
            kind: SourceKind::Js,
            jsx: Jsx::default(),
            refresh: false,
            legacy_decorators: false,
            node_env: "development",
            is_dense: true,
        }
    }
}

/// Turns a module into registry form.
///
/// `id` is the module's id in the registry: `/` and the project-relative path, or a package's
/// specifier. It names components for Fast Refresh, and `Problem::file` comes from it.
///
/// Errors are `syntax-error` (with the line) or `transform-failed` problems.
pub fn to_registry(id: &str, source: &str, options: &TransformOptions) -> Result<Registered, Vec<Problem>> {
    guarded(id, source, || {
        let allocator = Allocator::default();
        transform(&allocator, id, source, options, false).map(|(done, _)| done)
    })
}

/// Where a position of [`Registered::code`] came from. Line and column count from 1, as in stack
/// traces. Runs the transform once more with a source map, which saves every edit the cost of
/// building one: positions are asked for only when something was thrown.
pub fn original_position(
    id: &str,
    source: &str,
    options: &TransformOptions,
    line: u32,
    column: u32,
) -> Option<(u32, u32)> {
    let looked_up = guarded(id, source, || {
        let allocator = Allocator::default();
        let (_, map) = transform(&allocator, id, source, options, true)?;
        Ok(map.and_then(|map| {
            let table = map.generate_lookup_table();
            let (line, column) = (line.checked_sub(1)?, column.saturating_sub(1));
            // A generated line without a mapping of its own (a wrapper) belongs to the one above.
            (0..=line).rev().take(3).find_map(|line| {
                let token = map.lookup_token(&table, line, column)?;
                Some((token.get_src_line() + 1, token.get_src_col() + 1))
            })
        }))
    });
    looked_up.ok().flatten()
}

/// Only the problems of a source: what a check needs for files that no entry reaches.
pub fn syntax_problems(id: &str, source: &str, kind: SourceKind) -> Vec<Problem> {
    let checked = guarded(id, source, || {
        let allocator = Allocator::default();
        let parsed = parse(&allocator, source, kind);
        problems(id, source, &parsed.diagnostics)?;
        let semantic = SemanticBuilder::new_compiler().build(&parsed.program);
        problems(id, source, &semantic.diagnostics)
    });
    checked.err().unwrap_or_default()
}

/// A panic in the compiler is one module's problem, not the preview's end; so is a stack that a
/// source would overflow.
fn guarded<T: Send>(
    id: &str,
    source: &str,
    work: impl FnOnce() -> Result<T, Vec<Problem>> + Send,
) -> Result<T, Vec<Problem>> {
    let failed = |why: &str| Err(vec![in_module(Problem::new("transform-failed", why), id)]);
    match depth::with_stack(source, || catch_unwind(AssertUnwindSafe(work))) {
        Some(Ok(outcome)) => outcome,
        Some(Err(_)) => failed("the compiler failed"),
        None => failed("nested too deeply"),
    }
}

fn parse<'a>(allocator: &'a Allocator, source: &'a str, kind: SourceKind) -> oxc::parser::ParserReturn<'a> {
    let options = ParseOptions { parse_regular_expression: true, ..ParseOptions::default() };
    Parser::new(allocator, source, kind.source_type()).with_options(options).parse()
}

type Map<'a> = Option<oxc_sourcemap::SourceMap<'a>>;

fn transform<'a>(
    allocator: &'a Allocator,
    id: &str,
    source: &'a str,
    options: &TransformOptions,
    with_map: bool,
) -> Result<(Registered, Map<'a>), Vec<Problem>> {
    let parsed = parse(allocator, source, options.kind);
    let has_module_syntax = parsed.module_record.has_module_syntax;
    problems(id, source, &parsed.diagnostics)?;
    let mut program = parsed.program;

    let semantic =
        SemanticBuilder::new_compiler().with_excess_capacity(2.0).with_enum_eval(true).build(&program);
    problems(id, source, &semantic.diagnostics)?;
    let scoping = semantic.semantic.into_scoping();

    let lines = LineIndex::new(source);
    let common_js = !has_module_syntax
        && ["require", "module", "exports"]
            .iter()
            .any(|name| scoping.root_unresolved_references().contains_key(*name));
    let found = scan::scan(&program, source, &lines);
    let names_before = exported_names(&program);

    let transformed =
        oxc::transformer::Transformer::new(allocator, Path::new(id), &compiler_options(options))
            .build_with_scoping(scoping, &mut program);
    problems(id, source, &transformed.diagnostics)?;

    // The transformer leaves scopes out of step with the tree, and what follows reads them.
    let mut scoping = rebuild_scoping(&program);
    if memchr::memmem::find(source.as_bytes(), b"process.env").is_some() {
        let value = format!("\"{}\"", options.node_env);
        if let Ok(config) = ReplaceGlobalDefinesConfig::new(&[("process.env.NODE_ENV", value.as_str())]) {
            let replaced = ReplaceGlobalDefines::new(allocator, config).build(scoping, &mut program);
            scoping = if replaced.changed { rebuild_scoping(&program) } else { replaced.scoping };
        }
    }
    if split_mixed_imports(allocator, &mut program) {
        scoping = rebuild_scoping(&program);
    }

    let imports = imports_of(&program, &lines);
    let mut exports = records::exports_of(&program);
    exports.types = names_before.into_iter().filter(|name| !exports.names.contains(name)).collect();

    ModuleRunnerTransform::new().transform(allocator, &mut program, scoping);
    if !found.top_level_await {
        await_nothing(&mut program);
    }
    program.hashbang = None;

    let printed = Codegen::new()
        .with_options(CodegenOptions {
            minify: options.is_dense,
            comments: CommentOptions::disabled(),
            source_map_path: with_map.then(|| PathBuf::from(id)),
            ..CodegenOptions::default()
        })
        .build(&program);
    let refresh =
        options.refresh && memchr::memmem::find(printed.code.as_bytes(), b"$RefreshReg$(").is_some();
    let registered = Registered {
        id: id.to_owned(),
        code: printed.code,
        imports,
        dynamic_imports: found.dynamic_imports,
        globs: found.globs,
        urls: found.urls,
        exports,
        is_async: found.top_level_await,
        refresh,
        common_js,
    };
    Ok((registered, printed.map))
}

fn compiler_options(options: &TransformOptions) -> oxc::transformer::TransformOptions {
    let jsx = &options.jsx;
    let mut compiler = oxc::transformer::TransformOptions {
        jsx: JsxOptions {
            runtime: if jsx.classic { JsxRuntime::Classic } else { JsxRuntime::Automatic },
            development: true,
            jsx_plugin: true,
            jsx_self_plugin: true,
            jsx_source_plugin: true,
            import_source: (!jsx.classic).then(|| jsx.import_source.clone()),
            pragma: jsx.factory.clone(),
            pragma_frag: jsx.fragment.clone(),
            refresh: options.refresh.then(ReactRefreshOptions::default),
            ..JsxOptions::enable()
        },
        // `babelHelpers` is part of the page's runtime: there is no package to import from.
        helper_loader: HelperLoaderOptions {
            mode: HelperLoaderMode::External,
            ..HelperLoaderOptions::default()
        },
        ..oxc::transformer::TransformOptions::default()
    };
    compiler.decorator.legacy = options.legacy_decorators;
    if let Some(factory) = &jsx.factory {
        compiler.typescript.jsx_pragma = Cow::Owned(factory.clone());
    }
    if let Some(fragment) = &jsx.fragment {
        compiler.typescript.jsx_pragma_frag = Cow::Owned(fragment.clone());
    }
    compiler
}

fn rebuild_scoping(program: &Program<'_>) -> Scoping {
    SemanticBuilder::new().with_enum_eval(true).build(program).semantic.into_scoping()
}

/// Turns `const a = await __vite_ssr_import__("a")` into a plain call.
///
/// The registry evaluates a dependency when it is imported, and does so synchronously unless a
/// module awaits at its top level. Without the `await`s a graph of ordinary modules runs in one
/// go, in the order of the specification, and an error's stack is whole.
fn await_nothing(program: &mut Program<'_>) {
    for statement in &mut program.body {
        let Statement::VariableDeclaration(declaration) = statement else { continue };
        for declarator in &mut declaration.declarations {
            match declarator.init.take() {
                Some(Expression::AwaitExpression(awaited)) if is_import_call(&awaited.argument) => {
                    declarator.init = Some(awaited.unbox().argument);
                }
                other => declarator.init = other,
            }
        }
    }
}

fn is_import_call(expression: &Expression<'_>) -> bool {
    matches!(expression, Expression::CallExpression(call)
        if call.callee.is_specific_id("__vite_ssr_import__"))
}

/// Diagnostics of error severity as problems, or `Ok` if there are none.
fn problems(id: &str, source: &str, diagnostics: &Diagnostics) -> Result<(), Vec<Problem>> {
    if !diagnostics.has_errors() {
        return Ok(());
    }
    let lines = LineIndex::new(source);
    Err(diagnostics
        .errors()
        .take(20)
        .map(|diagnostic| {
            let problem = Problem::new("syntax-error", diagnostic.message.to_string());
            let offset = diagnostic.labels.first().map(LabeledSpan::offset);
            let problem = match offset {
                Some(offset) => problem.at_line(lines.line(offset)),
                None => problem,
            };
            in_module(problem, id)
        })
        .collect())
}

/// Blames the module, if its id is a project's (`/src/App.tsx`), not a package's (`react`).
pub(crate) fn in_module(problem: Problem, id: &str) -> Problem {
    let path = id.split('?').next().unwrap_or(id);
    match path.strip_prefix('/').map(RelPath::parse) {
        // Nobody edits what is installed.
        Some(Ok(file)) if !crate::module::is_installed(id) => problem.in_file(file),
        _ => problem,
    }
}

/// Byte offsets to line numbers.
pub(crate) struct LineIndex(Vec<u32>);

impl LineIndex {
    pub(crate) fn new(source: &str) -> Self {
        Self(memchr::memchr_iter(b'\n', source.as_bytes()).map(|at| at as u32).collect())
    }

    /// The line of a byte offset, counted from 1.
    pub(crate) fn line(&self, offset: u32) -> u32 {
        self.0.partition_point(|newline| *newline < offset) as u32 + 1
    }
}

/// A JSON value as a module: a default export, and a named one for each key that can be a name.
///
/// `source` may have a byte order mark. The error is a `syntax-error` problem.
pub fn json_module(id: &str, source: &str) -> Result<Registered, Vec<Problem>> {
    let text = source.trim_start_matches('\u{feff}');
    let value: Value = serde_json::from_str(text).map_err(|error| {
        let line = u32::try_from(error.line()).unwrap_or(1);
        vec![in_module(Problem::new("syntax-error", error.to_string()).at_line(line), id)]
    })?;
    let mut names = vec!["default".to_owned()];
    if let Value::Object(map) = &value {
        names.extend(map.keys().filter(|key| is_identifier(key)).cloned());
    }
    Ok(Registered::exporting(id, &value, names))
}

/// A module whose default export is a string: an asset's URL, or a file's text.
pub fn text_module(id: &str, value: &str) -> Registered {
    Registered::exporting(id, &Value::String(value.to_owned()), vec!["default".to_owned()])
}

/// A stylesheet as a module: importing it puts the text in the page.
///
/// `names` are the exports of a CSS module (name as written, name in the page); `inline` makes
/// the text the default export instead of styling the page.
pub fn css_module(id: &str, text: &str, names: &BTreeMap<String, String>, inline: bool) -> Registered {
    let default = if inline { Value::String(text.to_owned()) } else { serde_json::json!(names) };
    let mut exported = vec!["default".to_owned()];
    exported.extend(names.keys().filter(|key| is_identifier(key)).cloned());
    let mut registered = Registered::exporting(id, &default, exported);
    if !inline {
        let style = format!("__vite_ssr_import_meta__.style({});\n", Value::String(text.to_owned()));
        registered.code.insert_str(0, &style);
    }
    registered
}

/// True if `name` can be written as `export const name`.
pub(crate) fn is_identifier(name: &str) -> bool {
    oxc::syntax::identifier::is_identifier_name(name)
        && !oxc::syntax::keyword::is_reserved_keyword_or_global_object(name)
}

/// The problems of a classic script, which has no imports and sloppy mode.
pub fn script_problems(id: &str, source: &str) -> Vec<Problem> {
    let checked = guarded(id, source, || {
        let allocator = Allocator::default();
        let source_type = SourceType::cjs().with_script(true);
        let parsed = Parser::new(&allocator, source, source_type).parse();
        problems(id, source, &parsed.diagnostics)
    });
    checked.err().unwrap_or_default()
}
