//! A recording played back.

use std::path::Path;
use std::time::Duration;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use bytes::Bytes;
use fs_err as fs;
use futures_util::{StreamExt as _, stream};
use reqwest::{Body, Response};
use tokio::time::Instant;

use super::{How, Line, VERSION};
use crate::config::BaseUrl;
use crate::error::{AttemptError, Reason};
use crate::plan::{Place, Target};
use crate::provider::Provider;
use crate::wire::Protocol;

/// The longest recording that is read, in bytes.
const MAX_BYTES: u64 = 256 << 20;

/// The beginning of a response.
#[derive(Debug, Clone)]
struct Head {
    at: u64,
    status: u16,
    headers: Vec<(String, String)>,
}

/// One attempt of a recording.
#[derive(Debug, Clone)]
struct Exchange {
    id: u32,
    provider: Provider,
    model: String,
    protocol: Protocol,
    asked: u64,
    head: Option<Head>,
    chunks: Vec<(u64, Bytes)>,
    end: (u64, How),
}

/// A recording, to be asked instead of the providers it was made of
/// ([`Router::replaying`](crate::Router::replaying)).
#[derive(Debug, Clone)]
pub struct Replay {
    exchanges: Vec<Exchange>,
    speed: f64,
}

/// A recording that cannot be played.
#[derive(Debug, thiserror::Error)]
pub enum ReplayError {
    /// The file cannot be read.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// Its first line is not that of a recording of this version.
    #[error("not a recording of version {VERSION}")]
    NotARecording,
    /// It holds no attempt.
    #[error("nothing is recorded in it")]
    Empty,
}

impl Replay {
    /// Reads a recording. Lines that cannot be read, as the last one of a program that was
    /// killed, are left out. At most 256 MiB are read.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, ReplayError> {
        use std::io::Read as _;
        let mut text = Vec::new();
        fs::File::open(path.as_ref())?.take(MAX_BYTES).read_to_end(&mut text)?;
        Self::parse(&text)
    }

    fn parse(text: &[u8]) -> Result<Self, ReplayError> {
        let mut lines = text.split(|byte| *byte == b'\n').map(serde_json::from_slice::<Line>);
        match lines.next() {
            Some(Ok(Line::Recording { version: VERSION, .. })) => {}
            _ => return Err(ReplayError::NotARecording),
        }
        let mut exchanges: Vec<Exchange> = Vec::new();
        for line in lines.flatten() {
            let id = match &line {
                Line::Recording { .. } => continue,
                Line::Asked { id, .. }
                | Line::Head { id, .. }
                | Line::Chunk { id, .. }
                | Line::End { id, .. } => *id,
            };
            let place = exchanges.iter().position(|exchange| exchange.id == id);
            match (line, place) {
                (Line::Asked { id, ms, provider, model, protocol, .. }, None) => exchanges.push(Exchange {
                    id,
                    provider,
                    model,
                    protocol,
                    asked: ms,
                    head: None,
                    chunks: Vec::new(),
                    end: (ms, How::Dropped),
                }),
                (Line::Head { ms, status, headers, .. }, Some(at)) => {
                    exchanges[at].head = Some(Head { at: ms, status, headers });
                }
                (Line::Chunk { ms, text, base64, .. }, Some(at)) => {
                    let bytes = text.map(String::into_bytes).or_else(|| BASE64_STANDARD.decode(base64?).ok());
                    exchanges[at].chunks.push((ms, bytes.unwrap_or_default().into()));
                }
                (Line::End { ms, how, .. }, Some(at)) => exchanges[at].end = (ms, how),
                _ => {}
            }
        }
        if exchanges.is_empty() { Err(ReplayError::Empty) } else { Ok(Self { exchanges, speed: 1.0 }) }
    }

    /// The same, `speed` times as fast; 0 waits for nothing. A silence that a deadline ended
    /// lasts until a deadline ends it again, whatever the speed.
    #[must_use]
    pub fn at_speed(self, speed: f64) -> Self {
        Self { speed, ..self }
    }

    /// Who was asked, in order.
    pub(crate) fn targets(&self) -> Vec<Target> {
        let target = |(exchange, recorded): (usize, &Exchange)| Target {
            provider: recorded.provider,
            model: Some(recorded.model.clone()),
            successor: None,
            place: Place::Replay { exchange, base_url: BaseUrl::of_replays() },
            abilities: None,
        };
        self.exchanges.iter().enumerate().map(target).collect()
    }

    pub(crate) fn protocol(&self, exchange: usize) -> Protocol {
        self.exchanges[exchange].protocol
    }

    fn moment(&self, start: Instant, asked: u64, at: u64) -> Instant {
        let after = if self.speed > 0.0 { at.saturating_sub(asked) as f64 / self.speed } else { 0.0 };
        start + Duration::from_millis(after as u64)
    }

    /// What the provider answered, when it did.
    pub(crate) async fn respond(&self, exchange: usize) -> Result<Response, AttemptError> {
        let start = Instant::now();
        let recorded = &self.exchanges[exchange];
        let moment = |at: u64| self.moment(start, recorded.asked, at);
        let end = (moment(recorded.end.0), recorded.end.1);
        let Some(Head { at, status, headers }) = &recorded.head else {
            tokio::time::sleep_until(end.0).await;
            return match end.1 {
                How::Broken(reason) => Err(AttemptError::new(reason, "recorded")),
                How::Dropped | How::Complete => std::future::pending().await,
            };
        };
        tokio::time::sleep_until(moment(*at)).await;
        let chunks: Vec<(Instant, Bytes)> =
            recorded.chunks.iter().map(|(at, bytes)| (moment(*at), bytes.clone())).collect();
        let chunks = stream::iter(chunks).then(async |(at, bytes)| {
            tokio::time::sleep_until(at).await;
            Ok::<_, std::io::Error>(bytes)
        });
        let ending = stream::once(async move {
            tokio::time::sleep_until(end.0).await;
            match end.1 {
                How::Complete => None,
                How::Broken(_) => Some(Err(std::io::Error::from(std::io::ErrorKind::ConnectionReset))),
                How::Dropped => std::future::pending().await,
            }
        });
        let body = Body::wrap_stream(chunks.chain(ending.filter_map(std::future::ready)));
        let mut response = http::Response::builder().status(*status);
        for (name, value) in headers {
            response = response.header(name, value);
        }
        let response = response.body(body);
        response
            .map(Response::from)
            .map_err(|error| AttemptError::new(Reason::BadResponse, error.to_string()))
    }
}
