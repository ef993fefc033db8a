//! Small local models: tried once, asked in a form that they keep, held to it where their server can.

use std::time::Duration;

use serde_json::{Value, json};
use vectort_app::{Cancel, GenerateRequest};
use vectort_contract::{ErrorCode, RunEnd};
use vectort_testkit::scripted::{Received, Reply, Scripted};

use crate::machine::{Desk, block, finished, words};

const PAGE: &str = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Tea</title></head>\
    <body><main><h1>Tea, and time to drink it</h1></main></body></html>\n";

fn completion(text: &str) -> Reply {
    Reply::json(200, &json!({"choices": [{"message": {"role": "assistant", "content": text}}]}))
}

fn stream(text: &str) -> Reply {
    let delta = json!({"model": "tiny:3b", "choices": [{"index": 0, "delta": {"content": text}}]});
    let end = json!({"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]});
    Reply::stream([format!("data: {delta}\n\n"), format!("data: {end}\n\n"), "data: [DONE]\n\n".to_owned()])
}

/// A model of three billion parameters: keeps to no form unless it `can_be_held`.
fn tiny(request: &Received, can_be_held: bool) -> Reply {
    let body = request.json();
    let schema = body.pointer("/response_format/json_schema/schema");
    match request.path.as_str() {
        "/v1/models" => Reply::json(200, &json!({"data": [{"id": "tiny:3b"}]})),
        "/api/show" => Reply::json(
            200,
            &json!({"capabilities": ["completion"], "model_info": {"general.parameter_count": 3_000_000_000_u64}}),
        ),
        "/v1/chat/completions" if body["stream"] == json!(false) => match schema {
            Some(schema) if can_be_held => {
                completion(&json!({"word": schema["properties"]["word"]["enum"][0]}).to_string())
            }
            _ => completion("Sure! Here is your file: hello"),
        },
        "/v1/chat/completions" if schema.is_some() => {
            let files = json!({"files": [{"path": "index.html", "content": PAGE}], "summary": "A page."});
            stream(&files.to_string())
        }
        "/v1/chat/completions" => stream(&block("index.html", PAGE)),
        _ => Reply::json(404, &json!({"error": "not found"})),
    }
}

fn streams(desk: &Desk) -> Vec<Value> {
    let received = desk.server.as_ref().expect("a server").received();
    received.iter().map(Received::json).filter(|body| body["stream"] == json!(true)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_model_that_keeps_no_form_is_held_to_one_and_tried_once() {
    let desk = Desk::beside(Scripted::start(|request| tiny(request, true)));
    for _ in 0..2 {
        let id = desk
            .app
            .run_start(words("a page about tea", "landing_page", "vanilla"))
            .await
            .expect("it starts");
        let view = finished(&mut desk.app.run_follow(id)).await;
        assert!(view.files.iter().any(|file| file.path.as_str() == "index.html"), "{view:#?}");
        assert_ne!(view.end, Some(RunEnd::Failed));
    }
    for asked in streams(&desk) {
        assert!(asked["response_format"]["json_schema"]["schema"]["properties"]["files"].is_object());
        let system = asked["messages"][0]["content"].as_str().expect("words");
        assert!(system.contains("one JSON object"), "{system}");
    }
    let received = desk.server.as_ref().expect("a server").received();
    let trials = received.iter().filter(|request| request.json()["stream"] == json!(false)).count();
    assert_eq!(trials, 2, "a question of form and one of schema, before the first run alone");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_that_cannot_be_held_is_asked_for_whole_files() {
    let desk = Desk::beside(Scripted::start(|request| tiny(request, false)));
    let id =
        desk.app.run_start(words("a page about tea", "landing_page", "vanilla")).await.expect("it starts");
    finished(&mut desk.app.run_follow(id)).await;
    for asked in streams(&desk) {
        assert_eq!(asked.get("response_format"), None);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trial_that_nobody_waits_for_is_given_up() {
    let desk = Desk::beside(Scripted::start(|request| match request.path.as_str() {
        "/v1/chat/completions" => Reply::silent(),
        _ => tiny(request, false),
    }));
    let cancel = Cancel::new();
    let request =
        GenerateRequest { description: "a page about tea".to_owned(), ..GenerateRequest::default() };
    let stop = async {
        let server = desk.server.as_ref().expect("a server");
        while !server.received().iter().any(|request| request.path == "/v1/chat/completions") {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        cancel.cancel();
    };
    let run = async { tokio::join!(desk.app.generate(request, &|_| {}, &cancel), stop) };
    let (done, ()) = tokio::time::timeout(Duration::from_secs(30), run).await.expect("it stops");
    assert_eq!(done.error.expect("stopped").code, ErrorCode::Cancelled);
    assert!(desk.app.projects_list().await.expect("a list").is_empty());
}
