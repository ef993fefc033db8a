//! HTTP to providers: bounded in time and size, following nothing.

use std::pin::Pin;
use std::time::Duration;

use oauth2::{AsyncHttpClient, HttpRequest, HttpResponse};
use reqwest::header::{ACCEPT, USER_AGENT};
use reqwest::{RequestBuilder, StatusCode, redirect};
use serde::de::DeserializeOwned;

use super::OauthError;

/// How long one request may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// Longest answer, in bytes. Key sets are a few kilobytes.
const LONGEST: usize = 1 << 20;

#[derive(Debug, Clone)]
pub(crate) struct Client(reqwest::Client);

impl Client {
    pub(super) fn new() -> Result<Self, reqwest::Error> {
        // Who redirects a request that holds a code or a secret would be given it.
        let client = reqwest::Client::builder().timeout(PATIENCE).redirect(redirect::Policy::none());
        Ok(Self(client.build()?))
    }

    /// A document of the provider's.
    pub(super) async fn get<T: DeserializeOwned>(&self, url: &str) -> Result<T, OauthError> {
        let (status, body) = answer(self.0.get(url)).await?;
        if status.is_success() { read(&body) } else { Err(OauthError::Unreachable("status")) }
    }

    /// A document that needs a token.
    pub(super) async fn get_as<T: DeserializeOwned>(&self, url: &str, token: &str) -> Result<T, OauthError> {
        let (status, body) = answer(self.0.get(url).bearer_auth(token)).await?;
        if status.is_success() { read(&body) } else { Err(OauthError::Unreachable("status")) }
    }
}

/// Requests to token endpoints, as [`oauth2`] makes them. It reads refusals too.
impl<'c> AsyncHttpClient<'c> for Client {
    type Error = OauthError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, OauthError>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(async {
            let request =
                reqwest::Request::try_from(request).map_err(|_| OauthError::Untrue("token endpoint"))?;
            let (status, body) = answer(RequestBuilder::from_parts(self.0.clone(), request)).await?;
            let mut response = HttpResponse::new(body);
            *response.status_mut() = status;
            Ok(response)
        })
    }
}

async fn answer(request: RequestBuilder) -> Result<(StatusCode, Vec<u8>), OauthError> {
    // GitHub refuses requests without a user agent, and answers forms without `Accept`.
    let request = request.header(ACCEPT, "application/json").header(USER_AGENT, "vectort-server");
    let mut response = request.send().await.map_err(|_| OauthError::Unreachable("connection"))?;
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|_| OauthError::Unreachable("connection"))? {
        if body.len() + chunk.len() > LONGEST {
            return Err(OauthError::Unreachable("size"));
        }
        body.extend_from_slice(&chunk);
    }
    Ok((response.status(), body))
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, OauthError> {
    serde_json::from_slice(body).map_err(|_| OauthError::Unreachable("no such JSON"))
}
