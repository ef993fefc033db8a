//! The embedded preview: a generated app in a webview of its own, inside the one window.
//!
//! What a model wrote may loop, eat memory, or ask questions for ever. So its page shares no process
//! with the window's page (docs/adr/0008-preview-webview.md), has no bridge to Tauri, and goes
//! nowhere but to its own origin.

mod dialogs;
mod rules;
mod watchdog;

#[cfg(target_os = "linux")]
#[path = "linux.rs"]
mod platform;
#[cfg(not(target_os = "linux"))]
#[path = "portable.rs"]
mod platform;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tauri::{AppHandle, Url};
use tokio::sync::{broadcast, oneshot};
use vectort_contract::{ErrorCode, Placement, PreviewUpdate, WireError};
use vectort_core::ProjectId;

pub(crate) use platform::Pixels;
#[cfg(target_os = "linux")]
pub(crate) use platform::{has_focus, set_stage};
pub(crate) use rules::is_preview;

/// What the window alone knows of a project's page: it ended or hangs, or it is back.
pub(crate) type Report = (ProjectId, PreviewUpdate);

/// A page that hangs gives no picture; nobody waits for it longer than this.
const PICTURE_TIMEOUT: Duration = Duration::from_millis(1_500);
/// A click may open one page outside, not a hundred.
const OUTSIDE_PAUSE: Duration = Duration::from_secs(1);

/// The preview. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Preview {
    app: AppHandle,
    data: PathBuf,
    reports: broadcast::Sender<Report>,
    went_outside: Arc<Mutex<Option<Instant>>>,
}

impl Preview {
    /// A preview that keeps its pages' storage below `data`. There is no webview before the first
    /// [`place`](Self::place).
    pub(crate) fn new(app: AppHandle, data: PathBuf) -> Self {
        Self { app, data, reports: broadcast::channel(16).0, went_outside: Arc::default() }
    }

    /// Reports of all projects' pages.
    pub(crate) fn reports(&self) -> broadcast::Receiver<Report> {
        self.reports.subscribe()
    }

    /// Shows the project's page there, and loads it unless it is the one that is there already.
    pub(crate) async fn place(
        &self,
        project: ProjectId,
        url: &str,
        place: Placement,
    ) -> Result<(), WireError> {
        let url = Url::parse(url).ok().filter(is_preview);
        let url = url.ok_or_else(|| internal("not the address of a preview"))?;
        self.on_main(move |preview| platform::place(preview, project, &url, place)).await?
    }

    /// Takes it off the screen.
    pub(crate) async fn hide(&self) -> Result<(), WireError> {
        self.on_main(platform::hide).await
    }

    /// Loads the page anew, whatever it does.
    pub(crate) async fn reload(&self) -> Result<(), WireError> {
        self.on_main(platform::reload).await
    }

    /// Goes to a path within the page's origin.
    pub(crate) async fn go(&self, route: String) -> Result<(), WireError> {
        self.on_main(move |preview| platform::go(preview, &route)).await
    }

    /// A page back.
    pub(crate) async fn back(&self) -> Result<(), WireError> {
        self.on_main(platform::back).await
    }

    /// A page forward.
    pub(crate) async fn forward(&self) -> Result<(), WireError> {
        self.on_main(platform::forward).await
    }

    /// What the page shows, and whose it is; `None` while there is none or it hangs.
    pub(crate) async fn pixels(&self) -> Option<(ProjectId, Pixels)> {
        let (reply, pixels) = oneshot::channel();
        self.on_main(|preview| platform::picture(preview, reply)).await.ok()?;
        tokio::time::timeout(PICTURE_TIMEOUT, pixels).await.ok()?.ok()
    }

    /// Ends the page's process, however it is.
    pub(crate) async fn end(&self) {
        // Only when the program ends: if that failed, it ends all the same.
        let _ = self.on_main(platform::end).await;
    }

    /// Runs `call` where the toolkit's objects may be used.
    async fn on_main<T: Send + 'static>(
        &self,
        call: impl FnOnce(&Self) -> T + Send + 'static,
    ) -> Result<T, WireError> {
        let (reply, answer) = oneshot::channel();
        let preview = self.clone();
        let asked = self.app.run_on_main_thread(move || {
            // Nobody waits any more: the window's page is gone.
            let _ = reply.send(call(&preview));
        });
        asked.map_err(|error| internal(&error.to_string()))?;
        answer.await.map_err(|error| internal(&error.to_string()))
    }

    fn report(&self, project: ProjectId, update: PreviewUpdate) {
        // Without followers there is nobody to tell.
        let _ = self.reports.send((project, update));
    }

    /// Hands a page's link to the system's browser.
    fn open_outside(&self, url: &Url) {
        let now = Instant::now();
        let mut last = self.went_outside.lock().unwrap_or_else(PoisonError::into_inner);
        if last.is_some_and(|last| now.duration_since(last) < OUTSIDE_PAUSE) {
            return;
        }
        *last = Some(now);
        if let Err(error) = tauri_plugin_opener::open_url(url.as_str(), None::<&str>) {
            tracing::warn!(%error, "no browser for a link of the preview");
        }
    }
}

fn internal(detail: &str) -> WireError {
    WireError::new(ErrorCode::Internal).with("detail", detail)
}
