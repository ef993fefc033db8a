//! The hosted API's files and generations: what its routes below a project take and give.
//!
//! The sync protocol (`push`, `pull`) is written in camel case, as its clients keep it on disk; the
//! other bodies have the original's names.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! bodies {
    ($($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* })+) => {$(
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        $(#[$meta])*
        pub struct $name { $($body)* }
    )+};
}

bodies! {
    /// `POST /projects/{id}/blobs/{hash}`: a content that is to come.
    pub struct BlobOffer {
        /// Its bytes; at most 1 MiB.
        #[ts(type = "number")]
        pub size: u64,
        /// Their SHA-256, in Base64 as S3 has it.
        pub sha256: String,
    }

    /// How that content is to be sent.
    #[derive(Default)]
    pub struct BlobPlace {
        /// It is there already.
        pub stored: bool,
        /// Where to `PUT` it without the access token, and to make the offer again afterwards. Null: to
        /// this route.
        pub url: Option<String>,
        /// Headers to send there, as they are: the URL holds for these alone.
        pub headers: BTreeMap<String, String>,
        /// For how many seconds the URL holds.
        pub expires_in: u32,
    }

    /// `POST /projects/{id}/push`: one commit, made on `baseRev`.
    #[serde(rename_all = "camelCase")]
    pub struct Push {
        /// The device; 1 to 64 letters, digits, `-` and `_`.
        pub client_id: String,
        /// Unique within the device: the same push again is answered as before. As `clientId`.
        pub mutation_id: String,
        /// The head that it was made on.
        #[ts(type = "number")]
        pub base_rev: u64,
        /// At least one, at most 2,000.
        pub changes: Vec<PushChange>,
        /// What it was for; at most 500 characters.
        #[serde(default)]
        pub message: String,
    }

    /// A file that was added, changed, renamed or removed.
    #[serde(rename_all = "camelCase")]
    pub struct PushChange {
        /// ULID of the file, which a rename does not change.
        pub file_id: String,
        /// Its path.
        pub path: String,
        /// BLAKE3 of its content in hexadecimal, uploaded before; null removes it.
        pub hash: Option<String>,
    }

    /// A commit.
    #[serde(rename_all = "camelCase")]
    pub struct CommitView {
        /// Its number, from 1, without gaps.
        #[ts(type = "number")]
        pub rev: u64,
        /// The device; `model` for a generation's.
        pub client_id: String,
        /// Unique within the device; the generation's id for a generation's.
        pub mutation_id: String,
        /// Always `rev - 1`.
        #[ts(type = "number")]
        pub base_rev: u64,
        /// What changed.
        pub changes: Vec<CommitChange>,
        /// What it was for.
        pub message: String,
        /// `person` or `model`.
        pub author: String,
        /// When it arrived.
        pub at: String,
    }

    /// A change of one file, as it was taken.
    #[serde(rename_all = "camelCase")]
    pub struct CommitChange {
        /// ULID of the file.
        pub file_id: String,
        /// Its path.
        pub path: String,
        /// BLAKE3 of its content in hexadecimal; null where it went.
        pub hash: Option<String>,
        /// Its size, in bytes.
        #[ts(type = "number")]
        pub size: u64,
    }

    /// `GET /projects/{id}/pull`: the commits after `since`, in order.
    pub struct Pulled {
        /// At most 500; ask again from the last of them until it is `head`.
        pub commits: Vec<CommitView>,
        /// The latest revision.
        #[ts(type = "number")]
        pub head: u64,
    }

    /// A file of a shared project.
    pub struct SharedFile {
        /// Its path.
        pub path: String,
        /// BLAKE3 of its content in hexadecimal.
        pub hash: String,
        /// Its size, in bytes.
        #[ts(type = "number")]
        pub size: u64,
    }

    /// `GET /shared/{token}`: a project, for whoever has its link. Says nothing of its owner.
    pub struct SharedProject {
        /// Title.
        pub title: String,
        /// The words that it was made from.
        pub description: String,
        /// Catalog id.
        #[serde(rename = "type")]
        #[ts(rename = "type")]
        pub type_id: String,
        /// Revision of its files.
        #[ts(type = "number")]
        pub head: u64,
        /// Its files, in path order.
        pub files: Vec<SharedFile>,
    }

    /// `POST /projects/{id}/share`.
    pub struct ShareLink {
        /// Opens the project to be read; shown this once.
        pub token: String,
        /// Where.
        pub url: String,
    }

    /// A project's code, in the original's shape: all of it in `all_files`, and the usual parts by
    /// name. What is no text is listed in `binary_files`.
    pub struct GeneratedApp {
        /// The project's id.
        pub id: String,
        /// The same.
        pub project_id: String,
        /// Revision.
        #[ts(type = "number")]
        pub revision: u64,
        /// `index.html`.
        pub html_code: Option<String>,
        /// The main stylesheet.
        pub css_code: Option<String>,
        /// The main script.
        pub js_code: Option<String>,
        /// The main component.
        pub react_code: Option<String>,
        /// The server's main file.
        pub backend_code: Option<String>,
        /// Every path, in order.
        pub project_structure: Vec<String>,
        /// `package.json`.
        pub package_json: Option<String>,
        /// `requirements.txt`.
        pub requirements_txt: Option<String>,
        /// `Dockerfile`.
        pub dockerfile: Option<String>,
        /// `README.md`.
        pub readme: Option<String>,
        /// What it is deployed with (`vercel.json`, `netlify.toml`, `render.yaml`, `fly.toml`).
        pub deployment_config: Option<String>,
        /// Every text, by path.
        pub all_files: BTreeMap<String, String>,
        /// Paths of what is no text: read them as blobs.
        pub binary_files: Vec<String>,
    }

    /// `POST /projects/{id}/generate`: what is absent is the project's.
    pub struct GenerateBody {
        /// The person's words, at most 10,000 characters.
        #[serde(default)]
        pub description: Option<String>,
        /// Catalog id.
        #[serde(rename = "type", default)]
        #[ts(rename = "type")]
        pub type_id: Option<String>,
        /// Catalog id; the type's own when absent.
        #[serde(default)]
        pub framework: Option<String>,
        /// Catalog id.
        #[serde(default)]
        pub database: Option<String>,
        /// Catalog ids.
        #[serde(default)]
        pub features: Vec<String>,
        /// Catalog ids.
        #[serde(default)]
        pub integrations: Vec<String>,
        /// Catalog id.
        #[serde(default)]
        pub deployment_target: Option<String>,
        /// 4 credits instead of 2: a stronger model, planning, review.
        #[serde(default)]
        pub advanced_mode: bool,
    }

    /// `POST /projects/{id}/iterate`: a change, for 1 credit.
    pub struct IterateBody {
        /// What to change, 1 to 10,000 characters.
        pub instruction: String,
        /// What else is to be known; at most 10,000 characters.
        #[serde(default)]
        pub context: Option<String>,
    }

    /// A generation or iteration.
    pub struct GenerationView {
        /// Identity.
        pub id: String,
        /// Which project.
        pub project_id: String,
        /// `generate` or `iterate`.
        pub kind: String,
        /// `queued`, `running` or `ended`.
        pub state: String,
        /// Credits that are set aside for it.
        #[ts(type = "number")]
        pub reserved: i64,
        /// How it ended, once it has.
        pub outcome: Option<GenerationOutcome>,
        /// When it was asked for.
        pub created_at: String,
    }

    /// How a generation ended.
    pub struct GenerationOutcome {
        /// It passed its checks, and its files are the project's.
        pub verified: bool,
        /// What it cost: 0 for whatever is not verified.
        #[ts(type = "number")]
        pub credits: i64,
        /// The commit that its files became.
        #[ts(type = "number | null")]
        pub revision: Option<u64>,
        /// Where the person had changed the same file meanwhile: what the model wrote lies beside it.
        pub conflicts: Vec<String>,
        /// The run's end, as the desktop's events have it (`Done`).
        #[ts(type = "unknown")]
        #[cfg_attr(feature = "openapi", schema(value_type = Object))]
        pub done: serde_json::Value,
    }

    /// `POST /projects/{id}/generate` as JSON.
    pub struct Generated {
        /// The project's code afterwards.
        #[serde(flatten)]
        pub app: GeneratedApp,
        /// How it went.
        pub generation: GenerationView,
    }

    /// `POST /projects/{id}/iterate` as JSON.
    pub struct Iterated {
        /// It passed its checks, and the project has it.
        pub success: bool,
        /// From 1.
        pub iteration_number: u32,
        /// Paths that changed.
        pub changes_made: Vec<String>,
        /// The model's words.
        pub explanation: String,
        /// The project's code afterwards.
        pub updated_code: GeneratedApp,
        /// How it went.
        pub generation: GenerationView,
    }

    /// `GET /projects/{id}/stream/state`.
    pub struct StreamState {
        /// `idle`, `queued`, `running` or `ended`: the project's latest generation's.
        pub state: String,
        /// It is not over.
        pub active: bool,
        /// Which.
        pub generation_id: Option<String>,
    }

    /// `POST /projects/{id}/estimate-credits`.
    pub struct EstimateBody {
        /// What would be asked.
        pub instruction: String,
    }

    /// What an iteration costs.
    pub struct CreditEstimate {
        /// Always 1: nothing where it fails its checks.
        #[ts(type = "number")]
        pub estimated_credits: i64,
        /// `simple`: there is one price.
        pub complexity_level: String,
        /// A code with a message.
        pub explanation: String,
        /// What can be spent.
        #[ts(type = "number")]
        pub user_available_credits: i64,
        /// That is enough.
        pub has_enough_credits: bool,
        /// What the price depends on: nothing but the route.
        pub factors: Vec<String>,
    }

    /// `GET /projects/{id}/validate`: the gate's checks, in the original's shape.
    pub struct Validation {
        /// 100, less 20 for each error, at least 0; averaged over the files.
        pub overall_score: u32,
        /// How many files there are.
        pub total_files: u32,
        /// Those without an error.
        pub valid_files: u32,
        /// Problems.
        pub total_errors: u32,
        /// Remarks.
        pub total_warnings: u32,
        /// Files with problems.
        pub files: Vec<ValidatedFile>,
        /// Every check with its state: `passed`, `failed`, `unavailable` or `not_required`.
        pub report: BTreeMap<String, String>,
        /// Every required check passed. One that needs a display is not required here.
        pub verified: bool,
    }

    /// What is wrong with a file.
    pub struct ValidatedFile {
        /// Its path; empty for the project as a whole.
        pub path: String,
        /// Nothing is.
        pub valid: bool,
        /// Code and subject of each problem, with its line.
        pub errors: Vec<String>,
    }

    /// A message of a project's conversation.
    pub struct ChatMessage {
        /// ULID.
        pub id: String,
        /// `user` or `assistant`.
        pub role: String,
        /// The words.
        pub content: String,
        /// When.
        pub timestamp: String,
    }

    /// `GET /projects/{id}/chat`.
    pub struct Chat {
        /// In order.
        pub messages: Vec<ChatMessage>,
        /// How many are given.
        pub total: u32,
        /// Where the next page begins; null at the end.
        pub next: Option<String>,
    }

    /// A change that was asked for.
    pub struct IterationView {
        /// From 1.
        pub iteration_number: u32,
        /// The person's words.
        pub user_request: String,
        /// Paths that changed.
        pub changes_made: Vec<String>,
        /// When.
        pub timestamp: String,
        /// How it went.
        pub generation: GenerationView,
    }

    /// `GET /projects/{id}/iterations`.
    pub struct Iterations {
        /// In order; the latest hundred.
        pub iterations: Vec<IterationView>,
        /// How many are given.
        pub total: u32,
    }

    /// A template: the starter of a type.
    pub struct TemplateView {
        /// Catalog id of its type.
        pub id: String,
        /// Its family, such as `web` or `backend`.
        pub category: String,
        /// What it is.
        pub description: String,
        /// Catalog id of its framework.
        pub framework: String,
        /// It can be shown in a browser.
        pub preview: bool,
    }

    /// A template with its files.
    pub struct TemplateFiles {
        /// What it is.
        #[serde(flatten)]
        pub template: TemplateView,
        /// Its texts, by path.
        pub files: BTreeMap<String, String>,
    }

    /// `GET /users/stats`.
    pub struct UserStats {
        /// Projects.
        pub total_projects: u32,
        /// Those that are completed.
        pub completed_projects: u32,
        /// Projects by type.
        pub by_type: BTreeMap<String, u32>,
        /// Generations under way.
        #[ts(type = "number")]
        pub active_generations: u64,
        /// What can be spent.
        #[ts(type = "number")]
        pub credits_available: i64,
    }
}
