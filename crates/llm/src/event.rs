//! What a routed request reports while it runs.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::clock::UnixMillis;
use crate::error::{AttemptError, Reason};
use crate::provider::Provider;
use crate::usage::Tokens;
use crate::wire::{Protocol, StopReason};

/// Something to know about an attempt that did not make it fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Note {
    /// Another model answered than the one asked, and not merely a dated form of it. It is
    /// priced as the one that answered.
    ModelSubstituted,
}

/// Why an attempt was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// It was this provider's turn.
    #[default]
    Turn,
    /// It had failed in this request before.
    Retry,
    /// The one before it was slow; both were asked at the same time.
    Hedge,
    /// To go on with an answer that had begun.
    Continuation,
}

/// How far an attempt came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Connecting.
    #[default]
    Connect,
    /// Connected, waiting for the response's headers.
    Headers,
    /// Headers, or an error in their place; no text.
    Preamble,
    /// Text was passed on.
    Committed,
    /// The provider's mark of completion was seen.
    Terminal,
}

/// One call to one provider, over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Attempt {
    /// Who was asked.
    pub provider: Provider,
    /// For which model; `auto` when a local server failed before it could list one.
    pub model: String,
    /// The model that says it answered, if it said so.
    pub echoed_model: Option<String>,
    /// In which protocol.
    pub protocol: Protocol,
    /// Why it was made.
    pub role: Role,
    /// How far it came.
    pub phase: Phase,
    /// Why it failed; `None` for the one that answered.
    pub error: Option<AttemptError>,
    /// What it used.
    pub tokens: Tokens,
    /// Whether `tokens` is a guess, because the provider counted nothing or the stream broke
    /// before its last count.
    pub estimated: bool,
    /// What it cost, in micro-dollars, rounded up; 0 for a local server. `None` when the price of
    /// the model is not known.
    pub cost_microusd: Option<u64>,
    /// What the provider's prompt cache saved, in micro-dollars; below zero where writing to it
    /// cost more than reading from it saved.
    pub saved_microusd: i64,
    /// From asking to the first text, in milliseconds.
    pub first_token_ms: Option<u64>,
    /// From asking to the end, in milliseconds.
    pub elapsed_ms: u64,
    /// Something to know about it.
    pub note: Option<Note>,
}

/// What a request came to in money, over all of its attempts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Bill {
    /// Everything, in micro-dollars, hedges included.
    pub cost_microusd: u64,
    /// The part of it that went to second providers which were asked only for speed and lost.
    pub hedge_microusd: u64,
    /// What prompt caches saved, in micro-dollars.
    pub saved_microusd: i64,
    /// Whether some of it is a guess.
    pub estimated: bool,
    /// Whether an attempt is left out because its price is not known.
    pub incomplete: bool,
}

impl Bill {
    /// The sum of `attempts`.
    pub fn of(attempts: &[Attempt]) -> Self {
        attempts.iter().fold(Self::default(), |bill, attempt| {
            let cost = attempt.cost_microusd.unwrap_or(0);
            let lost = attempt.error.as_ref().is_some_and(|error| error.reason == Reason::Superseded);
            Self {
                cost_microusd: bill.cost_microusd.saturating_add(cost),
                hedge_microusd: bill.hedge_microusd.saturating_add(if lost { cost } else { 0 }),
                saved_microusd: bill.saved_microusd.saturating_add(attempt.saved_microusd),
                estimated: bill.estimated || attempt.estimated,
                incomplete: bill.incomplete || attempt.cost_microusd.is_none(),
            }
        })
    }
}

/// What happens to a request. A plain one: any number of `Trying`, `Waiting`, `Skipped` and
/// `Failed`, then either `Exhausted`, or `Started`, `Text`s and one of `Finished` and
/// `Interrupted`. The stream ends after that.
///
/// A request with a [`Continuation`](crate::Continuation) may break after its first text and go
/// on: `Failed`, `Retract`, more asking, `Switched`, `Started`, `Text`s. The answer is the texts
/// in order, each `Retract` cutting what came before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StreamEvent {
    /// A provider is being asked.
    Trying {
        /// Who.
        provider: Provider,
        /// For which model; `None` while a local server has not listed its own.
        model: Option<String>,
    },
    /// A provider is not asked yet, or not at all.
    Skipped {
        /// Who.
        provider: Provider,
        /// For which model.
        model: Option<String>,
        /// Why.
        why: Skip,
    },
    /// Nobody is asked for a while: everyone who is left asked to be left alone, or failed a
    /// moment ago.
    Waiting {
        /// Who is asked then.
        provider: Provider,
        /// For how long.
        wait: Duration,
        /// Why.
        reason: Reason,
    },
    /// A second provider is asked because the first is slow.
    Hedged {
        /// Who.
        provider: Provider,
        /// For which model.
        model: Option<String>,
        /// How long the first had been silent.
        after: Duration,
    },
    /// It failed, and the next one is asked. A [`StreamEvent::Retract`] follows if it had begun
    /// to answer.
    Failed(Attempt),
    /// The answer broke: only its first `to` bytes stand. Whoever showed more takes it back.
    Retract {
        /// How many bytes of all text so far are kept.
        to: usize,
    },
    /// Another provider goes on with the answer, or the same one after its length limit.
    /// [`StreamEvent::Started`] follows.
    Switched {
        /// Who had begun.
        from: Provider,
        /// Who goes on.
        to: Provider,
        /// Why the first did not.
        reason: Reason,
    },
    /// The first text is there.
    Started {
        /// Who answers.
        provider: Provider,
        /// The model that was asked for.
        model: String,
        /// The model that says it answers, if it has said so.
        echoed_model: Option<String>,
    },
    /// More text; never empty.
    Text(String),
    /// The answer is complete, or as long as it may be ([`StopReason::Length`]).
    Finished {
        /// Every attempt, the one that answered last.
        attempts: Vec<Attempt>,
        /// How it ended; never [`StopReason::Refused`].
        stop: StopReason,
    },
    /// It broke after its first text, and nobody could go on. What stands is not a whole answer.
    Interrupted {
        /// Every attempt, the last one with its error.
        attempts: Vec<Attempt>,
    },
    /// Everyone failed before any text, or there was nobody to ask.
    Exhausted {
        /// Every attempt, in order.
        attempts: Vec<Attempt>,
    },
}

/// Why a provider has to wait for its turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "why")]
pub enum Skip {
    /// It failed too often lately. It is asked if everyone else fails.
    CircuitOpen {
        /// Until when, in milliseconds since 1970.
        until: UnixMillis,
    },
    /// It cannot answer as it is configured. It is asked if everyone else fails.
    Disabled,
    /// It asked to be left alone. It is asked again when that time is over, if that is soon.
    Throttled {
        /// Until when, in milliseconds since 1970.
        until: UnixMillis,
    },
}
