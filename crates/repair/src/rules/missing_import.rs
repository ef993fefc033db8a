//! `missing-import`: a name that is used and neither declared nor imported.
//!
//! Acts when one thing only can be meant:
//! 1. other files of the project import a name so called, all of them the same;
//! 2. else one file of the project exports it (by name, or by default under that name), and no
//!    package that this file imports from does;
//! 3. else one package does: one that this file imports from; or, if the name is a component's, a
//!    hook's or of several words, one that the project uses; or, for components and hooks, any.
//!
//! Not for names of the language and its platforms; but a browser's class is no component, so
//! `<Map>` and `<Image>` do count. Not for types, for what is assigned to, after `typeof`, in tests.

use std::collections::{BTreeMap, BTreeSet};

use vectort_core::RelPath;

use crate::edit::Cure;
use crate::exporters::{default_name, origin, stem};
use crate::globals::is_global;
use crate::imports::{added, specifier_for};
use crate::resolve::{Target, folder, package_name, resolve};
use crate::script::{Script, Unbound};
use crate::tree::Tree;

pub(crate) fn run(tree: &Tree<'_>, cures: &mut Vec<Cure>) {
    let has_unbound = |script: &Script| script.unbound.iter().any(|it| it.is_jsx || !is_global(&it.name));
    if !tree.sound_scripts().any(|(_, script)| has_unbound(&script)) {
        return;
    }
    let world = Known::read(tree);
    for (path, script) in tree.sound_scripts() {
        if is_test(path) || !(script.is_module || script.has_jsx) {
            continue;
        }
        let mut names: BTreeMap<&str, Vec<&Unbound>> = BTreeMap::new();
        for it in &script.unbound {
            names.entry(&it.name).or_default().push(it);
        }
        for (name, uses) in names {
            let is_component = uses.iter().any(|it| it.is_jsx);
            if uses.iter().any(|it| it.is_written) || (!is_component && is_global(name)) {
                continue;
            }
            let Some(found) = world.find(tree, path, &script, name, &uses) else { continue };
            let Some(text) = tree.text(path.as_str()) else { continue };
            let specifier = found.specifier(tree, path);
            let edits = added(text, &script, &specifier, &found.imported, name);
            let mut cure = Cure::edits(path, edits, format!("{name} ({specifier})"));
            cure.at = uses[0].at;
            cures.push(cure);
        }
    }
}

/// What can be imported.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    target: Place,
    imported: String,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    File(RelPath),
    Package(String),
}

impl Found {
    fn specifier(&self, tree: &Tree<'_>, from: &RelPath) -> String {
        match &self.target {
            Place::File(path) => specifier_for(tree, from, path),
            Place::Package(specifier) => specifier.clone(),
        }
    }
}

/// What the project's files import and export, by name.
struct Known {
    /// How local names are imported elsewhere, and by whom.
    imported: BTreeMap<String, BTreeSet<(Found, RelPath)>>,
    /// Who exports a name.
    exported: BTreeMap<String, BTreeSet<Found>>,
    /// Packages that the project uses, as written.
    used: BTreeSet<String>,
    all: Vec<String>,
    /// Pages load scripts of which nobody knows what they define.
    has_foreign_scripts: bool,
}

impl Known {
    fn read(tree: &Tree<'_>) -> Self {
        let mut known = Self {
            imported: BTreeMap::new(),
            exported: BTreeMap::new(),
            used: super::dependency::listed(tree)
                .into_iter()
                .filter(|package| tree.package(package).is_some())
                .collect(),
            all: tree.world.packages.names(),
            has_foreign_scripts: has_foreign_scripts(tree),
        };
        for (path, script) in tree.sound_scripts() {
            for import in script.imports.iter().filter(|import| !import.is_re_export && !import.is_type) {
                let target = match resolve(tree, &import.source.specifier, folder(path)) {
                    Target::File(file) => Place::File(file),
                    Target::Package(specifier) => {
                        known.used.insert(specifier.clone());
                        Place::Package(specifier)
                    }
                    _ => continue,
                };
                for name in import.names.iter().filter(|name| !name.is_type) {
                    let found = Found { target: target.clone(), imported: name.imported.clone() };
                    known.imported.entry(name.local.clone()).or_default().insert((found, path.clone()));
                }
            }
            for export in script.exports.iter().filter(|export| !export.is_type) {
                let found = Found { target: Place::File(path.clone()), imported: export.name.clone() };
                let name = if export.name == "default" {
                    default_name(tree, path)
                } else {
                    Some(export.name.clone())
                };
                if let Some(name) = name.filter(|_| !is_test(path)) {
                    known.exported.entry(name).or_default().insert(found);
                }
            }
        }
        if tree.sound_scripts().any(|(_, script)| script.has_jsx) && tree.package("react").is_some() {
            known.used.insert("react".to_owned());
        }
        known
    }

    fn find(
        &self,
        tree: &Tree<'_>,
        path: &RelPath,
        script: &Script,
        name: &str,
        uses: &[&Unbound],
    ) -> Option<Found> {
        if name == "React" && tree.package("react").is_some() {
            return Some(Found {
                target: Place::Package("react".to_owned()),
                imported: "default".to_owned(),
            });
        }
        let elsewhere: BTreeSet<&Found> = self
            .imported
            .get(name)
            .into_iter()
            .flatten()
            .filter(|(_, by)| by != path)
            .map(|(found, _)| found)
            .collect();
        match elsewhere.len() {
            0 => {}
            1 => {
                return elsewhere
                    .into_iter()
                    .next()
                    .filter(|found| found.target != Place::File(path.clone()))
                    .cloned();
            }
            _ => return None,
        }
        let own: BTreeSet<String> = script
            .imports
            .iter()
            .filter(|import| !import.is_type)
            .map(|import| import.source.specifier.clone())
            .filter(|specifier| tree.package(specifier).is_some())
            .collect();
        let exporting = |specifiers: &BTreeSet<String>| -> Vec<String> {
            specifiers
                .iter()
                .filter(|specifier| tree.package(specifier).is_some_and(|names| names.contains(name)))
                .cloned()
                .collect()
        };
        let near = exporting(&own);
        if let Some(found) = self.project_file(tree, path, name)? {
            return near.is_empty().then_some(found);
        }
        let package = |specifiers: Vec<String>| {
            let [one] = specifiers.as_slice() else { return None };
            Some(Found { target: Place::Package(one.clone()), imported: name.to_owned() })
        };
        if !near.is_empty() {
            return package(near);
        }
        let is_component = uses.iter().any(|it| it.is_jsx) || is_hook(name);
        if !is_component && !is_telling(name) {
            return None;
        }
        let used = exporting(&self.used);
        if !used.is_empty() {
            return package(used);
        }
        // `react-dom/client` of a project that has react-dom.
        let has =
            |specifier: &&String| self.used.iter().any(|used| package_name(used) == package_name(specifier));
        let parts = exporting(&self.all.iter().filter(has).cloned().collect());
        if !parts.is_empty() {
            return package(parts);
        }
        if self.has_foreign_scripts || !is_component {
            return None;
        }
        package(exporting(
            &self
                .all
                .iter()
                .filter(|specifier| package_name(specifier) == specifier.as_str())
                .cloned()
                .collect(),
        ))
    }

    /// The one file that exports the name; `None` outside if there are several things so called.
    #[expect(clippy::option_option, reason = "several is another answer than none")]
    fn project_file(&self, tree: &Tree<'_>, path: &RelPath, name: &str) -> Option<Option<Found>> {
        let found: Vec<&Found> = self
            .exported
            .get(name)
            .into_iter()
            .flatten()
            .filter(|found| found.target != Place::File(path.clone()))
            .collect();
        let mut origins = BTreeMap::new();
        for it in &found {
            let Place::File(file) = &it.target else { continue };
            // A file that imports this one would make a circle of the two; entries always would.
            if is_entry(file) {
                continue;
            }
            let (target, origin_name) = origin(tree, file, &it.imported);
            let target = match target {
                Target::File(file) => file.to_string(),
                Target::Package(specifier) => specifier,
                _ => return None,
            };
            // The declaring file rather than a barrel; a named export rather than the default.
            let is_direct = target == file.as_str();
            let rank = (
                !is_direct,
                it.imported == "default" && default_name(tree, file).as_deref() != Some(stem(file)),
            );
            let best = origins
                .entry((target, local_of(tree, file, &it.imported, origin_name)))
                .or_insert((rank, *it));
            if rank < best.0 {
                *best = (rank, *it);
            }
        }
        match origins.len() {
            0 => Some(None),
            1 => Some(origins.into_values().next().map(|(_, found)| found.clone())),
            _ => None,
        }
    }
}

/// `export const Card` and `export default Card` are one thing.
fn local_of(tree: &Tree<'_>, file: &RelPath, exported: &str, otherwise: String) -> String {
    tree.script(file)
        .and_then(|script| script.exports.iter().find(|export| export.name == exported)?.local.clone())
        .unwrap_or(otherwise)
}

/// Long enough, and of more than one word: `createRoot`, not `format`, which anybody may have meant
/// to write themselves.
fn is_telling(name: &str) -> bool {
    name.len() >= 6 && name.chars().skip(1).any(char::is_uppercase)
}

fn is_hook(name: &str) -> bool {
    name.strip_prefix("use").is_some_and(|rest| rest.starts_with(|c: char| c.is_uppercase()))
}

fn is_entry(path: &RelPath) -> bool {
    matches!(stem(path), "main" | "index")
        && matches!(path.parent(), None | Some("src"))
        && path.extension().contains('x')
}

pub(super) fn is_test(path: &RelPath) -> bool {
    let path = path.as_str();
    [".test.", ".spec.", ".stories.", ".config.", "__tests__/", "__mocks__/", "setupTests"]
        .iter()
        .any(|mark| path.contains(mark))
        || path.starts_with("tests/")
}

fn has_foreign_scripts(tree: &Tree<'_>) -> bool {
    let pages = tree.sources().filter(|path| matches!(path.extension().as_str(), "html" | "htm"));
    pages.filter_map(|path| tree.text(path.as_str())).any(|text| {
        text.split("<script").skip(1).any(|rest| {
            let tag = rest.split('>').next().unwrap_or_default();
            tag.contains("//") && !tag.contains("module")
        })
    })
}
