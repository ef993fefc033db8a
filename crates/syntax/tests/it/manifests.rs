use std::collections::BTreeMap;

use vectort_core::RelPath;
use vectort_generation::catalog::catalog;
use vectort_syntax::{Manifest, check_manifest, check_required};

fn found(manifest: &str, required: &[&str], files: &[(&str, &str)]) -> Vec<String> {
    let files: BTreeMap<RelPath, &str> =
        files.iter().map(|(path, content)| (RelPath::parse(path).unwrap(), *content)).collect();
    let problems = check_required(required, &files).into_iter().chain(check_manifest(manifest, &files));
    problems.map(|problem| format!("{}: {}", problem.code, problem.message)).collect()
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
    assert_eq!(found("none", &["*.py", "pom.xml|build.gradle"], &files), [""; 0]);
    assert_eq!(found("none", &["*.rs", "a|b"], &files), ["missing-file: *.rs", "missing-file: a / b"]);
    assert_eq!(
        found("npm", &["package.json"], &files),
        ["missing-file: package.json", "missing-manifest: package.json"]
    );
    assert_eq!(found("npm", &[], &files), ["missing-manifest: package.json"]);
}

#[test]
fn sound_manifests_pass() {
    for (manifest, path, content) in [
        (
            "npm",
            "package.json",
            r#"{"name":"@a/b-c","scripts":{"dev":"vite"},"dependencies":{"react":"^19"}}"#,
        ),
        ("npm", "services/a/package.json", r#"{"name":"a"}"#),
        (
            "python",
            "requirements.txt",
            "# c\nfastapi[all]>=0.1,<2 ; python_version > '3'\n-r dev.txt\n\nuvicorn==0.1 \\\n  --hash=sha256:x\ngit+https://x\na @ https://b\n",
        ),
        ("python", "pyproject.toml", "[project]\nname = \"a-b\"\n"),
        ("python", "pyproject.toml", "[tool.ruff]\nline-length = 1\n"),
        ("go", "go.mod", "module example.com/a\n\ngo 1.22\n"),
        ("cargo", "Cargo.toml", "[workspace]\nmembers = []\n"),
        (
            "cargo",
            "Cargo.toml",
            "[package]\nname = \"a\"\nedition = \"2024\"\n[[bin]]\nname = \"a\"\npath = \"x.rs\"\n",
        ),
        ("pub", "pubspec.yaml", "name: a_b # c\nenvironment:\n  # c\n  sdk: ^3.5.0\n"),
        ("composer", "composer.json", r#"{"require":{"php":"^8.3"}}"#),
        ("gem", "Gemfile", "source \"https://rubygems.org\"\n"),
        ("jvm", "build.gradle.kts", "plugins {}"),
    ] {
        assert_eq!(found(manifest, &[], &[(path, content)]), [""; 0], "{path}");
    }
}

#[test]
fn manifests_that_tools_refuse_are_named() {
    for (manifest, path, content, expected) in [
        ("npm", "package.json", "[]", "not an object"),
        ("npm", "package.json", "{}", "`name` is missing"),
        ("npm", "package.json", r#"{"name":"a b"}"#, "not a package name"),
        ("npm", "package.json", r#"{"name":"a","scripts":[]}"#, "`scripts` is not an object"),
        ("npm", "package.json", r#"{"name":"a","scripts":{"x":1}}"#, "`scripts.x` is not a string"),
        ("npm", "package.json", r#"{"name":"a","dependencies":{"../x":"1"}}"#, "names no package"),
        ("python", "requirements.txt", "fastapi\npip install x y\n", ""),
        ("python", "requirements.txt", "fastapi\n```\n", "not a requirement: ```"),
        ("python", "pyproject.toml", "[project]\nversion = \"1\"\n", "`project.name` is missing"),
        ("python", "pyproject.toml", "x = 1\n", "neither"),
        ("go", "go.mod", "go 1.22\n", "no `module` line"),
        ("cargo", "Cargo.toml", "[package]\nname = \"a\"\n", "no target"),
        ("cargo", "Cargo.toml", "[package]\nname = \"1a\"\nedition = \"2020\"\n[lib]\n", "not a crate name"),
        ("cargo", "Cargo.toml", "[dependencies]\n", "neither"),
        ("pub", "pubspec.yaml", "name: A-b\nenvironment:\n  sdk: x\n", "not a Dart identifier"),
        ("pub", "pubspec.yaml", "name: a\nenvironment:\nsdk: x\n", "`environment.sdk` is missing"),
        ("jvm", "pom.xml", "<project>", "modelVersion"),
        ("composer", "composer.json", "{}", "`require` is missing"),
        ("gem", "Gemfile", "gem 'rails'\n", "no `source` line"),
    ] {
        let problems = found(manifest, &[], &[(path, content)]);
        if expected.is_empty() {
            // pip itself would only fail later: `pip` is a name.
            assert_eq!(problems, [""; 0], "{path} {content}");
        } else {
            assert!(
                problems.iter().any(|problem| problem.contains(expected)),
                "{path} {content}: {problems:?}"
            );
        }
    }
}

#[test]
fn extensions_name_files_that_exist() {
    let manifest = r#"{"manifest_version":3,"name":"A","version":"1.0","action":{"default_popup":"index.html","default_icon":{"16":"icons/a.svg"}},
        "background":{"service_worker":"background.js"},"content_scripts":[{"matches":["https://*/*"],"js":["content.js"],"css":["a.css"]}],"default_locale":"en"}"#;
    let mut files = vec![
        ("manifest.json", manifest),
        ("index.html", ""),
        ("public/icons/a.svg", ""),
        ("src/background.ts", ""),
        ("content.js", ""),
        ("a.css", ""),
        ("_locales/en/messages.json", "{}"),
    ];
    assert_eq!(found("web_extension", &[], &files), [""; 0]);
    files.truncate(4);
    assert_eq!(
        found("web_extension", &[], &files),
        [
            "invalid-manifest: names a file that is not there: content.js",
            "invalid-manifest: names a file that is not there: a.css",
            "invalid-manifest: `default_locale` has no messages: _locales/en/messages.json",
        ]
    );
    let old =
        found("web_extension", &[], &[("manifest.json", r#"{"manifest_version":2,"version":"1.0.0-beta"}"#)]);
    assert_eq!(old.len(), 3, "{old:?}");
    // Another project's web manifest is none of this.
    assert_eq!(found("web", &[], &[("public/manifest.json", "{}")]), [""; 0]);
}
