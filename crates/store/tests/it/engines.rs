//! Every engine, each with an empty database of the test's own.

use std::sync::Arc;

use tempfile::TempDir;
use vectort_store::{Embedded, Store};

/// A store, for as long as it is held.
pub(crate) struct Engine {
    pub(crate) name: &'static str,
    pub(crate) store: Arc<dyn Store>,
    _folder: Option<TempDir>,
}

/// Every engine that is to be had.
pub(crate) async fn all() -> Vec<Engine> {
    let folder = tempfile::tempdir().expect("a folder");
    let store: Arc<dyn Store> = Arc::new(Embedded::open(folder.path()).expect("a store"));
    store.prepare().await.expect("it is prepared");
    vec![Engine { name: "embedded", store, _folder: Some(folder) }]
}
