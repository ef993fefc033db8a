//! Reads every answer of `corpus/` and compares what comes of it with what the file says.
//!
//! A case is a text file: `%% answer FLAGS`, the answer, and then what is expected: `%% file PATH`
//! with its content for each file of the tree, `%% truncated PATH`, `%% refused CODE RAW`,
//! `%% replaced PATH` (given more than once) and, where it matters, `%% summary` with its text.
//!
//! Flags of an answer: `crlf` (its lines end in CR LF), `bom` (it begins with a byte order mark),
//! `no-eol` (its last line has no line break), `whole` (the provider says that nothing is missing).
//! `:no-eol` after a file's path means that its last line has no line break.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use vectort_generation::fuzzing::{assert_promises, read, read_whole};
use vectort_generation::reader::{Event, Note};

/// As many as the project promises, and then some.
const LEAST_CASES: usize = 300;

/// What an answer comes to.
#[derive(Debug, Default, PartialEq, Eq)]
struct Outcome {
    tree: BTreeMap<String, String>,
    truncated: Vec<String>,
    refused: Vec<String>,
    replaced: Vec<String>,
    summary: Option<String>,
}

struct Case {
    answer: String,
    is_whole: bool,
    expected: Outcome,
}

#[test]
fn every_answer_of_the_corpus_becomes_its_tree() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/corpus");
    let mut paths = Vec::new();
    collect(&root, &mut paths);
    paths.sort();
    assert!(paths.len() >= LEAST_CASES, "only {} cases", paths.len());
    let mut remarks = String::new();
    for path in &paths {
        let case = parse(&std::fs::read_to_string(path).unwrap());
        for step in (1..20).chain([64, usize::MAX]) {
            let read = if case.is_whole { read_whole } else { read };
            let events = read(&case.answer, step);
            assert_promises(&events);
            let mut found = outcome(events);
            if case.expected.summary.is_none() {
                found.summary = None;
            }
            if found != case.expected {
                let name = path.strip_prefix(&root).unwrap().display();
                let expected = &case.expected;
                writeln!(remarks, "{name} in steps of {step}\n  expected {expected:?}\n     found {found:?}")
                    .unwrap();
                break;
            }
        }
    }
    assert!(remarks.is_empty(), "{remarks}");
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, paths);
        } else {
            paths.push(path);
        }
    }
}

fn parse(text: &str) -> Case {
    // A checkout may have changed the line ends.
    let text = text.replace("\r\n", "\n");
    let sections = text.strip_suffix('\n').and_then(|text| text.strip_prefix("%% "));
    let sections = sections.unwrap_or_else(|| panic!("not a case: {text}")).split("\n%% ");
    let mut case = Case { answer: String::new(), is_whole: false, expected: Outcome::default() };
    let expected = &mut case.expected;
    for section in sections {
        let (head, body) = match section.split_once('\n') {
            Some((head, body)) => (head, format!("{body}\n")),
            None => (section, String::new()),
        };
        let (word, rest) = head.split_once(' ').unwrap_or((head, ""));
        match word {
            "answer" => {
                let has = |flag: &str| rest.split(' ').any(|word| word == flag);
                let mut answer = body;
                if has("no-eol") {
                    answer.pop();
                }
                if has("crlf") {
                    answer = answer.replace('\n', "\r\n");
                }
                if has("bom") {
                    answer.insert(0, '\u{feff}');
                }
                (case.answer, case.is_whole) = (answer, has("whole"));
            }
            "file" => {
                let (path, content) = match rest.strip_suffix(" :no-eol") {
                    Some(path) => (path, body.strip_suffix('\n').unwrap_or(&body).to_owned()),
                    None => (rest, body),
                };
                assert!(expected.tree.insert(path.to_owned(), content).is_none(), "{path} twice");
            }
            "truncated" => expected.truncated.push(rest.to_owned()),
            "refused" => expected.refused.push(rest.to_owned()),
            "replaced" => expected.replaced.push(rest.to_owned()),
            "summary" => expected.summary = Some(body.trim_end().to_owned()),
            _ => panic!("unknown section {head}"),
        }
    }
    case
}

fn outcome(events: Vec<Event>) -> Outcome {
    let mut found = Outcome::default();
    for event in events {
        match event {
            Event::FileStarted { .. } | Event::FileText { .. } | Event::Note(Note::UnfinishedThinking) => {}
            Event::FileDone { path, content } => {
                found.tree.insert(path.to_string(), content);
            }
            Event::Changed(change) => panic!("{change:?}"),
            Event::RunNote { .. } => {}
            Event::Truncated { path } => found.truncated.push(path.to_string()),
            Event::Refused { raw_path, why } => found.refused.push(format!("{} {raw_path}", why.code())),
            Event::Note(Note::Again { path, earlier }) => {
                if path != earlier {
                    found.tree.remove(earlier.as_str());
                }
                found.replaced.push(path.to_string());
            }
            Event::Summary { text } => found.summary = Some(text),
        }
    }
    found
}
