//! The operations.

use jiff::Timestamp;
use uuid::Uuid;

use crate::error::Result;
use crate::ledger::Entry;
use crate::model::{
    Blob, Commit, Generation, GenerationEvent, Idempotent, Identity, InboxItem, Message, OneTime, Page,
    Payment, Project, ProjectFilter, Session, Stats, User,
};

/// What the hosted API asks of its database; see the crate's promises. Its operations are parted by
/// what they are about.
///
/// Those that replace a document take it with the `rev` that was read and write `rev + 1`:
/// [`StoreError::Conflict`](crate::StoreError::Conflict) when it is no longer that.
pub trait Store: Life + People + SignIn + Projects + Generations + Money + Requests {}

impl<S: Life + People + SignIn + Projects + Generations + Money + Requests> Store for S {}

/// Start and health.
#[async_trait::async_trait]
pub trait Life: Send + Sync + 'static {
    /// Makes indexes, checks that they are what is needed, and that the schema is this or the
    /// version before.
    async fn prepare(&self) -> Result<()>;
    /// Answers quickly when the database does.
    async fn ping(&self) -> Result<()>;
}

/// Accounts and the ways to sign in to them.
#[async_trait::async_trait]
pub trait People: Send + Sync + 'static {
    /// `Duplicate(Email)` or `Duplicate(Id)`.
    async fn user_create(&self, user: &User) -> Result<()>;
    /// By id.
    async fn user(&self, id: Uuid) -> Result<User>;
    /// By folded address.
    async fn user_by_email(&self, email_key: &str) -> Result<User>;
    /// By Stripe's customer.
    async fn user_by_customer(&self, customer: &str) -> Result<User>;
    /// Replaces it.
    async fn user_update(&self, user: &User) -> Result<()>;
    /// Removes the person and everything that is only theirs, but for the ledger and payments,
    /// which the law wants kept: those stay under the id alone.
    async fn user_delete(&self, id: Uuid) -> Result<()>;
    /// `Duplicate(Identity)` when it is linked already, to whomever.
    async fn identity_link(&self, identity: &Identity) -> Result<()>;
    /// By provider and its own id.
    async fn identity(&self, provider: &str, subject: &str) -> Result<Identity>;
    /// The person's.
    async fn identities(&self, user: Uuid) -> Result<Vec<Identity>>;
}

/// Devices that are signed in, and tokens that work once.
#[async_trait::async_trait]
pub trait SignIn: Send + Sync + 'static {
    /// Begins a family of refresh tokens.
    async fn session_create(&self, session: &Session) -> Result<()>;
    /// By its id.
    async fn session(&self, id: Uuid) -> Result<Session>;
    /// Replaces `current` by `next` if it still is `current` and the family is not revoked;
    /// `Conflict` otherwise.
    async fn session_rotate(&self, id: Uuid, current: &str, next: &str, at: Timestamp) -> Result<Session>;
    /// The person's live devices, the last seen first.
    async fn sessions(&self, user: Uuid) -> Result<Vec<Session>>;
    /// Ends one of the person's devices, or all of them.
    async fn session_revoke(&self, user: Uuid, id: Option<Uuid>, at: Timestamp) -> Result<u64>;
    /// Keeps a one-time token.
    async fn one_time_put(&self, token: &OneTime) -> Result<()>;
    /// Takes it, if it is there and not over: exactly one caller gets it.
    async fn one_time_take(&self, id: &str, now: Timestamp) -> Result<OneTime>;
}

/// Projects, their files and conversations.
#[async_trait::async_trait]
pub trait Projects: Send + Sync + 'static {
    /// `Duplicate(Id)`.
    async fn project_create(&self, project: &Project) -> Result<()>;
    /// A live one of the owner's.
    async fn project(&self, owner: Uuid, id: Uuid) -> Result<Project>;
    /// By the hash of its share token.
    async fn project_shared(&self, share: &str) -> Result<Project>;
    /// The owner's live ones.
    async fn projects(&self, owner: Uuid, filter: &ProjectFilter) -> Result<Page<Project>>;
    /// Replaces it.
    async fn project_update(&self, project: &Project) -> Result<()>;
    /// Inserts it: `Duplicate(Revision)` when its `rev` is taken, `Duplicate(Mutation)` when the
    /// same device pushed it before.
    async fn commit(&self, commit: &Commit) -> Result<()>;
    /// By what the device calls it.
    async fn commit_by_mutation(&self, project: Uuid, client: &str, mutation: &str) -> Result<Commit>;
    /// Those after `since`, in order; at most `limit`.
    async fn commits(&self, project: Uuid, since: u64, limit: u32) -> Result<Vec<Commit>>;
    /// The latest revision; 0 without any.
    async fn head(&self, project: Uuid) -> Result<u64>;
    /// Keeps a content, or that it is there; the same twice is once.
    async fn blob_put(&self, blob: &Blob) -> Result<()>;
    /// Those of `ids` that are there.
    async fn blobs(&self, ids: &[String]) -> Result<Vec<Blob>>;
    /// Appends to a conversation; the same id twice is once.
    async fn message_add(&self, message: &Message) -> Result<()>;
    /// The conversation, the latest last.
    async fn messages(&self, project: Uuid, limit: u32, after: Option<&str>) -> Result<Page<Message>>;
}

/// Generations under way and over, and their events.
#[async_trait::async_trait]
pub trait Generations: Send + Sync + 'static {
    /// `Duplicate(Id)`.
    async fn generation_create(&self, generation: &Generation) -> Result<()>;
    /// One of the owner's.
    async fn generation(&self, owner: Uuid, id: Uuid) -> Result<Generation>;
    /// Replaces it.
    async fn generation_update(&self, generation: &Generation) -> Result<()>;
    /// How many of the owner's are not over.
    async fn generations_open(&self, owner: Uuid) -> Result<u64>;
    /// The project's, the latest first.
    async fn generations(&self, owner: Uuid, project: Uuid, limit: u32) -> Result<Vec<Generation>>;
    /// Those whose lease is over and that are not.
    async fn generations_expired(&self, now: Timestamp, limit: u32) -> Result<Vec<Generation>>;
    /// Appends; the same `seq` twice is once.
    async fn event_add(&self, events: &[GenerationEvent]) -> Result<()>;
    /// Those after `seq`, in order.
    async fn events(&self, generation: Uuid, after: u64, limit: u32) -> Result<Vec<GenerationEvent>>;
}

/// The ledger of credits, and payments.
#[async_trait::async_trait]
pub trait Money: Send + Sync + 'static {
    /// The account's last entry.
    async fn ledger_tail(&self, account: Uuid) -> Result<Option<Entry>>;
    /// Inserts it: `Duplicate(Sequence)` or `Duplicate(Operation)`. Where both hold, `Operation`.
    async fn ledger_insert(&self, entry: &Entry) -> Result<()>;
    /// By operation.
    async fn ledger_entry(&self, account: Uuid, op: &str) -> Result<Option<Entry>>;
    /// The latest first.
    async fn ledger_page(&self, account: Uuid, limit: u32, after: Option<&str>) -> Result<Page<Entry>>;
    /// All of it, in order: for the auditor.
    async fn ledger_all(&self, account: Uuid) -> Result<Vec<Entry>>;
    /// Accounts that have entries, in the order of their ids, for the auditor.
    async fn ledger_accounts(&self, after: Option<Uuid>, limit: u32) -> Result<Vec<Uuid>>;
    /// `Duplicate(Id)`.
    async fn payment_create(&self, payment: &Payment) -> Result<()>;
    /// By Checkout Session.
    async fn payment_by_session(&self, session: &str) -> Result<Payment>;
    /// By Payment Intent.
    async fn payment_by_intent(&self, intent: &str) -> Result<Payment>;
    /// Replaces it.
    async fn payment_update(&self, payment: &Payment) -> Result<()>;
    /// Those that are neither credited nor expired and older than `before`, for reconciliation.
    async fn payments_open(&self, before: Timestamp, limit: u32) -> Result<Vec<Payment>>;
    /// The person's, the latest first.
    async fn payments(&self, user: Uuid, limit: u32) -> Result<Vec<Payment>>;
    /// Keeps an event; false when it was there.
    async fn inbox_put(&self, item: &InboxItem) -> Result<bool>;
    /// Those that are not worked off, the oldest first.
    async fn inbox_open(&self, limit: u32) -> Result<Vec<InboxItem>>;
    /// Marks it as worked off, or as tried once more.
    async fn inbox_mark(&self, id: &str, done_at: Option<Timestamp>) -> Result<()>;
}

/// What belongs to a request rather than to a person.
#[async_trait::async_trait]
pub trait Requests: Send + Sync + 'static {
    /// Takes an idempotency key for a request. `None`: it is new, and now taken. Else what is kept
    /// under it.
    async fn idempotency_begin(&self, entry: &Idempotent) -> Result<Option<Idempotent>>;
    /// Keeps the answer.
    async fn idempotency_end(&self, id: &str, status: u16, body: &str) -> Result<()>;
    /// Counts one more hit of `key` in the window that begins at `window`, and gives the count.
    async fn rate_hit(&self, key: &str, window: Timestamp, keep_until: Timestamp) -> Result<u64>;
    /// Removes what is over: tokens, rate windows, events of a day ago, idempotency keys, deleted
    /// projects of 30 days ago, contents that no commit named for seven days. Gives how much went.
    async fn sweep(&self, now: Timestamp) -> Result<u64>;
    /// Public figures.
    async fn stats(&self) -> Result<Stats>;
}
