//! Copies of projects, and the list of them.

use std::time::Instant;

use vectort_cache::{Author, CacheError, Head, ListQuery, Reason, VersionState};
use vectort_core::limits::MAX_FILES;

use crate::support::{Desk, disk, meta, rel};

#[test]
fn a_copy_has_the_files_and_a_life_of_its_own() {
    let desk = Desk::new();
    let source = desk.project("app", &[("a.txt", "1"), ("src/b.txt", "2")]);
    std::fs::write(source.dir.join("outside.txt"), "3").unwrap();
    let copy = desk.store.duplicate(source.id, "Kanban 2", &desk.path("copy")).unwrap();
    assert_eq!(disk(&copy.dir), disk(&source.dir), "outside edits included");
    assert_ne!((copy.id, &copy.dir), (source.id, &source.dir));
    assert_ne!(copy.preview_token, source.preview_token, "an origin of its own");
    assert_eq!((copy.title.as_str(), &copy.description), ("Kanban 2", &source.description));
    assert_eq!((copy.head, copy.current), (Some(1), Some(1)));

    desk.store.save(copy.id, &rel("a.txt"), b"changed").unwrap();
    assert_eq!(disk(&source.dir)["a.txt"], b"1");
    desk.store.delete(source.id).unwrap();
    assert_eq!(disk(&copy.dir)["a.txt"], b"changed");
}

#[test]
fn a_copy_says_of_its_files_what_was_found_about_them() {
    let desk = Desk::new();
    let source = desk.project("app", &[("a.txt", "1")]);
    desk.store.save(source.id, &rel("a.txt"), b"2").unwrap();
    let edited = desk.store.duplicate(source.id, "edited", &desk.path("edited")).unwrap();
    let version = desk.store.version(edited.id, 1).unwrap();
    assert_eq!((version.verified, version.author, version.reason), (false, Author::Person, Reason::Saved));

    desk.store.restore(source.id, 1).unwrap();
    let restored = desk.store.duplicate(source.id, "restored", &desk.path("restored")).unwrap();
    let version = desk.store.version(restored.id, 1).unwrap();
    assert!(version.verified, "the same bytes");
    assert_eq!((version.reason, version.restored_from), (Reason::Generated, None));
    assert_eq!((version.parent, version.state), (None, VersionState::Current));
    assert_eq!(version.model.as_deref(), Some("a-model"));
}

#[test]
fn a_copy_that_cannot_be_made_is_not_there() {
    let desk = Desk::new();
    let fresh = desk.create("fresh");
    let refused = desk.store.duplicate(fresh.id, "x", &desk.path("x")).unwrap_err();
    assert!(matches!(refused, CacheError::NoVersion), "{refused:?}");

    let source = desk.project("app", &[("a.txt", "1")]);
    std::fs::create_dir(desk.path("full")).unwrap();
    std::fs::write(desk.path("full").join("mine"), "").unwrap();
    let refused = desk.store.duplicate(source.id, "x", &desk.path("full")).unwrap_err();
    assert!(matches!(refused, CacheError::NotEmpty(_)), "{refused:?}");
    // A file stands where its folder would have to be made.
    std::fs::write(desk.path("file"), "").unwrap();
    desk.store.duplicate(source.id, "x", &desk.path("file").join("below")).unwrap_err();
    let titles: Vec<_> =
        desk.store.overviews(&ListQuery::default()).unwrap().into_iter().map(|it| it.title).collect();
    assert_eq!(titles, ["Kanban", "Kanban"]);
    assert!(disk(&desk.path("full")).keys().eq(["mine"]));
}

#[test]
fn a_list_says_what_each_head_is() {
    let desk = Desk::new();
    let empty = desk.create("empty");
    let made = desk.project("made", &[("a.txt", "1")]);
    let mut draft = desk.store.begin_draft(made.id).unwrap();
    draft.write(&rel("a.txt"), b"worse").unwrap();
    draft.keep_unverified(&meta("draft")).unwrap();
    drop(draft);
    let gone = desk.project("gone", &[("a.txt", "1")]);
    desk.store.delete(gone.id).unwrap();

    let list = desk.store.overviews(&ListQuery::default()).unwrap();
    let shown: Vec<_> = list.iter().map(|it| (it.id, it.head, it.versions)).collect();
    let head = Head { seq: 1, author: Author::Model, verified: true };
    assert_eq!(shown, [(made.id, Some(head), 2), (empty.id, None, 0)], "a draft moves no head");
    assert_eq!(desk.store.overview(gone.id).unwrap().versions, 1, "deleted or not");
    let found = desk.store.overviews(&ListQuery { text: "MADE".into(), ..ListQuery::default() }).unwrap();
    assert_eq!(found.iter().map(|it| it.id).collect::<Vec<_>>(), [made.id]);
    let unknown = desk.store.overview(vectort_core::ProjectId::fresh()).unwrap_err();
    assert!(matches!(unknown, CacheError::UnknownProject));
}

/// The bound is generous, for a debug build on a busy machine: a query for each project would take
/// seconds.
#[test]
fn ten_thousand_projects_are_listed_at_once() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a.txt", "1")]);
    fill(&desk, project.id, 10_000);
    let all = ListQuery { limit: u32::MAX, ..ListQuery::default() };
    desk.store.overviews(&all).unwrap();
    let start = Instant::now();
    let list = desk.store.overviews(&all).unwrap();
    let took = start.elapsed();
    assert_eq!(list.len(), 10_001);
    assert!(list.iter().all(|it| it.versions == 1 && it.head.is_some()));
    println!("10,001 projects in {took:?}");
    assert!(took.as_millis() < 1_000, "{took:?}");
}

/// Copies of a project's rows, as that many runs would have left them.
fn fill(desk: &Desk, like: vectort_core::ProjectId, count: u32) {
    let connection = rusqlite::Connection::open(desk.home().join("vectort.db")).unwrap();
    connection
        .execute_batch(&format!(
            "BEGIN;
             WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})
             INSERT INTO projects (id, title, description, type_id, framework, language, mode, dir,
                 preview_token, created_at, updated_at, head, current, search)
             SELECT printf('019a0000-0000-7000-8000-%012d', i), title || ' ' || i, description, type_id,
                 framework, language, mode, dir || i, preview_token, created_at, updated_at + i, head,
                 current, search FROM projects, n WHERE id = '{like}';
             INSERT INTO versions (uid, project, seq, parent, draft, author, reason, restored_from,
                 message, provider, model, checks, verified, run, at, files, bytes, full, depth)
             SELECT 'copy-' || p.pk, p.pk, seq, parent, draft, author, reason, restored_from, message,
                 provider, model, checks, verified, run, at, files, bytes, full, depth
             FROM projects p, versions v
             WHERE p.id <> '{like}' AND v.project = (SELECT pk FROM projects WHERE id = '{like}');
             COMMIT;"
        ))
        .unwrap();
}

#[test]
fn a_folder_with_more_than_a_project_may_have_is_not_copied_wrong() {
    let desk = Desk::new();
    let source = desk.project("app", &[("a.txt", "1")]);
    for n in 0..=MAX_FILES {
        std::fs::write(source.dir.join(format!("{n}.txt")), "").unwrap();
    }
    let copy = desk.store.duplicate(source.id, "x", &desk.path("copy")).unwrap();
    assert!(disk(&copy.dir).keys().eq(["a.txt"]), "the versions' files, as everywhere");
}
