//! Fallback in order: everyone who may answer is asked until someone does.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::Stream;
use tokio::sync::mpsc::Sender;
use tokio::time::Instant;

use crate::attempt::{self, Context};
use crate::config::{BaseUrl, Config};
use crate::deadlines::Deadlines;
use crate::error::{AttemptError, Reason};
use crate::event::{Attempt, StreamEvent};
use crate::generator::generate;
use crate::http::Http;
use crate::models;
use crate::plan::{PlanError, Selection, Target, plan};
use crate::provider::Provider;
use crate::registry::Registry;
use crate::request::Request;

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

#[derive(Debug)]
struct Inner {
    config: Config,
    registry: &'static Registry,
    deadlines: Deadlines,
    http: Http,
    dialects: Dialects,
}

/// Asks the configured providers in order. Cheap to clone; clones share connections and what was
/// learnt about the servers.
#[derive(Debug, Clone)]
pub struct Router {
    inner: Arc<Inner>,
}

impl Router {
    /// A router with the default deadlines.
    pub fn new(config: Config) -> Self {
        Self::with_deadlines(config, Deadlines::default())
    }

    /// A router with deadlines of the caller's.
    pub fn with_deadlines(config: Config, deadlines: Deadlines) -> Self {
        let http = Http::new(deadlines.connect);
        let registry = Registry::builtin();
        Self { inner: Arc::new(Inner { config, registry, deadlines, http, dialects: Dialects::default() }) }
    }

    /// The configuration it was made with.
    pub fn config(&self) -> &Config {
        &self.inner.config
    }

    /// Who would be asked, in order; never empty. An error means that [`Router::stream`] would
    /// ask nobody.
    pub fn plan(&self, selection: &Selection) -> Result<Vec<Target>, PlanError> {
        plan(&self.inner.config, self.inner.registry, selection)
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
        let inner = Arc::clone(&self.inner);
        generate(move |events| async move { inner.answer(&request, &selection, &events).await })
    }

    /// The ids of the models that `provider` offers, in its own order. A local server's are those
    /// of every server known.
    pub async fn list_models(&self, provider: Provider) -> Result<Vec<String>, AttemptError> {
        let inner = &self.inner;
        let deadline = Instant::now() + inner.deadlines.probe;
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

impl Inner {
    async fn answer(&self, request: &Request, selection: &Selection, events: &Sender<StreamEvent>) {
        // A failed `send` means that the reader is gone; this future is then dropped with it.
        let mut attempts: Vec<Attempt> = Vec::new();
        let end = Instant::now() + self.deadlines.total;
        let mut targets = plan(&self.config, self.registry, selection).unwrap_or_default().into_iter();
        let mut successor: Option<Target> = None;
        while let Some(target) = successor.take().or_else(|| targets.next()) {
            if Instant::now() >= end {
                break;
            }
            let trying = StreamEvent::Trying { provider: target.provider, model: target.model.clone() };
            let _ = events.send(trying).await;
            let context = Context {
                http: &self.http,
                registry: self.registry,
                deadlines: &self.deadlines,
                dialects: &self.dialects,
                request,
                end,
            };
            let outcome = attempt::run(&context, &target, events).await;
            tracing::debug!(
                provider = target.provider.as_str(),
                model = outcome.attempt.model,
                error = outcome.attempt.error.as_ref().map(|error| error.reason.as_str()),
                "attempt over"
            );
            let last = match (outcome.stop, outcome.committed) {
                (Some(stop), _) => {
                    attempts.push(outcome.attempt);
                    StreamEvent::Finished { attempts, stop }
                }
                (None, true) => {
                    attempts.push(outcome.attempt);
                    StreamEvent::Interrupted { attempts }
                }
                (None, false) => {
                    successor = successor_of(&target, &outcome.attempt);
                    attempts.push(outcome.attempt.clone());
                    let _ = events.send(StreamEvent::Failed(outcome.attempt)).await;
                    continue;
                }
            };
            let _ = events.send(last).await;
            return;
        }
        let _ = events.send(StreamEvent::Exhausted { attempts }).await;
    }
}

/// The same provider's next model, when it does not know the one asked for: it was retired
/// before the registry knew.
fn successor_of(target: &Target, attempt: &Attempt) -> Option<Target> {
    let unknown = attempt.error.as_ref().is_some_and(|error| error.reason == Reason::ModelNotFound);
    let model = target.successor.clone().filter(|_| unknown)?;
    Some(Target { model: Some(model), successor: None, ..target.clone() })
}
