//! Settings and providers.

use tauri::AppHandle;
use vectort_contract::{ProviderTest, ProviderView, Settings};

use super::Shared;
use crate::look;
use crate::state::Result;

/// What the person chose.
#[tauri::command]
pub(crate) async fn settings(desktop: Shared<'_>) -> Result<Settings> {
    Ok(desktop.app().await?.settings().await)
}

/// Keeps it; the window's theme and the menus' language follow.
#[tauri::command]
pub(crate) async fn settings_save(app: AppHandle, desktop: Shared<'_>, settings: Settings) -> Result<()> {
    desktop.app().await?.settings_save(settings.clone()).await?;
    look::apply(&app, &settings);
    Ok(())
}

/// The providers; looks for local servers too.
#[tauri::command]
pub(crate) async fn providers(desktop: Shared<'_>) -> Result<Vec<ProviderView>> {
    desktop.app().await?.provider_views().await
}

/// Asks a provider whether a key works.
#[tauri::command]
pub(crate) async fn provider_test(
    desktop: Shared<'_>,
    provider: String,
    key: Option<String>,
    save: bool,
) -> Result<ProviderTest> {
    desktop.app().await?.provider_test(&provider, key, save).await
}

/// Takes a key out of the keyring.
#[tauri::command]
pub(crate) async fn provider_forget(desktop: Shared<'_>, provider: String) -> Result<()> {
    desktop.app().await?.provider_forget(&provider).await
}
