//! What changes files that exist: edits, deletions, new names, dependencies.

use vectort_core::RelPath;
use vectort_core::limits::MAX_FILES;

use super::body::{Body, Kind, Target};
use super::edit::{self, Form};
use super::{Event, Mode, Reader, Refusal, elided, patch};
use crate::patch::{Change, Hunk};

/// Longest name of a package that is taken, in bytes. npm's are at most 214.
const MAX_NAME: usize = 214;

impl Reader {
    /// Begins the edit of a file, or the skipping of one that is refused.
    pub(super) fn begin_edit(&mut self, raw: &str, kind: Kind) {
        self.label = None;
        self.has_other_shapes = true;
        let target = match self.admit_change(raw) {
            Some(path) => {
                self.events.push(Event::FileStarted { path: path.clone() });
                Target::Edit(path)
            }
            None => Target::Nothing { may_be_named: false },
        };
        self.mode = Mode::Inside(Body::new(target, kind));
    }

    /// Ends the edit of a file: all of its hunks, or none.
    pub(super) fn edited(&mut self, path: &RelPath, text: &str, kind: &Kind) {
        let form = match kind {
            Kind::Block { width } => Form::Any(Some(*width)),
            Kind::Hunks { .. } | Kind::Patch => Form::Diff,
            _ => Form::Any(None),
        };
        let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        let moved = patch::moved(first).filter(|_| *kind == Kind::Patch);
        let is_only_moved = moved.is_some() && !text.lines().any(|line| line.starts_with(['+', '-']));
        match edit::hunks(text, form) {
            _ if is_only_moved => {}
            Some(hunks) => self.edit(path.clone(), hunks),
            None => self.refuse(path.as_str(), Refusal::NotWhole),
        }
        if let Some(to) = moved {
            self.rename(path.as_str(), to);
        }
        if *kind == Kind::Conflict {
            // The next pair is about the same file, if nothing names another.
            self.relabel(path.as_str());
        }
    }

    /// An edit whose hunks are known.
    pub(super) fn edit(&mut self, path: RelPath, hunks: Vec<Hunk>) {
        let left_out = hunks.iter().find_map(|hunk| {
            let line = elided::line(&hunk.replace, &path)?;
            // What is there already may stay.
            elided::line(&hunk.search, &path).is_none().then_some(line)
        });
        match left_out {
            Some(line) => self.refuse(path.as_str(), Refusal::Elided { line }),
            None => self.events.push(Event::Changed(Change::Edit { path, hunks })),
        }
    }

    /// An edit that comes whole, with all its hunks; `None` when they cannot be read.
    pub(super) fn whole_edit(&mut self, raw: &str, hunks: Option<Vec<Hunk>>) {
        let Some(path) = self.admit_change(raw) else { return };
        self.events.push(Event::FileStarted { path: path.clone() });
        match hunks {
            Some(hunks) => self.edit(path, hunks),
            None => self.refuse(path.as_str(), Refusal::NotWhole),
        }
    }

    /// The answer ends inside an edit.
    pub(super) fn cut_edit(&mut self, raw: &str) {
        if let Some(path) = self.admit_change(raw) {
            self.events.push(Event::FileStarted { path: path.clone() });
            self.events.push(Event::Truncated { path });
        }
    }

    pub(super) fn delete(&mut self, raw: &str) {
        self.has_other_shapes = true;
        if let Some(path) = self.admit_change(raw) {
            self.events.push(Event::Changed(Change::Delete { path }));
        }
    }

    pub(super) fn rename(&mut self, from: &str, to: &str) {
        self.has_other_shapes = true;
        if let Some(from) = self.admit_change(from)
            && let Some(to) = self.admit_change(to)
        {
            self.events.push(Event::Changed(Change::Rename { from, to }));
        }
    }

    /// `name`, `name@version`, `name==1.2`, several of them, and a word that says "for development".
    pub(super) fn add_dependencies(&mut self, text: &str) {
        self.has_other_shapes = true;
        let words = || text.split([' ', ',', '\t']).filter(|word| !word.is_empty());
        let is_dev =
            |word: &str| matches!(word.to_ascii_lowercase().as_str(), "dev" | "-d" | "--dev" | "--save-dev");
        let dev = words().any(is_dev);
        for word in words().filter(|word| !is_dev(word)) {
            match dependency(word) {
                Some((name, version)) => {
                    self.change(Change::AddDependency { name, version, dev });
                }
                None => self.refuse(word, Refusal::NotWhole),
            }
        }
    }

    pub(super) fn remove_dependencies(&mut self, text: &str) {
        self.has_other_shapes = true;
        for word in text.split([' ', ',', '\t']).filter(|word| !word.is_empty()) {
            match dependency(word) {
                Some((name, _)) => self.change(Change::RemoveDependency { name }),
                None => self.refuse(word, Refusal::NotWhole),
            }
        }
    }

    pub(super) fn run_note(&mut self, text: &str) {
        let text = text.trim();
        if !text.is_empty() && self.count_change() {
            self.events.push(Event::RunNote { text: text.to_owned() });
        }
    }

    fn change(&mut self, change: Change) {
        if self.count_change() {
            self.prose.clear();
            self.events.push(Event::Changed(change));
        }
    }

    /// An answer has a bounded number of changes.
    fn count_change(&mut self) -> bool {
        self.changes += 1;
        self.changes <= MAX_FILES
    }

    fn admit_change(&mut self, raw: &str) -> Option<RelPath> {
        match RelPath::parse(raw) {
            Ok(path) if self.count_change() => {
                self.prose.clear();
                Some(path)
            }
            Ok(_) => {
                self.refuse(raw, Refusal::TooMany);
                None
            }
            Err(why) => {
                self.refuse(raw, Refusal::Path(why));
                None
            }
        }
    }
}

/// The name of a package and what follows it, from `@scope/name@1.2`, `name==1.2` or `name>=1`.
fn dependency(word: &str) -> Option<(String, Option<String>)> {
    let word = word.trim_matches(['"', '\'', '`']);
    let at = word.char_indices().skip(1).find(|(_, c)| matches!(c, '@' | '=' | '<' | '>' | '~' | '^' | '!'));
    let (name, version) = word.split_at(at.map_or(word.len(), |(at, _)| at));
    let version = version.strip_prefix('@').unwrap_or(version);
    let is_name =
        |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/' | '@' | ':' | '[' | ']');
    let is_safe =
        !name.is_empty() && name.len() <= MAX_NAME && name.chars().all(is_name) && !name.contains("..");
    let starts_well = name.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '@');
    let is_version = version.len() <= 64 && version.chars().all(|c| c.is_ascii_graphic());
    (is_safe && starts_well && is_version)
        .then(|| (name.to_owned(), (!version.is_empty()).then(|| version.to_owned())))
}
