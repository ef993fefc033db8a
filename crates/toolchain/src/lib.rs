//! What the languages' own tools say of a project.
//!
//! [`TypeScript`] checks types with TypeScript's native compiler, which travels with the app
//! (docs/adr/0009-types.md). [`check_with_tools`] asks the compilers and checkers that a person
//! has installed, as `data/tools.toml` lists them; a tool that is not there is not missed.
//!
//! A tool that cries wolf is worse than none: it fails working projects and pays a model to repair
//! them. What a tool says only because packages are not downloaded, or because it is older than
//! the project, is a note and never a problem.
//!
//! **Invariants.** Nothing of the project is run: no build script, no macro of a package, no
//! plugin, no hook. No connection is opened. Tools work on a copy, with neither the person's
//! environment nor their home, and are killed with all their children when their time is over or
//! the caller goes away. The project's folder is never written.

mod check;
mod findings;
mod process;
mod report;
mod rules;
mod scratch;
mod table;
mod typescript;

pub use check::{Found, check_with_tools, found};
pub use report::{Limits, Report, ToolError, state};
pub use table::{Refused, refused};
pub use typescript::{TYPES_NOT_CHECKED, TypePacks, TypeReport, TypeScript};
