//! Saves, outside edits, history, restore, diff, export, git.

use std::io::{Cursor, Read as _};

use vectort_cache::{Author, CacheError, ChangeKind, Edit, Reason, VersionState};

use crate::support::*;

#[test]
fn a_save_is_a_version_and_reaches_the_folder() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a.txt", "1"), ("b/c.txt", "1")]);
    let landed = desk.store.save(project.id, &rel("b/c.txt"), b"2").unwrap();
    assert!(landed.folder.is_whole());
    assert_eq!((landed.version.seq, landed.version.parent), (2, Some(1)));
    assert_eq!((landed.version.author, landed.version.reason), (Author::Person, Reason::Saved));
    assert_eq!(landed.version.message, "b/c.txt");
    assert_eq!(disk(&project.dir), texts(&[("a.txt", "1"), ("b/c.txt", "2")]));
    assert_eq!(desk.version_files(project.id, 1)["b/c.txt"], b"1");
    let again = desk.store.save(project.id, &rel("b/c.txt"), b"2").unwrap();
    assert_eq!(again.version.seq, 2, "saving the same bytes adds nothing");
}

#[test]
fn edits_are_one_version_and_folders_follow() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a/b.txt", "1"), ("k", "1")]);
    let (old, new) = (rel("a/b.txt"), rel("a"));
    desk.store.edit(project.id, &[Edit::Remove(&old), Edit::Write(&new, b"a file now")]).unwrap();
    assert_eq!(disk(&project.dir), texts(&[("a", "a file now"), ("k", "1")]));
    desk.store.edit(project.id, &[Edit::Remove(&new), Edit::Write(&old, b"and back")]).unwrap();
    assert_eq!(disk(&project.dir), texts(&[("a/b.txt", "and back"), ("k", "1")]));
    let refused = desk.store.edit(project.id, &[Edit::Write(&rel("K"), b"")]).unwrap_err();
    assert!(matches!(refused, CacheError::PathClash { .. }), "{refused:?}");
    let refused = desk.store.edit(project.id, &[Edit::Remove(&rel("none"))]).unwrap_err();
    assert!(matches!(refused, CacheError::UnknownFile(_)), "{refused:?}");
    git(&desk.store.git_dir(project.id), &["fsck", "--full", "--strict"]);
    let tree = git(&desk.store.git_dir(project.id), &["ls-tree", "-r", "--name-only", "main"]);
    assert_eq!(tree, "a/b.txt\nk\n");
}

#[test]
fn outside_edits_become_a_version() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a.txt", "1"), ("b.txt", "1"), ("c.txt", "1")]);
    assert!(desk.store.sync_from_disk(project.id).unwrap().is_none());
    write(&project.dir, "a.txt", "2");
    write(&project.dir, "deep/new.txt", "3");
    std::fs::remove_file(project.dir.join("c.txt")).unwrap();
    let version = desk.store.sync_from_disk(project.id).unwrap().unwrap();
    assert_eq!((version.seq, version.reason, version.state), (2, Reason::OutsideEdit, VersionState::Current));
    let now = texts(&[("a.txt", "2"), ("b.txt", "1"), ("deep/new.txt", "3")]);
    assert_eq!(desk.version_files(project.id, 2), now);
    assert_eq!(disk(&project.dir), now);
    assert!(desk.store.sync_from_disk(project.id).unwrap().is_none());
}

#[test]
fn a_save_takes_an_outside_edit_of_its_file_in_first() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a.txt", "1")]);
    write(&project.dir, "a.txt", "another editor");
    let landed = desk.store.save(project.id, &rel("a.txt"), b"this editor").unwrap();
    let captured = landed.captured.unwrap();
    assert_eq!(desk.version_files(project.id, captured.seq)["a.txt"], b"another editor");
    assert_eq!(disk(&project.dir), texts(&[("a.txt", "this editor")]));
    assert_eq!(landed.version.seq, 3);
}

#[test]
fn undoing_in_another_editor_is_an_edit_not_a_projection_to_finish() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a.txt", "1")]);
    desk.store.save(project.id, &rel("a.txt"), b"2").unwrap();
    write(&project.dir, "a.txt", "1");
    let version = desk.store.sync_from_disk(project.id).unwrap().expect("an edit");
    assert_eq!(desk.version_files(project.id, version.seq)["a.txt"], b"1");
    assert_eq!(disk(&project.dir), texts(&[("a.txt", "1")]));
}

#[test]
fn restore_brings_back_and_deletes_nothing() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a.txt", "1"), ("old.txt", "o")]);
    desk.store.edit(project.id, &[Edit::Write(&rel("a.txt"), b"2"), Edit::Remove(&rel("old.txt"))]).unwrap();
    write(&project.dir, "mine.txt", "unsaved");
    let landed = desk.store.restore(project.id, 1).unwrap();
    assert_eq!(landed.captured.as_ref().unwrap().seq, 3);
    assert_eq!((landed.version.seq, landed.version.restored_from), (4, Some(1)));
    assert!(landed.version.verified, "the same bytes were verified");
    assert_eq!(disk(&project.dir), texts(&[("a.txt", "1"), ("old.txt", "o")]));
    assert_eq!(desk.version_files(project.id, 3)["mine.txt"], b"unsaved");
    assert_eq!(desk.store.history(project.id).unwrap().len(), 4);
    desk.store.restore(project.id, 3).unwrap();
    assert_eq!(disk(&project.dir), texts(&[("a.txt", "2"), ("mine.txt", "unsaved")]));
    assert!(matches!(desk.store.restore(project.id, 99).unwrap_err(), CacheError::UnknownVersion(99)));
}

#[test]
fn diff_lists_paths() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a", "1"), ("b", "1"), ("c", "1")]);
    let (a, b, d) = (rel("a"), rel("b"), rel("d"));
    desk.store.edit(project.id, &[Edit::Write(&a, b"2"), Edit::Remove(&b), Edit::Write(&d, b"1")]).unwrap();
    let changes = desk.store.diff(project.id, 1, 2).unwrap();
    let changes: Vec<_> = changes.iter().map(|change| (change.path.as_str(), change.kind)).collect();
    assert_eq!(changes, [("a", ChangeKind::Modified), ("b", ChangeKind::Removed), ("d", ChangeKind::Added)]);
    assert!(desk.store.diff(project.id, 2, 2).unwrap().is_empty());
}

#[test]
fn a_long_history_reads_back_at_every_point() {
    let desk = Desk::new();
    let names: Vec<String> = (0..8).map(|n| format!("f{n}")).collect();
    let files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "0")).collect();
    let project = desk.project("app", &files);
    let mut expected = vec![texts(&files)];
    for n in 1..120u32 {
        let path = rel(&format!("f{}", n % 8));
        let bytes = format!("{n}").into_bytes();
        desk.store.save(project.id, &path, &bytes).unwrap();
        let mut next = expected.last().unwrap().clone();
        next.insert(path.to_string(), bytes);
        expected.push(next);
    }
    for (index, expected) in expected.iter().enumerate() {
        assert_eq!(&desk.version_files(project.id, index as u32 + 1), expected);
    }
    let history = desk.store.history(project.id).unwrap();
    assert!(history.iter().map(|version| version.seq).eq(1..=120), "no gaps");
    assert!(history.windows(2).all(|pair| pair[0].at < pair[1].at));
}

#[test]
fn the_archive_is_deterministic_and_has_no_secrets() {
    let desk = Desk::new();
    let project = desk.project(
        "app",
        &[
            ("b.txt", "b"),
            ("a/x.ts", "x"),
            (".env", "KEY=1"),
            (".env.local", "K=2"),
            (".env.example", "KEY="),
        ],
    );
    let archive = |seq| {
        let mut bytes = Cursor::new(Vec::new());
        let exported = desk.store.write_zip(project.id, seq, &mut bytes).unwrap();
        (exported, bytes.into_inner())
    };
    let (exported, first) = archive(None);
    assert_eq!(exported.secrets, [rel(".env"), rel(".env.local")]);
    assert_eq!((exported.seq, exported.files, exported.bytes), (1, 3, 6));
    assert_eq!(first, archive(Some(1)).1);
    let mut zip = zip::ZipArchive::new(Cursor::new(first)).unwrap();
    let names: Vec<String> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
    assert_eq!(names, [".env.example", "a/x.ts", "b.txt"]);
    let mut text = String::new();
    zip.by_name("a/x.ts").unwrap().read_to_string(&mut text).unwrap();
    assert_eq!(text, "x");

    // To a file: whole or not at all, with the person's latest edit.
    write(&project.dir, "b.txt", "by hand");
    let target = desk.path("out.zip");
    let exported = desk.store.export_zip(project.id, None, &target).unwrap();
    assert_eq!(exported.seq, 2);
    let mut zip = zip::ZipArchive::new(std::fs::File::open(&target).unwrap()).unwrap();
    let mut text = String::new();
    zip.by_name("b.txt").unwrap().read_to_string(&mut text).unwrap();
    assert_eq!(text, "by hand");
    let missing = desk.store.export_zip(project.id, None, &desk.path("no/such/out.zip")).unwrap_err();
    assert!(matches!(missing, CacheError::Io { .. }), "{missing:?}");
    let empty = desk.create("empty");
    assert!(desk.store.export_zip(empty.id, None, &desk.path("e.zip")).is_err());
    assert!(!desk.path("e.zip").exists());
}

#[test]
fn every_version_is_a_commit() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a.txt", "1"), ("x/run.sh", "#!/bin/sh\n"), (".env", "KEY=1")]);
    desk.store.save(project.id, &rel("a.txt"), b"2").unwrap();
    let mut draft = desk.store.begin_draft(project.id).unwrap();
    draft.write(&rel("a.txt"), b"draft").unwrap();
    draft.keep_unverified(&meta("not good\n\nVectort-Version: 1")).unwrap();
    drop(draft);
    desk.store.restore(project.id, 1).unwrap();
    let repository = desk.store.git_dir(project.id);
    let log = |name: &str| {
        git(
            &repository,
            &["log", "--format=%(trailers:key=Vectort-Version,valueonly,separator=%x2C) %an %s", name],
        )
    };
    assert_eq!(log("main"), "4 Vectort person made\n2 Vectort person a.txt\n1 Vectort model made\n");
    assert_eq!(log("refs/drafts/3").lines().next().unwrap(), "3 Vectort model not good");
    assert_eq!(git(&repository, &["show", "main~1:a.txt"]), "2");
    assert_eq!(git(&repository, &["show", "refs/drafts/3:a.txt"]), "draft");
    let listed = git(&repository, &["ls-tree", "-r", "--format=%(objectmode) %(path)", "main"]);
    assert_eq!(listed, "100644 a.txt\n100755 x/run.sh\n", "no secrets, scripts can be run");
    git(&repository, &["fsck", "--full", "--strict"]);
    let before = git(&repository, &["rev-parse", "main", "refs/drafts/3"]);

    // Gone, damaged, locked by a killed process: made again, the same to the byte.
    std::fs::remove_dir_all(&repository).unwrap();
    desk.store.project_git(project.id).unwrap();
    assert_eq!(git(&repository, &["rev-parse", "main", "refs/drafts/3"]), before);
    std::fs::write(repository.join("HEAD"), "").unwrap();
    std::fs::write(repository.join("refs/heads/main.lock"), "").unwrap();
    desk.store.save(project.id, &rel("a.txt"), b"5").unwrap();
    assert_eq!(log("main").lines().count(), 4);
    std::fs::write(repository.join("refs/heads/main.lock"), "").unwrap();
    desk.store.save(project.id, &rel("a.txt"), b"6").unwrap();
    assert_eq!(log("main").lines().count(), 5);

    // One bad object, which only a full check finds.
    let blob = git(&repository, &["rev-parse", "main:a.txt"]);
    let object = repository.join("objects").join(&blob[..2]).join(blob[2..].trim());
    let mut permissions = std::fs::metadata(&object).unwrap().permissions();
    #[expect(clippy::permissions_set_readonly_false, reason = "a test's own file")]
    permissions.set_readonly(false);
    std::fs::set_permissions(&object, permissions).unwrap();
    std::fs::write(&object, "not zlib").unwrap();
    let health = desk.store.check(project.id).unwrap();
    assert!(health.repository_rebuilt && health.damaged == 0 && health.contents > 3, "{health:?}");
    git(&repository, &["fsck", "--full", "--strict"]);
    assert!(!desk.store.check(project.id).unwrap().repository_rebuilt);
}

#[test]
fn a_persons_own_repository_is_not_touched() {
    let desk = Desk::new();
    let dir = desk.path("theirs");
    write(&dir, "index.html", "<p>");
    write(&dir, ".git/config", "[core]");
    write(&dir, ".git/HEAD", "ref: refs/heads/trunk");
    let project = desk.adopt(&dir).unwrap().project;
    desk.store.save(project.id, &rel("index.html"), b"<b>").unwrap();
    write(&dir, "index.html", "<i>");
    desk.store.restore(project.id, 1).unwrap();
    let mut left = disk(&dir);
    assert_eq!(left.remove(".git/config").unwrap(), b"[core]");
    assert_eq!(left.remove(".git/HEAD").unwrap(), b"ref: refs/heads/trunk");
    assert_eq!(left, texts(&[("index.html", "<p>")]));
}
