//! The life of one turn that changes files, as a pure transition.
//!
//! Whoever drives it reports what happened ([`Event`]) and does what it is told ([`Effect`]). One
//! place decides what follows what, so that "is it running?" is never stored twice.
//!
//! ```text
//! Asking ─► Writing ─► Checking ─► Done
//!   │          ▲        ▲    │
//!   │          │        │    ▼
//!   │          │        └─ Curing      by rules, while they cure something; free
//!   │          │             │
//!   │          └── Mending ◄─┘         by a model, at most twice; never twice for the same problems
//!   └─► starter ─► Checking
//! ```

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use vectort_core::Problem;

/// The most rounds in which a model mends what it made.
pub const MAX_ROUNDS: u8 = 2;
/// The most times that rules are tried in a run. Each round of theirs that cures nothing ends theirs
/// before that; the bound is for rules that undo each other.
pub const MAX_CURES: u8 = 6;

/// Where a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct State {
    /// What it is doing.
    pub phase: Phase,
    /// Who made the files that are there.
    pub author: Author,
    /// How many rounds a model has mended in.
    pub rounds: u8,
    /// How often rules were tried.
    pub cures: u8,
    /// What the rounds were about: one place for each of [`MAX_ROUNDS`].
    pub seen: [Option<Signature>; 2],
    /// What the last check found.
    pub found: Option<Signature>,
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
    /// Rules mend.
    Curing,
    /// A provider was asked to mend and has not answered yet.
    Mending,
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

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// Every required check passed.
    Verified,
    /// There are files, and a check did not pass.
    Unverified,
    /// The same problems came back after they were mended: more rounds would cost and cure nothing.
    SameProblems,
    /// There was no answer, or one without files.
    NoAnswer,
    /// The person stopped it. What was complete by then is kept.
    Cancelled,
    /// Files could not be written or checked. What was complete by then is kept.
    Broken,
}

/// Tells one set of problems from another, whatever their order, their lines and their numbers:
/// what is wrong in which file, not where it stands at the moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Signature(u64);

impl Signature {
    /// That of `problems`. Columns, lines and digits in messages do not count: a file that was
    /// written anew has the same error somewhere else.
    pub fn of(problems: &[Problem]) -> Self {
        let mut parts: Vec<_> = problems
            .iter()
            .map(|problem| (problem.code.as_str(), problem.file.as_ref(), normal(&problem.message)))
            .collect();
        parts.sort();
        parts.dedup();
        let mut hasher = DefaultHasher::new();
        parts.hash(&mut hasher);
        Self(hasher.finish())
    }
}

/// A message without what differs from one time to the next.
fn normal(message: &str) -> String {
    let words = message.split_whitespace().map(|word| {
        let mut out = String::with_capacity(word.len());
        for c in word.chars() {
            match c {
                '0'..='9' if out.ends_with('#') => {}
                '0'..='9' => out.push('#'),
                _ => out.extend(c.to_lowercase()),
            }
        }
        out
    });
    words.collect::<Vec<_>>().join(" ")
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Event {
    /// The first content of an answer came.
    Answering,
    /// The answer ended, whole or cut.
    Answered {
        /// Whether the run has changed any file by now.
        any_files: bool,
        /// What of it could not be done, because it did not fit what is there.
        refused: Option<Signature>,
    },
    /// Every provider failed before its first content.
    Exhausted,
    /// The starter's files are written.
    StarterWritten,
    /// The checks ran.
    Checked {
        /// Every required check passed.
        verified: bool,
        /// What was found, where other files could pass: `None` when it is merely that nothing
        /// could be looked at.
        found: Option<Signature>,
    },
    /// Rules were tried.
    Cured {
        /// Whether they changed anything.
        any: bool,
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
    /// Ask the providers for what the turn is about.
    Ask,
    /// Ask once more for what did not fit, with the text as it is.
    AskAgain,
    /// Mend by rules.
    Cure,
    /// Ask for what must change so that the problems go away.
    Mend,
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
        let state = Self {
            phase: Phase::Asking,
            author: Author::Nobody,
            rounds: 0,
            cures: 0,
            seen: [None; 2],
            found: None,
            allows_starter,
        };
        if any_provider {
            return (state, vec![Effect::Ask]);
        }
        // Nobody set a provider up: the starter stands in without asking.
        (Self { phase: Phase::Writing, author: Author::Starter, ..state }, vec![Effect::WriteStarter])
    }

    /// True once the run is over.
    pub fn is_done(self) -> bool {
        matches!(self.phase, Phase::Done(_))
    }

    /// A round of a model's for `problems`, unless there were enough, or one for the same.
    fn round(self, problems: Option<Signature>, effect: Effect) -> Option<(Self, Vec<Effect>)> {
        if self.rounds >= MAX_ROUNDS || self.has_seen(problems) {
            return None;
        }
        let mut seen = self.seen;
        if let Some(free) = seen.get_mut(usize::from(self.rounds)) {
            *free = problems;
        }
        Some((Self { phase: Phase::Mending, rounds: self.rounds + 1, seen, ..self }, vec![effect]))
    }

    fn has_seen(self, problems: Option<Signature>) -> bool {
        problems.is_some() && self.seen.contains(&problems)
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
    let check = (to(Phase::Checking), vec![Effect::Check]);
    match (state.phase, event) {
        (Phase::Done(_), _) => (state, Vec::new()),
        (_, Event::Cancel { any_files }) => cut(Outcome::Cancelled, any_files),
        (_, Event::Broke { any_files }) => cut(Outcome::Broken, any_files),

        (Phase::Asking | Phase::Mending, Event::Answering) => {
            (State { phase: Phase::Writing, author: Author::Model, ..state }, Vec::new())
        }
        (Phase::Asking, Event::Exhausted) if state.allows_starter => {
            (State { phase: Phase::Writing, author: Author::Starter, ..state }, vec![Effect::WriteStarter])
        }
        (Phase::Asking, Event::Exhausted) => done(Outcome::NoAnswer, vec![Effect::Discard]),
        // Nobody mends it: what there was is what there is.
        (Phase::Mending, Event::Exhausted) if state.found.is_some() => {
            done(Outcome::Unverified, vec![Effect::Keep])
        }
        // What fitted, or was mended, was never checked.
        (Phase::Mending, Event::Exhausted) | (Phase::Curing, Event::Cured { any: true }) => check,

        (Phase::Writing, Event::StarterWritten) if state.author == Author::Starter => check,
        (Phase::Writing, Event::Answered { any_files, refused }) if state.author == Author::Model => {
            match (any_files, refused) {
                (_, Some(_)) => match state.round(refused, Effect::AskAgain) {
                    Some(round) => round,
                    None if any_files => check,
                    None => done(Outcome::NoAnswer, vec![Effect::Discard]),
                },
                (true, None) => check,
                // Prose instead of files: asking once more, with that as the problem, often helps.
                (false, None) if state.rounds == 0 => {
                    (State { phase: Phase::Mending, rounds: 1, ..state }, vec![Effect::Mend])
                }
                (false, None) => done(Outcome::NoAnswer, vec![Effect::Discard]),
            }
        }

        (Phase::Checking, Event::Checked { verified: true, .. }) => {
            done(Outcome::Verified, vec![Effect::Keep])
        }
        (Phase::Checking, Event::Checked { verified: false, found }) => {
            let state = State { found, ..state };
            if found.is_none() || state.author != Author::Model {
                (State { phase: Phase::Done(Outcome::Unverified), ..state }, vec![Effect::Keep])
            } else if state.cures < MAX_CURES {
                (State { phase: Phase::Curing, cures: state.cures + 1, ..state }, vec![Effect::Cure])
            } else {
                mend(state)
            }
        }
        (Phase::Curing, Event::Cured { any: false }) => mend(state),
        _ => (state, Vec::new()),
    }
}

/// What no rule could mend is a model's, while that leads anywhere.
fn mend(state: State) -> (State, Vec<Effect>) {
    let outcome = if state.has_seen(state.found) { Outcome::SameProblems } else { Outcome::Unverified };
    match state.round(state.found, Effect::Mend) {
        Some(round) => round,
        None => (State { phase: Phase::Done(outcome), ..state }, vec![Effect::Keep]),
    }
}
