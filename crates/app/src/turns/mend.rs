//! Mending a project by rules, at the person's word: no model, no cost.

use vectort_cache::Edit;
use vectort_contract::{Repair, RepairReport};
use vectort_core::{ProjectId, RelPath};
use vectort_generation::catalog::catalog;

use crate::error::catalog as catalog_error;
use crate::host::Host;
use crate::repairs;
use crate::workspace::saved;
use crate::{App, Result, blocking};

/// Most times that rules are tried: what one round cures may show what the next can.
const MAX_ROUNDS: usize = 4;

impl<H: Host> App<H> {
    /// Runs the gate over the head, and mends by rules what can be mended without a model, as a
    /// version of its own.
    pub async fn project_repair(&self, id: ProjectId) -> Result<RepairReport> {
        let _taken = self.runs.reserve(id)?;
        let mut report = self.project_check(id).await?;
        let mut repairs: Vec<Repair> = Vec::new();
        let mut last = None;
        for _ in 0..MAX_ROUNDS {
            if report.verified || report.problems.is_empty() {
                break;
            }
            let (project, locked) =
                self.on_live(id, move |store, project| Ok((project, store.locks(id)?))).await?;
            let stack = catalog()
                .stack(&project.type_id, Some(&project.framework))
                .map_err(|error| catalog_error(&error))?;
            let files = self.version_files(id, report.version).await?;
            let (packs, problems) = (self.packs.clone(), report.problems.clone());
            let (language, title) = (project.language, project.title);
            let cured =
                blocking(move || repairs::cure(&packs, stack, &files, &problems, &language, &title)).await?;
            let changed: Vec<(RelPath, Option<Vec<u8>>)> =
                cured.files.into_iter().filter(|(path, _)| !locked.contains(path)).collect();
            if changed.is_empty() {
                break;
            }
            let paths: Vec<RelPath> = changed.iter().map(|(path, _)| path.clone()).collect();
            let done: Vec<Repair> = cured
                .repairs
                .into_iter()
                .filter(|repair| !locked.contains(&repair.path))
                .map(|repair| Repair {
                    rule: repair.rule.to_owned(),
                    path: repair.path,
                    line: repair.line,
                    detail: repair.detail,
                })
                .collect();
            let message = done.iter().map(|repair| repair.detail.as_str()).collect::<Vec<_>>().join("\n");
            let landed = self
                .store(move |store| {
                    let edits: Vec<Edit<'_>> = changed
                        .iter()
                        .map(|(path, content)| match content {
                            Some(bytes) => Edit::Write(path, bytes),
                            None => Edit::Remove(path),
                        })
                        .collect();
                    store.repair(id, &edits, &message)
                })
                .await?;
            self.previews.changed(id, &paths);
            repairs.extend(done);
            last = Some(saved(landed)?);
            report = self.project_check(id).await?;
        }
        Ok(RepairReport { repairs, report, saved: last })
    }
}
