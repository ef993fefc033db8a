//! The desktop's answers to what the use-cases need from outside.

use std::path::PathBuf;

use vectort_app::{Host, SecretUnavailable, ViewUnavailable};

use crate::mount::{HiddenView, Views};

/// This computer: its environment, clock, keyring and webview.
#[derive(Default)]
pub struct DesktopHost {
    views: Views,
}

impl Host for DesktopHost {
    type View = HiddenView;

    fn now(&self) -> jiff::Timestamp {
        jiff::Timestamp::now()
    }

    fn variable(&self, name: &str) -> Option<String> {
        std::env::var(name).ok().filter(|value| !value.is_empty())
    }

    async fn secret(&self, name: &str) -> Result<Option<String>, SecretUnavailable> {
        let name = name.to_owned();
        keyring(move || vectort_secrets::get(&name)).await
    }

    async fn set_secret(&self, name: &str, secret: &str) -> Result<(), SecretUnavailable> {
        let (name, secret) = (name.to_owned(), secret.to_owned());
        keyring(move || vectort_secrets::set(&name, &secret)).await
    }

    async fn delete_secret(&self, name: &str) -> Result<(), SecretUnavailable> {
        let name = name.to_owned();
        keyring(move || vectort_secrets::delete(&name)).await
    }

    async fn warm_up_view(&self) {
        self.views.warm_up().await;
    }

    async fn open_view(&self, url: &str) -> Result<HiddenView, ViewUnavailable> {
        self.views.open(url).await.map_err(|error| ViewUnavailable(error.to_string()))
    }
}

/// Asks the keyring, which blocks, away from the asynchronous threads.
async fn keyring<T: Send + 'static>(
    call: impl FnOnce() -> Result<T, vectort_secrets::SecretError> + Send + 'static,
) -> Result<T, SecretUnavailable> {
    match tokio::task::spawn_blocking(call).await {
        Ok(Ok(answer)) => Ok(answer),
        Ok(Err(_)) | Err(_) => Err(SecretUnavailable),
    }
}

/// Where all data is: `VECTORT_HOME`, else the system's folder for application data.
pub fn home() -> PathBuf {
    if let Some(home) = std::env::var_os("VECTORT_HOME").filter(|home| !home.is_empty()) {
        return PathBuf::from(home);
    }
    directories::ProjectDirs::from("io", "vectort", "vectort")
        .map_or_else(|| PathBuf::from(".vectort-home"), |dirs| dirs.data_dir().to_path_buf())
}

/// Where new projects go when no folder is named: inside a home that was moved, else a folder
/// that the person finds.
pub fn projects_folder() -> PathBuf {
    let moved = std::env::var_os("VECTORT_HOME").is_some_and(|home| !home.is_empty());
    match directories::UserDirs::new() {
        Some(dirs) if !moved => dirs.home_dir().join("Vectort"),
        _ => home().join("projects"),
    }
}

/// Where the window's log is.
pub fn log_folder() -> PathBuf {
    home().join("logs")
}
