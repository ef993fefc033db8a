//! What a run has asked so far, of whom, and what it came to: calls, steps, cost.

use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::time::Instant;
use vectort_cache::TurnCall;
use vectort_contract::{AttemptReport, Event, Repair, RunView, StepKind, StepState, StepView};
use vectort_core::{RelPath, Tokens};

use crate::Emit;

/// Locks what nothing leaves half changed.
pub(crate) fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The books of a run.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    /// Every call that is over.
    pub(crate) attempts: Vec<AttemptReport>,
    /// Who answered last.
    pub(crate) provider: Option<String>,
    pub(crate) model: Option<String>,
    /// The person's limit of cost was reached.
    pub(crate) is_capped: bool,
    /// What rules mended.
    pub(crate) repairs: Vec<Repair>,
    /// Questions and answers that are not kept yet.
    pub(crate) calls: Vec<TurnCall>,
    steps: Vec<Step>,
}

#[derive(Debug)]
struct Step {
    view: StepView,
    since: Option<Instant>,
}

impl Ledger {
    /// Goes on with the books of a turn whose plan waited.
    pub(crate) fn resume(view: &RunView) -> Self {
        let steps = view.steps.iter().map(|view| Step { view: view.clone(), since: None });
        Self {
            attempts: view.attempts.clone(),
            provider: view.provider.clone(),
            model: view.model.clone(),
            steps: steps.collect(),
            ..Self::default()
        }
    }

    /// What all calls cost, in millionths of a US dollar.
    pub(crate) fn spent(&self) -> u64 {
        self.attempts.iter().map(|attempt| attempt.cost_microusd).sum()
    }

    /// A call is over, which was made for `step`.
    pub(crate) fn attempt(&mut self, step: &str, attempt: AttemptReport, emit: &Emit<'_>) {
        if let Some(Step { view, since }) = self.steps.iter_mut().find(|known| known.view.id == step) {
            view.calls += 1;
            view.tokens = view.tokens + attempt.tokens;
            view.cost_microusd += attempt.cost_microusd;
            view.elapsed_ms = elapsed(*since);
            emit(Event::Step { step: view.clone() });
        }
        self.attempts.push(attempt.clone());
        let failed = attempt.error.is_some();
        emit(if failed { Event::Failed { attempt } } else { Event::Answered { attempt } });
    }

    /// A step that is going to be.
    pub(crate) fn announce(&mut self, id: &str, kind: StepKind, title: &str, emit: &Emit<'_>) {
        let view = StepView {
            id: id.to_owned(),
            kind,
            title: title.to_owned(),
            state: StepState::Waiting,
            files: Vec::new(),
            calls: 0,
            tokens: Tokens::default(),
            cost_microusd: 0,
            elapsed_ms: 0,
        };
        self.steps.retain(|step| step.view.id != id);
        emit(Event::Step { step: view.clone() });
        self.steps.push(Step { view, since: None });
    }

    /// It begins, or begins once more.
    pub(crate) fn begin(&mut self, id: &str, emit: &Emit<'_>) {
        if let Some(Step { view, since }) = self.steps.iter_mut().find(|known| known.view.id == id) {
            *since = Some(Instant::now());
            view.state = StepState::Running;
            emit(Event::Step { step: view.clone() });
        }
    }

    /// It ended, and wrote these files.
    pub(crate) fn end(&mut self, id: &str, state: StepState, files: Vec<RelPath>, emit: &Emit<'_>) {
        if let Some(Step { view, since }) = self.steps.iter_mut().find(|known| known.view.id == id) {
            view.elapsed_ms = elapsed(since.take());
            view.state = state;
            for file in files {
                if !view.files.contains(&file) {
                    view.files.push(file);
                }
            }
            emit(Event::Step { step: view.clone() });
        }
    }

    /// The run is over: no step goes on.
    pub(crate) fn end_all(&mut self, state: StepState, emit: &Emit<'_>) {
        let open: Vec<(String, StepState)> = self
            .steps
            .iter()
            .filter_map(|step| match step.view.state {
                StepState::Running => Some((step.view.id.clone(), state)),
                StepState::Waiting => Some((step.view.id.clone(), StepState::Skipped)),
                _ => None,
            })
            .collect();
        for (id, state) in open {
            self.end(&id, state, Vec::new(), emit);
        }
    }
}

fn elapsed(since: Option<Instant>) -> u64 {
    since.map_or(0, |since| since.elapsed().as_millis() as u64)
}

/// A question that was asked and whose answer arrives. Kept whatever becomes of it: a run that is
/// stopped has asked all the same.
pub(crate) struct OpenCall<'a> {
    ledger: &'a Mutex<Ledger>,
    call: Option<TurnCall>,
}

impl<'a> OpenCall<'a> {
    pub(crate) fn new(ledger: &'a Mutex<Ledger>, step: &str, prompt: serde_json::Value) -> Self {
        let call =
            TurnCall { step: step.to_owned(), provider: None, model: None, prompt, answer: String::new() };
        Self { ledger, call: Some(call) }
    }

    pub(crate) fn by(&mut self, provider: &str, model: &str) {
        if let Some(call) = &mut self.call {
            call.provider = Some(provider.to_owned());
            call.model = Some(model.to_owned());
        }
    }

    pub(crate) fn text(&mut self, text: &str) {
        if let Some(call) = &mut self.call {
            call.answer.push_str(text);
        }
    }

    pub(crate) fn retract(&mut self, to: usize) {
        if let Some(call) = &mut self.call {
            call.answer.truncate(call.answer.floor_char_boundary(to));
        }
    }
}

impl Drop for OpenCall<'_> {
    fn drop(&mut self) {
        if let Some(call) = self.call.take() {
            held(self.ledger).calls.push(call);
        }
    }
}
