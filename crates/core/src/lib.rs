//! Vocabulary of Vectort: ids, paths, checks, problems, usage.
//!
//! **Invariant:** nothing here does IO, reads a clock or spawns a task, and no sibling crate is
//! a dependency. Everything else may depend on it.

pub mod checks;
pub mod estimate;
pub mod id;
pub mod limits;
pub mod nesting;
pub mod path;
pub mod usage;

pub use checks::{Check, CheckState, Checks, Problem};
pub use estimate::{Estimate, tokens};
pub use id::ProjectId;
pub use nesting::nesting;
pub use path::{PathProblem, RelPath};
pub use usage::Tokens;
