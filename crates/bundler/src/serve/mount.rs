//! Whether the page shows anything, from what it reports of its layout.

use std::time::{Duration, Instant};

use serde::Deserialize;
use vectort_core::Problem;

use super::event::MountReport;

/// A page that has not reported for so long is busy or gone.
const SILENCE: Duration = Duration::from_secs(2);
/// After the first uncaught error, how long others are collected.
const MORE_ERRORS: Duration = Duration::from_secs(1);

/// A page's report of what it shows.
#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct Sight {
    pub(crate) characters: u32,
    pub(crate) width: u32,
    pub(crate) height: u32,
    #[serde(default)]
    pub(crate) text: String,
    /// Enough has been visible for a second.
    pub(crate) settled: bool,
}

/// What is known of the page that was opened last.
#[derive(Debug, Clone, Default)]
pub(crate) struct MountState {
    page: String,
    sight: Option<Sight>,
    painted: bool,
    heard: Option<Instant>,
    first_error: Option<Instant>,
    errors: Vec<Problem>,
    /// What the policy refused: no failure by itself, but often the cause of one.
    refused: Vec<Problem>,
}

impl MountState {
    /// A page opened its line: if it is a new page, what was known is of another.
    pub(crate) fn opened(&mut self, page: &str) {
        if self.page != page {
            *self = Self { page: page.to_owned(), ..Self::default() };
        }
        self.heard = Some(Instant::now());
    }

    /// True if the page shows something for the first time.
    pub(crate) fn saw(&mut self, page: &str, sight: Sight) -> bool {
        if self.page != page {
            return false;
        }
        let is_something = sight.characters > 0 || (sight.width > 0 && sight.height > 0);
        let is_first = is_something && !self.painted;
        self.painted |= is_something;
        self.sight = Some(sight);
        self.heard = Some(Instant::now());
        is_first
    }

    pub(crate) fn failed(&mut self, page: &str, problem: Problem) {
        if self.page == page && self.errors.len() < 50 {
            self.first_error.get_or_insert_with(Instant::now);
            self.errors.push(problem);
        }
    }

    pub(crate) fn refused(&mut self, page: &str, problem: Problem) {
        if self.page == page && self.refused.len() < 10 {
            self.refused.push(problem);
        }
    }

    /// The verdict, if there is one already. `problems` are those of the build.
    pub(crate) fn verdict(&self, problems: &[Problem]) -> Option<MountReport> {
        let sight = self.sight.as_ref()?;
        let collected = self.first_error.is_some_and(|at| at.elapsed() >= MORE_ERRORS);
        (sight.settled || collected || !problems.is_empty()).then(|| self.report(problems))
    }

    /// The verdict when time is up.
    pub(crate) fn timed_out(&self, problems: &[Problem]) -> MountReport {
        let mut report = self.report(problems);
        report.mounted = false;
        if report.errors.is_empty() {
            let code = match (&self.heard, &self.sight) {
                (None, _) => "mount-no-page",
                (Some(heard), _) if heard.elapsed() > SILENCE => "mount-unresponsive",
                _ => "mount-nothing-visible",
            };
            report.errors.push(Problem::new(code, report.text_sample.clone()));
            report.errors.extend(self.refused.iter().cloned());
        }
        report
    }

    fn report(&self, problems: &[Problem]) -> MountReport {
        let sight = self.sight.clone().unwrap_or_default();
        let mut errors = problems.to_vec();
        errors.extend(self.errors.iter().cloned());
        if !errors.is_empty() {
            errors.extend(self.refused.iter().cloned());
        }
        MountReport {
            mounted: sight.settled && errors.is_empty(),
            visible_chars: sight.characters,
            largest_media: (sight.width > 0 && sight.height > 0).then_some((sight.width, sight.height)),
            errors,
            text_sample: sight.text,
        }
    }
}
