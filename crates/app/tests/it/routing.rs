//! What the router's answers become: breaks, money, memory, recordings.

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};
use vectort_app::{App, Cancel, GenerateRequest};
use vectort_contract::{
    Circuit, Done, ErrorCode, Event, ProviderView, RunEnd, RunRequest, Settings, Standing,
};
use vectort_testkit::scripted::{Received, Reply, Scripted, Step};

use crate::desk::{TestHost, World};
use crate::machine::{block, finished, words};

const KEY: &str = "sk-canary-0123456789";
const SCRIPT: &str = "print('hello')\n";

/// A file that the gate asks of a Python script.
const FILES: [(&str, &str); 4] = [
    ("main.py", SCRIPT),
    ("pyproject.toml", "[project]\nname = \"tidy\"\nversion = \"1.0\"\n"),
    ("test_main.py", "def test_dry_run():\n    assert True\n"),
    ("README.md", "# Tidy\n"),
];

fn files(range: std::ops::Range<usize>) -> String {
    FILES[range].iter().map(|(path, text)| block(path, text)).collect()
}

/// The first half of a file.
fn half(index: usize) -> String {
    let (path, text) = FILES[index];
    let whole = block(path, text);
    whole[..whole.find(text).expect("inside") + text.len() / 2].to_owned()
}

fn typed(data: &Value) -> String {
    format!("event: {}\ndata: {data}\n\n", data["type"].as_str().expect("a type"))
}

/// OpenAI's beginning of an answer.
fn responses(request: &Received, text: &str) -> Reply {
    let created = json!({ "type": "response.created", "sequence_number": 0,
        "response": { "id": "resp_1", "status": "in_progress", "model": request.json()["model"] } });
    let delta = json!({ "type": "response.output_text.delta", "item_id": "msg_1", "output_index": 0,
        "content_index": 0, "delta": text });
    Reply::stream([typed(&created), typed(&delta)])
}

fn completed(reply: Reply) -> Reply {
    let end = json!({ "type": "response.completed", "response": { "status": "completed", "usage":
        { "input_tokens": 1_000, "input_tokens_details": { "cached_tokens": 800 }, "output_tokens": 500,
          "output_tokens_details": { "reasoning_tokens": 0 }, "total_tokens": 1_500 } } });
    reply.then(Step::Send(typed(&end).into_bytes()))
}

/// Anthropic's whole answer.
fn messages(request: &Received, text: &str) -> Reply {
    let events = [
        json!({ "type": "message_start", "message": { "id": "msg_1", "model": request.json()["model"], "usage":
            { "input_tokens": 2_000, "output_tokens": 1 } } }),
        json!({ "type": "content_block_start", "index": 0, "content_block": { "type": "text", "text": "" } }),
        json!({ "type": "content_block_delta", "index": 0, "delta": { "type": "text_delta", "text": text } }),
        json!({ "type": "content_block_stop", "index": 0 }),
        json!({ "type": "message_delta", "delta": { "stop_reason": "end_turn" }, "usage": { "output_tokens": 300 } }),
        json!({ "type": "message_stop" }),
    ];
    Reply::stream(events.iter().map(typed))
}

/// OpenAI and Anthropic, as a test says.
struct Pair {
    folder: tempfile::TempDir,
    openai: Scripted,
    anthropic: Scripted,
    events: Mutex<Vec<Event>>,
}

impl Pair {
    fn start(
        openai: impl Fn(&Received) -> Reply + Send + Sync + 'static,
        anthropic: impl Fn(&Received) -> Reply + Send + Sync + 'static,
    ) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (openai, anthropic) = (Scripted::start(openai), Scripted::start(anthropic));
        Self { folder, openai, anthropic, events: Mutex::default() }
    }

    /// The data folder, opened as by another process.
    fn app(&self) -> App<TestHost> {
        let openai = format!("{}/v1", self.openai.url());
        let world = World::with(&[
            ("OPENAI_API_KEY", KEY),
            ("OPENAI_BASE_URL", &openai),
            ("ANTHROPIC_API_KEY", KEY),
            ("ANTHROPIC_BASE_URL", &self.anthropic.url()),
        ]);
        let home = self.folder.path().join("home");
        App::open(TestHost::of(Arc::new(world)), &home, self.folder.path().join("projects")).expect("opens")
    }

    async fn generate(&self, request: GenerateRequest) -> Done {
        let emit = |event: Event| self.events.lock().expect("unpoisoned").push(event);
        self.app().generate(request, &emit, &Cancel::default()).await
    }

    fn asked(&self) -> (usize, usize) {
        (self.openai.received().len(), self.anthropic.received().len())
    }

    fn story(&self) -> Vec<String> {
        let events = self.events.lock().expect("unpoisoned");
        let tell = |event: &Event| match event {
            Event::Trying { provider, .. } => Some(format!("trying {provider}")),
            Event::File { path, .. } => Some(format!("file {path}")),
            Event::Failed { attempt } => {
                Some(format!("failed {} {}", attempt.provider, attempt.error.as_deref().unwrap_or("?")))
            }
            Event::Answered { attempt } => Some(format!("answered {}", attempt.provider)),
            Event::Retracted { path } => Some(format!("retracted {path}")),
            Event::Switched { from, to, reason } => Some(format!("switched {from} {to} {reason}")),
            Event::Skipped { provider, why, .. } => Some(format!("skipped {provider} {why}")),
            Event::Waiting { provider, reason, .. } => Some(format!("waiting {provider} {reason}")),
            _ => None,
        };
        events.iter().filter_map(tell).collect()
    }
}

fn tool() -> GenerateRequest {
    GenerateRequest {
        description: "a script that tidies folders".to_owned(),
        type_id: Some("automation_script".to_owned()),
        framework: Some("python".to_owned()),
        ..GenerateRequest::default()
    }
}

fn read(dir: &Path, path: &str) -> String {
    std::fs::read_to_string(dir.join(path)).expect("a file")
}

fn dir(done: &Done) -> std::path::PathBuf {
    done.dir.clone().expect("a folder").into()
}

async fn view(app: &App<TestHost>, name: &str) -> ProviderView {
    let views = app.provider_views().await.expect("views");
    views.into_iter().find(|view| view.provider == name).expect("it is there")
}

#[tokio::test(flavor = "multi_thread")]
async fn broken_inside_the_third_file_the_second_provider_writes_the_rest() {
    let pair = Pair::start(
        |request| {
            let reply = responses(request, &format!("{}{}", files(0..2), half(2)));
            reply.then(Step::Pause(Duration::from_millis(250))).then(Step::Abort)
        },
        |request| messages(request, &format!("Here is the rest.\n{}", files(2..4))),
    );
    let done = pair.generate(tool()).await;
    assert!(done.ok && done.verified, "{done:#?} {:?}", pair.story());
    let folder = dir(&done);
    for (path, text) in FILES {
        assert_eq!(read(&folder, path), text, "{path} is one model's");
    }
    assert_eq!(done.files, 4);
    assert_eq!(
        pair.story(),
        [
            "trying openai",
            "file main.py",
            "file pyproject.toml",
            "failed openai connection-lost",
            "retracted test_main.py",
            "trying anthropic",
            "switched openai anthropic connection-lost",
            "file test_main.py",
            "file README.md",
            "answered anthropic",
        ]
    );
    // Whoever goes on is told what is there, and nobody's mouth is filled.
    let asked = pair.anthropic.received()[0].json();
    let list = asked["messages"].as_array().expect("messages").clone();
    assert_eq!(list.len(), 3, "{asked:#}");
    assert_eq!(list[2]["role"], "user");
    let last = list[2]["content"].to_string();
    assert!(last.contains("- main.py") && last.contains("- pyproject.toml"), "{last}");
    assert!(!last.contains("- test_main.py"), "{last}");
    let there = list[1]["content"].to_string();
    assert!(there.contains("print('hello')") && !there.contains("def test"), "{there}");

    // Both are paid for, the broken one by a guess.
    assert_eq!(done.attempts.len(), 2, "{:#?}", done.attempts);
    let (broken, whole) = (&done.attempts[0], &done.attempts[1]);
    assert!(broken.estimated == Some(true) && broken.tokens.output > 0 && broken.cost_microusd > 0);
    assert_eq!((whole.estimated, whole.tokens.output), (None, 300));
    assert_eq!(done.spending.cost_microusd, broken.cost_microusd + whole.cost_microusd);
    assert_eq!(done.spending.estimated, Some(true));
    assert_eq!((done.provider.as_deref(), pair.asked()), (Some("anthropic"), (1, 1)));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_window_sees_half_a_file_go_and_the_rest_come() {
    let (see, seen) = std::sync::mpsc::channel();
    let seen = Mutex::new(seen);
    let pair = Pair::start(
        |request| {
            let reply = responses(request, &format!("{}{}", files(0..2), half(2)));
            reply.then(Step::Pause(Duration::from_millis(1_500))).then(Step::Abort)
        },
        move |request| {
            // It begins when the break has been seen.
            let _ = seen.lock().expect("unpoisoned").recv_timeout(Duration::from_secs(20));
            messages(request, &files(2..4))
        },
    );
    let app = pair.app();
    let request = words("a script that tidies folders", "automation_script", "python");
    let id = app.run_start(request).await.expect("a run");
    let mut follower = app.run_follow(id);
    let names = |view: &vectort_contract::RunView| {
        view.files.iter().map(|file| file.path.to_string()).collect::<Vec<_>>()
    };
    crate::machine::until(&mut follower, "half a file", |view| names(view).len() == 3).await;
    let between = crate::machine::until(&mut follower, "the break", |view| {
        names(view).len() == 2 && view.attempts.len() == 1
    })
    .await;
    let between = between.last().expect("it");
    assert_eq!(names(between), ["main.py", "pyproject.toml"], "{between:#?}");
    see.send(()).expect("somebody waits");
    let last = finished(&mut follower).await;
    assert_eq!((last.end, last.files.len()), (Some(RunEnd::Verified), 4), "{last:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_limit_of_cost_ends_the_run_and_keeps_what_is_complete() {
    let long = format!("x = '{}'\n", "a".repeat(60_000));
    let answer = [files(0..1), block("long.py", &long), files(1..3)].concat();
    let pieces: Vec<String> =
        answer.as_bytes().chunks(4_000).map(|part| String::from_utf8_lossy(part).into_owned()).collect();
    let pair = Pair::start(
        move |request| {
            let mut reply = responses(request, &files(0..1));
            for piece in &pieces {
                let delta = json!({ "type": "response.output_text.delta", "item_id": "m", "output_index": 0,
                    "content_index": 0, "delta": piece });
                reply = reply.then(Step::Send(typed(&delta).into_bytes()));
            }
            reply.then(Step::Stall)
        },
        |request| messages(request, &files(0..4)),
    );
    let request =
        GenerateRequest { max_cost_microusd: Some(20_000), provider: Some("openai".to_owned()), ..tool() };
    let done = pair.generate(request).await;
    let error = done.error.clone().expect("an error");
    assert_eq!((error.code, error.args["max"].as_str()), (ErrorCode::CostCap, "$0.02"), "{done:#?}");
    assert_eq!((done.ok, done.verified, done.version), (false, false, Some(1)), "{done:#?}");
    assert_eq!(read(&dir(&done), "main.py"), SCRIPT, "what was complete is kept");
    let list = pair.app().projects_list().await.expect("a list");
    assert_eq!((list.len(), list[0].standing), (1, Standing::Draft));
}

#[tokio::test(flavor = "multi_thread")]
async fn without_money_nobody_is_asked() {
    let pair = Pair::start(
        |request| completed(responses(request, &files(0..4))),
        |request| messages(request, &files(0..4)),
    );
    let app = pair.app();
    let settings = Settings { max_cost_microusd: Some(1), ..Settings::default() };
    app.settings_save(settings).await.expect("saved");
    let done = pair.generate(tool()).await;
    assert_eq!(done.error.map(|error| error.code), Some(ErrorCode::CostCap), "the settings' own limit");
    assert_eq!((done.version, pair.asked()), (None, (0, 0)));
    assert!(app.projects_list().await.expect("a list").is_empty());
    // What a command says is more than what the settings say.
    let done = pair.generate(GenerateRequest { max_cost_microusd: Some(10_000_000), ..tool() }).await;
    assert!(done.ok, "{done:#?}");
    assert!(
        done.spending.saved_microusd.is_some_and(|saved| saved > 0),
        "a cached prompt is cheaper: {done:#?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_learnt_outlives_the_process() {
    let pair = Pair::start(
        |_| Reply::json(401, &json!({ "error": { "message": "no", "code": "invalid_api_key" } })),
        |request| messages(request, &files(0..4)),
    );
    let done = pair.generate(tool()).await;
    assert!(done.ok, "{done:#?}");
    assert_eq!(pair.asked(), (1, 1));
    // Another process: whoever refused the key stands behind those who answered.
    let done = pair.generate(tool()).await;
    assert!(done.ok, "{done:#?}");
    assert_eq!(pair.asked(), (1, 2), "{:?}", pair.story());
    assert!(pair.story().contains(&"skipped openai disabled".to_owned()), "{:?}", pair.story());

    let app = pair.app();
    let openai = view(&app, "openai").await;
    assert_eq!(openai.health[0].disabled.as_deref(), Some("unauthorized"), "{openai:#?}");
    let anthropic = view(&app, "anthropic").await;
    let health = &anthropic.health[0];
    assert_eq!((health.circuit, health.samples), (Circuit::Closed, 2), "{health:#?}");
    assert!(health.first_token_p50_ms <= health.first_token_p95_ms && health.first_token_p50_ms.is_some());
    assert_eq!(health.recent_first_token_ms.len(), 2);
    let file = std::fs::read_to_string(pair.folder.path().join("home/providers.jsonl")).expect("kept");
    assert!(!file.contains(KEY), "no key is kept in it");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_is_recorded_without_its_key_and_played_back_without_a_network() {
    let pair = Pair::start(
        |request| {
            let reply = responses(request, &format!("{}{}", files(0..2), half(2)));
            reply.then(Step::Pause(Duration::from_millis(50))).then(Step::Abort)
        },
        |request| messages(request, &files(2..4)),
    );
    let record = pair.folder.path().join("run.jsonl");
    let done = pair.generate(GenerateRequest { record: Some(record.clone()), ..tool() }).await;
    assert!(done.ok, "{done:#?}");
    let text = std::fs::read_to_string(&record).expect("recorded");
    assert!(text.contains("tidies folders") && !text.contains(KEY), "words, and no key");

    let asked = pair.asked();
    let replayed = pair.generate(GenerateRequest { replay: Some(record.clone()), ..tool() }).await;
    assert!(replayed.ok, "{replayed:#?}");
    assert_eq!(pair.asked(), asked, "nobody was asked");
    for (path, text) in FILES {
        assert_eq!(read(&dir(&replayed), path), text);
    }
    let errors = |done: &Done| done.attempts.iter().map(|it| it.error.clone()).collect::<Vec<_>>();
    assert_eq!(errors(&replayed), errors(&done));

    std::fs::write(&record, "{}\n").expect("written");
    let done = pair.generate(GenerateRequest { replay: Some(record), ..tool() }).await;
    assert_eq!(done.error.map(|error| error.code), Some(ErrorCode::BadRecording));
    let missing = pair.folder.path().join("no-such-file");
    let done = pair.generate(GenerateRequest { replay: Some(missing), ..tool() }).await;
    assert!(done.error.is_some_and(|error| matches!(error.code, ErrorCode::NotFound | ErrorCode::Io)));
}

#[tokio::test(flavor = "multi_thread")]
async fn earlier_answers_say_what_the_next_will_cost() {
    let pair = Pair::start(
        |request| completed(responses(request, &files(0..4))),
        |request| messages(request, &files(0..4)),
    );
    let app = pair.app();
    let request = words("", "automation_script", "python");
    assert_eq!(app.run_forecast(request.clone()).await, Ok(None), "nothing is known yet");
    let done = app.generate(tool(), &|_| {}, &Cancel::default()).await;
    assert!(done.ok, "{done:#?}");
    let forecast = app.run_forecast(request.clone()).await.expect("no error").expect("one answer is known");
    assert_eq!((forecast.provider.as_str(), forecast.samples), ("openai", 1));
    assert!(0 < forecast.p50_microusd && forecast.p50_microusd <= forecast.p90_microusd, "{forecast:?}");
    let again = RunRequest { project: done.project_id, ..RunRequest::default() };
    assert!(app.run_forecast(again).await.expect("no error").is_some(), "and what making it anew will");
    let starter = RunRequest { provider: Some("starter".to_owned()), ..request };
    assert_eq!(app.run_forecast(starter).await, Ok(None), "it costs nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn recordings_of_every_run_are_kept_only_where_they_are_wanted() {
    let pair = Pair::start(
        |request| completed(responses(request, &files(0..4))),
        |request| messages(request, &files(0..4)),
    );
    let folder = pair.folder.path().join("home/recordings");
    assert!(pair.generate(tool()).await.ok);
    assert!(!folder.exists(), "not unasked");
    pair.app().settings_save(Settings { record_runs: true, ..Settings::default() }).await.expect("saved");
    std::fs::create_dir_all(&folder).expect("made");
    for old in 0..25 {
        std::fs::write(folder.join(format!("{old:015}-1-0.jsonl")), "{}\n").expect("written");
    }
    let done = pair.generate(tool()).await;
    assert!(done.ok, "{done:#?}");
    let entries = std::fs::read_dir(&folder).expect("there").map(|entry| entry.expect("an entry").path());
    let all: Vec<String> = entries.map(|file| std::fs::read_to_string(file).expect("text")).collect();
    assert_eq!(all.len(), 20, "the latest are kept");
    assert_eq!(all.iter().filter(|text| text.contains("tidies folders")).count(), 1);
    assert!(all.iter().all(|text| !text.contains(KEY)));
}

#[test]
fn what_was_learnt_survives_a_process_that_is_killed() {
    // Each outcome is on disk when its run ends; a process that dies then has nothing left to write.
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let pair = Pair::start(
        |_| {
            Reply::json(429, &json!({ "error": { "message": "later", "code": "rate_limit_exceeded" } }))
                .header("retry-after", "600")
        },
        |request| messages(request, &files(0..4)),
    );
    let app = pair.app();
    let done = runtime.block_on(app.generate(tool(), &|_| {}, &Cancel::default()));
    assert!(done.ok, "{done:#?}");
    // No destructor runs, as in a process that is killed.
    let _killed = std::mem::ManuallyDrop::new((app, runtime));
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let openai = runtime.block_on(async { view(&pair.app(), "openai").await });
    assert!(openai.health[0].throttled_until_ms.is_some(), "{openai:#?}");
    let done = runtime.block_on(pair.generate(tool()));
    assert!(done.ok && pair.asked() == (1, 2), "{:?}", pair.story());
    assert!(pair.story().contains(&"skipped openai throttled".to_owned()), "{:?}", pair.story());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recorded_repair_is_played_back_as_one() {
    let asked = std::sync::atomic::AtomicUsize::new(0);
    let pair = Pair::start(
        move |request| {
            let broken = block("main.py", "def broken(:\n");
            let text = match asked.fetch_add(1, std::sync::atomic::Ordering::SeqCst) {
                0 => [broken, files(1..4)].concat(),
                _ => files(0..1),
            };
            completed(responses(request, &text))
        },
        |_| Reply::json(500, &json!({ "error": { "message": "no" } })),
    );
    let record = pair.folder.path().join("run.jsonl");
    let done = pair.generate(GenerateRequest { record: Some(record.clone()), ..tool() }).await;
    assert!(done.ok && done.attempts.len() == 2, "{done:#?}");
    let replayed = pair.generate(GenerateRequest { replay: Some(record), ..tool() }).await;
    assert!(replayed.ok, "{replayed:#?}");
    assert_eq!((read(&dir(&replayed), "main.py").as_str(), replayed.attempts.len()), (SCRIPT, 2));
    assert_eq!(pair.asked(), (2, 0));
}
