//! `resolve.alias` of a `vite.config.*`, read without running it.
//!
//! The file is a program, and a stranger's. But nearly every alias is written in one of a few
//! ways (`"/src"`, `path.resolve(__dirname, "./src")`, `fileURLToPath(new URL("./src",
//! import.meta.url))`), in which the one string that is a path says it all.

use oxc::allocator::Allocator;
use oxc::ast::ast::{
    ArrayExpressionElement, Expression, ObjectExpression, ObjectProperty, ObjectPropertyKind, StringLiteral,
};
use oxc::ast_visit::{Visit, walk};
use oxc::parser::Parser;
use oxc::span::SourceType;
use vectort_core::nesting;
use vectort_core::path::join;

/// Aliases in the file's order: name and target, relative to the root ("" for it).
pub(crate) fn aliases(source: &str) -> Vec<(String, String)> {
    // Real ones are short and flat, and the parser recurses.
    if source.len() > 64 << 10 || nesting(source) > 1_000 {
        return Vec::new();
    }
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, source, SourceType::ts()).parse();
    let mut finder = Finder { found: Vec::new() };
    finder.visit_program(&parsed.program);
    finder.found
}

struct Finder {
    found: Vec<(String, String)>,
}

impl<'a> Visit<'a> for Finder {
    fn visit_object_property(&mut self, property: &ObjectProperty<'a>) {
        if property.key.static_name().as_deref() != Some("alias") {
            walk::walk_object_property(self, property);
            return;
        }
        match &property.value {
            Expression::ObjectExpression(aliases) => {
                for (name, value) in members(aliases) {
                    self.add(&name, value);
                }
            }
            Expression::ArrayExpression(list) => {
                for element in &list.elements {
                    let ArrayExpressionElement::ObjectExpression(alias) = element else { continue };
                    let member = |wanted: &str| members(alias).find(|(name, _)| name == wanted);
                    if let Some((_, Expression::StringLiteral(name))) = member("find")
                        && let Some((_, value)) = member("replacement")
                    {
                        self.add(&name.value, value);
                    }
                }
            }
            _ => {}
        }
    }
}

impl Finder {
    fn add(&mut self, name: &str, value: &Expression<'_>) {
        let mut paths = Paths(Vec::new());
        paths.visit_expression(value);
        // `path.resolve(__dirname, "src", "lib")`: the parts make up the path.
        let joined = paths.0.join("/");
        let is_package =
            matches!(value, Expression::StringLiteral(text) if !text.value.starts_with(['.', '/']));
        if paths.0.is_empty() || is_package || name.is_empty() {
            return;
        }
        if let Some(target) = join("", &joined) {
            self.found.push((name.trim_end_matches('/').to_owned(), target));
        }
    }
}

fn members<'o, 'a>(object: &'o ObjectExpression<'a>) -> impl Iterator<Item = (String, &'o Expression<'a>)> {
    object.properties.iter().filter_map(|property| match property {
        ObjectPropertyKind::ObjectProperty(property) => {
            Some((property.key.static_name()?.into_owned(), &property.value))
        }
        ObjectPropertyKind::SpreadProperty(_) => None,
    })
}

/// The strings in an expression.
struct Paths(Vec<String>);

impl<'a> Visit<'a> for Paths {
    fn visit_string_literal(&mut self, text: &StringLiteral<'a>) {
        self.0.push(text.value.to_string());
    }
}
