//! One file, read once.

use std::collections::BTreeSet;

use vectort_core::{RelPath, tokens};
use vectort_syntax::{Definition, Kind as Symbol, symbols};

use crate::found::Found;
use crate::kind::Kind;
use crate::words::{self, Term, TermMap};
use crate::{markup, script};

/// What is read of a file for its words and symbols, in bytes: ordinary files are far smaller, and
/// those that are not have their words at the start.
const MAX_READ: usize = 256 << 10;
/// Most different terms of one file.
const MAX_TERMS: usize = 4_096;

/// How often a term counts, by where it stands.
const IN_PATH: u32 = 6;
const IN_EXPORT: u32 = 4;
const IN_DEFINITION: u32 = 2;
const IN_TEXT: u32 = 2;
const IN_CODE: u32 = 1;

/// See the module.
#[derive(Debug)]
pub(crate) struct File {
    pub(crate) path: RelPath,
    pub(crate) kind: Kind,
    /// Of the whole content.
    pub(crate) tokens: u32,
    /// Of the outline; 0 where there is none.
    pub(crate) outline_tokens: u32,
    /// Tokens of the lines before each, and at last of all; empty for what cannot be shown.
    pub(crate) before: Vec<u32>,
    pub(crate) definitions: Vec<Definition>,
    /// As written.
    pub(crate) imports: Vec<String>,
    /// Weighted counts, by term.
    pub(crate) terms: Vec<(Term, u32)>,
    /// Sum of the counts.
    pub(crate) length: u32,
    /// Names that others may use, as terms.
    pub(crate) defines: BTreeSet<Term>,
    /// Names that it uses, whole.
    pub(crate) uses: Vec<Term>,
    /// The term of its name without the extension.
    pub(crate) stem: Term,
    /// The terms of that name's parts.
    pub(crate) stem_parts: Vec<Term>,
}

impl File {
    pub(crate) fn read(path: &RelPath, content: &[u8]) -> Self {
        let kind = Kind::of(path, content);
        let stem = path.file_name().split('.').find(|part| !part.is_empty()).unwrap_or_default();
        let mut file = Self {
            path: path.clone(),
            kind,
            tokens: 0,
            outline_tokens: 0,
            before: Vec::new(),
            definitions: Vec::new(),
            imports: Vec::new(),
            terms: Vec::new(),
            length: 0,
            defines: BTreeSet::new(),
            uses: Vec::new(),
            stem: words::name_term(stem),
            stem_parts: Vec::new(),
        };
        words::terms(stem, |term, is_whole| {
            if !is_whole {
                file.stem_parts.push(term);
            }
        });
        let text = if kind.can_be_shown() { std::str::from_utf8(content).unwrap_or_default() } else { "" };
        if kind.can_be_shown() {
            file.tokens = tokens(text);
            file.before = before(text);
        }
        if kind.is_shown() {
            let found = found(path, &text[..text.floor_char_boundary(MAX_READ)], text.len() <= MAX_READ);
            file.count(text, &found);
            file.definitions = found.definitions;
            file.imports = found.imports;
            file.imports.sort_unstable();
            file.imports.dedup();
            file.outline_tokens = file.outline().map_or(0, |outline| tokens(&outline));
        }
        file
    }

    fn count(&mut self, text: &str, found: &Found) {
        let mut counts: TermMap<u32> = TermMap::default();
        let mut uses = BTreeSet::new();
        let mut add = |term: Term, weight: u32| {
            if counts.len() < MAX_TERMS || counts.contains_key(&term) {
                *counts.entry(term).or_default() += weight;
            }
        };
        words::terms(self.path.as_str(), |term, _| add(term, IN_PATH));
        for definition in &found.definitions {
            let weight = if definition.is_exported { IN_EXPORT } else { IN_DEFINITION };
            words::terms(&definition.name, |term, _| add(term, weight));
            if !matches!(definition.kind, Symbol::Selector | Symbol::Heading) && definition.depth <= 1 {
                self.defines.insert(words::name_term(&definition.name));
            }
        }
        words::terms(&found.texts, |term, _| add(term, IN_TEXT));
        words::terms(&text[..text.floor_char_boundary(MAX_READ)], |term, is_whole| {
            add(term, IN_CODE);
            if is_whole {
                uses.insert(term);
            }
        });
        self.uses = uses.into_iter().filter(|term| !self.defines.contains(term)).take(MAX_TERMS).collect();
        self.terms = counts.into_iter().collect();
        self.terms.sort_unstable();
        self.length = self.terms.iter().map(|(_, count)| count).sum();
    }

    /// Signatures, indented as they nest; `None` if the file defines nothing.
    pub(crate) fn outline(&self) -> Option<String> {
        let mut text = String::new();
        for definition in &self.definitions {
            text.extend(std::iter::repeat_n("  ", definition.depth.into()));
            text.push_str(&definition.signature);
            text.push('\n');
        }
        (!text.is_empty()).then_some(text)
    }

    /// How many lines it has.
    pub(crate) fn lines(&self) -> u32 {
        self.before.len().saturating_sub(1) as u32
    }

    /// The narrowest definition around a line.
    pub(crate) fn around(&self, line: u32) -> Option<&Definition> {
        self.definitions
            .iter()
            .filter(|it| it.first <= line && line <= it.last)
            .min_by_key(|it| (it.last - it.first, it.first))
    }
}

/// Each line is rounded up, so that lines never seem cheaper than the whole.
fn before(text: &str) -> Vec<u32> {
    let mut sum = 0_u32;
    let mut before = vec![0];
    for line in text.split_inclusive('\n') {
        sum = sum.saturating_add(tokens(line));
        before.push(sum);
    }
    before
}

fn found(path: &RelPath, text: &str, is_all: bool) -> Found {
    let extension = path.extension();
    match extension.as_str() {
        "css" | "scss" | "less" | "sass" => markup::css(text),
        "html" | "htm" => markup::html(text),
        "vue" | "svelte" | "astro" => markup::component(text, path.file_name()),
        "md" | "mdx" | "markdown" => markup::markdown(text),
        // Half of a file has no tree.
        _ if !is_all => Found::default(),
        "js" | "jsx" | "mjs" | "cjs" | "ts" | "tsx" | "mts" | "cts" => {
            script::read(text, &extension, 0).unwrap_or_default()
        }
        _ => {
            let Some(symbols) = symbols(path, text.as_bytes()) else { return Found::default() };
            Found { definitions: symbols.definitions, imports: symbols.imports, texts: String::new() }
        }
    }
}
