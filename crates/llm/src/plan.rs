//! Whom to ask, in which order.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::config::{BaseUrl, Config, Endpoint};
use crate::models::first_chat_model;
use crate::probe::Abilities;
use crate::provider::Provider;
use crate::registry::{Mode, Registry};

/// Which providers and models may be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Selection {
    /// Only this provider. A choice, not a preference: whoever names a local server does not
    /// want the words to leave the machine.
    pub provider: Option<Provider>,
    /// Only this model.
    pub model: Option<String>,
    /// Asked before the others, where it can be asked. A preference: the others follow.
    #[serde(default)]
    pub first: Option<Provider>,
    /// The model of each provider, where `model` names none; without an entry, the slot's.
    #[serde(default)]
    pub models: BTreeMap<Provider, String>,
    /// Which slot of each provider.
    pub mode: Mode,
    /// Today, which decides which models are retired.
    pub date: Date,
}

impl Selection {
    /// Any provider, on `date`.
    pub fn any(mode: Mode, date: Date) -> Self {
        Self { provider: None, model: None, first: None, models: BTreeMap::new(), mode, date }
    }
}

/// Why nobody can be asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// No provider has a key, and no local server is known.
    #[error("no provider is configured")]
    NothingConfigured,
    /// The provider that was named, or that has the model that was named, has no key.
    #[error("{0} is not configured")]
    NotConfigured(Provider),
}

/// Where a target is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    Hosted(Endpoint),
    Local(BaseUrl),
    /// The nth attempt of a recording.
    Replay {
        exchange: usize,
        base_url: BaseUrl,
    },
}

impl Place {
    pub(crate) fn base_url(&self) -> &BaseUrl {
        match self {
            Self::Hosted(endpoint) => &endpoint.base_url,
            Self::Local(base_url) | Self::Replay { base_url, .. } => base_url,
        }
    }

    pub(crate) fn endpoint(&self) -> Option<&Endpoint> {
        match self {
            Self::Hosted(endpoint) => Some(endpoint),
            Self::Local(_) | Self::Replay { .. } => None,
        }
    }
}

/// A provider and model to ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The provider.
    pub provider: Provider,
    /// The model; `None` is the first that the local server will list.
    pub model: Option<String>,
    /// The model to ask for if the provider does not know this one: retirement dates are data,
    /// and data is late.
    pub successor: Option<String>,
    pub(crate) place: Place,
    /// What is known of a local model; `None` for hosted ones and for those nobody asked yet.
    pub abilities: Option<Abilities>,
}

impl Target {
    /// Where a local server is; `None` for whoever is elsewhere.
    pub fn local(&self) -> Option<&BaseUrl> {
        match &self.place {
            Place::Local(base_url) => Some(base_url),
            Place::Hosted(_) | Place::Replay { .. } => None,
        }
    }
}

/// Everyone who may be asked for `selection`, in order; never empty.
pub(crate) fn plan(
    config: &Config,
    registry: &Registry,
    selection: &Selection,
) -> Result<Vec<Target>, PlanError> {
    let only = selection
        .provider
        .or_else(|| selection.model.as_deref().and_then(|model| home_of(config, registry, model)));
    let mut order = Provider::ALL;
    order.sort_by_key(|provider| selection.first != Some(*provider));
    let targets: Vec<Target> = order
        .into_iter()
        .filter(|provider| only.is_none_or(|only| only == *provider))
        .flat_map(|provider| targets_of(config, registry, selection, provider))
        .collect();
    match only {
        _ if !targets.is_empty() => Ok(targets),
        Some(provider) => Err(PlanError::NotConfigured(provider)),
        None => Err(PlanError::NothingConfigured),
    }
}

/// The provider of a model that was named without one: whoever lists it, then whoever names its
/// models so, then a local server, then the first provider there is.
fn home_of(config: &Config, registry: &Registry, model: &str) -> Option<Provider> {
    const PREFIXES: [(&str, Provider); 6] = [
        ("gpt-oss", Provider::Local),
        ("gpt-", Provider::OpenAi),
        ("chatgpt-", Provider::OpenAi),
        ("claude-", Provider::Anthropic),
        ("gemini-", Provider::Gemini),
        ("models/gemini-", Provider::Gemini),
    ];
    if config.local().iter().any(|server| server.models.iter().any(|listed| listed == model)) {
        return Some(Provider::Local);
    }
    // `o3`, `o4-mini`.
    let is_o_series =
        model.strip_prefix('o').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    registry
        .provider_of(model)
        .or_else(|| is_o_series.then_some(Provider::OpenAi))
        .or_else(|| {
            PREFIXES.iter().find(|(prefix, _)| model.starts_with(prefix)).map(|(_, provider)| *provider)
        })
        .or_else(|| config.is_configured(Provider::Local).then_some(Provider::Local))
        .or_else(|| config.configured().first().copied())
}

fn targets_of(
    config: &Config,
    registry: &Registry,
    selection: &Selection,
    provider: Provider,
) -> Vec<Target> {
    if provider == Provider::Local {
        return local_targets(config, selection);
    }
    let Some(endpoint) = config.endpoint(provider) else { return Vec::new() };
    let chosen = registry.choose(provider, selection.mode, selection.date);
    let mut chosen = chosen.into_iter().map(|model| model.id.clone());
    let (model, successor) = match (&selection.model, selection.models.get(&provider)) {
        (Some(model), _) => (Some(model.clone()), None),
        (None, Some(model)) => (Some(model.clone()), chosen.find(|id| id != model)),
        (None, None) => (chosen.next(), chosen.next()),
    };
    vec![Target { provider, model, successor, place: Place::Hosted(endpoint), abilities: None }]
}

fn local_targets(config: &Config, selection: &Selection) -> Vec<Target> {
    let mut servers: Vec<_> = config.local().iter().collect();
    let model = selection.model.as_ref().or_else(|| selection.models.get(&Provider::Local));
    if let Some(model) = model {
        // A server that lists the model comes first; one that does not may still load it.
        servers.sort_by_key(|server| !server.models.contains(model));
    }
    servers
        .into_iter()
        .map(|server| {
            let model = model.cloned().or_else(|| first_chat_model(&server.models).map(str::to_owned));
            Target {
                provider: Provider::Local,
                abilities: model.as_ref().and_then(|model| server.abilities.get(model)).copied(),
                model,
                successor: None,
                place: Place::Local(server.base_url.clone()),
            }
        })
        .collect()
}
