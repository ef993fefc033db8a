//! HTTP with bounds: on time, on bytes, and on where a key may go.

use std::sync::OnceLock;
use std::time::{Duration, SystemTime};

use bytes::{Bytes, BytesMut};
use reqwest::header::{ACCEPT, ACCEPT_ENCODING, AUTHORIZATION, HeaderMap, HeaderName, HeaderValue};
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder, Response};
use serde_json::Value;
use tokio::time::{Instant, timeout, timeout_at};

use crate::classify::{ApiError, retry_after};
use crate::config::{BaseUrl, Endpoint};
use crate::error::{AttemptError, Reason};
use crate::provider::Provider;
use crate::secret::Secret;

/// The most that is read of an error's body, in bytes.
const MAX_ERROR_BYTES: usize = 64 << 10;

/// The most that is read of any other whole body, in bytes: a list of models.
const MAX_BODY_BYTES: usize = 4 << 20;

/// The version of Anthropic's protocol that the codec speaks.
const ANTHROPIC_VERSION: HeaderValue = HeaderValue::from_static("2023-06-01");

/// The clients, each made when it is first needed: reading the system's certificates takes
/// longer than all the rest of a start.
#[derive(Debug)]
pub(crate) struct Http {
    connect: Duration,
    clients: [OnceLock<Client>; 3],
}

/// Which client an address takes.
#[derive(Debug, Clone, Copy)]
enum Route {
    /// Through the system's proxy, if it has one, and with its certificates.
    Outside,
    /// Never through a proxy, which is for the world outside.
    Loopback,
    /// The same, with certificates.
    LoopbackTls,
}

impl Http {
    pub(crate) fn new(connect: Duration) -> Self {
        Self { connect, clients: Default::default() }
    }

    pub(crate) fn client(&self, base_url: &BaseUrl) -> Result<&Client, AttemptError> {
        let route = match (base_url.is_loopback(), base_url.as_str().starts_with("https:")) {
            (false, _) => Route::Outside,
            (true, false) => Route::Loopback,
            (true, true) => Route::LoopbackTls,
        };
        let slot = &self.clients[route as usize];
        if let Some(client) = slot.get() {
            return Ok(client);
        }
        let builder = Client::builder()
            .connect_timeout(self.connect)
            // A small request must not wait for the acknowledgement of an earlier one.
            .tcp_nodelay(true)
            // A redirect would carry `x-api-key` to another host; a provider's API sends none.
            .redirect(Policy::none())
            .user_agent(concat!("vectort/", env!("CARGO_PKG_VERSION")));
        let builder = match route {
            Route::Outside => builder,
            Route::Loopback => builder.no_proxy().tls_certs_only(std::iter::empty()),
            Route::LoopbackTls => builder.no_proxy(),
        };
        let client = builder.build().map_err(|error| {
            AttemptError::new(Reason::ConnectionFailed, format!("no HTTP client can be made: {error}"))
        })?;
        Ok(slot.get_or_init(|| client))
    }
}

/// The headers that authorise a call.
pub(crate) fn credentials(
    provider: Provider,
    endpoint: Option<&Endpoint>,
) -> Result<HeaderMap, AttemptError> {
    let mut headers = HeaderMap::new();
    if provider == Provider::Anthropic {
        headers.insert("anthropic-version", ANTHROPIC_VERSION);
    }
    let Some(endpoint) = endpoint else { return Ok(headers) };
    let (name, value) = match provider {
        Provider::OpenAi | Provider::Local => (AUTHORIZATION, format!("Bearer {}", endpoint.key.expose())),
        Provider::Anthropic => (HeaderName::from_static("x-api-key"), endpoint.key.expose().to_owned()),
        Provider::Gemini => (HeaderName::from_static("x-goog-api-key"), endpoint.key.expose().to_owned()),
    };
    let mut value = HeaderValue::try_from(value).map_err(|_| {
        AttemptError::new(Reason::Unauthorized, "the key has characters that no header can carry")
    })?;
    value.set_sensitive(true);
    headers.insert(name, value);
    Ok(headers)
}

/// Asks for a stream; ends once the response's headers are there, whatever their status.
pub(crate) async fn post_stream(
    client: &Client,
    url: String,
    headers: HeaderMap,
    body: &Value,
    deadline: Instant,
) -> Result<Response, AttemptError> {
    let call = client
        .post(url)
        .headers(headers)
        .header(ACCEPT, "text/event-stream")
        // A compressing proxy holds small events back.
        .header(ACCEPT_ENCODING, "identity")
        .json(body)
        .send();
    match timeout_at(deadline, call).await {
        Ok(response) => Ok(response?),
        Err(_) => Err(AttemptError::new(Reason::HeadersTimeout, "no response headers in time")),
    }
}

/// The same for a stream that exists already.
pub(crate) async fn get_stream(
    client: &Client,
    url: String,
    headers: HeaderMap,
    deadline: Instant,
) -> Result<Response, AttemptError> {
    let call = client.get(url).headers(headers).header(ACCEPT, "text/event-stream").send();
    match timeout_at(deadline, call).await {
        Ok(response) => Ok(response?),
        Err(_) => Err(AttemptError::new(Reason::HeadersTimeout, "no response headers in time")),
    }
}

/// The JSON at `url`, or the error that came instead.
pub(crate) async fn get_json(
    client: &Client,
    url: String,
    headers: HeaderMap,
    key: Option<&Secret>,
    deadline: Instant,
) -> Result<Value, AttemptError> {
    json_of(client.get(url).headers(headers), key, deadline).await
}

/// The JSON that a JSON body is answered with.
pub(crate) async fn post_json(
    client: &Client,
    url: String,
    body: &Value,
    deadline: Instant,
) -> Result<Value, AttemptError> {
    json_of(client.post(url).json(body), None, deadline).await
}

async fn json_of(
    request: RequestBuilder,
    key: Option<&Secret>,
    deadline: Instant,
) -> Result<Value, AttemptError> {
    let call = async {
        let response = request.send().await?;
        if !response.status().is_success() {
            return Err(failure(response, key, deadline).await);
        }
        let status = response.status().as_u16();
        let body = read(response, MAX_BODY_BYTES).await?;
        serde_json::from_slice(&body)
            .map_err(|error| AttemptError::new(Reason::BadResponse, error.to_string()).with_status(status))
    };
    timeout_at(deadline, call)
        .await
        .unwrap_or_else(|_| Err(AttemptError::new(Reason::HeadersTimeout, "no answer in time")))
}

/// Reads what a response of another status than 2xx says.
pub(crate) async fn failure(response: Response, key: Option<&Secret>, deadline: Instant) -> AttemptError {
    let refusal = refusal(response, deadline).await;
    refusal.into_error(key)
}

/// A response of another status than 2xx.
pub(crate) struct Refusal {
    pub(crate) status: u16,
    pub(crate) error: ApiError,
    /// What was read of its body.
    pub(crate) body: Bytes,
    wait: Option<Duration>,
    request_id: Option<String>,
}

impl Refusal {
    pub(crate) fn into_error(self, key: Option<&Secret>) -> AttemptError {
        let mut error = self.error;
        if let Some(key) = key {
            error.message = key.scrub(&error.message);
        }
        let mut error = error.into_attempt(Some(self.status));
        error.retry_after = self.wait.or(error.retry_after);
        error.request_id = self.request_id;
        error
    }
}

/// Reads such a response, at most [`MAX_ERROR_BYTES`] of it and not beyond `deadline`: its
/// status says enough.
pub(crate) async fn refusal(response: Response, deadline: Instant) -> Refusal {
    let status = response.status().as_u16();
    let wait = retry_after(response.headers(), SystemTime::now());
    let request_id = request_id(response.headers());
    let is_page = is_page(response.headers());
    let body = timeout_at(deadline, read(response, MAX_ERROR_BYTES)).await;
    let body = body.ok().and_then(Result::ok).unwrap_or_default();
    // A page's markup says nothing that its status does not.
    let error = if is_page { ApiError::default() } else { ApiError::from_body(&body) };
    Refusal { status, error, body, wait, request_id }
}

/// The provider's id of a request.
pub(crate) fn request_id(headers: &HeaderMap) -> Option<String> {
    let value = headers.get("x-request-id").or_else(|| headers.get("request-id"))?;
    value.to_str().ok().map(|id| id.chars().take(128).collect())
}

/// Whether the body is a page for people: a proxy's, or a base URL that is a web site.
pub(crate) fn is_page(headers: &HeaderMap) -> bool {
    let kind = headers.get(reqwest::header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    kind.is_some_and(|kind| kind.trim_start().to_ascii_lowercase().starts_with("text/html"))
}

/// What a response with a good status has that no stream of events has.
pub(crate) fn no_stream(headers: &HeaderMap) -> Option<String> {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_ascii_lowercase);
    // What was understood has been taken off.
    let encoding = text(reqwest::header::CONTENT_ENCODING).filter(|encoding| encoding != "identity");
    if let Some(encoding) = encoding {
        return Some(format!("a body compressed as {encoding}"));
    }
    let kind = text(reqwest::header::CONTENT_TYPE)?;
    let kind = kind.trim_start();
    let foreign = ["text/html", "image/", "audio/", "video/", "font/", "application/pdf", "application/zip"];
    foreign.iter().any(|prefix| kind.starts_with(prefix)).then(|| format!("{kind} instead of a stream"))
}

/// Reads what is left behind an answer's last event, which is the end of the body and nothing
/// else, so that the connection can be used again. Nobody waits for it.
pub(crate) fn read_out(mut response: Response) {
    const MOST: usize = 64 << 10;
    let Ok(runtime) = tokio::runtime::Handle::try_current() else { return };
    runtime.spawn(timeout(Duration::from_secs(1), async move {
        let mut read = 0;
        while let Ok(Some(chunk)) = response.chunk().await {
            read += chunk.len();
            if read > MOST {
                return;
            }
        }
    }));
}

/// The body's first `limit` bytes.
async fn read(mut response: Response, limit: usize) -> Result<Bytes, AttemptError> {
    let mut body = BytesMut::new();
    while let Some(chunk) = response.chunk().await? {
        let room = limit - body.len();
        body.extend_from_slice(&chunk[..chunk.len().min(room)]);
        if body.len() == limit {
            break;
        }
    }
    Ok(body.freeze())
}
