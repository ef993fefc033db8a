//! Accounts, deployments in the background, and what is kept of them.

use std::time::Duration;

use vectort_app::{Cancel, Follower};
use vectort_contract::{
    DeployEnd, DeployPhase, DeployRequest, DeployView, DeploymentView, Done, ErrorCode, Event,
};
use vectort_core::ProjectId;
use vectort_testkit::scripted::{Reply, Scripted, refused_url};
use vectort_testkit::vercel::{Behaviour, Build, Site, VercelStub};

use crate::desk::{Desk, World, code};

/// Longer than anything here takes.
const PATIENCE: Duration = Duration::from_mins(1);

fn world(stub: &VercelStub) -> World {
    World::with(&[
        ("VERCEL_API_URL", &stub.url()),
        ("VERCEL_TOKEN", VercelStub::TOKEN),
        ("VECTORT_REACH_SECONDS", "1"),
    ])
}

fn to_vercel() -> DeployRequest {
    DeployRequest { target: "vercel".to_owned(), name: None }
}

fn named(name: &str) -> DeployRequest {
    DeployRequest { name: Some(name.to_owned()), ..to_vercel() }
}

/// Snapshots up to the end.
async fn over(follower: &mut Follower<DeployView>) -> Vec<DeployView> {
    let mut seen = Vec::new();
    let ended = tokio::time::timeout(PATIENCE, async {
        while seen.last().is_none_or(|view: &DeployView| view.end.is_none()) {
            seen.push(follower.next().await.expect("it goes on"));
        }
    });
    assert!(ended.await.is_ok(), "no end: {seen:#?}");
    seen
}

async fn deploy(desk: &Desk, id: ProjectId, request: DeployRequest) -> DeployView {
    desk.app.deploy_start(id, request).await.expect("begins");
    over(&mut desk.app.deploy_follow(id)).await.pop().expect("the last")
}

async fn visit(url: &str) -> String {
    let (host, mut text) = (url.trim_start_matches("http://"), String::new());
    let mut stream = tokio::net::TcpStream::connect(host).await.expect("somebody serves");
    let request = format!("GET / HTTP/1.0\r\nHost: {host}\r\n\r\n");
    tokio::io::AsyncWriteExt::write_all(&mut stream, request.as_bytes()).await.expect("sent");
    tokio::io::AsyncReadExt::read_to_string(&mut stream, &mut text).await.expect("read");
    text
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_is_kept_once_the_vendor_says_whose_it_is() {
    let stub = VercelStub::start();
    let desk = Desk::of(World::with(&[("VERCEL_API_URL", &stub.url())]));
    let accounts = desk.app.deploy_accounts().await;
    assert_eq!((accounts.len(), accounts[0].target.as_str()), (1, "vercel"));
    assert_eq!((&accounts[0].token_source, &accounts[0].user), (&None, &None));
    for (target, token, refused) in [
        ("heroku", VercelStub::TOKEN, ErrorCode::UnknownTarget),
        ("vercel", " ", ErrorCode::BadKey),
        ("vercel", "two words", ErrorCode::BadKey),
        ("vercel", "wrong-token", ErrorCode::AccountRefused),
    ] {
        assert_eq!(code(desk.app.deploy_connect(target, token).await), refused, "{target} {token}");
    }
    assert!(desk.world.kept().is_empty(), "what was refused is not kept");
    let pasted = format!("  {}\n", VercelStub::TOKEN);
    let account = desk.app.deploy_connect("vercel", &pasted).await.expect("connected");
    assert_eq!(account.user.as_deref(), Some(VercelStub::USER));
    assert_eq!(account.token_source.as_deref(), Some("keyring"));
    assert_eq!(desk.world.kept()["vercel"], VercelStub::TOKEN);
    assert_eq!(desk.app.deploy_accounts().await, [account]);
    desk.app.deploy_forget("vercel").await.expect("forgotten");
    assert!(desk.world.kept().is_empty());
    assert_eq!(desk.app.deploy_accounts().await[0].token_source, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_of_the_environment_goes_before_the_keyrings() {
    let stub = VercelStub::start();
    let desk = Desk::of(world(&stub));
    desk.world
        .keyring
        .lock()
        .expect("unpoisoned")
        .as_mut()
        .expect("a keyring")
        .insert("vercel".to_owned(), "wrong-token".to_owned());
    let account = &desk.app.deploy_accounts().await[0];
    assert_eq!(account.token_source.as_deref(), Some("environment"));
    assert_eq!(account.user.as_deref(), Some(VercelStub::USER));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_whose_vendor_is_away_is_listed_without_its_user() {
    let desk = Desk::of(World::with(&[("VERCEL_API_URL", &refused_url()), ("VERCEL_TOKEN", "some-token")]));
    let account = &desk.app.deploy_accounts().await[0];
    assert_eq!((account.token_source.as_deref(), &account.user), (Some("environment"), &None));
    assert_eq!(code(desk.app.deploy_connect("vercel", "some-token").await), ErrorCode::TargetUnreachable);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_no_keyring_keeps_is_said_so() {
    let stub = VercelStub::start();
    let world = World::with(&[("VERCEL_API_URL", &stub.url())]);
    *world.keyring.lock().expect("unpoisoned") = None;
    let desk = Desk::of(world);
    let refused = desk.app.deploy_connect("vercel", VercelStub::TOKEN).await;
    assert_eq!(code(refused), ErrorCode::KeyringUnavailable);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_project_goes_live_is_followed_and_is_remembered() {
    let stub = VercelStub::start();
    let desk = Desk::of(world(&stub));
    let id = desk.import("todo", &[]).await.id;
    // Somebody follows before there is anything to follow.
    let mut follower = desk.app.deploy_follow(id);
    desk.app.deploy_start(id, to_vercel()).await.expect("begins");
    let seen = over(&mut follower).await;
    let phases: Vec<_> = seen.iter().map(|view| view.phase).collect();
    assert_eq!((phases[0], phases.last()), (Some(DeployPhase::Building), Some(&None)));
    assert!(seen.is_sorted_by_key(|view| view.elapsed_ms));
    let view = seen.last().expect("the last");
    assert_eq!((view.end, &view.error, view.name.as_str()), (Some(DeployEnd::Live), &None, "todo"));
    assert_eq!((view.files, view.to_upload, view.uploaded, view.version), (1, 2, 2, 1));
    let url = view.url.as_deref().expect("an address");
    assert_eq!(stub.site("todo").as_deref(), Some(url));
    assert!(visit(url).await.ends_with("<h1>hello</h1>\n"));
    let past = desk.app.deployments(id).await.expect("a list");
    let expected = DeploymentView {
        target: "vercel".to_owned(),
        name: "todo".to_owned(),
        url: url.to_owned(),
        version: 1,
        at: "1970-01-01T00:00:00Z".to_owned(),
        live: true,
    };
    assert_eq!(past, [expected]);
    // Edited outside, deployed again: the same name, a new version, and only what changed goes up.
    std::fs::write(desk.path("todo/index.html"), "<h1>changed</h1>\n").expect("written");
    let again = deploy(&desk, id, to_vercel()).await;
    assert_eq!((again.end, again.name.as_str(), again.version), (Some(DeployEnd::Live), "todo", 2));
    assert_eq!(again.to_upload, 1);
    assert!(visit(url).await.ends_with("<h1>changed</h1>\n"));
    let versions: Vec<_> =
        desk.app.deployments(id).await.expect("a list").iter().map(|it| it.version).collect();
    assert_eq!(versions, [2, 1], "the latest first");
    // Somebody who comes late sees how it ended.
    assert_eq!(desk.app.deploy_follow(id).next().await.and_then(|view| view.end), Some(DeployEnd::Live));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_project_does_not_take_the_place_of_another() {
    let stub = VercelStub::start();
    let desk = Desk::of(world(&stub));
    let (one, two) = (desk.import("one/todo", &[]).await, desk.import("two/todo", &[]).await);
    assert_eq!(one.title, two.title);
    assert_eq!(deploy(&desk, one.id, to_vercel()).await.name, "todo");
    let second = deploy(&desk, two.id, to_vercel()).await.name;
    assert!(second.starts_with("todo-") && second.len() == "todo-0000".len(), "{second}");
    assert_eq!(deploy(&desk, two.id, to_vercel()).await.name, second, "and keeps its name");
    // A data folder that knows nothing of them asks the vendor.
    let other = Desk::of(world(&stub));
    let stranger = other.import("todo", &[]).await.id;
    assert_ne!(deploy(&other, stranger, to_vercel()).await.name, "todo");
    // Who names it means it.
    assert_eq!(deploy(&other, stranger, named("todo")).await.name, "todo");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_is_kept_when_the_first_try_fails() {
    let stub = VercelStub::with(Behaviour { failures: 1, ..Behaviour::default() });
    let desk = Desk::of(world(&stub));
    let id = desk.import("todo", &[]).await.id;
    assert_eq!(deploy(&desk, id, to_vercel()).await.end, Some(DeployEnd::Failed));
    // The vendor has a project of that name now. It is this one's.
    let again = deploy(&desk, id, to_vercel()).await;
    assert_eq!((again.end, again.name.as_str()), (Some(DeployEnd::Live), "todo"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_deployed_is_refused_before_anything_is_sent() {
    let stub = VercelStub::start();
    let desk = Desk::of(world(&stub));
    let page = desk.import("page", &[]).await.id;
    let script = desk.path("script");
    std::fs::create_dir(&script).expect("made");
    std::fs::write(script.join("pyproject.toml"), "[project]\nname = \"x\"\n").expect("written");
    let script = desk.app.project_import(&script).await.expect("imported").id;
    let heroku = DeployRequest { target: "heroku".to_owned(), name: None };
    for (id, request, refused) in [
        (page, heroku, ErrorCode::UnknownTarget),
        (page, named("My App"), ErrorCode::BadName),
        (page, named("a---b"), ErrorCode::BadName),
        (page, named(""), ErrorCode::BadName),
        (script, to_vercel(), ErrorCode::NotPreviewable),
        (ProjectId::fresh(), to_vercel(), ErrorCode::NoSuchProject),
    ] {
        assert_eq!(code(desk.app.deploy_start(id, request.clone()).await), refused, "{request:?}");
    }
    for (variables, refused) in [
        (vec![("VERCEL_API_URL", stub.url())], ErrorCode::NoAccount),
        (vec![("VERCEL_TOKEN", "two words".to_owned())], ErrorCode::BadKey),
        (
            vec![("VERCEL_TOKEN", "t".to_owned()), ("VERCEL_API_URL", "http://api.example".to_owned())],
            ErrorCode::InvalidBaseUrl,
        ),
    ] {
        let variables: Vec<_> = variables.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let desk = Desk::of(World::with(&variables));
        let id = desk.import("page", &[]).await.id;
        assert_eq!(code(desk.app.deploy_start(id, to_vercel()).await), refused);
    }
    assert!(stub.calls().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn there_is_one_deployment_of_a_project_at_a_time_and_it_can_be_stopped() {
    let stub = VercelStub::with(Behaviour { build: Build::Never, ..Behaviour::default() });
    let desk = Desk::of(world(&stub));
    let id = desk.import("todo", &[]).await.id;
    desk.app.deploy_cancel(id);
    desk.app.deploy_start(id, to_vercel()).await.expect("begins");
    assert_eq!(code(desk.app.deploy_start(id, to_vercel()).await), ErrorCode::DeployUnderWay);
    let mut follower = desk.app.deploy_follow(id);
    let preparing = tokio::time::timeout(PATIENCE, async {
        while follower.next().await.is_some_and(|view| view.phase != Some(DeployPhase::Preparing)) {}
    });
    preparing.await.expect("it gets there");
    desk.app.deploy_cancel(id);
    let view = over(&mut follower).await.pop().expect("the last");
    assert_eq!((view.end, view.error), (Some(DeployEnd::Cancelled), None));
    assert_eq!(stub.deployments()[0].state, "CANCELED");
    assert!(desk.app.deployments(id).await.expect("a list").is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn how_it_failed_is_shown_and_not_remembered() {
    let refuses = |status, code| Behaviour { refuses: Some((status, code)), ..Behaviour::default() };
    for (behaviour, code, detail) in [
        (refuses(402, "payment_required"), ErrorCode::DeployFailed, Some("payment_required")),
        (
            Behaviour { build: Build::Fails("BUILD_FAILED"), ..Behaviour::default() },
            ErrorCode::DeployFailed,
            Some("BUILD_FAILED"),
        ),
        (refuses(403, "forbidden"), ErrorCode::AccountRefused, None),
    ] {
        let stub = VercelStub::with(behaviour);
        let desk = Desk::of(world(&stub));
        let id = desk.import("todo", &[]).await.id;
        let view = deploy(&desk, id, to_vercel()).await;
        let error = view.error.expect("a reason");
        assert_eq!((view.end, error.code), (Some(DeployEnd::Failed), code));
        assert_eq!(error.args["target"], "Vercel");
        assert_eq!(error.args.get("detail").map(String::as_str), detail);
        assert!(desk.app.deployments(id).await.expect("a list").is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_build_is_not_sent() {
    let stub = VercelStub::start();
    let desk = Desk::of(world(&stub));
    let broken: [(&str, &[u8]); 2] = [
        ("index.html", b"<!doctype html><script type=module src=/a.js></script>"),
        ("a.js", b"import './absent.js'; const ="),
    ];
    let id = desk.import("broken", &broken).await.id;
    let view = deploy(&desk, id, named("broken")).await;
    assert_eq!(view.error.map(|error| error.code), Some(ErrorCode::BuildFailed));
    assert!(stub.calls().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_reports_each_phase_and_what_it_ends_with() {
    let folder = |site| VercelStub::with(Behaviour { site, ..Behaviour::default() });
    for (site, end) in [(Site::Serves, DeployEnd::Live), (Site::Login, DeployEnd::NotAnswering)] {
        let stub = folder(site);
        let desk = Desk::of(world(&stub));
        let events = std::sync::Mutex::new(Vec::new());
        let emit = |event: Event| events.lock().expect("unpoisoned").push(event);
        let dir = desk.folder("todo", &[]);
        let done: Done = desk.app.deploy(&dir, to_vercel(), &emit, &Cancel::new()).await.expect("deployed");
        assert_eq!((done.ok, done.error), (end == DeployEnd::Live, None));
        assert_eq!((done.url, done.version, done.files), (stub.site("todo"), Some(1), 1));
        let views: Vec<_> = events.into_inner().expect("unpoisoned").into_iter().filter_map(view).collect();
        let mut phases: Vec<_> = views.iter().filter_map(|view| view.phase).collect();
        phases.dedup();
        let all =
            [DeployPhase::Building, DeployPhase::Uploading, DeployPhase::Preparing, DeployPhase::Reaching];
        assert_eq!((phases.as_slice(), views.last().and_then(|view| view.end)), (&all[..], Some(end)));
        let past = desk.app.deployments(done.project_id.expect("a project")).await.expect("a list");
        assert_eq!(past[0].live, end == DeployEnd::Live);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_is_cancelled_at_once() {
    let silent = Scripted::always(Reply::silent());
    let desk = Desk::of(World::with(&[("VERCEL_API_URL", &silent.url()), ("VERCEL_TOKEN", "some-token")]));
    let (dir, cancel) = (desk.folder("todo", &[]), Cancel::new());
    let stop = cancel.clone();
    tokio::spawn(async move {
        tokio::time::sleep(Duration::from_millis(200)).await;
        stop.cancel();
    });
    let deploying = desk.app.deploy(&dir, to_vercel(), &|_| {}, &cancel);
    let done = tokio::time::timeout(Duration::from_secs(5), deploying).await.expect("at once").expect("ends");
    assert_eq!((done.ok, done.error.map(|error| error.code)), (false, Some(ErrorCode::Cancelled)));
    assert_eq!(done.url, None);
}

fn view(event: Event) -> Option<DeployView> {
    match event {
        Event::Deploy { view } => Some(view),
        _ => None,
    }
}
