//! Faults that no real server can be asked for, in each protocol, before and after the first
//! text.

use std::time::{Duration, Instant};

use futures_util::StreamExt as _;
use serde_json::json;
use vectort_llm::{ErrorClass, Note, Protocol, Provider, Reason, Router, StopReason, StreamEvent};
use vectort_testkit::scripted::{Reply, Scripted, Step, refused_url};

use crate::streams::{PROTOCOLS, TEXT, delta, event, preamble, saying, whole};
use crate::support::{anyone, ask, only, router, run};

fn provider(protocol: Protocol) -> Provider {
    match protocol {
        Protocol::Responses => Provider::OpenAi,
        Protocol::ChatCompletions => Provider::Local,
        Protocol::Messages => Provider::Anthropic,
        Protocol::GenerateContent => Provider::Gemini,
    }
}

/// A router with `url` as the only provider of `protocol`, and perhaps others.
fn at(protocol: Protocol, url: &str, others: &[(&str, &str)]) -> Router {
    let versioned = format!("{url}/v1");
    let mut variables = match protocol {
        Protocol::Responses => vec![("OPENAI_API_KEY", "k"), ("OPENAI_BASE_URL", versioned.as_str())],
        Protocol::ChatCompletions => vec![("VECTORT_LOCAL_BASE_URL", url)],
        Protocol::Messages => vec![("ANTHROPIC_API_KEY", "k"), ("ANTHROPIC_BASE_URL", url)],
        Protocol::GenerateContent => vec![("GEMINI_API_KEY", "k"), ("GEMINI_BASE_URL", url)],
    };
    variables.extend_from_slice(others);
    router(&variables)
}

/// A server whose list of models works and whose answer is `reply`.
fn answering(reply: Reply) -> Scripted {
    Scripted::start(move |request| {
        if request.method == "GET" {
            Reply::json(200, &json!({"data": [{"id": "m"}]}))
        } else {
            reply.clone()
        }
    })
}

fn in_band(protocol: Protocol) -> String {
    match protocol {
        Protocol::Responses => event(
            Some("error"),
            &json!({"type": "error", "error": {"type": "server_error", "code": "server_is_overloaded", "message": "x"}}),
        ),
        Protocol::ChatCompletions => {
            event(None, &json!({"error": {"message": "x", "type": "overloaded_error"}}))
        }
        Protocol::Messages => event(
            Some("error"),
            &json!({"type": "error", "error": {"type": "overloaded_error", "message": "x"}}),
        ),
        Protocol::GenerateContent => {
            event(None, &json!({"error": {"code": 503, "message": "x", "status": "UNAVAILABLE"}}))
        }
    }
}

/// A fault's name, the bytes that come last, what happens after them, and the reasons that are told
/// before and after the first text.
type StreamFault = (&'static str, Vec<u8>, Option<Step>, [Reason; 2]);

fn stream_faults(protocol: Protocol) -> Vec<StreamFault> {
    let none = Vec::new;
    vec![
        ("clean end", none(), None, [Reason::Truncated; 2]),
        ("abort", none(), Some(Step::Abort), [Reason::ConnectionLost; 2]),
        ("reset", none(), Some(Step::Reset), [Reason::ConnectionLost; 2]),
        ("stall", none(), Some(Step::Stall), [Reason::FirstTokenTimeout, Reason::Stalled]),
        ("in-band error", in_band(protocol).into_bytes(), None, [Reason::Overloaded; 2]),
        (
            "in-band error, then abort",
            in_band(protocol).into_bytes(),
            Some(Step::Abort),
            [Reason::Overloaded; 2],
        ),
        ("garbage", b"data: \x00{{{\n\n".to_vec(), None, [Reason::BadResponse; 2]),
        ("binary", b"data: \xff\xff\n\n".to_vec(), None, [Reason::BadResponse; 2]),
    ]
}

#[tokio::test]
async fn every_fault_in_a_stream_is_told_before_and_after_the_first_text() {
    for protocol in PROTOCOLS {
        for (name, bytes, step, reasons) in stream_faults(protocol) {
            for (committed, reason) in [false, true].into_iter().zip(reasons) {
                let mut pieces = vec![preamble(protocol, "m").into_bytes()];
                if committed {
                    pieces.push(delta(protocol, "Hel").into_bytes());
                }
                pieces.push(bytes.clone());
                let mut reply = Reply::stream(pieces);
                if let Some(step) = &step {
                    // A reset drops what has not been read; let it be read.
                    reply = reply.then(Step::Pause(Duration::from_millis(60))).then(step.clone());
                }
                let server = answering(reply);
                let run = run(&at(protocol, &server.url(), &[]), ask("hi"), only(provider(protocol))).await;
                let end = if committed { "interrupted" } else { "exhausted" };
                let expected = format!("{} {reason}; {end}", provider(protocol));
                assert_eq!(run.story(), expected, "{protocol:?}, {name}, committed: {committed}: {run:#?}");
                assert_eq!(run.text(), if committed { "Hel" } else { "" });
                let attempt = &run.attempts()[0];
                assert!(!committed || attempt.estimated, "a broken stream's tokens are a guess");
                assert!(!committed || (attempt.tokens.output > 0 && attempt.tokens.input > 0), "{attempt:?}");
            }
        }
    }
}

#[tokio::test]
async fn every_fault_before_the_first_text_lets_the_next_provider_answer() {
    let error = |status, kind: &str| Reply::json(status, &json!({"error": {"type": kind, "message": "no"}}));
    let faults = [
        ("silent", Reply::silent(), Reason::HeadersTimeout, ErrorClass::Transient),
        ("reset", Reply::reset(), Reason::ConnectionLost, ErrorClass::Transient),
        ("401", error(401, "authentication_error"), Reason::Unauthorized, ErrorClass::ProviderFatal),
        ("402", error(402, "billing_error"), Reason::QuotaExhausted, ErrorClass::ProviderFatal),
        ("403", error(403, "permission_error"), Reason::Forbidden, ErrorClass::ProviderFatal),
        ("413", error(413, "request_too_large"), Reason::RequestTooLarge, ErrorClass::RequestFatal),
        ("422", error(422, "invalid_request_error"), Reason::InvalidRequest, ErrorClass::RequestFatal),
        ("429", error(429, "rate_limit_error"), Reason::RateLimited, ErrorClass::Throttled),
        ("500", error(500, "api_error"), Reason::ServerError, ErrorClass::Transient),
        ("503", Reply::body(503, "text/html", "<h1>down</h1>"), Reason::Overloaded, ErrorClass::Transient),
        ("529", error(529, "overloaded_error"), Reason::Overloaded, ErrorClass::Transient),
        (
            "a page",
            Reply::body(200, "text/html", "<h1>Welcome</h1>"),
            Reason::BadResponse,
            ErrorClass::Transient,
        ),
        ("an error with 200", error(200, "overloaded_error"), Reason::Overloaded, ErrorClass::Transient),
        (
            "nothing with 200",
            Reply::body(200, "text/event-stream", ""),
            Reason::Truncated,
            ErrorClass::Transient,
        ),
    ];
    let second = answering(Reply::stream(whole(Protocol::Messages, "claude-sonnet-4-6")));
    let third = answering(Reply::stream(whole(Protocol::GenerateContent, "gemini-2.5-pro")));
    for protocol in [Protocol::Responses, Protocol::Messages] {
        let others: Vec<(&str, String)> = match protocol {
            Protocol::Responses => {
                vec![("ANTHROPIC_API_KEY", "k".to_owned()), ("ANTHROPIC_BASE_URL", second.url())]
            }
            _ => vec![("GEMINI_API_KEY", "k".to_owned()), ("GEMINI_BASE_URL", third.url())],
        };
        let others: Vec<(&str, &str)> = others.iter().map(|(name, value)| (*name, value.as_str())).collect();
        for (name, reply, reason, class) in &faults {
            let server = answering(reply.clone());
            let run = run(&at(protocol, &server.url(), &others), ask("hi"), anyone()).await;
            assert_eq!(run.text(), TEXT, "{protocol:?}, {name}: {run:#?}");
            let [failed, answered] = run.attempts() else { panic!("{name}: {run:#?}") };
            let failure = failed.error.as_ref().expect("a failure");
            assert_eq!(
                (failure.reason, failure.class),
                (*reason, *class),
                "{protocol:?}, {name}: {failure:?}"
            );
            assert_eq!(answered.error, None);
            assert_eq!(failed.cost_microusd, Some(0), "{name}: nothing was used");
        }
        let run = run(&at(protocol, &refused_url(), &others), ask("hi"), anyone()).await;
        assert_eq!(run.text(), TEXT);
        let failure = run.attempts()[0].error.as_ref().expect("a failure");
        assert_eq!(failure.reason, Reason::ConnectionRefused);
    }
}

#[tokio::test]
async fn hints_and_ids_of_an_error_are_kept() {
    let cases = [
        (Reply::json(429, &json!({"error": {"type": "rate_limit_error"}})).header("retry-after", "7"), 7_000),
        (
            Reply::json(429, &json!({"error": {}}))
                .header("retry-after-ms", "250")
                .header("retry-after", "7"),
            250,
        ),
        (
            Reply::json(
                429,
                &json!({"error": {"code": 429, "status": "RESOURCE_EXHAUSTED", "details": [
                {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "1.5s"}]}}),
            ),
            1_500,
        ),
    ];
    let limited = |remaining: &str, reset: &str, value: &str| {
        let reply = Reply::json(429, &json!({"error": {}}));
        reply.header(remaining, "0").header(reset, value).header("x-ratelimit-remaining-tokens", "9")
    };
    let openai = |value| limited("x-ratelimit-remaining-requests", "x-ratelimit-reset-requests", value);
    let cases = cases.into_iter().chain([
        (openai("6m0s"), 360_000),
        (openai("1m2.5s"), 62_500),
        (openai("250ms"), 250),
    ]);
    for (reply, millis) in cases {
        let server = answering(reply.header("x-request-id", "req-1"));
        let run = run(&at(Protocol::GenerateContent, &server.url(), &[]), ask("hi"), anyone()).await;
        let error = run.attempts()[0].error.clone().expect("a failure");
        assert_eq!((error.reason, error.status), (Reason::RateLimited, Some(429)));
        assert_eq!(error.retry_after, Some(Duration::from_millis(millis)));
        assert_eq!(error.request_id.as_deref(), Some("req-1"));
        let shown = serde_json::to_value(&error).expect("an error serialises");
        assert_eq!(shown["reason"], "rate-limited");
        assert_eq!(shown["class"], "throttled");
        assert_eq!(shown["retry_after_ms"], millis);
    }
}

#[tokio::test]
async fn a_hint_in_words_inside_a_stream_is_read() {
    for (words, millis) in [
        ("Rate limit reached for gpt-5. Please try again in 6.25s. Visit …", Some(6_250)),
        ("Please try again in 1m30s.", Some(90_000)),
        ("Please try again in 20ms", Some(20)),
        ("Please try again in a while.", None),
        ("Please try again in ", None),
        ("Slow down", None),
    ] {
        let error = json!({"type": "response.failed", "response":
            {"error": {"code": "rate_limit_exceeded", "message": words}}});
        let stream = preamble(Protocol::Responses, "m") + event(Some("response.failed"), &error).as_str();
        let server = answering(Reply::stream([stream]));
        let run = run(&at(Protocol::Responses, &server.url(), &[]), ask("hi"), anyone()).await;
        let error = run.attempts()[0].error.as_ref().expect("a failure");
        assert_eq!(error.reason, Reason::RateLimited);
        assert_eq!(error.retry_after, millis.map(Duration::from_millis), "{words}");
    }
}

#[tokio::test]
async fn a_limit_that_fills_again_at_a_moment_is_waited_for() {
    for (value, seconds) in [("2020-01-01T00:00:00Z", None), ("nonsense", None), ("5 parsecs", None)] {
        let reply = Reply::json(429, &json!({"error": {}}))
            .header("anthropic-ratelimit-requests-remaining", "0")
            .header("anthropic-ratelimit-requests-reset", value);
        let server = answering(reply);
        let run = run(&at(Protocol::Messages, &server.url(), &[]), ask("hi"), anyone()).await;
        let hint = run.attempts()[0].error.as_ref().and_then(|error| error.retry_after);
        assert_eq!(hint.map(|hint| hint.as_secs()), seconds, "{value}");
    }
    let moment = jiff::Timestamp::now() + jiff::SignedDuration::from_secs(90);
    let reply = Reply::json(429, &json!({"error": {}}))
        .header("anthropic-ratelimit-output-tokens-remaining", "0")
        .header("anthropic-ratelimit-output-tokens-reset", &moment.to_string());
    let server = answering(reply);
    let run = run(&at(Protocol::Messages, &server.url(), &[]), ask("hi"), anyone()).await;
    let hint = run.attempts()[0].error.as_ref().and_then(|error| error.retry_after).expect("a hint");
    assert!((80..=90).contains(&hint.as_secs()), "{hint:?}");
}

#[tokio::test]
async fn errors_that_no_waiting_mends_are_told_from_those_it_does() {
    let daily = json!({"error": {"code": 429, "status": "RESOURCE_EXHAUSTED", "message": "quota", "details": [
        {"@type": "type.googleapis.com/google.rpc.QuotaFailure",
         "violations": [{"quotaId": "GenerateRequestsPerDayPerProjectPerModel-FreeTier"}]}]}});
    let google_key = json!({"error": {"code": 400, "status": "INVALID_ARGUMENT", "message": "API key not valid.",
        "details": [{"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "API_KEY_INVALID"}]}});
    let openai_quota =
        json!({"error": {"message": "quota", "type": "insufficient_quota", "code": "insufficient_quota"}});
    let spend = json!({"type": "error", "error": {"type": "rate_limit_error", "message": "limit",
        "details": {"error_code": "enforced_spend_limit_reached"}}});
    let overflow = json!({"type": "error", "error": {"type": "invalid_request_error", "message": "prompt is too long: 210000 tokens > 200000 maximum"}});
    let openai_overflow = json!({"error": {"type": "invalid_request_error", "code": "context_length_exceeded", "message": "x"}});
    let cases = [
        (Protocol::GenerateContent, 429, daily, Reason::QuotaExhausted),
        (Protocol::GenerateContent, 400, google_key, Reason::Unauthorized),
        (Protocol::Responses, 429, openai_quota, Reason::QuotaExhausted),
        (Protocol::Messages, 429, spend, Reason::SpendLimit),
        (Protocol::Messages, 400, overflow, Reason::ContextOverflow),
        (Protocol::Responses, 400, openai_overflow, Reason::ContextOverflow),
    ];
    for (protocol, status, body, reason) in cases {
        let server = answering(Reply::json(status, &body));
        let run = run(&at(protocol, &server.url(), &[]), ask("hi"), anyone()).await;
        assert_eq!(run.attempts()[0].error.as_ref().expect("a failure").reason, reason, "{body}");
    }
}

#[tokio::test]
async fn refusals_and_empty_answers_move_on() {
    let refused = preamble(Protocol::Messages, "m")
        + event(None, &json!({"type": "message_delta", "delta": {"stop_reason": "refusal"}})).as_str()
        + event(None, &json!({"type": "message_stop"})).as_str();
    let empty = preamble(Protocol::Messages, "m") + event(None, &json!({"type": "message_stop"})).as_str();
    let thought_too_long = preamble(Protocol::Messages, "m")
        + event(None, &json!({"type": "message_delta", "delta": {"stop_reason": "max_tokens"}})).as_str()
        + event(None, &json!({"type": "message_stop"})).as_str();
    let next = answering(Reply::stream(whole(Protocol::GenerateContent, "gemini-2.5-pro")));
    for (stream, reason, class) in [
        (refused, Reason::RefusedByModel, ErrorClass::Content),
        (empty, Reason::EmptyAnswer, ErrorClass::Transient),
        (thought_too_long, Reason::OutputLimit, ErrorClass::TruncatedByLimit),
    ] {
        let server = answering(Reply::stream([stream]));
        let url = next.url();
        let router =
            at(Protocol::Messages, &server.url(), &[("GEMINI_API_KEY", "k"), ("GEMINI_BASE_URL", &url)]);
        let run = run(&router, ask("hi"), anyone()).await;
        assert_eq!(run.story(), format!("anthropic {reason}, gemini ok; finished"));
        assert_eq!(run.attempts()[0].error.as_ref().expect("a failure").class, class);
    }
}

#[tokio::test]
async fn an_answer_cut_by_its_limit_is_a_flagged_success() {
    let stream = [
        preamble(Protocol::Messages, "claude-sonnet-4-6"),
        delta(Protocol::Messages, "Hel"),
        event(
            None,
            &json!({"type": "message_delta", "delta": {"stop_reason": "max_tokens"}, "usage": {"output_tokens": 2}}),
        ),
        event(None, &json!({"type": "message_stop"})),
    ];
    let server = answering(Reply::stream(stream));
    let run = run(&at(Protocol::Messages, &server.url(), &[]), ask("hi"), anyone()).await;
    assert_eq!((run.stop(), run.text().as_str()), (Some(StopReason::Length), "Hel"));
    assert!(!run.attempts()[0].estimated);
}

#[tokio::test]
async fn a_server_without_responses_is_asked_in_chat_completions_and_remembered() {
    let lacks = [
        Reply::json(404, &json!({"detail": "Not Found"})),
        Reply::body(404, "text/html", "<h1>404</h1>"),
        Reply::json(
            404,
            &json!({"error": {"message": "Invalid URL (POST /v1/responses)", "type": "invalid_request_error", "code": null}}),
        ),
        Reply::body(405, "text/plain", "Method Not Allowed"),
    ];
    for lack in lacks {
        let server = Scripted::start(move |request| match request.path.as_str() {
            "/v1/chat/completions" => Reply::stream(whole(Protocol::ChatCompletions, "gpt-5-2025-08-07")),
            _ => lack.clone(),
        });
        let router = at(Protocol::Responses, &server.url(), &[]);
        for _ in 0..2 {
            let run = run(&router, ask("hi"), anyone()).await;
            assert_eq!(run.story(), "openai ok; finished", "one attempt: {run:#?}");
            assert_eq!(run.text(), TEXT);
            assert_eq!(run.attempts()[0].protocol, Protocol::ChatCompletions);
        }
        let paths: Vec<String> = server.received().into_iter().map(|request| request.path).collect();
        assert_eq!(paths, ["/v1/responses", "/v1/chat/completions", "/v1/chat/completions"]);
    }
}

#[tokio::test]
async fn a_model_that_is_gone_is_followed_by_its_successor_once() {
    let server = Scripted::start(|request| {
        let body = request.json();
        if body["model"] == "gpt-5" {
            return Reply::json(
                404,
                &json!({"error": {"message": "The model `gpt-5` does not exist", "type": "invalid_request_error", "code": "model_not_found"}}),
            );
        }
        Reply::stream(whole(Protocol::Responses, "gpt-6.1-sol-2026-09-29"))
    });
    let run = run(&at(Protocol::Responses, &server.url(), &[]), ask("hi"), anyone()).await;
    assert_eq!(run.story(), "openai model-not-found, openai ok; finished");
    assert_eq!(run.attempts()[1].model, "gpt-6.1-sol");
    assert_eq!(run.attempts()[1].note, None, "a dated form is the model itself");
    let paths: Vec<String> = server.received().into_iter().map(|request| request.path).collect();
    assert_eq!(paths, ["/v1/responses", "/v1/responses"], "an unknown model is no lacking protocol");
}

#[tokio::test]
async fn a_substituted_model_is_noted_and_priced_as_itself() {
    let server = answering(Reply::stream(whole(Protocol::GenerateContent, "gemini-3.8-flash")));
    let run = run(&at(Protocol::GenerateContent, &server.url(), &[]), ask("hi"), anyone()).await;
    let attempt = &run.attempts()[0];
    assert_eq!(attempt.model, "gemini-2.5-pro");
    assert_eq!(attempt.echoed_model.as_deref(), Some("gemini-3.8-flash"));
    assert_eq!(attempt.note, Some(Note::ModelSubstituted));
    // 8 at 0.75, 2 cached at 0.075, 9 out at 3.75: 6 + 0.15 + 33.75.
    assert_eq!(attempt.cost_microusd, Some(40));
}

#[tokio::test]
async fn figures_that_are_missing_are_guessed_and_flagged() {
    let stream = delta(Protocol::ChatCompletions, "12345678")
        + event(None, &json!({"choices": [{"delta": {}, "finish_reason": "stop"}]})).as_str();
    // The server then says nothing and keeps the connection: the answer is complete all the same.
    let server = answering(Reply::stream([stream]).then(Step::Stall));
    let run = run(&at(Protocol::ChatCompletions, &server.url(), &[]), ask("hello"), anyone()).await;
    assert_eq!(run.story(), "local ok; finished");
    let attempt = &run.attempts()[0];
    assert!(attempt.estimated);
    // "You write programs." and "hello" are 24 bytes.
    assert_eq!((attempt.tokens.input, attempt.tokens.output), (6, 2));
}

#[tokio::test]
async fn what_is_asked_is_what_each_protocol_expects() {
    let keys = [
        (Protocol::Responses, "authorization", "Bearer k"),
        (Protocol::Messages, "x-api-key", "k"),
        (Protocol::GenerateContent, "x-goog-api-key", "k"),
    ];
    for (protocol, header, value) in keys {
        let server = answering(Reply::stream(whole(protocol, "m")));
        let mut request = ask("hi");
        request.max_output_tokens = Some(1_000_000);
        run(&at(protocol, &server.url(), &[]), request, anyone()).await;
        let asked = &server.received()[0];
        assert_eq!(asked.header(header), Some(value), "{protocol:?}");
        assert_eq!(asked.header("accept-encoding"), Some("identity"));
        let body = asked.json();
        let (path, system, limit) = match protocol {
            Protocol::Responses => {
                assert_eq!(body["store"], false, "nothing is kept of what a person describes");
                ("/v1/responses", &body["instructions"], (&body["max_output_tokens"], 128_000))
            }
            Protocol::Messages => {
                assert_eq!(asked.header("anthropic-version"), Some("2023-06-01"));
                ("/v1/messages", &body["system"], (&body["max_tokens"], 128_000))
            }
            _ => (
                "/v1beta/models/gemini-2.5-pro:streamGenerateContent?alt=sse",
                &body["systemInstruction"]["parts"][0]["text"],
                (&body["generationConfig"]["maxOutputTokens"], 65_536),
            ),
        };
        assert_eq!(asked.path, path);
        assert_eq!(system, "You write programs.");
        assert_eq!(*limit.0, limit.1, "never more than the model can");
    }
}

#[tokio::test]
async fn the_stream_reports_in_order_and_as_it_comes() {
    let pieces = saying(Protocol::Messages, "claude-sonnet-4-6", "Hi");
    let reply = Reply::stream(pieces[..2].to_vec())
        .then(Step::Pause(Duration::from_millis(250)))
        .then(Step::Send(pieces[2].clone().into_bytes()));
    let server = answering(reply);
    let router = at(
        Protocol::Messages,
        &server.url(),
        &[("OPENAI_API_KEY", "k"), ("OPENAI_BASE_URL", &refused_url())],
    );
    let mut stream = Box::pin(router.stream(ask("hi"), anyone()));
    let mut order = Vec::new();
    let mut text_at = None;
    while let Some(event) = stream.next().await {
        order.push(match event {
            StreamEvent::Trying { provider, .. } => format!("trying {provider}"),
            StreamEvent::Failed(attempt) => format!("failed {}", attempt.provider),
            StreamEvent::Started { provider, echoed_model, .. } => {
                format!("started {provider} {}", echoed_model.unwrap_or_default())
            }
            StreamEvent::Text(text) => {
                text_at = Some(Instant::now());
                text
            }
            StreamEvent::Finished { .. } => "finished".to_owned(),
            other => format!("{other:?}"),
        });
    }
    assert_eq!(
        order,
        [
            "trying openai",
            "failed openai",
            "trying anthropic",
            "started anthropic claude-sonnet-4-6",
            "Hi",
            "finished"
        ]
    );
    let early = text_at.expect("text").elapsed();
    assert!(early > Duration::from_millis(150), "the text came {early:?} before the end");
}

#[tokio::test]
async fn dropping_the_stream_closes_the_connection() {
    let (sender, closed) = std::sync::mpsc::channel();
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let reply = [
        "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n".to_owned(),
        preamble(Protocol::Messages, "m"),
        delta(Protocol::Messages, "Hel"),
    ]
    .concat();
    tokio::spawn(async move {
        use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
        let (mut socket, _) = listener.accept().await.expect("a connection");
        let mut buffer = vec![0; 65_536];
        let _ = socket.read(&mut buffer).await;
        socket.write_all(reply.as_bytes()).await.expect("the reply is sent");
        while socket.read(&mut buffer).await.is_ok_and(|read| read > 0) {}
        let _ = sender.send(());
    });
    let router = at(Protocol::Messages, &url, &[]);
    let mut stream = Box::pin(router.stream(ask("hi"), anyone()));
    while let Some(event) = stream.next().await {
        if matches!(event, StreamEvent::Text(_)) {
            break;
        }
    }
    drop(stream);
    let noticed = tokio::task::spawn_blocking(move || closed.recv_timeout(Duration::from_secs(5))).await;
    assert!(noticed.expect("no panic").is_ok(), "the server saw the connection close");
}

#[tokio::test]
async fn the_whole_request_has_one_budget() {
    let silent = answering(Reply::silent());
    let mut deadlines = crate::support::fast();
    deadlines.headers = Duration::from_secs(30);
    deadlines.total = Duration::from_millis(300);
    let url = silent.url();
    let config = crate::support::config(&[
        ("ANTHROPIC_API_KEY", "k"),
        ("ANTHROPIC_BASE_URL", &url),
        ("GEMINI_API_KEY", "k"),
        ("GEMINI_BASE_URL", &url),
    ]);
    let router = Router::with_deadlines(config, deadlines);
    let start = Instant::now();
    let run = run(&router, ask("hi"), anyone()).await;
    assert_eq!(run.story(), "anthropic deadline-exceeded; exhausted");
    assert!(start.elapsed() < Duration::from_secs(5));
}

#[test]
fn a_silent_provider_costs_at_most_twenty_seconds_by_default() {
    let deadlines = vectort_llm::Deadlines::default();
    assert!(deadlines.connect + deadlines.headers <= Duration::from_secs(20));
}
