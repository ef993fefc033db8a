//! Generations: asked for, followed, stopped, looked at.

use std::convert::Infallible;
use std::time::Duration;

use axum::Json;
use axum::body::Body as HttpBody;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse as _, Response};
use bytes::Bytes;
use futures_util::{FutureExt as _, Stream, StreamExt as _};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;
use vectort_contract::api::{ApiCode, ApiProblem};
use vectort_contract::hosted::{
    Chat, ChatMessage, CreditEstimate, EstimateBody, GenerateBody, Generated, GenerationView, IterateBody,
    Iterated, IterationView, Iterations, StreamState,
};
use vectort_core::limits::MAX_DESCRIPTION_CHARS;
use vectort_generation::catalog::catalog;
use vectort_generation::choices::Inputs;
use vectort_store::{Generation, GenerationState, Message, Project};

use super::sync::set;
use crate::extract::{Body, Caller, Path, Person, Query};
use crate::idempotency;
use crate::problem::{Problem, Result};
use crate::runs::{self, Asked, follow};
use crate::state::Server;

/// Kept alive through proxies that end what is silent.
const BREATH: Duration = Duration::from_secs(10);

/// Most iterations of a listing.
const MOST_ITERATIONS: u32 = 100;

pub(super) fn routes() -> OpenApiRouter<Server> {
    OpenApiRouter::new()
        .routes(routes!(generate))
        .routes(routes!(iterate))
        .routes(routes!(read, stop))
        .routes(routes!(stream))
        .routes(routes!(stream_state))
        .routes(routes!(estimate))
        .routes(routes!(chat))
        .routes(routes!(iterations))
}

/// Generates the project anew: as server-sent events with ids (`Last-Event-ID` resumes, at
/// `Location`), or whole for `Accept: application/json`. 2 credits, 4 in advanced mode, 0 where the
/// result fails its checks. Goes on when the asker goes away.
///
/// The events are the desktop's (`event` and `data` of each are its name and all of it); the last is
/// `done`. As JSON, white space comes until the answer does.
#[utoipa::path(
    post, path = "/api/projects/{id}/generate", tag = "generation", security(("bearer" = [])), request_body = GenerateBody,
    params(("id" = String, Path, description = "The project's id")),
    responses(
        (status = 200, content((Generated = "application/json"), (String = "text/event-stream"))),
        (status = 400, body = ApiProblem), (status = 401, body = ApiProblem), (status = 402, body = ApiProblem), (status = 403, body = ApiProblem),
        (status = 404, body = ApiProblem), (status = 409, body = ApiProblem), (status = 413, body = ApiProblem), (status = 415, body = ApiProblem),
        (status = 422, body = ApiProblem), (status = 429, body = ApiProblem), (status = 503, body = ApiProblem),
    )
)]
async fn generate(
    State(server): State<Server>,
    person: Person,
    Path(id): Path<Uuid>,
    headers: HeaderMap,
    Body(body): Body<GenerateBody>,
) -> Result<Response> {
    let project = server.store().project(person.user.id, id).await?;
    let request = serde_json::to_string(&body).map_err(|error| Problem::internal(&error))?;
    let invalid = |field: &str| Problem::new(ApiCode::Invalid).about(field);
    let description = body.description.unwrap_or_else(|| project.description.clone());
    if description.trim().is_empty() || description.chars().count() > MAX_DESCRIPTION_CHARS {
        return Err(invalid("description"));
    }
    let type_id = body.type_id.unwrap_or_else(|| project.type_id.clone());
    let framework = body.framework.or_else(|| {
        let is_same = type_id == project.type_id;
        project.config.get("framework").filter(|_| is_same).and_then(|it| it.as_str()).map(str::to_owned)
    });
    let stack = catalog().stack(&type_id, framework.as_deref()).map_err(|_| invalid("type, framework"))?;
    let inputs = Inputs {
        database: body.database,
        features: body.features,
        integrations: body.integrations,
        deployment: body.deployment_target,
    };
    inputs.choose().map_err(|_| invalid("database, features, integrations, deployment_target"))?;
    let asked = Asked::Generate {
        description,
        type_id,
        framework: Some(stack.framework.id.clone()),
        inputs,
        advanced: body.advanced_mode,
    };
    begin(server, project, asked, &request, &headers).await
}

/// Changes the project, for 1 credit; answered as `generate` is.
#[utoipa::path(
    post, path = "/api/projects/{id}/iterate", tag = "generation", security(("bearer" = [])), request_body = IterateBody,
    params(("id" = String, Path, description = "The project's id")),
    responses(
        (status = 200, content((Iterated = "application/json"), (String = "text/event-stream"))),
        (status = 400, body = ApiProblem), (status = 401, body = ApiProblem), (status = 402, body = ApiProblem), (status = 403, body = ApiProblem),
        (status = 404, body = ApiProblem), (status = 409, body = ApiProblem), (status = 413, body = ApiProblem), (status = 415, body = ApiProblem),
        (status = 422, body = ApiProblem), (status = 429, body = ApiProblem), (status = 503, body = ApiProblem),
    )
)]
async fn iterate(
    State(server): State<Server>,
    person: Person,
    Path(id): Path<Uuid>,
    headers: HeaderMap,
    Body(body): Body<IterateBody>,
) -> Result<Response> {
    let project = server.store().project(person.user.id, id).await?;
    let request = serde_json::to_string(&body).map_err(|error| Problem::internal(&error))?;
    let context = body.context.unwrap_or_default();
    let is_long = |text: &str| text.chars().count() > MAX_DESCRIPTION_CHARS;
    if body.instruction.trim().is_empty() || is_long(&body.instruction) {
        return Err(Problem::new(ApiCode::Invalid).about("instruction"));
    }
    if is_long(&context) {
        return Err(Problem::new(ApiCode::Invalid).about("context"));
    }
    if server.tree(project.id).await?.files.is_empty() {
        // There is nothing to change yet.
        return Err(Problem::new(ApiCode::Conflict).about("no files"));
    }
    let asked = Asked::Iterate { instruction: body.instruction, context };
    begin(server, project, asked, &request, &headers).await
}

async fn begin(
    server: Server,
    project: Project,
    asked: Asked,
    request: &str,
    headers: &HeaderMap,
) -> Result<Response> {
    let owner = project.owner;
    let generation = match idempotency::key(headers)? {
        Some(key) => server.begin_once(project, asked, request, &key).await?,
        None => server.begin(Uuid::now_v7(), project, asked).await?,
    };
    Ok(answer(server, owner, &generation, last_seen(headers), wants_json(headers)))
}

/// Whether JSON is asked for rather than events.
fn wants_json(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accept.contains("application/json") && !accept.contains("text/event-stream")
}

/// The last event that the asker has.
fn last_seen(headers: &HeaderMap) -> u64 {
    let last = headers.get("last-event-id").and_then(|value| value.to_str().ok());
    last.and_then(|id| id.trim().parse().ok()).unwrap_or(0)
}

fn answer(server: Server, owner: Uuid, generation: &Generation, after: u64, json: bool) -> Response {
    let place = format!("/api/projects/{}/generate/{}", generation.project, generation.id);
    let mut response = if json {
        whole(server, owner, generation.clone())
    } else {
        events(server, owner, generation.id, after)
    };
    set(&mut response, header::LOCATION, &place);
    response
}

/// The run's events as they come.
fn events(server: Server, owner: Uuid, generation: Uuid, after: u64) -> Response {
    let event = |(id, text): (u64, std::sync::Arc<str>)| {
        let name = text.strip_prefix(r#"{"event":""#).and_then(|rest| rest.split('"').next());
        let name = name.unwrap_or("message").to_owned();
        Ok::<_, Infallible>(Event::default().id(id.to_string()).event(name).data(&*text))
    };
    let stream = follow(server, owner, generation, after).map(event);
    let mut response = Sse::new(stream).keep_alive(KeepAlive::new().interval(BREATH)).into_response();
    // Proxies that gather what they pass on (nginx) are asked not to.
    set(&mut response, header::HeaderName::from_static("x-accel-buffering"), "no");
    response
}

/// The whole answer, once there is one. It begins at once and breathes, so that nobody on the way
/// takes it for dead.
fn whole(server: Server, owner: Uuid, generation: Generation) -> Response {
    let made = made(server, owner, generation);
    let breaths = futures_util::stream::unfold((), |()| async {
        tokio::time::sleep(BREATH).await;
        Some((Bytes::from_static(b" "), ()))
    });
    let made = made.map(Bytes::from).into_stream();
    let body = until_last(breaths, made).map(Ok::<_, Infallible>);
    ([(header::CONTENT_TYPE, "application/json")], HttpBody::from_stream(body)).into_response()
}

/// The items of `first` until `last` gives its only one.
fn until_last(
    first: impl Stream<Item = Bytes> + Send + 'static,
    last: impl Stream<Item = Bytes> + Send + 'static,
) -> impl Stream<Item = Bytes> + Send + 'static {
    let first = first.map(|bytes| (false, bytes));
    let last = last.map(|bytes| (true, bytes));
    let both = futures_util::stream::select(first.boxed(), last.boxed());
    both.scan(false, |is_over, (is_last, bytes)| {
        let item = (!*is_over).then_some(bytes);
        *is_over |= is_last;
        std::future::ready(item.map(|bytes| (is_last, bytes)))
    })
    .flat_map(|(is_last, bytes)| {
        // What ends the answer ends the stream: nothing is waited for after it.
        let end = is_last.then(|| None);
        futures_util::stream::iter(std::iter::once(Some(bytes)).chain(end))
    })
    .take_while(|item| std::future::ready(item.is_some()))
    .filter_map(std::future::ready)
}

async fn made(server: Server, owner: Uuid, generation: Generation) -> String {
    let mut following = std::pin::pin!(follow(server.clone(), owner, generation.id, 0));
    while following.next().await.is_some() {}
    let told = async {
        let project = server.store().project(owner, generation.project).await?;
        let generation = server.store().generation(owner, generation.id).await?;
        let app = server.code(&project).await?;
        let text = match Asked::of(&generation) {
            Some(Asked::Iterate { .. }) => {
                let all = server.iterations_of(owner, project.id).await?;
                let number = all.iter().position(|it| it.id == generation.id).map_or(0, |at| at + 1);
                let view = runs::view(&generation);
                let success = view.outcome.as_ref().is_some_and(|outcome| outcome.verified);
                let words = view.outcome.as_ref().and_then(|it| it.done.get("answer"));
                serde_json::to_string(&Iterated {
                    success,
                    iteration_number: u32::try_from(number).unwrap_or_default(),
                    changes_made: changed(&generation),
                    explanation: words.and_then(|it| it.as_str()).unwrap_or_default().to_owned(),
                    updated_code: app,
                    generation: view,
                })
            }
            _ => serde_json::to_string(&Generated { app, generation: runs::view(&generation) }),
        };
        text.map_err(|error| Problem::internal(&error))
    };
    match told.await {
        Ok(text) => text,
        // The answer has begun: a problem can only be its body.
        Err(problem) => {
            let problem = problem.into_response().into_body();
            let bytes = axum::body::to_bytes(problem, 1 << 16).await.unwrap_or_default();
            String::from_utf8_lossy(&bytes).into_owned()
        }
    }
}

/// Paths that a generation changed.
fn changed(generation: &Generation) -> Vec<String> {
    let paths = generation.result.as_ref().and_then(|result| result.get("changed")).cloned();
    paths.and_then(|paths| serde_json::from_value(paths).ok()).unwrap_or_default()
}

impl Server {
    /// The project's iterations, in order.
    async fn iterations_of(&self, owner: Uuid, project: Uuid) -> Result<Vec<Generation>> {
        let mut all = self.store().generations(owner, project, MOST_ITERATIONS).await?;
        // One that was refused has ended without a result.
        let began = |it: &Generation| it.state != GenerationState::Ended || it.result.is_some();
        all.retain(|it| matches!(Asked::of(it), Some(Asked::Iterate { .. })) && began(it));
        all.reverse();
        Ok(all)
    }
}

async fn one(server: &Server, owner: Uuid, project: Uuid, generation: Uuid) -> Result<Generation> {
    let found = server.store().generation(owner, generation).await?;
    if found.project == project { Ok(found) } else { Err(Problem::new(ApiCode::NotFound)) }
}

/// A generation: its events from `Last-Event-ID` on, or where it stands for
/// `Accept: application/json`.
#[utoipa::path(
    get, path = "/api/projects/{id}/generate/{generation}", tag = "generation", security(("bearer" = [])),
    params(("id" = String, Path, description = "The project's id"), ("generation" = String, Path, description = "The generation's id"), ("Last-Event-ID" = Option<String>, Header, description = "The last event that arrived")),
    responses(
        (status = 200, content((GenerationView = "application/json"), (String = "text/event-stream"))),
        (status = 401, body = ApiProblem), (status = 404, body = ApiProblem), (status = 429, body = ApiProblem), (status = 503, body = ApiProblem),
    )
)]
async fn read(
    State(server): State<Server>,
    Caller(bearer): Caller,
    Path((id, generation)): Path<(Uuid, Uuid)>,
    headers: HeaderMap,
) -> Result<Response> {
    let generation = one(&server, bearer.user, id, generation).await?;
    if wants_json(&headers) {
        return Ok(Json(runs::view(&generation)).into_response());
    }
    Ok(answer(server, bearer.user, &generation, last_seen(&headers), false))
}

/// Stops a generation; nothing is charged for it unless it has ended.
#[utoipa::path(
    delete, path = "/api/projects/{id}/generate/{generation}", tag = "generation", security(("bearer" = [])),
    params(("id" = String, Path, description = "The project's id"), ("generation" = String, Path, description = "The generation's id")),
    responses((status = 202), (status = 401, body = ApiProblem), (status = 404, body = ApiProblem), (status = 429, body = ApiProblem), (status = 503, body = ApiProblem))
)]
async fn stop(
    State(server): State<Server>,
    Caller(bearer): Caller,
    Path((id, generation)): Path<(Uuid, Uuid)>,
) -> Result<StatusCode> {
    let generation = one(&server, bearer.user, id, generation).await?;
    server.stop(bearer.user, generation.id).await?;
    Ok(StatusCode::ACCEPTED)
}

async fn latest(server: &Server, owner: Uuid, project: Uuid) -> Result<Option<Generation>> {
    let project = server.store().project(owner, project).await?;
    Ok(server.store().generations(owner, project.id, 1).await?.pop())
}

/// The events of the project's latest generation.
#[utoipa::path(
    get, path = "/api/projects/{id}/stream", tag = "generation", security(("bearer" = [])),
    params(("id" = String, Path, description = "The project's id"), ("Last-Event-ID" = Option<String>, Header, description = "The last event that arrived")),
    responses((status = 200, body = String, content_type = "text/event-stream"), (status = 401, body = ApiProblem), (status = 404, body = ApiProblem), (status = 429, body = ApiProblem), (status = 503, body = ApiProblem))
)]
async fn stream(
    State(server): State<Server>,
    Caller(bearer): Caller,
    Path(id): Path<Uuid>,
    headers: HeaderMap,
) -> Result<Response> {
    let generation = latest(&server, bearer.user, id).await?;
    let generation = generation.ok_or_else(|| Problem::new(ApiCode::NotFound))?;
    Ok(answer(server, bearer.user, &generation, last_seen(&headers), false))
}

/// Where the project's latest generation stands.
#[utoipa::path(
    get, path = "/api/projects/{id}/stream/state", tag = "generation", security(("bearer" = [])),
    params(("id" = String, Path, description = "The project's id")),
    responses((status = 200, body = StreamState), (status = 401, body = ApiProblem), (status = 404, body = ApiProblem), (status = 429, body = ApiProblem), (status = 503, body = ApiProblem))
)]
async fn stream_state(
    State(server): State<Server>,
    Caller(bearer): Caller,
    Path(id): Path<Uuid>,
) -> Result<Json<StreamState>> {
    let view = latest(&server, bearer.user, id).await?.map(|generation| runs::view(&generation));
    Ok(Json(match view {
        Some(view) => {
            StreamState { active: view.state != "ended", state: view.state, generation_id: Some(view.id) }
        }
        None => StreamState { state: "idle".to_owned(), active: false, generation_id: None },
    }))
}

/// What a change would cost.
#[utoipa::path(
    post, path = "/api/projects/{id}/estimate-credits", tag = "generation", security(("bearer" = [])), request_body = EstimateBody,
    params(("id" = String, Path, description = "The project's id")),
    responses(
        (status = 200, body = CreditEstimate), (status = 400, body = ApiProblem), (status = 401, body = ApiProblem), (status = 403, body = ApiProblem), (status = 404, body = ApiProblem),
        (status = 413, body = ApiProblem), (status = 415, body = ApiProblem), (status = 422, body = ApiProblem), (status = 429, body = ApiProblem), (status = 503, body = ApiProblem),
    )
)]
async fn estimate(
    State(server): State<Server>,
    person: Person,
    Path(id): Path<Uuid>,
    Body(body): Body<EstimateBody>,
) -> Result<Json<CreditEstimate>> {
    server.store().project(person.user.id, id).await?;
    let price = Asked::Iterate { instruction: body.instruction, context: String::new() }.price();
    let tail = server.store().ledger_tail(person.user.id).await?;
    let available = tail.map_or(0, |tail| tail.available.total());
    Ok(Json(CreditEstimate {
        estimated_credits: price,
        complexity_level: "simple".to_owned(),
        explanation: "one-price".to_owned(),
        user_available_credits: available,
        has_enough_credits: available >= price,
        factors: Vec::new(),
    }))
}

/// Which part of a conversation.
#[derive(Debug, serde::Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct Part {
    /// How many, at most 100.
    #[serde(default = "hundred")]
    #[param(minimum = 1, maximum = 100)]
    limit: u32,
    /// Where the page before ended.
    cursor: Option<String>,
}

fn hundred() -> u32 {
    100
}

/// The project's conversation.
#[utoipa::path(
    get, path = "/api/projects/{id}/chat", tag = "generation", security(("bearer" = [])), params(Part, ("id" = String, Path, description = "The project's id")),
    responses((status = 200, body = Chat), (status = 401, body = ApiProblem), (status = 404, body = ApiProblem), (status = 422, body = ApiProblem), (status = 429, body = ApiProblem), (status = 503, body = ApiProblem))
)]
async fn chat(
    State(server): State<Server>,
    Caller(bearer): Caller,
    Path(id): Path<Uuid>,
    Query(part): Query<Part>,
) -> Result<Json<Chat>> {
    let project = server.store().project(bearer.user, id).await?;
    let page = server.store().messages(project.id, part.limit, part.cursor.as_deref()).await?;
    let message = |message: Message| ChatMessage {
        id: message.id,
        role: message.role,
        content: message.content,
        timestamp: message.at.to_string(),
    };
    let messages: Vec<ChatMessage> = page.items.into_iter().map(message).collect();
    let total = u32::try_from(messages.len()).unwrap_or(u32::MAX);
    Ok(Json(Chat { messages, total, next: page.next }))
}

/// The changes that were asked for.
#[utoipa::path(
    get, path = "/api/projects/{id}/iterations", tag = "generation", security(("bearer" = [])),
    params(("id" = String, Path, description = "The project's id")),
    responses((status = 200, body = Iterations), (status = 401, body = ApiProblem), (status = 404, body = ApiProblem), (status = 429, body = ApiProblem), (status = 503, body = ApiProblem))
)]
async fn iterations(
    State(server): State<Server>,
    Caller(bearer): Caller,
    Path(id): Path<Uuid>,
) -> Result<Json<Iterations>> {
    let project = server.store().project(bearer.user, id).await?;
    let all = server.iterations_of(bearer.user, project.id).await?;
    let view = |(at, generation): (usize, Generation)| IterationView {
        iteration_number: u32::try_from(at + 1).unwrap_or(u32::MAX),
        user_request: Asked::of(&generation).map(|asked| asked.words().to_owned()).unwrap_or_default(),
        changes_made: changed(&generation),
        timestamp: generation.created_at.to_string(),
        generation: runs::view(&generation),
    };
    let iterations: Vec<IterationView> = all.into_iter().enumerate().map(view).collect();
    Ok(Json(Iterations { total: u32::try_from(iterations.len()).unwrap_or(u32::MAX), iterations }))
}
