//! One window for each data folder. Another start of the program focuses the window that is there,
//! and hands it the folder that it was asked to open.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Emitter as _, Manager as _, Wry};
use vectort_core::ProjectId;

use crate::state::{Desktop, Result};
use crate::window::MAIN;

/// The name under which instances find each other. A data folder that was moved (`VECTORT_HOME`)
/// is another program as far as that goes.
pub(crate) fn identifier(program: &str, home: &Path) -> String {
    if std::env::var_os("VECTORT_HOME").is_none_or(|home| home.is_empty()) {
        return program.to_owned();
    }
    let mut hasher = DefaultHasher::new();
    fs_err::canonicalize(home).unwrap_or_else(|_| home.to_path_buf()).hash(&mut hasher);
    format!("{program}.h{:016x}", hasher.finish())
}

/// Listens to other starts, or ends this one in favour of the window that is there.
pub(crate) fn plugin() -> TauriPlugin<Wry> {
    tauri_plugin_single_instance::init(|app, args, cwd| {
        if let Some(window) = app.get_webview_window(MAIN) {
            // It may be minimised, or gone by now.
            let _ = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
        }
        if let Some(folder) = folder(args.get(1).map(String::as_str), Path::new(&cwd)) {
            let app = app.clone();
            tauri::async_runtime::spawn(async move { open(&app, &folder).await });
        }
    })
}

/// What this start was asked to open, until the page asks for it.
#[derive(Default)]
pub(crate) struct Asked(Mutex<Option<PathBuf>>);

impl Asked {
    /// From the program's arguments.
    pub(crate) fn from_args() -> Self {
        let argument = std::env::args().nth(1);
        let cwd = std::env::current_dir().unwrap_or_default();
        Self(Mutex::new(folder(argument.as_deref(), &cwd)))
    }

    /// The project that the folder is, once.
    pub(crate) async fn take(&self, desktop: &Desktop) -> Result<Option<ProjectId>> {
        let folder = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(folder) = folder else { return Ok(None) };
        Ok(Some(desktop.app().await?.project_import(&folder).await?.id))
    }
}

fn folder(argument: Option<&str>, cwd: &Path) -> Option<PathBuf> {
    let folder = cwd.join(argument.filter(|argument| !argument.is_empty())?);
    folder.is_dir().then_some(folder)
}

async fn open(app: &AppHandle, folder: &Path) {
    let desktop = app.state::<Desktop>();
    let opened = match desktop.app().await {
        Ok(use_cases) => use_cases.project_import(folder).await,
        Err(error) => Err(error),
    };
    let told = match opened {
        Ok(project) => app.emit_to(MAIN, "open", project.id),
        Err(error) => app.emit_to(MAIN, "open-failed", error),
    };
    if let Err(error) = told {
        tracing::error!(%error, "the page did not hear of a folder");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_folder_is_opened() {
        let cwd = tempfile::tempdir().unwrap();
        fs_err::create_dir(cwd.path().join("shop")).unwrap();
        fs_err::write(cwd.path().join("file"), "").unwrap();
        assert_eq!(folder(Some("shop"), cwd.path()), Some(cwd.path().join("shop")));
        for nothing in [None, Some(""), Some("file"), Some("absent"), Some("--flag")] {
            assert_eq!(folder(nothing, cwd.path()), None, "{nothing:?}");
        }
    }
}
