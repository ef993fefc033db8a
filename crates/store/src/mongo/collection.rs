//! A collection of one kind of document, and what is done with it: one document, one write.

use std::marker::PhantomData;

use futures_util::TryStreamExt as _;
use mongodb::action::{Action as _, Find, FindOne};
use mongodb::bson::{Bson, Document, doc};
use mongodb::error::ErrorKind;
use mongodb::options::ReturnDocument;

use super::documents::{Kept, document, hidden, model};
use super::{MOST_WORK, Mongo, duplicate, indexes, refused, within};
use crate::error::{Result, StoreError};

/// Documents of one kind.
pub(super) struct Collection<T> {
    raw: mongodb::Collection<Document>,
    kind: PhantomData<fn() -> T>,
}

impl Mongo {
    /// The collection of a kind.
    pub(super) fn of<T: Kept>(&self) -> Collection<T> {
        Collection { raw: self.raw(T::COLLECTION), kind: PhantomData }
    }

    /// A collection whose documents are no type of the model's.
    pub(super) fn raw(&self, name: &str) -> mongodb::Collection<Document> {
        self.database.collection(name)
    }
}

impl<T: Kept> Collection<T> {
    /// Inserts it.
    pub(super) async fn insert(&self, kept: &T) -> Result<()> {
        let (raw, document) = (self.raw.clone(), document(kept)?);
        within(async move {
            match raw.insert_one(&document).await {
                Ok(_) => Ok(()),
                Err(error) => Err(told::<T>(&raw, &document, &error).await),
            }
        })
        .await
    }

    /// Inserts those that are not there.
    pub(super) async fn insert_missing(&self, kept: &[T]) -> Result<()> {
        const DUPLICATE_KEY: i32 = 11_000;
        let documents = kept.iter().map(document).collect::<Result<Vec<_>>>()?;
        if documents.is_empty() {
            return Ok(());
        }
        let raw = self.raw.clone();
        within(async move {
            let Err(error) = raw.insert_many(documents).ordered(false).await else { return Ok(()) };
            match &*error.kind {
                ErrorKind::InsertMany(failed)
                    if failed.write_concern_error.is_none()
                        && failed.write_errors.iter().flatten().all(|error| error.code == DUPLICATE_KEY) =>
                {
                    Ok(())
                }
                _ => Err(refused(&error)),
            }
        })
        .await
    }

    /// The one that the filter names.
    pub(super) async fn one(&self, filter: Document) -> Result<T> {
        self.maybe(filter, None).await?.ok_or(StoreError::NotFound)
    }

    /// The first in that order, if there is one.
    pub(super) async fn maybe(&self, filter: Document, order: Option<Document>) -> Result<Option<T>> {
        let raw = self.raw.clone();
        let find = async move {
            let find = raw.find_one(filter).optional(order, FindOne::sort);
            let find = find.optional(hidden::<T>(), FindOne::projection);
            find.max_time(MOST_WORK).await.map_err(|error| refused(&error))
        };
        within(find).await?.map(model).transpose()
    }

    /// At most so many, in that order.
    pub(super) async fn many(&self, filter: Document, order: Document, limit: Option<u32>) -> Result<Vec<T>> {
        let raw = self.raw.clone();
        let find = async move {
            let find = raw.find(filter).sort(order).max_time(MOST_WORK);
            let find = find.optional(hidden::<T>(), Find::projection);
            // All of a page in one answer.
            let find = find.optional(limit, |find, limit| find.limit(limit.into()).batch_size(limit + 1));
            let cursor = find.await.map_err(|error| refused(&error))?;
            cursor.try_collect::<Vec<_>>().await.map_err(|error| refused(&error))
        };
        within(find).await?.into_iter().map(model).collect()
    }

    /// Sets all that this version knows of the document that the filter names, and leaves what
    /// another one may have added; `Conflict` when there is none.
    pub(super) async fn replace(&self, filter: Document, kept: &T) -> Result<()> {
        let (raw, mut fields) = (self.raw.clone(), document(kept)?);
        let id = fields.remove("_id");
        within(async move {
            let done = raw.update_one(filter, doc! { "$set": &fields }).await;
            match done {
                Ok(done) if done.matched_count == 0 => Err(StoreError::Conflict),
                Ok(_) => Ok(()),
                Err(error) => {
                    fields.extend(id.map(|id| ("_id".to_owned(), id)));
                    Err(told::<T>(&raw, &fields, &error).await)
                }
            }
        })
        .await
    }

    /// Changes the one that the filter names, and gives what it is then.
    pub(super) async fn change(&self, filter: Document, update: Document) -> Result<Option<T>> {
        let raw = self.raw.clone();
        let change = async move {
            let change = raw.find_one_and_update(filter, update).return_document(ReturnDocument::After);
            change.await.map_err(|error| refused(&error))
        };
        within(change).await?.map(model).transpose()
    }

    /// Changes all that the filter meets; how many were met.
    pub(super) async fn change_all(&self, filter: Document, update: Document) -> Result<u64> {
        let raw = self.raw.clone();
        within(async move {
            let done = raw.update_many(filter, update).await.map_err(|error| refused(&error))?;
            Ok(done.matched_count)
        })
        .await
    }

    /// Takes the one that the filter names away: exactly one caller gets it.
    pub(super) async fn take(&self, filter: Document) -> Result<Option<T>> {
        let raw = self.raw.clone();
        let take = async move { raw.find_one_and_delete(filter).await.map_err(|error| refused(&error)) };
        within(take).await?.map(model).transpose()
    }

    /// Removes all that the filter meets.
    pub(super) async fn delete(&self, filter: Document) -> Result<u64> {
        delete(&self.raw, filter).await
    }

    /// How many the filter meets.
    pub(super) async fn count(&self, filter: Document) -> Result<u64> {
        let raw = self.raw.clone();
        within(async move {
            raw.count_documents(filter).max_time(MOST_WORK).await.map_err(|error| refused(&error))
        })
        .await
    }

    /// The text of one field of those that the filter meets.
    pub(super) async fn texts(
        &self,
        filter: Document,
        field: &'static str,
        limit: u32,
    ) -> Result<Vec<String>> {
        texts(&self.raw, filter, field, limit).await
    }
}

/// Removes all that the filter meets.
pub(super) async fn delete(raw: &mongodb::Collection<Document>, filter: Document) -> Result<u64> {
    let raw = raw.clone();
    within(async move {
        let done = raw.delete_many(filter).await.map_err(|error| refused(&error))?;
        Ok(done.deleted_count)
    })
    .await
}

/// The text of one field of those that the filter meets.
pub(super) async fn texts(
    raw: &mongodb::Collection<Document>,
    filter: Document,
    field: &'static str,
    limit: u32,
) -> Result<Vec<String>> {
    let raw = raw.clone();
    within(async move {
        let mut shown = doc! { field: 1 };
        if field != "_id" {
            shown.insert("_id", 0);
        }
        let find = raw.find(filter).projection(shown).limit(limit.into()).max_time(MOST_WORK);
        let found: Vec<Document> = match find.await {
            Ok(cursor) => cursor.try_collect().await.map_err(|error| refused(&error))?,
            Err(error) => return Err(refused(&error)),
        };
        Ok(found.iter().filter_map(|it| it.get_str(field).ok().map(str::to_owned)).collect())
    })
    .await
}

/// What a refused write is called. Where a rule was broken the database names one index, though two
/// may object, and not every server names any: those that come before it are looked at.
async fn told<T: Kept>(
    raw: &mongodb::Collection<Document>,
    document: &Document,
    error: &mongodb::error::Error,
) -> StoreError {
    let Some(words) = duplicate(error) else { return refused(error) };
    let named = |name: &str| words.split([' ', ':', '(', ')']).any(|word| word == name);
    for (name, rule, fields) in indexes::rules(T::COLLECTION) {
        if named(name) {
            return StoreError::Duplicate(rule);
        }
        let mut same: Document = fields
            .iter()
            .map(|field| ((*field).to_owned(), document.get(field).cloned().unwrap_or(Bson::Null)))
            .collect();
        if let (Some(own), false) = (document.get("_id"), fields.contains(&"_id")) {
            same.insert("_id", doc! { "$ne": own.clone() });
        }
        match raw.find_one(same).projection(doc! { "_id": 1 }).max_time(MOST_WORK).await {
            Ok(Some(_)) => return StoreError::Duplicate(rule),
            Ok(None) => {}
            Err(error) => return refused(&error),
        }
    }
    // Whoever was in the way has gone.
    StoreError::Unavailable("a duplicate that is no longer there".to_owned())
}
