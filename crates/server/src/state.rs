//! What every request shares.

use std::sync::Arc;

use jiff::Timestamp;
use vectort_store::Store;

use crate::config::Config;
use crate::passwords::Passwords;
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
    /// The file system's, where a key can neither be read nor made.
    pub fn new(config: Config, store: Arc<dyn Store>) -> std::io::Result<Self> {
        let tokens =
            Tokens::new(&crate::keys::load_or_make(&config.data.join("keys/access"))?, &config.public_url);
        Ok(Self { inner: Arc::new(Inner { config, store, tokens, passwords: Passwords::default() }) })
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

    /// The time now.
    pub(crate) fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}
