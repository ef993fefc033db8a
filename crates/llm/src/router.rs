//! The door: a configuration and options in, answers out.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::Stream;
use tokio::time::Instant;

use crate::backoff::Share;
use crate::call::Call;
use crate::config::{BaseUrl, Config};
use crate::deadlines::Deadlines;
use crate::error::{AttemptError, Reason};
use crate::event::StreamEvent;
use crate::forecast::{Forecast, forecast};
use crate::generator::generate;
use crate::http::Http;
use crate::memory::{Health, Memory};
use crate::models;
use crate::order::order;
use crate::plan::{PlanError, Selection, Target, plan};
use crate::policy::Policy;
use crate::provider::Provider;
use crate::recording::Replay;
use crate::registry::Registry;
use crate::request::Request;
use crate::route::Route;

/// Which servers are known to lack `/responses`. Kept as long as the router, so that only the
/// first request to such a server pays for finding out.
#[derive(Debug, Default)]
pub(crate) struct Dialects {
    chat_only: Mutex<HashSet<BaseUrl>>,
}

impl Dialects {
    pub(crate) fn lacks_responses(&self, base_url: &BaseUrl) -> bool {
        self.chat_only.lock().unwrap_or_else(PoisonError::into_inner).contains(base_url)
    }

    /// Call it only when the server has answered in Chat Completions: a server that is merely
    /// broken may say "not found" to everything.
    pub(crate) fn remember(&self, base_url: &BaseUrl) {
        self.chat_only.lock().unwrap_or_else(PoisonError::into_inner).insert(base_url.clone());
    }
}

/// How a router works, beside whom it asks.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Every limit of time.
    pub deadlines: Deadlines,
    /// Retries, circuits, order, hedging.
    pub policy: Policy,
    /// What is remembered of the providers. Give every router of a program a clone of the same.
    pub memory: Memory,
}

#[derive(Debug)]
pub(crate) struct Inner {
    pub(crate) config: Config,
    pub(crate) registry: &'static Registry,
    pub(crate) options: Options,
    pub(crate) http: Http,
    pub(crate) dialects: Dialects,
    pub(crate) retries: Share,
    pub(crate) hedges: Share,
    pub(crate) replay: Option<Replay>,
}

/// Asks the configured providers in order. Cheap to clone; clones share connections and what was
/// learnt about the servers.
#[derive(Debug, Clone)]
pub struct Router {
    inner: Arc<Inner>,
}

impl Router {
    /// A router with the default options, which remembers nothing beyond its life.
    pub fn new(config: Config) -> Self {
        Self::with_options(config, Options::default())
    }

    /// A router with deadlines of the caller's.
    pub fn with_deadlines(config: Config, deadlines: Deadlines) -> Self {
        Self::with_options(config, Options { deadlines, ..Options::default() })
    }

    /// A router with options of the caller's.
    pub fn with_options(config: Config, options: Options) -> Self {
        Self::build(config, options, None)
    }

    /// A router that asks nobody, but plays `recording` back: its attempts in their order,
    /// whatever the request and the selection. Nothing leaves the machine.
    pub fn replaying(config: Config, options: Options, recording: Replay) -> Self {
        // What is played back says nothing of how the providers are now.
        let options = Options { memory: Memory::default(), ..options };
        Self::build(config, options, Some(recording))
    }

    fn build(config: Config, options: Options, replay: Option<Replay>) -> Self {
        let http = Http::new(options.deadlines.connect);
        let inner = Inner {
            config,
            registry: Registry::builtin(),
            options,
            http,
            dialects: Dialects::default(),
            retries: Share::new(Policy::RETRY_FLOAT),
            hedges: Share::new(0.0),
            replay,
        };
        Self { inner: Arc::new(inner) }
    }

    /// The configuration it was made with.
    pub fn config(&self) -> &Config {
        &self.inner.config
    }

    /// What it remembers of the providers.
    pub fn memory(&self) -> &Memory {
        &self.inner.options.memory
    }

    /// What is known of every provider and model that was asked.
    pub fn health(&self) -> Vec<Health> {
        self.inner.options.memory.health(&self.inner.options.policy.breaker)
    }

    /// Who would be asked, in the configured order; never empty. An error means that
    /// [`Router::stream`] would ask nobody.
    pub fn plan(&self, selection: &Selection) -> Result<Vec<Target>, PlanError> {
        match &self.inner.replay {
            Some(replay) => Ok(replay.targets()),
            None => plan(&self.inner.config, self.inner.registry, selection),
        }
    }

    /// What `request` would probably cost with whoever is asked first now; `None` when nobody can
    /// be asked.
    pub fn forecast(&self, request: &Request, selection: &Selection) -> Option<Forecast> {
        let options = &self.inner.options;
        let slots = order(self.plan(selection).ok()?, &options.memory, &options.policy, self.inner.registry);
        let first = slots.into_iter().next()?;
        Some(forecast(request, &first, &options.memory, self.inner.registry))
    }

    /// Asks for an answer. Nothing happens until the stream is polled; dropping it closes the
    /// connection, on which providers stop generating.
    ///
    /// Every failure before the first text moves on to the next provider and is reported as
    /// [`StreamEvent::Failed`]; a failure after it ends the stream with
    /// [`StreamEvent::Interrupted`]. The last event is always `Finished`, `Interrupted` or
    /// `Exhausted`.
    pub fn stream(
        &self,
        request: Request,
        selection: Selection,
    ) -> impl Stream<Item = StreamEvent> + Send + use<> {
        self.stream_with(request, selection, Call::default())
    }

    /// The same with a continuation, a budget or a recorder. With a continuation a failure after
    /// the first text may be followed by [`StreamEvent::Retract`] and more text.
    pub fn stream_with(
        &self,
        request: Request,
        selection: Selection,
        call: Call,
    ) -> impl Stream<Item = StreamEvent> + Send + use<> {
        let router = self.clone();
        generate(move |events| async move {
            let targets = router.plan(&selection).unwrap_or_default();
            let last = Route::new(&router.inner, &request, &call, targets, &events).run().await;
            let _ = events.send(last).await;
        })
    }

    /// The ids of the models that `provider` offers, in its own order. A local server's are those
    /// of every server known.
    pub async fn list_models(&self, provider: Provider) -> Result<Vec<String>, AttemptError> {
        let inner = &self.inner;
        let deadline = Instant::now() + inner.options.deadlines.probe;
        if provider != Provider::Local {
            let Some(endpoint) = inner.config.endpoint(provider) else {
                return Err(AttemptError::new(Reason::Unauthorized, "no key is configured"));
            };
            let client = inner.http.client(&endpoint.base_url)?;
            return models::hosted(client, provider, &endpoint, deadline).await;
        }
        let mut all = Vec::new();
        let mut failure = AttemptError::new(Reason::NoModel, "no local server is known");
        for server in inner.config.local() {
            let client = inner.http.client(&server.base_url)?;
            match models::local(client, &server.base_url, deadline).await {
                Ok(listed) => all.extend(listed.unwrap_or_default()),
                Err(error) => failure = error,
            }
        }
        if all.is_empty() { Err(failure) } else { Ok(all) }
    }

    /// Whether `provider` can be reached and takes its key: asks for its list of models, which
    /// costs nothing.
    pub async fn test(&self, provider: Provider) -> Result<(), AttemptError> {
        self.list_models(provider).await.map(drop)
    }
}
