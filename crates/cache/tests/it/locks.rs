//! Locked files: no run changes them, the person may.

use vectort_cache::{CacheError, Edit, Store};
use vectort_core::ProjectId;

use crate::support::*;

fn locked(store: &Store, project: ProjectId) -> Vec<String> {
    store.locks(project).unwrap().into_iter().map(|path| path.to_string()).collect()
}

#[test]
fn a_run_cannot_change_a_locked_file() {
    let mut desk = Desk::new();
    let project = desk.project("app", &[("a", "1"), ("b", "1")]).id;
    desk.store.set_locked(project, &rel("a"), true).unwrap();
    desk.reopen();
    let mut draft = desk.store.begin_draft(project).unwrap();
    for refused in [draft.write(&rel("a"), b"2"), draft.remove(&rel("a")), draft.rename(&rel("a"), &rel("c"))]
    {
        assert!(matches!(refused.unwrap_err(), CacheError::FileLocked(path) if path == rel("a")));
    }
    draft.remove(&rel("b")).unwrap();
    let refused = draft.rename(&rel("b"), &rel("a")).unwrap_err();
    assert!(matches!(refused, CacheError::Exists(_)), "{refused:?}");
    assert_eq!(draft.read(&rel("a")).unwrap(), b"1");
    let refused = desk.store.repair(project, &[Edit::Write(&rel("a"), b"2")], "").unwrap_err();
    assert!(matches!(refused, CacheError::FileLocked(_)), "{refused:?}");
    desk.store.set_locked(project, &rel("a"), false).unwrap();
    draft.write(&rel("a"), b"2").unwrap();
}

#[test]
fn making_everything_anew_keeps_locked_files() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a", "1"), ("b", "1")]).id;
    desk.store.set_locked(project, &rel("a"), true).unwrap();
    let mut draft = desk.store.begin_draft_anew(project).unwrap();
    assert_eq!(draft.paths(), [rel("a")]);
    draft.write(&rel("c"), b"2").unwrap();
    let landed = draft.accept(&meta("anew")).unwrap();
    assert!(landed.version.verified);
    let files = desk.version_files(project, landed.version.seq);
    assert_eq!(files, texts(&[("a", "1"), ("c", "2")]));
}

#[test]
fn what_is_locked_during_a_run_stays_as_it_is() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a", "1"), ("b", "1"), ("c", "1")]).id;
    let mut draft = desk.store.begin_draft(project).unwrap();
    draft.write(&rel("a"), b"2").unwrap();
    draft.write(&rel("b"), b"2").unwrap();
    draft.remove(&rel("c")).unwrap();
    desk.store.set_locked(project, &rel("a"), true).unwrap();
    desk.store.set_locked(project, &rel("c"), true).unwrap();
    let landed = draft.accept(&meta("run")).unwrap();
    assert_eq!(landed.kept_locked, [rel("a"), rel("c")]);
    assert!(!landed.version.verified, "nobody verified that mixture");
    assert_eq!(desk.version_files(project, 2), texts(&[("a", "1"), ("b", "2"), ("c", "1")]));
}

#[test]
fn a_lock_goes_where_the_file_goes() {
    let desk = Desk::new();
    let project = desk.project("app", &[("src/a", "1"), ("src/b", "1"), ("c", "3")]);
    for path in ["src/a", "c"] {
        desk.store.set_locked(project.id, &rel(path), true).unwrap();
    }
    let (from, to) = (rel("src"), rel("lib"));
    desk.store.edit(project.id, &[Edit::Move { from: &from, to: &to }]).unwrap();
    assert_eq!(locked(&desk.store, project.id), ["c", "lib/a"], "of two alike, the one of that name");
    desk.store.save(project.id, &rel("c"), b"by hand").unwrap();
    assert_eq!(locked(&desk.store, project.id), ["c", "lib/a"]);
    std::fs::rename(project.dir.join("c"), project.dir.join("d")).unwrap();
    desk.store.sync_from_disk(project.id).unwrap();
    assert_eq!(locked(&desk.store, project.id), ["d", "lib/a"]);
    desk.store.edit(project.id, &[Edit::Remove(&rel("d"))]).unwrap();
    assert_eq!(locked(&desk.store, project.id), ["lib/a"]);
}

#[test]
fn only_what_is_there_can_be_locked() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a", "1")]).id;
    let refused = desk.store.set_locked(project, &rel("b"), true).unwrap_err();
    assert!(matches!(refused, CacheError::UnknownFile(_)), "{refused:?}");
    desk.store.set_locked(project, &rel("b"), false).unwrap();
}

#[test]
fn a_draft_knows_what_it_began_from_and_renames() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a", "1")]).id;
    let mut draft = desk.store.begin_draft(project).unwrap();
    draft.write(&rel("a"), b"2").unwrap();
    assert_eq!(draft.base_content(&rel("a")).unwrap().as_deref(), Some(b"1".as_slice()));
    assert_eq!(draft.base_content(&rel("b")).unwrap(), None);
    draft.rename(&rel("a"), &rel("A")).unwrap();
    assert_eq!(draft.paths(), [rel("A")]);
    assert_eq!(draft.read(&rel("A")).unwrap(), b"2");
    let refused = draft.rename(&rel("gone"), &rel("b")).unwrap_err();
    assert!(matches!(refused, CacheError::UnknownFile(_)), "{refused:?}");
}
