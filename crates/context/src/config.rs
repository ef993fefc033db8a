//! What names of modules mean in a project: tsconfig's `paths`, packages of a monorepo, Go's and
//! PHP's roots.

use std::collections::BTreeMap;

use serde_json::Value;
use vectort_core::RelPath;
use vectort_core::path::join;

/// See the module. Longest prefixes come first in every list.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Config {
    /// Patterns with at most one `*`, and their targets.
    pub(crate) paths: Vec<(String, Vec<String>)>,
    /// Folders that bare names are looked up in.
    pub(crate) bases: Vec<String>,
    /// Names of the project's own npm packages, and their folders.
    pub(crate) packages: Vec<(String, String)>,
    /// Go modules, and their folders.
    pub(crate) modules: Vec<(String, String)>,
    /// PHP namespaces, and their folders.
    pub(crate) namespaces: Vec<(String, String)>,
}

/// Whether a file says something of the kind.
pub(crate) fn is_config(path: &RelPath) -> bool {
    let name = path.file_name();
    matches!(name, "package.json" | "composer.json" | "go.mod")
        || ((name.starts_with("tsconfig") || name.starts_with("jsconfig")) && name.ends_with(".json"))
}

impl Config {
    pub(crate) fn read(files: &BTreeMap<RelPath, Vec<u8>>) -> Self {
        let mut config = Self::default();
        for (path, content) in files {
            let folder = path.parent().unwrap_or_default();
            let Ok(text) = std::str::from_utf8(content) else { continue };
            match path.file_name() {
                "go.mod" => {
                    let module = text.lines().find_map(|line| line.trim().strip_prefix("module "));
                    config.modules.extend(module.map(|it| (it.trim().to_owned(), folder.to_owned())));
                }
                "package.json" => {
                    let name = json(text).and_then(|it| Some(it.get("name")?.as_str()?.to_owned()));
                    config.packages.extend(name.map(|name| (name, folder.to_owned())));
                }
                "composer.json" => config.composer(text, folder),
                _ => config.typescript(text, folder),
            }
        }
        // Of equally long prefixes the one nearer to the root wins, and then the order of paths.
        let length = |(name, _): &(String, String)| std::cmp::Reverse(name.len());
        config.packages.sort_by_key(length);
        config.modules.sort_by_key(length);
        config.namespaces.sort_by_key(length);
        let prefix = |pattern: &str| pattern.split('*').next().map_or(0, str::len);
        config.paths.sort_by_key(|(pattern, _)| std::cmp::Reverse(prefix(pattern)));
        config
    }

    fn typescript(&mut self, text: &str, folder: &str) {
        let Some(options) = json(text).and_then(|mut it| it.get_mut("compilerOptions").map(Value::take))
        else {
            return;
        };
        let base = options.get("baseUrl").and_then(Value::as_str).and_then(|base| join(folder, base));
        if let Some(base) = &base
            && !self.bases.contains(base)
        {
            self.bases.push(base.clone());
        }
        let root = base.unwrap_or_else(|| folder.to_owned());
        for (pattern, targets) in options.get("paths").and_then(Value::as_object).into_iter().flatten() {
            let targets = targets.as_array().into_iter().flatten();
            let targets = targets.filter_map(|target| join(&root, target.as_str()?)).collect();
            self.paths.push((pattern.clone(), targets));
        }
    }

    fn composer(&mut self, text: &str, folder: &str) {
        let Some(value) = json(text) else { return };
        for section in ["autoload", "autoload-dev"] {
            let map = value.get(section).and_then(|it| it.get("psr-4")).and_then(Value::as_object);
            for (namespace, target) in map.into_iter().flatten() {
                let target = target.as_str().and_then(|target| join(folder, target));
                self.namespaces.extend(target.map(|target| (namespace.clone(), target)));
            }
        }
    }
}

fn json(text: &str) -> Option<Value> {
    let mut text = text.trim_start_matches('\u{feff}').to_owned();
    json_strip_comments::strip(&mut text).ok()?;
    serde_json::from_str(&text).ok()
}
