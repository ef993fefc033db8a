//! Stripe's API, as far as it is needed: forms go out, and of what comes back only the fields are
//! read that are acted upon (`docs/adr/0012-stripe.md` says why no generated client does it).

use std::collections::BTreeMap;
use std::time::Duration;

use reqwest::{Method, StatusCode, redirect};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use url::form_urlencoded;

use crate::config::Services;

/// The version whose shapes are read. Stripe answers in the version that a request names, whatever
/// the account's own is; of events only the ids are used.
const VERSION: &str = "2024-06-20";

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(20);

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

/// A client of Stripe's.
#[derive(Clone)]
pub(crate) struct Stripe {
    http: reqwest::Client,
    base: String,
    key: String,
}

impl std::fmt::Debug for Stripe {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Stripe").field("base", &self.base).finish_non_exhaustive()
    }
}

/// A form or a query: Stripe's names have their structure in brackets.
pub(crate) type Form<'a> = Vec<(&'a str, String)>;

impl Stripe {
    /// A client, where a secret key is set.
    pub(crate) fn new(services: &Services) -> Result<Option<Self>, reqwest::Error> {
        let Some(key) = services.get("STRIPE_SECRET_KEY") else { return Ok(None) };
        // A redirect would carry the key to where it points.
        let http = reqwest::Client::builder().timeout(PATIENCE).redirect(redirect::Policy::none()).build()?;
        let base = services.base("STRIPE_API_BASE", "https://api.stripe.com").to_owned();
        Ok(Some(Self { http, base, key: key.to_owned() }))
    }

    /// Reads an object.
    pub(crate) async fn get<T: DeserializeOwned>(
        &self,
        path: &str,
        query: &Form<'_>,
    ) -> Result<T, StripeError> {
        self.call(Method::GET, path, query, None).await
    }

    /// Makes or changes an object. The same `key` again within a day does nothing new and gives the
    /// same answer.
    pub(crate) async fn post<T: DeserializeOwned>(
        &self,
        path: &str,
        form: &Form<'_>,
        key: &str,
    ) -> Result<T, StripeError> {
        self.call(Method::POST, path, form, Some(key)).await
    }

    /// Ends an object.
    pub(crate) async fn delete<T: DeserializeOwned>(&self, path: &str) -> Result<T, StripeError> {
        self.call(Method::DELETE, path, &Form::new(), None).await
    }

    async fn call<T: DeserializeOwned>(
        &self,
        method: Method,
        path: &str,
        form: &Form<'_>,
        key: Option<&str>,
    ) -> Result<T, StripeError> {
        let encoded = form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
        let mut url = format!("{}{path}", self.base);
        let is_read = method == Method::GET;
        if is_read && !encoded.is_empty() {
            url.push('?');
            url.push_str(&encoded);
        }
        let mut request =
            self.http.request(method, url).bearer_auth(&self.key).header("stripe-version", VERSION);
        if !is_read {
            request = request.header("content-type", "application/x-www-form-urlencoded").body(encoded);
        }
        if let Some(key) = key {
            request = request.header("idempotency-key", key);
        }
        let response = request.send().await.map_err(|_| StripeError::Unknown)?;
        let status = response.status();
        let body = read(response).await?;
        if status.is_success() {
            return serde_json::from_slice(&body).map_err(|error| StripeError::Unreadable(error.to_string()));
        }
        let said: Fault = serde_json::from_slice(&body).unwrap_or_default();
        Err(match status {
            StatusCode::NOT_FOUND => StripeError::Missing,
            _ if said.error.code.as_deref() == Some("resource_missing") => StripeError::Missing,
            StatusCode::CONFLICT | StatusCode::TOO_MANY_REQUESTS => StripeError::Unknown,
            _ if status.is_client_error() => StripeError::Refused {
                status: status.as_u16(),
                code: said.error.code.or(said.error.kind).unwrap_or_default(),
            },
            _ => StripeError::Unknown,
        })
    }
}

async fn read(mut response: reqwest::Response) -> Result<Vec<u8>, StripeError> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|_| StripeError::Unknown)? {
        if body.len() + chunk.len() > MOST_ANSWER {
            return Err(StripeError::Unreadable("too long".to_owned()));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// An id as it may stand in a path. Ids come from events and requests: nothing else may end up in an
/// address that is called with the key.
pub(crate) fn is_id(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    (1..=255).contains(&text.len()) && text.bytes().all(is_plain)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Fault {
    error: FaultBody,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct FaultBody {
    code: Option<String>,
    #[serde(rename = "type")]
    kind: Option<String>,
}

/// A reference to an object: its id, or the whole of it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub(crate) enum Ref {
    /// Its id.
    Id(String),
    /// It was expanded.
    Object {
        /// Its id.
        id: String,
    },
}

impl Ref {
    /// The id.
    pub(crate) fn id(&self) -> &str {
        match self {
            Self::Id(id) | Self::Object { id } => id,
        }
    }
}

/// A page of a listing.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct List<T> {
    pub(crate) data: Vec<T>,
    #[serde(default)]
    pub(crate) has_more: bool,
}

/// Free words of ours on an object of theirs.
pub(crate) type Metadata = BTreeMap<String, String>;

/// A Checkout Session.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Session {
    pub(crate) id: String,
    pub(crate) status: Option<String>,
    pub(crate) payment_status: String,
    pub(crate) url: Option<String>,
    #[serde(default)]
    pub(crate) amount_total: Option<i64>,
    #[serde(default)]
    pub(crate) currency: Option<String>,
    #[serde(default)]
    pub(crate) payment_intent: Option<Ref>,
    #[serde(default)]
    pub(crate) customer: Option<Ref>,
    #[serde(default)]
    pub(crate) invoice: Option<Ref>,
    #[serde(default)]
    pub(crate) metadata: Option<Metadata>,
}

impl Session {
    /// One of the words that we put on it.
    pub(crate) fn word(&self, name: &str) -> Option<&str> {
        self.metadata.as_ref()?.get(name).map(String::as_str)
    }
}

/// A price.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Price {
    pub(crate) id: String,
    pub(crate) currency: String,
    pub(crate) unit_amount: Option<i64>,
    #[serde(default)]
    pub(crate) lookup_key: Option<String>,
}

/// Anything, by its id.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Object {
    pub(crate) id: String,
}

/// A page of Stripe's, for a person.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Portal {
    pub(crate) url: String,
}

/// An invoice.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Invoice {
    pub(crate) id: String,
    pub(crate) status: Option<String>,
    pub(crate) amount_paid: i64,
    pub(crate) currency: String,
    #[serde(default)]
    pub(crate) billing_reason: Option<String>,
    #[serde(default)]
    pub(crate) subscription: Option<Ref>,
    #[serde(default)]
    pub(crate) payment_intent: Option<Ref>,
}

/// A subscription.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Subscription {
    pub(crate) status: String,
    pub(crate) customer: Ref,
    #[serde(default)]
    pub(crate) metadata: Option<Metadata>,
    pub(crate) items: List<SubscriptionItem>,
}

/// A line of a subscription.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct SubscriptionItem {
    #[serde(default)]
    price: Option<Tagged>,
    #[serde(default)]
    plan: Option<Tagged>,
}

#[derive(Debug, Clone, Deserialize)]
struct Tagged {
    #[serde(default)]
    metadata: Option<Metadata>,
}

impl Subscription {
    /// Our name of its plan. The price says it best: a person may have changed to another one since
    /// the subscription was made.
    pub(crate) fn plan(&self) -> Option<&'static str> {
        let of = |tagged: &'_ Option<Tagged>| -> Option<String> {
            tagged.as_ref()?.metadata.as_ref()?.get("plan").cloned()
        };
        let named = self.items.data.iter().find_map(|item| of(&item.price).or_else(|| of(&item.plan)));
        let named = named.or_else(|| self.metadata.as_ref()?.get("plan").cloned())?;
        super::catalog::plan_of(&named).map(|offer| offer.id)
    }

    /// Its months are being paid, or may still be.
    pub(crate) fn is_on(&self) -> bool {
        matches!(self.status.as_str(), "active" | "trialing" | "past_due")
    }
}

/// Money that went back.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Refund {
    pub(crate) id: String,
    pub(crate) amount: i64,
    #[serde(default)]
    pub(crate) status: Option<String>,
    #[serde(default)]
    pub(crate) payment_intent: Option<Ref>,
}

/// A payment that its bank asks back.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Dispute {
    pub(crate) id: String,
    pub(crate) amount: i64,
    pub(crate) status: String,
    #[serde(default)]
    pub(crate) payment_intent: Option<Ref>,
}

/// A Payment Intent.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Intent {
    #[serde(default)]
    pub(crate) invoice: Option<Ref>,
}

/// An event, as far as it is acted upon.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Event {
    /// Absent in those of some emulators.
    #[serde(default)]
    pub(crate) id: Option<String>,
    #[serde(rename = "type")]
    pub(crate) kind: String,
    pub(crate) data: EventData,
    #[serde(default)]
    pub(crate) created: Option<i64>,
    #[serde(default)]
    pub(crate) livemode: Option<bool>,
}

/// What an event is about.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct EventData {
    pub(crate) object: EventObject,
}

/// The object of an event. Some have no id (`balance`); none of those is acted upon.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct EventObject {
    #[serde(default)]
    pub(crate) id: Option<String>,
}
