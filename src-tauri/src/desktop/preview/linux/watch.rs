//! Feeds the watchdog with what happens to the page.

use std::time::{Duration, Instant};

use gtk::glib;
use webkit2gtk::{
    LoadEvent, ScriptDialogType, WebInspectorExt as _, WebProcessTerminationReason, WebView, WebViewExt,
};

use super::super::Preview;
use super::super::watchdog::Input;
use super::with;

/// Tells of loads, ends, dialogs and seconds.
pub(super) fn watch(preview: &Preview, view: &WebView) {
    let tell = {
        let preview = preview.clone();
        move |input| with(|embedded| embedded.step(&preview, input))
    };
    view.connect_load_changed({
        let tell = tell.clone();
        move |_, event| match event {
            LoadEvent::Started => tell(Input::Started),
            LoadEvent::Committed => tell(Input::Committed),
            _ => {}
        }
    });
    view.connect_web_process_terminated({
        let tell = tell.clone();
        move |_, reason| {
            // What we ended ourselves is either loaded again or told already.
            if reason != WebProcessTerminationReason::TerminatedByApi {
                tracing::warn!(?reason, "the preview's process ended");
                tell(Input::Ended);
            }
        }
    });
    view.connect_script_dialog({
        let tell = tell.clone();
        move |_, dialog| {
            if dialog.dialog_type() == ScriptDialogType::BeforeUnloadConfirm {
                dialog.confirm_set_confirmed(true);
                return true;
            }
            let mut allowed = false;
            with(|embedded| allowed = embedded.page.borrow_mut().dialogs.allow(Instant::now()));
            if allowed {
                tell(Input::Dialog);
            }
            // WebKit shows it inside the preview, where it stops nothing but its own page.
            !allowed
        }
    });
    let inspector = view.inspector();
    glib::timeout_add_local(Duration::from_secs(1), move || {
        // A page that a debugger holds stands still for a reason.
        if inspector.as_ref().is_none_or(|inspector| inspector.web_view().is_none()) {
            tell(Input::Tick);
        }
        glib::ControlFlow::Continue
    });
}
