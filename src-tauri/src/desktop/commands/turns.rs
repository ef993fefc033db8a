//! Turns of a project's conversation.

use tauri::AppHandle;
use vectort_contract::{ContextView, Plan, Saved, TurnForecast, TurnRequest, TurnView};
use vectort_core::ProjectId;

use super::Shared;
use crate::outside;
use crate::state::Result;

/// The conversation, the first turn first.
#[tauri::command]
pub(crate) async fn turns_list(desktop: Shared<'_>, id: ProjectId) -> Result<Vec<TurnView>> {
    desktop.app().await?.turns_list(id).await
}

/// Starts a turn; gives its number.
#[tauri::command]
pub(crate) async fn turn_start(desktop: Shared<'_>, request: TurnRequest) -> Result<u32> {
    desktop.app().await?.turn_start(request).await
}

/// What the model would be shown.
#[tauri::command]
pub(crate) async fn turn_context(desktop: Shared<'_>, request: TurnRequest) -> Result<ContextView> {
    desktop.app().await?.turn_context(request).await
}

/// What such a turn will probably cost.
#[tauri::command]
pub(crate) async fn turn_forecast(desktop: Shared<'_>, request: TurnRequest) -> Result<TurnForecast> {
    desktop.app().await?.turn_forecast(request).await
}

/// Works through the plan, as the person changed it.
#[tauri::command]
pub(crate) async fn turn_approve(desktop: Shared<'_>, id: ProjectId, turn: u32, plan: Plan) -> Result<()> {
    desktop.app().await?.turn_approve(id, turn, plan).await
}

/// The plan is not wanted.
#[tauri::command]
pub(crate) async fn turn_dismiss(desktop: Shared<'_>, id: ProjectId, turn: u32) -> Result<()> {
    desktop.app().await?.turn_dismiss(id, turn).await
}

/// Brings back the files as they were before it, as a new version.
#[tauri::command]
pub(crate) async fn turn_revert(desktop: Shared<'_>, id: ProjectId, turn: u32) -> Result<Saved> {
    desktop.app().await?.turn_revert(id, turn).await
}

/// Takes its unverified version as it is.
#[tauri::command]
pub(crate) async fn turn_accept(desktop: Shared<'_>, id: ProjectId, turn: u32) -> Result<Saved> {
    desktop.app().await?.turn_accept(id, turn).await
}

/// Asks the same once more, as a new turn; gives its number.
#[tauri::command]
pub(crate) async fn turn_replay(
    desktop: Shared<'_>,
    id: ProjectId,
    turn: u32,
    provider: Option<String>,
    model: Option<String>,
) -> Result<u32> {
    desktop.app().await?.turn_replay(id, turn, provider, model).await
}

/// Writes a bug report where the person says; null when the person cancelled it.
#[tauri::command]
pub(crate) async fn turn_report(
    app: AppHandle,
    desktop: Shared<'_>,
    id: ProjectId,
    turn: u32,
) -> Result<Option<String>> {
    let name = format!("vectort-turn-{turn}.json");
    let title = desktop.menu.label("ui-turn-report");
    let Some(target) = outside::pick_report(&app, &title, name).await else { return Ok(None) };
    desktop.app().await?.turn_report(id, turn, &target).await?;
    Ok(Some(target.display().to_string()))
}
