//! The conversation: turns end with their versions, whatever ends their process.

use rusqlite::Connection;
use serde_json::json;
use vectort_cache::{CacheError, Meta, NewTurn, Reason, Store, TurnCall, TurnEnd, TurnState, VersionState};
use vectort_core::ProjectId;

use crate::support::*;

fn new_turn(kind: &str) -> NewTurn {
    NewTurn { kind: kind.into(), request: json!({ "text": "a board" }), base: None, replay_of: None }
}

fn ending(number: u32, state: TurnState) -> Meta {
    let turn = TurnEnd { number, state, run: Some(json!({ "cost": 3 })) };
    Meta { turn: Some(turn), ..meta("done") }
}

fn states(store: &Store, project: ProjectId) -> Vec<TurnState> {
    store.turns(project).unwrap().into_iter().map(|turn| turn.state).collect()
}

#[test]
fn a_turn_ends_with_its_version() {
    let mut desk = Desk::new();
    let project = desk.create("app").id;
    let turn = desk.store.turn_begin(project, &new_turn("create")).unwrap();
    assert_eq!((turn, states(&desk.store, project)), (1, vec![TurnState::Running]));
    let mut draft = desk.store.begin_draft(project).unwrap();
    draft.write(&rel("a"), b"1").unwrap();
    let landed = draft.accept(&ending(turn, TurnState::Verified)).unwrap();
    drop(draft);
    assert_eq!(landed.version.turn, Some(1));
    desk.reopen();
    let turn = desk.store.turn(project, 1).unwrap();
    assert_eq!((turn.state, turn.version), (TurnState::Verified, Some(1)));
    assert_eq!((turn.run, turn.request), (Some(json!({ "cost": 3 })), json!({ "text": "a board" })));
    assert!(matches!(desk.store.turn(project, 2).unwrap_err(), CacheError::UnknownTurn(2)));
}

#[test]
fn a_version_whose_turn_is_unknown_is_not_added() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a", "1")]).id;
    let mut draft = desk.store.begin_draft(project).unwrap();
    draft.write(&rel("a"), b"2").unwrap();
    let refused = draft.accept(&ending(9, TurnState::Verified)).unwrap_err();
    assert!(matches!(refused, CacheError::UnknownTurn(9)), "{refused:?}");
    assert_eq!(desk.store.history(project).unwrap().len(), 1);
}

#[test]
fn calls_are_kept_in_order_with_their_words() {
    let mut desk = Desk::new();
    let project = desk.project("app", &[("a", "1")]).id;
    let turn = desk.store.turn_begin(project, &new_turn("ask")).unwrap();
    let calls: Vec<TurnCall> = ["plan", "write", "write"]
        .into_iter()
        .map(|step| TurnCall {
            step: step.into(),
            provider: Some("anthropic".into()),
            model: None,
            prompt: json!([{ "role": "user", "text": "añade" }]),
            answer: format!("{step}: 答え"),
        })
        .collect();
    for call in &calls {
        desk.store.turn_call(project, turn, call).unwrap();
    }
    desk.store.turn_end(project, turn, TurnState::Answered, &json!({ "answer": "yes" })).unwrap();
    desk.reopen();
    assert_eq!(desk.store.turn_calls(project, turn).unwrap(), calls);
    assert_eq!(states(&desk.store, project), [TurnState::Answered]);
    assert_eq!(desk.store.check(project).unwrap().contents, 4, "a file, a prompt, two answers");
}

#[test]
fn a_plan_waits_across_processes_and_goes_on_once() {
    let mut desk = Desk::new();
    let project = desk.project("app", &[("a", "1")]).id;
    let turn = desk.store.turn_begin(project, &new_turn("build")).unwrap();
    desk.store.turn_plan(project, turn, &json!({ "steps": [] })).unwrap();
    desk.reopen();
    assert_eq!(states(&desk.store, project), [TurnState::Planned]);
    assert_eq!(desk.store.turn(project, turn).unwrap().plan, Some(json!({ "steps": [] })));
    desk.store.turn_resume(project, turn).unwrap();
    assert!(matches!(desk.store.turn_resume(project, turn).unwrap_err(), CacheError::TurnState(1)));
    assert_eq!(states(&desk.store, project), [TurnState::Running]);
}

#[test]
fn a_dead_process_leaves_a_stopped_turn_with_what_was_complete() {
    let mut desk = Desk::new();
    let project = desk.project("app", &[("a", "1")]).id;
    let turn = desk.store.turn_begin(project, &new_turn("edit")).unwrap();
    let mut draft = desk.store.begin_draft(project).unwrap();
    draft.write(&rel("b"), b"complete").unwrap();
    draft.leave();
    desk.reopen();
    let ended = desk.store.turn(project, turn).unwrap();
    assert_eq!((ended.state, ended.version), (TurnState::Stopped, Some(2)));
    let version = desk.store.version(project, 2).unwrap();
    assert_eq!((version.turn, version.state), (Some(turn), VersionState::Draft));
    assert_eq!(desk.store.by_id(project).unwrap().head, Some(1), "the last good version stays");
}

#[test]
fn a_dead_process_leaves_a_failed_turn_where_nothing_was_complete() {
    let mut desk = Desk::new();
    let project = desk.project("app", &[("a", "1")]).id;
    desk.store.turn_begin(project, &new_turn("ask")).unwrap();
    desk.reopen();
    assert_eq!(states(&desk.store, project), [TurnState::Failed]);
    desk.store.turn_begin(project, &new_turn("edit")).unwrap();
    desk.store.begin_draft(project).unwrap().leave();
    desk.reopen();
    assert_eq!(states(&desk.store, project), [TurnState::Failed; 2]);
    assert_eq!(desk.store.history(project).unwrap().len(), 1);
}

#[test]
fn a_turn_of_a_living_process_is_left_alone() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a", "1")]).id;
    let hold = desk.store.hold_run(project).unwrap();
    desk.store.turn_begin(project, &new_turn("ask")).unwrap();
    let other = open(&desk.home());
    assert_eq!(states(&other, project), [TurnState::Running]);
    assert!(matches!(other.begin_draft(project).unwrap_err(), CacheError::Locked(_)));
    drop(hold);
    // Its own turn is not a dead one to a process that takes the run up again.
    drop(desk.store.hold_run(project).unwrap());
    assert_eq!(states(&desk.store, project), [TurnState::Running]);
    drop(other.begin_draft(project).unwrap());
    assert_eq!(states(&other, project), [TurnState::Failed]);
}

#[test]
fn another_run_first_keeps_what_a_dead_one_left() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a", "1")]).id;
    let other = open(&desk.home());
    desk.store.turn_begin(project, &new_turn("edit")).unwrap();
    let mut draft = desk.store.begin_draft(project).unwrap();
    draft.write(&rel("b"), b"complete").unwrap();
    draft.leave();
    drop(other.begin_draft(project).unwrap());
    assert_eq!(states(&other, project), [TurnState::Stopped]);
    assert_eq!(other.read(project, 2, &rel("b")).unwrap(), b"complete");
}

#[test]
fn a_draft_that_the_person_takes_is_an_accepted_turn() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a", "1")]).id;
    let turn = desk.store.turn_begin(project, &new_turn("edit")).unwrap();
    let mut draft = desk.store.begin_draft(project).unwrap();
    draft.write(&rel("a"), b"2").unwrap();
    let meta = Meta { verified: false, ..ending(turn, TurnState::Draft) };
    draft.keep_unverified(&meta).unwrap();
    drop(draft);
    assert_eq!(states(&desk.store, project), [TurnState::Draft]);
    desk.store.restore(project, 2).unwrap();
    assert_eq!(states(&desk.store, project), [TurnState::Accepted]);
    // Going back to it later changes nothing about it.
    desk.store.restore(project, 1).unwrap();
    desk.store.restore(project, 2).unwrap();
    assert_eq!(states(&desk.store, project), [TurnState::Accepted]);
}

#[test]
fn a_project_without_a_version_is_forgotten_with_its_turns() {
    let desk = Desk::new();
    let project = desk.create("app").id;
    let turn = desk.store.turn_begin(project, &new_turn("create")).unwrap();
    let call = TurnCall {
        step: "write".into(),
        provider: None,
        model: None,
        prompt: json!([]),
        answer: String::new(),
    };
    desk.store.turn_call(project, turn, &call).unwrap();
    desk.store.turn_end(project, turn, TurnState::Failed, &json!({})).unwrap();
    assert!(desk.store.discard(project).unwrap());
    assert!(matches!(desk.store.turns(project).unwrap_err(), CacheError::UnknownProject));
    desk.store.check_database().unwrap();
}

/// A data folder as the first release left it.
#[test]
fn the_first_schema_is_brought_up_to_date_with_everything_in_it() {
    let temp = tempfile::TempDir::new().unwrap();
    let home = temp.path().join("home");
    let app = temp.path().join("app");
    std::fs::create_dir_all(&home).unwrap();
    write(&app, "a", "1");
    let old = Connection::open(home.join("vectort.db")).unwrap();
    old.execute_batch(include_str!("../../src/schema.sql")).unwrap();
    old.pragma_update(None, "user_version", 1).unwrap();
    let id = "01890a5d-ac96-774b-bcce-b302099a8057";
    let dir = app.canonicalize().unwrap().display().to_string();
    old.execute(
        "INSERT INTO projects (id, title, description, type_id, framework, language, mode, dir, preview_token, \
         created_at, updated_at, head, current, search) \
         VALUES (?1, 'Old', 'an old one', 'web_app', 'react', 'en', 'quick', ?2, 'token', 1, 1, 1, 1, 'old')",
        [id, &dir],
    )
    .unwrap();
    let hash = blake3_of(b"1");
    old.execute("INSERT INTO blobs VALUES (?1, ?2)", rusqlite::params![hash, b"1".as_slice()]).unwrap();
    old.execute(
        "INSERT INTO versions (uid, project, seq, draft, author, reason, message, checks, verified, at, files, \
         bytes, full, depth) \
         VALUES ('01890a5d-ac96-774b-bcce-b302099a8058', 1, 1, 0, 'model', 'generated', 'made', \
         '{\"parse\":\"passed\",\"resolve\":\"not_required\",\"bundle\":\"not_required\",\"mount\":\"not_required\"}', 1, 1, 1, 1, 1, 0)",
        [],
    )
    .unwrap();
    old.execute("INSERT INTO changes VALUES (1, 'a', ?1, 1)", [&hash]).unwrap();
    old.execute("INSERT INTO projected VALUES (1, 'a', ?1)", [&hash]).unwrap();
    drop(old);

    let store = open(&home);
    let project = store.by_id(id.parse().unwrap()).unwrap();
    assert_eq!((project.title.as_str(), project.inputs), ("Old", json!({})));
    let version = store.version(project.id, 1).unwrap();
    assert_eq!((version.reason, version.turn, version.origin), (Reason::Generated, None, None));
    assert!(store.sync_from_disk(project.id).unwrap().is_none());
    assert!(store.turns(project.id).unwrap().is_empty());
    assert_eq!(store.read(project.id, 1, &rel("a")).unwrap(), b"1");
    store.save(project.id, &rel("a"), b"2").unwrap();
    assert_eq!(store.undo_target(project.id).unwrap(), Some(1));
    let backup = Connection::open(home.join("backups/schema-1.db")).unwrap();
    let version: i64 = backup.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    assert_eq!(version, 1);
}

fn blake3_of(bytes: &[u8]) -> Vec<u8> {
    let hex = vectort_cache::BlobId::of(bytes).to_string();
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}
