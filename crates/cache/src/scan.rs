//! Walking a folder: what of it a version takes in.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use cap_std::fs::Dir;
use vectort_core::RelPath;
use vectort_core::limits::MAX_FILES;

use crate::error::{CacheError, Result};
use crate::folder::{Content, Disk, Folder, is_secret, read_entry, temporary_prefix};
use crate::model::{BlobId, FileEntry, SkipReason, Skipped};

/// A file with this name marks a folder as a production build: it is not taken into versions.
pub const BUILD_MARKER: &str = ".vectort-build";

/// Folders of tools, which they can make again.
const TOOL_FOLDERS: &[&str] = &[
    "node_modules",
    ".git",
    ".hg",
    ".svn",
    ".vectort",
    ".venv",
    "__pycache__",
    ".next",
    ".nuxt",
    ".svelte-kit",
    ".turbo",
    ".parcel-cache",
    ".gradle",
    ".dart_tool",
];

/// Files that file managers leave behind.
const DESKTOP_FILES: &[&str] = &[".DS_Store", "Thumbs.db", "desktop.ini"];

/// Most skipped paths that are reported.
const MAX_SKIPPED: usize = 1_000;
/// Most directory entries looked at in one scan.
const MAX_ENTRIES: usize = 100_000;

/// What a walk over a folder found. Paths that are absent are not listed.
#[derive(Debug, Default)]
pub(crate) struct Scan {
    pub(crate) files: BTreeMap<RelPath, FileEntry>,
    pub(crate) skipped: Vec<Skipped>,
    entries: usize,
}

impl Scan {
    fn skip(&mut self, path: String, reason: SkipReason) {
        if self.skipped.len() < MAX_SKIPPED {
            self.skipped.push(Skipped { path, reason });
        }
    }
}

impl Folder {
    /// Walks the folder. Tool folders, build outputs, secrets and desktop files are passed over,
    /// unless `tracked` has a file there: what a version holds is always looked at. Everything
    /// below `except` (absolute) is passed over too.
    pub(crate) fn scan(&self, tracked: &BTreeSet<&RelPath>, except: &Path) -> Result<Scan> {
        let mut scan = Scan::default();
        let except = except.strip_prefix(&self.path).ok().and_then(Path::to_str);
        let root = self.dir.try_clone().map_err(CacheError::io(&self.path))?;
        self.walk(&root, "", except, &mut scan)?;
        for path in tracked {
            if !scan.files.contains_key(*path)
                && let Disk::File(entry) = self.probe(path)?
            {
                scan.files.insert((*path).clone(), entry);
            }
        }
        scan.skipped.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(scan)
    }

    fn walk(&self, dir: &Dir, prefix: &str, except: Option<&str>, scan: &mut Scan) -> Result<()> {
        let here = self.path.join(prefix);
        let mut names = Vec::new();
        for entry in dir.entries().map_err(CacheError::io(&here))? {
            names.push(entry.map_err(CacheError::io(&here))?.file_name());
            scan.entries += 1;
            if scan.entries > MAX_ENTRIES {
                return Err(CacheError::TooManyFiles { limit: MAX_FILES });
            }
        }
        names.sort();
        let built = names.iter().any(|name| name == BUILD_MARKER) && !prefix.is_empty();
        if built {
            return Ok(());
        }
        let beside_cargo = names.iter().any(|name| name == "Cargo.toml");
        for name in &names {
            let Some(name) = name.to_str() else {
                scan.skip(format!("{prefix}{}", name.to_string_lossy()), SkipReason::Name);
                continue;
            };
            if name.starts_with(&temporary_prefix(self.owner)) && is_temporary(name) {
                // Left behind by a kill. The write lock is held, so nobody is using it.
                let _ = dir.remove_file(name);
                continue;
            }
            if is_temporary(name) || DESKTOP_FILES.contains(&name) {
                continue;
            }
            let text = format!("{prefix}{name}");
            if except == Some(text.as_str()) {
                continue;
            }
            let kind = match dir.symlink_metadata(name) {
                Ok(metadata) => metadata.file_type(),
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                Err(_) => {
                    scan.skip(text, SkipReason::Unreadable);
                    continue;
                }
            };
            if kind.is_symlink() {
                scan.skip(text, SkipReason::Symlink);
            } else if kind.is_dir() {
                if TOOL_FOLDERS.contains(&name) || (name == "target" && beside_cargo) {
                    continue;
                }
                match dir.open_dir(name) {
                    Ok(inner) if name != "target" || !inner.exists("CACHEDIR.TAG") => {
                        // An unreadable folder is one skipped entry, not a failed scan.
                        if inner.entries().is_err() {
                            scan.skip(text, SkipReason::Unreadable);
                        } else {
                            self.walk(&inner, &format!("{text}/"), except, scan)?;
                        }
                    }
                    Ok(_) => {}
                    Err(_) => scan.skip(text, SkipReason::Unreadable),
                }
            } else {
                self.take(dir, name, text, scan)?;
            }
        }
        Ok(())
    }

    /// Takes one file into a scan.
    fn take(&self, dir: &Dir, name: &str, text: String, scan: &mut Scan) -> Result<()> {
        let path = match RelPath::parse(&text) {
            // HFS+ lists names decomposed and finds them under either form; elsewhere a name that
            // changes by normalising would be another file.
            Ok(path) if path.as_str() == text || cfg!(target_os = "macos") => path,
            _ => {
                scan.skip(text, SkipReason::Name);
                return Ok(());
            }
        };
        if is_secret(&path) {
            return Ok(());
        }
        match read_entry(dir, name).map_err(self.error(&path))? {
            Content::Bytes(bytes) => {
                let entry = FileEntry { blob: BlobId::of(&bytes), size: bytes.len() as u64 };
                scan.files.insert(path, entry);
                if scan.files.len() > MAX_FILES {
                    return Err(CacheError::TooManyFiles { limit: MAX_FILES });
                }
            }
            Content::Absent => {}
            Content::Other(reason) => scan.skip(text, reason),
        }
        Ok(())
    }
}

fn is_temporary(name: &str) -> bool {
    name.starts_with(".vectort-") && name.ends_with(".tmp")
}
