//! Pushing and pulling commits, and their contents.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use bytes::Bytes;
use serde::Deserialize;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;
use vectort_contract::api::{ApiCode, ApiProblem};
use vectort_contract::hosted::{BlobOffer, BlobPlace, CommitChange, CommitView, Pulled, Push};
use vectort_store::Commit;

use crate::blobs::is_hash;
use crate::extract::{Body, Caller, Path, Query, Raw};
use crate::problem::{Problem, Result};
use crate::state::Server;
use crate::sync::{MODEL, Mutation, check_name};
use crate::tree::PAGE;

pub(super) fn routes() -> OpenApiRouter<Server> {
    OpenApiRouter::new()
        .routes(routes!(push))
        .routes(routes!(pull))
        .routes(routes!(offer_blob, put_blob, get_blob))
}

fn view(commit: Commit) -> CommitView {
    let change = |change: vectort_store::Change| CommitChange {
        file_id: change.file,
        path: change.path,
        hash: change.hash,
        size: change.size,
    };
    CommitView {
        rev: commit.rev,
        client_id: commit.client,
        mutation_id: commit.mutation,
        base_rev: commit.base,
        changes: commit.changes.into_iter().map(change).collect(),
        message: commit.message,
        author: commit.author,
        at: commit.at.to_string(),
    }
}

/// Commits changes on the head. A push that is known is answered as before; one that is not on the
/// head is refused with `head:<n>` in `detail`: pull, merge, push again.
#[utoipa::path(
    post, path = "/api/projects/{id}/push", tag = "sync", security(("bearer" = [])), request_body = Push,
    params(("id" = String, Path, description = "The project's id")),
    responses(
        (status = 200, body = CommitView), (status = 400, body = ApiProblem), (status = 401, body = ApiProblem),
        (status = 404, body = ApiProblem), (status = 409, body = ApiProblem), (status = 413, body = ApiProblem),
        (status = 415, body = ApiProblem), (status = 422, body = ApiProblem), (status = 429, body = ApiProblem),
        (status = 503, body = ApiProblem),
    )
)]
async fn push(
    State(server): State<Server>,
    Caller(bearer): Caller,
    Path(id): Path<Uuid>,
    Body(body): Body<Push>,
) -> Result<Json<CommitView>> {
    check_name(&body.client_id, "clientId")?;
    check_name(&body.mutation_id, "mutationId")?;
    if body.client_id == MODEL {
        return Err(Problem::new(ApiCode::Invalid).about("clientId"));
    }
    let project = server.store().project(bearer.user, id).await?;
    let mutation = Mutation {
        client: body.client_id,
        name: body.mutation_id,
        base: body.base_rev,
        changes: body.changes,
        message: body.message,
        author: "person",
    };
    Ok(Json(view(server.push(&project, mutation).await?)))
}

/// From where.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct Since {
    /// The last revision that the asker has.
    #[serde(default)]
    since: u64,
}

/// The commits after a revision, at most 500.
#[utoipa::path(
    get, path = "/api/projects/{id}/pull", tag = "sync", security(("bearer" = [])), params(Since, ("id" = String, Path, description = "The project's id")),
    responses((status = 200, body = Pulled), (status = 401, body = ApiProblem), (status = 404, body = ApiProblem), (status = 422, body = ApiProblem), (status = 429, body = ApiProblem), (status = 503, body = ApiProblem))
)]
async fn pull(
    State(server): State<Server>,
    Caller(bearer): Caller,
    Path(id): Path<Uuid>,
    Query(Since { since }): Query<Since>,
) -> Result<Json<Pulled>> {
    let project = server.store().project(bearer.user, id).await?;
    // Beyond what the store counts to there is nothing.
    let since = since.min(u64::from(u32::MAX));
    let commits = server.store().commits(project.id, since, PAGE).await?;
    let head = server.store().head(project.id).await?;
    Ok(Json(Pulled { commits: commits.into_iter().map(view).collect(), head }))
}

/// Asks how a content is to be sent. One of more than 64 KiB goes to where large contents are kept, if
/// that is a bucket: `url` takes these bytes and no others. Asked again afterwards, with the same body,
/// the answer is `stored`.
#[utoipa::path(
    post, path = "/api/projects/{id}/blobs/{hash}", tag = "sync", security(("bearer" = [])), request_body = BlobOffer,
    params(("id" = String, Path, description = "The project's id"), ("hash" = String, Path, description = "BLAKE3 of the content, hexadecimal")),
    responses(
        (status = 200, body = BlobPlace), (status = 400, body = ApiProblem), (status = 401, body = ApiProblem), (status = 404, body = ApiProblem),
        (status = 409, body = ApiProblem), (status = 413, body = ApiProblem), (status = 415, body = ApiProblem), (status = 422, body = ApiProblem),
        (status = 429, body = ApiProblem), (status = 503, body = ApiProblem),
    )
)]
async fn offer_blob(
    State(server): State<Server>,
    Caller(bearer): Caller,
    Path((id, hash)): Path<(Uuid, String)>,
    Body(offer): Body<BlobOffer>,
) -> Result<Json<BlobPlace>> {
    let project = server.store().project(bearer.user, id).await?;
    if !is_hash(&hash) {
        return Err(Problem::new(ApiCode::Invalid).about("hash"));
    }
    Ok(Json(server.offer_blob(project.owner, &hash, &offer).await?))
}

/// Uploads a content of at most 1 MiB, to be named by a push within seven days.
#[utoipa::path(
    put, path = "/api/projects/{id}/blobs/{hash}", tag = "sync", security(("bearer" = [])),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    params(("id" = String, Path, description = "The project's id"), ("hash" = String, Path, description = "BLAKE3 of the content, hexadecimal")),
    responses(
        (status = 204), (status = 400, body = ApiProblem), (status = 401, body = ApiProblem), (status = 404, body = ApiProblem),
        (status = 413, body = ApiProblem), (status = 422, body = ApiProblem), (status = 429, body = ApiProblem), (status = 503, body = ApiProblem),
    )
)]
async fn put_blob(
    State(server): State<Server>,
    Caller(bearer): Caller,
    Path((id, hash)): Path<(Uuid, String)>,
    Raw(content): Raw,
) -> Result<StatusCode> {
    let project = server.store().project(bearer.user, id).await?;
    if !is_hash(&hash) || blake3::hash(&content).to_hex().as_str() != hash {
        return Err(Problem::new(ApiCode::Invalid).about("hash"));
    }
    server.keep_blob(project.owner, content).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A content.
#[utoipa::path(
    get, path = "/api/projects/{id}/blobs/{hash}", tag = "sync", security(("bearer" = [])),
    params(("id" = String, Path, description = "The project's id"), ("hash" = String, Path, description = "BLAKE3 of the content, hexadecimal")),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"), (status = 304), (status = 401, body = ApiProblem), (status = 404, body = ApiProblem), (status = 429, body = ApiProblem), (status = 503, body = ApiProblem))
)]
async fn get_blob(
    State(server): State<Server>,
    Caller(bearer): Caller,
    Path((id, hash)): Path<(Uuid, String)>,
    headers: HeaderMap,
) -> Result<Response> {
    let project = server.store().project(bearer.user, id).await?;
    if !is_hash(&hash) {
        return Err(Problem::new(ApiCode::NotFound));
    }
    let mut contents = server.blob_bytes(project.owner, [hash.as_str()]).await?;
    let content = contents.remove(&hash).ok_or_else(|| Problem::new(ApiCode::NotFound))?;
    Ok(raw(content, &hash, false, &headers))
}

/// A content that no browser takes for a page. A hash is its ETag: it never changes.
pub(super) fn raw(content: Bytes, hash: &str, is_text: bool, headers: &HeaderMap) -> Response {
    let tag = format!("\"{hash}\"");
    let kind = if is_text { "text/plain; charset=utf-8" } else { "application/octet-stream" };
    let mut response = if is_known(headers, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, kind)], content).into_response()
    };
    set(&mut response, header::ETAG, &tag);
    response
}

/// Whether the asker has what this ETag is of.
pub(super) fn is_known(headers: &HeaderMap, tag: &str) -> bool {
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    known.is_some_and(|known| known.split(',').any(|one| one.trim().trim_start_matches("W/") == tag))
}

pub(super) fn set(response: &mut Response, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}
