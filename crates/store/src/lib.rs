//! What the hosted API keeps.
//!
//! [`Store`] is a set of operations shaped by use-cases, not by tables. Two engines keep its
//! promises, and one conformance suite holds both to them: an embedded one (SQLite) and MongoDB.
//!
//! # Promises of every operation
//! - **One document, one write.** No operation needs a transaction over several documents: what
//!   must be atomic is one insert or one conditional update. (Jepsen's findings on MongoDB 4.2.6
//!   are about transactions over several documents; single ones held.)
//! - **Durable when it returns.** MongoDB: majority, journalled. SQLite: `synchronous = FULL`.
//! - **The owner is in the query.** What is not yours is as absent as what does not exist.
//! - **Retries are harmless.** An insert names its own id or operation, so that a second one is
//!   found out ([`StoreError::Duplicate`]) and changes nothing.
//! - **Times are kept to the millisecond**, and no order between two devices rests on their clocks.

pub mod account;
mod embedded;
mod error;
pub mod ledger;
mod model;
mod mongo;
mod paging;
mod store;

pub use embedded::Embedded;
pub use error::{Result, StoreError, Unique};
pub use model::{
    Blob, Change, Commit, Device, Generation, GenerationEvent, GenerationState, Handoff, Idempotent,
    Identity, InboxItem, Message, MonthlyGrant, OneTime, Page, Payment, PaymentState, Plan, Project,
    ProjectFilter, Purpose, Session, Stats, User,
};
pub use mongo::Mongo;
pub use store::{Generations, Life, Money, People, Projects, Requests, SignIn, Store};
