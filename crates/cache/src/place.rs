//! Where projects live: one spelling for each folder.

use std::io;
use std::path::{Component, Path, PathBuf};

use crate::error::{CacheError, Result};

/// The absolute path of a folder that need not exist yet, with the links in its existing part
/// resolved, so that one folder is one project however it is written.
pub(crate) fn resolve(dir: &Path) -> Result<PathBuf> {
    let absolute = std::path::absolute(dir).map_err(CacheError::io(dir))?;
    let mut existing = absolute.as_path();
    let mut rest = Vec::new();
    let base = loop {
        match fs_err::canonicalize(existing) {
            Ok(base) => break base,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
                return Err(CacheError::NotAFolder(absolute));
            }
            Err(error) => return Err(CacheError::io(existing)(error)),
        }
        match (existing.parent(), existing.components().next_back()) {
            (Some(parent), Some(last)) => {
                rest.push(last);
                existing = parent;
            }
            _ => return Err(CacheError::FolderMissing(absolute)),
        }
    };
    let mut path = plain(base);
    for component in rest.into_iter().rev() {
        match component {
            Component::ParentDir => {
                path.pop();
            }
            Component::CurDir => {}
            other => path.push(other),
        }
    }
    Ok(path)
}

/// `resolve`, and the text that the database knows it by. Refuses the data folder itself.
pub(crate) fn project_dir(home: &Path, dir: &Path) -> Result<(PathBuf, String)> {
    let path = resolve(dir)?;
    let home = plain(home.to_owned());
    let own = ["git", "drafts", "locks", "backups", "thumbnails", "attachments", "logs"];
    if path == home || own.iter().any(|name| path.starts_with(home.join(name))) {
        return Err(CacheError::DirReserved(path));
    }
    match path.to_str() {
        Some(text) => Ok((path.clone(), text.to_owned())),
        None => Err(CacheError::DirNotUnicode(path)),
    }
}

/// Windows' canonical paths are verbatim (`\\?\C:\…`), which many programs refuse.
fn plain(path: PathBuf) -> PathBuf {
    if cfg!(windows)
        && let Some(rest) = path.to_str().and_then(|text| text.strip_prefix(r"\\?\"))
        && rest.as_bytes().get(1) == Some(&b':')
    {
        return PathBuf::from(rest);
    }
    path
}
