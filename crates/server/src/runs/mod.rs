//! Generations: asked for, paid for, worked on, followed.
//!
//! | Part | Does |
//! |---|---|
//! | `engine` | the desktop's engine over a scratch folder |
//! | `live` | a run's events while this process works on it, and their way into the store |
//! | `follow` | a run's events for whoever asks, from here or from the store |
//! | `lease` | says every second that this process still works on it |
//! | `once` | a key that names a generation, so that asking again follows it |
//! | `work` | reserve, run, commit, settle |
//! | `sweep` | ends what a server that died has left |
//!
//! **Invariant:** the generation's document is there before anything is reserved for it, and whoever
//! ends it does so under `fin:{id}` in the ledger: once.
//! **Invariant:** files are committed before they are paid for. A server that dies between the two
//! leaves the sweeper the commit, which says that they are to be paid for.

mod engine;
mod follow;
mod lease;
mod live;
mod once;
mod sweep;
mod work;

pub(crate) use engine::{Engine, Variables, write};
pub(crate) use follow::{follow, is_last};
pub(crate) use live::Lives;
pub(crate) use sweep::tend;
pub(crate) use work::{Asked, framework};

use vectort_contract::hosted::{GenerationOutcome, GenerationView};
use vectort_store::{Generation, GenerationState};

/// How many generations of an account may be under way.
pub(crate) const MOST_RUNS: u64 = 3;

/// A generation, as it stands on the wire.
pub(crate) fn view(generation: &Generation) -> GenerationView {
    let state = match generation.state {
        GenerationState::Queued => "queued",
        GenerationState::Running => "running",
        GenerationState::Ended => "ended",
    };
    GenerationView {
        id: generation.id.to_string(),
        project_id: generation.project.to_string(),
        kind: Asked::of(generation).map_or("generate", |asked| asked.kind()).to_owned(),
        state: state.to_owned(),
        reserved: if generation.state == GenerationState::Running { generation.reserved } else { 0 },
        outcome: generation.result.clone().and_then(|result| {
            // Without an outcome it was refused before it began.
            serde_json::from_value::<GenerationOutcome>(result).ok()
        }),
        created_at: generation.created_at.to_string(),
    }
}
