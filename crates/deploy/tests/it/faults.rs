//! What vendors and networks do to a deployment, and what is then said.

use std::time::{Duration, Instant};

use serde_json::json;
use vectort_deploy::{Address, Cancel, DeployError, Deployer as _, Limits, Standing, Token, Vercel};
use vectort_testkit::scripted::{Received, Reply, Scripted, Step, refused_url};
use vectort_testkit::vercel::{Behaviour, Build, VercelStub};

use crate::support::{limits, page, put, put_with, release, vercel, vercel_at};

#[tokio::test]
async fn what_fails_for_a_while_is_tried_again() {
    for behaviour in [
        Behaviour { failing: 2, ..Behaviour::default() },
        Behaviour { cut: 3, ..Behaviour::default() },
        Behaviour { forgets: 2, ..Behaviour::default() },
        Behaviour { limited: 2, retry_after: "0", ..Behaviour::default() },
    ] {
        let stub = VercelStub::with(behaviour.clone());
        let went = put(&vercel(&stub), &release("todo", page().path())).await;
        assert!(went.deployed().answers, "{behaviour:?}");
    }
}

#[tokio::test]
async fn retry_after_is_waited_for() {
    let stub = VercelStub::with(Behaviour { limited: 1, retry_after: "1", ..Behaviour::default() });
    let began = Instant::now();
    assert!(put(&vercel(&stub), &release("todo", page().path())).await.deployed().answers);
    assert!(began.elapsed() >= Duration::from_secs(1), "{:?}", began.elapsed());
}

#[tokio::test]
async fn a_limit_that_is_too_far_away_is_said_at_once() {
    let stub = VercelStub::with(Behaviour { limited: 99, retry_after: "3600", ..Behaviour::default() });
    let began = Instant::now();
    let went = put(&vercel(&stub), &release("todo", page().path())).await;
    let DeployError::Vendor { status: 429, code } = went.error() else { panic!("{:?}", went.error()) };
    assert_eq!(code, "rate_limited");
    assert!(began.elapsed() < Duration::from_secs(2));
    assert!(stub.deployments().is_empty());
}

#[tokio::test]
async fn refusals_are_said_as_what_they_are() {
    for (status, code) in [(402, "payment_required"), (400, "too_many_files"), (409, "conflict")] {
        let stub = VercelStub::with(Behaviour { refuses: Some((status, code)), ..Behaviour::default() });
        let went = put(&vercel(&stub), &release("todo", page().path())).await;
        let DeployError::Vendor { status: said, code: its } = went.error() else { panic!("{went:?}") };
        assert_eq!((*said, its.as_str()), (status, code));
        assert_eq!(stub.calls().len(), 1, "what is refused is not asked again");
    }
    // A code that is no word is not passed on: it may be anything.
    let stub = VercelStub::with(Behaviour { refuses: Some((422, "<b>no</b> way")), ..Behaviour::default() });
    let went = put(&vercel(&stub), &release("todo", page().path())).await;
    assert!(matches!(went.error(), DeployError::Vendor { code, .. } if code == "http-422"), "{went:?}");
}

#[tokio::test]
async fn a_bad_token_is_refused_and_never_shown() {
    let stub = VercelStub::start();
    let vercel = vercel_at(&stub.url(), "wrong-token-4711", limits());
    let went = put(&vercel, &release("todo", page().path())).await;
    assert!(matches!(went.error(), DeployError::Refused { status: 403 }));
    assert!(matches!(vercel.account().await, Err(DeployError::Refused { status: 403 })));
    for shown in [format!("{vercel:?}"), format!("{went:?}"), went.error().to_string()] {
        assert!(!shown.contains("4711"), "{shown}");
    }
}

#[tokio::test]
async fn a_team_is_named_in_every_request() {
    let stub = VercelStub::with(Behaviour { team: Some("team_42"), ..Behaviour::default() });
    let of = |team: Option<&str>| {
        let address = Address::parse(&stub.url()).expect("an address");
        let token = Token::parse(VercelStub::TOKEN).expect("a token");
        Vercel::new(Some(address), token, team.map(str::to_owned), limits()).expect("a client")
    };
    let folder = page();
    let release = release("todo", folder.path());
    assert!(put(&of(Some("team_42")), &release).await.deployed().answers);
    assert!(stub.calls().iter().all(|call| call.query.contains("teamId=team_42")));
    assert!(matches!(put(&of(None), &release).await.error(), DeployError::Refused { .. }));
}

#[tokio::test]
async fn a_deployment_that_fails_or_is_stopped_there_is_said_so() {
    let folder = page();
    let put = async |build| {
        let stub = VercelStub::with(Behaviour { build, ..Behaviour::default() });
        put(&vercel(&stub), &release("todo", folder.path())).await
    };
    let went = put(Build::Fails("BUILD_UTILS_SPAWN_1")).await;
    assert!(
        matches!(went.error(), DeployError::Failed { code } if code == "BUILD_UTILS_SPAWN_1"),
        "{went:?}"
    );
    assert!(matches!(put(Build::Cancelled).await.error(), DeployError::Cancelled));
    assert!(matches!(put(Build::Never).await.error(), DeployError::TimedOut));
}

#[tokio::test]
async fn a_network_that_is_not_there_is_said_soon() {
    let began = Instant::now();
    let vercel = vercel_at(&refused_url(), VercelStub::TOKEN, limits());
    assert!(matches!(vercel.account().await, Err(DeployError::Unreachable(_))));
    let went = put(&vercel, &release("todo", page().path())).await;
    assert!(matches!(went.error(), DeployError::Unreachable(_)), "{went:?}");
    assert!(began.elapsed() < Duration::from_secs(5));
}

#[tokio::test]
async fn a_vendor_that_never_answers_costs_its_deadline() {
    let silent = Scripted::always(Reply::silent());
    let limits = Limits { request: Duration::from_millis(200), retries: 1, ..limits() };
    let vercel = vercel_at(&silent.url(), VercelStub::TOKEN, limits);
    let began = Instant::now();
    assert!(matches!(vercel.account().await, Err(DeployError::Unreachable(_))));
    assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
}

#[tokio::test]
async fn answers_that_are_not_the_protocols_are_not_believed() {
    let page_of_a_proxy = Reply::body(200, "text/html", "<h1>Welcome to the hotel</h1>");
    let strange_id = Reply::json(200, &json!({ "id": "../v2/user", "readyState": "READY", "url": "x" }));
    let unknown_files =
        Reply::json(400, &json!({ "error": { "code": "missing_files", "missing": ["0".repeat(40)] } }));
    // Nine megabytes of no answer.
    let huge = Reply::body(200, "application/json", vec![b'['; 9 << 20]);
    for reply in [page_of_a_proxy, strange_id, unknown_files, huge] {
        let server = Scripted::always(reply);
        let vercel = vercel_at(&server.url(), VercelStub::TOKEN, limits());
        let went = put(&vercel, &release("todo", page().path())).await;
        assert!(matches!(went.error(), DeployError::BadAnswer(_)), "{went:?}");
    }
}

#[tokio::test]
async fn a_redirect_does_not_take_the_token_along() {
    let other = Scripted::always(Reply::json(200, &json!({ "user": { "username": "mallory" } })));
    let redirect = Reply::json(307, &json!({})).header("location", &format!("{}/v2/user", other.url()));
    let server = Scripted::always(redirect);
    let vercel = vercel_at(&server.url(), VercelStub::TOKEN, limits());
    assert!(matches!(vercel.account().await, Err(DeployError::Vendor { status: 307, .. })));
    assert!(other.received().is_empty());
}

#[tokio::test]
async fn a_visit_to_the_site_does_not_take_the_token_along() {
    let site = Scripted::always(Reply::body(200, "text/html", "<h1>live</h1>"));
    let host = site.url().trim_start_matches("http://").to_owned();
    let ready = json!({ "id": "dpl_1", "readyState": "READY", "url": host, "aliasAssigned": true });
    let server = Scripted::always(Reply::json(200, &ready));
    let vercel = vercel_at(&server.url(), VercelStub::TOKEN, limits());
    assert!(put(&vercel, &release("todo", page().path())).await.deployed().answers);
    let visits: Vec<Received> = site.received();
    assert!(!visits.is_empty() && visits.iter().all(|visit| visit.header("authorization").is_none()));
}

#[tokio::test]
async fn connections_cut_in_the_middle_are_tried_again() {
    let deployment =
        json!({ "id": "dpl_1", "readyState": "READY", "url": "127.0.0.1:1", "aliasAssigned": true });
    let cuts = std::sync::atomic::AtomicU32::new(0);
    let server = Scripted::start(move |_| match cuts.fetch_add(1, std::sync::atomic::Ordering::Relaxed) {
        0 => Reply::reset(),
        1 => Reply::body(200, "application/json", "{\"id\":").then(Step::Abort),
        2 => Reply::json(503, &json!({})),
        _ => Reply::json(200, &deployment),
    });
    let limits = Limits { reach: Duration::from_millis(100), ..limits() };
    let vercel = vercel_at(&server.url(), VercelStub::TOKEN, limits);
    let went = put_with(&vercel, &release("todo", page().path()), limits, &Cancel::new(), |_| {}).await;
    assert!(!went.deployed().answers);
    assert_eq!(server.received().len(), 4);
}

#[tokio::test]
async fn the_address_is_the_projects_shortest_own() {
    let look = async |deployment: serde_json::Value| {
        let server = Scripted::always(Reply::json(200, &deployment));
        vercel_at(&server.url(), VercelStub::TOKEN, limits()).look("dpl_1").await.expect("an answer")
    };
    let alias = ["todo-git-main-ada.vercel.app", "todo-ada.vercel.app", "todo.vercel.app", "todo.example"];
    let ready = json!({ "id": "dpl_1", "readyState": "READY", "url": "todo-x1.vercel.app" });
    let mut known = ready.clone();
    (known["alias"], known["aliasAssigned"]) = (json!(alias), json!(1_790_000_000_000_u64));
    let url = "https://todo.vercel.app".to_owned();
    assert_eq!(look(known).await, Standing::Ready { url, settled: true });
    let url = "https://todo-x1.vercel.app".to_owned();
    assert_eq!(look(ready.clone()).await, Standing::Ready { url: url.clone(), settled: false });
    // An alias that cannot be had is not waited for.
    let mut refused = ready.clone();
    (refused["aliasAssigned"], refused["aliasError"]) = (json!(false), json!({ "code": "domain_taken" }));
    assert_eq!(look(refused).await, Standing::Ready { url, settled: true });
    let mut working = ready;
    working["readyState"] = json!("A_STATE_OF_TOMORROW");
    assert_eq!(look(working).await, Standing::Working { url: None });
}
