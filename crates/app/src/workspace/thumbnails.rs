//! Small pictures of projects: PNG files of the data folder. They can be thrown away.

use std::io;
use std::path::PathBuf;

use vectort_core::ProjectId;

use crate::error::{internal, io_error};
use crate::host::Host;
use crate::{App, Result, atomic, blocking};

/// Largest picture that is kept, in bytes.
const MAX_BYTES: usize = 1 << 20;
/// What every PNG file begins with (ISO/IEC 15948, 5.2).
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

impl<H: Host> App<H> {
    /// The picture of a project, if one was kept.
    pub async fn project_thumbnail(&self, id: ProjectId) -> Result<Option<Vec<u8>>> {
        let path = self.thumbnail(id);
        blocking(move || match fs_err::read(&path) {
            Ok(png) => Ok(Some(png)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(io_error(&path, &error)),
        })
        .await?
    }

    /// Keeps a PNG of at most 1 MiB as the picture of a project, in place of the one before.
    pub async fn keep_thumbnail(&self, id: ProjectId, png: &[u8]) -> Result<()> {
        if !png.starts_with(SIGNATURE) {
            return Err(internal(&"the picture is not a PNG"));
        }
        if png.len() > MAX_BYTES {
            return Err(internal(&format!("the picture has {} bytes", png.len())));
        }
        self.on_live(id, |_, _| Ok(())).await?;
        let (path, png) = (self.thumbnail(id), png.to_vec());
        blocking(move || atomic::replace(&path, &png)).await?
    }

    fn thumbnail(&self, id: ProjectId) -> PathBuf {
        self.home().join("thumbnails").join(format!("{id}.png"))
    }
}
