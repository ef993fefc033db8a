//! What the scenarios share.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde_json::{Value, json};
use vectort_testkit::aimock::Aimock;
use vectort_testkit::desktop::{self, Computer, Window};
use vectort_testkit::scripted::{Reply, Scripted};

/// The screen of most scenarios.
pub(crate) const SCREEN: (u16, u16) = (1280, 800);

/// A turn: windows are tested one at a time, whatever the number of test threads.
pub(crate) struct Turn(#[expect(dead_code, reason = "held, not read")] MutexGuard<'static, ()>);

/// A computer with Vectort on it and a turn to use it. Where the driver is missing, that is told
/// loudly and the test passes over; where `CI` is set it fails.
pub(crate) fn computer(test: &str) -> Option<(Computer, Turn)> {
    static TURN: Mutex<()> = Mutex::new(());
    let turn = Turn(TURN.lock().unwrap_or_else(PoisonError::into_inner));
    if let Some(missing) = desktop::missing() {
        assert!(std::env::var_os("CI").is_none(), "{test}: {missing}");
        eprintln!("\n*** SKIPPED {test}: {missing}: `cargo xtask e2e` installs it\n");
        return None;
    }
    let computer = Computer::start(Path::new(env!("CARGO_BIN_EXE_vectort")), SCREEN).expect("a computer");
    Some((computer, turn))
}

/// Files of an app, by path.
pub(crate) type Files = BTreeMap<&'static str, String>;

/// A React app whose `src/App.tsx` is `app`.
pub(crate) fn react(app: &str) -> Files {
    [
        ("index.html", "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Board</title></head>\n<body><div id=\"root\"></div><script type=\"module\" src=\"/src/main.tsx\"></script></body>\n</html>\n"),
        ("package.json", "{\n  \"name\": \"board\",\n  \"private\": true,\n  \"type\": \"module\",\n  \"dependencies\": { \"react\": \"^19.0.0\", \"react-dom\": \"^19.0.0\" }\n}\n"),
        ("src/main.tsx", "import { createRoot } from 'react-dom/client';\nimport App from './App';\nimport './style.css';\ncreateRoot(document.getElementById('root')!).render(<App />);\n"),
        ("src/App.tsx", app),
        ("src/style.css", "main { font-family: system-ui; padding: 2rem; }\nbutton { padding: 0.5rem; }\n"),
    ]
    .into_iter()
    .map(|(path, text)| (path, text.to_owned()))
    .collect()
}

/// A board with two cards and a way to add one.
pub(crate) fn board() -> Files {
    react(
        "import { useState } from 'react';\nexport default function App() {\n  const [cards, setCards] = useState<string[]>(['Write the plan', 'Ship it']);\n  return <main><h1>Kanban board</h1><ul>{cards.map((card) => <li key={card}>{card}</li>)}</ul><button onClick={() => setCards([...cards, `Card ${cards.length}`])}>Add a card</button></main>;\n}\n",
    )
}

/// The files as a model answers, in Vectort's own format.
pub(crate) fn answer(files: &Files) -> String {
    let mut answer = String::new();
    for (path, text) in files {
        vectort_generation::format::write_file(&mut answer, &path.parse().expect("a safe path"), text);
    }
    vectort_generation::format::write_summary(&mut answer, "A small app.");
    answer
}

/// A provider on this computer that answers with `files`: all at once, or `pace` milliseconds a
/// piece. `None` where aimock is not installed.
pub(crate) fn provider(computer: &mut Computer, files: &Files, pace: u32) -> Option<Aimock> {
    let usage = json!({ "prompt_tokens": 900, "completion_tokens": 400, "total_tokens": 1300 });
    let mut fixture = json!({
        "match": {},
        "response": { "content": answer(files), "usage": usage },
        "chunkSize": 60,
    });
    if pace > 0 {
        fixture["latency"] = pace.into();
    }
    let mock = Aimock::start(&json!({ "fixtures": [fixture] }))?;
    computer.set("OPENAI_API_KEY", "sk-canary").set("OPENAI_BASE_URL", mock.openai_url());
    Some(mock)
}

/// A provider on this computer that answers by what is asked: `answers` are pieces of the standing
/// instructions with the answer to what has them, the first that fits; an empty piece fits all.
pub(crate) fn provider_by(computer: &mut Computer, answers: &[(&str, String)]) -> Option<Aimock> {
    let usage = json!({ "prompt_tokens": 900, "completion_tokens": 400, "total_tokens": 1300 });
    let fixtures: Vec<Value> = answers
        .iter()
        .map(|(told, answer)| {
            let wanted = if told.is_empty() { json!({}) } else { json!({ "systemMessage": told }) };
            json!({ "match": wanted, "response": { "content": answer, "usage": usage } })
        })
        .collect();
    let mock = Aimock::start(&json!({ "fixtures": fixtures }))?;
    computer.set("OPENAI_API_KEY", "sk-canary").set("OPENAI_BASE_URL", mock.openai_url());
    Some(mock)
}

/// A provider on this computer that keeps every request as it came, which aimock does not do with
/// pictures; it speaks Anthropic's protocol and always answers `text`. Takes the place of every
/// other provider.
pub(crate) fn provider_scripted(computer: &mut Computer, text: String) -> Scripted {
    let server = Scripted::start(move |request| {
        if request.method != "POST" {
            return Reply::json(404, &json!({ "type": "error", "error": { "type": "not_found_error" } }));
        }
        let events = [
            json!({ "type": "message_start", "message": { "id": "msg_1", "model": request.json()["model"],
                "usage": { "input_tokens": 900, "output_tokens": 1 } } }),
            json!({ "type": "content_block_start", "index": 0, "content_block": { "type": "text", "text": "" } }),
            json!({ "type": "content_block_delta", "index": 0, "delta": { "type": "text_delta", "text": text } }),
            json!({ "type": "content_block_stop", "index": 0 }),
            json!({ "type": "message_delta", "delta": { "stop_reason": "end_turn" },
                "usage": { "output_tokens": 400 } }),
            json!({ "type": "message_stop" }),
        ];
        let event =
            |value: &Value| format!("event: {}\ndata: {value}\n\n", value["type"].as_str().unwrap_or(""));
        Reply::stream(events.iter().map(event))
    });
    computer.set("OPENAI_API_KEY", "").set("OPENAI_BASE_URL", "");
    computer.set("ANTHROPIC_API_KEY", "sk-ant-canary").set("ANTHROPIC_BASE_URL", server.url());
    server
}

/// Makes a project of `files` with the command line, so that a scenario can begin with one; gives
/// its folder. `None` where aimock is not installed.
pub(crate) fn project(computer: &mut Computer, files: &Files) -> Option<String> {
    let _mock = provider(computer, files, 0)?;
    let made = run(computer, &["generate", "a kanban board", "--type", "web_app", "--no-mount", "--json"]);
    let done = made.iter().find(|line| line["event"] == "done").unwrap_or_else(|| panic!("{made:#?}"));
    Some(done["dir"].as_str().expect("a folder").to_owned())
}

/// Runs the command line and gives its JSON lines.
pub(crate) fn run(computer: &Computer, args: &[&str]) -> Vec<Value> {
    let output = computer.command(args).output().expect("it starts");
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{args:?}: {}\n{text}", String::from_utf8_lossy(&output.stderr));
    text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

/// Describes an app on the welcome screen and starts its run.
pub(crate) async fn describe(computer: &Computer, window: &Window<'_>, words: &str, button: &str) {
    window.fill("textbox", computer.text("ui-welcome-title"), words).await.expect("the describe box");
    window.press(button).await.expect("the way to start");
}

/// Opens the only project from the projects screen.
pub(crate) async fn open_project(computer: &Computer, window: &Window<'_>) {
    window.click("link", computer.text("action-projects")).await.expect("the way to the projects");
    window.click("gridcell", "").await.expect("the project");
}
