//! The table: twelve faults in four protocols, before and after the first text. In each cell the
//! class and the reason, that a lone provider's fault is never taken for an answer, and that with
//! a second provider the answer is whole.

use std::time::Duration;

use serde_json::{Value, json};
use vectort_llm::{Call, ErrorClass, Note, Protocol, Reason, Restart, Router, StreamEvent};
use vectort_testkit::scripted::{Reply, Scripted, Step, refused_url};

use crate::streams::{PROTOCOLS, TEXT, delta, end, event, preamble, whole};
use crate::support::{Run, anyone, ask, router, run_with};

/// The model that is asked first in each protocol.
fn model(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::Responses | Protocol::ChatCompletions => "gpt-5",
        Protocol::Messages => "claude-sonnet-4-6",
        Protocol::GenerateContent => "gemini-2.5-pro",
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    Refused,
    Reset,
    CleanEnd,
    Abort,
    Stall,
    BadKey,
    ThrottledWithHint,
    Throttled,
    ServerError,
    InBand,
    Garbage,
    WrongModel,
}

const FAULTS: [Fault; 12] = [
    Fault::Refused,
    Fault::Reset,
    Fault::CleanEnd,
    Fault::Abort,
    Fault::Stall,
    Fault::BadKey,
    Fault::ThrottledWithHint,
    Fault::Throttled,
    Fault::ServerError,
    Fault::InBand,
    Fault::Garbage,
    Fault::WrongModel,
];

/// An error as `protocol` words it, in a body or in an event.
fn error(protocol: Protocol, kind: &str) -> Value {
    let google =
        |code: u16, status: &str| json!({"error": {"code": code, "message": "no", "status": status}});
    match (protocol, kind) {
        (Protocol::GenerateContent, "key") => google(401, "UNAUTHENTICATED"),
        (Protocol::GenerateContent, "rate") => google(429, "RESOURCE_EXHAUSTED"),
        (Protocol::GenerateContent, _) => google(503, "UNAVAILABLE"),
        (Protocol::Messages, kind) => {
            let kind = match kind {
                "key" => "authentication_error",
                "rate" => "rate_limit_error",
                _ => "overloaded_error",
            };
            json!({"type": "error", "error": {"type": kind, "message": "no"}})
        }
        (Protocol::Responses | Protocol::ChatCompletions, kind) => {
            let (kind, code) = match kind {
                "key" => ("invalid_request_error", "invalid_api_key"),
                "rate" => ("tokens", "rate_limit_exceeded"),
                _ => ("server_error", "server_is_overloaded"),
            };
            json!({"type": "error", "error": {"type": kind, "code": code, "message": "no"}})
        }
    }
}

/// Every shape in which `protocol` reports an overload inside a stream that began well.
fn in_band(protocol: Protocol) -> Vec<Vec<u8>> {
    let named = |value: &Value| event(value["type"].as_str(), value).into_bytes();
    match protocol {
        Protocol::Responses => vec![
            named(&error(protocol, "load")),
            named(
                &json!({"type": "error", "code": "server_is_overloaded", "message": "no", "param": null, "sequence_number": 2}),
            ),
            named(
                &json!({"type": "response.failed", "response": {"error": {"code": "server_is_overloaded", "message": "no"}}}),
            ),
        ],
        Protocol::ChatCompletions => vec![
            event(None, &error(protocol, "load")).into_bytes(),
            b"error: {\"code\":503,\"message\":\"no\",\"type\":\"unavailable_error\"}\n\n".to_vec(),
        ],
        Protocol::Messages => vec![named(&error(protocol, "load"))],
        Protocol::GenerateContent => vec![
            event(None, &error(protocol, "load")).into_bytes(),
            format!("{:#}\n", error(protocol, "load")).into_bytes(),
        ],
    }
}

/// What the server does for one cell; several where a fault has several shapes. `None`: nobody
/// listens.
fn replies(fault: Fault, protocol: Protocol, committed: bool) -> Vec<Option<Reply>> {
    let mut pieces = vec![preamble(protocol, model(protocol)).into_bytes()];
    if committed {
        pieces.push(delta(protocol, "Hello, w").into_bytes());
    }
    let stream = |last: Option<Vec<u8>>| Reply::stream(pieces.iter().cloned().chain(last));
    // A reset drops what has not been read; let it be read.
    let then = |step: Step| stream(None).then(Step::Pause(Duration::from_millis(40))).then(step);
    // After the first text an error can only come inside the stream.
    let refusal = |status: u16, kind: &str, hint: Option<&str>| {
        let body = error(protocol, kind);
        if committed {
            return vec![Some(stream(Some(event(body["type"].as_str(), &body).into_bytes())))];
        }
        let reply = Reply::json(status, &body);
        vec![Some(match hint {
            Some(seconds) => reply.header("retry-after", seconds),
            None => reply,
        })]
    };
    match fault {
        Fault::Refused if committed => vec![Some(then(Step::Die))],
        Fault::Refused => vec![None],
        Fault::Reset if committed => vec![Some(then(Step::Reset))],
        Fault::Reset => vec![Some(Reply::reset()), Some(then(Step::Reset))],
        Fault::CleanEnd => vec![Some(stream(None))],
        Fault::Abort => vec![Some(then(Step::Abort))],
        Fault::Stall => vec![Some(stream(None).then(Step::Stall))],
        Fault::BadKey => refusal(401, "key", None),
        Fault::ThrottledWithHint => refusal(429, "rate", Some("7")),
        Fault::Throttled => refusal(429, "rate", None),
        Fault::ServerError => match protocol {
            Protocol::Messages => refusal(529, "load", None),
            _ => refusal(503, "load", None),
        },
        Fault::InBand => in_band(protocol).into_iter().map(|bytes| Some(stream(Some(bytes)))).collect(),
        Fault::Garbage => vec![
            Some(stream(Some(b"data: \x00{{{\n\n".to_vec()))),
            Some(stream(Some(b"data: \xff\xff\n\n".to_vec()))),
        ],
        Fault::WrongModel => {
            let mut other = whole(protocol, "another-model");
            if committed && protocol != Protocol::Messages {
                // The provider says it only after the first text.
                other[0] = preamble(protocol, model(protocol));
                other.insert(2, preamble(protocol, "another-model"));
            }
            vec![Some(Reply::stream(other))]
        }
    }
}

fn expected(fault: Fault, committed: bool) -> (Reason, ErrorClass) {
    match fault {
        Fault::Refused if committed => (Reason::ConnectionLost, ErrorClass::Transient),
        Fault::Refused => (Reason::ConnectionRefused, ErrorClass::Transient),
        Fault::Reset | Fault::Abort => (Reason::ConnectionLost, ErrorClass::Transient),
        Fault::CleanEnd => (Reason::Truncated, ErrorClass::Transient),
        Fault::Stall if committed => (Reason::Stalled, ErrorClass::Transient),
        Fault::Stall => (Reason::FirstTokenTimeout, ErrorClass::Transient),
        Fault::BadKey => (Reason::Unauthorized, ErrorClass::ProviderFatal),
        Fault::ThrottledWithHint | Fault::Throttled => (Reason::RateLimited, ErrorClass::Throttled),
        Fault::ServerError | Fault::InBand => (Reason::Overloaded, ErrorClass::Transient),
        Fault::Garbage => (Reason::BadResponse, ErrorClass::Transient),
        Fault::WrongModel => unreachable!("it is no failure"),
    }
}

/// A server that speaks `protocol` only.
fn server(protocol: Protocol, reply: Reply) -> Scripted {
    Scripted::start(move |request| {
        if protocol == Protocol::ChatCompletions && request.path.ends_with("/responses") {
            Reply::json(404, &json!({"detail": "Not Found"}))
        } else {
            reply.clone()
        }
    })
}

fn at(protocol: Protocol, url: &str, second: Option<&str>) -> Router {
    let versioned = format!("{url}/v1");
    let mut variables = match protocol {
        Protocol::Responses | Protocol::ChatCompletions => {
            vec![("OPENAI_API_KEY", "k"), ("OPENAI_BASE_URL", versioned.as_str())]
        }
        Protocol::Messages => vec![("ANTHROPIC_API_KEY", "k"), ("ANTHROPIC_BASE_URL", url)],
        Protocol::GenerateContent => vec![("GEMINI_API_KEY", "k"), ("GEMINI_BASE_URL", url)],
    };
    if let Some(second) = second {
        // The last in order, so that it stands behind each.
        variables.push(("VECTORT_LOCAL_BASE_URL", second));
    }
    router(&variables)
}

/// A local server that answers well.
fn healthy() -> Scripted {
    Scripted::start(|request| match request.method.as_str() {
        "GET" => Reply::json(200, &json!({"data": [{"id": "m"}]})),
        _ => Reply::stream(whole(Protocol::ChatCompletions, "m")),
    })
}

fn check_alone(run: &Run, fault: Fault, committed: bool, cell: &str) {
    let (reason, class) = expected(fault, committed);
    let [attempt] = run.attempts() else { panic!("{cell}: one attempt: {run:#?}") };
    let failure = attempt.error.as_ref().unwrap_or_else(|| panic!("{cell}: a silent truncation: {run:#?}"));
    assert_eq!((failure.reason, failure.class), (reason, class), "{cell}: {failure:?}");
    match (run.last(), committed) {
        (StreamEvent::Interrupted { .. }, true) => assert_eq!(run.text(), "Hello, w", "{cell}"),
        (StreamEvent::Exhausted { .. }, false) => assert_eq!(run.text(), "", "{cell}"),
        (last, _) => panic!("{cell}: {last:?}"),
    }
    assert_eq!(attempt.estimated, committed || attempt.cost_microusd != Some(0), "{cell}: {attempt:?}");
    let hint = failure.retry_after.map(|wait| wait.as_secs());
    let expected = (fault == Fault::ThrottledWithHint && !committed).then_some(7);
    assert_eq!(hint, expected, "{cell}");
}

#[tokio::test]
async fn twelve_faults_in_four_protocols_before_and_after_the_first_text() {
    let second = healthy();
    let mut cells = 0;
    for protocol in PROTOCOLS {
        for fault in FAULTS {
            for committed in [false, true] {
                cells += 1;
                for (shape, reply) in replies(fault, protocol, committed).into_iter().enumerate() {
                    let cell = format!("{protocol:?}, {fault:?}, shape {shape}, committed: {committed}");
                    let listening = reply.clone().map(|reply| server(protocol, reply));
                    let url = listening.as_ref().map_or_else(refused_url, Scripted::url);
                    let alone =
                        run_with(&at(protocol, &url, None), ask("hi"), anyone(), Call::default()).await;
                    if fault == Fault::WrongModel {
                        assert_eq!(alone.text(), TEXT, "{cell}");
                        assert_eq!(alone.attempts()[0].note, Some(Note::ModelSubstituted), "{cell}");
                        continue;
                    }
                    check_alone(&alone, fault, committed, &cell);

                    // A server that died stays dead: the second run needs its own.
                    let listening = reply.map(|reply| server(protocol, reply));
                    let url = listening.as_ref().map_or_else(refused_url, Scripted::url);
                    let router = at(protocol, &url, Some(&second.url()));
                    let both = run_with(&router, ask("hi"), anyone(), Call::continued(Restart)).await;
                    assert_eq!(both.text(), TEXT, "{cell}: {both:#?}");
                    let [failed, answered] = both.attempts() else { panic!("{cell}: {both:#?}") };
                    let reason = failed.error.as_ref().map(|error| error.reason);
                    assert_eq!(reason, Some(expected(fault, committed).0), "{cell}");
                    assert_eq!(answered.error, None, "{cell}");
                    let switched = both.events.iter().any(|it| matches!(it, StreamEvent::Switched { .. }));
                    let retracted = both.events.contains(&StreamEvent::Retract { to: 0 });
                    assert_eq!((switched, retracted), (committed, committed), "{cell}");
                }
            }
        }
    }
    assert_eq!(cells, 96);
}

#[tokio::test]
async fn after_a_server_died_in_mid_answer_it_is_found_dead() {
    for protocol in PROTOCOLS {
        let Some(reply) = replies(Fault::Refused, protocol, true).remove(0) else { panic!("a reply") };
        let server = server(protocol, reply);
        let url = server.url();
        let versioned = format!("{url}/v1");
        let variables = match protocol {
            Protocol::Responses | Protocol::ChatCompletions => {
                [("OPENAI_API_KEY", "k"), ("OPENAI_BASE_URL", versioned.as_str())]
            }
            Protocol::Messages => [("ANTHROPIC_API_KEY", "k"), ("ANTHROPIC_BASE_URL", url.as_str())],
            Protocol::GenerateContent => [("GEMINI_API_KEY", "k"), ("GEMINI_BASE_URL", url.as_str())],
        };
        let policy =
            vectort_llm::Policy { backoff: Duration::from_millis(10), ..vectort_llm::Policy::default() };
        let router = crate::support::with_policy(&variables, policy);
        let run = run_with(&router, ask("hi"), anyone(), Call::continued(Restart)).await;
        let provider = run.attempts()[0].provider;
        assert_eq!(
            run.story(),
            format!("{provider} connection-lost, {provider} connection-refused; interrupted"),
            "{protocol:?}"
        );
        assert_eq!(run.text(), "", "what broke was taken back");
    }
}

#[test]
fn every_reason_has_its_class_and_its_name() {
    // `end` is what makes an answer whole in every protocol; its absence is the truncation above.
    assert!(PROTOCOLS.iter().all(|protocol| !end(*protocol).is_empty()));
    for (reason, class) in [
        (Reason::Offline, ErrorClass::Transient),
        (Reason::Superseded, ErrorClass::Transient),
        (Reason::CostCap, ErrorClass::RequestFatal),
        (Reason::AnswerTooLarge, ErrorClass::RequestFatal),
        (Reason::SpendLimit, ErrorClass::ProviderFatal),
        (Reason::RefusedByModel, ErrorClass::Content),
        (Reason::OutputLimit, ErrorClass::TruncatedByLimit),
    ] {
        assert_eq!(reason.class(), class);
        assert_eq!(serde_json::to_value(reason).expect("it serialises"), reason.as_str());
    }
}
