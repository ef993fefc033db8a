//! The files, and what is known of each.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;
use std::rc::Rc;

use vectort_core::limits::MAX_FILE_BYTES;
use vectort_core::{Problem, RelPath};

use crate::edit::{Cure, Edit, applied, conflict};
use crate::resolve::Config;
use crate::script::{self, Script};
use crate::{Repair, World};

/// Folders that hold nothing that the project's people wrote.
const SKIPPED: [&str; 10] =
    ["node_modules", "dist", "build", "out", "target", "coverage", "vendor", "__pycache__", "venv", ".venv"];

/// A project while it is repaired.
pub(crate) struct Tree<'a> {
    pub(crate) world: World<'a>,
    /// What the gate found at first: its lines may have moved since.
    problems: &'a [Problem],
    files: BTreeMap<RelPath, Cow<'a, [u8]>>,
    scripts: RefCell<HashMap<RelPath, Rc<Script>>>,
    exports: RefCell<HashMap<String, Option<Rc<BTreeSet<String>>>>>,
    config: RefCell<Option<Rc<Config>>>,
}

impl<'a> Tree<'a> {
    pub(crate) fn new(world: &World<'a>, problems: &'a [Problem]) -> Self {
        let files =
            world.files.iter().map(|(path, content)| (path.clone(), Cow::Borrowed(content.as_slice())));
        Self {
            world: *world,
            problems,
            files: files.collect(),
            scripts: RefCell::default(),
            exports: RefCell::default(),
            config: RefCell::default(),
        }
    }

    /// Every path.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &RelPath> {
        self.files.keys()
    }

    /// The file of exactly this name.
    pub(crate) fn get(&self, path: &str) -> Option<&RelPath> {
        self.files.get_key_value(path).map(|(path, _)| path)
    }

    /// A file's text, if it is UTF-8 of a source's size.
    pub(crate) fn text(&self, path: &str) -> Option<&str> {
        let content = self.files.get(path).filter(|content| content.len() <= MAX_FILE_BYTES)?;
        std::str::from_utf8(content).ok()
    }

    /// Files that people write: no packages, no build output.
    pub(crate) fn sources(&self) -> impl Iterator<Item = &RelPath> {
        self.paths().filter(|path| !path.as_str().split('/').any(|part| SKIPPED.contains(&part)))
    }

    /// Scripts among the sources. Declarations of types, minified files, and what the public
    /// folder serves as it is are none.
    pub(crate) fn scripts(&self) -> impl Iterator<Item = (&RelPath, Rc<Script>)> {
        let written = self.sources().filter(|path| {
            let name = path.as_str();
            ![".d.ts", ".d.mts", ".min.js"].iter().any(|end| name.ends_with(end))
                && !name.starts_with("public/")
        });
        written.filter_map(|path| Some((path, self.script(path)?)))
    }

    /// Scripts that parse.
    pub(crate) fn sound_scripts(&self) -> impl Iterator<Item = (&RelPath, Rc<Script>)> {
        self.scripts().filter(|(_, script)| script.is_sound())
    }

    /// What is known of a script.
    pub(crate) fn script(&self, path: &RelPath) -> Option<Rc<Script>> {
        if let Some(script) = self.scripts.borrow().get(path) {
            return Some(script.clone());
        }
        let kind = script::source_type(&path.extension())?;
        let script = Rc::new(script::read(self.text(path.as_str())?, kind));
        self.scripts.borrow_mut().insert(path.clone(), script.clone());
        Some(script)
    }

    /// The names that a package's specifier exports.
    pub(crate) fn package(&self, specifier: &str) -> Option<Rc<BTreeSet<String>>> {
        if let Some(known) = self.exports.borrow().get(specifier) {
            return known.clone();
        }
        let names = self.world.packages.exports(specifier).map(|names| Rc::new(names.into_iter().collect()));
        self.exports.borrow_mut().insert(specifier.to_owned(), names.clone());
        names
    }

    /// The project's configuration, as far as it changes what imports mean.
    pub(crate) fn config(&self) -> Rc<Config> {
        if let Some(config) = self.config.borrow().as_ref() {
            return config.clone();
        }
        let config = Rc::new(Config::read(self));
        *self.config.borrow_mut() = Some(config.clone());
        config
    }

    /// Whether the gate has a problem of this code in this file.
    pub(crate) fn is_blamed(&self, path: &RelPath, code: &str) -> bool {
        self.problems.iter().any(|problem| problem.code == code && problem.file.as_ref() == Some(path))
    }

    /// The gate's problems of a code.
    pub(crate) fn problems(&self, code: &str) -> impl Iterator<Item = &Problem> {
        self.problems.iter().filter(move |problem| problem.code == code)
    }

    /// Line of a byte offset, counted from 1.
    pub(crate) fn line(&self, path: &RelPath, at: usize) -> Option<u32> {
        let content = self.files.get(path)?;
        let before = content.get(..at.min(content.len()))?;
        u32::try_from(before.split(|byte| *byte == b'\n').count()).ok()
    }

    /// Does what does not conflict, earlier cures first; gives what was done. A cure after which a
    /// script that was sound is not is taken back.
    pub(crate) fn apply(&mut self, cures: Vec<Cure>) -> Vec<Repair> {
        let mut taken: BTreeMap<RelPath, Vec<(Range<usize>, String)>> = BTreeMap::new();
        let mut created: BTreeMap<RelPath, String> = BTreeMap::new();
        let mut repairs = Vec::new();
        for cure in cures {
            let mut wanted = Vec::new();
            let mut whole = None;
            for edit in &cure.edits {
                match edit {
                    Edit::Replace { range, text } => wanted.push((range.clone(), text.clone())),
                    Edit::Create { text } => whole = Some(text.clone()),
                }
            }
            if let Some(text) = whole {
                if self.files.contains_key(&cure.path) || created.contains_key(&cure.path) {
                    continue;
                }
                created.insert(cure.path.clone(), text);
            } else {
                let others = taken.entry(cure.path.clone()).or_default();
                let is_free =
                    wanted.iter().all(|(range, _)| !others.iter().any(|(other, _)| conflict(range, other)));
                if !is_free || !self.keeps_sound(&cure.path, others, &wanted) {
                    continue;
                }
                others.append(&mut wanted);
            }
            let line = self.line(&cure.path, cure.at);
            repairs.push(Repair { rule: cure.rule, path: cure.path, line, detail: cure.detail });
        }
        for (path, edits) in taken.into_iter().filter(|(_, edits)| !edits.is_empty()) {
            let text = applied(self.text(path.as_str()).unwrap_or_default(), edits);
            self.put(path, text);
        }
        for (path, text) in created {
            self.put(path, text);
        }
        repairs
    }

    fn keeps_sound(
        &self,
        path: &RelPath,
        others: &[(Range<usize>, String)],
        wanted: &[(Range<usize>, String)],
    ) -> bool {
        let Some(text) = self.text(path.as_str()) else { return false };
        if wanted.iter().any(|(range, _)| text.get(range.clone()).is_none()) {
            return false;
        }
        let after = applied(text, [others, wanted].concat());
        if after == text {
            return false;
        }
        match (self.script(path), script::source_type(&path.extension())) {
            (Some(before), Some(kind)) if before.is_sound() => script::read(&after, kind).is_sound(),
            _ => true,
        }
    }

    fn put(&mut self, path: RelPath, text: String) {
        self.scripts.borrow_mut().remove(&path);
        *self.config.borrow_mut() = None;
        self.files.insert(path, Cow::Owned(text.into_bytes()));
    }

    /// What differs from the project that came in.
    pub(crate) fn changed(self) -> BTreeMap<RelPath, Option<Vec<u8>>> {
        let mut changed = BTreeMap::new();
        for (path, content) in self.files {
            if self.world.files.get(&path).map(Vec::as_slice) != Some(content.as_ref()) {
                changed.insert(path, Some(content.into_owned()));
            }
        }
        changed
    }
}
