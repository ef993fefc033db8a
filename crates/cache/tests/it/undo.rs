//! Undo and redo, against two stacks; branches.

use proptest::prelude::*;
use vectort_cache::{CacheError, Origin, Reason, Store, VersionState};
use vectort_core::ProjectId;

use crate::support::*;

fn content(store: &Store, project: ProjectId) -> String {
    String::from_utf8(store.read_now(project, &rel("a")).unwrap()).unwrap()
}

#[test]
fn turns_and_hand_edits_are_undone_and_redone_alike() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a", "turn 1")]);
    let id = project.id;
    desk.store.save(id, &rel("a"), b"by hand").unwrap();
    let mut draft = desk.store.begin_draft(id).unwrap();
    draft.write(&rel("a"), b"turn 2").unwrap();
    draft.write(&rel("b"), b"turn 2").unwrap();
    draft.accept(&meta("two")).unwrap();
    drop(draft);
    assert_eq!((desk.store.undo_target(id).unwrap(), desk.store.redo_target(id).unwrap()), (Some(2), None));

    let landed = desk.store.undo(id).unwrap();
    assert_eq!((landed.version.reason, landed.version.restored_from), (Reason::Undone, Some(2)));
    assert_eq!(disk(&project.dir), texts(&[("a", "by hand")]));
    let landed = desk.store.undo(id).unwrap();
    assert!(landed.version.verified, "the same bytes as version 1");
    assert_eq!(content(&desk.store, id), "turn 1");
    assert!(matches!(desk.store.undo(id).unwrap_err(), CacheError::NothingToUndo));
    assert_eq!((desk.store.undo_target(id).unwrap(), desk.store.redo_target(id).unwrap()), (None, Some(2)));

    assert_eq!(desk.store.redo(id).unwrap().version.reason, Reason::Redone);
    desk.store.redo(id).unwrap();
    assert_eq!(disk(&project.dir), texts(&[("a", "turn 2"), ("b", "turn 2")]));
    assert!(matches!(desk.store.redo(id).unwrap_err(), CacheError::NothingToUndo));
    assert_eq!(desk.store.history(id).unwrap().len(), 7, "nothing was taken out of the history");
}

#[test]
fn what_came_from_outside_is_the_last_change() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a", "1")]);
    desk.store.save(project.id, &rel("a"), b"2").unwrap();
    desk.store.undo(project.id).unwrap();
    write(&project.dir, "a", "outside");
    let refused = desk.store.redo(project.id).unwrap_err();
    assert!(matches!(refused, CacheError::NothingToUndo), "{refused:?}");
    assert_eq!(content(&desk.store, project.id), "outside");
    write(&project.dir, "a", "outside again");
    desk.store.undo(project.id).unwrap();
    assert_eq!(content(&desk.store, project.id), "outside");
    desk.store.undo(project.id).unwrap();
    assert_eq!(content(&desk.store, project.id), "1");
}

#[test]
fn going_back_to_a_draft_does_not_accept_it() {
    let desk = Desk::new();
    let id = desk.create("app").id;
    let mut draft = desk.store.begin_draft(id).unwrap();
    draft.write(&rel("a"), b"1").unwrap();
    draft.keep_unverified(&meta("draft")).unwrap();
    drop(draft);
    desk.store.save(id, &rel("a"), b"2").unwrap();
    assert_eq!(desk.store.undo(id).unwrap().version.state, VersionState::Draft);
    assert_eq!(desk.store.by_id(id).unwrap().current, None);
    assert_eq!(content(&desk.store, id), "1");
    // Beside a current version, a draft is no change of the project.
    desk.store.restore(id, 1).unwrap();
    let mut draft = desk.store.begin_draft(id).unwrap();
    draft.write(&rel("a"), b"3").unwrap();
    draft.keep_unverified(&meta("draft")).unwrap();
    drop(draft);
    let before = desk.store.by_id(id).unwrap().head;
    assert_eq!(desk.store.undo_target(id).unwrap(), Some(1));
    desk.store.undo(id).unwrap();
    assert_ne!(desk.store.by_id(id).unwrap().head, before);
    assert_eq!(content(&desk.store, id), "1");
}

#[test]
fn a_branch_goes_its_own_way() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a", "1"), ("b", "1")]);
    desk.store.save(project.id, &rel("a"), b"2").unwrap();
    desk.store.set_locked(project.id, &rel("b"), true).unwrap();
    let before = desk.store.history(project.id).unwrap();
    let branch = desk.store.branch(project.id, 1, "Other", &desk.path("other")).unwrap();
    assert_ne!(branch.preview_token, project.preview_token);
    let first = desk.store.version(branch.id, 1).unwrap();
    assert_eq!(first.reason, Reason::Branched);
    assert_eq!(first.origin, Some(Origin { project: project.id, version: 1 }));
    assert!(first.verified, "the same bytes");
    assert_eq!(desk.store.locks(branch.id).unwrap().len(), 1);
    desk.store.save(branch.id, &rel("a"), b"3").unwrap();
    assert_eq!(disk(&branch.dir), texts(&[("a", "3"), ("b", "1")]));
    assert_eq!(disk(&project.dir), texts(&[("a", "2"), ("b", "1")]));
    assert_eq!(desk.store.history(project.id).unwrap(), before);
    assert!(matches!(
        desk.store.branch(project.id, 9, "None", &desk.path("none")).unwrap_err(),
        CacheError::UnknownVersion(9)
    ));
}

#[derive(Debug, Clone)]
enum Step {
    Save(u8),
    Outside(u8),
    Run(u8, bool),
    Restore(usize),
    Undo,
    Redo,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => any::<u8>().prop_map(Step::Save),
        2 => any::<u8>().prop_map(Step::Outside),
        2 => (any::<u8>(), prop::bool::weighted(0.7)).prop_map(|(byte, accept)| Step::Run(byte, accept)),
        1 => (0..20usize).prop_map(Step::Restore),
        6 => Just(Step::Undo),
        4 => Just(Step::Redo),
    ]
}

/// Two stacks of contents, as an editor has them.
#[derive(Default)]
struct Model {
    undo: Vec<Vec<u8>>,
    redo: Vec<Vec<u8>>,
    now: Vec<u8>,
}

impl Model {
    fn change(&mut self, to: Vec<u8>) {
        self.undo.push(std::mem::replace(&mut self.now, to));
        self.redo.clear();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_history_undoes_as_two_stacks_would(steps in prop::collection::vec(step(), 1..24)) {
        let mut desk = Desk::new();
        let project = desk.project("app", &[("a", "start")]);
        let (id, path) = (project.id, rel("a"));
        let mut model = Model { now: b"start".to_vec(), ..Model::default() };
        for (at, step) in steps.into_iter().enumerate() {
            match step {
                Step::Save(byte) => {
                    let landed = desk.store.save(id, &path, &[byte]).unwrap();
                    if landed.added {
                        model.change(vec![byte]);
                    }
                }
                Step::Outside(byte) => {
                    write(&project.dir, "a", [byte]);
                    if desk.store.sync_from_disk(id).unwrap().is_some() {
                        model.change(vec![byte]);
                    }
                }
                Step::Run(byte, accept) => {
                    let mut draft = desk.store.begin_draft(id).unwrap();
                    draft.write(&path, &[byte]).unwrap();
                    if accept {
                        draft.accept(&meta("run")).unwrap();
                        model.change(vec![byte]);
                    } else {
                        draft.keep_unverified(&meta("run")).unwrap();
                    }
                }
                Step::Restore(number) => {
                    let versions = desk.store.history(id).unwrap();
                    let seq = versions[number % versions.len()].seq;
                    desk.store.restore(id, seq).unwrap();
                    model.change(desk.store.read(id, seq, &path).unwrap());
                }
                Step::Undo => match model.undo.pop() {
                    Some(before) => {
                        let target = desk.store.undo_target(id).unwrap();
                        let landed = desk.store.undo(id).unwrap();
                        prop_assert_eq!(landed.version.restored_from, target);
                        model.redo.push(std::mem::replace(&mut model.now, before));
                    }
                    None => prop_assert!(matches!(desk.store.undo(id), Err(CacheError::NothingToUndo))),
                },
                Step::Redo => match model.redo.pop() {
                    Some(after) => {
                        desk.store.redo(id).unwrap();
                        model.undo.push(std::mem::replace(&mut model.now, after));
                    }
                    None => prop_assert!(matches!(desk.store.redo(id), Err(CacheError::NothingToUndo))),
                },
            }
            if at % 7 == 6 {
                desk.reopen();
            }
            prop_assert_eq!(std::fs::read(project.dir.join("a")).unwrap(), model.now.clone());
            prop_assert_eq!(desk.store.undo_target(id).unwrap().is_some(), !model.undo.is_empty());
            prop_assert_eq!(desk.store.redo_target(id).unwrap().is_some(), !model.redo.is_empty());
        }
    }
}
