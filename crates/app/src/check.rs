//! The gate over what a project is now.

use std::collections::BTreeMap;
use std::path::Path;

use vectort_contract::{CheckReport, ErrorCode, WireError};
use vectort_core::{ProjectId, RelPath};
use vectort_generation::catalog::catalog;
use vectort_generation::choices::Inputs;

use crate::error::{catalog as catalog_error, io_error};
use crate::host::Host;
use crate::verify::Gate;
use crate::{App, Result, blocking};

impl<H: Host> App<H> {
    /// Runs the gate over the head, what other programs changed in the folder taken in first, and
    /// keeps the result with that version. A draft that passes becomes current. `not-found` where
    /// there is no file yet.
    pub async fn project_check(&self, id: ProjectId) -> Result<CheckReport> {
        self.check_head(id, true).await
    }

    /// The same, with or without a look at the page.
    pub(crate) async fn check_head(&self, id: ProjectId, mount: bool) -> Result<CheckReport> {
        let (project, tree) = self
            .on_live(id, move |store, _| {
                store.sync_from_disk(id)?;
                let project = store.by_id(id)?;
                let mut tree = BTreeMap::new();
                if let Some(head) = project.head {
                    for (path, entry) in store.files(id, head)? {
                        tree.insert(path, store.content(entry.blob)?);
                    }
                }
                Ok((project, tree))
            })
            .await?;
        let Some(seq) = project.head else {
            return Err(WireError::new(ErrorCode::NotFound).with("path", project.dir.display()));
        };
        let stack = catalog()
            .stack(&project.type_id, Some(&project.framework))
            .map_err(|error| catalog_error(&error))?;
        // Of its own, because the person may go on editing the project's folder meanwhile.
        let (staged, tree) = blocking(move || {
            let folder = tempfile::tempdir().map_err(|error| io_error(&std::env::temp_dir(), &error))?;
            stage(folder.path(), &tree).map_err(|error| io_error(folder.path(), &error))?;
            Ok::<_, WireError>((folder, tree))
        })
        .await??;
        let inputs: Inputs = serde_json::from_value(project.inputs).unwrap_or_default();
        let chosen = inputs.choose().unwrap_or_default();
        let gate = Gate { mount, ..Gate::default() };
        let verdict = self.verify(staged.path(), tree, stack, &chosen, gate).await;
        blocking(move || staged.close()).await?.unwrap_or_else(|error| {
            tracing::warn!(%error, "checked files not removed");
        });
        let (checks, verified) = (verdict.checks, verdict.verified());
        self.store(move |store| store.record_checks(id, seq, checks, verified)).await?;
        Ok(CheckReport { version: seq, checks, verified, problems: verdict.problems })
    }
}

fn stage(folder: &Path, tree: &BTreeMap<RelPath, Vec<u8>>) -> std::io::Result<()> {
    for (path, bytes) in tree {
        let target = folder.join(path.as_str());
        if let Some(parent) = target.parent() {
            fs_err::create_dir_all(parent)?;
        }
        fs_err::write(target, bytes)?;
    }
    Ok(())
}
