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

impl<'a> Files<'a> {
    fn of<V: AsRef<[u8]>>(files: &'a BTreeMap<RelPath, V>) -> Self {
        Self { by_path: files.iter().map(|(path, content)| (path.as_str(), content.as_ref())).collect() }
    }
}

/// Checks that files exist: `a|b` is a choice, `*.ext` any file whose path ends so.
///
/// Code: `missing-file`.
pub fn check_required<N: AsRef<str>, V: AsRef<[u8]>>(
    required: &[N],
    files: &BTreeMap<RelPath, V>,
) -> Vec<Problem> {
    let files = Files::of(files);
    let missing = required.iter().map(AsRef::as_ref).filter(|need| !files.satisfies(need));
    missing.map(|need| Problem::new("missing-file", need.replace('|', " / "))).collect()
}

/// Checks that what a manifest names is there, and that every manifest in the project is one that its
/// tool takes. `manifest` is the catalog's name of it; an unknown one asks for nothing.
///
/// Codes: `missing-manifest`, `invalid-manifest`. A manifest that does not parse is
/// [`crate::check`]'s to report.
pub fn check_manifest<V: AsRef<[u8]>>(manifest: &str, files: &BTreeMap<RelPath, V>) -> Vec<Problem> {
    let Some(manifest) = Manifest::from_id(manifest) else { return Vec::new() };
    let files = Files::of(files);
    let mut problems = Vec::new();
    let names = manifest.names();
    if !names.is_empty() && !files.by_path.keys().any(|path| names.contains(&file_name(path))) {
        problems.push(Problem::new("missing-manifest", names.join(" / ")));
    }
    for path in files.by_path.keys() {
        let Some(text) = files.text(path) else { continue };
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        if folder.split('/').any(|part| matches!(part, "node_modules" | "vendor" | "target" | ".venv")) {
            continue;
        }
        let found = match (file_name(path), manifest) {
            // Asked for beside the framework's own manifest, which brings the others.
            ("manifest.json", Manifest::WebExtension) if matches!(folder, "" | "public") => {
                extension::check(text, folder, &files)
            }
            (_, Manifest::WebExtension) => Vec::new(),
            ("package.json", _) => packages::npm(text),
            ("composer.json", _) => packages::composer(text),
            ("Cargo.toml", _) => packages::cargo(text, folder, &files),
            ("pyproject.toml", _) => packages::pyproject(text),
            ("requirements.txt", _) => packages::requirements(text),
            ("go.mod", _) => packages::go_mod(text),
            ("pubspec.yaml", _) => packages::pubspec(text),
            ("pom.xml", _) => packages::pom(text),
            ("Gemfile", _) => packages::gemfile(text),
            _ => Vec::new(),
        };
        let file = RelPath::parse(path).ok();
        problems.extend(found.into_iter().map(|(line, message)| Problem {
            code: "invalid-manifest".to_owned(),
            file: file.clone(),
            line,
            message,
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
