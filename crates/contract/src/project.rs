//! What the window shows of projects.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vectort_core::ProjectId;

/// A line of the projects list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProjectSummary {
    /// Identity.
    pub id: ProjectId,
    /// Title, in the person's language.
    pub title: String,
    /// Catalog id of the type.
    pub type_id: String,
    /// Its folder.
    pub dir: String,
    /// Last change, RFC 3339, UTC.
    pub updated_at: String,
    /// Whether the current version passed its gate.
    pub verified: bool,
    /// How many versions there are.
    pub versions: u32,
}

/// About this program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AppInfo {
    /// Semantic version.
    pub version: String,
    /// The data folder.
    pub home: String,
}
