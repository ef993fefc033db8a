//! Versions.

use tauri::ipc::Response;
use vectort_contract::{FileChange, FileText, ProjectSummary, Saved, VersionView};
use vectort_core::{ProjectId, RelPath};

use super::Shared;
use crate::state::Result;

/// All of a project, the latest first.
#[tauri::command]
pub(crate) async fn versions_list(desktop: Shared<'_>, id: ProjectId) -> Result<Vec<VersionView>> {
    desktop.app().await?.versions_list(id).await
}

/// Makes an earlier one current again, as a new one.
#[tauri::command]
pub(crate) async fn version_restore(desktop: Shared<'_>, id: ProjectId, version: u32) -> Result<Saved> {
    desktop.app().await?.version_restore(id, version).await
}

/// Makes a project of its own that begins with one.
#[tauri::command]
pub(crate) async fn version_branch(
    desktop: Shared<'_>,
    id: ProjectId,
    version: u32,
) -> Result<ProjectSummary> {
    desktop.app().await?.version_branch(id, version).await
}

/// A PNG of the preview as it was seen with one; empty when it never was.
#[tauri::command]
pub(crate) async fn version_thumbnail(desktop: Shared<'_>, id: ProjectId, version: u32) -> Result<Response> {
    let png = desktop.app().await?.version_thumbnail(id, version).await?;
    Ok(Response::new(png.unwrap_or_default()))
}

/// The files that differ between two.
#[tauri::command]
pub(crate) async fn version_diff(
    desktop: Shared<'_>,
    id: ProjectId,
    from: u32,
    to: u32,
) -> Result<Vec<FileChange>> {
    desktop.app().await?.version_diff(id, from, to).await
}

/// A file as it was.
#[tauri::command]
pub(crate) async fn version_file(
    desktop: Shared<'_>,
    id: ProjectId,
    version: u32,
    path: RelPath,
) -> Result<FileText> {
    desktop.app().await?.version_file(id, version, &path).await
}
