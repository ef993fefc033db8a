//! What to do when webhooks are lost: ask.

use futures_util::StreamExt as _;
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use vectort_store::{Payment, PaymentState};

use super::settle::{self, update};
use super::stripe::{Event, Session};
use super::{PaymentError, StripeError, inbox};
use crate::state::Server;

/// Payments looked at in one pass. A payment page is open for an hour, so that there are never many.
const MOST: u32 = 1_000;

/// Payments looked up at once.
const AT_ONCE: usize = 8;

/// Pages of a listing that are read.
const MOST_PAGES: usize = 50;

/// How long Stripe remembers an idempotency key. What it has no session for by then has none.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(25);

/// How far back events are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    /// As long as Stripe itself tries to deliver: three days. This server may have been away.
    Start,
    /// The last hour.
    Recent,
}

/// What a reconciliation found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reconciled {
    /// Open payments that were looked up.
    pub looked_up: u64,
    /// Those that were paid, and are credited now.
    pub credited: u64,
    /// Those that ended without money.
    pub expired: u64,
    /// Those that could not be looked up, or are not what was asked.
    pub failed: u64,
    /// Events that had not arrived.
    pub events: u64,
}

impl Server {
    /// Looks up at Stripe every open payment that is older than `older`, and the events of the last
    /// three days that did not arrive. `None` where payments are not set up.
    pub async fn reconcile(&self, older: SignedDuration) -> Option<Reconciled> {
        self.payments().stripe().ok()?;
        let found = run(self, older, Scope::Start).await;
        inbox::work(self).await;
        Some(found)
    }
}

pub(super) async fn run(server: &Server, older: SignedDuration, scope: Scope) -> Reconciled {
    let before = server.now().checked_sub(older).unwrap_or(Timestamp::MIN);
    let open = match server.store().payments_open(before, MOST).await {
        Ok(open) => open,
        Err(error) => {
            tracing::warn!(%error, "open payments cannot be read");
            return Reconciled::default();
        }
    };
    let mut found = Reconciled { looked_up: open.len() as u64, ..Reconciled::default() };
    let mut states = futures_util::stream::iter(open)
        .map(|payment| async move {
            let id = payment.id;
            (id, look_up(server, payment).await)
        })
        .buffer_unordered(AT_ONCE);
    while let Some((id, state)) = states.next().await {
        match state {
            Ok(PaymentState::Credited) => found.credited += 1,
            Ok(PaymentState::Expired) => found.expired += 1,
            Ok(PaymentState::Opening | PaymentState::Open) => {}
            Err(error) => {
                found.failed += 1;
                tracing::error!(payment = %id, %error, "a payment cannot be reconciled");
            }
        }
    }
    found.events = missed(server, scope).await;
    if found.credited > 0 || found.events > 0 {
        tracing::warn!(credited = found.credited, events = found.events, "webhooks were lost");
        inbox::work(server).await;
    }
    found
}

async fn look_up(server: &Server, payment: Payment) -> Result<PaymentState, PaymentError> {
    let session = match &payment.session {
        Some(session) => match settle::session(server, session).await {
            Err(PaymentError::Stripe(StripeError::Missing)) => None,
            session => Some(session?),
        },
        None => unkept(server, &payment).await?,
    };
    if let Some(session) = session {
        let Some(payment) = settle::locate(server, &session).await? else { return Ok(payment.state) };
        return Ok(settle::settle(server, payment, &session).await?.state);
    }
    let is_over = server.now().duration_since(payment.created_at) > REMEMBERED;
    if payment.session.is_none() && !is_over {
        return Ok(payment.state);
    }
    Ok(update(server, payment, |payment| payment.state = PaymentState::Expired).await?.state)
}

/// The session of a payment whose server did not live, or not learn, to keep its id.
async fn unkept(server: &Server, payment: &Payment) -> Result<Option<Session>, PaymentError> {
    let at = payment.created_at.as_second();
    let id = payment.id.to_string();
    let window = Window { gte: at - 60, lte: Some(at + 600) };
    let is_its =
        |session: Session| Some(session).filter(|session| session.word("payment") == Some(id.as_str()));
    pages(server, "/checkout/sessions", window, |session: &Session| Some(session.id.clone()), is_its).await
}

/// Keeps the events that did not arrive; gives how many.
async fn missed(server: &Server, scope: Scope) -> u64 {
    let hours = match scope {
        Scope::Start => 72,
        Scope::Recent => 1,
    };
    let since = server.now().as_second() - hours * 3600;
    // Stripe would filter by 20 kinds at most; `inbox::keep` knows them all.
    let window = Window { gte: since, lte: None };
    let mut events = Vec::new();
    let gathered = pages(
        server,
        "/events",
        window,
        |event: &Event| event.id.clone(),
        |event| {
            events.push(event);
            None::<()>
        },
    )
    .await;
    match gathered {
        // Emulators have no list of events.
        Ok(_) | Err(PaymentError::Stripe(StripeError::Missing)) => {}
        Err(error) => tracing::warn!(%error, "Stripe's events cannot be listed"),
    }
    let mut kept = 0;
    for event in events {
        let Some(id) = &event.id else { continue };
        match inbox::keep(server, id, &event).await {
            Ok(is_new) => kept += u64::from(is_new),
            Err(error) => tracing::warn!(%error, "an event cannot be kept"),
        }
    }
    kept
}

/// When something was made, in seconds since 1970.
#[derive(Debug, Clone, Copy, Serialize)]
struct Window {
    gte: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    lte: Option<i64>,
}

/// A page of a listing.
#[derive(Debug, Serialize)]
struct Page<'a> {
    limit: u32,
    created: Window,
    #[serde(skip_serializing_if = "Option::is_none")]
    starting_after: Option<&'a str>,
}

/// Reads a listing page by page until `found` makes something of one of it.
async fn pages<T: miniserde::Deserialize, R>(
    server: &Server,
    path: &str,
    created: Window,
    id: impl Fn(&T) -> Option<String>,
    mut found: impl FnMut(T) -> Option<R>,
) -> Result<Option<R>, PaymentError> {
    let stripe = server.payments().stripe()?;
    let mut after = None;
    for _ in 0..MOST_PAGES {
        let page = Page { limit: 100, created, starting_after: after.as_deref() };
        let page = stripe.list::<T>(path, &page).await?;
        after = page.data.last().and_then(&id).filter(|_| page.has_more == Some(true));
        if let Some(found) = page.data.into_iter().find_map(&mut found) {
            return Ok(Some(found));
        }
        if after.is_none() {
            break;
        }
    }
    Ok(None)
}
