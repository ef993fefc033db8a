//! OpenID Connect Core 1.0, code flow, with discovery: Google and Apple.

use std::sync::Arc;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use jsonwebtoken::jwk::{Jwk, JwkSet, PublicKeyUse};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use oauth2::CsrfToken;
use reqwest::Url;
use serde::{Deserialize, Serialize};
use tokio::sync::Mutex;

use super::client::Client;
use super::grant::Grant;
use super::{OauthError, Profile, ProvidersError, Secrets};

/// How long a provider's description and its keys are taken for current.
const FRESH: Duration = Duration::from_hours(1);

/// A key that is not known is looked for at most this often: providers change keys without notice.
const LOOK_AGAIN: Duration = Duration::from_secs(1);

/// How far clocks may be apart, in seconds.
const LEEWAY: u64 = 60;

/// How this server proves to the provider who it is.
enum ClientSecret {
    Fixed(String),
    Apple(AppleSecret),
}

/// Apple takes a short-lived JWT, signed with the developer's key, for a secret.
pub(super) struct AppleSecret {
    team: String,
    key_id: String,
    key: EncodingKey,
}

#[derive(Serialize)]
struct AppleClaims<'a> {
    iss: &'a str,
    iat: i64,
    exp: i64,
    aud: &'a str,
    sub: &'a str,
}

impl AppleSecret {
    pub(super) fn new(team: &str, key_id: &str, pem: &str) -> Result<Self, ProvidersError> {
        // In a variable line ends are often written out.
        let pem = pem.replace("\\n", "\n");
        let key = EncodingKey::from_ec_pem(pem.as_bytes()).map_err(|_| ProvidersError::AppleKey)?;
        Ok(Self { team: team.to_owned(), key_id: key_id.to_owned(), key })
    }

    /// For five minutes; Apple takes up to six months.
    fn sign(&self, issuer: &str, client_id: &str) -> Result<String, OauthError> {
        let now = Timestamp::now().as_second();
        let header = Header { kid: Some(self.key_id.clone()), ..Header::new(Algorithm::ES256) };
        let claims = AppleClaims { iss: &self.team, iat: now, exp: now + 300, aud: issuer, sub: client_id };
        jsonwebtoken::encode(&header, &claims, &self.key).map_err(|_| OauthError::Untrue("APPLE_PRIVATE_KEY"))
    }
}

/// A provider, as it describes itself (OpenID Connect Discovery 1.0 §3).
#[derive(Debug, Deserialize)]
struct Metadata {
    issuer: String,
    authorization_endpoint: String,
    token_endpoint: String,
    jwks_uri: String,
}

#[derive(Deserialize)]
struct Claims {
    sub: String,
    nonce: Option<String>,
    azp: Option<String>,
    email: Option<String>,
    email_verified: Option<Truth>,
    name: Option<String>,
}

/// Apple writes it as text.
#[derive(Deserialize)]
#[serde(untagged)]
enum Truth {
    Is(bool),
    Text(String),
}

impl Truth {
    fn is_true(&self) -> bool {
        match self {
            Self::Is(is) => *is,
            Self::Text(text) => text == "true",
        }
    }
}

/// Something that was fetched, and when.
type Fetched<T> = Mutex<Option<(Instant, Arc<T>)>>;

pub(super) struct Oidc {
    pub(super) issuer: String,
    client_id: String,
    secret: ClientSecret,
    scope: &'static str,
    /// What else is asked for at the start.
    extra: &'static [(&'static str, &'static str)],
    http: Client,
    metadata: Fetched<Metadata>,
    keys: Fetched<JwkSet>,
}

impl std::fmt::Debug for Oidc {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Oidc").field("issuer", &self.issuer).finish_non_exhaustive()
    }
}

impl Oidc {
    pub(super) fn google(issuer: &str, client_id: &str, secret: &str, http: Client) -> Self {
        let secret = ClientSecret::Fixed(secret.to_owned());
        Self::new(issuer, client_id, secret, "openid email profile", &[("prompt", "select_account")], http)
    }

    /// Apple posts its answer, or it gives neither name nor address.
    pub(super) fn apple(issuer: &str, client_id: &str, secret: AppleSecret, http: Client) -> Self {
        let extra: &[_] = &[("response_mode", "form_post")];
        Self::new(issuer, client_id, ClientSecret::Apple(secret), "openid email name", extra, http)
    }

    fn new(
        issuer: &str,
        client_id: &str,
        secret: ClientSecret,
        scope: &'static str,
        extra: &'static [(&'static str, &'static str)],
        http: Client,
    ) -> Self {
        Self {
            issuer: issuer.to_owned(),
            client_id: client_id.to_owned(),
            secret,
            scope,
            extra,
            http,
            metadata: Mutex::new(None),
            keys: Mutex::new(None),
        }
    }

    async fn metadata(&self) -> Result<Arc<Metadata>, OauthError> {
        let mut cached = self.metadata.lock().await;
        if let Some((at, metadata)) = &*cached
            && at.elapsed() < FRESH
        {
            return Ok(Arc::clone(metadata));
        }
        let url = format!("{}/.well-known/openid-configuration", self.issuer);
        let metadata: Metadata = self.http.get(&url).await?;
        // §4.3: else somebody else's description would be taken for this provider's.
        if metadata.issuer.trim_end_matches('/') != self.issuer {
            return Err(OauthError::Untrue("issuer"));
        }
        let places = [&metadata.authorization_endpoint, &metadata.token_endpoint, &metadata.jwks_uri];
        if self.issuer.starts_with("https:") && !places.iter().all(|place| place.starts_with("https:")) {
            return Err(OauthError::Untrue("an endpoint without TLS"));
        }
        let metadata = Arc::new(metadata);
        *cached = Some((Instant::now(), Arc::clone(&metadata)));
        Ok(metadata)
    }

    /// The key that a token names. One that is not known yet makes the key set be fetched again.
    async fn key(&self, kid: Option<&str>) -> Result<Jwk, OauthError> {
        let uri = self.metadata().await?.jwks_uri.clone();
        let mut cached = self.keys.lock().await;
        let known = cached.as_ref().and_then(|(at, keys)| Some((at.elapsed(), find(keys, kid)?)));
        if let Some((age, key)) = known
            && age < FRESH
        {
            return Ok(key);
        }
        if cached.as_ref().is_some_and(|(at, _)| at.elapsed() < LOOK_AGAIN) {
            return Err(OauthError::Untrue("key"));
        }
        let keys: Arc<JwkSet> = Arc::new(self.http.get(&uri).await?);
        *cached = Some((Instant::now(), Arc::clone(&keys)));
        find(&keys, kid).ok_or(OauthError::Untrue("key"))
    }

    pub(super) async fn authorize(
        &self,
        state: &CsrfToken,
        secrets: &Secrets,
        callback: &str,
    ) -> Result<Url, OauthError> {
        let metadata = self.metadata().await?;
        let nonce = [("nonce", secrets.nonce.secret().as_str())];
        let extra: Vec<_> = self.extra.iter().copied().chain(nonce).collect();
        self.grant(&metadata, callback).authorize(self.scope, &extra, state, secrets)
    }

    pub(super) async fn redeem(
        &self,
        code: &str,
        secrets: Secrets,
        callback: &str,
    ) -> Result<Profile, OauthError> {
        let metadata = self.metadata().await?;
        let secret = match &self.secret {
            ClientSecret::Fixed(secret) => secret.clone(),
            ClientSecret::Apple(apple) => apple.sign(&self.issuer, &self.client_id)?,
        };
        let nonce = secrets.nonce.clone();
        let tokens = self.grant(&metadata, callback).redeem(&self.http, secret, code, secrets).await?;
        let token = tokens.extra_fields().id_token.as_ref().ok_or(OauthError::Untrue("no id token"))?;
        let claims = self.verify(token).await?;
        if claims.nonce.as_ref() != Some(nonce.secret()) {
            return Err(OauthError::Untrue("nonce"));
        }
        if claims.azp.is_some_and(|azp| azp != self.client_id) {
            return Err(OauthError::Untrue("authorized party"));
        }
        Ok(Profile {
            subject: claims.sub,
            is_email_verified: claims.email_verified.is_some_and(|truth| truth.is_true()),
            email: claims.email,
            name: claims.name,
        })
    }

    fn grant<'a>(&'a self, metadata: &'a Metadata, callback: &'a str) -> Grant<'a> {
        Grant {
            client_id: &self.client_id,
            authorize: &metadata.authorization_endpoint,
            token: &metadata.token_endpoint,
            callback,
        }
    }

    /// The claims of an id token whose signature, issuer, audience and time hold (OpenID Connect
    /// Core 1.0 §3.1.3.7).
    async fn verify(&self, token: &str) -> Result<Claims, OauthError> {
        let header = jsonwebtoken::decode_header(token).map_err(|_| OauthError::Untrue("id token"))?;
        // Never what a header likes: no `none`, no HMAC with a public key.
        if !matches!(header.alg, Algorithm::RS256 | Algorithm::ES256) {
            return Err(OauthError::Untrue("algorithm"));
        }
        let key = self.key(header.kid.as_deref()).await?;
        let key = DecodingKey::from_jwk(&key).map_err(|_| OauthError::Untrue("key"))?;
        let mut rules = Validation::new(header.alg);
        rules.set_issuer(&[&self.issuer]);
        rules.set_audience(&[&self.client_id]);
        rules.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
        rules.leeway = LEEWAY;
        let claims = jsonwebtoken::decode::<Claims>(token, &key, &rules);
        claims.map(|token| token.claims).map_err(|_| OauthError::Untrue("id token"))
    }
}

fn find(keys: &JwkSet, kid: Option<&str>) -> Option<Jwk> {
    let signs = |key: &&Jwk| !matches!(key.common.public_key_use, Some(PublicKeyUse::Encryption));
    let mut candidates = keys.keys.iter().filter(signs);
    match kid {
        Some(kid) => candidates.find(|key| key.common.key_id.as_deref() == Some(kid)).cloned(),
        // Without a name there must be no choice.
        None => candidates.next().filter(|_| candidates.next().is_none()).cloned(),
    }
}
