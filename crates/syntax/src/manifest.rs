//! What describes a project to its tools: is it there, and would they take it?

mod extension;
mod packages;

use std::collections::BTreeMap;

use vectort_core::{Problem, RelPath};

/// The kind of description that a project must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Manifest {
    /// A page; a `package.json` is checked when there is one.
    Web,
    /// `package.json`.
    Npm,
    /// Python sources; `pyproject.toml` and `requirements.txt` are checked when there.
    Python,
    /// `go.mod`.
    Go,
    /// `Cargo.toml`.
    Cargo,
    /// `pubspec.yaml` (Dart, Flutter).
    Pub,
    /// `pom.xml` or a Gradle build.
    Jvm,
    /// `composer.json`.
    Composer,
    /// `Gemfile`.
    Gem,
    /// A browser extension's `manifest.json`, version 3.
    WebExtension,
    /// Nothing describes such a project.
    None,
}

impl Manifest {
    /// The manifest that the catalog names so.
    pub fn from_id(id: &str) -> Option<Self> {
        Some(match id {
            "web" => Self::Web,
            "npm" => Self::Npm,
            "python" => Self::Python,
            "go" => Self::Go,
            "cargo" => Self::Cargo,
            "pub" => Self::Pub,
            "jvm" => Self::Jvm,
            "composer" => Self::Composer,
            "gem" => Self::Gem,
            "web_extension" => Self::WebExtension,
            "none" => Self::None,
            _ => return None,
        })
    }

    /// The names of which a project of this kind has at least one.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Npm => &["package.json"],
            Self::Go => &["go.mod"],
            Self::Cargo => &["Cargo.toml"],
            Self::Pub => &["pubspec.yaml"],
            Self::Jvm => &["pom.xml", "build.gradle", "build.gradle.kts"],
            Self::Composer => &["composer.json"],
            Self::Gem => &["Gemfile"],
            Self::WebExtension => &["manifest.json"],
            Self::Web | Self::Python | Self::None => &[],
        }
    }
}

/// Files of a project by path.
pub(crate) struct Files<'a> {
    by_path: BTreeMap<&'a str, &'a [u8]>,
}

impl<'a> Files<'a> {
    pub(crate) fn has(&self, path: &str) -> bool {
        self.by_path.contains_key(path)
    }

    fn text(&self, path: &str) -> Option<&'a str> {
        self.by_path.get(path).and_then(|content| std::str::from_utf8(content).ok())
    }

    fn under(&self, folder: &str, name: &str) -> bool {
        self.has(&join(folder, name))
    }

    fn satisfies(&self, need: &str) -> bool {
        need.split('|').any(|one| match one.strip_prefix('*') {
            Some(ending) => self.by_path.keys().any(|path| path.ends_with(ending)),
            None => self.has(one),
        })
    }
}

/// Checks that the `required` files exist (`a|b` is a choice, `*.ext` any file of that extension),
/// that what `manifests` name is there, and that every manifest in the project is one that its
/// tool takes.
///
/// Codes: `missing-file`, `missing-manifest`, `invalid-manifest`. A manifest that does not parse is
/// [`crate::check`]'s to report.
pub fn check_manifests<V: AsRef<[u8]>>(
    manifests: &[Manifest],
    required: &[&str],
    files: &BTreeMap<RelPath, V>,
) -> Vec<Problem> {
    let files = Files {
        by_path: files.iter().map(|(path, content)| (path.as_str(), content.as_ref())).collect(),
    };
    let mut problems: Vec<Problem> = required
        .iter()
        .filter(|need| !files.satisfies(need))
        .map(|need| Problem::new("missing-file", need.replace('|', " / ")))
        .collect();
    for manifest in manifests {
        let names = manifest.names();
        let is_there = |name: &&str| files.by_path.keys().any(|path| file_name(path) == *name);
        let is_reported = required.iter().any(|need| names.iter().any(|name| need.split('|').any(|one| one == *name)));
        if !names.is_empty() && !names.iter().any(is_there) && !is_reported {
            problems.push(Problem::new("missing-manifest", names.join(" / ")));
        }
    }
    for path in files.by_path.keys() {
        let Some(text) = files.text(path) else { continue };
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        if folder.split('/').any(|part| matches!(part, "node_modules" | "vendor" | "target" | ".venv")) {
            continue;
        }
        let found = match file_name(path) {
            "package.json" => packages::npm(text),
            "composer.json" => packages::composer(text),
            "Cargo.toml" => packages::cargo(text, folder, &files),
            "pyproject.toml" => packages::pyproject(text),
            "requirements.txt" => packages::requirements(text),
            "go.mod" => packages::go_mod(text),
            "pubspec.yaml" => packages::pubspec(text),
            "pom.xml" => packages::pom(text),
            "Gemfile" => packages::gemfile(text),
            "manifest.json" if manifests.contains(&Manifest::WebExtension) && matches!(folder, "" | "public") => {
                extension::check(text, folder, &files)
            }
            _ => Vec::new(),
        };
        let file = RelPath::parse(path).ok();
        problems.extend(found.into_iter().map(|(line, message)| {
            Problem { code: "invalid-manifest".to_owned(), file: file.clone(), line, message }
        }));
    }
    problems
}

/// A line, where one is to blame, and what is wrong.
pub(crate) type Finding = (Option<u32>, String);

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}
