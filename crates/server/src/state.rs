//! What every request shares.

use std::sync::Arc;

use jiff::Timestamp;
use vectort_store::Store;

use tokio_util::sync::CancellationToken;

use crate::StartError;
use crate::config::Config;
use crate::limits::Limits;
use crate::mail::Mailer;
use crate::metrics::Metrics;
use crate::oauth::Providers;
use crate::passwords::Passwords;
use crate::payments::Payments;
use crate::tokens::Tokens;

/// The server. Cheap to clone; keeps nothing that another server would have to know.
#[derive(Clone)]
pub struct Server {
    inner: Arc<Inner>,
}

struct Inner {
    config: Config,
    store: Arc<dyn Store>,
    tokens: Tokens,
    passwords: Passwords,
    mailer: Mailer,
    providers: Providers,
    limits: Limits,
    metrics: Metrics,
    payments: Payments,
    stopping: CancellationToken,
}

impl std::fmt::Debug for Server {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Server").field("config", &self.inner.config).finish_non_exhaustive()
    }
}

impl Server {
    /// A server over `store`, with the keys of the data folder.
    ///
    /// # Errors
    ///
    /// The file system's, where a key can neither be read nor made; settings of mail or sign-in that
    /// cannot be used.
    pub fn new(config: Config, store: Arc<dyn Store>) -> Result<Self, StartError> {
        let key = crate::keys::load_or_make(&config.data.join("keys/access"))?;
        let inner = Inner {
            tokens: Tokens::new(&key, &config.public_url),
            passwords: Passwords::default(),
            mailer: Mailer::new(&config)?,
            providers: Providers::new(&config.services)?,
            limits: Limits::new(config.limits),
            metrics: Metrics::default(),
            payments: Payments::new(&config.services).map_err(std::io::Error::other)?,
            stopping: CancellationToken::new(),
            config,
            store,
        };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// The settings.
    pub(crate) fn config(&self) -> &Config {
        &self.inner.config
    }

    /// The store.
    pub(crate) fn store(&self) -> &dyn Store {
        &*self.inner.store
    }

    /// Access tokens.
    pub(crate) fn tokens(&self) -> &Tokens {
        &self.inner.tokens
    }

    /// Passwords.
    pub(crate) fn passwords(&self) -> &Passwords {
        &self.inner.passwords
    }

    /// Mail.
    pub(crate) fn mailer(&self) -> &Mailer {
        &self.inner.mailer
    }

    /// Sign-in by others.
    pub(crate) fn providers(&self) -> &Providers {
        &self.inner.providers
    }

    /// How often somebody may ask.
    pub(crate) fn limits(&self) -> &Limits {
        &self.inner.limits
    }

    /// What was answered.
    pub(crate) fn metrics(&self) -> &Metrics {
        &self.inner.metrics
    }

    /// Payments.
    pub(crate) fn payments(&self) -> &Payments {
        &self.inner.payments
    }

    /// Cancelled once the server is asked to stop: streams end themselves then, and their clients
    /// resume elsewhere.
    pub(crate) fn stopping(&self) -> &CancellationToken {
        &self.inner.stopping
    }

    /// The time now.
    pub(crate) fn now(&self) -> Timestamp {
        Timestamp::now()
    }

}
