//! Turns: what a person asks of a project, and what comes of it.
//!
//! | Part | Does |
//! |---|---|
//! | `job` | a request that can be worked on: who is asked, for how much, about what |
//! | `begin` | everything that can be refused before anybody is asked |
//! | `drive` | from the first question to the end of the record |
//! | `work` | what the lifecycle asks for: questions, rules, checks |
//! | `build`, `planning` | a plan, its steps, the review, the tests |
//! | `words` | answers and plans, which change no file |
//! | `run`, `sink` | the draft, and how answers come into it |
//! | `ledger` | what was asked, of whom, and what it cost |
//! | `scene` | what a model is shown |
//! | `conversation`, `report` | turns as they are kept, and taken out |
//!
//! **Invariant:** a turn changes no file that neither its answers, nor rules, nor the person named,
//! and none that is locked.
//! **Invariant:** what fails its checks is never current unless the person takes it, and costs no
//! credit.

mod attached;
mod begin;
mod build;
mod control;
mod conversation;
mod drive;
mod job;
mod ledger;
mod mend;
mod planning;
mod report;
mod run;
mod scene;
mod secrets;
mod sink;
mod start;
mod words;
mod work;

use vectort_contract::AttemptReport;
use vectort_core::Tokens;

pub(crate) use begin::Tapes;
pub(crate) use control::Control;
pub(crate) use drive::Ctx;
pub(crate) use ledger::{Ledger, OpenCall, held};
pub(crate) use scene::Contexts;
pub use start::EditRequest;
pub(crate) use start::forecast;

/// An attempt, as hosts show it.
pub(crate) fn report(attempt: &vectort_llm::Attempt) -> AttemptReport {
    AttemptReport {
        provider: attempt.provider.as_str().to_owned(),
        model: attempt.model.clone(),
        error: attempt.error.as_ref().map(|error| error.reason.as_str().to_owned()),
        tokens: Tokens {
            input: attempt.tokens.input,
            cached: attempt.tokens.cached,
            reasoning: attempt.tokens.reasoning,
            output: attempt.tokens.output,
        },
        cost_microusd: attempt.cost_microusd.unwrap_or(0),
        status: attempt.error.as_ref().and_then(|error| error.status),
        note: attempt.note.is_some().then(|| attempt.echoed_model.clone().unwrap_or_default()),
        // A price that nobody knows is a guess of nothing.
        estimated: (attempt.estimated || attempt.cost_microusd.is_none()).then_some(true),
        saved_microusd: Some(attempt.saved_microusd).filter(|saved| *saved != 0),
    }
}
