use async_trait::async_trait;
use futures_util::TryStreamExt as _;
use mongodb::bson::spec::BinarySubtype;
use mongodb::bson::{Binary, Bson, Document, doc};
use uuid::Uuid;

use super::documents::{date, int, time, unreadable, whole};
use super::{MOST_WORK, Mongo, duplicate, refused, within};
use crate::error::{Result, StoreError};
use crate::model::{Blob, Commit, Message, Page, Project, ProjectFilter};
use crate::paging::{MOST, cursor, place};
use crate::store::Projects;

/// How often an upsert is tried that meets another of the same id.
const UPSERTS: usize = 5;

#[async_trait]
impl Projects for Mongo {
    async fn project_create(&self, project: &Project) -> Result<()> {
        self.of().insert(project).await
    }

    async fn project(&self, owner: Uuid, id: Uuid) -> Result<Project> {
        let live = doc! { "owner": owner.to_string(), "_id": id.to_string(), "deleted_at": Bson::Null };
        self.of().one(live).await
    }

    async fn project_shared(&self, share: &str) -> Result<Project> {
        self.of().one(doc! { "share": share, "deleted_at": Bson::Null }).await
    }

    async fn projects(&self, owner: Uuid, filter: &ProjectFilter) -> Result<Page<Project>> {
        let limit = filter.limit.clamp(1, MOST);
        let mut wanted = doc! { "owner": owner.to_string(), "deleted_at": Bson::Null };
        if let Some((ms, id)) = place(filter.after.as_deref()) {
            let at = mongodb::bson::DateTime::from_millis(ms);
            // The first bound is where the index is entered.
            wanted.insert("updated_at", doc! { "$lte": at });
            let beyond = [doc! { "updated_at": { "$lt": at } }, doc! { "_id": { "$gt": id } }];
            wanted.insert("$or", beyond.to_vec());
        }
        let lower = filter.text.to_lowercase();
        let words: Vec<Document> =
            lower.split_whitespace().map(|word| doc! { "search": { "$regex": literal(word) } }).collect();
        if !words.is_empty() {
            wanted.insert("$and", words);
        }
        let order = doc! { "updated_at": -1, "_id": 1 };
        let mut items: Vec<Project> = self.of().many(wanted, order, Some(limit + 1)).await?;
        let is_more = items.len() > limit as usize;
        items.truncate(limit as usize);
        let last = items.last().filter(|_| is_more);
        let next = last.map(|last| cursor(last.updated_at.as_millisecond(), last.id));
        Ok(Page { items, next })
    }

    async fn project_update(&self, project: &Project) -> Result<()> {
        let (owner, id) = (project.owner.to_string(), project.id.to_string());
        let next = Project { rev: project.rev + 1, ..project.clone() };
        self.of().replace(doc! { "owner": owner, "_id": id, "rev": int(project.rev) }, &next).await
    }

    async fn commit(&self, commit: &Commit) -> Result<()> {
        self.of().insert(commit).await
    }

    async fn commit_by_mutation(&self, project: Uuid, client: &str, mutation: &str) -> Result<Commit> {
        let known = doc! { "project": project.to_string(), "client": client, "mutation": mutation };
        self.of().one(known).await
    }

    async fn commits(&self, project: Uuid, since: u64, limit: u32) -> Result<Vec<Commit>> {
        let later = doc! { "project": project.to_string(), "rev": { "$gt": int(since) } };
        self.of().many(later, doc! { "rev": 1 }, Some(limit)).await
    }

    async fn head(&self, project: Uuid) -> Result<u64> {
        let raw = self.raw("commits");
        within(async move {
            let latest = raw
                .find_one(doc! { "project": project.to_string() })
                .sort(doc! { "rev": -1 })
                .projection(doc! { "_id": 0, "rev": 1 })
                .max_time(MOST_WORK)
                .await
                .map_err(|error| refused(&error))?;
            let rev = latest.and_then(|latest| whole(latest.get("rev")));
            u64::try_from(rev.unwrap_or(0)).map_err(unreadable)
        })
        .await
    }

    async fn blob_put(&self, blob: &Blob) -> Result<()> {
        let (raw, blob) = (self.raw("blobs"), blob.clone());
        within(async move {
            let bytes = blob.bytes.map(|bytes| Binary { subtype: BinarySubtype::Generic, bytes });
            let (named, size) = (date(blob.named_at), int(blob.size));
            let update = doc! {
                "$max": { "named_at": named, "checked_at": named },
                "$setOnInsert": { "bytes": bytes, "size": size },
            };
            for _ in 0..UPSERTS {
                match raw.update_one(doc! { "_id": &blob.id }, update.clone()).upsert(true).await {
                    Ok(_) => return Ok(()),
                    // Two inserted it at once: the next time it is there.
                    Err(error) if duplicate(&error).is_some() => {}
                    Err(error) => return Err(refused(&error)),
                }
            }
            Err(StoreError::Conflict)
        })
        .await
    }

    async fn blobs(&self, ids: &[String]) -> Result<Vec<Blob>> {
        let (raw, ids) = (self.raw("blobs"), ids.to_vec());
        within(async move {
            let found = raw.find(doc! { "_id": { "$in": &ids } }).max_time(MOST_WORK);
            let found: Vec<Document> = match found.await {
                Ok(cursor) => cursor.try_collect().await.map_err(|error| refused(&error))?,
                Err(error) => return Err(refused(&error)),
            };
            let mut blobs = found.iter().map(blob_of).collect::<Result<Vec<_>>>()?;
            // In the order in which they were asked for, as the other engine gives them.
            blobs.sort_by_key(|blob| ids.iter().position(|id| *id == blob.id));
            Ok(blobs)
        })
        .await
    }

    async fn message_add(&self, message: &Message) -> Result<()> {
        match self.of().insert(message).await {
            Err(StoreError::Duplicate(_)) => Ok(()),
            done => done,
        }
    }

    async fn messages(&self, project: Uuid, limit: u32, after: Option<&str>) -> Result<Page<Message>> {
        let limit = limit.clamp(1, MOST);
        let later = doc! { "project": project.to_string(), "id": { "$gt": after.unwrap_or_default() } };
        let mut items: Vec<Message> = self.of().many(later, doc! { "id": 1 }, Some(limit + 1)).await?;
        let is_more = items.len() > limit as usize;
        items.truncate(limit as usize);
        let next = items.last().filter(|_| is_more).map(|last| last.id.clone());
        Ok(Page { items, next })
    }
}

fn blob_of(document: &Document) -> Result<Blob> {
    let bytes = match document.get("bytes") {
        Some(Bson::Binary(binary)) => Some(binary.bytes.clone()),
        _ => None,
    };
    Ok(Blob {
        id: document.get_str("_id").map_err(unreadable)?.to_owned(),
        bytes,
        size: whole(document.get("size")).unwrap_or_default().try_into().map_err(unreadable)?,
        named_at: time(*document.get_datetime("named_at").map_err(unreadable)?)?,
    })
}

/// A word as a pattern that only the word itself fits, in every dialect that servers speak: what is
/// no letter, digit or beyond ASCII is escaped, what cannot be seen by its number.
fn literal(word: &str) -> String {
    let mut pattern = String::with_capacity(word.len());
    for letter in word.chars() {
        if letter.is_ascii_control() {
            pattern.push_str(&format!("\\x{:02x}", letter as u32));
        } else {
            if letter.is_ascii_punctuation() {
                pattern.push('\\');
            }
            pattern.push(letter);
        }
    }
    pattern
}
