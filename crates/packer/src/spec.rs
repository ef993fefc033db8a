//! `packs.toml`: what to pack. Its header documents the fields.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde::Deserialize;

/// The whole list.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Spec {
    #[serde(rename = "pack")]
    pub(crate) packs: Vec<PackSpec>,
}

/// One package.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PackSpec {
    pub(crate) package: String,
    pub(crate) version: String,
    pub(crate) entries: Vec<String>,
    #[serde(default)]
    pub(crate) commonjs: bool,
    #[serde(default)]
    pub(crate) development_only: bool,
    #[serde(default)]
    pub(crate) pure: Vec<String>,
    #[serde(default)]
    pub(crate) globs: Vec<Glob>,
    #[serde(default)]
    pub(crate) unless: Vec<String>,
    #[serde(default)]
    pub(crate) aliases: Vec<(String, String)>,
    /// Specifier → file in `packs/src`.
    #[serde(default)]
    pub(crate) source: BTreeMap<String, String>,
    /// Further npm dependencies that `source` files import.
    #[serde(default)]
    pub(crate) also: BTreeMap<String, String>,
    pub(crate) production: Option<(String, String)>,
    #[serde(default)]
    pub(crate) raw: Vec<String>,
    /// A module to flatten into one file for the embedded JavaScript engine.
    pub(crate) compiler: Option<String>,
}

/// Every file of a folder as an entry.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Glob {
    pub(crate) prefix: String,
    pub(crate) dir: String,
    #[serde(default)]
    pub(crate) strip: String,
    pub(crate) only: Option<Vec<String>>,
}

impl Spec {
    pub(crate) fn read(path: &Path) -> Result<Self> {
        toml::from_str(&fs_err::read_to_string(path)?).with_context(|| format!("{}", path.display()))
    }

    /// npm's dependency table: each pack and what its own sources need besides.
    pub(crate) fn dependencies(&self) -> BTreeMap<&str, &str> {
        let packs = self.packs.iter().map(|pack| (pack.package.as_str(), pack.version.as_str()));
        let also = self.packs.iter().flat_map(|pack| &pack.also);
        packs.chain(also.map(|(name, version)| (name.as_str(), version.as_str()))).collect()
    }
}
