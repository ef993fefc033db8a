//! What a build's hooks share: the project, and what is found on the way.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use rolldown_common::side_effects::HookSideEffects;
use rolldown_common::{EmittedChunk, ModuleType};
use rolldown_plugin::{HookLoadOutput, SharedLoadPluginContext};
use vectort_core::path::join;
use vectort_core::{Problem, RelPath};

use super::assets::{Base, Files, Referrer, inlined, literal};
use super::rewrite::{self, Rewriter};
use crate::config::Config;
use crate::css::{self, Stylesheet, output as css_output};
use crate::entry::{PageEntry, served_file};
use crate::module::{Loader, loader};
use crate::packs::Packs;
use crate::project::Project;
use crate::resolve::{Resolved, Resolver, split_query};
use crate::tailwind::{Tailwind, TailwindError, scan};
use crate::transform::{Jsx, SourceKind, syntax_problems};

/// Prefix of a page's entry.
pub(super) const PAGE: &str = "\0page:";

/// Kinds of text that class names are looked for in.
const CLASS_SOURCES: [&str; 14] =
    ["html", "htm", "js", "mjs", "cjs", "jsx", "ts", "mts", "tsx", "md", "mdx", "vue", "svelte", "json"];

/// One build's project and what the hooks find.
#[derive(Debug)]
pub(super) struct Shared {
    pub(super) project: Project,
    pub(super) config: Config,
    pub(super) packs: Packs,
    pub(super) base: Base,
    /// Entry id → its name and code.
    pub(super) pages: BTreeMap<String, (String, String)>,
    inline: BTreeMap<String, String>,
    tailwind: OnceLock<Result<(Tailwind, HashSet<String>), TailwindError>>,
    found: Mutex<Found>,
}

#[derive(Debug, Default)]
pub(super) struct Found {
    problems: Vec<Problem>,
    pub(super) notes: Vec<Problem>,
    assets: Files,
    /// Finished stylesheets by module id.
    pub(super) styles: BTreeMap<String, String>,
    /// Stylesheets that each entry reaches, in order of execution.
    pub(super) order: BTreeMap<String, Vec<String>>,
}

impl Shared {
    pub(super) fn new(
        project: Project,
        config: Config,
        packs: Packs,
        base: Base,
        pages: &[(String, PageEntry)],
    ) -> Self {
        let entries = pages.iter().filter(|(_, page)| !page.modules.is_empty()).map(|(name, page)| {
            let stem = name.trim_end_matches(".html").trim_end_matches(".htm").replace('/', "-");
            (Self::entry_id(name), (stem, super::page::entry_code(page)))
        });
        let inline = pages.iter().flat_map(|(_, page)| page.inline.clone()).collect();
        let pages = entries.collect();
        Self {
            project,
            config,
            packs,
            base,
            pages,
            inline,
            tailwind: OnceLock::new(),
            found: Mutex::default(),
        }
    }

    /// Module id of a page's entry.
    pub(super) fn entry_id(page: &str) -> String {
        format!("{PAGE}{page}")
    }

    /// Entry ids and names.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&str, &str)> {
        self.pages.iter().map(|(id, (name, _))| (id.as_str(), name.as_str()))
    }

    pub(super) fn define(&self) -> BTreeMap<String, String> {
        super::define_env(&self.config, &self.base)
    }

    /// A panic in another hook is reported by rolldown; what was found until then stays true.
    pub(super) fn found(&self) -> MutexGuard<'_, Found> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn take_problems(&self) -> Vec<Problem> {
        std::mem::take(&mut self.found().problems)
    }

    pub(super) fn take_notes(&self) -> Vec<Problem> {
        std::mem::take(&mut self.found().notes)
    }

    pub(super) fn take_assets(&self) -> Files {
        std::mem::take(&mut self.found().assets)
    }

    pub(super) fn add_problems(&self, problems: Vec<Problem>) {
        self.found().problems.extend(problems);
    }

    /// Stylesheets of an entry's modules.
    pub(super) fn styles_of(&self, entry: &str) -> Vec<String> {
        self.found().order.get(entry).cloned().unwrap_or_default()
    }

    /// Appends a finished stylesheet.
    pub(super) fn push_style(&self, id: &str, out: &mut String) {
        if let Some(text) = self.found().styles.get(id) {
            out.push_str(text);
            out.push('\n');
        }
    }

    /// A problem in the file that a module id names.
    pub(super) fn problem_in(&self, code: &str, id: &str, message: String) -> Problem {
        let problem = Problem::new(code, message);
        match self.file_of(id) {
            Some(file) => problem.in_file(file),
            None => problem,
        }
    }

    fn file_of(&self, id: &str) -> Option<RelPath> {
        let path = split_query(id).0;
        if Path::new(path).starts_with(self.project.root()) {
            return self.project.relative(Path::new(path));
        }
        path.strip_prefix('/').and_then(|path| RelPath::parse(path).ok())
    }

    pub(super) fn resolver(&self) -> Resolver<'_> {
        Resolver { project: &self.project, config: &self.config, packs: &self.packs }
    }

    /// The source of a script, JSON or text module.
    fn text(&self, id: &str, path: &RelPath) -> std::io::Result<String> {
        match self.inline.get(id) {
            Some(code) => Ok(code.clone()),
            None => self.project.read_text(path),
        }
    }

    /// Reads, compiles and remembers a stylesheet of the project; returns its CSS module names.
    pub(super) fn style(&self, id: &str) -> Result<BTreeMap<String, String>, Vec<Problem>> {
        let path = self.file_of(id).ok_or_else(|| vec![Problem::new("unresolved-import", id)])?;
        let sheet = css::stylesheet(&self.project, &path).map_err(|error| {
            vec![Problem::new("unreadable-file", error.to_string()).in_file(path.clone())]
        })?;
        let Stylesheet { mut text, names, tailwind, problems, .. } = sheet;
        if !problems.is_empty() {
            return Err(problems);
        }
        if tailwind {
            text = self.compile(&text).map_err(|error| vec![error.to_problem(Some(path.clone()))])?;
        }
        let mut missing = Vec::new();
        let text = css_output::map_urls(&text, |url| self.style_url(url, &path, &mut missing));
        if !missing.is_empty() {
            return Err(missing);
        }
        self.found().styles.insert(id.to_owned(), text);
        Ok(names)
    }

    /// The URL of a `url()` in the output's stylesheet; `None` leaves it.
    fn style_url(&self, url: &str, sheet: &RelPath, problems: &mut Vec<Problem>) -> Option<String> {
        let absolute = url.strip_prefix('/').filter(|rest| !rest.starts_with('/'))?;
        let at = absolute.find(['?', '#']).unwrap_or(absolute.len());
        let (path, rest) = absolute.split_at(at);
        let path = percent_encoding::percent_decode_str(path).decode_utf8_lossy();
        let Some(file) = served_file(&self.project, &path) else {
            problems.push(Problem::new("unresolved-import", url).in_file(sheet.clone()));
            return None;
        };
        if let Some(public) = file.as_str().strip_prefix("public/") {
            return Some(self.base.url(public, Referrer::Style) + rest);
        }
        let file = file.clone();
        match self.project.read_bytes(&file) {
            Ok(bytes) => Some(inlined(&file, &bytes).filter(|_| rest.is_empty()).unwrap_or_else(|| {
                let hashed = self.found().assets.hashed(file.file_name(), bytes);
                self.base.url(&hashed, Referrer::Style) + rest
            })),
            Err(error) => {
                problems.push(Problem::new("unreadable-file", error.to_string()).in_file(file));
                None
            }
        }
    }

    fn compile(&self, text: &str) -> Result<String, TailwindError> {
        let started = self.tailwind.get_or_init(|| {
            let tailwind = Tailwind::new(&self.packs)?;
            let mut names = HashSet::new();
            for path in self.project.files() {
                if CLASS_SOURCES.contains(&path.extension().as_str())
                    && !matches!(path.file_name(), "package.json" | "package-lock.json")
                    && let Ok(source) = self.project.read_text(path)
                {
                    names.extend(scan(&source).map(str::to_owned));
                }
            }
            Ok((tailwind, names))
        });
        let (tailwind, names) = started.as_ref().map_err(Clone::clone)?;
        // Local imports are inlined already: nothing is left to load.
        let compiled = tailwind.compile(text, "", names.iter().cloned(), Box::new(|_, _| None))?;
        Ok(compiled.css().to_owned())
    }

    /// An expression for the URL of a file.
    fn asset(&self, path: &RelPath, may_inline: bool) -> Result<String, Vec<Problem>> {
        let bytes = self.project.read_bytes(path).map_err(|error| {
            vec![Problem::new("unreadable-file", error.to_string()).in_file(path.clone())]
        })?;
        if may_inline && let Some(data) = inlined(path, &bytes) {
            return Ok(literal(&data));
        }
        let hashed = self.found().assets.hashed(path.file_name(), bytes);
        Ok(self.base.script_url(&hashed))
    }

    /// The line of `source` in which `specifier` is quoted.
    fn line_of(source: &str, specifier: &str) -> Option<u32> {
        let at =
            ['"', '\'', '`'].iter().find_map(|quote| source.find(&format!("{quote}{specifier}{quote}")))?;
        Some(memchr::memchr_iter(b'\n', &source.as_bytes()[..at]).count() as u32 + 1)
    }

    pub(super) fn missing(&self, problem: Problem, importer: &str, specifier: &str) {
        let problem = match self.file_of(importer) {
            Some(file) => {
                let line =
                    self.text(importer, &file).ok().and_then(|source| Self::line_of(&source, specifier));
                let problem = problem.in_file(file);
                line.map_or(problem.clone(), |line| problem.at_line(line))
            }
            None => problem,
        };
        self.found().problems.push(problem);
    }

    /// The JavaScript of a module of the project.
    pub(super) fn module(
        &self,
        ctx: &SharedLoadPluginContext,
        id: &str,
    ) -> Result<HookLoadOutput, Vec<Problem>> {
        let (path, query) = split_query(id);
        let path = path.strip_prefix('/').and_then(|path| RelPath::parse(path).ok());
        let path = path.ok_or_else(|| vec![Problem::new("unresolved-import", id)])?;
        let read = || {
            self.text(id, &path).map_err(|error| {
                vec![Problem::new("unreadable-file", error.to_string()).in_file(path.clone())]
            })
        };
        let kind =
            if self.inline.contains_key(id) { Loader::Script(SourceKind::Jsx) } else { loader(&path, query) };
        let default = |expression: &str| script(format!("export default {expression};\n"), None);
        Ok(match kind {
            Loader::Script(kind) => {
                let source = read()?;
                let problems = syntax_problems(id, &source, kind);
                if !problems.is_empty() {
                    return Err(problems);
                }
                let folder = path.parent().unwrap_or_default();
                let host = ScriptHost { shared: self, ctx, path: &path, folder };
                let edited = rewrite::edited(&source, kind, &host);
                let jsx: &Jsx = &self.config.jsx;
                script(rewrite::to_javascript(id, &edited, kind, jsx, self.config.legacy_decorators)?, None)
            }
            Loader::Json => HookLoadOutput {
                code: read()?.trim_start_matches('\u{feff}').into(),
                module_type: Some(ModuleType::Json),
                ..HookLoadOutput::default()
            },
            Loader::Raw => default(&literal(&read()?)),
            Loader::Url => default(&self.asset(&path, !query.contains("url"))?),
            Loader::Style { inline } => {
                let file = format!("/{path}");
                let names = self.style(&file)?;
                if inline {
                    let text = self.found().styles.remove(&file).unwrap_or_default();
                    return Ok(default(&literal(&css_output::minified(&text))));
                }
                if id != file {
                    let text = self.found().styles.get(&file).cloned().unwrap_or_default();
                    self.found().styles.insert(id.to_owned(), text);
                }
                script(rewrite::names_module(&names), Some(HookSideEffects::NoTreeshake))
            }
            Loader::Unsupported(code) => return Err(vec![Problem::new(code, path.as_str()).in_file(path)]),
        })
    }

    /// What a file inside `node_modules` needs besides what rolldown does by itself.
    pub(super) fn foreign(&self, id: &str) -> Option<HookLoadOutput> {
        let file = split_query(id).0;
        let extension = Path::new(file).extension()?.to_str()?.to_ascii_lowercase();
        match extension.as_str() {
            "css" => {
                let text = fs_err::read_to_string(file).ok()?;
                self.found().styles.insert(id.to_owned(), text);
                Some(script(String::from("export {};\n"), Some(HookSideEffects::NoTreeshake)))
            }
            "png" | "jpg" | "jpeg" | "gif" | "svg" | "webp" | "avif" | "woff" | "woff2" | "ttf" | "mp3"
            | "wasm" => {
                let bytes = fs_err::read(file).ok()?;
                let name = Path::new(file).file_name()?.to_str()?.to_owned();
                let hashed = self.found().assets.hashed(&name, bytes);
                Some(script(format!("export default {};\n", self.base.script_url(&hashed)), None))
            }
            _ => None,
        }
    }
}

/// A module of JavaScript.
pub(super) fn script(code: String, side_effects: Option<HookSideEffects>) -> HookLoadOutput {
    HookLoadOutput {
        code: code.into(),
        module_type: Some(ModuleType::Js),
        side_effects,
        ..HookLoadOutput::default()
    }
}

/// A script's surroundings, for the calls in it that mean files.
struct ScriptHost<'a> {
    shared: &'a Shared,
    ctx: &'a SharedLoadPluginContext,
    path: &'a RelPath,
    folder: &'a str,
}

impl Rewriter for ScriptHost<'_> {
    fn glob(&self, patterns: &[String], query: &str) -> BTreeMap<String, String> {
        self.shared.resolver().glob(patterns, query, self.folder, self.path.as_str())
    }

    fn url(&self, specifier: &str) -> Option<String> {
        let path = split_query(specifier).0;
        let joined = match path.strip_prefix('/') {
            Some(absolute) => join("", absolute)?,
            None => join(self.folder, path)?,
        };
        let file = served_file(&self.shared.project, &joined)?;
        if let Some(public) = file.as_str().strip_prefix("public/") {
            return Some(self.shared.base.script_url(public));
        }
        self.shared.asset(file, true).ok()
    }

    fn worker(&self, specifier: &str) -> Option<String> {
        let Resolved::File(id) = self.shared.resolver().resolve(specifier, self.folder) else { return None };
        let stem = id.rsplit('/').next()?.split('.').next()?.to_owned();
        let chunk = EmittedChunk { name: Some(stem.into()), id, ..EmittedChunk::default() };
        let reference = self.ctx.emit_chunk(chunk).ok()?;
        Some(format!("import.meta.ROLLDOWN_FILE_URL_{reference}"))
    }
}
