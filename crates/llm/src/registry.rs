//! Which models exist, what they cost and what follows them: data, read from
//! `data/models.toml`.

use std::sync::LazyLock;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::provider::Provider;
use crate::usage::Usage;

/// How much a request may cost in time and money: which slot of a provider is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// The cheaper, faster model.
    Quick,
    /// The provider's best.
    #[default]
    Advanced,
}

/// Prices in whole micro-dollars per million tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    /// Input that was not read from a cache.
    pub input: u64,
    /// Input read from the provider's prompt cache.
    pub cached: u64,
    /// Input written to that cache; `input` where absent.
    pub cache_write: Option<u64>,
    /// Output, reasoning included.
    pub output: u64,
}

/// Prices of a whole request whose input is larger than `above` tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LongPrice {
    /// The largest input, in tokens, at the ordinary price.
    pub above: u64,
    /// The prices above it.
    #[serde(flatten)]
    pub price: Price,
}

/// A model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Model {
    /// The id that the provider knows it by.
    pub id: String,
    /// Other ids of the same model.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Who offers it.
    pub provider: Provider,
    /// The name for people.
    pub name: String,
    /// Whether it takes a reasoning effort (OpenAI) or can show its thoughts (Gemini).
    #[serde(default)]
    pub reasoning: bool,
    /// The largest input, in tokens.
    pub context: u64,
    /// The largest answer, in tokens.
    pub max_output: u32,
    /// The first day on which it is no longer chosen.
    pub retires_on: Option<Date>,
    /// What it costs.
    pub price: Price,
    /// What a long input costs.
    pub long: Option<LongPrice>,
}

impl Model {
    /// Whether it is retired on `date`.
    pub fn is_retired(&self, date: Date) -> bool {
        self.retires_on.is_some_and(|day| date >= day)
    }

    /// What `usage` costs, in micro-dollars, rounded up: a request that used anything is never
    /// shown as free.
    pub fn cost_microusd(&self, usage: &Usage) -> u64 {
        let price = match &self.long {
            Some(long) if usage.input > long.above => &long.price,
            _ => &self.price,
        };
        let cached = usage.cached.min(usage.input);
        let written = usage.cache_write.min(usage.input - cached);
        let plain = usage.input - cached - written;
        let parts = [
            (plain, price.input),
            (cached, price.cached),
            (written, price.cache_write.unwrap_or(price.input)),
            (usage.output, price.output),
        ];
        let total: u128 = parts.iter().map(|(tokens, each)| u128::from(*tokens) * u128::from(*each)).sum();
        u64::try_from(total.div_ceil(1_000_000)).unwrap_or(u64::MAX)
    }

    /// What the prompt cache saved on `usage`, in micro-dollars; below zero where writing to it
    /// cost more than reading from it saved.
    pub fn saved_microusd(&self, usage: &Usage) -> i64 {
        let uncached = Usage { cached: 0, cache_write: 0, ..*usage };
        let [without, with] = [&uncached, usage].map(|usage| i64::try_from(self.cost_microusd(usage)));
        without.unwrap_or(i64::MAX).saturating_sub(with.unwrap_or(i64::MAX))
    }

    /// The price of a million tokens of output behind `input` tokens, in micro-dollars.
    pub(crate) fn output_price(&self, input: u64) -> u64 {
        match &self.long {
            Some(long) if input > long.above => long.price.output,
            _ => self.price.output,
        }
    }

    fn is_called(&self, id: &str) -> bool {
        let names = || std::iter::once(&self.id).chain(&self.aliases);
        names().any(|name| name == id) || names().any(|name| is_dated_form(name, id))
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Slot {
    provider: Provider,
    mode: Mode,
    chain: Vec<String>,
}

/// Every model and slot.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Registry {
    models: Vec<Model>,
    slots: Vec<Slot>,
}

/// A table of models that contradicts itself.
#[derive(Debug, thiserror::Error)]
pub enum RegistryError {
    /// Not the TOML that is expected.
    #[error(transparent)]
    Toml(#[from] toml::de::Error),
    /// A slot names a model that is not listed for its provider.
    #[error("a slot of {provider} names `{model}`, which is not one of its models")]
    UnknownModel {
        /// The slot's provider.
        provider: Provider,
        /// The name.
        model: String,
    },
    /// A hosted provider lacks a slot.
    #[error("{provider} has no model for a mode")]
    EmptySlot {
        /// The provider.
        provider: Provider,
    },
}

impl Registry {
    /// Reads a table of models and checks that its slots hold.
    pub fn parse(text: &str) -> Result<Self, RegistryError> {
        let registry: Self = toml::from_str(text)?;
        for slot in &registry.slots {
            for id in &slot.chain {
                if !registry.models.iter().any(|model| model.provider == slot.provider && model.id == *id) {
                    return Err(RegistryError::UnknownModel { provider: slot.provider, model: id.clone() });
                }
            }
        }
        for provider in [Provider::OpenAi, Provider::Anthropic, Provider::Gemini] {
            for mode in [Mode::Quick, Mode::Advanced] {
                if registry.chain(provider, mode).is_empty() {
                    return Err(RegistryError::EmptySlot { provider });
                }
            }
        }
        Ok(registry)
    }

    /// The table that is compiled in.
    #[expect(clippy::expect_used, reason = "the table is part of the binary and a test reads it")]
    pub fn builtin() -> &'static Self {
        static BUILTIN: LazyLock<Registry> = LazyLock::new(|| {
            Registry::parse(include_str!("../data/models.toml")).expect("the built-in table of models holds")
        });
        &BUILTIN
    }

    /// Every model.
    pub fn models(&self) -> &[Model] {
        &self.models
    }

    /// The model that `provider` knows as `id`, by its id, an alias, or a dated form of either.
    pub fn find(&self, provider: Provider, id: &str) -> Option<&Model> {
        let id = bare(id);
        let of_provider = || self.models.iter().filter(move |model| model.provider == provider);
        of_provider().find(|model| model.id == id).or_else(|| of_provider().find(|model| model.is_called(id)))
    }

    /// Who offers a model called `id`, whatever the provider.
    pub fn provider_of(&self, id: &str) -> Option<Provider> {
        Provider::ALL.into_iter().find(|provider| self.find(*provider, id).is_some())
    }

    fn chain(&self, provider: Provider, mode: Mode) -> &[String] {
        let slot = self.slots.iter().find(|slot| slot.provider == provider && slot.mode == mode);
        slot.map_or(&[], |slot| slot.chain.as_slice())
    }

    /// The models to use for `mode` on `date`, best first: those of the slot's chain that are
    /// not retired, or its last one when all are. Empty for [`Provider::Local`].
    pub fn choose(&self, provider: Provider, mode: Mode, date: Date) -> Vec<&Model> {
        let chain: Vec<&Model> =
            self.chain(provider, mode).iter().filter_map(|id| self.find(provider, id)).collect();
        let alive: Vec<&Model> = chain.iter().copied().filter(|model| !model.is_retired(date)).collect();
        if alive.is_empty() { chain.into_iter().next_back().into_iter().collect() } else { alive }
    }
}

/// A model's name without the collection that Gemini puts before it.
pub(crate) fn bare(id: &str) -> &str {
    id.strip_prefix("models/").unwrap_or(id)
}

/// Whether `echoed` is `asked` itself, or `asked` with the date or revision that providers add:
/// `gpt-5` and `gpt-5-2025-08-07`, `claude-haiku-4-5` and `claude-haiku-4-5-20251001`,
/// `gemini-2.5-pro` and `gemini-2.5-pro-002`.
pub(crate) fn is_dated_form(asked: &str, echoed: &str) -> bool {
    let (asked, echoed) = (bare(asked), bare(echoed));
    let asked = asked.strip_suffix("-latest").unwrap_or(asked);
    let Some(rest) = echoed.strip_prefix(asked) else { return false };
    if rest.is_empty() || rest == "-latest" {
        return true;
    }
    // A single digit would make `claude-sonnet-4-5` a dated form of `claude-sonnet-4`.
    let Some(rest) = rest.strip_prefix('-') else { return false };
    rest.len() >= 3
        && rest.split('-').all(|part| part.len() >= 2 && part.bytes().all(|byte| byte.is_ascii_digit()))
}
