//! What is asked of the index, and what it answers.

use serde::{Deserialize, Serialize};
use vectort_core::{Problem, RelPath};

/// A line of a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// The file.
    pub path: RelPath,
    /// Line, counted from 1.
    pub line: u32,
}

/// What a choice of files is made for.
#[derive(Debug, Clone, Copy)]
pub struct Query<'a> {
    /// The person's request, in any language.
    pub words: &'a str,
    /// The element that was picked in the preview.
    pub selected: Option<&'a Place>,
    /// Files that are open in the editor.
    pub open: &'a [RelPath],
    /// Files that changed last, latest first.
    pub recent: &'a [RelPath],
    /// What is broken.
    pub problems: &'a [Problem],
    /// Files that the person wants shown, whatever the request says.
    pub pinned: &'a [RelPath],
    /// Files that must not be shown nor named. Wins over everything else.
    pub excluded: &'a [RelPath],
    /// Most tokens that all of it may take, by the estimate of [`vectort_core::tokens`].
    pub budget_tokens: u32,
}

/// The files that a model is shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// Shown, in the order in which they belong into a prompt: what rarely changes first.
    pub files: Vec<Chosen>,
    /// Tokens of all of it, file names included. Never more than `budget`.
    pub tokens: u32,
    /// The query's budget.
    pub budget: u32,
    /// Every file that can be shown at all is, whole.
    pub is_whole: bool,
    /// Named only, by path: they exist, and may be asked for. Generated files and pictures are
    /// among them as far as the budget reaches.
    pub listed: Vec<RelPath>,
}

/// One file of a choice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Chosen {
    /// The file.
    pub path: RelPath,
    /// How much of it.
    pub how: How,
    /// Tokens of what is shown and of the file's name.
    pub tokens: u32,
    /// Why, first of all.
    pub reason: Reason,
    /// How much it matters to the request, from 0 to 1.
    pub score: f32,
}

/// How much of a file is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// All of it.
    Whole,
    /// The signatures of what it defines ([`crate::Index::outline`]).
    Outline,
    /// Some of its lines.
    Excerpt {
        /// In order, apart from each other.
        ranges: Vec<Lines>,
    },
}

/// Lines of a file, counted from 1, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Lines {
    /// The first.
    pub first: u32,
    /// The last.
    pub last: u32,
}

/// Why a file was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The whole project fits.
    WholeProject,
    /// It says what the project is made of: `package.json`, `Cargo.toml` and their like.
    Manifest,
    /// The program starts there.
    Entry,
    /// The person pinned it.
    Pinned,
    /// An element of it was picked in the preview.
    Selected,
    /// Something in it is broken.
    Problem,
    /// The request names it.
    Named,
    /// It defines or uses what the request, or a chosen file, speaks of.
    Symbol,
    /// It speaks of the same things as the request.
    Words,
    /// A chosen file is imported by it.
    Imports,
    /// A chosen file imports it.
    ImportedBy,
    /// It is open or changed lately.
    Recent,
    /// The request says nothing that could be found, and much of the project uses this.
    Central,
}
