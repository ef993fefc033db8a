//! The verification gate: what must hold before a version becomes current.
//!
//! Which checks a project must pass, and what it is expected to have, is data
//! (`crates/generation/data/catalog.toml`). They run in the order of [`Check::ALL`], side by side
//! where they do not need each other; one that an earlier failure makes pointless is left out and
//! counts as failed.
//!
//! **Invariant:** the gate only reads. What it finds out is a [`Verdict`]; keeping or discarding
//! the files is the caller's.

mod mount;
mod tools;

use std::collections::BTreeMap;
use std::path::Path;

use futures_util::future::{self, Either};
use vectort_bundler::CheckReport;
use vectort_bundler::packs::Packs;
use vectort_core::{Check, CheckState, Checks, Problem, RelPath};
use vectort_generation::accept;
use vectort_generation::catalog::Stack;
use vectort_generation::choices::Chosen;

use crate::App;
use crate::host::Host;

pub(crate) use tools::Tools;

/// Most problems kept: the first ones explain the rest.
const MAX_PROBLEMS: usize = 50;

/// The code of a page that could not be opened for want of a webview.
const MOUNT_UNAVAILABLE: &str = "mount-unavailable";

/// What of the gate is wanted. What is turned off is not required.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Gate {
    /// Open the page in a webview.
    pub(crate) mount: bool,
    /// Ask the languages' own tools that are installed.
    pub(crate) tools: bool,
    /// Check types.
    pub(crate) types: bool,
}

impl Default for Gate {
    fn default() -> Self {
        Self { mount: true, tools: true, types: true }
    }
}

/// What the gate found.
#[derive(Debug, Clone, Default)]
pub(crate) struct Verdict {
    pub(crate) checks: Checks,
    pub(crate) problems: Vec<Problem>,
    /// Remarks that block nothing: code and subject.
    pub(crate) notes: Vec<(String, String)>,
    /// The answer broke off. What came may look whole; nobody has said that it is.
    pub(crate) is_cut: bool,
}

impl<H: Host> App<H> {
    /// Runs the gate over `files`, which lie in `root` and were to have what was `chosen`.
    pub(crate) async fn verify(
        &self,
        root: &Path,
        files: BTreeMap<RelPath, Vec<u8>>,
        stack: Stack,
        chosen: &Chosen,
        gate: Gate,
    ) -> Verdict {
        let (folder, packs) = (root.to_owned(), self.packs.clone());
        let (files, inner) = {
            let files = std::sync::Arc::new(files);
            (files.clone(), files)
        };
        let parse = tokio::task::spawn_blocking(move || check(&folder, &inner, &packs, stack));
        let asked = std::pin::pin!(self.tools.ask(root, &files, stack, gate));
        let (parsed, asked) = match future::select(parse, asked).await {
            Either::Left((parsed, asked)) => {
                let parses = parsed.as_ref().is_ok_and(Verdict::parses);
                // What does not parse has no types. Dropping what is asked ends the tools.
                (parsed, if parses { Some(asked.await) } else { None })
            }
            Either::Right((asked, parse)) => (parse.await, Some(asked)),
        };
        let mut verdict = parsed
            .unwrap_or_else(|_| broken(Check::Parse, Problem::new("check-crashed", "the checks stopped")));
        match asked.filter(|_| verdict.parses()) {
            Some(asked) => verdict.hear(asked),
            None => verdict.leave_out(stack, gate, &[Check::Tools, Check::Types]),
        }
        let page = if verdict.fits_together() {
            self.mount(root, stack, chosen, gate, &mut verdict).await
        } else {
            verdict.leave_out(stack, gate, &[Check::Mount]);
            None
        };
        verdict.accept(stack, chosen, &files, page.as_ref());
        verdict.problems.truncate(MAX_PROBLEMS);
        verdict
    }

    /// Opens the page, if the stack has one and it is wanted, and gives what it shows.
    async fn mount(
        &self,
        root: &Path,
        stack: Stack,
        chosen: &Chosen,
        gate: Gate,
        verdict: &mut Verdict,
    ) -> Option<accept::Page> {
        if !gate.wants(stack, Check::Mount) {
            return None;
        }
        let expect = accept::selectors(stack, chosen);
        let mounted = mount::open(&*self.host, &self.packs, root, expect).await;
        verdict.checks.mount = mounted.state;
        verdict.problems.extend(mounted.problems);
        mounted.page
    }
}

impl Gate {
    fn wants(self, stack: Stack, check: Check) -> bool {
        stack.requires(check)
            && match check {
                Check::Tools => self.tools,
                Check::Types => self.types,
                Check::Mount => self.mount,
                _ => true,
            }
    }
}

/// Everything that needs neither a webview nor a tool.
fn check(root: &Path, files: &BTreeMap<RelPath, Vec<u8>>, packs: &Packs, stack: Stack) -> Verdict {
    let mut verdict = Verdict::default();
    let mut parse: Vec<Problem> =
        files.iter().flat_map(|(path, content)| vectort_syntax::check(path, content)).collect();
    for manifest in stack.manifests() {
        parse.extend(vectort_syntax::check_manifest(manifest, files));
    }
    parse.extend(vectort_syntax::check_required(&stack.required(), files));
    if stack.is_browser() {
        match vectort_bundler::check(root, packs) {
            Ok(report) => verdict.take(report),
            Err(error) => return broken(Check::Parse, Problem::new("bundler-error", error.to_string())),
        }
    } else {
        // No bundler of ours runs it: its scripts are parsed, and that is all that is claimed.
        parse.extend(files.iter().flat_map(|(path, content)| vectort_bundler::check::parse(path, content)));
        verdict.checks.parse = CheckState::Passed;
    }
    if !parse.is_empty() {
        verdict.checks.parse = CheckState::Failed;
        // Parse problems explain those of the later checks.
        parse.append(&mut verdict.problems);
        verdict.problems = parse;
    }
    verdict
}

impl Verdict {
    /// True when every required check passed on a whole answer.
    pub(crate) fn verified(&self) -> bool {
        self.checks.verified() && !self.is_cut
    }

    /// Whether other files could pass. That there is no webview here is no fault of theirs.
    pub(crate) fn is_mendable(&self) -> bool {
        self.is_cut || self.problems.iter().any(|problem| problem.code != MOUNT_UNAVAILABLE)
    }

    fn parses(&self) -> bool {
        self.checks.parse == CheckState::Passed
    }

    /// Whether it parses and, where it is bundled, bundles.
    fn fits_together(&self) -> bool {
        let is_fine = |state| matches!(state, CheckState::Passed | CheckState::NotRequired);
        self.parses() && is_fine(self.checks.resolve) && is_fine(self.checks.bundle)
    }

    fn take(&mut self, report: CheckReport) {
        self.checks.parse = report.parse;
        self.checks.resolve = report.resolve;
        self.checks.bundle = report.bundle;
        self.problems = report.problems;
        self.notes = report.notes.into_iter().map(|note| (note.code, note.message)).collect();
    }

    /// Takes in what the tools said. What was said of a line before is not said again: a missing
    /// file is a missing type, too.
    fn hear(&mut self, said: tools::Said) {
        self.checks.tools = said.tools;
        self.checks.types = said.types;
        let known: Vec<_> = self.problems.iter().map(|it| (it.file.clone(), it.line)).collect();
        let is_new = |problem: &Problem| {
            problem.line.is_none() || !known.contains(&(problem.file.clone(), problem.line))
        };
        self.problems.extend(said.problems.into_iter().filter(is_new));
        self.notes.extend(said.notes);
    }

    /// Of what cannot be found out after an earlier failure.
    fn leave_out(&mut self, stack: Stack, gate: Gate, checks: &[Check]) {
        for check in checks.iter().copied().filter(|check| gate.wants(stack, *check)) {
            self.checks.set(check, CheckState::Failed);
        }
    }

    /// Compares with what is expected of such a project.
    fn accept(
        &mut self,
        stack: Stack,
        chosen: &Chosen,
        files: &BTreeMap<RelPath, Vec<u8>>,
        page: Option<&accept::Page>,
    ) {
        if !stack.requires(Check::Accept) {
            return;
        }
        self.checks.accept = CheckState::Failed;
        if !self.fits_together() {
            return;
        }
        let mut missing = accept::in_files(stack, chosen, files).demands;
        if let Some(page) = page {
            missing.extend(accept::on_page(stack, chosen, page).demands);
        }
        missing.dedup_by(|a, b| a.message == b.message);
        // A page that did not start has not shown what it has.
        if missing.is_empty() && self.checks.mount != CheckState::Failed {
            self.checks.accept = CheckState::Passed;
        }
        self.problems.extend(missing);
    }
}

fn broken(check: Check, problem: Problem) -> Verdict {
    let mut verdict = Verdict { problems: vec![problem], ..Verdict::default() };
    verdict.checks.set(check, CheckState::Failed);
    verdict
}
