//! Drafts: what a run writes before it is a version.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use vectort_core::limits::{MAX_FILE_BYTES, MAX_FILES};
use vectort_core::{ProjectId, RelPath};

use crate::error::{CacheError, Result};
use crate::folder::Folder;
use crate::lock::Lock;
use crate::model::{BlobId, FileEntry, Landed, Meta, PathIndex, Reason, Tree};
use crate::rows::{self, Record};
use crate::salvage::{self, Note};
use crate::session::{Missing, Scope, Session};
use crate::store::Store;

/// A run's staging folder. It starts as the project's head, hand edits included; what is written
/// to it reaches the project only by [`Draft::accept`] or [`Draft::keep_unverified`]. Dropping it
/// discards the rest and removes the folder. A project has at most one draft at a time.
///
/// When its process dies, the next [`Store::open`] keeps what was complete as an unverified
/// version.
#[derive(Debug)]
pub struct Draft {
    store: Store,
    project: ProjectId,
    folder: Folder,
    dir: PathBuf,
    base: Tree,
    base_seq: Option<u32>,
    changes: BTreeMap<RelPath, Option<FileEntry>>,
    index: PathIndex,
    count: usize,
    /// The folder stays when this is dropped.
    left: bool,
    _run: Lock,
}

impl Store {
    /// Begins a run. [`CacheError::Locked`] when another one is under way.
    pub fn begin_draft(&self, project: ProjectId) -> Result<Draft> {
        self.stage(project, false)
    }

    /// Begins a run that makes everything anew: the draft starts with the locked files alone, and
    /// what it does not write goes. The versions before still have it.
    pub fn begin_draft_anew(&self, project: ProjectId) -> Result<Draft> {
        self.stage(project, true)
    }

    fn stage(&self, project: ProjectId, anew: bool) -> Result<Draft> {
        let run = self.take_over(project)?;
        let mut session = Session::begin(self, project)?;
        session.capture(Scope::All(&[]))?;
        let base_seq = session.project.head;
        let base = std::mem::take(&mut session.head);
        drop(session);

        let dir = self.draft_dir(project);
        salvage::clear(&dir).map_err(CacheError::io(&dir))?;
        fs_err::create_dir_all(&dir).map_err(CacheError::io(&dir))?;
        let folder = Folder::open(&dir, project)?.ok_or_else(|| CacheError::FolderMissing(dir.clone()))?;
        let locked = if anew { self.locks(project)? } else { BTreeSet::new() };
        let mut changes = BTreeMap::new();
        for (path, entry) in &base {
            if anew && !locked.contains(path) {
                changes.insert(path.clone(), None);
            } else {
                folder.replace(path, &rows::blob(&self.truth(), entry.blob)?, false)?;
            }
        }
        // From here on the folder says what the run has written.
        Note::new(base_seq, None).write(&dir)?;
        Ok(Draft::resume(self.clone(), project, folder, (base, base_seq), changes, run))
    }
}

impl Draft {
    /// The draft that `folder` and `changes`, which agree, are.
    pub(crate) fn resume(
        store: Store,
        project: ProjectId,
        folder: Folder,
        (base, base_seq): (Tree, Option<u32>),
        changes: BTreeMap<RelPath, Option<FileEntry>>,
        run: Lock,
    ) -> Self {
        let mut draft = Self {
            store,
            project,
            dir: folder.path.clone(),
            folder,
            base,
            base_seq,
            changes,
            index: PathIndex::default(),
            count: 0,
            left: false,
            _run: run,
        };
        let paths = draft.paths();
        draft.count = paths.len();
        draft.index = PathIndex::of(&paths);
        draft
    }

    /// Says how the draft is to be recorded should this process die before it lands it. Checks and
    /// verification do not count then.
    pub fn note(&self, meta: &Meta) -> Result<()> {
        Note::new(self.base_seq, Some(meta)).write(&self.dir)
    }

    /// Whether a version since the base is exactly this: its process died between landing it and
    /// clearing the folder.
    pub(crate) fn has_landed(&self) -> Result<bool> {
        let connection = self.store.truth();
        let project = rows::project_by_id(&connection, self.project)?;
        let staged = self.tree(&rows::tree(&connection, &project, project.head)?);
        for version in rows::versions(&connection, &project)? {
            if version.seq > self.base_seq.unwrap_or(0)
                && version.reason == Reason::Generated
                && rows::tree(&connection, &project, Some(version.seq))? == staged
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Gives it up without removing its folder, as when it could not be landed for want of space:
    /// the next [`Store::open`] tries again.
    pub fn leave(mut self) {
        self.left = true;
    }

    /// The staging folder: for preview and verification to read. Only the draft writes to it.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The project.
    pub fn project(&self) -> ProjectId {
        self.project
    }

    /// The version that it started from; `None` for a new project.
    pub fn base(&self) -> Option<u32> {
        self.base_seq
    }

    /// The draft's paths, in order.
    pub fn paths(&self) -> Vec<RelPath> {
        self.tree(&self.base).into_keys().collect()
    }

    /// What the run has changed so far, in path order: true is written, false removed.
    pub fn changed(&self) -> impl Iterator<Item = (&RelPath, bool)> {
        self.changes.iter().map(|(path, entry)| (path, entry.is_some()))
    }

    /// One file's bytes.
    pub fn read(&self, path: &RelPath) -> Result<Vec<u8>> {
        self.folder.read(path)?.ok_or_else(|| CacheError::UnknownFile(path.clone()))
    }

    /// One file's bytes in the version that the draft started from; `None` when that has none.
    pub fn base_content(&self, path: &RelPath) -> Result<Option<Vec<u8>>> {
        self.base.get(path).map(|entry| rows::blob(&self.store.truth(), entry.blob)).transpose()
    }

    /// Writes a whole file: a reader sees the old bytes or the new ones.
    /// [`CacheError::FileLocked`] for one that the person locked.
    pub fn write(&mut self, path: &RelPath, bytes: &[u8]) -> Result<()> {
        self.store.check_unlocked(self.project, path)?;
        if bytes.len() > MAX_FILE_BYTES {
            return Err(CacheError::FileTooLarge { path: path.clone(), bytes: bytes.len() });
        }
        if !self.contains(path) {
            if self.count >= MAX_FILES {
                return Err(CacheError::TooManyFiles { limit: MAX_FILES });
            }
            self.index.insert(path)?;
        }
        self.folder.replace(path, bytes, false)?;
        self.count += usize::from(!self.contains(path));
        let entry = FileEntry { blob: BlobId::of(bytes), size: bytes.len() as u64 };
        self.changes.insert(path.clone(), Some(entry));
        Ok(())
    }

    /// Gives a file another path, which is free; [`CacheError::Exists`] else.
    pub fn rename(&mut self, from: &RelPath, to: &RelPath) -> Result<()> {
        self.store.check_unlocked(self.project, from)?;
        if from == to {
            return self.read(from).map(drop);
        }
        if self.contains(to) {
            return Err(CacheError::Exists(to.clone()));
        }
        let bytes = self.read(from)?;
        // The old path first: the new one may differ from it in nothing but case.
        self.remove(from)?;
        if let Err(error) = self.write(to, &bytes) {
            self.write(from, &bytes)?;
            return Err(error);
        }
        Ok(())
    }

    /// Removes a file. [`CacheError::FileLocked`] for one that the person locked.
    pub fn remove(&mut self, path: &RelPath) -> Result<()> {
        if !self.contains(path) {
            return Err(CacheError::UnknownFile(path.clone()));
        }
        self.store.check_unlocked(self.project, path)?;
        self.folder.remove(path)?;
        self.index.remove(path);
        self.count -= 1;
        if self.base.contains_key(path) {
            self.changes.insert(path.clone(), None);
        } else {
            self.changes.remove(path);
        }
        Ok(())
    }

    /// Makes the draft the project's current version, in one durable transaction; then the folder
    /// follows.
    ///
    /// Edits that the person made since the run began stay: those to other files are in the new
    /// version too (which is then not called verified, because nobody verified that mixture),
    /// those to the same files are in the version before it ([`Landed::replaced`]).
    ///
    /// The turn of `meta` ends in the same transaction. Files that the person locked meanwhile stay
    /// as they are ([`Landed::kept_locked`]).
    ///
    /// On an error nothing has changed and the draft is still there.
    pub fn accept(&mut self, meta: &Meta) -> Result<Landed> {
        self.land(meta, false)
    }

    /// Records the draft as a version that is not current. The folder shows it only while the
    /// project has no current version.
    pub fn keep_unverified(&mut self, meta: &Meta) -> Result<Landed> {
        self.land(meta, true)
    }

    fn land(&mut self, meta: &Meta, draft: bool) -> Result<Landed> {
        let paths: Vec<RelPath> = self.changes.keys().cloned().collect();
        let store = self.store.clone();
        let mut session = Session::begin(&store, self.project)?;
        let captured = session.capture(Scope::All(&paths))?;
        let kept_locked = self.give_up_locked(&session.head)?;
        let tree = self.tree(&session.head);
        check_clashes(&session.head, &tree)?;
        let replaced = self.replaced(&session.head);
        let as_verified = kept_locked.is_empty() && tree == self.tree(&self.base);
        let record = Record {
            parent: session.project.head,
            draft,
            author: meta.author,
            reason: Reason::Generated,
            restored_from: None,
            message: meta.message.clone(),
            provider: meta.provider.clone(),
            model: meta.model.clone(),
            checks: if as_verified { meta.checks } else { vectort_core::Checks::default() },
            verified: meta.verified && as_verified,
            run: meta.run.clone(),
            turn: meta.turn.clone(),
            origin: None,
            at: self.store.now(),
        };
        let version = session.land(&record, |tx| {
            for (path, entry) in &self.changes {
                let Some(entry) = entry else { continue };
                let bytes = self.folder.read(path)?.unwrap_or_default();
                if rows::put_blob(tx, &bytes)?.blob != entry.blob {
                    return Err(CacheError::DraftChanged(path.clone()));
                }
            }
            Ok((tree, BTreeMap::new()))
        })?;
        if let Some(turn) = &meta.turn {
            self.store.own_turns().remove(&(self.project, turn.number));
        }
        let folder = session.project(Missing::Recreate);
        let (head, seq) = (std::mem::take(&mut session.head), session.project.head);
        drop(session);
        if !draft && let Err(error) = self.go_on_from(head, seq) {
            // The draft stays on its old base; what it lands next is a mixture and says so.
            tracing::warn!(%error, "draft not moved to the new version");
        }
        Ok(Landed { replaced, kept_locked, ..Landed::new(version, captured, folder) })
    }

    /// Takes back what the run did to files that the person locked since.
    fn give_up_locked(&mut self, head: &Tree) -> Result<Vec<RelPath>> {
        let locked = self.store.locks(self.project)?;
        let given_up: Vec<RelPath> =
            self.changes.keys().filter(|path| locked.contains(*path)).cloned().collect();
        for path in &given_up {
            match head.get(path).or_else(|| self.base.get(path)) {
                Some(entry) => {
                    self.folder.replace(path, &rows::blob(&self.store.truth(), entry.blob)?, false)?;
                }
                None => self.folder.remove(path)?,
            }
            self.changes.remove(path);
        }
        if !given_up.is_empty() {
            let paths = self.paths();
            self.count = paths.len();
            self.index = PathIndex::of(&paths);
        }
        Ok(given_up)
    }

    /// Rebases on what was landed, so that a run of several steps can land each.
    fn go_on_from(&mut self, head: Tree, seq: Option<u32>) -> Result<()> {
        let staged = self.tree(&self.base);
        for (path, entry) in rows::delta(&staged, &head) {
            match entry {
                Some(entry) => {
                    self.folder.replace(path, &rows::blob(&self.store.truth(), entry.blob)?, false)?;
                }
                None => self.folder.remove(path)?,
            }
        }
        self.index = PathIndex::of(head.keys());
        self.count = head.len();
        self.changes.clear();
        (self.base, self.base_seq) = (head, seq);
        Note::new(seq, None).write(&self.dir)
    }

    fn contains(&self, path: &RelPath) -> bool {
        match self.changes.get(path) {
            Some(entry) => entry.is_some(),
            None => self.base.contains_key(path),
        }
    }

    /// The run's changes on top of `head`.
    fn tree(&self, head: &Tree) -> Tree {
        let mut tree = head.clone();
        for (path, entry) in &self.changes {
            match entry {
                Some(entry) => tree.insert(path.clone(), *entry),
                None => tree.remove(path),
            };
        }
        tree
    }

    /// Files that both the person and the run changed since the run began, differently.
    fn replaced(&self, head: &Tree) -> Vec<RelPath> {
        let differs = |a: Option<&FileEntry>, b: Option<&FileEntry>| a.map(|a| a.blob) != b.map(|b| b.blob);
        let both: BTreeSet<&RelPath> = self
            .changes
            .iter()
            .filter(|(path, entry)| {
                differs(head.get(*path), self.base.get(*path)) && differs(head.get(*path), entry.as_ref())
            })
            .map(|(path, _)| path)
            .collect();
        both.into_iter().cloned().collect()
    }
}

/// Refuses new paths that clash with what is there, as when the person made a file meanwhile where
/// the run made a folder.
fn check_clashes(head: &Tree, tree: &Tree) -> Result<()> {
    let (old, new): (Vec<&RelPath>, Vec<&RelPath>) = tree.keys().partition(|path| head.contains_key(*path));
    let mut index = PathIndex::of(old);
    new.into_iter().try_for_each(|path| index.insert(path))
}

impl Drop for Draft {
    fn drop(&mut self) {
        if !self.left
            && let Err(error) = salvage::clear(&self.dir)
        {
            tracing::warn!(%error, "draft not removed");
        }
    }
}
