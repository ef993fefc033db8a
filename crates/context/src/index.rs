//! The index: files, who defines what, who says what, who imports whom.

use std::collections::{BTreeMap, BTreeSet};

use vectort_core::RelPath;

use crate::choice::Place;
use crate::config::{self, Config};
use crate::file::File;
use crate::resolve::{self, Listing};
use crate::words::{self, Term, TermMap};

/// From how many files on a second thread pays.
const WORTH_A_THREAD: usize = 64;
/// Most threads that a project is read with.
const MAX_THREADS: usize = 8;
/// Stack of those threads: what `script` takes for shallow is shallow for it in any build.
const STACK: usize = 16 << 20;

/// A file's place in the index.
pub(crate) type Id = u32;

/// What is known of a project's files: symbols, words, imports.
///
/// It keeps no content. One file's change costs about what reading that file costs, and what
/// imports it anew where paths came or went.
#[derive(Debug, Default)]
pub struct Index {
    pub(crate) paths: BTreeMap<RelPath, Id>,
    slots: Vec<Option<Slot>>,
    free: Vec<Id>,
    /// Files that have a term, and its count in each.
    pub(crate) postings: TermMap<Vec<(Id, u32)>>,
    /// Files that define a name.
    pub(crate) defined: TermMap<BTreeSet<Id>>,
    /// Files whose imports depend on whether a path exists, by the path's hash.
    watchers: TermMap<BTreeSet<Id>>,
    /// Files by folder.
    folders: BTreeMap<String, BTreeSet<RelPath>>,
    configs: BTreeMap<RelPath, Vec<u8>>,
    config: Config,
    /// Sum of the lengths of all files.
    pub(crate) length: u64,
}

#[derive(Debug)]
struct Slot {
    file: File,
    /// Files that it imports.
    imports: BTreeSet<Id>,
    /// Files that import it.
    importers: BTreeSet<Id>,
    /// Hashes of the paths that its imports asked for.
    asked: BTreeSet<Term>,
}

impl Index {
    /// Reads every file.
    pub fn build(files: &BTreeMap<RelPath, Vec<u8>>) -> Self {
        let mut index = Self::default();
        for (path, content) in files.iter().filter(|(path, _)| config::is_config(path)) {
            index.configs.insert(path.clone(), content.clone());
        }
        index.config = Config::read(&index.configs);
        let ids: Vec<Id> = read(files).into_iter().map(|file| index.insert(file)).collect();
        for id in ids {
            index.link(id);
        }
        index
    }

    /// Takes a file's new content, or its removal (`None`).
    pub fn update(&mut self, path: &RelPath, content: Option<&[u8]>) {
        let before = self.paths.get(path).copied();
        match content {
            Some(content) => {
                let file = File::read(path, content);
                if let Some(id) = before {
                    self.replace(id, file);
                } else {
                    let id = self.insert(file);
                    self.link(id);
                }
            }
            None => {
                if let Some(id) = before {
                    self.remove(id);
                }
            }
        }
        if config::is_config(path) {
            match content {
                Some(content) => self.configs.insert(path.clone(), content.to_vec()),
                None => self.configs.remove(path),
            };
            let config = Config::read(&self.configs);
            if config != self.config {
                self.config = config;
                let all: Vec<Id> = self.paths.values().copied().collect();
                for id in all {
                    self.link(id);
                }
                return;
            }
        }
        if before.is_some() != content.is_some() {
            self.relink(path);
        }
    }

    /// The signatures of what a file defines, for when it is shown in short; `None` where there
    /// are none to be told from the rest.
    pub fn outline(&self, path: &RelPath) -> Option<String> {
        self.file(*self.paths.get(path)?)?.outline()
    }

    /// Where a name is defined, in the order of paths.
    pub fn definition(&self, name: &str) -> Vec<Place> {
        let ids = self.defined.get(&words::name_term(name)).into_iter().flatten();
        let places = ids.filter_map(|id| self.file(*id)).flat_map(|file| {
            let found = file.definitions.iter().filter(|it| it.name == name);
            found.map(|it| Place { path: file.path.clone(), line: it.first })
        });
        let mut places: Vec<Place> = places.collect();
        places.sort();
        places
    }

    /// Files that import this one, in the order of paths.
    pub fn dependents(&self, path: &RelPath) -> Vec<RelPath> {
        self.neighbours(path, |slot| &slot.importers)
    }

    /// Files that this one imports, in the order of paths.
    pub fn dependencies(&self, path: &RelPath) -> Vec<RelPath> {
        self.neighbours(path, |slot| &slot.imports)
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.paths.len()
    }

    /// True if there are none.
    pub fn is_empty(&self) -> bool {
        self.paths.is_empty()
    }

    fn neighbours(&self, path: &RelPath, side: impl Fn(&Slot) -> &BTreeSet<Id>) -> Vec<RelPath> {
        let slot = self.paths.get(path).and_then(|id| self.slot(*id));
        let ids = slot.into_iter().flat_map(side);
        let mut paths: Vec<RelPath> = ids.filter_map(|id| Some(self.file(*id)?.path.clone())).collect();
        paths.sort();
        paths
    }

    fn slot(&self, id: Id) -> Option<&Slot> {
        self.slots.get(id as usize)?.as_ref()
    }

    fn slot_mut(&mut self, id: Id) -> Option<&mut Slot> {
        self.slots.get_mut(id as usize)?.as_mut()
    }

    pub(crate) fn file(&self, id: Id) -> Option<&File> {
        Some(&self.slot(id)?.file)
    }

    /// All files, in the order of paths.
    pub(crate) fn files(&self) -> impl Iterator<Item = (Id, &File)> {
        self.paths.values().filter_map(|id| Some((*id, self.file(*id)?)))
    }

    /// Upper bound of all ids.
    pub(crate) fn capacity(&self) -> usize {
        self.slots.len()
    }

    pub(crate) fn imports(&self, id: Id) -> impl ExactSizeIterator<Item = Id> {
        const NONE: &BTreeSet<Id> = &BTreeSet::new();
        self.slot(id).map_or(NONE, |slot| &slot.imports).iter().copied()
    }

    pub(crate) fn importers(&self, id: Id) -> impl ExactSizeIterator<Item = Id> {
        const NONE: &BTreeSet<Id> = &BTreeSet::new();
        self.slot(id).map_or(NONE, |slot| &slot.importers).iter().copied()
    }

    fn insert(&mut self, file: File) -> Id {
        let id = self.free.pop().unwrap_or_else(|| {
            self.slots.push(None);
            self.slots.len() as Id - 1
        });
        self.paths.insert(file.path.clone(), id);
        let folder = file.path.parent().unwrap_or_default();
        match self.folders.get_mut(folder) {
            Some(paths) => {
                paths.insert(file.path.clone());
            }
            None => {
                self.folders.insert(folder.to_owned(), BTreeSet::from([file.path.clone()]));
            }
        }
        self.note(id, &file);
        let slot =
            Slot { file, imports: BTreeSet::new(), importers: BTreeSet::new(), asked: BTreeSet::new() };
        self.slots[id as usize] = Some(slot);
        id
    }

    fn replace(&mut self, id: Id, file: File) {
        let Some(slot) = self.slot_mut(id) else { return };
        let same_imports = slot.file.imports == file.imports;
        let old = std::mem::replace(&mut slot.file, file);
        self.forget(id, &old);
        if let Some(slot) = self.slots[id as usize].take() {
            self.note(id, &slot.file);
            self.slots[id as usize] = Some(slot);
        }
        if !same_imports {
            self.link(id);
        }
    }

    fn remove(&mut self, id: Id) {
        self.unlink(id);
        let Some(slot) = self.slots.get_mut(id as usize).and_then(Option::take) else { return };
        self.forget(id, &slot.file);
        for importer in slot.importers {
            if let Some(slot) = self.slot_mut(importer) {
                slot.imports.remove(&id);
            }
        }
        self.paths.remove(&slot.file.path);
        let folder = slot.file.path.parent().unwrap_or_default();
        if let Some(paths) = self.folders.get_mut(folder) {
            paths.remove(&slot.file.path);
            if paths.is_empty() {
                self.folders.remove(folder);
            }
        }
        self.free.push(id);
    }

    /// Enters a file's words and names.
    fn note(&mut self, id: Id, file: &File) {
        for (term, count) in &file.terms {
            self.postings.entry(*term).or_default().push((id, *count));
        }
        for term in &file.defines {
            self.defined.entry(*term).or_default().insert(id);
        }
        self.length += u64::from(file.length);
    }

    fn forget(&mut self, id: Id, file: &File) {
        for (term, _) in &file.terms {
            if let Some(list) = self.postings.get_mut(term) {
                if let Some(at) = list.iter().position(|(other, _)| *other == id) {
                    list.swap_remove(at);
                }
                if list.is_empty() {
                    self.postings.remove(term);
                }
            }
        }
        for term in &file.defines {
            drop_from(&mut self.defined, *term, id);
        }
        self.length -= u64::from(file.length);
    }

    /// Resolves a file's imports.
    fn link(&mut self, id: Id) {
        self.unlink(id);
        let Some(file) = self.file(id) else { return };
        let mut asking = Asking { index: self, found: BTreeSet::new(), asked: BTreeSet::new() };
        for import in &file.imports {
            resolve::resolve(&self.config, &file.path, import, &mut asking);
        }
        let Asking { mut found, asked, .. } = asking;
        found.remove(&id);
        for other in &found {
            if let Some(slot) = self.slot_mut(*other) {
                slot.importers.insert(id);
            }
        }
        for path in &asked {
            self.watchers.entry(*path).or_default().insert(id);
        }
        if let Some(slot) = self.slot_mut(id) {
            (slot.imports, slot.asked) = (found, asked);
        }
    }

    fn unlink(&mut self, id: Id) {
        let Some(slot) = self.slot_mut(id) else { return };
        let (imports, asked) = (std::mem::take(&mut slot.imports), std::mem::take(&mut slot.asked));
        for other in imports {
            if let Some(slot) = self.slot_mut(other) {
                slot.importers.remove(&id);
            }
        }
        for path in asked {
            drop_from(&mut self.watchers, path, id);
        }
    }

    /// Resolves again what asked for a path that came or went.
    fn relink(&mut self, path: &RelPath) {
        let folder = path.parent().unwrap_or_default();
        let hashes = [file_hash(path.as_str()), folder_hash(folder, &path.extension())];
        let affected: BTreeSet<Id> =
            hashes.iter().filter_map(|hash| self.watchers.get(hash)).flatten().copied().collect();
        for id in affected {
            self.link(id);
        }
    }
}

fn drop_from(map: &mut TermMap<BTreeSet<Id>>, term: Term, id: Id) {
    if let Some(set) = map.get_mut(&term) {
        set.remove(&id);
        if set.is_empty() {
            map.remove(&term);
        }
    }
}

fn file_hash(path: &str) -> Term {
    words::hash(path.as_bytes())
}

fn folder_hash(folder: &str, extension: &str) -> Term {
    // No path holds a `*`, so that no file is mistaken for it.
    words::hash(format!("{folder}/*.{extension}").as_bytes())
}

struct Asking<'i> {
    index: &'i Index,
    found: BTreeSet<Id>,
    asked: BTreeSet<Term>,
}

impl Listing for Asking<'_> {
    fn file(&mut self, path: &str) -> bool {
        self.asked.insert(file_hash(path));
        let id = self.index.paths.get(path);
        self.found.extend(id);
        id.is_some()
    }

    fn folder(&mut self, folder: &str, extension: &str) -> bool {
        self.asked.insert(folder_hash(folder, extension));
        let files = self.index.folders.get(folder).into_iter().flatten();
        let mut any = false;
        for path in files.filter(|path| path.extension() == extension) {
            self.found.extend(self.index.paths.get(path));
            any = true;
        }
        any
    }
}

/// Reads files, on as many threads as pay.
fn read(files: &BTreeMap<RelPath, Vec<u8>>) -> Vec<File> {
    let list: Vec<(&RelPath, &Vec<u8>)> = files.iter().collect();
    let all = |part: &[(&RelPath, &Vec<u8>)]| -> Vec<File> {
        part.iter().map(|(path, content)| File::read(path, content)).collect()
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let threads = cores.min(list.len() / WORTH_A_THREAD).min(MAX_THREADS);
    if threads < 2 {
        return all(&list);
    }
    std::thread::scope(|scope| {
        let parts = list.chunks(list.len().div_ceil(threads));
        let running: Vec<_> = parts
            .map(|part| {
                let builder = std::thread::Builder::new().stack_size(STACK);
                (part, builder.spawn_scoped(scope, move || all(part)))
            })
            .collect();
        let mut read = Vec::with_capacity(list.len());
        for (part, thread) in running {
            // Where no thread is to be had, this one does the work.
            let done = thread.ok().and_then(|thread| thread.join().ok());
            read.extend(done.unwrap_or_else(|| all(part)));
        }
        read
    })
}
