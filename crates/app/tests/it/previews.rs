//! Previews as the window follows them, fetched over HTTP as its webview would.

use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use vectort_app::Follower;
use vectort_contract::{ErrorCode, PreviewUpdate, RunEnd, RunRequest};
use vectort_testkit::scripted::{Reply, Step};

use crate::machine::{Desk, and, begins, block, end, finished, until, words};

/// What `path` of a preview answers.
async fn fetch(url: &str, path: &str) -> String {
    let host = url.strip_prefix("http://").expect("HTTP").trim_end_matches('/');
    let port: u16 = host.rsplit(':').next().expect("a port").parse().expect("a number");
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.expect("it listens");
    let request =
        format!("GET {path} HTTP/1.1\r\nhost: {host}\r\naccept: text/html\r\nconnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await.expect("asked");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.expect("answered");
    String::from_utf8_lossy(&answer).into_owned()
}

/// Waits for `Ready` of that kind and gives its address.
async fn ready(follower: &mut Follower<PreviewUpdate>, of_draft: bool) -> String {
    let seen = until(
        follower,
        "the preview",
        |update| matches!(update, PreviewUpdate::Ready { draft, .. } if *draft == of_draft),
    )
    .await;
    match seen.into_iter().next_back() {
        Some(PreviewUpdate::Ready { url, .. }) => url,
        other => panic!("{other:?}"),
    }
}

fn page() -> RunRequest {
    words("a page", "landing_page", "vanilla")
}

/// A page that says `text`, as a whole answer.
fn saying(text: &str) -> Reply {
    end(begins(&block("index.html", &format!("<!doctype html>\n<h1>{text}</h1><a href=\"/\">Home</a>\n"))))
}

#[tokio::test(flavor = "multi_thread")]
async fn the_draft_is_shown_before_the_run_ends_and_then_the_project() {
    let html = "<!doctype html>\n<h1>Draft</h1>\n<script type=\"module\" src=\"/main.js\"></script>\n";
    let reply = begins(&block("index.html", html));
    let reply =
        and(reply, 200, &block("main.js", "import { word } from './word.js';\ndocument.title = word;\n"));
    let reply = and(reply, 200, &block("word.js", "export const word = 'one';\n"));
    let reply = and(reply, 1_500, &block("word.js", "export const word = 'two';\n"));
    let desk = Desk::answering(end(and(reply, 1_500, &block("late.txt", "late\n"))));
    let (id, mut run) = desk.start(page()).await;
    let mut preview = desk.app.preview_follow(id);

    let draft = ready(&mut preview, true).await;
    let view = run.next().await.expect("a view");
    assert_eq!(view.end, None, "before the run ends");
    assert!(view.files.iter().any(|file| file.path.as_str() == "word.js"), "once all that it needs is there");
    let html = fetch(&draft, "/").await;
    assert!(html.contains("<h1>Draft</h1>"), "{html}");
    assert!(fetch(&draft, "/word.js").await.contains("'one'"));

    // The next file reaches it.
    until(&mut preview, "an update", |update| matches!(update, PreviewUpdate::Updated { .. })).await;
    assert!(fetch(&draft, "/word.js").await.contains("'two'"));
    assert!(fetch(&draft, "/").await.contains("app.js"));

    let project = ready(&mut preview, false).await;
    assert!(fetch(&project, "/late.txt").await.contains("late"), "the whole project");
    let token = |url: &str| url.split('.').next().map(str::to_owned);
    assert_eq!(token(&draft), token(&project), "one origin's name");
    assert_eq!(finished(&mut run).await.end, Some(RunEnd::Draft));

    // Whoever comes late is told where it is.
    let mut late = desk.app.preview_follow(id);
    assert_eq!(ready(&mut late, false).await, project);
    assert!(matches!(late.next().await, Some(PreviewUpdate::Problems { problems }) if problems.is_empty()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_that_lacks_something_is_not_shown() {
    let html = "<!doctype html>\n<h1>Draft</h1>\n<script type=\"module\" src=\"/main.js\"></script>\n";
    let desk = Desk::answering(begins(&block("index.html", html)).then(Step::Stall));
    let (id, mut run) = desk.start(page()).await;
    let mut preview = desk.app.preview_follow(id);
    until(&mut run, "the file", |view| !view.files.is_empty()).await;
    let update = tokio::time::timeout(Duration::from_millis(500), preview.next()).await;
    assert!(update.is_err(), "{update:?}");
    desk.app.run_stop(id).await;
    let url = ready(&mut preview, false).await;
    assert!(fetch(&url, "/").await.contains("<h1>Draft</h1>"), "what was kept is what there is");
    let problems =
        until(&mut preview, "problems", |update| matches!(update, PreviewUpdate::Problems { .. })).await;
    let Some(PreviewUpdate::Problems { problems }) = problems.last() else { panic!() };
    assert!(!problems.is_empty(), "and it is said what is missing");
}

#[tokio::test(flavor = "multi_thread")]
async fn made_anew_the_preview_goes_to_the_draft_and_back() {
    let desk = Desk::scripted(|question| match question {
        0 => saying("First"),
        1 => begins(&block("index.html", "<!doctype html>\n<h1>Second</h1>\n")).then(Step::Stall),
        _ => saying("Third"),
    });
    let (id, mut run) = desk.start(page()).await;
    finished(&mut run).await;
    // Accepted by the person, so that a draft does not replace it.
    desk.app.version_restore(id, 1).await.expect("accepted");
    let mut preview = desk.app.preview_follow(id);
    let first = ready(&mut preview, false).await;
    assert!(fetch(&first, "/").await.contains("First"));

    let again = RunRequest { project: Some(id), ..RunRequest::default() };
    desk.app.run_start(again).await.expect("a run");
    let draft = ready(&mut preview, true).await;
    assert!(fetch(&draft, "/").await.contains("Second"));
    assert!(fetch(&first, "/").await.contains("First"), "which is still there");
    desk.app.run_stop(id).await;
    assert_eq!(ready(&mut preview, false).await, first, "back where it was");
    assert!(fetch(&first, "/").await.contains("First"), "a stopped run replaces nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn edits_reach_the_page_and_the_address_stays() {
    let desk = Desk::answering(saying("First"));
    let (id, mut run) = desk.start(page()).await;
    finished(&mut run).await;
    let mut preview = desk.app.preview_follow(id);
    let url = ready(&mut preview, false).await;
    let updated = |update: &PreviewUpdate| matches!(update, PreviewUpdate::Updated { .. });

    let path = "index.html".parse().expect("a path");
    let file = desk.app.file_read(id, &path).await.expect("read");
    let text = "<!doctype html>\n<h1>By hand</h1>\n";
    desk.app.file_save(id, &path, text, &file.digest).await.expect("saved");
    until(&mut preview, "the save", updated).await;
    assert!(fetch(&url, "/").await.contains("By hand"));

    std::fs::write(desk.dir(id).await.join("index.html"), "<h1>Elsewhere</h1>\n").expect("written");
    until(&mut preview, "the other editor", updated).await;
    assert!(fetch(&url, "/").await.contains("Elsewhere"));

    // Back within the grace, and after a restart: the app keeps its storage.
    drop(preview);
    let mut preview = desk.app.preview_follow(id);
    assert_eq!(ready(&mut preview, false).await, url);
    desk.app.shutdown().await;
    let rest =
        tokio::time::timeout(Duration::from_secs(5), async { while preview.next().await.is_some() {} });
    assert!(rest.await.is_ok(), "nothing more comes");
    let app = desk.reopened();
    assert_eq!(ready(&mut app.preview_follow(id), false).await, url);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_looking_it_ends_after_a_while() {
    let desk = Desk::answering(saying("First"));
    let (id, mut run) = desk.start(page()).await;
    finished(&mut run).await;
    let mut preview = desk.app.preview_follow(id);
    let url = ready(&mut preview, false).await;
    let port: u16 = url.trim_end_matches('/').rsplit(':').next().expect("a port").parse().expect("one");
    drop(preview);
    tokio::time::sleep(Duration::from_secs(5)).await;
    assert!(TcpStream::connect(("127.0.0.1", port)).await.is_ok(), "whoever comes back finds it");
    tokio::time::sleep(Duration::from_secs(8)).await;
    assert!(TcpStream::connect(("127.0.0.1", port)).await.is_err(), "and then it is gone");
    assert_eq!(ready(&mut desk.app.preview_follow(id), false).await, url, "until somebody looks again");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_run_in_a_browser_is_said_not_to() {
    let desk = Desk::alone();
    let (id, mut run) = desk.start(words("tidy folders", "automation_script", "python")).await;
    let mut preview = desk.app.preview_follow(id);
    let Some(PreviewUpdate::Unavailable { error }) = preview.next().await else { panic!("unavailable") };
    assert_eq!(error.code, ErrorCode::NotPreviewable);
    finished(&mut run).await;
    let unknown = vectort_core::ProjectId::fresh();
    let Some(PreviewUpdate::Unavailable { error }) = desk.app.preview_follow(unknown).next().await else {
        panic!("unavailable")
    };
    assert_eq!(error.code, ErrorCode::NoSuchProject);
}
