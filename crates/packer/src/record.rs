//! What is committed beside the blobs: the lock of our own and the licences.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::Result;
use serde::Serialize;

use crate::npm::Install;
use crate::spec::PackSpec;

/// `packs.lock.json`: where each blob comes from and what it must be.
#[derive(Debug, Serialize)]
pub(crate) struct PackLock {
    pub(crate) packs: Vec<LockedPack>,
}

#[derive(Debug, Serialize)]
pub(crate) struct LockedPack {
    package: String,
    version: String,
    /// The registry's sha512 of the tarball.
    integrity: String,
    /// Other packages whose code is inside, as `name@version`, with their integrity.
    contains: BTreeMap<String, String>,
    blob: Blob,
}

#[derive(Debug, Serialize)]
pub(crate) struct Blob {
    file: String,
    bytes: usize,
    blake3: String,
}

/// A package whose code is in some pack.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Part {
    name: String,
    version: String,
    integrity: String,
    folder: PathBuf,
}

/// The packages that own `files`, each once.
pub(crate) fn parts<'a>(install: &Install, files: impl Iterator<Item = &'a PathBuf>) -> Vec<Part> {
    let mut parts: Vec<Part> = files
        .filter_map(|file| install.owner(file))
        .map(|(folder, name, locked)| Part {
            name,
            version: locked.version.unwrap_or_default(),
            integrity: locked.integrity.unwrap_or_default(),
            folder,
        })
        .collect();
    parts.sort();
    parts.dedup();
    parts
}

pub(crate) fn locked(
    pack: &PackSpec,
    install: &Install,
    parts: &[Part],
    file: &str,
    blob: &[u8],
) -> Result<LockedPack> {
    let own = |part: &&Part| part.name != pack.package || part.version != pack.version;
    Ok(LockedPack {
        package: pack.package.clone(),
        version: pack.version.clone(),
        integrity: install.integrity(&pack.package)?,
        contains: parts
            .iter()
            .filter(own)
            .map(|part| (format!("{}@{}", part.name, part.version), part.integrity.clone()))
            .collect(),
        blob: Blob {
            file: file.to_owned(),
            bytes: blob.len(),
            blake3: blake3::hash(blob).to_hex().to_string(),
        },
    })
}

/// `NOTICES.md`: the licence text of every part.
pub(crate) fn notices(parts: &[Part]) -> Result<String> {
    let mut text = String::from(
        "# Notices\n\nThe packs contain code of these projects, under these licences. Made by `cargo xtask packs`.\n",
    );
    for part in parts {
        let package: serde_json::Value =
            serde_json::from_slice(&fs_err::read(part.folder.join("package.json"))?)?;
        let licence = package["license"].as_str().unwrap_or("see below");
        let _ = write!(text, "\n## {} {}\n\nLicence: {licence}\n", part.name, part.version);
        for file in licence_files(&part.folder)? {
            let body = fs_err::read_to_string(&file)?;
            let _ = write!(text, "\n```text\n{}\n```\n", body.replace('\r', "").trim());
        }
    }
    Ok(text)
}

fn licence_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs_err::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_ascii_lowercase();
        if path.is_file()
            && ["license", "licence", "notice", "copying"].iter().any(|stem| name.starts_with(stem))
        {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
