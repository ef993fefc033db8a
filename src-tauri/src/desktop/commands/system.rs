//! The program itself, and the system around it.

use tauri::State;
use vectort_contract::{ActionId, AppInfo, Choices, Detected, TypeView};
use vectort_core::ProjectId;
use vectort_desktop::{log_folder, projects_folder};

use super::Shared;
use crate::instance::Asked;
use crate::outside;
use crate::state::Result;

/// The program's version and its folders.
#[tauri::command]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands its state over by value")]
pub(crate) fn app_info(desktop: Shared<'_>) -> AppInfo {
    AppInfo {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        home: desktop.home().display().to_string(),
        projects_folder: projects_folder().display().to_string(),
        log_folder: log_folder().display().to_string(),
    }
}

/// The project types, in the catalog's order.
#[tauri::command]
pub(crate) async fn types(desktop: Shared<'_>) -> Result<Vec<TypeView>> {
    Ok(desktop.app().await?.type_views())
}

/// What a description can be narrowed down with.
#[tauri::command]
pub(crate) async fn choices(desktop: Shared<'_>) -> Result<Choices> {
    Ok(desktop.app().await?.choices())
}

/// What a description asks for.
#[tauri::command]
pub(crate) async fn detect(desktop: Shared<'_>, description: String) -> Result<Detected> {
    Ok(desktop.app().await?.detect(&description))
}

/// Ends what a `…_follow` began.
#[tauri::command]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands its state over by value")]
pub(crate) fn unfollow(desktop: Shared<'_>, follower: u32) {
    desktop.followers.end(follower);
}

/// The actions that the page answers now; the native menu greys the others.
#[tauri::command]
pub(crate) async fn menu_enable(desktop: Shared<'_>, actions: Vec<ActionId>) -> Result<()> {
    desktop.menu.enable(&actions)
}

/// The folder that was asked for before the page could hear of it.
#[tauri::command]
pub(crate) async fn open_pending(desktop: Shared<'_>, asked: State<'_, Asked>) -> Result<Option<ProjectId>> {
    asked.take(&desktop).await
}

/// Only `http:` and `https:` addresses, in the system's browser.
#[tauri::command]
pub(crate) async fn open_url(url: String) -> Result<()> {
    outside::open_web(url).await
}

/// The data folder in the system's file manager.
#[tauri::command]
pub(crate) async fn reveal_data_folder(desktop: Shared<'_>) -> Result<()> {
    outside::show_folder(desktop.home().to_path_buf()).await
}

/// The log's folder in the system's file manager.
#[tauri::command]
pub(crate) async fn reveal_log_folder() -> Result<()> {
    outside::show_folder(log_folder()).await
}
