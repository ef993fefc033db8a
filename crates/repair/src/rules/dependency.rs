//! `missing-dependency`: a package that the code imports and `package.json` does not name.
//!
//! Acts when the package can be imported here and `package.json` parses: without the entry the app
//! runs in the preview and nowhere else. The version is the one that was there. Types and
//! configuration files do not count.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::edit::Cure;
use crate::resolve::{Target, folder, package_name, resolve};
use crate::tree::Tree;

const SECTIONS: [&str; 4] = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];

/// Packages that package.json names.
pub(super) fn listed(tree: &Tree<'_>) -> Vec<String> {
    let Some(manifest) = tree.text("package.json").and_then(|text| serde_json::from_str::<Value>(text).ok())
    else {
        return Vec::new();
    };
    let sections = SECTIONS.iter().filter_map(|section| manifest.get(section)?.as_object());
    sections.flat_map(|section| section.keys().cloned()).collect()
}

/// Packages that the scripts import and that are there, with a version for the manifest.
pub(super) fn imported(tree: &Tree<'_>) -> BTreeMap<String, String> {
    let mut wanted = BTreeMap::new();
    for (path, script) in tree.sound_scripts().filter(|(path, _)| !super::missing_import::is_test(path)) {
        let values =
            script.imports.iter().filter(|import| !import.is_type).map(|import| &import.source.specifier);
        for specifier in values.chain(script.dynamic.iter().map(|source| &source.specifier)) {
            if let Target::Package(found) = resolve(tree, specifier, folder(path)) {
                let name = package_name(&found);
                if let Some(version) = tree.world.packages.version(name) {
                    wanted.insert(name.to_owned(), format!("^{version}"));
                }
            }
        }
    }
    wanted
}

pub(crate) fn run(tree: &Tree<'_>, cures: &mut Vec<Cure>) {
    let Some(path) = tree.get("package.json") else { return };
    let Some(text) = tree.text("package.json") else { return };
    let Ok(manifest) = serde_json::from_str::<Value>(text) else { return };
    let Some(fields) = manifest.as_object() else { return };
    let known = listed(tree);
    // A manifest of a workspace, or of files that are copied elsewhere, lists nothing by itself.
    if fields.contains_key("workspaces") {
        return;
    }
    let missing: Vec<(String, String)> =
        imported(tree).into_iter().filter(|(name, _)| !known.contains(name)).collect();
    if missing.is_empty() {
        return;
    }
    let detail =
        missing.iter().map(|(name, version)| format!("{name} {version}")).collect::<Vec<_>>().join(", ");
    let mut after = manifest.clone();
    let Some(fields) = after.as_object_mut() else { return };
    let section = fields.entry("dependencies").or_insert_with(|| Value::Object(serde_json::Map::new()));
    let Some(section) = section.as_object_mut() else { return };
    section.extend(missing.into_iter().map(|(name, version)| (name, Value::String(version))));
    section.sort_keys();
    let Ok(mut written) = serde_json::to_string_pretty(&after) else { return };
    written.push('\n');
    let at = text.find("\"dependencies\"").unwrap_or(0);
    cures.push(Cure::rewrite(path, text, written, at, detail));
}
