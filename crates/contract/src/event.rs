//! The events of a run.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vectort_core::{Checks, Problem, ProjectId, RelPath, Tokens};

use crate::deploy::DeployView;
use crate::error::WireError;

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
    /// A provider is asked to mend what the gate found.
    Repairing,
    /// The version is being kept.
    Saving,
}

/// One call of a provider.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
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
}

/// What a run reports while it goes on. One object a line with `--json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "event", rename_all = "snake_case")]
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
        /// Lines in it.
        lines: u32,
        /// Bytes in it.
        bytes: u32,
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
    /// Tokens of all attempts.
    pub tokens: Tokens,
    /// Cost of all attempts, in millionths of a US dollar.
    #[ts(type = "number")]
    pub cost_microusd: u64,
    /// Why it failed, if it did.
    pub error: Option<WireError>,
    /// The version that was made, if one was; the one that was deployed.
    pub version: Option<u32>,
    /// Where the app was put live (`vectort deploy`).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[ts(optional)]
    pub url: Option<String>,
}
