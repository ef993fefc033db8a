//! Two people over every route that the document describes: what is one's is absent for the other.
//!
//! The list of routes is the OpenAPI document itself. A new route with a parameter or a body that this
//! test does not know makes it fail until it is told here.

use std::collections::BTreeMap;

use reqwest::Method;
use serde_json::{Map, Value, json};

use crate::machine::Machine;

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

#[tokio::test]
async fn what_is_one_persons_is_absent_for_another_on_every_route() {
    let server = Machine::start().await;
    let (ada, _) = server.register("ada@example.com").await;
    let (eve, _) = server.register("eve@example.com").await;
    let new = json!({"title": CANARY, "description": CANARY, "type": "web_app"});
    let (_, project) = server.ask(Method::POST, "/api/projects", &ada, Some(new)).await;
    let (_, devices) = server.ask(Method::GET, "/api/auth/devices", &ada, None).await;
    let (_, me) = server.ask(Method::GET, "/api/auth/me", &ada, None).await;
    let text = |value: &Value| value.as_str().expect("an id").to_owned();
    let things = Things(vec![
        ("/api/projects/", "id", text(&project["id"])),
        ("/api/projects/", "hash", "0".repeat(64)),
        ("/api/projects/", "generation", text(&project["id"])),
        ("/api/auth/devices/", "id", text(&devices[0]["id"])),
        ("/api/auth/", "provider", "google".to_owned()),
        ("/api/checkout/status/", "sid", "cs_test_of_ada".to_owned()),
        ("/api/checkout/status/", "session", "cs_test_of_ada".to_owned()),
        ("/api/checkout/status/", "id", "cs_test_of_ada".to_owned()),
        ("/api/templates/", "id", "saas-platform".to_owned()),
        ("/api/templates/category/", "category", "web".to_owned()),
        ("/api/templates/category/", "c", "web".to_owned()),
        ("/api/shared/", "token", "forged".to_owned()),
    ]);
    let (_, document) = server.ask(Method::GET, "/api/openapi.json", "", None).await;
    let mut checked = BTreeMap::new();
    for (path, item) in document["paths"].as_object().expect("paths") {
        for (method, operation) in item.as_object().expect("operations") {
            if !operation["security"].is_array() || (path == "/api/auth/me" && method == "delete") {
                continue;
            }
            let verb: Method = method.to_uppercase().parse().expect("a method");
            let place = things.fill(path);
            let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
            let made = (!schema.is_null()).then(|| sample(&document, schema));
            let body = body(method, path).or(made);
            for token in ["", "forged.token.here"] {
                let (status, _) = server.ask(verb.clone(), &place, token, body.clone()).await;
                assert_eq!(status, 401, "{method} {path} without a token that holds");
            }
            // What signs Eve out would make all that follows pass.
            if ["/api/auth/logout", "/api/auth/devices"].contains(&path.as_str()) && method != "get" {
                continue;
            }
            let (status, answer) = server.ask(verb, &place, &eve, body).await;
            let answer = answer.to_string();
            assert!(
                !answer.contains(CANARY) && !answer.contains(&text(&me["id"])) && !answer.contains("ada@"),
                "{method} {path} shows what is Ada's: {answer}"
            );
            if path.contains('{') {
                assert!(
                    matches!(status, 403 | 404),
                    "{method} {path}: {status} {answer} (422: give the matrix a body that holds)"
                );
            }
            checked.insert(format!("{method} {path}"), status);
        }
    }
    assert!(checked.len() >= 10, "{checked:?}");
    // Nothing of hers has changed.
    let path = format!("/api/projects/{}", text(&project["id"]));
    let (status, now) = server.ask(Method::GET, &path, &ada, None).await;
    assert_eq!((status, now), (200, project));
}
