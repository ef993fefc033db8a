//! Runs.

use tauri::ipc::Channel;
use vectort_contract::{CostForecast, RunRequest, RunView};
use vectort_core::ProjectId;

use super::Shared;
use crate::followers::forward;
use crate::state::Result;

/// Starts a run; gives the project that it makes.
#[tauri::command]
pub(crate) async fn run_start(desktop: Shared<'_>, request: RunRequest) -> Result<ProjectId> {
    desktop.app().await?.run_start(request).await
}

/// What such a run will probably cost.
#[tauri::command]
pub(crate) async fn run_forecast(desktop: Shared<'_>, request: RunRequest) -> Result<Option<CostForecast>> {
    desktop.app().await?.run_forecast(request).await
}

/// Stops it; what is complete stays as a draft.
#[tauri::command]
pub(crate) async fn run_stop(desktop: Shared<'_>, id: ProjectId) -> Result<()> {
    desktop.app().await?.run_stop(id).await;
    Ok(())
}

/// Stops one step of it; what waits for that is left out.
#[tauri::command]
pub(crate) async fn run_stop_step(desktop: Shared<'_>, id: ProjectId, step: String) -> Result<()> {
    desktop.app().await?.run_stop_step(id, &step);
    Ok(())
}

/// The project's run, now and at every change.
#[tauri::command]
pub(crate) async fn run_follow(desktop: Shared<'_>, id: ProjectId, channel: Channel<RunView>) -> Result<u32> {
    let run = desktop.app().await?.run_follow(id);
    Ok(desktop.followers.start(forward(run, channel)))
}
