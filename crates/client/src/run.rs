//! A generation that is followed, whatever happens to the connection.

use std::collections::VecDeque;
use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::stream::BoxStream;
use reqwest::Response;
use vectort_contract::Event;

use crate::events::{Arrived, Events};
use crate::{Client, Error, Result};

/// How often in a row a stream may give nothing before it is given up.
const TRIES: u32 = 12;

/// Longest pause between two attempts.
const LONGEST_PAUSE: Duration = Duration::from_secs(10);

/// A stream without a sign of life for so long is cut; the server breathes every ten seconds.
const SILENCE: Duration = Duration::from_secs(30);

type Bytes = BoxStream<'static, reqwest::Result<bytes::Bytes>>;

/// A generation that is followed.
pub struct Run {
    client: Client,
    place: String,
    stream: Option<Bytes>,
    events: Events,
    waiting: VecDeque<Arrived>,
    seen: u64,
    failures: u32,
    is_over: bool,
}

impl std::fmt::Debug for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Run").field("place", &self.place).field("seen", &self.seen).finish_non_exhaustive()
    }
}

impl Run {
    pub(crate) fn new(client: Client, place: String, response: Response) -> Self {
        Self {
            client,
            place,
            stream: Some(response.bytes_stream().boxed()),
            events: Events::default(),
            waiting: VecDeque::new(),
            seen: 0,
            failures: 0,
            is_over: false,
        }
    }

    /// Its id.
    pub fn id(&self) -> &str {
        self.place.rsplit('/').next().unwrap_or_default()
    }

    /// The number of the last event that was given.
    pub fn seen(&self) -> u64 {
        self.seen
    }

    /// Goes on with this client: another server, a fresh token.
    pub fn go_on(&mut self, client: Client) {
        self.client = client;
        self.stream = None;
        self.events = Events::default();
        self.waiting.clear();
    }

    /// The next event, waited for across cuts; `None` after the last ([`Event::Done`]). Events that
    /// a newer server has more of are passed over.
    ///
    /// # Errors
    ///
    /// What the API refuses for good (a token that is over, say: see [`Run::go_on`]), or nobody
    /// having answered for about a minute.
    pub async fn next(&mut self) -> Result<Option<Event>> {
        loop {
            while let Some(arrived) = self.waiting.pop_front() {
                if arrived.id <= self.seen {
                    continue;
                }
                self.seen = arrived.id;
                let Ok(event) = serde_json::from_str(&arrived.data) else { continue };
                self.is_over = matches!(event, Event::Done(_));
                return Ok(Some(event));
            }
            if self.is_over {
                return Ok(None);
            }
            self.read().await?;
        }
    }

    async fn read(&mut self) -> Result<()> {
        let Some(stream) = &mut self.stream else { return self.resume().await };
        if let Ok(Some(Ok(bytes))) = tokio::time::timeout(SILENCE, stream.next()).await {
            let arrived = self.events.push(&bytes);
            let arrived = arrived.map_err(|_| Error::Unreadable("no stream of events".to_owned()))?;
            if !arrived.is_empty() {
                self.failures = 0;
            }
            self.waiting.extend(arrived);
        } else {
            self.stream = None;
        }
        Ok(())
    }

    async fn resume(&mut self) -> Result<()> {
        self.events = Events::default();
        if self.failures > 0 {
            let pause = Duration::from_millis(100) * 2_u32.saturating_pow(self.failures.min(10));
            tokio::time::sleep(pause.min(LONGEST_PAUSE)).await;
        }
        self.failures += 1;
        match self.client.resume(&self.place, self.seen).await {
            Ok(response) => self.stream = Some(response.bytes_stream().boxed()),
            Err(error) => {
                let may_pass = match &error {
                    Error::Refused(problem) => problem.status == 429 || problem.status >= 500,
                    Error::Unreachable(_) => true,
                    Error::Unreadable(_) => false,
                };
                if !may_pass || self.failures > TRIES {
                    return Err(error);
                }
            }
        }
        if self.failures > TRIES {
            return Err(Error::Unreachable("the stream gives nothing".to_owned()));
        }
        Ok(())
    }
}
