//! What other programs do for the window: dialogs for files, the browser, the file manager.

use std::path::{Path, PathBuf};

use tauri::{AppHandle, Manager as _};
use tauri_plugin_dialog::{DialogExt as _, FileDialogBuilder, FilePath};
use tokio::sync::oneshot;
use vectort_contract::{ErrorCode, WireError};

use crate::state::Result;
use crate::window::MAIN;

/// A folder that the person picks; `None` when the person cancelled it.
pub(crate) async fn pick_folder(app: &AppHandle, title: &str) -> Option<PathBuf> {
    ask(app, title, FileDialogBuilder::pick_folder).await
}

/// A ZIP archive that the person picks; `None` when the person cancelled it.
pub(crate) async fn pick_zip(app: &AppHandle, title: &str) -> Option<PathBuf> {
    ask(app, title, |dialog, answer| dialog.add_filter("ZIP", &["zip"]).pick_file(answer)).await
}

/// Where an archive of `folder` goes; `None` when the person cancelled it.
pub(crate) async fn pick_archive(app: &AppHandle, title: &str, folder: &Path) -> Option<PathBuf> {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let name = format!("{name}.zip");
    ask(app, title, move |dialog, answer| {
        dialog.set_file_name(name).add_filter("ZIP", &["zip"]).save_file(answer);
    })
    .await
}

/// Where a report called `name` goes; `None` when the person cancelled it.
pub(crate) async fn pick_report(app: &AppHandle, title: &str, name: String) -> Option<PathBuf> {
    ask(app, title, move |dialog, answer| {
        dialog.set_file_name(name).add_filter("JSON", &["json"]).save_file(answer);
    })
    .await
}

type Answer = Box<dyn FnOnce(Option<FilePath>) + Send>;

async fn ask(
    app: &AppHandle,
    title: &str,
    show: impl FnOnce(FileDialogBuilder<tauri::Wry>, Answer),
) -> Option<PathBuf> {
    // WebDriver reaches pages, not the system's dialogs: tests answer beforehand.
    #[cfg(debug_assertions)]
    if let Some(answer) = std::env::var_os("VECTORT_E2E_PICK") {
        return Some(PathBuf::from(answer));
    }
    let mut dialog = app.dialog().file().set_title(title);
    if let Some(window) = app.get_webview_window(MAIN) {
        dialog = dialog.set_parent(&window);
    }
    let (reply, answer) = oneshot::channel();
    show(
        dialog,
        Box::new(move |path| {
            // Nobody waits any more: the window's page is gone.
            let _ = reply.send(path);
        }),
    );
    answer.await.ok()??.into_path().ok()
}

/// Opens a web address in the system's browser. Nothing else: `file:` and `smb:` would start
/// programs.
pub(crate) async fn open_web(url: String) -> Result<()> {
    let is_web = tauri::Url::parse(&url).is_ok_and(|url| ["http", "https"].contains(&url.scheme()));
    if !is_web {
        return Err(WireError::new(ErrorCode::Internal).with("detail", "not a web address"));
    }
    start(move || tauri_plugin_opener::open_url(url, None::<&str>)).await
}

/// Shows a folder in the system's file manager.
pub(crate) async fn show_folder(folder: PathBuf) -> Result<()> {
    if !folder.is_dir() {
        return Err(WireError::new(ErrorCode::NotFound).with("path", folder.display()));
    }
    start(move || tauri_plugin_opener::open_path(folder, None::<&str>)).await
}

/// Starts another program away from the asynchronous threads.
async fn start(
    open: impl FnOnce() -> std::result::Result<(), tauri_plugin_opener::Error> + Send + 'static,
) -> Result<()> {
    let failed = |detail: String| WireError::new(ErrorCode::Io).with("path", "").with("detail", detail);
    match tauri::async_runtime::spawn_blocking(open).await {
        Ok(opened) => opened.map_err(|error| failed(error.to_string())),
        Err(error) => Err(failed(error.to_string())),
    }
}
