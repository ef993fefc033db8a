//! Projects: opened, renamed, copied, deleted and brought back, imported.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use vectort_cache::{Adoption, CacheError, ListQuery, Project, Reason, Store};
use vectort_contract::{ErrorCode, ProjectSummary, ProjectView, Standing, WireError};
use vectort_core::ProjectId;
use vectort_generation::catalog::catalog;

use crate::error::{catalog as catalog_error, wire};
use crate::host::Host;
use crate::{App, Result};

/// Longest title, in characters.
const MAX_TITLE_CHARS: usize = 120;
/// The largest number that is taken for a copy's: a "Plan 2026" is no copy.
const MAX_COPY: u32 = 99;

impl<H: Host> App<H> {
    /// The projects of this computer, the last changed first. One without a version is listed only
    /// while its first run is under way.
    pub async fn projects_list(&self) -> Result<Vec<ProjectSummary>> {
        let projects = self
            .store(|store| store.overviews(&ListQuery { limit: u32::MAX, ..ListQuery::default() }))
            .await?;
        let lines = projects.into_iter().map(|project| self.summary(project));
        Ok(lines.filter(|project| project.running || project.standing != Standing::Empty).collect())
    }

    /// A project as its workspace opens it, with what other programs changed in its folder taken
    /// in. `folder-missing` when the folder is gone; the versions can still be read and restored.
    pub async fn project_open(&self, id: ProjectId) -> Result<ProjectView> {
        let (project, overview, hand_edited, undo, redo) = self
            .on_live(id, move |store, _| {
                store.sync_from_disk(id)?;
                let project = store.by_id(id)?;
                let hand_edited = is_hand_edited(store, &project)?;
                let (undo, redo) = (store.undo_target(id)?, store.redo_target(id)?);
                Ok((project, store.overview(id)?, hand_edited, undo, redo))
            })
            .await?;
        let stack = catalog().stack(&project.type_id, Some(&project.framework));
        Ok(ProjectView {
            summary: self.summary(overview),
            description: project.description,
            previewable: stack.is_ok_and(vectort_generation::catalog::Stack::is_browser),
            head: project.head,
            hand_edited,
            undo,
            redo,
        })
    }

    /// Gives a project another name; its folder keeps its own. `bad-name` for one without letters,
    /// digits or signs, or with more than 120 characters.
    pub async fn project_rename(&self, id: ProjectId, title: &str) -> Result<ProjectSummary> {
        let title = clean_title(title)?;
        let renamed = self
            .on_live(id, move |store, _| {
                store.rename(id, &title)?;
                store.overview(id)
            })
            .await?;
        Ok(self.summary(renamed))
    }

    /// Makes a copy in a folder of its own, called as the project with a number.
    pub async fn project_duplicate(&self, id: ProjectId) -> Result<ProjectSummary> {
        let copy = self.copied(id, move |store, title, dir| store.duplicate(id, title, dir)).await?;
        // It shows the same; a copy without a picture is still a copy.
        if let Ok(Some(png)) = self.project_thumbnail(id).await {
            let _ = self.keep_thumbnail(copy.id, &png).await;
        }
        Ok(copy)
    }

    /// Makes a project of its own that begins with a version of this one, called as it with a
    /// number. This one stays as it is.
    pub async fn version_branch(&self, id: ProjectId, version: u32) -> Result<ProjectSummary> {
        let copy = self.copied(id, move |store, title, dir| store.branch(id, version, title, dir)).await?;
        if let Ok(Some(png)) = self.version_thumbnail(id, version).await {
            let _ = self.keep_thumbnail(copy.id, &png).await;
        }
        Ok(copy)
    }

    /// Makes a copy, under a title and in a folder that are free.
    async fn copied(
        &self,
        id: ProjectId,
        make: impl FnOnce(&Store, &str, &Path) -> vectort_cache::Result<Project> + Send + 'static,
    ) -> Result<ProjectSummary> {
        let source = self.on_live(id, |_, project| Ok(project)).await?;
        let folder =
            source.dir.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let dir = self.free_folder(unnumbered(&folder, '-').map_or(folder.as_str(), |(stem, _)| stem));
        let copy = self
            .store(move |store| {
                let all = ListQuery { limit: u32::MAX, ..ListQuery::default() };
                let taken: BTreeSet<String> =
                    store.overviews(&all)?.into_iter().map(|project| project.title).collect();
                let copy = make(store, &numbered(&source.title, &taken), &dir)?;
                store.overview(copy.id)
            })
            .await?;
        Ok(self.summary(copy))
    }

    /// Takes a project off the list; its folder and versions stay. A run of it is stopped first:
    /// nobody is left to pay for it.
    pub async fn project_delete(&self, id: ProjectId) -> Result<()> {
        let was_running = self.is_running(id);
        self.run_stop(id).await;
        match self.store(move |store| store.delete(id)).await {
            // Its first run left nothing, so it is gone already.
            Err(error) if was_running && error.code == ErrorCode::NoSuchProject => Ok(()),
            outcome => outcome.map(drop),
        }
    }

    /// Undoes [`App::project_delete`]. `file-exists` when another project lives in the folder now.
    pub async fn project_undelete(&self, id: ProjectId) -> Result<ProjectSummary> {
        let undeleted = self.store(move |store| Ok((store.undelete(id), store.overview(id)?))).await?;
        match undeleted {
            (Ok(_), project) => Ok(self.summary(project)),
            (Err(CacheError::DirTaken(dir)), _) => {
                Err(WireError::new(ErrorCode::FileExists).with("path", dir.display()))
            }
            (Err(error), _) => Err(wire(&error)),
        }
    }

    /// Makes a project of the folder `dir`, of which the caller knows what it is.
    pub async fn project_adopt(&self, dir: &Path, type_id: &str, framework: &str) -> Result<ProjectId> {
        let stack = catalog().stack(type_id, Some(framework)).map_err(|error| catalog_error(&error))?;
        let adoption = Adoption {
            dir: dir.to_owned(),
            title: None,
            type_id: stack.kind.id.clone(),
            framework: stack.framework.id.clone(),
            language: "en".to_owned(),
        };
        Ok(self.store(move |store| store.adopt(&adoption)).await?.project.id)
    }

    /// Makes a project of a folder, or opens the one that lives there. `not-a-project` when
    /// nothing in the folder says what it is.
    pub async fn project_import(&self, dir: &Path) -> Result<ProjectSummary> {
        let project = self.open_project(dir, &|_| {}).await.map_err(|error| match error.code {
            // The data folder itself.
            ErrorCode::OutNotEmpty => WireError::new(ErrorCode::NotAProject).with("path", dir.display()),
            _ => error,
        })?;
        Ok(self.summary(self.store(move |store| store.overview(project.id)).await?))
    }

    /// A project's folder; `folder-missing` when it is gone.
    pub async fn project_folder(&self, id: ProjectId) -> Result<PathBuf> {
        self.on_live(id, |_, project| {
            if project.dir.is_dir() { Ok(project.dir) } else { Err(CacheError::FolderMissing(project.dir)) }
        })
        .await
    }
}

/// Whether the head holds what a person wrote since a model or a starter last did.
fn is_hand_edited(store: &Store, project: &Project) -> vectort_cache::Result<bool> {
    let mut seq = project.head;
    while let Some(number) = seq {
        let version = store.version(project.id, number)?;
        match version.reason {
            // What a branch's first version was is its origin's affair.
            Reason::Generated | Reason::Branched => return Ok(false),
            Reason::Imported | Reason::Saved | Reason::OutsideEdit => return Ok(true),
            Reason::Restored | Reason::Undone | Reason::Redone => seq = version.restored_from,
            Reason::Repaired => seq = version.parent,
        }
    }
    Ok(false)
}

/// One line without control characters; `bad-name` when nothing is left or it is too long.
fn clean_title(title: &str) -> Result<String> {
    let words: Vec<String> = title
        .split_whitespace()
        .map(|word| word.chars().filter(|c| !c.is_control()).collect::<String>())
        .filter(|word| !word.is_empty())
        .collect();
    let clean = words.join(" ");
    if clean.is_empty() || clean.chars().count() > MAX_TITLE_CHARS {
        let shown: String = clean.chars().take(MAX_TITLE_CHARS).collect();
        return Err(WireError::new(ErrorCode::BadName).with("value", shown));
    }
    Ok(clean)
}

/// The first of "Title 2", "Title 3" … that is free; a copy of "Title 2" counts on from there.
fn numbered(title: &str, taken: &BTreeSet<String>) -> String {
    let (stem, number) = unnumbered(title, ' ').unwrap_or((title, 1));
    let mut next = number + 1;
    loop {
        let candidate = format!("{stem} {next}");
        if !taken.contains(&candidate) {
            return candidate;
        }
        next += 1;
    }
}

/// A name and the number behind it, where that can be a copy's.
fn unnumbered(name: &str, separator: char) -> Option<(&str, u32)> {
    let (stem, digits) = name.rsplit_once(separator)?;
    let number = digits.parse().ok().filter(|number| (2..=MAX_COPY).contains(number))?;
    (!stem.is_empty()).then_some((stem, number))
}
