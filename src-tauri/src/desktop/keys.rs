//! The menu's keys on Linux. GTK gives a hidden menu bar none, and the page hears its own, but not
//! while the preview has the focus.

use gtk::AccelFlags;
use gtk::prelude::*;
use tauri::{AppHandle, Manager as _, WebviewWindow};
use vectort_contract::ActionId;

use crate::state::Desktop;

/// Listens on the whole window.
pub(crate) fn listen(window: &WebviewWindow) -> tauri::Result<()> {
    let app = window.app_handle();
    let group = gtk::AccelGroup::new();
    for action in ActionId::ALL.iter().copied().filter(|action| !action.has_text_keys()) {
        if let Some(keys) = action.keys() {
            let app = app.clone();
            on(&group, keys, move || crate::preview::has_focus() && choose(&app, action));
        }
    }
    let app = app.clone();
    on(&group, crate::menu::QUIT_KEYS, move || {
        crate::window::close(&app);
        true
    });
    window.gtk_window()?.add_accel_group(&group);
    Ok(())
}

/// Calls `pressed` at each of `keys`; where it gives false, the focused webview gets them.
fn on(group: &gtk::AccelGroup, keys: &str, pressed: impl Fn() -> bool + 'static) {
    let (key, modifiers) = gtk::accelerator_parse(&gtk_notation(keys));
    group.connect_accel_group(key, modifiers, AccelFlags::empty(), move |_, _, _, _| pressed());
}

fn choose(app: &AppHandle, action: ActionId) -> bool {
    let enabled = app.state::<Desktop>().menu.is_enabled(action);
    if enabled {
        crate::menu::choose(app, action);
    }
    enabled
}

/// `CmdOrCtrl+Shift+H` as GTK writes it: `<Primary><Shift>h`.
fn gtk_notation(keys: &str) -> String {
    let mut parts: Vec<&str> = keys.split('+').collect();
    let key = match parts.pop().unwrap_or_default() {
        "," => "comma".to_owned(),
        key => key.to_lowercase(),
    };
    let modifiers = parts.iter().map(|part| if *part == "CmdOrCtrl" { "Primary" } else { part });
    modifiers.map(|part| format!("<{part}>")).collect::<String>() + &key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_written_as_gtk_does() {
        assert_eq!(gtk_notation("CmdOrCtrl+K"), "<Primary>k");
        assert_eq!(gtk_notation("CmdOrCtrl+Shift+H"), "<Primary><Shift>h");
        assert_eq!(gtk_notation("CmdOrCtrl+Alt+Z"), "<Primary><Alt>z");
        assert_eq!(gtk_notation("CmdOrCtrl+,"), "<Primary>comma");
        assert_eq!(gtk_notation("CmdOrCtrl+1"), "<Primary>1");
    }
}
