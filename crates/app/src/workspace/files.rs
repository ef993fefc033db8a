//! The files of a project's head: listed, read, saved, and changed in number.

use vectort_cache::{BlobId, Edit};
use vectort_contract::{ErrorCode, FileEdit, FileText, FileView, Saved, WireError};
use vectort_core::{ProjectId, RelPath};

use super::saved;
use crate::host::Host;
use crate::{App, Result};

impl<H: Host> App<H> {
    /// The head's files, in path order; none before the first version.
    pub async fn files_list(&self, id: ProjectId) -> Result<Vec<FileView>> {
        self.on_live(id, move |store, project| {
            let Some(head) = project.head else { return Ok(Vec::new()) };
            let (files, locks) = (store.files(id, head)?, store.locks(id)?);
            let view = |(path, entry): (RelPath, vectort_cache::FileEntry)| {
                let locked = locks.contains(&path);
                FileView { path, bytes: entry.size, locked }
            };
            Ok(files.into_iter().map(view).collect())
        })
        .await
    }

    /// Locks a file, which no turn changes then, or unlocks it. `not-found` for one that is not
    /// there.
    pub async fn file_lock(&self, id: ProjectId, path: &RelPath, locked: bool) -> Result<()> {
        let path = path.clone();
        self.on_live(id, move |store, _| store.set_locked(id, &path, locked)).await
    }

    /// A file as it is now, other programs' changes included. `not-found` for one that is not
    /// there; `file-too-large`, `permission-denied` or `unsafe-path` (a link) for what no version
    /// holds.
    pub async fn file_read(&self, id: ProjectId, path: &RelPath) -> Result<FileText> {
        let path = path.clone();
        self.on_live(id, move |store, _| store.read_now(id, &path).map(|bytes| file_text(path, bytes))).await
    }

    /// Saves a file that was read with the digest `expected`. `file-changed` when it has another
    /// content by now, or is gone: nothing is overwritten then.
    pub async fn file_save(
        &self,
        id: ProjectId,
        path: &RelPath,
        text: &str,
        expected: &str,
    ) -> Result<Saved> {
        // No content has a digest that is none.
        let expected: BlobId =
            expected.parse().map_err(|_| WireError::new(ErrorCode::FileChanged).with("path", path))?;
        let (path, bytes) = (path.clone(), text.as_bytes().to_vec());
        let digest = BlobId::of(&bytes).to_string();
        let previews = self.previews.clone();
        let landed = self
            .on_live(id, move |store, _| {
                let edit = Edit::Replace { path: &path, bytes: &bytes, expected };
                store.edit_then(id, &[edit], |changed| previews.changed(id, changed))
            })
            .await?;
        Ok(Saved { digest: Some(digest), ..saved(landed)? })
    }

    /// Applies changes of the tree, in order, as one version: all of them or none.
    pub async fn files_edit(&self, id: ProjectId, edits: Vec<FileEdit>) -> Result<Saved> {
        if edits.is_empty() {
            return Err(WireError::new(ErrorCode::BadUsage).with("detail", "edits"));
        }
        let previews = self.previews.clone();
        let landed = self
            .on_live(id, move |store, _| {
                let edits: Vec<Edit<'_>> = edits
                    .iter()
                    .map(|edit| match edit {
                        FileEdit::Create { path, text } => Edit::Create(path, text.as_bytes()),
                        FileEdit::Rename { from, to } => Edit::Move { from, to },
                        FileEdit::Delete { path } => Edit::Remove(path),
                    })
                    .collect();
                store.edit_then(id, &edits, |changed| previews.changed(id, changed))
            })
            .await?;
        saved(landed)
    }

    /// Adds a file, or replaces one of that name; what it replaces is in the version before.
    pub async fn file_add(&self, id: ProjectId, path: &RelPath, content: Vec<u8>) -> Result<Saved> {
        let path = path.clone();
        let landed =
            self.on_live(id, move |store, _| store.edit(id, &[Edit::Write(&path, &content)])).await?;
        saved(landed)
    }
}

/// A content as an editor shows it. Text with a NUL is no text: editors and diffs do not survive it.
pub(super) fn file_text(path: RelPath, bytes: Vec<u8>) -> FileText {
    let digest = BlobId::of(&bytes).to_string();
    let size = bytes.len() as u64;
    let text = String::from_utf8(bytes).ok().filter(|text| !text.contains('\0'));
    FileText { path, text, bytes: size, digest }
}
