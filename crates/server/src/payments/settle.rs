//! From a Checkout Session to credits.

use std::sync::atomic::Ordering;

use uuid::Uuid;
use vectort_contract::api::ApiCode;
use vectort_store::account::perform;
use vectort_store::ledger::{Operation, Pots};
use vectort_store::{Payment, PaymentState, StoreError, User};

use super::catalog::{CURRENCY, Offer};
use super::stripe::{Price, Session, is_id};
use super::{MOST_RACES, PaymentError, StripeError, subscriptions};
use crate::mail::Subject;
use crate::problem::Problem;
use crate::state::Server;

/// Payments of a person among which one is looked for whose session is not kept.
const MOST_PAYMENTS: u32 = 200;

/// The session, as Stripe has it.
pub(super) async fn session(server: &Server, id: &str) -> Result<Session, PaymentError> {
    if !is_id(id) {
        return Err(StripeError::Missing.into());
    }
    Ok(server.payments().stripe()?.read(&format!("/checkout/sessions/{id}")).await?)
}

/// Where a payment stands, in Stripe's words.
pub(crate) struct Standing {
    pub(crate) payment: Payment,
    pub(crate) status: String,
    pub(crate) payment_status: String,
}

/// Where the person's payment of that session stands: credited, if Stripe says that it is paid.
pub(crate) async fn standing(server: &Server, user: Uuid, session: &str) -> Result<Standing, Problem> {
    let payment = server.store().payment_by_session(session).await?;
    if payment.user != user || !session.starts_with("cs_") {
        return Err(Problem::new(ApiCode::NotFound));
    }
    if payment.state == PaymentState::Credited {
        let (status, payment_status) = ("complete".to_owned(), "paid".to_owned());
        return Ok(Standing { payment, status, payment_status });
    }
    let session = self::session(server, session).await?;
    let payment = settle(server, payment, &session).await?;
    let status = session.status.unwrap_or_else(|| "open".to_owned());
    Ok(Standing { payment, status, payment_status: session.payment_status })
}

/// Our payment of a session. `None`: it is none of ours.
pub(super) async fn locate(server: &Server, session: &Session) -> Result<Option<Payment>, PaymentError> {
    match server.store().payment_by_session(&session.id).await {
        Err(StoreError::NotFound) => {}
        found => return Ok(Some(found?)),
    }
    // The server died between opening the session and keeping its id.
    let id = |name: &str| session.word(name).and_then(|word| word.parse::<Uuid>().ok());
    let (Some(id), Some(user)) = (id("payment"), id("user_id")) else { return Ok(None) };
    let payments = server.store().payments(user, MOST_PAYMENTS).await?;
    let Some(payment) = payments.into_iter().find(|payment| payment.id == id) else { return Ok(None) };
    let payment = update(server, payment, |payment| {
        payment.session.get_or_insert_with(|| session.id.clone());
        if payment.state == PaymentState::Opening {
            payment.state = PaymentState::Open;
        }
    })
    .await?;
    // The session's own claim is not enough: it must be the one that the payment is bound to.
    Ok(Some(payment).filter(|payment| payment.session.as_deref() == Some(session.id.as_str())))
}

/// Brings the payment to where its session is.
pub(super) async fn settle(
    server: &Server,
    payment: Payment,
    session: &Session,
) -> Result<Payment, PaymentError> {
    if payment.state == PaymentState::Credited {
        return Ok(payment);
    }
    match (session.payment_status.as_str(), session.status.as_deref()) {
        ("paid", _) => {}
        (_, Some("expired")) => {
            let expire = |payment: &mut Payment| {
                if payment.state != PaymentState::Credited {
                    payment.state = PaymentState::Expired;
                }
            };
            return update(server, payment, expire).await;
        }
        // Open, or paid by a way that takes days: there will be another event.
        _ => return Ok(payment),
    }
    check(server, &payment, session).await?;
    let offer = Offer::of_payment(&payment.package);
    let offer = offer.ok_or_else(|| PaymentError::NoOffer(payment.package.clone()))?;
    if offer.is_plan {
        subscriptions::begun(server, &payment, session, offer).await?;
    } else {
        credit(server, &payment, &format!("cs:{}", session.id), false).await?;
    }
    let intent = session.intent().map(str::to_owned);
    let mut is_ours = false;
    let payment = update(server, payment, |payment| {
        // Only the one that changes it sends the receipt.
        is_ours = payment.state != PaymentState::Credited;
        payment.state = PaymentState::Credited;
        payment.session = Some(session.id.clone());
        payment.intent.clone_from(&intent);
    })
    .await?;
    if is_ours && !offer.is_plan {
        receipt(server, &payment).await;
    }
    Ok(payment)
}

/// Gives the credits of a payment; once, whoever else does.
pub(super) async fn credit(
    server: &Server,
    payment: &Payment,
    op: &str,
    is_month: bool,
) -> Result<(), PaymentError> {
    let (pots, reason) = if is_month {
        (Pots { monthly: payment.credits, ..Pots::default() }, "subscription")
    } else {
        (Pots { topup: payment.credits, ..Pots::default() }, "purchase")
    };
    let grant = Operation::Grant {
        op: op.to_owned(),
        pots,
        reason: reason.to_owned(),
        reference: Some(payment.id.to_string()),
    };
    perform(server.store(), payment.user, &grant, server.now()).await?;
    Ok(())
}

/// What was paid is what was asked.
async fn check(server: &Server, payment: &Payment, session: &Session) -> Result<(), PaymentError> {
    let mut paid = (session.amount_total, session.currency.clone());
    // A session that states no total is held to the price that it was opened with.
    if let ((None, _), Some(price)) = (&paid, session.word("price").filter(|id| is_id(id))) {
        let price: Price = server.payments().stripe()?.read(&format!("/prices/{price}")).await?;
        paid = (price.unit_amount, Some(price.currency));
    }
    if paid.0 == Some(payment.amount) && paid.1.as_deref() == Some(payment.currency.as_str()) {
        return Ok(());
    }
    server.payments().figures.mismatched.fetch_add(1, Ordering::Relaxed);
    Err(PaymentError::Mismatch { object: session.id.clone(), paid, asked: payment.amount })
}

/// Says by mail what was paid.
pub(super) async fn receipt(server: &Server, payment: &Payment) {
    server.payments().figures.credited.fetch_add(1, Ordering::Relaxed);
    tracing::info!(payment = %payment.id, package = payment.package, credits = payment.credits, "credited");
    let Ok(user) = server.store().user(payment.user).await else { return };
    server.post(
        &user,
        Subject::Receipt {
            number: payment.id.to_string(),
            amount: format!(
                "{}.{:02} {}",
                payment.amount / 100,
                payment.amount % 100,
                CURRENCY.to_uppercase()
            ),
            credits: payment.credits,
            date: server.now().strftime("%Y-%m-%d").to_string(),
        },
    );
}

/// Changes a payment, again and again until nobody else was faster.
pub(super) async fn update(
    server: &Server,
    mut payment: Payment,
    mut change: impl FnMut(&mut Payment),
) -> Result<Payment, PaymentError> {
    for _ in 0..MOST_RACES {
        let before = payment.clone();
        change(&mut payment);
        if payment == before {
            return Ok(payment);
        }
        match server.store().payment_update(&payment).await {
            Ok(()) => {
                payment.rev += 1;
                return Ok(payment);
            }
            Err(StoreError::Conflict) => {
                let payments = server.store().payments(before.user, MOST_PAYMENTS).await?;
                let now = payments.into_iter().find(|payment| payment.id == before.id);
                payment = now.ok_or(StoreError::NotFound)?;
            }
            Err(error) => return Err(error.into()),
        }
    }
    Err(StoreError::Conflict.into())
}

/// Changes a person, again and again until nobody else was faster.
pub(super) async fn update_user(
    server: &Server,
    id: Uuid,
    mut change: impl FnMut(&mut User),
) -> Result<(), PaymentError> {
    for _ in 0..MOST_RACES {
        let mut user = server.store().user(id).await?;
        let before = user.clone();
        change(&mut user);
        if user == before {
            return Ok(());
        }
        match server.store().user_update(&user).await {
            Err(StoreError::Conflict) => {}
            done => return Ok(done?),
        }
    }
    Err(StoreError::Conflict.into())
}
