//! Money that goes back takes its credits with it, below zero where they are spent.
//!
//! A refund that failed and a dispute that was won give them back. Both then write the taking *and*
//! the giving: an older state of the same object that is worked off later, by another server, finds
//! its operation done.

use serde::Serialize;
use vectort_store::account::perform;
use vectort_store::ledger::{Operation, Pots};
use vectort_store::{Payment, StoreError};

use super::stripe::{Dispute, Intent, List, Refund, Session, is_id};
use super::{PaymentError, StripeError, settle, subscriptions};
use crate::state::Server;

/// What belongs to a payment.
#[derive(Debug, Default, Serialize)]
struct Of<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    charge: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    payment_intent: Option<&'a str>,
    limit: u32,
}

/// A charge was refunded, wholly or in part: by each of its refunds.
pub(super) async fn charge(server: &Server, id: &str) -> Result<(), PaymentError> {
    let query = Of { charge: Some(id), limit: 100, ..Of::default() };
    let refunds: List<Refund> = server.payments().stripe()?.list("/refunds", &query).await?;
    for refund in refunds.data {
        apply(server, refund).await?;
    }
    Ok(())
}

/// A refund was made or changed.
pub(super) async fn refund(server: &Server, id: &str) -> Result<(), PaymentError> {
    if !is_id(id) {
        return Err(StripeError::Missing.into());
    }
    let refund = server.payments().stripe()?.read(&format!("/refunds/{id}")).await?;
    apply(server, refund).await
}

async fn apply(server: &Server, refund: Refund) -> Result<(), PaymentError> {
    let is_back = match refund.status.as_deref() {
        None | Some("succeeded") => false,
        Some("failed" | "canceled") => true,
        // On its way; there will be another event.
        _ => return Ok(()),
    };
    let Some(payment) = paid_by(server, refund.intent()).await? else { return Ok(()) };
    let op = format!("re:{}", refund.id);
    take(server, &payment, &op, refund.amount, "refund").await?;
    if is_back {
        give(server, &payment, &op, "failed", "refund-failed").await?;
    }
    Ok(())
}

/// A dispute was opened, changed or closed.
pub(super) async fn dispute(server: &Server, id: &str) -> Result<(), PaymentError> {
    if !is_id(id) {
        return Err(StripeError::Missing.into());
    }
    let dispute: Dispute = server.payments().stripe()?.read(&format!("/disputes/{id}")).await?;
    let is_won = match dispute.status.as_str() {
        "needs_response" | "under_review" | "lost" => false,
        "won" => true,
        // Inquiries (`warning_…`) move no money.
        _ => return Ok(()),
    };
    let Some(payment) = paid_by(server, dispute.intent()).await? else { return Ok(()) };
    let op = format!("dp:{}:open", dispute.id);
    take(server, &payment, &op, dispute.amount, "dispute").await?;
    if is_won {
        give(server, &payment, &op, "won", "dispute-won").await?;
    }
    Ok(())
}

/// Takes the credits that so much of the payment bought.
async fn take(
    server: &Server,
    payment: &Payment,
    op: &str,
    amount: i64,
    reason: &str,
) -> Result<(), PaymentError> {
    let credits = share(payment, amount);
    if credits == 0 {
        return Ok(());
    }
    let refund = Operation::Refund {
        op: op.to_owned(),
        credits,
        reason: reason.to_owned(),
        reference: Some(payment.id.to_string()),
    };
    perform(server.store(), payment.user, &refund, server.now()).await?;
    Ok(())
}

/// Gives back what `taken` took.
async fn give(
    server: &Server,
    payment: &Payment,
    taken: &str,
    why: &str,
    reason: &str,
) -> Result<(), PaymentError> {
    let Some(entry) = server.store().ledger_entry(payment.user, taken).await? else { return Ok(()) };
    let op = match taken.strip_suffix(":open") {
        Some(dispute) => format!("{dispute}:{why}"),
        None => format!("{taken}:{why}"),
    };
    let grant = Operation::Grant {
        op,
        pots: Pots { topup: -entry.delta.total(), ..Pots::default() },
        reason: reason.to_owned(),
        reference: Some(payment.id.to_string()),
    };
    perform(server.store(), payment.user, &grant, server.now()).await?;
    Ok(())
}

/// The credits of a part of a payment, rounded down: nobody loses more than went back.
fn share(payment: &Payment, amount: i64) -> i64 {
    if payment.amount <= 0 {
        return 0;
    }
    let part = i128::from(payment.credits) * i128::from(amount.clamp(0, payment.amount));
    i64::try_from(part / i128::from(payment.amount)).unwrap_or(payment.credits)
}

/// The payment of a Payment Intent. It may not be settled yet, when all of its own events were lost
/// or come later.
async fn paid_by(server: &Server, intent: Option<&str>) -> Result<Option<Payment>, PaymentError> {
    let Some(intent) = intent.filter(|id| is_id(id)) else { return Ok(None) };
    if let Some(payment) = kept(server, intent).await? {
        return Ok(Some(payment));
    }
    let stripe = server.payments().stripe()?;
    let query = Of { payment_intent: Some(intent), limit: 100, ..Of::default() };
    let sessions: List<Session> = match stripe.list("/checkout/sessions", &query).await {
        Err(StripeError::Missing) => List { data: Vec::new(), has_more: None },
        sessions => sessions?,
    };
    let is_of = |session: &&Session| session.intent() == Some(intent);
    if let Some(session) = sessions.data.iter().find(is_of) {
        if let Some(payment) = settle::locate(server, session).await? {
            settle::settle(server, payment, session).await?;
        }
        return kept(server, intent).await;
    }
    let found: Intent = match stripe.read(&format!("/payment_intents/{intent}")).await {
        Err(StripeError::Missing) => return Ok(None),
        found => found?,
    };
    let Some(invoice) = found.invoice() else { return Ok(None) };
    subscriptions::paid(server, invoice).await?;
    kept(server, intent).await
}

async fn kept(server: &Server, intent: &str) -> Result<Option<Payment>, PaymentError> {
    match server.store().payment_by_intent(intent).await {
        Err(StoreError::NotFound) => Ok(None),
        found => Ok(Some(found?)),
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use uuid::Uuid;
    use vectort_store::{Payment, PaymentState};

    use super::share;

    #[test]
    fn a_part_of_the_money_is_that_part_of_the_credits() {
        let payment = Payment {
            id: Uuid::nil(),
            user: Uuid::nil(),
            package: "starter".to_owned(),
            amount: 2_000,
            currency: "usd".to_owned(),
            credits: 80,
            session: None,
            intent: None,
            state: PaymentState::Credited,
            created_at: Timestamp::UNIX_EPOCH,
            rev: 1,
        };
        for (amount, credits) in
            [(2_000, 80), (1_000, 40), (24, 0), (25, 1), (1_999, 79), (9_999, 80), (-1, 0)]
        {
            assert_eq!(share(&payment, amount), credits, "{amount}");
        }
        assert_eq!(share(&Payment { amount: 0, ..payment }, 5), 0);
    }
}
