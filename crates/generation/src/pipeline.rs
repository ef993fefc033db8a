//! The work of a plan, as a pure schedule: which steps may run now, and what a step that ends
//! without a result leaves out.
//!
//! # Rules
//! - A step begins once every step that it comes after is over, and not beside one that writes a
//!   file of its own.
//! - Among those that may begin, the plan's order decides.
//! - A step that fails or is stopped leaves out whatever waits for it, directly or not: it would
//!   build on what is not there.
//! - A step that the person left out of the plan holds nobody up: who crosses a step out means the
//!   rest to be done without it.

use std::collections::{BTreeMap, BTreeSet};

use vectort_core::RelPath;

/// Most steps of a plan.
pub const MAX_STEPS: usize = 60;

/// A step to be scheduled.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Step {
    /// Unique within the plan.
    pub id: String,
    /// Ids of the steps that it comes after.
    pub after: Vec<String>,
    /// Files that it writes.
    pub files: Vec<RelPath>,
    /// The person left it out.
    pub skip: bool,
}

/// Why steps are no plan.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanFault {
    /// Nothing is left to do.
    #[error("the plan has no step")]
    Empty,
    /// More than [`MAX_STEPS`].
    #[error("the plan has {0} steps")]
    TooMany(usize),
    /// Two steps have the same id, or one has none.
    #[error("the plan's step ids are not unique: `{0}`")]
    Id(String),
    /// A step comes after one that is not there.
    #[error("step `{step}` comes after `{after}`, which is not in the plan")]
    Unknown {
        /// The step.
        step: String,
        /// What it names.
        after: String,
    },
    /// Steps wait for each other.
    #[error("the steps wait for each other: `{0}`")]
    Circle(String),
}

/// Where a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// It waits for others.
    Waiting,
    /// It is under way.
    Running,
    /// It is done.
    Done,
    /// It ended without a result.
    Failed,
    /// It was left out: by the person, or with what it waited for.
    Skipped,
    /// The person stopped it.
    Stopped,
}

/// How a step ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum End {
    /// With its files.
    Done,
    /// Without a result.
    Failed,
    /// By the person's word.
    Stopped,
}

/// The steps of a plan and where they stand.
#[derive(Debug, Clone)]
pub struct Pipeline {
    steps: Vec<Step>,
    states: Vec<State>,
    /// For each step, which ones it comes after.
    after: Vec<Vec<usize>>,
    /// Most steps that run at once.
    at_once: usize,
}

impl Pipeline {
    /// A schedule of `steps`, of which at most `at_once` run at the same time.
    pub fn new(steps: Vec<Step>, at_once: usize) -> Result<Self, PlanFault> {
        if steps.iter().all(|step| step.skip) {
            return Err(PlanFault::Empty);
        }
        if steps.len() > MAX_STEPS {
            return Err(PlanFault::TooMany(steps.len()));
        }
        let mut places = BTreeMap::new();
        for (place, step) in steps.iter().enumerate() {
            if step.id.is_empty() || places.insert(step.id.as_str(), place).is_some() {
                return Err(PlanFault::Id(step.id.clone()));
            }
        }
        let mut after = Vec::with_capacity(steps.len());
        for step in &steps {
            let find = |id: &String| {
                let unknown = || PlanFault::Unknown { step: step.id.clone(), after: id.clone() };
                places.get(id.as_str()).copied().ok_or_else(unknown)
            };
            after.push(step.after.iter().map(find).collect::<Result<Vec<_>, _>>()?);
        }
        let states = steps.iter().map(|step| if step.skip { State::Skipped } else { State::Waiting });
        let pipeline = Self { states: states.collect(), steps, after, at_once: at_once.max(1) };
        match pipeline.circle() {
            Some(place) => Err(PlanFault::Circle(pipeline.steps[place].id.clone())),
            None => Ok(pipeline),
        }
    }

    /// A step that would wait for ever.
    fn circle(&self) -> Option<usize> {
        let mut over: BTreeSet<usize> = BTreeSet::new();
        loop {
            let free = |place: &usize| {
                !over.contains(place) && self.after[*place].iter().all(|before| over.contains(before))
            };
            let next: Vec<usize> = (0..self.steps.len()).filter(free).collect();
            if next.is_empty() {
                return (0..self.steps.len()).find(|place| !over.contains(place));
            }
            over.extend(next);
        }
    }

    /// The steps, in the plan's order.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Where a step stands.
    pub fn state(&self, place: usize) -> State {
        self.states[place]
    }

    /// Where the step of that id is.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.steps.iter().position(|step| step.id == id)
    }

    /// Begins every step that may begin now, and gives their places.
    pub fn begin(&mut self) -> Vec<usize> {
        let mut begun = Vec::new();
        for place in 0..self.steps.len() {
            let running = self.states.iter().filter(|state| **state == State::Running).count();
            if running >= self.at_once {
                break;
            }
            if self.states[place] == State::Waiting && self.is_free(place) {
                self.states[place] = State::Running;
                begun.push(place);
            }
        }
        begun
    }

    fn is_free(&self, place: usize) -> bool {
        let is_over = |before: &usize| matches!(self.states[*before], State::Done | State::Skipped);
        // Two answers must not write one file: neither would know of the other.
        let shares = |other: usize| {
            self.steps[other]
                .files
                .iter()
                .any(|file| self.steps[place].files.iter().any(|own| own.fold() == file.fold()))
        };
        self.after[place].iter().all(is_over)
            && (0..self.steps.len()).all(|other| self.states[other] != State::Running || !shares(other))
    }

    /// Takes in how a step ended that was running, or that the person stopped before it began.
    /// Gives the places of those that are left out with it.
    pub fn end(&mut self, place: usize, end: End) -> Vec<usize> {
        if !matches!(self.states[place], State::Running | State::Waiting) {
            return Vec::new();
        }
        self.states[place] = match end {
            End::Done => State::Done,
            End::Failed => State::Failed,
            End::Stopped => State::Stopped,
        };
        if end == End::Done {
            return Vec::new();
        }
        let mut lost = BTreeSet::from([place]);
        let mut left_out = Vec::new();
        loop {
            let waits = |step: &usize| {
                self.states[*step] == State::Waiting
                    && self.after[*step].iter().any(|before| lost.contains(before))
            };
            let Some(next) = (0..self.steps.len()).find(waits) else { return left_out };
            self.states[next] = State::Skipped;
            lost.insert(next);
            left_out.push(next);
        }
    }

    /// Whether nothing runs and nothing is to be begun.
    pub fn is_over(&self) -> bool {
        self.states.iter().all(|state| !matches!(state, State::Waiting | State::Running))
    }

    /// Whether every step that was not left out of the plan is done.
    pub fn is_whole(&self) -> bool {
        let is_done = |place: usize| self.steps[place].skip || self.states[place] == State::Done;
        (0..self.steps.len()).all(is_done)
    }
}
