//! Repairs without a model: what `vectort-repair` needs to know of a project, from the catalog and
//! the packages that travel in the binary.

use std::collections::BTreeMap;

use vectort_bundler::packs::Packs;
use vectort_contract::Repair;
use vectort_core::{Problem, RelPath};
use vectort_generation::catalog::Stack;
use vectort_repair::{Packages, Repaired, World};

/// The packs, as the rules ask for packages.
pub(crate) struct Packed<'p>(pub(crate) &'p Packs);

impl Packages for Packed<'_> {
    fn exports(&self, specifier: &str) -> Option<Vec<String>> {
        let module = self.0.lookup(specifier)?;
        let default = module.has_default.then(|| "default".to_owned());
        Some(module.exports.iter().cloned().chain(default).collect())
    }

    fn version(&self, package: &str) -> Option<String> {
        let (name, version) = self.0.package_of(package)?;
        (name == package).then(|| version.to_owned())
    }

    fn names(&self) -> Vec<String> {
        self.0.specifiers().map(str::to_owned).collect()
    }
}

/// Cures what has one plausible cure. `problems` is what the gate found of these very files;
/// `language` (BCP 47) and `title` are the app's own, for files that have to be made.
pub(crate) fn cure(
    packs: &Packs,
    stack: Stack,
    files: &BTreeMap<RelPath, Vec<u8>>,
    problems: &[Problem],
    language: &str,
    title: &str,
) -> Repaired {
    let owned = |names: Vec<&str>| names.into_iter().map(str::to_owned).collect::<Vec<_>>();
    let (required, entries) = (stack.required(), owned(stack.entries()));
    let world = World {
        files,
        packages: &Packed(packs),
        required: &required,
        entries: &entries,
        framework: &stack.framework.id,
        language,
        title,
    };
    vectort_repair::repair(&world, problems)
}

/// What was done, as hosts show it, of the files that were `written`.
pub(crate) fn done(repairs: Vec<vectort_repair::Repair>, written: impl Fn(&RelPath) -> bool) -> Vec<Repair> {
    let shown = |repair: vectort_repair::Repair| Repair {
        rule: repair.rule.to_owned(),
        path: repair.path,
        line: repair.line,
        detail: repair.detail,
    };
    repairs.into_iter().filter(|repair| written(&repair.path)).map(shown).collect()
}
