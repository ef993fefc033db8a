//! Answers that OpenAI goes on writing when the connection breaks, where the person agreed.

use std::time::Duration;

use futures_util::StreamExt as _;
use serde_json::{Value, json};
use vectort_llm::{Memory, Policy, Provider, StreamEvent};
use vectort_testkit::scripted::{Reply, Step};

use crate::streams::event;
use crate::support::{ask, only, run};
use crate::trio::Trio;

fn numbered(number: u64, kind: &str, rest: Value) -> String {
    let mut value = rest;
    value["type"] = json!(kind);
    value["sequence_number"] = json!(number);
    event(Some(kind), &value)
}

fn created() -> String {
    numbered(
        0,
        "response.created",
        json!({"response": {"id": "resp_1", "model": "gpt-5", "status": "in_progress"}}),
    )
}

fn says(number: u64, text: &str) -> String {
    numbered(number, "response.output_text.delta", json!({"delta": text}))
}

fn completed(number: u64) -> String {
    let usage = json!({"input_tokens": 10, "output_tokens": 9});
    numbered(number, "response.completed", json!({"response": {"status": "completed", "usage": usage}}))
}

fn agreed() -> Policy {
    Policy { background: true, retries_per_target: 0, ..Policy::default() }
}

#[tokio::test]
async fn a_broken_stream_goes_on_at_the_event_after_the_last() {
    for step in [Some(Step::Abort), None, Some(Step::Stall)] {
        let trio = Trio::start(move |_, request| match (request.method.as_str(), request.path.as_str()) {
            ("POST", "/v1/responses") => {
                let half = says(2, "lo, wor");
                let cut = half.len() / 2;
                let pieces = [created() + says(1, "Hel").as_str(), half[..cut].to_owned()];
                let reply = Reply::stream(pieces).then(Step::Pause(Duration::from_millis(20)));
                step.iter().cloned().fold(reply, Reply::then)
            }
            // Once more, and the last event that came is repeated.
            ("GET", "/v1/responses/resp_1?stream=true&starting_after=1") => {
                Reply::stream([says(1, "Hel"), says(2, "lo, wor")])
            }
            ("GET", "/v1/responses/resp_1?stream=true&starting_after=2") => {
                Reply::stream([says(3, "ld!"), completed(4)])
            }
            other => panic!("{other:?}"),
        });
        let router = trio.router(agreed(), &Memory::default());
        let run = run(&router, ask("hi"), only(Provider::OpenAi)).await;
        assert_eq!(run.story(), "openai ok; finished", "{run:#?}");
        assert_eq!(run.text(), "Hello, world!");
        assert!(!run.events.iter().any(|it| matches!(it, StreamEvent::Retract { .. })));
        let body = trio.servers[0].received()[0].json();
        assert_eq!((&body["background"], &body["store"]), (&json!(true), &json!(true)));
    }
}

#[tokio::test]
async fn without_consent_nothing_is_stored() {
    let trio = Trio::start(|_, _| Reply::stream([created(), says(1, "Hel")]));
    let router = trio.router(Policy { background: false, ..agreed() }, &Memory::default());
    assert_eq!(
        run(&router, ask("hi"), only(Provider::OpenAi)).await.story(),
        "openai truncated; interrupted"
    );
    let received = trio.servers[0].received();
    assert_eq!(received.len(), 1);
    let body = received[0].json();
    assert_eq!((body.get("background"), &body["store"]), (None, &json!(false)));
}

#[tokio::test]
async fn an_answer_that_cannot_go_on_is_a_broken_one_and_is_cancelled() {
    let trio = Trio::start(|_, request| match request.path.as_str() {
        "/v1/responses" => Reply::stream([created(), says(1, "Hel")]),
        "/v1/responses/resp_1/cancel" => Reply::json(200, &json!({"id": "resp_1", "status": "cancelled"})),
        _ => Reply::json(404, &json!({"error": {"message": "no such response"}})),
    });
    let router = trio.router(agreed(), &Memory::default());
    assert_eq!(
        run(&router, ask("hi"), only(Provider::OpenAi)).await.story(),
        "openai truncated; interrupted"
    );
    // So is one whose reader leaves.
    let mut stream = Box::pin(router.stream(ask("hi"), only(Provider::OpenAi)));
    while !matches!(stream.next().await, Some(StreamEvent::Text(_))) {}
    drop(stream);
    for _ in 0..100 {
        tokio::time::sleep(Duration::from_millis(20)).await;
        let cancels = trio.servers[0].received().iter().filter(|it| it.path.ends_with("/cancel")).count();
        if cancels == 2 {
            return;
        }
    }
    panic!("not cancelled: {:#?}", trio.servers[0].received());
}
