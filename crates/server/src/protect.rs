//! What surrounds every route: ids, limits, headers, and an answer whatever happens.

use std::any::Any;
use std::time::Duration;

use axum::extract::{DefaultBodyLimit, MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use axum::{Router, middleware};
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::cors::{AllowOrigin, CorsLayer};
use tower_http::set_header::SetResponseHeaderLayer;
use vectort_contract::api::ApiCode;

use crate::problem::Problem;
use crate::state::Server;
use crate::trace;

/// Longest body of a request, in bytes: the longest description is 40 KiB.
pub(crate) const MOST_BODY: usize = 2 << 20;

/// How long an answer may take to begin; where models are called, and the whole is asked for at once.
const PATIENCE: Duration = Duration::from_secs(30);
const PATIENCE_WITH_MODELS: Duration = Duration::from_mins(15);

/// The routes with their surroundings.
pub(crate) fn around(routes: Router<Server>, server: &Server) -> Router<Server> {
    let fixed = |name: HeaderName, value: &'static str| {
        SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value))
    };
    routes
        .fallback(|| async { Problem::new(ApiCode::NotFound) })
        .method_not_allowed_fallback(|| async { Problem::new(ApiCode::MethodNotAllowed) })
        .layer(
            ServiceBuilder::new()
                .layer(middleware::from_fn(trace::layer))
                .layer(middleware::from_fn_with_state(server.clone(), crate::metrics::layer))
                // Events leave one by one: a compressor would hold them back. It leaves
                // `text/event-stream` alone, and what is too small to gain.
                .layer(CompressionLayer::new())
                .layer(cors(server))
                .layer(fixed(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
                .layer(fixed(header::X_FRAME_OPTIONS, "DENY"))
                .layer(fixed(header::REFERRER_POLICY, "no-referrer"))
                .layer(fixed(header::CACHE_CONTROL, "no-store"))
                .layer(fixed(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000"))
                .layer(fixed(header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'"))
                .layer(CatchPanicLayer::custom(panicked))
                .layer(middleware::from_fn(in_time))
                .layer(DefaultBodyLimit::max(MOST_BODY))
                .layer(middleware::from_fn_with_state(server.clone(), crate::limits::layer))
                .layer(middleware::from_fn_with_state(server.clone(), crate::idempotency::layer)),
        )
}

/// Ends what takes too long, with a problem like all others.
async fn in_time(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("", MatchedPath::as_str);
    let calls_models = route.ends_with("/generate") || route.ends_with("/iterate");
    let patience = if calls_models { PATIENCE_WITH_MODELS } else { PATIENCE };
    let answered = tokio::time::timeout(patience, next.run(request)).await;
    answered.unwrap_or_else(|_| Problem::new(ApiCode::Timeout).into_response())
}

/// A panic is a bug of ours, and one request's.
#[expect(clippy::needless_pass_by_value, reason = "as the layer calls it")]
fn panicked(cause: Box<dyn Any + Send>) -> Response {
    let words =
        cause.downcast_ref::<String>().map(String::as_str).or_else(|| cause.downcast_ref::<&str>().copied());
    Problem::internal(&words.unwrap_or("a panic without words")).into_response()
}

fn cors(server: &Server) -> CorsLayer {
    let origins: Vec<HeaderValue> =
        server.config().cors.iter().filter_map(|origin| HeaderValue::from_str(origin).ok()).collect();
    CorsLayer::new()
        .allow_origin(AllowOrigin::list(origins))
        .allow_methods([Method::GET, Method::POST, Method::PUT, Method::DELETE])
        .allow_headers([
            header::AUTHORIZATION,
            header::CONTENT_TYPE,
            header::IF_MATCH,
            header::IF_NONE_MATCH,
            HeaderName::from_static("idempotency-key"),
            HeaderName::from_static("last-event-id"),
        ])
        .expose_headers([header::ETAG, header::LOCATION, header::RETRY_AFTER, trace::HEADER.clone()])
}
