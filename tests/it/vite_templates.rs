//! create-vite's own templates preview and build, with no Node anywhere near.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use vectort_testkit::{chromium, peers};

use crate::cli::Cli;

const TEMPLATES: [&str; 4] =
    ["template-react", "template-react-ts", "template-vanilla", "template-vanilla-ts"];

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("made");
    for entry in std::fs::read_dir(from).expect("readable") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), &target).expect("copied");
        }
    }
}

fn templates() -> Option<PathBuf> {
    Some(peers::require("create-vite")?.join("node_modules/create-vite"))
}

/// The page's console, after its text has shown that it runs.
async fn console(browser: &chromium::Chromium, url: &str) -> Vec<String> {
    browser.open(url).await.expect("opened");
    browser
        .wait_for("document.body.innerText.toLowerCase().includes('count is') && document.body.innerText")
        .await
        .expect("the template's counter");
    let entries = browser.console().await.expect("a console");
    // A page that stays open would complain when its server ends.
    browser.open("about:blank").await.expect("left");
    entries.into_iter().map(|entry| format!("{} {}", entry.level, entry.message)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn templates_preview_in_a_browser_with_an_empty_console() {
    let Some(templates) = templates() else { return };
    let Some(browser) = chromium::start_or_skip("templates preview").await else { return };
    for template in TEMPLATES {
        let cli = Cli::new();
        let dir = cli.path(template);
        copy(&templates.join(template), &dir);
        let mut child = cli
            .command(&["preview", &dir.to_string_lossy(), "--json"])
            // Nothing else on the path: neither node nor npm could be found.
            .env("PATH", "")
            .stdout(Stdio::piped())
            .spawn()
            .expect("starts");
        let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
        let ready: serde_json::Value = lines
            .by_ref()
            .map_while(Result::ok)
            .filter_map(|line| serde_json::from_str::<serde_json::Value>(&line).ok())
            .find(|line| line["event"] == "ready")
            .expect("ready");
        let url = ready["url"].as_str().expect("a URL");
        assert_eq!(console(&browser, url).await, Vec::<String>::new(), "{template}");
        child.kill().expect("killed");
        child.wait().expect("ends");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn templates_build_and_the_result_runs_with_an_empty_console() {
    let Some(templates) = templates() else { return };
    let Some(browser) = chromium::start_or_skip("templates build").await else { return };
    for template in TEMPLATES {
        let cli = Cli::new();
        let (dir, out) = (cli.path(template), cli.path("dist"));
        copy(&templates.join(template), &dir);
        let ran = cli.json(&["build", &dir.to_string_lossy(), "--out", &out.to_string_lossy()]);
        assert_eq!(ran.status, 0, "{template}: {ran:#?}");
        let server = vectort_testkit::statics::Statics::serve(&out).await;
        assert_eq!(console(&browser, &server.url()).await, Vec::<String>::new(), "{template}");
    }
}
