//! One sign-in, from the app and back to it (`reliability` threat 8).
//!
//! ```text
//! app      GET login?challenge&redirect&state     the app keeps the verifier of the challenge
//! server   302 to the provider                    state, nonce, PKCE of our own, a cookie
//! provider callback?code&state                    state is taken once, in the same browser
//! server   302 to redirect?code&state             a one-time code, 60 seconds
//! app      POST handoff {code, verifier}          tokens
//! ```

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::SignedDuration;
use oauth2::{CsrfToken, PkceCodeChallenge, PkceCodeVerifier};
use reqwest::Url;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use vectort_contract::api::ApiCode;
use vectort_store::{Handoff, Identity, OneTime, Plan, Purpose, StoreError, Unique, User};

use super::{Profile, Provider, Secrets};
use crate::one_time;
use crate::problem::{Problem, Result};
use crate::routes::auth::{check_email, email_key, welcome};
use crate::state::Server;

/// How long a person may take at the provider.
const AT_PROVIDER: SignedDuration = SignedDuration::from_mins(10);

/// How long the app may take to fetch its tokens.
const HANDOFF: SignedDuration = SignedDuration::from_secs(60);

/// Where an installed app is: its own scheme, or a port of its own on the loopback (RFC 8252 §7).
const APP: &str = "vectort://auth/callback";

/// Longest state of an app's own, and longest redirect.
const LONGEST: usize = 512;

/// What is kept of a sign-in while the person is at the provider.
#[derive(Debug, Serialize, Deserialize)]
struct Attempt {
    provider: String,
    secrets: Secrets,
    /// The app's.
    challenge: String,
    redirect: String,
    state: Option<String>,
    /// BLAKE3 of the cookie: the answer must come to the browser that asked. `None` where a cookie
    /// would not come back (Apple's form is posted from elsewhere, and without TLS no such cookie is
    /// kept).
    browser: Option<String>,
}

/// A sign-in that has begun.
pub(crate) struct Begun {
    /// Where the browser goes.
    pub(crate) place: Url,
    /// The cookie that it takes along.
    pub(crate) cookie: Option<String>,
}

/// What the provider's answer says.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Answer {
    pub(crate) code: Option<String>,
    pub(crate) state: Option<String>,
    pub(crate) error: Option<String>,
    /// RFC 9207.
    pub(crate) iss: Option<String>,
    /// Apple's, the first time: JSON with the person's name.
    pub(crate) user: Option<String>,
}

impl Server {
    /// Begins a sign-in at the provider.
    pub(crate) async fn oauth_begin(
        &self,
        provider: Provider,
        challenge: &str,
        redirect: &str,
        app_state: Option<String>,
    ) -> Result<Begun> {
        // 32 bytes of SHA-256 in Base64url.
        let is_challenge = URL_SAFE_NO_PAD.decode(challenge).is_ok_and(|bytes| bytes.len() == 32);
        if !is_challenge {
            return Err(Problem::new(ApiCode::Invalid).about("challenge"));
        }
        if !is_redirect(redirect, &self.config().redirects) {
            return Err(Problem::new(ApiCode::Invalid).about("redirect"));
        }
        if app_state.as_ref().is_some_and(|state| state.len() > LONGEST) {
            return Err(Problem::new(ApiCode::Invalid).about("state"));
        }
        let is_tls = self.config().public_url.starts_with("https:");
        let (state, secrets) = (CsrfToken::new_random_len(32), Secrets::new());
        let cookie = one_time::new()?;
        let has_cookie = is_tls || provider != Provider::Apple;
        let place = self.providers().authorize(provider, &state, &secrets, &self.callback(provider)).await?;
        let state = state.secret();
        let attempt = Attempt {
            provider: provider.as_str().to_owned(),
            secrets,
            challenge: challenge.to_owned(),
            redirect: redirect.to_owned(),
            state: app_state,
            browser: has_cookie.then(|| crate::keys::digest(&cookie)),
        };
        let data = serde_json::to_value(attempt).map_err(|error| Problem::internal(&error))?;
        one_time::put(self, Purpose::SignIn, state, None, data, AT_PROVIDER).await?;
        // Apple's answer is posted by its own page: only `None` lets the cookie through, and only
        // with TLS.
        let same_site = if provider == Provider::Apple { "None" } else { "Lax" };
        let secure = if is_tls { "; Secure" } else { "" };
        let cookie = has_cookie.then(|| {
            let name = cookie_name(state);
            format!("{name}={cookie}; Path=/api/auth; Max-Age=600; HttpOnly; SameSite={same_site}{secure}")
        });
        Ok(Begun { place, cookie })
    }

    /// Ends the provider's part: where the browser goes now, which is the app, with a code or with
    /// an error. A problem is for the person in the browser, where no app is known.
    pub(crate) async fn oauth_end(
        &self,
        provider: Provider,
        answer: &Answer,
        cookies: Option<&str>,
    ) -> Result<Url> {
        let over = || Problem::new(ApiCode::TokenOver);
        let state = answer.state.as_deref().ok_or_else(over)?;
        let token = one_time::take(self, Purpose::SignIn, state).await?;
        let attempt: Attempt =
            serde_json::from_value(token.data).map_err(|error| Problem::internal(&error))?;
        let is_same_browser = attempt.browser.as_ref().is_none_or(|browser| {
            cookie(cookies, &cookie_name(state)).is_some_and(|cookie| crate::keys::digest(cookie) == *browser)
        });
        // A provider that answers for another one mixes them up (RFC 9700 §4.4).
        let is_same_issuer = answer.iss.as_deref().is_none_or(|iss| {
            self.providers().issuer(provider).is_none_or(|issuer| iss.trim_end_matches('/') == issuer)
        });
        if attempt.provider != provider.as_str() || !is_same_browser || !is_same_issuer {
            tracing::warn!(provider = provider.as_str(), "a sign-in came back where it did not begin");
            return Err(over());
        }
        let mut place = Url::parse(&attempt.redirect).map_err(|error| Problem::internal(&error))?;
        let app_state = attempt.state.clone();
        match self.oauth_finish(provider, answer, attempt).await {
            Ok(code) => _ = place.query_pairs_mut().append_pair("code", &code),
            Err(error) => _ = place.query_pairs_mut().append_pair("error", &error),
        }
        if let Some(state) = &app_state {
            place.query_pairs_mut().append_pair("state", state);
        }
        place.query_pairs_mut().append_pair("provider", provider.as_str());
        Ok(place)
    }

    /// The code for the app, or the error that it is told.
    async fn oauth_finish(
        &self,
        provider: Provider,
        answer: &Answer,
        attempt: Attempt,
    ) -> Result<String, String> {
        // `access_denied` is the person's own decision; others are the provider's trouble.
        match answer.error.as_deref() {
            Some("access_denied" | "user_cancelled_authorize") => return Err("access_denied".to_owned()),
            Some(_) => return Err(ApiCode::ProviderUnavailable.as_str().to_owned()),
            None => {}
        }
        let finish = async {
            let code = answer.code.as_deref().ok_or_else(|| Problem::new(ApiCode::TokenOver))?;
            let callback = self.callback(provider);
            let mut profile = self.providers().redeem(provider, code, attempt.secrets, &callback).await?;
            if profile.name.is_none() {
                profile.name = answer.user.as_deref().and_then(apple_name);
            }
            let user = self.person_of(provider, &profile).await?;
            if !user.is_active {
                return Err(Problem::new(ApiCode::Forbidden));
            }
            let code = one_time::new()?;
            let handoff = Handoff { user: user.id, challenge: attempt.challenge, redirect: attempt.redirect };
            let data = serde_json::to_value(handoff).map_err(|error| Problem::internal(&error))?;
            one_time::put(self, Purpose::Handoff, &code, Some(user.id), data, HANDOFF).await?;
            Ok::<String, Problem>(code)
        };
        finish.await.map_err(|problem| problem.code().as_str().to_owned())
    }

    /// Whose account it is: the one that is linked, else the one of that address where both sides
    /// have proved it, else a new one.
    async fn person_of(&self, provider: Provider, profile: &Profile) -> Result<User> {
        match self.store().identity(provider.as_str(), &profile.subject).await {
            Ok(identity) => return Ok(self.store().user(identity.user).await?),
            Err(StoreError::NotFound) => {}
            Err(error) => return Err(error.into()),
        }
        let unverified = || Problem::new(ApiCode::UnverifiedMail);
        let email = profile.email.as_deref().filter(|_| profile.is_email_verified).ok_or_else(unverified)?;
        check_email(email).map_err(|_| unverified())?;
        let user = match self.store().user_by_email(&email_key(email)).await {
            // Whoever made it has not proved that the address is theirs: they may have waited for
            // its owner to come, and would share the account.
            Ok(user) if !user.email_verified => return Err(Problem::new(ApiCode::EmailTaken)),
            Ok(user) => user,
            Err(StoreError::NotFound) => self.new_person(email, profile).await?,
            Err(error) => return Err(error.into()),
        };
        let identity = Identity {
            provider: provider.as_str().to_owned(),
            subject: profile.subject.clone(),
            user: user.id,
            created_at: self.now(),
        };
        match self.store().identity_link(&identity).await {
            Ok(()) => Ok(user),
            // The same person, twice at once.
            Err(StoreError::Duplicate(Unique::Identity)) => {
                let linked = self.store().identity(provider.as_str(), &profile.subject).await?;
                Ok(self.store().user(linked.user).await?)
            }
            Err(error) => Err(error.into()),
        }
    }

    async fn new_person(&self, email: &str, profile: &Profile) -> Result<User> {
        let name = profile.name.as_deref().unwrap_or_else(|| email.split('@').next().unwrap_or_default());
        let user = User {
            id: Uuid::now_v7(),
            email: email.to_owned(),
            email_key: email_key(email),
            email_verified: true,
            full_name: name.chars().filter(|c| !c.is_control()).take(200).collect(),
            password: None,
            language: "en".to_owned(),
            is_active: true,
            plan: Plan::Free,
            stripe_customer: None,
            created_at: self.now(),
            rev: 1,
        };
        match self.store().user_create(&user).await {
            Ok(()) => {}
            Err(StoreError::Duplicate(Unique::Email)) => {
                // Somebody was faster: what holds for accounts that were there holds for this one.
                let user = self.store().user_by_email(&user.email_key).await?;
                return if user.email_verified { Ok(user) } else { Err(Problem::new(ApiCode::EmailTaken)) };
            }
            Err(error) => return Err(error.into()),
        }
        welcome(self, user.id, user.created_at).await?;
        Ok(user)
    }

    /// Who signed in, for the code that the app got. The code is over then, whatever comes of it.
    pub(crate) async fn handoff(&self, code: &str, verifier: &str) -> Result<User> {
        let over = || Problem::new(ApiCode::TokenOver);
        let OneTime { data, .. } = one_time::take(self, Purpose::Handoff, code).await?;
        let handoff: Handoff = serde_json::from_value(data).map_err(|error| Problem::internal(&error))?;
        // RFC 7636 §4.1: what is no verifier has no challenge.
        let challenge = (43..=128).contains(&verifier.len()).then(|| {
            PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(verifier.to_owned()))
        });
        if challenge.is_none_or(|challenge| challenge.as_str() != handoff.challenge) {
            tracing::warn!("a handoff came with another app's verifier");
            return Err(over());
        }
        let user = self.store().user(handoff.user).await?;
        if user.is_active { Ok(user) } else { Err(Problem::new(ApiCode::Forbidden)) }
    }

    /// Where the provider sends the browser.
    fn callback(&self, provider: Provider) -> String {
        format!("{}/api/auth/{}/callback", self.config().public_url, provider.as_str())
    }
}

/// Whether a sign-in may be handed there.
fn is_redirect(redirect: &str, pages: &[String]) -> bool {
    if redirect == APP || pages.iter().any(|page| page == redirect) {
        return true;
    }
    // As it is written, too: a parser makes `http://127.1:80\@x` into something harmless.
    let rest = redirect.strip_prefix("http://127.0.0.1:").or_else(|| redirect.strip_prefix("http://[::1]:"));
    let Some((port, path)) = rest.and_then(|rest| rest.split_once('/')) else { return false };
    redirect.len() <= LONGEST
        && port.parse::<u16>().is_ok_and(|port| port > 0)
        && port.bytes().all(|b| b.is_ascii_digit())
        && path.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~/".contains(&b))
        && Url::parse(redirect).is_ok()
}

/// One name a sign-in, so that two at once do not take each other's.
fn cookie_name(state: &str) -> String {
    let digest = crate::keys::digest(state);
    format!("vectort-sign-in-{}", digest.get(..8).unwrap_or_default())
}

fn cookie<'a>(header: Option<&'a str>, name: &str) -> Option<&'a str> {
    header?.split(';').find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
}

/// The name in what Apple posts beside its first answer. Unsigned: good for a greeting only.
fn apple_name(user: &str) -> Option<String> {
    let user: serde_json::Value = serde_json::from_str(user).ok()?;
    let part = |key: &str| user["name"][key].as_str().unwrap_or_default().trim().to_owned();
    let name = format!("{} {}", part("firstName"), part("lastName")).trim().to_owned();
    (!name.is_empty()).then_some(name)
}
