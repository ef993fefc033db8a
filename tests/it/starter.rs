//! Without a provider every type still begins with something that works.

use std::process::Stdio;

use crate::cli::{Cli, run, tree};

fn types(cli: &Cli) -> Vec<(String, bool)> {
    let ran = cli.json(&["types"]);
    ran.of("type")
        .map(|line| {
            (line["id"].as_str().expect("an id").to_owned(), line["preview"].as_bool().expect("a flag"))
        })
        .collect()
}

#[test]
fn all_29_types_have_a_verified_starter() {
    let cli = Cli::new();
    let types = types(&cli);
    assert_eq!(types.len(), 29);
    for (id, preview) in types {
        let ran = cli.json(&["generate", "a coffee roastery with a loyalty card", "--type", &id]);
        let done = ran.done();
        assert_eq!(ran.status, 0, "{id}: {ran:?}");
        assert_eq!(done["provider"], "starter", "{id}");
        assert_eq!(done["verified"], true, "{id}");
        assert_eq!(done["attempts"], serde_json::json!([]), "{id}: nobody was asked");
        let mount = if preview { "passed" } else { "not_required" };
        assert_eq!(done["checks"]["parse"], "passed", "{id}");
        assert_eq!(done["checks"]["mount"], mount, "{id}");
        assert_eq!(tree(&ran.dir()).len() as u64, done["files"].as_u64().expect("a count"), "{id}");
    }
}

#[test]
fn a_starter_speaks_the_descriptions_language() {
    let cli = Cli::new();
    let ran = cli.json(&["generate", "一个咖啡店的待办事项看板", "--no-mount"]);
    assert_eq!(ran.status, 0, "{ran:?}");
    assert_eq!(ran.of("started").next().expect("begun")["language"], "zh");
    let page = std::fs::read_to_string(ran.dir().join("index.html")).expect("a page");
    assert!(page.contains("lang=\"zh"), "{page}");
}

#[test]
fn without_mount_it_is_verified_by_the_checks_that_remain() {
    let ran = Cli::new().json(&["generate", "a landing page", "--no-mount"]);
    assert_eq!(ran.status, 0, "{ran:?}");
    assert_eq!(ran.done()["checks"]["mount"], "not_required");
    assert_eq!(ran.done()["checks"]["bundle"], "passed");
}

#[test]
fn the_same_description_twice_makes_two_projects() {
    let cli = Cli::new();
    let first = cli.json(&["generate", "a landing page", "--no-mount"]);
    let second = cli.json(&["generate", "a landing page", "--no-mount"]);
    assert_ne!(first.dir(), second.dir());
    assert_ne!(first.done()["project_id"], second.done()["project_id"]);
}

#[test]
fn people_are_told_in_sentences_what_happened() {
    let cli = Cli::new();
    let mut command = cli.command(&["generate", "a landing page", "--no-mount"]);
    command.stdin(Stdio::null());
    let ran = run(command);
    assert_eq!(ran.status, 0, "{ran:?}");
    assert!(ran.stdout.contains("no AI"), "a starter is labelled: {ran:?}");
    assert!(ran.stdout.contains("vectort preview"), "the next step is named: {ran:?}");
    assert!(ran.stderr.is_empty(), "{ran:?}");
}
