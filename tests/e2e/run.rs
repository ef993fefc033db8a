//! Runs: watched, cut off, found again.

use std::time::Duration;

use vectort_testkit::desktop::Computer;

use crate::support::{board, computer, describe, provider};

#[tokio::test]
async fn without_a_provider_a_starter_runs() {
    let Some((computer, _turn)) = computer("without_a_provider_a_starter_runs") else { return };
    let window = computer.open().await.expect("a window");
    window.says_message("ui-welcome-nobody").await.expect("it is told that nobody can be asked");
    describe(&computer, &window, "a kanban board for a bakery", "ui-welcome-start-starter").await;
    window.says_message("ui-run-verified-text").await.expect("a starter is verified");
    window.says_message("run-note-starter").await.expect("it is called a starter");
    window.preview_says("bakery").await.expect("it runs, and is about what was asked for");
}

#[tokio::test]
async fn files_stream_a_draft_is_shown_and_the_end_is_verified() {
    let Some((mut computer, _turn)) = computer("files_stream") else { return };
    // After all that the app needs, something that takes a while to write.
    let mut files = board();
    files.insert("z-notes.md", "One more thing that the model has to say.\n".repeat(60));
    let Some(mock) = provider(&mut computer, &files, 150) else { return };
    let window = computer.open().await.expect("a window");
    describe(&computer, &window, "a kanban board", "ui-welcome-start").await;
    window.says("index.html").await.expect("the first file is named while others are still to come");
    let early = window.text().await.expect("the page");
    assert!(!early.contains(computer.text("ui-run-verified-text")), "{early}");
    window.preview_says("Kanban board").await.expect("the draft runs");
    let draft = window.text().await.expect("the page");
    assert!(
        !draft.contains(computer.text("ui-run-verified-text"))
            && draft.contains(computer.text("ui-view-draft")),
        "the draft is shown before the end, as a draft: {draft}"
    );
    window.says_message("ui-run-verified-text").await.expect("the end");
    window.preview_says("Kanban board").await.expect("the app runs");
    let page = window.text().await.expect("the page");
    for expected in ["src/App.tsx", "900", "400"] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    assert!(!page.contains(computer.text("ui-view-draft")), "no draft any more: {page}");
    assert_eq!(mock.journal().len(), 1, "asked once");
}

#[tokio::test]
async fn closed_in_mid_generation_nothing_is_lost() {
    let Some((mut computer, _turn)) = computer("closed_in_mid_generation") else { return };
    let Some(_mock) = provider(&mut computer, &board(), 400) else { return };
    let window = computer.open().await.expect("a window");
    describe(&computer, &window, "a kanban board", "ui-welcome-start").await;
    window.says("src/App.tsx").await.expect("two files are complete, the third arrives");
    let status = window.close().await.expect("it ends although a run goes on");
    assert!(status.success(), "{status}");
    found_again(&computer).await;
}

#[tokio::test]
async fn killed_in_mid_generation_nothing_is_lost() {
    let Some((mut computer, _turn)) = computer("killed_in_mid_generation") else { return };
    let Some(_mock) = provider(&mut computer, &board(), 400) else { return };
    let window = computer.open().await.expect("a window");
    describe(&computer, &window, "a kanban board", "ui-welcome-start").await;
    window.says("src/App.tsx").await.expect("two files are complete, the third arrives");
    // What arrives is written down at least this often.
    tokio::time::sleep(Duration::from_secs(1)).await;
    window.kill().expect("it is killed");
    found_again(&computer).await;
}

/// After a restart the workspace is open again, and what had arrived is there, as a draft.
async fn found_again(computer: &Computer) {
    let window = computer.open().await.expect("a window again");
    window.press("action-versions").await.expect("the workspace of the project is open again");
    window.says_message("ui-standing-draft").await.expect("what had arrived is kept, as a draft");
    window.press("ui-ws-code").await.expect("the code");
    window.says("index.html").await.expect("the first file");
    window.says("package.json").await.expect("the second file");
}
