//! Runs the tidy checks, so that a plain `cargo test` asserts the fences, and tests the checks.

use xtask::tidy::fences::{Graph, remarks};
use xtask::tidy::locales::{Messages, compare, parse};
use xtask::{paths, tidy};

#[test]
fn the_repository_is_tidy() {
    let root = paths::root();
    let found: Vec<String> = tidy::CHECKS
        .iter()
        .flat_map(|(name, check)| {
            check(&root).unwrap().into_iter().map(move |remark| format!("{name}: {remark}"))
        })
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// `cargo metadata`, cut down: crates with their normal (or development) dependencies.
fn graph(edges: &[(&str, &str, Option<&str>)]) -> anyhow::Result<Graph> {
    let mut names: Vec<_> = edges.iter().flat_map(|(from, to, _)| [*from, *to]).collect();
    names.sort_unstable();
    names.dedup();
    let packages: Vec<_> = names.iter().map(|name| serde_json::json!({"id": name, "name": name})).collect();
    let nodes: Vec<_> = names
        .iter()
        .map(|name| {
            let of_name = edges.iter().filter(|(from, _, _)| from == name);
            let deps: Vec<_> = of_name
                .map(|(_, to, kind)| serde_json::json!({"pkg": to, "dep_kinds": [{"kind": kind}]}))
                .collect();
            serde_json::json!({"id": name, "deps": deps})
        })
        .collect();
    let members: Vec<_> = names.iter().filter(|name| name.starts_with("vectort")).collect();
    let metadata =
        serde_json::json!({"packages": packages, "resolve": {"nodes": nodes}, "workspace_members": members});
    Graph::parse(&metadata.to_string())
}

#[test]
fn fences_stop_siblings_strangers_and_detours() {
    assert_eq!(remarks(&graph(&[("vectort-app", "vectort-core", None)]).unwrap()), Vec::<String>::new());
    let sibling = remarks(&graph(&[("vectort-llm", "vectort-cache", None)]).unwrap());
    assert!(sibling[0].contains("vectort-llm must not depend on its sibling vectort-cache"), "{sibling:?}");
    let stranger = remarks(&graph(&[("vectort-app", "rusqlite", None)]).unwrap());
    assert!(stranger[0].contains("vectort-app must not use rusqlite"), "{stranger:?}");
    let detour = remarks(&graph(&[("vectort-core", "helper", None), ("helper", "tokio", None)]).unwrap());
    assert!(detour[0].contains("vectort-core -> helper -> tokio"), "{detour:?}");
    let development = remarks(&graph(&[("vectort-core", "tokio", Some("dev"))]).unwrap());
    assert_eq!(development, Vec::<String>::new(), "tests may use what they like");
    let unknown = remarks(&graph(&[("vectort-new", "serde", None)]).unwrap());
    assert!(unknown[0].contains("vectort-new is not in the table"), "{unknown:?}");
}

fn messages(text: &str) -> Messages {
    let mut messages = Messages::new();
    assert_eq!(parse("test.ftl", text, &mut messages), Vec::<String>::new());
    messages
}

#[test]
fn translations_are_compared_with_english() {
    let english = messages("hello = Hello { $name }\nsize = { $count } KiB\n");
    let found = |language: &str, text: &str| compare(language, &english, &messages(text));
    assert_eq!(found("fr", "hello = Bonjour { $name }\nsize = { $count } KiB\n"), Vec::<String>::new());
    assert_eq!(found("fr", "hello = Bonjour { $name }\n"), ["fr: size is missing"]);
    let variables = found("fr", "hello = Bonjour { $nom }\nsize = { $count } KiB\n");
    assert!(variables[0].contains("hello has variables"), "{variables:?}");
    let equal = found("de", "hello = Hello { $name }\nsize = { $count } KiB\n");
    assert!(equal[0].contains("1 of 1 values read as in English"), "{equal:?}");
    let script = found("ru", "hello = Privet { $name }\nsize = { $count } KiB\n");
    assert!(script[0].contains("not in the language's script"), "{script:?}");
    let kana = found("zh", "hello = こんにちは { $name }\nsize = { $count } KiB\n");
    assert!(kana[0].contains("not in the language's script"), "{kana:?}");
    let extra = found("it", "hello = Ciao { $name }\nsize = { $count } KiB\nmore = Altro\n");
    assert_eq!(extra, ["it: more is not in English"]);
}

#[test]
fn plural_forms_are_those_of_the_language() {
    let english = messages("files = { $count ->\n    [one] one file\n   *[other] { $count } files\n}\n");
    let russian = "files = { $count ->\n    [one] файл\n   *[other] { $count } файлов\n}\n";
    let found = compare("ru", &english, &messages(russian));
    assert_eq!(found, ["ru: files lacks the plural form [few]", "ru: files lacks the plural form [many]"]);
    assert_eq!(compare("ja", &english, &messages("files = { $count } 個のファイル\n")), Vec::<String>::new());
}

#[test]
fn broken_files_are_named() {
    let mut messages = Messages::new();
    assert_eq!(parse("a.ftl", "one = { $\n", &mut messages).len(), 1);
    assert_eq!(parse("a.ftl", "two = Two\n", &mut messages), Vec::<String>::new());
    assert_eq!(parse("b.ftl", "two = Two again\n", &mut messages), ["b.ftl: two is also in a.ftl"]);
}
