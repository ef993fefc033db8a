//! HTTP with bounds: on time, on bytes, and on where a token may go.

use std::time::{Duration, SystemTime};

use backon::{ExponentialBuilder, Retryable as _};
use bytes::Bytes;
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER};
use reqwest::redirect::Policy;
use reqwest::{Client, ClientBuilder, Method, Response, StatusCode, Url};
use serde_json::Value;

use crate::Result;
use crate::address::Address;
use crate::error::DeployError;
use crate::limits::Limits;
use crate::token::Token;

/// The most that is read of an answer, in bytes.
const MAX_ANSWER_BYTES: usize = 8 << 20;
/// Redirects that a visitor of a site follows.
const MAX_REDIRECTS: usize = 5;
/// The longest code of a vendor's that is passed on.
const MAX_CODE_CHARS: usize = 64;

/// A vendor's API, with the token that opens it.
#[derive(Debug)]
pub(crate) struct Api {
    client: Client,
    address: Address,
    token: Token,
    limits: Limits,
}

/// One request.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) method: Method,
    /// Starts with a slash.
    pub(crate) path: String,
    pub(crate) query: Vec<(&'static str, String)>,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: Option<(&'static str, Bytes)>,
}

/// What came back. Answers that are worth a retry were retried before.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    /// Null when the body is not JSON.
    pub(crate) body: Value,
}

/// A request that failed, and whether the same one may succeed later.
#[derive(Debug)]
struct Failure {
    error: DeployError,
    retry: Retry,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Retry {
    Never,
    Soon,
    After(Duration),
}

impl Api {
    pub(crate) fn new(address: Address, token: Token, limits: Limits) -> Result<Self> {
        // A redirect would carry the request to another host; no vendor's API sends one.
        let client = builder(address.is_loopback(), &limits).redirect(Policy::none());
        let client = client.build().map_err(DeployError::Unreachable)?;
        Ok(Self { client, address, token, limits })
    }

    pub(crate) fn address(&self) -> &Address {
        &self.address
    }

    /// Sends the request, up to `retries` times more where that may help.
    pub(crate) async fn call(&self, call: &Call, retries: usize) -> Result<Answer> {
        let pauses = ExponentialBuilder::default()
            .with_min_delay(self.limits.retry_pause)
            .with_max_delay(self.limits.longest_pause)
            .with_max_times(retries)
            .with_jitter();
        (|| self.once(call))
            .retry(pauses)
            .when(|failure| failure.retry != Retry::Never)
            .adjust(|failure, pause| match failure.retry {
                Retry::After(asked) => pause.map(|_| asked),
                Retry::Soon | Retry::Never => pause,
            })
            .notify(|failure, pause| {
                let error = &failure.error;
                tracing::info!(path = call.path, %error, ?pause, "the vendor is asked again");
            })
            .await
            .map_err(|failure| failure.error)
    }

    async fn once(&self, call: &Call) -> std::result::Result<Answer, Failure> {
        let never = |error| Failure { error, retry: Retry::Never };
        let mut url = Url::parse(&self.address.join(&call.path))
            .map_err(|_| never(DeployError::BadAnswer("an id that fits in no path")))?;
        if !call.query.is_empty() {
            url.query_pairs_mut().extend_pairs(&call.query);
        }
        let size = call.body.as_ref().map_or(0, |(_, body)| body.len() as u64);
        let patience = self.limits.request + Duration::from_secs(size / self.limits.slowest_upload.max(1));
        let mut request = self
            .client
            .request(call.method.clone(), url)
            .timeout(patience)
            .header(ACCEPT, "application/json")
            .header(AUTHORIZATION, self.bearer().map_err(never)?);
        for (name, value) in &call.headers {
            request = request.header(HeaderName::from_static(name), value);
        }
        if let Some((kind, body)) = &call.body {
            request = request.header(CONTENT_TYPE, *kind).body(body.clone());
        }
        let soon = |error: reqwest::Error| {
            let retry = if error.is_builder() { Retry::Never } else { Retry::Soon };
            Failure { error: DeployError::Unreachable(error), retry }
        };
        let response = request.send().await.map_err(soon)?;
        let (status, headers) = (response.status(), response.headers().clone());
        let body = read(response).await.map_err(soon)?;
        let body = serde_json::from_slice(&body).unwrap_or(Value::Null);
        let answer = Answer { status, body };
        if status == StatusCode::TOO_MANY_REQUESTS || status.is_server_error() {
            let retry = match retry_after(&headers, SystemTime::now()) {
                Some(asked) if asked > self.limits.longest_pause => Retry::Never,
                Some(asked) => Retry::After(asked),
                None => Retry::Soon,
            };
            return Err(Failure { error: self.refusal(&answer), retry });
        }
        Ok(answer)
    }

    fn bearer(&self) -> Result<HeaderValue> {
        let mut value = HeaderValue::try_from(format!("Bearer {}", self.token.expose()))
            .map_err(|_| DeployError::Refused { status: 401 })?;
        value.set_sensitive(true);
        Ok(value)
    }

    /// What an answer of another status than 2xx means.
    pub(crate) fn refusal(&self, answer: &Answer) -> DeployError {
        let status = answer.status.as_u16();
        if let Some(message) = answer.body.pointer("/error/message").and_then(Value::as_str) {
            // For the log only: a vendor's prose is in one language.
            tracing::warn!(status, message = self.token.scrub(message), "the vendor refused");
        }
        if matches!(status, 401 | 403) {
            return DeployError::Refused { status };
        }
        let code = answer.body.pointer("/error/code").and_then(Value::as_str).and_then(code);
        DeployError::Vendor { status, code: code.unwrap_or_else(|| format!("http-{status}")) }
    }
}

/// A client for looking at a site as anybody would: without the token, following redirects.
pub(crate) fn visitor(url: &str, limits: &Limits) -> reqwest::Result<Client> {
    let here = Address::parse(url).is_ok_and(|address| address.is_loopback());
    builder(here, limits).redirect(Policy::limited(MAX_REDIRECTS)).timeout(limits.reach_request).build()
}

fn builder(is_loopback: bool, limits: &Limits) -> ClientBuilder {
    let builder = Client::builder()
        .connect_timeout(limits.connect)
        .user_agent(concat!("vectort/", env!("CARGO_PKG_VERSION")));
    // A proxy is for the world outside.
    if is_loopback { builder.no_proxy() } else { builder }
}

/// A vendor's code as it may be shown: a word. What is not one may be anything.
pub(crate) fn code(text: &str) -> Option<String> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    let fits = (1..=MAX_CODE_CHARS).contains(&text.len()) && text.chars().all(is_word);
    fits.then(|| text.to_owned())
}

/// `Retry-After`, in seconds or as a date.
fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let date = httpdate::parse_http_date(text).ok()?;
    Some(date.duration_since(now).unwrap_or_default())
}

/// The whole body, if it is not longer than any answer is; its beginning otherwise, which is no
/// JSON.
async fn read(mut response: Response) -> reqwest::Result<Vec<u8>> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await? {
        if body.len() + chunk.len() > MAX_ANSWER_BYTES {
            break;
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}
