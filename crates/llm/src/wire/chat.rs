//! Chat Completions: `POST /chat/completions`, spoken by OpenAI and by every local server. Its
//! end is a `finish_reason`; usage and `[DONE]` follow where the server sends them.

use serde_json::{Value, json};

use super::{Ask, Sink, StopReason, WireEvent, count, text};
use crate::classify::ApiError;
use crate::request::{Message, Request};
use crate::usage::Usage;

pub(super) fn body(request: &Request, ask: Ask<'_>) -> Value {
    let system = (!request.system.is_empty()).then(|| json!({"role": "system", "content": request.system}));
    let messages: Vec<Value> = system
        .into_iter()
        .chain(
            request
                .messages
                .iter()
                .map(|message| json!({"role": message.role, "content": content(message, ask)})),
        )
        .collect();
    let mut body = json!({
        "model": ask.model,
        "stream": true,
        "stream_options": {"include_usage": true},
        "messages": messages,
    });
    if let Some(limit) = ask.max_output {
        // OpenAI's reasoning models refuse the older name, which is the only one that every
        // local server knows.
        let name = if ask.openai_models { "max_completion_tokens" } else { "max_tokens" };
        body[name] = json!(limit);
    }
    if let (Some(effort), true) = (request.effort, ask.reasoning) {
        body["reasoning_effort"] = json!(effort);
    }
    if let (Some(schema), true) = (&request.schema, ask.schema) {
        body["response_format"] = response_format(schema);
    }
    body
}

/// How Ollama, LM Studio, llama.cpp and vLLM are told to hold a model to a schema.
pub(crate) fn response_format(schema: &Value) -> Value {
    json!({"type": "json_schema", "json_schema": {"name": "answer", "strict": true, "schema": schema}})
}

fn content(message: &Message, ask: Ask<'_>) -> Value {
    let said = ask.said(message);
    let pictures = ask.shown(message);
    if pictures.is_empty() {
        return json!(said);
    }
    let pictures =
        pictures.iter().map(|image| json!({"type": "image_url", "image_url": {"url": image.data_url()}}));
    std::iter::once(json!({"type": "text", "text": said})).chain(pictures).collect()
}

pub(super) fn event(value: &Value, sink: &mut Sink) {
    if value.get("error").is_some_and(|error| !error.is_null())
        && let Some(error) = ApiError::from_value(value)
    {
        return sink.fail(WireEvent::Fault(error));
    }
    if let Some(model) = value.get("model") {
        sink.model(model);
    }
    if let Some(choice) = value.pointer("/choices/0") {
        let delta = choice.get("delta").or_else(|| choice.get("message")).unwrap_or(&Value::Null);
        let thinking =
            ["/reasoning_content", "/reasoning"].iter().any(|field| !text(delta, field).is_empty());
        if thinking {
            sink.events.push(WireEvent::Reasoning);
        }
        sink.text(text(delta, "/content"));
        match text(choice, "/finish_reason") {
            "" => {}
            "error" => return sink.fault(choice),
            "length" => sink.stop(StopReason::Length),
            "content_filter" => sink.stop(StopReason::Refused),
            _ => sink.stop(StopReason::Complete),
        }
    }
    if let Some(usage) = value.get("usage").filter(|usage| usage.is_object()) {
        sink.usage(Usage {
            input: count(usage, "/prompt_tokens"),
            cached: count(usage, "/prompt_tokens_details/cached_tokens"),
            cache_write: count(usage, "/prompt_tokens_details/cache_write_tokens"),
            reasoning: count(usage, "/completion_tokens_details/reasoning_tokens"),
            output: count(usage, "/completion_tokens"),
        });
    }
}
