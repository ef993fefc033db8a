//! What a previewed app must not reach, and what the window must not tell.

use std::path::Path;

use serde_json::Value;

use crate::support::{board, computer, describe, open_project, project, provider, react};

/// Tries every way out that a page has without a person's click, and shows what came of each. An
/// attempt that gets something says `escaped`.
const ATTEMPTS: &str = r#"
import { useEffect, useState } from "react";

const tell = (value: unknown) => String(value).slice(0, 80);
const asked: Record<string, () => unknown> = {
  "tauri internals": () => typeof (window as any).__TAURI_INTERNALS__,
  "tauri api": () => typeof (window as any).__TAURI__,
  "isolation": () => typeof (window as any).__TAURI_ISOLATION_HOOK__,
  "ipc object": () => typeof (window as any).ipc,
  "message handlers": () => typeof (window as any).webkit,
  "frozen prototypes": () => (Object.isFrozen(Object.prototype) ? "escaped: frozen" : "no"),
  "a parent": () => (window.parent === window && window.top === window ? "no" : "escaped: framed"),
  "an opener": () => (window.opener ? "escaped: opener" : "no"),
  "a window": () => (window.open("https://example.com/") ? "escaped: window" : "no"),
  "the window's page as a window": () => (window.open("tauri://localhost/") ? "escaped: window" : "no"),
};
for (const url of [
  "ipc://localhost/projects_list",
  "http://ipc.localhost/projects_list",
  "tauri://localhost/index.html",
  "http://tauri.localhost/index.html",
  "asset://localhost/etc/passwd",
  "file:///etc/passwd",
  "http://127.0.0.1:22/",
]) {
  asked["fetch " + url] = () => fetch(url, { method: "POST" }).then((it) => "escaped: " + it.status);
}
for (const url of ["tauri://localhost/", "file:///etc/passwd", "https://example.com/"]) {
  asked["frame " + url] = () =>
    new Promise((done) => {
      const frame = document.createElement("iframe");
      frame.onload = () => {
        let at = "refused";
        try { at = frame.contentWindow!.location.href; } catch { at = "elsewhere"; }
        done(at);
      };
      frame.onerror = () => done("refused");
      setTimeout(() => done("refused"), 2000);
      frame.src = url;
      document.body.append(frame);
    });
}
asked["notifications"] = () =>
  typeof Notification === "undefined" ? "none" : Notification.requestPermission().then((it) => (it === "granted" ? "escaped" : it));
asked["place"] = () =>
  new Promise((done) => navigator.geolocation ? navigator.geolocation.getCurrentPosition(() => done("escaped"), () => done("denied")) : done("none"));
asked["camera"] = () =>
  navigator.mediaDevices?.getUserMedia ? navigator.mediaDevices.getUserMedia({ video: true }).then(() => "escaped") : "none";

export default function App() {
  const [results, setResults] = useState<string[]>([]);
  const [done, setDone] = useState(false);
  useEffect(() => {
    (async () => {
      for (const [name, attempt] of Object.entries(asked)) {
        const late = new Promise((resolve) => setTimeout(() => resolve("no answer"), 3000));
        const result = await Promise.race([Promise.resolve().then(attempt), late]).catch((error) => "refused: " + tell(error));
        setResults((all) => [...all, name + " = " + tell(result)]);
      }
      // Last, as one that worked would end this page.
      for (const url of ["tauri://localhost/", "http://tauri.localhost/", "file:///etc/passwd", "https://example.com/"]) {
        location.href = url;
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      setDone(true);
    })();
  }, []);
  return <main><h1>Attempts</h1><ul>{results.map((it) => <li key={it}>{it}</li>)}</ul>{done && <p>All were made</p>}</main>;
}
"#;

#[tokio::test]
async fn a_previewed_app_reaches_nothing_of_the_window() {
    let Some((mut computer, _turn)) = computer("a_previewed_app") else { return };
    let Some(_) = project(&mut computer, &react(ATTEMPTS)) else { return };
    let window = computer.open().await.expect("a window");
    open_project(&computer, &window).await;
    window.preview_says("All were made").await.expect("every attempt ends, and the page is still there");
    let results = window.preview_text().await.expect("the preview");
    assert!(!results.contains("escaped"), "{results}");
    for bridge in ["tauri internals", "tauri api", "isolation", "ipc object", "message handlers"] {
        assert!(results.contains(&format!("{bridge} = undefined")), "{bridge}: {results}");
    }
    for scheme in ["ipc://localhost", "http://ipc.localhost", "tauri://localhost", "file:///etc/passwd"] {
        let line = results.lines().find(|line| line.starts_with("fetch ") && line.contains(scheme));
        assert!(line.is_some_and(|line| line.contains("= refused")), "{scheme}: {results}");
    }
    let url = window.preview_url().await.expect("the pages").expect("the preview");
    assert!(url.contains(".localhost:"), "it stays where it was: {url}");
    let page = window.run("return location.origin", Vec::new()).await.expect("the window's page");
    assert_eq!(page, Value::from("tauri://localhost"));
}

#[tokio::test]
async fn what_an_app_stores_survives_a_reload() {
    let Some((mut computer, _turn)) = computer("what_an_app_stores") else { return };
    let app = "export default function App() {\n  const count = Number(localStorage.getItem('count') ?? 0) + 1;\n  localStorage.setItem('count', String(count));\n  return <h1>Visit {count}</h1>;\n}\n";
    let Some(_) = project(&mut computer, &react(app)) else { return };
    let window = computer.open().await.expect("a window");
    open_project(&computer, &window).await;
    window.preview_says("Visit 1").await.expect("the first visit");
    window.press("action-reload-preview").await.expect("a reload");
    window.preview_says("Visit 2").await.expect("the second visit");
}

#[tokio::test]
async fn logs_tell_no_secret_and_nothing_that_the_person_wrote() {
    let Some((mut computer, _turn)) = computer("logs_tell_no_secret") else { return };
    let Some(_mock) = provider(&mut computer, &board(), 0) else { return };
    computer.set("VECTORT_LOG", "debug");
    let window = computer.open().await.expect("a window");
    describe(&computer, &window, "a kanban board for zymurgists", "ui-welcome-start").await;
    window.preview_says("Kanban board").await.expect("the app runs");
    window.says_message("ui-run-verified-text").await.expect("the end");
    let url = window.preview_url().await.expect("the pages").expect("the preview");
    let token = url.trim_start_matches("http://").split('.').next().expect("a host").to_owned();
    window.close().await.expect("it closes");

    let logs = computer.data().join("logs");
    let mut bytes = 0;
    for file in std::fs::read_dir(&logs).expect("the logs").filter_map(Result::ok) {
        let text = read(&file.path());
        bytes += text.len();
        for secret in ["sk-canary", "zymurgists", "Write the plan", &token] {
            assert!(!text.contains(secret), "{secret} is in {}:\n{text}", file.path().display());
        }
    }
    assert!(bytes > 0, "there is a log in {}", logs.display());
}

fn read(path: &Path) -> String {
    String::from_utf8_lossy(&std::fs::read(path).expect("a log")).into_owned()
}
