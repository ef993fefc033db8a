//! One module of the graph: its source read, transformed and resolved.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::{Map, Value};
use vectort_core::{Problem, RelPath};

use crate::build::prebundle;
use crate::config::Config;
use crate::css::{self, Stylesheet};
use crate::packs::{Packs, package_name};
use crate::project::Project;
use crate::resolve::{Resolved, Resolver, split_query};
use crate::transform::{
    Registered, SourceKind, TransformOptions, css_module, in_module, json_module, text_module, to_registry,
};

/// Registry ids of packages in the project's own `node_modules` start with this.
const PACKAGE: &str = "/@npm/";
/// As do those of single files of such packages: stylesheets.
const PACKAGE_FILE: &str = "/node_modules/";

/// Whether an id is of something that is installed, and not in the project's list of files.
pub(crate) fn is_installed(id: &str) -> bool {
    id.starts_with(PACKAGE) || id.starts_with(PACKAGE_FILE)
}

/// What the engine's parts share while they load modules.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) project: &'a Project,
    pub(crate) config: &'a Config,
    pub(crate) packs: &'a Packs,
    /// Code of inline module scripts, by registry id.
    pub(crate) inline: &'a BTreeMap<String, String>,
    /// Compiled Tailwind stylesheets, by registry id.
    pub(crate) compiled: &'a BTreeMap<String, String>,
}

/// A loaded module.
#[derive(Debug)]
pub(crate) struct Module {
    /// `/` and the path, with the query of the import.
    pub(crate) id: String,
    /// The file.
    pub(crate) path: RelPath,
    /// Counts the module's loads, from 1.
    pub(crate) version: u32,
    /// Of the file's content.
    pub(crate) hash: blake3::Hash,
    /// The source, for positions in stacks and for class names; empty for assets.
    pub(crate) source: Arc<str>,
    /// Transform options of a script.
    pub(crate) options: Option<TransformOptions>,
    /// The registry form; `None` if the source has an error.
    pub(crate) registered: Option<Registered>,
    /// Registry ids of what it imports, by specifier as written.
    pub(crate) dependencies: BTreeMap<String, String>,
    /// Files of the project among them, and files that its globs match.
    pub(crate) files: BTreeSet<String>,
    /// Canonical specifiers of packs.
    pub(crate) packs: BTreeSet<String>,
    /// Workers it may start, by registry id.
    pub(crate) workers: BTreeSet<String>,
    /// It depends on which files exist: a glob, or an import of nothing.
    pub(crate) open_ended: bool,
    /// The stylesheet, if it is one that the page applies.
    pub(crate) sheet: Option<Stylesheet>,
    /// `define(…)` for the page.
    pub(crate) script: Arc<str>,
    /// What is wrong with it.
    pub(crate) problems: Vec<Problem>,
    /// What may be wrong with it.
    pub(crate) notes: Vec<Problem>,
}

/// How a file becomes a module.
pub(crate) enum Loader {
    Script(SourceKind),
    Style { inline: bool },
    Json,
    Url,
    Raw,
    Unsupported(&'static str),
}

pub(crate) fn loader(path: &RelPath, query: &str) -> Loader {
    let has = |name: &str| query.trim_start_matches('?').split('&').any(|part| part == name);
    if has("raw") {
        return Loader::Raw;
    }
    if has("url") {
        return Loader::Url;
    }
    if has("worker") || has("sharedworker") {
        return Loader::Unsupported("worker-import");
    }
    let extension = path.extension();
    if let Some(kind) = SourceKind::from_extension(&extension) {
        return Loader::Script(kind);
    }
    match extension.as_str() {
        "css" => Loader::Style { inline: has("inline") },
        "json" => Loader::Json,
        "scss" | "sass" | "less" | "styl" | "stylus" => Loader::Unsupported("unsupported-style"),
        "vue" | "svelte" | "astro" | "mdx" | "coffee" => Loader::Unsupported("unsupported-source"),
        _ => Loader::Url,
    }
}

/// Loads a module. Never fails: what is wrong is in its `problems`, and its script then throws.
pub(crate) fn load(context: Context<'_>, id: &str, version: u32) -> Option<Module> {
    let (path, query) = split_query(id);
    let path = RelPath::parse(path.strip_prefix('/')?).ok()?;
    let mut module = Module {
        id: id.to_owned(),
        path: path.clone(),
        version,
        hash: blake3::hash(b""),
        source: Arc::from(""),
        options: None,
        registered: None,
        dependencies: BTreeMap::new(),
        files: BTreeSet::new(),
        packs: BTreeSet::new(),
        workers: BTreeSet::new(),
        open_ended: false,
        sheet: None,
        script: Arc::from(""),
        problems: Vec::new(),
        notes: Vec::new(),
    };
    module.fill(context, query);
    module.link(context);
    Some(module)
}

impl Module {
    fn fill(&mut self, context: Context<'_>, query: &str) {
        if let Some(specifier) = self.id.strip_prefix(PACKAGE) {
            let specifier = specifier.to_owned();
            self.read_package(context, &specifier);
            return;
        }
        let loader = match context.inline.get(&self.id) {
            Some(_) => Loader::Script(SourceKind::Jsx),
            None => loader(&self.path, query),
        };
        if let Loader::Url = loader {
            self.read_asset(context, query);
            return;
        }
        let source = match context.inline.get(&self.id) {
            Some(code) => Ok(code.clone()),
            None => context.project.read_text(&self.path),
        };
        let source = match source {
            Ok(source) => source,
            Err(error) => {
                let problem = Problem::new("unreadable-file", error.to_string());
                self.problems.push(problem.in_file(self.path.clone()));
                return;
            }
        };
        self.hash = blake3::hash(source.as_bytes());
        self.source = Arc::from(source.as_str());
        let outcome = match loader {
            Loader::Script(kind) => {
                // `.js` files with JSX are common in older templates; TypeScript in `.js` is not.
                let options = TransformOptions::project(
                    kind,
                    context.config.jsx.clone(),
                    context.config.legacy_decorators,
                );
                let outcome = to_registry(&self.id, &source, &options);
                self.options = Some(options);
                outcome
            }
            Loader::Json => json_module(&self.id, &source),
            Loader::Raw => Ok(text_module(&self.id, &source)),
            Loader::Style { inline } => {
                let mut sheet = css::prepare(context.project, &self.path, &source);
                if let Some(compiled) = context.compiled.get(&self.id) {
                    sheet.text.clone_from(compiled);
                }
                self.problems.append(&mut sheet.problems);
                let registered = css_module(&self.id, &sheet.text, &sheet.names, inline);
                self.sheet = Some(sheet);
                Ok(registered)
            }
            Loader::Unsupported(code) => {
                Err(vec![in_module(Problem::new(code, self.path.as_str()), &self.id)])
            }
            Loader::Url => unreachable!("handled above"),
        };
        match outcome {
            Ok(registered) => {
                if registered.common_js {
                    let problem = Problem::new("commonjs-module", self.path.as_str());
                    self.problems.push(in_module(problem, &self.id));
                }
                self.registered = Some(registered);
            }
            Err(mut problems) => self.problems.append(&mut problems),
        }
    }

    /// A package that the project has installed and no pack has.
    fn read_package(&mut self, context: Context<'_>, specifier: &str) {
        let bundled = match prebundle(context.project, context.packs, specifier) {
            Ok(Some(bundled)) => bundled,
            Ok(None) => return self.problems.push(Problem::new("unknown-package", specifier)),
            Err(problem) => return self.problems.push(problem),
        };
        self.hash = blake3::hash(bundled.code.as_bytes());
        match to_registry(&self.id, &bundled.code, &TransformOptions::package()) {
            Ok(mut registered) => {
                registered.exports.names.extend(bundled.exports);
                self.registered = Some(registered);
            }
            Err(mut problems) => self.problems.append(&mut problems),
        }
    }

    fn read_asset(&mut self, context: Context<'_>, query: &str) {
        match context.project.read_bytes(&self.path) {
            Ok(bytes) => self.hash = blake3::hash(&bytes),
            Err(error) => {
                let problem = Problem::new("unreadable-file", error.to_string());
                self.problems.push(problem.in_file(self.path.clone()));
            }
        }
        if query.contains("react") || query.contains("component") {
            let problem = Problem::new("unsupported-import", format!("{}{query}", self.path));
            self.problems.push(problem.in_file(self.path.clone()));
        }
        // A new version is a new URL, so that an image that changed is fetched again.
        let url = match self.version {
            1 => format!("/{}", self.path),
            version => format!("/{}?v={version}", self.path),
        };
        self.registered = Some(text_module(&self.id, &url));
    }

    /// Resolves what the module imports, and renders its script.
    pub(crate) fn link(&mut self, context: Context<'_>) {
        self.dependencies.clear();
        self.files.clear();
        self.packs.clear();
        self.workers.clear();
        self.open_ended = false;
        self.problems.retain(|problem| !is_link_problem(&problem.code));
        self.notes.clear();
        let Some(registered) = self.registered.take() else {
            let message = Value::String(self.id.clone());
            self.script = format!("__vectort__.broken({message});\n").into();
            return;
        };
        let resolver = Resolver { project: context.project, config: context.config, packs: context.packs };
        let folder = self.path.parent().unwrap_or_default().to_owned();
        for import in &registered.imports {
            self.resolve(&resolver, &import.specifier, &folder, import.line);
        }
        for import in &registered.dynamic_imports {
            if import.pattern {
                let patterns = [import.specifier.clone()];
                if import.specifier.starts_with(['.', '/', '@']) {
                    let found = resolver.glob(&patterns, "", &folder, self.path.as_str());
                    self.open_ended = true;
                    self.files.extend(found.values().cloned());
                    self.dependencies.extend(found);
                }
            } else {
                self.resolve(&resolver, &import.specifier, &folder, import.line);
            }
        }
        let mut globs = Vec::new();
        for glob in &registered.globs {
            let found = resolver.glob(&glob.patterns, &glob.query, &folder, self.path.as_str());
            self.open_ended = true;
            self.files.extend(found.values().cloned());
            globs.push(serde_json::json!({ "patterns": glob.patterns, "files": found }));
        }
        for url in &registered.urls {
            self.check_url(&resolver, &url.specifier, &folder, url.line);
        }
        let mut meta = Map::new();
        meta.insert("v".into(), self.version.into());
        if !globs.is_empty() {
            meta.insert("globs".into(), globs.into());
        }
        self.script = registered.define(&self.dependencies, meta).into();
        self.registered = Some(registered);
    }

    fn resolve(&mut self, resolver: &Resolver<'_>, specifier: &str, folder: &str, line: u32) {
        let target = match resolver.resolve(specifier, folder) {
            Resolved::File(id) => {
                self.files.insert(id.clone());
                id
            }
            Resolved::Pack(id) => {
                self.note_version(resolver, &id, line);
                self.packs.insert(id.clone());
                id
            }
            Resolved::Public(url) => {
                // The public folder is not part of the graph: its URL is all there is to import.
                format!("url:{url}")
            }
            Resolved::External(url) => url,
            Resolved::Missing(problem) => {
                if let Some(id) = installed(resolver, specifier, &problem) {
                    self.files.insert(id.clone());
                    self.dependencies.insert(specifier.to_owned(), id);
                    return;
                }
                self.open_ended = true;
                let problem = in_module(problem, &self.id);
                self.problems.push(if line > 0 { problem.at_line(line) } else { problem });
                format!("missing:{specifier}")
            }
        };
        self.dependencies.insert(specifier.to_owned(), target);
    }

    fn note_version(&mut self, resolver: &Resolver<'_>, specifier: &str, line: u32) {
        if let Some(note) = version_note(resolver, specifier) {
            self.notes.push(in_module(note, &self.id).at_line(line.max(1)));
        }
    }

    fn check_url(&mut self, resolver: &Resolver<'_>, specifier: &str, folder: &str, line: u32) {
        if specifier.contains("://") || specifier.starts_with("data:") {
            return;
        }
        let written =
            if specifier.starts_with(['.', '/']) { specifier.to_owned() } else { format!("./{specifier}") };
        match resolver.resolve(&written, folder) {
            Resolved::File(id) => {
                let (path, _) = split_query(&id);
                let extension = path.rsplit('.').next().unwrap_or_default();
                if SourceKind::from_extension(extension).is_some() {
                    self.workers.insert(path.to_owned());
                }
            }
            Resolved::Missing(problem) => {
                // `new URL("..", import.meta.url)` may name a folder or a route.
                self.notes.push(in_module(problem, &self.id).at_line(line));
            }
            _ => {}
        }
    }

    /// True if any dependency would make the module's linking differ after files came or went.
    pub(crate) fn depends_on_listing(&self) -> bool {
        self.open_ended
    }
}

/// The id of what an import means in the project's own `node_modules`.
fn installed(resolver: &Resolver<'_>, specifier: &str, problem: &Problem) -> Option<String> {
    if problem.code != "unknown-package" {
        return None;
    }
    let (path, query) = split_query(specifier);
    let is_there = |path: String| RelPath::parse(&path).is_ok_and(|path| resolver.project.is_file(&path));
    if path.ends_with(".css") {
        return is_there(format!("node_modules/{path}")).then(|| format!("{PACKAGE_FILE}{path}{query}"));
    }
    is_there(format!("node_modules/{}/package.json", package_name(path))).then(|| format!("{PACKAGE}{path}"))
}

/// Problems that [`Module::link`] finds anew.
fn is_link_problem(code: &str) -> bool {
    matches!(
        code,
        "unresolved-import" | "unknown-package" | "remote-import" | "node-builtin" | "import-outside-project"
    )
}

/// package.json asks for a version that the pack is not: fine, but worth knowing.
pub(crate) fn version_note(resolver: &Resolver<'_>, specifier: &str) -> Option<Problem> {
    let (package, version) = resolver.packs.package_of(specifier)?;
    let wanted = resolver.config.dependencies.get(package)?;
    (!same_major(wanted, version))
        .then(|| Problem::new("pack-version", format!("{package} {wanted} → {version}")))
}

/// Whether a range such as `^19.1.0` asks for the pack's major version; unclear ranges do.
fn same_major(wanted: &str, version: &str) -> bool {
    let digits = |text: &str| -> String {
        text.trim_start_matches(|c: char| !c.is_ascii_digit())
            .chars()
            .take_while(char::is_ascii_digit)
            .collect()
    };
    let wanted = digits(wanted);
    wanted.is_empty() || wanted == digits(version)
}
