//! The events of a run.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vectort_core::{Checks, Problem, ProjectId, RelPath, Tokens};

use crate::deploy::DeployView;
use crate::error::WireError;
use crate::run::{FileFate, Spending};
use crate::settings::ProviderHealth;
use crate::turn::{Plan, Repair, StepView, TurnKind};

/// What a run is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Waiting for a provider's first content.
    Asking,
    /// Files arrive.
    Writing,
    /// The gate runs.
    Checking,
    /// What the gate found is mended: by rules, else by a provider.
    Repairing,
    /// A provider plans.
    Planning,
    /// A provider reviews.
    Reviewing,
    /// Tests are written and run.
    Testing,
    /// The version is being kept.
    Saving,
}

/// One call of a provider.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttemptReport {
    /// `openai`, `anthropic`, `gemini` or `local`.
    pub provider: String,
    /// The model that was asked.
    pub model: String,
    /// The reason it failed (a kebab-case code such as `rate-limited`), or null when it answered.
    pub error: Option<String>,
    /// What it consumed; an estimate when the stream broke.
    pub tokens: Tokens,
    /// What it cost by the price table, in millionths of a US dollar.
    #[ts(type = "number")]
    pub cost_microusd: u64,
    /// HTTP status, where there was one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub status: Option<u16>,
    /// A remark, such as `echoed-model:gpt-5-mini` when another model answered than was asked.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub note: Option<String>,
    /// Set where tokens and cost are a guess, because the provider counted nothing or the stream
    /// broke before its last count.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub estimated: Option<bool>,
    /// What the provider's prompt cache saved, in millionths of a US dollar; below zero where
    /// writing to it cost more. Absent where it did neither.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional, type = "number")]
    pub saved_microusd: Option<i64>,
}

/// What a run reports while it goes on. One object a line with `--json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "event", rename_all = "snake_case")]
#[expect(clippy::large_enum_variant, reason = "the largest comes once a run, and none is kept")]
pub enum Event {
    /// A run began.
    Started {
        /// The project that it will make.
        project_id: ProjectId,
        /// Where the project's folder is or will be.
        dir: String,
        /// Catalog id of the type.
        #[serde(rename = "type")]
        #[ts(rename = "type")]
        type_id: String,
        /// Catalog id of the framework.
        framework: String,
        /// BCP 47 tag of the description's language.
        language: String,
    },
    /// Another phase began.
    Phase {
        /// Which.
        phase: Phase,
    },
    /// A provider is being asked.
    Trying {
        /// Which provider.
        provider: String,
        /// Which of its models.
        model: String,
    },
    /// A provider failed; the next one is asked.
    Failed {
        /// The attempt, with its reason.
        attempt: AttemptReport,
    },
    /// A provider is not asked now, but perhaps later.
    Skipped {
        /// Which provider.
        provider: String,
        /// Which of its models.
        model: Option<String>,
        /// `resting` (it failed too often lately), `disabled` (its key, quota or model is refused)
        /// or `throttled` (it asked to be left alone).
        why: String,
        /// Until when, in milliseconds since 1970, where there is an end.
        #[ts(type = "number | null")]
        until_ms: Option<u64>,
    },
    /// Everyone who is left wants to be left alone for a while; nobody is asked meanwhile.
    Waiting {
        /// Who is asked then.
        provider: String,
        /// Why, as in [`AttemptReport::error`].
        reason: String,
        /// For how long, in milliseconds.
        #[ts(type = "number")]
        wait_ms: u64,
        /// Until when, in milliseconds since 1970.
        #[ts(type = "number")]
        until_ms: u64,
    },
    /// A second provider is asked beside the first, which is slow.
    Hedged {
        /// Which provider.
        provider: String,
        /// Which of its models.
        model: Option<String>,
        /// How long the first had been silent, in milliseconds.
        #[ts(type = "number")]
        after_ms: u64,
    },
    /// A provider goes on with an answer that broke; the files that were complete stay.
    Switched {
        /// Who had begun.
        from: String,
        /// Who goes on; the same where the length limit of one answer was reached.
        to: String,
        /// Why the first did not, as in [`AttemptReport::error`].
        reason: String,
    },
    /// The answer broke inside this file: what was shown of it is taken back.
    Retracted {
        /// Its path.
        path: RelPath,
    },
    /// A provider's answer ended properly.
    Answered {
        /// The attempt, with what it consumed.
        attempt: AttemptReport,
    },
    /// Text of a file arrives; at most ten times a second, never in place of `File`.
    Arriving {
        /// Its path.
        path: RelPath,
        /// Lines so far.
        lines: u32,
        /// Bytes so far.
        bytes: u32,
    },
    /// A file of the draft is complete. A draft is not verified yet.
    File {
        /// Its path.
        path: RelPath,
        /// Lines in it; 0 when it goes.
        lines: u32,
        /// Bytes in it; 0 when it goes.
        bytes: u32,
        /// What became of it, against what the run began from.
        change: FileFate,
        /// Lines that came, against what the run began from.
        added: u32,
        /// Lines that went.
        removed: u32,
    },
    /// The run is this turn of the project's conversation.
    Turn {
        /// Its number.
        turn: u32,
        /// What it is to do.
        kind: TurnKind,
        /// The version that it begins from.
        base: Option<u32>,
        /// About how many tokens of the project's files the model is shown.
        context_tokens: u32,
        /// The most that it may cost, in millionths of a US dollar.
        #[ts(type = "number | null")]
        cap_microusd: Option<u64>,
    },
    /// A step began, went on or ended.
    Step {
        /// All of it.
        step: StepView,
    },
    /// A plan is there.
    Plan {
        /// It.
        plan: Plan,
    },
    /// More words of an answer.
    Answer {
        /// The next part of them.
        text: String,
    },
    /// A rule mended something, without a model.
    Repaired {
        /// What.
        repair: Repair,
    },
    /// A file differs between two versions (`vectort diff`).
    Changed {
        /// Its path.
        path: RelPath,
        /// `added`, `changed` or `removed`.
        kind: String,
        /// Lines that came; null for what is not text.
        added: Option<u32>,
        /// Lines that went; null for what is not text.
        removed: Option<u32>,
        /// The difference as a unified diff; empty for what is not text.
        diff: String,
    },
    /// Something that is not a problem, as a code with its subject.
    Note {
        /// Kebab-case id.
        code: String,
        /// What it is about.
        detail: String,
    },
    /// A problem that a check found, or a file that was refused.
    Problem {
        /// The problem.
        problem: Problem,
    },
    /// The gate ended.
    Checks {
        /// Its result.
        checks: Checks,
        /// Whether every required check passed.
        verified: bool,
    },
    /// A preview serves.
    Ready {
        /// Where.
        url: String,
        /// The port alone.
        port: u16,
    },
    /// The preview took a change.
    Updated {
        /// `hmr`, `css`, `reload` or `problems`.
        kind: String,
        /// From the file's change to the update's leaving, in milliseconds.
        ms: f64,
        /// Ids of the modules that changed.
        modules: Vec<String>,
    },
    /// The previewed app wrote to its console.
    Console {
        /// `log`, `info`, `warn`, `error` or `debug`.
        level: String,
        /// The arguments as text, bounded.
        text: String,
    },
    /// A found or configured provider (`vectort providers`).
    Provider {
        /// `openai`, `anthropic`, `gemini` or `local`.
        provider: String,
        /// Whether it can be asked.
        configured: bool,
        /// Where its key comes from: `environment`, `keyring`, or null.
        key_source: Option<String>,
        /// Where it is asked.
        base_url: Option<String>,
        /// The model that a quick run uses today.
        model: Option<String>,
        /// The models that the server lists (local ones only).
        models: Vec<String>,
        /// What is known of the models that were asked lately.
        health: Vec<ProviderHealth>,
    },
    /// A project type (`vectort types`).
    Type {
        /// Catalog id.
        id: String,
        /// Its default framework.
        framework: String,
        /// The frameworks it takes.
        frameworks: Vec<String>,
        /// Whether it runs in the embedded preview.
        preview: bool,
    },
    /// A version (`vectort history`).
    Version {
        /// Number, from 1.
        version: u32,
        /// `current`, `past` or `draft`.
        state: String,
        /// `model`, `person`, `starter` or `import`.
        author: String,
        /// What it was for.
        message: String,
        /// RFC 3339, UTC.
        at: String,
        /// Whether it passed its gate.
        verified: bool,
        /// Files in it.
        files: u32,
    },
    /// One line of `vectort doctor`.
    Doctor {
        /// What was looked at.
        check: String,
        /// Whether it is in order.
        ok: bool,
        /// What was found.
        detail: String,
    },
    /// How far a deployment is (`vectort deploy`).
    Deploy {
        /// All of it.
        view: DeployView,
    },
    /// The end, always last, also on failure.
    Done(Done),
}

/// How a command ended.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Done {
    /// Whether the command did what it was asked (for `generate`: the result is verified).
    pub ok: bool,
    /// The project, once there is one.
    pub project_id: Option<ProjectId>,
    /// The project's folder, or the build's.
    pub dir: Option<String>,
    /// Files written.
    pub files: u32,
    /// Their bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Who finished: `openai`, `anthropic`, `gemini`, `local` or `starter`.
    pub provider: Option<String>,
    /// The model that finished, as the provider names it.
    pub model: Option<String>,
    /// Every call, in order.
    pub attempts: Vec<AttemptReport>,
    /// The gate's result.
    pub checks: Checks,
    /// Whether every required check passed.
    pub verified: bool,
    /// What was found.
    pub problems: Vec<Problem>,
    /// Wall-clock time, in milliseconds.
    #[ts(type = "number")]
    pub elapsed_ms: u64,
    /// What all attempts came to.
    #[serde(flatten)]
    pub spending: Spending,
    /// Billable in Vectort credits; 0 for whatever is not verified.
    pub credits: u32,
    /// The turn of the project's conversation.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub turn: Option<u32>,
    /// The model's words.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub answer: Option<String>,
    /// What rules mended, without a model.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    #[ts(as = "Option<Vec<Repair>>", optional)]
    pub repairs: Vec<Repair>,
    /// Why it failed, if it did.
    pub error: Option<WireError>,
    /// The version that was made, if one was; the one that was deployed.
    pub version: Option<u32>,
    /// Where the app was put live (`vectort deploy`).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub url: Option<String>,
}
