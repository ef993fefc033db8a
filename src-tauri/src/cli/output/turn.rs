//! What is said of turns: plans, steps, answers, repairs, differences.

use std::io::Write as _;

use vectort_contract::{Event, Plan, Repair, StepKind, StepState, StepView};

use super::{Output, plain};

impl Output {
    /// What a turn does.
    pub(super) fn turn(&self, event: &Event) {
        match event {
            Event::Plan { plan } => self.plan(plan),
            Event::Step { step } => self.step(step),
            Event::Answer { text } => self.words(text),
            Event::Repaired { repair } => self.repaired(repair),
            Event::Changed { path, diff, .. } if diff.is_empty() => self.line(path.as_str()),
            Event::Changed { diff, .. } => self.line(diff.trim_end()),
            _ => {}
        }
    }

    fn plan(&self, plan: &Plan) {
        self.line(&plan.summary);
        for (nth, step) in plan.steps.iter().enumerate() {
            let files: Vec<&str> = step.files.iter().map(vectort_core::RelPath::as_str).collect();
            self.line(format!("  {}. {}  {}", nth + 1, step.title, files.join(", ")).trim_end());
        }
    }

    /// A step of the plan that is over; the others are said by their phases.
    fn step(&self, step: &StepView) {
        let mark = match step.state {
            StepState::Done => "✓",
            StepState::Failed => "✗",
            StepState::Skipped | StepState::Stopped => "–",
            StepState::Waiting | StepState::Running => return,
        };
        if step.kind == StepKind::Write && !step.title.is_empty() {
            self.line(&format!("  {mark} {}", step.title));
        }
    }

    /// A part of an answer, as it comes.
    fn words(&self, text: &str) {
        self.speaks.store(true, std::sync::atomic::Ordering::Relaxed);
        if let Ok(mut stdout) = self.stdout.lock() {
            let _ = write!(stdout, "{}", plain(text)).and_then(|()| stdout.flush());
        }
    }

    fn repaired(&self, repair: &Repair) {
        let what = self.text(&format!("repair-{}", repair.rule), &[]);
        let place = match repair.line {
            Some(line) => format!("{}:{line}", repair.path),
            None => repair.path.to_string(),
        };
        self.line(&format!("  {place}: {what}: {}", repair.detail));
    }
}
