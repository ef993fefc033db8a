//! Folders as projects: opening, history, restore, export, build.

use std::path::{Path, PathBuf};

use vectort_bundler::build::{self, BuildOptions};
use vectort_cache::{Adoption, Author, Project, Version, VersionState};
use vectort_contract::{Done, ErrorCode, Event, WireError};
use vectort_core::CheckState;

use crate::error::{bundler, internal, io_error};
use crate::host::Host;
use crate::workspace::reason;
use crate::{App, Emit, Result, blocking};

/// Files that say what a folder is.
const MANIFESTS: [&str; 18] = [
    "package.json",
    "index.html",
    "popup.html",
    "manifest.json",
    "pyproject.toml",
    "requirements.txt",
    "setup.py",
    "manage.py",
    "go.mod",
    "Cargo.toml",
    "pubspec.yaml",
    "pom.xml",
    "build.gradle",
    "build.gradle.kts",
    "composer.json",
    "Gemfile",
    "foundry.toml",
    "docker-compose.yml",
];

impl<H: Host> App<H> {
    /// The project in `dir`; a folder that this home does not know becomes one, with what is in
    /// it as its first version.
    pub(crate) async fn open_project(&self, dir: &Path, emit: &Emit<'_>) -> Result<Project> {
        let known = {
            let dir = dir.to_owned();
            self.store(move |store| store.by_dir(&dir)).await
        };
        if let Ok(Some(project)) = known
            && project.head.is_some()
        {
            let id = project.id;
            self.store(move |store| store.sync_from_disk(id)).await?;
            return self.store(move |store| store.by_id(id)).await;
        }
        let (type_id, framework) = {
            let dir = dir.to_owned();
            blocking(move || recognise(&dir)).await??
        };
        let adoption = Adoption {
            dir: dir.to_owned(),
            title: None,
            type_id: type_id.to_owned(),
            framework: framework.to_owned(),
            language: "en".to_owned(),
        };
        let adopted = self.store(move |store| store.adopt(&adoption)).await?;
        if adopted.fresh {
            emit(Event::Note { code: "imported".to_owned(), detail: dir.display().to_string() });
        }
        for skipped in &adopted.skipped {
            emit(Event::Note { code: "skipped".to_owned(), detail: skipped.path.clone() });
        }
        Ok(adopted.project)
    }

    /// Reports every version, the latest first.
    pub async fn history(&self, dir: &Path, emit: &Emit<'_>) -> Result<Done> {
        let project = self.open_project(dir, emit).await?;
        let id = project.id;
        let mut versions = self.store(move |store| store.history(id)).await?;
        versions.sort_by_key(|version| std::cmp::Reverse(version.seq));
        for version in &versions {
            emit(event_of(version));
        }
        Ok(done(&project))
    }

    /// Makes `version` (a number, as the history shows it) current again, as a new version.
    /// Unsaved edits from outside are taken in first. Restoring a draft accepts it.
    pub async fn restore(&self, dir: &Path, version: &str, emit: &Emit<'_>) -> Result<Done> {
        let project = self.open_project(dir, emit).await?;
        let unknown = || WireError::new(ErrorCode::NoSuchVersion).with("value", version);
        let seq: u32 = version.parse().map_err(|_| unknown())?;
        let id = project.id;
        let landed = self.store(move |store| store.restore(id, seq)).await?;
        if let Some(captured) = &landed.captured {
            emit(event_of(captured));
        }
        emit(event_of(&landed.version));
        emit(Event::Note { code: "restored".to_owned(), detail: landed.version.seq.to_string() });
        Ok(Done {
            files: landed.version.files,
            bytes: landed.version.bytes,
            checks: landed.version.checks,
            verified: landed.version.verified,
            version: Some(landed.version.seq),
            ..done(&project)
        })
    }

    /// Writes the project's head to an archive, without `.env` files.
    pub async fn export_zip(&self, dir: &Path, target: &Path, emit: &Emit<'_>) -> Result<Done> {
        let project = self.open_project(dir, emit).await?;
        if let Some(folder) = target.parent().filter(|folder| !folder.is_dir()) {
            return Err(WireError::new(ErrorCode::NotFound).with("path", folder.display()));
        }
        let (id, path) = (project.id, target.to_owned());
        let exported = self.store(move |store| store.export_zip(id, None, &path)).await?;
        for secret in &exported.secrets {
            emit(Event::Note { code: "secret-left-out".to_owned(), detail: secret.to_string() });
        }
        emit(Event::Note { code: "exported".to_owned(), detail: target.display().to_string() });
        Ok(Done {
            files: exported.files,
            bytes: exported.bytes,
            version: Some(exported.seq),
            ..done(&project)
        })
    }

    /// Builds the project for production.
    pub async fn build(&self, dir: &Path, out: &Path, emit: &Emit<'_>) -> Result<Done> {
        let project = self.open_project(dir, emit).await?;
        let (root, target, packs) = (project.dir.clone(), out.to_owned(), self.packs.clone());
        let report = blocking(move || build::build(&root, &target, &packs, &BuildOptions::default()))
            .await?
            .map_err(|error| match error {
                build::BuildError::NotEmpty(path) | build::BuildError::AmongSources(path) => {
                    WireError::new(ErrorCode::OutNotEmpty).with("path", path.display())
                }
                build::BuildError::Write { path, source } => io_error(&path, &source),
                build::BuildError::Project(error) => bundler(&error),
                other => internal(&other),
            })?;
        for note in &report.notes {
            emit(Event::Note { code: note.code.clone(), detail: note.message.clone() });
        }
        for problem in &report.problems {
            emit(Event::Problem { problem: problem.clone() });
        }
        let ok = report.problems.is_empty();
        let mut done = done(&project);
        done.ok = ok;
        done.dir = Some(out.display().to_string());
        done.files = report.files.len() as u32;
        done.bytes = report.files.iter().map(|(_, size)| size).sum();
        done.checks.bundle = if ok { CheckState::Passed } else { CheckState::Failed };
        done.verified = ok;
        done.problems = report.problems;
        done.error = (!ok).then(|| WireError::new(ErrorCode::BuildFailed));
        if ok {
            emit(Event::Note { code: "built".to_owned(), detail: out.display().to_string() });
        }
        Ok(done)
    }

    /// A folder for a new project called `slug`: the first that is free. That of a project whose
    /// folder is gone at the moment is not.
    pub(crate) fn free_folder(&self, slug: &str) -> PathBuf {
        (1..=u32::MAX)
            .map(|number| match number {
                1 => self.projects_folder.join(slug),
                _ => self.projects_folder.join(format!("{slug}-{number}")),
            })
            .find(|dir| !dir.exists() && !matches!(self.store.by_dir(dir), Ok(Some(_))))
            .unwrap_or_else(|| self.projects_folder.join(slug))
    }
}

/// What a project's commands end with.
pub(crate) fn done(project: &Project) -> Done {
    Done {
        ok: true,
        project_id: Some(project.id),
        dir: Some(project.dir.display().to_string()),
        ..Done::default()
    }
}

pub(crate) fn event_of(version: &Version) -> Event {
    let state = match version.state {
        VersionState::Draft => "draft",
        VersionState::Current => "current",
        VersionState::Past => "past",
    };
    let author = match version.author {
        Author::Model => "model",
        Author::Person => "person",
        Author::Starter => "starter",
        Author::Import => "import",
    };
    Event::Version {
        version: version.seq,
        state: state.to_owned(),
        author: author.to_owned(),
        message: reason(version).to_owned(),
        at: version.at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        verified: version.verified,
        files: version.files,
    }
}

/// What a folder of somebody else's holds: type and framework by its manifests.
pub(crate) fn recognise(dir: &Path) -> Result<(&'static str, &'static str)> {
    let meta = fs_err::metadata(dir).map_err(|error| io_error(dir, &error))?;
    let not_a_project = || WireError::new(ErrorCode::NotAProject).with("path", dir.display());
    if !meta.is_dir() {
        return Err(not_a_project());
    }
    let has = |name: &str| dir.join(name).is_file();
    if !MANIFESTS.iter().any(|name| has(name)) {
        return Err(not_a_project());
    }
    let package = fs_err::read_to_string(dir.join("package.json")).unwrap_or_default();
    let depends_on = |name: &str| package.contains(&format!("\"{name}\""));
    Ok(match () {
        () if has("pubspec.yaml") => ("flutter_app", "flutter"),
        () if has("manifest.json") && has("popup.html") => ("chrome_extension", "vanilla"),
        () if depends_on("react-native") => ("react_native", "react_native"),
        () if depends_on("next") => ("web_app", "nextjs"),
        () if depends_on("nuxt") => ("web_app", "nuxt"),
        () if depends_on("@angular/core") => ("web_app", "angular"),
        () if depends_on("vue") => ("web_app", "vue"),
        () if depends_on("svelte") => ("web_app", "svelte"),
        () if depends_on("react") => ("web_app", "react"),
        () if has("index.html") => ("web_app", "vanilla"),
        () if depends_on("express") => ("rest_api", "express"),
        () if has("Cargo.toml") => ("cli_tool", "rust"),
        () if has("foundry.toml") => ("smart_contract", "solidity"),
        () if has("manage.py") => ("rest_api", "django"),
        () if has("package.json") => ("automation_script", "node"),
        () => ("automation_script", "python"),
    })
}
