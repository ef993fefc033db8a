//! Folders, versions, builds and exports.

use std::io::Read as _;

use crate::cli::{Cli, tree};

fn starter(cli: &Cli) -> (std::path::PathBuf, String) {
    let ran = cli.json(&["generate", "a landing page for a bakery", "--type", "landing_page", "--no-mount"]);
    assert_eq!(ran.status, 0, "{ran:?}");
    (ran.dir(), ran.dir().to_string_lossy().into_owned())
}

#[test]
fn restore_brings_files_back_and_deletes_no_version() {
    let cli = Cli::new();
    let (dir, text) = starter(&cli);
    let before = tree(&dir);
    std::fs::write(dir.join("index.html"), "<h1>mine, from another editor</h1>").expect("written");
    std::fs::write(dir.join("notes.txt"), "do not lose this").expect("written");

    let history = cli.json(&["history", &text]);
    assert_eq!(history.status, 0, "{history:?}");
    let versions: Vec<_> = history.of("version").collect();
    assert_eq!(versions.len(), 2, "the outside edit became a version: {history:?}");

    let ran = cli.json(&["restore", &text, "1"]);
    assert_eq!(ran.status, 0, "{ran:?}");
    assert_eq!(tree(&dir), before, "the folder is what it was");

    let ran = cli.json(&["restore", &text, "2"]);
    assert_eq!(ran.status, 0, "{ran:?}");
    assert_eq!(std::fs::read_to_string(dir.join("notes.txt")).expect("back"), "do not lose this");
    assert_eq!(cli.json(&["history", &text]).of("version").count(), 4);
}

#[test]
fn a_version_that_never_was_is_named() {
    let cli = Cli::new();
    let (_, dir) = starter(&cli);
    for version in ["99", "0", "-1", "latest"] {
        let ran = cli.json(&["restore", &dir, version]);
        assert_eq!((ran.status, ran.error()), (2, "no-such-version"), "{version}: {ran:?}");
    }
}

#[test]
fn a_folder_opens_under_any_home() {
    let cli = Cli::new();
    let (dir, text) = starter(&cli);
    let other = Cli::new();
    let ran = other.json(&["history", &text]);
    assert_eq!((ran.status, ran.of("version").count()), (0, 1), "{ran:?}");
    let out = other.path("dist");
    let ran = other.json(&["build", &text, "--out", &out.to_string_lossy()]);
    assert_eq!(ran.status, 0, "{ran:?}");
    assert!(out.join("index.html").exists());
    assert!(!dir.join(".vectort").exists(), "nothing of ours lies in the folder");
}

#[test]
fn an_existing_git_repository_is_never_touched() {
    let cli = Cli::new();
    let (dir, text) = starter(&cli);
    std::fs::create_dir_all(dir.join(".git/hooks")).expect("made");
    std::fs::write(dir.join(".git/HEAD"), "ref: refs/heads/mine\n").expect("written");
    let before = tree(&dir.join(".git"));
    std::fs::write(dir.join("README.md"), "changed").expect("written");
    assert_eq!(cli.json(&["restore", &text, "1"]).status, 0);
    assert_eq!(tree(&dir.join(".git")), before);
    assert!(dir.join(".git/hooks").is_dir());
}

#[test]
fn builds_have_hashed_names_and_replace_only_builds() {
    let cli = Cli::new();
    let (_, dir) = starter(&cli);
    let out = cli.path("dist");
    let out_text = out.to_string_lossy().into_owned();
    for _ in 0..2 {
        let ran = cli.json(&["build", &dir, "--out", &out_text]);
        assert_eq!(ran.status, 0, "a second build replaces the first: {ran:?}");
    }
    let names: Vec<String> = tree(&out).into_keys().collect();
    let hashed = |name: &String| name.starts_with("assets/") && name.contains('-');
    assert!(names.iter().any(hashed), "{names:?}");

    let mine = cli.path("mine");
    std::fs::create_dir(&mine).expect("made");
    std::fs::write(mine.join("thesis.txt"), "years").expect("written");
    let ran = cli.json(&["build", &dir, "--out", &mine.to_string_lossy()]);
    assert_eq!((ran.status, ran.error()), (2, "out-not-empty"), "{ran:?}");
    assert!(mine.join("thesis.txt").exists());
}

#[test]
fn a_build_with_errors_says_where_and_leaves_the_last_one() {
    let cli = Cli::new();
    let (dir, text) = starter(&cli);
    let out = cli.path("dist");
    let out_text = out.to_string_lossy().into_owned();
    assert_eq!(cli.json(&["build", &text, "--out", &out_text]).status, 0);
    let before = tree(&out);
    let entry = tree(&dir).into_keys().find(|name| name.starts_with("src/main.")).expect("an entry");
    std::fs::write(dir.join(&entry), "import nothing from './nowhere';\nconsole.log(nothing)\n")
        .expect("written");
    let ran = cli.json(&["build", &text, "--out", &out_text]);
    assert_eq!((ran.status, ran.error()), (1, "build-failed"), "{ran:?}");
    let problem = &ran.done()["problems"][0];
    assert_eq!(
        (problem["code"].as_str(), problem["line"].as_u64()),
        (Some("unresolved-import"), Some(1)),
        "{ran:?}"
    );
    assert_eq!(tree(&out), before);
}

#[test]
fn exports_hold_every_file_but_secrets() {
    let cli = Cli::new();
    let (dir, text) = starter(&cli);
    std::fs::write(dir.join(".env"), "STRIPE_SECRET=sk_live_canary").expect("written");
    let files = tree(&dir);
    let zip = cli.path("app.zip");
    let ran = cli.json(&["export", &text, "--zip", &zip.to_string_lossy()]);
    assert_eq!(ran.status, 0, "{ran:?}");
    let mut archive = zip::ZipArchive::new(std::fs::File::open(&zip).expect("there")).expect("an archive");
    assert_eq!(archive.len() as u64, ran.done()["files"].as_u64().expect("a count"));
    let mut seen = 0;
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).expect("an entry");
        let name = entry.name().expect("Unicode").into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("readable");
        assert!(!name.ends_with(".env"), "secrets stay here");
        assert_eq!(files.get(&name), Some(&bytes), "{name}");
        seen += 1;
    }
    assert_eq!(seen, files.len() - 1, "everything but the secret");
}
