//! A script of the project as plain JavaScript, with the calls that mean files made into imports.
//!
//! `import.meta.glob(…)`, `import(`./pages/${name}.tsx`)`, `new URL("…", import.meta.url)` and
//! `new Worker(new URL(…))` are Vite's; the texts that replace them are what Vite makes of them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use oxc::allocator::Allocator;
use oxc::ast::ast::{
    Argument, ArrayExpressionElement, CallExpression, Expression, ImportExpression, NewExpression,
    ObjectExpression, ObjectPropertyKind,
};
use oxc::ast_visit::{Visit, walk};
use oxc::codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc::parser::Parser;
use oxc::semantic::SemanticBuilder;
use oxc::span::Span;
use oxc::transformer::{JsxOptions, JsxRuntime, TransformOptions, Transformer};
use vectort_core::Problem;

use super::assets::literal;
use crate::transform::{Jsx, SourceKind, in_module, is_import_meta_member, text_of};

/// What the calls in a script need of its surroundings.
pub(super) trait Rewriter {
    /// Files that match: key as written for the importer, and module id with the query.
    fn glob(&self, patterns: &[String], query: &str) -> BTreeMap<String, String>;
    /// An expression for the URL of a file; `None` leaves the call as it is.
    fn url(&self, specifier: &str) -> Option<String>;
    /// An expression for the URL of a worker's script.
    fn worker(&self, specifier: &str) -> Option<String>;
}

/// The source with its calls replaced. The source has been parsed before: errors are not expected.
pub(super) fn edited<'s>(source: &'s str, kind: SourceKind, host: &impl Rewriter) -> Cow<'s, str> {
    let has = |needle: &str| memchr::memmem::find(source.as_bytes(), needle.as_bytes()).is_some();
    if !has("import.meta") && !has("import(`") {
        return Cow::Borrowed(source);
    }
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, source, kind.source_type()).parse();
    let mut editor = Editor { host, edits: Vec::new(), imports: String::new(), count: 0 };
    editor.visit_program(&parsed.program);
    if editor.edits.is_empty() {
        return Cow::Borrowed(source);
    }
    editor.edits.sort_by_key(|(span, _)| span.start);
    let mut out = String::with_capacity(source.len() + 256);
    let mut at = 0;
    for (span, text) in &editor.edits {
        if (span.start as usize) < at {
            continue;
        }
        out.push_str(&source[at..span.start as usize]);
        out.push_str(text);
        at = span.end as usize;
    }
    out.push_str(&source[at..]);
    // Imports are hoisted: at the end they move no line.
    out.push('\n');
    out.push_str(&editor.imports);
    Cow::Owned(out)
}

struct Editor<'h, H> {
    host: &'h H,
    edits: Vec<(Span, String)>,
    imports: String,
    count: usize,
}

impl<'a, H: Rewriter> Visit<'a> for Editor<'_, H> {
    fn visit_call_expression(&mut self, call: &CallExpression<'a>) {
        if is_import_meta_member(&call.callee, "glob") {
            let text = self.glob(call);
            self.edits.push((call.span, text));
            return;
        }
        walk::walk_call_expression(self, call);
    }

    fn visit_import_expression(&mut self, import: &ImportExpression<'a>) {
        if let Expression::TemplateLiteral(template) = &import.source
            && !template.expressions.is_empty()
        {
            let parts: Vec<&str> = template.quasis.iter().map(|part| part.value.raw.as_str()).collect();
            let pattern = parts.join("*");
            if pattern.starts_with(['.', '/', '@']) {
                let mut object = String::from("({");
                for (key, id) in self.host.glob(&[pattern], "") {
                    let _ = write!(object, "{}:()=>import({}),", literal(&key), literal(&id));
                }
                // The key is looked up as written; what matches nothing rejects as an import would.
                object.push_str("})[");
                self.edits.push((Span::new(import.span.start, template.span.start), object));
                self.edits.push((
                    Span::new(template.span.end, import.span.end),
                    "]?.() ?? Promise.reject(new TypeError(\"unknown dynamic import\"))".to_owned(),
                ));
                return;
            }
        }
        walk::walk_import_expression(self, import);
    }

    fn visit_new_expression(&mut self, new: &NewExpression<'a>) {
        let is_worker = new.callee.is_specific_id("Worker") || new.callee.is_specific_id("SharedWorker");
        if is_worker
            && let Some(Expression::NewExpression(url)) =
                new.arguments.first().and_then(Argument::as_expression)
            && let Some(specifier) = module_url(url)
            && let Some(expression) = self.host.worker(&specifier)
        {
            self.edits.push((url.span, expression));
            // The output is a module, whatever the source was.
            if new.arguments.len() == 1 {
                self.edits.push((Span::new(url.span.end, url.span.end), ", { type: \"module\" }".to_owned()));
            }
            return;
        }
        if let Some(specifier) = module_url(new)
            && let Some(expression) = self.host.url(&specifier)
        {
            let text = if expression.starts_with("new URL(") {
                expression.trim_end_matches(".href").to_owned()
            } else {
                format!("new URL({expression}, import.meta.url)")
            };
            self.edits.push((new.span, text));
            return;
        }
        walk::walk_new_expression(self, new);
    }
}

impl<H: Rewriter> Editor<'_, H> {
    fn glob(&mut self, call: &CallExpression<'_>) -> String {
        let patterns: Vec<String> = match call.arguments.first() {
            Some(Argument::ArrayExpression(array)) => array
                .elements
                .iter()
                .filter_map(|element| match element {
                    ArrayExpressionElement::StringLiteral(text) => Some(text.value.to_string()),
                    _ => None,
                })
                .collect(),
            Some(argument) => argument.as_expression().and_then(text_of).into_iter().collect(),
            None => Vec::new(),
        };
        let options = match call.arguments.get(1) {
            Some(Argument::ObjectExpression(options)) => GlobOptions::read(options),
            _ => GlobOptions::default(),
        };
        let mut object = String::from("({");
        for (key, id) in self.host.glob(&patterns, &options.query) {
            let (key, id) = (literal(&key), literal(&id));
            if options.eager {
                let name = format!("__vectort_glob_{}", self.count);
                self.count += 1;
                let clause = match options.import.as_deref() {
                    None | Some("*") => format!("* as {name}"),
                    Some("default") => name.clone(),
                    Some(import) => format!("{{ {import} as {name} }}"),
                };
                let _ = writeln!(self.imports, "import {clause} from {id};");
                let _ = write!(object, "{key}:{name},");
            } else {
                let pick = match options.import.as_deref() {
                    None | Some("*") => String::new(),
                    Some(import) => format!(".then((module)=>module[{}])", literal(import)),
                };
                let _ = write!(object, "{key}:()=>import({id}){pick},");
            }
        }
        object.push_str("})");
        object
    }
}

#[derive(Debug, Default)]
struct GlobOptions {
    eager: bool,
    import: Option<String>,
    query: String,
}

impl GlobOptions {
    fn read(options: &ObjectExpression<'_>) -> Self {
        let mut read = Self::default();
        for property in &options.properties {
            let ObjectPropertyKind::ObjectProperty(property) = property else { continue };
            let Some(key) = property.key.static_name() else { continue };
            match (key.as_ref(), &property.value) {
                ("eager", Expression::BooleanLiteral(value)) => read.eager = value.value,
                ("import", value) => read.import = text_of(value),
                // Version 4 of Vite wrote `as: "raw"`, which imports the default.
                ("as", value) => {
                    if let Some(text) = text_of(value) {
                        read.query = format!("?{text}");
                        read.import.get_or_insert_with(|| "default".to_owned());
                    }
                }
                ("query", value) => {
                    if let Some(text) = text_of(value) {
                        read.query = if text.starts_with('?') { text } else { format!("?{text}") };
                    }
                }
                _ => {}
            }
        }
        read
    }
}

/// The literal of `new URL("…", import.meta.url)`.
fn module_url(new: &NewExpression<'_>) -> Option<String> {
    if !new.callee.is_specific_id("URL") {
        return None;
    }
    let [first, second] = new.arguments.as_slice() else { return None };
    second.as_expression().filter(|base| is_import_meta_member(base, "url"))?;
    first.as_expression().and_then(text_of)
}

/// Types and JSX compiled away; modules stay modules.
pub(super) fn to_javascript(
    id: &str,
    source: &str,
    kind: SourceKind,
    jsx: &Jsx,
    legacy_decorators: bool,
) -> Result<String, Vec<Problem>> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, source, kind.source_type()).parse();
    let mut program = parsed.program;
    let scoping = SemanticBuilder::new().with_enum_eval(true).build(&program).semantic.into_scoping();
    let mut options = TransformOptions {
        jsx: JsxOptions {
            runtime: if jsx.classic { JsxRuntime::Classic } else { JsxRuntime::Automatic },
            development: false,
            import_source: (!jsx.classic).then(|| jsx.import_source.clone()),
            pragma: jsx.factory.clone(),
            pragma_frag: jsx.fragment.clone(),
            ..JsxOptions::enable()
        },
        ..TransformOptions::default()
    };
    options.decorator.legacy = legacy_decorators;
    if let Some(factory) = &jsx.factory {
        options.typescript.jsx_pragma = Cow::Owned(factory.clone());
    }
    if let Some(fragment) = &jsx.fragment {
        options.typescript.jsx_pragma_frag = Cow::Owned(fragment.clone());
    }
    let transformed =
        Transformer::new(&allocator, Path::new(id), &options).build_with_scoping(scoping, &mut program);
    if !transformed.diagnostics.is_empty() {
        let message = transformed.diagnostics.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
        return Err(vec![in_module(Problem::new("transform-failed", message), id)]);
    }
    let options = CodegenOptions {
        comments: CommentOptions { normal: false, jsdoc: false, ..CommentOptions::default() },
        ..CodegenOptions::default()
    };
    Ok(Codegen::new().with_options(options).build(&program).code)
}

/// A CSS module's names as exports.
pub(super) fn names_module(names: &BTreeMap<String, String>) -> String {
    let mut text = String::new();
    for (name, scoped) in names.iter().filter(|(name, _)| is_exportable(name)) {
        let _ = writeln!(text, "export const {name} = {};", literal(scoped));
    }
    let all = serde_json::to_string(names).unwrap_or_else(|_| "{}".to_owned());
    let _ = writeln!(text, "export default {all};");
    text
}

pub(super) fn is_exportable(name: &str) -> bool {
    let allocator = Allocator::default();
    let text = format!("const {name} = 1;");
    let parsed = Parser::new(&allocator, &text, oxc::span::SourceType::mjs()).parse();
    // Anything that is no plain name would make more of the statement, or an error.
    let is_name = name.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '$');
    is_name && parsed.diagnostics.is_empty() && !parsed.panicked
}
