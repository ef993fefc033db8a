//! The files of a build.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use bytes::Bytes;
use sha1::{Digest as _, Sha1};
use vectort_core::RelPath;

use crate::error::DeployError;
use crate::name::hex;

/// A built site: files with their sizes and SHA-1 digests, by which vendors know what they have.
#[derive(Debug, Clone, Default)]
pub struct Site {
    files: Vec<SiteFile>,
}

/// One file of a site.
#[derive(Debug, Clone)]
pub struct SiteFile {
    /// Where it is in the site.
    pub path: RelPath,
    /// SHA-1 of its bytes, in lower-case hexadecimal.
    pub sha1: String,
    /// Its size in bytes.
    pub size: u64,
    source: Source,
}

/// Where a file's bytes are. A site of a thousand files is not held in memory.
#[derive(Debug, Clone)]
enum Source {
    Disk(PathBuf),
    Memory(Bytes),
}

impl Site {
    /// Digests these files of the folder `root`, and no other that is there. Blocks.
    pub fn read<'a>(root: &Path, paths: impl IntoIterator<Item = &'a RelPath>) -> Result<Self, DeployError> {
        let on_disk = |path: &RelPath| SiteFile::on_disk(path.clone(), root.join(path.as_str()));
        let mut files = paths.into_iter().map(on_disk).collect::<Result<Vec<_>, _>>()?;
        files.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(Self { files })
    }

    /// The files, sorted by path.
    pub fn files(&self) -> &[SiteFile] {
        &self.files
    }

    /// The bytes of all files.
    pub fn bytes(&self) -> u64 {
        self.files.iter().map(|file| file.size).sum()
    }

    /// Whether one page answers for all addresses: `index.html` is the only page there is.
    pub fn is_single_page(&self) -> bool {
        let mut pages = self.files.iter().filter(|file| file.path.extension() == "html");
        pages.next().is_some_and(|page| page.path.as_str() == "index.html") && pages.next().is_none()
    }

    pub(crate) fn has(&self, path: &str) -> bool {
        self.files.iter().any(|file| file.path.as_str() == path)
    }

    /// One file for each digest: equal files travel once.
    pub(crate) fn by_digest(files: &[SiteFile]) -> BTreeMap<&str, &SiteFile> {
        files.iter().map(|file| (file.sha1.as_str(), file)).collect()
    }
}

impl SiteFile {
    fn on_disk(path: RelPath, source: PathBuf) -> Result<Self, DeployError> {
        let failed = |error| DeployError::Read { path: source.clone(), source: error };
        let mut file = fs_err::File::open(&source).map_err(failed)?;
        let mut digest = Sha1::new();
        let size = io::copy(&mut file, &mut digest).map_err(failed)?;
        Ok(Self { path, sha1: hex(&digest.finalize()), size, source: Source::Disk(source) })
    }

    /// A file that a vendor wants besides those of the build.
    pub(crate) fn in_memory(path: RelPath, bytes: Bytes) -> Self {
        let (sha1, size) = (hex(&Sha1::digest(&bytes)), bytes.len() as u64);
        Self { path, sha1, size, source: Source::Memory(bytes) }
    }

    /// Its bytes.
    pub(crate) async fn read(&self) -> Result<Bytes, DeployError> {
        match &self.source {
            Source::Memory(bytes) => Ok(bytes.clone()),
            Source::Disk(path) => match tokio::fs::read(path).await {
                Ok(bytes) => Ok(bytes.into()),
                Err(source) => Err(DeployError::Read { path: path.clone(), source }),
            },
        }
    }
}
