//! Reads every answer of `corpus/` and compares what comes of it with what the file says.
//!
//! A case is a text file: `%% base PATH` with its content for each file that is there before,
//! `%% answer FLAGS`, the answer, and then what is expected: `%% file PATH` with its content for each
//! file of the tree afterwards, `%% truncated PATH`, `%% refused CODE RAW`, `%% mismatch WHY PATH` (an
//! edit that the file does not fit), `%% replaced PATH` (given more than once), `%% dependency …`,
//! `%% run` with its text and, where it matters, `%% summary` with its text. `%% same` stands for all
//! of the base: nothing changes.
//!
//! Flags of an answer: `crlf` (its lines end in CR LF), `bom` (it begins with a byte order mark),
//! `no-eol` (its last line has no line break), `whole` (the provider says that nothing is missing).
//! Flags of a file, behind its path: `:no-eol`, `:crlf`, `:bom`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use vectort_generation::fuzzing::{assert_promises, read, read_whole};
use vectort_generation::patch::{Change, Why, apply};
use vectort_generation::reader::{Event, Note};

/// As many as the project promises, and then some.
const LEAST_CASES: usize = 360;

/// What an answer comes to.
#[derive(Debug, Default, PartialEq, Eq)]
struct Outcome {
    tree: BTreeMap<String, String>,
    truncated: Vec<String>,
    refused: Vec<String>,
    replaced: Vec<String>,
    mismatches: Vec<String>,
    dependencies: Vec<String>,
    run: Vec<String>,
    summary: Option<String>,
}

struct Case {
    base: BTreeMap<String, String>,
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
            let mut found = outcome(case.base.clone(), events);
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
    let mut case =
        Case { base: BTreeMap::new(), answer: String::new(), is_whole: false, expected: Outcome::default() };
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
            "base" => {
                let (path, content) = file(rest, body);
                assert!(case.base.insert(path.clone(), content).is_none(), "{path} twice");
            }
            "same" => expected.tree = case.base.clone(),
            "file" => {
                let (path, content) = file(rest, body);
                assert!(expected.tree.insert(path.clone(), content).is_none(), "{path} twice");
            }
            "mismatch" => expected.mismatches.push(rest.to_owned()),
            "dependency" => expected.dependencies.push(rest.to_owned()),
            "run" => expected.run.push(body.trim_end().to_owned()),
            "truncated" => expected.truncated.push(rest.to_owned()),
            "refused" => expected.refused.push(rest.to_owned()),
            "replaced" => expected.replaced.push(rest.to_owned()),
            "summary" => expected.summary = Some(body.trim_end().to_owned()),
            _ => panic!("unknown section {head}"),
        }
    }
    case
}

/// A file's path and content, by the flags behind its path.
fn file(head: &str, body: String) -> (String, String) {
    let mut words = head.split(" :");
    let path = words.next().unwrap().to_owned();
    let mut content = body;
    for flag in words {
        match flag {
            "no-eol" => {
                content.pop();
            }
            "crlf" => content = content.replace('\n', "\r\n"),
            "bom" => content.insert(0, '\u{feff}'),
            _ => panic!("unknown flag {flag}"),
        }
    }
    (path, content)
}

fn outcome(base: BTreeMap<String, String>, events: Vec<Event>) -> Outcome {
    let mut found = Outcome { tree: base, ..Outcome::default() };
    for event in events {
        match event {
            Event::FileStarted { .. } | Event::FileText { .. } | Event::Note(Note::UnfinishedThinking) => {}
            Event::FileDone { path, content } => {
                found.tree.insert(path.to_string(), content);
            }
            Event::Changed(change) => found.change(change),
            Event::RunNote { text } => found.run.push(text),
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

impl Outcome {
    fn change(&mut self, change: Change) {
        match change {
            Change::Write { .. } => panic!("a whole file is no change"),
            Change::Edit { path, hunks } => {
                let text = self.tree.get(path.as_str()).map_or("", String::as_str);
                match apply(text, &hunks) {
                    Ok(applied) => {
                        assert_eq!(applied.inverse().revert(&applied.text).as_deref(), Ok(text));
                        self.tree.insert(path.to_string(), applied.text);
                    }
                    Err(mismatch) => {
                        let why = match mismatch.why {
                            Why::NotFound => "not-found",
                            Why::Ambiguous { .. } => "ambiguous",
                            Why::Overlap => "overlap",
                            Why::Empty => "empty",
                            Why::NoChange => "no-change",
                        };
                        self.mismatches.push(format!("{why} {path}"));
                    }
                }
            }
            Change::Delete { path } => {
                self.tree.remove(path.as_str());
            }
            Change::Rename { from, to } => {
                if let Some(content) = self.tree.remove(from.as_str()) {
                    self.tree.insert(to.to_string(), content);
                }
            }
            Change::AddDependency { name, version, dev } => {
                let version = version.map(|version| format!(" {version}")).unwrap_or_default();
                let dev = if dev { " dev" } else { "" };
                self.dependencies.push(format!("add {name}{version}{dev}"));
            }
            Change::RemoveDependency { name } => self.dependencies.push(format!("remove {name}")),
        }
    }
}
