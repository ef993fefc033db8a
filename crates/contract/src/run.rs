//! A run as the window shows it: a projection of its events.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vectort_core::{Checks, Problem, ProjectId, RelPath, Tokens};

use crate::error::WireError;
use crate::event::{AttemptReport, Phase};
use crate::turn::{Repair, StepView, TurnKind};

/// What a new run shall make.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RunRequest {
    /// The person's words.
    pub description: String,
    /// Catalog id of the type; by the words when null.
    pub type_id: Option<String>,
    /// Catalog id of the framework; the type's own when null.
    pub framework: Option<String>,
    /// The dearer models, and more of everything.
    pub advanced: bool,
    /// Ask this provider only; `starter` asks nobody.
    pub provider: Option<String>,
    /// Ask this model only.
    pub model: Option<String>,
    /// Make this project anew, as its next version, instead of a new one.
    pub project: Option<ProjectId>,
    /// Catalog id of where data is to live.
    #[serde(default)]
    pub database: Option<String>,
    /// Catalog ids of what else the app is to have.
    #[serde(default)]
    pub features: Vec<String>,
    /// Catalog ids of the services that it talks to.
    #[serde(default)]
    pub integrations: Vec<String>,
    /// Catalog id of where it is going to be deployed.
    #[serde(default)]
    pub deployment: Option<String>,
    /// Ids of attachments.
    #[serde(default)]
    pub attachments: Vec<String>,
}

/// What a run will probably cost with whoever would be asked first now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CostForecast {
    /// Who that is.
    pub provider: String,
    /// For which model.
    pub model: Option<String>,
    /// Half of such runs cost at most so much, in millionths of a US dollar.
    #[ts(type = "number")]
    pub p50_microusd: u64,
    /// Nine tenths of them cost at most so much.
    #[ts(type = "number")]
    pub p90_microusd: u64,
    /// On how many earlier answers of the model that rests; never 0.
    #[ts(type = "number")]
    pub samples: u64,
}

/// Where a file of a run stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FileState {
    /// Its text arrives.
    Arriving,
    /// It is complete.
    Complete,
}

/// A file of a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RunFile {
    /// Its path.
    pub path: RelPath,
    /// Lines so far.
    pub lines: u32,
    /// Bytes so far.
    pub bytes: u32,
    /// Arriving or complete.
    pub state: FileState,
    /// What the run does with it.
    #[serde(default)]
    pub change: FileFate,
    /// Lines that came, against what the run began from; null until it is complete.
    #[serde(default)]
    pub added: Option<u32>,
    /// Lines that went.
    #[serde(default)]
    pub removed: Option<u32>,
}

/// What a run does with a file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FileFate {
    /// There was none.
    #[default]
    Added,
    /// It gets another content.
    Changed,
    /// It goes.
    Removed,
}

/// What calls of models came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Spending {
    /// Tokens of all calls.
    pub tokens: Tokens,
    /// Their cost, in millionths of a US dollar.
    #[ts(type = "number")]
    pub cost_microusd: u64,
    /// Set where part of that cost is a guess, or a part is missing because a price is not known.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub estimated: Option<bool>,
    /// What prompt caches saved, in millionths of a US dollar; absent where they saved nothing.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional, type = "number")]
    pub saved_microusd: Option<i64>,
    /// The part of the cost that went to second providers which were asked for speed and lost.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional, type = "number")]
    pub hedge_microusd: Option<u64>,
}

/// A remark of a run: a code (`run-note-<code>`) with its subject.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RunNote {
    /// Kebab-case id.
    pub code: String,
    /// What it is about; a reason (`attempt-<reason>`) where it waits.
    pub detail: String,
    /// The provider that it is about.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub provider: Option<String>,
    /// When it ends, in milliseconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional, type = "number")]
    pub until_ms: Option<u64>,
}

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RunEnd {
    /// Every required check passed; it is current.
    Verified,
    /// Kept as a draft; what was current still is.
    Draft,
    /// Answered in words.
    Answered,
    /// Planned; the plan waits for the person's word.
    Planned,
    /// Stopped by the person; what was complete is kept as a draft.
    Stopped,
    /// Nothing came of it.
    Failed,
}

/// Everything that a window shows of a run, at most 30 times a second. Events are folded into it in
/// one place, so that a window that opens late sees the same as one that was there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RunView {
    /// The project that it makes.
    pub project_id: ProjectId,
    /// Its turn in the project's conversation; null before that is kept.
    #[serde(default)]
    pub turn: Option<u32>,
    /// What it is to do.
    #[serde(default)]
    pub kind: TurnKind,
    /// What it does; null once it is over.
    pub phase: Option<Phase>,
    /// How it ended; null until then.
    pub end: Option<RunEnd>,
    /// The provider that is asked or answers (`starter` where no model is); null before.
    pub provider: Option<String>,
    /// Its model.
    pub model: Option<String>,
    /// Files in the order of their arrival.
    pub files: Vec<RunFile>,
    /// Calls that are over, failed ones included.
    pub attempts: Vec<AttemptReport>,
    /// What the calls that are over came to.
    #[serde(flatten)]
    pub spending: Spending,
    /// The most that it may cost, in millionths of a US dollar; null without a cap.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub cap_microusd: Option<u64>,
    /// Billable in Vectort credits: 0 until it is verified or answered. What failed, was retried or
    /// was repaired adds nothing.
    #[serde(default)]
    pub credits: u32,
    /// The gate's latest result.
    pub checks: Option<Checks>,
    /// What the gate found at last.
    pub problems: Vec<Problem>,
    /// The model's words: the answer of an ask as it streams, else its summary.
    #[serde(default)]
    pub answer: String,
    /// Its steps, in the order of the work; empty for what is done in one pass.
    #[serde(default)]
    pub steps: Vec<StepView>,
    /// What rules mended, without a model.
    #[serde(default)]
    pub repairs: Vec<Repair>,
    /// About how many tokens of the project's files the model was shown.
    #[serde(default)]
    pub context_tokens: Option<u32>,
    /// Remarks.
    pub notes: Vec<RunNote>,
    /// When it began, RFC 3339, UTC.
    pub started_at: String,
    /// How long it took or has taken, in milliseconds.
    #[ts(type = "number")]
    pub elapsed_ms: u64,
    /// Why it failed, if it did.
    pub error: Option<WireError>,
    /// The version that was made, once it is.
    pub version: Option<u32>,
}
