//! Attachments.

use tauri::ipc::{Request, Response};
use vectort_contract::AttachmentView;

use super::Shared;
use crate::dropped::attached;
use crate::state::Result;

/// Keeps an image or a text file. The request's body is the file; a header has its name.
#[tauri::command]
pub(crate) async fn attachment_add(desktop: Shared<'_>, request: Request<'_>) -> Result<AttachmentView> {
    let (name, content) = attached(&request)?;
    desktop.app().await?.attachment_add(&name, content).await
}

/// Keeps the text of a public page.
#[tauri::command]
pub(crate) async fn attachment_fetch(desktop: Shared<'_>, url: String) -> Result<AttachmentView> {
    desktop.app().await?.attachment_fetch(&url).await
}

/// The bytes of one.
#[tauri::command]
pub(crate) async fn attachment_read(desktop: Shared<'_>, id: String) -> Result<Response> {
    Ok(Response::new(desktop.app().await?.attachment_read(&id).await?))
}
