//! The gate as a run meets it: what was chosen is verified, problems come file by file, and later
//! checks of the same project know what was chosen.

use vectort_contract::{ErrorCode, RunRequest, RunView};
use vectort_core::CheckState;
use vectort_testkit::scripted::Reply;

use crate::machine::{Desk, begins, block, end, finished, words};

const SCRIPT: &str = "import logging\n\nlogging.info('dry_run')\n";

fn answer(more: &[(&str, &str)]) -> Reply {
    let files = [("main.py", SCRIPT), ("pyproject.toml", "[project]\nname = \"tidy\"\nversion = \"1.0\"\n")];
    end(begins(&files.iter().chain(more).map(|(path, text)| block(path, text)).collect::<String>()))
}

fn script() -> RunRequest {
    words("a script that tidies folders", "automation_script", "python")
}

async fn run(reply: Reply, request: RunRequest) -> (Desk, vectort_core::ProjectId, RunView) {
    let desk = Desk::answering(reply);
    let (id, mut follower) = desk.start(request).await;
    let view = finished(&mut follower).await;
    (desk, id, view)
}

fn accept(view: &RunView) -> CheckState {
    view.checks.expect("checked").accept
}

/// A choice, by the field of the request, with the files that show it.
type Choice = (&'static str, fn(&mut RunRequest), &'static [(&'static str, &'static str)]);

const CHOICES: [Choice; 4] = [
    ("database", |it| it.database = Some("sqlite".into()), &[("store.py", "import sqlite3\n")]),
    (
        "feature",
        |it| it.features = vec!["authentication".into()],
        &[("users.py", "def login():\n    return 1\n")],
    ),
    ("integration", |it| it.integrations = vec!["slack".into()], &[("slack.py", "SLACK_URL = ''\n")]),
    (
        "deployment",
        |it| it.deployment = Some("docker".into()),
        &[("Dockerfile", "FROM python:3.13\nUSER nobody\n"), (".dockerignore", ".git\n")],
    ),
];

#[tokio::test(flavor = "multi_thread")]
async fn what_is_chosen_is_verified() {
    let (_desk, _, view) = run(answer(&[]), script()).await;
    assert_eq!(accept(&view), CheckState::Passed, "{view:#?}");
    for (name, choose, shown) in CHOICES {
        let mut request = script();
        choose(&mut request);
        let (_desk, _, without) = run(answer(&[]), request.clone()).await;
        assert_eq!(accept(&without), CheckState::Failed, "{name}: {without:#?}");
        assert!(
            without.problems.iter().all(|problem| problem.code == "not-accepted"),
            "{name}: {without:#?}"
        );
        assert!(!without.problems.is_empty(), "{name}");
        let (_desk, _, with) = run(answer(shown), request).await;
        assert_eq!(accept(&with), CheckState::Passed, "{name}: {with:#?}");
        assert!(with.checks.is_some_and(|checks| checks.verified()), "{name}: {with:#?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_chosen_is_refused_before_anybody_is_asked() {
    let desk = Desk::answering(answer(&[]));
    for (name, choose) in [
        ("oracle", (|it| it.database = Some("oracle".into())) as fn(&mut RunRequest)),
        ("teleport", |it| it.features = vec!["seo".into(), "teleport".into()]),
        ("fax", |it| it.integrations = vec!["fax".into()]),
        ("moon", |it| it.deployment = Some("moon".into())),
    ] {
        let mut request = script();
        choose(&mut request);
        let error = desk.app.run_start(request).await.expect_err("refused");
        assert_eq!(
            (error.code, error.args.get("value").map(String::as_str)),
            (ErrorCode::UnknownChoice, Some(name))
        );
    }
    assert!(desk.app.projects_list().await.expect("a list").is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_later_check_knows_what_was_chosen() {
    let request = RunRequest { integrations: vec!["slack".to_owned()], ..script() };
    let (desk, id, view) = run(answer(&[("slack.py", "SLACK_URL = ''\n")]), request).await;
    assert_eq!(accept(&view), CheckState::Passed, "{view:#?}");
    assert!(desk.app.project_check(id).await.expect("checked").verified);
    std::fs::remove_file(desk.dir(id).await.join("slack.py")).expect("removed");
    let report = desk.app.project_check(id).await.expect("checked");
    assert_eq!((report.verified, report.checks.accept), (false, CheckState::Failed), "{report:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_parse_is_not_asked_further() {
    let (_desk, _, view) = run(answer(&[("bad.py", "def broken(:\n")]), script()).await;
    let checks = view.checks.expect("checked");
    assert_eq!(
        (checks.parse, checks.tools, checks.accept),
        (CheckState::Failed, CheckState::Failed, CheckState::Failed)
    );
    assert_eq!(checks.mount, CheckState::NotRequired);
    let codes: Vec<_> = view.problems.iter().map(|problem| problem.code.as_str()).collect();
    assert!(codes.iter().all(|code| *code == "syntax-error"), "{codes:?}");
    assert_eq!(view.problems[0].file.as_ref().map(vectort_core::RelPath::as_str), Some("bad.py"));
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_that_can_be_chosen_is_listed() {
    let choices = Desk::alone().app.choices();
    let counts =
        [&choices.databases, &choices.features, &choices.integrations, &choices.deployments].map(Vec::len);
    assert_eq!(counts, [8, 12, 8, 6]);
}
