//! Drafts: discarded, accepted, kept; together with the person's own edits.

use vectort_cache::{Author, CacheError, Reason, VersionState};

use crate::support::*;

#[test]
fn a_new_projects_folder_is_absent_until_it_is_whole() {
    let desk = Desk::new();
    let project = desk.create("app");
    assert!(!project.dir.exists(), "creating touches nothing");
    let mut draft = desk.store.begin_draft(project.id).unwrap();
    draft.write(&rel("src/main.ts"), b"let a = 1").unwrap();
    draft.write(&rel("index.html"), b"<p>").unwrap();
    assert!(!project.dir.exists(), "a draft streams into its own folder");
    assert_eq!(disk(draft.dir()), texts(&[("index.html", "<p>"), ("src/main.ts", "let a = 1")]));

    let landed = draft.accept(&meta("board")).unwrap();
    assert!(landed.folder.is_whole());
    assert!(landed.captured.is_none() && landed.replaced.is_empty());
    assert_eq!(disk(&project.dir), texts(&[("index.html", "<p>"), ("src/main.ts", "let a = 1")]));
    let version = &landed.version;
    assert_eq!((version.seq, version.parent, version.state), (1, None, VersionState::Current));
    assert_eq!((version.author, version.reason), (Author::Model, Reason::Generated));
    assert!(version.verified);
    assert_eq!((version.files, version.bytes), (2, 12));
    assert_eq!(desk.store.run_record(project.id, 1).unwrap().unwrap()["tokens"], 12);
    let staging = draft.dir().to_owned();
    assert!(staging.exists(), "a preview may still be reading it");
    drop(draft);
    assert!(!staging.exists());
    assert_eq!(std::fs::read_dir(desk.temp.path()).unwrap().count(), 2, "nothing is left beside");
}

#[test]
fn an_empty_folder_is_replaced_whole_and_keeps_its_mode() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("app")).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(desk.path("app"), std::fs::Permissions::from_mode(0o750)).unwrap();
    }
    let project = desk.project("app", &[("a.txt", "1")]);
    assert_eq!(disk(&project.dir), texts(&[("a.txt", "1")]));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(&project.dir).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o750);
    }
}

#[test]
fn dropping_a_draft_discards_it() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a.txt", "1")]);
    let mut draft = desk.store.begin_draft(project.id).unwrap();
    draft.write(&rel("a.txt"), b"2").unwrap();
    drop(draft);
    assert_eq!(disk(&project.dir), texts(&[("a.txt", "1")]));
    assert_eq!(desk.store.history(project.id).unwrap().len(), 1);
}

#[test]
fn a_draft_starts_from_the_head_with_hand_edits() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a.txt", "1"), ("b.txt", "1")]);
    write(&project.dir, "b.txt", "by hand");
    write(&project.dir, "c.txt", "new by hand");
    let draft = desk.store.begin_draft(project.id).unwrap();
    assert_eq!(disk(draft.dir()), texts(&[("a.txt", "1"), ("b.txt", "by hand"), ("c.txt", "new by hand")]));
    assert_eq!(draft.base(), Some(2));
    let history = desk.store.history(project.id).unwrap();
    assert_eq!((history[1].author, history[1].reason), (Author::Person, Reason::OutsideEdit));
}

#[test]
fn edits_made_during_a_run_are_kept() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a.txt", "1"), ("b.txt", "1"), ("c.txt", "1")]);
    let mut draft = desk.store.begin_draft(project.id).unwrap();
    draft.write(&rel("a.txt"), b"model").unwrap();
    // The person: another file in Vectort, the same file in another editor, one removed.
    desk.store.save(project.id, &rel("b.txt"), b"person").unwrap();
    write(&project.dir, "a.txt", "person too");
    std::fs::remove_file(project.dir.join("c.txt")).unwrap();

    let landed = draft.accept(&meta("change")).unwrap();
    assert_eq!(landed.replaced, [rel("a.txt")]);
    assert!(!landed.version.verified, "nobody verified this mixture");
    assert_eq!(landed.version.checks, vectort_core::Checks::default());
    assert_eq!(disk(&project.dir), texts(&[("a.txt", "model"), ("b.txt", "person")]));
    let captured = landed.captured.expect("the other editor's work");
    assert_eq!(
        desk.version_files(project.id, captured.seq),
        texts(&[("a.txt", "person too"), ("b.txt", "person")])
    );
    assert_eq!(landed.version.parent, Some(captured.seq));
}

#[test]
fn a_file_that_appears_in_a_new_projects_folder_is_kept() {
    let desk = Desk::new();
    let project = desk.create("app");
    let mut draft = desk.store.begin_draft(project.id).unwrap();
    draft.write(&rel("README.md"), b"model").unwrap();
    write(&project.dir, "README.md", "person");
    write(&project.dir, "notes.txt", "person");
    let landed = draft.accept(&meta("made")).unwrap();
    assert!(landed.folder.is_whole());
    assert_eq!(disk(&project.dir), texts(&[("README.md", "model"), ("notes.txt", "person")]));
    assert_eq!(desk.version_files(project.id, 1)["README.md"], b"person");
}

#[test]
fn an_unverified_draft_shows_only_in_a_new_project() {
    let desk = Desk::new();
    let project = desk.create("app");
    let mut draft = desk.store.begin_draft(project.id).unwrap();
    draft.write(&rel("a.txt"), b"draft").unwrap();
    let landed = draft.keep_unverified(&meta("try")).unwrap();
    drop(draft);
    assert_eq!(landed.version.state, VersionState::Draft);
    assert_eq!(disk(&project.dir), texts(&[("a.txt", "draft")]), "there is nothing better to show");
    let project = desk.store.by_id(project.id).unwrap();
    assert_eq!((project.head, project.current), (Some(1), None));

    // The person edits the draft: still a draft, and the folder's truth.
    let saved = desk.store.save(project.id, &rel("a.txt"), b"mended").unwrap();
    assert_eq!(saved.version.state, VersionState::Draft);

    // Accepting is restoring.
    let accepted = desk.store.restore(project.id, 2).unwrap();
    assert_eq!((accepted.version.seq, accepted.version.state), (3, VersionState::Current));

    // From now on a draft leaves the folder alone.
    let mut draft = desk.store.begin_draft(project.id).unwrap();
    draft.write(&rel("a.txt"), b"worse").unwrap();
    let kept = draft.keep_unverified(&meta("try again")).unwrap();
    assert_eq!((kept.version.seq, kept.version.state), (4, VersionState::Draft));
    assert_eq!(disk(&project.dir), texts(&[("a.txt", "mended")]));
    assert_eq!(desk.version_files(project.id, 4), texts(&[("a.txt", "worse")]));
    let states: Vec<_> =
        desk.store.history(project.id).unwrap().iter().map(|version| version.state).collect();
    assert_eq!(
        states,
        [VersionState::Draft, VersionState::Draft, VersionState::Current, VersionState::Draft]
    );

    desk.store.restore(project.id, 4).unwrap();
    assert_eq!(disk(&project.dir), texts(&[("a.txt", "worse")]));
    assert_eq!(desk.store.history(project.id).unwrap()[2].state, VersionState::Past);
}

#[test]
fn one_run_at_a_time() {
    let desk = Desk::new();
    let project = desk.create("app");
    let draft = desk.store.begin_draft(project.id).unwrap();
    let refused = desk.store.begin_draft(project.id).unwrap_err();
    assert!(matches!(refused, CacheError::Locked(id) if id == project.id), "{refused:?}");
    // Another store on the same data folder, as another process would have.
    let refused = open(&desk.home()).begin_draft(project.id).unwrap_err();
    assert!(matches!(refused, CacheError::Locked(_)), "{refused:?}");
    assert!(draft.dir().exists(), "a living draft is not cleared by opening");
    drop(draft);
    desk.store.begin_draft(project.id).unwrap();
}

#[test]
fn several_steps_land_one_after_the_other() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a.txt", "1"), ("b.txt", "1")]);
    let mut draft = desk.store.begin_draft(project.id).unwrap();
    draft.write(&rel("a.txt"), b"2").unwrap();
    desk.store.save(project.id, &rel("b.txt"), b"person").unwrap();
    draft.accept(&meta("one")).unwrap();
    assert_eq!(disk(draft.dir()), texts(&[("a.txt", "2"), ("b.txt", "person")]), "rebased");
    draft.remove(&rel("a.txt")).unwrap();
    let landed = draft.accept(&meta("two")).unwrap();
    assert!(landed.version.verified, "what was verified is what landed");
    assert_eq!(disk(&project.dir), texts(&[("b.txt", "person")]));
}

#[test]
fn clashes_and_limits_are_refused() {
    let desk = Desk::new();
    let project = desk.create("app");
    let mut draft = desk.store.begin_draft(project.id).unwrap();
    draft.write(&rel("src/App.tsx"), b"1").unwrap();
    for clash in ["src/app.tsx", "src", "SRC", "src/App.tsx/inner.ts"] {
        let refused = draft.write(&rel(clash), b"2").unwrap_err();
        assert!(matches!(refused, CacheError::PathClash { .. }), "{clash}: {refused:?}");
    }
    draft.write(&rel("src/App.tsx"), b"the last one wins").unwrap();
    draft.remove(&rel("src/App.tsx")).unwrap();
    draft.write(&rel("src"), b"a file now").unwrap();
    let large = vec![b'a'; vectort_core::limits::MAX_FILE_BYTES + 1];
    assert!(matches!(draft.write(&rel("l"), &large).unwrap_err(), CacheError::FileTooLarge { .. }));
    assert!(matches!(draft.remove(&rel("l")).unwrap_err(), CacheError::UnknownFile(_)));
    for n in 1..vectort_core::limits::MAX_FILES {
        draft.write(&rel(&format!("f/{n}")), b"").unwrap();
    }
    assert!(matches!(draft.write(&rel("one-more"), b"").unwrap_err(), CacheError::TooManyFiles { .. }));
    draft.accept(&meta("full")).unwrap();
    assert_eq!(disk(&project.dir).len(), vectort_core::limits::MAX_FILES);
}

#[test]
fn a_draft_changed_underneath_is_refused_and_stays() {
    let desk = Desk::new();
    let project = desk.create("app");
    let mut draft = desk.store.begin_draft(project.id).unwrap();
    draft.write(&rel("a.txt"), b"verified").unwrap();
    std::fs::write(draft.dir().join("a.txt"), "something else").unwrap();
    assert!(matches!(draft.accept(&meta("made")).unwrap_err(), CacheError::DraftChanged(_)));
    assert!(desk.store.history(project.id).unwrap().is_empty());
    draft.write(&rel("a.txt"), b"again").unwrap();
    draft.accept(&meta("made")).unwrap();
    assert_eq!(disk(&project.dir), texts(&[("a.txt", "again")]));
}

#[test]
fn a_draft_that_passes_a_later_check_becomes_current() {
    let desk = Desk::new();
    let project = desk.create("app");
    let mut draft = desk.store.begin_draft(project.id).unwrap();
    draft.write(&rel("a.txt"), b"draft").unwrap();
    draft.keep_unverified(&meta("try")).unwrap();
    drop(draft);
    let passed = meta("").checks;
    let unknown = desk.store.record_checks(project.id, 7, passed, true).unwrap_err();
    assert!(matches!(unknown, CacheError::UnknownVersion(7)), "{unknown:?}");

    let failed = desk.store.record_checks(project.id, 1, passed, false).unwrap();
    assert_eq!((failed.state, failed.verified, failed.checks), (VersionState::Draft, false, passed));
    let version = desk.store.record_checks(project.id, 1, passed, true).unwrap();
    assert_eq!((version.state, version.verified), (VersionState::Current, true));
    assert_eq!(desk.store.by_id(project.id).unwrap().current, Some(1));
    assert!(!desk.store.check(project.id).unwrap().repository_rebuilt);

    // From now on a draft leaves the folder alone, whatever is found of it.
    let mut draft = desk.store.begin_draft(project.id).unwrap();
    draft.write(&rel("a.txt"), b"worse").unwrap();
    draft.keep_unverified(&meta("try again")).unwrap();
    assert_eq!(disk(&project.dir), texts(&[("a.txt", "draft")]));
    let version = desk.store.record_checks(project.id, 2, passed, true).unwrap();
    assert_eq!((version.state, version.verified), (VersionState::Draft, true));
    assert_eq!(desk.store.by_id(project.id).unwrap().head, Some(1));
    // A kept result follows the files when they are brought back.
    assert!(desk.store.restore(project.id, 2).unwrap().version.verified);
    assert!(!desk.store.check(project.id).unwrap().repository_rebuilt);
}
