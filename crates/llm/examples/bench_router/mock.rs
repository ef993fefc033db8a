//! The provider: Chat Completions, as many chunks as the last message says, at its pace.

use std::convert::Infallible;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use futures_util::{StreamExt as _, stream};
use serde_json::json;
use tokio::time::{Instant, sleep_until};

use crate::{now_us, process};

pub(crate) async fn serve() {
    let app = Router::new()
        .route("/v1/chat/completions", post(answer))
        // Two providers that fail.
        .route("/error/v1/chat/completions", post(async || StatusCode::INTERNAL_SERVER_ERROR))
        .route("/error/v1/responses", post(async || StatusCode::INTERNAL_SERVER_ERROR))
        .route("/cut/v1/responses", post(cut));
    process::listen(app).await;
}

/// A number in the request: `name=123`. The message is searched as text, so that the mock costs
/// the same whatever wraps it.
fn number(body: &[u8], name: &str) -> Option<u64> {
    let at = memchr::memmem::find(body, name.as_bytes())? + name.len();
    let digits = body[at..].iter().take_while(|byte| byte.is_ascii_digit());
    Some(digits.fold(0, |number, digit| number * 10 + u64::from(digit - b'0')))
}

async fn answer(body: Bytes) -> Response {
    let chunks = number(&body, "chunks=").unwrap_or(1);
    let pace = number(&body, "pace=").unwrap_or(0);
    let start = Instant::now();
    let first = r#"{"id":"c","object":"chat.completion.chunk","created":1,"model":"mock","choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}]}"#;
    let last = format!(
        "data: {}\n\ndata: {}\n\ndata: [DONE]\n\n",
        r#"{"id":"c","object":"chat.completion.chunk","created":1,"model":"mock","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}"#,
        json!({"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "mock", "choices": [],
            "usage": {"prompt_tokens": 10, "completion_tokens": chunks, "total_tokens": chunks + 10}}),
    );
    let head = stream::once(async move { format!("data: {first}\n\n") });
    let texts = stream::iter(0..chunks).then(move |index| async move {
        if pace > 0 {
            sleep_until(start + Duration::from_micros(pace * (index + 1))).await;
        }
        let text = format!("t={};", now_us());
        format!(
            r#"data: {{"id":"c","object":"chat.completion.chunk","created":1,"model":"mock","choices":[{{"index":0,"delta":{{"content":"{text}"}},"finish_reason":null}}]}}"#
        ) + "\n\n"
    });
    let tail = stream::once(async move { last });
    let body = head.chain(texts).chain(tail).map(Ok::<_, Infallible>);
    ([(header::CONTENT_TYPE, "text/event-stream")], Body::from_stream(body)).into_response()
}

/// Begins well and ends before any text.
async fn cut() -> Response {
    let begun =
        "event: response.created\ndata: {\"type\":\"response.created\",\"response\":{\"id\":\"r\"}}\n\n";
    ([(header::CONTENT_TYPE, "text/event-stream")], begun).into_response()
}
