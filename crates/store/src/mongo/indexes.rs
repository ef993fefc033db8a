//! The indexes that every query and every promise of uniqueness stands on: made at start, and checked.

use std::collections::BTreeMap;
use std::time::Duration;

use futures_util::TryStreamExt as _;
use mongodb::bson::{Bson, Document, doc};
use mongodb::error::ErrorKind;
use mongodb::options::IndexOptions;
use mongodb::{Database, IndexModel};

use super::documents::whole;
use super::refused;
use crate::error::{Result, StoreError, Unique};

/// An index.
#[derive(Debug)]
pub(super) struct Index {
    /// Of which collection.
    pub(super) collection: &'static str,
    /// Its name, by which the database says what was broken.
    pub(super) name: &'static str,
    /// Fields and their directions.
    pub(super) keys: &'static [(&'static str, i32)],
    /// The rule that it keeps.
    pub(super) rule: Option<Unique>,
    /// How long after the time in its field a document goes by itself, in hours. `sweep` does that
    /// too, for servers that cannot.
    pub(super) hours: Option<u64>,
}

const fn index(collection: &'static str, name: &'static str, keys: &'static [(&'static str, i32)]) -> Index {
    Index { collection, name, keys, rule: None, hours: None }
}

const fn unique(
    collection: &'static str,
    name: &'static str,
    keys: &'static [(&'static str, i32)],
    rule: Unique,
) -> Index {
    Index { collection, name, keys, rule: Some(rule), hours: None }
}

const fn expiring(
    collection: &'static str,
    name: &'static str,
    keys: &'static [(&'static str, i32)],
    hours: u64,
) -> Index {
    Index { collection, name, keys, rule: None, hours: Some(hours) }
}

/// All of them. Where two rules of a collection are broken at once, the first one is told.
pub(super) const INDEXES: &[Index] = &[
    unique("users", "users_email", &[("email_key", 1)], Unique::Email),
    index("users", "users_customer", &[("stripe_customer", 1)]),
    unique("identities", "identities_subject", &[("provider", 1), ("subject", 1)], Unique::Identity),
    index("identities", "identities_user", &[("user", 1)]),
    index("sessions", "sessions_user", &[("user", 1)]),
    expiring("tokens", "tokens_expires", &[("expires_at", 1)], 0),
    index("projects", "projects_recent", &[("owner", 1), ("deleted_at", 1), ("updated_at", -1), ("_id", 1)]),
    index("projects", "projects_share", &[("share", 1)]),
    index("projects", "projects_deleted", &[("deleted_at", 1), ("type", 1)]),
    unique(
        "commits",
        "commits_mutation",
        &[("project", 1), ("client", 1), ("mutation", 1)],
        Unique::Mutation,
    ),
    unique("commits", "commits_rev", &[("project", 1), ("rev", 1)], Unique::Revision),
    index("blobs", "blobs_checked", &[("checked_at", 1)]),
    index("project_chat", "chat_project", &[("project", 1), ("id", 1)]),
    index("generations", "generations_state", &[("state", 1), ("lease_until", 1)]),
    index("generations", "generations_owner", &[("owner", 1), ("state", 1)]),
    index("generations", "generations_project", &[("owner", 1), ("project", 1), ("_id", -1)]),
    index("generations", "generations_verified", &[("verified", 1)]),
    unique("generation_events", "events_seq", &[("generation", 1), ("seq", 1)], Unique::Id),
    expiring("generation_events", "events_at", &[("at", 1)], 24),
    unique("ledger", "ledger_op", &[("account", 1), ("op", 1)], Unique::Operation),
    unique("ledger", "ledger_seq", &[("account", 1), ("seq", 1)], Unique::Sequence),
    unique("payment_transactions", "payments_session", &[("session_key", 1)], Unique::Id),
    index("payment_transactions", "payments_intent", &[("intent", 1)]),
    index("payment_transactions", "payments_user", &[("user", 1), ("created_at", -1), ("_id", -1)]),
    index("payment_transactions", "payments_open", &[("state", 1), ("created_at", 1)]),
    index("inbox", "inbox_open", &[("done_at", 1), ("at", 1)]),
    expiring("idempotency", "idempotency_at", &[("at", 1)], 24),
    expiring("rate", "rate_keep", &[("keep_until", 1)], 0),
];

/// The name that every database gives to the index of the id.
const ID: &str = "_id_";

/// Servers' code for what they do not do.
const NOT_IMPLEMENTED: i32 = 238;

/// Rules of a collection, in the order in which they are told.
pub(super) fn rules(collection: &str) -> impl Iterator<Item = (&'static str, Unique, Vec<&'static str>)> {
    let own = INDEXES.iter().filter(move |index| index.collection == collection).filter_map(|index| {
        let fields = index.keys.iter().map(|(field, _)| *field).collect();
        index.rule.map(|rule| (index.name, rule, fields))
    });
    own.chain(std::iter::once((ID, Unique::Id, vec!["_id"])))
}

/// Makes those that are missing.
///
/// # Errors
///
/// [`StoreError::Unreadable`] for one that is there and is another, by its name and how it differs.
pub(super) async fn prepare(database: &Database) -> Result<()> {
    let mut collections: BTreeMap<&str, Vec<&Index>> = BTreeMap::new();
    for index in INDEXES {
        collections.entry(index.collection).or_default().push(index);
    }
    let mut can_expire = true;
    for (collection, wanted) in collections {
        let there = list(database, collection).await?;
        for index in &wanted {
            if let Some(found) = there.get(index.name) {
                check(index, found)?;
            } else {
                make(database, index, &mut can_expire).await?;
            }
        }
        // A server that takes an index and keeps another one is found out here.
        let there = list(database, collection).await?;
        for index in wanted {
            let Some(found) = there.get(index.name) else {
                return Err(differs(index, "it is missing after it was made"));
            };
            check(index, found)?;
        }
    }
    if !can_expire {
        tracing::info!("the database removes nothing by itself; only the sweeper does");
    }
    Ok(())
}

async fn make(database: &Database, index: &Index, can_expire: &mut bool) -> Result<()> {
    let expire_after = index.hours.filter(|_| *can_expire).map(|hours| Duration::from_secs(hours * 3_600));
    let options = IndexOptions::builder()
        .name(index.name.to_owned())
        .unique(index.rule.map(|_| true))
        .expire_after(expire_after)
        .build();
    let model = IndexModel::builder().keys(keys(index)).options(options).build();
    match database.collection::<Document>(index.collection).create_index(model).await {
        Ok(_) => Ok(()),
        Err(error) if expire_after.is_some() && code(&error) == Some(NOT_IMPLEMENTED) => {
            *can_expire = false;
            Box::pin(make(database, index, can_expire)).await
        }
        Err(error) => Err(match code(&error) {
            // IndexOptionsConflict, IndexKeySpecsConflict.
            Some(85 | 86) => differs(index, &error.to_string()),
            _ => refused(&error),
        }),
    }
}

async fn list(database: &Database, collection: &str) -> Result<BTreeMap<String, IndexModel>> {
    let listed = match database.collection::<Document>(collection).list_indexes().await {
        Ok(cursor) => cursor.try_collect::<Vec<_>>().await,
        Err(error) => Err(error),
    };
    match listed {
        Ok(found) => {
            let name = |index: &IndexModel| index.options.as_ref().and_then(|options| options.name.clone());
            Ok(found.into_iter().filter_map(|index| Some((name(&index)?, index))).collect())
        }
        // NamespaceNotFound: there is no such collection yet.
        Err(error) if code(&error) == Some(26) => Ok(BTreeMap::new()),
        Err(error) => Err(refused(&error)),
    }
}

fn check(index: &Index, found: &IndexModel) -> Result<()> {
    let options = found.options.clone().unwrap_or_default();
    let same_keys = found.keys.len() == index.keys.len()
        && found.keys.iter().zip(index.keys).all(|((field, value), (wanted, way))| {
            field == wanted && whole(Some(value)) == Some(i64::from(*way))
        });
    if !same_keys {
        return Err(differs(index, &format!("its keys are {}", found.keys)));
    }
    if options.unique.unwrap_or_default() != index.rule.is_some() {
        return Err(differs(index, "it is unique, or is not"));
    }
    if options.partial_filter_expression.is_some() || options.sparse.unwrap_or_default() {
        return Err(differs(index, "it leaves documents out"));
    }
    let hours = options.expire_after.map(|after| after.as_secs());
    // None at all is what a server keeps that removes nothing by itself.
    if hours.is_some() && hours != index.hours.map(|hours| hours * 3_600) {
        return Err(differs(index, "documents go at another time"));
    }
    Ok(())
}

fn keys(index: &Index) -> Document {
    index.keys.iter().map(|(field, way)| ((*field).to_owned(), Bson::Int32(*way))).collect()
}

fn differs(index: &Index, how: &str) -> StoreError {
    let Index { name, collection, .. } = index;
    let keys = keys(index);
    StoreError::Unreadable(format!("the index {name} of {collection} should be {keys}, but {how}"))
}

fn code(error: &mongodb::error::Error) -> Option<i32> {
    match &*error.kind {
        ErrorKind::Command(command) => Some(command.code),
        _ => None,
    }
}

/// The version of the collections, in a collection of its own: this program's, or the one before.
pub(super) async fn schema(database: &Database, ours: i64) -> Result<()> {
    let collection = database.collection::<Document>("schema");
    let known = collection.find_one(doc! { "_id": "store" }).await.map_err(|error| refused(&error))?;
    match known.and_then(|known| whole(known.get("version"))) {
        Some(version) if version > ours => {
            Err(StoreError::Unreadable(format!("schema {version} is of a newer program")))
        }
        Some(version) if version + 1 < ours => {
            Err(StoreError::Unreadable(format!("schema {version} is older than this program can read")))
        }
        Some(version) if version == ours => Ok(()),
        _ => {
            let raise = doc! { "$max": { "version": ours } };
            let done = collection.update_one(doc! { "_id": "store" }, raise).upsert(true).await;
            match done {
                Ok(_) => Ok(()),
                // Another server that starts was faster.
                Err(error) if super::duplicate(&error).is_some() => Ok(()),
                Err(error) => Err(refused(&error)),
            }
        }
    }
}
