//! One project under its write lock: taking outside edits in, adding versions, projecting them.
//!
//! Three facts per path decide everything: `disk` (what the folder holds), `mark` (what it was
//! last known to hold) and `head` (what it should hold).
//!
//! | | |
//! |---|---|
//! | `disk = head` | in place |
//! | `disk = mark` | not projected yet: write `head` |
//! | otherwise | changed from outside: take `disk` into a version first |

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use rusqlite::{Transaction, TransactionBehavior};
use vectort_core::limits::MAX_FILES;
use vectort_core::{ProjectId, RelPath};

use crate::error::{CacheError, Result};
use crate::folder::{Disk, Folder};
use crate::git;
use crate::lock::Lock;
use crate::model::{
    Author, BlobId, FileEntry, FolderState, Project, Reason, SkipReason, Skipped, Tree, Version, above,
};
use crate::rows::{self, Projected, Record};
use crate::store::Store;
use crate::{locked, turns, whole};

/// Which paths to look at.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Scope<'a> {
    /// The whole folder; these too where a scan passes them over.
    All(&'a [RelPath]),
    /// These alone.
    Only(&'a [RelPath]),
}

/// Whether a folder that is gone is made again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Missing {
    /// The person asked for its content.
    Recreate,
    /// They may have deleted it, or its drive is not there.
    Leave,
}

/// What a file is at this moment, to the person.
pub(crate) enum Now {
    /// The head's content, whether the folder shows it already or not.
    Head(BlobId),
    /// Something else gave it this content.
    Disk(Vec<u8>),
    Absent,
    /// Something stands there that no version can hold.
    Held(SkipReason),
}

/// What a path's three facts say.
enum Verdict {
    InPlace,
    Behind,
    Outside,
    Blocked(SkipReason),
}

fn judge(disk: Disk, mark: Option<BlobId>, head: Option<BlobId>) -> Verdict {
    let disk = match disk {
        // The file that was there is gone; what replaced it shows under other paths.
        Disk::Other(reason) if stands_instead(reason) && mark.is_some() => None,
        Disk::Other(_) if mark == head => return Verdict::InPlace,
        Disk::Other(reason) => return Verdict::Blocked(reason),
        disk => disk.blob(),
    };
    if disk == head {
        Verdict::InPlace
    } else if disk == mark {
        Verdict::Behind
    } else {
        Verdict::Outside
    }
}

/// A project under its write lock.
pub(crate) struct Session<'a> {
    store: &'a Store,
    pub(crate) project: Project,
    /// The head's files.
    pub(crate) head: Tree,
    marks: Projected,
    /// The repository may lack a version; seen to when the session ends, however it ends.
    git_behind: bool,
    _lock: Lock,
}

impl<'a> Session<'a> {
    pub(crate) fn begin(store: &'a Store, id: ProjectId) -> Result<Self> {
        let lock = store.write_lock(id)?;
        let connection = store.truth();
        // One transaction, so that the locks of the database are taken once.
        let tx = connection.unchecked_transaction()?;
        let project = rows::project_by_id(&tx, id)?;
        let head = rows::tree(&tx, &project, project.head)?;
        let marks = rows::projected(&tx, &project)?;
        drop(tx);
        drop(connection);
        Ok(Self { store, project, head, marks, git_behind: false, _lock: lock })
    }

    /// What a file is now. Where the folder is gone or was never filled, that is the head's.
    pub(crate) fn now(&self, path: &RelPath) -> Result<Now> {
        let (mark, head) = self.facts(path);
        let of_head = head.map_or(Now::Absent, Now::Head);
        let Some(folder) = Folder::open(&self.project.dir, self.project.id)? else { return Ok(of_head) };
        if self.marks.is_empty() && folder.is_empty()? {
            return Ok(of_head);
        }
        let disk = folder.probe(path)?;
        if let Disk::Other(reason) = disk
            && !(stands_instead(reason) && mark.is_some())
        {
            return Ok(Now::Held(reason));
        }
        Ok(match judge(disk, mark, head) {
            Verdict::InPlace | Verdict::Behind => of_head,
            Verdict::Outside => folder.read(path)?.map_or(Now::Absent, Now::Disk),
            Verdict::Blocked(reason) => Now::Held(reason),
        })
    }

    /// Whether something stands at a path that no version can hold, and that the head knows nothing
    /// of.
    pub(crate) fn is_held(&self, path: &RelPath) -> Result<bool> {
        let Some(folder) = Folder::open(&self.project.dir, self.project.id)? else { return Ok(false) };
        Ok(match folder.probe(path)? {
            Disk::Other(SkipReason::Folder) => below(&self.head, path).next().is_none(),
            Disk::Other(SkipReason::File) => !above(path.as_str()).any(|file| self.head.contains_key(file)),
            Disk::Other(_) => true,
            Disk::Absent | Disk::File(_) => false,
        })
    }

    /// Whether a path is a folder, of the head or on the disk.
    pub(crate) fn is_folder(&self, path: &RelPath) -> Result<bool> {
        if self.head.contains_key(path) {
            return Ok(false);
        }
        if below(&self.head, path).next().is_some() {
            return Ok(true);
        }
        let Some(folder) = Folder::open(&self.project.dir, self.project.id)? else { return Ok(false) };
        Ok(folder.probe(path)? == Disk::Other(SkipReason::Folder))
    }

    /// Takes what the folder holds beyond the head into a version by the person. Nothing that is
    /// then overwritten is lost.
    pub(crate) fn capture(&mut self, scope: Scope<'_>) -> Result<Option<Version>> {
        let Some(folder) = Folder::open(&self.project.dir, self.project.id)? else { return Ok(None) };
        if self.marks.is_empty() && folder.is_empty()? {
            return Ok(None);
        }
        let disk = self.look(&folder, scope)?;
        let mut marks = BTreeMap::new();
        let mut outside = Vec::new();
        for (path, disk) in &disk {
            let (mark, head) = self.facts(path);
            match judge(*disk, mark, head) {
                Verdict::InPlace if mark != head => {
                    marks.insert(path.clone(), head);
                }
                Verdict::Outside => outside.push(path),
                Verdict::InPlace | Verdict::Behind | Verdict::Blocked(_) => {}
            }
        }
        if outside.is_empty() {
            self.mark(marks)?;
            return Ok(None);
        }

        let mut tree = self.head.clone();
        let record = self.person(Reason::OutsideEdit, String::new());
        let mut taken = Vec::new();
        for path in outside {
            // Read again: the version must hold exactly the bytes that are marked.
            match folder.read(path)? {
                Some(bytes) => taken.push((path.clone(), Some(bytes))),
                None if matches!(folder.probe(path)?, Disk::Other(reason) if !stands_instead(reason)) => {}
                None => taken.push((path.clone(), None)),
            }
        }
        let version = self.land(&record, |tx| {
            for (path, bytes) in &taken {
                if let Some(bytes) = bytes {
                    let entry = rows::put_blob(tx, bytes)?;
                    tree.insert(path.clone(), entry);
                    marks.insert(path.clone(), Some(entry.blob));
                } else {
                    tree.remove(path);
                    marks.insert(path.clone(), None);
                }
            }
            Ok((tree, marks))
        })?;
        Ok(Some(version))
    }

    /// Adds a version on the head in one durable transaction. `build` stores contents and returns
    /// the version's files, and what the folder is known to hold already.
    pub(crate) fn land(
        &mut self,
        record: &Record,
        build: impl FnOnce(&Transaction<'_>) -> Result<(Tree, BTreeMap<RelPath, Option<BlobId>>)>,
    ) -> Result<Version> {
        let mut connection = self.store.truth();
        let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let (tree, marks) = build(&tx)?;
        if tree.len() > MAX_FILES {
            return Err(CacheError::TooManyFiles { limit: MAX_FILES });
        }
        let seq = rows::add_version(&tx, &self.project, record, &self.head, &tree)?;
        rows::mark(&tx, &self.project, &marks)?;
        if let Some(turn) = &record.turn {
            turns::end(&tx, &self.project, turn, seq)?;
        }
        // A draft moves the folder only while there is nothing better to show.
        let becomes_head = !record.draft || self.project.current.is_none();
        let current = if record.draft { self.project.current } else { Some(seq) };
        let head = if becomes_head { Some(seq) } else { self.project.head };
        if becomes_head {
            locked::follow(&tx, &self.project, &self.head, &tree)?;
        }
        tx.execute(
            "UPDATE projects SET head = ?2, current = ?3, updated_at = max(updated_at, ?4) WHERE pk = ?1",
            rusqlite::params![self.project.pk, head, current, record.at.as_millisecond()],
        )?;
        let project = rows::project_by_id(&tx, self.project.id)?;
        let version = rows::version_by_seq(&tx, &project, seq)?;
        tx.commit()?;
        drop(connection);
        self.git_behind = true;
        self.project = project;
        if becomes_head {
            self.head = tree;
        }
        self.remember(marks);
        Ok(version)
    }

    /// A version by the person's hand: current where the project has a current one, else one more
    /// step of the draft.
    pub(crate) fn person(&self, reason: Reason, message: String) -> Record {
        Record {
            parent: self.project.head,
            draft: self.project.current.is_none(),
            message,
            ..Record::new(Author::Person, reason, self.store.now())
        }
    }

    /// Makes the folder show the head. Never fails: the versions are durable already, and what is
    /// left undone is done by the next call.
    pub(crate) fn project(&mut self, missing: Missing) -> FolderState {
        // A kill may have come after the commit of an earlier version.
        self.git_behind = true;
        self.try_project(missing).unwrap_or_else(|error| {
            tracing::warn!(%error, project = %self.project.id, "folder not projected");
            FolderState { blocked: Vec::new(), error: Some(error) }
        })
    }

    fn try_project(&mut self, missing: Missing) -> Result<FolderState> {
        if self.project.head.is_none() {
            return Ok(FolderState::default());
        }
        whole::sweep_aside(&self.project.dir, self.project.id)?;
        // Each round takes in what changed under the one before it.
        for _ in 0..3 {
            let folder = Folder::open(&self.project.dir, self.project.id)?;
            let vacant = match &folder {
                None => {
                    if missing == Missing::Leave && !self.marks.is_empty() {
                        return Err(CacheError::FolderMissing(self.project.dir.clone()));
                    }
                    true
                }
                Some(folder) => self.marks.is_empty() && folder.is_empty()?,
            };
            if vacant && self.place_whole()? {
                return Ok(FolderState::default());
            }
            let folder = match folder {
                Some(folder) => folder,
                None => self.make_folder()?,
            };
            let (blocked, surprises) = self.step(&folder)?;
            if surprises.is_empty() {
                return Ok(FolderState { blocked, error: None });
            }
            self.capture(Scope::Only(&surprises))?;
        }
        // Something rewrites the folder faster than it can be taken in; the next call goes on.
        Ok(FolderState { blocked: Vec::new(), error: Some(CacheError::Busy) })
    }

    /// Puts the head in place of an absent or empty folder.
    fn place_whole(&mut self) -> Result<bool> {
        let connection = self.store.truth();
        let files = self.head.iter().map(|(path, entry)| Ok((path, rows::blob(&connection, entry.blob)?)));
        let placed = whole::place_whole(&self.project.dir, self.project.id, files)?;
        drop(connection);
        if placed {
            let gone = self.marks.keys().map(|path| (path.clone(), None));
            let there = self.head.iter().map(|(path, entry)| (path.clone(), Some(entry.blob)));
            self.mark(gone.chain(there).collect())?;
        }
        Ok(placed)
    }

    fn make_folder(&mut self) -> Result<Folder> {
        fs_err::create_dir_all(&self.project.dir).map_err(CacheError::io(&self.project.dir))?;
        self.mark(self.marks.keys().map(|path| (path.clone(), None)).collect())?;
        Folder::open(&self.project.dir, self.project.id)?
            .ok_or_else(|| CacheError::FolderMissing(self.project.dir.clone()))
    }

    /// Writes and removes what differs, path by path. Returns what is in the way, and what changed
    /// from outside since it was last taken in.
    fn step(&mut self, folder: &Folder) -> Result<(Vec<Skipped>, Vec<RelPath>)> {
        let behind: BTreeSet<RelPath> = self
            .marks
            .keys()
            .chain(self.head.keys())
            .filter(|path| {
                let (mark, head) = self.facts(path);
                mark != head
            })
            .cloned()
            .collect();
        // Removals first: a file may give way to a folder of its name.
        let (removed, written): (Vec<_>, Vec<_>) =
            behind.into_iter().partition(|path| !self.head.contains_key(path));
        let (mut blocked, mut surprises, mut marks) = (Vec::new(), Vec::new(), BTreeMap::new());
        let mut outcome = Ok(());
        for path in removed.into_iter().chain(written) {
            let (mark, head) = self.facts(&path);
            outcome = (|| {
                match judge(folder.probe(&path)?, mark, head) {
                    Verdict::InPlace => {}
                    Verdict::Behind => match head {
                        Some(blob) => {
                            let bytes = rows::blob(&self.store.truth(), blob)?;
                            folder.replace(&path, &bytes, true)?;
                        }
                        None => folder.remove(&path)?,
                    },
                    Verdict::Outside => {
                        surprises.push(path.clone());
                        return Ok(());
                    }
                    Verdict::Blocked(reason) => {
                        blocked.push(Skipped { path: path.to_string(), reason });
                        return Ok(());
                    }
                }
                marks.insert(path, head);
                Ok(())
            })();
            if outcome.is_err() {
                break;
            }
        }
        // A mark must not outlive a power cut that the rename did not.
        folder.sync_parents(marks.keys())?;
        self.mark(marks)?;
        outcome.map(|()| (blocked, surprises))
    }

    /// What the folder holds, as far as `scope` asks. Every path that a version holds is listed.
    fn look(&self, folder: &Folder, scope: Scope<'_>) -> Result<BTreeMap<RelPath, Disk>> {
        let probe = |paths: &mut dyn Iterator<Item = &RelPath>| {
            paths.map(|path| Ok((path.clone(), folder.probe(path)?))).collect::<Result<BTreeMap<_, _>>>()
        };
        let extra = match scope {
            Scope::Only(paths) => return probe(&mut paths.iter()),
            Scope::All(extra) => extra,
        };
        let tracked: BTreeSet<&RelPath> = self.head.keys().chain(self.marks.keys()).chain(extra).collect();
        let scan = match folder.scan(&tracked, self.store.home()) {
            Ok(scan) => scan,
            // Somebody put a large tree into the folder. Its files are in nobody's way: what
            // could be overwritten is still taken in.
            Err(CacheError::TooManyFiles { .. }) => return probe(&mut tracked.into_iter()),
            Err(error) => return Err(error),
        };
        let mut disk: BTreeMap<RelPath, Disk> =
            scan.files.iter().map(|(path, entry)| (path.clone(), Disk::File(*entry))).collect();
        for path in tracked {
            if !disk.contains_key(path) {
                disk.insert(path.clone(), folder.probe(path)?);
            }
        }
        Ok(disk)
    }

    fn facts(&self, path: &RelPath) -> (Option<BlobId>, Option<BlobId>) {
        (self.marks.get(path).copied(), self.head.get(path).map(|entry| entry.blob))
    }

    /// Records what the folder holds now.
    pub(crate) fn mark(&mut self, marks: BTreeMap<RelPath, Option<BlobId>>) -> Result<()> {
        if marks.is_empty() {
            return Ok(());
        }
        let mut connection = self.store.marks();
        let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        rows::mark(&tx, &self.project, &marks)?;
        tx.commit()?;
        drop(connection);
        self.remember(marks);
        Ok(())
    }

    fn remember(&mut self, marks: BTreeMap<RelPath, Option<BlobId>>) {
        for (path, blob) in marks {
            match blob {
                Some(blob) => self.marks.insert(path, blob),
                None => self.marks.remove(&path),
            };
        }
    }
}

impl Drop for Session<'_> {
    fn drop(&mut self) {
        if !self.git_behind {
            return;
        }
        let repository = self.store.git_dir(self.project.id);
        if let Err(error) = git::catch_up(&self.store.truth(), &self.project, &repository) {
            tracing::warn!(%error, project = %self.project.id, "repository not projected");
        }
    }
}

/// The files of a tree that lie below a folder, in path order.
pub(crate) fn below<'a>(
    tree: &'a Tree,
    folder: &RelPath,
) -> impl Iterator<Item = (&'a RelPath, &'a FileEntry)> + use<'a> {
    let prefix = format!("{folder}/");
    tree.range::<str, _>((Bound::Included(prefix.as_str()), Bound::Unbounded))
        .take_while(move |(path, _)| path.as_str().starts_with(&prefix))
}

/// True for what takes a file's place rather than hiding it.
fn stands_instead(reason: SkipReason) -> bool {
    matches!(reason, SkipReason::Folder | SkipReason::File)
}
