use async_trait::async_trait;
use jiff::Timestamp;
use mongodb::bson::doc;
use uuid::Uuid;

use super::Mongo;
use super::documents::{date, int};
use crate::error::Result;
use crate::model::{Generation, GenerationEvent};
use crate::store::Generations;

/// States of those that are not over. Named, because an index cannot find what a state is not.
const OPEN: [&str; 2] = ["queued", "running"];

#[async_trait]
impl Generations for Mongo {
    async fn generation_create(&self, generation: &Generation) -> Result<()> {
        self.of().insert(generation).await
    }

    async fn generation(&self, owner: Uuid, id: Uuid) -> Result<Generation> {
        self.of().one(doc! { "owner": owner.to_string(), "_id": id.to_string() }).await
    }

    async fn generation_update(&self, generation: &Generation) -> Result<()> {
        let (owner, id) = (generation.owner.to_string(), generation.id.to_string());
        let next = Generation { rev: generation.rev + 1, ..generation.clone() };
        self.of().replace(doc! { "owner": owner, "_id": id, "rev": int(generation.rev) }, &next).await
    }

    async fn generations_open(&self, owner: Uuid) -> Result<u64> {
        let open = doc! { "owner": owner.to_string(), "state": { "$in": OPEN.to_vec() } };
        self.of::<Generation>().count(open).await
    }

    async fn generations(&self, owner: Uuid, project: Uuid, limit: u32) -> Result<Vec<Generation>> {
        let theirs = doc! { "owner": owner.to_string(), "project": project.to_string() };
        self.of().many(theirs, doc! { "_id": -1 }, Some(limit)).await
    }

    async fn generations_expired(&self, now: Timestamp, limit: u32) -> Result<Vec<Generation>> {
        let over = doc! { "state": { "$in": OPEN.to_vec() }, "lease_until": { "$lt": date(now) } };
        self.of().many(over, doc! { "lease_until": 1 }, Some(limit)).await
    }

    async fn event_add(&self, events: &[GenerationEvent]) -> Result<()> {
        self.of().insert_missing(events).await
    }

    async fn events(&self, generation: Uuid, after: u64, limit: u32) -> Result<Vec<GenerationEvent>> {
        let later = doc! { "generation": generation.to_string(), "seq": { "$gt": int(after) } };
        self.of().many(later, doc! { "seq": 1 }, Some(limit)).await
    }
}
