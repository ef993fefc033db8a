//! The decoders alone: bytes in, events out.

use bytes::Bytes;
use proptest::prelude::*;
use serde_json::json;
use vectort_llm::wire::{Decoder, WireEvent};
use vectort_llm::{MAX_EVENT_BYTES, Protocol, Reason, StopReason, Usage};

use crate::streams::{PROTOCOLS, TEXT, delta, end, event, preamble, whole};

fn decode<B: Into<Vec<u8>>>(protocol: Protocol, chunks: impl IntoIterator<Item = B>) -> Vec<WireEvent> {
    let mut decoder = Decoder::new(protocol);
    let mut events = Vec::new();
    for chunk in chunks {
        events.extend(decoder.push(Bytes::from(chunk.into())));
    }
    events.extend(decoder.finish());
    events
}

fn text(events: &[WireEvent]) -> String {
    let piece = |event: &WireEvent| match event {
        WireEvent::Text(text) => Some(text.clone()),
        _ => None,
    };
    events.iter().filter_map(piece).collect()
}

fn usage(events: &[WireEvent]) -> Option<Usage> {
    let counted = |event: &WireEvent| match event {
        WireEvent::Usage(usage) => Some(*usage),
        _ => None,
    };
    events.iter().rev().find_map(counted)
}

fn is_terminal(event: &WireEvent) -> bool {
    matches!(
        event,
        WireEvent::Stop(_)
            | WireEvent::Fault(_)
            | WireEvent::Malformed(_)
            | WireEvent::TooLarge
            | WireEvent::Truncated
    )
}

fn reason(events: &[WireEvent]) -> Option<Reason> {
    match events.last()? {
        WireEvent::Fault(error) => Some(error.reason(None)),
        _ => None,
    }
}

#[test]
fn a_whole_answer_has_its_text_model_usage_and_end() {
    for protocol in PROTOCOLS {
        let events = decode(protocol, whole(protocol, "m-1"));
        assert_eq!(text(&events), TEXT, "{protocol:?}");
        assert!(events.contains(&WireEvent::Model("m-1".to_owned())), "{protocol:?}: {events:?}");
        assert!(events.contains(&WireEvent::Stop(StopReason::Complete)), "{protocol:?}: {events:?}");
        assert!(!events.contains(&WireEvent::Truncated), "{protocol:?}");
        let counted = usage(&events).expect("usage");
        assert_eq!((counted.input, counted.cached, counted.output), (10, 2, 9), "{protocol:?}");
        let reasoning = if protocol == Protocol::Messages { 0 } else { 4 };
        assert_eq!(counted.reasoning, reasoning, "{protocol:?}");
    }
}

#[test]
fn anthropic_input_is_plain_plus_written_plus_read() {
    let counted = usage(&decode(Protocol::Messages, whole(Protocol::Messages, "m"))).expect("usage");
    assert_eq!((counted.input, counted.cache_write, counted.cached), (10, 3, 2));
}

#[test]
fn thoughts_and_unknown_events_are_no_text() {
    for protocol in PROTOCOLS {
        let events = decode(protocol, [preamble(protocol, "m")]);
        assert_eq!(text(&events), "", "{protocol:?}");
    }
}

#[test]
fn an_end_without_a_mark_is_truncation_after_every_single_event() {
    for protocol in PROTOCOLS {
        let stream = whole(protocol, "m").concat();
        let blocks: Vec<&str> = stream.split_inclusive("\n\n").collect();
        for kept in 0..blocks.len() {
            let events = decode(protocol, [blocks[..kept].concat()]);
            let complete = events.iter().any(|event| matches!(event, WireEvent::Stop(_)));
            assert_ne!(
                complete,
                events.contains(&WireEvent::Truncated),
                "{protocol:?} cut after {kept} events is either complete or truncated: {events:?}"
            );
            // Chat Completions is complete from its finish reason on, whatever follows.
            let rest = blocks[kept..].concat();
            let marked = rest.contains("response.completed")
                || rest.contains("message_stop")
                || rest.contains("finishReason")
                || rest.contains(r#""finish_reason":"stop""#);
            assert_eq!(complete, !marked, "{protocol:?} cut after {kept} events");
        }
    }
}

#[test]
fn a_last_event_without_its_blank_line_counts() {
    for protocol in PROTOCOLS {
        let stream = whole(protocol, "m").concat();
        let events = decode(protocol, [stream.trim_end().to_owned()]);
        assert!(events.contains(&WireEvent::Stop(StopReason::Complete)), "{protocol:?}: {events:?}");
    }
}

#[test]
fn a_line_cut_in_two_is_truncation_not_garbage() {
    let events = decode(Protocol::GenerateContent, ["data: {\"candidates\":[{\"content\":{\"par"]);
    assert_eq!(events, [WireEvent::Truncated]);
}

#[test]
fn openai_errors_inside_a_stream_are_read_in_both_shapes() {
    let documented = json!({"type": "error", "code": "rate_limit_exceeded", "message": "Slow", "param": null, "sequence_number": 2});
    let seen = json!({"type": "error", "sequence_number": 2,
        "error": {"type": "insufficient_quota", "code": "insufficient_quota", "message": "You exceeded your quota"}});
    let failed = json!({"type": "response.failed", "response": {"error": {"code": "server_error", "message": "Oops"}}});
    for (shape, expected) in
        [(documented, Reason::RateLimited), (seen, Reason::QuotaExhausted), (failed, Reason::ServerError)]
    {
        let stream = preamble(Protocol::Responses, "m") + event(shape["type"].as_str(), &shape).as_str();
        let events = decode(Protocol::Responses, [stream]);
        assert_eq!(reason(&events), Some(expected), "{shape}");
    }
}

#[test]
fn errors_inside_the_other_streams_are_read() {
    let cases = [
        (
            Protocol::Messages,
            json!({"type": "error", "error": {"type": "overloaded_error", "message": "Overloaded"}}),
            Reason::Overloaded,
        ),
        (
            Protocol::GenerateContent,
            json!({"error": {"code": 503, "message": "Try later", "status": "UNAVAILABLE"}}),
            Reason::Overloaded,
        ),
        (Protocol::ChatCompletions, json!({"error": {"message": "Compute error."}}), Reason::ServerError),
        (Protocol::ChatCompletions, json!({"error": "model runner stopped"}), Reason::ServerError),
    ];
    for (protocol, shape, expected) in cases {
        let stream = [preamble(protocol, "m"), delta(protocol, "Hel"), event(None, &shape)].concat();
        let events = decode(protocol, [stream]);
        assert_eq!(reason(&events), Some(expected), "{shape}");
    }
}

#[test]
fn an_error_that_is_no_event_is_read_at_the_end() {
    let tail = "{\n  \"error\": {\n    \"code\": 503,\n    \"message\": \"The model is overloaded.\",\n    \"status\": \"UNAVAILABLE\"\n  }\n}\n";
    let gemini =
        preamble(Protocol::GenerateContent, "m") + delta(Protocol::GenerateContent, "Hel").as_str() + tail;
    let events = decode(Protocol::GenerateContent, gemini.bytes().map(|byte| vec![byte]));
    assert_eq!(reason(&events), Some(Reason::Overloaded), "{events:?}");

    let llama = delta(Protocol::ChatCompletions, "Hel")
        + "error: {\"code\":500,\"message\":\"out of memory\",\"type\":\"server_error\"}\n\n";
    let events = decode(Protocol::ChatCompletions, llama.bytes().map(|byte| vec![byte]));
    assert_eq!(reason(&events), Some(Reason::ServerError), "{events:?}");
}

#[test]
fn a_raw_tail_after_a_finish_reason_still_counts() {
    // Older Gemini models put a finish reason on every chunk.
    let chunk = json!({"candidates": [{"content": {"parts": [{"text": "Hel"}]}, "finishReason": "STOP"}]});
    let stream = event(None, &chunk) + r#"{"error":{"code":503,"message":"x","status":"UNAVAILABLE"}}"#;
    assert_eq!(reason(&decode(Protocol::GenerateContent, [stream])), Some(Reason::Overloaded));
}

#[test]
fn refusals_are_told_apart_from_answers() {
    let cases = [
        (Protocol::GenerateContent, json!({"promptFeedback": {"blockReason": "PROHIBITED_CONTENT"}})),
        (Protocol::GenerateContent, json!({"candidates": [{"finishReason": "SAFETY"}]})),
        (Protocol::ChatCompletions, json!({"choices": [{"delta": {}, "finish_reason": "content_filter"}]})),
        (
            Protocol::Responses,
            json!({"type": "response.incomplete", "response": {"incomplete_details": {"reason": "content_filter"}}}),
        ),
    ];
    for (protocol, shape) in cases {
        let events = decode(protocol, [event(None, &shape)]);
        assert!(events.contains(&WireEvent::Stop(StopReason::Refused)), "{shape}: {events:?}");
    }
    let anthropic = [
        json!({"type": "message_delta", "delta": {"stop_reason": "refusal"}, "usage": {"output_tokens": 1}}),
        json!({"type": "message_stop"}),
    ];
    let events = decode(Protocol::Messages, anthropic.iter().map(|data| event(None, data)));
    assert!(events.contains(&WireEvent::Stop(StopReason::Refused)), "{events:?}");
    let openai = [
        json!({"type": "response.refusal.delta", "delta": "I can't"}),
        json!({"type": "response.completed", "response": {"status": "completed"}}),
    ];
    let events = decode(Protocol::Responses, openai.iter().map(|data| event(None, data)));
    assert!(events.contains(&WireEvent::Stop(StopReason::Refused)), "{events:?}");
}

#[test]
fn a_length_limit_is_flagged() {
    let cases = [
        (Protocol::GenerateContent, json!({"candidates": [{"finishReason": "MAX_TOKENS"}]})),
        (Protocol::ChatCompletions, json!({"choices": [{"delta": {}, "finish_reason": "length"}]})),
        (
            Protocol::Responses,
            json!({"type": "response.incomplete", "response": {"incomplete_details": {"reason": "max_output_tokens"}}}),
        ),
    ];
    for (protocol, shape) in cases {
        let events = decode(protocol, [event(None, &shape)]);
        assert!(events.contains(&WireEvent::Stop(StopReason::Length)), "{shape}: {events:?}");
    }
}

#[test]
fn a_done_marker_alone_is_no_end() {
    // A gateway sends it behind a stream that broke upstream.
    let stream = delta(Protocol::ChatCompletions, "Hel") + "data: [DONE]\n\n";
    assert_eq!(decode(Protocol::ChatCompletions, [stream]).last(), Some(&WireEvent::Truncated));
}

#[test]
fn local_servers_may_leave_out_usage_and_done() {
    let stream = delta(Protocol::ChatCompletions, "Hi")
        + event(None, &json!({"choices": [{"delta": {}, "finish_reason": "stop"}]})).as_str();
    let events = decode(Protocol::ChatCompletions, [stream]);
    assert_eq!(events.last(), Some(&WireEvent::Stop(StopReason::Complete)));
    assert_eq!(usage(&events), None);
}

#[test]
fn garbage_and_wrong_text_are_malformed() {
    for garbage in [&b"data: {not json}\n\n"[..], b"data: 42\n\n", b"data: \xff\xfe\n\n"] {
        for protocol in PROTOCOLS {
            let events = decode(protocol, [garbage.to_vec(), end(protocol).into_bytes()]);
            assert!(matches!(events.as_slice(), [WireEvent::Malformed(_)]), "{protocol:?}: {events:?}");
        }
    }
}

#[test]
fn an_endless_event_is_refused_at_the_bound() {
    let mut decoder = Decoder::new(Protocol::ChatCompletions);
    let chunk = Bytes::from(vec![b'x'; 1 << 20]);
    let mut events = decoder.push(Bytes::from_static(b"data: {\"a\":\""));
    let mut fed = 0;
    while events.is_empty() {
        fed += chunk.len();
        assert!(fed <= 2 * MAX_EVENT_BYTES, "the bound holds");
        events = decoder.push(chunk.clone());
    }
    assert_eq!(events, [WireEvent::TooLarge]);
    assert!(decoder.is_done());
}

#[test]
fn a_million_tiny_events_are_no_large_one() {
    let chunk = Bytes::from(": ping\n\n".repeat(1000));
    let mut decoder = Decoder::new(Protocol::ChatCompletions);
    for _ in 0..1000 {
        assert!(decoder.push(chunk.clone()).is_empty());
    }
    assert!(!decoder.is_done());
}

#[test]
fn a_character_cut_in_two_by_its_server_is_whole_again() {
    // As `JSON.stringify` writes a cut string.
    let cut = |whole: &str| {
        let units: Vec<u16> = whole.encode_utf16().collect();
        let quoted = |unit: &u16| match unit {
            0xD800..0xE000 => format!("\\u{unit:04x}"),
            unit => serde_json::to_string(&char::from_u32(u32::from(*unit)))
                .expect("a char")
                .trim_matches('"')
                .to_owned(),
        };
        units
            .chunks(3)
            .map(|units| units.iter().map(quoted).collect::<String>())
            .map(|text| format!(r#"data: {{"choices":[{{"delta":{{"content":"{text}"}}}}]}}"#) + "\n\n")
            .collect::<Vec<_>>()
    };
    for whole in ["🌍", "a🌍🌍b🌍", "ab🌍", "🌍🌍🌍🌍🌍🌍🌍", r"a\ud83c\u0041🌍", "\u{10F000}xx🌍"]
    {
        let mut stream = cut(whole);
        stream.push(event(None, &json!({"choices": [{"delta": {}, "finish_reason": "stop"}]})));
        let events = decode(Protocol::ChatCompletions, stream);
        assert_eq!(text(&events), whole);
    }
    let lone = [r#"data: {"choices":[{"delta":{"content":"a\ud83c"},"finish_reason":"stop"}]}"#];
    assert_eq!(text(&decode(Protocol::ChatCompletions, lone)), "a\u{FFFD}");
    let mixed = [
        "data: {\"choices\":[{\"delta\":{\"content\":\"\\udf0dx\\ud83c\"}}]}\n\n",
        "data: {\"choices\":[{\"delta\":{\"content\":\"y\"}}]}\n\n",
    ];
    assert_eq!(text(&decode(Protocol::ChatCompletions, mixed)), "\u{FFFD}x\u{FFFD}y");
}

/// The same events with neighbouring texts joined.
fn joined(events: Vec<WireEvent>) -> Vec<WireEvent> {
    let mut all: Vec<WireEvent> = Vec::new();
    for event in events {
        match (all.last_mut(), event) {
            (Some(WireEvent::Text(before)), WireEvent::Text(text)) => before.push_str(&text),
            (_, event) => all.push(event),
        }
    }
    all
}

fn recordings() -> impl Strategy<Value = (Protocol, Vec<u8>)> {
    let protocol = prop::sample::select(PROTOCOLS.to_vec());
    let ending = prop::sample::select(vec![
        "",
        "\n",
        "{\"error\":{\"code\":503,\"status\":\"UNAVAILABLE\"}}",
        "data: {\"er",
    ]);
    (protocol, ending, any::<bool>(), any::<bool>()).prop_map(|(protocol, ending, complete, crlf)| {
        let mut pieces = whole(protocol, "m");
        if !complete {
            pieces.pop();
        }
        let stream = pieces.concat() + ending;
        (protocol, if crlf { stream.replace('\n', "\r\n") } else { stream }.into_bytes())
    })
}

proptest! {
    #[test]
    fn any_split_of_a_stream_decodes_to_the_same_events(
        (protocol, bytes) in recordings(),
        mut cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..40),
    ) {
        let at_once = decode(protocol, [bytes.clone()]);
        let mut cuts: Vec<usize> = cuts.drain(..).map(|cut| cut.index(bytes.len())).collect();
        cuts.sort_unstable();
        let mut chunks = Vec::new();
        let mut from = 0;
        for cut in cuts {
            chunks.push(bytes[from..cut].to_vec());
            from = cut;
        }
        chunks.push(bytes[from..].to_vec());
        prop_assert_eq!(joined(decode(protocol, chunks)), joined(at_once.clone()));
        let byte_by_byte = decode(protocol, bytes.iter().map(|byte| vec![*byte]));
        prop_assert_eq!(joined(byte_by_byte), joined(at_once));
    }

    #[test]
    fn arbitrary_bytes_end_in_exactly_one_verdict(
        protocol in prop::sample::select(PROTOCOLS.to_vec()),
        bytes in prop::collection::vec(any::<u8>(), 0..2000),
        valid_start in any::<bool>(),
    ) {
        let mut stream = if valid_start { preamble(protocol, "m").into_bytes() } else { Vec::new() };
        stream.extend(bytes);
        let events = decode(protocol, [stream]);
        prop_assert!(events.last().is_some_and(is_terminal), "{:?}", events);
    }
}
