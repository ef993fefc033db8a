//! A project's read-only link.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;
use vectort_contract::api::{ApiCode, ApiProblem};
use vectort_contract::hosted::{ShareLink, SharedFile, SharedProject};
use vectort_core::RelPath;
use vectort_store::Project;

use super::files::is_secret;
use super::sync::raw;
use crate::extract::{Path, Person};
use crate::keys::{digest, random_token};
use crate::problem::{Problem, Result};
use crate::state::Server;

pub(super) fn routes() -> OpenApiRouter<Server> {
    OpenApiRouter::new()
        .routes(routes!(share, unshare))
        .routes(routes!(shared))
        .routes(routes!(shared_preview))
        .routes(routes!(shared_file))
}

/// Makes a link that lets whoever has it read the project; the one before is over.
#[utoipa::path(
    post, path = "/api/projects/{id}/share", tag = "share", security(("bearer" = [])),
    params(("id" = String, Path, description = "The project's id")),
    responses((status = 200, body = ShareLink), (status = 401, body = ApiProblem), (status = 403, body = ApiProblem), (status = 404, body = ApiProblem), (status = 409, body = ApiProblem), (status = 429, body = ApiProblem), (status = 503, body = ApiProblem))
)]
async fn share(
    State(server): State<Server>,
    person: Person,
    Path(id): Path<Uuid>,
) -> Result<Json<ShareLink>> {
    let mut project = server.store().project(person.user.id, id).await?;
    let token = random_token().map_err(|error| Problem::internal(&error))?;
    project.share = Some(digest(&token));
    server.store().project_update(&project).await?;
    let url = format!("{}/api/shared/{token}", server.config().public_url);
    Ok(Json(ShareLink { token, url }))
}

/// Ends the link.
#[utoipa::path(
    delete, path = "/api/projects/{id}/share", tag = "share", security(("bearer" = [])),
    params(("id" = String, Path, description = "The project's id")),
    responses((status = 204), (status = 401, body = ApiProblem), (status = 403, body = ApiProblem), (status = 404, body = ApiProblem), (status = 409, body = ApiProblem), (status = 429, body = ApiProblem), (status = 503, body = ApiProblem))
)]
async fn unshare(State(server): State<Server>, person: Person, Path(id): Path<Uuid>) -> Result<StatusCode> {
    let mut project = server.store().project(person.user.id, id).await?;
    if project.share.take().is_some() {
        server.store().project_update(&project).await?;
    }
    Ok(StatusCode::NO_CONTENT)
}

async fn opened(server: &Server, token: &str) -> Result<Project> {
    Ok(server.store().project_shared(&digest(token)).await?)
}

/// A project that was shared.
#[utoipa::path(
    get, path = "/api/shared/{token}", tag = "share",
    params(("token" = String, Path, description = "From the link")),
    responses((status = 200, body = SharedProject), (status = 404, body = ApiProblem), (status = 429, body = ApiProblem), (status = 503, body = ApiProblem))
)]
async fn shared(State(server): State<Server>, Path(token): Path<String>) -> Result<Json<SharedProject>> {
    let project = opened(&server, &token).await?;
    let tree = server.tree(project.id).await?;
    let mut files: Vec<SharedFile> = tree
        .files
        .values()
        .filter(|node| !is_secret(&node.path))
        .map(|node| SharedFile { path: node.path.to_string(), hash: node.hash.clone(), size: node.size })
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(Json(SharedProject {
        title: project.title,
        description: project.description,
        type_id: project.type_id,
        head: tree.rev,
        files,
    }))
}

/// Its page.
#[utoipa::path(
    get, path = "/api/shared/{token}/preview", tag = "share",
    params(("token" = String, Path, description = "From the link")),
    responses((status = 200, body = String, content_type = "text/html"), (status = 304), (status = 404, body = ApiProblem), (status = 413, body = ApiProblem), (status = 422, body = ApiProblem), (status = 429, body = ApiProblem), (status = 503, body = ApiProblem), (status = 504, body = ApiProblem))
)]
async fn shared_preview(
    State(server): State<Server>,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Result<Response> {
    let project = opened(&server, &token).await?;
    server.page_of(&project, &headers).await
}

/// One of its files, as text where it is any.
#[utoipa::path(
    get, path = "/api/shared/{token}/files/{path}", tag = "share",
    params(("token" = String, Path, description = "From the link"), ("path" = String, Path, description = "The file's path, with `/` as `%2F`")),
    responses((status = 200, body = String, content_type = "text/plain"), (status = 304), (status = 404, body = ApiProblem), (status = 429, body = ApiProblem), (status = 503, body = ApiProblem))
)]
async fn shared_file(
    State(server): State<Server>,
    Path((token, path)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response> {
    let not_found = || Problem::new(ApiCode::NotFound);
    let project = opened(&server, &token).await?;
    let path = RelPath::parse(&path).ok().filter(|path| !is_secret(path)).ok_or_else(not_found)?;
    let tree = server.tree(project.id).await?;
    let hash = tree.files.values().find(|node| node.path == path).map(|node| node.hash.clone());
    let hash = hash.ok_or_else(not_found)?;
    let mut contents = server.blob_bytes(project.owner, [hash.as_str()]).await?;
    let content = contents.remove(&hash).ok_or_else(not_found)?;
    let is_text = std::str::from_utf8(&content).is_ok();
    Ok(raw(content, &hash, is_text, &headers))
}
