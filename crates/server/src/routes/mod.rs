//! The routes, with what they say of themselves.

mod auth;
mod credits;
mod meta;
mod projects;

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

/// Every route below `/api`, with its description.
pub(crate) fn api() -> OpenApiRouter<Server> {
    OpenApiRouter::with_openapi(Api::openapi())
        .merge(auth::routes())
        .merge(credits::routes())
        .merge(meta::routes())
        .merge(projects::routes())
}
