//! A project's conversation: its turns as they are kept, and what a person does with one.

use std::collections::{BTreeMap, BTreeSet};

use vectort_cache::{Turn, TurnState as Kept, Version};
use vectort_contract::{ErrorCode, Plan, RunEnd, RunView, Saved, TurnKind, TurnState, TurnView, WireError};
use vectort_core::ProjectId;

use super::job::Asked;
use crate::host::Host;
use crate::runs::RunProjection;
use crate::{App, Result};

impl<H: Host> App<H> {
    /// The conversation, the first turn first.
    pub async fn turns_list(&self, id: ProjectId) -> Result<Vec<TurnView>> {
        let (turns, versions, head) = self
            .on_live(id, move |store, project| Ok((store.turns(id)?, store.history(id)?, project.head)))
            .await?;
        let mut views = Vec::with_capacity(turns.len());
        let lineage = lineage(&versions, head);
        for turn in turns {
            let reverted = is_undone(&turn, &lineage);
            views.push(self.turn_view(id, turn, reverted).await);
        }
        Ok(views)
    }

    /// One turn, as it is kept.
    pub(super) async fn kept_turn(&self, id: ProjectId, turn: u32) -> Result<Turn> {
        self.on_live(id, move |store, _| store.turn(id, turn)).await
    }

    async fn turn_view(&self, id: ProjectId, turn: Turn, reverted: bool) -> TurnView {
        let asked = asked(&turn);
        let mut attachments = Vec::new();
        for attached in asked.iter().flat_map(Asked::attachments) {
            // One that is gone is not shown.
            attachments.extend(self.attachment_view(attached).await);
        }
        let request = match &asked {
            Some(Asked::Turn(request)) => Some(request),
            _ => None,
        };
        TurnView {
            turn: turn.number,
            kind: kind(&turn.kind),
            state: state(turn.state),
            text: asked.as_ref().map(|asked| asked.words().to_owned()).unwrap_or_default(),
            attachments,
            selection: request.and_then(|request| request.selection.clone()),
            problems: request.map(|request| request.problems.clone()).unwrap_or_default(),
            plan: plan(&turn),
            base: turn.base,
            replay_of: turn.replay_of,
            reverted,
            at: turn.at.to_string(),
            run: run(id, turn),
        }
    }

    /// The plan is not wanted.
    pub async fn turn_dismiss(&self, id: ProjectId, turn: u32) -> Result<()> {
        let kept = self.kept_turn(id, turn).await?;
        if kept.state != Kept::Planned {
            return Err(WireError::new(ErrorCode::WrongTurn));
        }
        let mut view = run(id, kept);
        view.end = Some(RunEnd::Stopped);
        let view = serde_json::to_value(view).map_err(|error| crate::error::internal(&error))?;
        self.store(move |store| store.turn_end(id, turn, Kept::Stopped, &view)).await
    }

    /// Brings back the files as they were before the turn, as a new version.
    pub async fn turn_revert(&self, id: ProjectId, turn: u32) -> Result<Saved> {
        let kept = self.kept_turn(id, turn).await?;
        match (kept.base, kept.version) {
            (Some(base), Some(_)) if kept.state != Kept::Running => self.version_restore(id, base).await,
            _ => Err(WireError::new(ErrorCode::WrongTurn)),
        }
    }

    /// Takes the turn's unverified version as it is.
    pub async fn turn_accept(&self, id: ProjectId, turn: u32) -> Result<Saved> {
        let kept = self.kept_turn(id, turn).await?;
        match (kept.state, kept.version) {
            (Kept::Draft | Kept::Stopped, Some(version)) => self.version_restore(id, version).await,
            _ => Err(WireError::new(ErrorCode::WrongTurn)),
        }
    }
}

/// What was asked; `None` for what a later Vectort kept.
pub(super) fn asked(turn: &Turn) -> Option<Asked> {
    serde_json::from_value(turn.request.clone()).ok()
}

/// The plan of a turn.
pub(super) fn plan(turn: &Turn) -> Option<Plan> {
    serde_json::from_value(turn.plan.clone()?).ok()
}

/// How a turn went: as it was recorded, else what its row says.
pub(super) fn run(id: ProjectId, turn: Turn) -> RunView {
    let recorded = turn.run.and_then(|run| serde_json::from_value::<RunView>(run).ok());
    let is_recorded = recorded.is_some();
    let mut view = recorded.unwrap_or_else(|| RunProjection::new(id, turn.at.to_string()).snapshot());
    if !is_recorded {
        view.elapsed_ms = 0;
    }
    view.kind = kind(&turn.kind);
    view.turn = Some(turn.number);
    if turn.version.is_some() {
        view.version = turn.version;
    }
    let end = match turn.state {
        Kept::Running => None,
        Kept::Planned => Some(RunEnd::Planned),
        Kept::Answered => Some(RunEnd::Answered),
        Kept::Verified => Some(RunEnd::Verified),
        Kept::Draft | Kept::Accepted => Some(RunEnd::Draft),
        Kept::Stopped => Some(RunEnd::Stopped),
        Kept::Failed => Some(RunEnd::Failed),
    };
    if end.is_some() {
        view.phase = None;
    }
    view.end = end;
    view
}

fn kind(word: &str) -> TurnKind {
    match word {
        "ask" => TurnKind::Ask,
        "edit" => TurnKind::Edit,
        "build" => TurnKind::Build,
        _ => TurnKind::Create,
    }
}

fn state(kept: Kept) -> TurnState {
    match kept {
        Kept::Running => TurnState::Running,
        Kept::Planned => TurnState::Planned,
        Kept::Answered => TurnState::Answered,
        Kept::Verified => TurnState::Verified,
        Kept::Draft => TurnState::Draft,
        Kept::Accepted => TurnState::Accepted,
        Kept::Stopped => TurnState::Stopped,
        Kept::Failed => TurnState::Failed,
    }
}

/// Whether the project went back to before a turn that had become what it was.
fn is_undone(turn: &Turn, lineage: &BTreeSet<u32>) -> bool {
    matches!(turn.state, Kept::Verified | Kept::Accepted)
        && turn.version.is_some_and(|made| !lineage.contains(&made))
}

/// The head and every version that its files come from.
fn lineage(versions: &[Version], head: Option<u32>) -> BTreeSet<u32> {
    let from: BTreeMap<u32, Option<u32>> =
        versions.iter().map(|version| (version.seq, version.restored_from.or(version.parent))).collect();
    let mut lineage = BTreeSet::new();
    let mut at = head;
    while let Some(seq) = at {
        lineage.insert(seq);
        // Each step goes to an earlier version.
        at = from.get(&seq).copied().flatten().filter(|next| *next < seq);
    }
    lineage
}
