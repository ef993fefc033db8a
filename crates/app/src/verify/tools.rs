//! What TypeScript's compiler and the languages' own tools say.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio::sync::OnceCell;
use vectort_core::{Check, CheckState, Problem, RelPath};
use vectort_generation::catalog::Stack;
use vectort_toolchain::{Limits, TypePacks, TypeScript, check_with_tools, state};

use super::Gate;

/// The tools of this machine. Cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct Tools {
    cache: PathBuf,
    /// The compiler with the types of the packs; `None` where it did not come along.
    types: Arc<OnceCell<Option<(TypeScript, TypePacks)>>>,
}

/// What they said.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub(super) tools: CheckState,
    pub(super) types: CheckState,
    pub(super) problems: Vec<Problem>,
    pub(super) notes: Vec<(String, String)>,
}

impl Tools {
    /// Keeps what makes the next run quick below `cache`.
    pub(crate) fn new(cache: PathBuf) -> Self {
        Self { cache, types: Arc::default() }
    }

    /// Asks those that the stack requires and the gate wants, at the same time.
    pub(super) async fn ask(
        &self,
        root: &Path,
        files: &BTreeMap<RelPath, Vec<u8>>,
        stack: Stack,
        gate: Gate,
    ) -> Said {
        let limits = Limits { cache: Some(self.cache.join("tools")), ..Limits::default() };
        let reports = async {
            if gate.wants(stack, Check::Tools) { check_with_tools(files, &limits).await } else { Vec::new() }
        };
        let types = async {
            let wanted = gate.wants(stack, Check::Types);
            if wanted { self.check_types(root, files, &limits).await } else { Said::default() }
        };
        let (reports, mut said) = tokio::join!(reports, types);
        said.tools = state(&reports);
        let mut problems = Vec::new();
        for report in reports {
            problems.extend(report.problems);
            said.notes.extend(report.notes);
        }
        problems.append(&mut said.problems);
        said.problems = problems;
        said
    }

    async fn check_types(&self, root: &Path, files: &BTreeMap<RelPath, Vec<u8>>, limits: &Limits) -> Said {
        let Some((compiler, types)) = self.compiler().await else { return Said::default() };
        let own = root.join("node_modules");
        match compiler.check_types(files, Some(&own), types, limits).await {
            Ok(report) => Said { types: report.state, problems: report.problems, ..Said::default() },
            // No fault of the project's.
            Err(error) => {
                tracing::warn!(%error, "types not checked");
                let notes = vec![("types-not-checked".to_owned(), "TypeScript".to_owned())];
                Said { notes, ..Said::default() }
            }
        }
    }

    async fn compiler(&self) -> Option<&(TypeScript, TypePacks)> {
        let cache = self.cache.join("types");
        let open = || async {
            let opened = tokio::task::spawn_blocking(move || {
                let compiler = TypeScript::installed()?;
                match TypePacks::open(&cache) {
                    Ok(types) => Some((compiler, types)),
                    Err(error) => {
                        tracing::warn!(%error, "no types for TypeScript");
                        None
                    }
                }
            });
            opened.await.ok().flatten()
        };
        self.types.get_or_init(open).await.as_ref()
    }
}
