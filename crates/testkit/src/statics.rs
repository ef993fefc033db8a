//! A plain file server, for opening what a build produced.

use std::net::SocketAddr;
use std::path::{Component, Path, PathBuf};

use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

/// A folder on loopback HTTP. Ends with its value.
#[derive(Debug)]
pub struct Statics {
    address: SocketAddr,
    task: tokio::task::JoinHandle<()>,
}

impl Statics {
    /// Serves `root`, its `index.html` for `/`.
    ///
    /// # Panics
    /// When no port can be had.
    pub async fn serve(root: &Path) -> Self {
        let listener =
            tokio::net::TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await.expect("a port");
        let address = listener.local_addr().expect("bound");
        let router = axum::Router::new().fallback(file).with_state(root.to_owned());
        let task = tokio::spawn(async move { axum::serve(listener, router).await.expect("serving") });
        Self { address, task }
    }

    /// Its address, with a slash at the end.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }
}

impl Drop for Statics {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn file(State(root): State<PathBuf>, uri: Uri) -> Response {
    let path = Path::new(uri.path().trim_start_matches('/'));
    if path.components().any(|part| !matches!(part, Component::Normal(_))) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let path = if path.as_os_str().is_empty() { root.join("index.html") } else { root.join(path) };
    match std::fs::read(&path) {
        Ok(bytes) => ([(header::CONTENT_TYPE, content_type(&path))], bytes).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

/// By extension.
pub(crate) fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json" | "webmanifest") => "application/json",
        _ => "application/octet-stream",
    }
}
