//! Small pictures of projects and their versions: PNG files of the data folder. They can be thrown
//! away.

use std::io;
use std::path::{Path, PathBuf};

use vectort_core::ProjectId;

use crate::error::{internal, io_error};
use crate::host::Host;
use crate::{App, Result, atomic, blocking};

/// Largest picture that is kept, in bytes.
const MAX_BYTES: usize = 1 << 20;
/// Most pictures of versions that a project keeps, the latest ones.
const MAX_VERSIONS: usize = 200;
/// What every PNG file begins with (ISO/IEC 15948, 5.2).
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

impl<H: Host> App<H> {
    /// The picture of a project, if one was kept.
    pub async fn project_thumbnail(&self, id: ProjectId) -> Result<Option<Vec<u8>>> {
        let path = self.thumbnail(id);
        blocking(move || read(&path)).await?
    }

    /// The picture of a project as it was at a version, if one was kept.
    pub async fn version_thumbnail(&self, id: ProjectId, version: u32) -> Result<Option<Vec<u8>>> {
        self.on_live(id, move |store, _| store.version(id, version).map(drop)).await?;
        let path = picture_of(&self.version_thumbnails(id), version);
        blocking(move || read(&path)).await?
    }

    /// Keeps a PNG of at most 1 MiB as the picture of a project and of its head, in place of those
    /// before. Of versions, the latest 200 pictures are kept.
    pub async fn keep_thumbnail(&self, id: ProjectId, png: &[u8]) -> Result<()> {
        if !png.starts_with(SIGNATURE) {
            return Err(internal(&"the picture is not a PNG"));
        }
        if png.len() > MAX_BYTES {
            return Err(internal(&format!("the picture has {} bytes", png.len())));
        }
        let head = self.on_live(id, |_, project| Ok(project.head)).await?;
        let (path, versions, png) = (self.thumbnail(id), self.version_thumbnails(id), png.to_vec());
        blocking(move || {
            if let Some(head) = head {
                atomic::replace(&picture_of(&versions, head), &png)?;
                keep_latest(&versions).map_err(|error| io_error(&versions, &error))?;
            }
            atomic::replace(&path, &png)
        })
        .await?
    }

    fn thumbnail(&self, id: ProjectId) -> PathBuf {
        self.home().join("thumbnails").join(format!("{id}.png"))
    }

    fn version_thumbnails(&self, id: ProjectId) -> PathBuf {
        self.home().join("thumbnails").join(id.to_string())
    }
}

fn picture_of(folder: &Path, version: u32) -> PathBuf {
    folder.join(format!("{version}.png"))
}

fn read(path: &Path) -> Result<Option<Vec<u8>>> {
    match fs_err::read(path) {
        Ok(png) => Ok(Some(png)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(io_error(path, &error)),
    }
}

/// Removes the pictures of the oldest versions beyond what is kept.
fn keep_latest(folder: &Path) -> io::Result<()> {
    let mut versions: Vec<u32> = Vec::new();
    for entry in fs_err::read_dir(folder)? {
        let name = entry?.file_name();
        versions.extend(name.to_str().and_then(|name| name.strip_suffix(".png")?.parse::<u32>().ok()));
    }
    versions.sort_unstable_by_key(|version| std::cmp::Reverse(*version));
    versions.into_iter().skip(MAX_VERSIONS).try_for_each(|version| {
        match fs_err::remove_file(picture_of(folder, version)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    })
}
