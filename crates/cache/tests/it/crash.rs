//! What a kill, a full disk or an unreadable folder leaves behind, made by hand.

use std::path::Path;

use rusqlite::Connection;
use vectort_cache::{Author, CacheError, Draft, Edit, Store, VersionState};
use vectort_core::ProjectId;

use crate::support::*;

/// Forgets that files were projected, as a kill between the rename and the mark does: `projected`
/// says again what `seq` held.
fn forget(home: &Path, store: &Store, project: ProjectId, seq: u32, paths: &[&str]) {
    let connection = Connection::open(home.join("vectort.db")).unwrap();
    let tree = store.files(project, seq).unwrap();
    for path in paths {
        match tree.get(*path) {
            Some(entry) => connection.execute(
                "UPDATE projected SET blob = (SELECT hash FROM blobs WHERE lower(hex(hash)) = ?1) WHERE path = ?2",
                [entry.blob.to_string(), (*path).to_owned()],
            ),
            None => connection.execute("DELETE FROM projected WHERE path = ?1", [path]),
        }
        .unwrap();
    }
}

#[test]
fn a_half_projected_version_is_finished_on_the_next_look() {
    let mut desk = Desk::new();
    let project = desk.project("app", &[("a", "1"), ("b", "1"), ("gone", "1"), ("k", "1")]);
    let (a, b, gone, new) = (rel("a"), rel("b"), rel("gone"), rel("new"));
    let edits = [Edit::Write(&a, b"2"), Edit::Write(&b, b"2"), Edit::Remove(&gone), Edit::Write(&new, b"2")];
    desk.store.edit(project.id, &edits).unwrap();
    // As if killed when only `a` had been renamed into place, and nothing was marked.
    write(&project.dir, "b", "1");
    write(&project.dir, "gone", "1");
    std::fs::remove_file(project.dir.join("new")).unwrap();
    forget(&desk.home(), &desk.store, project.id, 1, &["a", "b", "new"]);
    Connection::open(desk.home().join("vectort.db"))
        .unwrap()
        .execute("INSERT INTO projected SELECT project, 'gone', blob FROM projected WHERE path = 'k'", [])
        .unwrap();
    desk.reopen();
    assert!(desk.store.sync_from_disk(project.id).unwrap().is_none(), "no outside edit");
    assert_eq!(disk(&project.dir), texts(&[("a", "2"), ("b", "2"), ("k", "1"), ("new", "2")]));
}

#[test]
fn an_edit_on_top_of_a_half_projected_version_is_kept() {
    let mut desk = Desk::new();
    let project = desk.project("app", &[("a", "1"), ("b", "1")]);
    let (a, b) = (rel("a"), rel("b"));
    desk.store.edit(project.id, &[Edit::Write(&a, b"2"), Edit::Write(&b, b"2")]).unwrap();
    write(&project.dir, "a", "by hand, after the kill");
    write(&project.dir, "b", "1");
    forget(&desk.home(), &desk.store, project.id, 1, &["a", "b"]);
    desk.reopen();
    let version = desk.store.sync_from_disk(project.id).unwrap().unwrap();
    let now = texts(&[("a", "by hand, after the kill"), ("b", "2")]);
    assert_eq!(desk.version_files(project.id, version.seq), now);
    assert_eq!(disk(&project.dir), now);
    assert_eq!(desk.version_files(project.id, 2), texts(&[("a", "2"), ("b", "2")]));
}

#[test]
fn a_new_project_killed_before_its_folder_appears_gets_it() {
    let mut desk = Desk::new();
    let project = desk.project("app", &[("src/a", "1"), ("b", "1")]);
    std::fs::remove_dir_all(&project.dir).unwrap();
    forget(&desk.home(), &desk.store, project.id, 1, &[]);
    Connection::open(desk.home().join("vectort.db")).unwrap().execute("DELETE FROM projected", []).unwrap();
    let half = desk.temp.path().join(format!(".vectort-{}-whole.tmp", project.id));
    write(&half, "src/a", "half");
    desk.reopen();
    assert!(desk.store.sync_from_disk(project.id).unwrap().is_none());
    assert_eq!(disk(&project.dir), texts(&[("b", "1"), ("src/a", "1")]));
    assert!(!half.exists(), "what the kill left beside it is gone");
}

#[test]
fn a_deleted_folder_comes_back_when_the_person_asks_for_its_content() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a", "1")]);
    desk.store.save(project.id, &rel("a"), b"2").unwrap();
    std::fs::remove_dir_all(&project.dir).unwrap();
    assert!(matches!(desk.store.sync_from_disk(project.id).unwrap_err(), CacheError::FolderMissing(_)));
    let landed = desk.store.restore(project.id, 1).unwrap();
    assert!(landed.folder.is_whole() && landed.captured.is_none());
    assert_eq!(disk(&project.dir), texts(&[("a", "1")]));
}

#[test]
fn temporary_files_of_a_kill_are_swept_and_others_left() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a", "1"), ("d/b", "1")]);
    let ours = format!("d/.vectort-{}-0123456789abcdef.tmp", project.id);
    let theirs = ".vectort-0190a000-0000-7000-8000-000000000000-0123456789abcdef.tmp";
    write(&project.dir, &ours, "half");
    write(&project.dir, theirs, "another data folder's");
    assert!(desk.store.sync_from_disk(project.id).unwrap().is_none());
    assert!(!project.dir.join(&ours).exists());
    assert!(project.dir.join(theirs).exists());
}

/// Leaves a draft as a killed process does: its folder and note, and nobody who holds it.
fn abandon(desk: &Desk, draft: Draft) {
    let drafts = desk.home().join("drafts");
    let aside = desk.path("aside-drafts");
    copy(&drafts, &aside);
    drop(draft);
    copy(&aside, &drafts);
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn nothing_left_in_drafts(desk: &Desk) -> bool {
    std::fs::read_dir(desk.home().join("drafts")).unwrap().next().is_none()
}

#[test]
fn an_abandoned_draft_becomes_an_unverified_version_on_opening() {
    let mut desk = Desk::new();
    let project = desk.create("app");
    let mut draft = desk.store.begin_draft_anew(project.id).unwrap();
    draft.write(&rel("src/a"), b"streamed").unwrap();
    draft.write(&rel(".env"), b"KEY=1").unwrap();
    draft.note(&meta("so far")).unwrap();
    // What was being written when it died.
    write(draft.dir(), &format!(".vectort-{}-0123456789abcdef.tmp", project.id), "half");
    abandon(&desk, draft);
    desk.reopen();
    assert!(nothing_left_in_drafts(&desk));
    let history = desk.store.history(project.id).unwrap();
    assert_eq!(history.len(), 1);
    assert_eq!((history[0].state, history[0].author), (VersionState::Draft, Author::Model));
    assert!(!history[0].verified && history[0].checks == vectort_core::Checks::default());
    assert_eq!(history[0].message, "so far");
    let kept = texts(&[(".env", "KEY=1"), ("src/a", "streamed")]);
    assert_eq!(desk.version_files(project.id, 1), kept);
    assert_eq!(disk(&project.dir), kept, "there was nothing better to show");
    desk.reopen();
    assert_eq!(desk.store.history(project.id).unwrap().len(), 1, "once");
}

#[test]
fn a_draft_that_could_not_be_landed_is_tried_again() {
    let mut desk = Desk::new();
    let project = desk.create("app");
    let mut draft = desk.store.begin_draft_anew(project.id).unwrap();
    draft.write(&rel("a"), b"paid for").unwrap();
    draft.leave();
    assert!(desk.store.history(project.id).unwrap().is_empty());
    desk.reopen();
    assert!(nothing_left_in_drafts(&desk));
    assert_eq!(disk(&project.dir), texts(&[("a", "paid for")]));
}

#[test]
fn an_abandoned_draft_replaces_nothing() {
    let mut desk = Desk::new();
    let project = desk.project("app", &[("a", "1"), ("b", "1")]);
    let mut draft = desk.store.begin_draft_anew(project.id).unwrap();
    draft.write(&rel("a"), b"2").unwrap();
    abandon(&desk, draft);
    desk.reopen();
    assert!(nothing_left_in_drafts(&desk));
    assert_eq!(disk(&project.dir), texts(&[("a", "1"), ("b", "1")]));
    assert_eq!(desk.version_files(project.id, 2), texts(&[("a", "2")]), "made anew, so `b` is not in it");
    assert_eq!(desk.store.by_id(project.id).unwrap().head, Some(1));

    let mut draft = desk.store.begin_draft(project.id).unwrap();
    draft.write(&rel("a"), b"3").unwrap();
    abandon(&desk, draft);
    desk.reopen();
    assert_eq!(desk.version_files(project.id, 3), texts(&[("a", "3"), ("b", "1")]), "changed, so `b` is");
}

#[test]
fn an_abandoned_draft_without_a_file_or_an_owner_is_cleared() {
    let mut desk = Desk::new();
    let project = desk.project("app", &[("a", "1")]);
    for anew in [true, false] {
        let id = project.id;
        let draft = if anew { desk.store.begin_draft_anew(id) } else { desk.store.begin_draft(id) };
        abandon(&desk, draft.unwrap());
        desk.reopen();
        assert!(nothing_left_in_drafts(&desk), "{anew}");
    }
    // Killed while it was staged: no note yet, so not all of the base is there.
    write(&desk.home().join("drafts").join(project.id.to_string()), "a", "1");
    // A note without its folder, one that was half written, and a draft of nobody's.
    for name in ["json", "tmp"] {
        let name = format!("{}.{name}", ProjectId::fresh());
        write(&desk.home().join("drafts"), &name, "{");
    }
    let nobodys = ProjectId::fresh().to_string();
    write(&desk.home().join("drafts").join(&nobodys), "a", "1");
    write(
        &desk.home().join("drafts"),
        &format!("{nobodys}.json"),
        r#"{"base":null,"author":"model","message":""}"#,
    );
    desk.reopen();
    assert!(nothing_left_in_drafts(&desk));
    assert_eq!(desk.store.history(project.id).unwrap().len(), 1);
}

#[test]
fn a_draft_that_landed_just_before_the_kill_does_not_land_twice() {
    let mut desk = Desk::new();
    let project = desk.project("app", &[("a", "1")]);
    for accept in [true, false] {
        let mut draft = desk.store.begin_draft(project.id).unwrap();
        draft.write(&rel("a"), if accept { b"2" } else { b"3" }).unwrap();
        let (drafts, aside) = (desk.home().join("drafts"), desk.path(&format!("aside-{accept}")));
        copy(&drafts, &aside);
        if accept { draft.accept(&meta("made")) } else { draft.keep_unverified(&meta("made")) }.unwrap();
        drop(draft);
        copy(&aside, &drafts);
        let before = desk.store.history(project.id).unwrap().len();
        desk.reopen();
        assert!(nothing_left_in_drafts(&desk));
        assert_eq!(desk.store.history(project.id).unwrap().len(), before, "{accept}");
    }
}

#[test]
fn a_version_outlives_a_folder_that_cannot_be_written() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a", "1")]);
    std::fs::rename(&project.dir, desk.path("aside")).unwrap();
    std::fs::write(&project.dir, "a file where the folder was").unwrap();
    let refused = desk.store.save(project.id, &rel("a"), b"2").unwrap_err();
    assert!(matches!(refused, CacheError::NotAFolder(_)), "{refused:?}");
    std::fs::remove_file(&project.dir).unwrap();
    std::fs::rename(desk.path("aside"), &project.dir).unwrap();
    desk.store.save(project.id, &rel("a"), b"2").unwrap();
    assert_eq!(disk(&project.dir), texts(&[("a", "2")]));
}

/// Runs `check` in a small file system of its own, where the tests may mount one.
#[cfg(target_os = "linux")]
#[expect(clippy::print_stderr, reason = "a skip is told loudly")]
fn with_small_disk(check: impl FnOnce(&Desk, &Path)) {
    let desk = Desk::new();
    let mount = desk.path("small");
    std::fs::create_dir(&mount).unwrap();
    let mounted = std::process::Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=768k", "tmpfs"])
        .arg(&mount)
        .output()
        .is_ok_and(|output| output.status.success());
    if !mounted {
        eprintln!("no right to mount: a_full_database_refuses_and_loses_nothing covers the database's part");
        return;
    }
    let checked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| check(&desk, &mount)));
    let unmounted = std::process::Command::new("umount").arg(&mount).status().unwrap();
    assert!(unmounted.success());
    checked.unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_loses_nothing() {
    with_small_disk(full_disk);
}

#[cfg(target_os = "linux")]
#[test]
fn a_mount_point_is_filled_in_place() {
    with_small_disk(|desk, mount| {
        let project = desk.project("small", &[("a", "1"), ("src/b", "2")]);
        assert_eq!(project.dir, mount);
        assert_eq!(disk(mount), texts(&[("a", "1"), ("src/b", "2")]));
        let beside = std::fs::read_dir(desk.temp.path()).unwrap().count();
        assert_eq!(beside, 2, "the data folder and the mount point, nothing else");
        assert!(desk.store.sync_from_disk(project.id).unwrap().is_none());
    });
}

#[cfg(target_os = "linux")]
fn full_disk(desk: &Desk, mount: &Path) {
    let project = desk.project("small/app", &[("a", "1"), ("b", "1")]);
    let large = vec![b'x'; 900 << 10];
    let landed = desk.store.save(project.id, &rel("a"), &large).unwrap();
    assert!(matches!(landed.folder.error, Some(CacheError::NoSpace { .. })), "{:?}", landed.folder);
    assert_eq!(desk.version_files(project.id, landed.version.seq)["a"], large, "acknowledged and durable");
    assert_eq!(disk(&project.dir), texts(&[("a", "1"), ("b", "1")]), "never half-written");
    // Not taken for an outside edit, and the next save that fits is projected on.
    desk.store.save(project.id, &rel("a"), b"small again").unwrap();
    assert_eq!(disk(&project.dir), texts(&[("a", "small again"), ("b", "1")]));

    // A new project that does not fit: absent, not half there.
    let new = desk.create("small/new");
    let mut draft = desk.store.begin_draft(new.id).unwrap();
    draft.write(&rel("first"), b"1").unwrap();
    draft.write(&rel("large"), &large).unwrap();
    let landed = draft.accept(&meta("large")).unwrap();
    assert!(matches!(landed.folder.error, Some(CacheError::NoSpace { .. })), "{:?}", landed.folder);
    assert!(!new.dir.exists());
    assert_eq!(std::fs::read_dir(mount).unwrap().count(), 1, "nothing is left beside it");
    let health = desk.store.check(new.id).unwrap();
    assert_eq!(health.damaged, 0);

    // A data folder that fills up: refused, and what was acknowledged stays.
    let home = mount.join("home");
    let store = open(&home);
    let dir = mount.parent().unwrap().join("elsewhere");
    let project = store.create(&new_project(&dir)).unwrap();
    let mut draft = store.begin_draft(project.id).unwrap();
    let mut refused = None;
    for n in 0..200 {
        if let Err(error) = draft.write(&rel(&format!("{n}")), &[b'x'; 8 << 10]) {
            refused = Some(error);
            break;
        }
    }
    assert!(matches!(refused, Some(CacheError::NoSpace { .. })), "{refused:?}");
    assert!(matches!(draft.accept(&meta("full")).unwrap_err(), CacheError::NoSpace { .. }));
    drop(draft);
    assert!(store.history(project.id).unwrap().is_empty() && !dir.exists());
    store.check_database().unwrap();
}
