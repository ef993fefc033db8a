//! Syntax and manifest checks for what no bundler of ours runs.
//!
//! [`check`] finds syntax errors in one file, [`check_required`] and [`check_manifest`] find what makes a project of
//! its kind unusable: a missing entry file, a `package.json` without a name, an extension that
//! names files that are not there. JavaScript and TypeScript are the bundler's.
//!
//! A check that cries wolf is worse than none: it fails working projects and pays a model to
//! repair them. Templates (Jinja, Blade, Helm) are not checked as the language that they produce;
//! HTML and CSS, whose parsers take everything, only for what is never meant: a tag, a bracket, a
//! string or a comment without its end.
//!
//! Model output is hostile input, and tree-sitter grammars bring scanners written in C. YAML's
//! overruns its state buffer on deep nesting, so YAML is read by a parser in Rust; Python and Ruby
//! are measured first (`tree.rs`).
//!
//! **Invariant:** nothing here runs code, does IO or needs a toolchain. Time is bounded by
//! [`PARSE_BUDGET`] a file, on any input.

mod css;
mod html;
mod json;
pub mod manifest;
pub mod symbols;
mod tree;
mod yaml;

use std::time::Duration;

use vectort_core::limits::MAX_FILE_BYTES;
use vectort_core::{Problem, RelPath};

pub use manifest::{Manifest, check_manifest, check_required};
pub use symbols::{Definition, Kind, Symbols, symbols};

/// Most problems reported for one file: what comes after is mostly their echo.
pub const MAX_PROBLEMS: usize = 20;
/// Longest that one file's grammar may run. A megabyte of ordinary code takes a tenth of it.
pub const PARSE_BUDGET: Duration = Duration::from_secs(3);

/// Syntax errors in a file, by its extension. A file of a language that is not known here, or that
/// another checker reads, has none.
///
/// Codes: `syntax-error`, `invalid-json`, `invalid-toml`, `not-utf8`, `file-too-large`,
/// `check-timed-out`, `too-complex`.
pub fn check(path: &RelPath, content: &[u8]) -> Vec<Problem> {
    let Some(language) = Language::of(path) else { return Vec::new() };
    if content.len() > MAX_FILE_BYTES {
        return vec![Problem::new("file-too-large", "larger than 1 MiB").in_file(path.clone())];
    }
    let text = match std::str::from_utf8(content) {
        Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text),
        Err(error) => {
            let line = 1 + newlines(&content[..error.valid_up_to()]);
            let problem = Problem::new("not-utf8", error.to_string());
            return vec![problem.in_file(path.clone()).at_line(line)];
        }
    };
    let mut found = match language {
        Language::Json { comments } => json::check(text, comments),
        Language::Toml => toml_errors(text),
        Language::Yaml => yaml::check(text),
        Language::Html => html::check(text),
        Language::Css => css::check(text),
        Language::Tree(grammar) => tree::check(grammar, text),
    };
    found.truncate(MAX_PROBLEMS);
    found.into_iter().map(|problem| problem.in_file(path.clone())).collect()
}

enum Language {
    Json { comments: bool },
    Toml,
    Yaml,
    Html,
    Css,
    Tree(tree::Grammar),
}

impl Language {
    fn of(path: &RelPath) -> Option<Self> {
        let name = path.file_name().to_lowercase();
        if name.ends_with(".blade.php") {
            return None;
        }
        Some(match path.extension().as_str() {
            "json" | "webmanifest" | "geojson" | "ipynb" => {
                Self::Json { comments: json::allows_comments(path) }
            }
            "jsonc" | "json5" => Self::Json { comments: true },
            "toml" => Self::Toml,
            "css" => Self::Css,
            "py" | "pyi" => Self::Tree(tree::Grammar::Python),
            "go" => Self::Tree(tree::Grammar::Go),
            "rs" => Self::Tree(tree::Grammar::Rust),
            "java" => Self::Tree(tree::Grammar::Java),
            "php" => Self::Tree(tree::Grammar::Php),
            "rb" | "rake" | "gemspec" => Self::Tree(tree::Grammar::Ruby),
            "dart" => Self::Tree(tree::Grammar::Dart),
            "sol" => Self::Tree(tree::Grammar::Solidity),
            "yaml" | "yml" => Self::Yaml,
            "html" | "htm" => Self::Html,
            _ if matches!(name.as_str(), "gemfile" | "rakefile") => Self::Tree(tree::Grammar::Ruby),
            _ => return None,
        })
    }
}

fn toml_errors(text: &str) -> Vec<Problem> {
    let Err(error) = toml::from_str::<toml::Table>(text) else { return Vec::new() };
    let problem = Problem::new("invalid-toml", error.message());
    vec![match error.span() {
        Some(span) => problem.at_line(line_of(text, span.start)),
        None => problem,
    }]
}

/// The line, counted from 1, that a byte offset falls on.
fn line_of(text: &str, offset: usize) -> u32 {
    1 + newlines(&text.as_bytes()[..offset.min(text.len())])
}

fn newlines(bytes: &[u8]) -> u32 {
    memchr::memchr_iter(b'\n', bytes).count() as u32
}
