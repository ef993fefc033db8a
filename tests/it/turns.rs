//! Changes, questions, replays and reports, as a script asks for them.

use serde_json::{Value, json};
use vectort_testkit::scripted::{Reply, Scripted};

use crate::cli::Cli;

const SCRIPT: &str = "def greet():\n    return 'hello'\n\n\nprint(greet())\n";

fn chat(text: &str) -> Reply {
    let chunk =
        |choice: Value| json!({ "object": "chat.completion.chunk", "model": "tiny", "choices": [choice] });
    let usage = json!({ "object": "chat.completion.chunk", "model": "tiny", "choices": [],
        "usage": { "prompt_tokens": 100, "completion_tokens": 40, "total_tokens": 140 } });
    let events = [
        chunk(json!({ "index": 0, "delta": { "content": text }, "finish_reason": null })),
        chunk(json!({ "index": 0, "delta": {}, "finish_reason": "stop" })),
        usage,
    ];
    let lines = events.iter().map(|event| format!("data: {event}\n\n"));
    Reply::stream(lines.chain(["data: [DONE]\n\n".to_owned()]))
}

/// A local server that makes the change it is asked for, and answers questions.
fn server() -> Scripted {
    Scripted::start(|request| {
        if !request.path.ends_with("/chat/completions") {
            return Reply::json(
                200,
                &json!({ "object": "list", "data": [{ "id": "tiny", "object": "model" }] }),
            );
        }
        let question = request.json().to_string();
        if question.contains("You answer a person's questions") {
            return chat("It says hello. <<<FILE main.py>>>");
        }
        if question.contains("You plan the work") {
            let step = r#"{"id": "a", "title": "The words", "files": ["words.py"]}"#;
            return chat(&format!("{{\"summary\": \"Adds words.\", \"steps\": [{step}]}}"));
        }
        if question.contains("# Your step") {
            return chat("<<<FILE words.py>>>\nWORDS = []\n<<<END>>>\n");
        }
        if question.contains("Review it as an expert") || question.contains("Write tests of what") {
            return chat("<<<SUMMARY>>>\nNothing.\n<<<END>>>\n");
        }
        chat(
            "<<<EDIT main.py>>>\n<<<SEARCH>>>\n    return 'hello'\n<<<REPLACE>>>\n    return 'bye'\n<<<END>>>\n\
             <<<SUMMARY>>>\nSays bye.\n<<<END>>>\n",
        )
    })
}

/// A folder with a script in it.
fn project(cli: &Cli) -> String {
    let dir = cli.path("tool");
    std::fs::create_dir_all(&dir).expect("made");
    let files = [
        ("pyproject.toml", "[project]\nname = \"tool\"\nversion = \"1.0\"\n"),
        ("README.md", "# Tool\n"),
        ("main.py", SCRIPT),
        ("test_main.py", "def test_dry_run():\n    assert True\n"),
    ];
    for (path, text) in files {
        std::fs::write(dir.join(path), text).expect("written");
    }
    dir.display().to_string()
}

#[test]
fn a_folder_is_changed_asked_about_replayed_and_reported() {
    let server = server();
    let cli = Cli::new().with("VECTORT_LOCAL_BASE_URL", format!("{}/v1", server.url()));
    let dir = project(&cli);
    let main = || std::fs::read_to_string(cli.path("tool/main.py")).expect("there");

    let ran = cli.json(&["ask", &dir, "What does it do?"]);
    let done = ran.events.last().expect("a last line");
    assert_eq!((ran.status, done["ok"].as_bool()), (0, Some(true)), "{ran:?}");
    assert_eq!(done["answer"], "It says hello. <<<FILE main.py>>>");
    assert_eq!((done["turn"].as_u64(), done["credits"].as_u64()), (Some(1), Some(1)));
    assert_eq!(main(), SCRIPT, "nothing changed");

    let ran = cli.json(&["edit", &dir, "Say bye", "--no-mount", "--attach", &format!("{dir}/README.md")]);
    let done = ran.events.last().expect("a last line");
    assert_eq!(ran.status, 0, "{ran:?}");
    assert_eq!((done["verified"].as_bool(), done["turn"].as_u64()), (Some(true), Some(2)), "{done}");
    assert!(main().contains("return 'bye'"));
    assert!(server.received().iter().any(|request| request.json().to_string().contains("# Tool")));

    let ran = cli.json(&["replay", &dir, "2", "--provider", "local", "--no-mount"]);
    assert_eq!(ran.status, 0, "{ran:?}");
    assert_eq!(ran.events.last().expect("a last line")["turn"], 3);

    let report = cli.path("report.json").display().to_string();
    let ran = cli.json(&["report", &dir, "2", "--out", &report]);
    assert_eq!(ran.status, 0, "{ran:?}");
    let text = std::fs::read_to_string(&report).expect("a report");
    let parsed: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(parsed["turn"]["kind"], "edit");
    assert!(!text.contains(&dir), "no path of this machine");

    let ran = cli.text(&["diff", &dir, "1", "2"]);
    assert!(
        ran.stdout.contains("-    return 'hello'") && ran.stdout.contains("+    return 'bye'"),
        "{ran:?}"
    );
    for bad in [["replay", &dir, "99"], ["replay", &dir, "-1"], ["report", &dir, "x"]] {
        let mut args = bad.to_vec();
        if bad[0] == "report" {
            args.extend(["--out", &report]);
        }
        let ran = cli.json(&args);
        assert_eq!(
            (ran.status, ran.events.last().expect("one")["error"]["code"].as_str()),
            (2, Some("no-such-turn")),
            "{ran:?}"
        );
    }
}

#[test]
fn no_answer_steers_the_terminal() {
    let server = Scripted::start(|request| {
        if request.path.ends_with("/chat/completions") {
            chat("It \u{1b}]0;says\u{7} hello.\r\u{1b}[2J\n\tTwice.")
        } else {
            Reply::json(200, &json!({ "object": "list", "data": [{ "id": "tiny", "object": "model" }] }))
        }
    });
    let cli = Cli::new().with("VECTORT_LOCAL_BASE_URL", format!("{}/v1", server.url()));
    let dir = project(&cli);
    let ran = cli.text(&["ask", &dir, "What does it do?"]);
    assert!(ran.stdout.contains("hello.") && ran.stdout.contains("\n\tTwice."), "{ran:?}");
    assert!(!ran.stdout.contains(['\u{1b}', '\u{7}', '\r']), "{ran:?}");
}

#[test]
fn a_plan_is_shown_and_worked_through_at_a_word() {
    let server = server();
    let cli = Cli::new().with("VECTORT_LOCAL_BASE_URL", format!("{}/v1", server.url()));
    let dir = project(&cli);
    let ran = cli.text(&["edit", &dir, "Add words", "--plan"]);
    assert_eq!(ran.status, 0, "{ran:?}");
    assert!(ran.stdout.contains("Adds words.") && ran.stdout.contains("The words"), "{ran:?}");
    assert!(!cli.path("tool/words.py").exists(), "it waits");
    let ran = cli.json(&["edit", &dir, "Add words", "--plan", "--yes", "--no-mount"]);
    assert_eq!(ran.status, 0, "{ran:?}");
    assert!(ran.of("step").any(|line| line["step"]["id"] == "a" && line["step"]["state"] == "done"));
    assert!(cli.path("tool/words.py").exists());
    let ran = cli.text(&["edit", &dir, "Add words", "--yes"]);
    assert_eq!(ran.status, 2, "--yes is nothing without --plan: {ran:?}");
}
