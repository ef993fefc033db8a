//! What payments count, for `/metrics`.

use std::fmt::Write as _;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

/// Counters of one process.
#[derive(Debug, Default)]
pub(crate) struct Figures {
    /// Payments and months that were credited by this process.
    pub(crate) credited: AtomicU64,
    /// Webhooks whose signature did not hold.
    pub(crate) forged: AtomicU64,
    /// Events that were given up after many tries.
    pub(crate) given_up: AtomicU64,
    /// Payments that are not what was asked.
    pub(crate) mismatched: AtomicU64,
    /// Accounts and payments that the last audit found wrong; −1 before the first.
    pub(crate) drift: Drifting,
    /// When the last audit ended, in seconds since 1970; 0 before the first.
    pub(crate) audited_at: AtomicI64,
}

/// A gauge that is unknown at first.
#[derive(Debug)]
pub(crate) struct Drifting(pub(crate) AtomicI64);

impl Default for Drifting {
    fn default() -> Self {
        Self(AtomicI64::new(-1))
    }
}

impl Figures {
    /// In Prometheus' text format.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        for (name, help, counter) in [
            ("credited", "Payments credited.", &self.credited),
            ("forged", "Webhooks whose signature did not hold.", &self.forged),
            ("given_up", "Events given up after many tries.", &self.given_up),
            ("mismatched", "Payments that are not what was asked.", &self.mismatched),
        ] {
            let name = format!("vectort_payments_{name}_total");
            let value = counter.load(Ordering::Relaxed);
            let _ = writeln!(text, "# HELP {name} {help}\n# TYPE {name} counter\n{name} {value}");
        }
        for (name, help, gauge) in [
            (
                "vectort_ledger_drift",
                "Accounts and payments that the last audit found wrong; -1 before the first.",
                &self.drift.0,
            ),
            ("vectort_ledger_audited_at_seconds", "When the last audit ended.", &self.audited_at),
        ] {
            let value = gauge.load(Ordering::Relaxed);
            let _ = writeln!(text, "# HELP {name} {help}\n# TYPE {name} gauge\n{name} {value}");
        }
        text
    }
}
