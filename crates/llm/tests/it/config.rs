//! Variables, keys and addresses.

use vectort_llm::{
    BaseUrl, BaseUrlProblem, Config, ConfigError, Endpoint, LocalKind, PlanError, Provider, Secret, Selection,
};
use vectort_testkit::scripted::{Reply, Scripted};

use crate::support::{anyone, ask, config, only, router, run};

const KEY: &str = "sk-very-secret-0123456789";

fn base(config: &Config, provider: Provider) -> String {
    config.endpoint(provider).expect("a configured provider").base_url.to_string()
}

#[test]
fn the_providers_own_addresses_are_the_default() {
    let config = config(&[("OPENAI_API_KEY", KEY), ("ANTHROPIC_API_KEY", KEY), ("GEMINI_API_KEY", KEY)]);
    assert_eq!(base(&config, Provider::OpenAi), "https://api.openai.com/v1");
    assert_eq!(base(&config, Provider::Anthropic), "https://api.anthropic.com");
    assert_eq!(base(&config, Provider::Gemini), "https://generativelanguage.googleapis.com");
    assert_eq!(config.configured(), [Provider::OpenAi, Provider::Anthropic, Provider::Gemini]);
    assert!(config.looks_for_local());
}

#[test]
fn base_urls_are_taken_with_and_without_a_slash_or_version() {
    let at = |anthropic, gemini, local| {
        let config = config(&[
            ("ANTHROPIC_API_KEY", KEY),
            ("ANTHROPIC_BASE_URL", anthropic),
            ("GEMINI_API_KEY", KEY),
            ("GEMINI_BASE_URL", gemini),
            ("VECTORT_LOCAL_BASE_URL", local),
        ]);
        let local = config.local()[0].clone();
        assert_eq!(local.kind, LocalKind::Named);
        assert!(!config.looks_for_local(), "a named server is the one");
        (base(&config, Provider::Anthropic), base(&config, Provider::Gemini), local.base_url.to_string())
    };
    let expected = |a: &str, g: &str, l: &str| (a.to_owned(), g.to_owned(), l.to_owned());
    assert_eq!(
        at("http://h:1/", "http://h:2/", "http://h:3/"),
        expected("http://h:1", "http://h:2", "http://h:3/v1")
    );
    assert_eq!(
        at("http://h:1/v1", "http://h:2/v1beta/", "http://h:3/v1/"),
        expected("http://h:1", "http://h:2", "http://h:3/v1")
    );
    assert_eq!(
        at("http://h/proxy", "http://h/g", "http://h/api/v3"),
        expected("http://h/proxy", "http://h/g", "http://h/api/v3")
    );
}

#[test]
fn what_is_no_base_url_is_refused_by_the_name_of_its_variable() {
    let cases = [
        ("not a url", BaseUrlProblem::Unparsable),
        ("api.openai.com/v1", BaseUrlProblem::Unparsable),
        ("ftp://host/v1", BaseUrlProblem::Scheme),
        ("file:///etc/passwd", BaseUrlProblem::Scheme),
        ("https://user:hunter2@host/v1", BaseUrlProblem::Credentials),
        ("https://host/v1?key=1", BaseUrlProblem::Query),
    ];
    for variable in ["OPENAI_BASE_URL", "ANTHROPIC_BASE_URL", "GEMINI_BASE_URL", "VECTORT_LOCAL_BASE_URL"] {
        for (value, problem) in cases {
            let error =
                Config::from_env(|name| (name == variable).then(|| value.to_owned())).expect_err(value);
            assert_eq!(error, ConfigError::InvalidBaseUrl { variable, problem }, "{value}");
            assert!(!error.to_string().contains("hunter2"));
        }
    }
}

#[test]
fn empty_variables_are_unset_and_keys_are_trimmed() {
    let config = config(&[
        ("OPENAI_API_KEY", "  "),
        ("ANTHROPIC_API_KEY", " key\n"),
        ("OPENAI_BASE_URL", ""),
        ("VECTORT_NO_DISCOVERY", "1"),
    ]);
    assert_eq!(config.configured(), [Provider::Anthropic]);
    assert_eq!(
        config.endpoint(Provider::Anthropic).expect("configured").key,
        Secret::parse("key").expect("a key")
    );
    assert!(!config.looks_for_local());
}

#[test]
fn a_keyring_fills_only_what_the_environment_left_open() {
    let mut config = config(&[("OPENAI_API_KEY", KEY), ("GEMINI_BASE_URL", "http://h:2")]);
    assert_eq!(config.missing_keys(), [Provider::Anthropic, Provider::Gemini]);
    let other = Secret::parse("other").expect("a key");
    assert!(!config.supply_key(Provider::OpenAi, other.clone()), "the environment wins");
    assert!(config.supply_key(Provider::Gemini, other));
    assert_eq!(base(&config, Provider::Gemini), "http://h:2", "the address is the environment's");
    assert_eq!(config.missing_keys(), [Provider::Anthropic]);
}

#[test]
fn loopback_is_recognised() {
    for url in [
        "http://localhost:1/v1",
        "http://127.0.0.1",
        "http://127.9.9.9:8",
        "http://[::1]:8/v1",
        "http://a.localhost",
    ] {
        assert!(BaseUrl::parse(url).expect(url).is_loopback(), "{url}");
    }
    for url in ["http://192.168.0.2:11434", "https://api.openai.com/v1", "http://localhost.example.com"] {
        assert!(!BaseUrl::parse(url).expect(url).is_loopback(), "{url}");
    }
}

#[test]
fn a_key_shows_in_nothing_that_prints() {
    let config = config(&[("OPENAI_API_KEY", KEY)]);
    let endpoint: Endpoint = config.endpoint(Provider::OpenAi).expect("configured");
    let router = router(&[("OPENAI_API_KEY", KEY)]);
    let shown = format!("{config:?} {endpoint:?} {:?} {} {router:?}", endpoint.key, endpoint.key);
    assert!(!shown.contains(KEY), "{shown}");
    assert!(shown.contains("***"));
    let targets = router.plan(&anyone()).expect("a plan");
    assert!(!format!("{targets:?}").contains(KEY));
}

#[tokio::test]
async fn a_key_that_a_provider_repeats_is_scrubbed() {
    let shapes = [
        Reply::json(
            401,
            &serde_json::json!({"error": {"message": format!("Incorrect API key: {KEY}."), "code": "invalid_api_key"}}),
        ),
        Reply::body(401, "text/plain", format!("no such key {KEY}")),
        Reply::stream([format!(
            "event: error\ndata: {{\"type\":\"error\",\"code\":\"x\",\"message\":\"{KEY}\"}}\n\n"
        )]),
        Reply::stream([format!("data: {KEY}\n\n")]),
    ];
    for reply in shapes {
        let server = Scripted::always(reply);
        let router = router(&[("OPENAI_API_KEY", KEY), ("OPENAI_BASE_URL", &format!("{}/v1", server.url()))]);
        let run = run(&router, ask("hi"), anyone()).await;
        assert_eq!(run.attempts().len(), 1);
        let shown = format!("{run:?} {}", serde_json::to_string(run.attempts()).expect("attempts serialise"));
        assert!(!shown.contains(KEY), "{shown}");
    }
}

#[tokio::test]
async fn a_redirect_is_an_error_and_takes_no_key_along() {
    let thief = Scripted::always(Reply::json(200, &serde_json::json!({})));
    let elsewhere = format!("{}/v1/messages", thief.url());
    let server = Scripted::start(move |_| Reply::body(307, "text/plain", "").header("location", &elsewhere));
    let router = router(&[("ANTHROPIC_API_KEY", KEY), ("ANTHROPIC_BASE_URL", &server.url())]);
    let run = run(&router, ask("hi"), anyone()).await;
    assert_eq!(run.story(), "anthropic bad-response; exhausted");
    assert!(thief.received().is_empty());
}

#[tokio::test]
async fn a_key_that_no_header_can_carry_fails_before_it_is_sent() {
    let server = Scripted::always(Reply::silent());
    let router = router(&[("OPENAI_API_KEY", "sk-\u{7}bell"), ("OPENAI_BASE_URL", &server.url())]);
    assert_eq!(run(&router, ask("hi"), anyone()).await.story(), "openai unauthorized; exhausted");
    assert!(server.received().is_empty());
}

#[test]
fn a_choice_is_the_only_one_asked() {
    let router = router(&[
        ("OPENAI_API_KEY", KEY),
        ("ANTHROPIC_API_KEY", KEY),
        ("VECTORT_LOCAL_BASE_URL", "http://127.0.0.1:9"),
    ]);
    let who = |selection: &Selection| -> Result<Vec<(Provider, Option<String>)>, PlanError> {
        Ok(router.plan(selection)?.into_iter().map(|target| (target.provider, target.model)).collect())
    };
    let named = |model: &str| Selection { model: Some(model.to_owned()), ..anyone() };
    assert_eq!(
        who(&anyone()),
        Ok(vec![
            (Provider::OpenAi, Some("gpt-5".to_owned())),
            (Provider::Anthropic, Some("claude-sonnet-4-6".to_owned())),
            (Provider::Local, None),
        ])
    );
    assert_eq!(who(&only(Provider::Local)), Ok(vec![(Provider::Local, None)]));
    assert_eq!(who(&only(Provider::Gemini)), Err(PlanError::NotConfigured(Provider::Gemini)));
    for (model, provider) in [
        ("gpt-5-nano", Provider::OpenAi),
        ("gpt-7", Provider::OpenAi),
        ("o3", Provider::OpenAi),
        ("olmo2", Provider::Local),
        ("claude-haiku-4-5", Provider::Anthropic),
        ("gpt-oss:20b", Provider::Local),
        ("qwen3-coder:30b", Provider::Local),
    ] {
        assert_eq!(who(&named(model)), Ok(vec![(provider, Some(model.to_owned()))]), "{model}");
    }
    assert_eq!(who(&named("gemini-2.5-pro")), Err(PlanError::NotConfigured(Provider::Gemini)));
}

#[test]
fn a_preference_changes_the_order_and_the_models_and_excludes_nobody() {
    let router = router(&[
        ("OPENAI_API_KEY", KEY),
        ("ANTHROPIC_API_KEY", KEY),
        ("VECTORT_LOCAL_BASE_URL", "http://127.0.0.1:9"),
    ]);
    let who = |selection: &Selection| -> Vec<(Provider, Option<String>, Option<String>)> {
        let targets = router.plan(selection).expect("somebody");
        targets.into_iter().map(|target| (target.provider, target.model, target.successor)).collect()
    };
    let name = |id: &str| Some(id.to_owned());
    let models = [(Provider::Anthropic, "claude-mine"), (Provider::Local, "mine")];
    let chosen = Selection {
        first: Some(Provider::Local),
        models: models.map(|(provider, model)| (provider, model.to_owned())).into(),
        ..anyone()
    };
    let plan = who(&chosen);
    assert_eq!(plan[0], (Provider::Local, name("mine"), None));
    assert_eq!(plan[1].0, Provider::OpenAi);
    assert_eq!(plan[1], who(&anyone())[0], "as without a preference");
    assert_eq!(plan[2], (Provider::Anthropic, name("claude-mine"), name("claude-sonnet-4-6")));
    // A provider that cannot be asked is passed over.
    let absent = Selection { first: Some(Provider::Gemini), ..anyone() };
    assert_eq!(who(&absent), who(&anyone()));
    // What a run names itself comes before what was chosen for all.
    let named = Selection { model: name("gpt-5-nano"), ..chosen.clone() };
    assert_eq!(who(&named), [(Provider::OpenAi, name("gpt-5-nano"), None)]);
    let named = Selection { provider: Some(Provider::Anthropic), ..chosen };
    assert_eq!(who(&named), [(Provider::Anthropic, name("claude-mine"), name("claude-sonnet-4-6"))]);
}

#[tokio::test]
async fn nobody_to_ask_is_told_apart() {
    let router = router(&[("VECTORT_NO_DISCOVERY", "1")]);
    assert_eq!(router.plan(&anyone()), Err(PlanError::NothingConfigured));
    let run = run(&router, ask("hi"), anyone()).await;
    assert_eq!(run.events.len(), 1);
    assert!(run.attempts().is_empty());
}
