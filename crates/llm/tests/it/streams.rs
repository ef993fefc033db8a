//! A recorded answer in each protocol: "Hello, wörld 🌍!" with its usage, as the providers'
//! references show it.

use serde_json::{Value, json};
use vectort_llm::Protocol;

/// The text of every recorded answer.
pub(crate) const TEXT: &str = "Hello, wörld 🌍!";

/// Every protocol.
pub(crate) const PROTOCOLS: [Protocol; 4] =
    [Protocol::Responses, Protocol::ChatCompletions, Protocol::Messages, Protocol::GenerateContent];

/// One event.
pub(crate) fn event(name: Option<&str>, data: &Value) -> String {
    let name = name.map(|name| format!("event: {name}\n")).unwrap_or_default();
    format!("{name}data: {data}\n\n")
}

fn typed(data: &Value) -> String {
    event(data["type"].as_str(), data)
}

/// What comes before the first text.
pub(crate) fn preamble(protocol: Protocol, model: &str) -> String {
    match protocol {
        Protocol::Responses => [
            json!({"type": "response.created", "sequence_number": 0,
                "response": {"id": "resp_1", "status": "in_progress", "model": model}}),
            json!({"type": "response.output_item.added", "output_index": 0, "item": {"type": "reasoning"}}),
            json!({"type": "response.reasoning_summary_text.delta", "delta": "hmm"}),
            json!({"type": "response.output_item.added", "output_index": 1, "item": {"type": "message"}}),
            json!({"type": "response.some_event_of_2028", "delta": "not text"}),
        ]
        .iter()
        .map(typed)
        .collect(),
        Protocol::ChatCompletions => event(
            None,
            &json!({"object": "chat.completion.chunk", "model": model,
                "choices": [{"index": 0, "delta": {"role": "assistant", "content": ""}, "finish_reason": null}]}),
        ),
        Protocol::Messages => [
            json!({"type": "message_start", "message": {"id": "msg_1", "model": model, "usage":
                {"input_tokens": 5, "cache_creation_input_tokens": 3, "cache_read_input_tokens": 2, "output_tokens": 1}}}),
            json!({"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}}),
            json!({"type": "ping"}),
        ]
        .iter()
        .map(typed)
        .collect(),
        Protocol::GenerateContent => event(
            None,
            &json!({"candidates": [{"content": {"role": "model", "parts": [{"text": "hmm", "thought": true}]}, "index": 0}],
                "modelVersion": model}),
        ),
    }
}

/// A piece of the answer.
pub(crate) fn delta(protocol: Protocol, text: &str) -> String {
    match protocol {
        Protocol::Responses => typed(&json!({"type": "response.output_text.delta", "item_id": "msg_1",
            "output_index": 1, "content_index": 0, "delta": text})),
        Protocol::ChatCompletions => event(
            None,
            &json!({"choices": [{"index": 0, "delta": {"content": text}, "finish_reason": null}]}),
        ),
        Protocol::Messages => typed(&json!({"type": "content_block_delta", "index": 0,
            "delta": {"type": "text_delta", "text": text}})),
        Protocol::GenerateContent => event(
            None,
            &json!({"candidates": [{"content": {"role": "model", "parts": [{"text": text}]}, "index": 0}]}),
        ),
    }
}

/// The end: 10 tokens in (2 cached where the protocol says so), 9 out.
pub(crate) fn end(protocol: Protocol) -> String {
    match protocol {
        Protocol::Responses => {
            let done = json!({"type": "response.output_text.done", "text": TEXT});
            let completed = json!({"type": "response.completed", "response": {"status": "completed", "usage":
                {"input_tokens": 10, "input_tokens_details": {"cached_tokens": 2}, "output_tokens": 9,
                 "output_tokens_details": {"reasoning_tokens": 4}, "total_tokens": 19}}});
            typed(&done) + typed(&completed).as_str()
        }
        Protocol::ChatCompletions => {
            let finish = json!({"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]});
            let usage = json!({"choices": [], "usage": {"prompt_tokens": 10, "completion_tokens": 9, "total_tokens": 19,
                "prompt_tokens_details": {"cached_tokens": 2}, "completion_tokens_details": {"reasoning_tokens": 4}}});
            event(None, &finish) + event(None, &usage).as_str() + "data: [DONE]\n\n"
        }
        Protocol::Messages => [
            json!({"type": "content_block_stop", "index": 0}),
            json!({"type": "message_delta", "delta": {"stop_reason": "end_turn"}, "usage": {"output_tokens": 9}}),
            json!({"type": "message_stop"}),
        ]
        .iter()
        .map(typed)
        .collect(),
        Protocol::GenerateContent => event(
            None,
            &json!({"candidates": [{"finishReason": "STOP", "index": 0}], "usageMetadata": {"promptTokenCount": 10,
                "cachedContentTokenCount": 2, "candidatesTokenCount": 5, "thoughtsTokenCount": 4, "totalTokenCount": 19}}),
        ),
    }
}

/// A whole answer by `model`, in pieces.
pub(crate) fn whole(protocol: Protocol, model: &str) -> Vec<String> {
    vec![
        preamble(protocol, model),
        delta(protocol, "Hello, wör"),
        delta(protocol, "ld 🌍"),
        delta(protocol, "!"),
        end(protocol),
    ]
}

/// A whole answer that is `text`.
pub(crate) fn saying(protocol: Protocol, model: &str, text: &str) -> Vec<String> {
    vec![preamble(protocol, model), delta(protocol, text), end(protocol)]
}
