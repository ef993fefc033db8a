//! One package, one form: rolldown flattens it into one module per entry and what these share.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, Result, anyhow, ensure};
use oxc_resolver::{ResolveOptions as OxcResolveOptions, Resolver};
use rolldown::{
    BundlerBuilder, BundlerOptions, InputItem, OutputFormat, Platform, RawMinifyOptions, ResolveOptions,
};
use rolldown_common::bundler_options::{
    CommentsOptions, InnerOptions, PropertyReadSideEffects, TreeshakeOptions,
};
use rolldown_common::{ImportKind, ModuleType, Output, ResolvedExternal};
use rolldown_plugin::{
    HookLoadArgs, HookLoadOutput, HookLoadReturn, HookResolveIdArgs, HookResolveIdOutput,
    HookResolveIdReturn, HookUsage, Plugin, PluginContext, PluginContextResolveOptions,
    SharedLoadPluginContext,
};

use crate::link::{Links, link};
use crate::npm::Install;
use crate::spec::PackSpec;

/// Development or production.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    Development,
    Production,
}

impl Mode {
    fn name(self) -> &'static str {
        match self {
            Self::Development => "development",
            Self::Production => "production",
        }
    }
}

/// A package in one form.
pub(crate) struct Bundled {
    /// Module id → its text and links; entries and shared parts.
    pub(crate) modules: BTreeMap<String, Links>,
    /// Every file that went in.
    pub(crate) files: Vec<PathBuf>,
}

/// Specifiers that this package offers, with the files they are.
pub(crate) fn entries(
    pack: &PackSpec,
    install: &Install,
    sources: &Path,
    mode: Mode,
) -> Result<BTreeMap<String, PathBuf>> {
    let resolver = Resolver::new(OxcResolveOptions {
        condition_names: [
            "browser",
            mode.name(),
            "module",
            if pack.commonjs { "require" } else { "import" },
            "default",
        ]
        .map(str::to_owned)
        .to_vec(),
        main_fields: ["browser", "module", "main"].map(str::to_owned).to_vec(),
        ..OxcResolveOptions::default()
    });
    let mut entries = BTreeMap::new();
    for specifier in &pack.entries {
        let file = match pack.source.get(specifier) {
            Some(own) => sources.join(own),
            None => {
                resolver.resolve(&install.root, specifier).with_context(|| specifier.clone())?.into_path_buf()
            }
        };
        entries.insert(specifier.clone(), in_mode(pack, mode, &file)?);
    }
    for glob in &pack.globs {
        let folder = install.root.join("node_modules").join(&pack.package).join(&glob.dir);
        for entry in fs_err::read_dir(&folder)? {
            let name = entry?
                .file_name()
                .into_string()
                .map_err(|name| anyhow!("{} is not Unicode", name.display()))?;
            if !name.ends_with(".js") || glob.only.as_ref().is_some_and(|only| !only.contains(&name)) {
                continue;
            }
            let text = fs_err::read_to_string(folder.join(&name))?;
            if pack.unless.iter().any(|import| text.contains(&format!("'{import}'"))) {
                continue;
            }
            let stem = name.strip_suffix(glob.strip.as_str()).unwrap_or(&name);
            entries.insert(format!("{}{stem}", glob.prefix), folder.join(&name));
        }
        for name in glob.only.iter().flatten() {
            ensure!(folder.join(name).exists(), "{} has no {name}", folder.display());
        }
    }
    Ok(entries)
}

fn in_mode(pack: &PackSpec, mode: Mode, file: &Path) -> Result<PathBuf> {
    match (&pack.production, mode) {
        (Some((from, to)), Mode::Production) => {
            let path = file.to_str().context("path is not UTF-8")?.replace(from, to);
            ensure!(Path::new(&path).exists(), "{path} is missing");
            Ok(path.into())
        }
        _ => Ok(file.to_owned()),
    }
}

/// Bundles `entries`; everything in `external` stays an import.
pub(crate) fn bundle(
    pack: &PackSpec,
    install: &Install,
    entries: &BTreeMap<String, PathBuf>,
    external: &HashSet<String>,
    mode: Mode,
) -> Result<Bundled> {
    let mut commonjs = HashMap::new();
    if pack.commonjs {
        for (specifier, file) in entries {
            let names = install.commonjs_names(specifier, mode.name())?;
            commonjs.insert(format!("\0entry:{specifier}"), commonjs_entry(file, &names));
        }
    }
    let plugin = PackPlugin {
        package: pack.package.clone(),
        files: entries.iter().map(|(specifier, file)| (file.clone(), specifier.clone())).collect(),
        external: external.clone(),
        commonjs: commonjs.clone(),
    };
    let input = entries.iter().map(|(specifier, file)| {
        let id = format!("\0entry:{specifier}");
        let import = if commonjs.contains_key(&id) { id } else { file.display().to_string() };
        InputItem { name: Some(specifier.clone()), import }
    });
    let define = [
        ("process.env.NODE_ENV", format!("{:?}", mode.name())),
        ("import.meta.env.MODE", format!("{:?}", mode.name())),
        ("import.meta.env", format!("{{MODE:{:?}}}", mode.name())),
    ];
    let options = BundlerOptions {
        input: Some(input.collect()),
        cwd: Some(install.root.clone()),
        platform: Some(Platform::Browser),
        format: Some(OutputFormat::Esm),
        entry_filenames: Some("[name].mjs".to_owned().into()),
        chunk_filenames: Some(format!("{}/~/[name].mjs", pack.package).into()),
        define: Some(define.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()),
        resolve: Some(ResolveOptions {
            condition_names: Some(["browser", mode.name(), "module"].map(str::to_owned).to_vec()),
            ..ResolveOptions::default()
        }),
        treeshake: TreeshakeOptions::Option(InnerOptions {
            property_read_side_effects: Some(PropertyReadSideEffects::False),
            ..InnerOptions::default()
        }),
        minify: Some(RawMinifyOptions::DeadCodeEliminationOnly),
        comments: Some(CommentsOptions { legal: true, annotation: true, jsdoc: false }),
        ..BundlerOptions::default()
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let output = runtime.block_on(async {
        let mut bundler =
            BundlerBuilder::default().with_options(options).with_plugins(vec![Arc::new(plugin)]).build()?;
        bundler.generate().await
    });
    let output =
        output.map_err(|errors| anyhow!("rolldown, {}, {}: {errors:?}", pack.package, mode.name()))?;

    let mut bundled = Bundled { modules: BTreeMap::new(), files: Vec::new() };
    for asset in output.assets {
        let Output::Chunk(chunk) = asset else { continue };
        let id = chunk.filename.strip_suffix(".mjs").unwrap_or(&chunk.filename).to_owned();
        let links = link(&marked_pure(pack, &chunk.code), |relative| join(&id, relative))
            .with_context(|| format!("{id}, {}", mode.name()))?;
        bundled.modules.insert(id, links);
        bundled.files.extend(
            chunk.modules.keys.iter().map(|id| PathBuf::from(id.as_str())).filter(|path| path.is_absolute()),
        );
    }
    Ok(bundled)
}

/// `./b.mjs` in `a/x` is `a/b`.
fn join(from: &str, relative: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in relative.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    let path = parts.join("/");
    path.strip_suffix(".mjs").map(str::to_owned).unwrap_or(path)
}

/// A CommonJS package's names are only known by running it; imports need them in the text.
fn commonjs_entry(file: &Path, names: &[String]) -> String {
    use std::fmt::Write as _;
    let mut text = format!("import module from {:?};\nexport default module;\n", file.display().to_string());
    for name in names {
        let _ = writeln!(text, "export const {name} = module.{name};");
    }
    text
}

fn marked_pure<'a>(pack: &PackSpec, code: &'a str) -> Cow<'a, str> {
    let mut code = Cow::Borrowed(code);
    for function in &pack.pure {
        for suffix in ["", "$1"] {
            let call = format!("= {function}{suffix}(");
            if code.contains(&call) {
                code = Cow::Owned(code.replace(&call, &format!("= /* @__PURE__ */ {function}{suffix}(")));
            }
        }
    }
    code
}

#[derive(Debug)]
struct PackPlugin {
    package: String,
    files: HashMap<PathBuf, String>,
    external: HashSet<String>,
    commonjs: HashMap<String, String>,
}

impl PackPlugin {
    /// A `require` of another pack cannot stay one: browsers have none. It becomes an import of
    /// everything that pack exports, in a module of its own.
    fn outside(specifier: &str, kind: ImportKind) -> HookResolveIdOutput {
        if kind == ImportKind::Require {
            return HookResolveIdOutput::from_id(format!("\0shim:{specifier}"));
        }
        HookResolveIdOutput {
            id: specifier.to_owned().into(),
            external: Some(ResolvedExternal::Bool(true)),
            normalize_external_id: Some(false),
            ..HookResolveIdOutput::default()
        }
    }
}

impl Plugin for PackPlugin {
    fn name(&self) -> Cow<'static, str> {
        "vectort:packer".into()
    }

    fn register_hook_usage(&self) -> HookUsage {
        HookUsage::ResolveId | HookUsage::Load
    }

    async fn resolve_id(&self, ctx: &PluginContext, args: &HookResolveIdArgs<'_>) -> HookResolveIdReturn {
        if self.commonjs.contains_key(args.specifier) || args.specifier.starts_with("\0shim:") {
            return Ok(Some(HookResolveIdOutput::from_id(args.specifier.to_owned())));
        }
        let Some(importer) = args.importer.filter(|_| !args.is_entry) else { return Ok(None) };
        if importer.starts_with("\0shim:") {
            return Ok(Some(Self::outside(args.specifier, ImportKind::Import)));
        }
        if importer.starts_with("\0entry:") {
            return Ok(None);
        }
        // An entry written here wraps the package's own, which must then be inside.
        let own = self.files.get(Path::new(importer)).is_some_and(|entry| entry == args.specifier);
        if !own && self.external.contains(args.specifier) {
            return Ok(Some(Self::outside(args.specifier, args.kind)));
        }
        if !args.specifier.starts_with('.') && !args.specifier.starts_with(self.package.as_str()) {
            return Ok(None);
        }
        let options =
            PluginContextResolveOptions { import_kind: args.kind, ..PluginContextResolveOptions::default() };
        let Ok(Ok(resolved)) = ctx.resolve(args.specifier, args.importer, Some(options)).await else {
            return Ok(None);
        };
        // Entries refer to each other by specifier, so that what they share exists once.
        Ok(self
            .files
            .get(Path::new(resolved.id.as_str()))
            .filter(|_| !own)
            .map(|entry| Self::outside(entry, args.kind)))
    }

    async fn load(&self, _ctx: SharedLoadPluginContext, args: &HookLoadArgs<'_>) -> HookLoadReturn {
        let code = if let Some(code) = self.commonjs.get(args.id) {
            code.clone()
        } else if let Some(specifier) = args.id.strip_prefix("\0shim:") {
            format!("export * from {specifier:?};\nexport {{ default }} from {specifier:?};\n")
        } else {
            return Ok(None);
        };
        Ok(Some(HookLoadOutput {
            code: code.into(),
            module_type: Some(ModuleType::Js),
            ..HookLoadOutput::default()
        }))
    }
}
