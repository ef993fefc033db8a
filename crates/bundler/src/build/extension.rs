//! Browser extensions in plain JavaScript, which browsers load unbuilt: the manifest names its pages
//! and scripts, so that no name may change (Chrome, "Manifest file format").

use vectort_core::{Problem, RelPath};

use super::{BuildError, BuildReport, Files};
use crate::packs::Packs;
use crate::project::Project;

/// Whether this is an extension that a browser can load as it is: it has a manifest, and no source
/// that no browser reads.
pub(super) fn unbuilt(project: &Project) -> bool {
    let Some(path) = project.get("manifest.json") else { return false };
    let manifest = project.read_text(path).ok().and_then(|text| serde_json::from_str(&text).ok());
    let is_extension =
        manifest.is_some_and(|value: serde_json::Value| value.get("manifest_version").is_some());
    let is_source = |path: &RelPath| matches!(path.extension().as_str(), "ts" | "tsx" | "jsx" | "mts");
    is_extension && !project.files().iter().any(is_source)
}

/// Every file but those about the project itself, once it has passed the checks.
pub(super) fn copy(project: &Project, packs: &Packs) -> Result<(Files, BuildReport), BuildError> {
    let found = crate::check::check(project.root(), packs)?;
    let mut report = BuildReport { problems: found.problems, notes: found.notes, ..BuildReport::default() };
    let mut files = Files::default();
    for path in project.files() {
        let name = path.as_str();
        if matches!(name, "README.md" | "package.json" | "package-lock.json") {
            continue;
        }
        match project.read_bytes(path) {
            Ok(bytes) => files.insert(name.to_owned(), bytes),
            Err(error) => {
                let problem = Problem::new("unreadable-file", error.to_string()).in_file(path.clone());
                report.problems.push(problem);
            }
        }
    }
    Ok((files, report))
}
