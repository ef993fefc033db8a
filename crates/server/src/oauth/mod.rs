//! Signing in by Google, GitHub and Apple: OAuth 2.0 with PKCE (RFC 6749, 7636, 9700), OpenID
//! Connect where the provider speaks it.
//!
//! The server is a broker for apps (RFC 8252): the provider returns to our HTTPS callback, and the
//! app gets a one-time code for 60 seconds that is worth something only with the verifier whose
//! S256 challenge began the sign-in ([`flow`]). No token is ever part of an address.

mod client;
pub(crate) mod flow;
mod github;
mod grant;
mod oidc;

use std::sync::Arc;

use oauth2::{CsrfToken, PkceCodeChallenge, PkceCodeVerifier};
use reqwest::Url;
use serde::{Deserialize, Serialize};
use vectort_contract::api::ApiCode;

use crate::config::Services;
use crate::problem::Problem;

/// Who signs people in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Provider {
    Google,
    GitHub,
    Apple,
}

impl Provider {
    /// As it stands in paths and in the store.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Google => "google",
            Self::GitHub => "github",
            Self::Apple => "apple",
        }
    }

    /// By its name in a path.
    pub(crate) fn named(name: &str) -> Option<Self> {
        [Self::Google, Self::GitHub, Self::Apple].into_iter().find(|provider| provider.as_str() == name)
    }
}

/// Why a provider's word cannot be taken. Goes to the log; holds nothing of a person.
#[derive(Debug, thiserror::Error)]
pub(crate) enum OauthError {
    /// It cannot be reached, or answers no JSON.
    #[error("the provider does not answer ({0})")]
    Unreachable(&'static str),
    /// It refuses, with a code of RFC 6749 §5.2.
    #[error("the provider refuses: {0}")]
    Refused(String),
    /// What it says does not hold.
    #[error("the provider's answer does not hold: {0}")]
    Untrue(&'static str),
}

/// What a provider says of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Profile {
    /// Its own, lasting id.
    pub(crate) subject: String,
    /// Address, where it gives one.
    pub(crate) email: Option<String>,
    /// It has proved that the address is the person's.
    pub(crate) is_email_verified: bool,
    /// Name, where it gives one.
    pub(crate) name: Option<String>,
}

/// What one sign-in keeps for itself alone, between us and the provider: 256 bits each.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Secrets {
    /// Comes back inside the id token.
    nonce: CsrfToken,
    /// PKCE's.
    verifier: PkceCodeVerifier,
}

impl Secrets {
    /// New ones, which nobody guesses.
    pub(crate) fn new() -> Self {
        let (_, verifier) = PkceCodeChallenge::new_random_sha256();
        Self { nonce: CsrfToken::new_random_len(32), verifier }
    }
}

/// The providers that are set up.
#[derive(Debug, Clone)]
pub(crate) struct Providers {
    google: Option<Arc<oidc::Oidc>>,
    apple: Option<Arc<oidc::Oidc>>,
    github: Option<Arc<github::GitHub>>,
}

/// Why providers cannot be set up.
#[derive(Debug, thiserror::Error)]
pub enum ProvidersError {
    /// `APPLE_PRIVATE_KEY` is no key.
    #[error("APPLE_PRIVATE_KEY: a key for ES256 in PEM form, as Apple gives it (.p8)")]
    AppleKey,
    /// The client for HTTP.
    #[error("sign-in: {0}")]
    Client(#[from] reqwest::Error),
}

impl Providers {
    /// Those that the environment sets up.
    ///
    /// # Errors
    ///
    /// See [`ProvidersError`].
    pub(crate) fn new(services: &Services) -> Result<Self, ProvidersError> {
        let http = client::Client::new()?;
        let google = || {
            Some(oidc::Oidc::google(
                services.base("GOOGLE_ISSUER", "https://accounts.google.com"),
                services.get("GOOGLE_CLIENT_ID")?,
                services.get("GOOGLE_CLIENT_SECRET")?,
                http.clone(),
            ))
        };
        let github = || {
            Some(github::GitHub {
                site: services.base("GITHUB_URL", "https://github.com").to_owned(),
                api: services.base("GITHUB_API_URL", "https://api.github.com").to_owned(),
                client_id: services.get("GITHUB_CLIENT_ID")?.to_owned(),
                client_secret: services.get("GITHUB_CLIENT_SECRET")?.to_owned(),
                http: http.clone(),
            })
        };
        let apple = || {
            let secret = oidc::AppleSecret::new(
                services.get("APPLE_TEAM_ID")?,
                services.get("APPLE_KEY_ID")?,
                services.get("APPLE_PRIVATE_KEY")?,
            );
            let issuer = services.base("APPLE_ISSUER", "https://appleid.apple.com");
            let client_id = services.get("APPLE_CLIENT_ID")?;
            Some(secret.map(|secret| oidc::Oidc::apple(issuer, client_id, secret, http.clone())))
        };
        Ok(Self {
            google: google().map(Arc::new),
            apple: apple().transpose()?.map(Arc::new),
            github: github().map(Arc::new),
        })
    }

    /// Where the person is sent.
    pub(crate) async fn authorize(
        &self,
        provider: Provider,
        state: &CsrfToken,
        secrets: &Secrets,
        callback: &str,
    ) -> Result<Url, Problem> {
        match (provider, &self.google, &self.apple, &self.github) {
            (Provider::Google, Some(oidc), ..) | (Provider::Apple, _, Some(oidc), _) => {
                oidc.authorize(state, secrets, callback).await.map_err(|error| refused(provider, &error))
            }
            (Provider::GitHub, .., Some(github)) => {
                github.authorize(state, secrets, callback).map_err(|error| refused(provider, &error))
            }
            _ => Err(Problem::new(ApiCode::ProviderUnavailable).about(provider.as_str())),
        }
    }

    /// Who the provider says has signed in, for its code.
    pub(crate) async fn redeem(
        &self,
        provider: Provider,
        code: &str,
        secrets: Secrets,
        callback: &str,
    ) -> Result<Profile, Problem> {
        let profile = match (provider, &self.google, &self.apple, &self.github) {
            (Provider::Google, Some(oidc), ..) | (Provider::Apple, _, Some(oidc), _) => {
                oidc.redeem(code, secrets, callback).await
            }
            (Provider::GitHub, .., Some(github)) => github.redeem(code, secrets, callback).await,
            _ => return Err(Problem::new(ApiCode::ProviderUnavailable).about(provider.as_str())),
        };
        profile.map_err(|error| refused(provider, &error))
    }

    /// The issuer that an `iss` of RFC 9207 must name.
    pub(crate) fn issuer(&self, provider: Provider) -> Option<&str> {
        let oidc = match provider {
            Provider::Google => self.google.as_ref(),
            Provider::Apple => self.apple.as_ref(),
            Provider::GitHub => None,
        };
        oidc.map(|oidc| oidc.issuer.as_str())
    }
}

fn refused(provider: Provider, error: &OauthError) -> Problem {
    tracing::warn!(provider = provider.as_str(), %error, "a sign-in failed");
    Problem::new(ApiCode::ProviderUnavailable).about(provider.as_str())
}
