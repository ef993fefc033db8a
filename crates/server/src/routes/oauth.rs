//! Signing in by a provider, for apps and pages.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use vectort_contract::api::{ApiCode, ApiProblem, HandoffBody, SignedIn};

use super::pages::failure;
use crate::extract::{Body, Path, Query, Raw};
use crate::oauth::Provider;
use crate::oauth::flow::Answer;
use crate::problem::{Problem, Result};
use crate::state::Server;

pub(super) fn routes() -> OpenApiRouter<Server> {
    OpenApiRouter::new()
        .routes(routes!(begin))
        .routes(routes!(callback, callback_form))
        .routes(routes!(handoff))
}

/// What an app begins a sign-in with.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct Start {
    /// S256 of a verifier that only the app has (RFC 7636).
    #[param(min_length = 43, max_length = 43)]
    challenge: String,
    /// `vectort://auth/callback`, a port of the app's own on `http://127.0.0.1` or `http://[::1]`, or
    /// a page that the server's operator has listed.
    redirect: String,
    /// Comes back to the app as it is.
    #[param(max_length = 512)]
    state: Option<String>,
}

fn provider(name: &str) -> Result<Provider> {
    Provider::named(name).ok_or_else(|| Problem::new(ApiCode::NotFound))
}

fn found(place: &str) -> Result<Response> {
    let place = HeaderValue::from_str(place).map_err(|error| Problem::internal(&error))?;
    Ok((StatusCode::FOUND, [(header::LOCATION, place)]).into_response())
}

/// Sends the browser to `google`, `github` or `apple`.
#[utoipa::path(
    get, path = "/api/auth/{provider}/login", tag = "auth",
    params(("provider" = String, Path, description = "`google`, `github` or `apple`"), Start),
    responses(
        (status = 302, description = "to the provider"), (status = 404, body = ApiProblem),
        (status = 422, body = ApiProblem), (status = 429, body = ApiProblem),
        (status = 503, body = ApiProblem, description = "`provider-unavailable`"),
    )
)]
async fn begin(
    State(server): State<Server>,
    Path(name): Path<String>,
    Query(start): Query<Start>,
) -> Result<Response> {
    let provider = provider(&name)?;
    let begun = server.oauth_begin(provider, &start.challenge, &start.redirect, start.state).await?;
    let mut response = found(begun.place.as_str())?;
    if let Some(cookie) = begun.cookie {
        let cookie = HeaderValue::from_str(&cookie).map_err(|error| Problem::internal(&error))?;
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// What a provider answers.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct Returned {
    /// The provider's code.
    code: Option<String>,
    /// Ours.
    state: Option<String>,
    /// Such as `access_denied`.
    error: Option<String>,
    /// Who answers (RFC 9207).
    iss: Option<String>,
}

/// Where Google and GitHub send the browser; it goes on to the app, with a one-time code or an error.
#[utoipa::path(
    get, path = "/api/auth/{provider}/callback", tag = "auth",
    params(("provider" = String, Path, description = "`google`, `github` or `apple`"), Returned),
    responses(
        (status = 302, description = "to the app: `code`, or `error`, and its `state`"),
        (status = 400, body = ApiProblem, description = "`token-over`: begun elsewhere, used, or too old"),
        (status = 404, body = ApiProblem), (status = 422, body = ApiProblem), (status = 429, body = ApiProblem),
        (status = 503, body = ApiProblem),
    )
)]
async fn callback(
    State(server): State<Server>,
    Path(name): Path<String>,
    headers: HeaderMap,
    Query(returned): Query<Returned>,
) -> Response {
    let Returned { code, state, error, iss } = returned;
    end(&server, &name, &headers, Answer { code, state, error, iss, user: None }).await
}

/// Where Apple's page posts its answer; the browser goes on to the app.
#[utoipa::path(
    post, path = "/api/auth/{provider}/callback", tag = "auth",
    params(("provider" = String, Path, description = "`apple`")),
    request_body(content = String, content_type = "application/x-www-form-urlencoded"),
    responses(
        (status = 302, description = "to the app: `code`, or `error`, and its `state`"),
        (status = 400, body = ApiProblem, description = "`token-over`"), (status = 404, body = ApiProblem),
        (status = 413, body = ApiProblem), (status = 429, body = ApiProblem),
        (status = 503, body = ApiProblem),
    )
)]
async fn callback_form(
    State(server): State<Server>,
    Path(name): Path<String>,
    headers: HeaderMap,
    Raw(form): Raw,
) -> Response {
    let mut answer = Answer::default();
    for (key, value) in url::form_urlencoded::parse(&form) {
        let field = match &*key {
            "code" => &mut answer.code,
            "state" => &mut answer.state,
            "error" => &mut answer.error,
            "iss" => &mut answer.iss,
            "user" => &mut answer.user,
            _ => continue,
        };
        *field = Some(value.into_owned());
    }
    end(&server, &name, &headers, answer).await
}

async fn end(server: &Server, name: &str, headers: &HeaderMap, answer: Answer) -> Response {
    let cookies = headers.get(header::COOKIE).and_then(|value| value.to_str().ok());
    let ended = async { found(server.oauth_end(provider(name)?, &answer, cookies).await?.as_str()) };
    ended.await.unwrap_or_else(|problem| failure(headers, problem))
}

/// The app's tokens, for the code that it was handed and the verifier that only it has.
#[utoipa::path(
    post, path = "/api/auth/handoff", tag = "auth", request_body = HandoffBody,
    responses(
        (status = 200, body = SignedIn),
        (status = 400, body = ApiProblem, description = "`token-over`: used, older than 60 seconds, or another app's"),
        (status = 403, body = ApiProblem), (status = 404, body = ApiProblem), (status = 413, body = ApiProblem),
        (status = 415, body = ApiProblem), (status = 422, body = ApiProblem), (status = 429, body = ApiProblem),
        (status = 503, body = ApiProblem),
    )
)]
async fn handoff(State(server): State<Server>, Body(body): Body<HandoffBody>) -> Result<Json<SignedIn>> {
    let user = server.handoff(&body.code, &body.verifier).await?;
    server.tell_of_sign_in(&user, body.device.as_deref().unwrap_or_default()).await;
    Ok(Json(server.sign_in(&user, body.device).await?))
}
