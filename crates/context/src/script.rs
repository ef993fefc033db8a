//! JavaScript and TypeScript: definitions, imports and visible texts, by oxc.

use std::panic::{AssertUnwindSafe, catch_unwind};

use oxc::allocator::Allocator;
use oxc::ast::ast::{
    BindingPattern, CallExpression, Class, ClassElement, Declaration, ExportDefaultDeclarationKind,
    Expression, Function, ImportExpression, JSXAttribute, JSXText, Program, Statement, StringLiteral,
    TSInterfaceDeclaration, TemplateElement, VariableDeclarator,
};
use oxc::ast_visit::{Visit, walk};
use oxc::parser::Parser;
use oxc::span::{GetSpan as _, SourceType, Span};
use vectort_core::nesting;
use vectort_syntax::symbols::signature;
use vectort_syntax::{Definition, Kind};

use crate::found::{Found, LineIndex};

/// The parser recurses. Up to here any thread's stack does.
const SHALLOW: usize = 500;
/// Beyond this there is no tree: nobody writes such code, and 1 MiB of `[` is an attack.
const DEEPEST: usize = 10_000;
/// Stack of the thread for what lies between; virtual memory, used as far as needed.
const STACK: usize = 256 << 20;

/// Reads a script; `None` if there is no tree to be had. `first_line` is where the text starts in
/// its file, counted from 0.
pub(crate) fn read(text: &str, extension: &str, first_line: u32) -> Option<Found> {
    let source_type = match extension {
        "ts" | "mts" | "cts" => SourceType::ts(),
        "tsx" => SourceType::tsx(),
        _ => SourceType::mjs().with_jsx(true),
    };
    let work = || {
        let allocator = Allocator::default();
        let parsed = Parser::new(&allocator, text, source_type).parse();
        if parsed.panicked {
            return None;
        }
        let is_jsx = !matches!(extension, "ts" | "mts" | "cts");
        let mut reader =
            Reader { text, lines: LineIndex::new(text), first_line, is_jsx, found: Found::default() };
        reader.program(&parsed.program);
        Some(reader.found)
    };
    // A panic in the parser must not take the session along.
    let work = || catch_unwind(AssertUnwindSafe(work)).ok().flatten();
    match nesting(text) {
        depth if depth <= SHALLOW => work(),
        depth if depth <= DEEPEST => std::thread::scope(|scope| {
            let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work).ok()?;
            thread.join().ok().flatten()
        }),
        _ => None,
    }
}

struct Reader<'t> {
    text: &'t str,
    lines: LineIndex,
    first_line: u32,
    is_jsx: bool,
    found: Found,
}

impl Reader<'_> {
    fn program(&mut self, program: &Program<'_>) {
        for statement in &program.body {
            self.statement(statement);
        }
        self.visit_program(program);
    }

    fn statement(&mut self, statement: &Statement<'_>) {
        match statement {
            Statement::ImportDeclaration(it) => self.found.imports.push(it.source.value.to_string()),
            Statement::ExportAllDeclaration(it) => self.found.imports.push(it.source.value.to_string()),
            Statement::ExportFromDeclaration(it) => self.found.imports.push(it.source.value.to_string()),
            Statement::ExportDeclaration(it) => self.declaration(&it.declaration, true),
            Statement::ExportNamedDeclaration(it) => {
                for specifier in &it.specifiers {
                    let name = specifier.local.name();
                    for definition in &mut self.found.definitions {
                        definition.is_exported |= definition.depth == 0 && definition.name == name.as_str();
                    }
                }
            }
            Statement::ExportDefaultDeclaration(it) => match &it.declaration {
                ExportDefaultDeclarationKind::FunctionDeclaration(function) => {
                    self.function(function, it.span, true);
                }
                ExportDefaultDeclarationKind::ClassDeclaration(class) => self.class(class, it.span, true),
                ExportDefaultDeclarationKind::TSInterfaceDeclaration(interface) => {
                    self.interface(interface, true);
                }
                ExportDefaultDeclarationKind::Identifier(name) => {
                    for definition in &mut self.found.definitions {
                        definition.is_exported |=
                            definition.depth == 0 && definition.name == name.name.as_str();
                    }
                }
                other => {
                    self.define("default", Kind::Value, it.span, body_of(other.as_expression()), 0, true);
                }
            },
            other => {
                if let Some(declaration) = other.as_declaration() {
                    self.declaration(declaration, false);
                }
            }
        }
    }

    fn declaration(&mut self, declaration: &Declaration<'_>, exported: bool) {
        match declaration {
            Declaration::FunctionDeclaration(it) => self.function(it, it.span, exported),
            Declaration::ClassDeclaration(it) => self.class(it, it.span, exported),
            Declaration::VariableDeclaration(it) => {
                for (at, declarator) in it.declarations.iter().enumerate() {
                    // The keyword belongs to the first.
                    let start = if at == 0 { it.span.start } else { declarator.span.start };
                    self.variable(declarator, Span::new(start, declarator.span.end), exported);
                }
            }
            Declaration::TSInterfaceDeclaration(it) => self.interface(it, exported),
            Declaration::TSTypeAliasDeclaration(it) => {
                self.define(&it.id.name, Kind::Type, it.span, None, 0, exported);
            }
            Declaration::TSEnumDeclaration(it) => {
                self.define(&it.id.name, Kind::Type, it.span, None, 0, exported);
            }
            _ => {}
        }
    }

    fn function(&mut self, function: &Function<'_>, span: Span, exported: bool) {
        let name = function.id.as_ref().map_or("default", |id| id.name.as_str());
        let body = function.body.as_ref().map(|body| body.span);
        self.define(name, self.function_kind(name), span, body, 0, exported);
    }

    /// Capital letters make components where there can be JSX.
    fn function_kind(&self, name: &str) -> Kind {
        if self.is_jsx && name.starts_with(char::is_uppercase) { Kind::Component } else { Kind::Function }
    }

    fn class(&mut self, class: &Class<'_>, span: Span, exported: bool) {
        let name = class.id.as_ref().map_or("default", |id| id.name.as_str());
        self.define(name, Kind::Type, span, Some(class.body.span), 0, exported);
        for element in &class.body.body {
            let ClassElement::MethodDefinition(method) = element else { continue };
            if let Some(name) = method.key.static_name() {
                let body = method.value.body.as_ref().map(|body| body.span);
                self.define(&name, Kind::Method, method.span, body, 1, false);
            }
        }
    }

    fn interface(&mut self, interface: &TSInterfaceDeclaration<'_>, exported: bool) {
        self.define(&interface.id.name, Kind::Interface, interface.span, None, 0, exported);
    }

    fn variable(&mut self, declarator: &VariableDeclarator<'_>, span: Span, exported: bool) {
        let BindingPattern::BindingIdentifier(id) = &declarator.id else { return };
        let kind = match &declarator.init {
            Some(Expression::ArrowFunctionExpression(_) | Expression::FunctionExpression(_)) => {
                self.function_kind(&id.name)
            }
            // `memo(…)`, `forwardRef(…)`, `styled(…)`.
            Some(Expression::CallExpression(_)) if self.function_kind(&id.name) == Kind::Component => {
                Kind::Component
            }
            _ => Kind::Value,
        };
        self.define(&id.name, kind, span, body_of(declarator.init.as_ref()), 0, exported);
    }

    fn define(&mut self, name: &str, kind: Kind, span: Span, body: Option<Span>, depth: u8, exported: bool) {
        let end = body.map_or(span.end, |body| body.start);
        let text = self.text.get(span.start as usize..end as usize).unwrap_or_default();
        let text = text.trim_end().trim_end_matches("=>");
        let signature = signature(text);
        let signature = if exported && !signature.starts_with("export") {
            format!("export {signature}")
        } else {
            signature
        };
        self.found.definitions.push(Definition {
            name: name.to_owned(),
            kind,
            first: self.first_line + self.lines.line(span.start as usize),
            last: self.first_line + self.lines.line((span.end as usize).max(span.start as usize + 1) - 1),
            depth,
            is_exported: exported,
            signature,
        });
    }
}

/// Where the part starts that a signature leaves out.
fn body_of(expression: Option<&Expression<'_>>) -> Option<Span> {
    match expression? {
        Expression::ArrowFunctionExpression(it) => Some(it.body.span()),
        Expression::FunctionExpression(it) => it.body.as_ref().map(|body| body.span),
        Expression::ClassExpression(it) => Some(it.body.span),
        Expression::CallExpression(it) => it.arguments.first().map(oxc::span::GetSpan::span),
        _ => None,
    }
}

impl<'a> Visit<'a> for Reader<'_> {
    fn visit_jsx_text(&mut self, text: &JSXText<'a>) {
        self.found.text(&text.value);
    }

    fn visit_string_literal(&mut self, literal: &StringLiteral<'a>) {
        let text = literal.value.as_str();
        // Keys, classes and module names are words too, but nobody reads them.
        if text.starts_with('/')
            || text.contains(' ')
            || !text.is_ascii()
            || text.starts_with(char::is_uppercase)
        {
            self.found.text(text);
        }
    }

    fn visit_template_element(&mut self, element: &TemplateElement<'a>) {
        self.found.text(&element.value.raw);
    }

    fn visit_jsx_attribute(&mut self, attribute: &JSXAttribute<'a>) {
        let is_noise = attribute.name.as_identifier().is_some_and(|name| {
            matches!(name.name.as_str(), "className" | "class" | "style" | "d" | "viewBox")
        });
        if !is_noise {
            walk::walk_jsx_attribute(self, attribute);
        }
    }

    fn visit_import_expression(&mut self, import: &ImportExpression<'a>) {
        if let Expression::StringLiteral(source) = &import.source {
            self.found.imports.push(source.value.to_string());
        }
    }

    fn visit_call_expression(&mut self, call: &CallExpression<'a>) {
        match call.common_js_require() {
            Some(source) => self.found.imports.push(source.value.to_string()),
            None => walk::walk_call_expression(self, call),
        }
    }
}
