//! Credits: what there is, what can be bought, what was spent.

use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use vectort_contract::api::{ApiProblem, Balance, CreditEntry, CreditHistory, Package};
use vectort_store::ledger::Entry;

use crate::extract::{Person, Query};
use crate::payments::{CURRENCY, Offer, PACKAGES, PLANS};
use crate::problem::Result;
use crate::routes::auth::welcome;
use crate::sessions::plan_name;
use crate::state::Server;

pub(super) fn routes() -> OpenApiRouter<Server> {
    OpenApiRouter::new()
        .routes(routes!(balance))
        .routes(routes!(packages))
        .routes(routes!(plans))
        .routes(routes!(history))
}

/// What the person can spend.
#[utoipa::path(
    get, path = "/api/credits/balance", tag = "credits", security(("bearer" = [])),
    responses((status = 200, body = Balance), (status = 401, body = ApiProblem), (status = 403, body = ApiProblem), (status = 503, body = ApiProblem))
)]
async fn balance(State(server): State<Server>, person: Person) -> Result<Json<Balance>> {
    let mut tail = server.store().ledger_tail(person.user.id).await?;
    if tail.is_none() {
        // Its server died between making the account and giving it its credits.
        welcome(&server, person.user.id, server.now()).await?;
        tail = server.store().ledger_tail(person.user.id).await?;
    }
    let (available, held) = tail.map_or_else(Default::default, |tail| (tail.available, tail.held));
    Ok(Json(Balance {
        free_credits: available.free,
        monthly_credits: available.monthly,
        purchased_credits: available.topup,
        total_available: available.total(),
        reserved: held.total(),
        subscription_plan: plan_name(person.user.plan).to_owned(),
    }))
}

/// What can be bought.
#[utoipa::path(get, path = "/api/credits/packages", tag = "credits", responses((status = 200, body = Vec<Package>)))]
async fn packages() -> Json<Vec<Package>> {
    Json(PACKAGES.into_iter().map(package).collect())
}

/// What can be subscribed to: credits and price of a month.
#[utoipa::path(get, path = "/api/credits/plans", tag = "credits", responses((status = 200, body = Vec<Package>)))]
async fn plans() -> Json<Vec<Package>> {
    Json(PLANS.into_iter().map(package).collect())
}

fn package(offer: Offer) -> Package {
    Package {
        id: offer.id.to_owned(),
        credits: offer.credits,
        amount: offer.amount,
        currency: CURRENCY.to_owned(),
    }
}

/// Which part of a listing.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct Part {
    /// How many, at most 200.
    #[serde(default = "fifty")]
    #[param(minimum = 1, maximum = 200)]
    limit: u32,
    /// Where the page before ended.
    cursor: Option<String>,
}

fn fifty() -> u32 {
    50
}

/// What came and went, the latest first.
#[utoipa::path(
    get, path = "/api/credits/history", tag = "credits", security(("bearer" = [])), params(Part),
    responses((status = 200, body = CreditHistory), (status = 401, body = ApiProblem), (status = 403, body = ApiProblem), (status = 422, body = ApiProblem), (status = 503, body = ApiProblem))
)]
async fn history(
    State(server): State<Server>,
    person: Person,
    Query(part): Query<Part>,
) -> Result<Json<CreditHistory>> {
    let page = server.store().ledger_page(person.user.id, part.limit, part.cursor.as_deref()).await?;
    Ok(Json(CreditHistory { items: page.items.into_iter().map(line).collect(), next: page.next }))
}

fn line(entry: Entry) -> CreditEntry {
    let kind = serde_json::to_value(entry.kind).ok();
    CreditEntry {
        seq: entry.seq,
        amount: entry.delta.total(),
        balance: entry.available.total(),
        kind: kind.as_ref().and_then(|kind| kind.as_str()).unwrap_or_default().to_owned(),
        description: entry.reason,
        project_id: entry.reference,
        at: entry.at.to_string(),
    }
}
