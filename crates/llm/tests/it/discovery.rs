//! Local servers: found, listed, chosen from.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use vectort_llm::{LocalKind, Protocol, Provider, Reason, discover_on};
use vectort_testkit::scripted::{Reply, Scripted, refused_url};

use crate::streams::{TEXT, whole};
use crate::support::{anyone, ask, only, router, run};

fn listing(value: Value) -> Scripted {
    Scripted::start(move |request| match request.path.as_str() {
        "/v1/models" => Reply::json(200, &value),
        "/v1/chat/completions" => Reply::stream(whole(Protocol::ChatCompletions, "qwen3")),
        _ => Reply::json(404, &json!({"error": "not found"})),
    })
}

fn refused_port() -> u16 {
    refused_url().rsplit(':').next().and_then(|port| port.parse().ok()).expect("a port")
}

#[tokio::test]
async fn servers_are_found_by_their_lists_and_nothing_else_is() {
    let ollama = Scripted::start(|request| match request.path.as_str() {
        "/api/tags" => {
            Reply::json(200, &json!({"models": [{"name": "nomic-embed-text:latest"}, {"name": "qwen3:8b"}]}))
        }
        _ => Reply::body(404, "text/plain", "404 page not found"),
    });
    let lm_studio = listing(json!({"object": "list", "data": [{"id": "gemma-3"}]}));
    let vite = Scripted::always(Reply::body(200, "text/html", "<!doctype html><title>dev</title>"));
    let other = Scripted::always(Reply::json(200, &json!({"data": ["not", "models"]})));
    let empty = listing(json!({"object": "list", "data": [{"id": "text-embedding-3-small"}]}));
    let silent = Scripted::always(Reply::silent());
    let start = Instant::now();
    let found = discover_on(&[
        (LocalKind::Ollama, ollama.port()),
        (LocalKind::LlamaCpp, vite.port()),
        (LocalKind::LmStudio, lm_studio.port()),
        (LocalKind::Vllm, other.port()),
        (LocalKind::Vllm, empty.port()),
        (LocalKind::Vllm, silent.port()),
        (LocalKind::Vllm, refused_port()),
    ])
    .await;
    let elapsed = start.elapsed();
    assert!(elapsed < Duration::from_millis(1500), "all at once, 300 ms and a slow machine: {elapsed:?}");
    let found: Vec<(LocalKind, String, Vec<String>)> =
        found.into_iter().map(|server| (server.kind, server.base_url.to_string(), server.models)).collect();
    assert_eq!(
        found,
        [
            (
                LocalKind::Ollama,
                format!("{}/v1", ollama.url()),
                vec!["nomic-embed-text:latest".to_owned(), "qwen3:8b".to_owned()]
            ),
            (LocalKind::LmStudio, format!("{}/v1", lm_studio.url()), vec!["gemma-3".to_owned()]),
        ]
    );
}

#[tokio::test]
async fn a_named_server_answers_with_its_first_model_that_talks() {
    let server = listing(json!({"data": [{"id": "bge-m3"}, {"id": "qwen3"}, {"id": "llama"}]}));
    // Without `/v1`, and without a key anywhere.
    let router = router(&[("VECTORT_LOCAL_BASE_URL", &server.url())]);
    let run = run(&router, ask("hi"), anyone()).await;
    assert_eq!(run.story(), "local ok; finished");
    assert_eq!(run.text(), TEXT);
    let attempt = &run.attempts()[0];
    assert_eq!((attempt.model.as_str(), attempt.cost_microusd, attempt.note), ("qwen3", Some(0), None));
    let received = server.received();
    let asked = received.last().expect("a request");
    assert_eq!(asked.json()["model"], "qwen3");
    assert_eq!(asked.json()["stream_options"]["include_usage"], true);
    assert_eq!(asked.header("authorization"), None);
}

#[tokio::test]
async fn a_server_without_a_list_is_asked_all_the_same() {
    let server = Scripted::start(|request| match request.path.as_str() {
        "/v1/chat/completions" => Reply::stream(whole(Protocol::ChatCompletions, "whatever")),
        _ => Reply::body(404, "text/plain", "not found"),
    });
    let router = router(&[("VECTORT_LOCAL_BASE_URL", &server.url())]);
    assert_eq!(run(&router, ask("hi"), anyone()).await.story(), "local ok; finished");
}

#[tokio::test]
async fn a_server_without_models_says_so() {
    let server = listing(json!({"data": []}));
    let router = router(&[("VECTORT_LOCAL_BASE_URL", &server.url())]);
    let run = run(&router, ask("hi"), only(Provider::Local)).await;
    assert_eq!(run.story(), "local no-model; exhausted");
    assert_eq!(run.attempts()[0].model, "auto");
}

#[tokio::test]
async fn a_list_of_models_proves_a_key() {
    let server = Scripted::start(|request| {
        let key = request
            .header("x-api-key")
            .or(request.header("authorization"))
            .or(request.header("x-goog-api-key"));
        if !key.is_some_and(|key| key.ends_with("good")) {
            return Reply::json(401, &json!({"error": {"message": "no", "type": "authentication_error"}}));
        }
        match request.path.split('?').next() {
            Some("/v1beta/models") => {
                Reply::json(200, &json!({"models": [{"name": "models/gemini-2.5-pro"}]}))
            }
            Some("/v1/models") => Reply::json(200, &json!({"data": [{"id": "a"}, {"id": "b"}]})),
            _ => Reply::json(404, &json!({})),
        }
    });
    let versioned = format!("{}/v1", server.url());
    for (provider, key, base_url, models) in [
        (Provider::OpenAi, "OPENAI_API_KEY", versioned.as_str(), vec!["a", "b"]),
        (Provider::Anthropic, "ANTHROPIC_API_KEY", &server.url(), vec!["a", "b"]),
        (Provider::Gemini, "GEMINI_API_KEY", &server.url(), vec!["gemini-2.5-pro"]),
    ] {
        let good = router(&[(key, "good"), (provider.base_url_variable(), base_url)]);
        assert_eq!(good.list_models(provider).await.expect("a list"), models, "{provider}");
        good.test(provider).await.expect("the key is good");
        let bad = router(&[(key, "bad"), (provider.base_url_variable(), base_url)]);
        assert_eq!(
            bad.test(provider).await.expect_err("a bad key").reason,
            Reason::Unauthorized,
            "{provider}"
        );
    }
    let nobody = router(&[("VECTORT_NO_DISCOVERY", "1")]);
    assert_eq!(nobody.test(Provider::OpenAi).await.expect_err("no key").reason, Reason::Unauthorized);
    assert_eq!(nobody.test(Provider::Local).await.expect_err("no server").reason, Reason::NoModel);
}
