//! Project-relative paths that are safe to create on Linux, macOS and Windows.
//!
//! Model output, archives and git trees name files; every such name becomes a [`RelPath`] or is
//! refused with the reason. The rules are the union of the three systems', so that a project
//! made on one opens on the others (Microsoft, "Naming Files, Paths, and Namespaces"; git's
//! `verify_path` for `.git` look-alikes, CVE-2014-9390).
//!
//! **Invariant:** no `RelPath` can name anything outside its root, a version-control folder, a
//! device or an alternate data stream. Symbolic links are the file system's business: open paths
//! through a directory handle (`cap-std`).

use std::borrow::Borrow;
use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

use crate::limits::{MAX_COMPONENT_BYTES, MAX_PATH_BYTES};

/// Why a path was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum PathProblem {
    /// No text, or nothing but separators and dots.
    #[error("empty path")]
    Empty,
    /// Longer than [`MAX_PATH_BYTES`], or a component longer than [`MAX_COMPONENT_BYTES`].
    #[error("path too long")]
    TooLong,
    /// Starts at a root: `/`, `\`, a drive, a UNC share, or a home folder.
    #[error("absolute path")]
    Absolute,
    /// Has a `..` component.
    #[error("path leaves its folder")]
    Traversal,
    /// Control, bidirectional or zero-width characters, or one that Windows forbids (`<>:"|?*`).
    #[error("forbidden character in path")]
    Character,
    /// A component ends in a dot or begins or ends in white space, which Windows or a reader strips.
    #[error("path component ends in a dot or space")]
    TrailingDotOrSpace,
    /// A DOS device name (`CON`, `NUL`, `COM1`…), with any extension.
    #[error("reserved device name")]
    Reserved,
    /// `.git` or what a file system may take for it (`GIT~1`, `.git ` …), `.hg`, `.svn`, or
    /// Vectort's own `.vectort`.
    #[error("version-control folder")]
    VersionControl,
}

/// Joins a folder (`/`-separated, "" at the root) with what is written in a file of it, and
/// normalises; `None` if that is outside the root. The root itself is "".
pub fn join(folder: &str, relative: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// `path` (from the root) as it is written in a file of `folder`: with `./` or `../` before it.
pub fn relative(folder: &str, path: &str) -> String {
    let from: Vec<_> = folder.split('/').filter(|part| !part.is_empty()).collect();
    let to: Vec<_> = path.split('/').collect();
    let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = "../".repeat(from.len() - shared);
    let prefix = if up.is_empty() { "./" } else { up.as_str() };
    format!("{prefix}{}", to[shared..].join("/"))
}

/// A validated path below a project's root: `/`-separated, NFC, no `.`/`..` component.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
#[serde(try_from = "String", into = "String")]
pub struct RelPath(String);

impl RelPath {
    /// Validates and normalises: backslashes become `/`, `./` and doubled separators go, text
    /// becomes NFC.
    pub fn parse(text: &str) -> Result<Self, PathProblem> {
        // Longer input is refused before any work is spent on it; NFC never grows text 4-fold.
        if text.len() > MAX_PATH_BYTES * 4 {
            return Err(PathProblem::TooLong);
        }
        let normal: String = text.trim().nfc().map(|c| if c == '\\' { '/' } else { c }).collect();
        if normal.is_empty() {
            return Err(PathProblem::Empty);
        }
        if normal.starts_with('/') || normal.starts_with('~') || has_drive(&normal) {
            return Err(PathProblem::Absolute);
        }
        let mut path = String::with_capacity(normal.len());
        for component in normal.split('/') {
            match component {
                "" | "." => continue,
                ".." => return Err(PathProblem::Traversal),
                _ => check_component(component)?,
            }
            if !path.is_empty() {
                path.push('/');
            }
            path.push_str(component);
        }
        // `./~` names a home folder once its `./` is gone.
        if path.starts_with('~') {
            return Err(PathProblem::Absolute);
        }
        match path.len() {
            0 => Err(PathProblem::Empty),
            len if len > MAX_PATH_BYTES => Err(PathProblem::TooLong),
            _ => Ok(Self(path)),
        }
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last component.
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// The extension, lower-cased, without its dot; empty when there is none. A leading dot does
    /// not start an extension (`.env` has none).
    pub fn extension(&self) -> String {
        match self.file_name().rsplit_once('.') {
            Some((stem, extension)) if !stem.is_empty() => extension.to_lowercase(),
            _ => String::new(),
        }
    }

    /// Whether files of this name usually hold keys or passwords: no model is shown one, and no
    /// report has one.
    pub fn is_secret(&self) -> bool {
        let name = self.file_name().to_lowercase();
        let is_example = ["example", "sample", "template", "dist"].iter().any(|word| name.ends_with(word));
        let is_env = name == ".env" || name.starts_with(".env.");
        let is_key =
            [".pem", ".key", ".p12", ".pfx", ".keystore", ".jks"].iter().any(|end| name.ends_with(end));
        (is_env && !is_example)
            || is_key
            || matches!(
                name.as_str(),
                "id_rsa" | "id_ed25519" | "id_ecdsa" | ".netrc" | ".npmrc" | ".pypirc" | ".htpasswd"
            )
    }

    /// The folder above, or `None` at the root.
    pub fn parent(&self) -> Option<&str> {
        self.0.rsplit_once('/').map(|(parent, _)| parent)
    }

    /// A key under which paths that some file system takes for the same file are equal.
    pub fn fold(&self) -> String {
        self.0.to_lowercase().nfc().collect()
    }
}

fn has_drive(path: &str) -> bool {
    let mut chars = path.chars();
    matches!((chars.next(), chars.next()), (Some(letter), Some(':')) if letter.is_ascii_alphabetic())
}

fn check_component(component: &str) -> Result<(), PathProblem> {
    if component.len() > MAX_COMPONENT_BYTES {
        return Err(PathProblem::TooLong);
    }
    if component.chars().any(is_forbidden) {
        return Err(PathProblem::Character);
    }
    // White space of any kind at the ends: what shows the name may drop it, as `parse` itself does.
    let at_an_end = |c: Option<char>| c.is_some_and(char::is_whitespace);
    if component.ends_with('.')
        || at_an_end(component.chars().next())
        || at_an_end(component.chars().next_back())
    {
        return Err(PathProblem::TrailingDotOrSpace);
    }
    let lower = component.to_lowercase();
    let stem = lower.split('.').next().unwrap_or_default().trim_end();
    let numbered = |prefix: &str| {
        stem.strip_prefix(prefix).is_some_and(|rest| {
            let mut digits = rest.chars();
            matches!((digits.next(), digits.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
        })
    };
    if matches!(stem, "con" | "prn" | "aux" | "nul" | "conin$" | "conout$")
        || numbered("com")
        || numbered("lpt")
    {
        return Err(PathProblem::Reserved);
    }
    let is_short_name = lower
        .strip_prefix("git~")
        .is_some_and(|rest| !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit()));
    if matches!(lower.as_str(), ".git" | ".hg" | ".svn" | ".vectort") || is_short_name {
        return Err(PathProblem::VersionControl);
    }
    Ok(())
}

fn is_forbidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*')
        // Bidirectional overrides and isolates, zero-width characters, byte order marks: they
        // make a name look like another (and HFS+ drops them when it compares names).
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fffd}' | '\u{00ad}')
        || matches!(c, '\u{e000}'..='\u{f8ff}')
}

impl fmt::Debug for RelPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl fmt::Display for RelPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for RelPath {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl AsRef<std::path::Path> for RelPath {
    fn as_ref(&self) -> &std::path::Path {
        std::path::Path::new(&self.0)
    }
}

impl Borrow<str> for RelPath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for RelPath {
    type Error = PathProblem;

    fn try_from(text: String) -> Result<Self, PathProblem> {
        Self::parse(&text)
    }
}

impl From<RelPath> for String {
    fn from(path: RelPath) -> Self {
        path.0
    }
}

impl std::str::FromStr for RelPath {
    type Err = PathProblem;

    fn from_str(text: &str) -> Result<Self, PathProblem> {
        Self::parse(text)
    }
}
