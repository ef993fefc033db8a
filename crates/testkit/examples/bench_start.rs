//! `cargo xtask bench start`: how long a person waits for the window, and what it costs when it is
//! there.
//!
//! - `first_keystroke_ms_p50`, `_p95`: from the process's start to the first character of a key that
//!   is held from then on standing in the describe box, in pixels of the screen. Warm: the program
//!   was started before.
//! - `idle_pss_mib`: the proportional memory of the program and all processes that it started, ten
//!   seconds after its last work; on the welcome screen, and with a project open and running.
//! - `installed_size_mib`: both programs.
//!
//! `VECTORT_BIN` is the program, built for release.
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a bench ends where its peers do not work"
)]

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use vectort_testkit::desktop::{self, Area, Computer, Key, PATIENCE, Picture, Window};

const RUNS: usize = 17;
/// Between two keystrokes: a key that is held repeats slower.
const REPEAT: Duration = Duration::from_millis(8);
const IDLE: Duration = Duration::from_secs(10);

#[tokio::main]
async fn main() {
    if let Some(missing) = desktop::missing() {
        assert!(std::env::var_os("CI").is_none(), "{missing}");
        eprintln!("\n*** SKIPPED: {missing}\n");
        return;
    }
    let program = PathBuf::from(std::env::var_os("VECTORT_BIN").expect("VECTORT_BIN names the program"));
    let mut computer = Computer::start(&program, (1280, 800)).expect("a computer");
    // Somebody who uses it every day has projects and a provider.
    let made = computer.command(&["generate", "a kanban board", "--no-mount", "--json"]).output();
    assert!(made.is_ok_and(|made| made.status.success()), "a project");
    computer.set("OPENAI_API_KEY", "sk-canary");

    let (place, first_letter) = calibrate(&computer).await;
    let mut times: Vec<f64> = (0..RUNS).map(|_| first_keystroke(&computer, place, &first_letter)).collect();
    // The first run warms what the calibration did not.
    times.remove(0);
    times.sort_by(f64::total_cmp);
    report("vectort", "first_keystroke_ms_p50", times[times.len() / 2], "ms");
    report("vectort", "first_keystroke_ms_p95", times[times.len() * 95 / 100], "ms");

    memory(&computer).await;
    let folder = program.parent().expect("a program is in a folder");
    let size: u64 = ["vectort", "vectort-desktop"]
        .iter()
        .map(|name| std::fs::metadata(folder.join(name)).expect("both programs are there").len())
        .sum();
    report("vectort", "installed_size_mib", size as f64 / 1_048_576.0, "MiB");
}

/// Where the first letter of the describe box stands, and how an `a` looks there.
async fn calibrate(computer: &Computer) -> (Area, Picture) {
    let window = computer.open().await.expect("a window");
    let describe = window.find("textbox", computer.text("ui-welcome-title")).await.expect("the describe box");
    let letter = window
        .run(
            "const box = arguments[0], style = getComputedStyle(box), at = box.getBoundingClientRect();
             const pen = document.createElement('canvas').getContext('2d');
             pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
             return [at.x + parseFloat(style.paddingLeft) + parseFloat(style.borderLeftWidth),
                     at.y + parseFloat(style.paddingTop) + parseFloat(style.borderTopWidth),
                     pen.measureText('a').width, parseFloat(style.lineHeight) || 20];",
            vec![describe.to_json().expect("an element")],
        )
        .await
        .expect("the page measures");
    let side = |index: usize| letter[index].as_f64().expect("a length");
    // A pixel less: the letter beside it and the caret are not in it.
    let area = Area {
        x: side(0).ceil() as i16,
        y: side(1).ceil() as i16,
        width: (side(2).floor() as u16).saturating_sub(1).max(4),
        height: side(3).floor() as u16,
    };
    computer.display().type_text("aaa").expect("a keyboard");
    tokio::time::sleep(Duration::from_millis(600)).await;
    let look = computer.display().picture(area).expect("a picture");
    assert!(look.colours() > 1, "there is a letter");
    describe.clear().await.expect("emptied again");
    tokio::time::sleep(Duration::from_millis(600)).await;
    assert!(computer.display().picture(area).expect("a picture") != look, "an empty box looks different");
    assert!(window.close().await.expect("it ends").success());
    (area, look)
}

/// Starts the program and holds a key until its letter stands in the box.
fn first_keystroke(computer: &Computer, place: Area, look: &Picture) -> f64 {
    let display = computer.display();
    let began = Instant::now();
    let mut program = computer.command(&[]).stdout(Stdio::null()).spawn().expect("it starts");
    let mut shown = None;
    let mut pressed = began;
    let took = loop {
        assert!(began.elapsed() < PATIENCE, "no keystroke is ever accepted");
        if shown.is_none() {
            shown = display.window().expect("the display");
            if let Some(window) = shown {
                // No window manager does it here. It may be gone again when it is not the one.
                let _ = display.focus(window);
            }
        } else if pressed.elapsed() > REPEAT {
            display.press(&[Key::Char('a')]).expect("a keyboard");
            pressed = Instant::now();
        }
        if shown.is_some() && display.picture(place).expect("a picture") == *look {
            break began.elapsed();
        }
        std::thread::sleep(Duration::from_millis(1));
    };
    // What was typed is kept over a restart: take it out, or the next run begins with it.
    std::thread::sleep(Duration::from_millis(300));
    let _ = display.press(&[Key::Control, Key::Char('a')]);
    let _ = display.press(&[Key::Delete]);
    std::thread::sleep(Duration::from_millis(700));
    if let Some(window) = shown {
        let _ = display.ask_to_close(window);
    }
    let asked = Instant::now();
    while program.try_wait().expect("a child").is_none() {
        if asked.elapsed() > PATIENCE {
            let _ = program.kill();
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    took.as_secs_f64() * 1_000.0
}

async fn memory(computer: &Computer) {
    let window = computer.open().await.expect("a window");
    tokio::time::sleep(IDLE).await;
    report("welcome", "idle_pss_mib", pss(window.id()), "MiB");
    window.click("link", computer.text("action-projects")).await.expect("the projects");
    window.click("gridcell", "").await.expect("the project");
    wait_for_preview(&window).await;
    tokio::time::sleep(IDLE).await;
    report("workspace with preview", "idle_pss_mib", pss(window.id()), "MiB");
}

/// Until there is something to see where the preview stands. Release builds have no inspector.
async fn wait_for_preview(window: &Window<'_>) {
    let area = window.preview_area().await.expect("a place for the preview");
    let began = Instant::now();
    while window.display().picture(area).expect("a picture").colours() < 8 {
        assert!(began.elapsed() < PATIENCE, "the preview shows nothing");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// The proportional memory of a process and all below it, in MiB.
fn pss(root: u32) -> f64 {
    let parents: Vec<(u32, u32)> = std::fs::read_dir("/proc")
        .expect("the processes")
        .filter_map(|entry| {
            let id: u32 = entry.ok()?.file_name().to_str()?.parse().ok()?;
            let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
            // `id (name) state parent …`, and a name may have brackets.
            let parent = stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()?;
            Some((id, parent))
        })
        .collect();
    let mut tree = vec![root];
    let mut at = 0;
    while let Some(parent) = tree.get(at).copied() {
        tree.extend(parents.iter().filter(|(_, of)| *of == parent).map(|(id, _)| *id));
        at += 1;
    }
    let kib = tree.iter().filter_map(|id| {
        let rollup =
            std::fs::read_to_string(Path::new("/proc").join(id.to_string()).join("smaps_rollup")).ok()?;
        let line = rollup.lines().find(|line| line.starts_with("Pss:"))?;
        line.split_whitespace().nth(1)?.parse::<f64>().ok()
    });
    kib.sum::<f64>() / 1_024.0
}

fn report(case: &str, metric: &str, value: f64, unit: &str) {
    let figure: Value =
        json!({ "bench": "start", "case": case, "metric": metric, "value": value, "unit": unit });
    println!("{figure}");
}
