//! The life of one deployment, as a pure transition.
//!
//! ```text
//! Building ─► Uploading ─► Preparing ─► Reaching ─► over
//!     └──────────┴────────────┴────────────┴──────► over
//! ```
//!
//! A phase may be left out (nothing to upload) and never comes back. Once it is over, no event
//! changes anything: what is told late by a request that was under way is not shown.

use vectort_contract::{DeployEnd, DeployPhase, WireError};

/// How far a deployment is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct State {
    /// The project's name at the vendor.
    pub(super) name: String,
    /// The version that goes there.
    pub(super) version: u32,
    pub(super) files: u32,
    pub(super) bytes: u64,
    pub(super) to_upload: u32,
    pub(super) uploaded: u32,
    pub(super) url: Option<String>,
    pub(super) stage: Stage,
}

/// Where it is: in a phase, or over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Stage {
    In(DeployPhase),
    /// It is deployed and being recorded; whoever is told that it is over finds it recorded.
    Keeping(DeployEnd),
    Over(DeployEnd, Option<WireError>),
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Event {
    /// Its name is known.
    Named(String),
    /// The production build is there.
    Built { files: u32, bytes: u64 },
    /// Files go up.
    Uploading { to_upload: u32, uploaded: u32 },
    /// The vendor makes it ready.
    Preparing { url: Option<String> },
    /// It is ready, and its address is tried.
    Reaching { url: String },
    /// The vendor made it ready, and its address answered or did not.
    Deployed { url: String, answers: bool },
    /// It is among the project's deployments, or could not be put there.
    Recorded,
    /// It failed.
    Failed(WireError),
    /// The person stopped it.
    Cancelled,
}

/// What to do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Effect {
    /// Keep it among the project's deployments.
    Record,
}

impl State {
    /// A deployment that begins.
    pub(super) fn begin(name: String, version: u32) -> Self {
        Self {
            name,
            version,
            files: 0,
            bytes: 0,
            to_upload: 0,
            uploaded: 0,
            url: None,
            stage: Stage::In(DeployPhase::Building),
        }
    }

    /// Goes to `phase`, unless that is behind it.
    fn enter(&mut self, phase: DeployPhase) -> bool {
        let is_ahead = matches!(self.stage, Stage::In(now) if rank(now) <= rank(phase));
        if is_ahead {
            self.stage = Stage::In(phase);
        }
        is_ahead
    }
}

/// One step. What the effect concerns is in the state.
pub(super) fn step(mut state: State, event: Event) -> (State, Option<Effect>) {
    match (&state.stage, &event) {
        (Stage::Keeping(end), Event::Recorded) => state.stage = Stage::Over(*end, None),
        (Stage::In(_), _) => return advance(state, event),
        // What is deployed can neither fail nor be cancelled any more.
        (Stage::Keeping(_) | Stage::Over(..), _) => {}
    }
    (state, None)
}

fn advance(mut state: State, event: Event) -> (State, Option<Effect>) {
    match event {
        Event::Named(name) => state.name = name,
        Event::Built { files, bytes } => {
            state.files = files;
            state.bytes = bytes;
        }
        Event::Uploading { to_upload, uploaded } => {
            if state.enter(DeployPhase::Uploading) {
                state.to_upload = state.to_upload.max(to_upload);
                // Uploads end in any order, and their reports may overtake one another.
                state.uploaded = state.uploaded.max(uploaded).min(state.to_upload);
            }
        }
        Event::Preparing { url } => {
            if state.enter(DeployPhase::Preparing) {
                state.url = url.or(state.url);
            }
        }
        Event::Reaching { url } => {
            state.enter(DeployPhase::Reaching);
            state.url = Some(url);
        }
        Event::Deployed { url, answers } => {
            state.url = Some(url);
            let end = if answers { DeployEnd::Live } else { DeployEnd::NotAnswering };
            state.stage = Stage::Keeping(end);
            return (state, Some(Effect::Record));
        }
        Event::Recorded => {}
        Event::Failed(error) => state.stage = Stage::Over(DeployEnd::Failed, Some(error)),
        Event::Cancelled => state.stage = Stage::Over(DeployEnd::Cancelled, None),
    }
    (state, None)
}

fn rank(phase: DeployPhase) -> u8 {
    match phase {
        DeployPhase::Building => 0,
        DeployPhase::Uploading => 1,
        DeployPhase::Preparing => 2,
        DeployPhase::Reaching => 3,
    }
}

#[cfg(test)]
mod tests {
    use vectort_contract::ErrorCode;

    use super::*;

    const URL: &str = "https://todo.vercel.app";

    fn run(events: impl IntoIterator<Item = Event>) -> (State, Vec<Effect>) {
        let mut effects = Vec::new();
        let state = events.into_iter().fold(State::begin("todo".to_owned(), 3), |state, event| {
            let (state, effect) = step(state, event);
            effects.extend(effect);
            state
        });
        (state, effects)
    }

    fn deployed(answers: bool) -> Event {
        Event::Deployed { url: URL.to_owned(), answers }
    }

    #[test]
    fn a_deployment_that_answers_is_live_and_recorded_once() {
        let (state, effects) = run([
            Event::Built { files: 4, bytes: 900 },
            Event::Uploading { to_upload: 2, uploaded: 0 },
            Event::Uploading { to_upload: 2, uploaded: 2 },
            Event::Preparing { url: None },
            Event::Reaching { url: URL.to_owned() },
            deployed(true),
            deployed(false),
            Event::Cancelled,
            Event::Recorded,
        ]);
        assert_eq!(state.stage, Stage::Over(DeployEnd::Live, None));
        assert_eq!((state.files, state.bytes, state.to_upload, state.uploaded), (4, 900, 2, 2));
        assert_eq!((state.url.as_deref(), effects), (Some(URL), vec![Effect::Record]));
    }

    #[test]
    fn one_that_does_not_answer_is_recorded_and_not_called_live() {
        let (state, effects) =
            run([Event::Reaching { url: URL.to_owned() }, deployed(false), Event::Recorded]);
        assert_eq!(state.stage, Stage::Over(DeployEnd::NotAnswering, None));
        assert_eq!(effects, [Effect::Record]);
    }

    #[test]
    fn phases_and_counts_never_go_back() {
        let (state, _) = run([
            Event::Uploading { to_upload: 3, uploaded: 2 },
            Event::Uploading { to_upload: 3, uploaded: 1 },
        ]);
        assert_eq!(state.uploaded, 2);
        let (state, _) = run([
            Event::Preparing { url: Some(URL.to_owned()) },
            Event::Preparing { url: None },
            Event::Uploading { to_upload: 9, uploaded: 9 },
        ]);
        assert_eq!(state.stage, Stage::In(DeployPhase::Preparing));
        assert_eq!((state.to_upload, state.url.as_deref()), (0, Some(URL)));
    }

    #[test]
    fn nothing_follows_the_end() {
        let error = WireError::new(ErrorCode::TargetUnreachable);
        for (end, stage) in [
            (Event::Cancelled, Stage::Over(DeployEnd::Cancelled, None)),
            (Event::Failed(error.clone()), Stage::Over(DeployEnd::Failed, Some(error.clone()))),
        ] {
            let (state, effects) = run([
                end,
                deployed(true),
                Event::Reaching { url: URL.to_owned() },
                Event::Recorded,
                Event::Cancelled,
                Event::Failed(WireError::new(ErrorCode::Internal)),
            ]);
            assert_eq!((state.stage, state.url, effects), (stage, None, Vec::new()));
        }
    }
}
