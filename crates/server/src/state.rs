//! What every request shares.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::Mutex;
use tokio_util::sync::CancellationToken;
use vectort_store::{Stats, Store};

use crate::StartError;
use crate::blobs::Blobs;
use crate::config::Config;
use crate::limits::Limits;
use crate::mail::Mailer;
use crate::metrics::Metrics;
use crate::oauth::Providers;
use crate::passwords::Passwords;
use crate::payments::Payments;
use crate::preview::Pages;
use crate::runs::{Engine, Lives, Variables};
use crate::tokens::Tokens;
use crate::tree::Trees;

/// How long public figures hold.
const STATS_HOLD: SignedDuration = SignedDuration::from_secs(60);

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
    blobs: Blobs,
    trees: Trees,
    pages: Pages,
    engine: Engine,
    lives: Lives,
    counted: Mutex<Option<(Timestamp, Stats)>>,
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
        Self::with_variables(config, store, Arc::new(|name| std::env::var(name).ok()))
    }

    /// The same, with model providers configured by other variables than the environment's.
    ///
    /// # Errors
    ///
    /// As [`Server::new`].
    pub fn with_variables(
        config: Config,
        store: Arc<dyn Store>,
        variables: Variables,
    ) -> Result<Self, StartError> {
        let scratch = config.data.join("scratch");
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
            blobs: Blobs::open(&config.blobs, &config.services)?,
            trees: Trees::default(),
            pages: Pages::new(&config.data.join("packs"), scratch.clone())?,
            engine: Engine::new(variables, scratch),
            lives: Lives::default(),
            counted: Mutex::default(),
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

    /// Public figures, at most a minute old: to count them takes a look at everything.
    pub(crate) async fn stats(&self) -> vectort_store::Result<Stats> {
        let (mut counted, now) = (self.inner.counted.lock().await, self.now());
        if let Some((at, stats)) = &*counted
            && now.duration_since(*at).abs() < STATS_HOLD
        {
            return Ok(stats.clone());
        }
        let stats = self.store().stats().await?;
        *counted = Some((now, stats.clone()));
        Ok(stats)
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
    #[expect(clippy::unused_self, reason = "what time it is, a server says")]
    pub(crate) fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    /// Contents of files.
    pub(crate) fn blobs(&self) -> &Blobs {
        &self.inner.blobs
    }

    /// Trees read before.
    pub(crate) fn trees(&self) -> &Trees {
        &self.inner.trees
    }

    /// Pages of projects.
    pub(crate) fn pages(&self) -> &Pages {
        &self.inner.pages
    }

    /// Makes runs.
    pub(crate) fn engine(&self) -> &Engine {
        &self.inner.engine
    }

    /// The runs of this process.
    pub(crate) fn lives(&self) -> &Lives {
        &self.inner.lives
    }

    /// Looks after generations whose server died, and after what is over, until the task ends.
    pub fn tend(&self) -> tokio::task::JoinHandle<()> {
        crate::runs::tend(self)
    }
}
