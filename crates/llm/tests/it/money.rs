//! What an answer costs, what it may cost, what it will probably cost.

use serde_json::json;
use vectort_llm::{Bill, Budget, Call, Memory, Policy, Provider, Reason, Request, Restart, StreamEvent};
use vectort_testkit::scripted::{Reply, Step};

use crate::streams::{delta, end, event, preamble};
use crate::support::{anyone, ask, only, run, run_with};
use crate::trio::{TRIO, Trio, breaks, says};

fn within(microusd: u64) -> (Budget, Call) {
    let budget = Budget::new(microusd);
    (budget.clone(), Call { budget: Some(budget), ..Call::default() })
}

#[tokio::test]
async fn a_budget_is_the_length_that_is_asked_for() {
    let trio = Trio::start(|place, _| says(place, "fine"));
    let router = trio.router(Policy::default(), &Memory::default());
    // Thirty bytes in are 10 tokens with their margin, 13 micro-dollars at $1.25; the other 9,987
    // buy 998 tokens at $10.
    let request = Request::new("You write programs.", "hello world");
    let (budget, call) = within(10_000);
    let run = run_with(&router, request, anyone(), call).await;
    assert_eq!(run.story(), "openai ok; finished");
    assert_eq!(trio.servers[0].received()[0].json()["max_output_tokens"], 998);
    // 8 in, 2 cached, 9 out: 10 + 0.25 + 90.
    assert_eq!((budget.spent_microusd(), budget.left_microusd()), (101, 9_899));
    assert_eq!(Bill::of(run.attempts()).cost_microusd, 101);
}

#[tokio::test]
async fn who_is_too_dear_is_not_asked_and_a_run_ends_at_its_cap() {
    let trio = Trio::start(|place, _| says(place, "fine"));
    let router = trio.router(Policy::default(), &Memory::default());
    // 64 tokens of GPT-5 cost 640 micro-dollars, of Claude 960.
    let (_, call) = within(700);
    let run_one = run_with(&router, ask("hi"), only(Provider::Anthropic), call.clone()).await;
    assert_eq!(run_one.story(), "anthropic cost-cap; exhausted");
    assert_eq!(trio.asked(), [0, 0, 0]);
    assert_eq!(run_with(&router, ask("hi"), anyone(), call.clone()).await.story(), "openai ok; finished");
    // The next request of the same run finds less than an answer's worth.
    let over = run_with(&router, ask("hi"), anyone(), call).await;
    assert_eq!(over.story(), "openai cost-cap, anthropic cost-cap, gemini cost-cap; exhausted");
    assert_eq!(trio.asked(), [1, 0, 0]);
    // Nobody can say what an unknown model costs.
    let unknown = vectort_llm::Selection { model: Some("gpt-unheard-of".to_owned()), ..anyone() };
    let (_, call) = within(1_000_000);
    assert_eq!(run_with(&router, ask("hi"), unknown, call).await.story(), "openai cost-cap; exhausted");
}

#[tokio::test]
async fn a_cap_stops_an_answer_that_will_not_stop_itself() {
    // It pays no heed to the length it was given.
    let endless = || {
        let (protocol, model) = TRIO[0];
        let reply = Reply::stream([preamble(protocol, model)]);
        (0..200)
            .fold(reply, |reply, _| reply.then(Step::Send(delta(protocol, &"x".repeat(400)).into_bytes())))
    };
    let trio = Trio::start(move |_, _| endless());
    let router = trio.router(Policy::default(), &Memory::default());
    let (budget, mut call) = within(10_000);
    call.continuation = Some(std::sync::Arc::new(Restart));
    let run_capped = run_with(&router, ask("hi"), anyone(), call).await;
    assert_eq!(run_capped.story(), "openai cost-cap; interrupted", "nobody goes on with it");
    assert!(run_capped.attempts()[0].estimated);
    // The guess may be a quarter too high before it is believed.
    assert!((9_000..=13_500).contains(&budget.spent_microusd()), "{}", budget.spent_microusd());
    assert_eq!(trio.asked(), [1, 0, 0]);

    // And one that stops where the money does is no whole answer either.
    let trio = Trio::start(|place, _| {
        let (protocol, model) = TRIO[place];
        let incomplete = json!({"type": "response.incomplete", "response": {"status": "incomplete",
            "incomplete_details": {"reason": "max_output_tokens"},
            "usage": {"input_tokens": 10, "output_tokens": 70}}});
        let incomplete = event(Some("response.incomplete"), &incomplete);
        Reply::stream([preamble(protocol, model), delta(protocol, "Hel"), incomplete])
    });
    let router = trio.router(Policy::default(), &Memory::default());
    let (_, call) = within(800);
    let run_short = run_with(&router, ask("hi"), anyone(), call).await;
    assert_eq!(run_short.story(), "openai cost-cap; interrupted");
    assert!(!run(&router, ask("hi"), anyone()).await.story().contains("cost-cap"), "no budget, no cap");
}

#[tokio::test]
async fn what_was_spent_on_broken_streams_counts_and_is_flagged() {
    let trio = Trio::start(|place, _| match place {
        0 => breaks(0, &"x".repeat(4_000), None),
        _ => says(place, "fine"),
    });
    let router = trio.router(Policy::default(), &Memory::default());
    let (budget, mut call) = within(1_000_000);
    call.continuation = Some(std::sync::Arc::new(Restart));
    let run = run_with(&router, ask("hi"), anyone(), call).await;
    let bill = Bill::of(run.attempts());
    assert!(bill.estimated && !bill.incomplete);
    // A thousand tokens at $10 a million, and a little input; then Claude's 5 + 3 + 2 and 9.
    let broken = run.attempts()[0].cost_microusd.expect("known");
    assert!((10_000..=10_020).contains(&broken), "{broken}");
    assert_eq!(bill.cost_microusd, broken + run.attempts()[1].cost_microusd.expect("known"));
    assert_eq!(budget.spent_microusd(), bill.cost_microusd);
}

#[tokio::test]
async fn a_forecast_is_a_guess_at_first_and_then_experience() {
    let memory = Memory::default();
    let trio = Trio::start(|place, request| {
        let (protocol, model) = TRIO[place];
        let size: u64 =
            request.json()["input"][0]["content"].as_str().unwrap_or_default().parse().unwrap_or(9);
        let ending = end(protocol).replace(r#""output_tokens":9"#, &format!(r#""output_tokens":{size}"#));
        Reply::stream([preamble(protocol, model), delta(protocol, "x"), ending])
    });
    let router = trio.router(Policy::default(), &memory);
    let request = Request::new("", "x".repeat(4_000));
    let guess = router.forecast(&request, &anyone()).expect("somebody to ask");
    assert_eq!((guess.provider, guess.samples, guess.input_tokens), (Provider::OpenAi, 0, 1_000));
    assert!(guess.cost_microusd_p50 < guess.cost_microusd_p90);
    for size in [100, 200, 300, 400, 500, 600, 700, 800, 900, 1_000] {
        run(&router, Request::new("", size.to_string()), only(Provider::OpenAi)).await;
    }
    let known = router.forecast(&request, &anyone()).expect("somebody to ask");
    assert_eq!(known.samples, 10);
    assert!((495..=510).contains(&known.output_tokens_p50), "{known:?}");
    assert!((895..=910).contains(&known.output_tokens_p90), "{known:?}");
    // 1,000 in at $1.25 and 900 out at $10.
    assert!((10_200..=10_400).contains(&known.cost_microusd_p90.expect("known")), "{known:?}");
    let nobody = crate::support::router(&[]);
    assert_eq!(nobody.forecast(&request, &anyone()), None);
}

#[tokio::test]
async fn the_prompt_cache_is_asked_for_and_its_savings_are_shown() {
    let trio = Trio::start(|place, _| {
        let (protocol, model) = TRIO[place];
        let start = json!({"type": "message_start", "message": {"id": "m", "model": model, "usage":
            {"input_tokens": 100, "cache_creation_input_tokens": 0, "cache_read_input_tokens": 10_000,
             "output_tokens": 1}}});
        Reply::stream([event(Some("message_start"), &start), delta(protocol, "x"), end(protocol)])
    });
    let long = Request::new("stable ".repeat(600), "hi");
    let router = trio.router(Policy::default(), &Memory::default());
    let run_cached = run(&router, long.clone(), only(Provider::Anthropic)).await;
    let body = trio.servers[1].received()[0].json();
    assert_eq!(body["system"][0]["cache_control"], json!({"type": "ephemeral"}));
    // 10,000 tokens read at $0.30 instead of $3.
    assert_eq!(run_cached.attempts()[0].saved_microusd, 27_000);
    assert_eq!(Bill::of(run_cached.attempts()).saved_microusd, 27_000);
    let policy = Policy { prompt_cache: false, ..Policy::default() };
    run(&trio.router(policy, &Memory::default()), long, only(Provider::Anthropic)).await;
    run(&router, ask("too short to cache"), only(Provider::Anthropic)).await;
    let received = trio.servers[1].received();
    assert!(received[1].json()["system"].is_string() && received[2].json()["system"].is_string());
}

#[tokio::test]
async fn every_reason_of_a_stop_is_told_by_its_name() {
    let (_, call) = within(0);
    let trio = Trio::start(|place, _| says(place, "fine"));
    let router = trio.router(Policy::default(), &Memory::default());
    let run = run_with(&router, ask("hi"), anyone(), call).await;
    let capped = |event: &StreamEvent| match event {
        StreamEvent::Failed(attempt) => {
            attempt.error.as_ref().map(|error| error.reason) == Some(Reason::CostCap)
        }
        _ => false,
    };
    assert_eq!(run.events.iter().filter(|event| capped(event)).count(), 3);
}
