//! Who exports what.

use std::collections::BTreeSet;

use vectort_core::RelPath;

use crate::resolve::{Target, folder, resolve};
use crate::tree::Tree;

/// Deepest chain of re-exports.
const MAX_CHAIN: usize = 16;

/// The names that a target exports, `default` among them; `None` when that cannot be known: it is
/// no script, does not parse, is in the old module form, or re-exports something unknown.
pub(crate) fn names(tree: &Tree<'_>, target: &Target) -> Option<BTreeSet<String>> {
    match target {
        Target::Package(specifier) => tree.package(specifier).map(|names| (*names).clone()),
        // Its URL.
        Target::File(path) if is_asset(path) => Some(BTreeSet::from(["default".to_owned()])),
        Target::File(path) => {
            let mut found = BTreeSet::new();
            collect(tree, path, &mut found, &mut Vec::new()).then_some(found)
        }
        _ => None,
    }
}

/// A file whose import is its URL.
pub(crate) fn is_asset(path: &RelPath) -> bool {
    const ASSETS: [&str; 20] = [
        "svg", "png", "jpg", "jpeg", "gif", "webp", "avif", "ico", "bmp", "mp3", "mp4", "webm", "ogg", "wav",
        "woff", "woff2", "ttf", "otf", "pdf", "glb",
    ];
    ASSETS.contains(&path.extension().as_str())
}

fn collect(tree: &Tree<'_>, path: &RelPath, found: &mut BTreeSet<String>, open: &mut Vec<RelPath>) -> bool {
    if open.contains(path) {
        return true;
    }
    if open.len() > MAX_CHAIN {
        return false;
    }
    let Some(script) = tree.script(path) else { return false };
    if !script.is_sound() || script.is_common_js && !script.is_module {
        return false;
    }
    open.push(path.clone());
    found.extend(
        script
            .exports
            .iter()
            .map(|export| export.name.clone())
            .filter(|name| open.len() == 1 || name != "default"),
    );
    script.stars.iter().all(|star| match resolve(tree, star, folder(path)) {
        Target::File(next) => collect(tree, &next, found, open),
        Target::Package(specifier) => {
            let names = tree.package(&specifier);
            found.extend(
                names.iter().flat_map(|names| names.iter().filter(|name| *name != "default").cloned()),
            );
            names.is_some()
        }
        _ => false,
    })
}

/// Where a name that `path` exports is declared.
pub(crate) fn origin(tree: &Tree<'_>, path: &RelPath, name: &str) -> (Target, String) {
    let (mut path, mut name) = (path.clone(), name.to_owned());
    for _ in 0..MAX_CHAIN {
        let Some(script) = tree.script(&path) else { break };
        let export = script.exports.iter().find(|export| export.name == name);
        let (specifier, next_name) = if let Some(export) = export {
            match (&export.from, &export.local) {
                (Some((specifier, imported)), _) => (specifier.clone(), imported.clone()),
                // Imported and exported again.
                (None, Some(local)) => match script.import_of(local) {
                    Some((import, imported)) => (import.source.specifier.clone(), imported.imported.clone()),
                    None => break,
                },
                (None, None) => break,
            }
        } else {
            let through = script.stars.iter().find(|star| {
                let target = resolve(tree, star, folder(&path));
                names(tree, &target).is_some_and(|names| names.contains(&name))
            });
            match through {
                Some(star) => (star.clone(), name.clone()),
                None => break,
            }
        };
        match resolve(tree, &specifier, folder(&path)) {
            Target::File(next) => {
                path = next;
                name = next_name;
            }
            other => return (other, next_name),
        }
    }
    (Target::File(path), name)
}

/// What a script's default export is called: by its declaration, or else by its file.
pub(crate) fn default_name(tree: &Tree<'_>, path: &RelPath) -> Option<String> {
    let script = tree.script(path)?;
    let export = script.exports.iter().find(|export| export.name == "default")?;
    let stem = stem(path);
    export.local.clone().or_else(|| (stem != "index").then(|| stem.to_owned()))
}

/// The file's name without its extension.
pub(crate) fn stem(path: &RelPath) -> &str {
    path.file_name().split('.').next().unwrap_or_default()
}
