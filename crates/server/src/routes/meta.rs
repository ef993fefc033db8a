//! What the server says of itself.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use vectort_contract::api::ApiProblem;

use crate::problem::Result;
use crate::state::Server;

pub(super) fn routes() -> OpenApiRouter<Server> {
    OpenApiRouter::new()
        .routes(routes!(root))
        .routes(routes!(stats))
        .routes(routes!(healthz))
        .routes(routes!(readyz))
}

/// What this is.
#[derive(Debug, Serialize, ToSchema)]
struct About {
    /// `vectort`.
    name: &'static str,
    /// Semantic version.
    version: &'static str,
    /// Where the routes are described.
    openapi: &'static str,
}

/// What this is.
#[utoipa::path(get, path = "/api/", tag = "meta", responses((status = 200, body = About)))]
async fn root() -> Json<About> {
    Json(About { name: "vectort", version: env!("CARGO_PKG_VERSION"), openapi: "/api/openapi.json" })
}

/// Public figures.
#[derive(Debug, Serialize, ToSchema)]
struct PublicStats {
    /// Accounts.
    users: u64,
    /// Projects.
    projects: u64,
    /// Generations that ended verified.
    generations: u64,
    /// Projects by type.
    by_type: BTreeMap<String, u64>,
}

/// Public figures, counted once a minute.
#[utoipa::path(get, path = "/api/stats", tag = "meta", responses((status = 200, body = PublicStats), (status = 503, body = ApiProblem)))]
async fn stats(State(server): State<Server>) -> Result<Json<PublicStats>> {
    let stats = server.stats().await?;
    Ok(Json(PublicStats {
        users: stats.users,
        projects: stats.projects,
        generations: stats.generations,
        by_type: stats.by_type,
    }))
}

/// The process lives.
#[utoipa::path(get, path = "/healthz", tag = "meta", responses((status = 200, body = String, content_type = "text/plain")))]
async fn healthz() -> &'static str {
    "ok"
}

/// It can serve: the store answers.
#[utoipa::path(get, path = "/readyz", tag = "meta", responses((status = 200, body = String, content_type = "text/plain"), (status = 503, body = ApiProblem)))]
async fn readyz(State(server): State<Server>) -> Result<&'static str> {
    server.store().ping().await?;
    Ok("ready")
}
