//! What is remembered survives restarts, sudden deaths and strange files.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::json;
use vectort_llm::{CircuitState, Health, Memory, Policy, Provider, Reason, StreamEvent};
use vectort_testkit::scripted::Reply;

use crate::support::{anyone, ask, only, run};
use crate::trio::{Hands, Trio, says};

const NOW: u64 = 1_800_000_000_000;

/// Tells the child where the memory is kept.
const FILE: &str = "VECTORT_TEST_MEMORY";

/// OpenAI is down, Anthropic wants to be left alone, Gemini answers.
fn trio() -> Trio {
    Trio::start(|place, _| match place {
        0 => Reply::json(500, &json!({"error": {"type": "server_error"}})),
        1 => Reply::json(429, &json!({"error": {"type": "rate_limit_error"}})).header("retry-after", "600"),
        _ => says(2, "here"),
    })
}

fn policy() -> Policy {
    Policy { retries_per_target: 0, ..Policy::default() }
}

fn of(memory: &Memory, provider: Provider) -> Health {
    let health = memory.health(&policy().breaker);
    health.into_iter().find(|health| health.provider == provider).expect("it was asked")
}

fn assert_learnt(memory: &Memory, least_samples: u64) {
    assert!(matches!(of(memory, Provider::OpenAi).circuit, CircuitState::Open { .. }));
    let throttled = of(memory, Provider::Anthropic).throttled_until.expect("a time");
    assert!(throttled > NOW / 2, "wall-clock time: {throttled}");
    let gemini = of(memory, Provider::Gemini);
    assert!(gemini.samples >= least_samples && gemini.first_token_ms.is_some(), "{gemini:?}");
    assert!(gemini.output_tokens.is_some_and(|spread| spread.p50 == 9), "{gemini:?}");
}

#[tokio::test]
async fn a_new_program_knows_what_the_old_one_learnt() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("not/yet/there/router.log");
    let trio = trio();
    let memory = Memory::open(&file);
    for _ in 0..3 {
        run(&trio.router(policy(), &memory), ask("hi"), anyone()).await;
    }
    assert_learnt(&memory, 3);
    let restarted = Memory::open(&file);
    assert_learnt(&restarted, 3);
    assert_eq!(memory.health(&policy().breaker), restarted.health(&policy().breaker));
    let next = run(&trio.router(policy(), &restarted), ask("hi"), anyone()).await;
    assert_eq!(next.story(), "gemini ok; finished", "nobody ill is asked first");
    assert_eq!(next.events.iter().filter(|it| matches!(it, StreamEvent::Skipped { .. })).count(), 2);
    let text = std::fs::read_to_string(&file).expect("kept");
    assert!(!text.contains(&trio.servers[0].url()) && !text.contains("hi\""), "neither addresses nor words");
}

#[test]
fn what_was_learnt_survives_a_kill() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("router.log");
    for _ in 0..3 {
        let mut child = Command::new(std::env::current_exe().expect("this binary"))
            .args(["--exact", "memory::learns_until_it_is_killed", "--nocapture"])
            .env(FILE, &file)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the child starts");
        let lines = BufReader::new(child.stdout.take().expect("piped")).lines();
        assert!(lines.map_while(Result::ok).any(|line| line.contains("learnt")), "the child learnt");
        // In the middle of whatever it is writing.
        std::thread::sleep(Duration::from_millis(60));
        child.kill().expect("killed");
        child.wait().expect("gone");
        assert_learnt(&Memory::open(&file), 3);
    }
}

#[tokio::test]
async fn learns_until_it_is_killed() {
    let Some(file) = std::env::var_os(FILE) else { return };
    let trio = trio();
    let memory = Memory::open(Path::new(&file));
    // Three times, whoever asked before: a new process has new ports, hence new circuits.
    for _ in 0..3 {
        run(&trio.router(policy(), &memory), ask("hi"), only(Provider::OpenAi)).await;
        run(&trio.router(policy(), &memory), ask("hi"), only(Provider::Gemini)).await;
    }
    run(&trio.router(policy(), &memory), ask("hi"), only(Provider::Anthropic)).await;
    println!("learnt");
    loop {
        run(&trio.router(policy(), &memory), ask("hi"), only(Provider::Gemini)).await;
    }
}

#[test]
fn a_torn_or_foreign_file_is_forgotten_not_an_error() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("router.log");
    for text in [&b"\xff\xfe\x00garbage"[..], b"", b"{\"outcome\":{\"circ", b"[]\n{}\n42\nnull\n"] {
        std::fs::write(&file, text).expect("written");
        assert_eq!(Memory::open(&file).health(&policy().breaker), []);
    }
    // A folder where the file should be: nothing can be kept, and all the rest works.
    let memory = Memory::open(folder.path());
    memory.forget(Provider::OpenAi);
    assert_eq!(memory.health(&policy().breaker), []);
}

#[tokio::test]
async fn a_line_after_a_torn_one_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("router.log");
    let trio = trio();
    run(&trio.router(policy(), &Memory::open(&file)), ask("hi"), only(Provider::Gemini)).await;
    let mut torn = std::fs::OpenOptions::new().append(true).open(&file).expect("there");
    torn.write_all(b"{\"outcome\":{\"circuit\":{\"prov").expect("written");
    drop(torn);
    run(&trio.router(policy(), &Memory::open(&file)), ask("hi"), only(Provider::Gemini)).await;
    assert_eq!(of(&Memory::open(&file), Provider::Gemini).samples, 2);
}

#[tokio::test]
async fn a_long_file_is_shortened_without_forgetting_and_two_programs_share_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("router.log");
    let trio = trio();
    let (one, two) = (Memory::open(&file), Memory::open(&file));
    run(&trio.router(policy(), &two), ask("hi"), only(Provider::Anthropic)).await;
    for _ in 0..5 {
        run(&trio.router(policy(), &one), ask("hi"), only(Provider::Gemini)).await;
    }
    // Half a million bytes of outcomes, as a year would bring.
    let text = std::fs::read_to_string(&file).expect("kept");
    let line = text.lines().rfind(|line| line.contains("gemini")).expect("an outcome").to_owned() + "\n";
    std::fs::write(&file, text + line.repeat(600_000 / line.len()).as_str()).expect("written");
    let memory = Memory::open(&file);
    let length = std::fs::metadata(&file).expect("there").len();
    assert!(length < 20_000, "shortened to {length}");
    assert!(of(&memory, Provider::Gemini).samples > 100);
    assert!(of(&memory, Provider::Anthropic).throttled_until.is_some(), "of the other program");
    assert_eq!(memory.health(&policy().breaker), Memory::open(&file).health(&policy().breaker));
    run(&trio.router(policy(), &one), ask("hi"), only(Provider::OpenAi)).await;
    assert_eq!(Memory::open(&file).health(&policy().breaker).len(), 3);
}

#[tokio::test]
async fn a_clock_that_was_set_back_locks_nobody_out() {
    let hands = Hands::at(NOW);
    let memory = Memory::volatile(hands.clock());
    let trio = trio();
    for _ in 0..3 {
        run(&trio.router(policy(), &memory), ask("hi"), anyone()).await;
    }
    hands.set(NOW / 2);
    let CircuitState::Open { until } = of(&memory, Provider::OpenAi).circuit else { panic!("open") };
    assert!(until <= NOW / 2 + 360_000);
    let throttled = of(&memory, Provider::Anthropic).throttled_until.expect("throttled");
    assert!(throttled <= NOW / 2 + 24 * 3_600_000);
    hands.set(NOW * 2);
    assert_eq!(of(&memory, Provider::OpenAi).circuit, CircuitState::HalfOpen);
    assert_eq!(of(&memory, Provider::Anthropic).throttled_until, None);
}

#[tokio::test]
async fn circuits_are_bounded() {
    let memory = Memory::default();
    let trio = trio();
    for number in 0..vectort_llm::MAX_CIRCUITS + 20 {
        let selection =
            vectort_llm::Selection { model: Some(format!("gemini-{number}")), ..only(Provider::Gemini) };
        run(&trio.router(policy(), &memory), ask("hi"), selection).await;
    }
    assert_eq!(memory.health(&policy().breaker).len(), vectort_llm::MAX_CIRCUITS);
}

#[test]
fn a_disabled_reason_is_shown_by_name() {
    let disabled = vectort_llm::Disabled { reason: Reason::Unauthorized, since: 1, until: None };
    let shown = serde_json::to_value(disabled).expect("it serialises");
    assert_eq!(shown, json!({"reason": "unauthorized", "since": 1, "until": null}));
}
