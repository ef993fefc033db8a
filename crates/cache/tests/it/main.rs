//! The store at its boundary: real files, a real database, real processes.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod copies;
mod crash;
mod drafts;
mod edits;
mod folders;
mod home;
mod intake;
mod kill;
mod locks;
mod property;
mod support;
mod turns;
mod undo;
mod versions;
#[path = "../../examples/soak_kill/worker.rs"]
mod worker;
