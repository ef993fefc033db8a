//! `Idempotency-Key`: a request that makes something may be sent again, and makes it once
//! (draft-ietf-httpapi-idempotency-key-header).
//!
//! The key is the person's own and lives for a day. The same key with the same request gives the
//! answer of the first; with another request, `key-reused`; while the first is under way,
//! `in-progress`. A first attempt that ended in a server's error, or whose server died, does not
//! count: the next one is made under the same key.

use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use jiff::SignedDuration;
use vectort_contract::api::ApiCode;
use vectort_store::Idempotent;

use crate::limits::Asker;
use crate::problem::{Problem, Result};
use crate::protect::MOST_BODY;
use crate::state::Server;

/// The header.
pub(crate) static KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// On an answer that was given before.
static REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");

/// Longest answer that is kept, in bytes.
const MOST_KEPT: usize = 1 << 20;

/// An attempt without an answer for so long has died with its server: none may take longer.
const DEAD: SignedDuration = SignedDuration::from_mins(20);

/// Longest key, in bytes.
const LONGEST_KEY: usize = 200;

/// Attempts under one key.
pub(crate) const MOST_ATTEMPTS: usize = 20;

/// What is kept of an answer beside its status: a header or two and the body.
#[derive(serde::Serialize, serde::Deserialize)]
struct Kept {
    headers: Vec<(String, String)>,
    body: String,
}

/// Headers of an answer that are part of what it says.
static HEADERS: [HeaderName; 3] = [header::CONTENT_TYPE, header::LOCATION, header::ETAG];

/// Whether keys are honoured here: what a person makes. Sign-in is not (an answer with tokens is not
/// kept), and neither are generations: their answers are streams, and their keys name the generation
/// itself (`crate::runs`), so that whoever asks again follows it while it is worked on.
fn applies(request: &Request) -> bool {
    let path = request.uri().path();
    let is_generation =
        path.starts_with("/api/projects/") && (path.ends_with("/generate") || path.ends_with("/iterate"));
    request.method() == Method::POST && !path.starts_with("/api/auth/") && !is_generation
}

/// The key that the asker gives, if any.
pub(crate) fn key(headers: &HeaderMap) -> Result<Option<String>> {
    let Some(key) = headers.get(&KEY) else { return Ok(None) };
    let key = key.to_str().ok().filter(|key| (1..=LONGEST_KEY).contains(&key.len()));
    let key = key.ok_or_else(|| Problem::new(ApiCode::Invalid).about("idempotency-key"))?;
    Ok(Some(key.to_owned()))
}

/// Honours the header.
pub(crate) async fn layer(State(server): State<Server>, request: Request, next: Next) -> Response {
    let asker = request.extensions().get::<Asker>().and_then(|asker| asker.0);
    let Some(bearer) = asker.filter(|_| applies(&request)) else { return next.run(request).await };
    let key = match key(request.headers()) {
        Ok(Some(key)) => key,
        Ok(None) => return next.run(request).await,
        Err(problem) => return problem.into_response(),
    };
    let subject = format!("{}:{}:{}", bearer.user, request.uri().path(), key);
    once(&server, &subject, request, next).await.unwrap_or_else(Problem::into_response)
}

async fn once(server: &Server, subject: &str, request: Request, next: Next) -> Result<Response> {
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, MOST_BODY).await.map_err(|_| Problem::new(ApiCode::TooLarge))?;
    let mut digest = blake3::Hasher::new();
    digest.update(parts.uri.query().unwrap_or_default().as_bytes()).update(b"\n").update(&body);
    let digest = digest.finalize().to_hex().to_string();
    let id = match attempt(server, subject, &digest).await? {
        Attempt::New(id) => id,
        Attempt::Known(status, text) => return replay(status, &text),
    };
    let request = Request::from_parts(parts, Body::from(body));
    // In a task of its own: a client that goes away must not leave it half done and without an
    // answer.
    let (server, trace) = (server.clone(), crate::trace::current());
    let work = async move {
        let response = next.run(request).await;
        keep(&server, &id, response).await
    };
    tokio::spawn(crate::trace::scope(trace, work)).await.map_err(|error| Problem::internal(&error))?
}

enum Attempt {
    New(String),
    Known(u16, String),
}

/// Takes the key, or finds what is kept under it.
async fn attempt(server: &Server, subject: &str, digest: &str) -> Result<Attempt> {
    let subject = crate::keys::digest(subject);
    for number in 0..MOST_ATTEMPTS {
        let id = format!("{subject}:{number}");
        let now = server.now();
        let entry = Idempotent { id: id.clone(), request: digest.to_owned(), answer: None, at: now };
        let Some(known) = server.store().idempotency_begin(&entry).await? else {
            return Ok(Attempt::New(id));
        };
        if known.request != digest {
            return Err(Problem::new(ApiCode::KeyReused));
        }
        match known.answer {
            Some((status, text)) if status < 500 => return Ok(Attempt::Known(status, text)),
            Some(_) => {}
            None if now.duration_since(known.at) > DEAD => {}
            None => return Err(Problem::new(ApiCode::InProgress).after(Duration::from_secs(2).as_secs())),
        }
    }
    Err(Problem::new(ApiCode::Unavailable).after(60))
}

/// Keeps the answer and gives it.
async fn keep(server: &Server, id: &str, response: Response) -> Result<Response> {
    let (parts, body) = response.into_parts();
    let status = parts.status.as_u16();
    let body = to_bytes(body, MOST_KEPT).await;
    let text = body.as_ref().ok().and_then(|body| String::from_utf8(body.to_vec()).ok());
    // Who is refused for a while is not refused for a day.
    let is_passing = matches!(status, 401 | 408 | 425 | 429);
    let (status, kept) = match text {
        Some(text) if !is_passing => (status, kept(&parts.headers, text)),
        _ => (599, String::new()),
    };
    server.store().idempotency_end(id, status, &kept).await?;
    let body = body.map_err(|error| Problem::internal(&error))?;
    Ok(Response::from_parts(parts, Body::from(body)))
}

fn kept(headers: &HeaderMap, body: String) -> String {
    let headers = HEADERS
        .iter()
        .filter_map(|name| Some((name.as_str().to_owned(), headers.get(name)?.to_str().ok()?.to_owned())));
    serde_json::to_string(&Kept { headers: headers.collect(), body }).unwrap_or_default()
}

fn replay(status: u16, text: &str) -> Result<Response> {
    let kept: Kept = serde_json::from_str(text).map_err(|error| Problem::internal(&error))?;
    let status = StatusCode::from_u16(status).map_err(|error| Problem::internal(&error))?;
    let mut response = (status, kept.body).into_response();
    for (name, value) in kept.headers {
        if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), HeaderValue::from_str(&value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response.headers_mut().insert(REPLAYED.clone(), HeaderValue::from_static("true"));
    Ok(response)
}
