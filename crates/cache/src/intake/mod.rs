//! Files of other people put in an empty folder: from an archive, a repository's pack, or a folder.
//!
//! Nothing here follows a link, makes one, or writes outside the folder; what is not a project's
//! own (version control, installed packages) stays behind.

mod copy;
mod pack;
mod zip;

use std::collections::BTreeSet;
use std::io::{self, Read, Write as _};
use std::path::{Path, PathBuf};

use vectort_core::{PathProblem, RelPath};

use crate::model::{PathIndex, SkipReason, Skipped};

pub use copy::copy_folder;
pub use pack::unpack_git;
pub use zip::unpack_zip;

/// Most entries that are looked at.
pub(crate) const MAX_ENTRIES: usize = 20_000;
/// Most bytes that are written.
pub(crate) const MAX_BYTES: u64 = 512 << 20;
/// Most left out files that are named.
const MAX_NAMED: usize = 100;
/// Folders that can be made again, or are about something else than the files.
const PASSED_OVER: &[&str] = &["node_modules", "__MACOSX", ".git", ".hg", ".svn", ".vectort"];

/// What was put in the folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Intake {
    /// How many files.
    pub files: u32,
    /// Their bytes.
    pub bytes: u64,
    /// What was left out, the first hundred: links, submodules, names that some system cannot
    /// hold, pointers to large files that are kept elsewhere.
    pub skipped: Vec<Skipped>,
}

/// Why nothing was taken in. The folder may hold a part; it is the caller's to remove.
#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
    /// Not what it should be, or cut, or with checksums that do not fit.
    #[error("damaged")]
    Damaged,
    /// A part is encrypted.
    #[error("encrypted")]
    Encrypted,
    /// Packed in a way that is not read here.
    #[error("unsupported compression")]
    Unsupported,
    /// A name that leads out of the folder.
    #[error("unsafe path")]
    UnsafePath(String),
    /// Two entries of one name, of which readers would choose differently.
    #[error("duplicate entries")]
    Duplicate,
    /// More than 20,000 entries.
    #[error("too many entries")]
    TooManyEntries,
    /// More than 512 MiB, or packed far more tightly than files are.
    #[error("too large")]
    TooLarge,
    /// No file that could be taken in.
    #[error("empty")]
    Empty,
    /// There is no such folder in it.
    #[error("no folder {0}")]
    NoSuchFolder(String),
    /// The person stopped it.
    #[error("cancelled")]
    Cancelled,
    /// The file system refused.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// The system's error.
        source: io::Error,
    },
}

impl IntakeError {
    fn io(path: &Path) -> impl FnOnce(io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |source| Self::Io { path, source }
    }
}

/// An entry's place, as far as its name says.
enum Place {
    At(RelPath),
    /// Of no interest.
    Passed,
    /// Some system could not hold it.
    Unholdable,
}

/// Judges the name of an entry.
fn place(name: &str) -> Result<Place, IntakeError> {
    if name.split(['/', '\\']).any(|part| PASSED_OVER.contains(&part)) {
        return Ok(Place::Passed);
    }
    match RelPath::parse(name) {
        Ok(path) if path.file_name() == ".DS_Store" => Ok(Place::Passed),
        Ok(path) => Ok(Place::At(path)),
        Err(PathProblem::Absolute | PathProblem::Traversal) => {
            Err(IntakeError::UnsafePath(name.chars().take(200).collect()))
        }
        Err(PathProblem::VersionControl) => Ok(Place::Passed),
        Err(_) => Ok(Place::Unholdable),
    }
}

/// Puts files below a folder that is empty and nobody else's.
struct Planter<'a> {
    into: &'a Path,
    /// Goes before every path and is left out.
    strip: Option<String>,
    index: PathIndex,
    folders: BTreeSet<PathBuf>,
    intake: Intake,
    is_cancelled: &'a dyn Fn() -> bool,
}

impl<'a> Planter<'a> {
    fn new(into: &'a Path, is_cancelled: &'a dyn Fn() -> bool) -> Self {
        Self {
            into,
            strip: None,
            index: PathIndex::default(),
            folders: BTreeSet::new(),
            intake: Intake::default(),
            is_cancelled,
        }
    }

    fn check_cancelled(&self) -> Result<(), IntakeError> {
        if (self.is_cancelled)() { Err(IntakeError::Cancelled) } else { Ok(()) }
    }

    fn skip(&mut self, path: &str, reason: SkipReason) {
        if self.intake.skipped.len() < MAX_NAMED {
            self.intake.skipped.push(Skipped { path: path.to_owned(), reason });
        }
    }

    /// Writes a file. Of two names that one file system takes for one, the first is kept.
    fn put(&mut self, path: &RelPath, content: &mut dyn Read, executable: bool) -> Result<(), IntakeError> {
        self.check_cancelled()?;
        let path = match &self.strip {
            Some(top) => {
                let rest = path.as_str().strip_prefix(top.as_str()).and_then(|rest| rest.strip_prefix('/'));
                rest.and_then(|rest| RelPath::parse(rest).ok()).ok_or(IntakeError::Damaged)?
            }
            None => path.clone(),
        };
        if self.index.insert(&path).is_err() {
            self.skip(path.as_str(), SkipReason::Name);
            return Ok(());
        }
        let target = self.into.join(path.as_str());
        if let Some(folder) = target.parent()
            && !self.folders.contains(folder)
        {
            fs_err::create_dir_all(folder).map_err(IntakeError::io(folder))?;
            self.folders.insert(folder.to_owned());
        }
        let mut file = fs_err::OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&target)
            .map_err(IntakeError::io(&target))?;
        let mut buffer = vec![0; 64 << 10];
        loop {
            let read = match content.read(&mut buffer) {
                Ok(0) => break,
                Ok(read) => read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                // Of what is packed, not of a disk.
                Err(_) => return Err(IntakeError::Damaged),
            };
            self.intake.bytes += read as u64;
            if self.intake.bytes > MAX_BYTES {
                return Err(IntakeError::TooLarge);
            }
            file.write_all(&buffer[..read]).map_err(IntakeError::io(&target))?;
        }
        if executable {
            make_executable(&target).map_err(IntakeError::io(&target))?;
        }
        self.intake.files += 1;
        Ok(())
    }

    fn finish(self) -> Result<Intake, IntakeError> {
        if self.intake.files == 0 { Err(IntakeError::Empty) } else { Ok(self.intake) }
    }
}

#[cfg(unix)]
fn make_executable(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = fs_err::metadata(path)?.permissions().mode();
    // Whoever may read it may run it.
    fs_err::set_permissions(path, std::fs::Permissions::from_mode(mode | ((mode & 0o444) >> 2)))
}

#[cfg(not(unix))]
fn make_executable(_: &Path) -> io::Result<()> {
    Ok(())
}

/// The one folder that holds everything, if there is one.
fn only_top<'a>(paths: impl IntoIterator<Item = &'a RelPath>) -> Option<String> {
    let mut top: Option<&str> = None;
    for path in paths {
        let (first, _) = path.as_str().split_once('/')?;
        if *top.get_or_insert(first) != first {
            return None;
        }
    }
    top.map(str::to_owned)
}
