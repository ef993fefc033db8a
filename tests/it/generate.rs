//! Generation against real provider protocols (aimock), and what happens when they fail.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use vectort_testkit::aimock::Aimock;

use crate::cli::{Cli, Ran, tree};

/// A small app as a model writes it: three interactions would not make the test better.
fn files() -> BTreeMap<String, String> {
    [
        ("index.html", "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Board</title></head>\n<body><div id=\"root\"></div><script type=\"module\" src=\"/src/main.tsx\"></script></body>\n</html>\n"),
        ("package.json", "{\n  \"name\": \"board\",\n  \"private\": true,\n  \"type\": \"module\",\n  \"dependencies\": { \"react\": \"^19.0.0\", \"react-dom\": \"^19.0.0\" }\n}\n"),
        ("src/main.tsx", "import { createRoot } from 'react-dom/client';\nimport App from './App';\nimport './style.css';\ncreateRoot(document.getElementById('root')!).render(<App />);\n"),
        ("src/App.tsx", "import { useState } from 'react';\nexport default function App() {\n  const [cards, setCards] = useState<string[]>(['Write the plan', 'Ship it']);\n  return <main><h1>Kanban board</h1><ul>{cards.map((card) => <li key={card}>{card}</li>)}</ul><button onClick={() => setCards([...cards, `Card ${cards.length}`])}>Add a card</button></main>;\n}\n"),
        ("src/style.css", "main { font-family: system-ui; padding: 2rem; }\n"),
    ]
    .into_iter()
    .map(|(path, text)| (path.to_owned(), text.to_owned()))
    .collect()
}

/// The files in Vectort's own answer format.
fn blocks(files: &BTreeMap<String, String>) -> String {
    let mut answer = String::new();
    for (path, text) in files {
        let path = path.parse().expect("a safe path");
        vectort_generation::format::write_file(&mut answer, &path, text);
    }
    vectort_generation::format::write_summary(&mut answer, "A kanban board.");
    answer
}

/// The files as plain Markdown, the way most models answer when left alone.
fn markdown(files: &BTreeMap<String, String>) -> String {
    let mut answer = String::from("<think>Five files will do.</think>\nHere is the app.\n\n");
    for (path, text) in files {
        let language = path.rsplit('.').next().unwrap_or_default();
        answer += &format!("### {path}\n\n```{language}\n{text}```\n\n");
    }
    answer + "Run `npm install`, then `npm run dev`.\n"
}

fn answering(content: &str) -> Option<Aimock> {
    Aimock::start(&json!({ "fixtures": [{
        "match": {},
        "response": { "content": content, "usage": { "prompt_tokens": 900, "completion_tokens": 400, "total_tokens": 1300 } },
        "chunkSize": 40
    }]}))
}

fn failing(status: u16, kind: &str) -> Option<Aimock> {
    Aimock::start(&json!({ "fixtures": [{
        "match": {},
        "response": { "error": { "message": "no", "type": kind }, "status": status }
    }]}))
}

fn with_provider(cli: Cli, provider: &str, mock: &Aimock) -> Cli {
    match provider {
        "openai" => cli.with("OPENAI_API_KEY", "sk-canary").with("OPENAI_BASE_URL", mock.openai_url()),
        "anthropic" => cli.with("ANTHROPIC_API_KEY", "sk-canary").with("ANTHROPIC_BASE_URL", mock.url()),
        "gemini" => cli.with("GEMINI_API_KEY", "sk-canary").with("GEMINI_BASE_URL", mock.url()),
        _ => cli.with("VECTORT_LOCAL_BASE_URL", mock.openai_url()),
    }
}

fn assert_is_the_models(ran: &Ran, files: &BTreeMap<String, String>) {
    let written: BTreeMap<String, String> = tree(&ran.dir())
        .into_iter()
        .map(|(path, bytes)| (path, String::from_utf8(bytes).expect("text")))
        .collect();
    assert_eq!(&written, files, "exactly the model's files");
}

#[test]
fn every_protocol_writes_exactly_the_models_files_verified() {
    let files = files();
    for answer in [blocks(&files), markdown(&files)] {
        let Some(mock) = answering(&answer) else { return };
        for provider in ["openai", "anthropic", "gemini", "local"] {
            let cli = with_provider(Cli::new(), provider, &mock);
            let model: &[&str] = if provider == "local" { &["--model", "llama3.2"] } else { &[] };
            let out = cli.path("out").to_string_lossy().into_owned();
            let ran = cli
                .json(&[&["generate", "a kanban board with drag and drop", "--out", &out], model].concat());
            let done = ran.done();
            assert_eq!(ran.status, 0, "{provider}: {ran:#?}");
            assert_eq!(done["provider"], provider);
            assert_eq!(done["verified"], true);
            assert_eq!(
                done["checks"],
                json!({
                    "parse": "passed", "tools": "not_required", "resolve": "passed",
                    "bundle": "passed", "types": "not_required", "mount": "passed", "accept": "passed",
                })
            );
            assert_eq!(done["files"], 5);
            assert_eq!(done["attempts"].as_array().expect("a list").len(), 1);
            assert!(done["tokens"]["output"].as_u64().expect("a count") > 0, "{provider}: {done}");
            assert_eq!(ran.of("file").count(), 5, "each file is reported as it completes");
            assert_is_the_models(&ran, &files);
            assert!(!ran.stdout.contains("sk-canary"), "a key never reaches the output");
        }
    }
}

#[test]
fn when_the_first_provider_fails_the_second_answers() {
    let files = files();
    let Some(good) = answering(&blocks(&files)) else { return };
    for (status, kind, code) in [
        (401, "authentication_error", "unauthorized"),
        (429, "rate_limit_error", "rate-limited"),
        (500, "server_error", "server-error"),
        (529, "overloaded_error", "overloaded"),
    ] {
        let Some(bad) = failing(status, kind) else { return };
        let cli = with_provider(with_provider(Cli::new(), "openai", &bad), "anthropic", &good);
        let ran = cli.json(&["generate", "a kanban board", "--no-mount"]);
        assert_eq!((ran.status, &ran.done()["provider"]), (0, &json!("anthropic")), "{status}: {ran:#?}");
        let attempts = ran.done()["attempts"].as_array().expect("a list");
        assert_eq!(attempts.len(), 2, "{status}");
        assert_eq!(
            (&attempts[0]["provider"], &attempts[0]["error"]),
            (&json!("openai"), &json!(code)),
            "{status}"
        );
        assert_eq!(attempts[1]["error"], Value::Null);
        assert_is_the_models(&ran, &files);
    }
}

#[test]
fn refused_connections_fall_through_too() {
    let files = files();
    let Some(good) = answering(&blocks(&files)) else { return };
    let cli = with_provider(Cli::new(), "gemini", &good)
        .with("OPENAI_API_KEY", "sk-canary")
        .with("OPENAI_BASE_URL", "http://127.0.0.1:9/v1");
    let ran = cli.json(&["generate", "a kanban board", "--no-mount"]);
    assert_eq!((ran.status, &ran.done()["provider"]), (0, &json!("gemini")), "{ran:#?}");
    assert_eq!(ran.done()["attempts"][0]["error"], "connection-refused");
}

#[test]
fn a_silent_provider_is_given_up() {
    let files = files();
    let Some(good) = answering(&blocks(&files)) else { return };
    let silent = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let cli = with_provider(Cli::new(), "anthropic", &good)
        .with("OPENAI_API_KEY", "sk-canary")
        .with("OPENAI_BASE_URL", format!("http://{}/v1", silent.local_addr().expect("bound")));
    let ran = cli.json(&["generate", "a kanban board", "--no-mount"]);
    assert_eq!((ran.status, &ran.done()["provider"]), (0, &json!("anthropic")), "{ran:#?}");
    assert_eq!(ran.done()["attempts"][0]["error"], "headers-timeout");
}

#[test]
fn when_nobody_answers_it_says_so_and_a_starter_needs_leave() {
    let Some(bad) = failing(401, "authentication_error") else { return };
    let cli = with_provider(with_provider(Cli::new(), "openai", &bad), "gemini", &bad);
    let out = cli.path("out");
    let args = ["generate", "a landing page", "--no-mount", "--out", &out.to_string_lossy()];
    let ran = cli.json(&args);
    assert_eq!((ran.status, ran.error()), (3, "no-answer"), "{ran:#?}");
    assert_eq!(ran.done()["attempts"].as_array().expect("a list").len(), 2);
    assert!(!out.exists() || tree(&out).is_empty());

    let ran = cli.json(&[&args[..], &["--allow-starter"]].concat());
    assert_eq!((ran.status, &ran.done()["provider"]), (0, &json!("starter")), "{ran:#?}");
    assert_eq!(ran.done()["attempts"].as_array().expect("a list").len(), 2, "the failures are still told");
}

#[test]
fn one_repair_round_mends_what_the_gate_found() {
    let good = files();
    let mut broken = good.clone();
    broken.insert(
        "src/App.tsx".to_owned(),
        "import { Board } from './Board';\nexport default Board;\n".to_owned(),
    );
    let mend: BTreeMap<_, _> = [("src/App.tsx".to_owned(), good["src/App.tsx"].clone())].into();
    let Some(mock) = Aimock::start(&json!({ "fixtures": [
        { "match": { "userMessage": "unresolved-import" }, "response": { "content": blocks(&mend) } },
        { "match": {}, "response": { "content": blocks(&broken) } }
    ]})) else {
        return;
    };
    let cli = with_provider(Cli::new(), "openai", &mock);
    let ran = cli.json(&["generate", "a kanban board", "--no-mount"]);
    assert_eq!(ran.status, 0, "{ran:#?}");
    assert_eq!(ran.done()["attempts"].as_array().expect("a list").len(), 2);
    assert!(ran.of("phase").any(|line| line["phase"] == "repairing"));
    assert_is_the_models(&ran, &good);
}

#[test]
fn what_cannot_be_mended_is_kept_as_a_draft_and_not_called_verified() {
    let mut broken = files();
    broken.insert("src/App.tsx".to_owned(), "export default function App() { return <main> }\n".to_owned());
    let Some(mock) = answering(&blocks(&broken)) else { return };
    let cli = with_provider(Cli::new(), "openai", &mock);
    let ran = cli.json(&["generate", "a kanban board", "--no-mount"]);
    assert_eq!(ran.status, 1, "{ran:#?}");
    let done = ran.done();
    assert_eq!(
        (&done["ok"], &done["verified"], &done["checks"]["parse"]),
        (&json!(false), &json!(false), &json!("failed"))
    );
    let problem = &done["problems"][0];
    assert_eq!((&problem["code"], &problem["file"]), (&json!("syntax-error"), &json!("src/App.tsx")));
    assert!(problem["line"].is_u64());
    assert_is_the_models(&ran, &broken);
    let dir = ran.dir().to_string_lossy().into_owned();
    let history = cli.json(&["history", &dir]);
    assert_eq!(history.of("version").next().expect("kept")["state"], "draft");
}

#[test]
fn pages_that_break_at_run_time_or_stay_blank_are_never_verified() {
    for (body, code) in [
        ("throw new Error('boom at start');\n", "uncaught-error"),
        ("document.title = 'blank';\n", "mount-nothing-visible"),
        ("document.body.textContent = 'visible for a moment'; for (;;) {}\n", "mount-unresponsive"),
        (
            "document.body.textContent = 'enough characters to be seen'; Promise.reject(new Error('late'));\n",
            "unhandled-rejection",
        ),
    ] {
        let files: BTreeMap<String, String> = [
            ("index.html".to_owned(), "<!doctype html>\n<html lang=\"en\"><head><title>x</title></head><body><script type=\"module\" src=\"/main.js\"></script></body></html>\n".to_owned()),
            ("main.js".to_owned(), body.to_owned()),
        ]
        .into();
        let Some(mock) = answering(&blocks(&files)) else { return };
        let cli = with_provider(Cli::new(), "openai", &mock);
        let ran = cli.json(&["generate", "a page", "--framework", "vanilla"]);
        assert_eq!(ran.status, 1, "{code}: {ran:#?}");
        assert_eq!(ran.done()["checks"]["mount"], "failed", "{code}");
        let codes: Vec<_> = ran.done()["problems"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|problem| problem["code"].clone())
            .collect();
        assert!(codes.contains(&json!(code)), "{code} not among {codes:?}");
    }
}

#[test]
fn hostile_answers_write_nothing_outside_and_are_told() {
    let answer = "\
## ../../outside.txt\n```\nescaped\n```\n\
## /etc/cron.d/evil\n```\nescaped\n```\n\
File: .git/hooks/pre-commit\n\n```\nescaped\n```\n\
## CON.txt\n```\nescaped\n```\n\
## index.html\n```html\n<!doctype html>\n<title>t</title>\n<h1>The one safe file of this answer</h1>\n```\n";
    let Some(mock) = answering(answer) else { return };
    let cli = with_provider(Cli::new(), "openai", &mock);
    let ran = cli.json(&["generate", "a page", "--framework", "vanilla", "--no-mount"]);
    assert_eq!(tree(&ran.dir()).into_keys().collect::<Vec<_>>(), ["index.html"], "{ran:#?}");
    let refused = ran.of("problem").filter(|line| line["problem"]["code"] == "unsafe-path").count();
    assert!(refused >= 4, "each refused path is told: {ran:#?}");
    assert!(!cli.path("outside.txt").exists() && !cli.path("home/outside.txt").exists());
}

#[test]
fn prose_is_no_app() {
    let Some(mock) = answering("I would rather talk about the weather.") else { return };
    let cli = with_provider(Cli::new(), "openai", &mock);
    let out = cli.path("out");
    let ran = cli.json(&["generate", "a kanban board", "--out", &out.to_string_lossy()]);
    assert_eq!((ran.status, ran.error()), (1, "answer-without-files"), "{ran:#?}");
    assert!(!out.exists() || tree(&out).is_empty());
}
