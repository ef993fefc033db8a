//! Signing in by Google, Apple and GitHub: against oidc-provider and emulate.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use reqwest::Method;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use vectort_testkit::emulate::Emulate;
use vectort_testkit::oidc::Oidc;

use crate::browser::{Browser, Page};
use crate::machine::Machine;

const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const APP: &str = "vectort://auth/callback";

fn challenge(verifier: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(verifier))
}

fn users() -> Value {
    json!({
        "ada": {"email": "ada@example.com", "email_verified": true, "name": "Ada Lovelace"},
        "mallory": {"email": "ada@example.com", "email_verified": false, "name": "M."},
    })
}

/// A server with the provider that `start` makes for its callback.
struct Scene {
    server: Machine,
    oidc: Oidc,
}

impl Scene {
    async fn google() -> Option<Self> {
        let port = Machine::free_port();
        let callback = format!("http://127.0.0.1:{port}/api/auth/google/callback");
        let oidc = Oidc::start("google-client", &callback, &users(), &Value::Null)?;
        let server = Machine::at(
            port,
            &[
                ("GOOGLE_ISSUER", oidc.issuer().as_str()),
                ("GOOGLE_CLIENT_ID", "google-client"),
                ("GOOGLE_CLIENT_SECRET", Oidc::SECRET),
                ("GITHUB_CLIENT_ID", "x"),
                ("GITHUB_CLIENT_SECRET", "x"),
            ],
        )
        .await;
        Some(Self { server, oidc })
    }

    fn login(&self, provider: &str) -> String {
        let challenge = challenge(VERIFIER);
        format!(
            "{}/api/auth/{provider}/login?challenge={challenge}&redirect={APP}&state=mine",
            self.server.url
        )
    }

    /// Goes through the whole sign-in, to the app.
    async fn sign_in(&self, browser: &mut Browser, subject: &str) -> Page {
        let login = browser.open(&self.login("google")).await;
        let end = browser.agree(login, subject).await;
        assert!(end.url.as_str().starts_with(APP), "{}: {}", end.url, end.text);
        assert_eq!(end.query("state").as_deref(), Some("mine"));
        end
    }

    async fn handoff(&self, code: &str, verifier: &str) -> (u16, Value) {
        let body = json!({"code": code, "verifier": verifier, "device": "laptop"});
        self.server.ask(Method::POST, "/api/auth/handoff", "", Some(body)).await
    }
}

fn is_over((status, answer): &(u16, Value)) -> bool {
    *status == 400 && answer["code"] == "token-over"
}

#[tokio::test]
async fn google_signs_in_and_hands_over_once() {
    let Some(scene) = Scene::google().await else { return };
    let mut browser = Browser::new();
    let end = scene.sign_in(&mut browser, "ada").await;
    let code = end.query("code").expect("a code");
    let (status, tokens) = scene.handoff(&code, VERIFIER).await;
    assert_eq!(status, 200, "{tokens}");
    assert_eq!(
        (&tokens["user"]["email"], &tokens["user"]["email_verified"], &tokens["user"]["providers"]),
        (&json!("ada@example.com"), &json!(true), &json!(["google"]))
    );
    assert_eq!(
        (&tokens["user"]["full_name"], &tokens["user"]["has_password"]),
        (&json!("Ada Lovelace"), &json!(false))
    );
    let token = tokens["access_token"].as_str().expect("a token");
    let (_, balance) = scene.server.ask(Method::GET, "/api/credits/balance", token, None).await;
    assert_eq!(balance["total_available"], 10, "like everybody");
    assert!(is_over(&scene.handoff(&code, VERIFIER).await), "a code works once");

    let again = scene.sign_in(&mut Browser::new(), "ada").await;
    let (_, again) = scene.handoff(&again.query("code").expect("a code"), VERIFIER).await;
    assert_eq!(again["user"]["id"], tokens["user"]["id"], "one person, one account");
    let login = json!({"email": "ada@example.com", "password": ""});
    assert_eq!(
        scene.server.ask(Method::POST, "/api/auth/login", "", Some(login)).await.0,
        401,
        "no password is no key"
    );
}

#[tokio::test]
async fn a_code_is_worth_nothing_without_the_verifier() {
    let Some(scene) = Scene::google().await else { return };
    let end = scene.sign_in(&mut Browser::new(), "ada").await;
    let code = end.query("code").expect("a code");
    let stolen = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    assert!(is_over(&scene.handoff(&code, stolen).await));
    assert!(is_over(&scene.handoff(&code, VERIFIER).await), "whoever tried burned it");
    for forged in ["", "x", &"A".repeat(43), &"A".repeat(100_000)] {
        assert!(is_over(&scene.handoff(forged, VERIFIER).await));
    }
}

#[tokio::test]
async fn who_cancels_is_back_in_the_app_without_an_account() {
    let Some(scene) = Scene::google().await else { return };
    let mut browser = Browser::new();
    let login = browser.open(&scene.login("google")).await;
    let end = browser.open(&format!("{}/abort", login.url)).await;
    assert_eq!((end.query("error").as_deref(), end.query("code")), (Some("access_denied"), None));
    assert_eq!(end.query("state").as_deref(), Some("mine"));
    let (_, stats) = scene.server.ask(Method::GET, "/api/stats", "", None).await;
    assert_eq!(stats["users"], 0);
}

#[tokio::test]
async fn an_address_that_the_provider_has_not_proved_opens_nothing() {
    let Some(scene) = Scene::google().await else { return };
    let end = scene.sign_in(&mut Browser::new(), "mallory").await;
    assert_eq!((end.query("error").as_deref(), end.query("code")), (Some("unverified-mail"), None));
    // Nor does it open the account of whoever has that address.
    scene.sign_in(&mut Browser::new(), "ada").await;
    let end = scene.sign_in(&mut Browser::new(), "mallory").await;
    assert_eq!(end.query("error").as_deref(), Some("unverified-mail"));
}

#[tokio::test]
async fn accounts_merge_only_where_both_sides_have_proved_the_address() {
    let Some(scene) = Scene::google().await else { return };
    // Somebody waits for Ada with her address.
    let (squatter, _) = scene.server.register("Ada@example.com").await;
    let end = scene.sign_in(&mut Browser::new(), "ada").await;
    assert_eq!((end.query("error").as_deref(), end.query("code")), (Some("email-taken"), None));
    // She takes it over by mail, which signs the other out, and then both ways lead to it.
    let forgot = json!({"email": "ada@example.com"});
    assert_eq!(scene.server.ask(Method::POST, "/api/auth/forgot", "", Some(forgot)).await.0, 202);
    let token = scene.server.mailed_token("reset").await;
    let reset = json!({"token": token, "password": "Her-0wn-password"});
    assert_eq!(scene.server.ask(Method::POST, "/api/auth/reset", "", Some(reset)).await.0, 204);
    assert_eq!(scene.server.ask(Method::GET, "/api/auth/me", &squatter, None).await.0, 401);
    let end = scene.sign_in(&mut Browser::new(), "ada").await;
    let (_, tokens) = scene.handoff(&end.query("code").expect("a code"), VERIFIER).await;
    assert_eq!(
        (&tokens["user"]["providers"], &tokens["user"]["has_password"]),
        (&json!(["google"]), &json!(true))
    );
}

#[tokio::test]
async fn what_comes_back_elsewhere_or_twice_is_refused() {
    let Some(scene) = Scene::google().await else { return };
    let url = |path: &str| format!("{}{path}", scene.server.url);
    let begin = async |browser: &mut Browser| {
        let page = browser.open(&scene.login("google")).await;
        assert_eq!(page.status, 200);
    };
    let state = async || {
        let client =
            reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
        let answer = client.get(scene.login("google")).send().await.expect("an answer");
        let place =
            answer.headers()["location"].to_str().expect("text").parse::<reqwest::Url>().expect("an address");
        let of = |name: &str| {
            place.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
        };
        assert_eq!((of("code_challenge_method").as_deref(), of("nonce").is_some()), (Some("S256"), true));
        let cookie = answer.headers()["set-cookie"].to_str().expect("text").to_owned();
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
        (of("state").expect("a state"), cookie.split(';').next().unwrap_or_default().to_owned())
    };
    let visit = async |path: &str, cookie: &str| {
        let client =
            reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
        let answer = client.get(url(path)).header("cookie", cookie).send().await.expect("an answer");
        let place = answer.headers().get("location").map(|place| place.to_str().expect("text").to_owned());
        (answer.status().as_u16(), place)
    };
    begin(&mut Browser::new()).await;

    let (mine, cookie) = state().await;
    let path = format!("/api/auth/google/callback?code=x&state={mine}");
    assert_eq!(visit(&path, "").await, (400, None), "another browser: a login that was planted");
    assert_eq!(visit(&path, &cookie).await, (400, None), "a state works once");
    let (mine, cookie) = state().await;
    assert_eq!(
        visit(&format!("/api/auth/github/callback?code=x&state={mine}"), &cookie).await,
        (400, None),
        "mixed up"
    );
    let (mine, cookie) = state().await;
    let path = format!("/api/auth/google/callback?code=x&state={mine}&iss=https://evil.example");
    assert_eq!(visit(&path, &cookie).await, (400, None), "another issuer (RFC 9207)");
    let (mine, cookie) = state().await;
    let (status, place) =
        visit(&format!("/api/auth/google/callback?code=forged&state={mine}"), &cookie).await;
    assert_eq!(status, 302);
    assert!(
        place.is_some_and(|place| place.contains("error=provider-unavailable") && !place.contains("code="))
    );
    for path in [
        "/api/auth/google/callback",
        "/api/auth/google/callback?code=x&state=forged",
        "/api/auth/google/callback?error=access_denied",
    ] {
        assert_eq!(visit(path, "").await, (400, None), "{path}");
    }
    let (_, stats) = scene.server.ask(Method::GET, "/api/stats", "", None).await;
    assert_eq!(stats["users"], 0);
}

#[tokio::test]
async fn a_provider_that_changes_its_keys_is_followed() {
    let Some(mut scene) = Scene::google().await else { return };
    scene.sign_in(&mut Browser::new(), "ada").await;
    scene.oidc.rotate();
    tokio::time::sleep(std::time::Duration::from_millis(1_100)).await;
    let end = scene.sign_in(&mut Browser::new(), "ada").await;
    assert!(end.query("code").is_some(), "{}", end.url);
}

#[tokio::test]
async fn sign_ins_are_handed_to_apps_alone() {
    let server = Machine::with(&[
        ("GITHUB_CLIENT_ID", "id"),
        ("GITHUB_CLIENT_SECRET", "secret"),
        ("VECTORT_SERVER_REDIRECTS", "https://app.example/auth/callback"),
    ])
    .await;
    let client =
        reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
    let begin = async |challenge: &str, redirect: &str, provider: &str| {
        let query = [("challenge", challenge), ("redirect", redirect)];
        let url =
            reqwest::Url::parse_with_params(&format!("{}/api/auth/{provider}/login", server.url), query);
        client.get(url.expect("an address")).send().await.expect("an answer").status().as_u16()
    };
    let good = challenge(VERIFIER);
    for redirect in
        [APP, "http://127.0.0.1:49152/auth", "http://[::1]:1/", "https://app.example/auth/callback"]
    {
        assert_eq!(begin(&good, redirect, "github").await, 302, "{redirect}");
    }
    for redirect in [
        "",
        "vectort://auth/callback/",
        "vectort://auth/callback?x",
        "vectort://evil",
        "https://evil.example/",
        "https://app.example/auth/callback/../x",
        "https://app.example/auth/callback?next=evil",
        "http://localhost:80/x",
        "http://127.0.0.1/x",
        "http://127.0.0.1:0/x",
        "http://127.0.0.1:99999/x",
        "http://127.0.0.1:80@evil.example/x",
        "http://127.0.0.1:80\\@evil.example/x",
        "http://127.0.0.1.evil.example:80/x",
        "http://127.0.0.1:80/x#y",
        "http://127.0.0.1:80/x?code=y",
        "https://127.0.0.1:80/x",
        "javascript:alert(1)",
    ] {
        assert_eq!(begin(&good, redirect, "github").await, 422, "{redirect}");
    }
    for bad in ["", "short", &good[1..], &format!("{good}A")] {
        assert_eq!(begin(bad, APP, "github").await, 422, "{bad}");
    }
    assert_eq!(begin(&good, APP, "google").await, 503, "not set up");
    assert_eq!(begin(&good, APP, "myspace").await, 404);
}

#[tokio::test]
async fn apple_posts_its_answer_and_checks_our_signature() {
    for works in [true, false] {
        let port = Machine::free_port();
        let callback = format!("http://127.0.0.1:{port}/api/auth/apple/callback");
        let apple = json!({"client": "com.example.app", "team": "TEAM001", "key": "KEY001"});
        let Some(oidc) = Oidc::start("com.example.app", &callback, &users(), &apple) else { return };
        let [known, unknown] = oidc.apple_keys();
        let key = if works { known } else { unknown };
        let server = Machine::at(
            port,
            &[
                ("APPLE_ISSUER", oidc.issuer().as_str()),
                ("APPLE_CLIENT_ID", "com.example.app"),
                ("APPLE_TEAM_ID", "TEAM001"),
                ("APPLE_KEY_ID", "KEY001"),
                ("APPLE_PRIVATE_KEY", key.replace('\n', "\\n").as_str()),
            ],
        )
        .await;
        let scene = Scene { server, oidc };
        let mut browser = Browser::new();
        let login = browser.open(&scene.login("apple")).await;
        let page = browser.agree(login, "ada").await;
        let (code, state) = (page.hidden("code").expect("a code"), page.hidden("state").expect("a state"));
        let name = r#"{"name":{"firstName":"Ada","lastName":"King"},"email":"ada@example.com"}"#;
        let form = [("code", code.as_str()), ("state", state.as_str()), ("user", name)];
        let end = browser.go(Method::POST, &callback, Some(&form)).await;
        if !works {
            assert_eq!(end.query("error").as_deref(), Some("provider-unavailable"), "{}", end.url);
            continue;
        }
        let (status, tokens) = scene.handoff(&end.query("code").expect("a code"), VERIFIER).await;
        assert_eq!((status, &tokens["user"]["providers"]), (200, &json!(["apple"])));
        assert_eq!(tokens["user"]["email"], "ada@example.com");
        let again = browser.go(Method::POST, &callback, Some(&form)).await;
        assert_eq!(again.status, 400, "posted twice");
    }
}

#[tokio::test]
async fn github_signs_in() {
    let port = Machine::free_port();
    let callback = format!("http://127.0.0.1:{port}/api/auth/github/callback");
    let seed = format!(
        "tokens: {{}}\ngithub: {{ users: [{{ login: canary }}, {{ login: octocat, name: Octo Cat, email: octocat@example.com }}], \
         oauth_apps: [{{ client_id: Iv1.abc, client_secret: gh_secret, name: App, redirect_uris: [\"{callback}\"] }}] }}\n"
    );
    let Some(github) = Emulate::service("github", &seed) else { return };
    let environment = |secret| {
        [
            ("GITHUB_URL", github.url()),
            ("GITHUB_API_URL", github.url()),
            ("GITHUB_CLIENT_ID", "Iv1.abc".to_owned()),
            ("GITHUB_CLIENT_SECRET", String::from(secret)),
        ]
    };
    let start = async |secret| {
        let environment = environment(secret);
        let environment: Vec<_> = environment.iter().map(|(name, value)| (*name, value.as_str())).collect();
        Machine::at(port, &environment).await
    };
    let login = |server: &Machine| {
        format!("{}/api/auth/github/login?challenge={}&redirect={APP}", server.url, challenge(VERIFIER))
    };
    let agree = async |server: &Machine| {
        let mut browser = Browser::new();
        let page = browser.open(&login(server)).await;
        assert!(page.text.contains("octocat"), "{}", page.text);
        // One form for each user; the fields that its page carries, with that user's name.
        let fields =
            ["redirect_uri", "scope", "state", "client_id", "code_challenge", "code_challenge_method"];
        let mut form = vec![("login".to_owned(), "octocat".to_owned())];
        form.extend(fields.iter().filter_map(|name| Some(((*name).to_owned(), page.hidden(name)?))));
        let form: Vec<(&str, &str)> =
            form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let action = format!("{}/login/oauth/callback", github.url());
        browser.go(Method::POST, &action, Some(&form)).await
    };
    let server = start("gh_secret").await;
    let end = agree(&server).await;
    let body =
        json!({"code": end.query("code").unwrap_or_else(|| panic!("{}", end.url)), "verifier": VERIFIER});
    let (status, tokens) = server.ask(Method::POST, "/api/auth/handoff", "", Some(body)).await;
    assert_eq!((status, &tokens["user"]["email"]), (200, &json!("octocat@example.com")), "{tokens}");
    assert_eq!(tokens["user"]["providers"], json!(["github"]));
    server.stop().await;
    // GitHub says no with status 200.
    let server = start("wrong").await;
    let end = agree(&server).await;
    assert_eq!(end.query("error").as_deref(), Some("provider-unavailable"), "{}", end.url);
}
