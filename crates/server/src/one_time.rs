//! Tokens that work once: in mail, at providers, on their way to an app.

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use uuid::Uuid;
use vectort_contract::api::ApiCode;
use vectort_store::{OneTime, Purpose, StoreError};

use crate::keys::{digest, random_token};
use crate::problem::{Problem, Result};
use crate::state::Server;

/// A new token, which nobody guesses.
pub(crate) fn new() -> Result<String> {
    random_token().map_err(|error| Problem::internal(&error))
}

/// What the store knows it by. The purpose is part of it: a token of one mail opens nothing else.
fn id(purpose: Purpose, token: &str) -> String {
    digest(&format!("{purpose:?}:{token}"))
}

/// Keeps it.
pub(crate) async fn put(
    server: &Server,
    purpose: Purpose,
    token: &str,
    user: Option<Uuid>,
    data: Value,
    life: SignedDuration,
) -> Result<()> {
    let expires_at = server.now().checked_add(life).unwrap_or(Timestamp::MAX);
    let kept = OneTime { id: id(purpose, token), purpose, user, data, expires_at };
    Ok(server.store().one_time_put(&kept).await?)
}

/// Takes it: exactly one caller gets it. `token-over` for everybody else.
pub(crate) async fn take(server: &Server, purpose: Purpose, token: &str) -> Result<OneTime> {
    match server.store().one_time_take(&id(purpose, token), server.now()).await {
        Err(StoreError::NotFound) => Err(Problem::new(ApiCode::TokenOver)),
        taken => Ok(taken?),
    }
}
