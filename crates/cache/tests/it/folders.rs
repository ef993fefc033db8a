//! Adopting folders, hostile ones included.

use vectort_cache::{Author, BUILD_MARKER, CacheError, Reason, SkipReason, VersionState};

use crate::support::*;

#[test]
fn a_folder_is_imported_as_version_one() {
    let desk = Desk::new();
    let dir = desk.path("site");
    write(&dir, "index.html", "<p>");
    write(&dir, "src/a.js", "1");
    for passed_over in [
        "node_modules/react/index.js",
        "packages/x/node_modules/y/index.js",
        ".git/config",
        ".hg/store",
        ".svn/wc.db",
        ".vectort/state",
        ".venv/bin/python",
        "lib/__pycache__/a.pyc",
        "native/target/debug/x",
        "dist/assets/a.js",
        ".env",
        ".env.production",
        "src/.DS_Store",
    ] {
        write(&dir, passed_over, "not ours");
    }
    write(&dir, "native/Cargo.toml", "[package]");
    write(&dir, &format!("dist/{BUILD_MARKER}"), "");
    // Same names, but nothing says that a tool made them.
    write(&dir, "build/a.js", "2");
    write(&dir, "target/notes.txt", "mine");
    write(&dir, ".env.example", "KEY=");
    let everything = disk(&dir);

    let adopted = desk.adopt(&dir).unwrap();
    assert!(adopted.fresh && adopted.skipped.is_empty(), "{:?}", adopted.skipped);
    let project = adopted.project;
    assert_eq!((project.title.as_str(), project.current), ("site", Some(1)));
    let history = desk.store.history(project.id).unwrap();
    assert_eq!(history.len(), 1);
    assert_eq!((history[0].author, history[0].reason), (Author::Import, Reason::Imported));
    assert_eq!((history[0].state, history[0].verified), (VersionState::Current, false));
    let paths: Vec<String> = desk.version_files(project.id, 1).into_keys().collect();
    assert_eq!(
        paths,
        [".env.example", "build/a.js", "index.html", "native/Cargo.toml", "src/a.js", "target/notes.txt"]
    );
    assert_eq!(disk(&dir), everything, "importing writes nothing");

    let again = desk.adopt(&dir).unwrap();
    assert!(!again.fresh);
    assert_eq!(again.project.id, project.id);
    desk.store.restore(project.id, 1).unwrap();
    assert_eq!(disk(&dir), everything, "what is passed over is never touched");
}

#[test]
fn another_data_folder_opens_the_same_project_folder() {
    let (desk, other) = (Desk::new(), Desk::new());
    let project = desk.project("app", &[("a.txt", "1")]);
    let adopted = other.adopt(&project.dir).unwrap();
    assert_ne!(adopted.project.id, project.id);
    other.store.save(adopted.project.id, &rel("a.txt"), b"theirs").unwrap();
    let seen = desk.store.sync_from_disk(project.id).unwrap().unwrap();
    assert_eq!(desk.version_files(project.id, seen.seq)["a.txt"], b"theirs");
}

#[test]
fn a_written_file_in_a_passed_over_place_is_still_looked_after() {
    let desk = Desk::new();
    let project =
        desk.project("app", &[("node_modules/patched/a.js", "1"), (".env", "KEY=model"), ("b", "1")]);
    assert!(desk.store.sync_from_disk(project.id).unwrap().is_none(), "not taken for removed");
    write(&project.dir, ".env", "KEY=person");
    let version = desk.store.sync_from_disk(project.id).unwrap().unwrap();
    assert_eq!(desk.version_files(project.id, version.seq)[".env"], b"KEY=person");
}

#[test]
fn a_secret_that_a_run_would_overwrite_is_kept_in_a_version() {
    let desk = Desk::new();
    let dir = desk.path("site");
    write(&dir, "index.html", "<p>");
    write(&dir, ".env", "KEY=person");
    let project = desk.adopt(&dir).unwrap().project;
    let mut draft = desk.store.begin_draft(project.id).unwrap();
    assert!(!draft.dir().join(".env").exists(), "a run does not see it");
    draft.write(&rel(".env"), b"KEY=model").unwrap();
    let landed = draft.accept(&meta("env")).unwrap();
    let captured = landed.captured.unwrap();
    assert_eq!(desk.version_files(project.id, captured.seq)[".env"], b"KEY=person");
    assert_eq!(std::fs::read(dir.join(".env")).unwrap(), b"KEY=model");
}

#[test]
fn a_missing_folder_and_a_file_are_refused() {
    let desk = Desk::new();
    write(&desk.path("."), "file", "x");
    assert!(matches!(desk.adopt(&desk.path("none")).unwrap_err(), CacheError::FolderMissing(_)));
    assert!(matches!(desk.adopt(&desk.path("file")).unwrap_err(), CacheError::NotAFolder(_)));
    assert!(matches!(desk.adopt(&desk.home()).unwrap_err(), CacheError::DirReserved(_)));
}

#[test]
fn too_many_files_are_refused_and_later_ones_do_not_block() {
    let desk = Desk::new();
    let dir = desk.path("many");
    for n in 0..=vectort_core::limits::MAX_FILES {
        write(&dir, &format!("d{}/{n}", n % 7), "");
    }
    assert!(matches!(desk.adopt(&dir).unwrap_err(), CacheError::TooManyFiles { .. }));
    assert!(desk.store.by_dir(&dir).unwrap().is_none());

    let project = desk.project("app", &[("a.txt", "1"), ("b.txt", "1")]);
    std::fs::rename(&dir, project.dir.join("many")).unwrap();
    write(&project.dir, "b.txt", "by hand");
    let mut draft = desk.store.begin_draft(project.id).unwrap();
    draft.write(&rel("a.txt"), b"2").unwrap();
    let landed = draft.accept(&meta("still lands")).unwrap();
    assert!(landed.folder.is_whole());
    assert_eq!(std::fs::read(project.dir.join("a.txt")).unwrap(), b"2");
    assert_eq!(std::fs::read(project.dir.join("b.txt")).unwrap(), b"by hand");
    assert!(project.dir.join("many/d0/0").exists());
}

#[test]
fn a_data_folder_inside_the_project_is_not_imported() {
    let temp = tempfile::TempDir::new().unwrap();
    let dir = temp.path().canonicalize().unwrap();
    write(&dir, "index.html", "<p>");
    let store = open(&dir.join("data"));
    let project = store.adopt(&adoption(&dir)).unwrap().project;
    let files: Vec<_> = store.files(project.id, 1).unwrap().into_keys().collect();
    assert_eq!(files, [rel("index.html")]);
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;

    #[test]
    fn links_large_and_oddly_named_files_are_reported_and_left() {
        let desk = Desk::new();
        let (dir, outside) = (desk.path("odd"), desk.path("outside"));
        write(&dir, "ok.txt", "1");
        write(&outside, "secret.txt", "outside");
        symlink(&outside, dir.join("linked")).unwrap();
        symlink(outside.join("secret.txt"), dir.join("secret.txt")).unwrap();
        symlink("nowhere", dir.join("dangling")).unwrap();
        symlink("..", dir.join("loop")).unwrap();
        std::fs::write(dir.join("large.bin"), vec![0; vectort_core::limits::MAX_FILE_BYTES + 1]).unwrap();
        std::fs::write(dir.join(OsStr::from_bytes(b"latin\xe9.txt")), "x").unwrap();
        std::fs::write(dir.join("a:b.txt"), "x").unwrap();
        std::fs::write(dir.join("back\\slash"), "x").unwrap();
        std::fs::write(dir.join("cafe\u{301}.txt"), "decomposed").unwrap();
        let status = std::process::Command::new("mkfifo").arg(dir.join("pipe")).status().unwrap();
        assert!(status.success());

        let adopted = desk.adopt(&dir).unwrap();
        let skipped: Vec<_> =
            adopted.skipped.iter().map(|skipped| (skipped.path.as_str(), skipped.reason)).collect();
        let mut expected = vec![
            ("a:b.txt", SkipReason::Name),
            ("back\\slash", SkipReason::Name),
            ("cafe\u{301}.txt", SkipReason::Name),
            ("dangling", SkipReason::Symlink),
            ("large.bin", SkipReason::TooLarge),
            ("latin\u{fffd}.txt", SkipReason::Name),
            ("linked", SkipReason::Symlink),
            ("loop", SkipReason::Symlink),
            ("pipe", SkipReason::Special),
            ("secret.txt", SkipReason::Symlink),
        ];
        expected.sort_by_key(|(path, _)| *path);
        assert_eq!(skipped, expected);
        assert_eq!(desk.store.skipped(adopted.project.id).unwrap(), adopted.skipped);
        let project = adopted.project;
        assert_eq!(desk.version_files(project.id, 1), texts(&[("ok.txt", "1")]));
        assert!(desk.store.sync_from_disk(project.id).unwrap().is_none());

        // A run that writes under these names overwrites none, and no link is followed.
        let mut draft = desk.store.begin_draft(project.id).unwrap();
        for path in ["linked/secret.txt", "secret.txt", "large.bin", "ok.txt"] {
            draft.write(&rel(path), b"model").unwrap();
        }
        let landed = draft.accept(&meta("odd")).unwrap();
        let blocked: Vec<_> =
            landed.folder.blocked.iter().map(|skipped| (skipped.path.as_str(), skipped.reason)).collect();
        assert_eq!(
            blocked,
            [
                ("large.bin", SkipReason::TooLarge),
                ("linked/secret.txt", SkipReason::Symlink),
                ("secret.txt", SkipReason::Symlink)
            ]
        );
        assert_eq!(disk(&outside), texts(&[("secret.txt", "outside")]));
        assert_eq!(std::fs::read(dir.join("ok.txt")).unwrap(), b"model");
        assert_eq!(std::fs::metadata(dir.join("large.bin")).unwrap().len(), 1_048_577);
        assert!(dir.join("secret.txt").is_symlink() && dir.join("linked").is_symlink());

        // Once the person clears the way, the next look finishes it.
        std::fs::remove_file(dir.join("secret.txt")).unwrap();
        desk.store.sync_from_disk(project.id).unwrap();
        assert_eq!(std::fs::read(dir.join("secret.txt")).unwrap(), b"model");
    }

    /// Elsewhere the file system itself keeps such names apart.
    #[cfg(target_os = "linux")]
    #[test]
    fn names_that_clash_on_other_systems_are_kept_and_do_not_block() {
        let desk = Desk::new();
        let dir = desk.path("linux");
        write(&dir, "Readme.md", "1");
        write(&dir, "README.md", "2");
        let project = desk.adopt(&dir).unwrap().project;
        let mut draft = desk.store.begin_draft(project.id).unwrap();
        draft.write(&rel("README.md"), b"3").unwrap();
        assert!(matches!(draft.write(&rel("readme.MD"), b"4").unwrap_err(), CacheError::PathClash { .. }));
        draft.accept(&meta("readme")).unwrap();
        assert_eq!(disk(&dir), texts(&[("README.md", "3"), ("Readme.md", "1")]));
        desk.store.save(project.id, &rel("new.txt"), b"5").unwrap();

        // The person makes a file where the run makes a folder: said, and nothing is changed.
        draft.write(&rel("doc/a.md"), b"model").unwrap();
        write(&dir, "doc", "person");
        let refused = draft.accept(&meta("doc")).unwrap_err();
        assert!(matches!(refused, CacheError::PathClash { .. }), "{refused:?}");
        assert_eq!(std::fs::read(dir.join("doc")).unwrap(), b"person");
    }

    #[test]
    fn a_folder_swapped_for_a_link_is_not_written_through() {
        let desk = Desk::new();
        let project = desk.project("app", &[("src/a.txt", "1"), ("k", "1")]);
        let outside = desk.path("outside");
        write(&outside, "a.txt", "outside");
        std::fs::remove_dir_all(project.dir.join("src")).unwrap();
        symlink(&outside, project.dir.join("src")).unwrap();
        assert!(desk.store.sync_from_disk(project.id).unwrap().is_none(), "hidden, not removed");
        let landed = desk.store.save(project.id, &rel("src/a.txt"), b"2").unwrap();
        assert_eq!(landed.folder.blocked[0].reason, SkipReason::Symlink);
        assert_eq!(disk(&outside), texts(&[("a.txt", "outside")]));
        assert_eq!(desk.version_files(project.id, landed.version.seq)["src/a.txt"], b"2");
    }

    #[test]
    fn files_and_folders_swapped_by_the_person_are_taken_in() {
        let desk = Desk::new();
        let project = desk.project("app", &[("src/a.txt", "1"), ("doc", "1")]);
        std::fs::remove_dir_all(project.dir.join("src")).unwrap();
        std::fs::remove_file(project.dir.join("doc")).unwrap();
        write(&project.dir, "src", "a file now");
        write(&project.dir, "doc/b.txt", "a folder now");
        let version = desk.store.sync_from_disk(project.id).unwrap().unwrap();
        let now = texts(&[("doc/b.txt", "a folder now"), ("src", "a file now")]);
        assert_eq!(desk.version_files(project.id, version.seq), now);
        desk.store.restore(project.id, 1).unwrap();
        assert_eq!(disk(&project.dir), texts(&[("doc", "1"), ("src/a.txt", "1")]));
        desk.store.restore(project.id, version.seq).unwrap();
        assert_eq!(disk(&project.dir), now);
    }

    #[test]
    fn a_files_mode_is_kept_and_a_script_can_be_run() {
        let desk = Desk::new();
        let project = desk.project("app", &[("gradlew", "#!/bin/sh\n"), ("a.txt", "1")]);
        let mode =
            |path: &str| std::fs::metadata(project.dir.join(path)).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode("gradlew"), 0o755);
        std::fs::set_permissions(project.dir.join("a.txt"), std::fs::Permissions::from_mode(0o640)).unwrap();
        desk.store.save(project.id, &rel("a.txt"), b"2").unwrap();
        assert_eq!(mode("a.txt"), 0o640);
    }
}
