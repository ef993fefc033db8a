//! What an import specifier means: the preview's rules, over files in memory.

use vectort_core::RelPath;
use vectort_core::path::join;

use crate::tree::Tree;

/// Extensions that may be left out, in Vite's order.
pub(crate) const EXTENSIONS: [&str; 7] = ["mjs", "js", "mts", "ts", "jsx", "tsx", "json"];

/// tsconfig's part in resolution.
#[derive(Debug, Default, Clone)]
pub(crate) struct Config {
    /// `paths`: pattern with at most one `*`, targets from the root.
    paths: Vec<(String, Vec<String>)>,
    base_url: Option<String>,
    /// `"jsx": "react"`: the classic runtime, which needs `React` in scope.
    pub(crate) is_classic: bool,
}

/// What a specifier means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Target {
    /// A file of the project.
    File(RelPath),
    /// A package that is there.
    Package(String),
    /// Something that is not looked into: a URL, a file of the public folder, an asset's query.
    Opaque,
    /// A file that is not there; the path that was looked for, from the root.
    NoFile(String),
    /// A package that is not there.
    NoPackage,
}

impl Config {
    pub(crate) fn read(tree: &Tree<'_>) -> Self {
        let mut config = Self::default();
        for name in ["tsconfig.json", "jsconfig.json", "tsconfig.app.json"] {
            let Some(text) = tree.text(name) else { continue };
            let mut text = text.to_owned();
            if json_strip_comments::strip(&mut text).is_err() {
                continue;
            }
            let Ok(value) = serde_json::from_str::<serde_json::Value>(&text) else { continue };
            let options = &value["compilerOptions"];
            config.is_classic |= options["jsx"].as_str() == Some("react");
            let base = options["baseUrl"].as_str().and_then(|base| join("", base));
            if config.base_url.is_none() {
                config.base_url.clone_from(&base);
            }
            for (pattern, targets) in options["paths"].as_object().into_iter().flatten() {
                let targets = targets.as_array().into_iter().flatten().filter_map(|target| target.as_str());
                let targets = targets.filter_map(|target| join(base.as_deref().unwrap_or_default(), target));
                config.paths.push((pattern.clone(), targets.collect()));
            }
        }
        config
    }
}

/// Resolves `specifier` as written in a file of `folder` ("" is the root).
pub(crate) fn resolve(tree: &Tree<'_>, specifier: &str, folder: &str) -> Target {
    let path = specifier.split(['?', '#']).next().unwrap_or(specifier);
    if path.is_empty()
        || path.contains("://")
        || path.starts_with("//")
        || path.starts_with("data:")
        || path.starts_with("virtual:")
        || path.contains('*')
    {
        return Target::Opaque;
    }
    let file = |joined: String| match find(tree, &joined) {
        Some(found) => Target::File(found.clone()),
        None => Target::NoFile(joined),
    };
    if is_relative(path) {
        return join(folder, path).map_or(Target::Opaque, file);
    }
    if let Some(absolute) = path.strip_prefix('/') {
        let Some(joined) = join("", absolute) else { return Target::Opaque };
        if tree.get(&format!("public/{joined}")).is_some() {
            return Target::Opaque;
        }
        let beside = join(folder, &joined).and_then(|beside| find(tree, &beside).cloned());
        return match (file(joined), beside) {
            (Target::NoFile(_), Some(beside)) => Target::File(beside),
            (found, _) => found,
        };
    }
    let candidates = mapped(tree, path);
    if let Some(found) = candidates.iter().find_map(|candidate| find(tree, candidate)) {
        return Target::File(found.clone());
    }
    if is_alias(path) {
        return candidates.into_iter().next().map_or(Target::Opaque, Target::NoFile);
    }
    if tree.package(path).is_some() { Target::Package(path.to_owned()) } else { Target::NoPackage }
}

/// Starts with `./` or `../`, or is one of them.
pub(crate) fn is_relative(path: &str) -> bool {
    path == "." || path == ".." || path.starts_with("./") || path.starts_with("../")
}

/// `@/` and `~/`, which nearly every project maps to its sources.
pub(crate) fn is_alias(path: &str) -> bool {
    path.starts_with("@/") || path.starts_with("~/")
}

/// Paths from the root that an aliased specifier may mean.
fn mapped(tree: &Tree<'_>, path: &str) -> Vec<String> {
    let config = tree.config();
    let mut candidates = Vec::new();
    for (pattern, targets) in &config.paths {
        let star = match pattern.split_once('*') {
            Some((before, after)) => path.strip_prefix(before).and_then(|rest| rest.strip_suffix(after)),
            None => (pattern == path).then_some(""),
        };
        if let Some(star) = star {
            candidates.extend(targets.iter().map(|target| target.replacen('*', star, 1)));
        }
    }
    if let Some(base) = &config.base_url {
        candidates.extend(join(base, path));
    }
    if let Some(rest) = path.strip_prefix("@/").or_else(|| path.strip_prefix("~/")) {
        candidates.extend(join("src", rest));
        candidates.extend(join("", rest));
    }
    candidates
}

/// A file under exactly this name, or with an extension or index file left out.
pub(crate) fn find<'t>(tree: &'t Tree<'_>, path: &str) -> Option<&'t RelPath> {
    if let Some(exact) = tree.get(path) {
        return Some(exact);
    }
    for (output, source) in [(".js", ".ts"), (".js", ".tsx"), (".jsx", ".tsx"), (".mjs", ".mts")] {
        if let Some(found) = path.strip_suffix(output).and_then(|stem| tree.get(&format!("{stem}{source}"))) {
            return Some(found);
        }
    }
    let with = |stem: &str| EXTENSIONS.iter().find_map(|extension| tree.get(&format!("{stem}.{extension}")));
    let index = if path.is_empty() { "index".to_owned() } else { format!("{path}/index") };
    with(path).filter(|_| !path.is_empty()).or_else(|| with(&index))
}

/// The folder of a file; "" at the root.
pub(crate) fn folder(path: &RelPath) -> &str {
    path.parent().unwrap_or_default()
}

/// `@scope/name/deep/path` → `@scope/name`, `name/deep/path` → `name`.
pub(crate) fn package_name(specifier: &str) -> &str {
    let slashes = usize::from(specifier.starts_with('@'));
    specifier.match_indices('/').nth(slashes).map_or(specifier, |(at, _)| &specifier[..at])
}
