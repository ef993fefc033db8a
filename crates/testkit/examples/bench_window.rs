//! The figures of the window's own pages, in pixels of the screen or by the page's own clock.
//!
//! `VECTORT_CASE=preview` (a part of `cargo xtask bench preview`): from the keys that save a file in
//! the window's editor to the first changed pixel of the app in its own webview.
//!
//! `VECTORT_CASE=list` (`cargo xtask bench list`): ten thousand projects. While the wheel turns, what
//! each frame costs the page; and from a key in the search box to the first changed pixel of the list.
//!
//! `VECTORT_BIN` is the program, built for release; `VECTORT_SEED` the one that fills a data folder.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a bench ends where its peers do not work"
)]

use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use vectort_testkit::aimock::Aimock;
use vectort_testkit::desktop::{self, Area, Computer, Key, PATIENCE, Window};

const SAVES: usize = 50;
const PROJECTS: &str = "10000";
const NOTCHES: usize = 240;

#[tokio::main]
async fn main() {
    if let Some(missing) = desktop::missing() {
        assert!(std::env::var_os("CI").is_none(), "{missing}");
        eprintln!("\n*** SKIPPED: {missing}\n");
        return;
    }
    let program = PathBuf::from(std::env::var_os("VECTORT_BIN").expect("VECTORT_BIN names the program"));
    let computer = Computer::start(&program, (1280, 800)).expect("a computer");
    match std::env::var("VECTORT_CASE").as_deref() {
        Ok("preview") => preview(computer).await,
        Ok("list") => list(&computer).await,
        other => panic!("VECTORT_CASE is preview or list, not {other:?}"),
    }
}

/// An app that is one colour, which its source names.
const APP: &str = "### index.html\n\n```html\n<!doctype html>\n<html><head><title>Colour</title></head><body><div id=\"root\"></div><script type=\"module\" src=\"/src/main.tsx\"></script></body></html>\n```\n\n### src/main.tsx\n\n```tsx\nimport { createRoot } from 'react-dom/client';\nimport App from './App';\ncreateRoot(document.getElementById('root')!).render(<App />);\n```\n\n### src/App.tsx\n\n```tsx\nexport default function App() {\n  return <div style={{ position: 'fixed', inset: 0, background: `hsl(${0} 80% 50%)` }} />;\n}\n```\n\n### package.json\n\n```json\n{ \"name\": \"colour\", \"private\": true, \"dependencies\": { \"react\": \"^19.0.0\", \"react-dom\": \"^19.0.0\" } }\n```\n";

async fn preview(mut computer: Computer) {
    let usage = json!({ "prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2 });
    let Some(mock) = Aimock::start(
        &json!({ "fixtures": [{ "match": {}, "response": { "content": APP, "usage": usage }, "chunkSize": 2000 }] }),
    ) else {
        return;
    };
    computer.set("OPENAI_API_KEY", "sk-canary").set("OPENAI_BASE_URL", mock.openai_url());
    let made =
        computer.command(&["generate", "a colour", "--type", "web_app", "--no-mount", "--json"]).output();
    assert!(made.is_ok_and(|made| made.status.success()), "the project is made");
    drop(mock);
    let window = computer.open().await.expect("a window");
    window.click("link", computer.text("action-projects")).await.expect("the projects");
    window.click("gridcell", "").await.expect("the project");
    window.press("ui-ws-split").await.expect("code beside the preview");
    window.click("treeitem", "App.tsx").await.expect("the file");
    let editor = window.find("textbox", computer.text("ui-code-editor")).await.expect("the editor");
    editor.focus().await.expect("it takes the keyboard");
    // The caret after the hue.
    window
        .wait_for(
            "const walk = document.createTreeWalker(document.querySelector('.cm-content'), NodeFilter.SHOW_TEXT);
             let last = null;
             for (let node; (node = walk.nextNode());) {
               const before = last; last = node;
               const at = node.data === '0' && before?.data.endsWith('{') ? 1 : node.data.indexOf('${0') + 3;
               if (node.data !== '0' && at < 3 || node.data === '0' && !before?.data.endsWith('{')) continue;
               getSelection().collapse(node, at);
               return true;
             }",
        )
        .await
        .expect("the hue is in the editor");
    let place = window.preview_area().await.expect("the preview");
    let (x, y) = place.centre();
    let spot = Area { x, y, width: 16, height: 16 };
    // Red, before anything is changed.
    let began = Instant::now();
    let is_red = |[red, green, blue]: [u8; 3]| red > 200 && green < 60 && blue < 60;
    while !is_red(window.display().picture(spot).expect("a picture").colour()) {
        assert!(began.elapsed() < PATIENCE, "the app never runs");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let display = window.display();
    let mut times = Vec::new();
    for save in 0..SAVES + 5 {
        // One digit for another: a few degrees are another colour.
        display.press(&[Key::BackSpace]).expect("a keyboard");
        let digit = char::from(b'1' + u8::try_from(save % 9).expect("a digit"));
        display.press(&[Key::Char(digit)]).expect("a keyboard");
        tokio::time::sleep(Duration::from_millis(350)).await;
        let before = display.picture(spot).expect("a picture");
        let began = Instant::now();
        display.press(&[Key::Control, Key::Char('s')]).expect("a keyboard");
        let changed = display.wait_for_change(spot, &before, PATIENCE).expect("the app changes");
        // The first ones find cold caches.
        if save >= 5 {
            times.push((changed - began).as_secs_f64() * 1_000.0);
        }
    }
    report("preview", "vectort window", "in_app_save_to_pixels_ms_p50", percentile(&mut times, 50), "ms");
    report("preview", "vectort window", "in_app_save_to_pixels_ms_p95", percentile(&mut times, 95), "ms");
}

async fn list(computer: &Computer) {
    let seed =
        std::env::var_os("VECTORT_SEED").expect("VECTORT_SEED names the program that fills a data folder");
    let filled = Command::new(seed).arg(computer.data()).arg(PROJECTS).status();
    assert!(filled.is_ok_and(|status| status.success()), "{PROJECTS} projects are made");
    let window = computer.open().await.expect("a window");
    window.click("link", computer.text("action-projects")).await.expect("the projects");
    let grid = window.find("grid", "").await.expect("the list");
    window.says("10,000").await.expect("all of them");
    let middle = window.centre_of(&grid).await.expect("it is somewhere");
    scroll(&window, middle).await;
    search(&window, computer).await;
}

/// What each frame costs the page: from the frame's beginning to the first task after its painting.
const WATCH: &str = "
    window.__frames = { cost: [], gap: [] };
    let last = 0, on = true;
    window.__stop = () => { on = false; return window.__frames; };
    const channel = new MessageChannel();
    let began = 0;
    channel.port1.onmessage = () => { window.__frames.cost.push(performance.now() - began); };
    requestAnimationFrame(function tick(now) {
      if (!on) return;
      began = performance.now();
      if (last) window.__frames.gap.push(now - last);
      last = now;
      channel.port2.postMessage(0);
      requestAnimationFrame(tick);
    });
    return true;";

async fn scroll(window: &Window<'_>, middle: (i16, i16)) {
    window.run(WATCH, Vec::new()).await.expect("the page watches itself");
    for notch in 0..NOTCHES {
        window.display().scroll(middle, notch < NOTCHES * 3 / 4).expect("a wheel");
        tokio::time::sleep(Duration::from_millis(16)).await;
    }
    let frames = window.run("return window.__stop()", Vec::new()).await.expect("the figures");
    for (name, metric) in [("cost", "scroll_frame_work_ms_p95"), ("gap", "scroll_frame_gap_ms_p95")] {
        let mut times: Vec<f64> =
            frames[name].as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
        report("list", "10000 projects", metric, percentile(&mut times, 95), "ms");
    }
}

async fn search(window: &Window<'_>, computer: &Computer) {
    let name = computer.text("ui-projects-search");
    let input = window.find("searchbox", name).await.expect("the search box");
    let place = window.centre_of(&input).await.expect("it is somewhere");
    window.display().click(place).expect("a mouse");
    let list = window.find("grid", "").await.expect("the list").rect().await.expect("its place");
    // The first rows: what is found stands there.
    let rows = Area { x: list.x as i16 + 80, y: list.y as i16 + 4, width: 240, height: 200 };
    let mut times = Vec::new();
    for word in ["lighthouse", "orchard", "quarry", "museum", "vineyard", "harbour"] {
        for letter in word.chars() {
            tokio::time::sleep(Duration::from_millis(250)).await;
            let before = window.display().picture(rows).expect("a picture");
            let began = Instant::now();
            window.display().press(&[Key::Char(letter)]).expect("a keyboard");
            // A letter that finds the same rows changes nothing.
            if let Ok(changed) = window.display().wait_for_change(rows, &before, Duration::from_millis(600)) {
                times.push((changed - began).as_secs_f64() * 1_000.0);
            }
        }
        window.display().press(&[Key::Control, Key::Char('a')]).expect("a keyboard");
        window.display().press(&[Key::BackSpace]).expect("a keyboard");
    }
    assert!(times.len() >= 12, "searching changes the list: {times:?}");
    report("list", "10000 projects", "search_key_to_pixels_ms_p50", percentile(&mut times, 50), "ms");
    report("list", "10000 projects", "search_key_to_pixels_ms_p95", percentile(&mut times, 95), "ms");
}

fn percentile(times: &mut [f64], percent: usize) -> f64 {
    times.sort_by(f64::total_cmp);
    assert!(!times.is_empty(), "there are figures");
    times[(times.len() * percent / 100).min(times.len() - 1)]
}

fn report(bench: &str, case: &str, metric: &str, value: f64, unit: &str) {
    println!("{}", json!({ "bench": bench, "case": case, "metric": metric, "value": value, "unit": unit }));
}
