//! Putting an app live.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::WireError;

/// What a deployment does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DeployPhase {
    /// The production build.
    Building,
    /// Files go up that the vendor does not have yet.
    Uploading,
    /// The vendor makes it ready.
    Preparing,
    /// The address is tried.
    Reaching,
}

/// How a deployment ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DeployEnd {
    /// The address answers.
    Live,
    /// The vendor says that it is ready; the address did not answer within 60 s.
    NotAnswering,
    /// It failed.
    Failed,
    /// The person stopped it.
    Cancelled,
}

/// What to deploy where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DeployRequest {
    /// `vercel`.
    pub target: String,
    /// The app's name there; made from the title when null.
    pub name: Option<String>,
}

/// Everything that is shown of a deployment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DeployView {
    /// `vercel`.
    pub target: String,
    /// The app's name there.
    pub name: String,
    /// What it does; null once it is over.
    pub phase: Option<DeployPhase>,
    /// How it ended; null until then.
    pub end: Option<DeployEnd>,
    /// Files of the build.
    pub files: u32,
    /// Their bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Files that had to go up.
    pub to_upload: u32,
    /// Files that are up.
    pub uploaded: u32,
    /// Where it is or will be.
    pub url: Option<String>,
    /// The version of the project that it is.
    pub version: u32,
    /// How long it took or has taken, in milliseconds.
    #[ts(type = "number")]
    pub elapsed_ms: u64,
    /// Why it failed, if it did.
    pub error: Option<WireError>,
}

/// A deployment of the past.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DeploymentView {
    /// `vercel`.
    pub target: String,
    /// The app's name there.
    pub name: String,
    /// Where it is.
    pub url: String,
    /// The version that it is.
    pub version: u32,
    /// When, RFC 3339, UTC.
    pub at: String,
    /// The address answered then.
    pub live: bool,
}

/// An account that apps can be deployed to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DeployAccount {
    /// `vercel`.
    pub target: String,
    /// Where its token comes from: `environment`, `keyring`, or null when there is none.
    pub token_source: Option<String>,
    /// Whose it is, once the vendor said so.
    pub user: Option<String>,
}
