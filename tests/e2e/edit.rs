//! Changing an app by hand, and taking it back.

use vectort_testkit::desktop::{Computer, Key, Window};

use crate::support::{board, computer, open_project, project};

#[tokio::test]
async fn an_edit_shows_in_the_preview_and_is_taken_back() {
    let Some((mut computer, _turn)) = computer("an_edit_shows_in_the_preview") else { return };
    let Some(_) = project(&mut computer, &board()) else { return };
    let window = computer.open().await.expect("a window");
    open_project(&computer, &window).await;
    window.preview_says("Ship it").await.expect("the app runs");
    // The page's state must live through the change.
    window.click_in_preview("button").await.expect("a click in the app");
    window.preview_says("Card 2").await.expect("it works");

    window.press("ui-ws-split").await.expect("code beside the preview");
    replace(&computer, &window, "Kanban board", "Bread board").await;
    computer.display().press(&[Key::Control, Key::Char('s')]).expect("a keyboard");
    window.preview_says("Bread board").await.expect("the preview follows");
    window.preview_says("Card 2").await.expect("and keeps its state");

    window.press("action-versions").await.expect("the versions");
    window.click("button", "Version 1").await.expect("the first one");
    window.press("ui-history-restore").await.expect("the way back");
    window.preview_says("Kanban board").await.expect("the preview follows that too");
}

/// Selects `from` in `src/App.tsx`, as a double click would, and types over it.
async fn replace(computer: &Computer, window: &Window<'_>, from: &str, to: &str) {
    window.click("treeitem", "App.tsx").await.expect("the file");
    let editor = window.find("textbox", computer.text("ui-code-editor")).await.expect("the editor");
    // Its middle may be out of sight: long lines are scrolled to.
    editor.focus().await.expect("it takes the keyboard");
    let script = format!(
        "const walk = document.createTreeWalker(document.querySelector('.cm-content'), NodeFilter.SHOW_TEXT);
         for (let node; (node = walk.nextNode());) {{
           const at = node.data.indexOf({from:?});
           if (at < 0) continue;
           getSelection().setBaseAndExtent(node, at, node, at + {length});
           return true;
         }}",
        length = from.len()
    );
    window.wait_for(&script).await.expect("the text is in the editor");
    editor.send_keys(to).await.expect("it takes keys");
}
