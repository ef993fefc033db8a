//! Gemini: `POST /v1beta/models/M:streamGenerateContent?alt=sse`. It has no terminator: its end
//! is a chunk with a `finishReason`, and then the end of the stream.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::{Ask, Sink, StopReason, WireEvent, count, text};
use crate::classify::ApiError;
use crate::registry::bare;
use crate::request::{Request, Role};
use crate::usage::Usage;

/// The path for `model`, whose name is made one path segment whatever it contains.
pub(super) fn path(model: &str) -> String {
    let mut segment = String::new();
    for byte in bare(model).bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_') {
            segment.push(char::from(byte));
        } else {
            let _ = write!(segment, "%{byte:02X}");
        }
    }
    format!("/v1beta/models/{segment}:streamGenerateContent?alt=sse")
}

pub(super) fn body(request: &Request, ask: Ask<'_>) -> Value {
    let contents: Vec<Value> = request
        .messages
        .iter()
        .map(|message| {
            let role = match message.role {
                Role::User => "user",
                Role::Assistant => "model",
            };
            let text = std::iter::once(json!({"text": ask.said(message)}));
            let pictures = ask.shown(message).iter().map(
                |image| json!({"inlineData": {"mimeType": image.format.media_type(), "data": &*image.base64}}),
            );
            json!({"role": role, "parts": text.chain(pictures).collect::<Value>()})
        })
        .collect();
    let mut generation = json!({});
    if let Some(limit) = ask.max_output {
        generation["maxOutputTokens"] = json!(limit);
    }
    if ask.reasoning {
        // Headers come with the first chunk: without its thoughts a thinking model looks dead.
        generation["thinkingConfig"] = json!({"includeThoughts": true});
    }
    let mut body = json!({"contents": contents, "generationConfig": generation});
    if !request.system.is_empty() {
        body["systemInstruction"] = json!({"parts": [{"text": request.system}]});
    }
    body
}

pub(super) fn event(value: &Value, sink: &mut Sink) {
    if value.get("error").is_some_and(|error| !error.is_null())
        && let Some(error) = ApiError::from_value(value)
    {
        return sink.fail(WireEvent::Fault(error));
    }
    if let Some(model) = value.get("modelVersion") {
        sink.model(model);
    }
    for part in value.pointer("/candidates/0/content/parts").and_then(Value::as_array).into_iter().flatten() {
        if part.get("thought").and_then(Value::as_bool) == Some(true) {
            sink.events.push(WireEvent::Reasoning);
        } else {
            sink.text(text(part, "/text"));
        }
    }
    if let Some(usage) = value.get("usageMetadata").filter(|usage| usage.is_object()) {
        let thoughts = count(usage, "/thoughtsTokenCount");
        sink.usage(Usage {
            input: count(usage, "/promptTokenCount"),
            cached: count(usage, "/cachedContentTokenCount"),
            cache_write: 0,
            reasoning: thoughts,
            output: count(usage, "/candidatesTokenCount").saturating_add(thoughts),
        });
    }
    if !text(value, "/promptFeedback/blockReason").is_empty() {
        sink.stop(StopReason::Refused);
    }
    match text(value, "/candidates/0/finishReason") {
        "" | "FINISH_REASON_UNSPECIFIED" => {}
        "STOP" => sink.stop(StopReason::Complete),
        "MAX_TOKENS" => sink.stop(StopReason::Length),
        "SAFETY" | "RECITATION" | "LANGUAGE" | "BLOCKLIST" | "PROHIBITED_CONTENT" | "SPII" => {
            sink.stop(StopReason::Refused);
        }
        // MALFORMED_FUNCTION_CALL, OTHER and whatever comes later: it ended, but not well.
        other => sink.fail(WireEvent::Fault(ApiError {
            message: format!("finishReason {other}"),
            codes: vec![other.to_ascii_lowercase()],
            ..ApiError::default()
        })),
    }
}
