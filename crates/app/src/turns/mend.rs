//! Mending a project by rules, at the person's word: no model, no cost.

use vectort_cache::{CacheError, Edit, Tree};
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
            let done = repairs::done(cured.repairs, |path| !locked.contains(path));
            let message = done.iter().map(|repair| repair.detail.as_str()).collect::<Vec<_>>().join("\n");
            let version = report.version;
            let landed = self
                .store(move |store| {
                    store.sync_from_disk(id)?;
                    if store.by_id(id)?.head != Some(version) {
                        return Ok(None);
                    }
                    let base = store.files(id, version)?;
                    let edits: Vec<Edit<'_>> =
                        changed.iter().map(|(path, content)| edit(&base, path, content.as_deref())).collect();
                    match store.repair(id, &edits, &message) {
                        Ok(landed) => Ok(Some(landed)),
                        Err(CacheError::Changed(_) | CacheError::Exists(_)) => Ok(None),
                        Err(error) => Err(error),
                    }
                })
                .await?;
            // What the person wrote meanwhile stays, and is looked at in its turn.
            if let Some(landed) = landed {
                self.previews.changed(id, &paths);
                repairs.extend(done);
                last = Some(saved(landed)?);
            }
            report = self.project_check(id).await?;
        }
        Ok(RepairReport { repairs, report, saved: last })
    }
}

/// What a rule made of a file, for as long as the file is what the rule was shown.
fn edit<'a>(base: &Tree, path: &'a RelPath, content: Option<&'a [u8]>) -> Edit<'a> {
    match (content, base.get(path)) {
        (Some(bytes), Some(entry)) => Edit::Replace { path, bytes, expected: entry.blob },
        (Some(bytes), None) => Edit::Create(path, bytes),
        (None, _) => Edit::Remove(path),
    }
}

#[cfg(test)]
mod tests {
    use vectort_cache::{BlobId, FileEntry};

    use super::*;

    #[test]
    fn a_file_is_mended_only_as_the_rule_was_shown_it() {
        let path = RelPath::parse("a.json").expect("a path");
        let expected = BlobId::of(b"{,}");
        let base = Tree::from([(path.clone(), FileEntry { blob: expected, size: 3 })]);
        assert_eq!(edit(&base, &path, Some(b"{}")), Edit::Replace { path: &path, bytes: b"{}", expected });
        assert_eq!(edit(&Tree::new(), &path, Some(b"{}")), Edit::Create(&path, b"{}"));
        assert_eq!(edit(&base, &path, None), Edit::Remove(&path));
    }
}
