//! Apps that misbehave in the preview: Vectort's own window goes on as if nothing were.

use std::time::{Duration, Instant};

use vectort_testkit::desktop::{Computer, Window};

use crate::support::{Files, computer, open_project, project, react};

/// From the click on a control of Vectort to its effect in the page.
const ANSWER: Duration = Duration::from_secs(1);

/// An app that is well until a button is pressed.
fn trap(does: &str) -> Files {
    react(&format!(
        "export default function App() {{\n  const go = () => {{ {does} }};\n  return <main><h1>A trap</h1><button onClick={{go}}>Go</button></main>;\n}}\n"
    ))
}

/// Opens the app, presses its button, and checks that the window answers and `Reload` recovers it.
async fn survives(name: &str, does: &str) {
    let Some((mut computer, _turn)) = computer(name) else { return };
    let Some(_) = project(&mut computer, &trap(does)) else { return };
    let window = computer.open().await.expect("a window");
    open_project(&computer, &window).await;
    window.preview_says("A trap").await.expect("it runs");
    window.click_in_preview("button").await.expect("the button of the app");
    // While it begins, in the middle of it, and when a watchdog may have acted.
    for pause in [100, 1_000, 4_000] {
        tokio::time::sleep(Duration::from_millis(pause)).await;
        answers_within_a_second(&computer, &window).await;
    }
    window.press("action-reload-preview").await.expect("the way out");
    window.preview_says("A trap").await.expect("it runs again");
}

/// A click with the mouse opens the console, another closes it.
async fn answers_within_a_second(computer: &Computer, window: &Window<'_>) {
    let console =
        format!("return !!document.querySelector('section[aria-label=\"{}\"]')", computer.text("ui-console"));
    let button = window.find("button", computer.text("ui-console")).await.expect("the console's button");
    let at = window.centre_of(&button).await.expect("it is somewhere");
    for _ in 0..2 {
        let before = window.run(&console, Vec::new()).await.expect("the page");
        let clicked = Instant::now();
        window.display().click(at).expect("a click");
        while window.run(&console, Vec::new()).await.expect("the page") == before {
            assert!(clicked.elapsed() < ANSWER, "no answer within {ANSWER:?}");
        }
        eprintln!("answered after {:?}", clicked.elapsed());
    }
}

#[tokio::test]
async fn an_endless_loop() {
    survives("an_endless_loop", "for (;;) {}").await;
}

#[tokio::test]
async fn a_gigabyte() {
    let does = "const all: Uint8Array[] = []; for (let i = 0; i < 64; i++) all.push(new Uint8Array(16 << 20).fill(i)); (window as any).all = all;";
    survives("a_gigabyte", does).await;
}

#[tokio::test]
async fn a_loop_of_dialogs() {
    survives("a_loop_of_dialogs", "for (;;) alert('again');").await;
}

#[tokio::test]
async fn the_end_of_its_process() {
    let Some((mut computer, _turn)) = computer("the_end_of_its_process") else { return };
    let Some(_) = project(&mut computer, &trap("")) else { return };
    let window = computer.open().await.expect("a window");
    open_project(&computer, &window).await;
    let before = web_processes(window.id());
    window.preview_says("A trap").await.expect("it runs");
    let now = web_processes(window.id());
    let preview =
        now.iter().find(|id| !before.contains(id)).or(now.last()).expect("a process of the preview");
    let killed = std::process::Command::new("kill").args(["-9", &preview.to_string()]).status();
    assert!(killed.is_ok_and(|status| status.success()), "it is killed");
    window.says_message("ui-view-crashed").await.expect("it is told");
    answers_within_a_second(&computer, &window).await;
    window.press("action-reload-preview").await.expect("the way out");
    window.preview_says("A trap").await.expect("it runs again");
}

/// The web processes that the program started, in the order of their start.
fn web_processes(parent: u32) -> Vec<u32> {
    let entries = std::fs::read_dir("/proc").expect("the processes");
    let mut found: Vec<u32> = entries
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .filter(|id: &u32| {
            let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
            // `id (name) state parent …`; the kernel cuts the name at 15 characters.
            stat.rsplit_once(')').is_some_and(|(name, rest)| {
                name.contains("WebKitWebProces")
                    && rest.split_whitespace().nth(1) == Some(&parent.to_string())
            })
        })
        .collect();
    found.sort_unstable();
    found
}
