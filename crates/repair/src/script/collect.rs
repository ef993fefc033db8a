//! Fills a [`Script`] from its tree.

use std::collections::HashSet;

use oxc::ast::ast::{
    Declaration, ExportDefaultDeclarationKind, Expression, IdentifierReference, ImportDeclarationSpecifier,
    ImportExpression, ImportOrExportKind, JSXElementName, JSXMemberExpression, JSXMemberExpressionObject,
    Program, Statement, UnaryExpression,
};
use oxc::ast_visit::{Visit, walk};
use oxc::semantic::Scoping;
use oxc::span::{GetSpan as _, Span};
use oxc::syntax::operator::UnaryOperator;
use oxc::syntax::reference::ReferenceId;
use oxc::syntax::symbol::SymbolFlags;

use super::{Declared, Export, Import, ImportedName, Script, Source, SyntaxError, Unbound, range};

pub(super) fn collect(script: &mut Script, program: &Program<'_>, scoping: &Scoping) {
    script.head = program.hashbang.as_ref().map_or(0, |it| it.span.end as usize);
    if let Some(last) = program.directives.last() {
        script.head = last.span.end as usize;
    }
    let mut defaults = Vec::new();
    for statement in &program.body {
        module_item(script, statement);
        if let Statement::ExportDefaultDeclaration(export) = statement
            && is_value(&export.declaration)
        {
            defaults.push(range(export.span));
        }
    }
    // The parser leaves this to TypeScript in TypeScript; no browser takes it.
    if defaults.len() > 1 && script.errors.is_empty() {
        let message = "A module cannot have multiple default exports.".to_owned();
        script.errors.push(SyntaxError { message, places: defaults });
    }
    let mut uses = Uses::default();
    uses.visit_program(program);
    script.has_jsx = uses.has_jsx;
    script.dynamic = uses.dynamic;
    let unresolved: HashSet<ReferenceId> =
        scoping.root_unresolved_references().values().flat_map(|ids| ids.iter().copied()).collect();
    for (id, mut found) in uses.found {
        if !unresolved.contains(&id) || uses.guarded.contains(&id) || !scoping.get_reference(id).is_value() {
            continue;
        }
        found.is_jsx = uses.jsx.contains(&id);
        found.is_written = scoping.get_reference(id).is_write();
        script.is_common_js |= matches!(found.name.as_str(), "require" | "module" | "exports");
        script.unbound.push(found);
    }
    script.unbound.sort_by_key(|it| it.at);
    // Parameters are often there for their place only.
    let kinds = SymbolFlags::Import | SymbolFlags::BlockScopedVariable | SymbolFlags::Function;
    for symbol in scoping.symbol_ids() {
        if scoping.symbol_is_unused(symbol) && scoping.symbol_flags(symbol).intersects(kinds) {
            let name = scoping.symbol_name(symbol).to_owned();
            script.unused.push((name, scoping.symbol_span(symbol).start as usize));
        }
    }
}

/// No interface, and no signature of an overloaded function.
fn is_value(exported: &ExportDefaultDeclarationKind<'_>) -> bool {
    match exported {
        ExportDefaultDeclarationKind::FunctionDeclaration(it) => it.body.is_some(),
        ExportDefaultDeclarationKind::TSInterfaceDeclaration(_) => false,
        _ => true,
    }
}

fn module_item(script: &mut Script, statement: &Statement<'_>) {
    let is_type = |kind: ImportOrExportKind| kind == ImportOrExportKind::Type;
    match statement {
        Statement::ImportDeclaration(import) => script.imports.push(Import {
            range: range(import.span),
            source: source(&import.source),
            names: import.specifiers.iter().flatten().map(imported).collect(),
            is_type: is_type(import.import_kind),
            is_re_export: false,
            is_bare: import.specifiers.is_none(),
        }),
        Statement::ExportFromDeclaration(export) => {
            let names = export.specifiers.iter().map(|it| ImportedName {
                imported: it.local.name().to_string(),
                local: it.exported.name().to_string(),
                range: range(it.span),
                is_type: is_type(it.export_kind),
            });
            let names: Vec<_> = names.collect();
            let from = export.source.value.to_string();
            script.exports.extend(names.iter().map(|name| Export {
                name: name.local.clone(),
                local: None,
                from: Some((from.clone(), name.imported.clone())),
                is_type: name.is_type || is_type(export.export_kind),
            }));
            script.imports.push(Import {
                range: range(export.span),
                source: source(&export.source),
                names,
                is_type: is_type(export.export_kind),
                is_re_export: true,
                is_bare: false,
            });
        }
        Statement::ExportAllDeclaration(export) => {
            let from = export.source.value.to_string();
            match &export.exported {
                Some(name) => script.exports.push(Export {
                    name: name.name().to_string(),
                    local: None,
                    from: Some((from, "*".to_owned())),
                    is_type: false,
                }),
                None => script.stars.push(from),
            }
            script.imports.push(Import {
                range: range(export.span),
                source: source(&export.source),
                names: Vec::new(),
                is_type: is_type(export.export_kind),
                is_re_export: true,
                is_bare: false,
            });
        }
        Statement::ExportNamedDeclaration(export) => {
            script.exports.extend(export.specifiers.iter().map(|it| Export {
                name: it.exported.name().to_string(),
                local: Some(it.local.name().to_string()),
                from: None,
                is_type: is_type(it.export_kind) || is_type(export.export_kind),
            }));
        }
        Statement::ExportDeclaration(export) => declaration(script, &export.declaration, export.span, true),
        Statement::ExportDefaultDeclaration(export) => {
            let (name, is_interface) = match &export.declaration {
                ExportDefaultDeclarationKind::FunctionDeclaration(it) => {
                    (it.id.as_ref().map(|id| id.name.to_string()), false)
                }
                ExportDefaultDeclarationKind::ClassDeclaration(it) => {
                    (it.id.as_ref().map(|id| id.name.to_string()), false)
                }
                ExportDefaultDeclarationKind::TSInterfaceDeclaration(it) => {
                    (Some(it.id.name.to_string()), true)
                }
                ExportDefaultDeclarationKind::Identifier(it) => (Some(it.name.to_string()), false),
                _ => (None, false),
            };
            let is_reference = matches!(export.declaration, ExportDefaultDeclarationKind::Identifier(_));
            if let Some(name) = name.clone().filter(|_| !is_reference) {
                script.declared.push(Declared {
                    name,
                    statement: range(export.span),
                    is_alone: true,
                    is_type: is_interface,
                    is_exported: true,
                });
            }
            script.exports.push(Export {
                name: "default".to_owned(),
                local: name,
                from: None,
                is_type: is_interface,
            });
        }
        _ => {
            if let Some(found) = statement.as_declaration() {
                declaration(script, found, found.span(), false);
            }
        }
    }
}

fn declaration(script: &mut Script, found: &Declaration<'_>, span: Span, is_exported: bool) {
    let (names, is_type): (Vec<String>, bool) = match found {
        Declaration::VariableDeclaration(variable) => {
            let bound = variable.declarations.iter().flat_map(|it| it.id.get_binding_identifiers());
            (bound.map(|id| id.name.to_string()).collect(), false)
        }
        Declaration::TSTypeAliasDeclaration(it) => (vec![it.id.name.to_string()], true),
        Declaration::TSInterfaceDeclaration(it) => (vec![it.id.name.to_string()], true),
        other => (other.id().map(|id| id.name.to_string()).into_iter().collect(), false),
    };
    let is_alone = names.len() == 1;
    for name in names {
        if is_exported {
            script.exports.push(Export {
                name: name.clone(),
                local: Some(name.clone()),
                from: None,
                is_type,
            });
        }
        script.declared.push(Declared { name, statement: range(span), is_alone, is_type, is_exported });
    }
}

fn source(literal: &oxc::ast::ast::StringLiteral<'_>) -> Source {
    Source { specifier: literal.value.to_string(), range: range(literal.span) }
}

fn imported(specifier: &ImportDeclarationSpecifier<'_>) -> ImportedName {
    let (imported, is_type) = match specifier {
        ImportDeclarationSpecifier::ImportSpecifier(it) => {
            (it.imported.name().to_string(), it.import_kind == ImportOrExportKind::Type)
        }
        ImportDeclarationSpecifier::ImportDefaultSpecifier(_) => ("default".to_owned(), false),
        ImportDeclarationSpecifier::ImportNamespaceSpecifier(_) => ("*".to_owned(), false),
    };
    let local = specifier.local().name.to_string();
    ImportedName { imported, local, range: range(specifier.span()), is_type }
}

/// How each identifier is used.
#[derive(Default)]
struct Uses {
    found: Vec<(ReferenceId, Unbound)>,
    jsx: HashSet<ReferenceId>,
    /// `typeof x`, which throws for nothing.
    guarded: HashSet<ReferenceId>,
    dynamic: Vec<Source>,
    has_jsx: bool,
}

impl<'a> Visit<'a> for Uses {
    fn visit_identifier_reference(&mut self, it: &IdentifierReference<'a>) {
        let Some(id) = it.reference_id.get() else { return };
        let (name, at) = (it.name.to_string(), it.span.start as usize);
        self.found.push((id, Unbound { name, at, is_jsx: false, is_written: false }));
    }

    fn visit_jsx_element_name(&mut self, name: &JSXElementName<'a>) {
        self.has_jsx = true;
        if let JSXElementName::IdentifierReference(it) = name {
            self.jsx.extend(it.reference_id.get());
        }
        walk::walk_jsx_element_name(self, name);
    }

    fn visit_jsx_member_expression(&mut self, member: &JSXMemberExpression<'a>) {
        if let JSXMemberExpressionObject::IdentifierReference(it) = &member.object {
            self.jsx.extend(it.reference_id.get());
        }
        walk::walk_jsx_member_expression(self, member);
    }

    fn visit_unary_expression(&mut self, unary: &UnaryExpression<'a>) {
        if unary.operator == UnaryOperator::Typeof {
            self.guarded.extend(reference(&unary.argument));
        }
        walk::walk_unary_expression(self, unary);
    }

    fn visit_import_expression(&mut self, import: &ImportExpression<'a>) {
        if let Expression::StringLiteral(literal) = &import.source {
            self.dynamic.push(source(literal));
        }
        walk::walk_import_expression(self, import);
    }
}

fn reference(expression: &Expression<'_>) -> Option<ReferenceId> {
    match expression {
        Expression::Identifier(it) => it.reference_id.get(),
        _ => None,
    }
}
