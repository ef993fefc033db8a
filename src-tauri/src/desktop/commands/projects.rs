//! Projects.

use tauri::AppHandle;
use tauri::ipc::Response;
use vectort_contract::{CheckReport, ProjectSummary, ProjectView, RepairReport, Saved};
use vectort_core::ProjectId;

use super::Shared;
use crate::outside;
use crate::state::Result;

/// The live projects, the last changed first.
#[tauri::command]
pub(crate) async fn projects_list(desktop: Shared<'_>) -> Result<Vec<ProjectSummary>> {
    desktop.app().await?.projects_list().await
}

/// Takes in what other programs changed in the folder.
#[tauri::command]
pub(crate) async fn project_open(desktop: Shared<'_>, id: ProjectId) -> Result<ProjectView> {
    desktop.app().await?.project_open(id).await
}

/// Another title.
#[tauri::command]
pub(crate) async fn project_rename(
    desktop: Shared<'_>,
    id: ProjectId,
    title: String,
) -> Result<ProjectSummary> {
    desktop.app().await?.project_rename(id, &title).await
}

/// A copy.
#[tauri::command]
pub(crate) async fn project_duplicate(desktop: Shared<'_>, id: ProjectId) -> Result<ProjectSummary> {
    desktop.app().await?.project_duplicate(id).await
}

/// Deletes it; undone by `project_undelete`.
#[tauri::command]
pub(crate) async fn project_delete(desktop: Shared<'_>, id: ProjectId) -> Result<()> {
    desktop.app().await?.project_delete(id).await
}

/// Brings a deleted project back.
#[tauri::command]
pub(crate) async fn project_undelete(desktop: Shared<'_>, id: ProjectId) -> Result<ProjectSummary> {
    desktop.app().await?.project_undelete(id).await
}

/// Makes a folder that the person picks a project; null when the person cancelled it.
#[tauri::command]
pub(crate) async fn project_import(app: AppHandle, desktop: Shared<'_>) -> Result<Option<ProjectSummary>> {
    match outside::pick_folder(&app, &desktop.menu.label("action-import-folder")).await {
        Some(folder) => desktop.app().await?.project_import(&folder).await.map(Some),
        None => Ok(None),
    }
}

/// Makes an archive that the person picks a project; null when the person cancelled it.
#[tauri::command]
pub(crate) async fn project_import_zip(
    app: AppHandle,
    desktop: Shared<'_>,
) -> Result<Option<ProjectSummary>> {
    match outside::pick_zip(&app, &desktop.menu.label("action-import-zip")).await {
        Some(archive) => desktop.app().await?.project_import_zip(&archive).await.map(Some),
        None => Ok(None),
    }
}

/// Makes a public repository a project.
#[tauri::command]
pub(crate) async fn project_import_git(desktop: Shared<'_>, url: String) -> Result<ProjectSummary> {
    desktop.app().await?.project_import_git(&url).await
}

/// Takes back the last change of its files.
#[tauri::command]
pub(crate) async fn project_undo(desktop: Shared<'_>, id: ProjectId) -> Result<Saved> {
    desktop.app().await?.project_undo(id).await
}

/// Takes back the last `project_undo`.
#[tauri::command]
pub(crate) async fn project_redo(desktop: Shared<'_>, id: ProjectId) -> Result<Saved> {
    desktop.app().await?.project_redo(id).await
}

/// A PNG of the project's preview; empty when it has none.
#[tauri::command]
pub(crate) async fn project_thumbnail(desktop: Shared<'_>, id: ProjectId) -> Result<Response> {
    let png = desktop.app().await?.project_thumbnail(id).await?;
    Ok(Response::new(png.unwrap_or_default()))
}

/// The project's folder in the system's file manager.
#[tauri::command]
pub(crate) async fn project_reveal(desktop: Shared<'_>, id: ProjectId) -> Result<()> {
    outside::show_folder(desktop.app().await?.project_folder(id).await?).await
}

/// Runs the gate over the head.
#[tauri::command]
pub(crate) async fn project_check(desktop: Shared<'_>, id: ProjectId) -> Result<CheckReport> {
    desktop.app().await?.project_check(id).await
}

/// Runs the gate over the head, and mends by rules.
#[tauri::command]
pub(crate) async fn project_repair(desktop: Shared<'_>, id: ProjectId) -> Result<RepairReport> {
    desktop.app().await?.project_repair(id).await
}
