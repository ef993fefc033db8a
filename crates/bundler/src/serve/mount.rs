//! Whether the page shows anything, from what it reports of its layout.

use std::time::{Duration, Instant};

use serde::Deserialize;
use vectort_core::Problem;

use super::event::MountReport;

/// A page that has not reported for so long is busy or gone.
const SILENCE: Duration = Duration::from_secs(2);
/// After the first uncaught error, how long others are collected.
const MORE_ERRORS: Duration = Duration::from_secs(1);
/// So many pages of one visit are one that loads itself anew for ever. An app may go to another
/// page at once, for its language, say.
const RELOADS: u32 = 5;

/// A page's report of what it shows.
#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct Sight {
    pub(crate) characters: u32,
    pub(crate) width: u32,
    pub(crate) height: u32,
    #[serde(default)]
    pub(crate) text: String,
    /// Enough has been visible for a second and a half, and what is looked for is there or late.
    pub(crate) settled: bool,
    /// All that it says is that something went wrong.
    #[serde(default)]
    pub(crate) excuse: bool,
    /// The selectors that something was found by.
    #[serde(default)]
    pub(crate) found: Vec<String>,
}

/// What is known of the page that was opened last.
#[derive(Debug, Clone, Default)]
pub(crate) struct MountState {
    page: String,
    sight: Option<Sight>,
    painted: bool,
    /// A document was asked for; its scripts may never have had their turn.
    served: bool,
    /// The page's line was closed, and none opened since.
    left: bool,
    /// Pages that were opened, this one included.
    opened: u32,
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
            let opened = self.opened + 1;
            *self = Self { page: page.to_owned(), served: true, opened, ..Self::default() };
        }
        self.left = false;
        self.heard = Some(Instant::now());
    }

    /// The page's line is closed: it went elsewhere, or is no more.
    pub(crate) fn left(&mut self, page: &str) {
        self.left |= self.page == page;
    }

    /// A document was given out.
    pub(crate) fn served(&mut self) {
        self.served = true;
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
        if self.opened > RELOADS {
            return Some(self.timed_out(problems));
        }
        let sight = self.sight.as_ref()?;
        let collected = self.first_error.is_some_and(|at| at.elapsed() >= MORE_ERRORS);
        (sight.settled || collected || !problems.is_empty()).then(|| self.report(problems))
    }

    /// The verdict when time is up.
    pub(crate) fn timed_out(&self, problems: &[Problem]) -> MountReport {
        let mut report = self.report(problems);
        report.mounted = false;
        if report.errors.is_empty() {
            let code = match &self.heard {
                _ if self.opened > RELOADS => "mount-reloading",
                None if self.served => "mount-unresponsive",
                None => "mount-no-page",
                Some(_) if self.left => "mount-left",
                Some(heard) if heard.elapsed() > SILENCE => "mount-unresponsive",
                Some(_) => "mount-nothing-visible",
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
        if sight.excuse && errors.is_empty() {
            errors.push(Problem::new("mount-excuse", sight.text.clone()));
        }
        if !errors.is_empty() {
            errors.extend(self.refused.iter().cloned());
        }
        MountReport {
            mounted: sight.settled && errors.is_empty(),
            visible_chars: sight.characters,
            largest_media: (sight.width > 0 && sight.height > 0).then_some((sight.width, sight.height)),
            found: sight.found,
            errors,
            text_sample: sight.text,
        }
    }
}
