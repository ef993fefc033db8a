//! `package-name`: a package's name misspelt (`lucid-react`, `react-dom/clent`).
//!
//! Acts when the specifier can be imported from nowhere, package.json does not have it from elsewhere,
//! and exactly one
//! specifier that can be imported is nearest to it, by at most two letters, and exports every name
//! that is taken.

use crate::edit::Cure;
use crate::near;
use crate::resolve::{Target, folder, package_name, resolve};
use crate::tree::Tree;

pub(crate) fn run(tree: &Tree<'_>, cures: &mut Vec<Cure>) {
    let known = tree.world.packages.names();
    let listed = super::dependency::listed(tree);
    for (path, script) in tree.sound_scripts() {
        for import in &script.imports {
            let specifier = &import.source.specifier;
            if resolve(tree, specifier, folder(path)) != Target::NoPackage
                || !tree.is_blamed(path, "unknown-package")
                || specifier.starts_with("node:")
                || listed.iter().any(|package| {
                    package == package_name(specifier) && tree.world.packages.version(package).is_none()
                })
            {
                continue;
            }
            let fits = |candidate: &&String| {
                tree.package(candidate).is_some_and(|names| {
                    import
                        .names
                        .iter()
                        .filter(|name| !name.is_type && !import.is_type)
                        .all(|name| name.imported == "*" || names.contains(&name.imported))
                })
            };
            let Some(found) = near::nearest(specifier, known.iter().filter(fits).map(String::as_str)) else {
                continue;
            };
            let inside = import.source.range.start + 1..import.source.range.end - 1;
            cures.push(Cure::replace(path, inside, found, format!("{specifier} → {found}")));
        }
    }
}
