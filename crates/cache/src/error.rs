//! What can go wrong with a project on disk.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode as SqliteCode;
use vectort_core::{PathProblem, ProjectId, RelPath};

use crate::model::SkipReason;

/// The crate's result.
pub type Result<T, E = CacheError> = std::result::Result<T, E>;

/// Why an operation on the store was refused or failed. Whatever was acknowledged before stays.
#[derive(Debug, thiserror::Error)]
pub enum CacheError {
    /// The disk, a quota, or the database's own size limit is exhausted. `None` names the data
    /// folder's database.
    #[error("no space left ({})", path.as_deref().unwrap_or(Path::new("database")).display())]
    NoSpace {
        /// What was being written.
        path: Option<PathBuf>,
    },
    /// Another run (a [`Draft`](crate::Draft)) of this project is open, in this process or another.
    #[error("project {0} has a run in progress")]
    Locked(ProjectId),
    /// Another process held the database or the project longer than the store waits.
    #[error("the data folder is busy")]
    Busy,
    /// The data folder was written by a newer Vectort. It is left as it is.
    #[error("data folder has schema {found}, this version knows {supported}")]
    NewerSchema {
        /// `PRAGMA user_version` of the database.
        found: i64,
        /// The newest schema that this build can read.
        supported: i64,
    },
    /// `SQLite` is older than 3.51.3, whose predecessors could corrupt a write-ahead log on reset.
    #[error("SQLite {0} is too old")]
    OldSqlite(&'static str),
    /// The database cannot promise durability here: a required pragma did not take (a network
    /// file system without shared memory, for one).
    #[error("pragma {pragma} is {value}")]
    NotDurable {
        /// The pragma's name.
        pragma: &'static str,
        /// What it reads as.
        value: String,
    },
    /// A project's folder must be absent or empty, and has something in it.
    #[error("{} is not empty", .0.display())]
    NotEmpty(PathBuf),
    /// A file stands where a folder is needed.
    #[error("{} is not a folder", .0.display())]
    NotAFolder(PathBuf),
    /// The project's folder is gone: moved, deleted, or on a drive that is not mounted.
    #[error("folder {} is missing", .0.display())]
    FolderMissing(PathBuf),
    /// Another project lives in this folder.
    #[error("{} belongs to another project", .0.display())]
    DirTaken(PathBuf),
    /// The folder is Vectort's own data folder or lies in it.
    #[error("{} is reserved for application data", .0.display())]
    DirReserved(PathBuf),
    /// The folder's path cannot be written as Unicode text.
    #[error("{} is not Unicode", .0.display())]
    DirNotUnicode(PathBuf),
    /// More files than a project may have.
    #[error("more than {limit} files")]
    TooManyFiles {
        /// [`vectort_core::limits::MAX_FILES`].
        limit: usize,
    },
    /// A file larger than a version may hold.
    #[error("{path} has {bytes} bytes")]
    FileTooLarge {
        /// The file.
        path: RelPath,
        /// Its size in bytes.
        bytes: usize,
    },
    /// Two paths that some file system takes for one, or a file that would also be a folder.
    #[error("{path} clashes with {existing}")]
    PathClash {
        /// The path refused.
        path: RelPath,
        /// The path that is there.
        existing: RelPath,
    },
    /// There is something at the path where a new file or folder was to be.
    #[error("there is something at {0}")]
    Exists(RelPath),
    /// The file is no longer what the edit was made on.
    #[error("{0} was changed meanwhile")]
    Changed(RelPath),
    /// What stands at the path is nothing that a version could hold.
    #[error("{path} is not a file that can be read: {reason:?}")]
    NotReadable {
        /// The path asked for.
        path: RelPath,
        /// What is in the way.
        reason: SkipReason,
    },
    /// A folder's new name makes the path of a file in it one that some system cannot hold.
    #[error("{path}: {problem}")]
    UnsafePath {
        /// The path that would be.
        path: String,
        /// What is wrong with it.
        problem: PathProblem,
    },
    /// The project has no version yet.
    #[error("the project has no version yet")]
    NoVersion,
    /// No such project in this data folder.
    #[error("unknown project")]
    UnknownProject,
    /// The project has no version with this number.
    #[error("unknown version {0}")]
    UnknownVersion(u32),
    /// The project has no turn with this number.
    #[error("unknown turn {0}")]
    UnknownTurn(u32),
    /// The turn is not where it would have to stand.
    #[error("turn {0} does not stand where it would have to")]
    TurnState(u32),
    /// There is nothing to undo, or to redo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// The person locked the file: only they change it.
    #[error("{0} is locked")]
    FileLocked(RelPath),
    /// The version has no file with this path.
    #[error("unknown file {0}")]
    UnknownFile(RelPath),
    /// Something else than the draft changed a file in its staging folder.
    #[error("draft file {0} changed underneath")]
    DraftChanged(RelPath),
    /// Stored data does not match its own hash or shape.
    #[error("damaged data: {0}")]
    Damaged(String),
    /// The file system refused.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// The system's error.
        source: io::Error,
    },
    /// The database refused for another reason.
    #[error(transparent)]
    Database(rusqlite::Error),
    /// The git projection could not be written.
    #[error(transparent)]
    Git(#[from] git2::Error),
    /// The archive could not be written.
    #[error(transparent)]
    Zip(zip::result::ZipError),
}

impl CacheError {
    /// Wraps a file system error with the path it is about.
    pub(crate) fn io(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::NoSpace { path: Some(path) },
            _ => Self::Io { path, source },
        }
    }
}

impl From<rusqlite::Error> for CacheError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(SqliteCode::DiskFull) => Self::NoSpace { path: None },
            Some(SqliteCode::DatabaseBusy | SqliteCode::DatabaseLocked) => Self::Busy,
            Some(SqliteCode::DatabaseCorrupt | SqliteCode::NotADatabase) => Self::Damaged(error.to_string()),
            _ => Self::Database(error),
        }
    }
}

impl From<zip::result::ZipError> for CacheError {
    fn from(error: zip::result::ZipError) -> Self {
        match error {
            zip::result::ZipError::Io(source) => Self::io("archive")(source),
            other => Self::Zip(other),
        }
    }
}
