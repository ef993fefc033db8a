//! Syntax errors by tree-sitter: its `ERROR` and `MISSING` nodes, innermost first.

use std::collections::HashSet;
use std::ops::ControlFlow;
use std::time::Instant;

use tree_sitter::{Node, ParseOptions, ParseState, Parser, Tree};
use vectort_core::Problem;

use crate::{MAX_PROBLEMS, PARSE_BUDGET};

/// Longest snippet of the offending text, in characters.
const MAX_SNIPPET: usize = 60;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Grammar {
    Python,
    Go,
    Rust,
    Java,
    Php,
    Ruby,
    Dart,
    Solidity,
}

impl Grammar {
    fn language(self) -> tree_sitter::Language {
        match self {
            Self::Python => tree_sitter_python::LANGUAGE.into(),
            Self::Go => tree_sitter_go::LANGUAGE.into(),
            Self::Rust => tree_sitter_rust::LANGUAGE.into(),
            Self::Java => tree_sitter_java::LANGUAGE.into(),
            Self::Php => tree_sitter_php::LANGUAGE_PHP.into(),
            Self::Ruby => tree_sitter_ruby::LANGUAGE.into(),
            Self::Dart => tree_sitter_dart::LANGUAGE.into(),
            Self::Solidity => tree_sitter_solidity::LANGUAGE.into(),
        }
    }

    /// True for text that the grammar's hand-written C scanner may not be given: its state is saved
    /// into 1,024 bytes, and these two grammars do not check that it fits (the runtime then
    /// aborts the process). People write nothing of the kind.
    fn overflows(self, text: &str) -> bool {
        match self {
            // Two bytes a level, a byte for each of up to 255 open strings. CPython itself stops
            // at 100 levels.
            Self::Python => indentations(text) > 200,
            // Four bytes and its word for each open heredoc; the word's length must fit a byte.
            Self::Ruby => heredocs(text) > 250 || (text.contains("<<") && text.matches("#{").count() > 150),
            _ => false,
        }
    }
}

/// How many different widths of indentation there are: no fewer than levels.
fn indentations(text: &str) -> usize {
    let lines = text.split(['\n', '\r', '\u{c}']);
    let widths = lines.map(|line| line.len() - line.trim_start_matches([' ', '\t']).len());
    widths.collect::<HashSet<_>>().len()
}

/// An upper bound of what all heredocs together take in the scanner's state.
fn heredocs(text: &str) -> usize {
    let starts = text.match_indices("<<").map(|(at, _)| text[at + 2..].trim_start_matches(['~', '-']));
    let sizes = starts.map(|rest| match rest.chars().next() {
        Some(quote @ ('"' | '\'' | '`')) => 4 + rest[1..].find(quote).unwrap_or(rest.len()),
        Some(c) if c.is_alphanumeric() || c == '_' => {
            4 + rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len())
        }
        _ => 0,
    });
    sizes.sum()
}

pub(crate) fn check(grammar: Grammar, text: &str) -> Vec<Problem> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    if grammar.overflows(text) {
        return vec![Problem::new("too-complex", "nested too deep to be checked")];
    }
    let mut parser = Parser::new();
    if let Err(error) = parser.set_language(&grammar.language()) {
        // A grammar built for another runtime: a mistake of the build, which must not pass for
        // a file without errors.
        return vec![Problem::new("check-unavailable", error.to_string())];
    }
    match parse(&mut parser, text) {
        Some(tree) => errors(&tree, text),
        None => {
            vec![Problem::new("check-timed-out", format!("no result within {} s", PARSE_BUDGET.as_secs()))]
        }
    }
}

/// The tree of a text; `None` if there is none to be had within [`PARSE_BUDGET`].
pub(crate) fn tree(grammar: Grammar, text: &str) -> Option<Tree> {
    if grammar.overflows(text) {
        return None;
    }
    let mut parser = Parser::new();
    parser.set_language(&grammar.language()).ok()?;
    parse(&mut parser, text)
}

fn parse(parser: &mut Parser, text: &str) -> Option<Tree> {
    let start = Instant::now();
    let mut progress = |_: &ParseState| {
        if start.elapsed() > PARSE_BUDGET { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let options = ParseOptions::new().progress_callback(&mut progress);
    let bytes = text.as_bytes();
    parser.parse_with_options(&mut |at, _| bytes.get(at..).unwrap_or_default(), None, Some(options))
}

/// Walks down where errors are, without recursion: a hostile file nests a million deep.
fn errors(tree: &Tree, text: &str) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut cursor = tree.walk();
    'walk: while problems.len() < MAX_PROBLEMS {
        let node = cursor.node();
        if node.is_missing() {
            problems.push(at(node, format!("missing `{}`", node.kind())));
        } else if node.has_error() && cursor.goto_first_child_with_error() {
            continue;
        } else if node.is_error() {
            problems.push(at(node, format!("unexpected `{}`", snippet(node, text))));
        }
        loop {
            if cursor.goto_next_sibling() {
                break;
            }
            if !cursor.goto_parent() {
                break 'walk;
            }
        }
    }
    problems
}

trait Errors {
    fn goto_first_child_with_error(&mut self) -> bool;
}

impl Errors for tree_sitter::TreeCursor<'_> {
    /// Goes to the first child that is or holds an error, if there is one.
    fn goto_first_child_with_error(&mut self) -> bool {
        if !self.goto_first_child() {
            return false;
        }
        loop {
            let node = self.node();
            if node.is_missing() || node.has_error() {
                return true;
            }
            if !self.goto_next_sibling() {
                self.goto_parent();
                return false;
            }
        }
    }
}

fn at(node: Node<'_>, message: String) -> Problem {
    Problem::new("syntax-error", message).at_line(node.start_position().row as u32 + 1)
}

fn snippet(node: Node<'_>, text: &str) -> String {
    let found = text.get(node.byte_range()).unwrap_or_default().trim();
    let line = found.lines().next().unwrap_or_default();
    match line.char_indices().nth(MAX_SNIPPET) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}
