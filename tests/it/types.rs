//! Each of the 29 types from a model's answer to a verdict: a good answer ends verified, the same
//! with a fault in it does not pass, and what does not pass costs nothing.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use vectort_core::RelPath;
use vectort_generation::starter::{self, StarterInput};
use vectort_i18n::Localizer;
use vectort_testkit::aimock::Aimock;

use crate::cli::{Cli, Ran};

type Files = BTreeMap<String, String>;

/// What a verified quick run is billed, in Vectort credits.
const QUICK: u32 = 2;
const WORKERS: usize = 2;

/// What a model would write of such an app: a starter's size and shape, about something else, with
/// a file more that is used.
fn answer_of(id: &str) -> Files {
    let localizer = Localizer::new("en");
    let input = StarterInput { description: "A tea house with a reading room", lang: "en", year: 2026 };
    let rendered =
        starter::render(id, &input, &|message| localizer.try_get(message, &[])).expect("a starter");
    let text = |(path, bytes): (RelPath, Vec<u8>)| Some((path.to_string(), String::from_utf8(bytes).ok()?));
    let mut files: Files = rendered.into_iter().filter_map(text).collect();
    let entry = entry(&files).unwrap_or_else(|| panic!("{id}: no entry among {:?}", files.keys()));
    let (module, content, import) = more(&entry);
    // As the other imports of the file name theirs.
    let import = match &files[&entry] {
        text if text.contains(".ts\";") => import.replace("./hours\"", "./hours.ts\""),
        text if text.contains(".js\";") => import.replace("./hours\"", "./hours.js\""),
        _ => import.to_owned(),
    };
    let module = match entry.rsplit_once('/') {
        Some((folder, _)) => format!("{folder}/{module}"),
        None => module.to_owned(),
    };
    files.insert(module, content.to_owned());
    if let Some(text) = files.get_mut(&entry) {
        text.insert_str(after_head(&entry, text), &import);
    }
    files
}

/// The file that everything begins with.
fn entry(files: &Files) -> Option<String> {
    let page = files.get("popup.html").or_else(|| files.get("index.html"));
    let script = page.and_then(|page| {
        let (_, rest) = page.split_once("src=\"")?;
        let (path, _) = rest.split_once('"')?;
        Some(path.trim_start_matches(['.', '/']).to_owned())
    });
    let known = [
        "src/main.rs",
        "lib/main.dart",
        "main.go",
        "App.tsx",
        "src/server.ts",
        "services/gateway/gateway.js",
        "src/Council.sol",
        "app/main.py",
        "model/cli.py",
        "pipeline/__main__.py",
        "tidy.py",
    ];
    script.into_iter().chain(known.map(str::to_owned)).find(|path| files.contains_key(path))
}

/// A further file, and the line of the entry that uses it.
fn more(entry: &str) -> (&'static str, &'static str, &'static str) {
    const HOURS: &str = "/** Whether the house is open at that hour. */\n\
        export function isOpen(hour) {\n  return hour >= 9 && hour < 21;\n}\n";
    match entry.rsplit('.').next().unwrap_or_default() {
        "ts" | "tsx" => (
            "hours.ts",
            "/** Whether the house is open at that hour. */\nexport function isOpen(hour: number): boolean {\n  return hour >= 9 && hour < 21;\n}\n",
            "import { isOpen } from \"./hours\";\nvoid isOpen(new Date().getHours());\n",
        ),
        "js" => (
            "hours.js",
            HOURS,
            "import { isOpen } from \"./hours.js\";\nvoid isOpen(new Date().getHours());\n",
        ),
        "rs" => (
            "hours.rs",
            "/// Whether the house is open at that hour.\npub const fn is_open(hour: u8) -> bool {\n    hour >= 9 && hour < 21\n}\n",
            "mod hours;\nconst _: bool = hours::is_open(10);\n",
        ),
        "py" => (
            "hours.py",
            "def is_open(hour: int) -> bool:\n    \"\"\"Whether the house is open at that hour.\"\"\"\n    return 9 <= hour < 21\n",
            "",
        ),
        "dart" => (
            "hours.dart",
            "/// Whether the house is open at that hour.\nbool isOpen(int hour) => hour >= 9 && hour < 21;\n",
            "import 'hours.dart' show isOpen;\n",
        ),
        "go" => (
            "hours.go",
            "package main\n\n// isOpen says whether the house is open at that hour.\nfunc isOpen(hour int) bool { return hour >= 9 && hour < 21 }\n",
            "",
        ),
        "sol" => (
            "Hours.sol",
            "// SPDX-License-Identifier: MIT\npragma solidity ^0.8.24;\n\nlibrary Hours {\n    function isOpen(uint8 hour) internal pure returns (bool) {\n        return hour >= 9 && hour < 21;\n    }\n}\n",
            "",
        ),
        other => panic!("no file more in {other}"),
    }
}

/// Where a file's imports may begin.
fn after_head(path: &str, text: &str) -> usize {
    // A Rust file's own attributes and words, a script's directive, stand before.
    let head = |line: &str| {
        let line = line.trim_start();
        line.starts_with("//")
            || line.starts_with("#!")
            || line.starts_with("/*")
            || line.starts_with('*')
            || line.starts_with("'use ")
            || line.starts_with("\"use ")
            || path.ends_with(".rs") && line.is_empty()
    };
    text.split_inclusive('\n').take_while(|line| head(line)).map(str::len).sum()
}

/// A fault of a kind that models make, which no rule can mend: the n-th type has the n-th kind.
fn spoiled(files: &Files, n: usize) -> (Files, &'static str) {
    let mut files = files.clone();
    let entry = entry(&files).expect("an entry");
    let text = &files[&entry];
    let script = matches!(entry.rsplit('.').next(), Some("ts" | "tsx" | "js"));
    let is_page = script && files.contains_key("index.html");
    let (spoilt, code) = match n % 3 {
        1 if is_page => (format!("{text}\nthrow new Error(\"the tea is cold\");\n"), "uncaught-error"),
        2 if is_page => (
            format!("import {{ kettle }} from \"./no/such/kettle-of-tea\";\nvoid kettle;\n{text}"),
            "unresolved-import",
        ),
        _ => (format!("{text}\n)) {{{{ (\n"), "syntax-error"),
    };
    files.insert(entry, spoilt);
    (files, code)
}

/// In Vectort's own format or, as most models answer when left alone, in Markdown.
fn said(files: &Files, as_markdown: bool) -> String {
    let mut answer = String::new();
    for (path, text) in files {
        if as_markdown {
            // A fence longer than any within.
            answer += &format!("### {path}\n\n``````\n{text}``````\n\n");
        } else {
            vectort_generation::format::write_file(&mut answer, &path.parse().expect("a safe path"), text);
        }
    }
    if !as_markdown {
        vectort_generation::format::write_summary(&mut answer, "A tea house with a reading room.");
    }
    answer
}

/// A model that answers to these words so.
fn answering(answers: &[(String, String)]) -> Option<Aimock> {
    let fixture = |(words, answer): &(String, String)| {
        json!({
            "match": { "userMessage": words },
            "response": { "content": answer, "usage": { "prompt_tokens": 900, "completion_tokens": 400, "total_tokens": 1300 } },
            "chunkSize": 4000
        })
    };
    Aimock::start(&json!({ "fixtures": answers.iter().map(fixture).collect::<Vec<_>>() }))
}

fn generate(mock: &Aimock, words: &str, id: &str, framework: &str) -> Ran {
    let cli = Cli::new().with("OPENAI_API_KEY", "sk-canary").with("OPENAI_BASE_URL", mock.openai_url());
    cli.json(&["generate", words, "--type", id, "--framework", framework])
}

/// The framework of a type's starter: what its usual one is where it has none of its own.
fn framework(id: &str) -> String {
    let stack = vectort_generation::catalog().starter_stack(id).expect("a type");
    stack.framework.id.clone()
}

fn codes(done: &Value) -> Vec<&str> {
    done["problems"].as_array().into_iter().flatten().filter_map(|problem| problem["code"].as_str()).collect()
}

/// What was asked of the n-th type, well or with a fault in the answer.
fn words(id: &str, fault: bool) -> String {
    format!("A {} tea house with a reading room, a {id}", if fault { "cold" } else { "warm" })
}

/// One type's two runs, to `repaired` or `stopped`.
fn try_type(mock: &Aimock, id: &str, files: &Files, code: &str) -> &'static str {
    let framework = framework(id);
    let ran = generate(mock, &words(id, false), id, &framework);
    let done = ran.done();
    assert_eq!((ran.status, &done["verified"]), (0, &json!(true)), "{id}: {done:#}");
    assert_eq!((&done["provider"], &done["checks"]["accept"]), (&json!("openai"), &json!("passed")), "{id}");
    assert_eq!(done["files"], files.len(), "{id}: exactly the model's files");
    assert_eq!(done["credits"], QUICK, "{id}: {done:#}");

    let ran = generate(mock, &words(id, true), id, &framework);
    let done = ran.done();
    if done["verified"] == true {
        assert_eq!((ran.status, &done["credits"]), (0, &json!(QUICK)), "{id}: no repair is billed: {done:#}");
        return "repaired";
    }
    assert_eq!((ran.status, &done["ok"], &done["credits"]), (1, &json!(false), &json!(0)), "{id}: {done:#}");
    assert!(codes(done).contains(&code), "{id}: {code} not among {:?}", codes(done));
    "stopped"
}

#[test]
fn every_type_ends_verified_and_with_a_fault_does_not() {
    let types = &vectort_generation::catalog().types;
    assert_eq!(types.len(), 29);
    let (mut answers, mut tries) = (Vec::new(), Vec::new());
    for (n, kind) in types.iter().enumerate() {
        let files = answer_of(&kind.id);
        let (spoilt, code) = spoiled(&files, n);
        answers.push((words(&kind.id, false), said(&files, n % 2 == 1)));
        answers.push((words(&kind.id, true), said(&spoilt, n % 2 == 1)));
        tries.push((kind.id.as_str(), files, code));
    }
    let Some(mock) = answering(&answers) else { return };
    // A page is watched for a while, so that several can be watched at once.
    let ends: Vec<String> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..WORKERS)
            .map(|worker| {
                let (mock, tries) = (&mock, &tries);
                let mine = tries.iter().skip(worker).step_by(WORKERS);
                scope.spawn(move || {
                    mine.map(|(id, files, code)| format!("{id} {}", try_type(mock, id, files, code)))
                        .collect()
                })
            })
            .collect();
        let joined = workers.into_iter().map(|worker| worker.join().expect("every type of the worker"));
        joined.flat_map(|ends: Vec<String>| ends).collect()
    });
    println!("29 types verified; with a fault: {}", ends.join(", "));
}

#[test]
fn a_project_of_another_kind_is_not_taken_for_what_was_asked() {
    // A page that starts and says enough, but has none of what makes a shop, a game or a chat.
    let files: Files = [
        ("index.html", "<!doctype html>\n<html lang=\"en\"><head><title>x</title></head><body><p>Twenty characters of text, and some more of it.</p></body></html>\n"),
        ("manifest.json", "{ \"manifest_version\": 2, \"name\": \"x\", \"version\": \"1.0\" }\n"),
    ]
    .map(|(path, text)| (path.to_owned(), text.to_owned()))
    .into();
    let kinds = ["ecommerce", "browser_game", "chatbot", "dashboard"];
    let plain = "landing_page";
    let answers: Vec<_> =
        kinds.iter().chain([&plain]).map(|id| (words(id, false), said(&files, false))).collect();
    let Some(mock) = answering(&answers) else { return };
    // What most pages of a kind have, and a plain one may do without, is asked for and not demanded.
    let ran = generate(&mock, &words(plain, false), plain, "vanilla");
    assert_eq!((ran.status, &ran.done()["verified"]), (0, &json!(true)), "{:#}", ran.done());
    for id in kinds {
        let ran = generate(&mock, &words(id, false), id, "vanilla");
        let done = ran.done();
        assert_eq!((ran.status, &done["verified"]), (1, &json!(false)), "{id}: {done:#}");
        assert_eq!(
            (&done["checks"]["mount"], &done["checks"]["accept"]),
            (&json!("passed"), &json!("failed")),
            "{id}"
        );
        assert!(codes(done).contains(&"not-accepted"), "{id}: {done:#}");
        assert_eq!(done["credits"], 0, "{id}");
    }
}
