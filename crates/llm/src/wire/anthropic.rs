//! Anthropic Messages: `POST /v1/messages`. Its end is `message_stop`.

use serde_json::{Value, json};

use super::{Ask, Sink, StopReason, WireEvent, text};
use crate::request::{Image, Message, Request};
use crate::usage::Usage;

/// What is asked for when neither the request nor the registry knows a limit, which this
/// protocol demands. Every model since Claude 3 allows as much.
const DEFAULT_MAX_TOKENS: u32 = 4096;

/// Below this length a prompt is certainly shorter than any model caches, in bytes.
const LEAST_CACHED_BYTES: usize = 2048;

pub(super) fn body(request: &Request, ask: Ask<'_>) -> Value {
    let messages: Vec<Value> = request
        .messages
        .iter()
        .map(|message| json!({"role": message.role, "content": content(message, ask)}))
        .collect();
    let mut body = json!({
        "model": ask.model,
        "max_tokens": ask.max_output.unwrap_or(DEFAULT_MAX_TOKENS),
        "stream": true,
        "messages": messages,
    });
    if !request.system.is_empty() {
        // What is the same in every request of a run stands first and is marked. Below the
        // model's least length (1,024 tokens or more) the mark is without effect.
        body["system"] = if ask.caches && request.system.len() >= LEAST_CACHED_BYTES {
            json!([{"type": "text", "text": request.system, "cache_control": {"type": "ephemeral"}}])
        } else {
            json!(request.system)
        };
    }
    body
}

/// A text as it is; pictures stand before it, as the vendor advises.
fn content(message: &Message, ask: Ask<'_>) -> Value {
    let said = ask.said(message);
    let pictures = ask.shown(message);
    if pictures.is_empty() {
        return json!(said);
    }
    let source = |image: &Image| json!({"type": "base64", "media_type": image.format.media_type(), "data": &*image.base64});
    let pictures = pictures.iter().map(|image| json!({"type": "image", "source": source(image)}));
    pictures.chain(std::iter::once(json!({"type": "text", "text": said}))).collect()
}

#[derive(Debug, Default)]
pub(super) struct Codec {
    plain: u64,
    created: u64,
    read: u64,
    output: u64,
    stop: Option<StopReason>,
}

impl Codec {
    pub(super) fn event(&mut self, name: Option<&str>, value: &Value, sink: &mut Sink) {
        let kind = value.get("type").and_then(Value::as_str).or(name).unwrap_or_default();
        match kind {
            "message_start" => {
                if let Some(model) = value.pointer("/message/model") {
                    sink.model(model);
                }
                self.usage(value.pointer("/message/usage"), sink);
            }
            "content_block_start" => match text(value, "/content_block/type") {
                "text" => sink.text(text(value, "/content_block/text")),
                "thinking" | "redacted_thinking" => sink.events.push(WireEvent::Reasoning),
                _ => {}
            },
            "content_block_delta" => match text(value, "/delta/type") {
                "text_delta" => sink.text(text(value, "/delta/text")),
                "thinking_delta" => sink.events.push(WireEvent::Reasoning),
                _ => {}
            },
            "message_delta" => {
                self.stop = match text(value, "/delta/stop_reason") {
                    "" => self.stop,
                    "max_tokens" | "model_context_window_exceeded" => Some(StopReason::Length),
                    "refusal" => Some(StopReason::Refused),
                    _ => Some(StopReason::Complete),
                };
                self.usage(value.get("usage"), sink);
            }
            "message_stop" => {
                sink.stop(self.stop.unwrap_or(StopReason::Complete));
                sink.done = true;
            }
            "error" => sink.fault(value),
            // `ping`, `content_block_stop` and whatever comes later.
            _ => {}
        }
    }

    /// Counts are cumulative, and an event carries only those it has news of.
    fn usage(&mut self, usage: Option<&Value>, sink: &mut Sink) {
        let Some(usage) = usage.filter(|usage| usage.is_object()) else { return };
        for (field, place) in [
            ("input_tokens", &mut self.plain),
            ("cache_creation_input_tokens", &mut self.created),
            ("cache_read_input_tokens", &mut self.read),
            ("output_tokens", &mut self.output),
        ] {
            if let Some(count) = usage.get(field).and_then(Value::as_u64) {
                *place = count;
            }
        }
        sink.usage(Usage {
            input: self.plain.saturating_add(self.created).saturating_add(self.read),
            cached: self.read,
            cache_write: self.created,
            reasoning: 0,
            output: self.output,
        });
    }
}
