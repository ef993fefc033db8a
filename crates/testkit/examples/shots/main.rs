//! Every screen of the window in nine languages, light and dark, in two sizes: a picture of each, and
//! what is wrong with it. `cargo xtask shots` builds and starts this.
//!
//! Output: one JSON line a finding, `{finding, screen, language, theme, size, detail}`, and a last one
//! that counts. `VECTORT_BIN` is the program, `VECTORT_SHOTS` the folder of the pictures,
//! `VECTORT_SHOTS_LANGUAGES` a list of tags (all when empty).
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a program of the build: it ends where its peers do not work"
)]

mod checks;
mod screens;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde_json::{Value, json};
use vectort_testkit::desktop::{self, Area, Computer, Texts, Window};
use vectort_testkit::peers;

use checks::Checker;
use screens::{FIRST, LATER, Screen};

const LANGUAGES: [&str; 9] = ["en", "fr", "es", "de", "zh", "ja", "ru", "it", "ar"];
const SIZES: [(u16, u16); 2] = [(1280, 800), (900, 600)];

#[tokio::main]
async fn main() -> ExitCode {
    if let Some(missing) = desktop::missing() {
        assert!(std::env::var_os("CI").is_none(), "{missing}");
        eprintln!("\n*** SKIPPED: {missing}\n");
        return ExitCode::SUCCESS;
    }
    let program = PathBuf::from(std::env::var_os("VECTORT_BIN").expect("VECTORT_BIN names the program"));
    let out = PathBuf::from(std::env::var_os("VECTORT_SHOTS").expect("VECTORT_SHOTS names a folder"));
    let wanted = std::env::var("VECTORT_SHOTS_LANGUAGES").unwrap_or_default();
    let axe = peers::require("axe").map(|folder| {
        std::fs::read_to_string(folder.join("node_modules/axe-core/axe.min.js")).expect("axe-core is there")
    });
    let mut shots = Shots { out, counts: BTreeMap::new(), pictures: 0 };
    for language in LANGUAGES {
        if !wanted.is_empty() && !wanted.split(',').any(|it| it == language) {
            continue;
        }
        let checker = Checker::new(language, axe.clone()).expect("the texts");
        eprintln!("== {language}");
        let mut fresh = computer(&program, language);
        shots.all(&mut fresh, &checker, FIRST).await;
        let mut used = computer(&program, language);
        let _mock = screens::fill(&mut used);
        shots.all(&mut used, &checker, LATER).await;
    }
    let failures: usize =
        shots.counts.iter().filter(|(kind, _)| *kind != "note").map(|(_, count)| count).sum();
    println!("{}", json!({ "pictures": shots.pictures, "findings": shots.counts, "folder": shots.out }));
    if failures == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn computer(program: &Path, language: &str) -> Computer {
    let mut computer = Computer::start(program, SIZES[0]).expect("a computer");
    computer.speak(Texts::of(language).expect("the language is there"));
    computer
}

struct Shots {
    out: PathBuf,
    /// Findings by kind; `note` is none that fails.
    counts: BTreeMap<String, usize>,
    pictures: usize,
}

impl Shots {
    /// Both themes of a computer's screens.
    async fn all(&mut self, computer: &mut Computer, checker: &Checker, list: &[Screen]) {
        for theme in ["light", "dark"] {
            std::fs::create_dir_all(computer.data()).expect("a data folder");
            let settings = json!({ "theme": theme }).to_string();
            std::fs::write(computer.data().join("settings.json"), settings).expect("settings");
            let window = computer.open().await.expect("a window");
            checker.begin(&window).await.expect("axe-core runs");
            for screen in list {
                window.session().set_window_rect(0, 0, 1280, 800).await.expect("a size");
                // A click while it takes its size would hit what is elsewhere a moment later.
                settle(&window, SIZES[0]).await;
                if let Err(error) = screen.show(computer, &window).await {
                    self.found(
                        "unreachable",
                        *screen,
                        checker,
                        theme,
                        SIZES[0],
                        &json!(format!("{error:#}")),
                    );
                    continue;
                }
                for size in SIZES {
                    self.shoot(&window, screen, checker, theme, size).await;
                }
                if let Err(error) = screen.leave(computer, &window).await {
                    self.found(
                        "unreachable",
                        *screen,
                        checker,
                        theme,
                        SIZES[1],
                        &json!(format!("{error:#}")),
                    );
                }
            }
        }
    }

    async fn shoot(
        &mut self,
        window: &Window<'_>,
        screen: &Screen,
        checker: &Checker,
        theme: &str,
        size: (u16, u16),
    ) {
        let (width, height) = size;
        window
            .session()
            .set_window_rect(0, 0, width.into(), height.into())
            .await
            .expect("the window takes a size");
        settle(window, size).await;
        let folder = self.out.join(screen.name());
        std::fs::create_dir_all(&folder).expect("a folder for the pictures");
        let file = folder.join(format!("{}-{theme}-{width}x{height}.png", checker.language()));
        let picture = window.display().picture(Area { x: 0, y: 0, width, height }).expect("a picture");
        std::fs::write(&file, picture.png().expect("a PNG")).expect("the picture is written");
        self.pictures += 1;
        // Rules about colours and names do not change with the size.
        let with_axe = size == SIZES[0];
        match checker.check(window, with_axe).await {
            Ok(findings) => {
                for (kind, detail) in findings {
                    self.found(&kind, *screen, checker, theme, size, &detail);
                }
            }
            Err(error) => {
                self.found("unchecked", *screen, checker, theme, size, &json!(format!("{error:#}")));
            }
        }
    }

    fn found(
        &mut self,
        kind: &str,
        screen: Screen,
        checker: &Checker,
        theme: &str,
        size: (u16, u16),
        detail: &Value,
    ) {
        *self.counts.entry(kind.to_owned()).or_default() += 1;
        println!(
            "{}",
            json!({
                "finding": kind, "screen": screen.name(), "language": checker.language(), "theme": theme,
                "size": format!("{}x{}", size.0, size.1), "detail": detail,
            })
        );
    }
}

/// Waits until the window has its size and stands still; what keeps moving is taken as it is.
async fn settle(window: &Window<'_>, (width, height): (u16, u16)) {
    let is_sized = format!("return innerWidth === {width} && innerHeight === {height}");
    let _ = window.wait_for(&is_sized).await;
    let area = Area { x: 0, y: 0, width, height };
    let mut before = window.display().picture(area).expect("a picture");
    for _ in 0..10 {
        tokio::time::sleep(std::time::Duration::from_millis(120)).await;
        let now = window.display().picture(area).expect("a picture");
        if now == before {
            return;
        }
        before = now;
    }
}
