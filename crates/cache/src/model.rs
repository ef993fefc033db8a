//! What the store keeps: projects, versions, files.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use vectort_core::{Checks, ProjectId, RelPath};

use crate::error::{CacheError, Result};
use crate::turns::TurnEnd;

/// What a new project is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewProject {
    /// Its name, as people see it.
    pub title: String,
    /// The person's words.
    pub description: String,
    /// Catalog id of its type, such as `web_app`.
    pub type_id: String,
    /// Catalog id of its framework, such as `react`.
    pub framework: String,
    /// BCP 47 tag of the description's language.
    pub language: String,
    /// `quick` or `advanced`.
    pub mode: String,
    /// Where it will live. Absent or empty.
    pub dir: PathBuf,
    /// What was chosen besides words, as the caller keeps it: a JSON object.
    pub inputs: serde_json::Value,
}

/// How an existing folder becomes a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adoption {
    /// The folder.
    pub dir: PathBuf,
    /// Its name; the folder's when `None`.
    pub title: Option<String>,
    /// Catalog id of its type, as detected.
    pub type_id: String,
    /// Catalog id of its framework, as detected.
    pub framework: String,
    /// BCP 47 tag of the person's language.
    pub language: String,
}

/// What [`Store::adopt`](crate::Store::adopt) found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adopted {
    /// The project.
    pub project: Project,
    /// True when it was imported now; false when this data folder already knew it.
    pub fresh: bool,
    /// What was left alone, in path order, at most 1,000 entries.
    pub skipped: Vec<Skipped>,
}

/// A project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Project {
    #[serde(skip)]
    pub(crate) pk: i64,
    /// Its identity in this data folder.
    pub id: ProjectId,
    /// Its name, as people see it.
    pub title: String,
    /// The person's words; empty for an import.
    pub description: String,
    /// Catalog id of its type.
    pub type_id: String,
    /// Catalog id of its framework.
    pub framework: String,
    /// BCP 47 tag.
    pub language: String,
    /// `quick` or `advanced`.
    pub mode: String,
    /// What was chosen besides words, as the caller keeps it: a JSON object.
    pub inputs: serde_json::Value,
    /// Its folder: absolute, symbolic links resolved.
    pub dir: PathBuf,
    /// 128 random bits as 32 hexadecimal digits: the host part of its preview origin.
    pub preview_token: String,
    /// The port that its preview last had, so that the origin's storage survives.
    pub preview_port: Option<u16>,
    /// When it was made or adopted.
    pub created_at: Timestamp,
    /// When a version was last added or it was renamed.
    pub updated_at: Timestamp,
    /// When it was deleted, if it was.
    pub deleted_at: Option<Timestamp>,
    /// The version that the folder shows: the current one, else the latest draft.
    pub head: Option<u32>,
    /// The version that was verified or accepted last. When set, it is also the head.
    pub current: Option<u32>,
}

/// Which projects to list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListQuery {
    /// Words that title, description (its first 500 characters) or folder must all contain,
    /// whatever their case. Empty: all.
    pub text: String,
    /// List the deleted ones instead of the live ones.
    pub deleted: bool,
    /// How many to return.
    pub limit: u32,
    /// How many to pass over, the most recently changed first.
    pub offset: u32,
}

impl Default for ListQuery {
    fn default() -> Self {
        Self { text: String::new(), deleted: false, limit: 100, offset: 0 }
    }
}

/// Who wrote a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Author {
    /// A model's answer.
    Model,
    /// The person, in Vectort or in another editor.
    Person,
    /// An offline starter; no model was asked.
    Starter,
    /// What was in the folder when it was adopted.
    Import,
}

/// Why a version exists; the UI localises it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// A run wrote it.
    Generated,
    /// An existing folder was adopted.
    Imported,
    /// The person saved in Vectort.
    Saved,
    /// The folder was changed by something else than Vectort.
    OutsideEdit,
    /// An earlier version was brought back.
    Restored,
    /// The person took a change back.
    Undone,
    /// The person took that back again.
    Redone,
    /// Rules mended what a check had found; no model was asked.
    Repaired,
    /// A version of another project, which this one branches from.
    Branched,
}

/// Where a version stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VersionState {
    /// Recorded, but neither verified nor accepted.
    Draft,
    /// What the project is now.
    Current,
    /// What the project was.
    Past,
}

/// One version of a project: a whole tree of files, and how it came about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Version {
    /// Unique across projects and machines.
    pub id: Uuid,
    /// Number within the project, from 1, without gaps.
    pub seq: u32,
    /// The version that it was made on.
    pub parent: Option<u32>,
    /// Draft, current or past.
    pub state: VersionState,
    /// Who wrote it.
    pub author: Author,
    /// Why.
    pub reason: Reason,
    /// The version brought back, when `reason` is [`Reason::Restored`], [`Reason::Undone`] or
    /// [`Reason::Redone`].
    pub restored_from: Option<u32>,
    /// The turn that made it.
    pub turn: Option<u32>,
    /// Where it was first, when `reason` is [`Reason::Branched`].
    pub origin: Option<Origin>,
    /// Free text: a run's summary, or the paths saved. May be empty.
    pub message: String,
    /// Provider that answered, if one did.
    pub provider: Option<String>,
    /// Model that answered, as the provider echoed it.
    pub model: Option<String>,
    /// Verification of exactly this tree.
    pub checks: Checks,
    /// True when every required check passed on exactly this tree.
    pub verified: bool,
    /// When, by this machine's clock. Versions are ordered by `seq`, never by this.
    pub at: Timestamp,
    /// Number of files.
    pub files: u32,
    /// Their sizes added up, in bytes.
    pub bytes: u64,
}

/// A version of another project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The project.
    pub project: ProjectId,
    /// The version's number there.
    pub version: u32,
}

/// How a draft is recorded.
#[derive(Debug, Clone, PartialEq)]
pub struct Meta {
    /// Who wrote it.
    pub author: Author,
    /// Free text, such as the answer's summary.
    pub message: String,
    /// Provider that answered.
    pub provider: Option<String>,
    /// Model that answered.
    pub model: Option<String>,
    /// What verification found.
    pub checks: Checks,
    /// Whether every required check passed.
    pub verified: bool,
    /// The run record, if one is kept: prompt, attempts, tokens, cost. Never a key.
    pub run: Option<serde_json::Value>,
    /// The turn that the version ends, if it is a turn's: both are written or neither.
    pub turn: Option<TurnEnd>,
}

/// The result of an operation that added a version. The version is durable whatever `folder` says.
#[derive(Debug)]
pub struct Landed {
    /// The version added; for an edit that changed nothing, the head.
    pub version: Version,
    /// False for an edit that changed nothing.
    pub added: bool,
    /// The person's edits from outside, taken in just before.
    pub captured: Option<Version>,
    /// Files that the person had changed since the run began and that this version replaces.
    /// What they were is in the parent version.
    pub replaced: Vec<RelPath>,
    /// Files that the run changed and that the person locked meanwhile: they are as they were.
    pub kept_locked: Vec<RelPath>,
    /// How far the folder followed.
    pub folder: FolderState,
}

impl Landed {
    pub(crate) fn new(version: Version, captured: Option<Version>, folder: FolderState) -> Self {
        Self { version, added: true, captured, replaced: Vec::new(), kept_locked: Vec::new(), folder }
    }
}

/// How far a project's folder shows its head.
#[derive(Debug, Default)]
pub struct FolderState {
    /// Paths left as they are because something that no version holds is in the way.
    pub blocked: Vec<Skipped>,
    /// Why projection stopped. It continues with the next operation or
    /// [`Store::sync_from_disk`](crate::Store::sync_from_disk).
    pub error: Option<CacheError>,
}

impl FolderState {
    /// True when the folder shows the head, whole.
    pub fn is_whole(&self) -> bool {
        self.blocked.is_empty() && self.error.is_none()
    }
}

/// Something in a folder that is not taken into versions, and is never touched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Skipped {
    /// Its path below the project's folder; lossy where it is not Unicode.
    pub path: String,
    /// Why.
    pub reason: SkipReason,
}

/// Why a path is not taken into versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SkipReason {
    /// A symbolic link, or below one. Links are never followed.
    Symlink,
    /// Larger than [`vectort_core::limits::MAX_FILE_BYTES`].
    TooLarge,
    /// A device, a socket or a pipe.
    Special,
    /// The system refuses to read it.
    Unreadable,
    /// A name that is not Unicode or that another system could not hold.
    Name,
    /// A folder stands where a version has a file.
    Folder,
    /// A file stands where a version has a folder.
    File,
}

/// How a path differs between two versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// Only in the second.
    Added,
    /// Only in the first.
    Removed,
    /// In both, with other bytes.
    Modified,
}

/// One path that differs between two versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The file.
    pub path: RelPath,
    /// How.
    pub kind: ChangeKind,
}

/// A content's name: its BLAKE3 hash.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlobId(pub(crate) [u8; 32]);

impl BlobId {
    /// The name of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(*blake3::hash(bytes).as_bytes())
    }
}

/// A text that is not 64 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a content's name")]
pub struct NotABlobId;

impl FromStr for BlobId {
    type Err = NotABlobId;

    fn from_str(text: &str) -> Result<Self, NotABlobId> {
        blake3::Hash::from_hex(text).map(|hash| Self(*hash.as_bytes())).map_err(|_| NotABlobId)
    }
}

impl fmt::Display for BlobId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for BlobId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for BlobId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// What a version holds under a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct FileEntry {
    /// Its content's name.
    pub blob: BlobId,
    /// Its size in bytes.
    pub size: u64,
}

/// A version's files, in path order.
pub type Tree = BTreeMap<RelPath, FileEntry>;

/// The paths of a tree under which no two are one to some file system, and none is both a file
/// and a folder.
#[derive(Debug, Default)]
pub(crate) struct PathIndex {
    files: BTreeMap<String, RelPath>,
    folders: BTreeMap<String, BTreeSet<RelPath>>,
}

impl PathIndex {
    /// The index of paths that are there already. Clashes among them are a fact: a folder from
    /// another system may hold names that clash here, and only new ones are refused.
    pub(crate) fn of<'a>(paths: impl IntoIterator<Item = &'a RelPath>) -> Self {
        let mut index = Self::default();
        for path in paths {
            // The first of two that clash stands for both.
            let _ = index.insert(path);
        }
        index
    }

    /// Adds a path, or says what it clashes with.
    pub(crate) fn insert(&mut self, path: &RelPath) -> Result<()> {
        let fold = path.fold();
        let clash = self
            .files
            .get(&fold)
            .filter(|existing| *existing != path)
            .or_else(|| self.folders.get(&fold).and_then(BTreeSet::first))
            .or_else(|| above(&fold).find_map(|folder| self.files.get(folder)));
        if let Some(existing) = clash {
            return Err(CacheError::PathClash { path: path.clone(), existing: existing.clone() });
        }
        for folder in above(&fold) {
            self.folders.entry(folder.to_owned()).or_default().insert(path.clone());
        }
        self.files.insert(fold, path.clone());
        Ok(())
    }

    pub(crate) fn remove(&mut self, path: &RelPath) {
        let fold = path.fold();
        if self.files.get(&fold) != Some(path) {
            return;
        }
        self.files.remove(&fold);
        for folder in above(&fold) {
            if let Some(below) = self.folders.get_mut(folder) {
                below.remove(path);
                if below.is_empty() {
                    self.folders.remove(folder);
                }
            }
        }
    }
}

/// The folders above a path, outermost first.
pub(crate) fn above(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}
