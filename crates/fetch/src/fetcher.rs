//! Requests that cannot be led astray.

use std::error::Error as StdError;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use futures_util::StreamExt as _;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::header::{ACCEPT, CONTENT_TYPE, LOCATION};
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder, Response, Url};

use crate::address::{is_public, judge, judge_url};
use crate::error::{FetchError, Refusal, Result};

/// Redirects that are followed.
const MAX_REDIRECTS: usize = 5;
const USER_AGENT: &str = concat!("Vectort/", env!("CARGO_PKG_VERSION"));

/// How much of an answer is read, and how long that may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Most bytes of the body, decompressed.
    pub bytes: u64,
    /// For everything, redirects included.
    pub time: Duration,
}

/// What was at an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fetched {
    /// Where it was, after redirects.
    pub url: Url,
    /// The content type as it was sent, in lower case; empty without one.
    pub content_type: String,
    /// The body, decompressed.
    pub bytes: Vec<u8>,
}

/// Reads public addresses. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Fetcher {
    client: Client,
    loopback: bool,
}

impl Fetcher {
    /// One that reaches public addresses only. Fails when the system has no TLS roots.
    pub fn new() -> Result<Self> {
        Self::build(false)
    }

    /// One that reaches loopback addresses as well, over HTTP too: for tests, whose servers are
    /// there.
    pub fn with_loopback() -> Result<Self> {
        Self::build(true)
    }

    fn build(loopback: bool) -> Result<Self> {
        let client = Client::builder()
            .dns_resolver(Arc::new(PublicOnly))
            .redirect(Policy::none())
            .no_proxy()
            .user_agent(USER_AGENT)
            .connect_timeout(Duration::from_secs(10))
            .read_timeout(Duration::from_secs(20))
            // A kept connection would outlive the judgement of its address by a little.
            .pool_max_idle_per_host(0)
            .build()
            .map_err(|error| failure(&error))?;
        Ok(Self { client, loopback })
    }

    /// Reads what is at an address.
    pub async fn get(&self, url: &str, accept: &str, limits: Limits) -> Result<Fetched> {
        let url = judge(url, self.loopback)?;
        let read = async {
            let request = |url: &Url| self.client.get(url.clone()).header(ACCEPT, accept);
            let (url, response) = self.follow(url, request).await?;
            let content_type = content_type(&response);
            let bytes = read_all(response, limits.bytes).await?;
            Ok(Fetched { url, content_type, bytes })
        };
        tokio::time::timeout(limits.time, read).await.map_err(|_| FetchError::TimedOut)?
    }

    /// Judges an address without asking anybody but the name service, and that only later.
    pub fn judge(&self, url: &str) -> Result<Url> {
        Ok(judge(url, self.loopback)?)
    }

    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    /// Sends a request, and again where it is redirected to, until something else comes back.
    pub(crate) async fn follow(
        &self,
        mut url: Url,
        request: impl Fn(&Url) -> RequestBuilder,
    ) -> Result<(Url, Response)> {
        for _ in 0..=MAX_REDIRECTS {
            judge_url(&url, self.loopback)?;
            let response = request(&url).send().await.map_err(|error| failure(&error))?;
            if !response.status().is_redirection() {
                return if response.status().is_success() {
                    Ok((url, response))
                } else {
                    Err(FetchError::Status(response.status().as_u16()))
                };
            }
            let location = response.headers().get(LOCATION).and_then(|value| value.to_str().ok());
            url = location.and_then(|to| url.join(to).ok()).ok_or(FetchError::Redirects)?;
        }
        Err(FetchError::Redirects)
    }
}

pub(crate) fn content_type(response: &Response) -> String {
    let value = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    value.unwrap_or_default().to_ascii_lowercase()
}

async fn read_all(response: Response, most: u64) -> Result<Vec<u8>> {
    let mut body = response.bytes_stream();
    let mut bytes = Vec::new();
    while let Some(chunk) = body.next().await {
        let chunk = chunk.map_err(|error| failure(&error))?;
        if (bytes.len() + chunk.len()) as u64 > most {
            return Err(FetchError::TooLarge(most));
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

/// Looks names up, and refuses one of which any address is not public. The connection goes to
/// exactly the addresses that were judged.
struct PublicOnly;

/// What a look-up fails with.
#[derive(Debug, thiserror::Error)]
enum LookUp {
    #[error("not public")]
    NotPublic,
    #[error("no such name")]
    NoSuchName,
}

impl Resolve for PublicOnly {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await;
            let addresses: Vec<SocketAddr> = found.map_err(|_| LookUp::NoSuchName)?.collect();
            if addresses.is_empty() {
                return Err(LookUp::NoSuchName.into());
            }
            if addresses.iter().any(|address| !is_public(address.ip())) {
                return Err(LookUp::NotPublic.into());
            }
            Ok(Box::new(addresses.into_iter()) as Addrs)
        })
    }
}

/// A failed request, without the address: it may be longer than a log wants.
pub(crate) fn failure(error: &reqwest::Error) -> FetchError {
    let mut cause: Option<&(dyn StdError + 'static)> = Some(error);
    while let Some(error) = cause {
        match error.downcast_ref() {
            Some(LookUp::NotPublic) => return FetchError::Refused(Refusal::NotPublic),
            Some(LookUp::NoSuchName) => return FetchError::NoSuchName,
            None => cause = error.source(),
        }
    }
    if error.is_timeout() { FetchError::TimedOut } else { FetchError::Connection }
}
