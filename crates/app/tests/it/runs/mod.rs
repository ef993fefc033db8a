//! Runs in the background.

mod kill;
mod view;

use std::time::{Duration, Instant};

use vectort_contract::{ErrorCode, FileState, Phase, RunEnd, RunRequest, Standing};
use vectort_testkit::scripted::{Reply, Step};

use crate::machine::{Desk, and, begins, block, end, finished, until, words};

const SCRIPT: &str = "print('hello')\n";

/// A whole Python script, as an answer.
fn script(text: &str) -> Reply {
    let files = [
        ("pyproject.toml", "[project]\nname = \"tidy\"\nversion = \"1.0\"\n"),
        ("README.md", "# Tidy\n"),
        ("main.py", text),
        ("test_main.py", "def test_dry_run():\n    assert True\n"),
    ];
    end(begins(&files.map(|(path, text)| block(path, text)).concat()))
}

fn tool() -> RunRequest {
    words("a script that tidies folders", "automation_script", "python")
}

/// One complete file, half of another, and then nothing for ever.
fn stalls() -> Reply {
    and(begins(&block("main.py", SCRIPT)), 50, &half("README.md", "# Half\nmore to")).then(Step::Stall)
}

/// The beginning of a file.
fn half(path: &str, text: &str) -> String {
    let whole = block(path, "@");
    whole.split('@').next().expect("a beginning").to_owned() + text
}

#[tokio::test(flavor = "multi_thread")]
async fn files_are_seen_arriving_and_the_end_is_seen_by_whoever_comes_late() {
    let reply = begins(&block("index.html", "<h1>Hello</h1><a href=/>Home</a>\n"));
    let mut reply = and(reply, 150, &half("style.css", ""));
    for _ in 0..6 {
        reply = and(reply, 120, "h1 { color: green }\n");
    }
    let whole = block("style.css", "@");
    reply = and(reply, 20, whole.rsplit('@').next().expect("an end").trim_start());
    let desk = Desk::answering(end(reply));
    let (id, mut follower) = desk.start(words("a page", "landing_page", "vanilla")).await;
    assert!(desk.app.projects_list().await.expect("a list").iter().any(|line| line.running));

    let views = until(&mut follower, "the end", |view| view.end.is_some()).await;
    let lines: Vec<u32> = views
        .iter()
        .flat_map(|view| &view.files)
        .filter(|file| file.path.as_str() == "style.css" && file.state == FileState::Arriving)
        .map(|file| file.lines)
        .collect();
    assert!(lines.is_sorted() && lines.first() < lines.last(), "line counts grow: {lines:?}");
    assert!(views.iter().any(|view| view.phase == Some(Phase::Writing)));
    assert!(views.is_sorted_by_key(|view| view.elapsed_ms), "time goes on");

    let last = views.last().expect("the last");
    // There is no webview here, so nothing can be verified.
    assert_eq!((last.end, last.phase, last.version), (Some(RunEnd::Draft), None, Some(1)));
    assert_eq!((last.provider.as_deref(), last.model.as_deref()), (Some("local"), Some("tiny")));
    assert_eq!((last.spending.tokens.input, last.spending.tokens.output), (100, 40));
    let files: Vec<_> = last.files.iter().map(|file| (file.path.as_str(), file.lines, file.state)).collect();
    assert_eq!(files, [("index.html", 1, FileState::Complete), ("style.css", 6, FileState::Complete)]);
    assert!(last.error.is_none() && last.elapsed_ms >= 700);

    let mut late = desk.app.run_follow(id);
    assert_eq!(late.next().await.as_ref(), Some(last), "the same for whoever comes late");
    let quiet = tokio::time::timeout(Duration::from_millis(100), late.next()).await;
    assert!(quiet.is_err(), "and nothing after it");
    assert!(!desk.app.projects_list().await.expect("a list")[0].running);
}

#[tokio::test(flavor = "multi_thread")]
async fn snapshots_are_at_most_thirty_a_second() {
    let mut reply = begins(&half("main.py", ""));
    for line in 0..300 {
        reply = and(reply, 3, &format!("print({line})\n"));
    }
    let desk = Desk::answering(end(reply));
    let (_, mut follower) = desk.start(tool()).await;
    let started = Instant::now();
    let views = until(&mut follower, "the end", |view| view.end.is_some()).await;
    let most = started.elapsed().as_secs_f64() * 30.0 + 2.0;
    assert!((views.len() as f64) < most, "{} snapshots", views.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stopped_run_keeps_what_is_complete_as_a_draft() {
    let desk = Desk::answering(stalls());
    let (id, mut follower) = desk.start(tool()).await;
    until(&mut follower, "half a file", |view| {
        view.files.iter().any(|file| file.path.as_str() == "README.md")
    })
    .await;
    desk.app.run_stop(id).await;
    let last = finished(&mut follower).await;
    assert_eq!((last.end, last.version, last.error), (Some(RunEnd::Stopped), Some(1), None));
    assert_eq!(last.files.len(), 1, "half a file is none: {:?}", last.files);
    let dir = desk.dir(id).await;
    assert_eq!(std::fs::read_to_string(dir.join("main.py")).expect("kept"), SCRIPT);
    assert!(!dir.join("README.md").exists());
    let project = desk.app.project_open(id).await.expect("a project");
    assert_eq!(project.summary.standing, Standing::Draft);
    desk.app.run_stop(id).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_stopped_before_its_first_file_leaves_no_project() {
    let desk = Desk::answering(begins("Let me think.\n").then(Step::Stall));
    let (id, mut follower) = desk.start(tool()).await;
    until(&mut follower, "an answer", |view| view.phase == Some(Phase::Writing)).await;
    desk.app.run_stop(id).await;
    let last = finished(&mut follower).await;
    assert_eq!((last.end, last.version), (Some(RunEnd::Stopped), None));
    assert!(desk.app.projects_list().await.expect("a list").is_empty());
    let gone = desk.app.project_open(id).await.expect_err("gone");
    assert_eq!(gone.code, ErrorCode::NoSuchProject);
}

#[tokio::test(flavor = "multi_thread")]
async fn made_anew_the_answer_replaces_the_tree_and_hand_edits_stay_in_history() {
    let desk = Desk::scripted(|question| match question {
        0 => script(SCRIPT),
        1 => stalls(),
        _ => script("print('anew')\n"),
    });
    let (id, mut follower) = desk.start(tool()).await;
    let first = finished(&mut follower).await;
    assert_eq!(first.end, Some(RunEnd::Verified), "{first:#?}");
    let dir = desk.dir(id).await;
    std::fs::write(dir.join("notes.txt"), "by hand").expect("written");

    // Stopped: a draft, which is not what the project is.
    let again = RunRequest { project: Some(id), ..RunRequest::default() };
    assert_eq!(desk.app.run_start(again.clone()).await, Ok(id));
    until(&mut follower, "the next run's file", |view| view.end.is_none() && !view.files.is_empty()).await;
    let refused = desk.app.run_start(again.clone()).await.expect_err("one at a time");
    assert_eq!(refused.code, ErrorCode::RunUnderWay);
    desk.app.run_stop(id).await;
    assert_eq!(finished(&mut follower).await.version, Some(3));
    assert_eq!(std::fs::read_to_string(dir.join("notes.txt")).expect("there"), "by hand");
    let head = desk.app.project_open(id).await.expect("a project").head;
    assert_eq!(head, Some(2), "the hand edit, not the draft");

    // Finished: the new answer is all there is, and the hand edit is in the version before.
    assert_eq!(desk.app.run_start(again).await, Ok(id));
    let last = until(&mut follower, "the last run", |view| view.version == Some(4)).await.pop().expect("it");
    assert_eq!(last.end, Some(RunEnd::Verified), "{last:#?}");
    assert_eq!(std::fs::read_to_string(dir.join("main.py")).expect("there"), "print('anew')\n");
    assert!(!dir.join("notes.txt").exists());
    let path = "notes.txt".parse().expect("a path");
    let kept = desk.app.version_file(id, 2, &path).await.expect("in history");
    assert_eq!(kept.text.as_deref(), Some("by hand"));
}

#[tokio::test(flavor = "multi_thread")]
async fn other_words_become_the_projects_own_once_they_are_answered() {
    let desk = Desk::scripted(|question| if question == 1 { stalls() } else { script(SCRIPT) });
    let (id, mut follower) = desk.start(tool()).await;
    finished(&mut follower).await;
    let description = async || desk.app.project_open(id).await.expect("a project").description;
    let other = RunRequest { project: Some(id), ..words("one that renames files", "cli_tool", "rust") };
    desk.app.run_start(other).await.expect("a run");
    until(&mut follower, "a file", |view| view.end.is_none() && !view.files.is_empty()).await;
    desk.app.run_stop(id).await;
    assert_eq!(description().await, "a script that tidies folders", "nothing came of the others");
    let other = RunRequest {
        project: Some(id),
        description: "a script that renames files".to_owned(),
        ..RunRequest::default()
    };
    desk.app.run_start(other).await.expect("a run");
    until(&mut follower, "the end", |view| view.version == Some(3)).await;
    assert_eq!(description().await, "a script that renames files");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_impossible_is_refused_before_there_is_a_project() {
    let desk = Desk::alone();
    for (request, code) in [
        (words(" ", "landing_page", "vanilla"), ErrorCode::EmptyDescription),
        (words("a page", "no_such_type", "vanilla"), ErrorCode::UnknownType),
        (words("a page", "landing_page", "rust"), ErrorCode::UnknownFramework),
        (RunRequest { provider: Some("openai".to_owned()), ..tool() }, ErrorCode::NoProvider),
        (RunRequest { provider: Some("nobody".to_owned()), ..tool() }, ErrorCode::UnknownProvider),
        (RunRequest { project: Some(vectort_core::ProjectId::fresh()), ..tool() }, ErrorCode::NoSuchProject),
    ] {
        let refused = desk.app.run_start(request.clone()).await.expect_err("refused");
        assert_eq!(refused.code, code, "{request:?}");
    }
    assert!(desk.app.projects_list().await.expect("a list").is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_starter_asks_nobody() {
    let desk = Desk::answering(script(SCRIPT));
    let request = RunRequest { provider: Some("starter".to_owned()), ..tool() };
    let (id, mut follower) = desk.start(request).await;
    let last = finished(&mut follower).await;
    assert_eq!((last.end, last.provider.as_deref()), (Some(RunEnd::Verified), Some("starter")));
    assert!(last.notes.iter().any(|note| note.code == "starter"));
    assert_eq!(last.attempts, []);
    assert_eq!(desk.server.as_ref().expect("a server").received().len(), 0);
    assert_eq!(desk.app.project_open(id).await.expect("it").summary.standing, Standing::Verified);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_who_asked_a_model_is_given_something_else() {
    let desk = Desk::answering(Reply::json(500, &serde_json::json!({ "error": { "message": "no" } })));
    let (_, mut follower) = desk.start(tool()).await;
    let last = finished(&mut follower).await;
    assert_eq!((last.end, last.version), (Some(RunEnd::Failed), None));
    assert_eq!(last.error.map(|error| error.code), Some(ErrorCode::NoAnswer));
    assert!(!last.attempts.is_empty() && last.attempts.iter().all(|attempt| attempt.error.is_some()));
    assert!(desk.app.projects_list().await.expect("a list").is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_runs_at_once() {
    let desk = Desk::answering(script(SCRIPT));
    let mut runs = Vec::new();
    for _ in 0..10 {
        runs.push(desk.start(tool()).await);
    }
    for (id, follower) in &mut runs {
        let last = finished(follower).await;
        assert_eq!((last.project_id, last.end), (*id, Some(RunEnd::Verified)), "{last:#?}");
    }
    let list = desk.app.projects_list().await.expect("a list");
    assert_eq!(list.len(), 10);
    assert!(list.iter().all(|project| !project.running && project.standing == Standing::Verified));
}

#[tokio::test(flavor = "multi_thread")]
async fn closing_keeps_what_is_complete_and_takes_two_seconds_at_most() {
    let desk = Desk::answering(stalls());
    let mut runs = Vec::new();
    for _ in 0..3 {
        runs.push(desk.start(tool()).await);
    }
    for (_, follower) in &mut runs {
        until(follower, "a file", |view| view.files.iter().any(|file| file.state == FileState::Complete))
            .await;
    }
    let started = Instant::now();
    desk.app.shutdown().await;
    assert!(started.elapsed() < Duration::from_millis(2_500), "{:?}", started.elapsed());
    let refused = desk.app.run_start(tool()).await.expect_err("closed");
    assert_eq!(refused.code, ErrorCode::Cancelled);
    let list = desk.reopened().projects_list().await.expect("a list");
    assert_eq!(list.len(), 3);
    for (id, _) in runs {
        assert!(desk.dir(id).await.join("main.py").exists());
    }
}
