//! Accounts and devices.

use axum::extract::State;
use axum::http::StatusCode;
use axum::{Extension, Json};
use jiff::Timestamp;
use unicode_normalization::UnicodeNormalization as _;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;
use vectort_contract::api::{ApiCode, ApiProblem, DeviceView, Login, Refresh, Register, SignedIn, UserView};
use vectort_store::account::perform;
use vectort_store::ledger::{Operation, Pots};
use vectort_store::{Plan, StoreError, User};

use crate::extract::{Body, Path, Person};
use crate::limits::{LOGIN, Origin};
use crate::problem::{Problem, Result};
use crate::state::Server;

/// What a new account is given (`original.md`, decided).
const WELCOME_CREDITS: i64 = 10;

/// Longest address (RFC 5321 §4.5.3.1.3) and name.
const MOST_EMAIL: usize = 254;
const MOST_NAME: usize = 200;

/// The nine languages.
const LANGUAGES: [&str; 9] = ["en", "fr", "es", "de", "zh", "ja", "ru", "it", "ar"];

pub(super) fn routes() -> OpenApiRouter<Server> {
    OpenApiRouter::new()
        .routes(routes!(register))
        .routes(routes!(login))
        .routes(routes!(refresh))
        .routes(routes!(logout))
        .routes(routes!(me))
        .routes(routes!(devices))
        .routes(routes!(sign_out_device))
        .routes(routes!(sign_out_everywhere))
}

/// The form of an address that is compared: NFKC, trimmed, lower case.
pub(crate) fn email_key(email: &str) -> String {
    email.trim().nfkc().collect::<String>().to_lowercase()
}

/// Refuses what is certainly no address. Whether mail arrives, only mail tells.
pub(crate) fn check_email(email: &str) -> Result<()> {
    let is_one = |(local, domain): (&str, &str)| {
        !local.is_empty()
            && domain.contains('.')
            && !domain.starts_with('.')
            && !domain.ends_with('.')
            && !domain.contains("..")
            && !domain.contains('@')
    };
    let email = email.trim();
    let is_plain = email.len() <= MOST_EMAIL && !email.chars().any(|c| c.is_control() || c.is_whitespace());
    if is_plain && email.split_once('@').is_some_and(is_one) {
        return Ok(());
    }
    Err(Problem::new(ApiCode::Invalid).about("email"))
}

/// Makes an account, gives it 10 credits, and signs in.
#[utoipa::path(
    post, path = "/api/auth/register", tag = "auth", request_body = Register,
    responses(
        (status = 200, body = SignedIn),
        (status = 400, body = ApiProblem, description = "`email-taken`, `malformed`"),
        (status = 413, body = ApiProblem), (status = 415, body = ApiProblem),
        (status = 422, body = ApiProblem, description = "`invalid`, `weak-password`"),
        (status = 429, body = ApiProblem), (status = 503, body = ApiProblem),
    )
)]
async fn register(State(server): State<Server>, Body(body): Body<Register>) -> Result<Json<SignedIn>> {
    check_email(&body.email)?;
    let full_name = body.full_name.trim();
    if full_name.is_empty()
        || full_name.chars().count() > MOST_NAME
        || full_name.chars().any(char::is_control)
    {
        return Err(Problem::new(ApiCode::Invalid).about("full_name"));
    }
    let language = body.language.filter(|tag| LANGUAGES.contains(&tag.as_str()));
    let user = User {
        id: Uuid::now_v7(),
        email: body.email.trim().to_owned(),
        email_key: email_key(&body.email),
        email_verified: false,
        full_name: full_name.to_owned(),
        password: Some(server.passwords().hash(body.password).await?),
        language: language.unwrap_or_else(|| "en".to_owned()),
        is_active: true,
        plan: Plan::Free,
        stripe_customer: None,
        created_at: server.now(),
        rev: 1,
    };
    server.store().user_create(&user).await?;
    welcome(&server, user.id, user.created_at).await?;
    server.ask_to_verify(&user).await?;
    Ok(Json(server.sign_in(&user, None).await?))
}

/// The credits of a new account, once.
pub(crate) async fn welcome(server: &Server, user: Uuid, at: Timestamp) -> Result<()> {
    let grant = Operation::Grant {
        op: "welcome".to_owned(),
        pots: Pots { free: WELCOME_CREDITS, ..Pots::default() },
        reason: "welcome".to_owned(),
        reference: None,
    };
    perform(server.store(), user, &grant, at).await?;
    Ok(())
}

/// Signs in with address and password.
#[utoipa::path(
    post, path = "/api/auth/login", tag = "auth", request_body = Login,
    responses(
        (status = 200, body = SignedIn), (status = 400, body = ApiProblem),
        (status = 401, body = ApiProblem, description = "`bad-credentials`"),
        (status = 403, body = ApiProblem), (status = 413, body = ApiProblem), (status = 415, body = ApiProblem),
        (status = 422, body = ApiProblem), (status = 429, body = ApiProblem), (status = 503, body = ApiProblem),
    )
)]
async fn login(
    State(server): State<Server>,
    Extension(origin): Extension<Origin>,
    Body(body): Body<Login>,
) -> Result<Json<SignedIn>> {
    let subject = format!("{} {}", origin.network(), email_key(&body.email));
    server.limits().count(&server, &LOGIN, &subject).await?;
    let user = match server.store().user_by_email(&email_key(&body.email)).await {
        Err(StoreError::NotFound) => None,
        user => Some(user?),
    };
    let hash = user.as_ref().and_then(|user| user.password.clone());
    let is_right = server.passwords().verify(body.password, hash).await?;
    let user = user.filter(|_| is_right).ok_or_else(|| Problem::new(ApiCode::BadCredentials))?;
    if !user.is_active {
        return Err(Problem::new(ApiCode::Forbidden));
    }
    server.tell_of_sign_in(&user, body.device.as_deref().unwrap_or_default()).await;
    Ok(Json(server.sign_in(&user, body.device).await?))
}

/// New tokens for the refresh token that came last.
#[utoipa::path(
    post, path = "/api/auth/refresh", tag = "auth", request_body = Refresh,
    responses(
        (status = 200, body = SignedIn), (status = 400, body = ApiProblem),
        (status = 401, body = ApiProblem, description = "the token is over or was used before"),
        (status = 403, body = ApiProblem), (status = 413, body = ApiProblem), (status = 415, body = ApiProblem),
        (status = 422, body = ApiProblem), (status = 429, body = ApiProblem), (status = 503, body = ApiProblem),
    )
)]
async fn refresh(State(server): State<Server>, Body(body): Body<Refresh>) -> Result<Json<SignedIn>> {
    Ok(Json(server.refresh(&body.refresh_token).await?))
}

/// Signs this device out.
#[utoipa::path(
    post, path = "/api/auth/logout", tag = "auth", security(("bearer" = [])),
    responses((status = 204), (status = 401, body = ApiProblem), (status = 403, body = ApiProblem), (status = 503, body = ApiProblem))
)]
async fn logout(State(server): State<Server>, person: Person) -> Result<StatusCode> {
    server.store().session_revoke(person.user.id, Some(person.bearer.session), server.now()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Who is signed in.
#[utoipa::path(
    get, path = "/api/auth/me", tag = "auth", security(("bearer" = [])),
    responses((status = 200, body = UserView), (status = 401, body = ApiProblem), (status = 403, body = ApiProblem), (status = 503, body = ApiProblem))
)]
async fn me(State(server): State<Server>, person: Person) -> Result<Json<UserView>> {
    Ok(Json(server.user_view(&person.user).await?))
}

/// The devices that are signed in, the last seen first.
#[utoipa::path(
    get, path = "/api/auth/devices", tag = "auth", security(("bearer" = [])),
    responses((status = 200, body = Vec<DeviceView>), (status = 401, body = ApiProblem), (status = 403, body = ApiProblem), (status = 503, body = ApiProblem))
)]
async fn devices(State(server): State<Server>, person: Person) -> Result<Json<Vec<DeviceView>>> {
    let sessions = server.store().sessions(person.user.id).await?;
    let view = |session: vectort_store::Session| DeviceView {
        id: session.id.to_string(),
        current: session.id == person.bearer.session,
        name: session.device.name,
        since: session.device.since.to_string(),
        seen_at: session.device.seen_at.to_string(),
    };
    Ok(Json(sessions.into_iter().map(view).collect()))
}

/// Signs one device out.
#[utoipa::path(
    delete, path = "/api/auth/devices/{id}", tag = "auth", security(("bearer" = [])),
    params(("id" = String, Path, description = "The device's id")),
    responses((status = 204), (status = 401, body = ApiProblem), (status = 403, body = ApiProblem), (status = 404, body = ApiProblem), (status = 503, body = ApiProblem))
)]
async fn sign_out_device(
    State(server): State<Server>,
    person: Person,
    Path(id): Path<Uuid>,
) -> Result<StatusCode> {
    match server.store().session_revoke(person.user.id, Some(id), server.now()).await? {
        0 => Err(Problem::new(ApiCode::NotFound)),
        _ => Ok(StatusCode::NO_CONTENT),
    }
}

/// Signs every device out.
#[utoipa::path(
    delete, path = "/api/auth/devices", tag = "auth", security(("bearer" = [])),
    responses((status = 204), (status = 401, body = ApiProblem), (status = 403, body = ApiProblem), (status = 503, body = ApiProblem))
)]
async fn sign_out_everywhere(State(server): State<Server>, person: Person) -> Result<StatusCode> {
    server.store().session_revoke(person.user.id, None, server.now()).await?;
    Ok(StatusCode::NO_CONTENT)
}
