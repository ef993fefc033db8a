//! This crate behind an HTTP endpoint that speaks Chat Completions: what a gateway made of it
//! would add.

use std::convert::Infallible;

use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use futures_util::StreamExt as _;
use jiff::civil::date;
use serde_json::{Value, json};
use vectort_llm::{Mode, Provider, Request, Router, Selection, StreamEvent};

use crate::{client, process};

pub(crate) async fn serve() {
    let upstream = std::env::var("VECTORT_BENCH_UPSTREAM").expect("the mock's URL");
    let router = Router::new(client::config(&[("VECTORT_LOCAL_BASE_URL", &upstream)]));
    let app = axum::Router::new().route("/v1/chat/completions", post(answer)).with_state(router);
    process::listen(app).await;
}

async fn answer(State(router): State<Router>, Json(asked): Json<Value>) -> Response {
    let message = asked["messages"][0]["content"].as_str().unwrap_or_default();
    let selection = Selection {
        provider: Some(Provider::Local),
        model: asked["model"].as_str().map(str::to_owned),
        ..Selection::any(Mode::Quick, date(2026, 11, 22))
    };
    let events = router.stream(Request::new("", message), selection).filter_map(async |event| match event {
        StreamEvent::Text(text) => {
            let delta = json!({"index": 0, "delta": {"content": text}, "finish_reason": null});
            Some(chunk(&json!([delta]), None))
        }
        StreamEvent::Finished { attempts, .. } => {
            let stop = chunk(&json!([{"index": 0, "delta": {}, "finish_reason": "stop"}]), None);
            let tokens = attempts.last().map(|attempt| attempt.tokens).unwrap_or_default();
            let usage = json!({"prompt_tokens": tokens.input, "completion_tokens": tokens.output,
                "total_tokens": tokens.input + tokens.output});
            Some(stop + chunk(&json!([]), Some(&usage)).as_str() + "data: [DONE]\n\n")
        }
        StreamEvent::Interrupted { .. } | StreamEvent::Exhausted { .. } => {
            Some("data: {\"error\":{\"message\":\"no answer\",\"type\":\"server_error\"}}\n\n".to_owned())
        }
        _ => None,
    });
    let body = Body::from_stream(events.map(Ok::<_, Infallible>));
    ([(header::CONTENT_TYPE, "text/event-stream")], body).into_response()
}

fn chunk(choices: &Value, usage: Option<&Value>) -> String {
    let mut chunk = json!({"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "mock", "choices": choices});
    if let Some(usage) = usage {
        chunk["usage"] = usage.clone();
    }
    format!("data: {chunk}\n\n")
}
