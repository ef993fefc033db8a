use async_trait::async_trait;
use jiff::Timestamp;
use mongodb::bson::{Bson, Document, doc};
use uuid::Uuid;

use super::documents::{date, int, unreadable};
use super::{MOST_WORK, Mongo, refused, within};
use crate::error::{Result, StoreError};
use crate::ledger::Entry;
use crate::model::{InboxItem, Page, Payment};
use crate::paging::MOST_ENTRIES;
use crate::store::Money;

fn of(account: Uuid) -> Document {
    doc! { "account": account.to_string() }
}

#[async_trait]
impl Money for Mongo {
    async fn ledger_tail(&self, account: Uuid) -> Result<Option<Entry>> {
        self.of().maybe(of(account), Some(doc! { "seq": -1 })).await
    }

    async fn ledger_insert(&self, entry: &Entry) -> Result<()> {
        self.of().insert(entry).await
    }

    async fn ledger_entry(&self, account: Uuid, op: &str) -> Result<Option<Entry>> {
        self.of().maybe(doc! { "account": account.to_string(), "op": op }, None).await
    }

    async fn ledger_page(&self, account: Uuid, limit: u32, after: Option<&str>) -> Result<Page<Entry>> {
        let limit = limit.clamp(1, MOST_ENTRIES);
        let mut wanted = of(account);
        if let Some(before) = after.and_then(|after| after.parse::<i64>().ok()) {
            wanted.insert("seq", doc! { "$lt": before });
        }
        let mut items: Vec<Entry> = self.of().many(wanted, doc! { "seq": -1 }, Some(limit + 1)).await?;
        let is_more = items.len() > limit as usize;
        items.truncate(limit as usize);
        let next = items.last().filter(|_| is_more).map(|last| last.seq.to_string());
        Ok(Page { items, next })
    }

    async fn ledger_all(&self, account: Uuid) -> Result<Vec<Entry>> {
        self.of().many(of(account), doc! { "seq": 1 }, None).await
    }

    /// One look at the index for each account: grouping would read all of it for every page.
    async fn ledger_accounts(&self, after: Option<Uuid>, limit: u32) -> Result<Vec<Uuid>> {
        let mut accounts: Vec<Uuid> = Vec::new();
        let mut last = after.map(|after| after.to_string()).unwrap_or_default();
        while accounts.len() < limit as usize {
            let (raw, beyond) = (self.raw("ledger"), doc! { "account": { "$gt": &last } });
            let next = within(async move {
                let next = raw.find_one(beyond).sort(doc! { "account": 1, "seq": 1 });
                let next = next.projection(doc! { "_id": 0, "account": 1 }).max_time(MOST_WORK);
                next.await.map_err(|error| refused(&error))
            });
            let Some(found) = next.await? else { break };
            found.get_str("account").map_err(unreadable)?.clone_into(&mut last);
            accounts.push(last.parse().map_err(unreadable)?);
        }
        Ok(accounts)
    }

    async fn payment_create(&self, payment: &Payment) -> Result<()> {
        self.of().insert(payment).await
    }

    async fn payment_by_session(&self, session: &str) -> Result<Payment> {
        self.of().one(doc! { "session_key": session, "session": session }).await
    }

    async fn payment_by_intent(&self, intent: &str) -> Result<Payment> {
        self.of().one(doc! { "intent": intent }).await
    }

    async fn payment_update(&self, payment: &Payment) -> Result<()> {
        let next = Payment { rev: payment.rev + 1, ..payment.clone() };
        self.of().replace(doc! { "_id": payment.id.to_string(), "rev": int(payment.rev) }, &next).await
    }

    async fn payments_open(&self, before: Timestamp, limit: u32) -> Result<Vec<Payment>> {
        let open = doc! {
            "state": { "$in": ["opening", "open"] },
            "created_at": { "$lt": date(before) },
        };
        self.of().many(open, doc! { "created_at": 1 }, Some(limit)).await
    }

    async fn payments(&self, user: Uuid, limit: u32) -> Result<Vec<Payment>> {
        let order = doc! { "created_at": -1, "_id": -1 };
        self.of().many(doc! { "user": user.to_string() }, order, Some(limit)).await
    }

    async fn inbox_put(&self, item: &InboxItem) -> Result<bool> {
        match self.of().insert(item).await {
            Ok(()) => Ok(true),
            Err(StoreError::Duplicate(_)) => Ok(false),
            Err(error) => Err(error),
        }
    }

    async fn inbox_open(&self, limit: u32) -> Result<Vec<InboxItem>> {
        self.of().many(doc! { "done_at": Bson::Null }, doc! { "at": 1 }, Some(limit)).await
    }

    async fn inbox_mark(&self, id: &str, done_at: Option<Timestamp>) -> Result<()> {
        let items = self.of::<InboxItem>();
        let tried = doc! { "$inc": { "tries": 1_i64 } };
        if let Some(done_at) = done_at {
            let mut done = tried.clone();
            done.insert("$set", doc! { "done_at": date(done_at) });
            // The first time is the one that is kept.
            if items.change_all(doc! { "_id": id, "done_at": Bson::Null }, done).await? > 0 {
                return Ok(());
            }
        }
        match items.change_all(doc! { "_id": id }, tried).await? {
            0 => Err(StoreError::NotFound),
            _ => Ok(()),
        }
    }
}
