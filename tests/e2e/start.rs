//! The first start, and the ones after.

use crate::support::computer;

#[tokio::test]
async fn the_window_opens_and_closes() {
    let Some((computer, _turn)) = computer("the_window_opens_and_closes") else { return };
    let window = computer.open().await.expect("a window");
    let language = window.wait_for("return document.documentElement.lang").await.expect("a page");
    assert_eq!(language, "en");
    assert!(
        computer
            .display()
            .title(window.on_screen().await.expect("shown"))
            .expect("a title")
            .contains("Vectort")
    );
    let status = window.close().await.expect("it ends");
    assert!(status.success(), "{status}");
}
