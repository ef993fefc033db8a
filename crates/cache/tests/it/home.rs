//! The data folder: opening, schema, several processes, the list of projects.

use std::path::Path;
use std::time::Instant;

use rusqlite::Connection;
use vectort_cache::{CacheError, ListQuery, Store, StoreOptions};

use crate::support::*;

fn database(home: &Path) -> Connection {
    Connection::open(home.join("vectort.db")).unwrap()
}

#[test]
fn everything_survives_reopening() {
    let mut desk = Desk::new();
    let project = desk.project("app", &[("a.txt", "1")]);
    desk.store.save(project.id, &rel("a.txt"), b"2").unwrap();
    let before = (desk.store.by_id(project.id).unwrap(), desk.store.history(project.id).unwrap());
    desk.reopen();
    assert_eq!((desk.store.by_id(project.id).unwrap(), desk.store.history(project.id).unwrap()), before);
    desk.store.check_database().unwrap();
}

#[cfg(unix)]
#[test]
fn a_new_data_folder_is_private() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::new();
    assert_eq!(std::fs::metadata(desk.home()).unwrap().permissions().mode() & 0o777, 0o700);
}

#[test]
fn a_newer_schema_is_refused_and_left_alone() {
    let desk = Desk::new();
    drop(desk.store);
    let home = desk.temp.path().join("home");
    database(&home).pragma_update(None, "user_version", 99).unwrap();
    let before = std::fs::read(home.join("vectort.db")).unwrap();
    let refused = Store::open(&home).unwrap_err();
    assert!(matches!(refused, CacheError::NewerSchema { found: 99, .. }), "{refused:?}");
    assert_eq!(std::fs::read(home.join("vectort.db")).unwrap(), before);
}

#[test]
fn a_migration_that_fails_changes_nothing_and_leaves_a_backup() {
    let temp = tempfile::TempDir::new().unwrap();
    let old = database(temp.path());
    old.execute_batch("CREATE TABLE versions (mine TEXT); INSERT INTO versions VALUES ('kept')").unwrap();
    drop(old);
    assert!(matches!(Store::open(temp.path()).unwrap_err(), CacheError::Database(_)));
    for file in ["vectort.db", "backups/schema-0.db"] {
        let left = Connection::open(temp.path().join(file)).unwrap();
        let mine: String = left.query_row("SELECT mine FROM versions", [], |row| row.get(0)).unwrap();
        let tables: i64 = left.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).unwrap();
        assert_eq!((mine.as_str(), tables), ("kept", 1), "{file}");
    }
}

#[test]
fn what_is_not_a_database_is_refused() {
    let temp = tempfile::TempDir::new().unwrap();
    std::fs::write(temp.path().join("vectort.db"), "this is a shopping list, not a database").unwrap();
    let refused = Store::open(temp.path()).unwrap_err();
    assert!(matches!(refused, CacheError::Damaged(_)), "{refused:?}");
    assert!(std::fs::read_to_string(temp.path().join("vectort.db")).unwrap().starts_with("this is"));
}

#[test]
fn a_data_folder_is_made_once_by_whoever_comes_first() {
    for _ in 0..5 {
        let temp = tempfile::TempDir::new().unwrap();
        let home = temp.path().join("home");
        let openers: Vec<_> = (0..6)
            .map(|n| {
                let (home, dir) = (home.clone(), temp.path().join(format!("app{n}")));
                std::thread::spawn(move || Store::open(&home).unwrap().create(&new_project(&dir)).unwrap())
            })
            .collect();
        for opener in openers {
            opener.join().unwrap();
        }
        assert_eq!(Store::open(&home).unwrap().list(&ListQuery::default()).unwrap().len(), 6);
    }
}

#[test]
fn stores_open_at_once_agree() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a.txt", "0")]);
    let workers: Vec<_> = (0..4)
        .map(|worker| {
            let (home, id) = (desk.home(), project.id);
            std::thread::spawn(move || {
                let store = open(&home);
                for n in 0..15 {
                    store.save(id, &rel(&format!("w{worker}.txt")), format!("{n}").as_bytes()).unwrap();
                }
            })
        })
        .collect();
    for worker in workers {
        worker.join().unwrap();
    }
    let history = desk.store.history(project.id).unwrap();
    assert_eq!(history.len(), 61, "each save is a version, none lost to another");
    let mut expected = texts(&[("a.txt", "0")]);
    expected.extend((0..4).map(|worker| (format!("w{worker}.txt"), b"14".to_vec())));
    assert_eq!(disk(&project.dir), expected);
    assert!(desk.store.sync_from_disk(project.id).unwrap().is_none());
}

#[test]
fn projects_are_found_renamed_deleted_and_brought_back() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a.txt", "1")]);
    let other = desk.project("other", &[("a.txt", "1")]);
    assert_eq!(desk.store.by_dir(&desk.temp.path().join("./app/../app")).unwrap().unwrap().id, project.id);
    assert!(desk.store.by_dir(&desk.path("none")).unwrap().is_none());
    let find = |text: &str| {
        let query = ListQuery { text: text.into(), ..ListQuery::default() };
        desk.store.list(&query).unwrap().into_iter().map(|project| project.id).collect::<Vec<_>>()
    };
    assert_eq!(find(""), [other.id, project.id], "the latest change first");
    let renamed = desk.store.rename(project.id, "Доска ÉTÉ").unwrap();
    assert_eq!((renamed.title.as_str(), &renamed.dir), ("Доска ÉTÉ", &project.dir));
    assert_eq!(find("доска été"), [project.id], "whatever the case");
    assert_eq!(find("ÉTÉ kanban доска"), [project.id], "title and description, in any order");
    assert_eq!(find("100%_"), [], "text is text, not a pattern");

    desk.store.delete(project.id).unwrap();
    assert_eq!(find(""), [other.id]);
    assert!(desk.store.by_dir(&project.dir).unwrap().is_none());
    assert!(project.dir.join("a.txt").exists(), "the folder is the person's");
    let deleted = desk.store.list(&ListQuery { deleted: true, ..ListQuery::default() }).unwrap();
    assert_eq!(deleted.len(), 1);
    desk.store.undelete(project.id).unwrap();
    assert_eq!(find("доска"), [project.id]);

    desk.store.delete(project.id).unwrap();
    let adopted = desk.adopt(&project.dir).unwrap();
    assert!(adopted.fresh);
    let refused = desk.store.undelete(project.id).unwrap_err();
    assert!(matches!(refused, CacheError::DirTaken(_)), "{refused:?}");
}

#[test]
fn a_project_without_a_version_can_be_forgotten() {
    let desk = Desk::new();
    let empty = desk.create("empty");
    let draft = desk.store.begin_draft(empty.id).unwrap();
    assert!(matches!(desk.store.discard(empty.id).unwrap_err(), CacheError::Locked(_)));
    drop(draft);
    assert!(desk.store.discard(empty.id).unwrap());
    assert!(matches!(desk.store.by_id(empty.id).unwrap_err(), CacheError::UnknownProject));
    let project = desk.project("app", &[("a", "1")]);
    assert!(!desk.store.discard(project.id).unwrap(), "a version is never deleted");
    assert_eq!(desk.store.history(project.id).unwrap().len(), 1);
}

#[test]
fn a_moved_folder_is_pointed_at() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a.txt", "1")]);
    std::fs::rename(&project.dir, desk.path("moved")).unwrap();
    let missing = desk.store.sync_from_disk(project.id).unwrap_err();
    assert!(matches!(missing, CacheError::FolderMissing(_)), "{missing:?}");
    assert!(!project.dir.exists(), "not made again behind the person's back");
    desk.store.relocate(project.id, &desk.path("moved")).unwrap();
    assert!(desk.store.sync_from_disk(project.id).unwrap().is_none());
    desk.store.save(project.id, &rel("a.txt"), b"2").unwrap();
    assert_eq!(disk(&desk.path("moved")), texts(&[("a.txt", "2")]));
}

#[test]
fn the_preview_identity_is_kept() {
    let mut desk = Desk::new();
    let (one, two) = (desk.create("one"), desk.create("two"));
    assert_ne!(one.preview_token, two.preview_token);
    assert!(one.preview_token.len() == 32 && one.preview_token.bytes().all(|byte| byte.is_ascii_hexdigit()));
    desk.store.set_preview_port(one.id, Some(49_152)).unwrap();
    desk.reopen();
    let again = desk.store.by_id(one.id).unwrap();
    assert_eq!((again.preview_port, again.preview_token), (Some(49_152), one.preview_token));
    assert_eq!(desk.store.set_preview_port(one.id, None).unwrap().preview_port, None);
    assert_eq!(desk.store.set_kind(two.id, "game", "vanilla").unwrap().type_id, "game");
}

#[test]
fn ten_thousand_projects_are_listed_and_searched() {
    let desk = Desk::new();
    let project = desk.create("app");
    let connection = database(&desk.home());
    connection
        .execute_batch(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) \
             INSERT INTO projects (id, title, description, type_id, framework, language, mode, dir, preview_token, \
             created_at, updated_at, search) \
             SELECT printf('01900000-0000-7000-8000-%012x', i), 'Project ' || i, 'd', 't', 'f', 'en', 'quick', \
             '/p/' || i, 'x', i, i, 'project ' || i || hex(zeroblob(250)) FROM n",
        )
        .unwrap();
    let start = Instant::now();
    let found = desk.store.list(&ListQuery { text: "project 777".into(), ..ListQuery::default() }).unwrap();
    let searched = start.elapsed();
    assert_eq!(found.len(), 19, "777, 777x and x777");
    assert_eq!(found[0].title, "Project 9777");
    let page = desk.store.list(&ListQuery { offset: 9_990, ..ListQuery::default() }).unwrap();
    assert_eq!(page.len(), 11);
    assert_ne!(page[0].id, project.id);
    // The window's budget is 50 ms a keystroke; a debug build on a busy machine gets slack.
    assert!(searched.as_millis() < 250, "{searched:?}");
}

#[test]
fn folders_that_cannot_be_a_new_project_are_refused() {
    let desk = Desk::new();
    write(&desk.path("full"), "mine.txt", "mine");
    write(&desk.path("."), "file", "x");
    let create = |name: &str| desk.store.create(&new_project(&desk.path(name)));
    assert!(matches!(create("full").unwrap_err(), CacheError::NotEmpty(_)));
    assert!(matches!(create("file").unwrap_err(), CacheError::NotAFolder(_)));
    assert!(matches!(create("file/below").unwrap_err(), CacheError::NotAFolder(_)));
    assert!(matches!(create("home").unwrap_err(), CacheError::DirReserved(_)));
    assert!(matches!(create("home/git/x").unwrap_err(), CacheError::DirReserved(_)));
    assert!(matches!(create("x/../home/drafts").unwrap_err(), CacheError::DirReserved(_)));
    create("home/projects-of-mine").unwrap();
    create("deep/down/here").unwrap();
    assert_eq!(disk(&desk.path("full")), texts(&[("mine.txt", "mine")]));
}

#[test]
fn a_folder_emptied_by_the_person_can_be_used_again() {
    let desk = Desk::new();
    let first = desk.project("app", &[("a.txt", "1")]);
    std::fs::remove_dir_all(&first.dir).unwrap();
    let second = desk.project("app", &[("b.txt", "2")]);
    assert_eq!(disk(&second.dir), texts(&[("b.txt", "2")]));
    assert!(desk.store.by_id(first.id).unwrap().deleted_at.is_some());
    assert_eq!(desk.version_files(first.id, 1), texts(&[("a.txt", "1")]), "its versions stay");
    let draft = desk.store.begin_draft(second.id).unwrap();
    std::fs::remove_dir_all(&second.dir).unwrap();
    let refused = desk.store.create(&new_project(&second.dir)).unwrap_err();
    assert!(matches!(refused, CacheError::Locked(_)), "a run is writing there: {refused:?}");
    drop(draft);
}

#[test]
fn a_full_database_refuses_and_loses_nothing() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a.txt", "1")]);
    let options = StoreOptions { max_bytes: Some(600 << 10), ..StoreOptions::default() };
    let store = Store::open_with(&desk.home(), options).unwrap();
    let mut acknowledged = 0u32;
    let mut draft = store.begin_draft(project.id).unwrap();
    let refused = loop {
        let mut state = u64::from(acknowledged) + 1;
        let noise: Vec<u8> = (0..50_000)
            .map(|_| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                (state >> 56) as u8
            })
            .collect();
        match store.save(project.id, &rel("a.txt"), &noise) {
            Ok(_) => acknowledged += 1,
            Err(error) => break error,
        }
    };
    assert!(matches!(refused, CacheError::NoSpace { .. }), "{refused:?}");
    assert!(acknowledged > 2);
    let large = vec![7; 900 << 10];
    draft.write(&rel("large.bin"), &large).unwrap();
    let refused = draft.accept(&meta("too large")).unwrap_err();
    assert!(matches!(refused, CacheError::NoSpace { .. }), "{refused:?}");
    assert_eq!(store.history(project.id).unwrap().len(), 1 + acknowledged as usize);
    store.check_database().unwrap();
    assert!(store.sync_from_disk(project.id).unwrap().is_none(), "the folder is the last version");

    // With room again, the same draft lands.
    draft.remove(&rel("large.bin")).unwrap();
    drop(draft);
    let mut draft = desk.store.begin_draft(project.id).unwrap();
    draft.write(&rel("large.bin"), &large).unwrap();
    draft.accept(&meta("fits")).unwrap();
    assert_eq!(disk(&project.dir)["large.bin"], large);
}
