//! Who is asked, when, and how often.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use futures_util::StreamExt as _;
use serde_json::json;
use vectort_llm::{
    AttemptRole, CircuitState, Memory, OrderPolicy, Policy, Provider, Reason, Selection, Skip, StreamEvent,
};
use vectort_testkit::scripted::{Reply, Step};

use crate::support::{anyone, ask, only, run};
use crate::trio::{Hands, Trio, breaks, says, says_late};

const NOW: u64 = 1_800_000_000_000;

fn down() -> Reply {
    Reply::json(500, &json!({"error": {"message": "no", "type": "server_error"}}))
}

fn throttled(seconds: &str) -> Reply {
    Reply::json(429, &json!({"error": {"type": "rate_limit_error"}})).header("retry-after", seconds)
}

fn quick() -> Policy {
    Policy { backoff: Duration::from_millis(20), ..Policy::default() }
}

/// A server that does one thing after the other, and the last one for ever.
fn in_turn(replies: Vec<Reply>) -> impl Fn() -> Reply {
    let next = AtomicUsize::new(0);
    move || {
        let turn = next.fetch_add(1, Ordering::Relaxed);
        replies[turn.min(replies.len() - 1)].clone()
    }
}

fn circuit(memory: &Memory, provider: Provider) -> CircuitState {
    let health = memory.health(&Policy::default().breaker);
    let of = health.iter().find(|health| health.provider == provider);
    of.expect("the provider was asked").circuit
}

#[tokio::test]
async fn others_are_asked_before_anyone_is_asked_again() {
    let first = in_turn(vec![down(), says(0, "late but well")]);
    let trio = Trio::start(move |place, _| if place == 0 { first() } else { down() });
    // Without waits the one that failed first is asked again first.
    let policy = Policy { backoff: Duration::ZERO, ..Policy::default() };
    let run = run(&trio.router(policy, &Memory::default()), ask("hi"), anyone()).await;
    assert_eq!(
        run.story(),
        "openai server-error, anthropic server-error, gemini server-error, openai ok; finished"
    );
    assert_eq!(run.text(), "late but well");
    assert_eq!(run.attempts()[3].role, AttemptRole::Retry);
}

#[tokio::test]
async fn attempts_are_capped_but_nobody_goes_unasked() {
    let trio = Trio::start(|_, _| down());
    let policy = Policy { max_attempts: 2, retries_per_target: 9, ..quick() };
    let run_capped = run(&trio.router(policy, &Memory::default()), ask("hi"), anyone()).await;
    assert_eq!(run_capped.attempts().len(), 3, "each once: {}", run_capped.story());
    let policy = Policy { max_attempts: 5, retries_per_target: 9, ..quick() };
    let run_five = run(&trio.router(policy, &Memory::default()), ask("hi"), anyone()).await;
    assert_eq!(run_five.attempts().len(), 5, "{}", run_five.story());
}

#[tokio::test]
async fn retries_are_a_share_of_the_traffic() {
    let trio = Trio::start(|_, _| down());
    let mut policy = Policy { retries_per_target: 1, ..quick() };
    policy.breaker.consecutive = 1_000;
    policy.breaker.min_samples = 1_000;
    let router = trio.router(policy, &Memory::default());
    for _ in 0..40 {
        run(&router, ask("hi"), only(Provider::OpenAi)).await;
    }
    let retries = trio.asked()[0] - 40;
    // Five for free and a fifth of forty.
    assert!((12..=13).contains(&retries), "{retries}");
}

#[tokio::test]
async fn a_short_wish_to_be_left_alone_is_waited_for_and_a_long_one_is_not() {
    let first = in_turn(vec![throttled("0.3"), says(0, "thank you")]);
    let trio = Trio::start(move |_, _| first());
    let start = Instant::now();
    let waited = run(&trio.router(quick(), &Memory::default()), ask("hi"), only(Provider::OpenAi)).await;
    assert_eq!(waited.story(), "openai rate-limited, openai ok; finished");
    assert!(start.elapsed() >= Duration::from_millis(290), "{:?}", start.elapsed());
    let told = |event: &StreamEvent| {
        matches!(event, StreamEvent::Waiting { provider: Provider::OpenAi, reason: Reason::RateLimited, .. })
    };
    assert!(waited.events.iter().any(told), "{waited:#?}");

    let trio = Trio::start(|_, _| throttled("3600"));
    let start = Instant::now();
    let memory = Memory::default();
    let router = trio.router(quick(), &memory);
    assert_eq!(
        run(&router, ask("hi"), only(Provider::OpenAi)).await.story(),
        "openai rate-limited; exhausted"
    );
    // Now it is left alone, and still the person is told why nothing comes.
    let again = run(&router, ask("hi"), only(Provider::OpenAi)).await;
    assert_eq!(again.story(), "openai rate-limited; exhausted");
    let wait = again.attempts()[0].error.as_ref().and_then(|error| error.retry_after).expect("a wait");
    assert!(wait > Duration::from_secs(3_500), "{wait:?}");
    assert_eq!(trio.asked()[0], 1, "it asked to be left alone");
    assert_eq!(circuit(&memory, Provider::OpenAi), CircuitState::Closed, "it is not ill");
    assert!(start.elapsed() < Duration::from_secs(2));
}

#[tokio::test]
async fn who_was_not_asked_is_waited_for_when_no_retry_is_left() {
    let asked = AtomicUsize::new(0);
    let trio = Trio::start(move |place, _| match place {
        0 if asked.fetch_add(1, Ordering::Relaxed) == 0 => throttled("0.4"),
        0 => says(0, "worth the wait"),
        _ => down(),
    });
    let memory = Memory::default();
    let policy = Policy { max_attempts: 0, ..quick() };
    let router = trio.router(policy, &memory);
    assert_eq!(
        run(&router, ask("hi"), only(Provider::OpenAi)).await.story(),
        "openai rate-limited; exhausted"
    );
    let run = run(&router, ask("hi"), anyone()).await;
    assert_eq!(run.story(), "anthropic server-error, gemini server-error, openai ok; finished");
}

#[tokio::test]
async fn a_throttled_provider_is_passed_over_while_others_answer() {
    let trio = Trio::start(|place, _| if place == 0 { throttled("60") } else { says(place, "here") });
    let memory = Memory::default();
    let router = trio.router(quick(), &memory);
    assert_eq!(
        run(&router, ask("hi"), anyone()).await.story(),
        "openai rate-limited, anthropic ok; finished"
    );
    let second = run(&router, ask("hi"), anyone()).await;
    assert_eq!(second.story(), "anthropic ok; finished");
    let skipped = |event: &StreamEvent| {
        matches!(event, StreamEvent::Skipped { provider: Provider::OpenAi, why: Skip::Throttled { .. }, .. })
    };
    assert!(second.events.iter().any(skipped), "{second:#?}");
    assert_eq!(trio.asked(), [1, 2, 0]);
}

#[tokio::test]
async fn a_circuit_opens_rests_admits_one_and_closes() {
    let hands = Hands::at(NOW);
    let memory = Memory::volatile(hands.clock());
    let well = Arc::new(AtomicUsize::new(0));
    let is_well = Arc::clone(&well);
    let trio = Trio::start(move |place, _| match place {
        0 if is_well.load(Ordering::Relaxed) == 0 => breaks(0, "Hel", None),
        0 => says_late(0, Duration::from_millis(150), "well again"),
        _ => says(place, "meanwhile"),
    });
    let policy = Policy { retries_per_target: 0, ..quick() };
    let router = trio.router(policy, &memory);
    // It fails at the end of streams that began well: an opening is no success.
    for _ in 0..3 {
        assert_eq!(run(&router, ask("hi"), anyone()).await.story(), "openai truncated; interrupted");
    }
    assert!(matches!(circuit(&memory, Provider::OpenAi), CircuitState::Open { .. }));
    let passed = run(&router, ask("hi"), anyone()).await;
    assert_eq!(passed.story(), "anthropic ok; finished");
    let skipped =
        |event: &StreamEvent| matches!(event, StreamEvent::Skipped { why: Skip::CircuitOpen { .. }, .. });
    assert!(passed.events.iter().any(skipped));
    // Alone, or where all others fail, it is asked all the same.
    assert_eq!(
        run(&router, ask("hi"), only(Provider::OpenAi)).await.story(),
        "openai truncated; interrupted"
    );

    well.store(1, Ordering::Relaxed);
    hands.forward(Duration::from_secs(20));
    assert_eq!(circuit(&memory, Provider::OpenAi), CircuitState::HalfOpen);
    // One real request decides; those beside it go elsewhere.
    let (one, two) = tokio::join!(run(&router, ask("hi"), anyone()), run(&router, ask("hi"), anyone()));
    let mut stories = [one.story(), two.story()];
    stories.sort();
    assert_eq!(stories, ["anthropic ok; finished", "openai ok; finished"]);
    assert_eq!(circuit(&memory, Provider::OpenAi), CircuitState::HalfOpen);
    assert_eq!(run(&router, ask("hi"), anyone()).await.story(), "openai ok; finished");
    assert_eq!(circuit(&memory, Provider::OpenAi), CircuitState::Closed);
}

#[tokio::test]
async fn cancelling_is_neutral_and_frees_a_half_open_circuit() {
    let hands = Hands::at(NOW);
    let memory = Memory::volatile(hands.clock());
    let trio = Trio::start(|place, request| {
        let hang = String::from_utf8_lossy(&request.body).contains("hang");
        if hang { breaks(place, "Hel", Some(Step::Stall)) } else { down() }
    });
    let policy = Policy { retries_per_target: 0, ..quick() };
    let router = trio.router(policy, &memory);
    let cancel = async || {
        let mut stream = Box::pin(router.stream(ask("hang"), only(Provider::OpenAi)));
        while !matches!(stream.next().await, Some(StreamEvent::Text(_))) {}
    };
    for _ in 0..6 {
        cancel().await;
    }
    assert_eq!(memory.health(&Policy::default().breaker), [], "nothing was learnt");
    for _ in 0..3 {
        run(&router, ask("hi"), only(Provider::OpenAi)).await;
    }
    hands.forward(Duration::from_secs(20));
    cancel().await;
    assert_eq!(circuit(&memory, Provider::OpenAi), CircuitState::HalfOpen);
    let plan = run(&router, ask("hi"), anyone()).await;
    assert!(plan.story().starts_with("openai server-error"), "it may be asked: {}", plan.story());
}

#[tokio::test]
async fn being_offline_is_neutral() {
    let memory = Memory::default();
    let policy = Policy { retries_per_target: 0, ..quick() };
    let options = vectort_llm::Options { deadlines: crate::support::fast(), policy, memory: memory.clone() };
    let config = crate::support::config(&[
        ("ANTHROPIC_API_KEY", "k"),
        ("ANTHROPIC_BASE_URL", "http://nobody.invalid"),
    ]);
    let router = vectort_llm::Router::with_options(config, options);
    for _ in 0..4 {
        let run = run(&router, ask("hi"), anyone()).await;
        assert_eq!(run.story(), "anthropic offline; exhausted", "{run:#?}");
    }
    assert_eq!(circuit(&memory, Provider::Anthropic), CircuitState::Closed);
}

#[tokio::test]
async fn a_key_that_was_refused_is_asked_last_until_it_is_another() {
    let memory = Memory::default();
    let refusal = || Reply::json(401, &json!({"error": {"type": "authentication_error", "message": "no"}}));
    let trio = Trio::start(move |place, _| if place == 0 { refusal() } else { says(place, "here") });
    let router = trio.router(quick(), &memory);
    assert_eq!(
        run(&router, ask("hi"), anyone()).await.story(),
        "openai unauthorized, anthropic ok; finished"
    );
    let second = run(&router, ask("hi"), anyone()).await;
    assert_eq!(second.story(), "anthropic ok; finished");
    assert!(second.events.iter().any(|it| matches!(it, StreamEvent::Skipped { why: Skip::Disabled, .. })));
    // Alone it is asked: the person may have mended it where we cannot see it.
    assert_eq!(
        run(&router, ask("hi"), only(Provider::OpenAi)).await.story(),
        "openai unauthorized; exhausted"
    );
    assert_eq!(trio.asked()[0], 2);
    // The same provider with another key begins anew, and so does one that the person vouches for.
    let [openai, anthropic, _] = &trio.servers;
    let other = crate::support::config(&[
        ("OPENAI_API_KEY", "another"),
        ("OPENAI_BASE_URL", &format!("{}/v1", openai.url())),
        ("ANTHROPIC_API_KEY", "k"),
        ("ANTHROPIC_BASE_URL", &anthropic.url()),
    ]);
    let options =
        vectort_llm::Options { deadlines: crate::support::fast(), policy: quick(), memory: memory.clone() };
    let other = vectort_llm::Router::with_options(other, options);
    assert_eq!(run(&other, ask("hi"), anyone()).await.story(), "openai unauthorized, anthropic ok; finished");
    memory.forget(Provider::OpenAi);
    assert_eq!(
        run(&router, ask("hi"), anyone()).await.story(),
        "openai unauthorized, anthropic ok; finished"
    );
}

#[tokio::test]
async fn an_overflow_goes_to_larger_contexts_only() {
    let overflow = || {
        Reply::json(
            400,
            &json!({"error": {"type": "invalid_request_error", "code": "context_length_exceeded", "message": "x"}}),
        )
    };
    let trio = Trio::start(move |place, _| if place == 0 { overflow() } else { says(place, "here") });
    let router = trio.router(quick(), &Memory::default());
    let mini = Selection { model: None, ..anyone() };
    let run = run(&router, ask("hi"), mini).await;
    // GPT-5 holds 272,000; the two others hold a million.
    assert_eq!(run.story(), "openai context-overflow, anthropic ok; finished");
}

#[tokio::test]
async fn who_is_measurably_slow_stands_behind_and_exploring_finds_out_again() {
    let memory = Memory::default();
    let trio = Trio::start(|place, _| match place {
        0 => says_late(0, Duration::from_millis(120), "slow"),
        _ => says(place, "fast"),
    });
    let order = OrderPolicy { margin: Duration::from_millis(20), min_samples: 3, ..OrderPolicy::default() };
    let policy = Policy { order, ..quick() };
    let router = trio.router(policy.clone(), &memory);
    for provider in [Provider::OpenAi, Provider::Anthropic] {
        for _ in 0..3 {
            run(&router, ask("hi"), only(provider)).await;
        }
    }
    assert_eq!(run(&router, ask("hi"), anyone()).await.story(), "anthropic ok; finished");
    let configured = Policy { order: OrderPolicy { by_latency: false, ..order }, ..policy.clone() };
    let by_hand = trio.router(configured, &memory);
    assert_eq!(run(&by_hand, ask("hi"), anyone()).await.story(), "openai ok; finished");
    let health = router.health();
    let openai = health.iter().find(|health| health.provider == Provider::OpenAi).expect("known");
    assert_eq!((openai.samples, openai.recent_first_token_ms.len()), (4, 4));
    assert!(openai.first_token_ms.is_some_and(|spread| spread.p50 >= 110 && spread.p95 >= spread.p50));

    // Exploring asks who is least known; Gemini, at OpenAI's price, was never asked.
    let curious = Policy { order: OrderPolicy { by_latency: false, explore: 1.0, ..order }, ..policy };
    let curious = trio.router(curious, &memory);
    assert_eq!(run(&curious, ask("hi"), anyone()).await.story(), "gemini ok; finished");
    // Anthropic's model is dearer than OpenAI's: it is never explored.
    for _ in 0..12 {
        assert_ne!(run(&curious, ask("hi"), anyone()).await.story(), "anthropic ok; finished");
    }
}

#[tokio::test]
async fn a_provider_known_to_be_fast_is_given_up_early() {
    let memory = Memory::default();
    let trio = Trio::start(|place, request| {
        let late = String::from_utf8_lossy(&request.body).contains("late");
        if late && place == 0 {
            says_late(0, Duration::from_millis(700), "too late")
        } else {
            says(place, "in time")
        }
    });
    let order = OrderPolicy { min_samples: 3, ..OrderPolicy::default() };
    let router = trio.router(Policy { order, ..quick() }, &memory);
    // Within the deadline of somebody unknown.
    assert_eq!(run(&router, ask("late"), only(Provider::OpenAi)).await.story(), "openai ok; finished");
    memory.forget(Provider::OpenAi);
    let memory = Memory::default();
    let router = trio.router(Policy { order, ..quick() }, &memory);
    for _ in 0..3 {
        run(&router, ask("hi"), only(Provider::OpenAi)).await;
    }
    assert_eq!(
        run(&router, ask("late"), anyone()).await.story(),
        "openai first-token-timeout, anthropic ok; finished"
    );
}
