//! A plain file server, for opening what a build produced.

use std::net::SocketAddr;
use std::path::{Component, Path, PathBuf};

use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

/// A folder on loopback HTTP. Ends with its value.
#[derive(Debug)]
pub struct Statics {
    url: String,
    _runtime: tokio::runtime::Runtime,
}

impl Statics {
    /// Its address, with a slash at the end.
    pub fn url(&self) -> &str {
        &self.url
    }
}

/// Serves `root`, its `index.html` for `/`.
///
/// # Panics
/// When no port can be had.
pub fn serve(root: &Path) -> Statics {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a runtime");
    let listener = runtime
        .block_on(tokio::net::TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))))
        .expect("a free port");
    let url = format!("http://{}/", listener.local_addr().expect("bound"));
    let router = axum::Router::new().fallback(file).with_state(root.to_owned());
    runtime.spawn(async move { axum::serve(listener, router).await });
    Statics { url, _runtime: runtime }
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

fn content_type(path: &Path) -> &'static str {
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
