use async_trait::async_trait;
use jiff::Timestamp;
use rusqlite::{OptionalExtension as _, params};
use uuid::Uuid;

use super::Embedded;
use super::documents::{body, insert, many, maybe, ms, one, replace};
use crate::error::{Result, StoreError, Unique};
use crate::ledger::Entry;
use crate::model::{InboxItem, Page, Payment};
use crate::paging::MOST_ENTRIES;
use crate::store::Money;

#[async_trait]
impl Money for Embedded {
    async fn ledger_tail(&self, account: Uuid) -> Result<Option<Entry>> {
        let query = "SELECT body FROM ledger WHERE account = ?1 ORDER BY seq DESC LIMIT 1";
        self.read(|connection| maybe(connection, query, [account.to_string()]))
    }

    async fn ledger_insert(&self, entry: &Entry) -> Result<()> {
        let (body, entry) = (body(entry)?, entry.clone());
        self.write(move |connection| {
            // Where both rules object SQLite names either; that it is done says more.
            let account = entry.account.to_string();
            let done = "SELECT 1 FROM ledger WHERE account = ?1 AND op = ?2";
            let mut statement = connection.prepare_cached(done)?;
            if statement.query_row(params![account, entry.op], |_| Ok(())).optional()?.is_some() {
                return Err(StoreError::Duplicate(Unique::Operation));
            }
            let statement = "INSERT INTO ledger (account, seq, op, body) VALUES (?1, ?2, ?3, ?4)";
            let params = params![account, entry.seq, entry.op, body];
            insert(connection, statement, params, &[("ledger.seq", Unique::Sequence)])
        })
        .await
    }

    async fn ledger_entry(&self, account: Uuid, op: &str) -> Result<Option<Entry>> {
        let query = "SELECT body FROM ledger WHERE account = ?1 AND op = ?2";
        self.read(|connection| maybe(connection, query, params![account.to_string(), op]))
    }

    async fn ledger_page(&self, account: Uuid, limit: u32, after: Option<&str>) -> Result<Page<Entry>> {
        let limit = limit.clamp(1, MOST_ENTRIES);
        let before: i64 = after.and_then(|after| after.parse().ok()).unwrap_or(i64::MAX);
        let query = "SELECT body FROM ledger WHERE account = ?1 AND seq < ?2 ORDER BY seq DESC LIMIT ?3";
        let mut items: Vec<Entry> = self.read(|connection| {
            many(connection, query, params![account.to_string(), before, i64::from(limit) + 1])
        })?;
        let is_more = items.len() > limit as usize;
        items.truncate(limit as usize);
        let next = items.last().filter(|_| is_more).map(|last| last.seq.to_string());
        Ok(Page { items, next })
    }

    async fn ledger_all(&self, account: Uuid) -> Result<Vec<Entry>> {
        let query = "SELECT body FROM ledger WHERE account = ?1 ORDER BY seq";
        self.read(|connection| many(connection, query, [account.to_string()]))
    }

    async fn ledger_accounts(&self, after: Option<Uuid>, limit: u32) -> Result<Vec<Uuid>> {
        let after = after.map(|after| after.to_string()).unwrap_or_default();
        self.read(|connection| {
            let query = "SELECT DISTINCT account FROM ledger WHERE account > ?1 ORDER BY account LIMIT ?2";
            let mut statement = connection.prepare_cached(query)?;
            let mut rows = statement.query(params![after, limit])?;
            let mut accounts = Vec::new();
            while let Some(row) = rows.next()? {
                let text: String = row.get(0)?;
                accounts.push(text.parse().map_err(|_| StoreError::Unreadable(text))?);
            }
            Ok(accounts)
        })
    }

    async fn payment_create(&self, payment: &Payment) -> Result<()> {
        let (id, body, at) = (payment.id.to_string(), body(payment)?, ms(payment.created_at));
        self.write(move |connection| {
            let statement = "INSERT INTO payment_transactions (id, body, created_at) VALUES (?1, ?2, ?3)";
            insert(connection, statement, params![id, body, at], &[("payment", Unique::Id)])
        })
        .await
    }

    async fn payment_by_session(&self, session: &str) -> Result<Payment> {
        let query = "SELECT body FROM payment_transactions WHERE session = ?1";
        self.read(|connection| one(connection, query, [session]))
    }

    async fn payment_by_intent(&self, intent: &str) -> Result<Payment> {
        let query = "SELECT body FROM payment_transactions WHERE intent = ?1";
        self.read(|connection| one(connection, query, [intent]))
    }

    async fn payment_update(&self, payment: &Payment) -> Result<()> {
        let (id, rev) = (payment.id.to_string(), payment.rev);
        let body = body(&Payment { rev: rev + 1, ..payment.clone() })?;
        self.write(move |connection| {
            let statement =
                "UPDATE payment_transactions SET body = ?2 WHERE id = ?1 AND body ->> '$.rev' = ?3";
            replace(connection, statement, params![id, body, rev], &[("session", Unique::Id)])
        })
        .await
    }

    async fn payments_open(&self, before: Timestamp, limit: u32) -> Result<Vec<Payment>> {
        let query = "SELECT body FROM payment_transactions \
                     WHERE created_at < ?1 AND state IN ('opening', 'open') ORDER BY created_at LIMIT ?2";
        self.read(|connection| many(connection, query, params![ms(before), limit]))
    }

    async fn payments(&self, user: Uuid, limit: u32) -> Result<Vec<Payment>> {
        let query = "SELECT body FROM payment_transactions WHERE user = ?1 ORDER BY created_at DESC, id DESC LIMIT ?2";
        self.read(|connection| many(connection, query, params![user.to_string(), limit]))
    }

    async fn inbox_put(&self, item: &InboxItem) -> Result<bool> {
        let (id, body, at) = (item.id.clone(), body(item)?, ms(item.at));
        let done = item.done_at.is_some();
        self.write(move |connection| {
            let statement =
                "INSERT INTO inbox (id, body, at, done) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING";
            Ok(connection.prepare_cached(statement)?.execute(params![id, body, at, done])? == 1)
        })
        .await
    }

    async fn inbox_open(&self, limit: u32) -> Result<Vec<InboxItem>> {
        let query = "SELECT body FROM inbox WHERE done = 0 ORDER BY at LIMIT ?1";
        self.read(|connection| many(connection, query, [limit]))
    }

    async fn inbox_mark(&self, id: &str, done_at: Option<Timestamp>) -> Result<()> {
        let id = id.to_owned();
        self.write(move |connection| {
            let mut item: InboxItem = one(connection, "SELECT body FROM inbox WHERE id = ?1", [&id])?;
            item.tries += 1;
            item.done_at = item.done_at.or(done_at);
            let statement = "UPDATE inbox SET body = ?2, done = ?3 WHERE id = ?1";
            replace(connection, statement, params![id, body(&item)?, item.done_at.is_some()], &[])
        })
        .await
    }
}
