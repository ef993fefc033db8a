//! Starting, the language, the keyboard.

use std::time::{Duration, Instant};

use serde_json::json;
use vectort_testkit::desktop::{PATIENCE, Texts};

use crate::support::computer;

#[tokio::test]
async fn the_window_opens_and_closes() {
    let Some((computer, _turn)) = computer("the_window_opens_and_closes") else { return };
    let window = computer.open().await.expect("a window");
    let language = window.wait_for("return document.documentElement.lang").await.expect("a page");
    assert_eq!(language, "en");
    let title = computer.display().title(window.on_screen().await.expect("shown")).expect("a title");
    assert!(title.contains("Vectort"), "{title}");
    let status = window.close().await.expect("it ends");
    assert!(status.success(), "{status}");
}

#[tokio::test]
async fn another_language_needs_no_restart_and_stays() {
    let Some((computer, _turn)) = computer("another_language_needs_no_restart") else { return };
    let window = computer.open().await.expect("a window");
    window.says_message("ui-welcome-title").await.expect("English");
    window.press("ui-appearance").await.expect("the menu of languages");
    window.click("menuitemradio", "العربية").await.expect("Arabic");
    let arabic = Texts::of("ar").expect("Arabic is there");
    window.says(arabic.get("ui-welcome-title")).await.expect("all is said in Arabic at once");
    let html = "return [document.documentElement.lang, document.documentElement.dir]";
    assert_eq!(window.run(html, Vec::new()).await.expect("the page"), json!(["ar", "rtl"]));
    let status = window.close().await.expect("it ends");
    assert!(status.success(), "{status}");

    let again = computer.open().await.expect("a window again");
    again.says(arabic.get("ui-welcome-title")).await.expect("it stays Arabic");
}

/// What an input method sends: the Enter that ends a composition is no Enter of the person's. WebKit
/// sends it after the composition's end, with the key code 229.
const COMPOSE: &str = "
    const box = document.querySelector('textarea');
    box.focus();
    const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set;
    const enter = more => box.dispatchEvent(new KeyboardEvent('keydown',
      { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true, ...more }));
    box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, data: '' }));
    set.call(box, arguments[0]);
    box.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true, data: arguments[0] }));
    enter({ keyCode: 229, isComposing: true });
    box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: arguments[0] }));
    enter({ keyCode: 229, isComposing: false });
    return true;";

#[tokio::test]
async fn composing_japanese_or_chinese_sends_nothing() {
    let Some((computer, _turn)) = computer("composing_sends_nothing") else { return };
    let window = computer.open().await.expect("a window");
    let name = computer.text("ui-welcome-title");
    let describe = window.find("textbox", name).await.expect("the describe box");
    for words in ["パン屋の予約ページ", "面包店的预订页面"] {
        window.run(COMPOSE, vec![json!(words)]).await.expect("it is composed");
        tokio::time::sleep(Duration::from_millis(400)).await;
        let value = describe.prop("value").await.expect("the box is still there");
        assert_eq!(value.as_deref(), Some(words), "what was composed is in the box, and nothing was sent");
    }
    describe.send_keys("\u{e007}").await.expect("Enter");
    window.find("button", computer.text("action-versions")).await.expect("Enter alone sends");
}

#[tokio::test]
async fn a_second_start_goes_to_the_first() {
    let Some((computer, _turn)) = computer("a_second_start") else { return };
    let window = computer.open().await.expect("a window");
    let shown = window.on_screen().await.expect("it is shown");
    computer.display().blur().expect("the keyboard goes elsewhere");
    assert_eq!(computer.display().focused().expect("the display"), None);
    let mut second = computer.command(&[]).spawn().expect("it starts");
    let started = Instant::now();
    let status = loop {
        if let Some(status) = second.try_wait().expect("a process") {
            break status;
        }
        if started.elapsed() > PATIENCE {
            let _ = second.kill();
            let _ = second.wait();
            panic!("the second start goes on");
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    };
    assert!(status.success(), "{status}");
    while computer.display().focused().expect("the display") != Some(shown) {
        assert!(started.elapsed() < PATIENCE, "the first window does not get the keyboard");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
