//! The module graph of a project, kept up to date edit by edit.
//!
//! **Invariant:** an edit re-transforms the files that changed and nothing else; other modules
//! are at most linked anew, when files came or went.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use vectort_core::{Problem, RelPath};

use crate::config::Config;
use crate::css::{self, Stylesheet};
use crate::entry::{self, PageEntry};
use crate::error::Result;
use crate::module::{self, Context, Module};
use crate::packs::Packs;
use crate::project::Project;
use crate::resolve::{Resolver, split_query};
use crate::styles::Styles;
use crate::transform::in_module;

/// A project's pages, modules and stylesheets.
pub(crate) struct Engine {
    project: Project,
    config: Config,
    packs: Packs,
    pages: Vec<PageEntry>,
    inline: BTreeMap<String, String>,
    modules: HashMap<String, Arc<Module>>,
    versions: HashMap<String, u32>,
    styles: Styles,
    config_problems: Vec<Problem>,
    /// Modules that pages started at run time.
    extra: BTreeSet<String>,
    /// Stylesheets with Tailwind that pages have linked to.
    linked: BTreeSet<RelPath>,
}

/// What an edit means for an open page.
#[derive(Debug, Default)]
pub(crate) struct Update {
    /// Modules whose definition is new or changed.
    pub(crate) modules: Vec<Arc<Module>>,
    /// Those among them that the page may have run already.
    pub(crate) changed: Vec<String>,
    /// Stylesheets to replace in place: registry id and text.
    pub(crate) styles: Vec<(String, String)>,
    /// Stylesheets that pages link to have changed.
    pub(crate) links: bool,
    /// Only loading the page anew shows the change.
    pub(crate) reload: bool,
    /// Something changed, be it only a problem.
    pub(crate) any: bool,
}

/// What new class names changed.
#[derive(Debug, Default)]
pub(crate) struct Restyled {
    /// Imported stylesheets: registry id and text.
    pub(crate) modules: Vec<(String, String)>,
    /// Stylesheets that pages link to.
    pub(crate) links: bool,
}

/// The text of a page's modules, with where each starts.
pub(crate) struct Script {
    pub(crate) text: String,
    /// Line, counted from 1, on which each module's `define` starts.
    pub(crate) starts: Vec<(u32, Arc<Module>)>,
}

impl Engine {
    /// Opens a project and loads everything that its pages reach, on as many threads as there
    /// are processors.
    pub(crate) fn open(root: &Path, packs: Packs) -> Result<Self> {
        let project = Project::open(root)?;
        let mut engine = Self {
            project,
            config: Config::default(),
            packs,
            pages: Vec::new(),
            inline: BTreeMap::new(),
            modules: HashMap::new(),
            versions: HashMap::new(),
            styles: Styles::default(),
            config_problems: Vec::new(),
            extra: BTreeSet::new(),
            linked: BTreeSet::new(),
        };
        engine.rebuild();
        Ok(engine)
    }

    pub(crate) fn project(&self) -> &Project {
        &self.project
    }

    pub(crate) fn config(&self) -> &Config {
        &self.config
    }

    pub(crate) fn packs(&self) -> &Packs {
        &self.packs
    }

    pub(crate) fn pages(&self) -> &[PageEntry] {
        &self.pages
    }

    /// Names the state of everything that pages show: equal files, equal name, also after a
    /// restart. A page whose name differs is out of date.
    pub(crate) fn fingerprint(&self) -> String {
        let entries: Vec<String> = self.pages.iter().flat_map(|page| page.modules.clone()).collect();
        let mut hasher = blake3::Hasher::new();
        for module in self.closure(&entries) {
            hasher.update(module.id.as_bytes());
            hasher.update(module.hash.as_bytes());
        }
        for page in &self.pages {
            hasher.update(page.page.source().as_bytes());
        }
        hasher.update(format!("{:?}", self.config).as_bytes());
        hasher.finalize().to_hex()[..16].to_owned()
    }

    /// A module that no page imports, but that a page starts at run time.
    pub(crate) fn ensure(&mut self, id: &str) -> Option<Arc<Module>> {
        if !self.modules.contains_key(id) {
            self.extra.insert(id.to_owned());
            self.load_reachable(1);
        }
        self.modules.get(id).cloned()
    }

    pub(crate) fn module(&self, id: &str) -> Option<&Arc<Module>> {
        self.modules.get(id)
    }

    pub(crate) fn modules(&self) -> impl Iterator<Item = &Arc<Module>> {
        self.modules.values()
    }

    pub(crate) fn resolver(&self) -> Resolver<'_> {
        Resolver { project: &self.project, config: &self.config, packs: &self.packs }
    }

    /// Reads configuration and pages anew and loads all modules.
    fn rebuild(&mut self) {
        (self.config, self.config_problems) = Config::read(&self.project);
        self.read_pages();
        self.modules.clear();
        self.styles.clear();
        let threads = std::thread::available_parallelism().map_or(1, usize::from).min(8);
        self.load_reachable(threads);
        self.compile_styles();
    }

    fn read_pages(&mut self) {
        self.pages = entry::pages(&self.resolver());
        let inline = self.pages.iter().flat_map(|page| page.inline.clone()).collect();
        let before = std::mem::replace(&mut self.inline, inline);
        // An inline script has no file whose change would be noticed.
        let inline = &self.inline;
        self.modules.retain(|id, _| before.get(id) == inline.get(id));
    }

    fn context(&self) -> Context<'_> {
        Context {
            project: &self.project,
            config: &self.config,
            packs: &self.packs,
            inline: &self.inline,
            compiled: self.styles.compiled(),
        }
    }

    /// Loads what is reachable and not there yet, drops what is no longer reachable. Gives the
    /// ids that are new.
    fn load_reachable(&mut self, threads: usize) -> Vec<String> {
        let mut seen: HashSet<String> = HashSet::new();
        let mut missing = Vec::new();
        let mut queue: Vec<String> =
            self.pages.iter().flat_map(|page| page.modules.iter().cloned()).collect();
        queue.extend(self.extra.iter().cloned());
        while let Some(id) = queue.pop() {
            if !id.starts_with('/') || !seen.insert(id.clone()) {
                continue;
            }
            match self.modules.get(&id) {
                Some(module) => queue.extend(module.files.iter().chain(&module.workers).cloned()),
                None => missing.push(id),
            }
        }
        let loaded = load_all(self.context(), &self.versions, missing, &seen, threads);
        let mut new = Vec::with_capacity(loaded.len());
        for module in loaded {
            self.versions.insert(module.id.clone(), module.version);
            seen.insert(module.id.clone());
            new.push(module.id.clone());
            self.modules.insert(module.id.clone(), Arc::new(module));
        }
        self.modules.retain(|id, _| seen.contains(id));
        new
    }

    /// Loads one module anew. `None` if its content is what it was.
    fn reload(&mut self, id: &str, force: bool) -> Option<(Arc<Module>, Arc<Module>)> {
        let old = self.modules.get(id)?.clone();
        let version = self.versions.get(id).copied().unwrap_or_default() + 1;
        let new = module::load(self.context(), id, version)?;
        if !force && new.hash == old.hash && new.problems == old.problems {
            return None;
        }
        self.versions.insert(id.to_owned(), version);
        let new = Arc::new(new);
        self.modules.insert(id.to_owned(), new.clone());
        Some((old, new))
    }

    /// Takes in changes of files: edits, additions, removals.
    pub(crate) fn update(&mut self, paths: &[RelPath]) -> Update {
        let mut update = Update::default();
        let mut listing_changed = false;
        let mut touched: BTreeSet<String> = BTreeSet::new();
        let mut configured = false;
        for path in paths {
            let was_there = self.project.contains(path.as_str());
            let is_there = self.project.refresh(path);
            listing_changed |= was_there != is_there;
            configured |= Config::is_config_file(path.as_str());
        }
        if configured {
            let before = (self.config.clone(), self.config_problems.clone());
            if Config::read(&self.project) != before {
                self.rebuild();
                return Update { reload: true, any: true, ..Update::default() };
            }
        }
        for path in paths {
            if matches!(path.extension().as_str(), "html" | "htm") {
                update.reload |= self.page_changed(path);
            }
            self.source_changed(path, &mut touched, &mut update);
        }
        if update.reload {
            self.read_pages();
        }
        if listing_changed {
            self.relink(&mut touched, &mut update);
        }
        let new = self.load_reachable(1);
        update.any |= !touched.is_empty() || !new.is_empty() || update.reload;
        update.changed = touched.iter().filter(|id| self.modules.contains_key(*id)).cloned().collect();
        let defined: BTreeSet<&String> = touched.iter().chain(&new).collect();
        update.modules = defined.into_iter().filter_map(|id| self.modules.get(id).cloned()).collect();
        if update.any || update.links || !update.styles.is_empty() {
            update.any = true;
        }
        // A worker runs in a registry of its own, which no update reaches.
        update.reload |= update.changed.iter().any(|id| self.is_in_worker(id));
        update
    }

    fn page_changed(&mut self, path: &RelPath) -> bool {
        let old = self.pages.iter().find(|page| page.path == *path).map(|page| page.page.source().to_owned());
        let new = self.project.read_text(path).ok();
        old != new
    }

    fn source_changed(&mut self, path: &RelPath, touched: &mut BTreeSet<String>, update: &mut Update) {
        let ids: Vec<String> = self
            .modules
            .values()
            .filter(|module| {
                let inlined = module.sheet.as_ref().is_some_and(|sheet| sheet.inlined.contains(path));
                (module.path == *path && !self.inline.contains_key(&module.id)) || inlined
            })
            .map(|module| module.id.clone())
            .collect();
        for id in ids {
            let inlined = self.modules.get(&id).is_some_and(|module| module.path != *path);
            let Some((old, new)) = self.reload(&id, inlined) else { continue };
            if let (Some(before), Some(after)) = (&old.sheet, &new.sheet)
                && before.names == after.names
                && !split_query(&id).1.contains("inline")
                && new.registered.is_some()
            {
                update.any = true;
                // Tailwind's stylesheets follow once they are compiled.
                if !after.tailwind {
                    update.styles.push((id, after.text.clone()));
                }
            } else {
                touched.insert(id);
            }
        }
        update.links |= path.extension() == "css" && self.is_linked(path);
    }

    /// True if a page links to the stylesheet, or to one that imports it.
    fn is_linked(&self, path: &RelPath) -> bool {
        self.pages.iter().flat_map(|page| page.page.references.iter()).any(|reference| reference.stylesheet)
            && !self.modules.contains_key(&format!("/{path}"))
    }

    /// After files came or went: links again what could now resolve otherwise.
    fn relink(&mut self, touched: &mut BTreeSet<String>, update: &mut Update) {
        let pages: Vec<_> = self.pages.iter().map(|page| (page.path.clone(), page.modules.clone())).collect();
        self.read_pages();
        let now: Vec<_> = self.pages.iter().map(|page| (page.path.clone(), page.modules.clone())).collect();
        update.reload |= pages != now;
        let candidates: Vec<Arc<Module>> = self
            .modules
            .values()
            .filter(|module| {
                module.depends_on_listing()
                    || module.files.iter().any(|file| {
                        let path = split_query(file).0.trim_start_matches('/');
                        !self.project.contains(path) && !module::is_installed(file)
                    })
            })
            .cloned()
            .collect();
        for module in candidates {
            let version = module.version + 1;
            let Some(new) = module::load(self.context(), &module.id, version) else { continue };
            if new.dependencies == module.dependencies && new.files == module.files && new.hash == module.hash
            {
                continue;
            }
            touched.insert(module.id.clone());
            self.versions.insert(module.id.clone(), version);
            self.modules.insert(module.id.clone(), Arc::new(new));
        }
        // A file that is gone takes its modules with it.
        let (project, inline) = (&self.project, &self.inline);
        self.modules.retain(|id, module| {
            project.contains(module.path.as_str()) || inline.contains_key(id) || module::is_installed(id)
        });
    }

    fn is_in_worker(&self, id: &str) -> bool {
        let workers: Vec<String> =
            self.modules.values().flat_map(|module| module.workers.iter().cloned()).collect();
        !workers.is_empty() && self.closure(&workers).iter().any(|module| module.id == id)
    }

    /// Compiles the stylesheets that want Tailwind. Costs next to nothing when neither they nor
    /// the class names in the sources have changed.
    pub(crate) fn compile_styles(&mut self) -> Restyled {
        let of_modules = self.modules.values();
        let of_modules =
            of_modules.filter(|module| module.sheet.as_ref().is_some_and(|sheet| sheet.tailwind));
        let wanting: BTreeSet<RelPath> = of_modules.map(|module| module.path.clone()).collect();
        if wanting.is_empty() && self.linked.is_empty() {
            return Restyled::default();
        }
        let sheets: Vec<(String, String)> = wanting
            .iter()
            .chain(&self.linked)
            .filter_map(|path| {
                let sheet = css::stylesheet(&self.project, path).ok()?;
                Some((format!("/{path}"), sheet.text))
            })
            .collect();
        let changed = self.styles.compile(&self.packs, &sheets, &source_texts(&self.modules, &self.pages));
        let mut restyled = Restyled::default();
        for (id, text) in changed {
            let version = self.versions.get(&id).copied().unwrap_or(1);
            match module::load(self.context(), &id, version).filter(|_| self.modules.contains_key(&id)) {
                Some(module) => {
                    self.modules.insert(id.clone(), Arc::new(module));
                    restyled.modules.push((id, text));
                }
                None => restyled.links = true,
            }
        }
        restyled
    }

    /// A stylesheet as a page's `<link>` gets it.
    pub(crate) fn linked_stylesheet(&mut self, path: &RelPath) -> std::io::Result<Stylesheet> {
        let mut sheet = css::stylesheet(&self.project, path)?;
        if sheet.tailwind {
            self.linked.insert(path.clone());
            let id = format!("/{path}");
            let sheets = [(id.clone(), sheet.text.clone())];
            self.styles.compile(&self.packs, &sheets, &source_texts(&self.modules, &self.pages));
            if let Some(compiled) = self.styles.compiled().get(&id) {
                sheet.text.clone_from(compiled);
            }
        }
        Ok(sheet)
    }

    /// Modules reachable from the entries, workers' own graphs excluded.
    pub(crate) fn closure(&self, entries: &[String]) -> Vec<Arc<Module>> {
        let mut seen = BTreeSet::new();
        let mut queue: Vec<&String> = entries.iter().rev().collect();
        let mut order = Vec::new();
        while let Some(id) = queue.pop() {
            if !seen.insert(id) {
                continue;
            }
            if let Some(module) = self.modules.get(id) {
                order.push(module.clone());
                queue.extend(module.files.iter().rev());
            }
        }
        order
    }

    /// Packs that the entries' modules import, canonical.
    pub(crate) fn packs_of(&self, entries: &[String]) -> BTreeSet<String> {
        let own = entries.iter().filter(|id| !id.starts_with('/')).cloned();
        own.chain(self.closure(entries).iter().flat_map(|module| module.packs.iter().cloned())).collect()
    }

    /// The definitions of everything that the entries reach; evaluating them is the caller's.
    pub(crate) fn script(&self, entries: &[String]) -> Script {
        let modules = self.closure(entries);
        let mut script = Script {
            text: String::with_capacity(modules.iter().map(|module| module.script.len()).sum()),
            starts: Vec::with_capacity(modules.len()),
        };
        let mut line = 1;
        for module in modules {
            script.text.push_str(&module.script);
            let start = line;
            line += memchr::memchr_iter(b'\n', module.script.as_bytes()).count() as u32;
            script.starts.push((start, module));
        }
        script
    }

    /// Everything that is wrong now.
    pub(crate) fn problems(&self) -> Vec<Problem> {
        let mut problems = self.config_problems.clone();
        for page in &self.pages {
            problems.extend(page.problems.iter().cloned());
        }
        let mut modules: Vec<&Arc<Module>> = self.modules.values().collect();
        modules.sort_by(|a, b| a.id.cmp(&b.id));
        for module in modules {
            problems.extend(module.problems.iter().cloned());
            problems.extend(self.missing_exports(module));
        }
        problems.extend(self.styles.problems());
        let mut seen = HashSet::new();
        problems.retain(|problem| {
            seen.insert((problem.code.clone(), problem.file.clone(), problem.line, problem.message.clone()))
        });
        problems
    }

    /// What is worth knowing, but not wrong.
    pub(crate) fn notes(&self) -> Vec<Problem> {
        let mut notes: Vec<Problem> = self.pages.iter().flat_map(|page| page.notes.iter().cloned()).collect();
        let mut modules: Vec<&Arc<Module>> = self.modules.values().collect();
        modules.sort_by(|a, b| a.id.cmp(&b.id));
        let mut seen = HashSet::new();
        let of_modules = modules.into_iter().flat_map(|module| module.notes.iter().cloned());
        notes.extend(
            of_modules.filter(|note| note.code != "pack-version" || seen.insert(note.message.clone())),
        );
        notes
    }

    fn missing_exports(&self, module: &Module) -> Vec<Problem> {
        let Some(registered) = &module.registered else { return Vec::new() };
        let mut problems = Vec::new();
        for import in &registered.imports {
            let Some(target) = module.dependencies.get(&import.specifier) else { continue };
            for wanted in &import.names {
                if self.exports(target, &wanted.name, &mut HashSet::new()) == Some(false) {
                    let message = format!("{} from {}", wanted.name, import.specifier);
                    let problem = in_module(Problem::new("missing-export", message), &module.id);
                    problems.push(if wanted.line > 0 { problem.at_line(wanted.line) } else { problem });
                }
            }
        }
        problems
    }

    /// Whether a module exports a name; `None` when that cannot be known.
    fn exports(&self, id: &str, name: &str, seen: &mut HashSet<String>) -> Option<bool> {
        if !seen.insert(id.to_owned()) {
            return Some(false);
        }
        if let Some(url) = id.strip_prefix("url:") {
            let _ = url;
            return Some(name == "default");
        }
        if !id.starts_with('/') {
            return Some(self.packs.lookup(id)?.has_export(name));
        }
        let registered = self.modules.get(id)?.registered.as_ref()?;
        if registered.common_js
            || registered.exports.names.contains(name)
            || registered.exports.types.contains(name)
        {
            return Some(true);
        }
        if name == "default" {
            return Some(false);
        }
        let module = self.modules.get(id)?;
        let mut unknown = false;
        for star in &registered.exports.stars {
            match module.dependencies.get(star).and_then(|target| self.exports(target, name, seen)) {
                Some(true) => return Some(true),
                Some(false) => {}
                None => unknown = true,
            }
        }
        (!unknown).then_some(false)
    }
}

fn source_texts(modules: &HashMap<String, Arc<Module>>, pages: &[PageEntry]) -> Vec<(String, Arc<str>)> {
    let of_pages = pages.iter().map(|page| (format!("/{}", page.path), Arc::from(page.page.source())));
    let of_modules = modules
        .values()
        .filter(|module| module.options.is_some() || module.id.contains("raw"))
        .map(|module| (module.id.clone(), module.source.clone()));
    of_pages.chain(of_modules).collect()
}

struct Work {
    queue: Vec<String>,
    seen: HashSet<String>,
    active: usize,
    done: Vec<Module>,
}

/// Loads modules and what they import, in parallel.
fn load_all(
    context: Context<'_>,
    versions: &HashMap<String, u32>,
    roots: Vec<String>,
    known: &HashSet<String>,
    threads: usize,
) -> Vec<Module> {
    if roots.is_empty() {
        return Vec::new();
    }
    let seen = known.clone();
    let work = Mutex::new(Work { queue: roots, seen, active: 0, done: Vec::new() });
    let changed = Condvar::new();
    let lock = || work.lock().unwrap_or_else(PoisonError::into_inner);
    let run = || {
        loop {
            let mut state = lock();
            let id = loop {
                if let Some(id) = state.queue.pop() {
                    break id;
                }
                if state.active == 0 {
                    return;
                }
                state = changed.wait(state).unwrap_or_else(PoisonError::into_inner);
            };
            state.active += 1;
            drop(state);
            let version = versions.get(&id).copied().unwrap_or_default() + 1;
            let module = module::load(context, &id, version);
            let mut state = lock();
            state.active -= 1;
            if let Some(module) = module {
                for next in module.files.iter().chain(&module.workers) {
                    if state.seen.insert(next.clone()) {
                        state.queue.push(next.clone());
                    }
                }
                state.done.push(module);
            }
            drop(state);
            changed.notify_all();
        }
    };
    if threads <= 1 {
        run();
    } else {
        std::thread::scope(|scope| {
            for _ in 1..threads {
                scope.spawn(run);
            }
            run();
        });
    }
    work.into_inner().unwrap_or_else(PoisonError::into_inner).done
}
