//! Model types as documents.
//!
//! A document is what the model's JSON says, but for three things: times are dates, so that they are
//! compared and expire as such; free JSON of other people's is kept as text, so that no key of theirs
//! is ever an operator, a path or an extended type; and what an index needs beside it is derived here.
//! Ids are the strings that the API shows: what stands in a log or a support request can be searched
//! for as it is, and a page's place orders alike on every engine.

use jiff::Timestamp;
use mongodb::bson::{Bson, DateTime, Document, doc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Number, Value};

use crate::error::{Result, StoreError};
use crate::ledger::Entry;
use crate::model::{
    Commit, Generation, GenerationEvent, Idempotent, Identity, InboxItem, Message, OneTime, Payment, Project,
    Session, User,
};

/// Fields that are times, in whatever document.
const TIMES: &[&str] = &[
    "at",
    "created_at",
    "deleted_at",
    "done_at",
    "expires_at",
    "lease_until",
    "revoked_at",
    "rotated_at",
    "seen_at",
    "since",
    "updated_at",
];

/// What a collection holds.
pub(super) trait Kept: Serialize + DeserializeOwned + Send + Sync + 'static {
    /// Its name.
    const COLLECTION: &'static str;
    /// Fields of free JSON.
    const FREE: &'static [&'static str] = &[];
    /// Fields that are kept beside it and are no business of those who read it.
    const DERIVED: &'static [&'static str] = &[];

    /// Adds what is derived from it.
    fn derive(&self, _document: &mut Document) {}
}

impl Kept for User {
    const COLLECTION: &'static str = "users";
}

impl Kept for Identity {
    const COLLECTION: &'static str = "identities";
}

impl Kept for Session {
    const COLLECTION: &'static str = "sessions";
}

impl Kept for OneTime {
    const COLLECTION: &'static str = "tokens";
    const FREE: &'static [&'static str] = &["data"];
}

impl Kept for Project {
    const COLLECTION: &'static str = "projects";
    const FREE: &'static [&'static str] = &["config"];
    const DERIVED: &'static [&'static str] = &["search"];

    fn derive(&self, document: &mut Document) {
        document.insert("search", crate::paging::searched(self));
    }
}

impl Kept for Commit {
    const COLLECTION: &'static str = "commits";
}

impl Kept for Message {
    const COLLECTION: &'static str = "project_chat";

    fn derive(&self, document: &mut Document) {
        // Its id is unique within the project, as other people's are within theirs.
        document.insert("_id", format!("{}:{}", self.project, self.id));
        document.insert("id", self.id.as_str());
    }
}

impl Kept for Generation {
    const COLLECTION: &'static str = "generations";
    const FREE: &'static [&'static str] = &["request", "result"];
    const DERIVED: &'static [&'static str] = &["verified"];

    fn derive(&self, document: &mut Document) {
        let verified = self.result.as_ref().is_some_and(|result| result["verified"] == true);
        document.insert("verified", verified);
    }
}

impl Kept for GenerationEvent {
    const COLLECTION: &'static str = "generation_events";
}

impl Kept for Entry {
    const COLLECTION: &'static str = "ledger";
}

impl Kept for Payment {
    const COLLECTION: &'static str = "payment_transactions";
    const DERIVED: &'static [&'static str] = &["session_key"];

    fn derive(&self, document: &mut Document) {
        // Unique among those that have a session, without a partial index.
        let key = self.session.clone().unwrap_or_else(|| self.id.to_string());
        document.insert("session_key", key);
    }
}

impl Kept for InboxItem {
    const COLLECTION: &'static str = "inbox";
    const FREE: &'static [&'static str] = &["payload"];
}

impl Kept for Idempotent {
    const COLLECTION: &'static str = "idempotency";
}

/// As it is kept.
pub(super) fn document<T: Kept>(kept: &T) -> Result<Document> {
    let value = serde_json::to_value(kept).map_err(unreadable)?;
    let Value::Object(fields) = value else {
        return Err(StoreError::Unreadable(format!("{} holds no object", T::COLLECTION)));
    };
    let mut document = Document::new();
    for (name, value) in fields {
        let is_free = T::FREE.contains(&name.as_str()) && !value.is_null();
        let value = if is_free { Bson::String(value.to_string()) } else { bson(&name, value)? };
        document.insert(name, value);
    }
    kept.derive(&mut document);
    Ok(document)
}

/// The model's, of a document. Fields that this version does not know are passed over; those that
/// write set what they know and leave the others.
pub(super) fn model<T: Kept>(document: Document) -> Result<T> {
    let mut fields = serde_json::Map::with_capacity(document.len());
    for (name, value) in document {
        let value = match value {
            Bson::String(text) if T::FREE.contains(&name.as_str()) => {
                serde_json::from_str(&text).map_err(unreadable)?
            }
            value => json(value)?,
        };
        fields.insert(name, value);
    }
    if let Some(id) = (T::COLLECTION == Message::COLLECTION).then(|| fields.remove("id")).flatten() {
        fields.insert("_id".to_owned(), id);
    }
    serde_json::from_value(Value::Object(fields)).map_err(unreadable)
}

/// A time as a date: to the millisecond.
pub(super) fn date(at: Timestamp) -> DateTime {
    DateTime::from_millis(at.as_millisecond())
}

/// A date as a time.
pub(super) fn time(date: DateTime) -> Result<Timestamp> {
    Timestamp::from_millisecond(date.timestamp_millis()).map_err(unreadable)
}

/// What is not shown of a collection's documents.
pub(super) fn hidden<T: Kept>() -> Option<Document> {
    let hidden: Document = T::DERIVED.iter().map(|name| ((*name).to_owned(), Bson::Int32(0))).collect();
    (!hidden.is_empty()).then_some(hidden)
}

/// A filter that only one document can pass.
pub(super) fn by_id(id: impl std::fmt::Display) -> Document {
    doc! { "_id": id.to_string() }
}

pub(super) fn unreadable(error: impl std::fmt::Display) -> StoreError {
    StoreError::Unreadable(error.to_string())
}

/// A number that the model counts from nought, as the database has it.
pub(super) fn int(number: u64) -> Bson {
    Bson::Int64(i64::try_from(number).unwrap_or(i64::MAX))
}

/// A whole number, in whatever width somebody wrote it.
pub(super) fn whole(value: Option<&Bson>) -> Option<i64> {
    match value? {
        Bson::Int32(number) => Some(i64::from(*number)),
        Bson::Int64(number) => Some(*number),
        Bson::Double(number) => Some(*number as i64),
        _ => None,
    }
}

fn bson(name: &str, value: Value) -> Result<Bson> {
    Ok(match value {
        Value::Null => Bson::Null,
        Value::Bool(value) => Bson::Boolean(value),
        Value::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(number), _) => Bson::Int64(number),
            (None, Some(float)) if !number.is_u64() => Bson::Double(float),
            _ => return Err(StoreError::Unreadable(format!("{name} is too large: {number}"))),
        },
        Value::String(text) if TIMES.contains(&name) => {
            Bson::DateTime(date(text.parse().map_err(unreadable)?))
        }
        Value::String(text) => Bson::String(text),
        Value::Array(items) => {
            Bson::Array(items.into_iter().map(|item| bson(name, item)).collect::<Result<_>>()?)
        }
        Value::Object(fields) => {
            let mut document = Document::new();
            for (name, value) in fields {
                let value = bson(&name, value)?;
                document.insert(name, value);
            }
            Bson::Document(document)
        }
    })
}

fn json(value: Bson) -> Result<Value> {
    Ok(match value {
        Bson::Null => Value::Null,
        Bson::Boolean(value) => Value::Bool(value),
        Bson::Int32(number) => Value::Number(number.into()),
        Bson::Int64(number) => Value::Number(number.into()),
        Bson::Double(float) => Number::from_f64(float).map_or(Value::Null, Value::Number),
        Bson::String(text) => Value::String(text),
        Bson::DateTime(date) => Value::String(time(date)?.to_string()),
        Bson::ObjectId(id) => Value::String(id.to_hex()),
        Bson::Array(items) => Value::Array(items.into_iter().map(json).collect::<Result<_>>()?),
        Bson::Document(document) => Value::Object(
            document.into_iter().map(|(name, value)| Ok((name, json(value)?))).collect::<Result<_>>()?,
        ),
        other => return Err(StoreError::Unreadable(format!("of the type {:?}", other.element_type()))),
    })
}
