//! What a project's own configuration says: tsconfig or jsconfig, package.json, `.env` files.

use std::collections::BTreeMap;

use serde_json::Value;
use vectort_core::path::join;
use vectort_core::{Problem, RelPath};

use crate::project::Project;
use crate::transform::Jsx;

/// Mode of the preview, which is always a development build.
const MODE: &str = "development";
/// Longest chain of `extends` and `references`.
const MAX_CONFIGS: usize = 16;

/// The parts of the configuration that change how modules are transformed or resolved.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Config {
    /// `paths`, longest prefix first: pattern with at most one `*`, targets relative to the root.
    pub paths: Vec<(String, Vec<String>)>,
    /// `baseUrl`, relative to the root.
    pub base_url: Option<String>,
    /// How JSX is compiled.
    pub jsx: Jsx,
    /// `experimentalDecorators`.
    pub legacy_decorators: bool,
    /// Variables of `.env` files that start with `VITE_`.
    pub env: BTreeMap<String, String>,
    /// `dependencies` and `devDependencies`: package and the version asked for.
    pub dependencies: BTreeMap<String, String>,
    /// There is a package.json.
    pub has_manifest: bool,
}

impl Config {
    /// Reads everything; what does not parse is a problem, and as if it were not there.
    pub fn read(project: &Project) -> (Self, Vec<Problem>) {
        Self::read_in(project, MODE)
    }

    /// [`Self::read`] with the `.env` files of a mode, such as `production`.
    pub(crate) fn read_in(project: &Project, mode: &str) -> (Self, Vec<Problem>) {
        let mut config = Self::default();
        let mut problems = Vec::new();
        config.read_manifest(project, &mut problems);
        config.read_typescript(project, &mut problems);
        config.read_vite(project);
        config.read_env(project, mode);
        (config, problems)
    }

    /// True if a change of this file means that the configuration must be read again.
    pub fn is_config_file(path: &str) -> bool {
        let name = path.rsplit('/').next().unwrap_or(path);
        name == "package.json"
            || name == ".env"
            || name.starts_with(".env.")
            || ((name.starts_with("tsconfig") || name.starts_with("jsconfig")) && name.ends_with(".json"))
            || (name.starts_with("vite.config.") && !path.contains('/'))
    }

    fn read_manifest(&mut self, project: &Project, problems: &mut Vec<Problem>) {
        let Some(path) = project.get("package.json") else { return };
        self.has_manifest = true;
        let Some(manifest) = read_json(project, path, false, problems) else { return };
        for section in ["peerDependencies", "devDependencies", "dependencies"] {
            let Some(wanted) = manifest.get(section).and_then(Value::as_object) else { continue };
            for (package, version) in wanted {
                if let Some(version) = version.as_str() {
                    self.dependencies.insert(package.clone(), version.to_owned());
                }
            }
        }
    }

    fn read_typescript(&mut self, project: &Project, problems: &mut Vec<Problem>) {
        let first = ["tsconfig.json", "jsconfig.json", "tsconfig.app.json"]
            .into_iter()
            .find_map(|name| project.get(name).cloned());
        // Nearest first: a config's own options win over what it extends, and those over what
        // its references say (create-vite keeps all options in a referenced tsconfig.app.json).
        let mut queue: Vec<RelPath> = first.into_iter().collect();
        let mut seen = Vec::new();
        let mut read = Vec::new();
        while let Some(path) = (!queue.is_empty()).then(|| queue.remove(0)) {
            if seen.contains(&path) || seen.len() >= MAX_CONFIGS {
                continue;
            }
            seen.push(path.clone());
            let Some(value) = read_json(project, &path, true, problems) else { continue };
            let folder = path.parent().unwrap_or_default().to_owned();
            let extended = match value.get("extends") {
                Some(Value::String(one)) => vec![one.clone()],
                Some(Value::Array(many)) => {
                    many.iter().rev().filter_map(|one| one.as_str().map(str::to_owned)).collect()
                }
                _ => Vec::new(),
            };
            let referenced = value.get("references").and_then(Value::as_array).into_iter().flatten();
            let referenced = referenced.filter_map(|one| one.get("path")?.as_str().map(str::to_owned));
            let mut at = 0;
            for target in extended.into_iter().filter(|target| target.starts_with('.')) {
                if let Some(found) = find_config(project, &folder, &target) {
                    queue.insert(at, found);
                    at += 1;
                }
            }
            queue.extend(referenced.filter_map(|target| find_config(project, &folder, &target)));
            read.push((folder, value));
        }
        for (folder, value) in &read {
            if let Some(options) = value.get("compilerOptions") {
                self.merge_compiler_options(folder, options);
            }
        }
        self.sort_paths();
    }

    /// Options that an earlier (nearer) configuration did not set.
    fn merge_compiler_options(&mut self, folder: &str, options: &Value) {
        let text = |name: &str| options.get(name).and_then(Value::as_str).map(str::to_owned);
        if self.base_url.is_none() {
            self.base_url = text("baseUrl").and_then(|base| join(folder, &base));
        }
        if self.paths.is_empty()
            && let Some(paths) = options.get("paths").and_then(Value::as_object)
        {
            // `paths` are relative to baseUrl, or without one to the file they are in.
            let base = match text("baseUrl") {
                Some(base) => join(folder, &base),
                None => self.base_url.clone().or_else(|| Some(folder.to_owned())),
            };
            for (pattern, targets) in paths {
                let targets = targets.as_array().into_iter().flatten();
                let targets =
                    targets.filter_map(|target| join(base.as_deref().unwrap_or_default(), target.as_str()?));
                self.paths.push((pattern.clone(), targets.collect()));
            }
        }
        if let Some(source) = text("jsxImportSource")
            && self.jsx.import_source == "react"
        {
            self.jsx.import_source = source;
        }
        if text("jsx").as_deref() == Some("react") {
            self.jsx.classic = true;
        }
        self.jsx.factory = self.jsx.factory.take().or_else(|| text("jsxFactory"));
        self.jsx.fragment = self.jsx.fragment.take().or_else(|| text("jsxFragmentFactory"));
        self.legacy_decorators |=
            options.get("experimentalDecorators").and_then(Value::as_bool).unwrap_or_default();
    }

    /// Aliases that only Vite's own configuration knows; `paths` that say the same come first.
    fn read_vite(&mut self, project: &Project) {
        let names = ["vite.config.ts", "vite.config.js", "vite.config.mts", "vite.config.mjs"];
        let Some(path) = names.into_iter().find_map(|name| project.get(name)) else { return };
        let Ok(source) = project.read_text(path) else { return };
        for (name, target) in crate::vite_config::aliases(&source) {
            let below = if target.is_empty() { "*".to_owned() } else { format!("{target}/*") };
            self.paths.push((format!("{name}/*"), vec![below]));
            if !target.is_empty() {
                self.paths.push((name, vec![target]));
            }
        }
        self.sort_paths();
    }

    /// TypeScript tries the longest prefix before the star first, and so does Vite, nearly.
    fn sort_paths(&mut self) {
        let prefix = |pattern: &str| pattern.split('*').next().map_or(0, str::len);
        self.paths.sort_by_key(|(pattern, _)| std::cmp::Reverse(prefix(pattern)));
    }

    fn read_env(&mut self, project: &Project, mode: &str) {
        let names = [
            ".env".to_owned(),
            ".env.local".to_owned(),
            format!(".env.{mode}"),
            format!(".env.{mode}.local"),
        ];
        for text in names.iter().filter_map(|name| project.read_hidden(name)) {
            for (name, value) in parse_env(&text) {
                // Everything without the prefix may be a secret and stays out of the page.
                if name.starts_with("VITE_") {
                    self.env.insert(name, value);
                }
            }
        }
    }

    /// `import.meta.env`.
    pub fn import_meta_env(&self) -> Value {
        let mut env = serde_json::json!({
            "MODE": MODE, "DEV": true, "PROD": false, "SSR": false, "BASE_URL": "/",
        });
        if let Value::Object(env) = &mut env {
            env.extend(self.env.iter().map(|(name, value)| (name.clone(), value.clone().into())));
        }
        env
    }
}

fn find_config(project: &Project, folder: &str, target: &str) -> Option<RelPath> {
    let path = join(folder, target)?;
    [path.clone(), format!("{path}.json"), format!("{path}/tsconfig.json")]
        .iter()
        .find_map(|path| project.get(path.trim_start_matches('/')).cloned())
}

fn read_json(
    project: &Project,
    path: &RelPath,
    with_comments: bool,
    problems: &mut Vec<Problem>,
) -> Option<Value> {
    let mut text = project.read_text(path).ok()?;
    if let Some(stripped) = text.strip_prefix('\u{feff}') {
        text = stripped.to_owned();
    }
    if with_comments && json_strip_comments::strip(&mut text).is_err() {
        problems.push(Problem::new("syntax-error", "unterminated comment").in_file(path.clone()));
        return None;
    }
    match serde_json::from_str(&text) {
        Ok(value) => Some(value),
        Err(error) => {
            let line = u32::try_from(error.line()).unwrap_or(1);
            let problem = Problem::new("syntax-error", error.to_string());
            problems.push(problem.in_file(path.clone()).at_line(line));
            None
        }
    }
}

/// `NAME=value` lines; quotes are taken off, `export` and comments ignored.
fn parse_env(text: &str) -> impl Iterator<Item = (String, String)> {
    text.lines().filter_map(|line| {
        let line = line.trim();
        let (name, value) = line.strip_prefix("export ").unwrap_or(line).split_once('=')?;
        let (name, value) = (name.trim(), value.trim());
        if name.is_empty() || name.starts_with('#') {
            return None;
        }
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\'' | '`'));
        let value = match quote {
            Some(quote) => value[1..].split(quote).next().unwrap_or_default().to_owned(),
            None => value.split(" #").next().unwrap_or_default().trim().to_owned(),
        };
        let value = if quote == Some('"') { value.replace("\\n", "\n") } else { value };
        Some((name.to_owned(), value))
    })
}
