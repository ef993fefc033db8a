//! The routes, with what they say of themselves.

mod account;
pub(crate) mod auth;
mod credits;
mod docs;
mod files;
mod generate;
mod meta;
mod oauth;
mod pages;
mod payments;
pub(crate) mod projects;
mod share;
mod sync;
mod templates;

use axum::Router;
use axum::body::Bytes;
use axum::http::header;
use axum::routing::get;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;

use crate::state::Server;

#[derive(OpenApi)]
#[openapi(
    info(title = "Vectort", description = "The hosted API of Vectort: accounts, projects, generation, credits and payments."),
    components(schemas(vectort_contract::api::ApiProblem)),
    modifiers(&Bearer)
)]
struct Api;

/// How a person is known.
struct Bearer;

impl utoipa::Modify for Bearer {
    fn modify(&self, api: &mut utoipa::openapi::OpenApi) {
        use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
        let components = api.components.get_or_insert_default();
        components.add_security_scheme("bearer", SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer)));
    }
}

/// The description of the routes, whole.
pub(crate) fn document(openapi: &utoipa::openapi::OpenApi) -> serde_json::Value {
    docs::complete(openapi)
}

/// The routes with their description, as JSON and as a page.
pub(crate) fn described(routes: Router<Server>, openapi: &utoipa::openapi::OpenApi) -> Router<Server> {
    let openapi = docs::complete(openapi);
    let page = docs::page(&openapi);
    let document = serde_json::to_string_pretty(&openapi).unwrap_or_default();
    let give = |kind: &'static str, policy: &'static str, text: String| {
        let text = Bytes::from(text);
        get(move || {
            let headers = [(header::CONTENT_TYPE, kind), (header::CONTENT_SECURITY_POLICY, policy)];
            std::future::ready((headers, text.clone()))
        })
    };
    routes
        .route("/api/openapi.json", give("application/json", "default-src 'none'", document))
        .route("/api/docs", give("text/html; charset=utf-8", docs::POLICY, page))
}

/// Every route below `/api`, with its description.
pub(crate) fn api() -> OpenApiRouter<Server> {
    OpenApiRouter::with_openapi(Api::openapi())
        .merge(auth::routes())
        .merge(account::routes())
        .merge(oauth::routes())
        .merge(pages::routes())
        .merge(payments::routes())
        .merge(credits::routes())
        .merge(meta::routes())
        .merge(projects::routes())
        .merge(sync::routes())
        .merge(files::routes())
        .merge(share::routes())
        .merge(generate::routes())
        .merge(templates::routes())
}
