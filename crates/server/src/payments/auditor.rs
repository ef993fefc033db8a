//! Audits the ledger, and holds it against payments.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::Ordering;

use jiff::SignedDuration;
use uuid::Uuid;
use vectort_store::ledger::{Entry, audit};
use vectort_store::{Payment, PaymentState, Store, StoreError};

use crate::state::Server;

/// Accounts of one page.
const PAGE: u32 = 500;

/// Payments of an account that are held against its ledger.
const MOST_PAYMENTS: u32 = 10_000;

/// How long a payment may stand between its entry and its mark.
const GRACE: SignedDuration = SignedDuration::from_mins(15);

/// What an audit found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Audit {
    /// Accounts that were audited.
    pub accounts: u64,
    /// Their entries.
    pub entries: u64,
    /// What is wrong.
    pub drifts: Vec<Drift>,
}

/// Something that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drift {
    /// Whose account.
    pub account: Uuid,
    /// What is wrong with it.
    pub fault: String,
}

impl Server {
    /// Audits every account: its entries add up, what is set aside is what open reservations say, and
    /// what was paid is what was credited.
    ///
    /// # Errors
    ///
    /// The store's.
    pub async fn audit(&self) -> Result<Audit, StoreError> {
        let mut found = Audit::default();
        let mut after = None;
        loop {
            let accounts = self.store().ledger_accounts(after, PAGE).await?;
            for account in &accounts {
                one(self, *account, &mut found).await?;
                // The embedded store reads where it is asked: requests get their turn.
                tokio::task::yield_now().await;
            }
            match accounts.last() {
                Some(last) if accounts.len() as u64 >= u64::from(PAGE) => after = Some(*last),
                _ => return Ok(found),
            }
        }
    }
}

async fn one(server: &Server, account: Uuid, found: &mut Audit) -> Result<(), StoreError> {
    let store: &dyn Store = server.store();
    // Payments first: what is credited meanwhile has its entry before its mark.
    let payments = store.payments(account, MOST_PAYMENTS).await?;
    let entries = store.ledger_all(account).await?;
    found.accounts += 1;
    found.entries += entries.len() as u64;
    let mut report = |fault: String| found.drifts.push(Drift { account, fault });
    if let Err(fault) = audit(&entries) {
        report(fault.to_string());
    }
    let by_op: BTreeMap<&str, &Entry> = entries.iter().map(|entry| (entry.op.as_str(), entry)).collect();
    let mut credited = BTreeSet::new();
    for payment in payments.iter().filter(|payment| payment.state == PaymentState::Credited) {
        let Some(op) = operation(payment) else { continue };
        let given = by_op.get(op.as_str()).map(|entry| entry.delta.total());
        if given != Some(payment.credits) {
            report(format!("{op}: {} credits were paid, {} given", payment.credits, given.unwrap_or(0)));
        }
        credited.insert(op);
    }
    if payments.len() as u64 >= u64::from(MOST_PAYMENTS) {
        return Ok(());
    }
    let now = server.now();
    for entry in &entries {
        let is_bought = entry.op.starts_with("cs:") || entry.op.starts_with("inv:");
        if is_bought && !credited.contains(&entry.op) && now.duration_since(entry.at) > GRACE {
            report(format!("{}: given, and no payment says so", entry.op));
        }
    }
    Ok(())
}

/// The operation that credited a payment. `None`: it gives nothing itself.
fn operation(payment: &Payment) -> Option<String> {
    let session = payment.session.as_ref().filter(|_| payment.credits > 0)?;
    let kind = if payment.package.starts_with("plan:") { "inv" } else { "cs" };
    Some(format!("{kind}:{session}"))
}

pub(super) async fn run(server: &Server) {
    match server.audit().await {
        Ok(audit) => {
            let figures = &server.payments().figures;
            let drift = i64::try_from(audit.drifts.len()).unwrap_or(i64::MAX);
            figures.drift.0.store(drift, Ordering::Relaxed);
            figures.audited_at.store(server.now().as_second(), Ordering::Relaxed);
            for Drift { account, fault } in &audit.drifts {
                tracing::error!(%account, fault, "the ledger drifts");
            }
            tracing::info!(
                accounts = audit.accounts,
                entries = audit.entries,
                drift,
                "the ledger was audited"
            );
        }
        Err(error) => tracing::warn!(%error, "the ledger cannot be audited"),
    }
}
