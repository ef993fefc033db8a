//! Every engine, each with an empty database of the test's own.

use std::sync::{Arc, OnceLock};

use tempfile::TempDir;
use vectort_store::{Embedded, Mongo, Store};
use vectort_testkit::databases::Database;

/// A store, for as long as it is held.
pub(crate) struct Engine {
    pub(crate) name: &'static str,
    pub(crate) store: Arc<dyn Store>,
    /// Whether what the engine stands on does an update as one step. Where it does not, two callers
    /// at once may both be told that they were first, and no test may ask.
    pub(crate) updates_are_atomic: bool,
    /// Whether an answer shows a document as it was when the command was done. Where it does not, it
    /// may show what somebody else did since, and no test may ask.
    pub(crate) replies_are_of_their_moment: bool,
    _folder: Option<TempDir>,
}

/// One of each for all tests of the process; they end with it.
fn databases() -> &'static [Option<Database>; 2] {
    static RUNNING: OnceLock<[Option<Database>; 2]> = OnceLock::new();
    RUNNING.get_or_init(|| [Database::ferretdb(), Database::mongo_java_server()])
}

/// Servers for MongoDB's engine that are to be had.
pub(crate) fn servers() -> impl Iterator<Item = &'static Database> {
    databases().iter().flatten()
}

/// Every engine that is to be had.
pub(crate) async fn all() -> Vec<Engine> {
    let folder = tempfile::tempdir().expect("a folder");
    let store: Arc<dyn Store> = Arc::new(Embedded::open(folder.path()).expect("a store"));
    store.prepare().await.expect("it is prepared");
    let mut all = vec![Engine {
        name: "embedded",
        store,
        updates_are_atomic: true,
        replies_are_of_their_moment: true,
        _folder: Some(folder),
    }];
    for server in servers() {
        let store: Arc<dyn Store> = Arc::new(Mongo::connect(&server.fresh()).await.expect("an address"));
        store.prepare().await.unwrap_or_else(|error| panic!("{}: {error}", server.name()));
        let name = server.name();
        all.push(Engine {
            name,
            store,
            updates_are_atomic: name != "ferretdb",
            replies_are_of_their_moment: name != "mongo-java-server",
            _folder: None,
        });
    }
    all
}
