//! Buying credits: the page where that is done, what became of it, and Stripe's events.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use vectort_contract::api::{
    ApiCode, ApiProblem, CheckoutMetadata, CheckoutStatus, PortalOpened, Purchase, PurchaseOpened, Subscribe,
    WebhookReceived,
};
use vectort_store::Plan;

use super::pages::{paragraph, show, words};
use crate::extract::{Body, Path, Person, Raw};
use crate::payments;
use crate::problem::{Problem, Result};
use crate::state::Server;

pub(super) fn routes() -> OpenApiRouter<Server> {
    OpenApiRouter::new()
        .routes(routes!(purchase))
        .routes(routes!(subscribe))
        .routes(routes!(portal))
        .routes(routes!(status))
        .routes(routes!(webhook))
        .routes(routes!(done))
        .routes(routes!(cancelled))
}

/// Opens Stripe's page on which a package is paid for. The price is the server's.
#[utoipa::path(
    post, path = "/api/credits/purchase", tag = "credits", security(("bearer" = [])), request_body = Purchase,
    responses(
        (status = 200, body = PurchaseOpened),
        (status = 422, body = ApiProblem, description = "`invalid`: there is no such package"),
        (status = 503, body = ApiProblem, description = "`payments-unavailable`, `unavailable`"),
    )
)]
async fn purchase(
    State(server): State<Server>,
    person: Person,
    Body(body): Body<Purchase>,
) -> Result<Json<PurchaseOpened>> {
    let offer = payments::package_of(&body.package_id);
    let offer = offer.ok_or_else(|| Problem::new(ApiCode::Invalid).about("package_id"))?;
    Ok(Json(payments::open(&server, &person.user, offer).await?))
}

/// Opens Stripe's page on which a plan is subscribed to. Who has one changes it in the portal.
#[utoipa::path(
    post, path = "/api/credits/subscribe", tag = "credits", security(("bearer" = [])), request_body = Subscribe,
    responses(
        (status = 200, body = PurchaseOpened),
        (status = 409, body = ApiProblem, description = "`conflict`: there is a subscription; `in-progress`"),
        (status = 422, body = ApiProblem, description = "`invalid`: there is no such plan"),
        (status = 503, body = ApiProblem, description = "`payments-unavailable`, `unavailable`"),
    )
)]
async fn subscribe(
    State(server): State<Server>,
    person: Person,
    Body(body): Body<Subscribe>,
) -> Result<Json<PurchaseOpened>> {
    let offer = payments::plan_of(&body.plan_id);
    let offer = offer.ok_or_else(|| Problem::new(ApiCode::Invalid).about("plan_id"))?;
    if person.user.plan != Plan::Free {
        return Err(Problem::new(ApiCode::Conflict).about("plan"));
    }
    Ok(Json(payments::open(&server, &person.user, offer).await?))
}

/// Opens Stripe's page on which a subscription is changed or cancelled, and where invoices are.
#[utoipa::path(
    post, path = "/api/credits/portal", tag = "credits", security(("bearer" = [])),
    responses(
        (status = 200, body = PortalOpened),
        (status = 404, body = ApiProblem, description = "`not-found`: nothing was ever subscribed to"),
        (status = 503, body = ApiProblem, description = "`payments-unavailable`, `unavailable`"),
    )
)]
async fn portal(State(server): State<Server>, person: Person) -> Result<Json<PortalOpened>> {
    Ok(Json(PortalOpened { url: payments::portal(&server, &person.user).await? }))
}

/// What became of a payment. Asks Stripe, so that credits are there even before its event is.
#[utoipa::path(
    get, path = "/api/checkout/status/{sid}", tag = "credits", security(("bearer" = [])),
    params(("sid" = String, Path, description = "The Checkout Session")),
    responses(
        (status = 200, body = CheckoutStatus),
        (status = 404, body = ApiProblem),
        (status = 500, body = ApiProblem, description = "`internal`: what was paid is not what was asked"),
        (status = 503, body = ApiProblem, description = "`payments-unavailable`, `unavailable`"),
    )
)]
async fn status(
    State(server): State<Server>,
    person: Person,
    Path(sid): Path<String>,
) -> Result<Json<CheckoutStatus>> {
    let standing = payments::standing(&server, person.user.id, &sid).await?;
    let payments::Standing { payment, status, payment_status } = standing;
    Ok(Json(CheckoutStatus {
        status,
        payment_status,
        amount_total: payment.amount,
        currency: payment.currency,
        metadata: CheckoutMetadata { package_id: payment.package, credits: payment.credits },
        credited: payment.state == vectort_store::PaymentState::Credited,
    }))
}

/// Takes Stripe's events. The body is verified as it arrives, kept, and worked off afterwards.
#[utoipa::path(
    post, path = "/api/webhook/stripe", tag = "credits",
    params(("Stripe-Signature" = Option<String>, Header, description = "`t=…,v1=…`: HMAC-SHA-256 by the endpoint's secret, at most five minutes old")),
    request_body(content = String, content_type = "application/json", description = "A Stripe event"),
    responses(
        (status = 200, body = WebhookReceived),
        (status = 400, body = ApiProblem, description = "`bad-signature`, `malformed`"),
        (status = 413, body = ApiProblem),
        (status = 503, body = ApiProblem, description = "`payments-unavailable`, `unavailable`"),
    )
)]
async fn webhook(
    State(server): State<Server>,
    headers: HeaderMap,
    Raw(body): Raw,
) -> Result<Json<WebhookReceived>> {
    let header = headers.get("stripe-signature").and_then(|value| value.to_str().ok());
    payments::receive(&server, header, &body).await?;
    Ok(Json(WebhookReceived { received: true }))
}

/// Where Stripe's page leads once it is paid. What was paid, only Stripe is asked.
#[utoipa::path(
    get, path = "/pay/done", tag = "pages",
    responses((status = 200, body = String, content_type = "text/html"))
)]
async fn done(headers: HeaderMap) -> Response {
    let words = words(&headers);
    let text = paragraph(&words.get("page-paid-text"));
    show(words, StatusCode::OK, "page-paid-title", &text)
}

/// Where Stripe's page leads when somebody turns back.
#[utoipa::path(
    get, path = "/pay/cancelled", tag = "pages",
    responses((status = 200, body = String, content_type = "text/html"))
)]
async fn cancelled(headers: HeaderMap) -> Response {
    let words = words(&headers);
    let text = paragraph(&words.get("page-unpaid-text"));
    show(words, StatusCode::OK, "page-unpaid-title", &text)
}
