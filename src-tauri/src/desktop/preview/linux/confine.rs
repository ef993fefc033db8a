//! What the page is given, and what it is refused.

use std::path::Path;

use gtk::glib;
use gtk::prelude::*;
use tauri::Url;
use webkit2gtk::{
    AuthenticationRequestExt as _, CacheModel, ContextMenuAction, ContextMenuExt as _,
    ContextMenuItemExt as _, CookieAcceptPolicy, CookieManagerExt as _, CookiePersistentStorage,
    DownloadExt as _, MemoryPressureSettings, NavigationAction, NavigationPolicyDecision,
    NavigationPolicyDecisionExt as _, PermissionRequestExt as _, PolicyDecisionExt as _, PolicyDecisionType,
    ResponsePolicyDecision, ResponsePolicyDecisionExt as _, URIRequestExt as _, WebContext,
    WebContextExt as _, WebView, WebViewExt, WebsiteDataManager, WebsiteDataManagerExt as _,
};

use super::super::Preview;
use super::super::rules::{self, Verdict};
use super::origin;

/// Megabytes that a page's process may use before it is ended: room for a heavy app, and far from
/// what makes a computer swap.
const MEMORY_LIMIT: u32 = 2_048;
/// Seconds between looks at it.
const MEMORY_POLL: f64 = 2.0;
/// Processes, storage and memory apart from the window's.
pub(super) fn context(data: &Path) -> WebContext {
    let folder = data.to_string_lossy();
    let storage =
        WebsiteDataManager::builder().base_data_directory(&*folder).base_cache_directory(&*folder).build();
    if let Some(cookies) = storage.cookie_manager() {
        cookies.set_persistent_storage(
            &data.join("cookies.sqlite").to_string_lossy(),
            CookiePersistentStorage::Sqlite,
        );
        cookies.set_accept_policy(CookieAcceptPolicy::NoThirdParty);
    }
    let mut memory = MemoryPressureSettings::new();
    memory.set_memory_limit(MEMORY_LIMIT);
    memory.set_kill_threshold(1.0);
    memory.set_poll_interval(MEMORY_POLL);
    let context =
        WebContext::builder().website_data_manager(&storage).memory_pressure_settings(&memory).build();
    context.set_automation_allowed(false);
    // The server says `no-store`: nothing of a preview is worth caching.
    context.set_cache_model(CacheModel::DocumentViewer);
    context.connect_download_started(|_, download| download.cancel());
    context
}

/// Keeps the page at its origin, and everything that it asks of the system unanswered.
pub(super) fn confine(preview: &Preview, view: &WebView) {
    view.connect_decide_policy({
        let preview = preview.clone();
        move |view, decision, kind| {
            let action = decision.downcast_ref::<NavigationPolicyDecision>();
            let action = action.and_then(NavigationPolicyDecision::navigation_action);
            match (kind, action) {
                (PolicyDecisionType::NavigationAction, Some(action)) => {
                    match ask(action, rules::navigation) {
                        Some((Verdict::Here, _)) => decision.use_(),
                        Some((Verdict::Outside(url), _)) => {
                            decision.ignore();
                            preview.open_outside(&url);
                        }
                        _ => decision.ignore(),
                    }
                }
                (PolicyDecisionType::NewWindowAction, Some(action)) => {
                    decision.ignore();
                    open_window(&preview, view, action);
                }
                // What a page cannot show would be downloaded.
                _ => match decision.downcast_ref::<ResponsePolicyDecision>() {
                    Some(response) if response.is_mime_type_supported() => decision.use_(),
                    _ => decision.ignore(),
                },
            }
            true
        }
    });
    // `window.open` comes here. There is one window, so it gets no view.
    view.connect_create({
        let preview = preview.clone();
        move |view, action| {
            open_window(&preview, view, action.clone());
            None
        }
    });
    view.connect_permission_request(|_, request| {
        request.deny();
        true
    });
    view.connect_authenticate(|_, request| {
        request.cancel();
        true
    });
    view.connect_print(|_, _| true);
    view.connect_show_notification(|_, _| true);
    view.connect_context_menu(|_, menu, _, _| {
        for item in menu.items() {
            if leads_nowhere(item.stock_action()) {
                menu.remove(&item);
            }
        }
        false
    });
}

/// Where `action` leads by `rule`, and the address that it names.
fn ask(
    mut action: NavigationAction,
    rule: impl FnOnce(&str, &Url, bool) -> Verdict,
) -> Option<(Verdict, glib::GString)> {
    let origin = origin()?;
    let to = action.request()?.uri()?;
    // A redirect is the server's doing, not the person's.
    let gesture = action.is_user_gesture() && !action.is_redirect();
    Some((rule(&to, &origin, gesture), to))
}

fn open_window(preview: &Preview, view: &WebView, action: NavigationAction) {
    match ask(action, rules::new_window) {
        Some((Verdict::Here, to)) => view.load_uri(&to),
        Some((Verdict::Outside(url), _)) => preview.open_outside(&url),
        Some((Verdict::Nowhere, _)) | None => {}
    }
}

/// Items of the page's menu that would do nothing here, as there are no windows and no downloads.
fn leads_nowhere(action: ContextMenuAction) -> bool {
    matches!(
        action,
        ContextMenuAction::OpenLinkInNewWindow
            | ContextMenuAction::DownloadLinkToDisk
            | ContextMenuAction::OpenImageInNewWindow
            | ContextMenuAction::DownloadImageToDisk
            | ContextMenuAction::OpenFrameInNewWindow
            | ContextMenuAction::OpenVideoInNewWindow
            | ContextMenuAction::OpenAudioInNewWindow
            | ContextMenuAction::EnterVideoFullscreen
            | ContextMenuAction::DownloadVideoToDisk
            | ContextMenuAction::DownloadAudioToDisk
    )
}
