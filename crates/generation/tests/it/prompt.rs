use std::collections::BTreeMap;

use vectort_core::{Problem, RelPath};
use vectort_generation::catalog::catalog;
use vectort_generation::choices::{Chosen, Inputs};
use vectort_generation::fuzzing::read;
use vectort_generation::prompt::{Input, PACKAGES, REPAIR_BUDGET, generation, repair};
use vectort_generation::reader::Event;

fn input<'a>(type_id: &str, description: &'a str, language: &'a str) -> Input<'a> {
    static NOTHING: Chosen =
        Chosen { database: None, features: Vec::new(), integrations: Vec::new(), deployment: None };
    let stack = catalog().stack(type_id, None).unwrap();
    Input { description, stack, language, advanced: false, chosen: &NOTHING }
}

#[test]
fn every_choice_reaches_the_prompt() {
    let catalog = catalog();
    for kind in &catalog.types {
        for framework in &kind.frameworks {
            let stack = catalog.stack(&kind.id, Some(framework)).unwrap();
            for database in &catalog.databases {
                let chosen = Chosen {
                    database: Some(database),
                    features: catalog.features.iter().collect(),
                    integrations: catalog.integrations.iter().collect(),
                    deployment: catalog.deployments.first(),
                };
                let input =
                    Input { stack, chosen: &chosen, ..input("web_app", "Something particular", "ja") };
                let prompt = generation(&input);
                for part in [&kind.brief, &stack.framework.guide, &database.guide, &catalog.features[3].guide]
                {
                    assert!(prompt.user.contains(part.as_str()), "{} {framework}: {part}", kind.id);
                }
                assert!(prompt.user.contains("Something particular") && prompt.user.contains("Japanese"));
                assert_eq!(
                    prompt.system.contains(PACKAGES[3]),
                    stack.is_browser(),
                    "{} {framework}",
                    kind.id
                );
                for need in stack.required() {
                    assert!(prompt.user.contains(need.split('|').next().unwrap()), "{need}");
                }
            }
        }
    }
}

#[test]
fn every_input_changes_what_is_asked() {
    let catalog = catalog();
    let ask = |inputs: Inputs| {
        let chosen = inputs.choose().unwrap();
        generation(&Input { chosen: &chosen, ..input("web_app", "x", "en") }).user
    };
    let some = |id: &String| Some(id.clone());
    let mut all = vec![Inputs::default()];
    all.extend(catalog.databases.iter().map(|it| Inputs { database: some(&it.id), ..Inputs::default() }));
    all.extend(
        catalog.features.iter().map(|it| Inputs { features: vec![it.id.clone()], ..Inputs::default() }),
    );
    all.extend(
        catalog
            .integrations
            .iter()
            .map(|it| Inputs { integrations: vec![it.id.clone()], ..Inputs::default() }),
    );
    all.extend(catalog.deployments.iter().map(|it| Inputs { deployment: some(&it.id), ..Inputs::default() }));
    assert_eq!(all.len(), 1 + 8 + 12 + 8 + 6);
    let mut prompts: Vec<String> = all.iter().cloned().map(ask).collect();
    prompts.sort();
    prompts.dedup();
    assert_eq!(prompts.len(), all.len(), "every choice asks for something else");
    let twice = Inputs { features: vec!["seo".into(), "seo".into()], ..Inputs::default() };
    assert_eq!(twice.choose().unwrap().features.len(), 1);
}

#[test]
fn mode_and_direction_are_asked_for() {
    let quick = generation(&input("web_app", "x", "ar"));
    let advanced = generation(&Input { advanced: true, ..input("web_app", "x", "ar") });
    assert_ne!(quick.user, advanced.user);
    assert_eq!(quick.system, advanced.system, "the system message is one for a stack, so that it caches");
    assert!(quick.user.contains("dir=\"rtl\""));
    assert!(!generation(&input("web_app", "x", "en")).user.contains("rtl"));
}

#[test]
fn the_format_that_is_shown_is_the_format_that_is_read() {
    let system = generation(&input("web_app", "x", "en")).system;
    let events = read(&system, usize::MAX);
    let done = events.iter().filter(|event| matches!(event, Event::FileDone { .. })).count();
    assert_eq!(done, 2, "{events:?}");
    assert!(
        events
            .iter()
            .any(|event| matches!(event, Event::Summary { text } if text.starts_with("Two to four")))
    );
}

#[test]
fn prompts_hold_nothing_of_this_machine() {
    let prompt = generation(&input("rest_api", "x", "en"));
    for secret in ["/root", "/home", "/work", "API_KEY=", env!("CARGO_MANIFEST_DIR")] {
        assert!(!prompt.user.contains(secret) && !prompt.system.contains(secret), "{secret}");
    }
}

#[test]
fn repairs_show_the_problems_and_the_files() {
    let path = |text: &str| RelPath::parse(text).unwrap();
    let files: BTreeMap<RelPath, Vec<u8>> = BTreeMap::from([
        (path("a.ts"), b"small\n".to_vec()),
        (path("big.ts"), vec![b'x'; REPAIR_BUDGET]),
        (path("bin.png"), vec![0xff, 0xfe]),
        (path("src/bad.ts"), b"<<<END>>>\nimport x\n".to_vec()),
    ]);
    let problems = vec![
        Problem::new("unresolved-import", "Cannot find './x'").in_file(path("src/bad.ts")).at_line(2),
        Problem::new("missing-file", "index.html"),
    ];
    let prompt = repair(&input("web_app", "a tool", "en"), &files, &problems);
    assert!(prompt.user.contains("- src/bad.ts:2: Cannot find './x' (unresolved-import)\n"));
    assert!(prompt.user.contains("- index.html (missing-file)\n"));
    assert!(prompt.user.contains("a tool"));
    assert!(
        prompt.user.contains("kept as they are: bin.png, big.ts")
            || prompt.user.contains("kept as they are: big.ts, bin.png")
    );
    assert!(prompt.user.len() < REPAIR_BUDGET + 10_000);
    // The files can be read back, markers in them included, and the one to blame comes first.
    let events = read(&prompt.user, usize::MAX);
    let shown: Vec<_> = events
        .iter()
        .filter_map(|event| match event {
            Event::FileDone { path, content } => Some((path.as_str(), content.as_str())),
            _ => None,
        })
        .collect();
    assert_eq!(shown, [("src/bad.ts", "<<<END>>>\nimport x\n"), ("a.ts", "small\n")]);
}

#[test]
fn a_repair_shows_no_file_that_may_hold_secrets() {
    let path = |text: &str| RelPath::parse(text).unwrap();
    let files = BTreeMap::from([
        (path(".env"), b"DB_PASS=hunter2\n".to_vec()),
        (path(".env.example"), b"DB_PASS=\n".to_vec()),
    ]);
    let prompt = repair(&input("web_app", "a tool", "en"), &files, &[]);
    assert!(!prompt.user.contains("hunter2"));
    assert!(prompt.user.contains("kept as they are: .env\n") && prompt.user.contains("DB_PASS=\n"));
}

#[test]
fn many_problems_are_cut() {
    let problems: Vec<Problem> =
        (0..1_000).map(|n| Problem::new("syntax-error", format!("problem {n}"))).collect();
    let prompt = repair(&input("web_app", "x", "en"), &BTreeMap::new(), &problems);
    assert!(prompt.user.contains("problem 39 ") && !prompt.user.contains("problem 40 "));
    assert!(prompt.user.contains("and 960 more"));
}
