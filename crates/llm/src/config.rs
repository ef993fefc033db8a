//! Where the providers are, and with which keys.

use std::collections::BTreeMap;
use std::fmt;

use reqwest::Url;
use serde::Serialize;

use crate::probe::Abilities;
use crate::provider::Provider;
use crate::secret::Secret;

/// A provider's address: `http` or `https`, without credentials, query, fragment or a slash at
/// its end.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct BaseUrl(String);

/// Why a text is not a base URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BaseUrlProblem {
    /// Not a URL at all.
    #[error("not a URL")]
    Unparsable,
    /// Neither `http` nor `https`.
    #[error("neither http nor https")]
    Scheme,
    /// No host to connect to.
    #[error("no host")]
    NoHost,
    /// A user name or password inside; it would end up in logs.
    #[error("credentials in the address")]
    Credentials,
    /// A query or fragment, to which no path can be added.
    #[error("a query or fragment in the address")]
    Query,
}

impl BaseUrl {
    /// Reads an address, with or without a slash at its end.
    pub fn parse(text: &str) -> Result<Self, BaseUrlProblem> {
        let url = Url::parse(text.trim()).map_err(|_| BaseUrlProblem::Unparsable)?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(BaseUrlProblem::Scheme);
        }
        if url.host_str().is_none_or(str::is_empty) {
            return Err(BaseUrlProblem::NoHost);
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(BaseUrlProblem::Credentials);
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(BaseUrlProblem::Query);
        }
        Ok(Self(url.as_str().trim_end_matches('/').to_owned()))
    }

    /// The address, without a slash at its end.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Stands where a recording is asked, which has no address.
    pub(crate) fn of_replays() -> Self {
        Self("http://replay.invalid".to_owned())
    }

    /// The address of `path` (which starts with a slash) under this one.
    pub(crate) fn join(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// The address without `suffix`, for those who add a version where their provider's clients
    /// do not.
    fn without(self, suffix: &str) -> Self {
        match self.0.strip_suffix(suffix) {
            Some(stem) => Self(stem.to_owned()),
            None => self,
        }
    }

    /// The address with `/v1` unless its path names a version already.
    fn versioned(self) -> Self {
        let last = self.0.rsplit('/').next().unwrap_or_default();
        let is_version =
            last.strip_prefix('v').is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()));
        if is_version { self } else { Self(format!("{}/v1", self.0)) }
    }

    /// Whether the address is on this machine. A proxy is never asked for such an address.
    pub fn is_loopback(&self) -> bool {
        let Ok(url) = Url::parse(&self.0) else { return false };
        let host = url.host_str().unwrap_or_default();
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        host == "localhost"
            || host.ends_with(".localhost")
            || bare.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A provider that can be asked: an address and the key for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    /// Where it is.
    pub base_url: BaseUrl,
    /// Its key.
    pub key: Secret,
}

/// What kind of local server was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LocalKind {
    /// Ollama, port 11434.
    Ollama,
    /// LM Studio, port 1234.
    LmStudio,
    /// llama.cpp's server, port 8080.
    LlamaCpp,
    /// vLLM, port 8000.
    Vllm,
    /// Named by the person; whatever it is, it speaks Chat Completions.
    Named,
}

/// A server that needs no key and speaks Chat Completions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LocalServer {
    /// Its address, with the version (`…/v1`).
    pub base_url: BaseUrl,
    /// What was recognised.
    pub kind: LocalKind,
    /// Models it listed; empty when it has not been asked yet.
    pub models: Vec<String>,
    /// What is known of some of them ([`probe`](crate::probe)).
    pub abilities: BTreeMap<String, Abilities>,
}

/// A configuration that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// A base URL is not one. The value itself is left out: it may hold a password.
    #[error("{variable} is not a base URL: {problem}")]
    InvalidBaseUrl {
        /// The environment variable that holds it.
        variable: &'static str,
        /// What is wrong with it.
        problem: BaseUrlProblem,
    },
}

/// Address and, perhaps, key of a hosted provider.
#[derive(Debug, Clone)]
struct Account {
    base_url: BaseUrl,
    key: Option<Secret>,
}

/// Every provider's address and key.
#[derive(Debug, Clone)]
pub struct Config {
    openai: Account,
    anthropic: Account,
    gemini: Account,
    local: Vec<LocalServer>,
    discovery: bool,
}

impl Config {
    /// Reads the usual variables through `lookup` (in production `|name| std::env::var(name).ok()`).
    /// A variable that is empty counts as unset.
    ///
    /// `OPENAI_BASE_URL` ends in `/v1`, as OpenAI's clients take it; `ANTHROPIC_BASE_URL` and
    /// `GEMINI_BASE_URL` have no version; `VECTORT_LOCAL_BASE_URL` is taken with or without
    /// `/v1`. `VECTORT_NO_DISCOVERY`, unless `0` or `false`, stops looking for local servers, and
    /// so does naming one.
    pub fn from_env(lookup: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        let read = |name: &str| lookup(name).filter(|value| !value.trim().is_empty());
        let base = |provider: Provider| -> Result<Option<BaseUrl>, ConfigError> {
            let variable = provider.base_url_variable();
            read(variable)
                .map(|value| BaseUrl::parse(&value))
                .transpose()
                .map_err(|problem| ConfigError::InvalidBaseUrl { variable, problem })
        };
        let account = |provider: Provider, default: &str| -> Result<Account, ConfigError> {
            let key = provider.key_variable().and_then(read).and_then(|value| Secret::parse(&value));
            Ok(Account { base_url: base(provider)?.unwrap_or_else(|| BaseUrl(default.to_owned())), key })
        };
        let mut anthropic = account(Provider::Anthropic, "https://api.anthropic.com")?;
        anthropic.base_url = anthropic.base_url.without("/v1");
        let mut gemini = account(Provider::Gemini, "https://generativelanguage.googleapis.com")?;
        gemini.base_url = gemini.base_url.without("/v1beta");
        let local = base(Provider::Local)?.map(|url| LocalServer {
            base_url: url.versioned(),
            kind: LocalKind::Named,
            models: Vec::new(),
            abilities: BTreeMap::new(),
        });
        let silenced =
            read("VECTORT_NO_DISCOVERY").is_some_and(|value| !matches!(value.trim(), "0" | "false"));
        Ok(Self {
            openai: account(Provider::OpenAi, "https://api.openai.com/v1")?,
            anthropic,
            gemini,
            discovery: !silenced && local.is_none(),
            local: local.into_iter().collect(),
        })
    }

    fn account(&self, provider: Provider) -> Option<&Account> {
        match provider {
            Provider::OpenAi => Some(&self.openai),
            Provider::Anthropic => Some(&self.anthropic),
            Provider::Gemini => Some(&self.gemini),
            Provider::Local => None,
        }
    }

    /// Hosted providers whose key is not known: the ones to look up in a keyring.
    pub fn missing_keys(&self) -> Vec<Provider> {
        let missing =
            |provider: &Provider| self.account(*provider).is_some_and(|account| account.key.is_none());
        Provider::ALL.into_iter().filter(missing).collect()
    }

    /// Gives `provider` a key from elsewhere than the environment, whose own key wins. Returns
    /// whether the key was taken.
    pub fn supply_key(&mut self, provider: Provider, key: Secret) -> bool {
        let account = match provider {
            Provider::OpenAi => &mut self.openai,
            Provider::Anthropic => &mut self.anthropic,
            Provider::Gemini => &mut self.gemini,
            Provider::Local => return false,
        };
        if account.key.is_some() {
            return false;
        }
        account.key = Some(key);
        true
    }

    /// The hosted provider's address and key, when it has a key.
    pub fn endpoint(&self, provider: Provider) -> Option<Endpoint> {
        let account = self.account(provider)?;
        Some(Endpoint { base_url: account.base_url.clone(), key: account.key.clone()? })
    }

    /// Local servers, in the order in which they are tried.
    pub fn local(&self) -> &[LocalServer] {
        &self.local
    }

    /// Keeps what was found out about a model of the local server at `base_url`. Where nothing was
    /// known of the server's models that one is asked for from now on.
    pub fn set_abilities(&mut self, base_url: &BaseUrl, model: &str, abilities: Abilities) {
        for server in self.local.iter_mut().filter(|server| server.base_url == *base_url) {
            if server.models.is_empty() {
                server.models.push(model.to_owned());
            }
            server.abilities.insert(model.to_owned(), abilities);
        }
    }

    /// Adds a local server behind those already known.
    pub fn add_local(&mut self, server: LocalServer) {
        self.local.push(server);
    }

    /// Whether local servers are looked for on their default ports.
    pub fn looks_for_local(&self) -> bool {
        self.discovery
    }

    /// Whether `provider` can be asked.
    pub fn is_configured(&self, provider: Provider) -> bool {
        match provider {
            Provider::Local => !self.local.is_empty(),
            hosted => self.account(hosted).is_some_and(|account| account.key.is_some()),
        }
    }

    /// Every provider that can be asked, in order.
    pub fn configured(&self) -> Vec<Provider> {
        Provider::ALL.into_iter().filter(|provider| self.is_configured(*provider)).collect()
    }
}
