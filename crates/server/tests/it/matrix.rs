//! Two people over every route that the document describes: what is one's is absent for the other.
//!
//! The list of routes is the OpenAPI document itself. A new route that asks for no token, or has a
//! parameter or a body that this test does not know, makes it fail until it is told here.

use std::collections::BTreeSet;

use reqwest::Method;
use serde_json::{Map, Value, json};
use uuid::Uuid;
use vectort_client::Client;
use vectort_store::{Embedded, Money as _, Payment, PaymentState};

use crate::machine::Machine;
use crate::workshop::{push_files, quick};

/// Words that only Ada's things contain.
const CANARY: &str = "canary-of-ada";

/// Bodies where a sample made from the schema is refused before it is known whose the thing is.
fn body(method: &str, path: &str) -> Option<Value> {
    match (method, path) {
        ("post", "/api/projects/{id}/push") => Some(json!({
            "clientId": "eve", "mutationId": "m1", "baseRev": 0, "message": "",
            "changes": [{"fileId": "01J0000000000000000000000A", "path": "a.txt", "hash": null, "size": 0}],
        })),
        _ => None,
    }
}

/// A value of that schema.
fn sample(document: &Value, schema: &Value) -> Value {
    if let Some(reference) = schema["$ref"].as_str() {
        let name = reference.rsplit('/').next().expect("a name");
        return sample(document, &document["components"]["schemas"][name]);
    }
    if let Some(one) = schema["enum"].get(0) {
        return one.clone();
    }
    for any in ["oneOf", "anyOf", "allOf"] {
        let options = schema[any].as_array().into_iter().flatten();
        if let Some(option) = options.into_iter().find(|option| option["type"] != "null") {
            return sample(document, option);
        }
    }
    let kind = schema["type"].as_str().or_else(|| schema["type"][0].as_str()).unwrap_or("object");
    match kind {
        "string" => json!("sample"),
        "integer" | "number" => json!(schema["minimum"].as_u64().unwrap_or(1)),
        "boolean" => json!(false),
        "array" => json!([sample(document, &schema["items"])]),
        _ => {
            let mut object = Map::new();
            for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
                object.insert(name.to_owned(), sample(document, &schema["properties"][name]));
            }
            Value::Object(object)
        }
    }
}

/// Ada's things, by the parameter and the beginning of the path that they are for.
struct Things(Vec<(&'static str, &'static str, String)>);

impl Things {
    fn fill(&self, path: &str) -> String {
        let mut filled = path.to_owned();
        while let Some((start, rest)) = filled.split_once('{') {
            let (name, end) = rest.split_once('}').expect("a parameter");
            let thing = self.0.iter().find(|(prefix, known, _)| path.starts_with(prefix) && *known == name);
            let (_, _, value) =
                thing.unwrap_or_else(|| panic!("tell the matrix what {{{name}}} is in {path}"));
            filled = format!("{start}{value}{end}");
        }
        filled
    }
}

/// What needs no token, and why: sign-in, pages, what is everybody's, what has a secret of its own in
/// the address or in a signature. A route that is neither here nor asks for a token fails the test.
const OPEN: &[&str] = &[
    "get /api/",
    "get /api/auth/{provider}/callback",
    "get /api/auth/{provider}/login",
    "get /api/credits/packages",
    "get /api/credits/plans",
    "get /api/shared/{token}",
    "get /api/shared/{token}/files/{path}",
    "get /api/shared/{token}/preview",
    "get /api/stats",
    "get /api/templates",
    "get /api/templates/category/{category}",
    "get /api/templates/{id}",
    "get /auth/reset",
    "get /auth/verify",
    "get /healthz",
    "get /pay/cancelled",
    "get /pay/done",
    "get /readyz",
    "post /api/auth/forgot",
    "post /api/auth/handoff",
    "post /api/auth/login",
    "post /api/auth/refresh",
    "post /api/auth/register",
    "post /api/auth/reset",
    "post /api/auth/verify",
    "post /api/auth/verify/again",
    "post /api/auth/{provider}/callback",
    "post /api/webhook/stripe",
    "post /auth/reset",
    "post /auth/verify",
];

/// What Eve does not do: it would sign her out, or be her last, and all that follows would pass.
const LAST: &[&str] = &["delete /api/auth/me", "delete /api/auth/devices", "post /api/auth/logout"];

/// Everything of Ada's that a path can name.
async fn things_of(server: &Machine, token: &str, project: &str) -> Things {
    let client = Client::new(&server.url).expect("a client").with_token(token);
    let file = ("01ARZ3NDEKTSV4RRFFQ69G5FA0", "canary.txt", CANARY);
    let commit = push_files(&client, project, 0, "m1", &[file]).await.expect("on the head");
    let hash = commit.changes[0].hash.clone().expect("a content");
    let run = client.generate(project, "k", &quick()).await.expect("it begins");
    let (_, me) = server.ask(Method::GET, "/api/auth/me", token, None).await;
    let (_, devices) = server.ask(Method::GET, "/api/auth/devices", token, None).await;
    let text = |value: &Value| value.as_str().expect("an id").to_owned();
    // Beside the server, so that no Stripe is needed.
    let store = Embedded::open(&server.data.path().join("store")).expect("a store");
    let payment = Payment {
        id: Uuid::now_v7(),
        user: text(&me["id"]).parse().expect("an id"),
        package: "starter".to_owned(),
        amount: 2_000,
        currency: "usd".to_owned(),
        credits: 80,
        session: Some("cs_test_of_ada".to_owned()),
        intent: None,
        state: PaymentState::Credited,
        created_at: jiff::Timestamp::now(),
        rev: 1,
    };
    store.payment_create(&payment).await.expect("a payment");
    Things(vec![
        ("/api/projects/", "id", project.to_owned()),
        ("/api/projects/", "hash", hash),
        ("/api/projects/", "generation", run.id().to_owned()),
        ("/api/auth/devices/", "id", text(&devices[0]["id"])),
        ("/api/checkout/status/", "sid", "cs_test_of_ada".to_owned()),
    ])
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_one_persons_is_absent_for_another_on_every_route() {
    let server = Machine::start().await;
    let (ada, _) = server.register("ada@example.com").await;
    let (eve, _) = server.register("eve@example.com").await;
    let new = json!({"title": CANARY, "description": CANARY, "type": "web_app"});
    let (_, project) = server.ask(Method::POST, "/api/projects", &ada, Some(new)).await;
    let new = json!({"title": "of Eve", "description": "of Eve", "type": "web_app"});
    let (_, of_eve) = server.ask(Method::POST, "/api/projects", &eve, Some(new)).await;
    let text = |value: &Value| value.as_str().expect("an id").to_owned();
    let things = things_of(&server, &ada, &text(&project["id"])).await;
    let path = format!("/api/projects/{}", text(&project["id"]));
    let (_, before) = server.ask(Method::GET, &format!("{path}/code"), &ada, None).await;
    let (_, me) = server.ask(Method::GET, "/api/auth/me", &ada, None).await;
    let (_, document) = server.ask(Method::GET, "/api/openapi.json", "", None).await;
    let (mut open, mut last) = (BTreeSet::new(), BTreeSet::new());
    for (path, item) in document["paths"].as_object().expect("paths") {
        for (method, operation) in item.as_object().expect("operations") {
            let name = format!("{method} {path}");
            if !operation["security"].is_array() {
                open.insert(name);
                continue;
            }
            let verb: Method = method.to_uppercase().parse().expect("a method");
            let place = things.fill(path);
            let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
            let made = (!schema.is_null()).then(|| sample(&document, schema));
            let body = body(method, path).or(made);
            for token in ["", "forged.token.here"] {
                let (status, _) = server.ask(verb.clone(), &place, token, body.clone()).await;
                assert_eq!(status, 401, "{name} without a token that holds");
            }
            if LAST.contains(&name.as_str()) {
                last.insert(name);
                continue;
            }
            let mut places = vec![place];
            if path.matches('{').count() > 1 {
                // What is below Ada's project is not below Eve's either.
                places.push(places[0].replace(&text(&project["id"]), &text(&of_eve["id"])));
            }
            for place in places {
                let (status, answer) = server.ask(verb.clone(), &place, &eve, body.clone()).await;
                let answer = answer.to_string();
                assert!(
                    !answer.contains(CANARY)
                        && !answer.contains(&text(&me["id"]))
                        && !answer.contains("ada@"),
                    "{name} shows what is Ada's: {answer}"
                );
                // An upload below her own project is hers, whatever its name: there it is the content that is
                // refused.
                let is_upload = path.ends_with("/blobs/{hash}")
                    && method != "get"
                    && !place.contains(&text(&project["id"]));
                if path.contains('{') && !is_upload {
                    assert_eq!(status, 404, "{name}: {answer} (422: give the matrix a body that holds)");
                }
                assert!(!is_upload || status == 422, "{name}: {status} {answer}");
            }
        }
    }
    assert_eq!(open, OPEN.iter().map(|name| (*name).to_owned()).collect());
    assert_eq!(last, LAST.iter().map(|name| (*name).to_owned()).collect());
    // Nothing of hers has changed but what her own generation said.
    let (status, now) = server.ask(Method::GET, &path, &ada, None).await;
    assert_eq!(
        (status, &now["title"], &now["deployment_url"]),
        (200, &project["title"], &project["deployment_url"])
    );
    assert_eq!(server.ask(Method::GET, &format!("{path}/code"), &ada, None).await.1, before);
    assert_eq!(server.ask(Method::GET, "/api/auth/me", &ada, None).await.1, me);
}
