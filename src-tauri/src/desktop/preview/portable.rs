//! The preview on macOS and Windows: a child webview of Tauri's, which there is a system webview
//! with processes of its own.
//!
//! Tauri injects its scripts into every webview that it makes. No capability names this one, so
//! whatever its page asks is refused.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tauri::webview::{NewWindowResponse, PageLoadEvent, WebviewBuilder};
use tauri::{LogicalPosition, LogicalSize, Manager as _, Rect, Url, Webview, WebviewUrl};
use tokio::sync::oneshot;
use vectort_contract::{Placement, PreviewUpdate, WireError};
use vectort_core::ProjectId;

use super::rules::{self, Verdict};
use super::watchdog::{Effect, Input, Watchdog};
use super::{Preview, internal};

/// Its label; in no capability.
const LABEL: &str = "preview";

/// One preview a process.
static PAGE: Mutex<Option<Page>> = Mutex::new(None);

struct Page {
    view: Webview,
    project: ProjectId,
    origin: Url,
    place: Placement,
    watchdog: Watchdog,
}

/// A picture. There is no portable way to one.
pub(crate) struct Pixels(std::convert::Infallible);

impl Pixels {
    /// The picture as a PNG, no wider than `max_width`.
    #[expect(clippy::unused_self, reason = "there is never one to ask")]
    pub(crate) fn png(&self, _max_width: Option<i32>) -> Option<Vec<u8>> {
        match self.0 {}
    }
}

pub(super) fn place(
    preview: &Preview,
    project: ProjectId,
    url: &Url,
    place: Placement,
) -> Result<(), WireError> {
    let failed = |error: tauri::Error| internal(&error.to_string());
    if let Some(page) = lock().as_mut().filter(|page| page.project == project && page.origin == *url) {
        page.place = place;
        return put(&page.view, place).map_err(failed);
    }
    // Another app gets another webview, whatever the one before it is doing.
    end(preview);
    let view = make(preview, url.clone(), url, place).map_err(failed)?;
    *lock() = Some(Page { view, project, origin: url.clone(), place, watchdog: Watchdog::default() });
    step(preview, Input::Started);
    Ok(())
}

pub(super) fn hide(_: &Preview) {
    if let Some(page) = lock().as_ref() {
        let _ = page.view.hide();
    }
}

pub(super) fn reload(preview: &Preview) {
    let (origin, place, at) = {
        let slot = lock();
        let Some(page) = slot.as_ref() else { return };
        if page.watchdog != Watchdog::Idle && !page.watchdog.is_stuck() {
            let _ = page.view.reload();
            return;
        }
        (page.origin.clone(), page.place, page.view.url().ok())
    };
    let Some(mut page) = lock().take() else { return };
    // Closing a webview ends its process, even one that never yields.
    let _ = page.view.close();
    // Made without the lock: its events ask for it.
    match make(preview, at.filter(rules::is_preview).unwrap_or_else(|| origin.clone()), &origin, place) {
        Ok(view) => {
            page.view = view;
            page.watchdog = Watchdog::default();
            *lock() = Some(page);
            step(preview, Input::Started);
        }
        Err(error) => tracing::error!(%error, "no webview for the preview"),
    }
}

pub(super) fn go(preview: &Preview, route: &str) {
    let slot = lock();
    let Some(page) = slot.as_ref() else { return };
    let Some(url) = rules::route(route, &page.origin) else { return };
    if page.watchdog.is_stuck() {
        drop(slot);
        reload(preview);
    } else {
        let _ = page.view.navigate(url);
    }
}

pub(super) fn back(_: &Preview) {
    history(-1);
}

pub(super) fn forward(_: &Preview) {
    history(1);
}

/// There is no picture: the reply is dropped.
pub(super) fn picture(_: &Preview, _: oneshot::Sender<(ProjectId, Pixels)>) {}

pub(super) fn forget(preview: &Preview, project: ProjectId) {
    if lock().as_ref().is_some_and(|page| page.project == project) {
        end(preview);
    }
}

pub(super) fn end(_: &Preview) {
    if let Some(page) = lock().take() {
        let _ = page.view.close();
    }
}

fn lock() -> std::sync::MutexGuard<'static, Option<Page>> {
    PAGE.lock().unwrap_or_else(PoisonError::into_inner)
}

fn history(steps: i32) {
    if let Some(page) = lock().as_ref() {
        let _ = page.view.eval(format!("history.go({steps})"));
    }
}

fn make(preview: &Preview, url: Url, origin: &Url, place: Placement) -> tauri::Result<Webview> {
    let window = preview.app.get_window("main").ok_or(tauri::Error::WindowNotFound)?;
    let (here, also_here, opener) = (origin.clone(), origin.clone(), preview.clone());
    let watched = preview.clone();
    let builder = WebviewBuilder::new(LABEL, WebviewUrl::External(url))
        .data_directory(preview.data.clone())
        .focused(false)
        .disable_drag_drop_handler()
        // Whether a person clicked is not told here, so nothing leads outside but new windows.
        .on_navigation(move |url| rules::navigation(url.as_str(), &here, false) == Verdict::Here)
        // The system blocks windows that no click asked for; what comes here was asked for.
        .on_new_window(move |url, _| {
            match rules::new_window(url.as_str(), &also_here, true) {
                Verdict::Here => {
                    if let Some(page) = lock().as_ref() {
                        let _ = page.view.navigate(url);
                    }
                }
                Verdict::Outside(url) => opener.open_outside(&url),
                Verdict::Nowhere => {}
            }
            NewWindowResponse::Deny
        })
        .on_download(|_, _| false)
        .on_page_load(move |_, payload| {
            step(
                &watched,
                match payload.event() {
                    PageLoadEvent::Started => Input::Started,
                    PageLoadEvent::Finished => Input::Committed,
                },
            );
        });
    let size = LogicalSize::new(place.width.max(1.0), place.height.max(1.0));
    let view = window.add_child(builder, LogicalPosition::new(place.x, place.y), size)?;
    put(&view, place)?;
    tick(preview.clone(), view.clone());
    Ok(view)
}

fn put(view: &Webview, place: Placement) -> tauri::Result<()> {
    if place.width < 1.0 || place.height < 1.0 {
        return view.hide();
    }
    view.set_bounds(Rect {
        position: LogicalPosition::new(place.x, place.y).into(),
        size: LogicalSize::new(place.width, place.height).into(),
    })?;
    view.show()
}

/// Asks the page every second, for as long as `view` is the preview's.
fn tick(preview: Preview, view: Webview) {
    tauri::async_runtime::spawn(async move {
        loop {
            tokio::time::sleep(Duration::from_secs(1)).await;
            let is_current = lock().as_ref().is_some_and(|page| page.view == view);
            if !is_current {
                return;
            }
            step(&preview, Input::Tick);
        }
    });
}

fn step(preview: &Preview, input: Input) {
    let mut slot = lock();
    let Some(page) = slot.as_mut() else { return };
    let (next, effect) = page.watchdog.step(input);
    page.watchdog = next;
    let (project, view) = (page.project, page.view.clone());
    drop(slot);
    match effect {
        Some(Effect::Ping) => {
            let preview = preview.clone();
            let _ = view.eval_with_callback("0", move |_| step(&preview, Input::Answer));
        }
        Some(Effect::Crashed) => preview.report(project, PreviewUpdate::Crashed),
        Some(Effect::Recovered) => preview.report(project, PreviewUpdate::Painted),
        // Its process ends when it is reloaded.
        Some(Effect::Kill) | None => {}
    }
}
