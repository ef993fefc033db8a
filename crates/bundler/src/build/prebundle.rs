//! A package of a project's own `node_modules` as one ES module, for the preview.
//!
//! Packs stay imports, so that the package shares the app's React. Results are kept in the cache
//! folder of [`Packs`]: bundling a package takes longer than an edit may.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rolldown::{
    BundlerBuilder, BundlerOptions, CodeSplittingMode, CommentsOptions, InputItem, OutputFormat, Platform,
    RawMinifyOptions, ResolveOptions, TsConfig,
};
use rolldown_common::{Output, OutputChunk, ResolvedExternal};
use rolldown_plugin::{
    HookLoadArgs, HookLoadOutput, HookLoadReturn, HookResolveIdArgs, HookResolveIdOutput,
    HookResolveIdReturn, HookUsage, Plugin, PluginContext, PluginContextResolveOptions,
    SharedLoadPluginContext,
};
use serde::{Deserialize, Serialize};
use vectort_core::Problem;

use crate::packs::{Packs, package_name};
use crate::project::Project;
use crate::resolve::split_query;

const ENTRY: &str = "\0entry";
const SHIM: &str = "\0shim:";

/// A package's entry as one module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prebundled {
    /// As imported.
    pub specifier: String,
    /// Of the package, from its package.json.
    pub version: String,
    /// An ES module, development form; its imports are [`Self::imports`].
    pub code: String,
    /// Exported names, `default` excluded, sorted. For CommonJS a superset.
    pub exports: Vec<String>,
    /// Whether there is a default export.
    pub has_default: bool,
    /// Canonical specifiers of the packs that it imports.
    pub imports: Vec<String>,
}

/// Bundles what `specifier` means in the project's `node_modules`. `None` if it is not there.
///
/// The error is a `bundle-failed` or `import-outside-project` problem without a place. Blocks for
/// tens to hundreds of milliseconds the first time.
pub fn prebundle(project: &Project, packs: &Packs, specifier: &str) -> Result<Option<Prebundled>, Problem> {
    let failed = |message: String| Problem::new("bundle-failed", format!("{specifier}: {message}"));
    let package = package_name(specifier);
    let modules = project.root().join("node_modules");
    let folder = modules.join(package);
    let Ok(manifest) = fs_err::read(folder.join("package.json")) else { return Ok(None) };
    let is_inside = fs_err::canonicalize(&folder).is_ok_and(|folder| folder.starts_with(project.root()));
    if !is_inside {
        return Err(Problem::new("import-outside-project", specifier));
    }
    let cached = cache_file(packs, &modules, &manifest, specifier);
    // A damaged cache entry is made again.
    if let Some(found) = fs_err::read(&cached).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()) {
        return Ok(Some(found));
    }

    let version = serde_json::from_slice::<serde_json::Value>(&manifest)
        .ok()
        .and_then(|manifest| Some(manifest.get("version")?.as_str()?.to_owned()))
        .unwrap_or_default();
    // Whether there is a default export shows when it is asked for.
    let names = format!("export * from {specifier:?};\n");
    let with_default = run(project, packs, format!("{names}export {{ default }} from {specifier:?};\n"));
    let has_default = with_default.is_ok();
    let first = with_default.or_else(|_| run(project, packs, names)).map_err(failed)?;
    let is_commonjs = first.code.contains("__commonJS");
    let chunk = if is_commonjs {
        let mut entry = format!("import all from {specifier:?};\nexport default all;\n");
        for name in commonjs_names(&first.code) {
            let _ = writeln!(entry, "export const {name} = all[{name:?}];");
        }
        run(project, packs, entry).map_err(failed)?
    } else {
        first
    };
    let mut exports: Vec<String> =
        chunk.exports.iter().map(ToString::to_string).filter(|name| name != "default").collect();
    exports.sort();
    let bundled = Prebundled {
        specifier: specifier.to_owned(),
        version,
        exports,
        has_default,
        imports: chunk.imports.iter().map(ToString::to_string).collect(),
        code: chunk.code,
    };
    keep(&cached, &bundled);
    Ok(Some(bundled))
}

/// Changes when the package or anything installed beside it does; npm writes
/// `node_modules/.package-lock.json` at every install.
fn cache_file(packs: &Packs, modules: &Path, manifest: &[u8], specifier: &str) -> PathBuf {
    let mut hasher = blake3::Hasher::new();
    hasher.update(env!("CARGO_PKG_VERSION").as_bytes());
    for part in [modules.as_os_str().as_encoded_bytes(), specifier.as_bytes(), manifest] {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    hasher.update(&fs_err::read(modules.join(".package-lock.json")).unwrap_or_default());
    packs.cache_dir().join("packages").join(format!("{}.json", hasher.finalize().to_hex()))
}

/// A cache that cannot be written is no cache, and no failure.
fn keep(path: &Path, bundled: &Prebundled) {
    let written = || -> io::Result<()> {
        let folder = path.parent().ok_or(io::ErrorKind::InvalidInput)?;
        fs_err::create_dir_all(folder)?;
        let fresh = folder.join(format!(".{:016x}", rand::random::<u64>()));
        fs_err::write(&fresh, serde_json::to_vec(bundled)?)?;
        fs_err::rename(&fresh, path)
    };
    if let Err(error) = written() {
        tracing::debug!(%error, "a bundled package was not cached");
    }
}

fn run(project: &Project, packs: &Packs, entry: String) -> Result<OutputChunk, String> {
    let root = project.root().to_owned();
    let plugin = PackagePlugin { packs: packs.clone(), root: root.clone(), entry };
    let options = BundlerOptions {
        input: Some(vec![InputItem { name: Some("package".to_owned()), import: ENTRY.to_owned() }]),
        cwd: Some(root),
        platform: Some(Platform::Browser),
        format: Some(OutputFormat::Esm),
        define: Some(
            [("process.env.NODE_ENV".to_owned(), "\"development\"".to_owned())].into_iter().collect(),
        ),
        resolve: Some(ResolveOptions {
            condition_names: Some(["browser", "development", "module"].map(str::to_owned).to_vec()),
            ..ResolveOptions::default()
        }),
        code_splitting: Some(CodeSplittingMode::Bool(false)),
        minify: Some(RawMinifyOptions::DeadCodeEliminationOnly),
        comments: Some(CommentsOptions { legal: true, annotation: true, jsdoc: false }),
        tsconfig: Some(TsConfig::Auto(false)),
        ..BundlerOptions::default()
    };
    // A thread of its own: the caller may be inside a runtime.
    let worker = std::thread::Builder::new().name("prebundle".to_owned()).spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
        let runtime = runtime.map_err(|error| error.to_string())?;
        let output = runtime.block_on(async {
            let mut bundler = BundlerBuilder::default()
                .with_options(options)
                .with_plugins(vec![Arc::new(plugin)])
                .build()?;
            bundler.generate().await
        });
        output.map_err(|errors| errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))
    });
    let output = worker
        .map_err(|error| error.to_string())?
        .join()
        .map_err(|_| "the bundler panicked".to_owned())??;
    let chunk = output.assets.into_iter().find_map(|asset| match asset {
        Output::Chunk(chunk) => Some(chunk),
        Output::Asset(_) => None,
    });
    chunk.map(|chunk| OutputChunk::clone(&chunk)).ok_or_else(|| "nothing came out".to_owned())
}

/// Names that CommonJS code assigns to `exports`. A superset: an export too many is `undefined`.
fn commonjs_names(code: &str) -> BTreeSet<&str> {
    let assigned = code.match_indices("exports.").map(|(at, word)| &code[at + word.len()..]);
    let defined = code
        .match_indices("defineProperty(exports, ")
        .filter_map(|(at, word)| code.get(at + word.len() + 1..));
    assigned
        .map(|rest| (rest, true))
        .chain(defined.map(|rest| (rest, false)))
        .filter_map(|(rest, is_assigned)| {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '$')?;
            let (name, after) = rest.split_at(end);
            let after = after.trim_start();
            let is_assignment = !is_assigned || (after.starts_with('=') && !after.starts_with("=="));
            (is_assignment
                && super::rewrite::is_exportable(name)
                && name != "default"
                && name != "__esModule")
                .then_some(name)
        })
        .collect()
}

#[derive(Debug)]
struct PackagePlugin {
    packs: Packs,
    root: PathBuf,
    entry: String,
}

impl Plugin for PackagePlugin {
    fn name(&self) -> Cow<'static, str> {
        "vectort:prebundle".into()
    }

    fn register_hook_usage(&self) -> HookUsage {
        HookUsage::ResolveId | HookUsage::Load
    }

    async fn resolve_id(&self, ctx: &PluginContext, args: &HookResolveIdArgs<'_>) -> HookResolveIdReturn {
        let specifier = args.specifier;
        if specifier == ENTRY || specifier.starts_with(SHIM) {
            return Ok(Some(HookResolveIdOutput::from_id(specifier.to_owned())));
        }
        let importer = args.importer.unwrap_or_default();
        if importer != ENTRY
            && let Some(module) = self.packs.lookup(specifier)
        {
            // Browsers have no `require`: what asks for a pack by it gets a module that imports it.
            let is_require = args.kind == rolldown_common::ImportKind::Require;
            return Ok(Some(if is_require {
                HookResolveIdOutput::from_id(format!("{SHIM}{}", module.specifier))
            } else {
                HookResolveIdOutput {
                    id: module.specifier.to_owned().into(),
                    external: Some(ResolvedExternal::Bool(true)),
                    normalize_external_id: Some(false),
                    ..HookResolveIdOutput::default()
                }
            }));
        }
        if importer.starts_with('\0') && importer != ENTRY {
            return Ok(None);
        }
        let anchor = self.root.join("package.json").display().to_string();
        let from = if importer == ENTRY { anchor.as_str() } else { importer };
        let options =
            PluginContextResolveOptions { import_kind: args.kind, ..PluginContextResolveOptions::default() };
        let Ok(resolved) = ctx.resolve(specifier, Some(from), Some(options)).await? else { return Ok(None) };
        let path = Path::new(split_query(resolved.id.as_str()).0);
        if path.is_absolute() && !fs_err::canonicalize(path).is_ok_and(|path| path.starts_with(&self.root)) {
            return Err(io::Error::new(
                io::ErrorKind::PermissionDenied,
                format!("{specifier} leads out of the project"),
            )
            .into());
        }
        Ok(Some(HookResolveIdOutput::from_resolved_id(resolved)))
    }

    async fn load(&self, _ctx: SharedLoadPluginContext, args: &HookLoadArgs<'_>) -> HookLoadReturn {
        let code = if args.id == ENTRY {
            self.entry.clone()
        } else if let Some(specifier) = args.id.strip_prefix(SHIM) {
            let has_default = self.packs.lookup(specifier).is_some_and(|module| module.has_default);
            let default = if has_default {
                format!("export {{ default }} from {specifier:?};\n")
            } else {
                String::new()
            };
            format!("export * from {specifier:?};\n{default}")
        } else {
            return Ok(None);
        };
        Ok(Some(HookLoadOutput {
            code: code.into(),
            module_type: Some(rolldown_common::ModuleType::Js),
            ..HookLoadOutput::default()
        }))
    }
}
