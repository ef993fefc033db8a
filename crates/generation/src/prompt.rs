//! What a model is asked.
//!
//! **Invariant:** a prompt holds the person's words, the catalog's sentences and the project's own
//! files; no path of this machine, no key, no other project.

mod ask;
mod edit;
mod mend;
mod plan;
mod request;
mod scene;
mod system;

use crate::catalog::Stack;
use crate::choices::Chosen;

pub use ask::ask;
pub use edit::{AGAIN_HEAD, Misfit, Misfitted, again, edit, mend};
pub use mend::{REPAIR_BUDGET, REPAIR_HEAD, repair, rest};
pub use plan::{Task, plan, plan_anew, review, step, tests};
pub(crate) use request::request;
pub use scene::{Attached, Exchange, Picked, Scene, Shown, attached};
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

/// How a model is asked to answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Style {
    /// Any number of blocks: whole files, searches and replacements, deletions.
    #[default]
    Blocks,
    /// Whole files, one after the other: for small models, which lose searches.
    OneFile,
    /// The JSON of [`crate::format::FILES_SCHEMA`]: for models that keep to no form by themselves,
    /// and whose server holds them to a schema.
    Held,
}

/// A model call's two messages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    /// How to answer: the same for every project of a stack, so that providers can cache it.
    pub system: String,
    /// What to make.
    pub user: String,
}

impl Prompt {
    /// The same question to a model that its server holds to [`crate::format::FILES_SCHEMA`].
    #[must_use]
    pub fn held(mut self) -> Self {
        self.system.push_str(HELD);
        self
    }
}

/// What stands in place of blocks where a schema does.
const HELD: &str = "\n# The form of this answer\n\
Instead of blocks answer with one JSON object: \"files\" lists the files that are new or change, each with its \
\"path\" and its whole \"content\"; \"summary\" holds what the summary's block would. What was said of markers does \
not apply to it.\n";

/// Asks for a whole project.
pub fn generation(input: &Input<'_>) -> Prompt {
    Prompt { system: system(input), user: request(input) }
}
