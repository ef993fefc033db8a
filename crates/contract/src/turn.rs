//! A project's conversation: what was asked, what came of it, what it cost.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vectort_core::{Problem, ProjectId, RelPath, Tokens};

use crate::run::{CostForecast, RunView};

/// What a turn is to do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TurnKind {
    /// Make the project (its first turn), or all of it anew.
    #[default]
    Create,
    /// Answer in words; no file changes.
    Ask,
    /// Change the project in one pass.
    Edit,
    /// Plan first, which the person can change; then work through the plan.
    Build,
}

/// Where a turn stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TurnState {
    /// Under way in some process.
    Running,
    /// Its plan waits for the person's word.
    Planned,
    /// Answered in words.
    Answered,
    /// Its version passed the gate and became current.
    Verified,
    /// Its version did not pass, and is kept beside the current one.
    Draft,
    /// Its version did not pass, and the person took it as it is.
    Accepted,
    /// Stopped by the person; what was complete is kept as a draft.
    Stopped,
    /// Nothing came of it, and nothing changed.
    Failed,
}

/// A place in a project's source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Place {
    /// The file.
    pub path: RelPath,
    /// Line, from 1.
    pub line: u32,
    /// Column in UTF-16 units, from 1.
    pub column: u32,
}

/// An element that the person picked in the preview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Selection {
    /// Where it is written.
    pub place: Place,
    /// The component that it belongs to, where it has one.
    pub component: Option<String>,
    /// Its tag, in lower case.
    pub tag: String,
    /// The beginning of what it says; at most 80 characters.
    pub text: String,
}

/// Something that the person attached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttachmentView {
    /// BLAKE3 of the content, in hexadecimal.
    pub id: String,
    /// The file's name, or the page's title.
    pub name: String,
    /// What it is.
    pub kind: AttachmentKind,
    /// Its size, in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// About how many tokens it costs in each call.
    pub tokens: u32,
    /// Where it was fetched from (pages only).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub url: Option<String>,
}

/// What an attachment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AttachmentKind {
    /// PNG, JPEG, WebP or GIF; sent to models that see.
    Image,
    /// A text file.
    Text,
    /// The text of a web page.
    Page,
}

/// What a new turn shall do in a project that is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TurnRequest {
    /// The project.
    pub project: ProjectId,
    /// What to do; never `Create`.
    pub kind: TurnKind,
    /// The person's words; may be empty where `problems` say what to do.
    pub text: String,
    /// The dearer models, and more of everything.
    #[serde(default)]
    pub advanced: bool,
    /// Ask this provider only.
    #[serde(default)]
    pub provider: Option<String>,
    /// Ask this model only.
    #[serde(default)]
    pub model: Option<String>,
    /// Ids of attachments.
    #[serde(default)]
    pub attachments: Vec<String>,
    /// What is picked in the preview.
    #[serde(default)]
    pub selection: Option<Selection>,
    /// What the turn is to mend; by the person's click on a problem.
    #[serde(default)]
    pub problems: Vec<Problem>,
    /// Files that are shown to the model whatever else is.
    #[serde(default)]
    pub pinned: Vec<RelPath>,
    /// Files that are not shown to it.
    #[serde(default)]
    pub excluded: Vec<RelPath>,
    /// Most tokens of the project's files to show; the model's own limit decides when null.
    #[serde(default)]
    pub context_tokens: Option<u32>,
    /// The most that it may cost, in millionths of a US dollar; as the settings say when null.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub max_cost_microusd: Option<u64>,
}

/// What a build turn is going to do. The person may change all of it before it begins.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Plan {
    /// In one or two sentences.
    pub summary: String,
    /// What the app keeps.
    pub data: Vec<PlanItem>,
    /// Its pages or endpoints.
    pub routes: Vec<PlanItem>,
    /// Packages that it adds.
    pub dependencies: Vec<String>,
    /// The work.
    pub steps: Vec<PlanStep>,
}

/// A named part of a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct PlanItem {
    /// An entity's or route's name.
    pub name: String,
    /// Its fields, or what it is for.
    pub about: String,
}

/// A step of a plan: files that one call writes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct PlanStep {
    /// Unique within the plan; kebab-case.
    pub id: String,
    /// In a few words.
    pub title: String,
    /// Files that it makes or changes.
    pub files: Vec<RelPath>,
    /// Ids of the steps that must be done before it.
    pub after: Vec<String>,
    /// The person left it out.
    pub skip: bool,
}

/// What a step of a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// A model plans.
    Plan,
    /// A model writes files.
    Write,
    /// The gate runs.
    Check,
    /// Rules mend, without a model.
    Repair,
    /// A model mends what the rules could not.
    Mend,
    /// A model looks at security and accessibility.
    Review,
    /// A model writes tests, which run where they can.
    Test,
}

/// Where a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// It waits for others.
    Waiting,
    /// It is under way.
    Running,
    /// It is done.
    Done,
    /// It ended without a result.
    Failed,
    /// It was left out.
    Skipped,
    /// The person stopped it.
    Stopped,
}

/// A step of a run, with what its calls consumed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StepView {
    /// Unique within the run.
    pub id: String,
    /// What it is.
    pub kind: StepKind,
    /// The plan's title for it; empty where the kind says all.
    pub title: String,
    /// Where it stands.
    pub state: StepState,
    /// Files that it wrote.
    pub files: Vec<RelPath>,
    /// How many calls it made, failed ones included.
    pub calls: u32,
    /// Tokens of these calls.
    pub tokens: Tokens,
    /// Their cost, in millionths of a US dollar.
    #[ts(type = "number")]
    pub cost_microusd: u64,
    /// How long it took or has taken, in milliseconds.
    #[ts(type = "number")]
    pub elapsed_ms: u64,
}

/// A cure without a model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Repair {
    /// The rule, with a message `repair-<rule>`.
    pub rule: String,
    /// The file.
    pub path: RelPath,
    /// Line, from 1, where it is in one place.
    pub line: Option<u32>,
    /// What it is about: a name, a path.
    pub detail: String,
}

/// How a file is shown to a model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// All of it.
    Whole,
    /// Its signatures.
    Outline,
    /// The parts that matter.
    Excerpt,
}

/// A file that would be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ContextFile {
    /// Its path.
    pub path: RelPath,
    /// How it is shown.
    pub shown: Shown,
    /// About how many tokens that costs.
    pub tokens: u32,
    /// Why: a code with a message `ui-context-<code>`: `all`, `pinned`, `selected`, `problem`,
    /// `named`, `symbol`, `imports`, `imported-by`, `recent`, `entry`, `manifest`.
    pub reason: String,
}

/// What a model would be shown of the project, before it is asked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ContextView {
    /// The files, in the order in which they are shown.
    pub files: Vec<ContextFile>,
    /// Tokens of all of them.
    pub tokens: u32,
    /// How many they may have.
    pub budget: u32,
    /// The most that the model can take.
    pub most: u32,
    /// The whole project fits.
    pub is_whole: bool,
    /// Files that are only named.
    pub listed: Vec<RelPath>,
}

/// What a turn will probably cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TurnForecast {
    /// The range; null without earlier answers of that model, or without its price.
    pub cost: Option<CostForecast>,
    /// The cap that holds, in millionths of a US dollar; null without one.
    #[ts(type = "number | null")]
    pub cap_microusd: Option<u64>,
    /// What it costs in Vectort credits if it ends verified, or answered; never more.
    pub credits: u32,
}

/// A turn of a project's conversation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TurnView {
    /// Number within the project, from 1.
    pub turn: u32,
    /// What it was to do.
    pub kind: TurnKind,
    /// Where it stands.
    pub state: TurnState,
    /// The person's words.
    pub text: String,
    /// What came along.
    pub attachments: Vec<AttachmentView>,
    /// What was picked in the preview.
    pub selection: Option<Selection>,
    /// What it was to mend.
    pub problems: Vec<Problem>,
    /// Its plan (build turns, once there is one).
    pub plan: Option<Plan>,
    /// The version that it began from.
    pub base: Option<u32>,
    /// The turn whose request it plays again.
    pub replay_of: Option<u32>,
    /// The project went back to before it.
    pub reverted: bool,
    /// How it went; while it is under way, `run_follow` has the latest.
    pub run: RunView,
    /// When it was asked, RFC 3339, UTC.
    pub at: String,
}
