//! The embedded preview.

use tauri::AppHandle;
use tauri::ipc::{Channel, Response};
use vectort_contract::{Placement, PreviewUpdate};
use vectort_core::ProjectId;

use super::Shared;
use crate::pictures;
use crate::state::Result;

/// Serves the project for as long as somebody follows, and tells what happens in its page.
#[tauri::command]
pub(crate) async fn preview_follow(
    app: AppHandle,
    desktop: Shared<'_>,
    id: ProjectId,
    channel: Channel<PreviewUpdate>,
) -> Result<u32> {
    let updates = desktop.app().await?.preview_follow(id);
    Ok(desktop.followers.start(pictures::follow(app, id, updates, channel)))
}

/// Shows the project's page there.
#[tauri::command]
pub(crate) async fn preview_place(
    desktop: Shared<'_>,
    id: ProjectId,
    url: String,
    place: Placement,
) -> Result<()> {
    desktop.preview.place(id, &url, place).await
}

/// Takes it off the screen; the page lives on.
#[tauri::command]
pub(crate) async fn preview_hide(desktop: Shared<'_>) -> Result<()> {
    desktop.preview.hide().await
}

/// A PNG of what the page shows; empty without one.
#[tauri::command]
pub(crate) async fn preview_picture(desktop: Shared<'_>) -> Result<Response> {
    Ok(Response::new(pictures::picture(&desktop).await.unwrap_or_default()))
}

/// Lets the next click in the page pick an element, or calls that off.
#[tauri::command]
pub(crate) async fn preview_pick(desktop: Shared<'_>, id: ProjectId, picking: bool) -> Result<()> {
    desktop.app().await?.preview_pick(id, picking);
    Ok(())
}

/// Loads the page anew, whatever it does.
#[tauri::command]
pub(crate) async fn preview_reload(desktop: Shared<'_>) -> Result<()> {
    desktop.preview.reload().await
}

/// Goes to a path within the page's origin.
#[tauri::command]
pub(crate) async fn preview_go(desktop: Shared<'_>, route: String) -> Result<()> {
    desktop.preview.go(route).await
}

/// A page back.
#[tauri::command]
pub(crate) async fn preview_back(desktop: Shared<'_>) -> Result<()> {
    desktop.preview.back().await
}

/// A page forward.
#[tauri::command]
pub(crate) async fn preview_forward(desktop: Shared<'_>) -> Result<()> {
    desktop.preview.forward().await
}
