//! From a response to text, until its end.

use tokio::time::{Instant, timeout_at};

use super::background::Background;
use super::open::Opened;
use super::{Context, Lane, MAX_ANSWER_BYTES, Progress};
use crate::classify::ApiError;
use crate::error::{AttemptError, Reason};
use crate::event::Phase;
use crate::http;
use crate::plan::Target;
use crate::wire::{Decoder, StopReason, WireEvent};

/// A response that is being read.
pub(super) struct Stream<'a, 'b> {
    pub(super) context: &'a Context<'b>,
    pub(super) target: &'a Target,
    pub(super) progress: &'a mut Progress,
    pub(super) lane: Lane<'b>,
    pub(super) first_token: Instant,
}

impl Stream<'_, '_> {
    pub(super) async fn read(&mut self, opened: &mut Opened) -> Result<StopReason, AttemptError> {
        let status = opened.response.status().as_u16();
        let request_id = http::request_id(opened.response.headers());
        let result = self.read_all(opened).await;
        result.map_err(|error| AttemptError { status: error.status.or(Some(status)), request_id, ..error })
    }

    async fn read_all(&mut self, opened: &mut Opened) -> Result<StopReason, AttemptError> {
        let mut decoder = Decoder::new(self.progress.protocol);
        let mut background = opened.in_background.then(|| Background::new(self.context, self.target));
        while !decoder.is_done() {
            let (deadline, late) = self.deadline();
            let read = match timeout_at(deadline, opened.response.chunk()).await {
                Ok(read) => read.map_err(AttemptError::from),
                Err(_) => Err(AttemptError::new(late, "nothing came in time")),
            };
            if let Some(tape) = &mut opened.tape {
                match &read {
                    Ok(Some(bytes)) => tape.chunk(bytes),
                    Ok(None) => tape.complete(),
                    Err(_) => {}
                }
            }
            // A provider too slow to begin is no connection that broke.
            let ended = match &read {
                Ok(bytes) => bytes.is_none(),
                Err(error) => error.reason != Reason::FirstTokenTimeout,
            };
            if let Some(background) = background.as_mut().filter(|_| ended && self.progress.stop.is_none())
                && let after = decoder.cursor().map(|(_, after)| after)
                && let Some(response) = background.resume(after, self.context.end).await
            {
                decoder.resume();
                opened.response = response;
                continue;
            }
            let (decoded, broken) = match read {
                Ok(Some(bytes)) => (decoder.push(bytes), None),
                Ok(None) => (decoder.finish(), None),
                // The answer is complete; only figures may be missing.
                Err(_) if self.progress.stop.is_some() => break,
                // What came before the break may say why it broke.
                Err(error) => (decoder.finish(), Some(error)),
            };
            if let Some(background) = &mut background {
                background.follow(&decoder);
            }
            for event in decoded {
                match (&broken, event) {
                    (Some(error), WireEvent::Truncated) => return Err(error.clone()),
                    (_, event) => self.take(event).await?,
                }
            }
            if let Some(error) = broken {
                return Err(error);
            }
        }
        if let Some(background) = background {
            background.ended();
        }
        if self.progress.stop.is_some() {
            self.lane.finish(self.target, self.progress, self.context.keeps_text).await?;
        }
        match self.progress.stop {
            Some(StopReason::Refused) => {
                Err(AttemptError::new(Reason::RefusedByModel, "the model or its filter refused"))
            }
            Some(StopReason::Length) if !self.progress.committed => {
                Err(AttemptError::new(Reason::OutputLimit, "the length limit came before any text"))
            }
            Some(StopReason::Complete) if !self.progress.committed && !self.context.may_be_empty => {
                Err(AttemptError::new(Reason::EmptyAnswer, "a complete answer without text"))
            }
            Some(stop) => Ok(stop),
            None => Err(AttemptError::new(Reason::Truncated, "the stream ended too early")),
        }
    }

    /// Until when the next bytes must come, and what it is called when they do not.
    fn deadline(&self) -> (Instant, Reason) {
        let now = Instant::now();
        let (deadline, reason) = if self.progress.stop.is_some() {
            (now + self.context.deadlines.tail, Reason::Stalled)
        } else if self.progress.committed {
            (now + self.context.deadlines.stall, Reason::Stalled)
        } else {
            (self.first_token, Reason::FirstTokenTimeout)
        };
        (deadline.min(self.context.end), reason)
    }

    async fn take(&mut self, event: WireEvent) -> Result<(), AttemptError> {
        match event {
            WireEvent::Model(model) => self.progress.echoed = Some(model),
            WireEvent::Usage(usage) => self.progress.usage = Some(usage),
            WireEvent::Stop(stop) => {
                self.progress.stop = Some(stop);
                self.progress.phase = Phase::Terminal;
            }
            WireEvent::Reasoning => {}
            WireEvent::Text(text) => {
                self.progress.first_text.get_or_insert_with(Instant::now);
                self.progress.text.add(&text);
                self.progress.text_bytes += text.len() as u64;
                self.bound()?;
                self.lane.pass(self.target, self.progress, self.context.keeps_text, text).await?;
            }
            WireEvent::Fault(error) => return Err(self.fault(error)),
            WireEvent::Malformed(what) => return Err(AttemptError::new(Reason::BadResponse, what)),
            WireEvent::TooLarge => {
                return Err(AttemptError::new(Reason::EventTooLarge, "an event is too large"));
            }
            WireEvent::Truncated => {
                return Err(AttemptError::new(Reason::Truncated, "no mark of completion before the end"));
            }
        }
        Ok(())
    }

    fn bound(&self) -> Result<(), AttemptError> {
        if self.progress.text_bytes > MAX_ANSWER_BYTES {
            return Err(AttemptError::new(Reason::AnswerTooLarge, "an answer without end"));
        }
        // For servers that pay no heed to the length they were given. The guess may be a fifth
        // too high.
        let most = self.progress.affordable.map_or(u64::MAX, |most| u64::from(most).saturating_mul(5) / 4);
        if self.progress.text.tokens() > most {
            return Err(AttemptError::new(Reason::CostCap, "the answer is as long as the budget pays"));
        }
        Ok(())
    }

    /// An error inside the stream. Its status is the one it names itself, if it does.
    fn fault(&self, mut error: ApiError) -> AttemptError {
        if let Some(endpoint) = self.target.place.endpoint() {
            error.message = endpoint.key.scrub(&error.message);
        }
        error.into_attempt(None)
    }
}
