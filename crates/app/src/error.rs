//! From the engines' typed errors to the codes that hosts show.

use std::io;
use std::path::Path;

use vectort_bundler::BundlerError;
use vectort_cache::{CacheError, SkipReason};
use vectort_contract::{ErrorCode, WireError};
use vectort_core::RelPath;
use vectort_core::limits::MAX_FILE_BYTES;
use vectort_generation::catalog::CatalogError;
use vectort_llm::ConfigError;

/// A bug of ours, with its words. Never user data.
pub(crate) fn internal(error: &dyn std::fmt::Display) -> WireError {
    tracing::error!(%error, "internal error");
    WireError::new(ErrorCode::Internal).with("detail", error)
}

pub(crate) fn io_error(path: &Path, error: &io::Error) -> WireError {
    let code = match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            return WireError::new(ErrorCode::NoSpace);
        }
        io::ErrorKind::NotFound => ErrorCode::NotFound,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => ErrorCode::PermissionDenied,
        _ => ErrorCode::Io,
    };
    WireError::new(code).with("path", path.display()).with("detail", error)
}

pub(crate) fn wire(error: &CacheError) -> WireError {
    let at = |code, path: &Path| WireError::new(code).with("path", path.display());
    match error {
        CacheError::NoSpace { .. } => WireError::new(ErrorCode::NoSpace),
        // A project is without a version only while its first run is under way.
        CacheError::Locked(_) | CacheError::NoVersion => WireError::new(ErrorCode::RunUnderWay),
        CacheError::Busy => WireError::new(ErrorCode::DatabaseLocked),
        CacheError::NewerSchema { .. } => WireError::new(ErrorCode::NewerSchema),
        CacheError::NotEmpty(path) | CacheError::DirTaken(path) | CacheError::DirReserved(path) => {
            at(ErrorCode::OutNotEmpty, path)
        }
        CacheError::NotAFolder(path) => at(ErrorCode::NotAProject, path),
        CacheError::FolderMissing(path) => at(ErrorCode::FolderMissing, path),
        CacheError::DirNotUnicode(path) => at(ErrorCode::UnsafePath, path),
        CacheError::TooManyFiles { limit } => WireError::new(ErrorCode::TooManyFiles).with("max", limit),
        CacheError::FileTooLarge { path, .. } => too_large(path),
        CacheError::PathClash { existing: path, .. } | CacheError::Exists(path) => {
            WireError::new(ErrorCode::FileExists).with("path", path)
        }
        CacheError::Changed(path) => WireError::new(ErrorCode::FileChanged).with("path", path),
        CacheError::UnsafePath { path, .. } => WireError::new(ErrorCode::UnsafePath).with("path", path),
        CacheError::UnknownFile(path) => WireError::new(ErrorCode::NotFound).with("path", path),
        CacheError::NotReadable { path, reason } => not_readable(path, *reason),
        CacheError::UnknownProject => WireError::new(ErrorCode::NoSuchProject),
        CacheError::UnknownVersion(seq) => WireError::new(ErrorCode::NoSuchVersion).with("value", seq),
        CacheError::UnknownTurn(turn) => WireError::new(ErrorCode::NoSuchTurn).with("value", turn),
        CacheError::TurnState(_) => WireError::new(ErrorCode::WrongTurn),
        CacheError::NothingToUndo => WireError::new(ErrorCode::NothingToUndo),
        CacheError::FileLocked(path) => WireError::new(ErrorCode::PermissionDenied).with("path", path),
        CacheError::Damaged(_) => WireError::new(ErrorCode::DatabaseDamaged),
        CacheError::Io { path, source } => io_error(path, source),
        _ => internal(error),
    }
}

fn too_large(path: &RelPath) -> WireError {
    WireError::new(ErrorCode::FileTooLarge).with("path", path).with("max", MAX_FILE_BYTES >> 20)
}

fn not_readable(path: &RelPath, reason: SkipReason) -> WireError {
    let code = match reason {
        SkipReason::TooLarge => return too_large(path),
        SkipReason::Unreadable => ErrorCode::PermissionDenied,
        SkipReason::Symlink | SkipReason::Special | SkipReason::Name => ErrorCode::UnsafePath,
        SkipReason::Folder | SkipReason::File => ErrorCode::NotFound,
    };
    WireError::new(code).with("path", path)
}

pub(crate) fn bundler(error: &BundlerError) -> WireError {
    match error {
        BundlerError::Root { path, source } => io_error(path, source),
        BundlerError::TooManyFiles { limit } => WireError::new(ErrorCode::TooManyFiles).with("max", limit),
        _ => internal(error),
    }
}

pub(crate) fn catalog(error: &CatalogError) -> WireError {
    match error {
        CatalogError::UnknownType(value) => WireError::new(ErrorCode::UnknownType).with("value", value),
        CatalogError::UnknownFramework(value)
        | CatalogError::FrameworkNotAllowed { framework: value, .. } => {
            WireError::new(ErrorCode::UnknownFramework).with("value", value)
        }
        CatalogError::UnknownDatabase(value)
        | CatalogError::UnknownFeature(value)
        | CatalogError::UnknownIntegration(value)
        | CatalogError::UnknownDeployment(value) => {
            WireError::new(ErrorCode::UnknownChoice).with("value", value)
        }
    }
}

pub(crate) fn config(error: &ConfigError, lookup: impl Fn(&str) -> Option<String>) -> WireError {
    let ConfigError::InvalidBaseUrl { variable, .. } = error;
    // Anything before an `@` may be a password.
    let value = lookup(variable).unwrap_or_default();
    let value = value.rsplit('@').next().unwrap_or_default();
    WireError::new(ErrorCode::InvalidBaseUrl).with("variable", variable).with("value", value)
}
