//! The hosted API: accounts, projects, generation, credits and payments.
//!
//! The server is stateless: what a request needs to know is in its token or in the store, so any
//! number of them can run side by side.

pub mod config;
mod extract;
mod keys;
mod passwords;
mod problem;
mod protect;
mod routes;
mod sessions;
mod state;
mod tokens;
mod trace;

use std::sync::Arc;

use axum::Router;
use vectort_store::{Embedded, Mongo, Store, StoreError};

pub use config::{Config, ConfigError, StoreAt};
pub use state::Server;

/// Why the server does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The store.
    #[error("the store: {0}")]
    Store(#[from] StoreError),
    /// A file, or the port.
    #[error("{0}")]
    Io(#[from] std::io::Error),
}

/// Opens the store that the settings name.
///
/// # Errors
///
/// The store's.
pub async fn open_store(config: &Config) -> Result<Arc<dyn Store>, StartError> {
    let store: Arc<dyn Store> = match &config.store {
        StoreAt::Embedded(folder) => Arc::new(Embedded::open(folder)?),
        StoreAt::Mongo(uri) => Arc::new(Mongo::connect(uri).await?),
    };
    store.prepare().await?;
    Ok(store)
}

/// Every route, with what surrounds it.
pub fn router(server: &Server) -> Router {
    let (routes, openapi) = routes::api().split_for_parts();
    let document = openapi.to_pretty_json().unwrap_or_default();
    let document = move || {
        let headers = [(axum::http::header::CONTENT_TYPE, "application/json")];
        std::future::ready((headers, document.clone()))
    };
    let routes = routes.route("/api/openapi.json", axum::routing::get(document));
    protect::around(routes, server).with_state(server.clone())
}
