//! What holds whatever the rules are.

use std::collections::BTreeMap;

use vectort_repair::{Packages, RULES, World, repair};

struct Nothing;

impl Packages for Nothing {
    fn exports(&self, _: &str) -> Option<Vec<String>> {
        None
    }

    fn version(&self, _: &str) -> Option<String> {
        None
    }

    fn names(&self) -> Vec<String> {
        Vec::new()
    }
}

#[test]
fn an_empty_project_stays_as_it_is() {
    let files = BTreeMap::new();
    let world = World {
        files: &files,
        packages: &Nothing,
        required: &[],
        entries: &[],
        framework: "react",
        language: "en",
        title: "App",
    };
    let done = repair(&world, &[]);
    assert!(done.files.is_empty() && done.repairs.is_empty(), "{done:?}");
}

#[test]
fn rules_have_stable_names_of_their_own() {
    let mut names = RULES.to_vec();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), RULES.len());
    assert!(names.iter().all(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '-')));
}
