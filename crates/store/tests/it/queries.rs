//! Every query of the MongoDB engine has an index that serves it, and every one that people wait for
//! names the shard that it goes to. No server at hand plans as MongoDB does, so the commands that are
//! sent are held against the indexes that were made, by MongoDB's rule: a prefix of equalities, then
//! the order, then a range.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use jiff::Timestamp;
use serde_json::{Map, Value};
use uuid::Uuid;
use vectort_store::{
    Generations, Idempotent, Life, Money, Mongo, People, ProjectFilter, Projects, Requests, SignIn,
};
use vectort_testkit::databases::Database;

/// Shard keys of the collections that are sharded (the crate's README).
const SHARDS: &[(&str, &str)] = &[
    ("sessions", "_id"),
    ("tokens", "_id"),
    ("projects", "owner"),
    ("commits", "project"),
    ("blobs", "_id"),
    ("project_chat", "project"),
    ("generations", "owner"),
    ("generation_events", "generation"),
    ("ledger", "account"),
    ("inbox", "_id"),
    ("idempotency", "_id"),
    ("rate", "_id"),
];

/// Operations that may ask every shard.
const ANYWHERE: &[&str] = &[
    "project_shared",
    "sessions",
    "session_revoke",
    "user_delete",
    "generations_expired",
    "ledger_accounts",
    "inbox_open",
    "sweep",
    "stats",
];

/// Operations whose few documents are put in order after they were found.
const SORTED_IN_MEMORY: &[&str] = &["identities", "sessions"];

/// Indexes whose queries could enter by another one, and would read far more: a project's every
/// commit, an account's every generation or entry, every project that is not deleted.
const UNASKED: &[&str] = &["commits_mutation", "generations_owner", "ledger_op", "projects_share"];

type Keys = Vec<(String, i64)>;

/// Of each collection, by their names.
type Indexes = BTreeMap<String, BTreeMap<String, Keys>>;

/// What is asked of a collection.
#[derive(Debug)]
struct Query {
    collection: String,
    filter: Map<String, Value>,
    order: Map<String, Value>,
}

fn object(value: &Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap_or_default()
}

/// The queries of a command.
fn queries(name: &str, command: &Value) -> Vec<Query> {
    let collection = command[name].as_str().unwrap_or_default().to_owned();
    let query = |filter: &Value, order: &Value| Query {
        collection: collection.clone(),
        filter: object(filter),
        order: object(order),
    };
    let each = |list: &str| {
        command[list].as_array().into_iter().flatten().map(|it| query(&it["q"], &Value::Null)).collect()
    };
    match name {
        "find" => vec![query(&command["filter"], &command["sort"])],
        "aggregate" => vec![query(&command["pipeline"][0]["$match"], &Value::Null)],
        "findAndModify" => vec![query(&command["query"], &Value::Null)],
        "update" => each("updates"),
        "delete" => each("deletes"),
        _ => Vec::new(),
    }
}

fn is_operators(value: &Value) -> bool {
    value.as_object().is_some_and(|it| it.keys().any(|key| key.starts_with('$') && key != "$date"))
}

impl Query {
    fn is_equal(&self, field: &str) -> bool {
        self.filter.get(field).is_some_and(|value| !is_operators(value) || value.get("$in").is_some())
    }

    fn is_range(&self, field: &str) -> bool {
        let bounds = ["$gt", "$gte", "$lt", "$lte"];
        self.filter.get(field).is_some_and(|value| bounds.iter().any(|bound| value.get(bound).is_some()))
    }

    fn is_served_by(&self, keys: &Keys, sorts: bool) -> bool {
        let equal = keys.iter().take_while(|(field, _)| self.is_equal(field)).count();
        let enters = equal > 0 || self.is_range(&keys[0].0);
        let order: Vec<(&String, i64)> = self
            .order
            .iter()
            .filter(|(field, _)| !self.is_equal(field))
            .map(|(field, way)| (field, way.as_i64().unwrap_or(1)))
            .collect();
        let in_order = |turned: i64| {
            order.len() <= keys.len() - equal
                && order
                    .iter()
                    .zip(&keys[equal..])
                    .all(|((field, way), (key, kept))| *field == key && *way == turned * kept)
        };
        enters && (!sorts || in_order(1) || in_order(-1))
    }
}

/// What is wrong with an operation's queries.
fn faults(operation: &str, indexes: &Indexes, queries: &[Query]) -> Vec<String> {
    let mut faults = Vec::new();
    let id: Keys = vec![("_id".to_owned(), 1)];
    for query in queries {
        let sorts = !SORTED_IN_MEMORY.contains(&operation);
        let of_collection = indexes.get(&query.collection).into_iter().flat_map(BTreeMap::values);
        if !of_collection.chain([&id]).any(|keys| query.is_served_by(keys, sorts)) {
            faults.push(format!("{operation} has no index for {query:?}"));
        }
        let shard = SHARDS.iter().find(|(collection, _)| *collection == query.collection);
        if let Some((_, key)) = shard
            && !query.is_equal(key)
            && !ANYWHERE.contains(&operation)
        {
            faults.push(format!("{operation} asks every shard for {query:?}"));
        }
    }
    faults
}

#[tokio::test]
async fn every_query_has_its_index_and_every_hot_one_its_shard() {
    let Some(server) = Database::mongo_java_server() else { return };
    let sent: Arc<Mutex<Vec<(String, Value)>>> = Arc::default();
    let told = sent.clone();
    let address = server.fresh();
    let store = Mongo::observed(&address, move |name, command| {
        told.lock().unwrap().push((name.to_owned(), command.clone()));
    });
    let store = store.await.unwrap();
    store.prepare().await.unwrap();
    let mut indexes = Indexes::new();
    for (name, command) in sent.lock().unwrap().drain(..) {
        for index in command["indexes"].as_array().into_iter().flatten() {
            let keys = object(&index["key"]).into_iter().map(|(field, way)| (field, way.as_i64().unwrap()));
            let text = |value: &Value| value.as_str().unwrap().to_owned();
            let of_collection = indexes.entry(text(&command[&name])).or_default();
            of_collection.insert(text(&index["name"]), keys.collect());
        }
    }
    assert!(indexes.len() >= 12, "{indexes:?}");

    let mut asked: Vec<(&str, Vec<Query>)> = Vec::new();
    macro_rules! ask {
        ($($operation:ident ( $($argument:expr),* );)*) => {$(
            _ = store.$operation($($argument),*).await;
            let made: Vec<Query> =
                sent.lock().unwrap().drain(..).flat_map(|(name, command)| queries(&name, &command)).collect();
            assert!(!made.is_empty(), "{} asks nothing", stringify!($operation));
            asked.push((stringify!($operation), made));
        )*};
    }
    let (id, now, one) = (Uuid::now_v7(), Timestamp::now(), "one");
    let user = crate::conformance::person("ada@example.com");
    let project = crate::conformance::project(user.id, "Tea", 0);
    store.user_create(&user).await.unwrap();
    store.project_create(&project).await.unwrap();
    let after = Some(format!("{}.{}", now.as_millisecond(), id));
    let page = ProjectFilter { text: "tea".to_owned(), limit: 20, after };
    let entry = Idempotent { id: one.to_owned(), request: one.to_owned(), answer: None, at: now };
    store.idempotency_begin(&entry).await.unwrap();
    let blob = vectort_store::Blob {
        id: format!("{}:h", user.id),
        bytes: None,
        size: 1,
        named_at: Timestamp::UNIX_EPOCH,
    };
    sent.lock().unwrap().clear();
    ask! {
        user(id);
        user_by_email(one);
        user_by_customer(one);
        user_update(&user);
        identity(one, one);
        identities(id);
        session(id);
        session_rotate(id, one, one, now);
        sessions(id);
        session_revoke(id, None, now);
        session_revoke(id, Some(id), now);
        one_time_take(one, now);
        project(user.id, id);
        project_shared(one);
        projects(user.id, &page);
        projects(user.id, &ProjectFilter::default());
        project_update(&project);
        commit_by_mutation(id, one, one);
        commits(id, 1, 10);
        head(id);
        blob_put(&blob);
        blobs(&[one.to_owned()]);
        messages(id, 10, Some(one));
        generation(user.id, id);
        generations_open(user.id);
        generations(user.id, id, 10);
        generations_expired(now, 10);
        events(id, 1, 10);
        ledger_tail(id);
        ledger_entry(id, one);
        ledger_page(id, 10, Some("7"));
        ledger_all(id);
        ledger_accounts(None, 10);
        payment_by_session(one);
        payment_by_intent(one);
        payments_open(now, 10);
        payments(id, 10);
        inbox_open(10);
        inbox_mark(one, Some(now));
        idempotency_begin(&entry);
        idempotency_end(one, 200, one);
        rate_hit(one, now, now);
        sweep(now);
        stats();
        user_delete(user.id);
    }
    let all = |indexes: &Indexes| -> Vec<String> {
        asked.iter().flat_map(|(operation, queries)| faults(operation, indexes, queries)).collect()
    };
    let wrong = all(&indexes);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let collections: BTreeSet<&str> =
        asked.iter().flat_map(|(_, queries)| queries).map(|query| query.collection.as_str()).collect();
    for (collection, _) in SHARDS {
        assert!(collections.contains(collection), "nothing was asked of {collection}");
    }

    // And every index is there for a query, or for what it forbids.
    let mut unasked = BTreeSet::new();
    for (collection, of_collection) in &indexes {
        for name in of_collection.keys() {
            let mut fewer = indexes.clone();
            fewer.get_mut(collection).unwrap().remove(name);
            if all(&fewer).is_empty() {
                unasked.insert(name.as_str());
            }
        }
    }
    assert_eq!(unasked.into_iter().collect::<Vec<_>>(), UNASKED);
}

#[test]
fn the_rule_tells_what_an_index_cannot_serve() {
    let keys = |fields: &[(&str, i64)]| -> Keys {
        fields.iter().map(|(field, way)| ((*field).to_owned(), *way)).collect()
    };
    let query = |filter: Value, order: Value| Query {
        collection: "projects".to_owned(),
        filter: object(&filter),
        order: object(&order),
    };
    let recent = keys(&[("owner", 1), ("updated_at", -1), ("_id", 1)]);
    let list = query(serde_json::json!({"owner": "a"}), serde_json::json!({"updated_at": -1, "_id": 1}));
    assert!(list.is_served_by(&recent, true));
    let turned = query(serde_json::json!({"owner": "a"}), serde_json::json!({"updated_at": -1, "_id": -1}));
    assert!(!turned.is_served_by(&recent, true), "half of it is the other way");
    let title = query(serde_json::json!({"title": "a"}), Value::Null);
    assert!(!title.is_served_by(&recent, true), "nothing to enter by");
    let other = query(serde_json::json!({"owner": {"$ne": "a"}}), Value::Null);
    assert!(!other.is_served_by(&recent, true), "what something is not is no place in an index");
    let indexes = BTreeMap::from([("recent".to_owned(), recent)]);
    let wrong = faults("projects", &BTreeMap::from([("projects".to_owned(), indexes)]), &[title]);
    assert_eq!(wrong.len(), 2, "no index, and every shard: {wrong:?}");
}
