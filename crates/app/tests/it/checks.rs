//! The gate over a project as it is now.

use vectort_contract::{ErrorCode, RunRequest, Standing};
use vectort_core::CheckState;

use crate::machine::{Desk, finished, words};

#[tokio::test(flavor = "multi_thread")]
async fn a_check_is_kept_with_the_version_that_was_checked() {
    let desk = Desk::alone();
    let starter = RunRequest {
        provider: Some("starter".to_owned()),
        ..words("tidy folders", "automation_script", "python")
    };
    let (id, mut run) = desk.start(starter).await;
    finished(&mut run).await;
    let dir = desk.dir(id).await;
    let standing = async || desk.app.project_open(id).await.expect("a project").summary.standing;

    std::fs::write(dir.join("tidy.py"), "def broken(:\n").expect("written");
    assert_eq!(standing().await, Standing::Unchecked);
    let report = desk.app.project_check(id).await.expect("checked");
    assert_eq!((report.version, report.verified, report.checks.parse), (2, false, CheckState::Failed));
    let problem = &report.problems[0];
    assert_eq!(problem.file.as_ref().map(vectort_core::RelPath::as_str), Some("tidy.py"));

    std::fs::write(dir.join("tidy.py"), "def mended():\n    print(1)\n").expect("written");
    let report = desk.app.project_check(id).await.expect("checked");
    assert_eq!((report.version, report.verified), (3, true), "{report:?}");
    assert_eq!(standing().await, Standing::Verified);
    let versions = desk.app.versions_list(id).await.expect("versions");
    let parse: Vec<_> = versions.iter().map(|version| version.checks.parse).collect();
    assert_eq!(parse, [CheckState::Passed, CheckState::Failed, CheckState::Passed]);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_verified_that_could_not_be_looked_at() {
    let desk = Desk::alone();
    let (id, mut run) = desk.start(words("a page", "landing_page", "vanilla")).await;
    finished(&mut run).await;
    let report = desk.app.project_check(id).await.expect("checked");
    assert_eq!((report.verified, report.checks.mount), (false, CheckState::Unavailable));
    let unknown = desk.app.project_check(vectort_core::ProjectId::fresh()).await.expect_err("unknown");
    assert_eq!(unknown.code, ErrorCode::NoSuchProject);
}
