//! A whole folder, put in place in one rename.

use std::io;
use std::path::{Path, PathBuf};

use vectort_core::{ProjectId, RelPath};

use crate::error::{CacheError, Result};
use crate::folder::{Folder, temporary_prefix};

/// Puts a whole folder in place in one rename: `target` (absent or empty) is at every moment as it
/// was or complete. Returns false when something came into it meanwhile, or when it cannot be
/// replaced (a mount point, this process's own folder); nothing has changed then.
pub(crate) fn place_whole<'a>(
    target: &Path,
    owner: ProjectId,
    files: impl IntoIterator<Item = Result<(&'a RelPath, Vec<u8>)>>,
) -> Result<bool> {
    let Some(parent) = target.parent() else { return Ok(false) };
    if std::env::current_dir().is_ok_and(|current| current == target) {
        // A shell standing in the folder would be left in one that no longer exists.
        return Ok(false);
    }
    fs_err::create_dir_all(parent).map_err(CacheError::io(parent))?;
    let aside = aside(parent, owner);
    sweep(&aside)?;
    let placed = fill(&aside, target, owner, files).and_then(|()| move_into_place(&aside, target, owner));
    if matches!(placed, Ok(true)) {
        return placed;
    }
    let swept = sweep(&aside);
    match placed {
        // An empty folder that is the person's, in one that is not: it can be filled, not replaced.
        Err(CacheError::Io { source, .. }) if is_denied(&source) && target.exists() => Ok(false),
        placed => swept.and(placed),
    }
}

fn is_denied(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem)
}

/// Removes what a kill left of [`place_whole`].
pub(crate) fn sweep_aside(target: &Path, owner: ProjectId) -> Result<()> {
    target.parent().map_or(Ok(()), |parent| sweep(&aside(parent, owner)))
}

fn aside(parent: &Path, owner: ProjectId) -> PathBuf {
    parent.join(format!("{}whole.tmp", temporary_prefix(owner)))
}

fn sweep(aside: &Path) -> Result<()> {
    match fs_err::remove_dir_all(aside) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(CacheError::io(aside)(error)),
        _ => Ok(()),
    }
}

fn fill<'a>(
    aside: &Path,
    target: &Path,
    owner: ProjectId,
    files: impl IntoIterator<Item = Result<(&'a RelPath, Vec<u8>)>>,
) -> Result<()> {
    fs_err::create_dir(aside).map_err(CacheError::io(aside))?;
    if let Ok(metadata) = fs_err::metadata(target) {
        fs_err::set_permissions(aside, metadata.permissions()).map_err(CacheError::io(aside))?;
    }
    let folder = Folder::open(aside, owner)?.ok_or_else(|| CacheError::FolderMissing(aside.to_owned()))?;
    let mut written = Vec::new();
    for file in files {
        let (path, bytes) = file?;
        folder.replace(path, &bytes, true)?;
        written.push(path);
    }
    folder.sync_parents(written)?;
    folder.sync()
}

fn move_into_place(aside: &Path, target: &Path, owner: ProjectId) -> Result<bool> {
    #[cfg(windows)]
    {
        // MoveFileEx does not replace folders. Removing an empty one leaves it absent: still whole.
        match fs_err::remove_dir(target) {
            Err(error) if error.kind() == io::ErrorKind::DirectoryNotEmpty => return Ok(false),
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(CacheError::io(target)(error));
            }
            _ => {}
        }
    }
    match fs_err::rename(aside, target) {
        Ok(()) => {}
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::DirectoryNotEmpty
                    | io::ErrorKind::ResourceBusy
                    | io::ErrorKind::CrossesDevices
            ) =>
        {
            return Ok(false);
        }
        Err(error) => return Err(CacheError::io(target)(error)),
    }
    if let Some(parent) = target.parent()
        && let Some(parent) = Folder::open(parent, owner)?
    {
        parent.sync()?;
    }
    Ok(true)
}
