//! Pictures and schemas go to those who take them; what a local model can do is found out.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::Instant;
use vectort_llm::{
    Abilities, BaseUrl, Config, Image, ImageFormat, LocalKind, LocalServer, Message, Options, Protocol,
    Provider, Request, Router, Trial, probe,
};
use vectort_testkit::scripted::{Received, Reply, Scripted};

use crate::streams::whole;
use crate::support::{anyone, config, fast, once, only, router, run};

/// One pixel.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";

fn picture() -> Request {
    let images = vec![Image::new(ImageFormat::Png, PNG)];
    Request {
        messages: vec![Message { images, ..Message::user("what is this?") }],
        schema: Some(json!({"type": "object"})),
        ..Request::default()
    }
}

fn answering(protocol: Protocol) -> Scripted {
    Scripted::always(Reply::stream(whole(protocol, "m")))
}

fn asked(server: &Scripted) -> Value {
    server.received().iter().rfind(|request| request.method == "POST").expect("a request").json()
}

#[tokio::test]
async fn each_vendor_gets_pictures_in_its_own_form() {
    let data = Image::new(ImageFormat::Png, PNG).base64;
    let url = format!("data:image/png;base64,{data}");
    let cases = [
        (
            Provider::OpenAi,
            Protocol::Responses,
            ("OPENAI_API_KEY", "OPENAI_BASE_URL"),
            "/input/0/content",
            json!([{"type": "input_text", "text": "what is this?"}, {"type": "input_image", "image_url": url}]),
        ),
        (
            Provider::Anthropic,
            Protocol::Messages,
            ("ANTHROPIC_API_KEY", "ANTHROPIC_BASE_URL"),
            "/messages/0/content",
            json!([
                {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": &*data}},
                {"type": "text", "text": "what is this?"},
            ]),
        ),
        (
            Provider::Gemini,
            Protocol::GenerateContent,
            ("GEMINI_API_KEY", "GEMINI_BASE_URL"),
            "/contents/0/parts",
            json!([{"text": "what is this?"}, {"inlineData": {"mimeType": "image/png", "data": &*data}}]),
        ),
    ];
    for (provider, protocol, (key, base), place, expected) in cases {
        let server = answering(protocol);
        let router = router(&[(key, "sk-test"), (base, &server.url())]);
        run(&router, picture(), only(provider)).await;
        let body = asked(&server);
        assert_eq!(body.pointer(place), Some(&expected), "{provider:?}: {body:#}");
        assert_eq!(body.get("response_format"), None, "{provider:?}: a schema is for local servers");
    }
}

async fn local(abilities: Option<Abilities>) -> Value {
    let server = answering(Protocol::ChatCompletions);
    let mut config: Config = config(&[("VECTORT_LOCAL_BASE_URL", &server.url())]);
    let base_url = config.local()[0].base_url.clone();
    if let Some(abilities) = abilities {
        config.set_abilities(&base_url, "m", abilities);
    }
    let router =
        Router::with_options(config, Options { deadlines: fast(), policy: once(), ..Options::default() });
    let selection = vectort_llm::Selection { model: Some("m".to_owned()), ..anyone() };
    run(&router, picture(), selection).await;
    asked(&server)
}

#[tokio::test]
async fn a_local_model_gets_what_it_is_known_to_take_and_no_more() {
    let unknown = local(None).await;
    let said = unknown["messages"][0]["content"].as_str().expect("text alone");
    assert!(said.starts_with("what is this?") && said.contains("1 attached picture"), "{said}");
    assert_eq!(unknown.get("response_format"), None);

    let able = local(Some(Abilities { sees: true, schema: true, ..Abilities::default() })).await;
    assert!(
        able["messages"][0]["content"][1]["image_url"]["url"]
            .as_str()
            .is_some_and(|url| url.starts_with("data:"))
    );
    assert_eq!(able["response_format"]["json_schema"]["schema"], json!({"type": "object"}));
}

const TRIAL: Trial<'static> = Trial { question: "Say ping.", holds: |answer| answer.trim() == "ping" };

fn completion(text: &str) -> Reply {
    Reply::json(200, &json!({"choices": [{"message": {"role": "assistant", "content": text}}]}))
}

/// What a server answers to a trial: by a schema if it is `held` to one.
fn trial(request: &Received, held: bool) -> Reply {
    match request.json().pointer("/response_format/json_schema/schema/properties/word/enum/0") {
        Some(word) if held => completion(&json!({"word": word}).to_string()),
        Some(_) => completion("Bonjour !"),
        None => completion("ping\n"),
    }
}

async fn probed(server: &Scripted, kind: LocalKind) -> Option<Abilities> {
    let base_url = BaseUrl::parse(&format!("{}/v1", server.url())).expect("a URL");
    let server =
        LocalServer { base_url, kind, models: Vec::new(), abilities: std::collections::BTreeMap::new() };
    probe(&server, "m:7b", TRIAL, Instant::now() + Duration::from_secs(5)).await.expect("it answers")
}

#[tokio::test]
async fn what_a_server_tells_and_what_its_model_does_are_found_out() {
    let ollama = Scripted::start(|request| match request.path.as_str() {
        "/v1/chat/completions" => trial(request, true),
        "/api/show" => Reply::json(
            200,
            &json!({
                "capabilities": ["completion", "vision"],
                "model_info": {"general.parameter_count": 7_600_000_000_u64, "qwen2.context_length": 32_768},
            }),
        ),
        "/api/ps" => Reply::json(200, &json!({"models": [{"name": "m:7b", "context_length": 4_096}]})),
        _ => Reply::body(404, "text/plain", "404 page not found"),
    });
    let able = Abilities {
        context: Some(4_096),
        parameters: Some(7_600_000_000),
        sees: true,
        schema: true,
        keeps_form: true,
    };
    assert_eq!(probed(&ollama, LocalKind::Ollama).await, Some(able));
    assert_eq!(probed(&ollama, LocalKind::Named).await, Some(able), "whoever it is, its own routes tell");

    let llama = Scripted::start(|request| match request.path.as_str() {
        "/v1/chat/completions" => trial(request, false),
        "/props" => Reply::json(
            200,
            &json!({"default_generation_settings": {"n_ctx": 8_192}, "modalities": {"vision": false}}),
        ),
        _ => Reply::json(404, &json!({"error": "not found"})),
    });
    let told = probed(&llama, LocalKind::LlamaCpp).await;
    assert_eq!(told, Some(Abilities { context: Some(8_192), keeps_form: true, ..Abilities::default() }));

    let vllm = Scripted::start(|request| match request.path.as_str() {
        "/v1/chat/completions" => completion("I would rather not."),
        "/v1/models" => Reply::json(200, &json!({"data": [{"id": "m:7b", "max_model_len": 16_384}]})),
        _ => Reply::json(404, &json!({"detail": "Not Found"})),
    });
    let told = probed(&vllm, LocalKind::Vllm).await;
    assert_eq!(told, Some(Abilities { context: Some(16_384), ..Abilities::default() }));
}

#[tokio::test]
async fn a_server_that_tells_nothing_is_not_tried_and_one_that_fails_is_not_judged() {
    let mute = Scripted::start(|request| match request.path.as_str() {
        "/v1/chat/completions" => trial(request, true),
        _ => Reply::json(404, &json!({"error": "not found"})),
    });
    assert_eq!(probed(&mute, LocalKind::Named).await, None);
    let completions = mute
        .received()
        .iter()
        .filter(|request| request.method == "POST" && request.path.starts_with("/v1"))
        .count();
    assert_eq!(completions, 0, "its models are asked nothing but what the person asks");

    let broken = Scripted::start(|request| match request.path.as_str() {
        "/props" => Reply::json(200, &json!({"default_generation_settings": {"n_ctx": 8_192}})),
        _ => Reply::json(500, &json!({"error": "out of memory"})),
    });
    let base_url = BaseUrl::parse(&format!("{}/v1", broken.url())).expect("a URL");
    let (models, abilities) = (Vec::new(), std::collections::BTreeMap::new());
    let server = LocalServer { base_url, kind: LocalKind::LlamaCpp, models, abilities };
    probe(&server, "m", TRIAL, Instant::now() + Duration::from_secs(5)).await.expect_err("nothing is known");
}
