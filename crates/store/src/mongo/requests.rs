use std::collections::{BTreeMap, BTreeSet};

use async_trait::async_trait;
use futures_util::TryStreamExt as _;
use jiff::{Timestamp, ToSpan as _};
use mongodb::bson::{Bson, DateTime, Document, doc};
use mongodb::options::ReturnDocument;

use super::collection::{delete, texts};
use super::documents::{by_id, date, unreadable, whole};
use super::{MOST_WORK, Mongo, duplicate, refused, within};
use crate::error::{Result, StoreError};
use crate::model::{Commit, Generation, GenerationEvent, Idempotent, Message, OneTime, Project, Stats};
use crate::store::Requests;

/// How often something is tried that meets another of the same id.
const TRIES: usize = 5;

/// Projects or contents that are looked at together.
const BATCH: u32 = 500;

#[async_trait]
impl Requests for Mongo {
    async fn idempotency_begin(&self, entry: &Idempotent) -> Result<Option<Idempotent>> {
        let entries = self.of::<Idempotent>();
        for _ in 0..TRIES {
            match entries.insert(entry).await {
                Ok(()) => return Ok(None),
                Err(StoreError::Duplicate(_)) => {}
                Err(error) => return Err(error),
            }
            if let Some(known) = entries.maybe(by_id(&entry.id), None).await? {
                return Ok(Some(known));
            }
            // It went meanwhile, as it does after a day.
        }
        Err(StoreError::Conflict)
    }

    async fn idempotency_end(&self, id: &str, status: u16, answer: &str) -> Result<()> {
        let answer = doc! { "$set": { "answer": [Bson::Int64(status.into()), Bson::from(answer)] } };
        match self.of::<Idempotent>().change_all(by_id(id), answer).await? {
            0 => Err(StoreError::NotFound),
            _ => Ok(()),
        }
    }

    async fn rate_hit(&self, key: &str, window: Timestamp, keep_until: Timestamp) -> Result<u64> {
        let raw = self.raw("rate");
        let id = format!("{key}@{}", window.as_millisecond());
        within(async move {
            let hit = doc! {
                "$inc": { "hits": 1_i64 },
                "$setOnInsert": { "keep_until": date(keep_until) },
            };
            for _ in 0..TRIES {
                let hit = raw.find_one_and_update(by_id(&id), hit.clone()).upsert(true);
                match hit.return_document(ReturnDocument::After).await {
                    Ok(window) => {
                        let hits = window.and_then(|window| whole(window.get("hits")));
                        return u64::try_from(hits.unwrap_or(1)).map_err(unreadable);
                    }
                    // Two began the window at once: the next time it is there.
                    Err(error) if duplicate(&error).is_some() => {}
                    Err(error) => return Err(refused(&error)),
                }
            }
            Err(StoreError::Conflict)
        })
        .await
    }

    async fn sweep(&self, now: Timestamp) -> Result<u64> {
        let before = |hours: i64| now.checked_sub(hours.hours()).map_or(DateTime::MIN, date);
        let (day, week, month) = (before(24), before(24 * 7), before(24 * 30));
        let mut gone = self.of::<OneTime>().delete(doc! { "expires_at": { "$lte": date(now) } }).await?;
        gone += delete(&self.raw("rate"), doc! { "keep_until": { "$lte": date(now) } }).await?;
        gone += self.of::<GenerationEvent>().delete(doc! { "at": { "$lte": day } }).await?;
        gone += self.of::<Idempotent>().delete(doc! { "at": { "$lte": day } }).await?;
        gone += self.sweep_projects(month).await?;
        Ok(gone + self.sweep_blobs(week, date(now)).await?)
    }

    async fn stats(&self) -> Result<Stats> {
        let (users, projects) = (self.raw("users"), self.raw("projects"));
        let generations = self.of::<Generation>().count(doc! { "verified": true }).await?;
        within(async move {
            let users = users.estimated_document_count().max_time(MOST_WORK).await;
            let types = projects.aggregate([
                doc! { "$match": { "deleted_at": Bson::Null } },
                doc! { "$group": { "_id": "$type", "count": { "$sum": 1_i64 } } },
            ]);
            let types: Vec<Document> = match types.max_time(MOST_WORK).await {
                Ok(cursor) => cursor.try_collect().await.map_err(|error| refused(&error))?,
                Err(error) => return Err(refused(&error)),
            };
            let mut by_type = BTreeMap::new();
            for group in types {
                let count = whole(group.get("count")).unwrap_or_default();
                let kind = group.get_str("_id").map_err(unreadable)?;
                by_type.insert(kind.to_owned(), u64::try_from(count).map_err(unreadable)?);
            }
            Ok(Stats {
                users: users.map_err(|error| refused(&error))?,
                projects: by_type.values().sum(),
                generations,
                by_type,
            })
        })
        .await
    }
}

impl Mongo {
    /// Projects that were deleted at `bound` or before, and what is theirs: they go last, so that
    /// what was left undone is found again.
    async fn sweep_projects(&self, bound: DateTime) -> Result<u64> {
        let mut gone = 0;
        loop {
            let over = doc! { "deleted_at": { "$lte": bound } };
            let projects = self.of::<Project>().texts(over, "_id", BATCH).await?;
            if projects.is_empty() {
                return Ok(gone);
            }
            gone += self.of::<Commit>().delete(doc! { "project": { "$in": &projects } }).await?;
            gone += self.of::<Message>().delete(doc! { "project": { "$in": &projects } }).await?;
            // Not one that somebody took back meanwhile.
            let still = doc! { "_id": { "$in": projects }, "deleted_at": { "$lte": bound } };
            gone += self.of::<Project>().delete(still).await?;
        }
    }

    /// Contents that nobody uploaded or named since `bound` and that no commit of their owner's
    /// names. Those that are named are looked at again a week later, not at every sweep.
    async fn sweep_blobs(&self, bound: DateTime, now: DateTime) -> Result<u64> {
        let blobs = self.raw("blobs");
        let mut gone = 0;
        loop {
            let old = doc! { "checked_at": { "$lte": bound } };
            let ids = texts(&blobs, old, "_id", BATCH).await?;
            if ids.is_empty() {
                return Ok(gone);
            }
            let mut owners: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
            for (owner, hash) in ids.iter().filter_map(|id| id.split_once(':')) {
                owners.entry(owner).or_default().push(hash);
            }
            let mut named = BTreeSet::new();
            for (owner, hashes) in owners {
                let hashes = self.named(owner, &hashes).await?;
                named.extend(hashes.into_iter().map(|hash| format!("{owner}:{hash}")));
            }
            let (kept, unnamed): (Vec<String>, Vec<String>) =
                ids.into_iter().partition(|id| named.contains(id));
            // Not one that was uploaded again meanwhile.
            let still = doc! { "_id": { "$in": unnamed }, "named_at": { "$lte": bound } };
            gone += delete(&blobs, still).await?;
            let raw = blobs.clone();
            within(async move {
                let later = doc! { "$max": { "checked_at": now } };
                let kept = doc! { "_id": { "$in": kept } };
                raw.update_many(kept, later).await.map_err(|error| refused(&error))
            })
            .await?;
        }
    }

    /// Those of `hashes` that a commit to a project of the owner's names.
    async fn named(&self, owner: &str, hashes: &[&str]) -> Result<BTreeSet<String>> {
        let mut named = BTreeSet::new();
        let mut last = String::new();
        loop {
            let theirs = doc! { "owner": owner, "_id": { "$gt": &last } };
            let (raw, hashes) = (self.raw("projects"), hashes.iter().map(|hash| (*hash).to_owned()));
            let (hashes, commits) = (hashes.collect::<Vec<_>>(), self.raw("commits"));
            let (found, next) = within(async move {
                let projects = raw.find(theirs).sort(doc! { "_id": 1 }).limit(BATCH.into());
                let projects: Vec<Document> = match projects.projection(doc! { "_id": 1 }).await {
                    Ok(cursor) => cursor.try_collect().await.map_err(|error| refused(&error))?,
                    Err(error) => return Err(refused(&error)),
                };
                let ids: Vec<&str> = projects.iter().filter_map(|it| it.get_str("_id").ok()).collect();
                let Some(next) = ids.last().map(|last| (*last).to_owned()) else {
                    return Ok((BTreeSet::new(), None));
                };
                let naming = doc! { "project": { "$in": ids }, "changes.hash": { "$in": &hashes } };
                let find = commits.find(naming).projection(doc! { "_id": 0, "changes.hash": 1 });
                let mut naming = find.await.map_err(|error| refused(&error))?;
                let mut found = BTreeSet::new();
                while let Some(commit) = naming.try_next().await.map_err(|error| refused(&error))? {
                    for change in commit.get_array("changes").map_err(unreadable)? {
                        let change = change.as_document().and_then(|change| change.get_str("hash").ok());
                        found.extend(change.map(str::to_owned));
                    }
                }
                Ok((found, Some(next)))
            })
            .await?;
            named.extend(found);
            match next {
                Some(next) => last = next,
                None => return Ok(named),
            }
        }
    }
}
