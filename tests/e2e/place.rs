//! Where the app stands in the window: in its pane, whatever the language and the pane's size.

use vectort_testkit::desktop::{Area, Computer, Texts, Window};

use crate::support::{computer, open_project, project, react};

/// Larger than any pane, and of a colour that the window has nowhere else.
const APP: &str = "export default function App() {\n  return <main style={{ width: '3000px', height: '3000px' }}><style>{'html { overflow: hidden; background: #ff00ff }'}</style><h1>Board</h1></main>;\n}\n";
const COLOUR: [u8; 3] = [255, 0, 255];

#[tokio::test]
async fn the_preview_keeps_to_its_pane() {
    let Some((mut computer, _turn)) = computer("the_preview_keeps_to_its_pane") else { return };
    let Some(_) = project(&mut computer, &react(APP)) else { return };
    keeps_to_its_pane(&computer).await;
}

#[tokio::test]
async fn the_preview_keeps_to_its_pane_from_right_to_left() {
    let name = "the_preview_keeps_to_its_pane_from_right_to_left";
    let Some((mut computer, _turn)) = computer(name) else { return };
    let Some(_) = project(&mut computer, &react(APP)) else { return };
    computer.speak(Texts::of("ar").expect("Arabic"));
    keeps_to_its_pane(&computer).await;
}

/// Gives the pane other sizes, each smaller in some direction than the one before, and the first again.
async fn keeps_to_its_pane(computer: &Computer) {
    let window = computer.open().await.expect("a window");
    open_project(computer, &window).await;
    window.preview_says("Board").await.expect("the app runs");
    let whole = stands_in_its_pane(&window).await;

    window.press("ui-ws-split").await.expect("code beside the preview");
    window.find("treeitem", "App.tsx").await.expect("the code");
    let half = stands_in_its_pane(&window).await;
    assert!(half.width < whole.width, "{half:?} beside the code, {whole:?} alone");

    window.press("ui-console").await.expect("the console below the preview");
    let low = stands_in_its_pane(&window).await;
    assert!(low.height < half.height, "{low:?} above the console, {half:?} without");

    window.session().set_window_rect(0, 0, 900, 600).await.expect("a smaller window");
    window.wait_for("return innerWidth === 900 && innerHeight === 600").await.expect("it is smaller");
    stands_in_its_pane(&window).await;

    window.session().set_window_rect(0, 0, 1280, 800).await.expect("the window as it was");
    window.wait_for("return innerWidth === 1280 && innerHeight === 800").await.expect("it is as it was");
    window.press("ui-console").await.expect("the console goes");
    window.press("ui-ws-preview").await.expect("the preview alone");
    assert_eq!(stands_in_its_pane(&window).await, whole);
}

/// Waits until the app fills its pane to the edges and is seen nowhere beyond them; gives the pane.
async fn stands_in_its_pane(window: &Window<'_>) -> Area {
    let mut last = String::new();
    for _ in 0..100 {
        let pane = window.preview_area().await.expect("a pane");
        let size = window.in_preview("return [innerWidth, innerHeight]").await.expect("the app answers");
        let seen = window.display().picture(window.display().area()).expect("the screen").extent(COLOUR);
        let fills = size == Some(serde_json::json!([pane.width, pane.height]));
        if fills && seen == Some(pane) {
            return pane;
        }
        last = format!("its pane is {pane:?}, the app is {size:?} and seen in {seen:?}");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("{last}");
}
