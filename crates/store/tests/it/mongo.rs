//! What is particular to the MongoDB engine: its indexes, its documents, a database that is away.

use jiff::Timestamp;
use mongodb::bson::{Bson, Document, doc};
use mongodb::{Client, Database, IndexModel};
use serde_json::json;
use uuid::Uuid;
use vectort_store::account::perform;
use vectort_store::ledger::Pots;
use vectort_store::{
    Blob, Generation, GenerationEvent, GenerationState, Life as _, Mongo, People as _, Projects as _,
    StoreError,
};
use vectort_store::{Generations as _, Money as _};

use crate::conformance::{person, project};
use crate::{engines, ledger};

async fn raw(address: &str) -> Database {
    Client::with_uri_str(address).await.unwrap().default_database().unwrap()
}

#[tokio::test]
async fn an_index_that_is_another_is_refused_by_its_name() {
    for server in engines::servers() {
        let address = server.fresh();
        let store = Mongo::connect(&address).await.unwrap();
        let name = mongodb::options::IndexOptions::builder().name("users_email".to_owned()).build();
        let lax = IndexModel::builder().keys(doc! { "email_key": 1 }).options(name).build();
        raw(&address).await.collection::<Document>("users").create_index(lax).await.unwrap();
        let refused = store.prepare().await.unwrap_err();
        assert!(matches!(refused, StoreError::Unreadable(_)), "{}: {refused}", server.name());
        assert!(refused.to_string().contains("users_email of users"), "{refused}");
    }
}

#[tokio::test]
async fn it_starts_over_what_it_made_and_not_over_what_a_newer_program_made() {
    for server in engines::servers() {
        let address = server.fresh();
        let store = Mongo::connect(&address).await.unwrap();
        store.prepare().await.unwrap();
        store.prepare().await.unwrap();
        let schema = raw(&address).await.collection::<Document>("schema");
        schema.update_one(doc! { "_id": "store" }, doc! { "$set": { "version": 9 } }).await.unwrap();
        assert!(matches!(store.prepare().await, Err(StoreError::Unreadable(_))), "{}", server.name());
    }
}

#[tokio::test]
async fn a_database_that_is_away_is_told_within_the_time_that_was_asked_for() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let address = format!("mongodb://{free}/?serverSelectionTimeoutMS=200");
    let store = Mongo::connect(&address).await.unwrap();
    assert!(matches!(store.ping().await, Err(StoreError::Unavailable(_))));
    assert!(matches!(store.user(Uuid::now_v7()).await, Err(StoreError::Unavailable(_))));
    assert!(matches!(Mongo::connect("http://somewhere").await, Err(StoreError::Unavailable(_))));
}

#[tokio::test]
async fn documents_have_text_for_ids_dates_for_times_and_nobody_elses_keys() {
    for server in engines::servers() {
        let address = server.fresh();
        let (store, raw) = (Mongo::connect(&address).await.unwrap(), raw(&address).await);
        store.prepare().await.unwrap();
        let mut tea = project(Uuid::now_v7(), "Tea", 0);
        // Names that would be an operator, a path or another type, a number beyond 64 bits' half.
        tea.config = json!({"$set": {"a.b": 1}, "$oid": "0", "": {"$date": u64::MAX}, "1": [1.0, 1, null]});
        store.project_create(&tea).await.unwrap();
        assert_eq!(store.project(tea.owner, tea.id).await.unwrap(), tea, "{}", server.name());
        let projects = raw.collection::<Document>("projects");
        let kept = projects.find_one(doc! { "_id": tea.id.to_string() }).await.unwrap().unwrap();
        assert_eq!(kept.get_str("owner").unwrap(), tea.owner.to_string());
        assert_eq!(
            kept.get_datetime("updated_at").unwrap().timestamp_millis(),
            tea.updated_at.as_millisecond()
        );
        assert!(matches!(kept.get("config"), Some(Bson::String(_))), "{kept}");
        assert_eq!(kept.get("deleted_at"), Some(&Bson::Null));

        // What a later version keeps beside it survives this one's changes.
        let later = doc! { "$set": { "later": "kept" } };
        projects.update_one(doc! { "_id": tea.id.to_string() }, later).await.unwrap();
        store.project_update(&tea).await.unwrap();
        let kept = projects.find_one(doc! { "_id": tea.id.to_string() }).await.unwrap().unwrap();
        assert_eq!((kept.get_str("later").ok(), kept.get_i64("rev").ok()), (Some("kept"), Some(2)), "{kept}");
    }
}

#[tokio::test]
async fn whoever_goes_leaves_the_ledger_alone_and_nothing_of_others_goes_with_them() {
    for server in engines::servers() {
        let address = server.fresh();
        let (store, raw) = (Mongo::connect(&address).await.unwrap(), raw(&address).await);
        store.prepare().await.unwrap();
        let (ada, eve) = (person("ada@example.com"), person("eve@example.com"));
        for user in [&ada, &eve] {
            store.user_create(user).await.unwrap();
            let tea = project(user.id, "Tea", 0);
            store.project_create(&tea).await.unwrap();
            let blob =
                Blob { id: format!("{}:h", user.id), bytes: None, size: 1, named_at: Timestamp::UNIX_EPOCH };
            store.blob_put(&blob).await.unwrap();
            let generation = Generation {
                id: Uuid::now_v7(),
                project: tea.id,
                owner: user.id,
                state: GenerationState::Ended,
                lease_until: Timestamp::UNIX_EPOCH,
                reserved: 0,
                request: json!({}),
                result: None,
                created_at: Timestamp::UNIX_EPOCH,
                rev: 1,
            };
            store.generation_create(&generation).await.unwrap();
            let event = GenerationEvent {
                generation: generation.id,
                seq: 1,
                event: "{}".to_owned(),
                at: Timestamp::UNIX_EPOCH,
            };
            store.event_add(&[event]).await.unwrap();
            let welcome = ledger::grant("welcome", Pots { free: 10, ..Pots::default() });
            perform(&store, user.id, &welcome, Timestamp::now()).await.unwrap();
        }
        // It was begun before, and the server was killed after its first steps.
        raw.collection::<Document>("projects")
            .delete_one(doc! { "owner": ada.id.to_string() })
            .await
            .unwrap();
        store.user_delete(ada.id).await.unwrap();
        for collection in ["users", "projects", "blobs", "generations", "generation_events"] {
            let left = raw.collection::<Document>(collection).count_documents(doc! {}).await.unwrap();
            assert_eq!(left, 1, "{}: {collection}", server.name());
        }
        assert_eq!(store.ledger_all(ada.id).await.unwrap().len(), 1);
        assert!(store.user(eve.id).await.is_ok());
    }
}
