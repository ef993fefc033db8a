//! `import-path`: an import of a project's own file that leads nowhere.
//!
//! Acts when exactly one file can have been meant, tried in this order, each a step weaker:
//! 1. the same path in other letter case;
//! 2. the same path with another extension, or none where one is there (`./App.jsx`, `App.tsx`);
//! 3. the path with one or two letters changed, nearer than every other file's;
//! 4. the same file name in another folder.
//!
//! The file must export every name that the import takes, as written, and an import for its effect
//! must be of a script or a style sheet; so a path that fits by chance does not count. A bundler's alias that is not understood here (`#app/x`) is left alone
//! unless the gate blames it.

use std::collections::BTreeSet;

use vectort_core::RelPath;
use vectort_core::path::relative;

use crate::edit::Cure;
use crate::exporters::{is_asset, names};
use crate::near::{distance, reach};
use crate::resolve::{EXTENSIONS, Target, folder, is_alias, is_relative, resolve};
use crate::script::Source;
use crate::tree::Tree;

pub(crate) fn run(tree: &Tree<'_>, cures: &mut Vec<Cure>) {
    for (path, script) in tree.sound_scripts() {
        for import in &script.imports {
            let wanted: Vec<&str> = import
                .names
                .iter()
                .filter(|name| !name.is_type && !import.is_type)
                .map(|name| name.imported.as_str())
                .collect();
            cures.extend(cure(tree, path, &import.source, &wanted));
        }
        for source in &script.dynamic {
            cures.extend(cure(tree, path, source, &[]));
        }
    }
}

fn cure(tree: &Tree<'_>, path: &RelPath, source: &Source, wanted: &[&str]) -> Option<Cure> {
    let specifier = source.specifier.as_str();
    let Target::NoFile(looked_for) = resolve(tree, specifier, folder(path)) else { return None };
    if !is_relative(specifier) && !specifier.starts_with('/') && !tree.is_blamed(path, "unresolved-import") {
        return None;
    }
    // What is called a style sheet is none by mistake.
    let is_style = [".css", ".scss", ".sass", ".less"].iter().any(|end| looked_for.ends_with(end));
    let is_kind = |file: &RelPath| !(is_style && wanted.is_empty()) || file.extension() == "css";
    let fits = |file: &&RelPath| *file != path && is_kind(file) && takes(tree, file, wanted);
    let candidates: Vec<&RelPath> = tree.sources().filter(fits).collect();
    let found = meant(&candidates, &looked_for)?;
    let query = &specifier[specifier.find(['?', '#']).unwrap_or(specifier.len())..];
    let written = written(tree, path, specifier, &looked_for, found);
    if resolve(tree, &written, folder(path)) != Target::File(found.clone()) {
        return None;
    }
    let inside = source.range.start + 1..source.range.end.checked_sub(1)?;
    Some(Cure::replace(path, inside, format!("{written}{query}"), format!("{specifier} → {written}")))
}

/// An import of these names can be of this file.
fn takes(tree: &Tree<'_>, file: &RelPath, wanted: &[&str]) -> bool {
    if wanted.is_empty() {
        // For its effect: scripts and styles have one.
        return is_script(file) || file.extension() == "css";
    }
    // A style sheet has no value, unless its names are local.
    let is_value = is_script(file)
        || is_asset(file)
        || file.extension() == "json"
        || file.as_str().ends_with(".module.css");
    let has = |names: BTreeSet<String>| wanted.iter().all(|name| *name == "*" || names.contains(*name));
    is_value && names(tree, &Target::File(file.clone())).map_or(!is_script(file), has)
}

/// The one file among `candidates` that `wanted`, a path from the root, can mean.
pub(super) fn meant<'f>(candidates: &[&'f RelPath], wanted: &str) -> Option<&'f RelPath> {
    by_case(candidates, wanted)
        .or_else(|| by_extension(candidates, wanted))
        .or_else(|| by_spelling(candidates, wanted))
        .or_else(|| by_name(candidates, wanted))
}

fn by_case<'f>(candidates: &[&'f RelPath], wanted: &str) -> Option<&'f RelPath> {
    let wanted = wanted.to_lowercase();
    only(
        candidates
            .iter()
            .copied()
            .filter(|file| spellings(file.as_str()).iter().any(|it| it.to_lowercase() == wanted)),
    )
}

/// `./App.jsx` for `App.tsx`, `./data.js` for `data.json`; a stem that has one file only.
fn by_extension<'f>(candidates: &[&'f RelPath], wanted: &str) -> Option<&'f RelPath> {
    let stem = without_extension(wanted);
    only(candidates.iter().copied().filter(|file| {
        let other = without_extension(file.as_str());
        other == stem || other.strip_suffix("/index") == Some(stem)
    }))
}

fn by_spelling<'f>(candidates: &[&'f RelPath], wanted: &str) -> Option<&'f RelPath> {
    let letters = |path: &str| reach(without_extension(path.rsplit('/').next().unwrap_or(path)));
    let mut best: Vec<(usize, &RelPath)> = Vec::new();
    for file in candidates {
        let most = letters(wanted).max(letters(file.as_str()));
        let near = spellings(file.as_str())
            .iter()
            .filter_map(|it| distance(&it.to_lowercase(), &wanted.to_lowercase(), most))
            .min();
        best.extend(near.map(|distance| (distance, *file)));
    }
    let least = best.iter().map(|(distance, _)| *distance).min()?;
    only(best.into_iter().filter(|(distance, _)| *distance == least).map(|(_, file)| file))
}

fn by_name<'f>(candidates: &[&'f RelPath], wanted: &str) -> Option<&'f RelPath> {
    let name = wanted.rsplit('/').next().filter(|name| !name.is_empty() && !name.starts_with("index"))?;
    only(
        candidates
            .iter()
            .copied()
            .filter(|file| spellings(file.as_str()).iter().any(|it| it.rsplit('/').next() == Some(name))),
    )
}

fn only<'f>(found: impl Iterator<Item = &'f RelPath>) -> Option<&'f RelPath> {
    let found: BTreeSet<&RelPath> = found.collect();
    (found.len() == 1).then(|| found.into_iter().next()).flatten()
}

/// The ways in which a file can be written in an import.
fn spellings(path: &str) -> Vec<&str> {
    let mut found = vec![path];
    if is_script_path(path) || path.ends_with(".json") {
        let stem = without_extension(path);
        found.push(stem);
        found.extend(stem.strip_suffix("/index"));
    }
    found
}

/// The specifier in the style of the wrong one: relative or aliased, with an extension or without.
fn written(tree: &Tree<'_>, path: &RelPath, specifier: &str, looked_for: &str, found: &RelPath) -> String {
    let had_extension = is_script_path(looked_for)
        || looked_for.ends_with(".json")
        || !(is_script(found) || found.extension() == "json");
    let target = found.as_str();
    let short = if had_extension { target } else { without_extension(target) };
    let short = if had_extension || looked_for.ends_with("/index") {
        short
    } else {
        short.strip_suffix("/index").unwrap_or(short)
    };
    if is_alias(specifier)
        && let Some(rest) = short.strip_prefix("src/")
    {
        let aliased = format!("{}{rest}", &specifier[..2]);
        if resolve(tree, &aliased, folder(path)) == Target::File(found.clone()) {
            return aliased;
        }
    }
    if specifier.starts_with('/') {
        return format!("/{short}");
    }
    relative(folder(path), short)
}

fn without_extension(path: &str) -> &str {
    let name = path.rfind('/').map_or(0, |at| at + 1);
    path[name..].rfind('.').filter(|at| *at > 0).map_or(path, |at| &path[..name + at])
}

fn is_script_path(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| EXTENSIONS.contains(&extension) && extension != "json")
}

pub(super) fn is_script(path: &RelPath) -> bool {
    is_script_path(path.as_str()) && !path.as_str().ends_with(".d.ts")
}
