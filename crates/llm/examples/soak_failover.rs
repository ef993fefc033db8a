//! `cargo xtask soak failover`: generations over three providers that fail at random points in
//! random ways, of which one, another each time, stays well throughout. Every answer must be
//! complete and to the byte what was asked for. `VECTORT_GENERATIONS` says how many.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a soak ends where a promise is broken"
)]

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use futures_util::StreamExt as _;
use jiff::civil::date;
use serde_json::{Value, json};
use vectort_llm::{
    Bill, Call, Config, Deadlines, Memory, Mode, Options, Partial, Policy, Protocol, Request, Resume, Router,
    Selection, StreamEvent,
};
use vectort_testkit::scripted::{Received, Reply, Scripted, Step};

/// Requests at the same time.
const AT_ONCE: usize = 8;
/// Files of one answer.
const FILES: usize = 12;
const PROTOCOLS: [Protocol; 3] = [Protocol::Responses, Protocol::Messages, Protocol::GenerateContent];

/// What one generation's providers do: the healthy one, and the faults' seeds.
#[derive(Clone, Copy)]
struct Fate {
    healthy: usize,
    seed: u64,
}

type Fates = Arc<Mutex<HashMap<usize, Fate>>>;

fn main() {
    let generations = std::env::var("VECTORT_GENERATIONS").ok().and_then(|text| text.parse().ok());
    let generations: usize = generations.unwrap_or(1_000);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(soak(generations));
}

async fn soak(generations: usize) {
    let fates: Fates = Fates::default();
    let servers = [0, 1, 2].map(|place| {
        let fates = Arc::clone(&fates);
        Scripted::start(move |request| answer(place, request, &fates))
    });
    let folder = tempfile::tempdir().expect("a folder");
    let options = Options {
        deadlines: Deadlines {
            headers: Duration::from_secs(2),
            first_token: Duration::from_secs(2),
            first_token_least: Duration::from_secs(2),
            stall: Duration::from_secs(1),
            ..Deadlines::default()
        },
        policy: Policy { backoff: Duration::from_millis(50), ..Policy::default() },
        memory: Memory::open(folder.path().join("router.log")),
    };
    let router = Router::with_options(config(&servers), options);
    let started = Instant::now();
    let results: Vec<Outcome> = futures_util::stream::iter(0..generations)
        .map(|number| {
            let (router, fates) = (router.clone(), Arc::clone(&fates));
            async move { generate(number, &router, &fates).await }
        })
        .buffer_unordered(AT_ONCE)
        .collect()
        .await;
    let complete = results.iter().filter(|outcome| outcome.complete).count();
    let sum = |of: fn(&Outcome) -> usize| results.iter().map(of).sum::<usize>();
    figure("generations", generations as f64, "count");
    figure("complete", complete as f64, "count");
    figure("attempts", sum(|outcome| outcome.failures.len() + 1) as f64, "count");
    figure("switched", sum(|outcome| outcome.switched) as f64, "count");
    figure("estimated", sum(|outcome| usize::from(outcome.bill.estimated)) as f64, "count");
    figure("elapsed", started.elapsed().as_secs_f64().round(), "s");
    let mut reasons: BTreeMap<&str, usize> = BTreeMap::new();
    for reason in results.iter().flat_map(|outcome| &outcome.failures) {
        *reasons.entry(reason).or_default() += 1;
    }
    for (reason, count) in reasons {
        figure(&format!("failed_{}", reason.replace('-', "_")), count as f64, "count");
    }
    assert_eq!(complete, generations, "every generation has a complete answer");
}

fn figure(metric: &str, value: f64, unit: &str) {
    println!(
        "{}",
        json!({"bench": "soak-failover", "case": "vectort", "metric": metric, "value": value, "unit": unit})
    );
}

struct Outcome {
    complete: bool,
    failures: Vec<&'static str>,
    switched: usize,
    bill: Bill,
}

async fn generate(number: usize, router: &Router, fates: &Fates) -> Outcome {
    let fate = Fate { healthy: fastrand::usize(0..3), seed: fastrand::u64(..) };
    fates.lock().expect("not poisoned").insert(number, fate);
    let request = Request::new("You write programs.", format!("generation {number}, from file 0."));
    let selection = Selection::any(Mode::Advanced, date(2026, 11, 22));
    let mut events = Box::pin(router.stream_with(
        request,
        selection,
        Call::continued(move |partial: &Partial<'_>| rest_of(number, partial)),
    ));
    let (mut text, mut switched, mut end) = (String::new(), 0, None);
    while let Some(event) = events.next().await {
        match event {
            StreamEvent::Text(more) => text.push_str(&more),
            StreamEvent::Retract { to } => text.truncate(to),
            StreamEvent::Switched { .. } => switched += 1,
            StreamEvent::Finished { attempts, .. } => end = Some((true, attempts)),
            StreamEvent::Interrupted { attempts } | StreamEvent::Exhausted { attempts } => {
                end = Some((false, attempts));
            }
            _ => {}
        }
    }
    fates.lock().expect("not poisoned").remove(&number);
    let (finished, attempts) = end.expect("a last event");
    let whole: String = (0..FILES).map(|index| file(number, index)).collect();
    let complete = finished && text == whole;
    let failures = attempts.iter().filter_map(|attempt| Some(attempt.error.as_ref()?.reason.as_str()));
    let failures: Vec<&'static str> = failures.collect();
    if !complete {
        eprintln!("generation {number}: finished {finished}, healthy {}: {attempts:#?}", fate.healthy);
    }
    Outcome { complete, failures, switched, bill: Bill::of(&attempts) }
}

/// Keeps the files that are whole and asks for the others.
fn rest_of(number: usize, partial: &Partial<'_>) -> Resume {
    let keep = partial.text.rfind("\n<<<END>>>\n").map_or(0, |at| at + "\n<<<END>>>\n".len());
    let done = partial.text[..keep].matches("\n<<<END>>>\n").count();
    let request = Request::new("You write programs.", format!("generation {number}, from file {done}."));
    Resume { keep, request, overlap: 0 }
}

/// One file of an answer, different in every generation.
fn file(number: usize, index: usize) -> String {
    let mut text = format!("<<<FILE src/{index}.ts>>>\n");
    for line in 0..=(number + index) % 9 {
        let _ = writeln!(
            text,
            "export const c{line} = '{number} {index} ü🌍 {}';",
            number * 31 + index * 7 + line
        );
    }
    text + "<<<END>>>\n"
}

/// What a provider does: it is well, or fails in one of many ways at a random point.
fn answer(place: usize, request: &Received, fates: &Fates) -> Reply {
    let body = String::from_utf8_lossy(&request.body);
    let after = |mark: &str| -> Option<usize> {
        let rest = &body[body.rfind(mark)? + mark.len()..];
        rest[..rest.find(|c: char| !c.is_ascii_digit())?].parse().ok()
    };
    let (Some(number), Some(from)) = (after("generation "), after("from file ")) else {
        panic!("no generation in {body}");
    };
    let fate = fates.lock().expect("not poisoned").get(&number).copied();
    // Somebody who was given up, and comes late.
    let Some(fate) = fate else { return Reply::reset() };
    let protocol = PROTOCOLS[place];
    let text: String = (from..FILES).map(|index| file(number, index)).collect();
    let characters: Vec<char> = text.chars().collect();
    let mut random = fastrand::Rng::with_seed(fate.seed.wrapping_add(place as u64));
    let mut pieces = vec![preamble(protocol)];
    for piece in characters.chunks(random.usize(5..60)) {
        pieces.push(delta(protocol, &piece.iter().collect::<String>()));
    }
    pieces.push(end(protocol));
    if place == fate.healthy {
        return Reply::stream(pieces);
    }
    // Anywhere: before the first text, in a file, at its end, just before the mark of completion.
    let cut = random.usize(0..pieces.len());
    let begun = Reply::stream(pieces[..cut].to_vec());
    let read = Step::Pause(Duration::from_millis(random.u64(0..10)));
    let error =
        |status: u16, kind: &str| Reply::json(status, &json!({"error": {"type": kind, "message": "no"}}));
    match random.u32(0..14) {
        0 => Reply::silent(),
        1 => Reply::reset(),
        2 => error(500, "server_error"),
        3 => error(529, "overloaded_error"),
        4 => error(429, "rate_limit_error").header("retry-after", "0.2"),
        5 => error(429, "rate_limit_error"),
        6 => Reply::body(502, "text/html", "<h1>Bad Gateway</h1>"),
        7 | 8 => begun,
        9 => begun.then(read).then(Step::Abort),
        10 => begun.then(read).then(Step::Reset),
        11 => begun.then(Step::Stall),
        12 => begun.then(Step::Send(b"data: {\"error\":{\"code\":503,\"status\":\"UNAVAILABLE\",\"type\":\"overloaded_error\",\"message\":\"no\"},\"type\":\"error\"}\n\n".to_vec())),
        _ => begun.then(Step::Send(b"data: \x00{{{\n\n".to_vec())),
    }
}

fn config(servers: &[Scripted; 3]) -> Config {
    let [openai, anthropic, gemini] = servers;
    let variables: HashMap<&str, String> = [
        ("OPENAI_API_KEY", "key".to_owned()),
        ("OPENAI_BASE_URL", format!("{}/v1", openai.url())),
        ("ANTHROPIC_API_KEY", "key".to_owned()),
        ("ANTHROPIC_BASE_URL", anthropic.url()),
        ("GEMINI_API_KEY", "key".to_owned()),
        ("GEMINI_BASE_URL", gemini.url()),
    ]
    .into();
    Config::from_env(|name| variables.get(name).cloned()).expect("a configuration")
}

fn event(data: &Value) -> String {
    let name = data["type"].as_str().map(|name| format!("event: {name}\n")).unwrap_or_default();
    format!("{name}data: {data}\n\n")
}

fn preamble(protocol: Protocol) -> String {
    event(&match protocol {
        Protocol::Responses => json!({"type": "response.created", "response": {"id": "r", "model": "gpt-5"}}),
        Protocol::Messages => json!({"type": "message_start", "message": {"model": "claude-sonnet-4-6",
            "usage": {"input_tokens": 20, "output_tokens": 1}}}),
        _ => json!({"candidates": [{"content": {"parts": [{"text": "hm", "thought": true}]}}],
            "modelVersion": "gemini-2.5-pro"}),
    })
}

fn delta(protocol: Protocol, text: &str) -> String {
    event(&match protocol {
        Protocol::Responses => json!({"type": "response.output_text.delta", "delta": text}),
        Protocol::Messages => {
            json!({"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": text}})
        }
        _ => json!({"candidates": [{"content": {"parts": [{"text": text}]}}]}),
    })
}

fn end(protocol: Protocol) -> String {
    match protocol {
        Protocol::Responses => {
            event(&json!({"type": "response.completed", "response": {"status": "completed",
            "usage": {"input_tokens": 20, "output_tokens": 300}}}))
        }
        Protocol::Messages => {
            event(&json!({"type": "message_delta", "delta": {"stop_reason": "end_turn"},
                "usage": {"output_tokens": 300}}))
                + event(&json!({"type": "message_stop"})).as_str()
        }
        _ => event(&json!({"candidates": [{"finishReason": "STOP"}],
            "usageMetadata": {"promptTokenCount": 20, "candidatesTokenCount": 300}})),
    }
}
