//! A run is saved and happens again.

use std::time::{Duration, Instant};

use serde_json::json;
use vectort_llm::{Call, Memory, Options, Policy, Recorder, Replay, ReplayError, Restart, Router};
use vectort_testkit::scripted::{Reply, Step};

use crate::streams::{PROTOCOLS, TEXT, preamble, whole};
use crate::support::{Run, anyone, ask, config, fast, run, run_with};
use crate::trio::{Trio, breaks, says, says_late};

fn policy() -> Policy {
    Policy { retries_per_target: 0, ..Policy::default() }
}

async fn record(trio: &Trio, call: Call) -> (tempfile::TempDir, Run) {
    let folder = tempfile::tempdir().expect("a folder");
    let recorder = Recorder::create(folder.path().join("run.jsonl")).expect("a file");
    let call = Call { recorder: Some(recorder), ..call };
    let run = run_with(&trio.router(policy(), &Memory::default()), ask("hi"), anyone(), call).await;
    (folder, run)
}

async fn play(folder: &tempfile::TempDir, speed: f64, call: Call) -> Run {
    let replay = Replay::open(folder.path().join("run.jsonl")).expect("a recording").at_speed(speed);
    let options = Options { deadlines: fast(), policy: policy(), ..Options::default() };
    let router = Router::replaying(config(&[]), options, replay);
    run_with(&router, ask("something else"), anyone(), call).await
}

#[tokio::test]
async fn what_happened_happens_again() {
    let continued = || Call::continued(Restart);
    let trio = Trio::start(|place, _| match place {
        0 => Reply::json(429, &json!({"error": {"type": "rate_limit_error"}})).header("retry-after", "60"),
        1 => breaks(1, "Hel", Some(Step::Abort)),
        _ => says(2, "all of it"),
    });
    let (folder, first) = record(&trio, continued()).await;
    assert_eq!(first.story(), "openai rate-limited, anthropic connection-lost, gemini ok; finished");
    let again = play(&folder, 0.0, continued()).await;
    assert_eq!(again.story(), first.story());
    assert_eq!(again.text(), "all of it");
    let tokens = |run: &Run| run.attempts().iter().map(|attempt| attempt.tokens.output).collect::<Vec<_>>();
    assert_eq!(tokens(&again), tokens(&first));
    let hint = again.attempts()[0].error.as_ref().and_then(|error| error.retry_after);
    assert_eq!(hint, Some(Duration::from_mins(1)));
}

#[tokio::test]
async fn every_protocol_and_every_silence_is_played() {
    for (place, protocol) in [PROTOCOLS[0], PROTOCOLS[2], PROTOCOLS[3]].into_iter().enumerate() {
        let trio =
            Trio::start(
                move |asked, _| {
                    if asked == place { Reply::stream(whole(protocol, "m")) } else { Reply::reset() }
                },
            );
        let (folder, first) = record(&trio, Call::default()).await;
        let again = play(&folder, 0.0, Call::default()).await;
        assert_eq!((again.story(), again.text()), (first.story(), TEXT.to_owned()));
    }
    // A server without Responses is played in the protocol that it spoke.
    let trio = Trio::start(|_, request| match request.path.as_str() {
        "/v1/chat/completions" => Reply::stream(whole(PROTOCOLS[1], "gpt-5")),
        _ => Reply::json(404, &json!({"detail": "Not Found"})),
    });
    let (folder, first) = record(&trio, Call::default()).await;
    assert_eq!(first.story(), "openai ok; finished");
    let again = play(&folder, 0.0, Call::default()).await;
    assert_eq!(again.story(), "openai not-found, openai ok; finished", "both calls are there");
    assert_eq!(again.text(), TEXT);
    // Who never answered goes on not answering.
    let trio = Trio::start(|place, _| if place == 0 { Reply::silent() } else { says(place, "here") });
    let (folder, first) = record(&trio, Call::default()).await;
    assert_eq!(first.story(), "openai headers-timeout, anthropic ok; finished");
    assert_eq!(play(&folder, 0.0, Call::default()).await.story(), first.story());
}

#[tokio::test]
async fn time_passes_as_it_did_or_faster() {
    let trio = Trio::start(|place, _| says_late(place, Duration::from_millis(400), "late"));
    let (folder, _) = record(&trio, Call::default()).await;
    for (speed, least, most) in [(1.0, 380, 1_500), (4.0, 90, 390), (0.0, 0, 150)] {
        let start = Instant::now();
        assert_eq!(play(&folder, speed, Call::default()).await.text(), "late");
        let took = start.elapsed().as_millis();
        assert!((least..most).contains(&took), "{speed} times as fast took {took} ms");
    }
}

#[tokio::test]
async fn no_key_is_in_a_recording_and_no_cookie() {
    let key = "sk-live-0123456789";
    let echo = format!("your key {key} is fine");
    let trio = Trio::start(move |_, _| {
        let (protocol, model) = crate::trio::TRIO[1];
        let pieces = [preamble(protocol, model), crate::streams::delta(protocol, &echo)];
        // The key is cut in two by the network.
        let whole = pieces.concat() + crate::streams::end(protocol).as_str();
        let cut = whole.find(key).expect("echoed") + 7;
        Reply::stream([whole[..cut].to_owned(), whole[cut..].to_owned()])
            .header("set-cookie", "session=secret")
            .header("x-request-id", &format!("req-{key}"))
    });
    let folder = tempfile::tempdir().expect("a folder");
    let recorder = Recorder::create(folder.path().join("run.jsonl")).expect("a file");
    let url = trio.servers[1].url();
    let router = crate::support::router(&[("ANTHROPIC_API_KEY", key), ("ANTHROPIC_BASE_URL", &url)]);
    let call = Call { recorder: Some(recorder), ..Call::default() };
    let run = run_with(&router, ask(&format!("I typed {key}")), anyone(), call).await;
    assert!(run.text().contains(key), "the person sees what came");
    let text = std::fs::read_to_string(folder.path().join("run.jsonl")).expect("a recording");
    assert!(!text.contains(key) && !text.contains("0123456789"), "{text}");
    assert!(!text.contains("session=") && !text.contains(&url), "{text}");
    assert!(text.contains("I typed ***") && text.contains("req-***"), "{text}");
}

#[tokio::test]
async fn what_is_no_recording_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("x");
    assert!(matches!(Replay::open(&file), Err(ReplayError::Io(_))));
    for text in ["", "{}\n", "{\"is\":\"recording\",\"version\":99,\"at\":0}\n", "\u{0}\u{1}"] {
        std::fs::write(&file, text).expect("written");
        assert!(matches!(Replay::open(&file), Err(ReplayError::NotARecording)), "{text:?}");
    }
    std::fs::write(&file, "{\"is\":\"recording\",\"version\":1,\"at\":0}\nnonsense\n").expect("written");
    assert!(matches!(Replay::open(&file), Err(ReplayError::Empty)));
    let nowhere = Recorder::create(folder.path().join("no/such/folder/run.jsonl"));
    assert!(nowhere.is_err());
    let _ = run(&crate::support::router(&[]), ask("hi"), anyone()).await;
}
