//! How a run is stopped: all of it, or one of its steps.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use tokio::sync::Notify;

use super::ledger::held;
use crate::Cancel;

/// Stops a run or its steps. Clones stop the same.
#[derive(Debug, Clone, Default)]
pub(crate) struct Control {
    /// Stops all of it.
    pub(crate) cancel: Cancel,
    steps: Arc<Mutex<HashMap<String, Cancel>>>,
    stopped: Arc<Notify>,
}

impl Control {
    /// One that `cancel` stops.
    pub(crate) fn of(cancel: &Cancel) -> Self {
        Self { cancel: cancel.clone(), ..Self::default() }
    }

    /// What stops this step.
    pub(crate) fn step(&self, id: &str) -> Cancel {
        held(&self.steps).entry(id.to_owned()).or_default().clone()
    }

    /// Stops this step, whether it has begun or not.
    pub(crate) fn stop(&self, id: &str) {
        self.step(id).cancel();
        self.stopped.notify_waiters();
    }

    /// Returns when some step was stopped since this was asked.
    pub(crate) async fn stopped(&self) {
        self.stopped.notified().await;
    }
}
