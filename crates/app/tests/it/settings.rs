//! Settings, providers and keys.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use vectort_app::{Cancel, GenerateRequest};
use vectort_contract::{ErrorCode, ModelView, ProviderView, Settings, Theme};

use crate::desk::{Desk, World, code};

const GOOD: &str = "sk-good-canary";

/// A provider that takes one key, and remembers what it was asked.
struct Peer {
    url: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Peer {
    async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}/v1", listener.local_addr().expect("bound"));
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&asked);
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let log = Arc::clone(&log);
                tokio::spawn(async move {
                    let request = read_request(&mut stream).await;
                    let status = if !request.contains(GOOD) {
                        "401 Unauthorized"
                    } else if request.starts_with("GET ") {
                        "200 OK"
                    } else {
                        "400 Bad Request"
                    };
                    log.lock().expect("unpoisoned").push(request);
                    let body = r#"{ "data": [{ "id": "some-model" }], "error": { "message": "no" } }"#;
                    let answer = format!(
                        "HTTP/1.1 {status}\r\ncontent-type: application/json\r\nconnection: close\r\n\
                         content-length: {}\r\n\r\n{body}",
                        body.len()
                    );
                    let _ = stream.write_all(answer.as_bytes()).await;
                });
            }
        });
        Self { url, asked }
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("unpoisoned").clone()
    }
}

async fn read_request(stream: &mut tokio::net::TcpStream) -> String {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes);
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.lines().find_map(|line| {
                let (name, value) = line.split_once(':')?;
                name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse().ok())?
            });
            if body.len() >= length.unwrap_or(0) {
                return text.into_owned();
            }
        }
        let mut part = [0; 4096];
        match stream.read(&mut part).await {
            Ok(read) if read > 0 => bytes.extend_from_slice(&part[..read]),
            _ => return String::from_utf8_lossy(&bytes).into_owned(),
        }
    }
}

fn of<'a>(views: &'a [ProviderView], name: &str) -> &'a ProviderView {
    views.iter().find(|view| view.provider == name).expect("every provider is there")
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_stay_and_are_understood_field_by_field() {
    let desk = Desk::new();
    assert_eq!(desk.app.settings().await, Settings::default());
    let settings = Settings {
        language: Some("ar".to_owned()),
        theme: Theme::Dark,
        models: [("openai".to_owned(), "gpt-x".to_owned())].into(),
        provider: Some("local".to_owned()),
        max_cost_microusd: Some(250_000),
        hedging: true,
        hedge_max_cost_microusd: Some(50_000),
        explore: true,
        openai_background: true,
        record_runs: true,
    };
    desk.app.settings_save(settings.clone()).await.expect("saved");
    assert_eq!(desk.app.settings().await, settings);

    let file = desk.path("home/settings.json");
    let mixed = r#"{ "language": 7, "theme": "dark", "later": [1], "provider": "nobody",
        "models": { "openai": 3, "nobody": "x", "gemini": " g ", "anthropic": "" } }"#;
    std::fs::write(&file, mixed).expect("written");
    let models = [("gemini".to_owned(), "g".to_owned())].into();
    let understood = Settings { theme: Theme::Dark, models, ..Settings::default() };
    assert_eq!(desk.app.settings().await, understood);
    desk.app.settings_save(understood.clone()).await.expect("saved");
    let text = std::fs::read_to_string(&file).expect("there");
    assert!(text.contains("\"later\""), "a newer version's field stays: {text}");

    for broken in ["", "[]", "{", "\u{0}", &" ".repeat(300_000)] {
        std::fs::write(&file, broken).expect("written");
        assert_eq!(desk.app.settings().await, Settings::default());
    }
    desk.app.settings_save(understood.clone()).await.expect("saved over it");
    assert_eq!(desk.app.settings().await, understood);

    let bad = Settings { provider: Some("nobody".to_owned()), ..understood.clone() };
    assert_eq!(code(desk.app.settings_save(bad).await), ErrorCode::UnknownProvider);
    assert_eq!(desk.app.settings().await, understood);
    let left = std::fs::read_dir(desk.path("home")).expect("there").filter_map(Result::ok);
    let temporary: Vec<_> =
        left.map(|it| it.file_name()).filter(|it| it.to_string_lossy().ends_with(".tmp")).collect();
    assert!(temporary.is_empty(), "{temporary:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_provider_is_shown_with_what_it_can_be_asked_for() {
    let peer = Peer::start().await;
    let desk =
        Desk::of(World::with(&[("ANTHROPIC_API_KEY", "sk-env"), ("VECTORT_LOCAL_BASE_URL", &peer.url)]));
    *desk.world.keyring.lock().expect("unpoisoned") =
        Some([("openai".to_owned(), "sk-ring".to_owned())].into());
    let views = desk.app.provider_views().await.expect("views");
    let shown: Vec<_> =
        views.iter().map(|it| (it.provider.as_str(), it.configured, it.key_source.as_deref())).collect();
    let expected = [
        ("openai", true, Some("keyring")),
        ("anthropic", true, Some("environment")),
        ("gemini", false, None),
        ("local", true, None),
    ];
    assert_eq!(shown, expected);
    let openai = of(&views, "openai");
    assert!(openai.models.iter().any(|model| Some(&model.id) == openai.model.as_ref()));
    assert!(
        openai.models.iter().all(|model| model.input_usd < model.output_usd && model.input_usd.is_some())
    );
    assert_eq!(of(&views, "gemini").base_url, None);
    assert!(!of(&views, "gemini").models.is_empty(), "they can be chosen before there is a key");
    // It wants a key, so as a local server it does not answer.
    assert_eq!((&of(&views, "local").servers, of(&views, "local").models.len()), (&Vec::new(), 0));
    assert!(!format!("{views:?}").contains("sk-"), "no key is shown");

    let models = [("openai".to_owned(), "my-own".to_owned())].into();
    desk.app.settings_save(Settings { models, ..Settings::default() }).await.expect("saved");
    let views = desk.app.provider_views().await.expect("views");
    let openai = of(&views, "openai");
    assert_eq!(openai.model.as_deref(), Some("my-own"));
    let own = ModelView { id: "my-own".to_owned(), input_usd: None, output_usd: None };
    assert!(openai.models.contains(&own), "what was chosen can be seen and left");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_local_server_that_answers_is_listed_with_its_models() {
    let peer = Peer::start().await;
    // Any address that has the word in it passes for its key.
    let url = peer.url.replace("/v1", &format!("/{GOOD}/v1"));
    let desk = Desk::of(World::with(&[("VECTORT_LOCAL_BASE_URL", &url)]));
    let views = desk.app.provider_views().await.expect("views");
    let local = of(&views, "local");
    assert_eq!(local.servers, [url]);
    assert_eq!(local.models.iter().map(|model| model.id.as_str()).collect::<Vec<_>>(), ["some-model"]);
    let test = desk.app.provider_test("local", None, false).await.expect("asked");
    assert!(test.ok && !test.saved, "{test:?}");
    assert_eq!(code(desk.app.provider_test("local", Some(GOOD.to_owned()), true).await), ErrorCode::BadKey);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_a_key_that_works_is_kept() {
    let peer = Peer::start().await;
    let desk = Desk::of(World::with(&[("OPENAI_BASE_URL", &peer.url)]));
    let test = |key: Option<&str>, save| desk.app.provider_test("openai", key.map(str::to_owned), save);

    assert_eq!(code(test(None, true).await), ErrorCode::NoProvider);
    for bad in ["", "  ", "sk good", "sk-ключ", "sk\u{0}", &"x".repeat(1_281)] {
        assert_eq!(code(test(Some(bad), true).await), ErrorCode::BadKey, "{bad:?}");
    }
    assert!(peer.asked().is_empty(), "nobody was told");

    let refused = test(Some("sk-wrong"), true).await.expect("asked");
    assert_eq!((refused.ok, refused.reason.as_deref(), refused.saved), (false, Some("unauthorized"), false));
    let tried = test(Some(&format!(" {GOOD}\n")), false).await.expect("asked");
    assert_eq!((tried.ok, tried.reason, tried.saved), (true, None, false));
    assert!(desk.world.kept().is_empty());
    let kept = test(Some(&format!(" {GOOD}\n")), true).await.expect("asked");
    assert!(kept.ok && kept.saved);
    assert_eq!(desk.world.kept().get("openai").map(String::as_str), Some(GOOD), "without what was around it");
    assert!(test(None, false).await.expect("asked").ok, "its own key");

    desk.app.provider_forget("openai").await.expect("forgotten");
    desk.app.provider_forget("openai").await.expect("forgotten already");
    assert!(desk.world.kept().is_empty());
    assert_eq!(code(desk.app.provider_forget("nobody").await), ErrorCode::UnknownProvider);
    assert_eq!(code(desk.app.provider_test("nobody", None, false).await), ErrorCode::UnknownProvider);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_keyring_that_does_not_answer_is_said_to_and_no_key_leaks() {
    let peer = Peer::start().await;
    let desk =
        Desk::of(World { keyring: Mutex::new(None), ..World::with(&[("OPENAI_BASE_URL", &peer.url)]) });
    let refused = desk.app.provider_test("openai", Some(GOOD.to_owned()), true).await.expect_err("not kept");
    assert_eq!(refused.code, ErrorCode::KeyringUnavailable);
    assert!(!format!("{refused:?}").contains("canary"));
    assert_eq!(code(desk.app.provider_forget("openai").await), ErrorCode::KeyringUnavailable);
    assert!(desk.app.provider_test("openai", Some(GOOD.to_owned()), false).await.expect("asked").ok);
    let refused =
        desk.app.provider_test("openai", Some("sk canary".to_owned()), true).await.expect_err("bad");
    assert!(!format!("{refused:?}").contains("canary"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_not_there_is_no_error_of_ours() {
    let desk = Desk::of(World::with(&[("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")]));
    let test = desk.app.provider_test("openai", Some(GOOD.to_owned()), true).await.expect("asked");
    assert_eq!((test.ok, test.reason.as_deref()), (false, Some("connection-refused")));
    assert!(desk.world.kept().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn runs_ask_for_what_was_chosen() {
    let peer = Peer::start().await;
    let desk = Desk::of(World::with(&[
        ("OPENAI_BASE_URL", &peer.url),
        ("OPENAI_API_KEY", GOOD),
        ("ANTHROPIC_BASE_URL", peer.url.trim_end_matches("/v1")),
        ("ANTHROPIC_API_KEY", GOOD),
    ]));
    let models = [("openai", "chosen-o"), ("anthropic", "chosen-a")];
    let models = models.map(|(provider, model)| (provider.to_owned(), model.to_owned())).into();
    let settings = Settings { models, provider: Some("anthropic".to_owned()), ..Settings::default() };
    desk.app.settings_save(settings).await.expect("saved");
    let models_asked = |provider: Option<&str>, model: Option<&str>| {
        let request = GenerateRequest {
            description: "a landing page".to_owned(),
            provider: provider.map(str::to_owned),
            model: model.map(str::to_owned),
            ..GenerateRequest::default()
        };
        let before = peer.asked().len();
        let (desk, peer) = (&desk, &peer);
        async move {
            let done = desk.app.generate(request, &|_| {}, &Cancel::default()).await;
            assert!(!done.ok);
            let names = ["chosen-o", "chosen-a", "named"];
            let mut asked: Vec<_> = peer.asked()[before..]
                .iter()
                .filter_map(|body| names.into_iter().find(|name| body.contains(&format!("\"{name}\""))))
                .collect();
            asked.dedup();
            asked
        }
    };
    assert_eq!(models_asked(None, None).await, ["chosen-a", "chosen-o"], "in the order that was chosen");
    assert_eq!(
        models_asked(Some("openai"), None).await,
        ["chosen-o"],
        "a run's own provider comes before it"
    );
    assert_eq!(models_asked(Some("openai"), Some("named")).await, ["named"]);
}
