//! The use-cases over a host that is not the desktop.
#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod abilities;
mod checks;
mod gate;
mod machine;
mod previews;
mod routing;
mod runs;
mod turns;

mod deploys;
mod desk;
mod files;
mod imports;
mod settings;
mod workspace;

use std::sync::Mutex;

use tempfile::TempDir;
use vectort_app::{App, Cancel, GenerateRequest, Host, SecretUnavailable, ViewUnavailable};
use vectort_contract::{Done, ErrorCode, Event, Standing};
use vectort_core::CheckState;

/// A machine without display, keyring or provider, where it is always the same moment.
struct BareHost;

impl Host for BareHost {
    type View = ();

    fn now(&self) -> jiff::Timestamp {
        jiff::Timestamp::UNIX_EPOCH
    }

    fn variable(&self, name: &str) -> Option<String> {
        (name == "VECTORT_NO_DISCOVERY").then(|| "1".to_owned())
    }

    async fn secret(&self, _: &str) -> Result<Option<String>, SecretUnavailable> {
        Err(SecretUnavailable)
    }

    async fn set_secret(&self, _: &str, _: &str) -> Result<(), SecretUnavailable> {
        Err(SecretUnavailable)
    }

    async fn delete_secret(&self, _: &str) -> Result<(), SecretUnavailable> {
        Err(SecretUnavailable)
    }

    async fn warm_up_view(&self) {}

    async fn open_view(&self, _: &str) -> Result<(), ViewUnavailable> {
        Err(ViewUnavailable("no display".to_owned()))
    }
}

struct Bench {
    folder: TempDir,
    app: App<BareHost>,
    events: Mutex<Vec<Event>>,
}

impl Bench {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let app =
            App::open(BareHost, &folder.path().join("home"), folder.path().join("projects")).expect("opens");
        Self { folder, app, events: Mutex::default() }
    }

    async fn generate(&self, request: GenerateRequest, cancel: &Cancel) -> Done {
        let emit = |event: Event| self.events.lock().expect("unpoisoned").push(event);
        self.app.generate(request, &emit, cancel).await
    }
}

fn words(description: &str) -> GenerateRequest {
    GenerateRequest { description: description.to_owned(), mount: true, ..GenerateRequest::default() }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_checked_is_never_called_verified() {
    let bench = Bench::new();
    let done = bench.generate(words("a landing page for a bakery"), &Cancel::default()).await;
    assert_eq!((done.checks.bundle, done.checks.mount), (CheckState::Passed, CheckState::Unavailable));
    assert!(!done.ok && !done.verified, "unavailable is not passed: {done:?}");
    assert_eq!(done.problems[0].code, "mount-unavailable");
    assert!(done.files > 0, "the files are kept as a draft");
    let list = bench.app.projects_list().await.expect("a list");
    assert_eq!((list.len(), list[0].standing), (1, Standing::Draft));
}

#[tokio::test(flavor = "multi_thread")]
async fn turning_the_mount_off_is_the_persons_choice() {
    let bench = Bench::new();
    let request = GenerateRequest { mount: false, ..words("a landing page for a bakery") };
    let done = bench.generate(request, &Cancel::default()).await;
    assert!(done.ok && done.verified, "{done:?}");
    assert_eq!(done.checks.mount, CheckState::NotRequired);
    assert_eq!(done.provider.as_deref(), Some("starter"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_cancelled_at_once_leaves_no_project_or_a_draft() {
    let bench = Bench::new();
    let cancel = Cancel::default();
    cancel.cancel();
    let out = bench.folder.path().join("out");
    let request = GenerateRequest { out: Some(out.clone()), ..words("a landing page") };
    let done = bench.generate(request, &cancel).await;
    // The starter may have been faster than the cancellation, or have written some of its files.
    let list = bench.app.projects_list().await.expect("a list");
    match (done.error, done.version) {
        (Some(error), None) => {
            assert_eq!(error.code, ErrorCode::Cancelled);
            assert!(!out.exists() || std::fs::read_dir(&out).expect("readable").next().is_none());
            assert!(list.is_empty());
        }
        (Some(error), Some(_)) => {
            assert_eq!(error.code, ErrorCode::Cancelled);
            assert_eq!((list.len(), list[0].standing), (1, Standing::Draft));
        }
        (None, _) => assert!(out.join("index.html").exists()),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn folders_of_other_tools_are_recognised_by_their_manifests() {
    let bench = Bench::new();
    let emit = |_: Event| {};
    for (file, content, type_id) in [
        ("pubspec.yaml", "name: planner\n", "flutter_app"),
        ("Cargo.toml", "[package]\nname = \"x\"\n", "cli_tool"),
        ("package.json", "{ \"dependencies\": { \"express\": \"5\" } }", "rest_api"),
        ("index.html", "<h1>hello</h1>", "web_app"),
    ] {
        let dir = bench.folder.path().join(type_id);
        std::fs::create_dir(&dir).expect("made");
        std::fs::write(dir.join(file), content).expect("written");
        let done = bench.app.history(&dir, &emit).await.expect("a project");
        let list = bench.app.projects_list().await.expect("a list");
        let project = list.iter().find(|project| Some(project.id) == done.project_id).expect("listed");
        assert_eq!(project.type_id, type_id, "{file}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn secrets_of_addresses_do_not_reach_errors() {
    struct Leaky;
    impl Host for Leaky {
        type View = ();
        fn now(&self) -> jiff::Timestamp {
            jiff::Timestamp::UNIX_EPOCH
        }
        fn variable(&self, name: &str) -> Option<String> {
            (name == "OPENAI_BASE_URL").then(|| "https://user:canary@example.com/v1".to_owned())
        }
        async fn secret(&self, _: &str) -> Result<Option<String>, SecretUnavailable> {
            Ok(None)
        }
        async fn set_secret(&self, _: &str, _: &str) -> Result<(), SecretUnavailable> {
            Ok(())
        }
        async fn delete_secret(&self, _: &str) -> Result<(), SecretUnavailable> {
            Ok(())
        }
        async fn warm_up_view(&self) {}
        async fn open_view(&self, _: &str) -> Result<(), ViewUnavailable> {
            Ok(())
        }
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let app = App::open(Leaky, folder.path(), folder.path().join("projects")).expect("opens");
    let error = app.providers(&|_| {}).await.expect_err("credentials in an address are refused");
    assert_eq!(error.code, ErrorCode::InvalidBaseUrl);
    assert!(!format!("{error:?}").contains("canary"), "{error:?}");
}
