//! Where an attempt's text goes, and what is said before the first of it.

use std::sync::atomic::{AtomicU8, Ordering};

use tokio::sync::Notify;
use tokio::sync::mpsc::Sender;

use crate::error::{AttemptError, Reason};
use crate::event::{Phase, StreamEvent};
use crate::overlap::Trim;
use crate::plan::Target;
use crate::provider::Provider;

use super::Progress;

/// Who had begun the answer that an attempt goes on with.
#[derive(Debug, Clone)]
pub(crate) struct Switch {
    pub(crate) from: Provider,
    pub(crate) reason: Reason,
}

/// Attempts at the same time, of which the first to have text answers.
#[derive(Debug, Default)]
pub(crate) struct Race {
    /// 0 while nobody has won, else the winner's number.
    winner: AtomicU8,
    pub(crate) decided: Notify,
}

impl Race {
    /// Whether `runner` (from 1) is first.
    fn win(&self, runner: u8) -> bool {
        let won = self.winner.compare_exchange(0, runner, Ordering::AcqRel, Ordering::Acquire).is_ok();
        if won {
            self.decided.notify_one();
        }
        won
    }

    pub(crate) fn winner(&self) -> Option<u8> {
        Some(self.winner.load(Ordering::Acquire)).filter(|winner| *winner > 0)
    }
}

/// The way of an attempt's text to the reader.
pub(crate) struct Lane<'a> {
    pub(crate) events: &'a Sender<StreamEvent>,
    pub(crate) switch: Option<Switch>,
    pub(crate) trim: Option<Trim>,
    /// The race it runs in, and its number there.
    pub(crate) race: Option<(&'a Race, u8)>,
}

impl Lane<'_> {
    /// Passes `text` on, or as much of it as is new.
    pub(super) async fn pass(
        &mut self,
        target: &Target,
        progress: &mut Progress,
        keeps: bool,
        text: String,
    ) -> Result<(), AttemptError> {
        let text = match &mut self.trim {
            Some(trim) => trim.push(text),
            None => text,
        };
        self.emit(target, progress, keeps, text).await
    }

    /// The answer is complete: passes on what was held back.
    pub(super) async fn finish(
        &mut self,
        target: &Target,
        progress: &mut Progress,
        keeps: bool,
    ) -> Result<(), AttemptError> {
        let rest = self.trim.take().map(|mut trim| trim.finish()).unwrap_or_default();
        self.emit(target, progress, keeps, rest).await
    }

    async fn emit(
        &mut self,
        target: &Target,
        progress: &mut Progress,
        keeps: bool,
        text: String,
    ) -> Result<(), AttemptError> {
        if text.is_empty() {
            return Ok(());
        }
        if !progress.committed {
            if let Some((race, runner)) = self.race
                && !race.win(runner)
            {
                return Err(AttemptError::new(Reason::Superseded, "another provider was faster"));
            }
            progress.committed = true;
            progress.phase = Phase::Committed;
            if let Some(Switch { from, reason }) = self.switch.take() {
                self.send(StreamEvent::Switched { from, to: target.provider, reason }).await;
            }
            self.send(StreamEvent::Started {
                provider: target.provider,
                model: progress.model.clone().unwrap_or_default(),
                echoed_model: progress.echoed.clone(),
            })
            .await;
        }
        if keeps {
            progress.passed.push_str(&text);
        }
        self.send(StreamEvent::Text(text)).await;
        Ok(())
    }

    async fn send(&self, event: StreamEvent) {
        // It fails only once the reader is gone, and then this future is about to be dropped.
        let _ = self.events.send(event).await;
    }
}
