//! Stylesheets: `@import` inlined, `url()` made absolute, CSS modules scoped.
//!
//! Browsers do the rest. Nothing is validated: a browser skips what it does not know, and so
//! does this.

mod modules;
pub(crate) mod output;
mod scan;

use std::collections::{BTreeMap, BTreeSet};

use vectort_core::path::join;
use vectort_core::{Problem, RelPath};

use crate::project::Project;
use crate::transform::LineIndex;

use scan::{Token, tokens};

/// Deepest chain of `@import`.
const MAX_IMPORTS: usize = 32;

/// A stylesheet ready for the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stylesheet {
    /// The text.
    pub text: String,
    /// Files that were inlined into it.
    pub inlined: BTreeSet<RelPath>,
    /// Of a CSS module: name as written, name in the page.
    pub names: BTreeMap<String, String>,
    /// It wants Tailwind: `text` has yet to go through its compiler.
    pub tailwind: bool,
    /// Imports that lead nowhere.
    pub problems: Vec<Problem>,
    /// `@import`s of other hosts, which must come first.
    remote: String,
}

/// Reads and prepares a stylesheet of the project. A name that ends in `.module.css` is scoped.
///
/// The error is what reading the file says.
pub fn stylesheet(project: &Project, path: &RelPath) -> std::io::Result<Stylesheet> {
    let source = project.read_text(path)?;
    Ok(prepare(project, path, &source))
}

/// [`stylesheet`] of a text that is not (or not yet) in the file.
pub(crate) fn prepare(project: &Project, path: &RelPath, source: &str) -> Stylesheet {
    let mut sheet = Stylesheet::default();
    let mut text = String::with_capacity(source.len());
    Inliner { project, sheet: &mut sheet, open: vec![path.clone()] }.inline(path, source, &mut text);
    sheet.text = std::mem::take(&mut sheet.remote) + &text;
    if path.as_str().ends_with(".module.css") {
        let (scoped, names) = modules::scope(path.as_str(), &sheet.text);
        sheet.text = scoped;
        sheet.names = names;
    }
    sheet
}

struct Inliner<'p, 's> {
    project: &'p Project,
    sheet: &'s mut Stylesheet,
    open: Vec<RelPath>,
}

impl Inliner<'_, '_> {
    fn inline(&mut self, path: &RelPath, source: &str, out: &mut String) {
        let lines = LineIndex::new(source);
        let folder = path.parent().unwrap_or_default().to_owned();
        let mut depth = 0_usize;
        for (at, token) in tokens(source) {
            match token {
                Token::Import { target, conditions, text } if depth == 0 => {
                    self.import(path, &folder, target, conditions, text, lines.line(at as u32), out);
                }
                Token::Import { text, .. }
                | Token::Text(text)
                | Token::Comment(text)
                | Token::Quoted(text) => {
                    out.push_str(text);
                }
                Token::AtRule { name, text } => {
                    self.sheet.tailwind |= matches!(
                        name,
                        "tailwind"
                            | "apply"
                            | "theme"
                            | "utility"
                            | "custom-variant"
                            | "plugin"
                            | "config"
                            | "reference"
                    );
                    out.push_str(text);
                }
                Token::Url { target, text } => match served_url(&folder, target) {
                    Some(absolute) => {
                        out.push_str("url(\"");
                        out.push_str(&absolute);
                        out.push_str("\")");
                    }
                    None => out.push_str(text),
                },
                Token::Open => {
                    depth += 1;
                    out.push('{');
                }
                Token::Close => {
                    depth = depth.saturating_sub(1);
                    out.push('}');
                }
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of one rule")]
    fn import(
        &mut self,
        path: &RelPath,
        folder: &str,
        target: &str,
        conditions: &str,
        text: &str,
        line: u32,
        out: &mut String,
    ) {
        if target.starts_with("https:")
            || target.starts_with("http:")
            || target.starts_with("//")
            || target.starts_with("data:")
        {
            self.sheet.remote.push_str(text);
            self.sheet.remote.push('\n');
            return;
        }
        if target == "tailwindcss" || target.starts_with("tailwindcss/") {
            self.sheet.tailwind = true;
            out.push_str(text);
            return;
        }
        let found = self.find(folder, target);
        let Some(found) = found else {
            let code = if target.starts_with(['.', '/']) { "unresolved-import" } else { "unknown-package" };
            self.sheet.problems.push(Problem::new(code, target).in_file(path.clone()).at_line(line));
            return;
        };
        if self.open.contains(&found) || self.open.len() >= MAX_IMPORTS {
            return;
        }
        let Ok(source) = self.project.read_text(&found) else { return };
        self.sheet.inlined.insert(found.clone());
        let (open, close) = wrapping(conditions);
        out.push_str(&open);
        self.open.push(found.clone());
        self.inline(&found, &source, out);
        self.open.pop();
        out.push_str(&close);
        out.push('\n');
    }

    fn find(&self, folder: &str, target: &str) -> Option<RelPath> {
        let target = target.split(['?', '#']).next().unwrap_or(target);
        let candidates = match target.strip_prefix('/') {
            Some(absolute) => vec![join("", absolute)?, join("public", absolute)?],
            None => match target.strip_prefix("@/") {
                Some(rest) => vec![join("src", rest)?],
                None => vec![join(folder, target)?],
            },
        };
        candidates
            .iter()
            .flat_map(|candidate| [candidate.clone(), format!("{candidate}.css")])
            .find_map(|candidate| self.project.get(&candidate).cloned())
    }
}

/// The absolute URL path of a relative target; `None` leaves the text as it is.
fn served_url(folder: &str, target: &str) -> Option<String> {
    let is_relative = !target.is_empty()
        && !target.starts_with(['/', '#'])
        && !target.split(['/', '?']).next().is_some_and(|start| start.contains(':'));
    if !is_relative {
        return None;
    }
    let (path, rest) = target.find(['?', '#']).map_or((target, ""), |at| target.split_at(at));
    let path = match path.strip_prefix("@/") {
        Some(rest) => join("src", rest)?,
        None => join(folder, path)?,
    };
    Some(format!("/{path}{rest}"))
}

/// `layer(a) supports(b) screen` as blocks around what is imported.
fn wrapping(conditions: &str) -> (String, String) {
    let mut rest = conditions.trim();
    let (mut open, mut close) = (String::new(), String::new());
    let mut wrap = |rule: String| {
        open.push_str(&rule);
        open.push_str(" {\n");
        close.push_str("\n}");
    };
    if let Some(after) = rest.strip_prefix("layer") {
        let (name, after) = parenthesised(after).unwrap_or(("", after));
        if after.is_empty() || after.starts_with(char::is_whitespace) || !name.is_empty() {
            wrap(format!("@layer {name}"));
            rest = after.trim();
        }
    }
    if let Some((condition, after)) = rest.strip_prefix("supports").and_then(parenthesised) {
        wrap(format!("@supports ({condition})"));
        rest = after.trim();
    }
    if !rest.is_empty() {
        wrap(format!("@media {rest}"));
    }
    (open, close)
}

fn parenthesised(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_prefix('(')?;
    let mut depth = 1_usize;
    for (at, c) in inner.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some((&inner[..at], &inner[at + 1..]));
        }
    }
    None
}
