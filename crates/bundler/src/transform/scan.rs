//! What only a walk of the tree finds: dynamic imports, globs, URLs, top-level await.

use oxc::ast::ast::{
    Argument, ArrayExpressionElement, ArrowFunctionExpression, AwaitExpression, CallExpression, Expression,
    ForOfStatement, Function, ImportExpression, NewExpression, ObjectPropertyKind, Program,
    PropertyDefinition,
};
use oxc::ast_visit::{Visit, walk};
use oxc::syntax::scope::ScopeFlags;

use super::LineIndex;
use super::records::{DynamicImport, GlobCall, UrlRef};

/// The findings.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) dynamic_imports: Vec<DynamicImport>,
    pub(super) globs: Vec<GlobCall>,
    pub(super) urls: Vec<UrlRef>,
    pub(super) top_level_await: bool,
}

/// Walks the program if its text has anything to find; most modules do not.
pub(super) fn scan(program: &Program<'_>, source: &str, lines: &LineIndex) -> Found {
    let has = |needle: &str| memchr::memmem::find(source.as_bytes(), needle.as_bytes()).is_some();
    let mut scanner = Scanner { found: Found::default(), lines, functions: 0 };
    if has("await") || has("import.meta") || dynamic_import_may_be_in(source) {
        scanner.visit_program(program);
    }
    scanner.found
}

fn dynamic_import_may_be_in(source: &str) -> bool {
    memchr::memmem::find_iter(source.as_bytes(), "import")
        .any(|at| source[at + "import".len()..].trim_start().starts_with(['(', '/', '.']))
}

struct Scanner<'l> {
    found: Found,
    lines: &'l LineIndex,
    functions: u32,
}

impl<'a> Visit<'a> for Scanner<'_> {
    fn visit_function(&mut self, function: &Function<'a>, flags: ScopeFlags) {
        self.functions += 1;
        walk::walk_function(self, function, flags);
        self.functions -= 1;
    }

    fn visit_arrow_function_expression(&mut self, arrow: &ArrowFunctionExpression<'a>) {
        self.functions += 1;
        walk::walk_arrow_function_expression(self, arrow);
        self.functions -= 1;
    }

    fn visit_property_definition(&mut self, property: &PropertyDefinition<'a>) {
        self.functions += 1;
        walk::walk_property_definition(self, property);
        self.functions -= 1;
    }

    fn visit_await_expression(&mut self, awaited: &AwaitExpression<'a>) {
        self.found.top_level_await |= self.functions == 0;
        walk::walk_await_expression(self, awaited);
    }

    fn visit_for_of_statement(&mut self, statement: &ForOfStatement<'a>) {
        self.found.top_level_await |= statement.r#await && self.functions == 0;
        walk::walk_for_of_statement(self, statement);
    }

    fn visit_import_expression(&mut self, import: &ImportExpression<'a>) {
        let line = self.lines.line(import.span.start);
        match &import.source {
            Expression::TemplateLiteral(template) if !template.expressions.is_empty() => {
                let parts: Vec<_> = template.quasis.iter().map(|part| part.value.raw.as_str()).collect();
                self.found.dynamic_imports.push(DynamicImport {
                    specifier: parts.join("*"),
                    pattern: true,
                    line,
                });
            }
            source => {
                if let Some(specifier) = text_of(source) {
                    self.found.dynamic_imports.push(DynamicImport { specifier, pattern: false, line });
                }
            }
        }
        walk::walk_import_expression(self, import);
    }

    fn visit_call_expression(&mut self, call: &CallExpression<'a>) {
        if is_import_meta_member(&call.callee, "glob") {
            let patterns = match call.arguments.first() {
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
            let query = call.arguments.get(1).and_then(query_option).unwrap_or_default();
            let line = self.lines.line(call.span.start);
            self.found.globs.push(GlobCall { patterns, query, line });
        }
        walk::walk_call_expression(self, call);
    }

    fn visit_new_expression(&mut self, new: &NewExpression<'a>) {
        if new.callee.is_specific_id("URL")
            && let [first, second] = new.arguments.as_slice()
            && second.as_expression().is_some_and(|base| is_import_meta_member(base, "url"))
            && let Some(specifier) = first.as_expression().and_then(text_of)
        {
            let line = self.lines.line(new.span.start);
            self.found.urls.push(UrlRef { specifier, line });
        }
        walk::walk_new_expression(self, new);
    }
}

/// The text of a literal without placeholders.
pub(crate) fn text_of(expression: &Expression<'_>) -> Option<String> {
    match expression {
        Expression::StringLiteral(text) => Some(text.value.to_string()),
        Expression::TemplateLiteral(template) if template.expressions.is_empty() => {
            template.quasis.first().map(|part| part.value.raw.to_string())
        }
        _ => None,
    }
}

/// Whether this is `import.meta.<name>`.
pub(crate) fn is_import_meta_member(expression: &Expression<'_>, name: &str) -> bool {
    matches!(expression, Expression::StaticMemberExpression(member)
        if member.property.name == name && matches!(member.object, Expression::ImportMeta(_)))
}

/// `{query: "?raw"}` or the older `{as: "raw"}`.
fn query_option(options: &Argument<'_>) -> Option<String> {
    let Argument::ObjectExpression(options) = options else { return None };
    options.properties.iter().find_map(|property| {
        let ObjectPropertyKind::ObjectProperty(property) = property else { return None };
        let key = property.key.static_name()?;
        let value = text_of(&property.value)?;
        match key.as_ref() {
            "query" if value.starts_with('?') => Some(value),
            "query" | "as" => Some(format!("?{value}")),
            _ => None,
        }
    })
}
