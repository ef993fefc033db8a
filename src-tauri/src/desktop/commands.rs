//! Commands of the window: at most eight lines each, over `vectort_app`.

use tauri::State;
use vectort_contract::{AppInfo, ProjectSummary, WireError};

use vectort_desktop::{log_folder, projects_folder};

use crate::window::Desktop;

/// The projects of this computer, the last changed first.
#[tauri::command]
pub(crate) async fn projects_list(app: State<'_, Desktop>) -> Result<Vec<ProjectSummary>, WireError> {
    app.projects_list().await
}

/// The program's version and its data folder.
#[tauri::command]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands its state over by value")]
pub(crate) fn app_info(app: State<'_, Desktop>) -> AppInfo {
    AppInfo {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        home: app.home().display().to_string(),
        projects_folder: projects_folder().display().to_string(),
        log_folder: log_folder().display().to_string(),
    }
}
