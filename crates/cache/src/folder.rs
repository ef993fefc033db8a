//! A folder opened by handle: every access stays below it, whatever links are planted.
//!
//! **Invariant:** nothing here follows a symbolic link, and nothing outside the folder is read or
//! written (`cap-std` resolves every path beneath the handle).

use std::collections::BTreeSet;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use cap_std::ambient_authority;
use cap_std::fs::{Dir, OpenOptions};
use vectort_core::limits::MAX_FILE_BYTES;
use vectort_core::{ProjectId, RelPath};

use crate::error::{CacheError, Result};
use crate::model::{BlobId, FileEntry, SkipReason};

/// What is on disk under a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Disk {
    Absent,
    File(FileEntry),
    /// Something that no version can hold.
    Other(SkipReason),
}

impl Disk {
    pub(crate) fn blob(self) -> Option<BlobId> {
        match self {
            Self::File(entry) => Some(entry.blob),
            Self::Absent | Self::Other(_) => None,
        }
    }
}

/// True for a file that usually holds secrets: it enters a version only when a version already
/// has it, and never an export or a commit.
pub(crate) fn is_secret(path: &RelPath) -> bool {
    let name = path.file_name();
    (name == ".env" || name.starts_with(".env."))
        && !matches!(name, ".env.example" | ".env.sample" | ".env.template" | ".env.dist")
}

/// A folder, by handle.
#[derive(Debug)]
pub(crate) struct Folder {
    pub(crate) dir: Dir,
    pub(crate) path: PathBuf,
    pub(crate) owner: ProjectId,
}

/// The folder that holds a path's last component.
enum Parent {
    Dir(Dir),
    Absent,
    Blocked(SkipReason),
}

impl Folder {
    /// Opens a folder; `None` when there is nothing at `path`.
    pub(crate) fn open(path: &Path, owner: ProjectId) -> Result<Option<Self>> {
        match Dir::open_ambient_dir(path, ambient_authority()) {
            Ok(dir) => Ok(Some(Self { dir, path: path.to_owned(), owner })),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
                Err(CacheError::NotAFolder(path.to_owned()))
            }
            Err(error) => Err(CacheError::io(path)(error)),
        }
    }

    pub(crate) fn is_empty(&self) -> Result<bool> {
        let mut entries = self.dir.entries().map_err(CacheError::io(&self.path))?;
        Ok(entries.next().is_none())
    }

    /// What is on disk under `path`.
    pub(crate) fn probe(&self, path: &RelPath) -> Result<Disk> {
        let dir = match self.parent(path, false)? {
            Parent::Dir(dir) => dir,
            Parent::Absent => return Ok(Disk::Absent),
            Parent::Blocked(reason) => return Ok(Disk::Other(reason)),
        };
        match read_entry(&dir, path.file_name()) {
            Ok(Content::Bytes(bytes)) => {
                Ok(Disk::File(FileEntry { blob: BlobId::of(&bytes), size: bytes.len() as u64 }))
            }
            Ok(Content::Absent) => Ok(Disk::Absent),
            Ok(Content::Other(reason)) => Ok(Disk::Other(reason)),
            Err(error) => Err(self.error(path)(error)),
        }
    }

    /// A regular file's bytes; `None` when it is absent or cannot be in a version.
    pub(crate) fn read(&self, path: &RelPath) -> Result<Option<Vec<u8>>> {
        let Parent::Dir(dir) = self.parent(path, false)? else { return Ok(None) };
        match read_entry(&dir, path.file_name()).map_err(self.error(path))? {
            Content::Bytes(bytes) => Ok(Some(bytes)),
            Content::Absent | Content::Other(_) => Ok(None),
        }
    }

    /// Puts a file in place in one rename, so that a reader or a kill sees the old bytes or the
    /// new ones. With `durable`, the bytes are on the disk before the rename; the rename itself is
    /// made durable by [`Folder::sync_parents`].
    pub(crate) fn replace(&self, path: &RelPath, bytes: &[u8], durable: bool) -> Result<()> {
        let dir = match self.parent(path, true)? {
            Parent::Dir(dir) => dir,
            Parent::Absent | Parent::Blocked(_) => {
                return Err(self.error(path)(io::ErrorKind::NotADirectory.into()));
            }
        };
        let temporary = format!("{}{:016x}.tmp", temporary_prefix(self.owner), rand::random::<u64>());
        write_new(&dir, &temporary, path.file_name(), bytes, durable)
            .and_then(|()| dir.rename(&temporary, &dir, path.file_name()))
            .map_err(|error| {
                // Best effort: what stays behind is swept by the next scan.
                let _ = dir.remove_file(&temporary);
                self.error(path)(error)
            })
    }

    /// Removes a file, and the folders above it that this leaves empty.
    pub(crate) fn remove(&self, path: &RelPath) -> Result<()> {
        let Parent::Dir(dir) = self.parent(path, false)? else { return Ok(()) };
        match dir.remove_file(path.file_name()) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(self.error(path)(error)),
            _ => {}
        }
        let mut folder = path.parent();
        while let Some(inner) = folder {
            // Fails on the first that still has something in it, which is how it should end.
            if self.dir.remove_dir(inner).is_err() {
                break;
            }
            folder = inner.rsplit_once('/').map(|(outer, _)| outer);
        }
        Ok(())
    }

    /// Makes renames and removals in the folders of these paths durable.
    pub(crate) fn sync_parents<'a>(&self, paths: impl IntoIterator<Item = &'a RelPath>) -> Result<()> {
        let folders: BTreeSet<&str> = paths.into_iter().map(|path| path.parent().unwrap_or(".")).collect();
        for folder in folders {
            match sync_dir(&self.dir, folder) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(CacheError::io(self.path.join(folder))(error));
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Makes the names in the folder itself durable.
    pub(crate) fn sync(&self) -> Result<()> {
        sync_dir(&self.dir, ".").map_err(CacheError::io(&self.path))
    }

    /// Opens the folder that holds `path`, link by link refused, making it where asked.
    fn parent(&self, path: &RelPath, create: bool) -> Result<Parent> {
        let mut dir = self.dir.try_clone().map_err(CacheError::io(&self.path))?;
        let Some(folders) = path.parent() else { return Ok(Parent::Dir(dir)) };
        for name in folders.split('/') {
            match dir.symlink_metadata(name) {
                Ok(metadata) if metadata.is_symlink() => return Ok(Parent::Blocked(SkipReason::Symlink)),
                Ok(metadata) if !metadata.is_dir() => return Ok(Parent::Blocked(SkipReason::File)),
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    if !create {
                        return Ok(Parent::Absent);
                    }
                    match dir.create_dir(name) {
                        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                            return Err(self.error(path)(error));
                        }
                        _ => {}
                    }
                }
                Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                    return Ok(Parent::Blocked(SkipReason::Unreadable));
                }
                Err(error) => return Err(self.error(path)(error)),
            }
            dir = match dir.open_dir(name) {
                Ok(inner) => inner,
                Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                    return Ok(Parent::Blocked(SkipReason::Unreadable));
                }
                Err(error) => return Err(self.error(path)(error)),
            };
        }
        Ok(Parent::Dir(dir))
    }

    pub(crate) fn error(&self, path: &RelPath) -> impl FnOnce(io::Error) -> CacheError + use<> {
        CacheError::io(self.path.join(path.as_str()))
    }
}

/// What a directory entry holds.
pub(crate) enum Content {
    Bytes(Vec<u8>),
    Absent,
    Other(SkipReason),
}

pub(crate) fn read_entry(dir: &Dir, name: &str) -> io::Result<Content> {
    let metadata = match dir.symlink_metadata(name) {
        Ok(metadata) => metadata,
        Err(error) => return unreadable(error),
    };
    let kind = metadata.file_type();
    if kind.is_symlink() {
        return Ok(Content::Other(SkipReason::Symlink));
    }
    if kind.is_dir() {
        return Ok(Content::Other(SkipReason::Folder));
    }
    if !kind.is_file() {
        // Opening a pipe would wait for a writer.
        return Ok(Content::Other(SkipReason::Special));
    }
    if metadata.len() > MAX_FILE_BYTES as u64 {
        return Ok(Content::Other(SkipReason::TooLarge));
    }
    let file = match dir.open(name) {
        Ok(file) => file,
        Err(error) => return unreadable(error),
    };
    let mut bytes = Vec::with_capacity(metadata.len() as usize);
    // It may have grown since.
    file.take(MAX_FILE_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > MAX_FILE_BYTES {
        return Ok(Content::Other(SkipReason::TooLarge));
    }
    Ok(Content::Bytes(bytes))
}

fn unreadable(error: io::Error) -> io::Result<Content> {
    match error.kind() {
        io::ErrorKind::NotFound => Ok(Content::Absent),
        io::ErrorKind::PermissionDenied => Ok(Content::Other(SkipReason::Unreadable)),
        _ => Err(error),
    }
}

fn write_new(dir: &Dir, temporary: &str, name: &str, bytes: &[u8], durable: bool) -> io::Result<()> {
    let mut file = dir.open_with(temporary, OpenOptions::new().write(true).create_new(true))?;
    file.write_all(bytes)?;
    // Replacing keeps what the person set (an executable script stays one).
    let permissions = match dir.symlink_metadata(name) {
        Ok(metadata) if metadata.is_file() => Some(metadata.permissions()),
        _ => script_permissions(bytes),
    };
    if let Some(permissions) = permissions {
        file.set_permissions(permissions)?;
    }
    if durable {
        file.sync_all()?;
    }
    Ok(())
}

/// A new file that names its interpreter can be run.
#[cfg(unix)]
fn script_permissions(bytes: &[u8]) -> Option<cap_std::fs::Permissions> {
    use cap_std::fs::PermissionsExt as _;
    bytes.starts_with(b"#!").then(|| cap_std::fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn script_permissions(_: &[u8]) -> Option<cap_std::fs::Permissions> {
    None
}

#[cfg(unix)]
fn sync_dir(dir: &Dir, folder: &str) -> io::Result<()> {
    // The handle itself may be O_PATH, which cannot be synced.
    dir.open(folder)?.sync_all()
}

/// Windows journals metadata itself and has no handle to sync a folder by.
#[cfg(not(unix))]
fn sync_dir(_: &Dir, _: &str) -> io::Result<()> {
    Ok(())
}

pub(crate) fn temporary_prefix(owner: ProjectId) -> String {
    format!(".vectort-{owner}-")
}
