//! From bundled packages to blobs.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow, bail, ensure};
use oxc::allocator::Allocator;
use oxc::codegen::{Codegen, CodegenOptions, CommentOptions, LegalComment};
use oxc::parser::Parser;
use oxc::span::SourceType;
use rolldown::{BundlerBuilder, BundlerOptions, InputItem, OutputFormat, Platform};
use rolldown_common::Output;
use vectort_bundler::packs::format::{Entry, File, Manifest, Module};
use vectort_bundler::transform::{TransformOptions, to_registry};

use crate::bundle::{Bundled, Mode};
use crate::link::Links;
use crate::npm::Install;
use crate::spec::PackSpec;

/// A package in both forms, before the links between packages are known.
pub(crate) struct Draft {
    pub(crate) entries: BTreeSet<String>,
    pub(crate) dev: Bundled,
    pub(crate) prod: Bundled,
}

/// Resolves `export *` across packages: the names that each entry exports.
pub(crate) fn exports(drafts: &[Draft]) -> Result<HashMap<String, BTreeSet<String>>> {
    fn names(id: &str, all: &HashMap<&str, &Links>, seen: &mut BTreeSet<String>) -> Result<BTreeSet<String>> {
        if !seen.insert(id.to_owned()) {
            return Ok(BTreeSet::new());
        }
        let links = all.get(id).with_context(|| format!("{id} is in no pack"))?;
        let mut found = links.exports.clone();
        for star in &links.stars {
            let mut inherited = names(star, all, seen)?;
            inherited.remove("default");
            found.append(&mut inherited);
        }
        Ok(found)
    }

    let all: HashMap<&str, &Links> =
        drafts.iter().flat_map(|draft| &draft.dev.modules).map(|(id, links)| (id.as_str(), links)).collect();
    drafts
        .iter()
        .flat_map(|draft| &draft.entries)
        .map(|entry| Ok((entry.clone(), names(entry, &all, &mut BTreeSet::new())?)))
        .collect()
}

/// Fails where a module imports what is in no pack, such as a script from the network.
pub(crate) fn closed(drafts: &[Draft]) -> Result<()> {
    let forms: [fn(&Draft) -> &Bundled; 2] = [Draft::dev, Draft::prod];
    for form in forms {
        let modules = || drafts.iter().flat_map(|draft| &form(draft).modules);
        let known: std::collections::HashSet<&str> = modules().map(|(id, _)| id.as_str()).collect();
        for (id, links) in modules() {
            if let Some(import) = links.imports.iter().find(|import| !known.contains(import.as_str())) {
                bail!("{id} imports {import}, which is in no pack");
            }
        }
    }
    Ok(())
}

/// Lays a pack out: development text, then production text, then raw files.
pub(crate) fn assemble(
    pack: &PackSpec,
    install: &Install,
    draft: &Draft,
    exports: &HashMap<String, BTreeSet<String>>,
) -> Result<(Manifest, Vec<u8>)> {
    let mut contents = Vec::new();
    let mut manifest = Manifest {
        package: pack.package.clone(),
        version: pack.version.clone(),
        aliases: pack.aliases.clone(),
        ..Manifest::default()
    };
    for specifier in &draft.entries {
        let mut names = exports[specifier].clone();
        let has_default = names.remove("default");
        manifest.entries.push(Entry {
            specifier: specifier.clone(),
            exports: names.into_iter().collect(),
            has_default,
        });
    }
    for (id, links) in &draft.dev.modules {
        manifest.dev.push(append(&mut contents, id, &registry_form(id, links)?, links));
    }
    for (id, links) in &draft.prod.modules {
        manifest.prod.push(append(&mut contents, id, &dense(id, &links.text)?, links));
    }
    let package = install.root.join("node_modules").join(&pack.package);
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for path in &pack.raw {
        files.insert(path.clone(), fs_err::read_to_string(package.join(path))?);
    }
    if let Some(path) = &pack.compiler {
        files.insert("compiler.js".to_owned(), flat_script(&package.join(path))?);
    }
    for (path, text) in files {
        manifest.files.push(File { path, offset: contents.len(), len: text.len() });
        contents.extend_from_slice(text.as_bytes());
    }
    Ok((manifest, contents))
}

/// The script that puts a module into the preview's registry. Imports are ids already, so each
/// maps to itself.
fn registry_form(id: &str, links: &Links) -> Result<String> {
    let registered = to_registry(id, &links.text, &TransformOptions::package())
        .map_err(|problems| anyhow!("{id}: {problems:?}"))?;
    let imports = registered.imports.iter().map(|import| &import.specifier);
    let dynamic = registered.dynamic_imports.iter().map(|import| &import.specifier);
    let ids = imports.chain(dynamic).map(|specifier| (specifier.clone(), specifier.clone())).collect();
    Ok(registered.define(&ids, serde_json::Map::new()))
}

/// A production module printed as the development ones are, so that what both say is compressed once.
/// What tells the bundler that a call may go stays, and licences.
fn dense(id: &str, text: &str) -> Result<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, text, SourceType::mjs()).parse();
    ensure!(parsed.diagnostics.is_empty(), "{id}: {:?}", parsed.diagnostics);
    let comments =
        CommentOptions { annotation: true, legal: LegalComment::Inline, ..CommentOptions::disabled() };
    let options = CodegenOptions { minify: true, comments, ..CodegenOptions::default() };
    Ok(Codegen::new().with_options(options).build(&parsed.program).code)
}

fn append(contents: &mut Vec<u8>, id: &str, text: &str, links: &Links) -> Module {
    let module =
        Module { id: id.to_owned(), offset: contents.len(), len: text.len(), imports: links.imports.clone() };
    contents.extend_from_slice(text.as_bytes());
    module
}

/// A module and what it imports as one script that sets `globalThis.compiler`.
fn flat_script(path: &Path) -> Result<String> {
    let options = BundlerOptions {
        input: Some(vec![InputItem {
            name: Some("compiler".to_owned()),
            import: path.display().to_string(),
        }]),
        cwd: path.parent().map(PathBuf::from),
        platform: Some(Platform::Neutral),
        format: Some(OutputFormat::Iife),
        name: Some("compiler".to_owned()),
        minify: Some(true.into()),
        ..BundlerOptions::default()
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let output = runtime
        .block_on(async { BundlerBuilder::default().with_options(options).build()?.generate().await })
        .map_err(|errors| anyhow!("{errors:?}"))?;
    match output.assets.as_slice() {
        [Output::Chunk(chunk)] => Ok(chunk.code.clone()),
        _ => bail!("{} is not one chunk", path.display()),
    }
}

/// Every specifier that stays an import: all packs' entries.
pub(crate) fn all_specifiers<'a>(
    entries: impl Iterator<Item = &'a BTreeMap<String, PathBuf>>,
) -> std::collections::HashSet<String> {
    entries.flat_map(BTreeMap::keys).cloned().collect()
}

impl Draft {
    pub(crate) fn empty() -> Self {
        let nothing = || Bundled { modules: BTreeMap::new(), files: Vec::new() };
        Self { entries: BTreeSet::new(), dev: nothing(), prod: nothing() }
    }

    fn dev(&self) -> &Bundled {
        &self.dev
    }

    fn prod(&self) -> &Bundled {
        &self.prod
    }

    pub(crate) fn form(&mut self, mode: Mode, bundled: Bundled) {
        match mode {
            Mode::Development => self.dev = bundled,
            Mode::Production => self.prod = bundled,
        }
    }
}
