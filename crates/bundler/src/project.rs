//! A project's folder: which files are in it, and their contents.
//!
//! **Invariant:** every read goes through one directory handle (`cap-std`) opened at the root, so
//! no path and no symbolic link leads out of it.
//!
//! The list of files is kept in memory. Resolution asks the list, not the file system, which
//! makes it case-sensitive on every system and costs no system calls on an edit.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use cap_std::ambient_authority;
use cap_std::fs::Dir;
use vectort_core::RelPath;
use vectort_core::limits::MAX_FILE_BYTES;

use crate::error::{BundlerError, Result};

/// Folders that hold no sources of the project: version control, packages, build output.
const SKIPPED: [&str; 9] =
    ["node_modules", "dist", "build", "out", "target", "coverage", "vendor", "__pycache__", "venv"];
/// Deepest folder that is looked into.
const MAX_DEPTH: usize = 24;
/// Largest asset that is served, in bytes. Sources are bounded by `MAX_FILE_BYTES`.
const MAX_ASSET_BYTES: u64 = 64 << 20;
/// Most entries looked at, listed or not: a folder that is no project (a home folder, a disk)
/// must not be walked to its end.
const MAX_ENTRIES: usize = 200_000;
/// Most files listed. Above the limit for generated projects: an opened folder may hold more.
const MAX_LISTED: usize = 20_000;

/// An open project folder.
#[derive(Debug)]
pub struct Project {
    root: PathBuf,
    dir: Dir,
    files: BTreeSet<RelPath>,
}

impl Project {
    /// Opens a folder and lists its files.
    pub fn open(root: &Path) -> Result<Self> {
        let failed = |source| BundlerError::Root { path: root.to_owned(), source };
        let canonical = root.canonicalize().map_err(failed)?;
        let dir = Dir::open_ambient_dir(&canonical, ambient_authority()).map_err(failed)?;
        let mut project = Self { root: canonical, dir, files: BTreeSet::new() };
        project.rescan()?;
        Ok(project)
    }

    /// The folder, canonical.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Files, sorted; without hidden ones, packages and build output.
    pub fn files(&self) -> &BTreeSet<RelPath> {
        &self.files
    }

    /// True if the file is listed under exactly this name.
    pub fn contains(&self, path: &str) -> bool {
        self.files.contains(path)
    }

    /// The listed file of this name.
    pub fn get(&self, path: &str) -> Option<&RelPath> {
        self.files.get(path)
    }

    /// Reads the list anew.
    pub fn rescan(&mut self) -> Result<()> {
        let failed = |source| BundlerError::Root { path: self.root.clone(), source };
        let mut listing = Listing { root: &self.dir, files: BTreeSet::new(), entries: 0 };
        self.dir.try_clone().and_then(|dir| listing.add(&dir, "", 0)).map_err(failed)?;
        if listing.is_full() {
            return Err(BundlerError::TooManyFiles { limit: MAX_LISTED });
        }
        let files = listing.files;
        self.files = files;
        Ok(())
    }

    /// Brings one path of the list up to date. True if the file is there now.
    pub fn refresh(&mut self, path: &RelPath) -> bool {
        let there = is_listed(path) && self.dir.metadata(path).is_ok_and(|meta| meta.is_file());
        if there {
            self.files.insert(path.clone());
        } else {
            self.files.remove(path);
        }
        there
    }

    /// True if the path is a file inside the root, listed or not.
    pub fn is_file(&self, path: &RelPath) -> bool {
        self.dir.metadata(path).is_ok_and(|meta| meta.is_file())
    }

    /// True if the path is a folder inside the root.
    pub fn is_dir(&self, path: &RelPath) -> bool {
        self.dir.metadata(path).is_ok_and(|meta| meta.is_dir())
    }

    /// A source file's text; bytes that are not UTF-8 are replaced.
    ///
    /// Errors: not there, a link that leads out of the root, larger than 1 MiB
    /// ([`io::ErrorKind::FileTooLarge`]).
    pub fn read_text(&self, path: &RelPath) -> io::Result<String> {
        let bytes = self.read_bounded(path, MAX_FILE_BYTES as u64)?;
        Ok(String::from_utf8(bytes)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
    }

    /// Any file's bytes, up to 64 MiB.
    pub fn read_bytes(&self, path: &RelPath) -> io::Result<Vec<u8>> {
        self.read_bounded(path, MAX_ASSET_BYTES)
    }

    fn read_bounded(&self, path: &RelPath, limit: u64) -> io::Result<Vec<u8>> {
        use std::io::Read as _;
        let file = self.dir.open(path)?;
        let meta = file.metadata()?;
        if !meta.is_file() {
            // A named pipe would block the reader for ever.
            return Err(io::Error::from(io::ErrorKind::InvalidInput));
        }
        let mut bytes = Vec::with_capacity(usize::try_from(meta.len().min(limit)).unwrap_or(0) + 1);
        file.take(limit + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > limit {
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        Ok(bytes)
    }

    /// A hidden file of configuration (`.env`), which the list does not have. Never served.
    pub(crate) fn read_hidden(&self, name: &str) -> Option<String> {
        let text = self.dir.read_to_string(name).ok()?;
        (text.len() <= MAX_FILE_BYTES).then_some(text)
    }

    /// The project-relative form of an absolute path below the root.
    pub fn relative(&self, path: &Path) -> Option<RelPath> {
        let below = path.strip_prefix(&self.root).ok()?;
        RelPath::parse(below.to_str()?).ok()
    }
}

/// Whether a path may be in the list: no hidden component, no skipped folder.
pub(crate) fn is_listed(path: &RelPath) -> bool {
    let mut components = path.as_str().split('/').peekable();
    while let Some(component) = components.next() {
        let is_folder = components.peek().is_some();
        if component.starts_with('.') || (is_folder && SKIPPED.contains(&component)) {
            return false;
        }
    }
    true
}

/// Whether a folder of this name is looked into.
pub(crate) fn is_entered(name: &str) -> bool {
    !name.starts_with('.') && !SKIPPED.contains(&name)
}

/// The walk through a project's folder.
struct Listing<'p> {
    root: &'p Dir,
    files: BTreeSet<RelPath>,
    entries: usize,
}

impl Listing<'_> {
    fn is_full(&self) -> bool {
        self.files.len() > MAX_LISTED || self.entries > MAX_ENTRIES
    }

    fn add(&mut self, dir: &Dir, prefix: &str, depth: usize) -> io::Result<()> {
        for entry in dir.entries()? {
            self.entries += 1;
            if self.is_full() {
                return Ok(());
            }
            let entry = entry?;
            let name = entry.file_name();
            let Some(name) = name.to_str() else { continue };
            let path = if prefix.is_empty() { name.to_owned() } else { format!("{prefix}/{name}") };
            let kind = entry.file_type()?;
            if kind.is_dir() {
                // A folder without read permission is not the whole project's failure.
                if depth < MAX_DEPTH
                    && is_entered(name)
                    && let Ok(inner) = entry.open_dir()
                {
                    self.add(&inner, &path, depth + 1)?;
                }
                continue;
            }
            // Linked files count when they are inside the root; linked folders could be cycles.
            let is_file = kind.is_file()
                || (kind.is_symlink() && self.root.metadata(&path).is_ok_and(|meta| meta.is_file()));
            if is_file && !name.starts_with('.') {
                // Names that other systems cannot have are left out: nothing could refer to them
                // on another machine.
                self.files.extend(RelPath::parse(&path).ok().filter(|parsed| parsed.as_str() == path));
            }
        }
        Ok(())
    }
}
