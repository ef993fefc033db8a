//! The window, from its opening to its end.

use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tauri::webview::PageLoadEvent;
use tauri::{
    AppHandle, Manager as _, RunEvent, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent, Wry,
};
use tauri_plugin_window_state::StateFlags;
use vectort_contract::{ErrorCode, Settings};
use vectort_i18n::Localizer;

use vectort_desktop::{complain, home, log_folder};

use crate::instance::{self, Asked};
use crate::menu::{self, AppMenu};
use crate::state::{Desktop, Opening};
use crate::{commands, log, look};

/// The label of the one window, and of its page.
pub(crate) const MAIN: &str = "main";

/// How long runs have to keep what they have when the window closes.
const CLOSING: Duration = Duration::from_secs(2);
/// The window is shown when its page comes; or after this, so that a page that does not is seen
/// not to.
const PATIENCE: Duration = Duration::from_secs(3);
/// What of the window is as it was left. Not whether it is visible: it is shown when its page is.
const RESTORED: StateFlags =
    StateFlags::SIZE.union(StateFlags::POSITION).union(StateFlags::MAXIMIZED).union(StateFlags::FULLSCREEN);

/// Our own page's prototypes stay as they are, whatever a library or an injected script does. Tauri's
/// setting for that holds for every webview, and apps under preview must work as in a browser.
const FREEZE: &str = "Object.freeze(Object.prototype);";

/// Opens the window and runs until it closes.
pub(crate) fn run() -> ExitCode {
    log::start(&log_folder());
    let settings = look::chosen(&home());
    let l10n = look::localizer(&settings);
    // GTK aborts the process where there is no display: ask first.
    let has_display = ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some());
    if cfg!(target_os = "linux") && !has_display {
        return fail(&l10n);
    }
    let mut context = crate::context();
    context.config_mut().identifier = instance::identifier(&context.config().identifier, &home());
    let window_state = tauri_plugin_window_state::Builder::default()
        .with_state_flags(RESTORED)
        .with_filename(home().join("window.json").to_string_lossy())
        .build();
    let built = tauri::Builder::default()
        // First, so that a second start ends before it opens anything.
        .plugin(instance::plugin())
        .plugin(window_state)
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(handler())
        .on_menu_event(|app, event| menu::on_event(app, &event))
        .on_window_event(|window, event| {
            if let WindowEvent::CloseRequested { api, .. } = event {
                api.prevent_close();
                close(window.app_handle());
            }
        })
        .setup(move |app| {
            let handle = app.handle();
            let opening = Opening::start(home());
            let menu = AppMenu::build(handle, l10n)?;
            handle.set_menu(menu.menu())?;
            app.manage(Asked::from_args());
            app.manage(Desktop::new(handle, home(), opening, menu));
            open(handle, &settings, l10n)?;
            Ok(())
        })
        .build(context);
    match built {
        Ok(app) => {
            tracing::info!(version = env!("CARGO_PKG_VERSION"), "the window opens");
            app.run(|app, event| {
                // Without a code it is the system or the person that asks, not `close`.
                if let RunEvent::ExitRequested { code: None, api, .. } = event {
                    api.prevent_exit();
                    close(app);
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            tracing::error!(%error, "no window");
            fail(&l10n)
        }
    }
}

fn fail(l10n: &Localizer) -> ExitCode {
    complain(&l10n.get(&format!("error-{}", ErrorCode::NoDisplay.as_str())));
    ExitCode::FAILURE
}

fn open(app: &AppHandle, settings: &Settings, l10n: Localizer) -> tauri::Result<()> {
    // A language tag: no character of it needs escaping.
    let language = format!("window.vectortLanguage = '{}';", l10n.language());
    let window = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App("index.html".into()))
        .title("Vectort")
        .inner_size(1280.0, 800.0)
        .min_inner_size(720.0, 480.0)
        .theme(look::theme(settings))
        .visible(false)
        // Else the page never hears of a file that is dropped on it.
        .disable_drag_drop_handler()
        .data_directory(home().join("window-data"))
        .initialization_script(FREEZE)
        .initialization_script(&language)
        // A page of ours never leads away; links outside go through `open_url`.
        .on_navigation(is_own_page)
        .on_page_load(|window, payload| {
            if payload.event() == PageLoadEvent::Started {
                // A page that is loaded anew follows anew.
                window.state::<Desktop>().followers.end_all();
                // Its first frame needs no script, and what stands behind it has its colour.
                show(&window);
            }
        })
        .build()?;
    look::background(&window)?;
    #[cfg(target_os = "linux")]
    {
        crate::stage::set(&window)?;
        crate::stage::keep_menu_for_later(&window)?;
        crate::keys::listen(&window)?;
    }
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(PATIENCE).await;
        show(&window);
    });
    Ok(())
}

fn is_own_page(url: &tauri::Url) -> bool {
    let is_tauri = url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost");
    // `tauri dev` takes the page from Vite's server.
    is_tauri || (cfg!(not(feature = "custom-protocol")) && url.host_str() == Some("localhost"))
}

fn show(window: &WebviewWindow) {
    if !window.is_visible().unwrap_or(false)
        && let Err(error) = window.show().and_then(|()| window.set_focus())
    {
        tracing::error!(%error, "the window cannot be shown");
    }
}

/// Closes the window: runs keep what they have, within bounds, and the program ends.
pub(crate) fn close(app: &AppHandle) {
    static UNDER_WAY: AtomicBool = AtomicBool::new(false);
    if UNDER_WAY.swap(true, Ordering::Relaxed) {
        return;
    }
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let desktop = app.state::<Desktop>();
        let shut_down = async {
            if let Ok(use_cases) = desktop.app().await {
                use_cases.shutdown().await;
            }
        };
        if tokio::time::timeout(CLOSING, shut_down).await.is_err() {
            tracing::warn!("closed before all runs had ended");
        }
        // A page that never yields would keep the end waiting.
        desktop.preview.end().await;
        tracing::info!("the window closes");
        app.exit(0);
    });
}

/// All commands. Each is in a file of `src-tauri/permissions`, too.
fn handler() -> impl Fn(tauri::ipc::Invoke<Wry>) -> bool + Send + Sync + 'static {
    use commands::{attachments, deploy, files, preview, projects, runs, settings, system, turns, versions};
    tauri::generate_handler![
        system::app_info,
        system::types,
        system::choices,
        system::detect,
        system::unfollow,
        system::menu_enable,
        system::open_pending,
        system::open_url,
        system::reveal_data_folder,
        system::reveal_log_folder,
        projects::projects_list,
        projects::project_open,
        projects::project_rename,
        projects::project_duplicate,
        projects::project_delete,
        projects::project_undelete,
        projects::project_import,
        projects::project_import_zip,
        projects::project_import_git,
        projects::project_undo,
        projects::project_redo,
        projects::project_thumbnail,
        projects::project_reveal,
        projects::project_check,
        projects::project_repair,
        runs::run_start,
        runs::run_forecast,
        runs::run_stop,
        runs::run_stop_step,
        runs::run_follow,
        turns::turns_list,
        turns::turn_start,
        turns::turn_context,
        turns::turn_forecast,
        turns::turn_approve,
        turns::turn_dismiss,
        turns::turn_revert,
        turns::turn_accept,
        turns::turn_replay,
        turns::turn_report,
        attachments::attachment_add,
        attachments::attachment_fetch,
        attachments::attachment_read,
        files::files_list,
        files::file_lock,
        files::file_read,
        files::file_save,
        files::files_edit,
        files::file_add,
        versions::versions_list,
        versions::version_restore,
        versions::version_branch,
        versions::version_thumbnail,
        versions::version_diff,
        versions::version_file,
        preview::preview_follow,
        preview::preview_place,
        preview::preview_hide,
        preview::preview_picture,
        preview::preview_pick,
        preview::preview_reload,
        preview::preview_go,
        preview::preview_back,
        preview::preview_forward,
        settings::settings,
        settings::settings_save,
        settings::providers,
        settings::provider_test,
        settings::provider_forget,
        deploy::deploy_accounts,
        deploy::deploy_connect,
        deploy::deploy_forget,
        deploy::deploy_start,
        deploy::deploy_cancel,
        deploy::deploy_follow,
        deploy::deployments,
        deploy::export_zip,
    ]
}
