//! The embedded preview: a generated app in a webview of its own, inside the one window.
//!
//! What a model wrote may loop, eat memory, or ask questions for ever. So its page shares no process
//! with the window's page (docs/adr/0008-preview-webview.md), has no bridge to Tauri, and goes
//! nowhere but to its own origin.

#[cfg(target_os = "linux")]
mod dialogs;
#[cfg(all(debug_assertions, target_os = "linux"))]
mod probe;
mod rules;
mod watchdog;

#[cfg(target_os = "linux")]
#[path = "linux/mod.rs"]
mod platform;
#[cfg(not(target_os = "linux"))]
#[path = "portable.rs"]
mod platform;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
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

/// A page that nobody looks at is ended after this: when its server ends, too.
const FORGOTTEN: Duration = Duration::from_secs(10);

/// The preview. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Preview {
    app: AppHandle,
    data: PathBuf,
    reports: broadcast::Sender<Report>,
    went_outside: Arc<Mutex<Option<Instant>>>,
    lookers: Arc<Mutex<HashMap<ProjectId, usize>>>,
}

/// Somebody who looks at a project. Its page lives for as long as somebody does, seen or not.
pub(crate) struct Looker {
    preview: Preview,
    project: ProjectId,
}

impl Preview {
    /// A preview that keeps its pages' storage below `data`. There is no webview before the first
    /// [`place`](Self::place).
    pub(crate) fn new(app: AppHandle, data: PathBuf) -> Self {
        let preview = Self {
            app,
            data,
            reports: broadcast::channel(16).0,
            went_outside: Arc::default(),
            lookers: Arc::default(),
        };
        #[cfg(all(debug_assertions, target_os = "linux"))]
        probe::listen(&preview);
        preview
    }

    /// Reports of all projects' pages.
    pub(crate) fn reports(&self) -> broadcast::Receiver<Report> {
        self.reports.subscribe()
    }

    /// Keeps the project's page alive while it is held.
    pub(crate) fn look_at(&self, project: ProjectId) -> Looker {
        *self.lookers().entry(project).or_default() += 1;
        Looker { preview: self.clone(), project }
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

    fn lookers(&self) -> MutexGuard<'_, HashMap<ProjectId, usize>> {
        self.lookers.lock().unwrap_or_else(PoisonError::into_inner)
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

impl Drop for Looker {
    fn drop(&mut self) {
        let (preview, project) = (self.preview.clone(), self.project);
        tauri::async_runtime::spawn(async move {
            tokio::time::sleep(FORGOTTEN).await;
            let left = {
                let mut lookers = preview.lookers();
                let left = lookers.get(&project).map_or(0, |count| count.saturating_sub(1));
                if left == 0 {
                    lookers.remove(&project)
                } else {
                    lookers.insert(project, left)
                };
                left
            };
            if left == 0 {
                // Gone with the window, if that is gone.
                let _ = preview.on_main(move |preview| platform::forget(preview, project)).await;
            }
        });
    }
}

fn internal(detail: &str) -> WireError {
    WireError::new(ErrorCode::Internal).with("detail", detail)
}
