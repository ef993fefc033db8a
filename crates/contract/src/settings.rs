//! Settings, providers and deploy accounts.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Light, dark, or as the system.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What the person chose. Kept in the data folder as `settings.json`; a field that is missing or
/// not understood has its default.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Settings {
    /// BCP 47 tag; the system's language when null.
    pub language: Option<String>,
    /// Light, dark or system.
    pub theme: Theme,
    /// Chosen model by provider id; where there is none, the router's own choice.
    pub models: std::collections::BTreeMap<String, String>,
    /// The provider to ask first; the router's own order when null.
    pub provider: Option<String>,
    /// The most that one run may cost, in millionths of a US dollar; no limit when null.
    #[ts(type = "number | null")]
    pub max_cost_microusd: Option<u64>,
    /// A second provider is asked where the first is slower than it nearly always is.
    pub hedging: bool,
    /// The most that such a second answer may be expected to cost, in millionths of a US dollar;
    /// the router's own limit when null.
    #[ts(type = "number | null")]
    pub hedge_max_cost_microusd: Option<u64>,
    /// Now and then another provider is asked first, to learn how fast it is; never a dearer one.
    pub explore: bool,
    /// `OpenAI` keeps prompt and answer for a while, so that a broken answer resumes where it broke.
    pub openai_background: bool,
    /// Each run's calls are recorded below the data folder; the latest recordings are kept.
    pub record_runs: bool,
}

/// A model that can be chosen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ModelView {
    /// As the provider names it.
    pub id: String,
    /// Price of a million tokens read, in US dollars; null for a local or unknown one.
    pub input_usd: Option<f64>,
    /// Price of a million tokens written, in US dollars.
    pub output_usd: Option<f64>,
}

/// Whether a model is asked in its turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Circuit {
    /// It is.
    Closed,
    /// It failed too often lately and rests; it is asked if everyone else fails.
    Open,
    /// It rested, and the next answer decides.
    HalfOpen,
}

/// What is known of a model that was asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProviderHealth {
    /// As the provider names it; `auto` where a local server chose.
    pub model: String,
    /// Whether it is asked in its turn.
    pub circuit: Circuit,
    /// Until when it rests, in milliseconds since 1970.
    #[ts(type = "number | null")]
    pub open_until_ms: Option<u64>,
    /// Until when it asked to be left alone, in milliseconds since 1970.
    #[ts(type = "number | null")]
    pub throttled_until_ms: Option<u64>,
    /// Why it stands behind all others: a code with a message `attempt-<code>`, such as
    /// `quota-exhausted`.
    pub disabled: Option<String>,
    /// How many first texts were measured.
    #[ts(type = "number")]
    pub samples: u64,
    /// Half of the first texts came within so many milliseconds.
    #[ts(type = "number | null")]
    pub first_token_p50_ms: Option<u64>,
    /// Nineteen of twenty did.
    #[ts(type = "number | null")]
    pub first_token_p95_ms: Option<u64>,
    /// The latest of these times, oldest first; at most 20.
    #[ts(type = "number[]")]
    pub recent_first_token_ms: Vec<u64>,
    /// Output tokens a second, in the middle of all answers.
    pub tokens_per_second: Option<f64>,
    /// When it was last asked, in milliseconds since 1970.
    #[ts(type = "number")]
    pub asked_at_ms: u64,
}

/// A provider.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProviderView {
    /// `openai`, `anthropic`, `gemini` or `local`.
    pub provider: String,
    /// Whether it can be asked.
    pub configured: bool,
    /// Where its key comes from: `environment`, `keyring`, or null.
    pub key_source: Option<String>,
    /// Where it is asked.
    pub base_url: Option<String>,
    /// The model that a quick run uses today.
    pub model: Option<String>,
    /// The models to choose from: the registry's, or what a local server lists.
    pub models: Vec<ModelView>,
    /// Addresses of the local servers that answer (`local` only).
    pub servers: Vec<String>,
    /// What is known of the models that were asked lately, the latest first; at most three.
    pub health: Vec<ProviderHealth>,
}

/// The result of asking a provider whether a key works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProviderTest {
    /// It answered.
    pub ok: bool,
    /// Why not: a kebab-case code with a message `attempt-<code>`, such as `unauthorized`.
    pub reason: Option<String>,
    /// How long it took, in milliseconds.
    pub ms: u32,
    /// The key was put into the keyring (only when it was asked for and the test passed).
    pub saved: bool,
}
