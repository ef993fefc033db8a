//! What visitors see.

use std::path::Path;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse as _, Response};

use super::lock;
use super::state::{State, Visit};
use crate::statics::content_type;

/// A project's site.
pub(super) fn site(state: Arc<Mutex<State>>, project: String) -> Router {
    Router::new().fallback(move |uri: Uri| {
        let visit = lock(&state).visit(&project, &decoded(uri.path()));
        std::future::ready(answer(visit))
    })
}

/// A deployment's own host.
pub(super) fn login() -> Router {
    Router::new().fallback(|| std::future::ready(answer(Visit::Login)))
}

fn answer(visit: Visit) -> Response {
    match visit {
        Visit::Login => (StatusCode::UNAUTHORIZED, "Log in").into_response(),
        Visit::Missing => (StatusCode::NOT_FOUND, "DEPLOYMENT_NOT_FOUND").into_response(),
        Visit::File { path, bytes } => {
            ([(header::CONTENT_TYPE, content_type(Path::new(&path)))], bytes).into_response()
        }
    }
}

/// A path without its percent signs.
fn decoded(path: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        let digits = |rest: &mut std::str::Bytes<'_>| {
            let pair = [rest.next()?, rest.next()?];
            u8::from_str_radix(std::str::from_utf8(&pair).ok()?, 16).ok()
        };
        bytes.push(if byte == b'%' { digits(&mut rest).unwrap_or(b'%') } else { byte });
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
