//! OpenAI Responses: `POST /responses`. Its end is `response.completed`, `.incomplete` or
//! `.failed`; there is no `[DONE]`.

use serde_json::{Value, json};

use super::{Ask, Sink, StopReason, count, text};
use crate::classify::ApiError;
use crate::request::{Message, Request};
use crate::usage::Usage;

pub(super) fn body(request: &Request, ask: Ask<'_>) -> Value {
    let input: Vec<Value> = request
        .messages
        .iter()
        .map(|message| json!({"role": message.role, "content": content(message, ask)}))
        .collect();
    // Nothing is to be kept of what a person describes, unless they agreed.
    let mut body = json!({"model": ask.model, "stream": true, "store": ask.background, "input": input});
    if ask.background {
        body["background"] = json!(true);
    }
    if !request.system.is_empty() {
        body["instructions"] = json!(request.system);
    }
    if let Some(limit) = ask.max_output {
        body["max_output_tokens"] = json!(limit);
    }
    if let (Some(effort), true) = (request.effort, ask.reasoning) {
        body["reasoning"] = json!({"effort": effort});
    }
    body
}

fn content(message: &Message, ask: Ask<'_>) -> Value {
    let said = ask.said(message);
    let pictures = ask.shown(message);
    if pictures.is_empty() {
        return json!(said);
    }
    let pictures = pictures.iter().map(|image| json!({"type": "input_image", "image_url": image.data_url()}));
    std::iter::once(json!({"type": "input_text", "text": said})).chain(pictures).collect()
}

#[derive(Debug, Default)]
pub(super) struct Codec {
    /// Text of the current part arrived piece by piece, so its `done` only repeats it.
    saw_delta: bool,
    saw_text: bool,
    refused: bool,
}

impl Codec {
    pub(super) fn event(&mut self, name: Option<&str>, value: &Value, sink: &mut Sink) {
        let kind = value.get("type").and_then(Value::as_str).or(name).unwrap_or_default();
        // A resumed stream may begin with what is known already.
        if let Some(number) = value.get("sequence_number").and_then(Value::as_u64) {
            if sink.resumed_after.is_some_and(|last| number <= last) {
                return;
            }
            sink.sequence = Some(number);
        }
        if sink.response_id.is_none()
            && let Some(id) = value.pointer("/response/id").and_then(Value::as_str).filter(|id| is_id(id))
        {
            sink.response_id = Some(id.to_owned());
        }
        if let Some(model) = value.pointer("/response/model") {
            sink.model(model);
        }
        match kind {
            "response.output_text.delta" => {
                self.saw_delta = true;
                self.saw_text = true;
                sink.text(text(value, "/delta"));
            }
            "response.output_text.done" => {
                if !std::mem::take(&mut self.saw_delta) {
                    self.saw_text = true;
                    sink.text(text(value, "/text"));
                }
            }
            "response.refusal.delta" | "response.refusal.done" => self.refused = true,
            "response.completed" => {
                usage(value, sink);
                let refused = self.refused && !self.saw_text;
                sink.stop(if refused { StopReason::Refused } else { StopReason::Complete });
                sink.done = true;
            }
            "response.incomplete" => {
                usage(value, sink);
                let filtered = text(value, "/response/incomplete_details/reason") == "content_filter";
                sink.stop(if filtered { StopReason::Refused } else { StopReason::Length });
                sink.done = true;
            }
            "response.failed" | "response.cancelled" => {
                usage(value, sink);
                sink.fault(value.get("response").unwrap_or(value));
            }
            "error" => sink.fault(value),
            _ if kind.starts_with("response.reasoning") => sink.events.push(super::WireEvent::Reasoning),
            // A gateway may report its own error without a type; every other event is news to us.
            _ => {
                if kind.is_empty()
                    && value.get("error").is_some()
                    && let Some(error) = ApiError::from_value(value)
                {
                    sink.fail(super::WireEvent::Fault(error));
                }
            }
        }
    }
}

/// Whether `id` can be put into a path as it is.
fn is_id(id: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    !id.is_empty() && id.len() <= 128 && id.bytes().all(plain)
}

fn usage(value: &Value, sink: &mut Sink) {
    let Some(usage) = value.pointer("/response/usage").filter(|usage| usage.is_object()) else { return };
    sink.usage(Usage {
        input: count(usage, "/input_tokens"),
        cached: count(usage, "/input_tokens_details/cached_tokens"),
        cache_write: count(usage, "/input_tokens_details/cache_write_tokens"),
        reasoning: count(usage, "/output_tokens_details/reasoning_tokens"),
        output: count(usage, "/output_tokens"),
    });
}
