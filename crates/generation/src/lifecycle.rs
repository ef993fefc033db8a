//! The life of one generation, as a pure transition.
//!
//! Whoever drives it reports what happened ([`Event`]) and does what it is told ([`Effect`]). One
//! place decides what follows what, so that "is it running?" is never stored twice.
//!
//! ```text
//! Asking ─► Writing ─► Checking ─► Done
//!   │          ▲           │
//!   │          └─ Repairing ◄┘   (once)
//!   └─► starter ─► Checking
//! ```

/// Where a generation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct State {
    /// What it is doing.
    pub phase: Phase,
    /// Who made the files that are there.
    pub author: Author,
    /// The repair round is used up.
    pub repaired: bool,
    /// A starter may stand in when every provider failed.
    pub allows_starter: bool,
}

/// See [`State::phase`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Phase {
    /// A provider was asked and has not answered yet.
    Asking,
    /// Files arrive.
    Writing,
    /// The gate runs.
    Checking,
    /// A provider was asked to repair and has not answered yet.
    Repairing,
    /// Over. No event changes it any more.
    Done(Outcome),
}

/// Who made the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Author {
    /// Nobody yet.
    Nobody,
    /// A model.
    Model,
    /// No model: the offline starter.
    Starter,
}

/// How a generation ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// Every required check passed.
    Verified,
    /// There are files, and a check did not pass.
    Unverified,
    /// There was no answer, or one without files.
    NoAnswer,
    /// The person stopped it. What was complete by then is kept.
    Cancelled,
    /// Files could not be written or checked. What was complete by then is kept.
    Broken,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Event {
    /// The first content of an answer came.
    Answering,
    /// The answer ended, whole or cut.
    Answered {
        /// Whether the draft has any file now.
        any_files: bool,
    },
    /// Every provider failed before its first content.
    Exhausted,
    /// The starter's files are written.
    StarterWritten,
    /// The checks ran.
    Checked {
        /// Every required check passed.
        verified: bool,
        /// Other files could pass: what failed is not merely that nothing could be looked at.
        mendable: bool,
    },
    /// The person stopped it.
    Cancel {
        /// Whether the draft has any complete file.
        any_files: bool,
    },
    /// A file could not be written, or the checks could not run.
    Broke {
        /// Whether the draft has any complete file.
        any_files: bool,
    },
}

/// What to do now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Effect {
    /// Ask the providers for the project.
    Ask,
    /// Ask for the files that must change.
    AskForRepair,
    /// Write the offline starter.
    WriteStarter,
    /// Run the checks over the draft.
    Check,
    /// Stop whatever is under way.
    Stop,
    /// Keep the draft as a version: current when verified, else as a draft.
    Keep,
    /// Forget the draft.
    Discard,
}

impl State {
    /// The beginning, and what to do first.
    pub fn begin(any_provider: bool, allows_starter: bool) -> (Self, Vec<Effect>) {
        let state = Self { phase: Phase::Asking, author: Author::Nobody, repaired: false, allows_starter };
        if any_provider {
            return (state, vec![Effect::Ask]);
        }
        // Nobody set a provider up: the starter stands in without asking.
        (Self { phase: Phase::Writing, author: Author::Starter, ..state }, vec![Effect::WriteStarter])
    }

    /// True once the generation is over.
    pub fn is_done(self) -> bool {
        matches!(self.phase, Phase::Done(_))
    }
}

/// What follows. An event that cannot happen in this state changes nothing and asks for nothing: it
/// is a late report of something that was stopped.
pub fn step(state: State, event: Event) -> (State, Vec<Effect>) {
    let to = |phase| State { phase, ..state };
    let done = |outcome, effects| (to(Phase::Done(outcome)), effects);
    // What was complete was paid for and may be what the person wanted.
    let cut = |outcome, any_files| {
        done(outcome, vec![Effect::Stop, if any_files { Effect::Keep } else { Effect::Discard }])
    };
    match (state.phase, event) {
        (Phase::Done(_), _) => (state, Vec::new()),
        (_, Event::Cancel { any_files }) => cut(Outcome::Cancelled, any_files),
        (_, Event::Broke { any_files }) => cut(Outcome::Broken, any_files),

        (Phase::Asking | Phase::Repairing, Event::Answering) => {
            (State { phase: Phase::Writing, author: Author::Model, ..state }, Vec::new())
        }
        (Phase::Asking, Event::Exhausted) if state.allows_starter => {
            (State { phase: Phase::Writing, author: Author::Starter, ..state }, vec![Effect::WriteStarter])
        }
        (Phase::Asking, Event::Exhausted) => done(Outcome::NoAnswer, vec![Effect::Discard]),
        // Nobody repairs it: what there was is what there is.
        (Phase::Repairing, Event::Exhausted) => done(Outcome::Unverified, vec![Effect::Keep]),

        (Phase::Writing, Event::Answered { any_files: true }) if state.author == Author::Model => {
            (to(Phase::Checking), vec![Effect::Check])
        }
        (Phase::Writing, Event::StarterWritten) if state.author == Author::Starter => {
            (to(Phase::Checking), vec![Effect::Check])
        }
        (Phase::Writing, Event::Answered { any_files: false }) if state.author == Author::Model => {
            if state.repaired {
                done(Outcome::NoAnswer, vec![Effect::Discard])
            } else {
                // Prose instead of files: asking once more, with that as the problem, often helps.
                (State { phase: Phase::Repairing, repaired: true, ..state }, vec![Effect::AskForRepair])
            }
        }

        (Phase::Checking, Event::Checked { verified: true, .. }) => {
            done(Outcome::Verified, vec![Effect::Keep])
        }
        (Phase::Checking, Event::Checked { verified: false, mendable }) => {
            if mendable && state.author == Author::Model && !state.repaired {
                (State { phase: Phase::Repairing, repaired: true, ..state }, vec![Effect::AskForRepair])
            } else {
                done(Outcome::Unverified, vec![Effect::Keep])
            }
        }
        _ => (state, Vec::new()),
    }
}
