//! Accounts, devices, projects and what belongs to whom.

use reqwest::Method;
use serde_json::{Value, json};

use crate::machine::Machine;

#[tokio::test]
async fn a_new_person_has_ten_credits_and_no_projects() {
    let server = Machine::start().await;
    let (token, _) = server.register("Ada@Example.com").await;
    let (status, me) = server.ask(Method::GET, "/api/auth/me", &token, None).await;
    assert_eq!(
        (status, me["email"].as_str(), me["email_verified"].as_bool()),
        (200, Some("Ada@Example.com"), Some(false))
    );
    let (_, balance) = server.ask(Method::GET, "/api/credits/balance", &token, None).await;
    assert_eq!((balance["total_available"].as_i64(), balance["free_credits"].as_i64()), (Some(10), Some(10)));
    let (_, history) = server.ask(Method::GET, "/api/credits/history", &token, None).await;
    assert_eq!(
        (history["items"][0]["amount"].as_i64(), history["items"][0]["description"].as_str()),
        (Some(10), Some("welcome"))
    );
    let (_, projects) = server.ask(Method::GET, "/api/projects", &token, None).await;
    assert_eq!(projects, json!({"items": [], "next": null}));
}

#[tokio::test]
async fn one_address_is_one_account_and_passwords_are_strong() {
    let server = Machine::start().await;
    server.register("ada@example.com").await;
    let again = json!({"email": " ADA@example.com ", "full_name": "Eve", "password": "Correct-h0rse"});
    let (status, answer) = server.ask(Method::POST, "/api/auth/register", "", Some(again)).await;
    assert_eq!((status, answer["code"].as_str()), (400, Some("email-taken")));
    for weak in ["short-A1", "alllowercase-1", "NoDigits-here", "NoSigns123"] {
        let body = json!({"email": "eve@example.com", "full_name": "Eve", "password": weak});
        let (status, answer) = server.ask(Method::POST, "/api/auth/register", "", Some(body)).await;
        let expected = if weak == "short-A1" { 200 } else { 422 };
        assert_eq!(status, expected, "{weak}: {answer}");
        if expected == 200 {
            continue;
        }
        assert_eq!(answer["code"], "weak-password");
    }
    let right = json!({"email": "ada@EXAMPLE.com", "password": "Correct-h0rse", "device": "laptop"});
    assert_eq!(server.ask(Method::POST, "/api/auth/login", "", Some(right)).await.0, 200);
    for wrong in [
        json!({"email": "ada@example.com", "password": "correct-h0rse"}),
        json!({"email": "nobody@example.com", "password": "Correct-h0rse"}),
    ] {
        let (status, answer) = server.ask(Method::POST, "/api/auth/login", "", Some(wrong)).await;
        assert_eq!(
            (status, answer["code"].as_str()),
            (401, Some("bad-credentials")),
            "neither says which was wrong"
        );
    }
}

#[tokio::test]
async fn a_refresh_token_that_comes_back_later_ends_the_device() {
    let server = Machine::start().await;
    let (access, first) = server.register("ada@example.com").await;
    let refresh = async |token: &str| {
        server.ask(Method::POST, "/api/auth/refresh", "", Some(json!({"refresh_token": token}))).await
    };
    let (status, second) = refresh(&first).await;
    assert_eq!(status, 200, "{second}");
    // Its answer was lost: within seconds it may come once more.
    let (status, third) = refresh(&first).await;
    assert_eq!(status, 200, "{third}");
    // The one that nobody got is worth nothing, and whoever has it is a thief.
    let lost = second["refresh_token"].as_str().expect("a token");
    let latest = third["refresh_token"].as_str().expect("a token");
    let (status, fourth) = refresh(latest).await;
    assert_eq!(status, 200, "{fourth}");
    assert_eq!(refresh(lost).await.0, 401);
    let last = fourth["refresh_token"].as_str().expect("a token");
    assert_eq!(refresh(last).await.0, 401, "the whole family is over");
    assert_eq!(server.ask(Method::GET, "/api/auth/me", &access, None).await.0, 401, "and so is its access");
    for forged in ["", "x.y", "00000000000000000000000000000000.abc"] {
        assert_eq!(refresh(forged).await.0, 401, "{forged}");
    }
}

#[tokio::test]
async fn devices_are_listed_and_signed_out() {
    let server = Machine::start().await;
    let (laptop, _) = server.register("ada@example.com").await;
    let login = json!({"email": "ada@example.com", "password": "Correct-h0rse", "device": "phone\u{7}"});
    let (_, phone) = server.ask(Method::POST, "/api/auth/login", "", Some(login)).await;
    let phone = phone["access_token"].as_str().expect("a token").to_owned();
    let (_, devices) = server.ask(Method::GET, "/api/auth/devices", &laptop, None).await;
    let devices = devices.as_array().expect("a list");
    assert_eq!(devices.len(), 2);
    let other = devices.iter().find(|device| device["current"] == false).expect("the phone");
    assert_eq!(other["name"], "phone");
    let path = format!("/api/auth/devices/{}", other["id"].as_str().expect("an id"));
    let (stranger, _) = server.register("eve@example.com").await;
    assert_eq!(server.ask(Method::DELETE, &path, &stranger, None).await.0, 404, "not hers");
    assert_eq!(server.ask(Method::DELETE, &path, &laptop, None).await.0, 204);
    assert_eq!(server.ask(Method::GET, "/api/auth/me", &phone, None).await.0, 401);
    let new = json!({"title": "One", "description": "", "type": "web_app"});
    assert_eq!(server.ask(Method::POST, "/api/projects", &phone, Some(new)).await.0, 401, "it makes nothing");
    assert_eq!(server.ask(Method::DELETE, "/api/auth/devices", &laptop, None).await.0, 204);
    assert_eq!(server.ask(Method::GET, "/api/auth/me", &laptop, None).await.0, 401);
}

#[tokio::test]
async fn projects_are_made_listed_changed_and_deleted_by_their_owner_alone() {
    let server = Machine::start().await;
    let (ada, _) = server.register("ada@example.com").await;
    let (eve, _) = server.register("eve@example.com").await;
    let new =
        |title: &str| json!({"title": title, "description": "a list of things to do", "type": "web_app"});
    let mut ids = Vec::new();
    for title in ["One", "Two", "Three"] {
        let (status, made) = server.ask(Method::POST, "/api/projects", &ada, Some(new(title))).await;
        assert_eq!(status, 201, "{made}");
        ids.push(made["id"].as_str().expect("an id").to_owned());
    }
    let (_, first) = server.ask(Method::GET, "/api/projects?limit=2", &ada, None).await;
    let titles = |page: &Value| -> Vec<String> {
        let items = page["items"].as_array().expect("a list");
        items.iter().map(|item| item["title"].as_str().expect("a title").to_owned()).collect()
    };
    assert_eq!(titles(&first), ["Three", "Two"]);
    let rest = format!("/api/projects?limit=2&cursor={}", first["next"].as_str().expect("more"));
    let (_, rest) = server.ask(Method::GET, &rest, &ada, None).await;
    assert_eq!((titles(&rest), &rest["next"]), (vec!["One".to_owned()], &Value::Null));
    assert_eq!(
        titles(&server.ask(Method::GET, "/api/projects?search=TWO%20list", &ada, None).await.1),
        ["Two"]
    );

    let path = format!("/api/projects/{}", ids[0]);
    for method in [Method::GET, Method::PUT, Method::DELETE] {
        let body = (method == Method::PUT).then(|| json!({"title": "Mine"}));
        assert_eq!(server.ask(method.clone(), &path, &eve, body).await.0, 404, "{method}");
    }
    let read = server.send(Method::GET, &path, &ada, None).await;
    let tag = read.headers()["etag"].to_str().expect("text").to_owned();
    let (status, changed) = server.ask(Method::PUT, &path, &ada, Some(json!({"title": "Uno"}))).await;
    assert_eq!((status, changed["title"].as_str()), (200, Some("Uno")));
    let client = reqwest::Client::new();
    let stale = client.put(format!("{}{path}", server.url)).bearer_auth(&ada).header("if-match", &tag);
    assert_eq!(stale.json(&json!({"title": "Eins"})).send().await.expect("an answer").status(), 412);
    assert_eq!(server.ask(Method::DELETE, &path, &ada, None).await.1, json!({"success": true}));
    assert_eq!(server.ask(Method::GET, &path, &ada, None).await.0, 404);
}

#[tokio::test]
async fn whatever_is_wrong_is_said_in_one_form() {
    let server = Machine::start().await;
    let (token, _) = server.register("ada@example.com").await;
    let cases = [
        (Method::GET, "/api/nothing", "", None, 404, "not-found"),
        (Method::PATCH, "/api/projects", "", None, 405, "method-not-allowed"),
        (Method::GET, "/api/projects", "", None, 401, "unauthorized"),
        (Method::GET, "/api/projects", "not.a.token", None, 401, "unauthorized"),
        (Method::GET, "/api/projects/7", token.as_str(), None, 404, "not-found"),
        (Method::GET, "/api/projects?limit=many", token.as_str(), None, 422, "invalid"),
        (Method::POST, "/api/projects", token.as_str(), Some(json!({"title": 3})), 422, "invalid"),
        (
            Method::POST,
            "/api/projects",
            token.as_str(),
            Some(json!({"title": "x", "description": "", "type": "boat"})),
            422,
            "invalid",
        ),
        (Method::POST, "/api/projects", token.as_str(), None, 415, "unsupported-type"),
    ];
    for (method, path, token, body, status, code) in cases {
        let response = server.send(method.clone(), path, token, body).await;
        assert_eq!(response.status().as_u16(), status, "{method} {path}");
        assert_eq!(response.headers()["content-type"], "application/problem+json");
        assert_eq!(response.headers()["x-content-type-options"], "nosniff");
        let id = response.headers()["x-request-id"].to_str().expect("text").to_owned();
        let problem: Value = response.json().await.expect("problem details");
        assert_eq!(
            (problem["code"].as_str(), problem["trace"].as_str()),
            (Some(code), Some(id.as_str())),
            "{problem}"
        );
    }
    let (status, document) = server.ask(Method::GET, "/api/openapi.json", "", None).await;
    assert_eq!((status, document["openapi"].as_str()), (200, Some("3.1.0")));
    assert!(document["paths"]["/api/projects/{id}"]["put"].is_object());
}
