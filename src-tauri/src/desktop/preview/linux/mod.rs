//! The preview on WebKitGTK: a `WebKitWebView` of our own above the window's, both in one
//! `GtkOverlay`.
//!
//! It is not made by Tauri, on purpose. It has its own `WebKitWebContext`, so its own processes,
//! storage and memory limit; no script of Tauri is injected and no message handler or scheme exists
//! there; and WebDriver, which can drive a single context, keeps the window's.

mod confine;
mod picture;
mod watch;

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use gtk::prelude::*;
use gtk::{cairo, gdk, gio, glib};
use tauri::Url;
use tokio::sync::oneshot;
use vectort_contract::{Placement, PreviewUpdate, WireError};
use vectort_core::ProjectId;
use webkit2gtk::{
    AutoplayPolicy, SettingsExt as _, SnapshotOptions, SnapshotRegion, WebView, WebViewExt, WebsitePolicies,
};

pub(crate) use picture::Pixels;

use super::dialogs::Dialogs;
use super::rules::{self, Verdict};
use super::watchdog::{Effect, Input, Watchdog};
use super::{Preview, internal};

thread_local! {
    // GTK's objects belong to the main thread.
    static STAGE: OnceCell<Stage> = const { OnceCell::new() };
    static EMBEDDED: OnceCell<Embedded> = const { OnceCell::new() };
}

/// Where the preview can stand: above the window's own page.
struct Stage {
    overlay: gtk::Overlay,
    main: WebView,
}

/// The webview and what is known of its page.
struct Embedded {
    view: WebView,
    /// From the upper left corner of the window's page, in pixels.
    place: Rc<Cell<gdk::Rectangle>>,
    page: RefCell<Page>,
}

#[derive(Default)]
struct Page {
    project: Option<ProjectId>,
    origin: Option<Url>,
    watchdog: Watchdog,
    dialogs: Dialogs,
}
/// Tells where the preview will stand. On the main thread, once.
pub(crate) fn set_stage(overlay: gtk::Overlay, main: WebView) {
    STAGE.with(|stage| {
        let _ = stage.set(Stage { overlay, main });
    });
}

/// Whether keys go to the preview's page.
pub(crate) fn has_focus() -> bool {
    let mut focused = false;
    with(|embedded| focused = embedded.view.has_focus());
    focused
}

pub(super) fn place(
    preview: &Preview,
    project: ProjectId,
    url: &Url,
    place: Placement,
) -> Result<(), WireError> {
    EMBEDDED.with(|embedded| {
        let embedded = if let Some(embedded) = embedded.get() {
            embedded
        } else {
            let made = Embedded::make(preview).ok_or_else(|| internal("the window has no page yet"))?;
            embedded.get_or_init(|| made)
        };
        embedded.put(place);
        let is_there = {
            let page = embedded.page.borrow();
            // A page whose process ended is not there any more.
            page.project == Some(project)
                && page.origin.as_ref() == Some(url)
                && page.watchdog != Watchdog::Idle
        };
        if !is_there {
            embedded.free();
            *embedded.page.borrow_mut() =
                Page { project: Some(project), origin: Some(url.clone()), ..Page::default() };
            embedded.view.load_uri(url.as_str());
        }
        Ok(())
    })
}

pub(super) fn hide(_: &Preview) {
    with(|embedded| {
        let had_focus = embedded.view.has_focus();
        embedded.view.hide();
        if had_focus {
            STAGE.with(|stage| {
                if let Some(stage) = stage.get() {
                    stage.main.grab_focus();
                }
            });
        }
    });
}

pub(super) fn reload(_: &Preview) {
    with(|embedded| {
        let Some(origin) = embedded.page.borrow().origin.clone() else { return };
        // Where it is, unless that is nowhere: a page whose process died at its first load.
        let at = embedded.view.uri().filter(|uri| rules::navigation(uri, &origin, false) == Verdict::Here);
        let is_loaded = embedded.page.borrow().watchdog != Watchdog::Idle;
        let was_stuck = embedded.free();
        embedded.page.borrow_mut().dialogs = Dialogs::default();
        match at {
            Some(_) if is_loaded && !was_stuck => embedded.view.reload_bypass_cache(),
            Some(at) if at.starts_with("http:") => embedded.view.load_uri(&at),
            _ => embedded.view.load_uri(origin.as_str()),
        }
    });
}

pub(super) fn go(_: &Preview, route: &str) {
    with(|embedded| {
        let Some(origin) = embedded.page.borrow().origin.clone() else { return };
        if let Some(url) = rules::route(route, &origin) {
            embedded.free();
            embedded.view.load_uri(url.as_str());
        }
    });
}

pub(super) fn back(_: &Preview) {
    with(|embedded| embedded.view.go_back());
}

pub(super) fn forward(_: &Preview) {
    with(|embedded| embedded.view.go_forward());
}

/// Replies once the page has drawn itself; drops `reply` when there is nothing to draw.
pub(super) fn picture(_: &Preview, reply: oneshot::Sender<(ProjectId, Pixels)>) {
    with(|embedded| {
        let page = embedded.page.borrow();
        let Some(project) = page.project.filter(|_| !page.watchdog.is_stuck()) else { return };
        drop(page);
        if embedded.view.allocated_width() < 2 || embedded.view.allocated_height() < 2 {
            return;
        }
        let done = move |surface: Result<cairo::Surface, glib::Error>| {
            if let Some(pixels) = surface.ok().and_then(Pixels::of) {
                // Whoever asked may have given up.
                let _ = reply.send((project, pixels));
            }
        };
        embedded.view.snapshot(SnapshotRegion::Visible, SnapshotOptions::NONE, gio::Cancellable::NONE, done);
    });
}

pub(super) fn forget(preview: &Preview, project: ProjectId) {
    with(|embedded| {
        if embedded.page.borrow().project == Some(project) {
            embedded.dismiss_dialog();
            *embedded.page.borrow_mut() = Page::default();
            hide(preview);
            embedded.view.terminate_web_process();
        }
    });
}

pub(super) fn end(_: &Preview) {
    with(|embedded| embedded.view.terminate_web_process());
}

/// Runs the body of an asynchronous function in the page; see `probe`.
#[cfg(debug_assertions)]
pub(super) fn evaluate(body: &str, reply: std::sync::mpsc::Sender<String>) {
    let mut view = None;
    with(|embedded| {
        let has_page = embedded.page.borrow().origin.is_some();
        view = has_page.then(|| embedded.view.clone());
    });
    let Some(view) = view else {
        let _ = reply.send("{}".to_owned());
        return;
    };
    let body = format!("return JSON.stringify({{ value: (await (async () => {{ {body} }})()) ?? null }})");
    let done = move |value: Result<_, glib::Error>| {
        let answer = match value {
            Ok(value) => ToString::to_string(&value),
            Err(error) => serde_json::json!({ "error": error.to_string() }).to_string(),
        };
        let _ = reply.send(answer);
    };
    view.call_async_javascript_function(&body, None, None, None, gio::Cancellable::NONE, done);
}

/// The origin of the page, once there is one.
fn origin() -> Option<Url> {
    EMBEDDED.with(|embedded| embedded.get()?.page.borrow().origin.clone())
}

fn with(call: impl FnOnce(&Embedded)) {
    EMBEDDED.with(|embedded| {
        if let Some(embedded) = embedded.get() {
            call(embedded);
        }
    });
}

impl Embedded {
    fn make(preview: &Preview) -> Option<Self> {
        let view = WebView::builder()
            .web_context(&confine::context(&preview.data))
            .website_policies(&WebsitePolicies::builder().autoplay(AutoplayPolicy::AllowWithoutSound).build())
            .no_show_all(true)
            .build();
        if let Some(settings) = WebViewExt::settings(&view) {
            settings.set_enable_fullscreen(false);
            // The inspector: who builds an app wants to look into it.
            settings.set_enable_developer_extras(true);
            settings.set_javascript_can_open_windows_automatically(false);
            settings.set_allow_top_navigation_to_data_urls(false);
            settings.set_enable_back_forward_navigation_gestures(false);
            settings.set_enable_webgl(true);
            settings.set_hardware_acceleration_policy(crate::stage::acceleration());
        }
        confine::confine(preview, &view);
        watch::watch(preview, &view);
        let place = Rc::new(Cell::new(gdk::Rectangle::new(0, 0, 0, 0)));
        STAGE.with(|stage| {
            stand(&stage.get()?.overlay, &view, Rc::clone(&place));
            Some(())
        })?;
        Some(Self { view, place, page: RefCell::default() })
    }

    fn put(&self, place: Placement) {
        let pixel = |length: f64| length.round().clamp(0.0, 32_767.0) as i32;
        let (width, height) = (pixel(place.width), pixel(place.height));
        self.place.set(gdk::Rectangle::new(pixel(place.x), pixel(place.y), width, height));
        self.view.queue_resize();
        self.view.set_visible(width > 0 && height > 0);
    }

    /// Ends a process that would not hear of what comes next. True when it did.
    fn free(&self) -> bool {
        let stuck = self.page.borrow().watchdog.is_stuck();
        if stuck {
            self.page.borrow_mut().watchdog = Watchdog::Idle;
            self.dismiss_dialog();
            self.view.terminate_web_process();
        }
        stuck
    }

    /// Answers the dialog that the page shows, as it would outlive its page, and any that follows.
    fn dismiss_dialog(&self) {
        self.page.borrow_mut().dialogs.silence();
        let mut dialog = None;
        self.view.forall(|child| {
            if child.type_().name().contains("ScriptDialog") {
                dialog = Some(child.clone());
            }
        });
        if let Some(button) = dialog.and_then(first_button) {
            button.clicked();
        }
    }

    /// Tells the watchdog what happened, and does what it says.
    fn step(&self, preview: &Preview, input: Input) {
        if input == Input::Ended {
            self.dismiss_dialog();
        }
        let (project, effect) = {
            let mut page = self.page.borrow_mut();
            let (next, effect) = page.watchdog.step(input);
            page.watchdog = next;
            (page.project, effect)
        };
        let (Some(project), Some(effect)) = (project, effect) else { return };
        match effect {
            Effect::Ping => {
                let preview = preview.clone();
                // In a world of its own: the page can neither answer nor refuse in its place.
                self.view.evaluate_javascript(
                    "0",
                    Some("vectort"),
                    None,
                    gio::Cancellable::NONE,
                    move |_| with(|embedded| embedded.step(&preview, Input::Answer)),
                );
            }
            Effect::Crashed => preview.report(project, PreviewUpdate::Crashed),
            Effect::Recovered => preview.report(project, PreviewUpdate::Painted),
            Effect::Kill => self.view.terminate_web_process(),
        }
    }
}

/// Puts the view above the window's page, always exactly at `place`.
///
/// Not by its margins and a size request: a webview's natural size is that of its page, which is as
/// wide as the view was, so an overlay that heeds it lets the view grow but never shrink.
fn stand(overlay: &gtk::Overlay, view: &WebView, place: Rc<Cell<gdk::Rectangle>>) {
    let above = view.clone().upcast::<gtk::Widget>();
    overlay.connect_get_child_position(move |_, child| {
        if *child != above {
            return None;
        }
        // GTK wants to have been asked before a widget gets its size.
        let _ = child.preferred_size();
        Some(place.get())
    });
    overlay.add_overlay(view);
}

fn first_button(widget: gtk::Widget) -> Option<gtk::Button> {
    match widget.downcast::<gtk::Button>() {
        Ok(button) => Some(button),
        Err(widget) => {
            widget.downcast::<gtk::Container>().ok()?.children().into_iter().find_map(first_button)
        }
    }
}
