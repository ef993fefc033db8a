use std::collections::BTreeMap;

use vectort_core::RelPath;
use vectort_generation::deps::{DepsError, add_dependency, remove_dependency};
use vectort_generation::patch::Change;

fn files(path: &str, text: &str) -> BTreeMap<RelPath, Vec<u8>> {
    [(path.parse().unwrap(), text.as_bytes().to_vec())].into()
}

fn content(change: Result<Change, DepsError>) -> Result<String, DepsError> {
    change.map(|change| match change {
        Change::Write { content, .. } => content,
        other => panic!("{other:?}"),
    })
}

fn add(path: &str, text: &str, name: &str, version: Option<&str>, dev: bool) -> Result<String, DepsError> {
    content(add_dependency(&files(path, text), name, version, dev))
}

fn remove(path: &str, text: &str, name: &str) -> Result<String, DepsError> {
    content(remove_dependency(&files(path, text), name))
}

const PACKAGE: &str = "{\n  \"name\": \"app\",\n  \"scripts\": { \"dev\": \"vite\" },\n  \"dependencies\": {\n    \"clsx\": \"^2.0.0\",\n    \"react\": \"^19.0.0\"\n  }\n}\n";

#[test]
fn a_package_is_put_where_the_order_wants_it_and_nothing_else_moves() {
    let with = |line: &str, before: &str| Ok(PACKAGE.replace(before, &format!("{line}{before}")));
    assert_eq!(
        add("package.json", PACKAGE, "motion", Some("^12.0.0"), false),
        with("    \"motion\": \"^12.0.0\",\n", "    \"react\"")
    );
    assert_eq!(
        add("package.json", PACKAGE, "@a/b", None, false),
        with("    \"@a/b\": \"latest\",\n", "    \"clsx\"")
    );
    let last = PACKAGE.replace("\"^19.0.0\"\n", "\"^19.0.0\",\n    \"zod\": \"3\"\n");
    assert_eq!(add("package.json", PACKAGE, "zod", Some("3"), false), Ok(last));
    let dev = PACKAGE.replace(
        "    \"react\": \"^19.0.0\"\n  }\n",
        "    \"react\": \"^19.0.0\"\n  },\n  \"devDependencies\": {\n    \"vitest\": \"latest\"\n  }\n",
    );
    assert_eq!(add("package.json", PACKAGE, "vitest", None, true), Ok(dev));
    let windows = PACKAGE.replace('\n', "\r\n");
    assert!(
        add("package.json", &windows, "motion", None, false)
            .unwrap()
            .contains("\r\n    \"motion\": \"latest\",\r\n")
    );
    assert_eq!(
        add("package.json", "{\"dependencies\":{}}", "zod", Some("3"), false),
        Ok("{\"dependencies\":{\n  \"zod\": \"3\"\n}}".to_owned())
    );
    // Whatever was there is still JSON, and taking it out again gives the text back.
    for name in ["motion", "@a/b", "zod"] {
        let edited = add("package.json", PACKAGE, name, None, false).unwrap();
        serde_json::from_str::<serde_json::Value>(&edited).unwrap();
        assert_eq!(remove("package.json", &edited, name), Ok(PACKAGE.to_owned()), "{name}");
    }
}

#[test]
fn a_constraint_is_raised_and_never_lowered() {
    let there = |version: &str| Err(DepsError::AlreadyThere { version: Some(version.to_owned()) });
    assert_eq!(
        add("package.json", PACKAGE, "clsx", Some("^2.1.0"), true),
        Ok(PACKAGE.replace("^2.0.0", "^2.1.0"))
    );
    for version in [None, Some("^2.0.0"), Some("1.9"), Some("latest")] {
        assert_eq!(add("package.json", PACKAGE, "clsx", version, false), there("^2.0.0"), "{version:?}");
    }
    let own = PACKAGE.replace("^2.0.0", "workspace:*");
    assert_eq!(add("package.json", &own, "clsx", Some("9.0.0"), false), there("workspace:*"));
    assert_eq!(
        add(
            "Cargo.toml",
            "[dependencies]\nserde = { version = \"1.0.100\", features = [\"derive\"] }\n",
            "serde",
            Some("1.0.200"),
            false
        ),
        Ok("[dependencies]\nserde = { version = \"1.0.200\", features = [\"derive\"] }\n".to_owned())
    );
    assert_eq!(
        add("requirements.txt", "Flask==3.0.0  # web\n", "flask", Some("2.0"), false),
        there("==3.0.0")
    );
    assert_eq!(
        add("go.mod", "module a\n\nrequire github.com/a/b v1.2.0\n", "github.com/a/b", Some("1.3.0"), false),
        Ok("module a\n\nrequire github.com/a/b v1.3.0\n".to_owned())
    );
}

#[test]
fn manifests_of_lines() {
    let cargo = "[package]\nname = \"a\"\n\n[dependencies]\nserde = \"1\"\n\n[features]\n";
    assert_eq!(
        add("Cargo.toml", cargo, "rand", Some("0.9"), false),
        Ok(cargo.replace("serde = \"1\"\n", "serde = \"1\"\nrand = \"0.9\"\n"))
    );
    assert_eq!(
        add("Cargo.toml", cargo, "insta", None, true),
        Ok(format!("{cargo}\n[dev-dependencies]\ninsta = \"*\"\n"))
    );
    assert_eq!(remove("Cargo.toml", cargo, "serde"), Ok(cargo.replace("serde = \"1\"\n", "")));
    assert_eq!(
        add("requirements.txt", "flask", "rich", Some("13.7"), false),
        Ok("flask\nrich==13.7\n".to_owned())
    );
    assert_eq!(add("requirements.txt", "", "rich", Some("^13"), false), Ok("rich>=13\n".to_owned()));
    assert_eq!(remove("requirements.txt", "flask\nMy_Pkg[x]>=2\n", "my-pkg"), Ok("flask\n".to_owned()));
    let yaml = "name: a\ndependencies:\n  flutter:\n    sdk: flutter\n\ndev_dependencies:\n  lints: ^4.0.0\n";
    assert_eq!(
        add("pubspec.yaml", yaml, "http", Some("^1.2.0"), false),
        Ok(yaml.replace("    sdk: flutter\n", "    sdk: flutter\n  http: ^1.2.0\n"))
    );
    assert_eq!(
        remove("pubspec.yaml", yaml, "flutter"),
        Ok(yaml.replace("  flutter:\n    sdk: flutter\n", ""))
    );
    let go = "module a\n\nrequire (\n\tgithub.com/a/b v1.0.0\n)\n";
    assert_eq!(
        add("go.mod", go, "github.com/c/d", Some("v2.0.0"), false),
        Ok(go.replace("v1.0.0\n", "v1.0.0\n\tgithub.com/c/d v2.0.0\n"))
    );
    assert_eq!(add("go.mod", go, "github.com/c/d", None, false), Err(DepsError::VersionNeeded));
    assert_eq!(
        add("Gemfile", "gem 'rails'\n", "puma", Some("^6.0"), false),
        Ok("gem 'rails'\ngem \"puma\", \"~> 6.0\"\n".to_owned())
    );
    assert_eq!(
        add(
            "composer.json",
            "{\n    \"require\": {\n        \"php\": \">=8\"\n    }\n}\n",
            "vendor/name",
            None,
            false
        ),
        Ok("{\n    \"require\": {\n        \"php\": \">=8\",\n        \"vendor/name\": \"*\"\n    }\n}\n"
            .to_owned())
    );
}

#[test]
fn what_is_not_understood_is_refused() {
    assert_eq!(add("src/a.ts", "", "zod", None, false), Err(DepsError::NoManifest));
    assert_eq!(
        add("pom.xml", "<project/>", "g:a", None, false),
        Err(DepsError::Unsupported { path: "pom.xml".parse().unwrap() })
    );
    assert!(matches!(
        add("package.json", "{ // no\n}", "zod", None, false),
        Err(DepsError::Unreadable { .. })
    ));
    assert!(matches!(add("package.json", "[]", "zod", None, false), Err(DepsError::Unreadable { .. })));
    assert_eq!(add("package.json", "{}", "a b", None, false), Err(DepsError::BadName));
    assert_eq!(add("package.json", "{}", "zod", Some("1\n\"x\": 2"), false), Err(DepsError::BadName));
    assert_eq!(remove("package.json", PACKAGE, "zod"), Err(DepsError::NotThere));
    let mut both = files("package.json", PACKAGE);
    both.extend(files("requirements.txt", "flask\n"));
    both.extend(files("sub/go.mod", "module a\n"));
    assert!(
        matches!(add_dependency(&both, "zod", None, false), Err(DepsError::Several { paths }) if paths.len() == 2)
    );
    // Only one of them can have a name with a scope.
    assert!(content(add_dependency(&both, "@a/b", None, false)).unwrap().contains("\"@a/b\": \"latest\""));
}
