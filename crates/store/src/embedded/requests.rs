use async_trait::async_trait;
use jiff::{Timestamp, ToSpan as _};
use rusqlite::params;

use super::Embedded;
use super::documents::{body, insert, maybe, ms, one, replace};
use crate::error::{Result, StoreError};
use crate::model::{Idempotent, Stats};
use crate::store::Requests;

#[async_trait]
impl Requests for Embedded {
    async fn idempotency_begin(&self, entry: &Idempotent) -> Result<Option<Idempotent>> {
        let (id, body, at) = (entry.id.clone(), body(entry)?, ms(entry.at));
        self.write(move |connection| {
            let known = maybe(connection, "SELECT body FROM idempotency WHERE id = ?1", [&id])?;
            if known.is_none() {
                let statement = "INSERT INTO idempotency (id, body, at) VALUES (?1, ?2, ?3)";
                insert(connection, statement, params![id, body, at], &[])?;
            }
            Ok(known)
        })
        .await
    }

    async fn idempotency_end(&self, id: &str, status: u16, answer: &str) -> Result<()> {
        let (id, answer) = (id.to_owned(), answer.to_owned());
        self.write(move |connection| {
            let mut entry: Idempotent = one(connection, "SELECT body FROM idempotency WHERE id = ?1", [&id])?;
            entry.answer = Some((status, answer));
            let statement = "UPDATE idempotency SET body = ?2 WHERE id = ?1";
            replace(connection, statement, params![id, body(&entry)?], &[])
        })
        .await
    }

    async fn rate_hit(&self, key: &str, window: Timestamp, keep_until: Timestamp) -> Result<u64> {
        let (id, keep_until) = (format!("{key}@{}", ms(window)), ms(keep_until));
        self.write(move |connection| {
            let statement = "INSERT INTO rate (id, hits, keep_until) VALUES (?1, 1, ?2) \
                             ON CONFLICT (id) DO UPDATE SET hits = hits + 1 RETURNING hits";
            let mut statement = connection.prepare_cached(statement)?;
            Ok(statement.query_row(params![id, keep_until], |row| row.get(0))?)
        })
        .await
    }

    async fn sweep(&self, now: Timestamp) -> Result<u64> {
        let before = |hours: i64| now.checked_sub(hours.hours()).map_or(i64::MIN, ms);
        let (day, week, month) = (before(24), before(24 * 7), before(24 * 30));
        let now = ms(now);
        self.write(move |connection| {
            let mut gone = 0;
            for (statement, bound) in [
                ("DELETE FROM tokens WHERE expires_at <= ?1", now),
                ("DELETE FROM rate WHERE keep_until <= ?1", now),
                ("DELETE FROM generation_events WHERE at <= ?1", day),
                ("DELETE FROM idempotency WHERE at <= ?1", day),
                (
                    "DELETE FROM commits WHERE project IN \
                     (SELECT id FROM projects WHERE deleted_at IS NOT NULL AND deleted_at <= ?1)",
                    month,
                ),
                (
                    "DELETE FROM project_chat WHERE project IN \
                     (SELECT id FROM projects WHERE deleted_at IS NOT NULL AND deleted_at <= ?1)",
                    month,
                ),
                ("DELETE FROM projects WHERE deleted_at IS NOT NULL AND deleted_at <= ?1", month),
                (
                    "DELETE FROM blobs WHERE named_at <= ?1 AND id NOT IN \
                     (SELECT projects.owner || ':' || (change.value ->> '$.hash') \
                      FROM commits JOIN projects ON projects.id = commits.project, \
                           json_each(commits.body, '$.changes') AS change \
                      WHERE change.value ->> '$.hash' IS NOT NULL)",
                    week,
                ),
            ] {
                gone += connection.execute(statement, [bound])? as u64;
            }
            Ok(gone)
        })
        .await
    }

    async fn stats(&self) -> Result<Stats> {
        self.read(|connection| {
            let count =
                |query: &str| -> Result<u64> { Ok(connection.query_row(query, [], |row| row.get(0))?) };
            let mut stats = Stats {
                users: count("SELECT count(*) FROM users")?,
                projects: count("SELECT count(*) FROM projects WHERE deleted_at IS NULL")?,
                generations: count(
                    "SELECT count(*) FROM generations WHERE body ->> '$.result.verified' = 1",
                )?,
                ..Stats::default()
            };
            let mut statement = connection.prepare_cached(
                "SELECT body ->> '$.type', count(*) FROM projects WHERE deleted_at IS NULL GROUP BY 1",
            )?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let kind: String = row.get(0).map_err(|error| StoreError::Unreadable(error.to_string()))?;
                stats.by_type.insert(kind, row.get(1)?);
            }
            Ok(stats)
        })
    }
}
