use async_trait::async_trait;
use jiff::Timestamp;
use rusqlite::params;
use uuid::Uuid;

use super::Embedded;
use super::documents::{body, insert, many, ms, one, replace};
use crate::error::{Result, StoreError, Unique};
use crate::model::{Generation, GenerationEvent};
use crate::store::Generations;

#[async_trait]
impl Generations for Embedded {
    async fn generation_create(&self, generation: &Generation) -> Result<()> {
        let (id, body, lease) = (generation.id.to_string(), body(generation)?, ms(generation.lease_until));
        self.write(move |connection| {
            let statement = "INSERT INTO generations (id, body, lease_until) VALUES (?1, ?2, ?3)";
            insert(connection, statement, params![id, body, lease], &[("generations", Unique::Id)])
        })
        .await
    }

    async fn generation(&self, owner: Uuid, id: Uuid) -> Result<Generation> {
        let query = "SELECT body FROM generations WHERE id = ?2 AND owner = ?1";
        self.read(|connection| one(connection, query, [owner.to_string(), id.to_string()]))
    }

    async fn generation_update(&self, generation: &Generation) -> Result<()> {
        let (id, rev, lease) = (generation.id.to_string(), generation.rev, ms(generation.lease_until));
        let body = body(&Generation { rev: rev + 1, ..generation.clone() })?;
        self.write(move |connection| {
            let statement = "UPDATE generations SET body = ?2, lease_until = ?3 \
                             WHERE id = ?1 AND body ->> '$.rev' = ?4";
            replace(connection, statement, params![id, body, lease, rev], &[])
        })
        .await
    }

    async fn generations_open(&self, owner: Uuid) -> Result<u64> {
        let query = "SELECT count(*) FROM generations WHERE owner = ?1 AND state <> 'ended'";
        self.read(|connection| {
            Ok(connection.prepare_cached(query)?.query_row([owner.to_string()], |row| row.get(0))?)
        })
    }

    async fn generations(&self, owner: Uuid, project: Uuid, limit: u32) -> Result<Vec<Generation>> {
        let query =
            "SELECT body FROM generations WHERE project = ?1 AND owner = ?2 ORDER BY id DESC LIMIT ?3";
        self.read(|connection| {
            many(connection, query, params![project.to_string(), owner.to_string(), limit])
        })
    }

    async fn generations_expired(&self, now: Timestamp, limit: u32) -> Result<Vec<Generation>> {
        let query = "SELECT body FROM generations WHERE lease_until < ?1 AND state <> 'ended' \
                     ORDER BY lease_until LIMIT ?2";
        self.read(|connection| many(connection, query, params![ms(now), limit]))
    }

    async fn event_add(&self, events: &[GenerationEvent]) -> Result<()> {
        let events = events.to_vec();
        self.write(move |connection| {
            let statement = "INSERT INTO generation_events (generation, seq, event, at) \
                             VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING";
            for event in &events {
                let params = params![event.generation.to_string(), event.seq, event.event, ms(event.at)];
                insert(connection, statement, params, &[])?;
            }
            Ok(())
        })
        .await
    }

    async fn events(&self, generation: Uuid, after: u64, limit: u32) -> Result<Vec<GenerationEvent>> {
        let query = "SELECT seq, event, at FROM generation_events \
                     WHERE generation = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3";
        self.read(|connection| {
            let mut statement = connection.prepare_cached(query)?;
            let mut rows = statement.query(params![generation.to_string(), after, limit])?;
            let mut events = Vec::new();
            while let Some(row) = rows.next()? {
                let at = Timestamp::from_millisecond(row.get(2)?)
                    .map_err(|error| StoreError::Unreadable(error.to_string()))?;
                events.push(GenerationEvent { generation, seq: row.get(0)?, event: row.get(1)?, at });
            }
            Ok(events)
        })
    }
}
