use std::collections::BTreeMap;

use vectort_core::RelPath;
use vectort_generation::catalog::catalog;
use vectort_syntax::{Manifest, check_manifests};

fn found(manifest: Manifest, required: &[&str], files: &[(&str, &str)]) -> Vec<String> {
    let files: BTreeMap<RelPath, &str> =
        files.iter().map(|(path, content)| (RelPath::parse(path).unwrap(), *content)).collect();
    let problems = check_manifests(&[manifest], required, &files);
    problems.into_iter().map(|problem| format!("{}: {}", problem.code, problem.message)).collect()
}

#[test]
fn every_manifest_of_the_catalog_is_known() {
    for framework in &catalog().frameworks {
        assert!(Manifest::from_id(&framework.manifest).is_some(), "{}", framework.id);
    }
    for kind in &catalog().types {
        let manifests = catalog().stack(&kind.id, None).unwrap().manifests();
        assert!(manifests.iter().all(|id| Manifest::from_id(id).is_some()), "{manifests:?}");
    }
    assert_eq!(Manifest::from_id("nope"), None);
}

#[test]
fn required_files_are_choices_and_patterns() {
    let files = [("app/main.py", ""), ("pom.xml", "<project><modelVersion><artifactId>")];
    assert_eq!(found(Manifest::None, &["*.py", "pom.xml|build.gradle"], &files), [""; 0]);
    assert_eq!(
        found(Manifest::None, &["*.rs", "a|b"], &files),
        ["missing-file: *.rs", "missing-file: a / b"]
    );
    assert_eq!(found(Manifest::Npm, &["package.json"], &files), ["missing-file: package.json"]);
    assert_eq!(found(Manifest::Npm, &[], &files), ["missing-manifest: package.json"]);
}

#[test]
fn sound_manifests_pass() {
    for (manifest, path, content) in [
        (Manifest::Npm, "package.json", r#"{"name":"@a/b-c","scripts":{"dev":"vite"},"dependencies":{"react":"^19"}}"#),
        (Manifest::Npm, "services/a/package.json", r#"{"name":"a"}"#),
        (Manifest::Python, "requirements.txt", "# c\nfastapi[all]>=0.1,<2 ; python_version > '3'\n-r dev.txt\n\nuvicorn==0.1 \\\n  --hash=sha256:x\ngit+https://x\na @ https://b\n"),
        (Manifest::Python, "pyproject.toml", "[project]\nname = \"a-b\"\n"),
        (Manifest::Python, "pyproject.toml", "[tool.ruff]\nline-length = 1\n"),
        (Manifest::Go, "go.mod", "module example.com/a\n\ngo 1.22\n"),
        (Manifest::Cargo, "Cargo.toml", "[workspace]\nmembers = []\n"),
        (Manifest::Cargo, "Cargo.toml", "[package]\nname = \"a\"\nedition = \"2024\"\n[[bin]]\nname = \"a\"\npath = \"x.rs\"\n"),
        (Manifest::Pub, "pubspec.yaml", "name: a_b # c\nenvironment:\n  # c\n  sdk: ^3.5.0\n"),
        (Manifest::Composer, "composer.json", r#"{"require":{"php":"^8.3"}}"#),
        (Manifest::Gem, "Gemfile", "source \"https://rubygems.org\"\n"),
        (Manifest::Jvm, "build.gradle.kts", "plugins {}"),
    ] {
        assert_eq!(found(manifest, &[], &[(path, content)]), [""; 0], "{path}");
    }
}

#[test]
fn manifests_that_tools_refuse_are_named() {
    for (manifest, path, content, expected) in [
        (Manifest::Npm, "package.json", "[]", "not an object"),
        (Manifest::Npm, "package.json", "{}", "`name` is missing"),
        (Manifest::Npm, "package.json", r#"{"name":"a b"}"#, "not a package name"),
        (Manifest::Npm, "package.json", r#"{"name":"a","scripts":[]}"#, "`scripts` is not an object"),
        (Manifest::Npm, "package.json", r#"{"name":"a","scripts":{"x":1}}"#, "`scripts.x` is not a string"),
        (Manifest::Npm, "package.json", r#"{"name":"a","dependencies":{"../x":"1"}}"#, "names no package"),
        (Manifest::Python, "requirements.txt", "fastapi\npip install x y\n", ""),
        (Manifest::Python, "requirements.txt", "fastapi\n```\n", "not a requirement: ```"),
        (Manifest::Python, "pyproject.toml", "[project]\nversion = \"1\"\n", "`project.name` is missing"),
        (Manifest::Python, "pyproject.toml", "x = 1\n", "neither"),
        (Manifest::Go, "go.mod", "go 1.22\n", "no `module` line"),
        (Manifest::Cargo, "Cargo.toml", "[package]\nname = \"a\"\n", "no target"),
        (Manifest::Cargo, "Cargo.toml", "[package]\nname = \"1a\"\nedition = \"2020\"\n[lib]\n", "not a crate name"),
        (Manifest::Cargo, "Cargo.toml", "[dependencies]\n", "neither"),
        (Manifest::Pub, "pubspec.yaml", "name: A-b\nenvironment:\n  sdk: x\n", "not a Dart identifier"),
        (Manifest::Pub, "pubspec.yaml", "name: a\nenvironment:\nsdk: x\n", "`environment.sdk` is missing"),
        (Manifest::Jvm, "pom.xml", "<project>", "modelVersion"),
        (Manifest::Composer, "composer.json", "{}", "`require` is missing"),
        (Manifest::Gem, "Gemfile", "gem 'rails'\n", "no `source` line"),
    ] {
        let problems = found(manifest, &[], &[(path, content)]);
        if expected.is_empty() {
            // pip itself would only fail later: `pip` is a name.
            assert_eq!(problems, [""; 0], "{path} {content}");
        } else {
            assert!(problems.iter().any(|problem| problem.contains(expected)), "{path} {content}: {problems:?}");
        }
    }
}

#[test]
fn extensions_name_files_that_exist() {
    let manifest = r#"{"manifest_version":3,"name":"A","version":"1.0","action":{"default_popup":"index.html","default_icon":{"16":"icons/a.svg"}},
        "background":{"service_worker":"background.js"},"content_scripts":[{"matches":["https://*/*"],"js":["content.js"],"css":["a.css"]}],"default_locale":"en"}"#;
    let mut files = vec![
        ("manifest.json", manifest), ("index.html", ""), ("public/icons/a.svg", ""), ("src/background.ts", ""),
        ("content.js", ""), ("a.css", ""), ("_locales/en/messages.json", "{}"),
    ];
    assert_eq!(found(Manifest::WebExtension, &[], &files), [""; 0]);
    files.truncate(4);
    assert_eq!(
        found(Manifest::WebExtension, &[], &files),
        [
            "invalid-manifest: names a file that is not there: content.js",
            "invalid-manifest: names a file that is not there: a.css",
            "invalid-manifest: `default_locale` has no messages: _locales/en/messages.json",
        ]
    );
    let old = found(Manifest::WebExtension, &[], &[("manifest.json", r#"{"manifest_version":2,"version":"1.0.0-beta"}"#)]);
    assert_eq!(old.len(), 3, "{old:?}");
    // Another project's web manifest is none of this.
    assert_eq!(found(Manifest::Web, &[], &[("public/manifest.json", "{}")]), [""; 0]);
}
