//! Which projects have a run, and what is shown of each.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;
use vectort_contract::{Done, ErrorCode, Event, RunView, WireError};
use vectort_core::ProjectId;

use super::view::RunProjection;
use crate::follow::Follower;
use crate::turns::Control;
use crate::{Cancel, Result};

/// The runs of this process.
///
/// **Invariant:** a project has at most one at a time, and the view that is shown is over exactly
/// when another one may begin.
#[derive(Debug, Default)]
pub(crate) struct Registry {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    slots: HashMap<ProjectId, Slot>,
    is_closed: bool,
}

/// A project that had a run, or that somebody waits for one of.
#[derive(Debug)]
struct Slot {
    view: watch::Sender<Option<RunProjection>>,
    active: Option<Active>,
}

impl Default for Slot {
    fn default() -> Self {
        Self { view: watch::Sender::new(None), active: None }
    }
}

/// A run that is under way.
#[derive(Debug, Clone, Default)]
pub(crate) struct Active {
    /// Stops it, or one of its steps.
    pub(crate) control: Control,
    /// Cancelled once it is over.
    pub(crate) over: Cancel,
}

impl Registry {
    fn state(&self) -> MutexGuard<'_, State> {
        // Nothing under this lock leaves it half changed.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Follows the project's runs: the one of this session, and those that are still to come.
    pub(crate) fn follow(&self, id: ProjectId) -> Follower<RunView> {
        let view = self.state().slots.entry(id).or_default().view.subscribe();
        Follower::of_state(view, RunProjection::snapshot)
    }

    /// The run that is under way.
    pub(crate) fn active(&self, id: ProjectId) -> Option<Active> {
        self.state().slots.get(&id)?.active.clone()
    }

    /// Takes the project for a run.
    pub(crate) fn reserve(self: &Arc<Self>, id: ProjectId) -> Result<Running> {
        let mut state = self.state();
        if state.is_closed {
            return Err(WireError::new(ErrorCode::Cancelled));
        }
        let slot = state.slots.entry(id).or_default();
        if slot.active.is_some() {
            return Err(WireError::new(ErrorCode::RunUnderWay));
        }
        let active = Active::default();
        slot.active = Some(active.clone());
        Ok(Running { registry: Arc::clone(self), id, view: slot.view.clone(), active })
    }

    /// Lets no run begin any more and stops those under way, which are returned.
    pub(crate) fn close(&self) -> Vec<Active> {
        let mut state = self.state();
        state.is_closed = true;
        let active: Vec<Active> = state.slots.values().filter_map(|slot| slot.active.clone()).collect();
        for run in &active {
            run.control.cancel.cancel();
        }
        active
    }
}

/// A project taken for a run. Dropping it gives the project free again.
#[derive(Debug)]
pub(crate) struct Running {
    registry: Arc<Registry>,
    id: ProjectId,
    view: watch::Sender<Option<RunProjection>>,
    active: Active,
}

impl Running {
    pub(crate) fn control(&self) -> &Control {
        &self.active.control
    }

    /// Shows the run from now on, in place of an earlier one; `earlier` is what it goes on with.
    pub(crate) fn begin(&self, started_at: String, earlier: Option<&RunView>) {
        let view = match earlier {
            Some(view) => RunProjection::resume(view.clone()),
            None => RunProjection::new(self.id, started_at),
        };
        self.view.send_replace(Some(view));
    }

    /// Takes in what happened.
    pub(crate) fn apply(&self, event: &Event) {
        self.view.send_modify(|view| {
            if let Some(view) = view {
                view.apply(event);
            }
        });
    }

    /// The run is over.
    pub(crate) fn finish(self, done: Done) {
        self.release(Some(&Event::Done(done)));
    }

    fn release(&self, end: Option<&Event>) {
        let mut state = self.registry.state();
        if let Some(slot) = state.slots.get_mut(&self.id) {
            slot.active = None;
        }
        // Under the lock: whoever sees the end may begin the next.
        if let Some(end) = end {
            self.apply(end);
        }
        drop(state);
        self.active.over.cancel();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if self.active.over.is_cancelled() {
            return;
        }
        // It never began, or its task died: nobody must wait for ever.
        let is_shown = self.view.borrow().as_ref().is_some_and(|view| !view.is_over());
        let error = || WireError::new(ErrorCode::Internal).with("detail", "the run ended unexpectedly");
        let end = is_shown.then(|| Event::Done(Done { error: Some(error()), ..Done::default() }));
        self.release(end.as_ref());
    }
}
