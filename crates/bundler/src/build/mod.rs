//! Production builds: rolldown in process, with the same resolution, stylesheets and pages as the
//! preview.
//!
//! A page's module scripts become one entry; what they import is bundled, shaken, split at dynamic
//! imports, minified and named by content. Stylesheets of a page become one file. The result is
//! written beside the output folder and swapped in whole.
//!
//! **Invariant:** everything is read through [`Project`]'s directory handle or from the packs; only
//! packages of the project's own `node_modules` are read by rolldown, and only inside the root.

mod assets;
mod extension;
mod output;
mod page;
mod plugin;
mod prebundle;
mod rewrite;
mod shared;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use rolldown::{
    BundlerBuilder, BundlerOptions, CommentsOptions, InputItem, OutputFormat, Platform,
    PreserveEntrySignatures, ResolveOptions, TsConfig,
};
use rolldown_common::{Output, OutputChunk};
use vectort_core::{Problem, RelPath};

use crate::config::Config;
use crate::entry::{self, PageEntry};
use crate::error::BundlerError;
use crate::packs::Packs;
use crate::project::Project;
use crate::resolve::Resolver;

pub use prebundle::{Prebundled, prebundle};

use assets::{Base, Files};
use plugin::BuildPlugin;
use shared::Shared;

/// What to build, besides the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuildOptions {
    /// Where the result will be served: a path such as `/` or `/app/`, or `./` for anywhere.
    pub base: String,
}

impl Default for BuildOptions {
    fn default() -> Self {
        Self { base: "/".to_owned() }
    }
}

/// What a build did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BuildReport {
    /// Files written, with their sizes in bytes, sorted. Empty if there are problems.
    pub files: Vec<(RelPath, u64)>,
    /// What is wrong with the project; nothing was written if there is anything.
    pub problems: Vec<Problem>,
    /// What is worth knowing.
    pub notes: Vec<Problem>,
    /// Wall time in milliseconds.
    pub ms: u64,
}

/// Why a build could not be made or written; what is wrong with the project's code is a
/// [`Problem`].
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BuildError {
    /// The project's folder cannot be read.
    #[error(transparent)]
    Project(#[from] BundlerError),
    /// The output folder has files that no build of ours put there.
    #[error("the output folder {0} is not empty, and not a previous build")]
    NotEmpty(PathBuf),
    /// The output folder is the project, holds it, or holds sources of it.
    #[error("the output folder {0} has the project's sources in it")]
    AmongSources(PathBuf),
    /// The output folder cannot be written.
    #[error("cannot write the build to {path}")]
    Write {
        /// The output folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The bundler itself failed.
    #[error("the bundler failed: {0}")]
    Bundler(String),
}

/// Builds the project at `root` into `out`, which is replaced as a whole.
pub fn build(
    root: &Path,
    out: &Path,
    packs: &Packs,
    options: &BuildOptions,
) -> Result<BuildReport, BuildError> {
    let started = Instant::now();
    let project = Project::open(root)?;
    let target = output::Target::open(&project, out)?;
    let (files, mut report) = if extension::unbuilt(&project) {
        extension::copy(&project, packs)?
    } else {
        bundle(project, packs, options)?
    };
    if report.problems.is_empty() {
        report.files = target.write(&files)?;
    }
    report.ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    Ok(report)
}

/// The files of a build, not yet written.
fn bundle(
    project: Project,
    packs: &Packs,
    options: &BuildOptions,
) -> Result<(Files, BuildReport), BuildError> {
    let (config, problems) = Config::read_in(&project, "production");
    let mut report = BuildReport { problems, ..BuildReport::default() };
    let resolver = Resolver { project: &project, config: &config, packs };
    let pages = built_pages(entry::pages(&resolver));
    if pages.is_empty() {
        report.problems.push(Problem::new("no-entry", "index.html"));
    }
    for (_, page) in &pages {
        report.problems.extend(page.problems.iter().cloned());
        report.notes.extend(page.notes.iter().cloned());
    }
    if !report.problems.is_empty() {
        return Ok((Files::default(), report));
    }

    let shared = Arc::new(Shared::new(project, config, packs.clone(), Base::new(&options.base), &pages));
    let chunks = run(&shared)?;
    report.problems.append(&mut shared.take_problems());
    report.notes.append(&mut shared.take_notes());
    let chunks = match chunks {
        Ok(chunks) => chunks,
        Err(mut problems) => {
            // A module that does not parse takes the rest down; the first cause is enough.
            if report.problems.is_empty() {
                report.problems.append(&mut problems);
            }
            Vec::new()
        }
    };
    let mut files = Files::default();
    if report.problems.is_empty() {
        page::emit(&shared, &pages, &chunks, &mut files);
        report.problems.append(&mut shared.take_problems());
        copy_static(&shared, &pages, &mut files, &mut report);
        for chunk in chunks {
            files.insert(chunk.filename.to_string(), chunk.code.clone().into_bytes());
        }
        files.append(shared.take_assets());
    }
    report
        .problems
        .sort_by(|a, b| (&a.file, a.line, &a.code, &a.message).cmp(&(&b.file, b.line, &b.code, &b.message)));
    report.problems.dedup();
    Ok((files, report))
}

/// Pages with the name that each gets in the output. Those of the public folder are copied as they
/// are, except create-react-app's template, which is the project's page.
fn built_pages(pages: Vec<PageEntry>) -> Vec<(String, PageEntry)> {
    let mut named: Vec<(String, PageEntry)> = Vec::new();
    for (at, page) in pages.into_iter().enumerate() {
        let path = page.path.as_str();
        let name = if at == 0 && path != "index.html" { "index.html".to_owned() } else { path.to_owned() };
        let is_template = at == 0 && !page.modules.is_empty();
        let is_public = path.starts_with("public/") && !is_template;
        if !is_public && named.iter().all(|(taken, _)| *taken != name) {
            named.push((name, page));
        }
    }
    named
}

type Chunks = Vec<Arc<OutputChunk>>;

/// Runs rolldown to the end on a runtime of its own, as the caller's may be single-threaded.
fn run(shared: &Arc<Shared>) -> Result<Result<Chunks, Vec<Problem>>, BuildError> {
    if shared.entries().next().is_none() {
        return Ok(Ok(Vec::new()));
    }
    let options = bundler_options(shared);
    let plugin = BuildPlugin::new(Arc::clone(shared));
    let worker = std::thread::Builder::new().name("build".to_owned()).spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        let output = runtime.block_on(async {
            let mut bundler = BundlerBuilder::default()
                .with_options(options)
                .with_plugins(vec![Arc::new(plugin)])
                .build()?;
            bundler.generate().await
        });
        Ok::<_, io::Error>(output.map_err(|errors| {
            let plain = errors.iter().map(|error| {
                let code = match error.kind().to_string().as_str() {
                    "MISSING_EXPORT" => "missing-export",
                    "PARSE_ERROR" => "syntax-error",
                    "UNRESOLVED_IMPORT" => "unresolved-import",
                    _ => "bundle-failed",
                };
                (code, error.id().unwrap_or_default(), error.to_string())
            });
            plain.collect::<Vec<_>>()
        }))
    });
    let outcome = worker.map_err(|error| BuildError::Bundler(error.to_string()))?.join();
    let output = outcome
        .map_err(|_| BuildError::Bundler("it panicked".to_owned()))?
        .map_err(|error| BuildError::Bundler(error.to_string()))?;
    Ok(match output {
        Ok(output) => Ok(output
            .assets
            .into_iter()
            .filter_map(|asset| match asset {
                Output::Chunk(chunk) => Some(chunk),
                Output::Asset(_) => None,
            })
            .collect()),
        Err(errors) => {
            Err(errors.into_iter().map(|(code, id, message)| shared.problem_in(code, &id, message)).collect())
        }
    })
}

fn bundler_options(shared: &Shared) -> BundlerOptions {
    BundlerOptions {
        input: Some(
            shared
                .entries()
                .map(|(id, name)| InputItem { name: Some(name.to_owned()), import: id.to_owned() })
                .collect(),
        ),
        cwd: Some(shared.project.root().to_owned()),
        platform: Some(Platform::Browser),
        format: Some(OutputFormat::Esm),
        entry_filenames: Some("assets/[name]-[hash].js".to_owned().into()),
        chunk_filenames: Some("assets/[name]-[hash].js".to_owned().into()),
        define: Some(shared.define().into_iter().collect()),
        resolve: Some(ResolveOptions {
            condition_names: Some(["browser", "production", "module"].map(str::to_owned).to_vec()),
            ..ResolveOptions::default()
        }),
        minify: Some(true.into()),
        comments: Some(CommentsOptions { legal: true, annotation: false, jsdoc: false }),
        // Nothing imports a page.
        preserve_entry_signatures: Some(PreserveEntrySignatures::False),
        tsconfig: Some(TsConfig::Auto(false)),
        ..BundlerOptions::default()
    }
}

/// The public folder, and for a plain static site every file that its scripts may ask for.
fn copy_static(shared: &Shared, pages: &[(String, PageEntry)], files: &mut Files, report: &mut BuildReport) {
    const CODE: [&str; 12] =
        ["html", "htm", "js", "mjs", "cjs", "jsx", "ts", "mts", "tsx", "css", "md", "lock"];
    let templates: BTreeSet<&str> = pages.iter().map(|(_, page)| page.path.as_str()).collect();
    for path in shared.project.files() {
        let name = match path.as_str().strip_prefix("public/") {
            Some(name) if !templates.contains(path.as_str()) => name,
            None if !shared.config.has_manifest && !CODE.contains(&path.extension().as_str()) => {
                path.as_str()
            }
            _ => continue,
        };
        match shared.project.read_bytes(path) {
            Ok(bytes) => files.insert_new(name.to_owned(), bytes),
            Err(error) => {
                let problem = Problem::new("unreadable-file", error.to_string());
                report.problems.push(problem.in_file(path.clone()));
            }
        }
    }
}

/// `define` keys in the order that makes the longer ones win.
fn define_env(config: &Config, base: &Base) -> BTreeMap<String, String> {
    let mut env = serde_json::json!({
        "MODE": "production", "DEV": false, "PROD": true, "SSR": false, "BASE_URL": base.as_str(),
    });
    if let Some(env) = env.as_object_mut() {
        env.extend(config.env.iter().map(|(name, value)| (name.clone(), value.clone().into())));
    }
    let mut define: BTreeMap<String, String> = env
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, value)| (format!("import.meta.env.{name}"), value.to_string()))
        .collect();
    define.insert("import.meta.env".to_owned(), env.to_string());
    define.insert("import.meta.hot".to_owned(), "undefined".to_owned());
    define.insert("process.env.NODE_ENV".to_owned(), "\"production\"".to_owned());
    define
}
