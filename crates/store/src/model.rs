//! What is kept, as both engines write it. Field names are those of the collections.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// One page of a listing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page<T> {
    /// Its items.
    pub items: Vec<T>,
    /// Where the next page begins; `None` at the end. Opaque to clients.
    pub next: Option<String>,
}

/// A subscription plan.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Plan {
    /// None.
    #[default]
    Free,
    /// Standard.
    Standard,
    /// Pro.
    Pro,
    /// Enterprise.
    Enterprise,
}

/// A person's account. Collection `users`, not sharded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    /// Identity, and the account of the ledger.
    #[serde(rename = "_id")]
    pub id: Uuid,
    /// As given; unique by `email_key`.
    pub email: String,
    /// NFKC, trimmed, lower case.
    pub email_key: String,
    /// Somebody reads mail there.
    pub email_verified: bool,
    /// Name, as people see it.
    pub full_name: String,
    /// Argon2id in PHC form; `None` for accounts without a password.
    pub password: Option<String>,
    /// BCP 47 tag: the language of mail.
    pub language: String,
    /// May sign in and spend.
    pub is_active: bool,
    /// Subscription.
    pub plan: Plan,
    /// Stripe's customer, once there is one.
    pub stripe_customer: Option<String>,
    /// When.
    pub created_at: Timestamp,
    /// Counts changes; the ETag.
    pub rev: u64,
}

/// A way to sign in. Collection `identities`, unique (provider, subject), not sharded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// `google`, `github` or `apple`.
    pub provider: String,
    /// The provider's own id of the person.
    pub subject: String,
    /// Whose.
    pub user: Uuid,
    /// When it was linked.
    pub created_at: Timestamp,
}

/// A device that is signed in: a family of refresh tokens. Collection `sessions`, shard key `_id`.
///
/// Each refresh replaces `current` and remembers the one before it as `previous`. A token that is
/// neither, of a family that is known, was stolen or replayed: the family is revoked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// Family id.
    #[serde(rename = "_id")]
    pub id: Uuid,
    /// Whose.
    pub user: Uuid,
    /// BLAKE3 of the token that may be used now, hexadecimal.
    pub current: String,
    /// BLAKE3 of the one before, which may come once more within a few seconds, when the answer
    /// to it was lost.
    pub previous: Option<String>,
    /// When `current` replaced it.
    pub rotated_at: Timestamp,
    /// What the person sees of it.
    pub device: Device,
    /// When it ends whatever happens.
    pub expires_at: Timestamp,
    /// When it was revoked, if it was.
    pub revoked_at: Option<Timestamp>,
}

/// A device, as the person sees it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// Such as `Vectort 0.1 on Linux`.
    pub name: String,
    /// When it was first seen.
    pub since: Timestamp,
    /// When it was last seen.
    pub seen_at: Timestamp,
}

/// What a one-time token is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// Proves that mail arrives.
    VerifyMail,
    /// Sets a new password.
    ResetPassword,
    /// A sign-in at a provider that is under way.
    SignIn,
    /// A sign-in that succeeded, on its way to the app.
    Handoff,
}

/// Something that may be taken once. Collection `tokens`, shard key `_id`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OneTime {
    /// BLAKE3 of the token, hexadecimal: the store cannot be used to sign in.
    #[serde(rename = "_id")]
    pub id: String,
    /// What for.
    pub purpose: Purpose,
    /// Whose, where that is known.
    pub user: Option<Uuid>,
    /// What else belongs to it: state, nonce, verifier's hash, where to go.
    pub data: serde_json::Value,
    /// When it is worth nothing any more.
    pub expires_at: Timestamp,
}

/// A sign-in that is handed to the app: see `reliability` threat 8.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handoff {
    /// Who signed in.
    pub user: Uuid,
    /// S256 challenge of the verifier that only the app has (RFC 7636).
    pub challenge: String,
    /// Where the app is.
    pub redirect: String,
}

/// A project. Collection `projects`, shard key `owner`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Project {
    /// Identity.
    #[serde(rename = "_id")]
    pub id: Uuid,
    /// Whose.
    pub owner: Uuid,
    /// Title.
    pub title: String,
    /// The person's words.
    pub description: String,
    /// Catalog id of the type.
    #[serde(rename = "type")]
    pub type_id: String,
    /// `draft`, `building`, `completed` or `error`.
    pub status: String,
    /// Framework, database, features and what else was chosen.
    pub config: serde_json::Value,
    /// Its repository, once exported.
    pub repository_url: Option<String>,
    /// Where it is live.
    pub deployment_url: Option<String>,
    /// BLAKE3 of the token of its read-only link, once shared.
    pub share: Option<String>,
    /// Revision of its files that was seen last: a hint, the truth is in `commits`.
    pub head: u64,
    /// When.
    pub created_at: Timestamp,
    /// Last change.
    pub updated_at: Timestamp,
    /// Deleted ones are kept for 30 days.
    pub deleted_at: Option<Timestamp>,
    /// Counts changes of this document; the ETag.
    pub rev: u64,
}

/// Which projects to list, the last changed first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProjectFilter {
    /// Words that title or description must all contain, whatever their case.
    pub text: String,
    /// How many; at most 100.
    pub limit: u32,
    /// Where the page before ended.
    pub after: Option<String>,
}

/// A change of one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// ULID of the file, which a rename does not change.
    pub file: String,
    /// Its path.
    pub path: String,
    /// BLAKE3 of its content, hexadecimal; `None` removes it.
    pub hash: Option<String>,
    /// Its size, in bytes.
    pub size: u64,
}

/// A push. Collection `commits`, unique (project, rev) and (project, client, mutation), shard key
/// `project`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commit {
    /// Which project.
    pub project: Uuid,
    /// Its number, from 1, without gaps.
    pub rev: u64,
    /// The device that pushed it.
    pub client: String,
    /// Unique within that device.
    pub mutation: String,
    /// The revision that it was made on: always `rev - 1`.
    pub base: u64,
    /// What changed.
    pub changes: Vec<Change>,
    /// What it was for.
    pub message: String,
    /// `person`, `model` or `import`.
    pub author: String,
    /// When it arrived.
    pub at: Timestamp,
}

/// A content of at most 64 KiB, or where a larger one is. Collection `blobs`, shard key `_id`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blob {
    /// Owner's id and BLAKE3 of the content: knowing a hash gives no access to others' contents.
    #[serde(rename = "_id")]
    pub id: String,
    /// The content, where it is kept here.
    pub bytes: Option<Vec<u8>>,
    /// Its size, in bytes.
    pub size: u64,
    /// When it was last named by a commit or uploaded: unnamed ones go after seven days.
    pub named_at: Timestamp,
}

/// A message of a project's conversation. Collection `project_chat`, shard key `project`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// ULID, made by the writer: writing twice is writing once.
    #[serde(rename = "_id")]
    pub id: String,
    /// Which project.
    pub project: Uuid,
    /// `user` or `assistant`.
    pub role: String,
    /// The words.
    pub content: String,
    /// When.
    pub at: Timestamp,
}

/// Where a generation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GenerationState {
    /// Asked for; nothing is reserved yet.
    Queued,
    /// Credits are reserved, and a server works on it for as long as its lease holds.
    Running,
    /// Ended, settled or released.
    Ended,
}

/// A generation or iteration. Collection `generations`, index (`state`, `lease_until`), shard key
/// `owner`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Generation {
    /// Identity; `resv:{id}` and `fin:{id}` are its operations in the ledger.
    #[serde(rename = "_id")]
    pub id: Uuid,
    /// Which project.
    pub project: Uuid,
    /// Who pays.
    pub owner: Uuid,
    /// Where it stands.
    pub state: GenerationState,
    /// Until when its server must have said that it still works.
    pub lease_until: Timestamp,
    /// Credits that are reserved.
    pub reserved: i64,
    /// What was asked for.
    pub request: serde_json::Value,
    /// How it ended (the contract's `Done`), once it has.
    pub result: Option<serde_json::Value>,
    /// When.
    pub created_at: Timestamp,
    /// Counts changes: the compare-and-swap of the lease.
    pub rev: u64,
}

/// An event of a generation, for streams that are resumed on any server. Collection
/// `generation_events`, unique (generation, seq), shard key `generation`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GenerationEvent {
    /// Which generation.
    pub generation: Uuid,
    /// From 1, without gaps: the id of the server-sent event.
    pub seq: u64,
    /// The contract's `Event`, as JSON text.
    pub event: String,
    /// When; kept for a day.
    pub at: Timestamp,
}

/// Where a payment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaymentState {
    /// The key of the call to Stripe is kept; the call may have been made.
    Opening,
    /// A Checkout Session is open.
    Open,
    /// Paid, and credited.
    Credited,
    /// Ended without money.
    Expired,
}

/// A purchase. Collection `payment_transactions`, unique `session`, not sharded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    /// Identity, and the idempotency key of the call to Stripe.
    #[serde(rename = "_id")]
    pub id: Uuid,
    /// Whose.
    pub user: Uuid,
    /// Package or plan.
    pub package: String,
    /// What it costs, in cents.
    pub amount: i64,
    /// ISO 4217, lower case.
    pub currency: String,
    /// What it gives, by the server's table at that time.
    pub credits: i64,
    /// Stripe's Checkout Session, once it is open.
    pub session: Option<String>,
    /// Stripe's Payment Intent, once it is known.
    pub intent: Option<String>,
    /// Where it stands.
    pub state: PaymentState,
    /// When.
    pub created_at: Timestamp,
    /// Counts changes.
    pub rev: u64,
}

/// An event of Stripe's as it arrived. Collection `inbox`, shard key `_id`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InboxItem {
    /// Stripe's event id.
    #[serde(rename = "_id")]
    pub id: String,
    /// Such as `checkout.session.completed`.
    pub kind: String,
    /// The object that it is about.
    pub object: String,
    /// The whole event.
    pub payload: serde_json::Value,
    /// When it arrived.
    pub at: Timestamp,
    /// When it was worked off, if it was.
    pub done_at: Option<Timestamp>,
    /// How often that failed.
    pub tries: u32,
}

/// A month's credits of a subscription, so that each is granted once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthlyGrant {
    /// Stripe's invoice.
    pub invoice: String,
    /// Whose.
    pub user: Uuid,
    /// How many.
    pub credits: i64,
}

/// The answer to a request that named an idempotency key. Collection `idempotency`, shard key
/// `_id`, kept for a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Idempotent {
    /// User, route and key.
    #[serde(rename = "_id")]
    pub id: String,
    /// BLAKE3 of the request: the same key with another request is refused.
    pub request: String,
    /// Status and body, once there are any.
    pub answer: Option<(u16, String)>,
    /// When.
    pub at: Timestamp,
}

/// Public figures.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stats {
    /// Accounts.
    pub users: u64,
    /// Projects that are not deleted.
    pub projects: u64,
    /// Generations that ended verified.
    pub generations: u64,
    /// Projects by type.
    pub by_type: BTreeMap<String, u64>,
}
