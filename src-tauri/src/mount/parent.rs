//! The parent: starts the child, feeds it URLs, kills it.

use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::process::{Child, ChildStdin, Command};
use tokio::sync::Mutex;

use super::{READY, SUBCOMMAND};

/// How long the child may take until its webview stands. WebKitGTK's first start reads fonts.
const START_TIMEOUT: Duration = Duration::from_secs(15);

/// Gives out hidden webviews. One is kept warm, since starting it takes longer than a check.
#[derive(Default)]
pub(crate) struct Views {
    warm: Mutex<Option<HiddenView>>,
}

/// A hidden webview. Dropping it ends its process.
#[derive(Debug)]
pub struct HiddenView {
    child: Child,
    stdin: ChildStdin,
    #[cfg(target_os = "linux")]
    _display: Option<super::display::PrivateDisplay>,
}

impl Views {
    /// Starts one in advance. Errors wait until a view is asked for.
    pub(crate) async fn warm_up(&self) {
        let mut warm = self.warm.lock().await;
        if warm.is_none() {
            *warm = HiddenView::start().await.ok();
        }
    }

    /// A view that shows `url`.
    pub(crate) async fn open(&self, url: &str) -> std::io::Result<HiddenView> {
        let warm = self.warm.lock().await.take();
        let mut view = match warm {
            Some(view) => view,
            None => HiddenView::start().await?,
        };
        view.stdin.write_all(format!("{url}\n").as_bytes()).await?;
        view.stdin.flush().await?;
        Ok(view)
    }
}

impl HiddenView {
    #[cfg(target_os = "linux")]
    async fn start() -> std::io::Result<Self> {
        if super::display::session_has_one()
            && let Ok((child, stdin)) = spawn(None).await
        {
            return Ok(Self { child, stdin, _display: None });
        }
        let display = tokio::task::spawn_blocking(super::display::PrivateDisplay::start)
            .await
            .ok()
            .flatten()
            .ok_or_else(|| std::io::Error::new(std::io::ErrorKind::NotFound, "no display and no Xvfb"))?;
        let (child, stdin) = spawn(Some(display.name())).await?;
        Ok(Self { child, stdin, _display: Some(display) })
    }

    #[cfg(not(target_os = "linux"))]
    async fn start() -> std::io::Result<Self> {
        let (child, stdin) = spawn(None).await?;
        Ok(Self { child, stdin })
    }
}

impl Drop for HiddenView {
    fn drop(&mut self) {
        // The page may hang: no farewell. `kill_on_drop` reaps it.
        let _ = self.child.start_kill();
    }
}

async fn spawn(display: Option<&str>) -> std::io::Result<(Child, ChildStdin)> {
    let mut command = Command::new(crate::sibling::path()?);
    command
        .arg(SUBCOMMAND)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true);
    if cfg!(target_os = "linux") {
        command
            // XWayland lets a window lie off screen; Wayland itself does not.
            .env("GDK_BACKEND", "x11")
            // Without a GPU, compositing costs tens of milliseconds a frame (docs/adr/0001).
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .env("NO_AT_BRIDGE", "1");
        if let Some(display) = display {
            command.env("DISPLAY", display).env_remove("WAYLAND_DISPLAY");
        }
    }
    let mut child = command.spawn()?;
    let missing_pipe = || std::io::Error::other("the child has no pipe");
    let stdin = child.stdin.take().ok_or_else(missing_pipe)?;
    let mut lines = BufReader::new(child.stdout.take().ok_or_else(missing_pipe)?).lines();
    loop {
        let line = tokio::time::timeout(START_TIMEOUT, lines.next_line()).await;
        match line {
            Ok(Ok(Some(line))) if line == READY => return Ok((child, stdin)),
            Ok(Ok(Some(_))) => {}
            Ok(Ok(None)) => return Err(std::io::Error::other("the webview did not start")),
            Ok(Err(error)) => return Err(error),
            Err(_) => {
                return Err(std::io::Error::new(std::io::ErrorKind::TimedOut, "the webview did not start"));
            }
        }
    }
}
