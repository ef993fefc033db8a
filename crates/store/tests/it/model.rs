//! A store of the ledger alone, in memory, whose rules can be taken away one by one, and whose every
//! operation is a point at which somebody else may come first.

use std::future::poll_fn;
use std::sync::Mutex;
use std::task::Poll;

use async_trait::async_trait;
use jiff::Timestamp;
use uuid::Uuid;
use vectort_store::ledger::Entry;
use vectort_store::{InboxItem, Money, Page, Payment, Result, StoreError, Unique};

/// Which rules of uniqueness hold.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rules {
    pub(crate) sequence: bool,
    pub(crate) operation: bool,
}

#[derive(Debug)]
pub(crate) struct Model {
    pub(crate) rules: Rules,
    pub(crate) entries: Mutex<Vec<Entry>>,
}

impl Model {
    pub(crate) fn new(rules: Rules, entries: Vec<Entry>) -> Self {
        Self { rules, entries: Mutex::new(entries) }
    }
}

/// Lets others go first.
async fn turn() {
    let mut waited = false;
    poll_fn(|_| if std::mem::replace(&mut waited, true) { Poll::Ready(()) } else { Poll::Pending }).await;
}

#[async_trait]
impl Money for Model {
    async fn ledger_tail(&self, account: Uuid) -> Result<Option<Entry>> {
        turn().await;
        let entries = self.entries.lock().unwrap();
        Ok(entries.iter().filter(|entry| entry.account == account).max_by_key(|entry| entry.seq).cloned())
    }

    async fn ledger_insert(&self, entry: &Entry) -> Result<()> {
        turn().await;
        let mut entries = self.entries.lock().unwrap();
        let mut theirs = entries.iter().filter(|known| known.account == entry.account);
        if self.rules.operation && theirs.clone().any(|known| known.op == entry.op) {
            return Err(StoreError::Duplicate(Unique::Operation));
        }
        if self.rules.sequence && theirs.any(|known| known.seq == entry.seq) {
            return Err(StoreError::Duplicate(Unique::Sequence));
        }
        entries.push(entry.clone());
        Ok(())
    }

    async fn ledger_entry(&self, account: Uuid, op: &str) -> Result<Option<Entry>> {
        turn().await;
        let entries = self.entries.lock().unwrap();
        Ok(entries.iter().find(|entry| entry.account == account && entry.op == op).cloned())
    }

    async fn ledger_page(&self, _: Uuid, _: u32, _: Option<&str>) -> Result<Page<Entry>> {
        unreachable!("no operation lists")
    }
    async fn ledger_all(&self, _: Uuid) -> Result<Vec<Entry>> {
        unreachable!("no operation lists")
    }
    async fn ledger_accounts(&self, _: Option<Uuid>, _: u32) -> Result<Vec<Uuid>> {
        unreachable!("no operation lists")
    }
    async fn payment_create(&self, _: &Payment) -> Result<()> {
        unreachable!("the ledger knows no payment")
    }
    async fn payment_by_session(&self, _: &str) -> Result<Payment> {
        unreachable!("the ledger knows no payment")
    }
    async fn payment_by_intent(&self, _: &str) -> Result<Payment> {
        unreachable!("the ledger knows no payment")
    }
    async fn payment_update(&self, _: &Payment) -> Result<()> {
        unreachable!("the ledger knows no payment")
    }
    async fn payments_open(&self, _: Timestamp, _: u32) -> Result<Vec<Payment>> {
        unreachable!("the ledger knows no payment")
    }
    async fn payments(&self, _: Uuid, _: u32) -> Result<Vec<Payment>> {
        unreachable!("the ledger knows no payment")
    }
    async fn inbox_put(&self, _: &InboxItem) -> Result<bool> {
        unreachable!("the ledger knows no inbox")
    }
    async fn inbox_open(&self, _: u32) -> Result<Vec<InboxItem>> {
        unreachable!("the ledger knows no inbox")
    }
    async fn inbox_mark(&self, _: &str, _: Option<Timestamp>) -> Result<()> {
        unreachable!("the ledger knows no inbox")
    }
}
