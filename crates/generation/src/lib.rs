//! Catalog, prompts, the answer reader, guarded edits, the offline starters and the lifecycle of a
//! generation.
//!
//! **Invariant:** nothing here does IO, reads a clock or knows a provider. Text comes in, text,
//! files and decisions go out.

pub mod accept;
pub mod catalog;
pub mod choices;
pub mod deps;
pub mod describe;
pub mod detect;
pub mod format;
#[doc(hidden)]
pub mod fuzzing;
pub mod lifecycle;
pub mod patch;
pub mod pipeline;
pub mod prompt;
pub mod reader;
pub mod starter;
pub mod template;

pub use catalog::catalog;
pub use patch::{Change, Hunk};
pub use reader::{Event, Note, Reader, Refusal};
