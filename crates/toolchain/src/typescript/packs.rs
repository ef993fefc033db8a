//! The types of the packages that travel with the app.
//!
//! `cargo xtask packs` makes them (`crates/packer`): the `.d.ts` files of the packs' packages
//! without their comments, in one blob. The compiler reads files, so they are laid out once.

use std::path::{Path, PathBuf};
use std::time::Duration;

use vectort_core::RelPath;

use crate::report::ToolError;

/// `u32 LE length · JSON of [path, bytes] · contents`, compressed by zstd.
static BLOB: &[u8] = include_bytes!("../../types/types.pack.zst");
/// Refuses to allocate for a damaged length; the types are some 3 MB.
const MAX_PLAIN: usize = 32 << 20;
/// A copy that is older than this is nobody's any more.
const LEFT_AFTER: Duration = Duration::from_hours(24);

/// The types of the packages that travel with the app, laid out in a folder for the compiler.
#[derive(Debug, Clone)]
pub struct TypePacks {
    root: PathBuf,
}

impl TypePacks {
    /// Lays the types out in a folder of `cache` that is named after them, unless they are there.
    /// Two processes may do so at once. Takes some 100 ms the first time.
    pub fn open(cache: &Path) -> Result<Self, ToolError> {
        let name = format!("types-{}", &blake3::hash(BLOB).to_hex()[..16]);
        let packs = Self { root: cache.join(name) };
        if !packs.root.is_dir() {
            fs_err::create_dir_all(cache)?;
            let made = tempfile::Builder::new().prefix("types-").tempdir_in(cache)?;
            unpack(made.path())?;
            // In one step, so that a folder of that name is always whole.
            if let Err(error) = fs_err::rename(made.path(), &packs.root)
                && !packs.root.is_dir()
            {
                return Err(error.into());
            }
        }
        packs.sweep();
        Ok(packs)
    }

    /// Removes the copies that a process left which was killed.
    fn sweep(&self) {
        for entry in std::fs::read_dir(self.work()).into_iter().flatten().flatten() {
            let age = entry.metadata().and_then(|meta| meta.modified()).ok().and_then(|it| it.elapsed().ok());
            if age.is_some_and(|age| age > LEFT_AFTER) {
                // Whoever else sweeps may have been first.
                _ = std::fs::remove_dir_all(entry.path());
            }
        }
    }

    /// Where projects are laid out: the compiler looks for types in the folders above.
    pub(super) fn work(&self) -> PathBuf {
        self.root.join("work")
    }

    /// Where the packages are.
    pub(super) fn modules(&self) -> PathBuf {
        self.root.join("node_modules")
    }

    /// Whether there is a package of that name.
    pub(super) fn has(&self, package: &str) -> bool {
        self.modules().join(package).join("package.json").is_file()
    }
}

fn unpack(folder: &Path) -> Result<(), ToolError> {
    let plain = zstd::bulk::decompress(BLOB, MAX_PLAIN).map_err(|_| ToolError::Packs("compression"))?;
    let (length, rest) = plain.split_first_chunk::<4>().ok_or(ToolError::Packs("length"))?;
    let (index, mut rest) =
        rest.split_at_checked(u32::from_le_bytes(*length) as usize).ok_or(ToolError::Packs("index"))?;
    let index: Vec<(RelPath, usize)> =
        serde_json::from_slice(index).map_err(|_| ToolError::Packs("index"))?;
    for (path, length) in index {
        let (content, more) = rest.split_at_checked(length).ok_or(ToolError::Packs("contents"))?;
        rest = more;
        let file = folder.join(path.as_str());
        if let Some(parent) = file.parent() {
            fs_err::create_dir_all(parent)?;
        }
        fs_err::write(file, content)?;
    }
    Ok(())
}
