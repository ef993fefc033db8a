//! What a routed request reports while it runs.

use serde::{Deserialize, Serialize};

use crate::error::AttemptError;
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
    /// Something to know about it.
    pub note: Option<Note>,
}

/// What happens to a request, in this order: any number of `Trying` and `Failed`, then either
/// `Exhausted`, or `Started`, `Text`s and one of `Finished` and `Interrupted`. The stream ends
/// after that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StreamEvent {
    /// A provider is being asked.
    Trying {
        /// Who.
        provider: Provider,
        /// For which model; `None` while a local server has not listed its own.
        model: Option<String>,
    },
    /// It failed before any text; the next one is asked.
    Failed(Attempt),
    /// The first text is there: from now on no other provider is asked.
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
    /// It broke after its first text. What came is not a whole answer.
    Interrupted {
        /// Every attempt, the one that broke last, with its error.
        attempts: Vec<Attempt>,
    },
    /// Everyone failed before any text, or there was nobody to ask.
    Exhausted {
        /// Every attempt, in order.
        attempts: Vec<Attempt>,
    },
}
