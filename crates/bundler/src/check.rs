//! The checks that need no browser: does everything parse, resolve and fit together?

use std::path::Path;

use serde::{Deserialize, Serialize};
use vectort_core::{CheckState, Problem, RelPath};

use crate::error::Result;
use crate::graph::Engine;
use crate::packs::Packs;
use crate::transform::{SourceKind, syntax_problems};

/// What [`check`] found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckReport {
    /// Every script of the project parses, reachable or not; so do JSON files and manifests.
    pub parse: CheckState,
    /// Every import names a file or a package that is there.
    pub resolve: CheckState,
    /// Everything else that a bundle needs: exports that are imported exist, every file is of a
    /// kind that can be bundled, there is an entry.
    pub bundle: CheckState,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// What is worth knowing.
    pub notes: Vec<Problem>,
    /// Modules that the pages reach.
    pub modules: usize,
}

/// Checks a project's folder. Reads it, and runs nothing of it.
pub fn check(root: &Path, packs: &Packs) -> Result<CheckReport> {
    let engine = Engine::open(root, packs.clone())?;
    let mut problems = engine.problems();
    for path in engine.project().files() {
        let Some(kind) = SourceKind::from_extension(&path.extension()) else { continue };
        let id = format!("/{path}");
        if engine.module(&id).is_some() || path.as_str().starts_with("public/") {
            continue;
        }
        if let Ok(source) = engine.project().read_text(path) {
            let found = match path.extension().as_str() {
                "cjs" => crate::transform::script_problems(&id, &source),
                _ => syntax_problems(&id, &source, kind),
            };
            // Configuration files in CommonJS are not modules, and need not be.
            let is_script = !found.is_empty()
                && kind == SourceKind::Js
                && crate::transform::script_problems(&id, &source).is_empty();
            if !is_script {
                problems.extend(found);
            }
        }
    }
    if engine.pages().is_empty() {
        problems.push(Problem::new("no-entry", "index.html"));
    }
    let state = |stage: Stage| {
        let failed = problems.iter().any(|problem| stage_of(&problem.code) <= stage);
        if failed { CheckState::Failed } else { CheckState::Passed }
    };
    Ok(CheckReport {
        parse: state(Stage::Parse),
        // What does not parse cannot be resolved: a failure carries on to the later checks.
        resolve: state(Stage::Resolve),
        bundle: state(Stage::Bundle),
        notes: engine.notes(),
        modules: engine.modules().count(),
        problems,
    })
}

/// Syntax errors in one script, by its extension, as a module or (for JavaScript) as a classic
/// script, whichever parses. For projects that no bundler of ours runs; a file that is no script
/// has none.
pub fn parse(path: &RelPath, content: &[u8]) -> Vec<Problem> {
    let Some(kind) = SourceKind::from_extension(&path.extension()) else { return Vec::new() };
    let (id, source) = (format!("/{path}"), String::from_utf8_lossy(content));
    let found = syntax_problems(&id, &source, kind);
    let is_script = !found.is_empty()
        && kind == SourceKind::Js
        && crate::transform::script_problems(&id, &source).is_empty();
    if is_script { Vec::new() } else { found }
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    Parse,
    Resolve,
    Bundle,
}

fn stage_of(code: &str) -> Stage {
    match code {
        "syntax-error" | "transform-failed" | "unreadable-file" => Stage::Parse,
        "unresolved-import"
        | "unknown-package"
        | "remote-import"
        | "node-builtin"
        | "import-outside-project"
        | "no-entry" => Stage::Resolve,
        _ => Stage::Bundle,
    }
}
