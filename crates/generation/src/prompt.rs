//! What a model is asked.
//!
//! **Invariant:** a prompt holds the person's words, the catalog's sentences and the project's own
//! files; no path of this machine, no key, no other project.

mod mend;
mod request;
mod system;

use crate::catalog::Stack;
use crate::choices::Chosen;

pub use mend::{REPAIR_BUDGET, REPAIR_HEAD, repair, rest};
pub(crate) use request::request;
pub(crate) use system::system;

/// Packages that browser projects can import: what the vendored packs hold.
pub const PACKAGES: [&str; 10] = [
    "react",
    "react-dom",
    "react-router",
    "lucide-react",
    "recharts",
    "zustand",
    "clsx",
    "date-fns",
    "three",
    "tailwindcss",
];

/// What is to be made.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// The person's words, as [`crate::describe::check`] gives them.
    pub description: &'a str,
    /// Type and framework.
    pub stack: Stack,
    /// The language of the app's own texts, one of the nine.
    pub language: &'a str,
    /// More features and more files, by a stronger model.
    pub advanced: bool,
    /// Database, features, services and the place to deploy to.
    pub chosen: &'a Chosen,
}

/// A model call's two messages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    /// How to answer: the same for every project of a stack, so that providers can cache it.
    pub system: String,
    /// What to make.
    pub user: String,
}

/// Asks for a whole project.
pub fn generation(input: &Input<'_>) -> Prompt {
    Prompt { system: system(input), user: request(input) }
}
