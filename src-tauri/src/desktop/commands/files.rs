//! Files of a project's head.

use tauri::ipc::Request;
use vectort_contract::{FileEdit, FileText, FileView, Saved};
use vectort_core::{ProjectId, RelPath};

use super::Shared;
use crate::dropped::Dropped;
use crate::state::Result;

/// Its files.
#[tauri::command]
pub(crate) async fn files_list(desktop: Shared<'_>, id: ProjectId) -> Result<Vec<FileView>> {
    desktop.app().await?.files_list(id).await
}

/// Keeps turns from changing one, or lets them again.
#[tauri::command]
pub(crate) async fn file_lock(desktop: Shared<'_>, id: ProjectId, path: RelPath, locked: bool) -> Result<()> {
    desktop.app().await?.file_lock(id, &path, locked).await
}

/// The content of one.
#[tauri::command]
pub(crate) async fn file_read(desktop: Shared<'_>, id: ProjectId, path: RelPath) -> Result<FileText> {
    desktop.app().await?.file_read(id, &path).await
}

/// Saves one, unless its digest is no longer `expected`.
#[tauri::command]
pub(crate) async fn file_save(
    desktop: Shared<'_>,
    id: ProjectId,
    path: RelPath,
    text: String,
    expected: String,
) -> Result<Saved> {
    desktop.app().await?.file_save(id, &path, &text, &expected).await
}

/// Creates, renames and deletes.
#[tauri::command]
pub(crate) async fn files_edit(desktop: Shared<'_>, id: ProjectId, edits: Vec<FileEdit>) -> Result<Saved> {
    desktop.app().await?.files_edit(id, edits).await
}

/// Adds a dropped file. The request's body is the file; its headers say where it goes.
#[tauri::command]
pub(crate) async fn file_add(desktop: Shared<'_>, request: Request<'_>) -> Result<Saved> {
    let Dropped { project, path, content } = Dropped::of(&request)?;
    desktop.app().await?.file_add(project, &path, content).await
}
