//! The hosted API: accounts, projects, generation, credits and payments.
//!
//! The server is stateless: what a request needs to know is in its token or in the store, so any
//! number of them can run side by side.

mod accounts;
pub mod admin;
mod blobs;
pub mod config;
mod extract;
mod html;
mod idempotency;
mod keys;
mod limits;
mod mail;
mod metrics;
mod oauth;
mod one_time;
mod passwords;
pub mod payments;
mod preview;
mod problem;
mod protect;
mod routes;
mod runs;
mod serve;
mod sessions;
mod state;
mod sync;
mod tokens;
mod trace;
mod tree;

use std::sync::Arc;

use axum::Router;
use vectort_store::{Embedded, Mongo, Store, StoreError};

pub use config::{Config, ConfigError, StoreAt};
pub use mail::{Letter, Mailer, Subject, TransportError};
pub use oauth::ProvidersError;
pub use serve::serve;
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
    /// A setting of mail.
    #[error("{0}")]
    Mail(#[from] TransportError),
    /// A setting of a provider of sign-ins.
    #[error("{0}")]
    Providers(#[from] ProvidersError),
}

/// Whether mail and sign-in can be used as they are set up. Nothing is sent or asked.
///
/// # Errors
///
/// The first setting that cannot be used.
pub fn check(config: &Config) -> Result<(), StartError> {
    mail::Mailer::new(config)?;
    oauth::Providers::new(&config.services)?;
    Ok(())
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

/// The routes' description: an OpenAPI 3.1 document.
pub fn openapi() -> serde_json::Value {
    let (_, openapi) = routes::api().split_for_parts();
    routes::document(&openapi)
}

/// Every route, with what surrounds it.
pub fn router(server: &Server) -> Router {
    let (routes, openapi) = routes::api().split_for_parts();
    let routes = routes::described(routes, &openapi);
    let routes = routes.route("/metrics", axum::routing::get(metrics::show));
    protect::around(routes, server).with_state(server.clone())
}
