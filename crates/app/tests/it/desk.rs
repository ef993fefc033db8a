//! A host of one test: variables and keyring that nobody else sees.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use tempfile::TempDir;
use vectort_app::{App, Cancel, GenerateRequest, Host, SecretUnavailable, ViewUnavailable};
use vectort_contract::{ErrorCode, ProjectSummary, WireError};
use vectort_core::{ProjectId, RelPath};

/// What the host holds; the test keeps a handle of it.
#[derive(Default)]
pub(crate) struct World {
    pub(crate) variables: HashMap<String, String>,
    /// `None` is a keyring that does not answer.
    pub(crate) keyring: Mutex<Option<BTreeMap<String, String>>>,
}

impl World {
    /// A keyring with nothing in it.
    pub(crate) fn with(variables: &[(&str, &str)]) -> Self {
        let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Self { variables: variables.collect(), keyring: Mutex::new(Some(BTreeMap::new())) }
    }

    pub(crate) fn kept(&self) -> BTreeMap<String, String> {
        self.keyring.lock().expect("unpoisoned").clone().unwrap_or_default()
    }
}

pub(crate) struct TestHost(Arc<World>);

impl TestHost {
    pub(crate) fn of(world: Arc<World>) -> Self {
        Self(world)
    }

    fn keyring<T>(
        &self,
        call: impl FnOnce(&mut BTreeMap<String, String>) -> T,
    ) -> Result<T, SecretUnavailable> {
        self.0.keyring.lock().expect("unpoisoned").as_mut().map(call).ok_or(SecretUnavailable)
    }
}

impl Host for TestHost {
    type View = ();

    fn now(&self) -> jiff::Timestamp {
        jiff::Timestamp::UNIX_EPOCH
    }

    fn variable(&self, name: &str) -> Option<String> {
        let quiet = (name == "VECTORT_NO_DISCOVERY").then(|| "1".to_owned());
        self.0.variables.get(name).cloned().or(quiet)
    }

    async fn secret(&self, name: &str) -> Result<Option<String>, SecretUnavailable> {
        self.keyring(|kept| kept.get(name).cloned())
    }

    async fn set_secret(&self, name: &str, secret: &str) -> Result<(), SecretUnavailable> {
        self.keyring(|kept| drop(kept.insert(name.to_owned(), secret.to_owned())))
    }

    async fn delete_secret(&self, name: &str) -> Result<(), SecretUnavailable> {
        self.keyring(|kept| drop(kept.remove(name)))
    }

    async fn warm_up_view(&self) {}

    async fn open_view(&self, _: &str) -> Result<(), ViewUnavailable> {
        Err(ViewUnavailable("no display".to_owned()))
    }
}

/// A data folder, a place for projects, and the use-cases over them.
pub(crate) struct Desk {
    pub(crate) temp: TempDir,
    pub(crate) app: App<TestHost>,
    pub(crate) world: Arc<World>,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self::of(World::with(&[]))
    }

    pub(crate) fn of(world: World) -> Self {
        let temp = tempfile::tempdir().expect("a temporary folder");
        let world = Arc::new(world);
        let app =
            App::open(TestHost(Arc::clone(&world)), &temp.path().join("home"), temp.path().join("projects"))
                .expect("opens");
        Self { temp, app, world }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.temp.path().canonicalize().expect("there").join(name)
    }

    /// A folder of somebody else's with a page and these files.
    pub(crate) fn folder(&self, name: &str, files: &[(&str, &[u8])]) -> PathBuf {
        let dir = self.path(name);
        for (path, content) in [("index.html", b"<h1>hello</h1>\n".as_slice())].iter().chain(files) {
            let file = dir.join(path);
            std::fs::create_dir_all(file.parent().expect("below the folder")).expect("made");
            std::fs::write(file, content).expect("written");
        }
        dir
    }

    /// That folder as a project.
    pub(crate) async fn import(&self, name: &str, files: &[(&str, &[u8])]) -> ProjectSummary {
        self.app.project_import(&self.folder(name, files)).await.expect("imported")
    }

    /// A project that a starter made.
    pub(crate) async fn starter(&self) -> ProjectId {
        let request =
            GenerateRequest { description: "a landing page for a bakery".to_owned(), ..Default::default() };
        let done = self.app.generate(request, &|_| {}, &Cancel::default()).await;
        assert!(done.verified, "{done:?}");
        done.project_id.expect("a project")
    }

    /// Saves a file as an editor that has just read it.
    pub(crate) async fn save(
        &self,
        id: ProjectId,
        path: &str,
        text: &str,
    ) -> vectort_app::Result<vectort_contract::Saved> {
        let read = self.app.file_read(id, &rel(path)).await?;
        self.app.file_save(id, &rel(path), text, &read.digest).await
    }

    pub(crate) async fn text(&self, id: ProjectId, path: &str) -> Option<String> {
        self.app.file_read(id, &rel(path)).await.expect("read").text
    }

    pub(crate) async fn paths(&self, id: ProjectId) -> Vec<String> {
        let files = self.app.files_list(id).await.expect("a list");
        files.into_iter().map(|file| file.path.to_string()).collect()
    }
}

pub(crate) fn rel(path: &str) -> RelPath {
    RelPath::parse(path).expect("a safe path")
}

/// The code of what must have failed.
pub(crate) fn code<T: std::fmt::Debug>(outcome: Result<T, WireError>) -> ErrorCode {
    outcome.expect_err("refused").code
}

/// A folder into which nothing can be written, until it is dropped.
pub(crate) struct ReadOnly<'a>(&'a Path);

impl<'a> ReadOnly<'a> {
    /// `None` where this system lets the test write whatever is done: as root, without a file
    /// system that knows the immutable flag.
    pub(crate) fn new(dir: &'a Path) -> Option<Self> {
        let this = Self(dir);
        this.set(true);
        let probe = dir.join("probe");
        if std::fs::write(&probe, "").is_err() {
            return Some(this);
        }
        std::fs::remove_file(probe).expect("removed");
        None
    }

    fn set(&self, read_only: bool) {
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let flag = if read_only { "+i" } else { "-i" };
            let mode = std::fs::Permissions::from_mode(if read_only { 0o555 } else { 0o755 });
            if read_only {
                let _ = std::fs::set_permissions(self.0, mode.clone());
            }
            // The superuser may write whatever the mode says.
            let _ = std::process::Command::new("chattr")
                .arg(flag)
                .arg(self.0)
                .stderr(std::process::Stdio::null())
                .status();
            if !read_only {
                let _ = std::fs::set_permissions(self.0, mode);
            }
        }
        #[cfg(not(unix))]
        let _ = read_only;
    }
}

impl Drop for ReadOnly<'_> {
    fn drop(&mut self) {
        self.set(false);
    }
}
