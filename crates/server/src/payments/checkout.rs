//! Opening a payment page: our document first, then Stripe's.

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;
use vectort_contract::api::{ApiCode, PurchaseOpened};
use vectort_store::{Payment, PaymentState, User};

use super::catalog::{CURRENCY, Offer};
use super::settle::update;
use super::stripe::{Form, List, Object, Portal, Price, Session};
use super::{PaymentError, StripeError};
use crate::problem::{Problem, Result};
use crate::state::Server;

/// How long a payment page is open. Stripe's least is half an hour; what is not paid by then is
/// forgotten, so that there are never many open payments to look after.
const OPEN: SignedDuration = SignedDuration::from_hours(1);

/// Opens a page on which the person pays for `offer`.
pub(crate) async fn open(server: &Server, user: &User, offer: Offer) -> Result<PurchaseOpened> {
    let stripe = server.payments().stripe()?;
    let price = price(server, offer).await.map_err(|error| match error {
        // Nothing that the person named is missing.
        PaymentError::Stripe(StripeError::Missing) => Problem::new(ApiCode::PaymentsUnavailable),
        error => error.into(),
    })?;
    let now = server.now();
    let payment = Payment {
        id: Uuid::now_v7(),
        user: user.id,
        package: offer.name(),
        amount: offer.amount,
        currency: CURRENCY.to_owned(),
        // A plan's credits come with each paid invoice, the first one included.
        credits: if offer.is_plan { 0 } else { offer.credits },
        session: None,
        intent: None,
        state: PaymentState::Opening,
        created_at: now,
        rev: 1,
    };
    // Before the call: whatever becomes of it, there is something to find its session by.
    server.store().payment_create(&payment).await?;
    let form = form(server, user, &payment, offer, price);
    let opened: Result<Session, StripeError> =
        stripe.post("/v1/checkout/sessions", &form, &payment.id.to_string()).await;
    let session = match opened {
        Ok(session) => session,
        Err(error) => {
            // Refused means that there is no session. In doubt the payment stays as it is, and
            // reconciliation looks whether there is one; this call is never made again.
            if matches!(error, StripeError::Refused { .. } | StripeError::Missing) {
                update(server, payment, |payment| payment.state = PaymentState::Expired).await?;
                tracing::error!(%error, "Stripe opens no payment page");
                return Err(Problem::new(ApiCode::PaymentsUnavailable));
            }
            return Err(PaymentError::from(error).into());
        }
    };
    let url = session.url.clone().filter(|url| url.starts_with("https://") || url.starts_with("http://"));
    let url = url.ok_or_else(|| Problem::internal(&"Stripe gave no payment page"))?;
    update(server, payment, |payment| {
        payment.session = Some(session.id.clone());
        if payment.state == PaymentState::Opening {
            payment.state = PaymentState::Open;
        }
    })
    .await?;
    Ok(PurchaseOpened { url, session_id: session.id })
}

fn form<'a>(server: &Server, user: &User, payment: &Payment, offer: Offer, price: String) -> Form<'a> {
    let base = &server.config().public_url;
    let end = payment.created_at.checked_add(OPEN).unwrap_or(Timestamp::MAX);
    let mut form: Form<'a> = vec![
        ("mode", if offer.is_plan { "subscription" } else { "payment" }.to_owned()),
        ("line_items[0][price]", price.clone()),
        ("line_items[0][quantity]", "1".to_owned()),
        // Where people come back to is ours to say: a request could name anybody's page.
        ("success_url", format!("{base}/pay/done?session_id={{CHECKOUT_SESSION_ID}}")),
        ("cancel_url", format!("{base}/pay/cancelled")),
        ("client_reference_id", payment.id.to_string()),
        ("expires_at", end.as_second().to_string()),
        ("metadata[payment]", payment.id.to_string()),
        ("metadata[user_id]", user.id.to_string()),
        ("metadata[package_id]", payment.package.clone()),
        ("metadata[credits]", offer.credits.to_string()),
        ("metadata[price]", price),
    ];
    match &user.stripe_customer {
        Some(customer) => form.push(("customer", customer.clone())),
        None => form.push(("customer_email", user.email.clone())),
    }
    if offer.is_plan {
        form.push(("subscription_data[metadata][plan]", offer.id.to_owned()));
        form.push(("subscription_data[metadata][user_id]", user.id.to_string()));
    } else {
        form.push(("payment_intent_data[metadata][payment]", payment.id.to_string()));
    }
    form
}

/// Stripe's id of the price of an offer: found by our key for it, or made once.
async fn price(server: &Server, offer: Offer) -> Result<String, PaymentError> {
    let (payments, key) = (server.payments(), offer.key());
    let known = payments.prices.lock().ok().and_then(|prices| prices.get(&key).cloned());
    if let Some(known) = known {
        return Ok(known);
    }
    let stripe = payments.stripe()?;
    let id = match find(server, offer, &key).await? {
        Some(id) => id,
        None => {
            let product: Object =
                stripe.post("/v1/products", &product(offer), &format!("product:{key}")).await?;
            let mut form: Form<'_> = vec![
                ("product", product.id),
                ("currency", CURRENCY.to_owned()),
                ("unit_amount", offer.amount.to_string()),
                ("lookup_key", key.clone()),
            ];
            if offer.is_plan {
                form.push(("recurring[interval]", "month".to_owned()));
                form.push(("metadata[plan]", offer.id.to_owned()));
            }
            match stripe.post::<Price>("/v1/prices", &form, &format!("price:{key}")).await {
                Ok(price) => price.id,
                // Another server was faster: the key is taken.
                Err(StripeError::Refused { .. }) => {
                    find(server, offer, &key).await?.ok_or_else(|| PaymentError::NoOffer(offer.name()))?
                }
                Err(error) => return Err(error.into()),
            }
        }
    };
    if let Ok(mut prices) = payments.prices.lock() {
        prices.insert(key, id.clone());
    }
    Ok(id)
}

fn product<'a>(offer: Offer) -> Form<'a> {
    let name = if offer.is_plan {
        format!("Vectort {}: {} credits a month", offer.id, offer.credits)
    } else {
        format!("Vectort: {} credits", offer.credits)
    };
    vec![("name", name), ("metadata[offer]", offer.name())]
}

async fn find(server: &Server, offer: Offer, key: &str) -> Result<Option<String>, PaymentError> {
    let query = vec![("lookup_keys[]", key.to_owned()), ("active", "true".to_owned())];
    let prices: List<Price> = server.payments().stripe()?.get("/v1/prices", &query).await?;
    let is_ours = |price: &Price| {
        price.lookup_key.as_deref() == Some(key)
            && price.unit_amount == Some(offer.amount)
            && price.currency == CURRENCY
    };
    Ok(prices.data.into_iter().find(is_ours).map(|price| price.id))
}

/// Opens the page on which the person changes or cancels a subscription.
pub(crate) async fn portal(server: &Server, user: &User) -> Result<String> {
    let stripe = server.payments().stripe()?;
    // Who never paid has nothing there.
    let customer = user.stripe_customer.clone().ok_or_else(|| Problem::new(ApiCode::NotFound))?;
    let form = vec![("customer", customer), ("return_url", server.config().public_url.clone())];
    let portal: Portal = stripe
        .post("/v1/billing_portal/sessions", &form, &Uuid::now_v7().to_string())
        .await
        .map_err(PaymentError::from)?;
    Ok(portal.url)
}
