//! What makes a project one of its kind, beyond that it compiles and starts: small expectations of
//! its files and of its page, declared in `data/catalog.toml`.
//!
//! What is demanded is a floor: what no project of the kind can do without. A bar that a good project
//! could miss would fail it, and pay a model to change what was right. What most have, and some may
//! do without, is a wish: the model is asked for it, and nobody is failed by it.

mod code;
mod glob;

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use vectort_core::{Problem, RelPath};

use crate::catalog::{Stack, catalog};
use crate::choices::Chosen;

/// The code of the problem of an expectation that is not met.
pub const NOT_ACCEPTED: &str = "not-accepted";

/// Something that must be true of a project. Everything that is set must hold; the head of
/// `data/catalog.toml` says how each is read.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Expectation {
    /// What is expected, in a sentence: for the model before, for the problem's detail after.
    pub says: String,
    /// Only for these frameworks; for all when empty.
    frameworks: Vec<String>,
    /// The files that it is about; all but documentation and manifests when empty.
    files: Vec<String>,
    /// One of these is in their code.
    any: Vec<String>,
    /// The name of a list of `[words]` which is added to `any`.
    words: Option<String>,
    /// Each of these is in their code.
    all: Vec<String>,
    /// A dotted key which one of them (JSON or TOML) has.
    key: Option<String>,
    /// The value of that key.
    equals: Option<toml::Value>,
    /// How many different things the first `*` of `files` stands for, at least.
    at_least: Option<usize>,
    /// A selector that the mounted page has an element for.
    page: Option<String>,
    /// How many characters the mounted page shows, at least.
    text: Option<u32>,
    /// It is asked for, and not demanded.
    pub wish: bool,
}

/// Expectations that are not met: `not-accepted` problems, with the expectation in the detail.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unmet {
    /// What the project cannot do without.
    pub demands: Vec<Problem>,
    /// What it would be better with.
    pub wishes: Vec<Problem>,
}

impl Unmet {
    fn of(expectations: impl Iterator<Item = &'static Expectation>) -> Self {
        let (wishes, demands): (Vec<_>, Vec<_>) = expectations.partition(|it| it.wish);
        let problems = |list: Vec<&Expectation>| list.into_iter().map(Expectation::problem).collect();
        Self { demands: problems(demands), wishes: problems(wishes) }
    }
}

/// What is known of a page that mounted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// Those of [`selectors`] that it has an element for.
    pub found: BTreeSet<String>,
    /// How many characters it shows, up to a limit beyond every expectation.
    pub characters: u32,
}

/// What is expected of a project of this stack with these choices, the type's first.
pub fn expectations(stack: Stack, chosen: &Chosen) -> impl Iterator<Item = &'static Expectation> {
    let id = &stack.framework.id;
    let of_choices = chosen.all().flat_map(|choice| &choice.accept);
    stack
        .kind
        .accept
        .iter()
        .chain(&stack.framework.accept)
        .chain(of_choices)
        .filter(move |it| it.frameworks.is_empty() || it.frameworks.contains(id))
}

/// The selectors to look for in the mounted page.
pub fn selectors(stack: Stack, chosen: &Chosen) -> Vec<String> {
    expectations(stack, chosen).filter_map(|it| it.page.clone()).collect()
}

/// What of the expectations the files do not meet.
pub fn in_files(stack: Stack, chosen: &Chosen, files: &BTreeMap<RelPath, Vec<u8>>) -> Unmet {
    let sources = Sources::new(files);
    Unmet::of(expectations(stack, chosen).filter(|it| !it.is_met_by(&sources)))
}

/// What of the expectations the mounted page does not meet.
pub fn on_page(stack: Stack, chosen: &Chosen, page: &Page) -> Unmet {
    Unmet::of(expectations(stack, chosen).filter(|it| !it.is_met_on(page)))
}

impl Expectation {
    fn problem(&self) -> Problem {
        Problem::new("not-accepted", format!("expected: {}", self.says))
    }

    fn is_met_on(&self, page: &Page) -> bool {
        self.page.as_ref().is_none_or(|selector| page.found.contains(selector))
            && self.text.is_none_or(|least| page.characters >= least)
    }

    fn is_met_by(&self, sources: &Sources<'_>) -> bool {
        if !self.is_about_files() {
            return true;
        }
        let about: Vec<(&Source<'_>, &str)> =
            sources.files.iter().filter_map(|file| Some((file, self.subject(file.path)?))).collect();
        let subjects: BTreeSet<&str> = about.iter().map(|(_, subject)| *subject).collect();
        let has = |word: &str| about.iter().any(|(file, _)| file.code.contains(&word.to_lowercase()));
        let any: Vec<&String> = self
            .any
            .iter()
            .chain(self.words.iter().filter_map(|name| catalog().words.get(name)).flatten())
            .collect();
        subjects.len() >= self.at_least.unwrap_or(1)
            && (any.is_empty() || any.iter().any(|word| has(word)))
            && self.all.iter().all(|word| has(word))
            && self.key.as_ref().is_none_or(|key| about.iter().any(|(file, _)| self.has_key(file, key)))
    }

    fn is_about_files(&self) -> bool {
        !(self.files.is_empty()
            && self.any.is_empty()
            && self.all.is_empty()
            && self.words.is_none()
            && self.key.is_none())
    }

    /// What the first `*` stands for in a path that it is about.
    fn subject<'p>(&self, path: &'p RelPath) -> Option<&'p str> {
        if self.files.is_empty() {
            return (!is_prose(path)).then_some(path.as_str());
        }
        self.files.iter().find_map(|pattern| glob::captured(pattern, path.as_str()))
    }

    fn has_key(&self, file: &Source<'_>, key: &str) -> bool {
        let Some(value) = file.data() else { return false };
        let found = key.split('.').try_fold(&value, |value, part| match value {
            serde_json::Value::Array(items) => items.get(part.parse::<usize>().ok()?),
            _ => value.get(part),
        });
        match (found, &self.equals) {
            (Some(found), Some(wanted)) => serde_json::to_value(wanted).is_ok_and(|wanted| wanted == *found),
            (found, None) => found.is_some(),
            (None, Some(_)) => false,
        }
    }
}

/// A project's text files.
struct Sources<'a> {
    files: Vec<Source<'a>>,
}

struct Source<'a> {
    path: &'a RelPath,
    text: &'a str,
    /// The text in lower case and without its comments: what a comment promises is not there.
    code: String,
}

impl<'a> Sources<'a> {
    fn new(files: &'a BTreeMap<RelPath, Vec<u8>>) -> Self {
        let files = files.iter().filter_map(|(path, content)| {
            let text = std::str::from_utf8(content).ok()?;
            let code = code::without_comments(text, code::Comments::of(path)).to_lowercase();
            Some(Source { path, text, code })
        });
        Self { files: files.collect() }
    }
}

impl Source<'_> {
    fn data(&self) -> Option<serde_json::Value> {
        match self.path.extension().as_str() {
            "json" | "webmanifest" => serde_json::from_str(self.text).ok(),
            "toml" => toml::from_str(self.text).ok(),
            _ => None,
        }
    }
}

/// Words about a project and lists of its packages say nothing of what it does.
fn is_prose(path: &RelPath) -> bool {
    matches!(path.extension().as_str(), "md" | "mdx" | "markdown" | "txt" | "rst" | "lock")
        || matches!(
            path.file_name(),
            "package.json"
                | "package-lock.json"
                | "pnpm-lock.yaml"
                | "composer.json"
                | "pubspec.yaml"
                | "pyproject.toml"
                | "Cargo.toml"
        )
}
