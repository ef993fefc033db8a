//! `export-kind`: a default import where the name is exported, or the reverse.
//!
//! Acts on what the target really exports. `import { Card }` of a file whose default export is
//! called `Card`, or that exports nothing else, becomes `import Card`. `import Card` of something
//! that has no default export becomes `import { Card }` if it exports that name, or exports one
//! value only.

use crate::edit::Cure;
use crate::exporters::{default_name, is_asset, names};
use crate::imports::with_names;
use crate::resolve::{Target, folder, resolve};
use crate::script::ImportedName;
use crate::tree::Tree;

pub(crate) fn run(tree: &Tree<'_>, cures: &mut Vec<Cure>) {
    for (path, script) in tree.sound_scripts() {
        let Some(text) = tree.text(path.as_str()) else { continue };
        for import in &script.imports {
            let target = resolve(tree, &import.source.specifier, folder(path));
            let Some(exported) = names(tree, &target) else { continue };
            let mut wanted = import.names.clone();
            let mut changed = Vec::new();
            for name in &mut wanted {
                if name.imported == "*" || exported.contains(&name.imported) {
                    continue;
                }
                let found = if name.imported == "default" {
                    named(tree, &target, name, &exported)
                } else {
                    default(tree, &target, name, &exported)
                };
                if let Some(found) = found {
                    changed.push(name.local.clone());
                    name.imported = found;
                }
            }
            let defaults = wanted.iter().filter(|name| name.imported == "default").count();
            if !changed.is_empty() && (defaults <= 1 || import.is_re_export) {
                let (range, head) = with_names(text, import, &wanted);
                cures.push(Cure::replace(
                    path,
                    range,
                    head,
                    format!("{} ({})", changed.join(", "), import.source.specifier),
                ));
            }
        }
    }
}

fn named(
    tree: &Tree<'_>,
    target: &Target,
    name: &ImportedName,
    exported: &std::collections::BTreeSet<String>,
) -> Option<String> {
    if exported.contains(&name.local) {
        return Some(name.local.clone());
    }
    let Target::File(file) = target else { return None };
    // Declared there, and not exported: `missing-export` has it.
    let script = tree.script(file)?;
    if script.declared.iter().any(|it| it.name == name.local) {
        return None;
    }
    let mut values = script.exports.iter().filter(|export| !export.is_type);
    let only = values.next().filter(|_| script.stars.is_empty())?;
    (values.next().is_none() && only.name != "default").then(|| only.name.clone())
}

fn default(
    tree: &Tree<'_>,
    target: &Target,
    name: &ImportedName,
    exported: &std::collections::BTreeSet<String>,
) -> Option<String> {
    if !exported.contains("default") || name.is_type {
        return None;
    }
    match target {
        Target::File(file) if is_asset(file) => Some("default".to_owned()),
        Target::File(file) => {
            let script = tree.script(file)?;
            let is_called_so = default_name(tree, file).as_deref() == Some(&name.imported);
            // Declared there, but something else is the default: `missing-export` has it.
            let is_other = script.declared.iter().any(|it| it.name == name.imported);
            let is_only = exported.iter().all(|it| it == "default");
            (is_called_so || (is_only && !is_other)).then(|| "default".to_owned())
        }
        // `import { React } from "react"`.
        Target::Package(specifier) => {
            let plain = |text: &str| {
                text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase()
            };
            (plain(specifier) == plain(&name.imported)).then(|| "default".to_owned())
        }
        _ => None,
    }
}
