//! A second provider beside a slow first.

use std::time::{Duration, Instant};

use vectort_llm::{AttemptRole, Bill, HedgePolicy, Memory, Phase, Policy, Provider, Reason, StreamEvent};
use vectort_testkit::scripted::{Reply, Step};

use crate::support::{Run, anyone, ask, only, run};
use crate::trio::{Trio, breaks, says, says_late};

fn hedging(share: f64) -> Policy {
    let hedge = HedgePolicy { share, min_samples: 3, ..HedgePolicy::default() };
    Policy { hedge: Some(hedge), retries_per_target: 0, ..Policy::default() }
}

/// OpenAI is known to be fast and then does what `late` says; Anthropic does what `second` says.
async fn race(late: Reply, second: Reply, policy: Policy) -> (Trio, Run, Memory) {
    let trio = Trio::start(move |place, request| {
        let is_late = String::from_utf8_lossy(&request.body).contains("late");
        match place {
            0 if is_late => late.clone(),
            1 if is_late => second.clone(),
            _ => says(place, "known"),
        }
    });
    let memory = Memory::default();
    let router = trio.router(policy, &memory);
    for _ in 0..4 {
        run(&router, ask("hi"), only(Provider::OpenAi)).await;
    }
    let run = run(&router, ask("late"), anyone()).await;
    (trio, run, memory)
}

fn hedged(run: &Run) -> bool {
    run.events.iter().any(|event| matches!(event, StreamEvent::Hedged { provider: Provider::Anthropic, .. }))
}

#[tokio::test]
async fn the_first_with_text_answers_and_the_other_is_dropped_and_paid() {
    let start = Instant::now();
    let late = says_late(0, Duration::from_secs(3), "too late");
    let (_, run, memory) = race(late, says(1, "second"), hedging(1.0)).await;
    assert_eq!(run.story(), "openai superseded, anthropic ok; finished");
    assert_eq!(run.text(), "second");
    assert!(hedged(&run) && start.elapsed() < Duration::from_millis(1_500));
    let [lost, won] = run.attempts() else { panic!("{run:#?}") };
    assert_eq!((lost.role, won.role), (AttemptRole::Turn, AttemptRole::Hedge));
    assert!(lost.estimated && lost.cost_microusd > Some(0), "it was asked, so it is paid: {lost:?}");
    let bill = Bill::of(run.attempts());
    assert_eq!(Some(bill.hedge_microusd), lost.cost_microusd);
    assert!(bill.cost_microusd > bill.hedge_microusd);
    // Being slow once is no failure, but it is remembered as slow.
    let health = memory.health(&Policy::default().breaker);
    let openai = health.iter().find(|health| health.provider == Provider::OpenAi).expect("known");
    assert_eq!((openai.samples, openai.circuit), (5, vectort_llm::CircuitState::Closed));
}

#[tokio::test]
async fn a_first_that_catches_up_wins_and_text_is_never_mixed() {
    let first = says_late(0, Duration::from_millis(150), "first after all");
    let second = says_late(1, Duration::from_millis(700), "second");
    let (_, run, _) = race(first, second, hedging(1.0)).await;
    assert_eq!(run.story(), "anthropic superseded, openai ok; finished");
    assert_eq!(run.text(), "first after all");
    assert!(hedged(&run));
    let started = run.events.iter().filter(|event| matches!(event, StreamEvent::Started { .. })).count();
    assert_eq!(started, 1);
}

#[tokio::test]
async fn one_that_fails_leaves_the_race_to_the_other() {
    let late = says_late(0, Duration::from_millis(300), "first");
    let broken = Reply::json(500, &serde_json::json!({"error": {"type": "api_error"}}));
    let (_, run, _) = race(late.clone(), broken.clone(), hedging(1.0)).await;
    assert_eq!(run.story(), "anthropic server-error, openai ok; finished");
    // The first fails before the second was due: the usual way, at once.
    let (_, run, _) = race(broken.clone(), says(1, "second"), hedging(1.0)).await;
    assert_eq!(run.story(), "openai server-error, anthropic ok; finished");
    assert!(run.attempts().iter().all(|attempt| attempt.role == AttemptRole::Turn), "{run:#?}");
    // Both fail: the third.
    let fails_late = Reply::silent();
    let (_, run, _) = race(fails_late, broken, hedging(1.0)).await;
    assert_eq!(run.story(), "openai headers-timeout, anthropic server-error, gemini ok; finished");
}

#[tokio::test]
async fn it_is_off_by_default_bounded_by_share_and_by_cost() {
    let late = || says_late(0, Duration::from_millis(200), "first");
    let plain = Policy { hedge: None, ..hedging(1.0) };
    let (trio, run_plain, _) = race(late(), says(1, "second"), plain).await;
    assert_eq!((run_plain.story().as_str(), trio.asked()[1]), ("openai ok; finished", 0));
    assert_eq!(Policy::default().hedge, None);
    let rare = hedging(0.05);
    let (trio, run_rare, _) = race(late(), says(1, "second"), rare).await;
    assert_eq!((run_rare.story().as_str(), trio.asked()[1]), ("openai ok; finished", 0), "not yet earned");
    let mut poor = hedging(1.0);
    poor.hedge = poor.hedge.map(|hedge| HedgePolicy { max_cost_microusd: 10, ..hedge });
    let (trio, run_poor, _) = race(late(), says(1, "second"), poor).await;
    assert_eq!((run_poor.story().as_str(), trio.asked()[1]), ("openai ok; finished", 0), "too dear");
}

#[tokio::test]
async fn a_winner_that_breaks_is_a_broken_answer() {
    let late = Reply::silent();
    let (_, run, _) = race(late, breaks(1, "Hel", Some(Step::Abort)), hedging(1.0)).await;
    assert_eq!(run.story(), "openai superseded, anthropic connection-lost; interrupted");
    let broken = &run.attempts()[1];
    assert_eq!((broken.phase, run.text().as_str()), (Phase::Committed, "Hel"));
    assert_eq!(run.attempts()[0].error.as_ref().map(|error| error.reason), Some(Reason::Superseded));
}
