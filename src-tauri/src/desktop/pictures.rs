//! What the preview shows: told to the page as it happens, and kept as pictures.

use std::time::Duration;

use tauri::ipc::Channel;
use tauri::{AppHandle, Manager as _};
use tokio::time::Instant;
use vectort_app::Follower;
use vectort_contract::PreviewUpdate;
use vectort_core::ProjectId;

use crate::preview::Pixels;
use crate::state::Desktop;

/// Width of a project's thumbnail, in pixels.
const THUMBNAIL_WIDTH: i32 = 640;
/// How long an app is left to itself after a change before its picture is taken.
const SETTLED: Duration = Duration::from_secs(2);

/// Sends what happens in the project's preview to the page, and takes a picture of it whenever it
/// has settled.
pub(crate) async fn follow(
    app: AppHandle,
    project: ProjectId,
    mut updates: Follower<PreviewUpdate>,
    channel: Channel<PreviewUpdate>,
) {
    let desktop = app.state::<Desktop>();
    let _looker = desktop.preview.look_at(project);
    let mut reports = desktop.preview.reports();
    let mut picture_at: Option<Instant> = None;
    loop {
        let settled = tokio::time::sleep_until(picture_at.unwrap_or_else(Instant::now));
        let update = tokio::select! {
            update = updates.next() => match update {
                Some(update) => update,
                None => return,
            },
            Ok((reported, update)) = reports.recv() => {
                if reported != project {
                    continue;
                }
                update
            }
            () = settled, if picture_at.is_some() => {
                picture_at = None;
                keep_thumbnail(&desktop, project).await;
                continue;
            }
        };
        match update {
            PreviewUpdate::Painted | PreviewUpdate::Updated { .. } => {
                picture_at = Some(Instant::now() + SETTLED);
            }
            PreviewUpdate::Crashed | PreviewUpdate::Problems { .. } => picture_at = None,
            _ => {}
        }
        if channel.send(update).is_err() {
            return;
        }
    }
}

/// A PNG of what the preview shows.
pub(crate) async fn picture(desktop: &Desktop) -> Option<Vec<u8>> {
    let (_, pixels) = desktop.preview.pixels().await?;
    encode(pixels, None).await
}

/// Keeps what the preview shows as the project's thumbnail, if that is what it shows.
async fn keep_thumbnail(desktop: &Desktop, project: ProjectId) {
    let Some((shown, pixels)) = desktop.preview.pixels().await else { return };
    if shown != project {
        return;
    }
    let Some(png) = encode(pixels, Some(THUMBNAIL_WIDTH)).await else { return };
    if let Ok(use_cases) = desktop.app().await
        && let Err(error) = use_cases.keep_thumbnail(project, &png).await
    {
        tracing::warn!(%project, %error, "thumbnail not kept");
    }
}

async fn encode(pixels: Pixels, max_width: Option<i32>) -> Option<Vec<u8>> {
    tauri::async_runtime::spawn_blocking(move || pixels.png(max_width)).await.ok()?
}
