//! Small files of the data folder that are replaced whole.

use std::io::Write as _;
use std::path::Path;

use crate::Result;
use crate::error::io_error;

/// Gives a file a new content: a reader, or a kill, finds the old bytes or the new ones. Only the
/// person may read it.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().unwrap_or(path);
    let write = || {
        fs_err::create_dir_all(folder)?;
        let mut file = tempfile::Builder::new().prefix(".").suffix(".tmp").tempfile_in(folder)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        file.persist(path).map_err(|error| error.error).map(drop)
    };
    write().map_err(|error| io_error(path, &error))
}
