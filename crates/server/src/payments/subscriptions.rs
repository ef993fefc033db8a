//! Plans: each paid invoice gives a month's credits; what plan a person has follows Stripe.

use std::sync::atomic::Ordering;

use serde::Serialize;
use uuid::Uuid;
use vectort_store::{Payment, PaymentState, Plan, StoreError, Unique, User};

use super::catalog::{CURRENCY, Offer, plan_of};
use super::settle::{credit, receipt, update_user};
use super::stripe::{Invoice, List, Object, Session, Subscription, is_id};
use super::{PaymentError, StripeError};
use crate::state::Server;

/// What belongs to a customer.
#[derive(Debug, Serialize)]
struct Of<'a> {
    customer: &'a str,
    limit: u32,
}

fn plan(id: Option<&str>) -> Plan {
    match id {
        Some("standard") => Plan::Standard,
        Some("pro") => Plan::Pro,
        Some("enterprise") => Plan::Enterprise,
        _ => Plan::Free,
    }
}

/// The first payment of a subscription: whose it is, and the first month.
pub(super) async fn begun(
    server: &Server,
    payment: &Payment,
    session: &Session,
    offer: Offer,
) -> Result<(), PaymentError> {
    let customer = session.customer().map(str::to_owned);
    update_user(server, payment.user, |user| {
        user.plan = plan(Some(offer.id));
        user.stripe_customer = customer.clone().or_else(|| user.stripe_customer.take());
    })
    .await?;
    // Its own event comes too, unless it is lost.
    match session.invoice() {
        Some(invoice) => paid(server, invoice).await,
        None => Ok(()),
    }
}

/// An invoice was paid: a month's credits, once.
pub(super) async fn paid(server: &Server, id: &str) -> Result<(), PaymentError> {
    if !is_id(id) {
        return Err(StripeError::Missing.into());
    }
    let stripe = server.payments().stripe()?;
    let invoice: Invoice = stripe.read(&format!("/invoices/{id}")).await?;
    // A change of plan within a month is paid for by days; its credits come with the next month.
    let is_month = matches!(
        invoice.billing_reason.as_deref(),
        None | Some("subscription_create" | "subscription_cycle" | "subscription")
    );
    let Some(subscription) = invoice.subscription().filter(|_| is_month) else { return Ok(()) };
    if invoice.status.as_deref() != Some("paid") {
        return Ok(());
    }
    let subscription = read(server, subscription).await?;
    let Some(offer) = subscription.plan().and_then(plan_of) else {
        tracing::warn!("an invoice of a subscription to something else was paid");
        return Ok(());
    };
    let Some(user) = owner(server, &subscription).await? else {
        tracing::error!(invoice = invoice.id, "an invoice was paid for an account that is not there");
        return Ok(());
    };
    if (invoice.amount_paid, invoice.currency.as_str()) != (offer.amount, CURRENCY) {
        server.payments().figures.mismatched.fetch_add(1, Ordering::Relaxed);
        let paid = (Some(invoice.amount_paid), Some(invoice.currency));
        return Err(PaymentError::Mismatch { object: invoice.id, paid, asked: offer.amount });
    }
    let op = format!("inv:{}", invoice.id);
    let payment = Payment {
        id: named(&op),
        user: user.id,
        package: offer.name(),
        amount: offer.amount,
        currency: CURRENCY.to_owned(),
        credits: offer.credits,
        intent: invoice.intent().map(str::to_owned),
        session: Some(invoice.id),
        state: PaymentState::Credited,
        created_at: server.now(),
        rev: 1,
    };
    credit(server, &payment, &op, true).await?;
    // By it a refund or a dispute finds the month that it is about.
    match server.store().payment_create(&payment).await {
        Ok(()) => receipt(server, &payment).await,
        Err(StoreError::Duplicate(Unique::Id)) => return Ok(()),
        Err(error) => return Err(error.into()),
    }
    let Some(customer) = subscription.customer() else { return Ok(()) };
    update_user(server, user.id, |user| user.stripe_customer = Some(customer.to_owned())).await
}

/// The same id for the same name, on every server.
fn named(name: &str) -> Uuid {
    let digest = blake3::hash(name.as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest.as_bytes()[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

/// A subscription began, changed or ended: the person's plan is what they now pay for. All of the
/// customer's are looked at, so that the order of events does not matter.
pub(super) async fn changed(server: &Server, id: &str) -> Result<(), PaymentError> {
    let subscription = read(server, id).await?;
    let Some(user) = owner(server, &subscription).await? else { return Ok(()) };
    let Some(customer) = subscription.customer() else { return Ok(()) };
    let query = Of { customer, limit: 100 };
    let all: List<Subscription> = server.payments().stripe()?.list("/subscriptions", &query).await?;
    let is_theirs = |one: &&Subscription| one.is_on() && one.customer() == Some(customer);
    let offers = all.data.iter().filter(is_theirs).filter_map(|one| plan_of(one.plan()?));
    let best = offers.max_by_key(|offer| offer.amount).map(|offer| offer.id);
    update_user(server, user.id, |user| {
        user.plan = plan(best);
        user.stripe_customer = Some(customer.to_owned());
    })
    .await
}

/// Cancels what an account still pays for, before it is deleted.
pub(crate) async fn cancel_all(server: &Server, user: &User) -> Result<(), PaymentError> {
    let (Some(customer), Ok(stripe)) = (&user.stripe_customer, server.payments().stripe()) else {
        return Ok(());
    };
    let query = Of { customer, limit: 100 };
    let all: List<Object> = match stripe.list("/subscriptions", &query).await {
        Err(StripeError::Missing) => return Ok(()),
        all => all?,
    };
    for subscription in all.data.iter().filter(|subscription| is_id(&subscription.id)) {
        match stripe.delete::<Object>(&format!("/subscriptions/{}", subscription.id)).await {
            Ok(_) | Err(StripeError::Missing) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

async fn read(server: &Server, id: &str) -> Result<Subscription, PaymentError> {
    if !is_id(id) {
        return Err(StripeError::Missing.into());
    }
    Ok(server.payments().stripe()?.read(&format!("/subscriptions/{id}")).await?)
}

/// Whose a subscription is, by what we wrote on it or by its customer.
async fn owner(server: &Server, subscription: &Subscription) -> Result<Option<User>, PaymentError> {
    let named = subscription.word("user_id").and_then(|id| id.parse::<Uuid>().ok());
    let found = match (named, subscription.customer()) {
        (Some(id), _) => server.store().user(id).await,
        (None, Some(customer)) => server.store().user_by_customer(customer).await,
        (None, None) => return Ok(None),
    };
    match found {
        Err(StoreError::NotFound) => Ok(None),
        found => Ok(Some(found?)),
    }
}
