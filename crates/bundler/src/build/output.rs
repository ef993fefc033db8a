//! The output folder: which may be replaced, and how.

use std::io;
use std::path::{Path, PathBuf};

use vectort_core::RelPath;

use super::BuildError;
use super::assets::Files;
use crate::project::Project;

/// Tells a previous build of ours, which may be replaced, from a folder of the person's.
const MARKER: &str = ".vectort-build";

/// A folder that may be replaced by a build.
#[derive(Debug)]
pub(super) struct Target {
    path: PathBuf,
}

impl Target {
    /// Refuses what holds anything but a previous build.
    pub(super) fn open(project: &Project, out: &Path) -> Result<Self, BuildError> {
        let failed = |source| BuildError::Write { path: out.to_owned(), source };
        let path = std::path::absolute(out).map_err(failed)?;
        let (Some(parent), Some(name)) = (path.parent(), path.file_name()) else {
            return Err(BuildError::AmongSources(out.to_owned()));
        };
        fs_err::create_dir_all(parent).map_err(failed)?;
        let path = fs_err::canonicalize(parent).map_err(failed)?.join(name);
        if project.root().starts_with(&path) {
            return Err(BuildError::AmongSources(out.to_owned()));
        }
        if let Ok(below) = path.strip_prefix(project.root()) {
            let first = below.components().next().map(|part| part.as_os_str().to_string_lossy().into_owned());
            let first = first.unwrap_or_default();
            let among = |file: &RelPath| file.as_str().split('/').next() == Some(first.as_str());
            if project.files().iter().any(among) || first.starts_with('.') || first == "node_modules" {
                return Err(BuildError::AmongSources(out.to_owned()));
            }
        }
        match fs_err::symlink_metadata(&path) {
            Ok(meta) if !meta.is_dir() => return Err(BuildError::NotEmpty(out.to_owned())),
            Ok(_) => {
                let is_empty = fs_err::read_dir(&path).map_err(failed)?.next().is_none();
                if !is_empty && !path.join(MARKER).is_file() {
                    return Err(BuildError::NotEmpty(out.to_owned()));
                }
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(failed(error)),
        }
        Ok(Self { path })
    }

    /// Writes everything beside the folder, then puts it in the folder's place. A failure leaves
    /// the previous build as it was.
    pub(super) fn write(&self, files: &Files) -> Result<Vec<(RelPath, u64)>, BuildError> {
        let failed = |source| BuildError::Write { path: self.path.clone(), source };
        let (fresh, old) = (self.sibling("new"), self.sibling("old"));
        let written = write_all(&fresh, files).and_then(|written| {
            let had_old = self.path.exists();
            if had_old {
                fs_err::rename(&self.path, &old)?;
            }
            if let Err(error) = fs_err::rename(&fresh, &self.path) {
                if had_old {
                    fs_err::rename(&old, &self.path)?;
                }
                return Err(error);
            }
            if had_old {
                fs_err::remove_dir_all(&old)?;
            }
            Ok(written)
        });
        if written.is_err() && fresh.exists() {
            // The first error is the one to report.
            let _ = fs_err::remove_dir_all(&fresh);
        }
        written.map_err(failed)
    }

    fn sibling(&self, kind: &str) -> PathBuf {
        let name = self.path.file_name().unwrap_or_default().to_string_lossy();
        self.path.with_file_name(format!(".{name}.{kind}-{:08x}", rand::random::<u32>()))
    }
}

fn write_all(folder: &Path, files: &Files) -> io::Result<Vec<(RelPath, u64)>> {
    fs_err::create_dir_all(folder)?;
    let mut written = Vec::new();
    for (path, bytes) in files.iter() {
        let path =
            RelPath::parse(path).map_err(|problem| io::Error::new(io::ErrorKind::InvalidInput, problem))?;
        let target = folder.join(path.as_str());
        if let Some(parent) = target.parent() {
            fs_err::create_dir_all(parent)?;
        }
        fs_err::write(&target, bytes)?;
        written.push((path, bytes.len() as u64));
    }
    fs_err::write(folder.join(MARKER), b"This folder is replaced by every build.\n")?;
    Ok(written)
}
