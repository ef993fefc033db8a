//! Addresses are proved, passwords are reset, and people are told.

use std::sync::{Arc, Mutex};

use reqwest::Method;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::machine::Machine;

#[tokio::test]
async fn an_address_is_confirmed_once_by_its_mail() {
    let server = Machine::start().await;
    let (token, _) = server.register("ada@example.com").await;
    let mail = server.mail_with("/auth/verify?token=").await;
    assert!(mail.contains("To: ada@example.com") && mail.contains("Hello Ada L."), "{mail}");
    assert!(mail.contains("text/plain") && mail.contains("text/html"), "{mail}");
    let proof = server.mailed_token("verify").await;
    let verify = async |token: &str| {
        server.ask(Method::POST, "/api/auth/verify", "", Some(json!({"token": token}))).await
    };
    let (status, answer) = verify("forged").await;
    assert_eq!((status, answer["code"].as_str()), (400, Some("token-over")));
    assert_eq!(verify(&proof).await.0, 204);
    assert_eq!(verify(&proof).await.0, 400, "once");
    let (_, me) = server.ask(Method::GET, "/api/auth/me", &token, None).await;
    assert_eq!(me["email_verified"], true);
    // A token of one purpose opens nothing else.
    let again = json!({"email": "ada@example.com"});
    server.ask(Method::POST, "/api/auth/forgot", "", Some(again)).await;
    let reset = server.mailed_token("reset").await;
    assert_eq!(verify(&reset).await.0, 400);
    let reset = json!({"token": reset, "password": "Another-h0rse"});
    assert_eq!(server.ask(Method::POST, "/api/auth/reset", "", Some(reset)).await.0, 204);
}

#[tokio::test]
async fn nobody_learns_who_has_an_account_and_a_reset_signs_out() {
    let server = Machine::start().await;
    let (token, refresh) = server.register("ada@example.com").await;
    let mut answers = Vec::new();
    for email in ["ada@example.com", "nobody@example.com"] {
        for path in ["/api/auth/forgot", "/api/auth/verify/again"] {
            answers.push(server.ask(Method::POST, path, "", Some(json!({"email": email}))).await);
        }
    }
    assert!(answers.iter().all(|answer| *answer == (202, Value::String(String::new()))), "{answers:?}");
    let proof = server.mailed_token("reset").await;
    assert!(server.mails().iter().all(|mail| !mail.contains("nobody@example.com")));
    let reset = async |password: &str| {
        let body = json!({"token": proof, "password": password});
        server.ask(Method::POST, "/api/auth/reset", "", Some(body)).await
    };
    assert_eq!(reset("weak").await.1["code"], "weak-password");
    assert_eq!(reset("Another-h0rse").await.0, 204, "a weak one did not use the token up");
    assert_eq!(reset("Third-h0rse").await.0, 400);
    assert_eq!(server.ask(Method::GET, "/api/auth/me", &token, None).await.0, 401);
    let refresh = json!({"refresh_token": refresh});
    assert_eq!(server.ask(Method::POST, "/api/auth/refresh", "", Some(refresh)).await.0, 401);
    server.mail_with("all devices were signed out").await;
    let login = |password: &str| json!({"email": "ada@example.com", "password": password, "device": "phone"});
    let sign_in =
        async |password: &str| server.ask(Method::POST, "/api/auth/login", "", Some(login(password))).await;
    assert_eq!(sign_in("Correct-h0rse").await.0, 401);
    let (status, signed_in) = sign_in("Another-h0rse").await;
    assert_eq!(
        (status, signed_in["user"]["email_verified"].as_bool()),
        (200, Some(true)),
        "the mail arrived"
    );
}

#[tokio::test]
async fn the_pages_behind_the_links_need_no_script() {
    let server = Machine::start().await;
    server.register("ada@example.com").await;
    let token = server.mailed_token("verify").await;
    let mut browser = Browser::new();
    let url = |path: &str| format!("{}{path}", server.url);
    for _ in 0..2 {
        let page = browser.open(&url(&format!("/auth/verify?token={token}"))).await;
        assert_eq!(
            (page.status, page.hidden("token")),
            (200, Some(token.clone())),
            "looking changes nothing"
        );
        assert!(!page.text.contains("<script"));
    }
    let done = browser.go(Method::POST, &url("/auth/verify"), Some(&[("token", &token)])).await;
    assert!(done.status == 200 && done.text.contains("is confirmed"), "{}", done.text);
    let page = browser.open(&url("/auth/verify?token=%22%3E%3Cscript%3E")).await;
    assert!(page.text.contains("&quot;&gt;&lt;script&gt;"), "{}", page.text);
    server.ask(Method::POST, "/api/auth/forgot", "", Some(json!({"email": "ada@example.com"}))).await;
    let token = server.mailed_token("reset").await;
    let form = [("token", token.as_str()), ("password", "weak")];
    let weak = browser.go(Method::POST, &url("/auth/reset"), Some(&form)).await;
    assert_eq!((weak.status, weak.hidden("token")), (422, Some(token.clone())));
    let form = [("token", token.as_str()), ("password", "Another-h0rse")];
    assert_eq!(browser.go(Method::POST, &url("/auth/reset"), Some(&form)).await.status, 200);
    assert_eq!(browser.go(Method::POST, &url("/auth/reset"), Some(&form)).await.status, 400);
    let client = reqwest::Client::new();
    let arabic = client.get(url("/auth/reset?token=x")).header("accept-language", "ar-EG, en;q=0.5");
    let arabic = arabic.send().await.expect("an answer");
    let policy = arabic.headers()["content-security-policy"].to_str().expect("text").to_owned();
    assert!(policy.contains("default-src 'none'") && policy.contains("form-action 'self'"), "{policy}");
    assert!(arabic.text().await.expect("a page").contains("<html lang=\"ar\" dir=\"rtl\">"));
}

#[tokio::test]
async fn a_password_changes_and_a_new_device_is_told_of() {
    let server = Machine::start().await;
    let (token, _) = server.register("ada@example.com").await;
    let login = json!({"email": "ada@example.com", "password": "Correct-h0rse", "device": "Phone <1>"});
    let (_, phone) = server.ask(Method::POST, "/api/auth/login", "", Some(login.clone())).await;
    let mail = server.mail_with("Phone <1>").await;
    assert!(mail.contains("Phone &lt;1&gt;"), "in HTML it is escaped: {mail}");
    let told = server.mails().len();
    server.ask(Method::POST, "/api/auth/login", "", Some(login)).await;
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    assert_eq!(server.mails().len(), told, "a known one is not");
    let change = async |token: &str, current: &str| {
        let body = json!({"current": current, "password": "Another-h0rse"});
        server.ask(Method::POST, "/api/auth/password", token, Some(body)).await
    };
    assert_eq!(change(&token, "wrong").await.1["code"], "bad-credentials");
    let (status, fresh) = change(&token, "Correct-h0rse").await;
    assert_eq!(status, 200, "{fresh}");
    let phone = phone["access_token"].as_str().expect("a token");
    for old in [token.as_str(), phone] {
        assert_eq!(server.ask(Method::GET, "/api/auth/me", old, None).await.0, 401);
    }
    let fresh = fresh["access_token"].as_str().expect("a token");
    assert_eq!(server.ask(Method::GET, "/api/auth/me", fresh, None).await.0, 200);
    server.mail_with("was changed").await;
}

#[tokio::test]
async fn my_data_is_given_and_deleted() {
    let server = Machine::start().await;
    let (ada, _) = server.register("ada@example.com").await;
    let new = json!({"title": "Mine", "description": "private words", "type": "web_app"});
    let (_, project) = server.ask(Method::POST, "/api/projects", &ada, Some(new)).await;
    let (status, data) = server.ask(Method::GET, "/api/auth/export", &ada, None).await;
    assert_eq!(status, 200);
    assert_eq!(
        (&data["user"]["email"], &data["projects"][0]["project"]["description"]),
        (&json!("ada@example.com"), &json!("private words"))
    );
    assert_eq!(data["credits"].as_array().map(Vec::len), Some(1), "{data}");
    let text = data.to_string();
    assert!(!text.contains("argon2") && !text.contains("\"current\""), "no hashes of secrets: {text}");
    assert_eq!(server.ask(Method::DELETE, "/api/auth/me", &ada, None).await.0, 204);
    assert_eq!(server.ask(Method::GET, "/api/auth/me", &ada, None).await.0, 401);
    let path = format!("/api/projects/{}", project["id"].as_str().expect("an id"));
    assert_eq!(server.ask(Method::GET, &path, &ada, None).await.0, 404, "the token lives a little longer");
    let login = json!({"email": "ada@example.com", "password": "Correct-h0rse"});
    assert_eq!(server.ask(Method::POST, "/api/auth/login", "", Some(login)).await.0, 401);
    server.register("ada@example.com").await;
}

#[tokio::test]
async fn sendgrid_is_asked_again_until_it_takes_the_mail() {
    let seen: Arc<Mutex<Vec<(String, Value)>>> = Arc::default();
    let state = Arc::clone(&seen);
    let take = move |headers: axum::http::HeaderMap, axum::Json(body): axum::Json<Value>| {
        let mut seen = state.lock().expect("no panic");
        seen.push((headers["authorization"].to_str().expect("text").to_owned(), body));
        // Busy at first.
        let status = if seen.len() < 3 { 503 } else { 202 };
        std::future::ready(axum::http::StatusCode::from_u16(status).expect("a status"))
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let base = format!("http://{}", listener.local_addr().expect("an address"));
    let app = axum::Router::new().route("/v3/mail/send", axum::routing::post(take));
    tokio::spawn(async move { axum::serve(listener, app).await });
    let server = Machine::with(&[
        ("VECTORT_SERVER_MAIL", "sendgrid"),
        ("VECTORT_SERVER_MAIL_FROM", "Vectort <no-reply@vectort.example>"),
        ("SENDGRID_API_KEY", "SG.canary"),
        ("SENDGRID_API_BASE", &base),
    ])
    .await;
    server.register("ada@example.com").await;
    for _ in 0..400 {
        if seen.lock().expect("no panic").len() >= 3 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    let seen = seen.lock().expect("no panic").clone();
    assert_eq!(seen.len(), 3, "tried until it was taken, and no more");
    let (key, body) = &seen[2];
    assert_eq!(key, "Bearer SG.canary");
    assert_eq!(
        (&body["personalizations"][0]["to"][0]["email"], &body["from"]["email"]),
        (&json!("ada@example.com"), &json!("no-reply@vectort.example"))
    );
    assert_eq!(
        (&body["content"][0]["type"], &body["content"][1]["type"]),
        (&json!("text/plain"), &json!("text/html"))
    );
    assert_eq!(body["tracking_settings"]["click_tracking"]["enable"], false);
}

#[tokio::test]
async fn a_mail_server_takes_it_by_smtp() {
    let Some(peer) = vectort_testkit::peers::require("aiosmtpd") else { return };
    let port = Machine::free_port();
    let log = tempfile::NamedTempFile::new().expect("a file");
    let mut process = std::process::Command::new(peer.join("venv/bin/python"))
        .args(["-u", "-m", "aiosmtpd", "-n", "-l", &format!("127.0.0.1:{port}")])
        .args(["-c", "aiosmtpd.handlers.Debugging", "stdout"])
        .stdout(log.reopen().expect("a file"))
        .stderr(std::process::Stdio::null())
        .spawn()
        .expect("Python starts");
    let setting = format!("smtp://127.0.0.1:{port}");
    let server =
        Machine::with(&[("VECTORT_SERVER_MAIL", &setting), ("VECTORT_SERVER_MAIL_FROM", "v@example.com")])
            .await;
    // It need not listen yet: mail is tried again.
    server.register("ada@example.com").await;
    let mut taken = String::new();
    for _ in 0..400 {
        taken = std::fs::read_to_string(log.path()).expect("text");
        if taken.contains("END MESSAGE") {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    let _ = process.kill();
    let _ = process.wait();
    assert!(taken.contains("To: ada@example.com") && taken.contains("/auth/verify?token="), "{taken}");
}
