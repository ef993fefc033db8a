//! What a window shows of a run, folded from the run's events in one place.

use std::collections::HashMap;
use std::time::Instant;

use vectort_contract::{
    AttemptReport, Done, ErrorCode, Event, FileFate, FileState, Phase, RunEnd, RunFile, RunNote, RunView,
    Spending, StepView, TurnKind,
};
use vectort_core::{Problem, ProjectId, RelPath};

/// Most remarks and problems that are kept: an answer decides how many there are.
const MAX_REMARKS: usize = 200;
/// Longest answer in words that is kept, in bytes.
const MAX_ANSWER: usize = 256 << 10;

/// A [`RunView`] in the making: events go in, snapshots come out.
#[derive(Debug)]
pub struct RunProjection {
    view: RunView,
    started: Instant,
    /// Where each file stands in `view.files`.
    places: HashMap<RelPath, usize>,
    /// The files that are complete, for those that arrive once more.
    complete: HashMap<RelPath, RunFile>,
}

impl RunProjection {
    /// A run that begins now. `started_at` is RFC 3339, UTC.
    pub fn new(project_id: ProjectId, started_at: String) -> Self {
        let view = RunView {
            project_id,
            phase: None,
            end: None,
            provider: None,
            model: None,
            files: Vec::new(),
            attempts: Vec::new(),
            spending: Spending::default(),
            cap_microusd: None,
            credits: 0,
            turn: None,
            kind: TurnKind::Create,
            answer: String::new(),
            steps: Vec::new(),
            repairs: Vec::new(),
            context_tokens: None,
            checks: None,
            problems: Vec::new(),
            notes: Vec::new(),
            started_at,
            elapsed_ms: 0,
            error: None,
            version: None,
        };
        Self { view, started: Instant::now(), places: HashMap::new(), complete: HashMap::new() }
    }

    /// A run that goes on with what `view` says of it.
    pub fn resume(view: RunView) -> Self {
        let view = RunView { end: None, phase: None, error: None, ..view };
        let complete = view.files.iter().map(|file| (file.path.clone(), file.clone())).collect();
        let mut resumed = Self { view, started: Instant::now(), places: HashMap::new(), complete };
        resumed.find_places();
        resumed
    }

    /// The view as it is now.
    pub fn snapshot(&self) -> RunView {
        let mut view = self.view.clone();
        if view.end.is_none() {
            view.elapsed_ms = self.started.elapsed().as_millis() as u64;
        }
        view
    }

    /// Whether the run has ended.
    pub fn is_over(&self) -> bool {
        self.view.end.is_some()
    }

    /// Takes in what happened.
    pub fn apply(&mut self, event: &Event) {
        match event {
            Event::Phase { phase } => self.phase(*phase),
            Event::Trying { provider, model } => {
                self.view.provider = Some(provider.clone());
                self.view.model = Some(model.clone());
            }
            Event::Failed { attempt } => self.attempt(attempt),
            Event::Skipped { provider, why, until_ms, .. } => self.remark(RunNote {
                code: format!("skipped-{why}"),
                provider: Some(provider.clone()),
                until_ms: *until_ms,
                ..RunNote::default()
            }),
            Event::Waiting { provider, reason, until_ms, .. } => self.remark(RunNote {
                code: "waiting".to_owned(),
                detail: reason.clone(),
                provider: Some(provider.clone()),
                until_ms: Some(*until_ms),
            }),
            Event::Hedged { provider, .. } => self.remark(RunNote {
                code: "hedged".to_owned(),
                provider: Some(provider.clone()),
                ..RunNote::default()
            }),
            Event::Retracted { path } => self.retract(path),
            Event::Answered { attempt } => {
                // By now a local server has said which of its models it was.
                self.view.model = Some(attempt.model.clone());
                self.attempt(attempt);
            }
            Event::Arriving { path, lines, bytes } => self.file(RunFile {
                path: path.clone(),
                lines: *lines,
                bytes: *bytes,
                state: FileState::Arriving,
                change: FileFate::default(),
                added: None,
                removed: None,
            }),
            Event::File { path, lines, bytes, change, added, removed } => {
                let file = RunFile {
                    path: path.clone(),
                    lines: *lines,
                    bytes: *bytes,
                    state: FileState::Complete,
                    change: *change,
                    added: Some(*added),
                    removed: Some(*removed),
                };
                self.complete.insert(path.clone(), file.clone());
                self.file(file);
            }
            Event::Turn { turn, kind, context_tokens, cap_microusd, .. } => {
                self.view.turn = Some(*turn);
                self.view.kind = *kind;
                self.view.context_tokens = Some(*context_tokens);
                self.view.cap_microusd = *cap_microusd;
            }
            Event::Step { step } => self.step(step),
            Event::Answer { text } => self.answer(text),
            Event::Repaired { repair } => self.view.repairs.push(repair.clone()),
            Event::Note { code, detail } => self.note(code, detail),
            Event::Problem { problem } => self.problem(problem),
            Event::Checks { checks, .. } => self.view.checks = Some(*checks),
            Event::Done(done) => self.done(done),
            // The failed call before it says who went on, and `Trying` who that is.
            Event::Switched { .. }
            | Event::Started { .. }
            | Event::Ready { .. }
            | Event::Updated { .. }
            | Event::Console { .. }
            | Event::Provider { .. }
            | Event::Type { .. }
            | Event::Version { .. }
            | Event::Doctor { .. }
            | Event::Plan { .. }
            | Event::Changed { .. }
            | Event::Deploy { .. } => {}
        }
    }

    fn attempt(&mut self, attempt: &AttemptReport) {
        self.view.spending.tokens = self.view.spending.tokens + attempt.tokens;
        self.view.spending.cost_microusd += attempt.cost_microusd;
        self.view.attempts.push(attempt.clone());
    }

    fn phase(&mut self, phase: Phase) {
        self.view.phase = Some(phase);
        match phase {
            // What is found from now on is of other files.
            Phase::Checking => {
                self.settle();
                self.view.problems.clear();
            }
            Phase::Saving => self.settle(),
            Phase::Asking
            | Phase::Writing
            | Phase::Repairing
            | Phase::Planning
            | Phase::Reviewing
            | Phase::Testing => {}
        }
    }

    /// More words; what is longer than anybody reads is cut.
    fn answer(&mut self, text: &str) {
        let room = MAX_ANSWER.saturating_sub(self.view.answer.len());
        self.view.answer.push_str(&text[..text.floor_char_boundary(room)]);
    }

    fn step(&mut self, step: &StepView) {
        match self.view.steps.iter_mut().find(|known| known.id == step.id) {
            Some(known) => known.clone_from(step),
            None => self.view.steps.push(step.clone()),
        }
    }

    fn file(&mut self, file: RunFile) {
        if let Some(known) = self.places.get(&file.path).and_then(|place| self.view.files.get_mut(*place)) {
            *known = file;
        } else {
            self.places.insert(file.path.clone(), self.view.files.len());
            self.view.files.push(file);
        }
    }

    /// No more text comes: what is still on its way was cut off or refused. It is not in the draft,
    /// or stands there as it was.
    fn settle(&mut self) {
        let complete = &self.complete;
        self.view.files.retain_mut(|file| {
            let Some(whole) = complete.get(&file.path) else { return false };
            file.clone_from(whole);
            true
        });
        self.find_places();
    }

    /// It is not in the draft, or stands there as it was.
    fn retract(&mut self, path: &RelPath) {
        if let Some(whole) = self.complete.get(path) {
            self.file(whole.clone());
        } else {
            self.view.files.retain(|file| file.path != *path);
            self.find_places();
        }
    }

    fn find_places(&mut self) {
        let places = self.view.files.iter().enumerate().map(|(place, file)| (file.path.clone(), place));
        self.places = places.collect();
    }

    fn note(&mut self, code: &str, detail: &str) {
        if code == "starter" {
            self.view.provider = Some("starter".to_owned());
            self.view.model = None;
        }
        self.remark(RunNote { code: code.to_owned(), detail: detail.to_owned(), ..RunNote::default() });
    }

    fn remark(&mut self, note: RunNote) {
        if self.view.notes.len() < MAX_REMARKS && !self.view.notes.contains(&note) {
            self.view.notes.push(note);
        }
    }

    fn problem(&mut self, problem: &Problem) {
        if self.view.problems.len() < MAX_REMARKS {
            self.view.problems.push(problem.clone());
        }
    }

    fn done(&mut self, done: &Done) {
        self.settle();
        let view = &mut self.view;
        view.phase = None;
        let is_cancelled = done.error.as_ref().is_some_and(|error| error.code == ErrorCode::Cancelled);
        view.end = Some(match done.version {
            _ if is_cancelled => RunEnd::Stopped,
            Some(_) if done.verified => RunEnd::Verified,
            Some(_) => RunEnd::Draft,
            None if done.ok && view.kind == TurnKind::Build => RunEnd::Planned,
            None if done.ok => RunEnd::Answered,
            None => RunEnd::Failed,
        });
        if let Some(words) = &done.answer {
            view.answer.clone_from(words);
        }
        view.turn = done.turn.or(view.turn);
        if !done.repairs.is_empty() {
            view.repairs.clone_from(&done.repairs);
        }
        if done.provider.is_some() {
            view.provider.clone_from(&done.provider);
            view.model.clone_from(&done.model);
        }
        view.attempts.clone_from(&done.attempts);
        view.spending = done.spending;
        view.credits = done.credits;
        if done.version.is_some() && !is_cancelled {
            view.checks = Some(done.checks);
            view.problems.clone_from(&done.problems);
        }
        // The end of something that the person stopped is no failure.
        view.error = done.error.clone().filter(|_| !is_cancelled);
        view.version = done.version;
        view.elapsed_ms = done.elapsed_ms;
    }
}
