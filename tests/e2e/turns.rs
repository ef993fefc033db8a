//! The conversation: asked, changed, planned, taken back, branched.

use std::path::Path;
use std::time::Duration;

use serde_json::json;
use vectort_testkit::desktop::{Computer, Key, Window};

use crate::support::{
    Files, answer, board, computer, open_project, project, provider, provider_by, provider_scripted,
};

/// The board under another name: what a model answers with, and nothing else changes.
fn renamed() -> Files {
    let app = board()["src/App.tsx"].replace("Kanban board", "Bread board");
    [("src/App.tsx", app)].into_iter().collect()
}

/// A window on the project, its app shown.
async fn opened(computer: &Computer) -> Window<'_> {
    let window = computer.open().await.expect("a window");
    open_project(computer, &window).await;
    window.preview_says("Kanban board").await.expect("the app runs");
    window
}

/// Writes the next turn; the person still has to send it.
async fn write(computer: &Computer, window: &Window<'_>, kind: &str, words: &str) {
    window.click("combobox", computer.text("ui-turn-mode")).await.expect("the kinds of turns");
    window.click("option", computer.text(kind)).await.expect("the kind");
    window.fill("textbox", computer.text("action-chat"), words).await.expect("the box");
}

/// Waits until so many turns are there, all of them over.
async fn over(computer: &Computer, window: &Window<'_>, turns: usize) {
    let told = computer.text("ui-turn-report");
    let script = format!(
        "const turns = [...document.querySelectorAll('[role=tabpanel] article')];
         return turns.length === {turns} && turns.every(turn => turn.innerText.includes({told:?}))"
    );
    window.wait_for(&script).await.expect("the turn ends");
}

/// Makes the project with the board in it, and a provider that names it anew.
fn with_board(computer: &mut Computer) -> Option<vectort_testkit::aimock::Aimock> {
    project(computer, &board())?;
    provider(computer, &renamed(), 0)
}

#[tokio::test]
async fn an_app_is_changed_by_words() {
    let Some((mut computer, _turn)) = computer("an_app_is_changed_by_words") else { return };
    let Some(mock) = with_board(&mut computer) else { return };
    let window = opened(&computer).await;
    window.says("a kanban board").await.expect("what was asked for first is still there");
    write(&computer, &window, "ui-turn-edit", "Call it a bread board").await;
    computer.display().press(&[Key::Enter]).expect("a keyboard");
    window.preview_says("Bread board").await.expect("the preview follows");
    over(&computer, &window, 2).await;
    let page = window.text().await.expect("the page");
    for expected in [computer.text("ui-run-verified-text"), "Call it a bread board", "src/App.tsx", "900"] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    let asked = mock.journal();
    assert_eq!(asked.len(), 1, "asked once");
    assert!(asked[0].to_string().contains("Kanban board"), "the model was shown the file");

    window.press("ui-turn-revert").await.expect("the way back");
    window.preview_says("Kanban board").await.expect("the files are as they were before");
}

#[tokio::test]
async fn a_question_changes_nothing() {
    let Some((mut computer, _turn)) = computer("a_question_changes_nothing") else { return };
    let Some(_) = project(&mut computer, &board()) else { return };
    let told = "The cards are kept in **memory**:\n\n- nothing is stored\n".to_owned();
    let Some(_mock) = provider_by(&mut computer, &[("", told)]) else { return };
    let window = opened(&computer).await;
    write(&computer, &window, "ui-turn-ask", "Where are the cards kept?").await;
    window.press("ui-turn-send").await.expect("it is sent");
    window.says("nothing is stored").await.expect("the answer");
    over(&computer, &window, 2).await;
    let bold = window.wait_for("return document.querySelector('article strong')?.innerText").await;
    assert_eq!(bold.expect("it is formatted"), "memory");
    window.click("tab", computer.text("action-versions")).await.expect("the versions");
    window.find("button", "Version 1").await.expect("the first one");
    assert!(window.look_for("button", "Version 2").await.expect("the page").is_none(), "there is no other");
}

#[tokio::test]
async fn a_plan_is_changed_and_then_built() {
    let Some((mut computer, _turn)) = computer("a_plan_is_changed_and_then_built") else { return };
    let Some(_) = project(&mut computer, &board()) else { return };
    let plan = json!({
        "summary": "The board gets another name.",
        "steps": [
            { "id": "name", "title": "Name it", "files": ["src/App.tsx"], "after": [] },
            { "id": "notes", "title": "Write notes", "files": ["notes.md"], "after": [] },
        ],
    });
    let answers = [("You plan the work", format!("```json\n{plan}\n```")), ("", answer(&renamed()))];
    let Some(mock) = provider_by(&mut computer, &answers) else { return };
    let window = opened(&computer).await;
    write(&computer, &window, "ui-turn-build", "Give it another name").await;
    window.press("ui-turn-send").await.expect("it is sent");
    window.says_message("ui-plan-text").await.expect("the plan waits");
    window.says("The board gets another name.").await.expect("it says what it is about");
    assert_eq!(mock.journal().len(), 1, "nothing is written before the person's word");

    window
        .fill("textbox", computer.text("ui-plan-step-title"), "Name it after bread")
        .await
        .expect("a title");
    window.click("checkbox", "Write notes").await.expect("a step is left out");
    window.press("ui-plan-build").await.expect("the word");
    window.preview_says("Bread board").await.expect("it is built");
    over(&computer, &window, 2).await;
    let asked: Vec<String> = mock.journal().iter().skip(1).map(ToString::to_string).collect();
    assert!(asked.iter().any(|it| it.contains("Name it after bread")), "by the plan as it was changed");
    assert!(asked.iter().all(|it| !it.contains("notes.md")), "what was left out is not asked for");
}

#[tokio::test]
async fn a_change_is_undone_and_redone() {
    let Some((mut computer, _turn)) = computer("a_change_is_undone_and_redone") else { return };
    let Some(_mock) = with_board(&mut computer) else { return };
    let window = opened(&computer).await;
    write(&computer, &window, "ui-turn-edit", "Call it a bread board").await;
    window.press("ui-turn-send").await.expect("it is sent");
    over(&computer, &window, 2).await;
    window.preview_says("Bread board").await.expect("the change");
    window.press("action-undo-change").await.expect("undo");
    window.preview_says("Kanban board").await.expect("it is taken back");
    // The keys belong to boxes to write in, where the focus is in one.
    window.run("document.activeElement?.blur()", Vec::new()).await.expect("the focus goes");
    computer.display().press(&[Key::Control, Key::Shift, Key::Char('z')]).expect("a keyboard");
    window.preview_says("Bread board").await.expect("and brought back by keyboard");
    // The preview is faster than the window, which has to hear that there is something to take back.
    let undo = computer.text("action-undo-change");
    let script = format!(
        "const button = document.querySelector('[aria-label={undo:?}]');
         return !button.disabled && button.ariaBusy !== 'true'"
    );
    window.wait_for(&script).await.expect("it can be taken back");
    computer.display().press(&[Key::Control, Key::Char('z')]).expect("a keyboard");
    window.preview_says("Kanban board").await.expect("and taken back again");
}

#[tokio::test]
async fn a_locked_file_is_changed_by_no_turn() {
    let Some((mut computer, _turn)) = computer("a_locked_file") else { return };
    let Some(folder) = project(&mut computer, &board()) else { return };
    let Some(_mock) = provider(&mut computer, &renamed(), 0) else { return };
    let window = opened(&computer).await;
    window.press("ui-ws-split").await.expect("code beside the preview");
    window.click("treeitem", "App.tsx").await.expect("the file");
    window.press("ui-code-lock").await.expect("the lock");
    // The tree gave its room to the editor; the tab is always there.
    window.find("tab", computer.text("ui-code-locked")).await.expect("the tab shows it");
    write(&computer, &window, "ui-turn-edit", "Call it a bread board").await;
    window.press("ui-turn-send").await.expect("it is sent");
    over(&computer, &window, 2).await;
    // The page is loaded anew at the end of a turn.
    window.preview_says("Kanban board").await.expect("the app is as it was");
    let kept = std::fs::read_to_string(Path::new(&folder).join("src/App.tsx")).expect("the file");
    assert_eq!(kept, board()["src/App.tsx"], "the file is as it was");
}

/// Red, 16 by 16.
const PICTURE: &str = "iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAFklEQVR42mM4oWFDEmIY1TCqYfhqAAAKBCwQThTXOAAAAABJRU5ErkJggg==";

/// What the system's file dialog does, which no driver reaches.
const CHOOSE: &str = "
    const bytes = Uint8Array.from(atob(arguments[0]), it => it.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], 'sketch.png', { type: 'image/png' }));
    const input = document.querySelector('input[type=file]');
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return true;";

#[tokio::test]
async fn an_image_goes_along() {
    let Some((mut computer, _turn)) = computer("an_image_goes_along") else { return };
    let Some(_) = project(&mut computer, &board()) else { return };
    let server = provider_scripted(&mut computer, answer(&renamed()));
    let window = opened(&computer).await;
    window.run(CHOOSE, vec![json!(PICTURE)]).await.expect("a file is chosen");
    window.says("sketch.png").await.expect("it is attached");
    write(&computer, &window, "ui-turn-edit", "Make it look like this").await;
    window.press("ui-turn-send").await.expect("it is sent");
    over(&computer, &window, 2).await;
    let asked: Vec<_> = server.received().into_iter().filter(|it| it.method == "POST").collect();
    assert_eq!(asked.len(), 1, "asked once");
    let messages = asked[0].json()["messages"].clone();
    let picture = json!({
        "type": "image",
        "source": { "type": "base64", "media_type": "image/png", "data": PICTURE },
    });
    let parts = messages.as_array().expect("messages").iter().filter_map(|it| it["content"].as_array());
    assert_eq!(parts.flatten().filter(|it| **it == picture).count(), 1, "to the byte: {messages:#}");
    assert!(messages.to_string().contains("sketch.png"), "by its name: {messages:#}");
    assert!(window.text().await.expect("the page").contains("sketch.png"), "the turn tells what came along");
}

#[tokio::test]
async fn a_version_becomes_a_project_of_its_own() {
    let Some((mut computer, _turn)) = computer("a_version_becomes_a_project") else { return };
    let Some(_mock) = with_board(&mut computer) else { return };
    let window = opened(&computer).await;
    write(&computer, &window, "ui-turn-edit", "Call it a bread board").await;
    window.press("ui-turn-send").await.expect("it is sent");
    over(&computer, &window, 2).await;
    window.preview_says("Bread board").await.expect("the second version");
    let here = window.run("return location.hash", Vec::new()).await.expect("the page");
    window.click("tab", computer.text("action-versions")).await.expect("the versions");
    window.click("button", "Version 1").await.expect("the first one");
    window.press("ui-history-branch").await.expect("a project of its own");
    window.wait_for(&format!("return location.hash !== {here}")).await.expect("it is opened");
    window.preview_says("Kanban board").await.expect("it begins with the first version");
}

#[tokio::test]
async fn what_is_being_written_survives_the_window() {
    let Some((mut computer, _turn)) = computer("what_is_being_written_survives") else { return };
    let Some(_mock) = with_board(&mut computer) else { return };
    let window = opened(&computer).await;
    write(&computer, &window, "ui-turn-build", "Half a thought").await;
    // It is kept once typing rests.
    tokio::time::sleep(Duration::from_secs(1)).await;
    window.close().await.expect("it ends");
    let again = computer.open().await.expect("a window again");
    let name = computer.text("action-chat");
    let box_again = again.find("textbox", name).await.expect("the box of the project that was open");
    assert_eq!(box_again.prop("value").await.expect("a box").as_deref(), Some("Half a thought"));
    again.find("combobox", computer.text("ui-turn-build")).await.expect("and what it was to do");
}
