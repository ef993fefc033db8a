//! The verification gate: what must hold before a version becomes current.
//!
//! **Invariant:** the gate only reads. What it finds out is a [`Verdict`]; keeping or discarding
//! the files is the caller's.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use vectort_bundler::packs::Packs;
use vectort_bundler::serve::new_token;
use vectort_bundler::{CheckReport, MountReport, PreviewOptions, PreviewServer};
use vectort_core::{Check, CheckState, Checks, Problem, RelPath};
use vectort_generation::catalog::Stack;

use crate::host::Host;

/// How long an app may take to show itself.
const MOUNT_TIMEOUT: Duration = Duration::from_secs(10);
/// Most problems kept: the first ones explain the rest.
const MAX_PROBLEMS: usize = 50;

/// The code of a page that could not be opened for want of a webview.
const MOUNT_UNAVAILABLE: &str = "mount-unavailable";

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

/// Runs the gate over `files`, which lie in `root`.
pub(crate) async fn verify<H: Host>(
    host: &H,
    packs: &Packs,
    root: &Path,
    files: BTreeMap<RelPath, Vec<u8>>,
    stack: Stack,
    mount: bool,
) -> Verdict {
    let mut verdict = {
        let (root, packs) = (root.to_owned(), packs.clone());
        let checked = tokio::task::spawn_blocking(move || check(&root, &files, &packs, stack)).await;
        checked.unwrap_or_else(|_| broken(Check::Parse, Problem::new("check-crashed", "the checks stopped")))
    };
    if stack.is_browser() && mount {
        // A page that does not bundle has nothing to mount.
        verdict.checks.mount = CheckState::Failed;
        if verdict.checks.bundle == CheckState::Passed {
            let (state, problems) = mounts(host, packs, root).await;
            verdict.checks.mount = state;
            verdict.problems.extend(problems);
        }
    }
    verdict.problems.truncate(MAX_PROBLEMS);
    verdict
}

/// Everything that needs no webview.
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

    fn take(&mut self, report: CheckReport) {
        self.checks.parse = report.parse;
        self.checks.resolve = report.resolve;
        self.checks.bundle = report.bundle;
        self.problems = report.problems;
        self.notes = report.notes.into_iter().map(|note| (note.code, note.message)).collect();
    }
}

fn broken(check: Check, problem: Problem) -> Verdict {
    let mut verdict = Verdict { problems: vec![problem], ..Verdict::default() };
    verdict.checks.set(check, CheckState::Failed);
    verdict
}

/// Serves the files on an origin of their own, opens that in a webview, and waits.
async fn mounts<H: Host>(host: &H, packs: &Packs, root: &Path) -> (CheckState, Vec<Problem>) {
    let unavailable =
        |message: String| (CheckState::Unavailable, vec![Problem::new(MOUNT_UNAVAILABLE, message)]);
    let options = PreviewOptions { watch: false, ..PreviewOptions::new(root, new_token(), packs.clone()) };
    let server = match PreviewServer::start(options).await {
        Ok(server) => server,
        Err(error) => return unavailable(error.to_string()),
    };
    let view = match host.open_view(server.url()).await {
        Ok(view) => view,
        Err(error) => return unavailable(error.0),
    };
    let report = server.wait_mounted(MOUNT_TIMEOUT).await;
    drop(view);
    server.shutdown().await;
    match report {
        MountReport { mounted: true, .. } => (CheckState::Passed, Vec::new()),
        report => (CheckState::Failed, report.errors),
    }
}
