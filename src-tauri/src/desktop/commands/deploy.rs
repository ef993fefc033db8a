//! Putting an app live, and taking it away as an archive.

use tauri::AppHandle;
use tauri::ipc::Channel;
use vectort_contract::{DeployAccount, DeployRequest, DeployView, DeploymentView};
use vectort_core::ProjectId;

use super::Shared;
use crate::followers::forward;
use crate::outside;
use crate::state::Result;

/// The accounts.
#[tauri::command]
pub(crate) async fn deploy_accounts(desktop: Shared<'_>) -> Result<Vec<DeployAccount>> {
    Ok(desktop.app().await?.deploy_accounts().await)
}

/// Asks the vendor whose token it is, and keeps it.
#[tauri::command]
pub(crate) async fn deploy_connect(
    desktop: Shared<'_>,
    target: String,
    token: String,
) -> Result<DeployAccount> {
    desktop.app().await?.deploy_connect(&target, &token).await
}

/// Takes the token out of the keyring.
#[tauri::command]
pub(crate) async fn deploy_forget(desktop: Shared<'_>, target: String) -> Result<()> {
    desktop.app().await?.deploy_forget(&target).await
}

/// Starts a deployment.
#[tauri::command]
pub(crate) async fn deploy_start(desktop: Shared<'_>, id: ProjectId, request: DeployRequest) -> Result<()> {
    desktop.app().await?.deploy_start(id, request).await
}

/// Stops it.
#[tauri::command]
pub(crate) async fn deploy_cancel(desktop: Shared<'_>, id: ProjectId) -> Result<()> {
    desktop.app().await?.deploy_cancel(id);
    Ok(())
}

/// The project's deployment, now and at every change.
#[tauri::command]
pub(crate) async fn deploy_follow(
    desktop: Shared<'_>,
    id: ProjectId,
    channel: Channel<DeployView>,
) -> Result<u32> {
    let deployment = desktop.app().await?.deploy_follow(id);
    Ok(desktop.followers.start(forward(deployment, channel)))
}

/// The deployments of the past, the latest first.
#[tauri::command]
pub(crate) async fn deployments(desktop: Shared<'_>, id: ProjectId) -> Result<Vec<DeploymentView>> {
    desktop.app().await?.deployments(id).await
}

/// Writes an archive where the person says; null when the person cancelled it.
#[tauri::command]
pub(crate) async fn export_zip(app: AppHandle, desktop: Shared<'_>, id: ProjectId) -> Result<Option<String>> {
    let use_cases = desktop.app().await?;
    let folder = use_cases.project_folder(id).await?;
    let title = desktop.menu.label("action-export-zip");
    let Some(target) = outside::pick_archive(&app, &title, &folder).await else { return Ok(None) };
    use_cases.export_zip(&folder, &target, &|_| {}).await?;
    Ok(Some(target.display().to_string()))
}
