//! Tools that a machine may have. One that is not here is told and passed over.

use std::time::{Duration, Instant};

use vectort_core::CheckState;
use vectort_toolchain::{Limits, Report, check_with_tools, found, state};

use crate::support::{Files, files, places};

/// What `tool` says of the files, or nothing where it is not installed.
async fn asked(tool: &str, files: &Files) -> Option<Report> {
    let known = found().await;
    let it = known.iter().find(|it| it.id == tool).expect("a tool of the table");
    if it.program.is_none() {
        eprintln!("\n*** SKIPPED: {tool} is not installed\n");
        return None;
    }
    let reports = check_with_tools(files, &limits()).await;
    let report = reports.into_iter().find(|report| report.tool.starts_with(it.name));
    Some(report.unwrap_or_else(|| panic!("{tool} was not asked")))
}

/// What Go compiles of its own library is kept where the tests are built.
fn limits() -> Limits {
    Limits { cache: Some(std::env::temp_dir().join("vectort-toolchain-tests")), ..Limits::default() }
}

#[track_caller]
fn assert_finds(report: &Report, expected: &[&str], words: &str) {
    assert_eq!(places(&report.problems), expected, "{report:#?}");
    assert_eq!(report.state, CheckState::Failed);
    assert!(report.problems[0].message.contains(words), "{report:#?}");
    assert!(report.problems.iter().all(|problem| problem.code == "tool-error"));
}

#[track_caller]
fn assert_passes(report: &Report) {
    assert_eq!((report.state, report.notes.len()), (CheckState::Passed, 0), "{report:#?}");
}

#[track_caller]
fn assert_noted(report: &Report, code: &str) {
    assert_eq!(report.state, CheckState::NotRequired, "{report:#?}");
    assert_eq!(report.notes.first().map(|(code, _)| code.as_str()), Some(code), "{report:#?}");
    assert!(report.problems.is_empty(), "{report:#?}");
}

#[tokio::test]
async fn python_compiles_and_runs_nothing() {
    let marker = tempfile::tempdir().expect("a folder");
    let told = marker.path().join("ran");
    let code = format!("open({:?}, 'w')\nimport nowhere\n", told.display().to_string());
    let fine = files(&[
        ("--help.py", &code),
        ("app/main.py", "async def f():\n    await g()\n"),
        ("sitecustomize.py", &code),
        ("usercustomize.py", &code),
        ("warnings.py", &code),
        ("a b'c.py", "print('ok')\n"),
    ]);
    let Some(report) = asked("python", &fine).await else { return };
    assert_passes(&report);
    assert!(!told.exists(), "the project's code ran");

    let broken = files(&[("app/main.py", "x = 1\n\nreturn x\n"), ("--help.py", "def f(a, a):\n    pass\n")]);
    let report = asked("python", &broken).await.expect("as before");
    assert_finds(&report, &["--help.py:1", "app/main.py:3"], "argument");
}

#[tokio::test]
async fn what_is_not_text_is_still_reported() {
    let mut broken = files(&[]);
    let content = b"# -*- coding: latin-1 -*-\nx = '\xe9'\nbreak\n".to_vec();
    broken.insert("latin.py".parse().expect("a path"), content);
    broken.insert("bytes.py".parse().expect("a path"), b"\xff\xfe\x00break".to_vec());
    let Some(report) = asked("python", &broken).await else { return };
    assert_eq!(report.state, CheckState::Failed, "{report:#?}");
    assert!(places(&report.problems).contains(&"latin.py:3".to_owned()), "{report:#?}");
}

#[tokio::test]
async fn node_compiles_and_runs_nothing() {
    let marker = tempfile::tempdir().expect("a folder");
    let told = marker.path().join("ran");
    let code = format!("require('fs').writeFileSync({:?}, '');\n", told.display().to_string());
    let package = ("package.json", r#"{"name":"a","type":"module","main":"index.js"}"#);
    let fine = files(&[
        package,
        ("index.js", "#!/usr/bin/env node\nimport x from 'nowhere';\nawait x();\n"),
        ("old.cjs", &format!("{code}if (module) return;\n")),
        ("--eval.js", &code),
    ]);
    let Some(report) = asked("node", &fine).await else { return };
    assert_passes(&report);
    assert!(!told.exists(), "the project's code ran");

    let broken = files(&[package, ("src/a.js", "import x from 'y';\nlet a = 1;\nlet a = 2;\n")]);
    let report = asked("node", &broken).await.expect("as before");
    assert_finds(&report, &["src/a.js"], "already been declared");
    let broken = files(&[package, ("src/a.cjs", "const x = require('y');\nlet a = 1;\nlet a = 2;\n")]);
    let report = asked("node", &broken).await.expect("as before");
    assert_finds(&report, &["src/a.cjs:3"], "already been declared");

    // JSX in `.js` is right for who transforms it.
    let native = files(&[("package.json", r#"{"dependencies":{"react-native":"0.80"}}"#), ("a.js", "<A/>")]);
    assert_eq!(state(&check_with_tools(&native, &limits()).await), CheckState::NotRequired);
}

#[tokio::test]
async fn go_is_type_checked_where_its_packages_are_there() {
    let module = ("go.mod", "module example.com/a\n\ngo 1.21\n");
    let main = "package main\n\nimport \"fmt\"\n\nfunc main() {\n\tfmt.Println(\"a\")\n}\n";
    let Some(report) = asked("go", &files(&[module, ("main.go", main)])).await else { return };
    assert_passes(&report);

    let wrong = main.replace("\"a\")", "undefinedName)\n\tvar n int = \"text\"\n\t_ = n");
    let report = asked("go", &files(&[module, ("main.go", &wrong)])).await.expect("as before");
    assert_eq!(places(&report.problems).first().map(String::as_str), Some("main.go:6"), "{report:#?}");
    assert_eq!(report.state, CheckState::Failed);

    let below = [("api/go.mod", module.1), ("api/main.go", wrong.as_str()), ("web/index.html", "<p>")];
    let report = asked("go", &files(&below)).await.expect("as before");
    assert_eq!(places(&report.problems).first().map(String::as_str), Some("api/main.go:6"), "{report:#?}");

    let absent = main.replace("\"fmt\"", "\"example.org/not/there\"").replace("fmt.", "there.");
    let report = asked("go", &files(&[module, ("main.go", &absent)])).await.expect("as before");
    assert_noted(&report, "tool-needs-packages");

    let newer = ("go.mod", "module example.com/a\n\ngo 1.99\n");
    let report = asked("go", &files(&[newer, ("main.go", main)])).await.expect("as before");
    assert_noted(&report, "tool-needs-packages");

    let report = asked("gofmt", &files(&[("a.go", "package a\n\nfunc f( {\n")])).await.expect("as before");
    assert_eq!(places(&report.problems).first().map(String::as_str), Some("a.go:3"), "{report:#?}");
}

#[tokio::test]
async fn rust_is_checked_where_nothing_of_it_runs() {
    let manifest = "[package]\nname = \"a\"\nversion = \"0.1.0\"\nedition = \"2024\"\n";
    let main = "mod inner;\nfn main() {\n    let n: u32 = inner::text();\n    println!(\"{n}\");\n}\n";
    let inner = ("src/inner.rs", "pub fn text() -> &'static str {\n    \"a\"\n}\n");
    let wrong = files(&[("Cargo.toml", manifest), ("src/main.rs", main), inner]);
    let Some(report) = asked("cargo", &wrong).await else { return };
    assert_finds(&report, &["src/main.rs:3"], "mismatched types");
    let right = main.replace("u32", "&str");
    let right = files(&[("Cargo.toml", manifest), ("src/main.rs", &right), inner]);
    assert_passes(&asked("cargo", &right).await.expect("as before"));

    // With a build script only the parser is asked.
    let marker = tempfile::tempdir().expect("a folder");
    let told = marker.path().join("ran");
    let script = format!("fn main() {{ std::fs::write({:?}, \"\").unwrap(); }}", told.display().to_string());
    let built =
        files(&[("Cargo.toml", manifest), ("src/main.rs", "fn main() { 1 + \"\" }"), ("build.rs", &script)]);
    let reports = check_with_tools(&built, &limits()).await;
    assert!(reports.iter().all(|report| report.tool.starts_with("rustfmt")), "{reports:#?}");
    assert_eq!(state(&reports), CheckState::Passed, "{reports:#?}");
    assert!(!told.exists(), "the build script ran");
}

#[tokio::test]
async fn a_project_cannot_choose_what_its_tools_start() {
    let marker = tempfile::tempdir().expect("a folder");
    let told = marker.path().join("ran");
    let wrapper = format!("#!/bin/sh\ntouch '{}'\nexec \"$@\"\n", told.display());
    let manifest = "[package]\nname = \"a\"\nversion = \"0.1.0\"\nedition = \"2024\"\n";
    let hostile = files(&[
        ("Cargo.toml", manifest),
        ("src/main.rs", "fn main() {}\n"),
        (".cargo/config.toml", "[build]\nrustc-wrapper = \"./wrap.sh\"\n"),
        ("wrap.sh", &wrapper),
        ("rust-toolchain", "nightly-1999-01-01"),
        (".python-version", "1.0"),
        ("a.py", "x = 1\n"),
    ]);
    let reports = check_with_tools(&hostile, &limits()).await;
    assert!(!told.exists(), "{reports:#?}");
    assert!(reports.iter().all(|report| report.problems.is_empty()), "{reports:#?}");
}

#[tokio::test]
async fn javac_is_asked_about_sources_without_packages() {
    let wrong = "class A {\n    void f() {\n        int n = \"text\";\n    }\n}\n";
    let Some(report) = asked("java", &files(&[("src/A.java", wrong)])).await else { return };
    assert_finds(&report, &["src/A.java:3"], "incompatible types");
    assert_passes(&asked("java", &files(&[("src/A.java", "class A {}\n")])).await.expect("as before"));
    let absent = "import org.springframework.boot.SpringApplication;\nclass A { SpringApplication a; }\n";
    let report = asked("java", &files(&[("src/A.java", absent)])).await.expect("as before");
    assert_noted(&report, "tool-needs-packages");
}

#[tokio::test]
async fn shell_scripts_are_read_and_not_run() {
    let broken = files(&[("run.sh", "#!/bin/bash\nif true; then\n  touch ran\n")]);
    let Some(report) = asked("bash", &broken).await else { return };
    assert_eq!(report.state, CheckState::Failed, "{report:#?}");
    assert!(places(&report.problems)[0].starts_with("run.sh:"), "{report:#?}");
    assert_passes(&asked("bash", &files(&[("-n.sh", "exit 3\n")])).await.expect("as before"));
}

#[tokio::test]
async fn a_tool_that_takes_too_long_is_stopped_and_blocks_nothing() {
    let large = format!("x = [{}]\n", "1,".repeat(400_000));
    let limits = Limits { wall: Duration::from_millis(1), ..limits() };
    // The version is asked under a limit of its own.
    let Some(_) = asked("python", &files(&[("a.py", "x = 1\n")])).await else { return };
    let start = Instant::now();
    let reports = check_with_tools(&files(&[("a.py", &large)]), &limits).await;
    assert_noted(&reports[0], "tool-timed-out");
    assert!(start.elapsed() < Duration::from_secs(20));
}

#[tokio::test]
async fn a_tool_that_prints_without_end_is_stopped() {
    let many: Vec<(String, String)> = (0..150).map(|n| (format!("f{n}.py"), "break\n".to_owned())).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let limits = Limits { output_bytes: 200, ..limits() };
    let Some(_) = asked("python", &files(&[("a.py", "x = 1\n")])).await else { return };
    let reports = check_with_tools(&files(&many), &limits).await;
    assert_noted(&reports[0], "tool-outgrew");
}

#[tokio::test]
async fn what_nobody_has_a_tool_for_is_not_checked() {
    let reports =
        check_with_tools(&files(&[("readme.md", "# a"), (".hidden/a.py", "break")]), &limits()).await;
    assert_eq!(reports, []);
    assert_eq!(state(&reports), CheckState::NotRequired);
}
