//! What the window is made of on Linux, where webviews are widgets: the page and, above it, the
//! preview.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::{Duration, Instant};

use gtk::gdk::ModifierType;
use gtk::gdk::keys::constants as key;
use gtk::glib::Propagation;
use gtk::prelude::*;
use tauri::WebviewWindow;
use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt as _, WebView, WebViewExt};

/// So many ends of the page's process ...
const MANY: usize = 3;
/// ... within this time, and it is not loaded again: it would only end once more.
const SHORT: Duration = Duration::from_mins(1);

/// Keys that make others mean something else.
const MODIFIERS: ModifierType =
    ModifierType::CONTROL_MASK.union(ModifierType::SHIFT_MASK).union(ModifierType::SUPER_MASK);

/// Puts the page into an overlay that the preview can join, and makes it come back if its process
/// ends.
pub(crate) fn set(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|platform| {
        let main = platform.inner();
        if let Some(settings) = WebViewExt::settings(&main) {
            settings.set_hardware_acceleration_policy(acceleration());
        }
        come_back(&main);
        let Some(container) = main.parent().and_then(|parent| parent.downcast::<gtk::Box>().ok()) else {
            tracing::error!("the window is not built as expected: no preview");
            return;
        };
        let overlay = gtk::Overlay::new();
        container.remove(&main);
        overlay.add(&main);
        container.pack_start(&overlay, true, true, 0);
        overlay.show();
        main.show();
        main.grab_focus();
        crate::preview::set_stage(overlay, main);
    })
}

/// Where there is no GPU, composing layers in software costs tens of milliseconds a frame
/// (docs/adr/0001-preview-module-registry.md).
pub(crate) fn acceleration() -> HardwareAccelerationPolicy {
    let has_gpu = fs_err::read_dir("/dev/dri").is_ok_and(|entries| {
        entries.filter_map(Result::ok).any(|entry| entry.file_name().to_string_lossy().starts_with("renderD"))
    });
    if has_gpu { HardwareAccelerationPolicy::Always } else { HardwareAccelerationPolicy::Never }
}

fn come_back(main: &WebView) {
    let ends: RefCell<Vec<Instant>> = RefCell::default();
    main.connect_web_process_terminated(move |main, reason| {
        let now = Instant::now();
        let mut ends = ends.borrow_mut();
        ends.retain(|at| now.duration_since(*at) < SHORT);
        ends.push(now);
        tracing::error!(?reason, times = ends.len(), "the window's page ended");
        if ends.len() <= MANY {
            main.reload();
        }
    });
}

/// Hides the menu bar until it is asked for, by F10 or a tap on Alt, as browsers here do. A desktop
/// that shows menus elsewhere has none of ours anyway, one that shows them in windows has them in
/// their title bars; a second bar would only take height. Its keys work all the time.
pub(crate) fn keep_menu_for_later(window: &WebviewWindow) -> tauri::Result<()> {
    let (window, container) = (window.gtk_window()?, window.default_vbox()?);
    let bar = container.children().into_iter().find_map(|child| child.downcast::<gtk::MenuBar>().ok());
    let Some(bar) = bar else { return Ok(()) };
    bar.hide();
    // Showing the window shows all that is in it.
    bar.set_no_show_all(true);
    bar.connect_deactivate(gtk::prelude::WidgetExt::hide);
    let tapping = Rc::new(Cell::new(false));
    window.connect_key_press_event({
        let (bar, tapping) = (bar.clone(), tapping.clone());
        move |_, event| {
            let is_plain = !event.state().intersects(MODIFIERS);
            tapping.set(is_plain && event.keyval() == key::Alt_L);
            if is_plain && event.keyval() == key::F10 {
                open_menu(&bar);
                return Propagation::Stop;
            }
            Propagation::Proceed
        }
    });
    window.connect_key_release_event({
        let tapping = tapping.clone();
        move |_, event| {
            if tapping.take() && event.keyval() == key::Alt_L {
                open_menu(&bar);
            }
            Propagation::Proceed
        }
    });
    window.connect_focus_out_event(move |_, _| {
        tapping.set(false);
        Propagation::Proceed
    });
    Ok(())
}

/// Shows the bar with its first menu open, ready for the arrow keys.
fn open_menu(bar: &gtk::MenuBar) {
    bar.show();
    if let Some(first) = bar.children().first() {
        first.mnemonic_activate(false);
    }
}
