//! A copy of a project for a tool to work on.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use vectort_core::RelPath;

/// A folder that goes away with its value: the project's copy and an empty home beside it.
#[derive(Debug)]
pub(crate) struct Scratch {
    folder: TempDir,
}

impl Scratch {
    /// Copies the files that `wanted` takes. Hidden ones are left out in any case: a project's
    /// `.cargo/config.toml`, `.python-version` or `.npmrc` says what tools are to run.
    pub(crate) fn lay<'a>(
        parent: &Path,
        files: &'a BTreeMap<RelPath, Vec<u8>>,
        wanted: impl Fn(&RelPath) -> bool,
    ) -> io::Result<(Self, Vec<&'a RelPath>)> {
        fs_err::create_dir_all(parent)?;
        let folder = tempfile::Builder::new().prefix("check-").tempdir_in(parent)?;
        let scratch = Self { folder };
        for folder in [scratch.project(), scratch.home()] {
            fs_err::create_dir(folder)?;
        }
        let mut laid = Vec::new();
        for (path, content) in files.iter().filter(|(path, _)| !is_hidden(path) && wanted(path)) {
            scratch.write(path.as_str(), content)?;
            laid.push(path);
        }
        Ok((scratch, laid))
    }

    /// One more file, in the project's copy.
    pub(crate) fn write(&self, path: &str, content: &[u8]) -> io::Result<()> {
        let path = self.project().join(path);
        if let Some(folder) = path.parent() {
            fs_err::create_dir_all(folder)?;
        }
        fs_err::write(path, content)
    }

    /// Where the copy is.
    pub(crate) fn project(&self) -> PathBuf {
        self.folder.path().join("project")
    }

    /// An empty home.
    pub(crate) fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }
}

/// Whether some part of the path begins with a dot.
pub(crate) fn is_hidden(path: &RelPath) -> bool {
    path.as_str().split('/').any(|part| part.starts_with('.'))
}
