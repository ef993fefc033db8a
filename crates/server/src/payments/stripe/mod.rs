//! Stripe's API by `async-stripe`'s requests, over the transport that the rest of the server uses.
//!
//! `async-stripe-client-core` describes requests, their strategies and what a client has to be; its
//! [`StripeClient`] is implemented here. Of what comes back only the fields are read that are acted
//! upon ([`objects`]): `docs/adr/0012-stripe.md` says why.

mod objects;

use std::fmt::Display;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use reqwest::{Method, StatusCode, redirect};
use serde::Serialize;
use stripe_client_core::{
    ApiVersion, CustomizedStripeRequest, IdempotencyKey, Outcome, RequestBuilder, RequestStrategy,
    SharedConfigBuilder, StripeClient, StripeClientErr, StripeMethod,
};

pub(super) use objects::{
    Dispute, Event, Intent, Invoice, List, Metadata, Object, Portal, Price, Refund, Session, Subscription,
};

use crate::config::Services;

/// The version whose shapes are read. Stripe answers in the version that a request names, whatever
/// the account's own is; of events only the ids are used.
const VERSION: ApiVersion = ApiVersion::V2024_06_20;

/// How long an answer may take, with a second try where there is one.
const PATIENCE: Duration = Duration::from_secs(20);

/// How often a read is tried, with a pause of a second between. What changes something is tried
/// once: whether it was done, reconciliation finds out.
const TRIES: u32 = 2;

/// Longest answer that is read, in bytes: a page of 100 events.
const MOST_ANSWER: usize = 8 << 20;

/// Why a call did not do what it should.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum StripeError {
    /// There is none of that id.
    #[error("Stripe knows no such object")]
    Missing,
    /// It refuses the request: the same one will be refused again.
    #[error("Stripe refuses: {status} {code}")]
    Refused {
        /// The HTTP status.
        status: u16,
        /// Stripe's code for it.
        code: String,
    },
    /// It cannot be reached, is overloaded or broken. Whether it did it is not known.
    #[error("Stripe does not answer")]
    Unknown,
    /// Its answer is not what was asked for.
    #[error("Stripe's answer cannot be read: {0}")]
    Unreadable(String),
}

impl StripeClientErr for StripeError {
    fn deserialize_err(message: impl Display) -> Self {
        Self::Unreadable(message.to_string())
    }
}

/// A client of Stripe's.
#[derive(Debug, Clone)]
pub(crate) struct Stripe {
    http: reqwest::Client,
    /// Its `Debug` leaves the key out.
    config: SharedConfigBuilder,
}

impl Stripe {
    /// A client, where a secret key is set.
    pub(crate) fn new(services: &Services) -> Result<Option<Self>, reqwest::Error> {
        let Some(key) = services.get("STRIPE_SECRET_KEY") else { return Ok(None) };
        // A redirect would carry the key to where it points.
        let http = reqwest::Client::builder().timeout(PATIENCE).redirect(redirect::Policy::none()).build()?;
        let mut config =
            SharedConfigBuilder::new(key).url(services.base("STRIPE_API_BASE", "https://api.stripe.com"));
        config.stripe_version = VERSION;
        Ok(Some(Self { http, config }))
    }

    /// Reads an object.
    pub(super) async fn read<T: miniserde::Deserialize>(&self, path: &str) -> Result<T, StripeError> {
        self.ask(RequestBuilder::new(StripeMethod::Get, path), RequestStrategy::ExponentialBackoff(TRIES))
            .await
    }

    /// Reads a listing.
    pub(super) async fn list<T: miniserde::Deserialize>(
        &self,
        path: &str,
        query: &impl Serialize,
    ) -> Result<List<T>, StripeError> {
        let request = RequestBuilder::new(StripeMethod::Get, path).query(query);
        self.ask(request, RequestStrategy::ExponentialBackoff(TRIES)).await
    }

    /// Makes an object. The same `key` again within a day does nothing new and gives the same answer.
    pub(super) async fn create<T: miniserde::Deserialize>(
        &self,
        path: &str,
        form: &impl Serialize,
        key: &str,
    ) -> Result<T, StripeError> {
        let key = IdempotencyKey::new(key)
            .map_err(|error| StripeError::Refused { status: 0, code: error.to_string() })?;
        let request = RequestBuilder::new(StripeMethod::Post, path).form(form);
        self.ask(request, RequestStrategy::Idempotent(key)).await
    }

    /// Ends an object.
    pub(super) async fn delete<T: miniserde::Deserialize>(&self, path: &str) -> Result<T, StripeError> {
        self.ask(RequestBuilder::new(StripeMethod::Delete, path), RequestStrategy::Once).await
    }

    async fn ask<T: miniserde::Deserialize>(
        &self,
        request: RequestBuilder,
        strategy: RequestStrategy,
    ) -> Result<T, StripeError> {
        request.customize::<T>().request_strategy(strategy).send(self).await
    }

    async fn tries(&self, request: RequestBuilder, strategy: RequestStrategy) -> Result<Bytes, StripeError> {
        let request = self.http_request(request, &strategy)?;
        let (mut tries, mut status, mut retry) = (0, None, None);
        let mut failure = StripeError::Unknown;
        while let Outcome::Continue(pause) = strategy.test(status, retry, tries) {
            tokio::time::sleep(pause.unwrap_or_default()).await;
            tries += 1;
            let copy = request.try_clone().ok_or(StripeError::Unknown)?;
            (status, retry, failure) = match self.once(copy).await {
                Ok(answer) if answer.status.is_success() => return Ok(answer.body),
                Ok(answer) => (Some(answer.status.as_u16()), answer.retry, answer.fault()),
                Err(error @ StripeError::Unreadable(_)) => return Err(error),
                Err(error) => (None, None, error),
            };
        }
        Err(failure)
    }

    fn http_request(
        &self,
        request: RequestBuilder,
        strategy: &RequestStrategy,
    ) -> Result<reqwest::Request, StripeError> {
        let method = match request.method {
            StripeMethod::Get => Method::GET,
            StripeMethod::Post => Method::POST,
            StripeMethod::Delete => Method::DELETE,
        };
        let base = self.config.api_base.as_deref().unwrap_or_default();
        let mut url = format!("{base}/v1{}", request.path);
        if let Some(query) = request.query.filter(|query| !query.is_empty()) {
            url.push('?');
            url.push_str(&query);
        }
        let mut http = self
            .http
            .request(method, url)
            .bearer_auth(&self.config.secret)
            .header("stripe-version", self.config.stripe_version.as_str());
        if let Some(body) = request.body {
            http = http.header("content-type", "application/x-www-form-urlencoded").body(body);
        }
        if let Some(key) = strategy.get_key() {
            http = http.header("idempotency-key", key.as_str());
        }
        http.build().map_err(|error| StripeError::Refused { status: 0, code: error.to_string() })
    }

    async fn once(&self, request: reqwest::Request) -> Result<Answer, StripeError> {
        let mut response = self.http.execute(request).await.map_err(|_| StripeError::Unknown)?;
        let told = response.headers().get("stripe-should-retry").and_then(|value| value.to_str().ok());
        let (status, retry) = (response.status(), told.and_then(|told| told.parse().ok()));
        let mut body = BytesMut::new();
        while let Some(chunk) = response.chunk().await.map_err(|_| StripeError::Unknown)? {
            if body.len() + chunk.len() > MOST_ANSWER {
                return Err(StripeError::Unreadable("too long".to_owned()));
            }
            body.extend_from_slice(&chunk);
        }
        Ok(Answer { status, retry, body: body.freeze() })
    }
}

impl StripeClient for Stripe {
    type Err = StripeError;

    async fn execute(&self, request: CustomizedStripeRequest) -> Result<Bytes, StripeError> {
        let (request, config) = request.into_pieces();
        let strategy = config.request_strategy.unwrap_or(RequestStrategy::Once);
        let tried = tokio::time::timeout(PATIENCE, self.tries(request, strategy)).await;
        tried.unwrap_or(Err(StripeError::Unknown))
    }
}

/// What Stripe answered.
struct Answer {
    status: StatusCode,
    /// Its own word on whether to try again.
    retry: Option<bool>,
    body: Bytes,
}

impl Answer {
    /// What an answer means that is not a success.
    fn fault(&self) -> StripeError {
        let said = std::str::from_utf8(&self.body).ok().and_then(|body| miniserde::json::from_str(body).ok());
        let objects::Fault { code, kind } = said.map(|said: objects::Faulty| said.error).unwrap_or_default();
        match self.status {
            StatusCode::NOT_FOUND => StripeError::Missing,
            _ if code.as_deref() == Some("resource_missing") => StripeError::Missing,
            StatusCode::CONFLICT | StatusCode::TOO_MANY_REQUESTS => StripeError::Unknown,
            status if status.is_client_error() => {
                StripeError::Refused { status: status.as_u16(), code: code.or(kind).unwrap_or_default() }
            }
            _ => StripeError::Unknown,
        }
    }
}

/// An id as it may stand in a path. Ids come from events and requests: nothing else may end up in an
/// address that is called with the key.
pub(crate) fn is_id(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    (1..=255).contains(&text.len()) && text.bytes().all(is_plain)
}
