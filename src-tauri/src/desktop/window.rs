//! The window.

use std::process::ExitCode;

use tauri::{WebviewUrl, WebviewWindowBuilder};
use vectort_app::App;
use vectort_contract::ErrorCode;
use vectort_i18n::Localizer;

use vectort_desktop::{DesktopHost, complain, home, projects_folder};

use crate::commands;

/// The state that commands share.
pub(crate) type Desktop = App<DesktopHost>;

/// Opens the window and runs until it closes.
pub(crate) fn run(l10n: &Localizer) -> ExitCode {
    let fail = |code: ErrorCode| {
        complain(&l10n.get(&format!("error-{}", code.as_str())));
        ExitCode::FAILURE
    };
    // GTK aborts the process where there is no display: ask first.
    let has_display = ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some());
    if cfg!(target_os = "linux") && !has_display {
        return fail(ErrorCode::NoDisplay);
    }
    let app = match App::open(DesktopHost::default(), &home(), projects_folder()) {
        Ok(app) => app,
        Err(error) => return fail(error.code),
    };
    // A language tag: no character of it needs escaping.
    let language = format!("window.vectortLanguage = '{}';", l10n.language());
    let ran = tauri::Builder::default()
        .manage::<Desktop>(app)
        .invoke_handler(tauri::generate_handler![commands::projects_list, commands::app_info])
        .setup(move |app| {
            WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
                .title("Vectort")
                .inner_size(1280.0, 800.0)
                .min_inner_size(720.0, 480.0)
                .initialization_script(&language)
                .build()?;
            Ok(())
        })
        .run(crate::context());
    match ran {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => fail(ErrorCode::NoDisplay),
    }
}
