//! npm packages that travel inside the binary, so that previews and builds need no network.
//!
//! `cargo xtask packs` makes them from the registry (`packs/packs.toml`, `packs/packs.lock.json`);
//! docs/adr/0002-packs.md says why. Each package is one compressed blob, opened when first asked
//! for. Packages import each other by specifier and share one copy: one React for all.
//!
//! **Invariant:** nothing here touches the network or the project's folder.

pub mod format;

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use bytes::Bytes;

use format::{Entry, Manifest, Module, Sections};

/// Package name and blob, sorted by name; made by `build.rs`.
static EMBEDDED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/packs.rs"));

/// Why a pack could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PacksError {
    /// The blob is not what `vectort-packer` writes: a broken build of ours.
    #[error("the pack of `{package}` is damaged: {what}")]
    Damaged {
        /// npm package name.
        package: String,
        /// The part that could not be read.
        what: &'static str,
    },
    /// No pack has that specifier.
    #[error("no pack has `{0}`")]
    Unknown(String),
}

/// The packs of this binary. Cheap to clone; clones share what was decompressed.
#[derive(Debug, Clone)]
pub struct Packs {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    packs: Vec<Pack>,
    cache_dir: PathBuf,
}

#[derive(Debug)]
struct Pack {
    package: &'static str,
    sections: Sections<'static>,
    manifest: OnceLock<Result<Manifest, PacksError>>,
    dev: OnceLock<Result<Bytes, PacksError>>,
    whole: OnceLock<Result<Bytes, PacksError>>,
}

/// What an import of a packed module finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PackModule<'a> {
    /// npm package name.
    pub package: &'a str,
    /// Exact version.
    pub version: &'a str,
    /// Canonical specifier, which is the module's id: `three/addons/controls/OrbitControls.js`
    /// for `three/examples/jsm/controls/OrbitControls.js`.
    pub specifier: &'a str,
    /// Exported names, `default` excluded, sorted.
    pub exports: &'a [String],
    /// Whether there is a default export.
    pub has_default: bool,
}

impl PackModule<'_> {
    /// Whether `import { name }` finds something.
    pub fn has_export(&self, name: &str) -> bool {
        if name == "default" {
            return self.has_default;
        }
        self.exports.binary_search_by(|known| known.as_str().cmp(name)).is_ok()
    }
}

/// Development modules in one script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DevScript {
    /// The text of every module, dependencies first.
    pub bytes: Bytes,
    /// Hex BLAKE3 of `bytes`: a cache key that changes with any content.
    pub hash: String,
    /// Ids of the modules in the script, in order.
    pub modules: Vec<String>,
}

/// One module's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Specifier, or `<package>/~/<name>` for what a package's entries share.
    pub id: String,
    /// UTF-8 JavaScript.
    pub text: Bytes,
    /// Ids of the modules it imports statically.
    pub imports: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Dev,
    Prod,
}

impl Packs {
    /// Opens the embedded packs without decompressing any: microseconds. `cache_dir` is where
    /// [`crate::build::prebundle`] keeps the packages of a project's own `node_modules`.
    pub fn open(cache_dir: &Path) -> Result<Self, PacksError> {
        let packs = EMBEDDED
            .iter()
            .map(|&(package, blob)| {
                let sections = Sections::split(blob)
                    .ok_or(PacksError::Damaged { package: package.to_owned(), what: "header" })?;
                let (manifest, dev, whole) = (OnceLock::new(), OnceLock::new(), OnceLock::new());
                Ok(Pack { package, sections, manifest, dev, whole })
            })
            .collect::<Result<_, PacksError>>()?;
        Ok(Self { shared: Arc::new(Shared { packs, cache_dir: cache_dir.to_owned() }) })
    }

    /// The module that an app's import of `specifier` means, if a pack has it.
    pub fn lookup(&self, specifier: &str) -> Option<PackModule<'_>> {
        let pack = self.pack_of(specifier)?;
        let manifest = pack.manifest().ok()?;
        let entry = entry_of(manifest, specifier)?;
        Some(PackModule {
            package: pack.package,
            version: pack.sections.version,
            specifier: &entry.specifier,
            exports: &entry.exports,
            has_default: entry.has_default,
        })
    }

    /// The packed package that `specifier` names or reaches into, with its version; also when the
    /// pack lacks that entry.
    pub fn package_of(&self, specifier: &str) -> Option<(&'static str, &'static str)> {
        self.pack_of(specifier).map(|pack| (pack.package, pack.sections.version))
    }

    /// Every package with its version, sorted by name.
    pub fn versions(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.shared.packs.iter().map(|pack| (pack.package, pack.sections.version))
    }

    /// Every specifier an app may import, aliases aside. Reads every manifest.
    pub fn specifiers(&self) -> impl Iterator<Item = &str> {
        self.shared
            .packs
            .iter()
            .filter_map(|pack| pack.manifest().ok())
            .flat_map(|manifest| manifest.entries.iter().map(|entry| entry.specifier.as_str()))
    }

    /// The modules that `specifiers` need in development, dependencies first, each once.
    pub fn dev_modules(&self, specifiers: &[impl AsRef<str>]) -> Result<Vec<Source>, PacksError> {
        let mut walk = Walk { packs: self, form: Form::Dev, seen: HashSet::new(), order: Vec::new() };
        for specifier in specifiers {
            let specifier = specifier.as_ref();
            let module = self.lookup(specifier).ok_or_else(|| PacksError::Unknown(specifier.to_owned()))?;
            walk.visit(module.specifier)?;
        }
        Ok(walk.order)
    }

    /// [`Self::dev_modules`] in one script.
    pub fn dev_script(&self, specifiers: &[impl AsRef<str>]) -> Result<DevScript, PacksError> {
        let sources = self.dev_modules(specifiers)?;
        let mut bytes = Vec::with_capacity(sources.iter().map(|source| source.text.len() + 1).sum());
        for source in &sources {
            bytes.extend_from_slice(&source.text);
            bytes.push(b'\n');
        }
        let hash = blake3::hash(&bytes).to_hex().to_string();
        let modules = sources.into_iter().map(|source| source.id).collect();
        Ok(DevScript { bytes: bytes.into(), hash, modules })
    }

    /// The production ES module with this specifier or shared-part id.
    pub fn prod_source(&self, id: &str) -> Result<Source, PacksError> {
        self.source(Form::Prod, id)
    }

    /// A file that a pack carries for our own use.
    pub fn file(&self, package: &str, path: &str) -> Result<Bytes, PacksError> {
        let unknown = || PacksError::Unknown(format!("{package}/{path}"));
        let pack = self.pack_of(package).ok_or_else(unknown)?;
        let file = pack.manifest()?.files.iter().find(|file| file.path == path).ok_or_else(unknown)?;
        Ok(pack.contents(Form::Prod)?.slice(file.offset..file.offset + file.len))
    }

    pub(crate) fn cache_dir(&self) -> &Path {
        &self.shared.cache_dir
    }

    fn source(&self, form: Form, id: &str) -> Result<Source, PacksError> {
        let unknown = || PacksError::Unknown(id.to_owned());
        let pack = self.pack_of(id).ok_or_else(unknown)?;
        let manifest = pack.manifest()?;
        let modules = if form == Form::Dev { &manifest.dev } else { &manifest.prod };
        let id = entry_of(manifest, id).map_or(id, |entry| &entry.specifier);
        let Module { id, offset, len, imports } =
            modules.iter().find(|module| module.id == id).ok_or_else(unknown)?;
        let text = pack.contents(form)?.slice(*offset..offset + len);
        Ok(Source { id: id.clone(), text, imports: imports.clone() })
    }

    fn pack_of(&self, specifier: &str) -> Option<&Pack> {
        let package = package_name(specifier);
        let index = self.shared.packs.binary_search_by(|pack| pack.package.cmp(package)).ok()?;
        Some(&self.shared.packs[index])
    }
}

/// `@scope/name/deep/path` → `@scope/name`, `name/deep/path` → `name`.
pub fn package_name(specifier: &str) -> &str {
    let slashes = usize::from(specifier.starts_with('@'));
    specifier.match_indices('/').nth(slashes).map_or(specifier, |(at, _)| &specifier[..at])
}

/// The entry that `specifier` means, through the pack's aliases and with or without `.js`.
fn entry_of<'a>(manifest: &'a Manifest, specifier: &str) -> Option<&'a Entry> {
    let find = |wanted: &str| manifest.entries.iter().find(|entry| entry.specifier == wanted);
    if let Some(entry) = find(specifier) {
        return Some(entry);
    }
    let aliased = manifest
        .aliases
        .iter()
        .find_map(|(from, to)| specifier.strip_prefix(from.as_str()).map(|rest| format!("{to}{rest}")));
    let name = aliased.as_deref().unwrap_or(specifier);
    find(name).or_else(|| find(&format!("{name}.js"))).or_else(|| find(name.strip_suffix(".js")?))
}

impl Pack {
    fn manifest(&self) -> Result<&Manifest, PacksError> {
        self.manifest
            .get_or_init(|| self.sections.manifest().ok_or(self.damaged("manifest")))
            .as_ref()
            .map_err(Clone::clone)
    }

    /// Development text first in the contents, so its form needs only the start.
    fn contents(&self, form: Form) -> Result<Bytes, PacksError> {
        let manifest = self.manifest()?;
        let (cell, len) = match form {
            Form::Dev => (&self.dev, manifest.dev_end()),
            Form::Prod => (&self.whole, manifest.end()),
        };
        cell.get_or_init(|| self.sections.contents(len).map(Bytes::from).ok_or(self.damaged("contents")))
            .clone()
    }

    fn damaged(&self, what: &'static str) -> PacksError {
        PacksError::Damaged { package: self.package.to_owned(), what }
    }
}

/// Depth-first, so that each module follows what it imports; cycles end at the first visit.
struct Walk<'a> {
    packs: &'a Packs,
    form: Form,
    seen: HashSet<String>,
    order: Vec<Source>,
}

impl Walk<'_> {
    fn visit(&mut self, id: &str) -> Result<(), PacksError> {
        if !self.seen.insert(id.to_owned()) {
            return Ok(());
        }
        let source = self.packs.source(self.form, id)?;
        for import in &source.imports {
            self.visit(import)?;
        }
        self.order.push(source);
        Ok(())
    }
}
