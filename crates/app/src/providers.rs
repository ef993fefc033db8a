//! Who can be asked, with keys from the environment or the keyring.

use vectort_contract::{Done, Event};
use vectort_llm::{Config, Mode, Provider, Router, Secret, Selection};

use crate::error::config;
use crate::host::Host;
use crate::{App, Emit, Result};

/// Providers that can be asked, and where their keys come from.
pub(crate) struct Providers {
    pub(crate) router: Router,
    from_keyring: Vec<Provider>,
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
        let router = Router::new(settings);
        Ok(Providers { router, from_keyring })
    }

    /// Reports every provider.
    pub async fn providers(&self, emit: &Emit<'_>) -> Result<Done> {
        let providers = self.configure().await?;
        let settings = providers.router.config();
        for provider in Provider::ALL {
            let configured = settings.is_configured(provider);
            let key_source = match provider {
                Provider::Local => None,
                _ if providers.from_keyring.contains(&provider) => Some("keyring"),
                _ if configured => Some("environment"),
                _ => None,
            };
            let base_url = match provider {
                Provider::Local => settings.local().first().map(|server| server.base_url.to_string()),
                _ => settings.endpoint(provider).map(|endpoint| endpoint.base_url.to_string()),
            };
            let models = match provider {
                Provider::Local if configured => {
                    providers.router.list_models(provider).await.unwrap_or_default()
                }
                _ => Vec::new(),
            };
            let selection =
                Selection { provider: Some(provider), ..Selection::any(Mode::Quick, self.today()) };
            let plan = providers.router.plan(&selection).unwrap_or_default();
            emit(Event::Provider {
                provider: provider.as_str().to_owned(),
                configured,
                key_source: key_source.map(str::to_owned),
                base_url,
                model: plan.into_iter().next().and_then(|target| target.model),
                models,
            });
        }
        Ok(Done { ok: true, ..Done::default() })
    }

    /// Today, in UTC: retirement dates are the vendors', not the person's.
    pub(crate) fn today(&self) -> jiff::civil::Date {
        self.host.now().to_zoned(jiff::tz::TimeZone::UTC).date()
    }
}
