//! The id of a request: made here or taken from a balancer, in every answer and every line of the
//! log.

use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use tracing::Instrument as _;
use uuid::Uuid;

/// `x-request-id`.
pub(crate) static HEADER: HeaderName = HeaderName::from_static("x-request-id");

tokio::task_local! {
    static CURRENT: String;
}

/// The id of the request that is being answered; empty outside of one.
pub(crate) fn current() -> String {
    CURRENT.try_with(Clone::clone).unwrap_or_default()
}

/// Runs `work` as part of the request of that id, where it goes on in a task of its own.
pub(crate) async fn scope<T>(id: String, work: impl Future<Output = T>) -> T {
    CURRENT.scope(id, work).await
}

/// Gives the request its id.
pub(crate) async fn layer(request: Request, next: Next) -> Response {
    let given = request.headers().get(&HEADER).and_then(|value| value.to_str().ok());
    // What somebody sends ends up in the log: only what an id looks like is taken.
    let is_id = |id: &&str| {
        (8..=64).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    let id = given.filter(is_id).map_or_else(|| Uuid::now_v7().simple().to_string(), str::to_owned);
    // The route, not the path: a path may hold a token.
    let route = request.extensions().get::<MatchedPath>().cloned();
    let route = route.as_ref().map_or("none", MatchedPath::as_str);
    let span = tracing::info_span!("request", id, method = %request.method(), route);
    CURRENT
        .scope(id.clone(), async move {
            let started = std::time::Instant::now();
            let mut response = next.run(request).await;
            if let Ok(value) = HeaderValue::from_str(&id) {
                response.headers_mut().insert(HEADER.clone(), value);
            }
            tracing::info!(
                status = response.status().as_u16(),
                ms = started.elapsed().as_millis() as u64,
                "answered"
            );
            response
        })
        .instrument(span)
        .await
}
