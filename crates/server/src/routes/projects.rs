//! Projects.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;
use vectort_contract::api::{ApiCode, ApiProblem, ApiProject, ApiProjectPatch, ApiProjects, NewApiProject};
use vectort_core::limits::MAX_DESCRIPTION_CHARS;
use vectort_generation::catalog::catalog;
use vectort_store::{Project, ProjectFilter};

use crate::extract::{Body, Caller, Path, Person, Query};
use crate::problem::{Problem, Result};
use crate::state::Server;

/// Longest title, in characters.
const MOST_TITLE: usize = 200;

/// Where a project may stand.
const STATUS: [&str; 4] = ["draft", "building", "completed", "error"];

pub(super) fn routes() -> OpenApiRouter<Server> {
    OpenApiRouter::new().routes(routes!(list, create)).routes(routes!(read, update, remove))
}

pub(crate) fn view(project: Project) -> ApiProject {
    ApiProject {
        id: project.id.to_string(),
        user_id: project.owner.to_string(),
        title: project.title,
        description: project.description,
        type_id: project.type_id,
        status: project.status,
        config: project.config,
        head: project.head,
        repository_url: project.repository_url,
        deployment_url: project.deployment_url,
        created_at: project.created_at.to_string(),
        updated_at: project.updated_at.to_string(),
    }
}

/// The answer with its ETag (RFC 9110 §8.8.3); 304 where the asker has it.
fn tagged(project: Project, headers: &HeaderMap) -> Response {
    let tag = etag(&project);
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let is_known = known.is_some_and(|known| known.split(',').any(|one| one.trim() == tag));
    let mut response =
        if is_known { StatusCode::NOT_MODIFIED.into_response() } else { Json(view(project)).into_response() };
    if let Ok(value) = HeaderValue::from_str(&tag) {
        response.headers_mut().insert(header::ETAG, value);
    }
    response
}

fn etag(project: &Project) -> String {
    format!("\"{}\"", project.rev)
}

/// Which projects.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct Wanted {
    /// Words that title or description contain.
    #[serde(default)]
    search: String,
    /// How many, at most 100.
    #[serde(default = "fifty")]
    #[param(minimum = 1, maximum = 100)]
    limit: u32,
    /// Where the page before ended.
    cursor: Option<String>,
}

fn fifty() -> u32 {
    50
}

/// The person's projects, the last changed first.
#[utoipa::path(
    get, path = "/api/projects", tag = "projects", security(("bearer" = [])), params(Wanted),
    responses((status = 200, body = ApiProjects), (status = 401, body = ApiProblem), (status = 422, body = ApiProblem), (status = 503, body = ApiProblem))
)]
async fn list(
    State(server): State<Server>,
    Caller(bearer): Caller,
    Query(wanted): Query<Wanted>,
) -> Result<Json<ApiProjects>> {
    let filter = ProjectFilter { text: wanted.search, limit: wanted.limit, after: wanted.cursor };
    let page = server.store().projects(bearer.user, &filter).await?;
    Ok(Json(ApiProjects { items: page.items.into_iter().map(view).collect(), next: page.next }))
}

/// Makes a project without files.
#[utoipa::path(
    post, path = "/api/projects", tag = "projects", security(("bearer" = [])), request_body = NewApiProject,
    responses(
        (status = 201, body = ApiProject), (status = 400, body = ApiProblem), (status = 401, body = ApiProblem),
        (status = 403, body = ApiProblem),
        (status = 413, body = ApiProblem), (status = 415, body = ApiProblem), (status = 422, body = ApiProblem),
        (status = 429, body = ApiProblem), (status = 503, body = ApiProblem),
    )
)]
async fn create(
    State(server): State<Server>,
    person: Person,
    Body(body): Body<NewApiProject>,
) -> Result<Response> {
    check_title(&body.title)?;
    check_description(&body.description)?;
    let stack =
        catalog().stack(&body.type_id, None).map_err(|_| Problem::new(ApiCode::Invalid).about("type"))?;
    let now = server.now();
    let project = Project {
        id: Uuid::now_v7(),
        owner: person.user.id,
        title: body.title.trim().to_owned(),
        description: body.description,
        type_id: body.type_id,
        status: "draft".to_owned(),
        config: serde_json::json!({ "framework": stack.framework.id }),
        repository_url: None,
        deployment_url: None,
        share: None,
        head: 0,
        created_at: now,
        updated_at: now,
        deleted_at: None,
        rev: 1,
    };
    server.store().project_create(&project).await?;
    let place = format!("/api/projects/{}", project.id);
    let mut response = (StatusCode::CREATED, Json(view(project))).into_response();
    if let Ok(place) = HeaderValue::from_str(&place) {
        response.headers_mut().insert(header::LOCATION, place);
    }
    Ok(response)
}

/// One project.
#[utoipa::path(
    get, path = "/api/projects/{id}", tag = "projects", security(("bearer" = [])),
    params(("id" = String, Path, description = "The project's id")),
    responses((status = 200, body = ApiProject), (status = 304), (status = 401, body = ApiProblem), (status = 404, body = ApiProblem), (status = 503, body = ApiProblem))
)]
async fn read(
    State(server): State<Server>,
    Caller(bearer): Caller,
    Path(id): Path<Uuid>,
    headers: HeaderMap,
) -> Result<Response> {
    Ok(tagged(server.store().project(bearer.user, id).await?, &headers))
}

/// Changes what the body names; with `If-Match` only if nobody else did meanwhile.
#[utoipa::path(
    put, path = "/api/projects/{id}", tag = "projects", security(("bearer" = [])), request_body = ApiProjectPatch,
    params(("id" = String, Path, description = "The project's id")),
    responses(
        (status = 200, body = ApiProject), (status = 304), (status = 400, body = ApiProblem), (status = 401, body = ApiProblem),
        (status = 404, body = ApiProblem), (status = 409, body = ApiProblem), (status = 412, body = ApiProblem),
        (status = 413, body = ApiProblem), (status = 415, body = ApiProblem), (status = 422, body = ApiProblem), (status = 503, body = ApiProblem),
    )
)]
async fn update(
    State(server): State<Server>,
    Caller(bearer): Caller,
    Path(id): Path<Uuid>,
    headers: HeaderMap,
    Body(patch): Body<ApiProjectPatch>,
) -> Result<Response> {
    let mut project = server.store().project(bearer.user, id).await?;
    if let Some(wanted) = headers.get(header::IF_MATCH).and_then(|value| value.to_str().ok())
        && wanted != "*"
        && wanted != etag(&project)
    {
        return Err(Problem::new(ApiCode::PreconditionFailed));
    }
    if let Some(title) = patch.title {
        check_title(&title)?;
        title.trim().clone_into(&mut project.title);
    }
    if let Some(description) = patch.description {
        check_description(&description)?;
        project.description = description;
    }
    if let Some(status) = patch.status {
        if !STATUS.contains(&status.as_str()) {
            return Err(Problem::new(ApiCode::Invalid).about("status"));
        }
        project.status = status;
    }
    project.updated_at = server.now();
    server.store().project_update(&project).await?;
    project.rev += 1;
    Ok(tagged(project, &HeaderMap::new()))
}

/// That it was done.
#[derive(Debug, Serialize, ToSchema)]
struct Success {
    success: bool,
}

/// Deletes the project; it can be brought back for 30 days by the operator.
#[utoipa::path(
    delete, path = "/api/projects/{id}", tag = "projects", security(("bearer" = [])),
    params(("id" = String, Path, description = "The project's id")),
    responses((status = 200, body = Success), (status = 401, body = ApiProblem), (status = 404, body = ApiProblem), (status = 409, body = ApiProblem), (status = 503, body = ApiProblem))
)]
async fn remove(
    State(server): State<Server>,
    Caller(bearer): Caller,
    Path(id): Path<Uuid>,
) -> Result<Json<Success>> {
    let mut project = server.store().project(bearer.user, id).await?;
    project.deleted_at = Some(server.now());
    server.store().project_update(&project).await?;
    Ok(Json(Success { success: true }))
}

fn check_title(title: &str) -> Result<()> {
    let length = title.trim().chars().count();
    if length == 0 || length > MOST_TITLE || title.chars().any(char::is_control) {
        return Err(Problem::new(ApiCode::Invalid).about("title"));
    }
    Ok(())
}

fn check_description(description: &str) -> Result<()> {
    if description.chars().count() > MAX_DESCRIPTION_CHARS {
        return Err(Problem::new(ApiCode::Invalid).about("description"));
    }
    Ok(())
}
