//! Who can be asked, with keys from the environment or the keyring.

use std::time::{Duration, Instant};

use vectort_contract::{Done, ErrorCode, Event, ModelView, ProviderTest, ProviderView, WireError};
use vectort_llm::{Config, Mode, Provider, Registry, Router, Secret};

use crate::error::config;
use crate::host::Host;
use crate::routing::health;
use crate::{App, Emit, Result, blocking, keys};

/// How long a local server may take to list its models before it counts as silent.
const LIST_TIMEOUT: Duration = Duration::from_secs(1);

/// Providers that can be asked, and where their keys come from.
pub(crate) struct Providers {
    pub(crate) router: Router,
    /// Who is asked to repair, where that is somebody else: the second part of a recording.
    repairs: Option<Router>,
    from_keyring: Vec<Provider>,
}

impl Providers {
    /// Routers that need no keyring.
    pub(crate) fn of(router: Router, repairs: Option<Router>) -> Self {
        Self { router, repairs, from_keyring: Vec::new() }
    }

    /// Who is asked to repair.
    pub(crate) fn repairs(&self) -> &Router {
        self.repairs.as_ref().unwrap_or(&self.router)
    }
}

impl<H: Host> App<H> {
    /// Reads the configuration: environment, then keyring; then looks for local servers.
    pub(crate) async fn configure(&self) -> Result<Providers> {
        let lookup = |name: &str| self.host.variable(name);
        let mut settings = Config::from_env(lookup).map_err(|error| config(&error, lookup))?;
        let mut from_keyring = Vec::new();
        for provider in settings.missing_keys() {
            // A keyring that does not answer once does not answer at all: do not wait thrice.
            let Ok(secret) = self.host.secret(provider.as_str()).await else { break };
            if let Some(key) = secret.as_deref().and_then(Secret::parse)
                && settings.supply_key(provider, key)
            {
                from_keyring.push(provider);
            }
        }
        if settings.looks_for_local() {
            for server in vectort_llm::discover().await {
                settings.add_local(server);
            }
        }
        let router = self.router(settings).await?;
        Ok(Providers { router, repairs: None, from_keyring })
    }

    /// Every provider, in the order in which they are asked.
    pub async fn provider_views(&self) -> Result<Vec<ProviderView>> {
        let providers = self.configure().await?;
        let mut views = Vec::new();
        for provider in Provider::ALL {
            views.push(self.view(&providers, provider).await);
        }
        Ok(views)
    }

    /// Reports every provider.
    pub async fn providers(&self, emit: &Emit<'_>) -> Result<Done> {
        for view in self.provider_views().await? {
            let is_local = view.provider == Provider::Local.as_str();
            emit(Event::Provider {
                provider: view.provider,
                configured: view.configured,
                key_source: view.key_source,
                base_url: view.base_url,
                model: view.model,
                health: view.health,
                // Those of the table are the same for everyone; a server's are its own.
                models: if is_local {
                    view.models.into_iter().map(|model| model.id).collect()
                } else {
                    Vec::new()
                },
            });
        }
        Ok(Done { ok: true, ..Done::default() })
    }

    async fn view(&self, providers: &Providers, provider: Provider) -> ProviderView {
        let settings = providers.router.config();
        let configured = settings.is_configured(provider);
        let selection = self.selection(Some(provider), None, Mode::Quick).await;
        let plan = providers.router.plan(&selection).unwrap_or_default();
        let key_source = match provider {
            Provider::Local => None,
            _ if providers.from_keyring.contains(&provider) => Some("keyring"),
            _ if configured => Some("environment"),
            _ => None,
        };
        let mut models = match provider {
            Provider::Local if configured => listed(&providers.router).await,
            Provider::Local => Vec::new(),
            _ => self.known(provider),
        };
        let servers = match provider {
            Provider::Local if !models.is_empty() => {
                settings.local().iter().map(|server| server.base_url.to_string()).collect()
            }
            _ => Vec::new(),
        };
        let chosen = selection.models.get(&provider);
        if let Some(id) = chosen.filter(|id| models.iter().all(|model| model.id != **id)) {
            models.push(ModelView { id: id.clone(), input_usd: None, output_usd: None });
        }
        ProviderView {
            provider: provider.as_str().to_owned(),
            configured,
            key_source: key_source.map(str::to_owned),
            base_url: match provider {
                Provider::Local => settings.local().first().map(|server| server.base_url.to_string()),
                _ => settings.endpoint(provider).map(|endpoint| endpoint.base_url.to_string()),
            },
            model: plan.into_iter().next().and_then(|target| target.model),
            models,
            servers,
            health: health(&providers.router.health(), provider),
        }
    }

    /// The models of the table that can still be asked, with their prices.
    fn known(&self, provider: Provider) -> Vec<ModelView> {
        let usd = |micro: u64| Some(micro as f64 / 1e6);
        Registry::builtin()
            .models()
            .iter()
            .filter(|model| model.provider == provider && !model.is_retired(self.today()))
            .map(|model| ModelView {
                id: model.id.clone(),
                input_usd: usd(model.price.input),
                output_usd: usd(model.price.output),
            })
            .collect()
    }

    /// Asks a provider whether it takes `key`, or the key that it has when `None`; it costs
    /// nothing. With `save`, a key that works goes into the keyring.
    ///
    /// That the provider refuses is an answer, not an error. Errors: `unknown-provider`, `bad-key`
    /// before anybody is asked, `no-provider` when there is no key to test, `keyring-unavailable`
    /// when the key works and could not be kept.
    pub async fn provider_test(
        &self,
        provider: &str,
        key: Option<String>,
        save: bool,
    ) -> Result<ProviderTest> {
        let provider = known_provider(provider)?;
        let key = key.as_deref().map(keys::clean).transpose()?;
        let router = match key {
            Some(key) => self.router_with(provider, key)?,
            None => self.configure().await?.router,
        };
        if !router.config().is_configured(provider) {
            return Err(WireError::new(ErrorCode::NoProvider));
        }
        let started = Instant::now();
        let outcome = router.test(provider).await;
        let ms = started.elapsed().as_millis() as u32;
        if outcome.is_ok() {
            // Whatever it was, it is over: the next run asks it in its turn again.
            let memory = self.memory().await?;
            blocking(move || memory.forget(provider)).await?;
        }
        if let Err(error) = outcome {
            let reason = Some(error.reason.as_str().to_owned());
            return Ok(ProviderTest { ok: false, reason, ms, saved: false });
        }
        let saved = match key {
            Some(key) if save => {
                let kept = self.host.set_secret(provider.as_str(), key).await;
                kept.map_err(|_| WireError::new(ErrorCode::KeyringUnavailable))?;
                true
            }
            _ => false,
        };
        Ok(ProviderTest { ok: true, reason: None, ms, saved })
    }

    /// Takes a provider's key out of the keyring. One in the environment stays.
    pub async fn provider_forget(&self, provider: &str) -> Result<()> {
        let provider = known_provider(provider)?;
        let forgotten = self.host.delete_secret(provider.as_str()).await;
        forgotten.map_err(|_| WireError::new(ErrorCode::KeyringUnavailable))
    }

    /// A router whose key for `provider` is this one, whatever the environment says.
    fn router_with(&self, provider: Provider, key: &str) -> Result<Router> {
        let Some(variable) = provider.key_variable() else {
            return Err(WireError::new(ErrorCode::BadKey));
        };
        let lookup = |name: &str| self.host.variable(name);
        let with_key = |name: &str| if name == variable { Some(key.to_owned()) } else { lookup(name) };
        Config::from_env(with_key).map(Router::new).map_err(|error| config(&error, lookup))
    }

    /// Today, in UTC: retirement dates are the vendors', not the person's.
    pub(crate) fn today(&self) -> jiff::civil::Date {
        self.host.now().to_zoned(jiff::tz::TimeZone::UTC).date()
    }
}

fn known_provider(name: &str) -> Result<Provider> {
    name.parse().map_err(|_| WireError::new(ErrorCode::UnknownProvider).with("value", name))
}

/// What the local servers offer; nothing when none answers.
pub(crate) async fn listed(router: &Router) -> Vec<ModelView> {
    let listed = tokio::time::timeout(LIST_TIMEOUT, router.list_models(Provider::Local)).await;
    let ids = listed.ok().and_then(std::result::Result::ok).unwrap_or_default();
    ids.into_iter().map(|id| ModelView { id, input_usd: None, output_usd: None }).collect()
}
