//! An answer that OpenAI goes on writing when the connection breaks, because it runs in the
//! background: the rest is fetched from the event after the last one that came, and an answer
//! that nobody wants any more is cancelled, since closing the connection does not end it.

use std::time::Duration;

use reqwest::{Client, Response};
use tokio::time::Instant;

use super::Context;
use crate::config::{BaseUrl, Endpoint};
use crate::http;
use crate::plan::Target;
use crate::provider::Provider;
use crate::wire::Decoder;

/// How often one answer is taken up again.
const RESUMES: u32 = 5;

/// How long a broken network is given before each try.
const PAUSE: Duration = Duration::from_millis(250);

pub(super) struct Background {
    /// `None` once it needs no cancelling.
    running: Option<Running>,
    left: u32,
    patience: Duration,
}

struct Running {
    client: Client,
    base_url: BaseUrl,
    endpoint: Endpoint,
    id: Option<String>,
}

impl Background {
    pub(super) fn new(context: &Context<'_>, target: &Target) -> Self {
        let base_url = target.place.base_url();
        let client = context.http.client(base_url).ok().cloned();
        let running = client.zip(target.place.endpoint()).map(|(client, endpoint)| Running {
            client,
            base_url: base_url.clone(),
            endpoint: endpoint.clone(),
            id: None,
        });
        Self { running, left: RESUMES, patience: context.deadlines.headers }
    }

    /// Learns the answer's id as soon as it is told.
    pub(super) fn follow(&mut self, decoder: &Decoder) {
        if let (Some(running), Some((id, _))) = (&mut self.running, decoder.cursor())
            && running.id.is_none()
        {
            running.id = Some(id.to_owned());
        }
    }

    /// A stream of what follows the last event seen, whose number is `after`; `None` when there
    /// is no going on.
    pub(super) async fn resume(&mut self, after: Option<u64>, end: Instant) -> Option<Response> {
        let running = self.running.as_ref()?;
        let (id, after) = (running.id.as_deref()?, after?);
        while self.left > 0 && Instant::now() + PAUSE < end {
            self.left -= 1;
            tokio::time::sleep(PAUSE).await;
            let url = running.base_url.join(&format!("/responses/{id}?stream=true&starting_after={after}"));
            let headers = http::credentials(Provider::OpenAi, Some(&running.endpoint)).ok()?;
            let deadline = end.min(Instant::now() + self.patience);
            if let Ok(response) = http::get_stream(&running.client, url, headers, deadline).await {
                if response.status().is_success() {
                    return Some(response);
                }
                // Anything but an illness of the server is its last word.
                if !response.status().is_server_error() {
                    return None;
                }
            }
        }
        None
    }

    /// The answer ended by itself.
    pub(super) fn ended(mut self) {
        self.running = None;
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        let Some(Running { client, base_url, endpoint, id: Some(id) }) = self.running.take() else { return };
        // Without a runtime there is no network either.
        let Ok(runtime) = tokio::runtime::Handle::try_current() else { return };
        runtime.spawn(async move {
            let url = base_url.join(&format!("/responses/{id}/cancel"));
            let Ok(headers) = http::credentials(Provider::OpenAi, Some(&endpoint)) else { return };
            let cancel = client.post(url).headers(headers).timeout(Duration::from_secs(10)).send();
            if let Err(error) = cancel.await {
                tracing::debug!(error = %error.without_url(), "an answer in the background was not cancelled");
            }
        });
    }
}
