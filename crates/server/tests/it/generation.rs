//! Generations at the boundary: what they make, what they cost, who follows them, what is left when
//! a server dies.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use uuid::Uuid;
use vectort_client::Client;
use vectort_contract::Event;
use vectort_contract::api::ApiCode;
use vectort_contract::hosted::{GenerateBody, IterateBody};
use vectort_store::account::perform;
use vectort_store::ledger::{Operation, audit};
use vectort_store::{Change, Commit, Generation, GenerationState};
use vectort_testkit::scripted::Reply;

use crate::workshop::{
    INDEX, PATIENCE, Workshop, block, fastrand_key, page, page_files, page_project, push_files, quick, says,
    slowly, to_the_end, until,
};

async fn credits(client: &Client) -> (i64, i64) {
    let balance = client.balance().await.expect("a balance");
    (balance.total_available, balance.reserved)
}

/// The ledger adds up, and nothing is set aside any more.
async fn audited(shop: &Workshop, account: &str) {
    let account: Uuid = account.parse().expect("an id");
    let entries = shop.store.ledger_all(account).await.expect("entries");
    audit(&entries).expect("it adds up");
    assert_eq!(entries.last().map_or(0, |entry| entry.held.total()), 0);
}

/// The page in parts, slowly.
fn slow_page(pause: Duration) -> Reply {
    let parts: Vec<String> = page_files().iter().map(|(path, text)| block(path, text)).collect();
    slowly(pause, &parts)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_generates_reads_changes_and_exports() {
    let shop = Workshop::answering(|nth| match nth {
        0 => page(),
        _ => says(&format!("{}It is blue now.\n", block("src/style.css", "body { color: navy; }\n"))),
    })
    .await;
    let (ada, session) = shop.person("ada@example.com").await;
    let project = page_project(&ada).await;
    let mut run = ada.generate(&project.id, "k1", &quick()).await.expect("it begins");
    let (events, done) = to_the_end(&mut run).await;
    assert!(done.ok && done.verified, "{done:#?}");
    assert_eq!((done.credits, done.project_id.map(|id| id.to_string())), (2, Some(project.id.clone())));
    assert!(
        matches!(&events[0], Event::Started { dir, type_id, .. } if dir.is_empty() && type_id == "landing_page")
    );
    let written = events.iter().filter(|event| matches!(event, Event::File { .. })).count();
    assert_eq!(written, page_files().len());
    assert_eq!(credits(&ada).await, (8, 0));
    let again = ada.generate(&project.id, "k1", &quick()).await.expect("the same");
    assert_eq!(again.id(), run.id(), "the same key follows the same generation");
    let other = GenerateBody { advanced_mode: true, ..quick() };
    let refused = ada.generate(&project.id, "k1", &other).await.expect_err("another request");
    assert_eq!(refused.code(), Some(ApiCode::KeyReused));
    let code = ada.code(&project.id).await.expect("code");
    assert_eq!((code.revision, code.html_code.as_deref()), (1, Some(INDEX)));
    assert!(ada.export_zip(&project.id).await.expect("an archive").starts_with(b"PK"));
    assert_eq!(ada.project(&project.id).await.expect("a project").status, "completed");

    // The whole at once, as JSON.
    let http = reqwest::Client::new();
    let path = format!("{}/api/projects/{}", shop.url, project.id);
    let ask = http.post(format!("{path}/iterate")).bearer_auth(&session.access_token);
    let ask = ask.header("accept", "application/json").json(&json!({"instruction": "Make it blue."}));
    let whole: Value = ask.send().await.expect("an answer").json().await.expect("JSON");
    assert_eq!(
        (whole["success"].as_bool(), whole["iteration_number"].as_u64()),
        (Some(true), Some(1)),
        "{whole}"
    );
    assert_eq!(whole["changes_made"], json!(["src/style.css"]));
    assert_eq!(whole["updated_code"]["all_files"]["src/style.css"], "body { color: navy; }\n");
    assert_eq!(credits(&ada).await, (7, 0));
    let get = async |what: &str| -> Value {
        let asked = http.get(format!("{path}/{what}")).bearer_auth(&session.access_token).send();
        asked.await.expect("an answer").json().await.expect("JSON")
    };
    let chat = get("chat").await;
    let roles: Vec<&str> =
        chat["messages"].as_array().expect("messages").iter().filter_map(|it| it["role"].as_str()).collect();
    assert_eq!(roles.first(), Some(&"user"), "{chat}");
    assert!(chat.to_string().contains("It is blue now."), "{chat}");
    assert_eq!(get("iterations").await["iterations"][0]["user_request"], "Make it blue.");
    assert_eq!(get("stream/state").await["state"], "ended");
    audited(&shop, &session.user.id).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_fails_its_checks_costs_nothing_and_changes_nothing() {
    let files = [("index.html", INDEX), ("src/main.ts", "const = ;\n"), ("src/style.css", "")];
    let broken = files.map(|(path, text)| block(path, text)).concat();
    let shop = Workshop::answering(move |_| says(&broken)).await;
    let (ada, session) = shop.person("ada@example.com").await;
    let project = page_project(&ada).await;
    let mut run = ada.generate(&project.id, "k1", &quick()).await.expect("it begins");
    let (_, done) = to_the_end(&mut run).await;
    assert!(!done.verified && !done.problems.is_empty() && done.credits == 0, "{done:#?}");
    assert_eq!(credits(&ada).await, (10, 0));
    assert_eq!(ada.pull(&project.id, 0).await.expect("commits").head, 0);
    let view = ada.generation(&project.id, run.id()).await.expect("a generation");
    let outcome = view.outcome.expect("it ended");
    assert_eq!((view.state.as_str(), outcome.verified, outcome.credits), ("ended", false, 0));
    audited(&shop, &session.user.id).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cut_stream_goes_on_at_another_server() {
    let mut shop = Workshop::answering(|_| slow_page(Duration::from_millis(150))).await;
    let elsewhere = shop.another().await;
    let (ada, _) = shop.person("ada@example.com").await;
    let project = page_project(&ada).await;
    let mut run = ada.generate(&project.id, "k1", &quick()).await.expect("it begins");
    let mut events = Vec::new();
    while !matches!(events.last(), Some(Event::File { .. })) {
        events.push(run.next().await.expect("an event").expect("not the last"));
    }
    run.go_on(ada.at(&elsewhere));
    let (rest, done) = to_the_end(&mut run).await;
    assert!(done.verified, "{done:#?}");
    events.extend(rest);
    let mut whole = ada.at(&elsewhere).follow(&project.id, run.id()).await.expect("it is there");
    let (all, _) = to_the_end(&mut whole).await;
    assert_eq!(all, events, "nothing twice, nothing lost");
    assert_eq!(credits(&ada).await, (8, 0), "nobody who follows pays for it");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_goes_on_without_its_asker_and_is_stopped_from_anywhere() {
    let mut shop = Workshop::answering(|_| slow_page(Duration::from_secs(20))).await;
    let elsewhere = shop.another().await;
    let (ada, session) = shop.person("ada@example.com").await;
    let project = page_project(&ada).await;
    let run = ada.generate(&project.id, "k1", &quick()).await.expect("it begins");
    let id = run.id().to_owned();
    drop(run);
    tokio::time::sleep(Duration::from_millis(300)).await;
    let (client, project_id) = (ada.clone(), project.id.clone());
    assert_eq!(client.generation(&project_id, &id).await.expect("a generation").state, "running");
    assert_eq!(credits(&ada).await, (8, 2), "set aside");
    ada.at(&elsewhere).stop(&project.id, &id).await.expect("stopped");
    until("the end", || async {
        let view = ada.generation(&project.id, &id).await.expect("a generation");
        (view.state == "ended").then_some(())
    })
    .await;
    assert_eq!(credits(&ada).await, (10, 0));
    audited(&shop, &session.user.id).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_runs_more_than_three_or_without_credits() {
    let shop = Workshop::answering(|_| slow_page(Duration::from_secs(20))).await;
    let (ada, session) = shop.person("ada@example.com").await;
    let mut begun = Vec::new();
    for nth in 0..3 {
        let project = page_project(&ada).await;
        let run = ada.generate(&project.id, &format!("k{nth}"), &quick()).await.expect("it begins");
        begun.push((project.id, run.id().to_owned()));
    }
    let project = page_project(&ada).await;
    let refused = ada.generate(&project.id, "k4", &quick()).await.expect_err("one too many");
    assert_eq!(refused.code(), Some(ApiCode::TooManyRuns));
    assert_eq!(credits(&ada).await, (4, 6));
    for (project, id) in &begun {
        ada.stop(project, id).await.expect("stopped");
    }
    until("the end", || async { (credits(&ada).await == (10, 0)).then_some(()) }).await;
    // Six of the ten go elsewhere: advanced takes four of the rest, and then there are none.
    let account: Uuid = session.user.id.parse().expect("an id");
    let spend = Uuid::now_v7();
    let now = Timestamp::now();
    let reserve = Operation::Reserve { generation: spend, credits: 7 };
    perform(&*shop.store, account, &reserve, now).await.expect("reserved");
    let finish = Operation::Finish { generation: spend, credits: 7, reason: "test".to_owned() };
    perform(&*shop.store, account, &finish, now).await.expect("spent");
    let advanced = GenerateBody { advanced_mode: true, ..quick() };
    let refused = ada.generate(&project.id, "k5", &advanced).await.expect_err("three are not four");
    assert_eq!(refused.code(), Some(ApiCode::NoCredits));
    assert_eq!(credits(&ada).await, (3, 0));
    audited(&shop, &session.user.id).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_person_wrote_meanwhile_stays() {
    let shop = Workshop::answering(|_| slow_page(Duration::from_millis(250))).await;
    let (ada, _) = shop.person("ada@example.com").await;
    let project = page_project(&ada).await;
    let mut run = ada.generate(&project.id, "k1", &quick()).await.expect("it begins");
    let mine = [
        ("01ARZ3NDEKTSV4RRFFQ69G5FA0", "README.md", "# Mine\n"),
        ("01ARZ3NDEKTSV4RRFFQ69G5FA1", "notes.txt", "x"),
    ];
    push_files(&ada, &project.id, 0, "m1", &mine).await.expect("on the head");
    let (_, done) = to_the_end(&mut run).await;
    assert!(done.verified, "{done:#?}");
    let code = ada.code(&project.id).await.expect("code");
    assert_eq!(code.all_files["README.md"], "# Mine\n");
    assert_eq!(code.all_files["README.conflict-model-1.md"], "# Tea\n");
    assert_eq!((code.all_files["notes.txt"].as_str(), code.html_code.as_deref()), ("x", Some(INDEX)));
    let outcome =
        ada.generation(&project.id, run.id()).await.expect("a generation").outcome.expect("it ended");
    assert_eq!(
        (outcome.conflicts, outcome.revision),
        (vec!["README.conflict-model-1.md".to_owned()], Some(2))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn one_key_is_one_generation_however_often_and_wherever_it_is_sent() {
    let mut shop = Workshop::answering(|_| slow_page(Duration::from_millis(150))).await;
    let elsewhere = shop.another().await;
    let (ada, session) = shop.person("ada@example.com").await;
    let project = page_project(&ada).await;
    let asks = (0..16).map(|nth| {
        let client = if nth % 2 == 0 { ada.clone() } else { ada.at(&elsewhere) };
        let project = project.id.clone();
        tokio::spawn(async move {
            loop {
                match client.generate(&project, "k", &quick()).await {
                    Err(error) if error.code() == Some(ApiCode::InProgress) => {
                        tokio::time::sleep(Duration::from_millis(20)).await;
                    }
                    answered => return answered.expect("the same").id().to_owned(),
                }
            }
        })
    });
    let mut ids = Vec::new();
    for ask in asks.collect::<Vec<_>>() {
        ids.push(ask.await.expect("it asks"));
    }
    assert!(ids.iter().all(|id| *id == ids[0]), "{ids:?}");
    let mut run = ada.generate(&project.id, "k", &quick()).await.expect("the same");
    let (events, done) = to_the_end(&mut run).await;
    assert!(done.verified && matches!(events[0], Event::Started { .. }), "{events:#?}");
    // As JSON too, and after its end.
    let ask = reqwest::Client::new().post(format!("{}/api/projects/{}/generate", shop.url, project.id));
    let ask = ask.bearer_auth(&session.access_token).header("idempotency-key", "k").json(&quick());
    let answer = ask.header("accept", "application/json").send().await.expect("an answer");
    let whole: Value = answer.json().await.expect("JSON");
    assert_eq!(whole["generation"]["id"].as_str(), Some(ids[0].as_str()), "{whole}");
    assert_eq!(credits(&ada).await, (8, 0), "paid for once");
    audited(&shop, &session.user.id).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_was_refused_begins_once_the_reason_is_gone() {
    let shop = Workshop::answering(|_| page()).await;
    let (ada, session) = shop.person("ada@example.com").await;
    let project = page_project(&ada).await;
    let account: Uuid = session.user.id.parse().expect("an id");
    let (spend, now) = (Uuid::now_v7(), Timestamp::now());
    let reserve = Operation::Reserve { generation: spend, credits: 9 };
    perform(&*shop.store, account, &reserve, now).await.expect("reserved");
    for _ in 0..2 {
        let refused = ada.generate(&project.id, "k", &quick()).await.expect_err("one is not two");
        assert_eq!(refused.code(), Some(ApiCode::NoCredits));
    }
    let finish = Operation::Finish { generation: spend, credits: 0, reason: "test".to_owned() };
    perform(&*shop.store, account, &finish, now).await.expect("given back");
    let mut run = ada.generate(&project.id, "k", &quick()).await.expect("it begins");
    assert!(to_the_end(&mut run).await.1.verified);
    assert_eq!(credits(&ada).await, (8, 0));
}

/// What a server leaves that dies at some moment.
async fn left(shop: &Workshop, id: Uuid, owner: Uuid, project: Uuid, reserved: bool) -> Generation {
    let now = Timestamp::now();
    let generation = Generation {
        id,
        project,
        owner,
        state: if reserved { GenerationState::Running } else { GenerationState::Queued },
        lease_until: now.checked_sub(SignedDuration::from_secs(1)).expect("a time"),
        reserved: 2,
        request: json!({"kind": "generate", "description": "x", "type_id": "landing_page", "framework": null, "inputs": {}, "advanced": false}),
        result: None,
        created_at: now,
        rev: 1,
    };
    shop.store.generation_create(&generation).await.expect("a generation");
    if reserved {
        let reserve = Operation::Reserve { generation: generation.id, credits: 2 };
        perform(&*shop.store, owner, &reserve, now).await.expect("reserved");
    }
    generation
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_dead_server_left_is_ended_once() {
    let mut shop = Workshop::answering(|_| page()).await;
    shop.another().await;
    let (ada, session) = shop.person("ada@example.com").await;
    let project = page_project(&ada).await;
    let owner: Uuid = session.user.id.parse().expect("an id");
    let project_id: Uuid = project.id.parse().expect("an id");
    let unreserved = left(&shop, Uuid::now_v7(), owner, project_id, false).await;
    let interrupted = left(&shop, Uuid::now_v7(), owner, project_id, true).await;
    // This one died between its commit and its payment.
    let id = Uuid::now_v7();
    let hash = ada.upload(&project.id, "x".into()).await.expect("uploaded");
    let file = "01ARZ3NDEKTSV4RRFFQ69G5FA0".to_owned();
    let commit = Commit {
        project: project_id,
        rev: 1,
        client: "model".to_owned(),
        mutation: id.simple().to_string(),
        base: 0,
        changes: vec![Change { file, path: "a".to_owned(), hash: Some(hash), size: 1 }],
        message: String::new(),
        author: "model".to_owned(),
        at: Timestamp::now(),
    };
    shop.store.commit(&commit).await.expect("committed");
    let committed = left(&shop, id, owner, project_id, true).await;
    for generation in [&unreserved, &interrupted, &committed] {
        let id = generation.id.to_string();
        until("the end", || async {
            let view = ada.generation(&project.id, &id).await.expect("a generation");
            (view.state == "ended").then_some(())
        })
        .await;
        let mut run = ada.follow(&project.id, &id).await.expect("it is there");
        let (events, done) = to_the_end(&mut run).await;
        assert_eq!(events.len(), 1);
        assert_eq!(done.credits, if *generation == committed { 2 } else { 0 });
    }
    assert_eq!(credits(&ada).await, (8, 0));
    // A zombie cannot reserve for what was given up.
    let reserve = Operation::Reserve { generation: unreserved.id, credits: 2 };
    perform(&*shop.store, owner, &reserve, Timestamp::now()).await.expect_err("it is over");
    audited(&shop, &session.user.id).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn requests_that_cannot_be_met_are_refused_before_anything_is_set_aside() {
    let shop = Workshop::answering(|_| page()).await;
    let (ada, session) = shop.person("ada@example.com").await;
    let project = page_project(&ada).await;
    let cases = [
        GenerateBody { description: Some(" ".to_owned()), ..quick() },
        GenerateBody { description: Some("x".repeat(10_001)), ..quick() },
        GenerateBody { type_id: Some("boat".to_owned()), ..quick() },
        GenerateBody { framework: Some("django".to_owned()), ..quick() },
        GenerateBody { features: vec!["teleport".to_owned()], ..quick() },
    ];
    for body in cases {
        let refused = ada.generate(&project.id, &fastrand_key(), &body).await.expect_err("refused");
        assert_eq!(refused.code(), Some(ApiCode::Invalid), "{body:?}");
    }
    let instruction = IterateBody { instruction: "Make it blue.".to_owned(), context: None };
    let refused = ada.iterate(&project.id, "k", &instruction).await.expect_err("no files");
    assert_eq!(refused.code(), Some(ApiCode::Conflict));
    let account: Uuid = session.user.id.parse().expect("an id");
    assert_eq!(shop.store.ledger_all(account).await.expect("entries").len(), 1, "the welcome alone");
    let silent = tokio::time::timeout(PATIENCE, ada.projects(None)).await.expect("in time");
    assert_eq!(silent.expect("a list").items.len(), 1);
}
