//! The person's edits: checked against what is there, then one version.

use std::collections::BTreeMap;

use vectort_core::limits::MAX_FILE_BYTES;
use vectort_core::{ProjectId, RelPath};

use crate::error::{CacheError, Result};
use crate::model::{BlobId, FileEntry, Landed, PathIndex, Reason, Tree};
use crate::rows;
use crate::session::{Missing, Now, Scope, Session, below};
use crate::store::Store;

/// Most paths that a version's message names: the history is read whole.
const MAX_NAMED: usize = 20;

/// A change of the tree, for [`Store::edit`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit<'a> {
    /// Create or replace a file.
    Write(&'a RelPath, &'a [u8]),
    /// Replace a file that still has the content it was read with; else [`CacheError::Changed`].
    Replace {
        /// The file.
        path: &'a RelPath,
        /// Its new content.
        bytes: &'a [u8],
        /// The content that it was read with.
        expected: BlobId,
    },
    /// Create a file; [`CacheError::Exists`] when there is anything at its path.
    Create(&'a RelPath, &'a [u8]),
    /// Give a file, or a folder with all of its files, another path; [`CacheError::Exists`] when
    /// there is anything at the new one.
    Move {
        /// The path now.
        from: &'a RelPath,
        /// The path then.
        to: &'a RelPath,
    },
    /// Remove a file, or a folder with all of its files; a path that is not there is an error.
    Remove(&'a RelPath),
}

impl<'a> Edit<'a> {
    /// The paths named, as the version's message lists them.
    fn paths(self) -> impl Iterator<Item = &'a RelPath> {
        let (first, second) = match self {
            Self::Move { from, to } => (from, Some(to)),
            Self::Write(path, _)
            | Self::Replace { path, .. }
            | Self::Create(path, _)
            | Self::Remove(path) => (path, None),
        };
        std::iter::once(first).chain(second)
    }

    /// The file that it gives a content, and the content.
    fn content(self) -> Option<(&'a RelPath, &'a [u8])> {
        match self {
            Self::Write(path, bytes) | Self::Replace { path, bytes, .. } | Self::Create(path, bytes) => {
                Some((path, bytes))
            }
            Self::Move { .. } | Self::Remove(_) => None,
        }
    }
}

impl Store {
    /// Saves one file; see [`Store::edit`].
    pub fn save(&self, project: ProjectId, path: &RelPath, bytes: &[u8]) -> Result<Landed> {
        self.edit(project, &[Edit::Write(path, bytes)])
    }

    /// Applies the person's edits, in order, as one version: all of them or none. When this
    /// returns, the version is durable; then the folder has followed as far as [`Landed::folder`]
    /// says. Edits that change nothing add no version. What these files were outside is taken in
    /// first.
    pub fn edit(&self, project: ProjectId, edits: &[Edit<'_>]) -> Result<Landed> {
        self.edit_then(project, edits, |_| {})
    }

    /// As [`Store::edit`]. `shown` is told which files changed as soon as the folder has followed;
    /// the repository follows after that, for which nobody who looks at the app should wait.
    pub fn edit_then(
        &self,
        project: ProjectId,
        edits: &[Edit<'_>],
        shown: impl FnOnce(&[RelPath]),
    ) -> Result<Landed> {
        self.apply(project, edits, Reason::Saved, None, shown)
    }

    /// Applies what rules made of the head, as one version of the person's, who asked for it.
    /// `message` says what was mended. [`CacheError::FileLocked`] when a locked file is among it.
    pub fn repair(&self, project: ProjectId, edits: &[Edit<'_>], message: &str) -> Result<Landed> {
        for path in edits.iter().flat_map(|edit| edit.paths()) {
            self.check_unlocked(project, path)?;
        }
        self.apply(project, edits, Reason::Repaired, Some(message), |_| {})
    }

    fn apply(
        &self,
        project: ProjectId,
        edits: &[Edit<'_>],
        reason: Reason,
        message: Option<&str>,
        shown: impl FnOnce(&[RelPath]),
    ) -> Result<Landed> {
        for (path, bytes) in edits.iter().filter_map(|edit| edit.content()) {
            if bytes.len() > MAX_FILE_BYTES {
                return Err(CacheError::FileTooLarge { path: path.clone(), bytes: bytes.len() });
            }
        }
        let mut session = Session::begin(self, project)?;
        // Before anything is taken in: that would make the head of what came from outside.
        for edit in edits {
            check_free_or_expected(&session, *edit)?;
        }
        let paths: Vec<RelPath> = edits.iter().flat_map(|edit| edit.paths()).cloned().collect();
        // Files that came into a folder from outside move or go with it.
        let mut any_folder = false;
        for edit in edits {
            if let Edit::Move { from: path, .. } | Edit::Remove(path) = edit {
                any_folder = any_folder || session.is_folder(path)?;
            }
        }
        let scope = if any_folder { Scope::All(&paths) } else { Scope::Only(&paths) };
        let captured = session.capture(scope)?;

        let mut planting = Planting { tree: session.head.clone(), index: None };
        for edit in edits {
            planting.apply(*edit)?;
        }
        let tree = planting.tree;
        let changed: Vec<RelPath> = rows::delta(&session.head, &tree).into_keys().cloned().collect();
        let (version, added) = match session.project.head {
            Some(head) if tree == session.head => {
                (rows::version_by_seq(&self.truth(), &session.project, head)?, false)
            }
            _ => {
                let message = message.map_or_else(
                    || paths.iter().take(MAX_NAMED).map(RelPath::as_str).collect::<Vec<_>>().join("\n"),
                    str::to_owned,
                );
                let record = session.person(reason, message);
                let version = session.land(&record, |tx| {
                    for (_, bytes) in edits.iter().filter_map(|edit| edit.content()) {
                        rows::put_blob(tx, bytes)?;
                    }
                    Ok((tree, BTreeMap::new()))
                })?;
                (version, true)
            }
        };
        let folder = session.project(Missing::Recreate);
        shown(&changed);
        Ok(Landed { added, ..Landed::new(version, captured, folder) })
    }
}

/// What an edit takes for granted of the folder.
fn check_free_or_expected(session: &Session<'_>, edit: Edit<'_>) -> Result<()> {
    match edit {
        Edit::Replace { path, expected, .. } => {
            let now = match session.now(path)? {
                Now::Head(blob) => Some(blob),
                Now::Disk(bytes) => Some(BlobId::of(&bytes)),
                Now::Absent | Now::Held(_) => None,
            };
            if now != Some(expected) {
                return Err(CacheError::Changed(path.clone()));
            }
        }
        // A name that only changes its case is the same place to some file systems.
        Edit::Move { from, to } if from.fold() == to.fold() => {}
        Edit::Create(path, _) | Edit::Move { to: path, .. } => {
            if session.is_held(path)? {
                return Err(CacheError::Exists(path.clone()));
            }
        }
        Edit::Write(..) | Edit::Remove(_) => {}
    }
    Ok(())
}

/// A tree that edits are applied to.
struct Planting {
    tree: Tree,
    /// Made when it is needed: folding every path costs more than saving a file that is there.
    index: Option<PathIndex>,
}

impl Planting {
    fn apply(&mut self, edit: Edit<'_>) -> Result<()> {
        match edit {
            Edit::Write(path, bytes) | Edit::Replace { path, bytes, .. } => {
                self.put(path, FileEntry { blob: BlobId::of(bytes), size: bytes.len() as u64 })
            }
            Edit::Create(path, bytes) => {
                self.check_free(path)?;
                self.put(path, FileEntry { blob: BlobId::of(bytes), size: bytes.len() as u64 })
            }
            Edit::Move { from, to } => {
                let moved = self.take(from)?;
                self.check_free(to)?;
                for (path, entry) in moved {
                    let rest = path.as_str().strip_prefix(from.as_str()).unwrap_or_default();
                    let text = format!("{to}{rest}");
                    let path = RelPath::parse(&text)
                        .map_err(|problem| CacheError::UnsafePath { path: text, problem })?;
                    self.put(&path, entry)?;
                }
                Ok(())
            }
            Edit::Remove(path) => self.take(path).map(drop),
        }
    }

    /// Refuses a path at which there is a file or a folder.
    fn check_free(&self, path: &RelPath) -> Result<()> {
        if self.tree.contains_key(path) || below(&self.tree, path).next().is_some() {
            return Err(CacheError::Exists(path.clone()));
        }
        Ok(())
    }

    fn put(&mut self, path: &RelPath, entry: FileEntry) -> Result<()> {
        if !self.tree.contains_key(path) {
            self.index.get_or_insert_with(|| PathIndex::of(self.tree.keys())).insert(path)?;
        }
        self.tree.insert(path.clone(), entry);
        Ok(())
    }

    /// Takes a file, or every file of a folder, out of the tree; never nothing.
    fn take(&mut self, path: &RelPath) -> Result<Vec<(RelPath, FileEntry)>> {
        let taken: Vec<(RelPath, FileEntry)> = match self.tree.get(path) {
            Some(entry) => vec![(path.clone(), *entry)],
            None => below(&self.tree, path).map(|(path, entry)| (path.clone(), *entry)).collect(),
        };
        if taken.is_empty() {
            return Err(CacheError::UnknownFile(path.clone()));
        }
        for (path, _) in &taken {
            self.tree.remove(path);
            if let Some(index) = &mut self.index {
                index.remove(path);
            }
        }
        Ok(taken)
    }
}
