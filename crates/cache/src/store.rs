//! The data folder: opening it, its layout, its locks.

use std::collections::HashSet;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use rusqlite::Connection;
use vectort_core::ProjectId;

use crate::error::{CacheError, Result};
use crate::lock::Lock;
use crate::schema::{self, Durability};

/// How long a short operation waits for another one on the same project.
const WRITE_PATIENCE: Duration = Duration::from_secs(30);
/// How long a run waits for another one: only for the moment that recovery holds the lock.
const RUN_PATIENCE: Duration = Duration::from_millis(300);

/// Tells the time; tests pass their own.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// How a data folder is opened.
#[derive(Clone, Default)]
pub struct StoreOptions {
    /// Stamps versions. The system's clock when `None`.
    pub clock: Option<Clock>,
    /// Most bytes that the database may grow to; writing more is [`CacheError::NoSpace`].
    pub max_bytes: Option<u64>,
}

impl fmt::Debug for StoreOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StoreOptions").field("max_bytes", &self.max_bytes).finish_non_exhaustive()
    }
}

/// The projects of one data folder. Cheap to clone; calls block, so asynchronous callers wrap them
/// in `spawn_blocking`. Several processes may use one data folder at once.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    home: PathBuf,
    clock: Clock,
    truth: Mutex<Connection>,
    marks: Mutex<Connection>,
    /// Turns that this process has begun and not ended: their process is alive.
    turns: Mutex<HashSet<(ProjectId, u32)>>,
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store").field("home", &self.inner.home).finish_non_exhaustive()
    }
}

impl Store {
    /// Opens or creates a data folder, brings its schema up to date and sees to what dead processes
    /// left: what was complete in their drafts becomes an unverified version, and their turns end.
    /// Half-written project folders are finished when the project is next used.
    pub fn open(home: &Path) -> Result<Self> {
        Self::open_with(home, StoreOptions::default())
    }

    /// As [`Store::open`], with options.
    pub fn open_with(home: &Path, options: StoreOptions) -> Result<Self> {
        create_private(home)?;
        // Resolved, so that a project's folder can be told from the data folder's own.
        let home = fs_err::canonicalize(home).map_err(CacheError::io(home))?;
        for folder in ["locks", "drafts", "git"] {
            let folder = home.join(folder);
            fs_err::create_dir_all(&folder).map_err(CacheError::io(&folder))?;
        }
        let file = home.join("vectort.db");
        // Of two that make a database a write-ahead one at once, SQLite refuses one without waiting.
        let opening =
            Lock::take(&home.join("locks").join("open"), WRITE_PATIENCE)?.ok_or(CacheError::Busy)?;
        let truth = schema::open(&file, Durability::Full, options.max_bytes)?;
        let marks = schema::open(&file, Durability::Normal, options.max_bytes)?;
        drop(opening);
        let clock = options.clock.unwrap_or_else(|| Arc::new(Timestamp::now));
        let store = Self {
            inner: Arc::new(Inner {
                home,
                clock,
                truth: Mutex::new(truth),
                marks: Mutex::new(marks),
                turns: Mutex::default(),
            }),
        };
        store.salvage_drafts();
        Ok(store)
    }

    /// The data folder.
    pub fn home(&self) -> &Path {
        &self.inner.home
    }

    pub(crate) fn now(&self) -> Timestamp {
        (self.inner.clock)()
    }

    /// The connection whose commits are acknowledgements.
    pub(crate) fn truth(&self) -> MutexGuard<'_, Connection> {
        // A panic elsewhere rolled its transaction back; the connection itself is sound.
        self.inner.truth.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The connection for what recovery could infer: no sync on each commit.
    pub(crate) fn marks(&self) -> MutexGuard<'_, Connection> {
        self.inner.marks.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn own_turns(&self) -> MutexGuard<'_, HashSet<(ProjectId, u32)>> {
        self.inner.turns.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn draft_dir(&self, project: ProjectId) -> PathBuf {
        self.inner.home.join("drafts").join(project.to_string())
    }

    /// The project's own git repository (bare), a projection of its versions.
    pub fn git_dir(&self, project: ProjectId) -> PathBuf {
        self.inner.home.join("git").join(format!("{project}.git"))
    }

    /// Serialises the short operations on one project, across threads and processes.
    pub(crate) fn write_lock(&self, project: ProjectId) -> Result<Lock> {
        Lock::take(&self.lock_file(project, "write"), WRITE_PATIENCE)?.ok_or(CacheError::Busy)
    }

    /// Held for a whole run, so that a project has at most one.
    pub(crate) fn run_lock(&self, project: ProjectId) -> Result<Lock> {
        Lock::take(&self.lock_file(project, "run"), RUN_PATIENCE)?.ok_or(CacheError::Locked(project))
    }

    pub(crate) fn lock_file(&self, project: ProjectId, kind: &str) -> PathBuf {
        self.inner.home.join("locks").join(format!("{project}.{kind}"))
    }
}

/// Projects may hold secrets: a new data folder is the person's alone.
fn create_private(home: &Path) -> Result<()> {
    if home.is_dir() {
        return Ok(());
    }
    fs_err::create_dir_all(home).map_err(CacheError::io(home))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs_err::set_permissions(home, std::fs::Permissions::from_mode(0o700))
            .map_err(CacheError::io(home))?;
    }
    Ok(())
}
