//! Projects made of what is elsewhere: an archive, a public repository, a folder.
//!
//! Everything is put together beside the place where it goes and looked at there; the place itself
//! gets it in renames, and only when it is a project. So a failure leaves nothing behind.

use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::TempDir;
use vectort_cache::{Intake, IntakeError, copy_folder, unpack_git, unpack_zip};
use vectort_contract::{Done, ErrorCode, Event, ProjectSummary, WireError};
use vectort_fetch::Limits;
use vectort_fetch::git::Source;

use crate::attachments::fetch_error;
use crate::error::io_error;
use crate::host::Host;
use crate::projects::{done, recognise};
use crate::{App, Cancel, Emit, Result, blocking};

/// How much of a repository is fetched, and how long that may take.
const REPOSITORY: Limits = Limits { bytes: 256 << 20, time: Duration::from_mins(10) };
/// Longest name of a new folder, in characters.
const MAX_NAME_CHARS: usize = 60;

/// What is put into a folder, given the folder, another one for what is needed on the way, and a
/// way to learn that it is no longer wanted.
type Fill =
    Box<dyn FnOnce(&Path, &Path, &dyn Fn() -> bool) -> std::result::Result<Intake, IntakeError> + Send>;

impl<H: Host> App<H> {
    /// Makes a project of a ZIP archive, in a folder of its own.
    pub async fn project_import_zip(&self, archive: &Path) -> Result<ProjectSummary> {
        let dir = self.import_zip(archive, None, &|_| {}, &Cancel::new()).await?;
        self.project_import(&dir).await
    }

    /// Makes a project of a public repository's latest commit, in a folder of its own. The address
    /// may name a branch or tag, as forges do (`/tree/…`). Its history is not taken along.
    pub async fn project_import_git(&self, url: &str) -> Result<ProjectSummary> {
        let dir = self.import_git(url, None, &|_| {}, &Cancel::new()).await?;
        self.project_import(&dir).await
    }

    /// Makes a project of `source`: a folder (in place, or copied to `out`), a ZIP archive, or the
    /// address of a public repository.
    pub async fn import(
        &self,
        source: &str,
        out: Option<PathBuf>,
        emit: &Emit<'_>,
        cancel: &Cancel,
    ) -> Result<Done> {
        let path = Path::new(source);
        let dir = match path.metadata() {
            Ok(meta) if meta.is_dir() => match out {
                Some(out) => self.import_folder(path, out, emit, cancel).await?,
                None => path.to_owned(),
            },
            Ok(_) => self.import_zip(path, out, emit, cancel).await?,
            Err(_) if source.contains("://") => self.import_git(source, out, emit, cancel).await?,
            Err(error) => return Err(io_error(path, &error)),
        };
        let project = self.open_project(&dir, emit).await?;
        let id = project.id;
        let overview = self.store(move |store| store.overview(id)).await?;
        let head = overview.head.map(|head| head.seq);
        let version = match head {
            Some(seq) => Some(self.store(move |store| store.version(id, seq)).await?),
            None => None,
        };
        Ok(Done {
            files: version.as_ref().map_or(0, |version| version.files),
            bytes: version.as_ref().map_or(0, |version| version.bytes),
            version: head,
            ..done(&project)
        })
    }

    async fn import_zip(
        &self,
        archive: &Path,
        out: Option<PathBuf>,
        emit: &Emit<'_>,
        cancel: &Cancel,
    ) -> Result<PathBuf> {
        let name = archive.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let out = out.unwrap_or_else(|| self.free_folder(&folder_name(&name)));
        let path = archive.to_owned();
        let fill: Fill = Box::new(move |into, _, is_cancelled| unpack_zip(&path, into, is_cancelled));
        self.plant(&archive.display().to_string(), out, fill, emit, cancel).await
    }

    async fn import_folder(
        &self,
        folder: &Path,
        out: PathBuf,
        emit: &Emit<'_>,
        cancel: &Cancel,
    ) -> Result<PathBuf> {
        let from = fs_err::canonicalize(folder).map_err(|error| io_error(folder, &error))?;
        let out = std::path::absolute(&out).map_err(|error| io_error(&out, &error))?;
        // Of what is not there yet, the folder that is: a link on the way may lead back.
        let place = out.ancestors().find_map(|place| fs_err::canonicalize(place).ok());
        if place.is_some_and(|place| place.starts_with(&from)) {
            // It would be copied into itself.
            return Err(WireError::new(ErrorCode::OutNotEmpty).with("path", out.display()));
        }
        let shown = folder.display().to_string();
        let fill: Fill = Box::new(move |into, _, is_cancelled| copy_folder(&from, into, is_cancelled));
        self.plant(&shown, out, fill, emit, cancel).await
    }

    async fn import_git(
        &self,
        url: &str,
        out: Option<PathBuf>,
        emit: &Emit<'_>,
        cancel: &Cancel,
    ) -> Result<PathBuf> {
        let refused = |error: vectort_fetch::FetchError| fetch_error(url, &error);
        let source = Source::parse(url).map_err(refused)?;
        let fetcher = self.fetcher()?;
        // Before anything is made on the disk.
        fetcher.judge(source.url.as_str()).map_err(refused)?;
        let out = out.unwrap_or_else(|| self.free_folder(&folder_name(&source.name())));
        let fetched =
            blocking(TempDir::new).await?.map_err(|error| io_error(&std::env::temp_dir(), &error))?;
        let pack = fetched.path().join("pack");
        let cloned = tokio::select! {
            cloned = fetcher.clone_shallow(&source, &pack, REPOSITORY) => cloned.map_err(refused)?,
            () = cancel.cancelled() => return Err(WireError::new(ErrorCode::Cancelled)),
        };
        let fill: Fill = Box::new(move |into, scratch, is_cancelled| {
            let unpacked = unpack_git(&pack, &cloned.commit, &cloned.folder, scratch, into, is_cancelled);
            drop(fetched);
            unpacked
        });
        self.plant(url, out, fill, emit, cancel).await
    }

    /// Fills a folder beside `out` and, when that is a project, puts it in place.
    async fn plant(
        &self,
        shown: &str,
        out: PathBuf,
        fill: Fill,
        emit: &Emit<'_>,
        cancel: &Cancel,
    ) -> Result<PathBuf> {
        let out = std::path::absolute(&out).map_err(|error| io_error(&out, &error))?;
        let (target, cancel, source) = (out.clone(), cancel.clone(), shown.to_owned());
        let existed = out.exists();
        let intake = blocking(move || plant(&source, &target, fill, &|| cancel.is_cancelled())).await??;
        for skipped in &intake.skipped {
            emit(Event::Note { code: "skipped".to_owned(), detail: skipped.path.clone() });
        }
        // What makes it no project after all, such as too many files, must not leave it there.
        if let Err(error) = self.open_project(&out, emit).await {
            let dir = out.clone();
            let removed = blocking(move || take_away(&dir, existed)).await?;
            if let Err(error) = removed {
                tracing::warn!(%error, "an import that failed was not removed");
            }
            return Err(error);
        }
        Ok(out)
    }
}

fn plant(source: &str, out: &Path, fill: Fill, is_cancelled: &dyn Fn() -> bool) -> Result<Intake> {
    let at = |path: &Path| {
        let path = path.to_owned();
        move |error: std::io::Error| io_error(&path, &error)
    };
    if out.exists() && fs_err::read_dir(out).map_err(at(out))?.next().is_some() {
        return Err(WireError::new(ErrorCode::OutNotEmpty).with("path", out.display()));
    }
    let parent = out.parent().unwrap_or(out);
    fs_err::create_dir_all(parent).map_err(at(parent))?;
    let aside = tempfile::Builder::new().prefix(".vectort-import-").tempdir_in(parent).map_err(at(parent))?;
    let (files, scratch) = (aside.path().join("files"), aside.path().join("scratch"));
    for folder in [&files, &scratch] {
        fs_err::create_dir(folder).map_err(at(folder))?;
    }
    let intake = fill(&files, &scratch, is_cancelled).map_err(|error| intake_error(source, &error))?;
    recognise(&files).map_err(|error| match error.code {
        ErrorCode::NotAProject => WireError::new(ErrorCode::NotAProject).with("path", source),
        _ => error,
    })?;
    if is_cancelled() {
        return Err(WireError::new(ErrorCode::Cancelled));
    }
    if out.exists() {
        // An empty folder may be one that cannot be replaced: a mount point, a shell's own.
        let moved = move_all(&files, out);
        if moved.is_err() {
            let _ = take_away(out, true);
        }
        moved.map_err(at(out))?;
    } else {
        fs_err::rename(&files, out).map_err(at(out))?;
    }
    Ok(intake)
}

fn move_all(from: &Path, to: &Path) -> std::io::Result<()> {
    for entry in fs_err::read_dir(from)? {
        let entry = entry?;
        fs_err::rename(entry.path(), to.join(entry.file_name()))?;
    }
    Ok(())
}

/// Removes what an import has put in place; a folder that was there before stays, empty.
fn take_away(folder: &Path, existed: bool) -> std::io::Result<()> {
    if !existed {
        return fs_err::remove_dir_all(folder);
    }
    for entry in fs_err::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            fs_err::remove_dir_all(entry.path())?;
        } else {
            fs_err::remove_file(entry.path())?;
        }
    }
    Ok(())
}

fn intake_error(source: &str, error: &IntakeError) -> WireError {
    match error {
        IntakeError::Cancelled => WireError::new(ErrorCode::Cancelled),
        IntakeError::Io { path, source } => io_error(path, source),
        IntakeError::UnsafePath(path) => WireError::new(ErrorCode::UnsafePath).with("path", path),
        _ => WireError::new(ErrorCode::ImportFailed).with("path", source).with("detail", error),
    }
}

/// A folder's name for something that is called `name` elsewhere.
fn folder_name(name: &str) -> String {
    let clean: String = name
        .chars()
        .map(|c| if c.is_alphanumeric() || matches!(c, '-' | '_') { c } else { '-' })
        .take(MAX_NAME_CHARS)
        .collect();
    let clean = clean.trim_matches('-');
    match vectort_core::RelPath::parse(clean) {
        Ok(path) => path.to_string(),
        Err(_) => "project".to_owned(),
    }
}
