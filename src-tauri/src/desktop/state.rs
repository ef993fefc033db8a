//! What all commands share.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tauri::AppHandle;
use tokio::sync::SetOnce;
use vectort_app::App;
use vectort_contract::WireError;
use vectort_desktop::{DesktopHost, projects_folder};

use crate::followers::Followers;
use crate::menu::AppMenu;
use crate::preview::Preview;

/// What a command answers.
pub(crate) type Result<T> = std::result::Result<T, WireError>;

/// The use-cases on this computer.
pub(crate) type UseCases = App<DesktopHost>;

/// The use-cases while they are being opened: reading the data folder takes as long as loading the
/// page, so both happen at once.
#[derive(Clone, Default)]
pub(crate) struct Opening(Arc<SetOnce<Result<UseCases>>>);

impl Opening {
    /// Opens the data folder on a thread of its own.
    pub(crate) fn start(home: PathBuf) -> Self {
        let opening = Self::default();
        let slot = opening.0.clone();
        tauri::async_runtime::spawn_blocking(move || {
            let opened = App::open(DesktopHost::default(), &home, projects_folder());
            if let Err(error) = &opened {
                tracing::error!(%error, "the data folder could not be opened");
            }
            // Set once, here.
            let _ = slot.set(opened);
        });
        opening
    }

    /// The use-cases, or why there are none.
    pub(crate) async fn wait(&self) -> Result<&UseCases> {
        self.0.wait().await.as_ref().map_err(WireError::clone)
    }
}

/// The state of the window's commands.
pub(crate) struct Desktop {
    opening: Opening,
    home: PathBuf,
    /// What the page follows.
    pub(crate) followers: Followers,
    /// The embedded preview.
    pub(crate) preview: Preview,
    /// The native menu.
    pub(crate) menu: AppMenu,
}

impl Desktop {
    pub(crate) fn new(handle: &AppHandle, home: PathBuf, opening: Opening, menu: AppMenu) -> Self {
        let preview = Preview::new(handle.clone(), home.join("preview-data"));
        Self { opening, home, followers: Followers::default(), preview, menu }
    }

    /// The use-cases. Rejects for ever when the data folder could not be opened.
    pub(crate) async fn app(&self) -> Result<&UseCases> {
        self.opening.wait().await
    }

    /// The data folder.
    pub(crate) fn home(&self) -> &Path {
        &self.home
    }
}
