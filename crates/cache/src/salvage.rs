//! Drafts whose process died: what was complete in them becomes a version.
//!
//! A draft's folder only ever holds whole files (each is renamed into place), and a note beside it
//! says on which version it stands. Without the note the draft had not begun.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use vectort_core::{Checks, ProjectId, RelPath};

use crate::draft::Draft;
use crate::error::{CacheError, Result};
use crate::folder::{Folder, temporary_prefix};
use crate::lock::Lock;
use crate::model::{Author, BlobId, FileEntry, Meta, Tree};
use crate::rows;
use crate::store::Store;
use crate::turns::{TurnEnd, TurnState};

/// What is written beside a draft's folder, for whoever finds it there without its process.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Note {
    /// The version that the draft stands on.
    pub(crate) base: Option<u32>,
    author: Author,
    message: String,
    provider: Option<String>,
    model: Option<String>,
    run: Option<serde_json::Value>,
    #[serde(default)]
    turn: Option<TurnEnd>,
}

impl Note {
    pub(crate) fn new(base: Option<u32>, meta: Option<&Meta>) -> Self {
        Self {
            base,
            author: meta.map_or(Author::Model, |meta| meta.author),
            message: meta.map(|meta| meta.message.clone()).unwrap_or_default(),
            provider: meta.and_then(|meta| meta.provider.clone()),
            model: meta.and_then(|meta| meta.model.clone()),
            run: meta.and_then(|meta| meta.run.clone()),
            turn: meta.and_then(|meta| meta.turn.clone()),
        }
    }

    /// Puts the note beside the draft's folder, whole or not at all.
    pub(crate) fn write(&self, draft: &Path) -> Result<()> {
        let target = note_file(draft);
        let text = serde_json::to_vec(self).map_err(|error| CacheError::Damaged(error.to_string()))?;
        let partial = partial_note(draft);
        fs_err::write(&partial, text)
            .and_then(|()| fs_err::rename(&partial, &target))
            .map_err(CacheError::io(&target))
    }

    /// `None` where there is no note, or none that this build understands.
    fn read(draft: &Path) -> Option<Self> {
        serde_json::from_slice(&fs_err::read(note_file(draft)).ok()?).ok()
    }

    /// How it is recorded. Its turn, if it is one's, was stopped by whatever ended its process.
    fn meta(self, turn: Option<u32>) -> Meta {
        let run = self.turn.and_then(|turn| turn.run);
        Meta {
            turn: turn.map(|number| TurnEnd { number, state: TurnState::Stopped, run }),
            author: self.author,
            message: self.message,
            provider: self.provider,
            model: self.model,
            checks: Checks::default(),
            verified: false,
            run: self.run,
        }
    }
}

fn note_file(draft: &Path) -> PathBuf {
    draft.with_extension("json")
}

/// A note that is not whole yet.
fn partial_note(draft: &Path) -> PathBuf {
    draft.with_extension("tmp")
}

/// Removes a draft: its note first, because a folder without one is never taken for a draft.
pub(crate) fn clear(draft: &Path) -> io::Result<()> {
    gone(fs_err::remove_file(note_file(draft)))?;
    gone(fs_err::remove_file(partial_note(draft)))?;
    gone(fs_err::remove_dir_all(draft))
}

fn gone(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// A child that a process was about to start when it died has its locks until it runs its own program.
const LAST_CHILD: Duration = Duration::from_millis(150);

impl Store {
    /// Sees to what dead processes left. A draft whose run lock is free has no living owner.
    pub(crate) fn salvage_drafts(&self) {
        let drafts = self.home().join("drafts");
        let entries = match fs_err::read_dir(&drafts) {
            Ok(entries) => entries,
            Err(error) => return tracing::warn!(%error, "drafts not listed"),
        };
        // Folders, and notes that have none.
        let mut ids: BTreeSet<ProjectId> =
            entries.flatten().filter_map(|entry| entry.path().file_stem()?.to_str()?.parse().ok()).collect();
        match self.with_running_turns() {
            Ok(projects) => ids.extend(projects),
            Err(error) => tracing::warn!(%error, "running turns not listed"),
        }
        for id in ids {
            let salvaged = match Lock::take(&self.lock_file(id, "run"), LAST_CHILD) {
                Ok(Some(run)) => self.salvage(id, run).and_then(|()| self.settle_turns(id)),
                Ok(None) => Ok(()),
                Err(error) => Err(error),
            };
            if let Err(error) = salvaged {
                // It is tried again at the next opening.
                tracing::warn!(%error, project = %id, "draft of a dead process left as it is");
            }
        }
    }

    /// The project's run lock, after what a dead process left of its run is seen to.
    pub(crate) fn take_over(&self, id: ProjectId) -> Result<Lock> {
        if self.draft_dir(id).exists()
            && let Some(run) = Lock::take(&self.lock_file(id, "run"), Duration::ZERO)?
            && let Err(error) = self.salvage(id, run)
        {
            tracing::warn!(%error, project = %id, "draft of a dead process given up");
        }
        let run = self.run_lock(id)?;
        self.fail_abandoned_turns(id)?;
        Ok(run)
    }

    /// Keeps what is complete in a draft, and clears it. `run` is held until the folder is gone.
    fn salvage(&self, id: ProjectId, run: Lock) -> Result<()> {
        let dir = self.draft_dir(id);
        let found = match Note::read(&dir) {
            Some(note) if dir.exists() => {
                self.abandoned(id, &dir, note.base).map(|found| Some((note, found)))
            }
            _ => Ok(None),
        };
        match found {
            Ok(Some((note, Abandoned { folder, base, changes }))) => {
                // At most one: it began, or went on, under the run lock that is ours now.
                let turn = self.abandoned_turn(id)?;
                let any_files = changes.values().any(Option::is_some);
                let mut draft = Draft::resume(self.clone(), id, folder, (base, note.base), changes, run);
                let kept = draft.has_landed().and_then(|has_landed| {
                    if any_files && !has_landed {
                        draft.keep_unverified(&note.meta(turn))?;
                    }
                    Ok(())
                });
                if kept.is_err() {
                    draft.leave();
                }
                kept
            }
            // It had not begun, or nobody would look for it.
            Ok(None) | Err(CacheError::UnknownProject) => clear(&dir).map_err(CacheError::io(&dir)),
            Err(error) => Err(error),
        }
    }

    fn abandoned(&self, id: ProjectId, dir: &Path, base: Option<u32>) -> Result<Abandoned> {
        let base = {
            let connection = self.truth();
            let project = rows::project_by_id(&connection, id)?;
            rows::tree(&connection, &project, base)?
        };
        let folder = Folder::open(dir, id)?.ok_or_else(|| CacheError::FolderMissing(dir.to_owned()))?;
        let mut tree = Tree::new();
        for path in files_below(dir, id)? {
            if let Some(bytes) = folder.read(&path)? {
                tree.insert(path, FileEntry { blob: BlobId::of(&bytes), size: bytes.len() as u64 });
            }
        }
        let changes = rows::delta(&base, &tree);
        let changes = changes.into_iter().map(|(path, entry)| (path.clone(), entry)).collect();
        Ok(Abandoned { folder, base, changes })
    }
}

/// What a dead process left of a draft.
struct Abandoned {
    folder: Folder,
    base: Tree,
    changes: BTreeMap<RelPath, Option<FileEntry>>,
}

/// Every file in a draft's folder, whatever its name. A draft is not scanned as a project is: a
/// model may well have written an `.env`.
fn files_below(dir: &Path, owner: ProjectId) -> Result<Vec<RelPath>> {
    let temporary = temporary_prefix(owner);
    let mut files = Vec::new();
    let mut folders = vec![dir.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs_err::read_dir(&folder).map_err(CacheError::io(&folder))? {
            let entry = entry.map_err(CacheError::io(&folder))?;
            let path = entry.path();
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                folders.push(path);
            } else if !entry.file_name().to_string_lossy().starts_with(&temporary)
                && let Some(text) = path.strip_prefix(dir).ok().and_then(Path::to_str)
                && let Ok(path) = RelPath::parse(&text.replace(std::path::MAIN_SEPARATOR, "/"))
            {
                files.push(path);
            }
        }
    }
    Ok(files)
}
