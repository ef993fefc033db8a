//! The desktop's engine over a scratch folder: the same questions, rules and checks. There is no
//! webview, so the gate ends at the bundle.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bytes::Bytes;
use vectort_app::{
    App, Cancel, EditRequest, Emit, GenerateRequest, Host, SecretUnavailable, ViewUnavailable,
};
use vectort_contract::{CheckReport, Done, ErrorCode, TurnKind, WireError};
use vectort_core::{ProjectId, RelPath};

/// Where the providers' variables are read.
pub(crate) type Variables = Arc<dyn Fn(&str) -> Option<String> + Send + Sync>;

/// Makes runs.
pub(crate) struct Engine {
    variables: Variables,
    scratch: PathBuf,
}

/// What a run made: its end, and its files when they passed.
pub(crate) struct Made {
    pub(crate) done: Done,
    pub(crate) files: Option<BTreeMap<RelPath, Bytes>>,
}

/// A machine without keyring and display. Keys come from the environment.
struct Headless(Variables);

impl Host for Headless {
    type View = ();

    fn now(&self) -> jiff::Timestamp {
        jiff::Timestamp::now()
    }

    fn variable(&self, name: &str) -> Option<String> {
        // A server does not look for whatever listens beside it, unless it is told to.
        let quiet = || (name == "VECTORT_NO_DISCOVERY").then(|| "1".to_owned());
        (self.0)(name).or_else(quiet)
    }

    async fn secret(&self, _: &str) -> Result<Option<String>, SecretUnavailable> {
        Ok(None)
    }

    async fn set_secret(&self, _: &str, _: &str) -> Result<(), SecretUnavailable> {
        Err(SecretUnavailable)
    }

    async fn delete_secret(&self, _: &str) -> Result<(), SecretUnavailable> {
        Err(SecretUnavailable)
    }

    async fn warm_up_view(&self) {}

    async fn open_view(&self, _: &str) -> Result<(), ViewUnavailable> {
        Err(ViewUnavailable("a server has no display".to_owned()))
    }
}

/// A folder of one run, removed with it.
pub(super) struct Scratch {
    folder: tempfile::TempDir,
    app: App<Headless>,
}

fn failed(error: &dyn std::fmt::Display) -> WireError {
    tracing::error!(%error, "a scratch folder failed");
    WireError::new(ErrorCode::Internal)
}

impl Engine {
    pub(crate) fn new(variables: Variables, scratch: PathBuf) -> Self {
        Self { variables, scratch }
    }

    pub(super) async fn scratch(&self) -> Result<Scratch, WireError> {
        let (parent, host) = (self.scratch.clone(), Headless(Arc::clone(&self.variables)));
        let opened = tokio::task::spawn_blocking(move || {
            fs_err::create_dir_all(&parent).map_err(|error| failed(&error))?;
            let folder = tempfile::Builder::new()
                .prefix("run-")
                .tempdir_in(&parent)
                .map_err(|error| failed(&error))?;
            let app = App::open(host, &folder.path().join("home"), folder.path().join("projects"))?;
            Ok(Scratch { folder, app })
        });
        opened.await.unwrap_or_else(|error| Err(failed(&error)))
    }

    /// The gate's checks over files of that type and framework.
    pub(crate) async fn check(
        &self,
        kind: (&str, &str),
        files: BTreeMap<RelPath, Bytes>,
    ) -> Result<CheckReport, WireError> {
        let scratch = self.scratch().await?;
        let (_, project) = scratch.adopt(kind, files).await?;
        let mut report = scratch.app.project_check(project).await?;
        report.checks.mount = vectort_core::CheckState::NotRequired;
        report.problems.retain(|problem| problem.code != "mount-unavailable");
        report.verified = report.checks.verified();
        scratch.remove().await;
        Ok(report)
    }
}

impl Scratch {
    /// What is not told outside.
    pub(super) fn hidden(&self) -> String {
        self.folder.path().display().to_string()
    }

    fn dir(&self) -> PathBuf {
        self.folder.path().join("app")
    }

    /// A new project.
    pub(super) async fn generate(&self, request: GenerateRequest, emit: &Emit<'_>, cancel: &Cancel) -> Made {
        let request = GenerateRequest { mount: false, out: Some(self.dir()), ..request };
        let done = Box::pin(self.app.generate(request, emit, cancel)).await;
        self.made(done).await
    }

    /// A change of files.
    pub(super) async fn edit(
        &self,
        kind: (&str, &str),
        files: BTreeMap<RelPath, Bytes>,
        text: String,
        emit: &Emit<'_>,
        cancel: &Cancel,
    ) -> Made {
        let dir = match self.adopt(kind, files).await {
            Ok((dir, _)) => dir,
            Err(error) => return Made { done: Done { error: Some(error), ..Done::default() }, files: None },
        };
        let request = EditRequest { kind: TurnKind::Edit, text, mount: false, ..EditRequest::default() };
        let done = Box::pin(self.app.edit(&dir, request, emit, cancel)).await;
        self.made(done).await
    }

    async fn made(&self, mut done: Done) -> Made {
        if !done.verified {
            return Made { done, files: None };
        }
        let Some(id) = done.project_id else { return Made { done, files: None } };
        match self.files(id).await {
            Ok(files) => Made { done, files: Some(files) },
            Err(error) => {
                (done.ok, done.verified, done.error) = (false, false, Some(error));
                Made { done, files: None }
            }
        }
    }

    async fn files(&self, id: ProjectId) -> Result<BTreeMap<RelPath, Bytes>, WireError> {
        let paths: Vec<RelPath> = self.app.files_list(id).await?.into_iter().map(|file| file.path).collect();
        let dir = self.dir();
        let read = tokio::task::spawn_blocking(move || {
            let read = |path: RelPath| {
                let bytes = fs_err::read(dir.join(path.as_str()))?;
                Ok((path, Bytes::from(bytes)))
            };
            paths.into_iter().map(read).collect::<std::io::Result<_>>()
        });
        read.await.map_err(|error| failed(&error))?.map_err(|error| failed(&error))
    }

    /// Writes files to the project's folder and makes a project of it.
    async fn adopt(
        &self,
        (type_id, framework): (&str, &str),
        files: BTreeMap<RelPath, Bytes>,
    ) -> Result<(PathBuf, ProjectId), WireError> {
        let dir = self.stage(files).await?;
        let id = self.app.project_adopt(&dir, type_id, framework).await?;
        Ok((dir, id))
    }

    /// Writes files to the project's folder.
    async fn stage(&self, files: BTreeMap<RelPath, Bytes>) -> Result<PathBuf, WireError> {
        let dir = self.dir();
        let staged = tokio::task::spawn_blocking(move || {
            write(&dir, &files)?;
            Ok::<_, std::io::Error>(dir)
        });
        staged.await.map_err(|error| failed(&error))?.map_err(|error| failed(&error))
    }

    /// Removes the folder.
    pub(super) async fn remove(self) {
        let Self { folder, app } = self;
        drop(app);
        let removed = tokio::task::spawn_blocking(move || folder.close()).await;
        if let Ok(Err(error)) = removed {
            tracing::warn!(%error, "a scratch folder stays behind");
        }
    }
}

/// Writes files below a folder that is made for them.
pub(crate) fn write(dir: &Path, files: &BTreeMap<RelPath, Bytes>) -> std::io::Result<()> {
    fs_err::create_dir_all(dir)?;
    for (path, content) in files {
        let target = dir.join(path.as_str());
        if let Some(parent) = target.parent() {
            fs_err::create_dir_all(parent)?;
        }
        fs_err::write(target, content)?;
    }
    Ok(())
}
