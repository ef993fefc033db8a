//! Limits, idempotency keys, and what surrounds every answer.

use reqwest::Method;
use serde_json::{Value, json};

use crate::machine::Machine;

fn person(number: usize) -> Value {
    json!({"email": format!("p{number}@example.com"), "full_name": "P", "password": "Correct-h0rse"})
}

#[tokio::test]
async fn an_address_registers_five_times_an_hour_on_all_servers_together() {
    let first = Machine::with(&[("VECTORT_SERVER_LIMITS", "on")]).await;
    let data = first.data.path().to_str().expect("text").to_owned();
    let second = Machine::with(&[("VECTORT_SERVER_LIMITS", "on"), ("VECTORT_SERVER_DATA", &data)]).await;
    for number in 0..5 {
        let server = if number % 2 == 0 { &first } else { &second };
        assert_eq!(server.ask(Method::POST, "/api/auth/register", "", Some(person(number))).await.0, 200);
    }
    for server in [&second, &first, &second] {
        let refused = server.send(Method::POST, "/api/auth/register", "", Some(person(9))).await;
        assert_eq!(refused.status(), 429);
        let after: u64 = refused.headers()["retry-after"].to_str().expect("text").parse().expect("seconds");
        assert!((1..=3601).contains(&after), "{after}");
        assert_eq!(refused.json::<Value>().await.expect("a problem")["code"], "rate-limited");
    }
    // Nobody else is held back, and nothing cheap is.
    let login = json!({"email": "p0@example.com", "password": "Correct-h0rse"});
    assert_eq!(first.ask(Method::POST, "/api/auth/login", "", Some(login)).await.0, 200);
}

#[tokio::test]
async fn passwords_are_not_tried_out() {
    let server = Machine::with(&[("VECTORT_SERVER_LIMITS", "on")]).await;
    server.register("ada@example.com").await;
    let login = async |email: &str, password: &str| {
        let body = json!({"email": email, "password": password});
        server.ask(Method::POST, "/api/auth/login", "", Some(body)).await.0
    };
    // Ten a minute; the minute may change meanwhile.
    let mut tried = 0;
    while login("ada@example.com", "wrong").await == 401 {
        tried += 1;
        assert!(tried <= 20, "nobody is held back");
    }
    assert!(tried >= 10, "{tried}");
    // However it is written, and were it the right one.
    assert_eq!(login("ADA@example.com ", "Correct-h0rse").await, 429);
    assert_eq!(login("other@example.com", "wrong").await, 401, "others are not held back");
}

#[tokio::test]
async fn nobody_passes_for_another_address() {
    let server = Machine::with(&[("VECTORT_SERVER_LIMITS", "on")]).await;
    let client = reqwest::Client::new();
    let mut statuses = Vec::new();
    for number in 0..6 {
        let request = client.post(format!("{}/api/auth/register", server.url)).json(&person(number));
        let request = request.header("x-forwarded-for", format!("203.0.113.{number}"));
        statuses.push(request.send().await.expect("an answer").status().as_u16());
    }
    assert_eq!(statuses, [200, 200, 200, 200, 200, 429], "a header is no address where no proxy is trusted");
}

#[tokio::test]
async fn what_is_sent_again_is_made_once() {
    let server = Machine::start().await;
    let (ada, _) = server.register("ada@example.com").await;
    let (eve, _) = server.register("eve@example.com").await;
    let client = reqwest::Client::new();
    let make = async |token: &str, key: &str, title: &str| {
        let body = json!({"title": title, "description": "", "type": "web_app"});
        let request = client.post(format!("{}/api/projects", server.url)).bearer_auth(token).json(&body);
        let answer = request.header("idempotency-key", key).send().await.expect("an answer");
        let is_replayed = answer.headers().contains_key("idempotency-replayed");
        let place = answer.headers().get("location").map(|place| place.to_str().expect("text").to_owned());
        (answer.status().as_u16(), is_replayed, place, answer.json::<Value>().await.expect("JSON"))
    };
    let first = make(&ada, "k1", "One").await;
    assert_eq!((first.0, first.1), (201, false));
    let again = make(&ada, "k1", "One").await;
    assert_eq!((again.0, again.1), (201, true));
    assert_eq!((&again.2, &again.3), (&first.2, &first.3), "the same answer");
    let other = make(&ada, "k1", "Two").await;
    assert_eq!((other.0, other.3["code"].as_str()), (422, Some("key-reused")));
    assert_eq!(make(&eve, "k1", "One").await.0, 201, "keys are one's own");
    assert_ne!(make(&ada, "k2", "One").await.3["id"], first.3["id"]);
    assert_eq!(make(&ada, &"k".repeat(300), "One").await.0, 422);
    // A refusal is an answer as well.
    let invalid = make(&ada, "k3", "").await;
    assert_eq!((invalid.0, invalid.1), (422, false));
    assert!(make(&ada, "k3", "").await.1);

    // Many at once: one is made; the others wait or get its answer.
    let many = futures_util::future::join_all((0..16).map(|_| make(&ada, "k4", "Many"))).await;
    let ids: std::collections::BTreeSet<_> =
        many.iter().filter(|answer| answer.0 == 201).map(|answer| answer.3["id"].to_string()).collect();
    assert_eq!(ids.len(), 1);
    assert!(many.iter().all(|answer| answer.0 == 201 || answer.3["code"] == "in-progress"), "{many:?}");
    let (_, list) = server.ask(Method::GET, "/api/projects?search=many", &ada, None).await;
    assert_eq!(list["items"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn bodies_are_bounded() {
    let server = Machine::start().await;
    let (ada, _) = server.register("ada@example.com").await;
    let body = json!({"title": "x", "description": "y".repeat(3 << 20), "type": "web_app"});
    let (status, problem) = server.ask(Method::POST, "/api/projects", &ada, Some(body)).await;
    assert_eq!((status, problem["code"].as_str()), (413, Some("too-large")));
}

#[tokio::test]
async fn figures_are_by_route_and_for_this_machine() {
    let server = Machine::start().await;
    let (ada, _) = server.register("ada@example.com").await;
    let new = json!({"title": "x", "description": "", "type": "web_app"});
    let (_, project) = server.ask(Method::POST, "/api/projects", &ada, Some(new)).await;
    let id = project["id"].as_str().expect("an id");
    server.ask(Method::GET, &format!("/api/projects/{id}"), &ada, None).await;
    let (status, figures) = server.ask(Method::GET, "/metrics", "", None).await;
    let figures = figures.as_str().expect("text");
    assert_eq!(status, 200);
    let line = "vectort_http_requests_total{method=\"GET\",route=\"/api/projects/{id}\",status=\"2xx\"} 1";
    assert!(figures.contains(line), "{figures}");
    assert!(!figures.contains(id) && !figures.contains("ada@"), "{figures}");
    let proxied =
        reqwest::Client::new().get(format!("{}/metrics", server.url)).header("x-forwarded-for", "1.2.3.4");
    assert_eq!(proxied.send().await.expect("an answer").status(), 404);
    let closed = Machine::with(&[("VECTORT_SERVER_METRICS", "off")]).await;
    assert_eq!(closed.ask(Method::GET, "/metrics", "", None).await.0, 404);
}

#[tokio::test]
async fn the_description_is_a_page_too() {
    let server = Machine::start().await;
    let (status, page) = server.ask(Method::GET, "/api/docs", "", None).await;
    let page = page.as_str().expect("text");
    assert_eq!(status, 200);
    assert!(page.contains("GET /api/projects/{id}") && page.contains("Idempotency-Key"));
    assert!(!page.contains("<script") && !page.contains("src="), "nothing from elsewhere");
}
