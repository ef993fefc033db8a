//! Breaks in mid-stream: what is kept, what is taken back, who goes on.

use vectort_llm::{
    AttemptRole, Call, Memory, Partial, Policy, Prose, Provider, Reason, Request, Restart, Resume,
    StopReason, StreamEvent,
};
use vectort_testkit::scripted::{Reply, Step};

use crate::streams::{delta, event, preamble};
use crate::support::{anyone, ask, only, run, run_with};
use crate::trio::{TRIO, Trio, breaks, says};

fn last_message(body: &serde_json::Value) -> String {
    let list = body.get("input").or_else(|| body.get("messages")).or_else(|| body.get("contents"));
    let last = list.and_then(|list| list.as_array()).and_then(|list| list.last()).expect("a message");
    assert_ne!(last["role"], "assistant", "nobody's mouth is filled");
    assert_ne!(last["role"], "model", "nobody's mouth is filled");
    let text = last.get("content").or_else(|| last.pointer("/parts/0/text"));
    text.and_then(|text| text.as_str()).unwrap_or_default().to_owned()
}

/// Keeps the files that are complete, as a reader of answers does; here a file is a line.
fn whole_lines(partial: &Partial<'_>) -> Resume {
    let keep = partial.text.rfind('\n').map_or(0, |at| at + 1);
    let done = partial.text[..keep].lines().count();
    let mut request = partial.request.clone();
    request.messages[0].text = format!("{} (lines 1 to {done} are done)", request.messages[0].text);
    Resume { keep, request, overlap: 0 }
}

#[tokio::test]
async fn finished_pieces_stay_and_the_next_provider_writes_the_rest() {
    let trio = Trio::start(|place, request| match place {
        0 => breaks(0, "one\ntwo\nthr", Some(Step::Abort)),
        1 => {
            assert_eq!(last_message(&request.json()), "count (lines 1 to 2 are done)");
            breaks(1, "three\nfo", None)
        }
        _ => {
            assert_eq!(last_message(&request.json()), "count (lines 1 to 3 are done)");
            says(2, "four\n")
        }
    });
    let router = trio.router(Policy::default(), &Memory::default());
    let run = run_with(&router, ask("count"), anyone(), Call::continued(whole_lines)).await;
    assert_eq!(run.text(), "one\ntwo\nthree\nfour\n");
    assert_eq!(run.story(), "openai connection-lost, anthropic truncated, gemini ok; finished");
    assert_eq!(run.stop(), Some(StopReason::Complete));
    let order: Vec<String> = run
        .events
        .iter()
        .map(|event| match event {
            StreamEvent::Trying { provider, .. } => format!("trying {provider}"),
            StreamEvent::Failed(attempt) => format!("failed {}", attempt.provider),
            StreamEvent::Retract { to } => format!("retract {to}"),
            StreamEvent::Switched { from, to, reason } => format!("switched {from} {to} {reason}"),
            StreamEvent::Started { provider, .. } => format!("started {provider}"),
            StreamEvent::Text(text) => format!("{text:?}"),
            StreamEvent::Finished { .. } => "finished".to_owned(),
            other => format!("{other:?}"),
        })
        .collect();
    assert_eq!(
        order,
        [
            "trying openai",
            "started openai",
            r#""one\ntwo\nthr""#,
            "failed openai",
            "retract 8",
            "trying anthropic",
            "switched openai anthropic connection-lost",
            "started anthropic",
            r#""three\nfo""#,
            "failed anthropic",
            "retract 14",
            "trying gemini",
            "switched anthropic gemini truncated",
            "started gemini",
            r#""four\n""#,
            "finished",
        ]
    );
    let roles: Vec<AttemptRole> = run.attempts().iter().map(|attempt| attempt.role).collect();
    assert_eq!(roles, [AttemptRole::Turn, AttemptRole::Continuation, AttemptRole::Continuation]);
    assert!(run.attempts()[..2].iter().all(|broken| broken.estimated && broken.cost_microusd > Some(0)));
}

#[tokio::test]
async fn prose_goes_on_where_it_broke_without_repeating_itself() {
    let trio = Trio::start(|place, request| {
        if place == 0 {
            return breaks(0, "It was a dark and stormy night; the rain", Some(Step::Abort));
        }
        assert!(last_message(&request.json()).contains("Go on exactly where it stopped"));
        let body = request.json().to_string();
        assert!(body.contains("dark and stormy"), "what was said is told: {body}");
        says(1, "stormy night; the rain fell in torrents.")
    });
    let router = trio.router(Policy::default(), &Memory::default());
    let run = run_with(&router, ask("a tale"), anyone(), Call::continued(Prose)).await;
    assert_eq!(run.text(), "It was a dark and stormy night; the rain fell in torrents.");
}

#[tokio::test]
async fn a_lone_provider_goes_on_with_its_own_answer() {
    let trio = Trio::start(|_, request| {
        if last_message(&request.json()).contains("done)") {
            says(0, "two\n")
        } else {
            breaks(0, "one\ntw", Some(Step::Abort))
        }
    });
    let policy = Policy { backoff: std::time::Duration::from_millis(10), ..Policy::default() };
    let router = trio.router(policy, &Memory::default());
    let run = run_with(&router, ask("count"), only(Provider::OpenAi), Call::continued(whole_lines)).await;
    assert_eq!(run.story(), "openai connection-lost, openai ok; finished");
    assert_eq!(run.text(), "one\ntwo\n");
}

#[tokio::test]
async fn without_a_continuation_nothing_is_retracted_and_nobody_else_is_asked() {
    let trio = Trio::start(|place, _| breaks(place, "Hel", None));
    let router = trio.router(Policy::default(), &Memory::default());
    let run = run(&router, ask("hi"), anyone()).await;
    assert_eq!((run.story().as_str(), run.text().as_str()), ("openai truncated; interrupted", "Hel"));
    assert_eq!(trio.asked(), [1, 0, 0]);
}

#[tokio::test]
async fn continuations_are_bounded_and_the_end_is_no_whole_answer() {
    let trio = Trio::start(|place, _| breaks(place, "Hel", None));
    let policy = Policy { max_continuations: 1, ..Policy::default() };
    let router = trio.router(policy, &Memory::default());
    let run = run_with(&router, ask("hi"), anyone(), Call::continued(Restart)).await;
    assert_eq!(run.story(), "openai truncated, anthropic truncated; interrupted");
}

/// Cut by its length limit after `text`.
fn limited(place: usize, text: &str) -> Reply {
    let (protocol, model) = TRIO[place];
    assert_eq!(place, 1, "worded for Anthropic");
    let limit = serde_json::json!({"type": "message_delta", "delta": {"stop_reason": "max_tokens"},
        "usage": {"output_tokens": 2}});
    let stop = serde_json::json!({"type": "message_stop"});
    Reply::stream([
        preamble(protocol, model),
        delta(protocol, text),
        event(Some("message_delta"), &limit),
        event(Some("message_stop"), &stop),
    ])
}

#[tokio::test]
async fn a_length_limit_is_followed_by_the_rest_from_the_same_provider() {
    let trio = Trio::start(|place, request| {
        let asked = last_message(&request.json());
        if asked.contains("1 to 2") {
            says(place, "three\n")
        } else if asked.contains("1 to 1") {
            limited(place, "two\nth")
        } else {
            limited(place, "one\ntw")
        }
    });
    let router = trio.router(Policy::default(), &Memory::default());
    let run = run_with(&router, ask("count"), only(Provider::Anthropic), Call::continued(whole_lines)).await;
    assert_eq!(run.text(), "one\ntwo\nthree\n");
    assert_eq!(run.stop(), Some(StopReason::Complete));
    let switches = run.events.iter().filter(|event| {
        matches!(
            event,
            StreamEvent::Switched {
                from: Provider::Anthropic,
                to: Provider::Anthropic,
                reason: Reason::OutputLimit
            }
        )
    });
    assert_eq!(switches.count(), 2);
    // Whoever keeps nothing of it would be cut at the same place for ever.
    let run = run_with(&router, ask("count"), only(Provider::Anthropic), Call::continued(Restart)).await;
    assert_eq!((run.stop(), run.text().as_str()), (Some(StopReason::Length), "one\ntw"));
}

#[tokio::test]
async fn a_place_to_keep_to_is_moved_off_the_middle_of_a_character() {
    let trio = Trio::start(|place, _| match place {
        0 => breaks(0, "wörld", None),
        _ => says(1, "onderful"),
    });
    let router = trio.router(Policy::default(), &Memory::default());
    let middle = |partial: &Partial<'_>| Resume { keep: 2, ..Resume::restart(partial.request) };
    let run = run_with(&router, Request::new("", "hi"), anyone(), Call::continued(middle)).await;
    assert_eq!(run.text(), "wonderful");
}

#[tokio::test]
async fn an_answer_that_broke_just_before_its_end_needs_no_more_words() {
    let trio = Trio::start(|place, _| match place {
        0 => breaks(0, "one\ntwo\n", Some(Step::Abort)),
        _ => Reply::stream([preamble(TRIO[1].0, TRIO[1].1), crate::streams::end(TRIO[1].0)]),
    });
    let router = trio.router(Policy::default(), &Memory::default());
    let run = run_with(&router, ask("count"), anyone(), Call::continued(whole_lines)).await;
    assert_eq!(run.story(), "openai connection-lost, anthropic ok; finished");
    assert_eq!(run.text(), "one\ntwo\n");
    // Where nothing stands, nothing is no answer.
    let all = run_with(&router, ask("count"), only(Provider::Anthropic), Call::continued(whole_lines)).await;
    assert!(all.story().starts_with("anthropic empty-answer"), "{}", all.story());
}
