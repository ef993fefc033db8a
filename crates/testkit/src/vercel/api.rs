//! The API, as strict as its documentation.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, Path, Request, State as Shared};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, patch, post};
use futures_util::stream;
use serde::Deserialize;
use serde_json::{Value, json};
use sha1::{Digest as _, Sha1};
use tokio::net::TcpListener;

use super::state::State;
use super::{Call, VercelStub, lock, loopback, serve};

type Stub = Arc<Mutex<State>>;

/// The largest file that an upload may have.
const MAX_UPLOAD: usize = 100 << 20;

pub(super) fn router(state: Stub) -> Router {
    Router::new()
        .route("/v2/user", get(user))
        .route("/v2/files", post(upload))
        .route("/v9/projects/{name}", get(project))
        .route("/v13/deployments", post(create))
        .route("/v13/deployments/{id}", get(look))
        .route("/v12/deployments/{id}/cancel", patch(cancel))
        .fallback(|| std::future::ready(error(StatusCode::NOT_FOUND, "not_found")))
        .layer(middleware::from_fn_with_state(Arc::clone(&state), authorise))
        .layer(DefaultBodyLimit::max(MAX_UPLOAD))
        .with_state(state)
}

fn error(status: StatusCode, code: &str) -> Response {
    let body = json!({ "error": { "code": code, "message": "A sentence for people." } });
    (status, axum::Json(body)).into_response()
}

/// Who asks, and for whom; then the call is noted.
async fn authorise(Shared(state): Shared<Stub>, request: Request, next: Next) -> Response {
    let what = format!("{} {}", request.method(), request.uri().path());
    let query = request.uri().query().unwrap_or_default().to_owned();
    let bearer = request.headers().get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let team = query.split('&').find_map(|pair| pair.strip_prefix("teamId="));
    let may_ask = bearer == Some(&format!("Bearer {}", VercelStub::TOKEN));
    let response = if bearer.is_none() {
        error(StatusCode::UNAUTHORIZED, "not_authenticated")
    } else if !may_ask || team != lock(&state).behaviour.team {
        let body = json!({ "error": { "code": "forbidden", "message": "Not authorized", "invalidToken": !may_ask } });
        (StatusCode::FORBIDDEN, axum::Json(body)).into_response()
    } else {
        next.run(request).await
    };
    lock(&state).calls.push(Call { what, query, status: response.status().as_u16() });
    response
}

async fn user() -> Response {
    let user =
        json!({ "id": "usr_1", "email": "ada@example.com", "name": null, "username": VercelStub::USER });
    axum::Json(json!({ "user": user })).into_response()
}

async fn project(Shared(state): Shared<Stub>, Path(name): Path<String>) -> Response {
    if lock(&state).has_project(&name) {
        axum::Json(json!({ "id": format!("prj_{name}"), "name": name })).into_response()
    } else {
        error(StatusCode::NOT_FOUND, "not_found")
    }
}

async fn upload(Shared(state): Shared<Stub>, headers: HeaderMap, body: Bytes) -> Response {
    lock(&state).begin_upload();
    let response = take(&state, &headers, &body).await;
    lock(&state).end_upload();
    response
}

async fn take(state: &Stub, headers: &HeaderMap, body: &Bytes) -> Response {
    let behaviour = lock(state).behaviour.clone();
    tokio::time::sleep(behaviour.slow).await;
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let digest = text("x-vercel-digest");
    let actual: String = Sha1::digest(body).iter().map(|byte| format!("{byte:02x}")).collect();
    if text("content-length") != body.len().to_string() || digest != actual {
        return error(StatusCode::BAD_REQUEST, "bad_request");
    }
    let mut state = lock(state);
    if state.behaviour.limited > 0 {
        state.behaviour.limited -= 1;
        let mut response = error(StatusCode::TOO_MANY_REQUESTS, "rate_limited");
        response.headers_mut().insert(header::RETRY_AFTER, behaviour.retry_after.parse().expect("a header"));
        return response;
    }
    if state.behaviour.forgets > 0 {
        state.behaviour.forgets -= 1;
        return axum::Json(json!({ "urls": [] })).into_response();
    }
    state.blobs.insert(actual, body.to_vec());
    if state.behaviour.cut > 0 {
        state.behaviour.cut -= 1;
        let cut = stream::iter([Ok("{\"urls\""), Err(std::io::Error::other("cut"))]);
        return Body::from_stream(cut).into_response();
    }
    axum::Json(json!({ "urls": [] })).into_response()
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Wanted {
    name: String,
    target: Option<String>,
    files: Vec<WantedFile>,
    #[expect(dead_code, reason = "it has to be there")]
    project_settings: Settings,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WantedFile {
    file: String,
    sha: String,
    size: usize,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(dead_code, reason = "nothing else may be there")]
struct Settings {
    framework: Option<String>,
    install_command: Option<String>,
    build_command: Option<String>,
    output_directory: Option<String>,
    dev_command: Option<String>,
}

impl Wanted {
    fn is_well_formed(&self) -> bool {
        let is_name = (1..=100).contains(&self.name.len())
            && self.name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'_' | b'-'))
            && !self.name.contains("---");
        let is_hex = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        let is_file = |it: &WantedFile| {
            it.sha.len() == 40
                && it.sha.bytes().all(is_hex)
                && it.file.split('/').all(|part| !matches!(part, "" | "." | ".."))
        };
        let paths: BTreeSet<_> = self.files.iter().map(|it| &it.file).collect();
        let is_target = matches!(self.target.as_deref(), None | Some("production" | "staging"));
        is_name && is_target && paths.len() == self.files.len() && self.files.iter().all(is_file)
    }
}

async fn create(Shared(state): Shared<Stub>, body: Bytes) -> Response {
    let bad = || error(StatusCode::BAD_REQUEST, "bad_request");
    let Ok(request) = serde_json::from_slice::<Value>(&body) else { return bad() };
    let Ok(wanted) = serde_json::from_value::<Wanted>(request.clone()) else { return bad() };
    if !wanted.is_well_formed() {
        return bad();
    }
    let mut guard = lock(&state);
    if let Some((status, code)) = guard.behaviour.refuses {
        return error(StatusCode::from_u16(status).expect("a status"), code);
    }
    if guard.behaviour.failing > 0 {
        guard.behaviour.failing -= 1;
        return error(StatusCode::INTERNAL_SERVER_ERROR, "internal_server_error");
    }
    let missing: BTreeSet<&str> = wanted
        .files
        .iter()
        .filter(|it| !guard.blobs.contains_key(&it.sha))
        .map(|it| it.sha.as_str())
        .collect();
    if !missing.is_empty() {
        let body =
            json!({ "error": { "code": "missing_files", "message": "Missing files", "missing": missing } });
        return (StatusCode::BAD_REQUEST, axum::Json(body)).into_response();
    }
    let mut files = BTreeMap::new();
    for it in wanted.files {
        let bytes = guard.blobs[&it.sha].clone();
        if bytes.len() != it.size {
            return bad();
        }
        files.insert(it.file, bytes);
    }
    if !guard.has_project(&wanted.name) {
        let listener = loopback();
        guard.add_project(&wanted.name, listener.local_addr().expect("bound"));
        let listener = TcpListener::from_std(listener).expect("tokio takes the socket");
        let site = serve::site(Arc::clone(&state), wanted.name.clone());
        tokio::spawn(async move { axum::serve(listener, site).await });
    }
    axum::Json(guard.add_deployment(&wanted.name, files, request)).into_response()
}

async fn look(Shared(state): Shared<Stub>, Path(id): Path<String>) -> Response {
    match lock(&state).look(&id) {
        Some(deployment) => axum::Json(deployment).into_response(),
        None => error(StatusCode::NOT_FOUND, "not_found"),
    }
}

async fn cancel(Shared(state): Shared<Stub>, Path(id): Path<String>) -> Response {
    match lock(&state).cancel(&id) {
        Some(Ok(deployment)) => axum::Json(deployment).into_response(),
        Some(Err(())) => error(StatusCode::BAD_REQUEST, "bad_request"),
        None => error(StatusCode::NOT_FOUND, "not_found"),
    }
}
