//! Payments: Stripe takes the money, the ledger gives the credits, and each payment gives them once.
//!
//! What Stripe says counts, never what a request says: a webhook or a return from the payment page
//! only tells which object to look at. Every way ends in the same operation of the ledger
//! (`cs:{session}`, `inv:{invoice}`, `re:{refund}`, `dp:{dispute}:{…}`), which is done once however
//! many ways come to it. So nothing here needs a lock, and any number of servers may do the same.

mod auditor;
mod catalog;
mod checkout;
mod figures;
mod inbox;
mod reconcile;
mod refunds;
mod settle;
mod signature;
mod stripe;
mod subscriptions;

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::Notify;
use vectort_contract::api::ApiCode;
use vectort_store::StoreError;
use vectort_store::account::AccountError;

pub use auditor::{Audit, Drift};
pub(crate) use catalog::{CURRENCY, Offer, PACKAGES, PLANS, package_of, plan_of};
pub(crate) use checkout::{open, portal};
pub(crate) use figures::Figures;
pub(crate) use inbox::receive;
pub use reconcile::Reconciled;
pub(crate) use settle::{Standing, standing};
pub(crate) use stripe::{Stripe, StripeError};
pub(crate) use subscriptions::cancel_all;

use crate::config::Services;
use crate::problem::{Problem, Result};
use crate::state::Server;

/// How old an open payment is before its webhook counts as lost.
pub const LOST_AFTER: SignedDuration = SignedDuration::from_mins(10);

/// How often events that another server kept are looked for.
const RESCAN: Duration = Duration::from_secs(15);

/// How often lost webhooks are looked for, in seconds. With [`LOST_AFTER`] and the time that the
/// calls take a payment is credited within 15 minutes, whatever happens to its webhooks.
const RECONCILE: i64 = 180;

/// How often the ledger is audited, in seconds.
const AUDIT: i64 = 300;

/// How often somebody else may change the same document before an operation gives up; it will be
/// made again.
const MOST_RACES: usize = 16;

/// What payments need beside the store.
#[derive(Debug)]
pub(crate) struct Payments {
    stripe: Option<Stripe>,
    secrets: Vec<String>,
    wake: Notify,
    /// Stripe's ids of our prices, by their lookup keys.
    prices: Mutex<HashMap<String, String>>,
    pub(crate) figures: Figures,
}

/// Why a payment did not come further. Nothing is lost by it: the same is tried again.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PaymentError {
    /// No secret key is set.
    #[error("payments are not set up")]
    Off,
    /// Stripe.
    #[error(transparent)]
    Stripe(#[from] StripeError),
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The ledger.
    #[error(transparent)]
    Account(#[from] AccountError),
    /// What was paid is not what was asked. Somebody has to look at it.
    #[error("{object}: {paid:?} was paid, {asked} {CURRENCY} was asked")]
    Mismatch {
        /// Session or invoice.
        object: String,
        /// Amount and currency, as far as Stripe says them.
        paid: (Option<i64>, Option<String>),
        /// The amount that was asked.
        asked: i64,
    },
    /// What was sold is not in the table.
    #[error("there is no offer {0:?}")]
    NoOffer(String),
}

impl From<PaymentError> for Problem {
    fn from(error: PaymentError) -> Self {
        match error {
            PaymentError::Off => Self::new(ApiCode::PaymentsUnavailable),
            PaymentError::Stripe(StripeError::Unknown) => {
                tracing::warn!("Stripe does not answer");
                Self::new(ApiCode::Unavailable).after(5)
            }
            PaymentError::Stripe(StripeError::Missing) => Self::new(ApiCode::NotFound),
            PaymentError::Stripe(error @ (StripeError::Refused { .. } | StripeError::Unreadable(_))) => {
                tracing::error!(%error, "a payment failed");
                Self::new(ApiCode::PaymentsUnavailable)
            }
            PaymentError::Store(error) => error.into(),
            PaymentError::Account(error) => error.into(),
            error @ (PaymentError::Mismatch { .. } | PaymentError::NoOffer(_)) => Self::internal(&error),
        }
    }
}

impl Payments {
    /// As the variables say.
    pub(crate) fn new(services: &Services) -> Result<Self, reqwest::Error> {
        let secrets = services.get("STRIPE_WEBHOOK_SECRET").unwrap_or_default();
        let secrets = secrets.split(',').map(|secret| secret.trim().to_owned());
        Ok(Self {
            stripe: Stripe::new(services)?,
            // Several, while one is being replaced.
            secrets: secrets.filter(|secret| !secret.is_empty()).collect(),
            wake: Notify::new(),
            prices: Mutex::default(),
            figures: Figures::default(),
        })
    }

    fn stripe(&self) -> Result<&Stripe, PaymentError> {
        self.stripe.as_ref().ok_or(PaymentError::Off)
    }
}

/// Works off what arrives, looks for what did not, and audits, until the server stops.
pub(crate) async fn run(server: Server) {
    let is_on = server.payments().stripe.is_some();
    let stopping = server.stopping().clone();
    let work = async {
        let mut scope = reconcile::Scope::Start;
        let mut rescan = tokio::time::interval(RESCAN);
        loop {
            tokio::select! {
                () = server.payments().wake.notified() => inbox::work(&server).await,
                _ = rescan.tick() => {
                    if is_on {
                        inbox::work(&server).await;
                        if is_first(&server, "reconcile", RECONCILE).await {
                            reconcile::run(&server, LOST_AFTER, scope).await;
                            scope = reconcile::Scope::Recent;
                        }
                    }
                    if is_first(&server, "audit", AUDIT).await {
                        auditor::run(&server).await;
                    }
                }
            }
        }
    };
    tokio::select! {
        () = work => {}
        () = stopping.cancelled() => {}
    }
}

/// Whether this server is the first of all to do a job in this window of so many seconds. What is
/// done twice does no harm; it would only be done for nothing.
async fn is_first(server: &Server, job: &str, seconds: i64) -> bool {
    let (start, end) = window(server.now(), seconds);
    matches!(server.store().rate_hit(&format!("job:{job}"), start, end).await, Ok(1))
}

/// The window of so many seconds that `now` is in: the same on every server.
fn window(now: Timestamp, seconds: i64) -> (Timestamp, Timestamp) {
    let start = now.as_second() - now.as_second().rem_euclid(seconds);
    let start = Timestamp::from_second(start).unwrap_or(now);
    (start, start.checked_add(SignedDuration::from_secs(seconds)).unwrap_or(Timestamp::MAX))
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::{AUDIT, LOST_AFTER, RECONCILE, RESCAN, window};

    #[test]
    fn a_job_has_a_window_of_its_own_every_few_minutes() {
        let at = |time: &str| window(time.parse().expect("a time"), AUDIT);
        let time = |time: &str| time.parse::<Timestamp>().expect("a time");
        let first = (time("2026-11-22T12:00:00Z"), time("2026-11-22T12:05:00Z"));
        assert_eq!(at("2026-11-22T12:00:00Z"), first);
        assert_eq!(at("2026-11-22T12:04:59.999Z"), first);
        assert_eq!(at("2026-11-22T12:05:00Z").0, first.1);
        assert_eq!(window(Timestamp::from_second(-1).expect("a time"), 300).1, Timestamp::UNIX_EPOCH);
        // From a lost webhook to its credits: at the worst a window and a tick after it counts as lost.
        let worst = LOST_AFTER.as_secs() + RECONCILE + RESCAN.as_secs().cast_signed();
        assert!(worst < 15 * 60, "{worst}");
    }
}
