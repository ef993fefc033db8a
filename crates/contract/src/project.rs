//! What the window shows of projects, their files and their versions.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vectort_core::{Checks, Problem, ProjectId, RelPath};

use crate::turn::Repair;

/// A line of the projects list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProjectSummary {
    /// Identity.
    pub id: ProjectId,
    /// Title, in the person's language.
    pub title: String,
    /// Catalog id of the type.
    pub type_id: String,
    /// Catalog id of the framework.
    pub framework: String,
    /// Its folder.
    pub dir: String,
    /// Last change, RFC 3339, UTC.
    pub updated_at: String,
    /// What can be said of its head.
    pub standing: Standing,
    /// How many versions there are.
    pub versions: u32,
    /// A run is under way.
    pub running: bool,
}

/// What can be said of a tree of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Exactly this tree passed every required check.
    Verified,
    /// A person's tree (edited or imported) that nobody has checked.
    Unchecked,
    /// An answer that did not pass, or was stopped; nothing was replaced by it unless asked.
    Draft,
    /// There is no file yet.
    Empty,
}

/// A project as its workspace opens it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProjectView {
    /// The line of the list.
    pub summary: ProjectSummary,
    /// The person's words; empty for an import.
    pub description: String,
    /// Whether it runs in the embedded preview.
    pub previewable: bool,
    /// The version that the folder shows.
    pub head: Option<u32>,
    /// The head holds edits by hand made since the last generated version, which a new
    /// generation would replace.
    pub hand_edited: bool,
    /// The version that an undo would bring back; null where there is nothing to undo.
    pub undo: Option<u32>,
    /// The version that a redo would bring back.
    pub redo: Option<u32>,
}

/// A file of a project's head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FileView {
    /// Its path.
    pub path: RelPath,
    /// Its size, in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// The person locked it: no turn changes it.
    pub locked: bool,
}

/// A file's content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FileText {
    /// Its path.
    pub path: RelPath,
    /// Its text; null when it is not UTF-8 text of at most 1 MiB.
    pub text: Option<String>,
    /// Its size, in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// BLAKE3 of the content, in hexadecimal: what a later save expects to replace.
    pub digest: String,
}

/// A change that the person asks for in the tree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "edit", rename_all = "snake_case")]
pub enum FileEdit {
    /// A new file; refused when there is one of that name.
    Create {
        /// Its path.
        path: RelPath,
        /// Its text.
        text: String,
    },
    /// A file, or a folder with all that is in it, gets another path.
    Rename {
        /// The path now.
        from: RelPath,
        /// The path then.
        to: RelPath,
    },
    /// A file, or a folder with all that is in it, goes. The version before still has it.
    Delete {
        /// Its path.
        path: RelPath,
    },
}

/// What a change of the tree led to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Saved {
    /// The version that holds it.
    pub version: VersionView,
    /// The saved file's new digest (saves only).
    pub digest: Option<String>,
    /// The version to restore to take this back.
    pub undo: Option<u32>,
}

/// A version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VersionView {
    /// Number, from 1.
    pub version: u32,
    /// It is what the folder shows.
    pub head: bool,
    /// What can be said of it.
    pub standing: Standing,
    /// `generated`, `starter`, `imported`, `edited`, `outside`, `restored`, `undone`, `redone`,
    /// `repaired` or `branched`.
    pub reason: String,
    /// The turn that made it.
    pub turn: Option<u32>,
    /// The version brought back, when `reason` is `restored`.
    pub restored_from: Option<u32>,
    /// A model's summary or the paths saved; may be empty.
    pub message: String,
    /// Who answered, for a generated one.
    pub provider: Option<String>,
    /// The model that answered.
    pub model: Option<String>,
    /// RFC 3339, UTC.
    pub at: String,
    /// Files in it.
    pub files: u32,
    /// Their bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// What its gate found.
    pub checks: Checks,
}

/// A file that differs between two versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FileChange {
    /// Its path.
    pub path: RelPath,
    /// `added`, `changed` or `removed`.
    pub kind: String,
    /// Lines that came; null for what is not text.
    pub added: Option<u32>,
    /// Lines that went; null for what is not text.
    pub removed: Option<u32>,
}

/// What the gate says of the head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CheckReport {
    /// The version that was checked.
    pub version: u32,
    /// Its result.
    pub checks: Checks,
    /// Whether every required check passed.
    pub verified: bool,
    /// What was found.
    pub problems: Vec<Problem>,
}

/// What rules made of the head, without a model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RepairReport {
    /// What they did.
    pub repairs: Vec<Repair>,
    /// The gate's result afterwards.
    pub report: CheckReport,
    /// The version that holds it; null where nothing could be mended.
    pub saved: Option<Saved>,
}

/// Everything that a description can be narrowed down with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Choices {
    /// Where data may live; each with a message `choice-database-<id with dashes>`.
    pub databases: Vec<String>,
    /// What else the app may have; `choice-feature-<id with dashes>`.
    pub features: Vec<String>,
    /// Services that it may talk to; `choice-integration-<id with dashes>`.
    pub integrations: Vec<String>,
    /// Where it may be deployed; `choice-deployment-<id with dashes>`.
    pub deployments: Vec<String>,
}

/// About this program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AppInfo {
    /// Semantic version.
    pub version: String,
    /// The data folder.
    pub home: String,
    /// Where new projects go.
    pub projects_folder: String,
    /// Where the log is.
    pub log_folder: String,
}

/// A project type of the catalog.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TypeView {
    /// Catalog id; its name is the message `type-<id with dashes>`.
    pub id: String,
    /// Catalog id of its default framework.
    pub framework: String,
    /// The frameworks that it takes.
    pub frameworks: Vec<FrameworkView>,
    /// Whether it runs in the embedded preview.
    pub preview: bool,
}

/// A framework of the catalog.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FrameworkView {
    /// Catalog id.
    pub id: String,
    /// Its own name, the same in every language.
    pub label: String,
}

/// What a description asks for, by its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Detected {
    /// Catalog id of the type.
    pub type_id: String,
    /// Catalog id of the framework that fits it.
    pub framework: String,
    /// BCP 47 tag of the language that it is written in.
    pub language: String,
}
