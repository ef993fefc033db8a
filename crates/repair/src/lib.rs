//! Cures faults in a project's files by rules on syntax trees, before any model is asked.
//!
//! A rule acts only where its cure is the only plausible one, and says in its own file what that
//! means for it; everything else is left to a model. [`RULES`] names them.
//!
//! | Part | Does |
//! |---|---|
//! | [`repair`] | runs the rules to a fixpoint |
//! | `edit` | changes of text by byte range; what conflicts waits for the next pass |
//! | `tree` | the files, and what is known of each: parsed once, again when it changed |
//! | `script` | what a JavaScript or TypeScript file imports, exports, declares and lacks |
//! | `resolve` | what an import specifier means |
//! | `rules/` | one rule a file |
//!
//! **Invariant:** text in, text out: no IO, no clock, no network, nothing is run.
//! **Invariant:** only what is provably at fault is touched: a file that does not parse, an import
//! that leads nowhere, a name that nobody exports or declares, a manifest that its tool refuses.
//! **Invariant:** a file that parsed before a pass parses after it.

mod brackets;
mod edit;
mod exporters;
mod globals;
mod imports;
mod near;
mod resolve;
mod rules;
mod script;
mod tree;

use std::collections::BTreeMap;

use vectort_core::{Problem, RelPath};

pub use rules::RULES;

/// Most passes over a project. Each pass cures what it can see; what one cure uncovers (an import
/// of a file that did not parse) is seen by the next.
const MAX_PASSES: usize = 12;

/// A project and what it may use.
#[derive(Clone, Copy)]
pub struct World<'a> {
    /// Every file.
    pub files: &'a BTreeMap<RelPath, Vec<u8>>,
    /// Packages that can be imported.
    pub packages: &'a dyn Packages,
    /// Files that the project's stack must have: `a|b` is a choice, `*.ext` any file of that
    /// extension.
    pub required: &'a [String],
    /// What the app starts from, if the catalog says so: pages, or scripts; else the conventional ones.
    pub entries: &'a [String],
    /// The framework's id in the catalog.
    pub framework: &'a str,
    /// The language of the app's texts (BCP 47), for `<html lang>`.
    pub language: &'a str,
    /// The app's name, for `<title>` and `package.json`.
    pub title: &'a str,
}

/// What can be imported besides the project's own files.
pub trait Packages {
    /// The names that a specifier such as `react-dom/client` exports, `default` among them when
    /// there is one. `None`: it cannot be imported.
    fn exports(&self, specifier: &str) -> Option<Vec<String>>;
    /// The version of a package. `None`: it is not there.
    fn version(&self, package: &str) -> Option<String>;
    /// Every specifier that can be imported.
    fn names(&self) -> Vec<String>;
}

/// One cure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// The rule, one of [`RULES`]; the surface says it by the message `repair-<rule>`.
    pub rule: &'static str,
    /// The file that was changed.
    pub path: RelPath,
    /// Line in the file as it was when the rule ran, counted from 1.
    pub line: Option<u32>,
    /// What it is about, in the code's own terms: a name, a path, `./Crad → ./Card`.
    pub detail: String,
}

/// What [`repair`] did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Repaired {
    /// Only the files that changed; `None` is a removed one.
    pub files: BTreeMap<RelPath, Option<Vec<u8>>>,
    /// What was cured, in order.
    pub repairs: Vec<Repair>,
}

/// Cures what has one plausible cure. `problems` is what the gate found, of these very files.
pub fn repair(world: &World<'_>, problems: &[Problem]) -> Repaired {
    let mut tree = tree::Tree::new(world, problems);
    let mut repairs = Vec::new();
    for _ in 0..MAX_PASSES {
        let mut cures = Vec::new();
        for (name, rule) in rules::TABLE {
            let from = cures.len();
            rule(&tree, &mut cures);
            cures[from..].iter_mut().for_each(|cure: &mut edit::Cure| cure.rule = name);
        }
        let done = tree.apply(cures);
        if done.is_empty() {
            break;
        }
        repairs.extend(done);
    }
    Repaired { files: tree.changed(), repairs }
}
