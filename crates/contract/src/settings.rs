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
