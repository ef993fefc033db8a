//! Opening a payment page: our document first, then Stripe's.

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use uuid::Uuid;
use vectort_contract::api::{ApiCode, PurchaseOpened};
use vectort_store::{Payment, PaymentState, User};

use super::catalog::{CURRENCY, Offer};
use super::settle::update;
use super::stripe::{List, Metadata, Object, Portal, Price, Session};
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
    let opening = opening(server, user, &payment, offer, &price);
    let opened: Result<Session, StripeError> =
        stripe.create("/checkout/sessions", &opening, &payment.id.to_string()).await;
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

/// A Checkout Session to be made.
#[derive(Debug, Serialize)]
struct Opening<'a> {
    mode: &'static str,
    line_items: [Line<'a>; 1],
    success_url: String,
    cancel_url: String,
    client_reference_id: Uuid,
    /// In seconds since 1970.
    expires_at: i64,
    metadata: Metadata,
    #[serde(skip_serializing_if = "Option::is_none")]
    customer: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    customer_email: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    payment_intent_data: Option<Marked>,
    #[serde(skip_serializing_if = "Option::is_none")]
    subscription_data: Option<Marked>,
}

/// A line of it.
#[derive(Debug, Serialize)]
struct Line<'a> {
    price: &'a str,
    quantity: u32,
}

/// What is made of the session in its turn, with words of ours.
#[derive(Debug, Serialize)]
struct Marked {
    metadata: Metadata,
}

fn words<const N: usize>(words: [(&str, String); N]) -> Metadata {
    words.into_iter().map(|(name, word)| (name.to_owned(), word)).collect()
}

fn opening<'a>(
    server: &Server,
    user: &'a User,
    payment: &Payment,
    offer: Offer,
    price: &'a str,
) -> Opening<'a> {
    let base = &server.config().public_url;
    let end = payment.created_at.checked_add(OPEN).unwrap_or(Timestamp::MAX);
    let customer = user.stripe_customer.as_deref();
    let marked = |metadata| Some(Marked { metadata });
    let (intent, subscription) = if offer.is_plan {
        (None, marked(words([("plan", offer.id.to_owned()), ("user_id", user.id.to_string())])))
    } else {
        (marked(words([("payment", payment.id.to_string())])), None)
    };
    Opening {
        mode: if offer.is_plan { "subscription" } else { "payment" },
        line_items: [Line { price, quantity: 1 }],
        // Where people come back to is ours to say: a request could name anybody's page.
        success_url: format!("{base}/pay/done?session_id={{CHECKOUT_SESSION_ID}}"),
        cancel_url: format!("{base}/pay/cancelled"),
        client_reference_id: payment.id,
        expires_at: end.as_second(),
        metadata: words([
            ("payment", payment.id.to_string()),
            ("user_id", user.id.to_string()),
            ("package_id", payment.package.clone()),
            ("credits", offer.credits.to_string()),
            ("price", price.to_owned()),
        ]),
        customer,
        customer_email: Some(user.email.as_str()).filter(|_| customer.is_none()),
        payment_intent_data: intent,
        subscription_data: subscription,
    }
}

/// Stripe's id of the price of an offer: found by our key for it, or made once.
async fn price(server: &Server, offer: Offer) -> Result<String, PaymentError> {
    let (payments, key) = (server.payments(), offer.key());
    let known = payments.prices.lock().ok().and_then(|prices| prices.get(&key).cloned());
    if let Some(known) = known {
        return Ok(known);
    }
    let stripe = payments.stripe()?;
    let id = if let Some(id) = find(server, offer, &key).await? {
        id
    } else {
        let product: Object = stripe.create("/products", &product(offer), &format!("product:{key}")).await?;
        let price = NewPrice {
            product: &product.id,
            currency: CURRENCY,
            unit_amount: offer.amount,
            lookup_key: &key,
            recurring: offer.is_plan.then_some(Recurring { interval: "month" }),
            metadata: offer.is_plan.then(|| words([("plan", offer.id.to_owned())])),
        };
        match stripe.create::<Price>("/prices", &price, &format!("price:{key}")).await {
            Ok(price) => price.id,
            // Another server was faster: the key is taken.
            Err(StripeError::Refused { .. }) => {
                find(server, offer, &key).await?.ok_or_else(|| PaymentError::NoOffer(offer.name()))?
            }
            Err(error) => return Err(error.into()),
        }
    };
    if let Ok(mut prices) = payments.prices.lock() {
        prices.insert(key, id.clone());
    }
    Ok(id)
}

/// What is sold, to be made.
#[derive(Debug, Serialize)]
struct NewProduct {
    name: String,
    metadata: Metadata,
}

/// What it costs, to be made.
#[derive(Debug, Serialize)]
struct NewPrice<'a> {
    product: &'a str,
    currency: &'static str,
    /// In the currency's smallest unit.
    unit_amount: i64,
    lookup_key: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    recurring: Option<Recurring>,
    #[serde(skip_serializing_if = "Option::is_none")]
    metadata: Option<Metadata>,
}

/// How often it costs that.
#[derive(Debug, Serialize)]
struct Recurring {
    interval: &'static str,
}

/// Which prices.
#[derive(Debug, Serialize)]
struct Keyed<'a> {
    lookup_keys: [&'a str; 1],
    active: bool,
}

fn product(offer: Offer) -> NewProduct {
    let name = if offer.is_plan {
        format!("Vectort {}: {} credits a month", offer.id, offer.credits)
    } else {
        format!("Vectort: {} credits", offer.credits)
    };
    NewProduct { name, metadata: words([("offer", offer.name())]) }
}

async fn find(server: &Server, offer: Offer, key: &str) -> Result<Option<String>, PaymentError> {
    let query = Keyed { lookup_keys: [key], active: true };
    let prices: List<Price> = server.payments().stripe()?.list("/prices", &query).await?;
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
    let customer = user.stripe_customer.as_deref().ok_or_else(|| Problem::new(ApiCode::NotFound))?;
    let visit = Visit { customer, return_url: &server.config().public_url };
    let portal: Portal = stripe
        .create("/billing_portal/sessions", &visit, &Uuid::now_v7().to_string())
        .await
        .map_err(PaymentError::from)?;
    Ok(portal.url)
}

/// A visit to the portal, to be made.
#[derive(Debug, Serialize)]
struct Visit<'a> {
    customer: &'a str,
    return_url: &'a str,
}
