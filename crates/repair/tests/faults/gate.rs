//! Whether an app is whole.
//!
//! The gate's own checks (parse, resolve, bundle, manifests), and what it only sees when the app
//! runs, or what fails elsewhere: a name that nobody declares, a package that package.json lacks,
//! an `@import` that browsers ignore. Those are compared with the app as it was.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::OnceLock;

use oxc::allocator::Allocator;
use oxc::parser::Parser;
use oxc::semantic::SemanticBuilder;
use oxc::span::SourceType;
use vectort_bundler::packs::Packs;
use vectort_core::Problem;
use vectort_repair::Packages;

use super::Files;
use super::apps::App;

/// The packs.
pub(crate) fn packs() -> &'static Packs {
    static PACKS: OnceLock<Packs> = OnceLock::new();
    PACKS.get_or_init(|| Packs::open(&std::env::temp_dir()).expect("the packs of this build"))
}

/// The packs as the rules ask for them.
pub(crate) struct Packed;

impl Packages for Packed {
    fn exports(&self, specifier: &str) -> Option<Vec<String>> {
        let module = packs().lookup(specifier)?;
        let default = module.has_default.then(|| "default".to_owned());
        Some(module.exports.iter().cloned().chain(default).collect())
    }

    fn version(&self, package: &str) -> Option<String> {
        let (name, version) = packs().package_of(package)?;
        (name == package).then(|| version.to_owned())
    }

    fn names(&self) -> Vec<String> {
        packs().specifiers().map(str::to_owned).collect()
    }
}

/// Writes a project.
pub(crate) fn write(root: &Path, files: &Files) {
    for (path, content) in files {
        let target = root.join(path.as_str());
        std::fs::create_dir_all(target.parent().expect("a folder")).expect("a folder");
        std::fs::write(target, content).expect("a file");
    }
}

/// What the gate finds without starting the app.
pub(crate) fn problems(app: &App, files: &Files) -> Vec<Problem> {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), files);
    let mut found: Vec<Problem> =
        files.iter().flat_map(|(path, content)| vectort_syntax::check(path, content)).collect();
    let required = app.required();
    let required: Vec<&str> = required.iter().map(String::as_str).collect();
    found.extend(vectort_syntax::check_required(&required, files));
    found.extend(vectort_bundler::check(folder.path(), packs()).expect("a project").problems);
    found
}

/// The gate passes, and nothing that it would find later is new since `whole`.
pub(crate) fn is_sound(app: &App, whole: &Files, files: &Files) -> bool {
    late(files).is_subset(&late(whole)) && problems(app, files).is_empty()
}

/// What is found only when the app runs, or runs elsewhere.
fn late(files: &Files) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let manifest = files
        .get("package.json")
        .and_then(|content| serde_json::from_slice::<serde_json::Value>(content).ok());
    let is_listed = |package: &str| {
        let manifest = manifest.as_ref();
        manifest.is_none_or(|manifest| {
            ["dependencies", "devDependencies"].iter().any(|section| manifest[section].get(package).is_some())
        })
    };
    for (path, content) in files {
        let text = String::from_utf8_lossy(content);
        match path.extension().as_str() {
            "js" | "jsx" | "ts" | "tsx" | "mjs" => {
                let allocator = Allocator::default();
                let parsed = Parser::new(&allocator, &text, kind(path.as_str())).parse();
                if !parsed.diagnostics.has_errors() {
                    let semantic = SemanticBuilder::new_compiler().build(&parsed.program).semantic;
                    let scoping = semantic.scoping();
                    // Types are another check's.
                    let values = scoping
                        .root_unresolved_references()
                        .iter()
                        .filter(|(_, ids)| ids.iter().any(|id| scoping.get_reference(*id).is_value()));
                    found.extend(values.map(|(name, _)| format!("{path} uses {name}")));
                }
                for specifier in parsed.module_record.requested_modules.keys() {
                    if let Some((package, _)) =
                        packs().package_of(specifier).filter(|(package, _)| !is_listed(package))
                    {
                        found.insert(format!("package.json lacks {package}"));
                    }
                }
            }
            "css" => {
                let rules = text.find('{').unwrap_or(text.len());
                found.extend(text[rules..].contains("@import").then(|| format!("{path} imports late")));
            }
            _ => {}
        }
    }
    found
}

/// The syntax of a script.
pub(crate) fn kind(path: &str) -> SourceType {
    match path.rsplit('.').next() {
        Some("ts") => SourceType::ts(),
        Some("tsx") => SourceType::tsx(),
        _ => SourceType::mjs().with_jsx(true),
    }
}
