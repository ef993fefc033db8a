//! `duplicate`: the same thing declared, imported or exported twice.
//!
//! Acts on a script whose one fault is a second declaration of a name. The second goes if it says
//! nothing new: the same name imported from the same module, a statement with the same text, a
//! `export default App` after `export default function App`. Of two imports of one name, the one
//! that leads nowhere goes.

use std::ops::Range;

use oxc::allocator::Allocator;
use oxc::ast::ast::{FunctionBody, Program, Statement};
use oxc::ast_visit::{Visit, walk};
use oxc::parser::Parser;
use oxc::span::GetSpan as _;
use vectort_core::RelPath;

use crate::edit::Cure;
use crate::exporters::names;
use crate::imports::{line_of, with_names};
use crate::resolve::{folder, resolve};
use crate::script::{self, Import, ImportedName, Script};
use crate::tree::Tree;

pub(crate) fn run(tree: &Tree<'_>, cures: &mut Vec<Cure>) {
    for (path, found) in tree.scripts() {
        for error in &found.errors {
            let is_twice = ["already been declared", "uplicated export", "multiple default exports"]
                .iter()
                .any(|it| error.message.contains(it));
            let [first, second, ..] = error.places.as_slice() else { continue };
            if is_twice && let Some(text) = tree.text(path.as_str()) {
                let (first, second) =
                    if first.start < second.start { (first, second) } else { (second, first) };
                cures.extend(cure(tree, path, &found, text, first, second));
            }
        }
    }
}

fn cure(
    tree: &Tree<'_>,
    path: &RelPath,
    script: &Script,
    text: &str,
    first: &Range<usize>,
    second: &Range<usize>,
) -> Option<Cure> {
    let name = text.get(second.clone())?.lines().next()?.to_owned();
    match (imported(script, first), imported(script, second)) {
        (Some((one, a)), Some((other, b))) => {
            let is_same = one.source.specifier == other.source.specifier
                && a.imported == b.imported
                && one.is_type == other.is_type;
            let finds = |import: &Import, name: &ImportedName| {
                let target = resolve(tree, &import.source.specifier, folder(path));
                names(tree, &target)
                    .is_some_and(|names| name.imported == "*" || names.contains(&name.imported))
            };
            let (import, gone) = if is_same {
                (other, b)
            } else {
                match (finds(one, a), finds(other, b)) {
                    (true, false) => (other, b),
                    (false, true) => (one, a),
                    _ => return None,
                }
            };
            let kept: Vec<_> = import.names.iter().filter(|it| it.range != gone.range).cloned().collect();
            let (range, head) = with_names(text, import, &kept);
            Some(Cure::replace(path, range, head, name))
        }
        (None, None) => {
            let kind = script::source_type(&path.extension())?;
            let statements = statements(text, kind);
            let around = |at: &Range<usize>| {
                statements
                    .iter()
                    .filter(|it| it.start <= at.start && at.end <= it.end)
                    .min_by_key(|it| it.len())
            };
            let (one, other) = (around(first)?, around(second)?);
            if one == other {
                return None;
            }
            let (a, b) = (&text[one.clone()], &text[other.clone()]);
            let is_mutable = ["let ", "var "].iter().any(|start| b.starts_with(start));
            let is_next = text[one.end..other.start].trim().is_empty();
            let exported = b.strip_prefix("export default ").map(|rest| rest.trim_end_matches(';').trim());
            let is_named_before = exported.is_some_and(|exported| {
                script.exports.iter().any(|it| it.name == "default" && it.local.as_deref() == Some(exported))
                    && a.starts_with("export default")
            });
            if (words(a) == words(b) && (!is_mutable || is_next)) || is_named_before {
                return Some(Cure::replace(path, line_of(text, other), "", name));
            }
            None
        }
        _ => None,
    }
}

fn imported<'s>(script: &'s Script, at: &Range<usize>) -> Option<(&'s Import, &'s ImportedName)> {
    let imports = script.imports.iter().filter(|import| !import.is_re_export);
    imports
        .flat_map(|import| import.names.iter().map(move |name| (import, name)))
        .find(|(_, name)| name.range.start <= at.start && at.end <= name.range.end)
}

fn words(text: &str) -> Vec<&str> {
    text.trim_end_matches(';').split_whitespace().collect()
}

/// Where every statement is, nested ones too.
fn statements(text: &str, kind: oxc::span::SourceType) -> Vec<Range<usize>> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, text, kind).parse();
    let mut found = Statements(Vec::new());
    found.visit_program(&parsed.program);
    found.0
}

struct Statements(Vec<Range<usize>>);

impl<'a> Visit<'a> for Statements {
    fn visit_program(&mut self, program: &Program<'a>) {
        walk::walk_program(self, program);
    }

    fn visit_function_body(&mut self, body: &FunctionBody<'a>) {
        walk::walk_function_body(self, body);
    }

    fn visit_statement(&mut self, statement: &Statement<'a>) {
        self.0.push(script::range(statement.span()));
        walk::walk_statement(self, statement);
    }
}
