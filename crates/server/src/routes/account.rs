//! Addresses, passwords, and one's own data.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde_json::{Value, json};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use vectort_contract::api::{ApiProblem, ChangePassword, MailBody, ResetBody, SignedIn, TokenBody};
use vectort_store::{ProjectFilter, Purpose};

use crate::extract::{Body, Person};
use crate::limits::{FORGOT, MAIL};
use crate::problem::{Problem, Result};
use crate::routes::auth::{check_email, email_key};
use crate::routes::projects::view;
use crate::state::Server;

/// Entries of a listing that are read at once.
const PART: u32 = 100;

pub(super) fn routes() -> OpenApiRouter<Server> {
    OpenApiRouter::new()
        .routes(routes!(verify))
        .routes(routes!(verify_again))
        .routes(routes!(forgot))
        .routes(routes!(reset))
        .routes(routes!(change_password))
        .routes(routes!(export))
        .routes(routes!(delete))
}

/// Confirms an address with the token of its mail.
#[utoipa::path(
    post, path = "/api/auth/verify", tag = "auth", request_body = TokenBody,
    responses(
        (status = 204), (status = 400, body = ApiProblem, description = "`token-over`, `malformed`"),
        (status = 409, body = ApiProblem), (status = 413, body = ApiProblem), (status = 415, body = ApiProblem),
        (status = 422, body = ApiProblem), (status = 429, body = ApiProblem), (status = 503, body = ApiProblem),
    )
)]
async fn verify(State(server): State<Server>, Body(body): Body<TokenBody>) -> Result<StatusCode> {
    server.verify_mail(&body.token).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Sends the mail that confirms an address once more, if there is an account of it that is not
/// confirmed. The answer is the same in any case.
#[utoipa::path(
    post, path = "/api/auth/verify/again", tag = "auth", request_body = MailBody,
    responses(
        (status = 202), (status = 400, body = ApiProblem), (status = 413, body = ApiProblem),
        (status = 415, body = ApiProblem), (status = 422, body = ApiProblem), (status = 429, body = ApiProblem),
        (status = 503, body = ApiProblem),
    )
)]
async fn verify_again(State(server): State<Server>, Body(body): Body<MailBody>) -> Result<StatusCode> {
    check_email(&body.email)?;
    server.limits().count(&server, &MAIL, &email_key(&body.email)).await?;
    server.mail_if_known(&body.email, Purpose::VerifyMail);
    Ok(StatusCode::ACCEPTED)
}

/// Sends the mail that sets a new password, if there is an account of that address. The answer is the
/// same in any case.
#[utoipa::path(
    post, path = "/api/auth/forgot", tag = "auth", request_body = MailBody,
    responses(
        (status = 202), (status = 400, body = ApiProblem), (status = 413, body = ApiProblem),
        (status = 415, body = ApiProblem), (status = 422, body = ApiProblem), (status = 429, body = ApiProblem),
        (status = 503, body = ApiProblem),
    )
)]
async fn forgot(State(server): State<Server>, Body(body): Body<MailBody>) -> Result<StatusCode> {
    check_email(&body.email)?;
    server.limits().count(&server, &FORGOT, &email_key(&body.email)).await?;
    server.mail_if_known(&body.email, Purpose::ResetPassword);
    Ok(StatusCode::ACCEPTED)
}

/// Sets a new password with the token of its mail, and signs every device out.
#[utoipa::path(
    post, path = "/api/auth/reset", tag = "auth", request_body = ResetBody,
    responses(
        (status = 204), (status = 400, body = ApiProblem, description = "`token-over`, `malformed`"),
        (status = 409, body = ApiProblem), (status = 413, body = ApiProblem), (status = 415, body = ApiProblem),
        (status = 422, body = ApiProblem, description = "`weak-password`, `invalid`"),
        (status = 429, body = ApiProblem), (status = 503, body = ApiProblem),
    )
)]
async fn reset(State(server): State<Server>, Body(body): Body<ResetBody>) -> Result<StatusCode> {
    server.reset_password(&body.token, body.password).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Changes the password and signs every other device out; this one gets new tokens.
#[utoipa::path(
    post, path = "/api/auth/password", tag = "auth", request_body = ChangePassword, security(("bearer" = [])),
    responses(
        (status = 200, body = SignedIn), (status = 400, body = ApiProblem),
        (status = 401, body = ApiProblem, description = "`unauthorized`, `bad-credentials`"),
        (status = 403, body = ApiProblem), (status = 409, body = ApiProblem), (status = 413, body = ApiProblem),
        (status = 415, body = ApiProblem), (status = 422, body = ApiProblem), (status = 429, body = ApiProblem),
        (status = 503, body = ApiProblem),
    )
)]
async fn change_password(
    State(server): State<Server>,
    person: Person,
    Body(body): Body<ChangePassword>,
) -> Result<Json<SignedIn>> {
    let device = server.store().session(person.bearer.session).await?.device.name;
    let user = server.change_password(person.user, body.current, body.password).await?;
    Ok(Json(server.sign_in(&user, Some(device)).await?))
}

/// Everything that is kept about the person, but for files and conversations of projects: those are
/// in each project's own export.
#[utoipa::path(
    get, path = "/api/auth/export", tag = "auth", security(("bearer" = [])),
    responses(
        (status = 200, body = Value), (status = 401, body = ApiProblem), (status = 403, body = ApiProblem),
        (status = 429, body = ApiProblem), (status = 503, body = ApiProblem),
    )
)]
async fn export(State(server): State<Server>, person: Person) -> Result<Response> {
    let (id, store) = (person.user.id, server.store());
    let mut projects = Vec::new();
    let mut filter = ProjectFilter { limit: PART, ..ProjectFilter::default() };
    loop {
        let page = store.projects(id, &filter).await?;
        for project in page.items {
            let mut messages = Vec::new();
            let mut after = None;
            loop {
                let page = store.messages(project.id, PART, after.as_deref()).await?;
                messages.extend(page.items.into_iter().map(
                    |message| json!({"role": message.role, "content": message.content, "at": message.at}),
                ));
                after = page.next;
                if after.is_none() {
                    break;
                }
            }
            projects.push(json!({"project": view(project), "messages": messages}));
        }
        filter.after = page.next;
        if filter.after.is_none() {
            break;
        }
    }
    let devices: Vec<Value> = store.sessions(id).await?.into_iter().map(|it| json!(it.device)).collect();
    let data = json!({
        "user": server.user_view(&person.user).await?,
        "sign_in": store.identities(id).await?,
        "devices": devices,
        "projects": projects,
        "credits": store.ledger_all(id).await?,
        "payments": store.payments(id, 1_000).await?,
    });
    let mut response = Json(data).into_response();
    let disposition = HeaderValue::from_static("attachment; filename=\"vectort-account.json\"");
    response.headers_mut().insert(header::CONTENT_DISPOSITION, disposition);
    Ok(response)
}

/// Deletes the account with everything that is only its own. The ledger and payments stay under an id
/// that names nobody, as the law wants them kept.
#[utoipa::path(
    delete, path = "/api/auth/me", tag = "auth", security(("bearer" = [])),
    responses(
        (status = 204), (status = 401, body = ApiProblem), (status = 403, body = ApiProblem),
        (status = 429, body = ApiProblem), (status = 503, body = ApiProblem),
    )
)]
async fn delete(State(server): State<Server>, person: Person) -> Result<StatusCode, Problem> {
    // Nobody goes on paying for an account that is gone.
    crate::payments::cancel_all(&server, &person.user).await?;
    server.store().user_delete(person.user.id).await?;
    server.forget_contents(person.user.id).await;
    Ok(StatusCode::NO_CONTENT)
}
