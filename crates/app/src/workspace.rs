//! What the window does with projects, files and versions, by the project's identity.

mod compare;
mod diff;
mod files;
mod projects;
mod thumbnails;
mod versions;

use std::time::{Duration, Instant};

use vectort_cache::{CacheError, Head, Landed, Overview, Project, Reason, Store, Version};
use vectort_contract::{ProjectSummary, Saved, Standing, VersionView, WireError};
use vectort_core::{ProjectId, RelPath};

use crate::error::wire;
use crate::host::Host;
use crate::{App, Result};

impl<H: Host> App<H> {
    /// Runs a blocking call of the store on a project that is not deleted.
    pub(crate) async fn on_live<T: Send + 'static>(
        &self,
        id: ProjectId,
        call: impl FnOnce(&Store, Project) -> vectort_cache::Result<T> + Send + 'static,
    ) -> Result<T> {
        self.store(move |store| {
            let project = store.by_id(id)?;
            if project.deleted_at.is_some() {
                return Err(CacheError::UnknownProject);
            }
            call(store, project)
        })
        .await
    }

    /// A line of the projects list.
    fn summary(&self, project: Overview) -> ProjectSummary {
        ProjectSummary {
            running: self.is_running(project.id),
            id: project.id,
            title: project.title,
            type_id: project.type_id,
            framework: project.framework,
            dir: project.dir.display().to_string(),
            updated_at: project.updated_at.to_string(),
            standing: project.head.map_or(Standing::Empty, standing),
            versions: project.versions,
        }
    }
}

/// What can be said of a tree. A person's own is never a "draft": it is what they want, and nobody
/// has checked it.
fn standing(head: Head) -> Standing {
    use vectort_cache::Author::{Import, Model, Person, Starter};
    match head.author {
        _ if head.verified => Standing::Verified,
        Person | Import => Standing::Unchecked,
        Model | Starter => Standing::Draft,
    }
}

/// A version; `head` is the one that the folder shows.
pub(crate) fn version_view(version: Version, head: Option<u32>) -> VersionView {
    VersionView {
        version: version.seq,
        head: head == Some(version.seq),
        standing: standing(Head { seq: version.seq, author: version.author, verified: version.verified }),
        reason: reason(&version).to_owned(),
        turn: version.turn,
        restored_from: version.restored_from,
        message: version.message,
        provider: version.provider,
        model: version.model,
        at: version.at.to_string(),
        files: version.files,
        bytes: version.bytes,
        checks: version.checks,
    }
}

/// Why a version exists, as its messages are called.
pub(crate) fn reason(version: &Version) -> &'static str {
    match version.reason {
        Reason::Generated if version.author == vectort_cache::Author::Starter => "starter",
        Reason::Generated => "generated",
        Reason::Imported => "imported",
        Reason::Saved => "edited",
        Reason::OutsideEdit => "outside",
        Reason::Restored => "restored",
        Reason::Undone => "undone",
        Reason::Redone => "redone",
        Reason::Repaired => "repaired",
        Reason::Branched => "branched",
    }
}

/// What a change led to. The version is durable already; that the folder does not show it is an
/// error all the same, because the preview and every other program see the folder.
pub(crate) fn saved(landed: Landed) -> Result<Saved> {
    if let Some(error) = &landed.folder.error {
        return Err(wire(error));
    }
    if let Some(blocked) = landed.folder.blocked.first() {
        return Err(WireError::new(vectort_contract::ErrorCode::FileExists).with("path", &blocked.path));
    }
    let undo = landed.version.parent.filter(|_| landed.added);
    let head = Some(landed.version.seq);
    Ok(Saved { version: version_view(landed.version, head), digest: None, undo })
}

/// How many lines came and went; `None` where either side is not text. After `deadline` roughly.
pub(crate) fn count_lines(old: &[u8], new: &[u8], deadline: Instant) -> Option<(u32, u32)> {
    diff::count(old, new, deadline).map(|lines| (lines.added, lines.removed))
}

/// How a file differs, as a unified diff; what is not text is only named.
pub(crate) fn unified_diff(path: &RelPath, old: Option<&[u8]>, new: Option<&[u8]>) -> String {
    let deadline = Instant::now() + Duration::from_millis(200);
    let name =
        |side: &str, is_there: bool| if is_there { format!("{side}/{path}") } else { "/dev/null".to_owned() };
    let (from, to) = (name("a", old.is_some()), name("b", new.is_some()));
    let diff = diff::unified((&from, old.unwrap_or_default()), (&to, new.unwrap_or_default()), deadline);
    diff.unwrap_or_else(|| format!("Binary files {from} and {to} differ\n"))
}
