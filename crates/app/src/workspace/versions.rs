//! Versions: listed, compared, read, brought back.

use std::time::{Duration, Instant};

use vectort_cache::{ChangeKind, Landed, Store};
use vectort_contract::{FileChange, FileText, Saved, VersionView};
use vectort_core::{ProjectId, RelPath};

use super::diff::count;
use super::files::file_text;
use super::{saved, version_view};
use crate::host::Host;
use crate::{App, Result};

/// How long counting lines may take for all files together; what is not counted exactly by then is
/// counted roughly.
const COUNTING: Duration = Duration::from_secs(1);

impl<H: Host> App<H> {
    /// Every version, the latest first.
    pub async fn versions_list(&self, id: ProjectId) -> Result<Vec<VersionView>> {
        self.on_live(id, move |store, project| {
            let versions = store.history(id)?;
            Ok(versions.into_iter().rev().map(|version| version_view(version, project.head)).collect())
        })
        .await
    }

    /// Makes an earlier version current again, as a new one. Makes the folder again where it is
    /// gone.
    pub async fn version_restore(&self, id: ProjectId, version: u32) -> Result<Saved> {
        self.go_to(id, move |store| store.restore(id, version)).await
    }

    /// Takes back the last change of the files, whoever made it, as a new version.
    /// `nothing-to-undo` where there is none.
    pub async fn project_undo(&self, id: ProjectId) -> Result<Saved> {
        self.go_to(id, move |store| store.undo(id)).await
    }

    /// Takes back the last [`App::project_undo`]. `nothing-to-undo` where there was none, or
    /// anything was changed since.
    pub async fn project_redo(&self, id: ProjectId) -> Result<Saved> {
        self.go_to(id, move |store| store.redo(id)).await
    }

    /// Makes files of another version the project's, and shows them.
    async fn go_to(
        &self,
        id: ProjectId,
        go: impl FnOnce(&Store) -> vectort_cache::Result<Landed> + Send + 'static,
    ) -> Result<Saved> {
        let (landed, changed) = self
            .on_live(id, move |store, _| {
                let landed = go(store)?;
                let changed = match landed.version.parent {
                    Some(parent) => store.diff(id, parent, landed.version.seq)?,
                    None => Vec::new(),
                };
                Ok((landed, changed))
            })
            .await?;
        let changed: Vec<RelPath> = changed.into_iter().map(|change| change.path).collect();
        self.previews.changed(id, &changed);
        saved(landed)
    }

    /// The files that differ between two versions, in path order, with the lines that came and
    /// went.
    pub async fn version_diff(&self, id: ProjectId, from: u32, to: u32) -> Result<Vec<FileChange>> {
        self.on_live(id, move |store, _| {
            let (old, new) = (store.files(id, from)?, store.files(id, to)?);
            let deadline = Instant::now() + COUNTING;
            let mut changes = Vec::new();
            for change in store.diff(id, from, to)? {
                let content = |tree: &vectort_cache::Tree| {
                    tree.get(&change.path).map_or_else(|| Ok(Vec::new()), |entry| store.content(entry.blob))
                };
                let lines = count(&content(&old)?, &content(&new)?, deadline);
                changes.push(FileChange {
                    path: change.path,
                    kind: kind(change.kind).to_owned(),
                    added: lines.map(|lines| lines.added),
                    removed: lines.map(|lines| lines.removed),
                });
            }
            Ok(changes)
        })
        .await
    }

    /// A file as a version holds it.
    pub async fn version_file(&self, id: ProjectId, version: u32, path: &RelPath) -> Result<FileText> {
        let path = path.clone();
        self.on_live(id, move |store, _| store.read(id, version, &path).map(|bytes| file_text(path, bytes)))
            .await
    }
}

pub(super) fn kind(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Added => "added",
        ChangeKind::Removed => "removed",
        ChangeKind::Modified => "changed",
    }
}
