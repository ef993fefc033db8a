//! A project in a few lines.
#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;

use vectort_core::{Problem, RelPath};
use vectort_repair::{Packages, World, repair};

/// Some packages with some of their names.
pub(crate) struct Few;

const PACKAGES: &[(&str, &[&str])] = &[
    ("react", &["default", "useState", "useEffect", "useMemo", "StrictMode", "Fragment"]),
    ("react-dom", &["default", "createPortal"]),
    ("react-dom/client", &["default", "createRoot", "hydrateRoot"]),
    ("react-router-dom", &["Link", "NavLink", "Route", "Routes", "BrowserRouter", "useNavigate"]),
    (
        "lucide-react",
        &["Bell", "Github", "Heart", "LayoutDashboard", "Link", "Map", "ShoppingCart", "Trash2", "X"],
    ),
    ("date-fns", &["format", "addDays", "formatDistance"]),
    ("clsx", &["default", "clsx"]),
];

impl Packages for Few {
    fn exports(&self, specifier: &str) -> Option<Vec<String>> {
        let (_, names) = PACKAGES.iter().find(|(name, _)| *name == specifier)?;
        Some(names.iter().map(|name| (*name).to_owned()).collect())
    }

    fn version(&self, package: &str) -> Option<String> {
        self.exports(package).map(|_| "1.2.3".to_owned())
    }

    fn names(&self) -> Vec<String> {
        PACKAGES.iter().map(|(name, _)| (*name).to_owned()).collect()
    }
}

/// What came out: every file, and the names of the rules that acted.
#[derive(Debug)]
pub(crate) struct Done {
    files: BTreeMap<String, String>,
    pub(crate) rules: Vec<&'static str>,
}

impl Done {
    /// A file's text in the end.
    pub(crate) fn text(&self, path: &str) -> &str {
        self.files.get(path).map_or("", String::as_str)
    }
}

/// Repairs a project of which the gate found `problems`.
pub(crate) fn repaired_with(files: &[(&str, &str)], required: &[&str], problems: &[Problem]) -> Done {
    let parsed: BTreeMap<RelPath, Vec<u8>> = files
        .iter()
        .map(|(path, text)| (RelPath::parse(path).expect("a path"), text.as_bytes().to_vec()))
        .collect();
    let required: Vec<String> = required.iter().map(|it| (*it).to_owned()).collect();
    let world = World {
        files: &parsed,
        packages: &Few,
        required: &required,
        entries: &[],
        framework: "react",
        language: "fr",
        title: "My App",
    };
    let done = repair(&world, problems);
    let mut files: BTreeMap<String, String> =
        files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    for (path, content) in done.files {
        match content {
            Some(content) => files.insert(path.to_string(), String::from_utf8(content).expect("text")),
            None => files.remove(path.as_str()),
        };
    }
    Done { files, rules: done.repairs.iter().map(|repair| repair.rule).collect() }
}

/// Repairs a project.
pub(crate) fn repaired(files: &[(&str, &str)]) -> Done {
    repaired_with(files, &[], &[])
}

/// Asserts that nothing is done.
#[track_caller]
pub(crate) fn left(files: &[(&str, &str)]) {
    let done = repaired(files);
    assert!(done.rules.is_empty(), "{done:?}");
}

/// Asserts that one rule turns a file into a text.
#[track_caller]
pub(crate) fn cures(rule: &str, files: &[(&str, &str)], path: &str, text: &str) {
    let done = repaired(files);
    assert_eq!(done.text(path), text, "{done:?}");
    assert_eq!(done.rules, [rule], "{done:?}");
}
