//! Input that cannot work: a clear code, the right exit status, nothing lost.

use crate::cli::Cli;

#[test]
fn descriptions_that_say_nothing_or_too_much_are_refused() {
    let cli = Cli::new();
    for (description, code) in [
        ("", "empty-description"),
        ("  \n\t ", "empty-description"),
        ("a\u{1b}[31mred", "control-characters"),
        (&"x".repeat(10_001), "description-too-long"),
    ] {
        let ran = cli.json(&["generate", description]);
        assert_eq!((ran.status, ran.error()), (2, code), "{ran:?}");
    }
    assert!(!cli.path("home/projects").exists(), "a refused description makes no project");
}

#[test]
fn names_that_nothing_has_are_refused_and_named() {
    let cli = Cli::new();
    for (args, code, value) in [
        (["--type", "website"], "unknown-type", "website"),
        (["--framework", "jquery"], "unknown-framework", "jquery"),
        (["--provider", "skynet"], "unknown-provider", "skynet"),
    ] {
        let ran = cli.json(&["generate", "a shop", args[0], args[1]]);
        assert_eq!((ran.status, ran.error()), (2, code), "{ran:?}");
        assert_eq!(ran.done()["error"]["args"]["value"], value);
    }
}

#[test]
fn a_provider_without_a_key_is_no_answer_even_when_a_starter_could_stand_in() {
    let ran = Cli::new().json(&["generate", "a shop", "--provider", "openai"]);
    assert_eq!((ran.status, ran.error()), (3, "no-provider"), "{ran:?}");
}

#[test]
fn a_base_url_that_is_none_names_its_variable() {
    let cli = Cli::new().with("OPENAI_API_KEY", "sk-test").with("OPENAI_BASE_URL", "not a url");
    let ran = cli.json(&["generate", "a shop"]);
    assert_eq!((ran.status, ran.error()), (2, "invalid-base-url"), "{ran:?}");
    assert_eq!(ran.done()["error"]["args"]["variable"], "OPENAI_BASE_URL");
}

#[test]
fn a_folder_with_something_in_it_is_left_alone() {
    let cli = Cli::new();
    let out = cli.path("out");
    std::fs::create_dir(&out).expect("made");
    std::fs::write(out.join("thesis.txt"), "years of work").expect("written");
    let ran = cli.json(&["generate", "a shop", "--out", &out.to_string_lossy()]);
    assert_eq!((ran.status, ran.error()), (2, "out-not-empty"), "{ran:?}");
    assert_eq!(std::fs::read_to_string(out.join("thesis.txt")).expect("there"), "years of work");
    assert_eq!(std::fs::read_dir(&out).expect("there").count(), 1);
}

#[test]
fn folders_that_are_no_project_are_refused_by_every_command() {
    let cli = Cli::new();
    let empty = cli.path("empty");
    std::fs::create_dir(&empty).expect("made");
    let (empty, absent) =
        (empty.to_string_lossy().into_owned(), cli.path("absent").to_string_lossy().into_owned());
    let target = cli.path("target").to_string_lossy().into_owned();
    for (dir, code) in [(&empty, "not-a-project"), (&absent, "not-found")] {
        for args in [
            vec!["preview", dir],
            vec!["build", dir, "--out", &target],
            vec!["history", dir],
            vec!["restore", dir, "1"],
            vec!["export", dir, "--zip", &target],
        ] {
            let ran = cli.json(&args);
            assert_eq!((ran.status, ran.error()), (2, code), "{args:?}: {ran:?}");
        }
    }
    assert!(!cli.path("target").exists());
}

#[test]
fn wrong_use_is_explained_in_the_persons_language() {
    let ran = Cli::new().with("VECTORT_LANG", "fr").text(&["generate"]);
    assert_eq!(ran.status, 2);
    assert!(ran.stdout.is_empty(), "complaints are not results: {ran:?}");
    assert!(ran.stderr.contains("DESCRIPTION") && ran.stderr.contains("vectort --help"), "{ran:?}");
    assert!(!ran.stderr.contains("missing"), "English inside French: {ran:?}");

    let ran = Cli::new().json(&["generate", "--bogus"]);
    assert_eq!((ran.status, ran.error()), (2, "bad-usage"), "a typing mistake is no description: {ran:?}");
    let ran = Cli::new().json(&["preview"]);
    assert_eq!((ran.status, ran.error()), (2, "bad-usage"));
}

#[test]
fn standard_input_is_bounded() {
    let cli = Cli::new();
    let mut command = cli.command(&["generate", "-", "--json"]);
    let input = cli.path("input");
    std::fs::write(&input, "word ".repeat(1 << 20)).expect("written");
    command.stdin(std::fs::File::open(input).expect("there"));
    let ran = crate::cli::run(command);
    assert_eq!((ran.status, ran.error()), (2, "description-too-long"), "{ran:?}");
}

#[test]
fn a_place_that_cannot_be_written_shows_before_anybody_is_asked() {
    let cli = Cli::new().with("OPENAI_API_KEY", "sk-test").with("OPENAI_BASE_URL", "http://127.0.0.1:9/v1");
    let file = cli.path("file");
    std::fs::write(&file, "not a folder").expect("written");
    let ran = cli.json(&["generate", "a shop", "--out", &file.join("below/out").to_string_lossy()]);
    assert!(matches!(ran.status, 1 | 2), "{ran:?}");
    assert_eq!(ran.of("trying").count(), 0, "{ran:?}");
    assert_eq!(std::fs::read_to_string(&file).expect("there"), "not a folder");
}
