//! Adds a package to a project's manifest, or takes one out, and leaves the rest of it as it is.
//!
//! Manifests that can be edited: `package.json`, `Cargo.toml`, `requirements.txt`, `pubspec.yaml`,
//! `go.mod`, `composer.json`, `Gemfile`. Others are refused by name: what is not understood is not
//! edited.
//!
//! - The shallowest manifest is meant. Where several kinds are equally deep, the name decides if only
//!   one of them can have it (`@scope/name`, `vendor/name`, `github.com/…`); else it is refused.
//! - An existing constraint is never lowered, nor is one that is no plain version (a path, a branch, a
//!   workspace) changed.

mod json;
mod lines;

use std::collections::BTreeMap;

use vectort_core::RelPath;

use crate::patch::Change;

/// Why a manifest stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DepsError {
    /// The project has no manifest that we know.
    #[error("no manifest")]
    NoManifest,
    /// The project's manifest is of a kind that we do not edit.
    #[error("unsupported manifest: {path}")]
    Unsupported {
        /// Which.
        path: RelPath,
    },
    /// Several manifests could be meant.
    #[error("several manifests")]
    Several {
        /// All of them.
        paths: Vec<RelPath>,
    },
    /// It is not text, or not what its name says.
    #[error("{path} cannot be read")]
    Unreadable {
        /// Which.
        path: RelPath,
    },
    /// The manifest has the package already, with this constraint or none.
    #[error("already there")]
    AlreadyThere {
        /// The constraint as it stands.
        version: Option<String>,
    },
    /// The manifest has no such package.
    #[error("not there")]
    NotThere,
    /// This kind of manifest needs a version, and none was given.
    #[error("a version is needed")]
    VersionNeeded,
    /// The name or the version cannot stand in this kind of manifest.
    #[error("not a name or version of this registry")]
    BadName,
}

/// A kind of manifest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Npm,
    Composer,
    Cargo,
    Pip,
    Pub,
    Go,
    Gem,
    /// One that we know and do not edit.
    Other,
}

impl Kind {
    fn of(path: &RelPath) -> Option<Self> {
        Some(match path.file_name() {
            "package.json" => Self::Npm,
            "composer.json" => Self::Composer,
            "Cargo.toml" => Self::Cargo,
            "requirements.txt" => Self::Pip,
            "pubspec.yaml" => Self::Pub,
            "go.mod" => Self::Go,
            "Gemfile" => Self::Gem,
            "pyproject.toml" | "pom.xml" | "build.gradle" | "build.gradle.kts" | "mix.exs"
            | "Package.swift" => Self::Other,
            name if name.ends_with(".csproj") => Self::Other,
            _ => return None,
        })
    }

    /// Whether a package of this name can be in it.
    fn can_have(self, name: &str) -> bool {
        let has = |signs: &[char]| name.contains(signs);
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        let is_plain = |text: &str| !text.is_empty() && text.chars().all(plain);
        let host = name.split('/').next().is_some_and(|host| host.contains('.'));
        match self {
            Self::Npm => match name.strip_prefix('@') {
                Some(rest) => {
                    rest.split_once('/').is_some_and(|(scope, name)| is_plain(scope) && is_plain(name))
                }
                None => is_plain(name),
            },
            Self::Composer => {
                name.starts_with("ext-")
                    || !host
                        && name
                            .split_once('/')
                            .is_some_and(|(vendor, name)| is_plain(vendor) && is_plain(name))
            }
            Self::Go => host && name.split('/').count() > 1 && name.split('/').all(is_plain),
            Self::Pip => is_plain(name.split('[').next().unwrap_or_default()) && !has(&['/', '@', ':']),
            Self::Cargo | Self::Pub | Self::Gem => is_plain(name),
            Self::Other => true,
        }
    }
}

/// The manifest that is meant for the package.
fn manifest<'f>(
    files: &'f BTreeMap<RelPath, Vec<u8>>,
    name: &str,
) -> Result<(Kind, &'f RelPath, &'f str), DepsError> {
    let depth = |path: &RelPath| path.as_str().matches('/').count();
    let all: Vec<(Kind, &RelPath)> = files.keys().filter_map(|path| Some((Kind::of(path)?, path))).collect();
    let least = all.iter().map(|(_, path)| depth(path)).min().ok_or(DepsError::NoManifest)?;
    let mut near: Vec<(Kind, &RelPath)> = all.into_iter().filter(|(_, path)| depth(path) == least).collect();
    if near.len() > 1 {
        let fitting: Vec<_> = near.iter().copied().filter(|(kind, _)| kind.can_have(name)).collect();
        near = if fitting.is_empty() { near } else { fitting };
    }
    let [(kind, path)] = near.as_slice() else {
        return Err(DepsError::Several { paths: near.into_iter().map(|(_, path)| path.clone()).collect() });
    };
    if *kind == Kind::Other {
        return Err(DepsError::Unsupported { path: (*path).clone() });
    }
    if !kind.can_have(name) {
        return Err(DepsError::BadName);
    }
    let text = files.get(*path).and_then(|content| std::str::from_utf8(content).ok());
    let text = text.ok_or_else(|| DepsError::Unreadable { path: (*path).clone() })?;
    Ok((*kind, path, text))
}

/// The manifest with a package added, as a whole file. Without a version it is the registry's newest,
/// where that can be said.
pub fn add_dependency(
    files: &BTreeMap<RelPath, Vec<u8>>,
    name: &str,
    version: Option<&str>,
    dev: bool,
) -> Result<Change, DepsError> {
    let (kind, path, text) = manifest(files, name)?;
    let is_version = |version: &str| {
        let fits = |c: char| c.is_ascii_alphanumeric() || " .-+*^~<>=!,|@:/".contains(c);
        !version.is_empty() && version.len() <= 64 && version.chars().all(fits)
    };
    if version.is_some_and(|version| !is_version(version)) {
        return Err(DepsError::BadName);
    }
    let edited = match kind {
        Kind::Npm => {
            let section = if dev { "devDependencies" } else { "dependencies" };
            json::add(
                text,
                &["dependencies", "devDependencies", "peerDependencies"],
                section,
                name,
                version.unwrap_or("latest"),
            )
        }
        Kind::Composer => {
            let section = if dev { "require-dev" } else { "require" };
            json::add(text, &["require", "require-dev"], section, name, version.unwrap_or("*"))
        }
        Kind::Cargo => lines::add_cargo(text, name, version, dev),
        Kind::Pip => lines::add_pip(text, name, version),
        Kind::Pub => lines::add_pub(text, name, version, dev),
        Kind::Go => lines::add_go(text, name, version.ok_or(DepsError::VersionNeeded)?),
        Kind::Gem => lines::add_gem(text, name, version),
        Kind::Other => return Err(DepsError::Unsupported { path: path.clone() }),
    };
    write(path, edited)
}

/// The manifest without a package, as a whole file.
pub fn remove_dependency(files: &BTreeMap<RelPath, Vec<u8>>, name: &str) -> Result<Change, DepsError> {
    let (kind, path, text) = manifest(files, name)?;
    let edited = match kind {
        Kind::Npm => json::remove(text, &["dependencies", "devDependencies", "peerDependencies"], name),
        Kind::Composer => json::remove(text, &["require", "require-dev"], name),
        Kind::Cargo => lines::remove_cargo(text, name),
        Kind::Pip => lines::remove_pip(text, name),
        Kind::Pub => lines::remove_pub(text, name),
        Kind::Go => lines::remove_go(text, name),
        Kind::Gem => lines::remove_gem(text, name),
        Kind::Other => return Err(DepsError::Unsupported { path: path.clone() }),
    };
    write(path, edited)
}

/// What an edit of a manifest's text came to.
type Edited = Result<String, Fault>;

/// Why a text was not edited.
#[derive(Debug)]
enum Fault {
    Unreadable,
    AlreadyThere(Option<String>),
    NotThere,
}

fn write(path: &RelPath, edited: Edited) -> Result<Change, DepsError> {
    match edited {
        Ok(content) => Ok(Change::Write { path: path.clone(), content }),
        Err(Fault::Unreadable) => Err(DepsError::Unreadable { path: path.clone() }),
        Err(Fault::AlreadyThere(version)) => Err(DepsError::AlreadyThere { version }),
        Err(Fault::NotThere) => Err(DepsError::NotThere),
    }
}

/// True when `new` asks for a later version than `old`. Both must be a plain version with at most an
/// operator before it; of others nobody knows.
fn is_raised(old: &str, new: &str) -> bool {
    matches!((numbers(old), numbers(new)), (Some(old), Some(new)) if new > old)
}

/// The numbers of a version, missing ones as zero.
fn numbers(version: &str) -> Option<[u64; 3]> {
    let plain = version.trim().trim_start_matches(['^', '~', '=', '>', ' ', 'v']);
    // A build or a pre-release is not ordered by its numbers alone.
    let mut parts = plain.split('.');
    let mut numbers = [0; 3];
    for (at, number) in numbers.iter_mut().enumerate() {
        match parts.next() {
            Some(part) => *number = part.parse().ok()?,
            None if at > 0 => {}
            None => return None,
        }
    }
    parts.next().is_none().then_some(numbers)
}
