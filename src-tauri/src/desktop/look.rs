//! The window's look: its theme, and the language of its menus.

use std::path::Path;

use serde_json::Value;
use tauri::window::Color;
use tauri::{AppHandle, Manager as _, Theme, WebviewWindow};
use vectort_contract::Settings;
use vectort_i18n::Localizer;

use crate::state::Desktop;
use crate::window::MAIN;

/// What stands behind the page until it is painted: the page's own background
/// (`ui/src/styles.css`), so that nothing flashes.
const LIGHT: Color = Color(0xf7, 0xf7, 0xf8, 0xff);
const DARK: Color = Color(0x13, 0x13, 0x16, 0xff);

/// Theme and language as they were chosen. The window is built before the data folder is open, so
/// the file is read by itself; what is missing has its default.
pub(crate) fn chosen(home: &Path) -> Settings {
    let file = fs_err::read(home.join("settings.json")).unwrap_or_default();
    let file: Value = serde_json::from_slice(&file).unwrap_or_default();
    Settings {
        language: serde_json::from_value(file["language"].clone()).unwrap_or_default(),
        theme: serde_json::from_value(file["theme"].clone()).unwrap_or_default(),
        ..Settings::default()
    }
}

/// The language that was chosen, else the system's.
pub(crate) fn localizer(settings: &Settings) -> Localizer {
    settings.language.as_deref().map_or_else(Localizer::detect, Localizer::new)
}

/// The theme of the window's frame and of what its pages call the system's.
pub(crate) fn theme(settings: &Settings) -> Option<Theme> {
    match settings.theme {
        vectort_contract::Theme::System => None,
        vectort_contract::Theme::Light => Some(Theme::Light),
        vectort_contract::Theme::Dark => Some(Theme::Dark),
    }
}

/// The colour behind the page of a window that is being built.
pub(crate) fn background(window: &WebviewWindow) -> tauri::Result<()> {
    let color = if window.theme()? == Theme::Dark { DARK } else { LIGHT };
    window.set_background_color(Some(color))
}

/// Follows settings that were just changed.
pub(crate) fn apply(app: &AppHandle, settings: &Settings) {
    let desktop = app.state::<Desktop>();
    desktop.menu.speak(localizer(settings));
    if let Some(window) = app.get_webview_window(MAIN)
        && let Err(error) = window.set_theme(theme(settings))
    {
        tracing::warn!(%error, "theme not applied");
    }
}
