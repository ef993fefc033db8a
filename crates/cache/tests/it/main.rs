//! The store at its boundary: real files, a real database, real processes.

mod crash;
mod drafts;
mod folders;
mod home;
mod kill;
mod property;
mod support;
mod versions;
#[path = "../../examples/soak_kill/worker.rs"]
mod worker;
