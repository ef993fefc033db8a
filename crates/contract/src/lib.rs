//! What crosses a process boundary: the events of a run, as the command line prints them with
//! `--json` and as the window receives them, and the closed set of error codes.
//!
//! **Invariant:** nothing here is localised, and nothing here is a secret. A host shows a code by
//! its Fluent message (`error-<code>`, `problem-<code>`).

mod error;
mod event;
mod project;

pub use error::{ErrorCode, WireError};
pub use event::{AttemptReport, Done, Event, Phase};
pub use project::{AppInfo, ProjectSummary};
