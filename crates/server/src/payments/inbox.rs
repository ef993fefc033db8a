//! Events: kept first, answered, then worked off.
//!
//! An event says no more than which object to look at. Its order, its age and how often it came do
//! not matter.

use std::sync::atomic::Ordering;

use futures_util::StreamExt as _;
use jiff::SignedDuration;
use vectort_contract::api::ApiCode;
use vectort_store::{InboxItem, StoreError};

use super::stripe::Event;
use super::{PaymentError, StripeError, refunds, settle, signature, subscriptions};
use crate::problem::{Problem, Result};
use crate::state::Server;

/// Events that one pass looks at.
const MOST: u32 = 500;

/// Events worked off at once.
const AT_ONCE: usize = 8;

/// Tries after which an event is given up: with the pauses between them, twelve days.
const MOST_TRIES: u32 = 20;

/// Takes an event as Stripe sent it.
pub(crate) async fn receive(server: &Server, header: Option<&str>, body: &[u8]) -> Result<()> {
    let payments = server.payments();
    if payments.secrets.is_empty() || payments.stripe.is_none() {
        return Err(Problem::new(ApiCode::PaymentsUnavailable));
    }
    let header = header.unwrap_or_default();
    if signature::verify(header, body, &payments.secrets, server.now().as_second()).is_err() {
        payments.figures.forged.fetch_add(1, Ordering::Relaxed);
        return Err(Problem::new(ApiCode::BadSignature));
    }
    let text = std::str::from_utf8(body).map_err(|_| Problem::new(ApiCode::Malformed))?;
    let event: Event = miniserde::json::from_str(text).map_err(|_| Problem::new(ApiCode::Malformed))?;
    // Without an id it is known by its words.
    let id = event.id.clone().unwrap_or_else(|| format!("body_{}", blake3::hash(body).to_hex()));
    if keep(server, &id, &event).await? {
        payments.wake.notify_one();
    }
    Ok(())
}

/// Keeps an event that is acted upon; false when there is nothing to do for it, or it was there.
pub(super) async fn keep(server: &Server, id: &str, event: &Event) -> Result<bool, StoreError> {
    let Some(object) = event.object().filter(|_| Action::of(&event.kind).is_some()) else {
        return Ok(false);
    };
    let item = InboxItem {
        id: id.to_owned(),
        kind: event.kind.clone(),
        object: object.to_owned(),
        // Addresses and cards stay at Stripe: the object is read there when it is needed.
        payload: serde_json::json!({"created": event.created, "livemode": event.livemode}),
        at: server.now(),
        done_at: None,
        tries: 0,
    };
    server.store().inbox_put(&item).await
}

/// What an event has looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Session,
    Invoice,
    Subscription,
    Charge,
    Refund,
    Dispute,
}

/// The events that are acted upon: what the endpoint at Stripe has to be set up for.
const KINDS: [&str; 21] = [
    "checkout.session.completed",
    "checkout.session.async_payment_succeeded",
    "checkout.session.async_payment_failed",
    "checkout.session.expired",
    "invoice.paid",
    "invoice.payment_succeeded",
    "customer.subscription.created",
    "customer.subscription.updated",
    "customer.subscription.deleted",
    "customer.subscription.paused",
    "customer.subscription.resumed",
    "charge.refunded",
    "charge.refund.updated",
    "refund.created",
    "refund.updated",
    "refund.failed",
    "charge.dispute.created",
    "charge.dispute.updated",
    "charge.dispute.closed",
    "charge.dispute.funds_withdrawn",
    "charge.dispute.funds_reinstated",
];

impl Action {
    fn of(kind: &str) -> Option<Self> {
        if !KINDS.contains(&kind) {
            return None;
        }
        Some(match kind {
            "charge.refund.updated" => Self::Refund,
            "charge.refunded" => Self::Charge,
            _ if kind.starts_with("checkout.") => Self::Session,
            _ if kind.starts_with("invoice.") => Self::Invoice,
            _ if kind.starts_with("customer.") => Self::Subscription,
            _ if kind.starts_with("charge.dispute.") => Self::Dispute,
            _ => Self::Refund,
        })
    }
}

/// Works off what is due.
pub(super) async fn work(server: &Server) {
    let open = match server.store().inbox_open(MOST).await {
        Ok(open) => open,
        Err(error) => return tracing::warn!(%error, "the inbox cannot be read"),
    };
    let now = server.now();
    let is_due = |item: &InboxItem| {
        // 1, 2, 4, … seconds after it came, up to twelve days.
        let wait = SignedDuration::from_secs(1 << item.tries.min(MOST_TRIES));
        item.tries == 0 || item.at.checked_add(wait).is_ok_and(|due| due <= now)
    };
    let due = open.into_iter().filter(is_due);
    futures_util::stream::iter(due).for_each_concurrent(AT_ONCE, |item| one(server, item)).await;
}

async fn one(server: &Server, item: InboxItem) {
    let done = handle(server, &item).await;
    let is_over = match done {
        // What is missing is gone, or was never ours.
        Ok(()) | Err(PaymentError::Stripe(StripeError::Missing)) => true,
        Err(error @ (PaymentError::Mismatch { .. } | PaymentError::NoOffer(_))) => {
            tracing::error!(%error, event = item.id, "a payment has to be looked at");
            true
        }
        Err(error) if item.tries + 1 >= MOST_TRIES => {
            server.payments().figures.given_up.fetch_add(1, Ordering::Relaxed);
            tracing::error!(%error, event = item.id, kind = item.kind, "an event is given up");
            true
        }
        Err(error) => {
            tracing::warn!(%error, event = item.id, kind = item.kind, tries = item.tries, "an event waits");
            false
        }
    };
    let done_at = is_over.then(|| server.now());
    if let Err(error) = server.store().inbox_mark(&item.id, done_at).await {
        tracing::warn!(%error, event = item.id, "an event cannot be marked; it will be worked off again");
    }
}

async fn handle(server: &Server, item: &InboxItem) -> Result<(), PaymentError> {
    let Some(action) = Action::of(&item.kind) else { return Ok(()) };
    match action {
        Action::Session => {
            let session = settle::session(server, &item.object).await?;
            if let Some(payment) = settle::locate(server, &session).await? {
                settle::settle(server, payment, &session).await?;
            }
            Ok(())
        }
        Action::Invoice => subscriptions::paid(server, &item.object).await,
        Action::Subscription => subscriptions::changed(server, &item.object).await,
        Action::Charge => refunds::charge(server, &item.object).await,
        Action::Refund => refunds::refund(server, &item.object).await,
        Action::Dispute => refunds::dispute(server, &item.object).await,
    }
}
