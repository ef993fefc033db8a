//! The credit ledger: one insert is one operation (`docs/adr`, and the module's tests explore it).
//!
//! An account's balance is what its entry of the highest `seq` says. Whoever wants to write reads
//! that entry, computes the next one and inserts it; the store refuses a second entry of the same
//! `(account, seq)` or `(account, op)`. There is no moment between two writes in which a crash could
//! leave half of an operation.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Credits by where they came from. They are spent in the order of the fields.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Pots {
    /// Given to new accounts.
    pub free: i64,
    /// Of a subscription's month.
    pub monthly: i64,
    /// Bought.
    pub topup: i64,
}

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Credits came in: a welcome, a package, a month, a gift of the operator's.
    Grant,
    /// Credits are set aside for a generation.
    Reserve,
    /// The generation is paid for from what was set aside; the rest comes back.
    Settle,
    /// All that was set aside comes back.
    Release,
    /// Money went back: the credits go, even below zero.
    Refund,
    /// A generation that nobody reserved for: nothing moves, and nobody can reserve for it any more.
    Void,
}

/// An entry. Collection `ledger`, unique (account, seq) and (account, op), shard key `account`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Whose: the user's id.
    pub account: Uuid,
    /// From 1, without gaps.
    pub seq: u64,
    /// What was done, in its own name: `welcome`, `cs:{session}`, `resv:{generation}`,
    /// `fin:{generation}`, `re:{refund}`, `dp:{dispute}:{status}`, `inv:{invoice}`, `adm:{id}`.
    pub op: String,
    /// What it is.
    pub kind: Kind,
    /// What came to or went from each pot.
    pub delta: Pots,
    /// What came to or went from what is set aside.
    pub held_delta: Pots,
    /// What can be spent afterwards.
    pub available: Pots,
    /// What is set aside afterwards.
    pub held: Pots,
    /// What it is about: a project, a payment.
    pub reference: Option<String>,
    /// For the person: a code with a message, never prose.
    pub reason: String,
    /// The price table that it was made by.
    pub price_version: u32,
    /// When.
    pub at: Timestamp,
}

impl Pots {
    /// All together.
    pub fn total(self) -> i64 {
        self.free + self.monthly + self.topup
    }
}

impl std::ops::Add for Pots {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            free: self.free + other.free,
            monthly: self.monthly + other.monthly,
            topup: self.topup + other.topup,
        }
    }
}

impl std::ops::Neg for Pots {
    type Output = Self;

    fn neg(self) -> Self {
        Self { free: -self.free, monthly: -self.monthly, topup: -self.topup }
    }
}

impl std::ops::Sub for Pots {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

/// Why credits are not moved.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// There are fewer than are needed.
    #[error("not enough credits: {available} of {needed}")]
    Overdrawn {
        /// What can be spent.
        available: i64,
        /// What it takes.
        needed: i64,
    },
    /// The generation is over, or was given up: nothing is set aside for it any more.
    #[error("the generation is over")]
    Over,
}

/// What is to be done, in terms of people; the ledger says what that means for the pots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Operation {
    /// Credits come in.
    Grant {
        /// The operation's own name; the same twice is once.
        op: String,
        /// How many, to which pot.
        pots: Pots,
        /// For the person.
        reason: String,
        /// What it is about.
        reference: Option<String>,
    },
    /// Credits are set aside for a generation.
    Reserve {
        /// Which.
        generation: Uuid,
        /// How many: the most that it can come to.
        credits: i64,
    },
    /// A generation ends, and takes so many of what was set aside; 0 gives all of it back. Where
    /// nothing was set aside nothing can be any more.
    Finish {
        /// Which.
        generation: Uuid,
        /// How many; never more than was set aside.
        credits: i64,
        /// For the person.
        reason: String,
    },
    /// Money goes back, or is disputed.
    Refund {
        /// The operation's own name.
        op: String,
        /// How many were bought with it.
        credits: i64,
        /// For the person.
        reason: String,
        /// What it is about.
        reference: Option<String>,
    },
}

impl Operation {
    /// Its own name within the account.
    pub fn op(&self) -> String {
        match self {
            Self::Grant { op, .. } | Self::Refund { op, .. } => op.clone(),
            Self::Reserve { generation, .. } => reservation(*generation),
            Self::Finish { generation, .. } => ending(*generation),
        }
    }
}

/// The operation that sets credits aside for a generation.
pub fn reservation(generation: Uuid) -> String {
    format!("resv:{generation}")
}

/// The operation that ends it: settling and releasing share it, so that exactly one of them wins.
pub fn ending(generation: Uuid) -> String {
    format!("fin:{generation}")
}

/// The price table of today.
pub const PRICE_VERSION: u32 = 1;

/// The entry that does `operation` after `tail`, or why it is not done.
///
/// `reserved` is the account's entry of the generation's reservation, which a `Finish` needs.
///
/// # Errors
///
/// [`Refused::Overdrawn`] for a reservation that the account cannot bear.
pub fn next_entry(
    account: Uuid,
    tail: Option<&Entry>,
    reserved: Option<&Entry>,
    operation: &Operation,
    at: Timestamp,
) -> Result<Entry, Refused> {
    let (available, held) = tail.map_or_else(Default::default, |tail| (tail.available, tail.held));
    let (kind, delta, held_delta, reason, reference) = match operation {
        Operation::Grant { pots, reason, reference, .. } => {
            (Kind::Grant, *pots, Pots::default(), reason.clone(), reference.clone())
        }
        Operation::Reserve { generation, credits } => {
            let taken = take(available, *credits)
                .ok_or(Refused::Overdrawn { available: available.total(), needed: *credits })?;
            (Kind::Reserve, -taken, taken, "reserved".to_owned(), Some(generation.to_string()))
        }
        Operation::Finish { generation, credits, reason } => {
            let aside = reserved
                .filter(|entry| entry.kind == Kind::Reserve)
                .map_or_else(Pots::default, |entry| entry.held_delta);
            // What was set aside is the most that it may cost, whatever the caller thinks.
            let spent = take(aside, (*credits).clamp(0, aside.total())).unwrap_or_default();
            let kind = match (reserved, spent.total()) {
                (None, _) => Kind::Void,
                (Some(_), 0) => Kind::Release,
                (Some(_), _) => Kind::Settle,
            };
            (kind, aside - spent, -aside, reason.clone(), Some(generation.to_string()))
        }
        Operation::Refund { credits, reason, reference, .. } => {
            // What was bought goes; what is missing of it is owed.
            let gone = Pots { topup: *credits, ..Pots::default() };
            (Kind::Refund, -gone, Pots::default(), reason.clone(), reference.clone())
        }
    };
    Ok(Entry {
        account,
        seq: tail.map_or(0, |tail| tail.seq) + 1,
        op: operation.op(),
        kind,
        delta,
        held_delta,
        available: available + delta,
        held: held + held_delta,
        reference,
        reason,
        price_version: PRICE_VERSION,
        at,
    })
}

/// So many credits, from the pots in their order; `None` when there are not enough. What one pot
/// owes counts against the others.
fn take(pots: Pots, credits: i64) -> Option<Pots> {
    if credits < 0 || pots.total() < credits {
        return None;
    }
    let mut left = credits;
    let mut from = |pot: i64| {
        let taken = left.min(pot.max(0));
        left -= taken;
        taken
    };
    Some(Pots { free: from(pots.free), monthly: from(pots.monthly), topup: from(pots.topup) })
}

/// What an auditor found wrong with an account.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A number is missing or twice there.
    #[error("entry {found} stands where {expected} should")]
    Gap {
        /// The number that should be there.
        expected: u64,
        /// The one that is.
        found: u64,
    },
    /// An entry's balances are not those before it and its changes.
    #[error("entry {0} does not add up")]
    Sum(u64),
    /// Less than nothing is set aside.
    #[error("entry {0} sets aside less than nothing")]
    Negative(u64),
    /// One operation was done twice.
    #[error("operation {0} was done twice")]
    Twice(String),
    /// What is set aside is not what the open reservations say.
    #[error("{held} credits are set aside, and reservations of {open} are open")]
    Held {
        /// By the last entry.
        held: i64,
        /// By the reservations without an end.
        open: i64,
    },
}

/// Checks an account's entries, all of them in order.
///
/// # Errors
///
/// The first fault.
pub fn audit(entries: &[Entry]) -> Result<(), Fault> {
    let (mut available, mut held) = (Pots::default(), Pots::default());
    let mut done = std::collections::BTreeSet::new();
    let mut open = std::collections::BTreeMap::new();
    for (index, entry) in entries.iter().enumerate() {
        let expected = index as u64 + 1;
        if entry.seq != expected {
            return Err(Fault::Gap { expected, found: entry.seq });
        }
        available = available + entry.delta;
        held = held + entry.held_delta;
        if (available, held) != (entry.available, entry.held) {
            return Err(Fault::Sum(entry.seq));
        }
        if [held.free, held.monthly, held.topup].iter().any(|pot| *pot < 0) {
            return Err(Fault::Negative(entry.seq));
        }
        if !done.insert(&entry.op) {
            return Err(Fault::Twice(entry.op.clone()));
        }
        if let Some(generation) = entry.op.strip_prefix("resv:") {
            open.insert(generation, entry.held_delta.total());
        } else if let Some(generation) = entry.op.strip_prefix("fin:") {
            open.remove(generation);
        }
    }
    let open: i64 = open.values().sum();
    if open == held.total() { Ok(()) } else { Err(Fault::Held { held: held.total(), open }) }
}
