//! The routes' description: completed by what holds for all of them, and as a page that needs no
//! script.

use serde_json::{Map, Value, json};
use utoipa::openapi::OpenApi;

use crate::html::{escape, page as document};

/// Styles in place, and nothing else.
pub(super) const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/// The document, with what every route may answer because of what surrounds it.
pub(super) fn complete(api: &OpenApi) -> Value {
    let mut api = serde_json::to_value(api).unwrap_or_default();
    let paths = api["paths"].as_object_mut().into_iter().flatten();
    for (path, item) in paths {
        for (method, operation) in item.as_object_mut().into_iter().flatten() {
            if let Some(operation) = operation.as_object_mut() {
                complete_operation(path, method, operation);
            }
        }
    }
    api
}

fn complete_operation(path: &str, method: &str, operation: &mut Map<String, Value>) {
    let (needs_person, has_body) =
        (operation.contains_key("security"), operation.contains_key("requestBody"));
    let mut codes = vec![
        ("429", "`rate-limited`; `Retry-After` says when"),
        ("503", "`unavailable`; the same request may be made again"),
        ("504", "`timeout`"),
    ];
    if needs_person {
        codes.extend([("401", "`unauthorized`"), ("403", "`forbidden`")]);
    }
    if has_body {
        codes.extend([
            ("400", "`malformed`"),
            ("413", "`too-large`"),
            ("415", "`unsupported-type`"),
            ("422", "`invalid`"),
        ]);
    }
    if method == "post" && needs_person && !path.starts_with("/api/auth/") {
        codes.extend([
            ("409", "`in-progress`, `conflict`"),
            ("413", "`too-large`"),
            ("422", "`invalid`, `key-reused`"),
        ]);
        let key = json!({
            "name": "Idempotency-Key",
            "in": "header",
            "required": false,
            "description": "Sent again within a day, the request gives the same answer and makes nothing.",
            "schema": {"type": "string", "minLength": 1, "maxLength": 200},
        });
        if let Some(parameters) = operation.entry("parameters").or_insert_with(|| json!([])).as_array_mut() {
            parameters.push(key);
        }
    }
    let Some(responses) = operation.entry("responses").or_insert_with(|| json!({})).as_object_mut() else {
        return;
    };
    for (code, description) in codes {
        let problem = || {
            let schema = json!({"schema": {"$ref": "#/components/schemas/ApiProblem"}});
            json!({"description": description, "content": {"application/json": schema}})
        };
        responses.entry(code).or_insert_with(problem);
    }
    // A problem is always of its own type.
    for response in responses.values_mut() {
        let Some(content) = response.get_mut("content").and_then(Value::as_object_mut) else { continue };
        let is_problem = |content: &Value| {
            content["schema"]["$ref"].as_str().is_some_and(|schema| schema.ends_with("/ApiProblem"))
        };
        if content.get("application/json").is_some_and(is_problem)
            && let Some(problem) = content.remove("application/json")
        {
            content.insert("application/problem+json".to_owned(), problem);
        }
    }
}

/// The description as a page.
pub(super) fn page(api: &Value) -> String {
    let mut body = format!(
        "<h1>Vectort</h1>\n<p>{}</p>\n<p><a href=\"/api/openapi.json\">OpenAPI 3.1</a></p>\n",
        escape(api["info"]["description"].as_str().unwrap_or_default())
    );
    for (path, item) in api["paths"].as_object().into_iter().flatten() {
        for (method, operation) in item.as_object().into_iter().flatten() {
            body.push_str(&section(path, method, operation));
        }
    }
    document("en", "Vectort: the API", &body)
}

fn section(path: &str, method: &str, operation: &Value) -> String {
    let text = |value: &Value| escape(value.as_str().unwrap_or_default());
    let lock = if operation["security"].is_array() { " 🔒" } else { "" };
    let mut html = format!(
        "<section>\n<h2><code>{} {}</code>{lock}</h2>\n<p>{}</p>\n",
        method.to_uppercase(),
        escape(path),
        text(&operation["summary"])
    );
    for parameter in operation["parameters"].as_array().into_iter().flatten() {
        let (name, place) = (text(&parameter["name"]), text(&parameter["in"]));
        html.push_str(&format!("<p><code>{name}</code> ({place}) {}</p>\n", text(&parameter["description"])));
    }
    for (kind, content) in operation["requestBody"]["content"].as_object().into_iter().flatten() {
        html.push_str(&format!("<p>Takes {} <code>{}</code></p>\n", escape(kind), named(&content["schema"])));
    }
    html.push_str("<ul>\n");
    for (status, response) in operation["responses"].as_object().into_iter().flatten() {
        let content = response["content"].as_object().into_iter().flatten().next();
        let schema = content.map(|(_, content)| named(&content["schema"])).unwrap_or_default();
        let description = text(&response["description"]);
        html.push_str(&format!("<li>{} <code>{schema}</code> {description}</li>\n", escape(status)));
    }
    html.push_str("</ul>\n</section>\n");
    html
}

/// The name of what a schema refers to.
fn named(schema: &Value) -> String {
    let reference = schema["$ref"].as_str().or_else(|| schema["items"]["$ref"].as_str());
    escape(reference.and_then(|reference| reference.rsplit('/').next()).unwrap_or_default())
}
