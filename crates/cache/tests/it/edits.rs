//! Edits by path: expected contents, names that are taken, folders, all or nothing.

use vectort_cache::{BlobId, CacheError, Edit, SkipReason};
use vectort_core::limits::{MAX_FILE_BYTES, MAX_FILES};

use crate::support::{Desk, disk, rel};

fn names(desk: &Desk, project: &vectort_cache::Project) -> Vec<String> {
    let head = desk.store.by_id(project.id).unwrap().head.unwrap();
    desk.store.files(project.id, head).unwrap().into_keys().map(|path| path.to_string()).collect()
}

#[test]
fn a_save_replaces_only_what_was_read() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a.txt", "1")]);
    let a = rel("a.txt");
    let replace = |bytes: &'static [u8], expected: &[u8]| {
        desk.store.edit(project.id, &[Edit::Replace { path: &a, bytes, expected: BlobId::of(expected) }])
    };
    assert_eq!(replace(b"2", b"1").unwrap().version.seq, 2);
    assert!(matches!(replace(b"3", b"1").unwrap_err(), CacheError::Changed(_)), "saved meanwhile");

    // Another program writes: the save is refused, and what it wrote is read and can be replaced.
    std::fs::write(project.dir.join("a.txt"), "outside").unwrap();
    assert!(matches!(replace(b"3", b"2").unwrap_err(), CacheError::Changed(_)));
    assert_eq!(disk(&project.dir)["a.txt"], b"outside");
    assert_eq!(desk.store.history(project.id).unwrap().len(), 2, "a refused save adds nothing");
    assert_eq!(desk.store.read_now(project.id, &a).unwrap(), b"outside");
    let landed = replace(b"3", b"outside").unwrap();
    assert_eq!((landed.captured.unwrap().seq, landed.version.seq), (3, 4));
    assert_eq!(desk.store.read(project.id, 3, &a).unwrap(), b"outside", "and it is in a version");

    std::fs::remove_file(project.dir.join("a.txt")).unwrap();
    assert!(matches!(replace(b"4", b"3").unwrap_err(), CacheError::Changed(_)), "gone");
    assert!(matches!(desk.store.read_now(project.id, &a).unwrap_err(), CacheError::UnknownFile(_)));
}

#[test]
fn a_folder_that_is_gone_comes_back_with_a_save() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a.txt", "1"), ("b.txt", "b")]);
    std::fs::remove_dir_all(&project.dir).unwrap();
    let a = rel("a.txt");
    assert_eq!(desk.store.read_now(project.id, &a).unwrap(), b"1", "the head is what there is");
    let edit = Edit::Replace { path: &a, bytes: b"2", expected: BlobId::of(b"1") };
    assert!(desk.store.edit(project.id, &[edit]).unwrap().folder.is_whole());
    assert_eq!(disk(&project.dir).into_values().collect::<Vec<_>>(), [b"2", b"b"]);
}

#[test]
fn names_that_are_taken_are_refused() {
    let desk = Desk::new();
    let project = desk.project("app", &[("src/a.txt", "1"), ("b.txt", "b")]);
    let versions = || desk.store.history(project.id).unwrap().len();
    let create = |path: &str| desk.store.edit(project.id, &[Edit::Create(&rel(path), b"new")]);
    let rename =
        |from: &str, to: &str| desk.store.edit(project.id, &[Edit::Move { from: &rel(from), to: &rel(to) }]);
    for path in ["b.txt", "src"] {
        assert!(matches!(create(path).unwrap_err(), CacheError::Exists(_)), "{path}");
    }
    for (from, to) in [("src/a.txt", "b.txt"), ("b.txt", "src"), ("src", "b.txt")] {
        assert!(matches!(rename(from, to).unwrap_err(), CacheError::Exists(_)), "{from} {to}");
    }
    for path in ["B.TXT", "b.txt/inner"] {
        assert!(matches!(create(path).unwrap_err(), CacheError::PathClash { .. }), "{path}");
    }
    assert!(matches!(rename("none", "x").unwrap_err(), CacheError::UnknownFile(_)));
    assert_eq!(versions(), 1);

    // What another program put there counts too, and is kept.
    std::fs::write(project.dir.join("outside.txt"), "mine").unwrap();
    assert!(matches!(create("outside.txt").unwrap_err(), CacheError::Exists(_)));
    assert_eq!(disk(&project.dir)["outside.txt"], b"mine");
    std::fs::create_dir(project.dir.join("empty")).unwrap();
    assert!(matches!(create("empty").unwrap_err(), CacheError::Exists(_)));
}

#[cfg(unix)]
#[test]
fn links_are_neither_read_nor_written_through() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a.txt", "1")]);
    let secret = desk.path("secret.txt");
    std::fs::write(&secret, "secret").unwrap();
    std::os::unix::fs::symlink(&secret, project.dir.join("link.txt")).unwrap();
    let link = rel("link.txt");
    let refused = desk.store.read_now(project.id, &link).unwrap_err();
    assert!(matches!(refused, CacheError::NotReadable { reason: SkipReason::Symlink, .. }), "{refused:?}");
    let refused = desk.store.edit(project.id, &[Edit::Create(&link, b"x")]).unwrap_err();
    assert!(matches!(refused, CacheError::Exists(_)), "{refused:?}");
    // A file that a link took the place of is no longer the one that was read.
    std::fs::remove_file(project.dir.join("a.txt")).unwrap();
    std::os::unix::fs::symlink(&secret, project.dir.join("a.txt")).unwrap();
    let edit = Edit::Replace { path: &rel("a.txt"), bytes: b"2", expected: BlobId::of(b"1") };
    assert!(matches!(desk.store.edit(project.id, &[edit]).unwrap_err(), CacheError::Changed(_)));
    assert_eq!(std::fs::read(&secret).unwrap(), b"secret");
}

#[test]
fn a_folder_moves_and_goes_with_what_came_into_it() {
    let desk = Desk::new();
    let project = desk.project("app", &[("src/a.txt", "1"), ("src/deep/b.txt", "2"), ("srcs.txt", "no")]);
    std::fs::write(project.dir.join("src/outside.txt"), "3").unwrap();
    let (src, lib) = (rel("src"), rel("lib/код"));
    let landed = desk.store.edit(project.id, &[Edit::Move { from: &src, to: &lib }]).unwrap();
    assert_eq!(landed.version.message, "src\nlib/код");
    let moved = ["lib/код/a.txt", "lib/код/deep/b.txt", "lib/код/outside.txt", "srcs.txt"];
    assert_eq!(names(&desk, &project), moved);
    assert_eq!(disk(&project.dir).into_keys().collect::<Vec<_>>(), moved);
    assert!(!project.dir.join("src").exists(), "no empty folder stays");

    let landed = desk.store.edit(project.id, &[Edit::Remove(&rel("lib"))]).unwrap();
    assert_eq!(disk(&project.dir).into_keys().collect::<Vec<_>>(), ["srcs.txt"]);
    desk.store.restore(project.id, landed.version.parent.unwrap()).unwrap();
    assert_eq!(disk(&project.dir).into_keys().collect::<Vec<_>>(), moved, "and back");
}

#[test]
fn a_folder_may_move_into_itself_and_change_its_case() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a/x.txt", "1")]);
    desk.store.edit(project.id, &[Edit::Move { from: &rel("a"), to: &rel("a/b") }]).unwrap();
    assert_eq!(disk(&project.dir).into_keys().collect::<Vec<_>>(), ["a/b/x.txt"]);
    desk.store.edit(project.id, &[Edit::Move { from: &rel("a"), to: &rel("A") }]).unwrap();
    assert_eq!(names(&desk, &project), ["A/b/x.txt"]);
    let still = desk.store.edit(project.id, &[Edit::Move { from: &rel("A"), to: &rel("A") }]).unwrap();
    assert!(!still.added, "nothing changed");
}

#[test]
fn edits_are_applied_in_order_and_all_or_none() {
    let desk = Desk::new();
    let project = desk.project("app", &[("a.txt", "1"), ("b.txt", "2")]);
    let (a, b, c) = (rel("a.txt"), rel("b.txt"), rel("c.txt"));
    // A swap needs a third name; the middle state is in no version.
    let swap =
        [Edit::Move { from: &a, to: &c }, Edit::Move { from: &b, to: &a }, Edit::Move { from: &c, to: &b }];
    assert_eq!(desk.store.edit(project.id, &swap).unwrap().version.seq, 2);
    assert_eq!(disk(&project.dir).into_values().collect::<Vec<_>>(), [b"2", b"1"]);

    let half = [Edit::Create(&c, b"3"), Edit::Remove(&rel("none"))];
    assert!(matches!(desk.store.edit(project.id, &half).unwrap_err(), CacheError::UnknownFile(_)));
    assert_eq!(names(&desk, &project), ["a.txt", "b.txt"]);
    assert_eq!(disk(&project.dir).len(), 2);
}

#[test]
fn limits_hold_for_edits() {
    let desk = Desk::new();
    let project = desk.project("app", &[("deep/er/a.txt", "1")]);
    let huge = vec![b'x'; MAX_FILE_BYTES + 1];
    let refused = desk.store.edit(project.id, &[Edit::Create(&rel("big"), &huge)]).unwrap_err();
    assert!(matches!(refused, CacheError::FileTooLarge { .. }), "{refused:?}");
    let long = format!("{0}/{0}", "n".repeat(98));
    let refused = desk.store.edit(project.id, &[Edit::Move { from: &rel("deep"), to: &rel(&long) }]);
    assert!(matches!(refused.unwrap_err(), CacheError::UnsafePath { .. }));
    let paths: Vec<_> = (0..MAX_FILES).map(|n| rel(&format!("f{n}"))).collect();
    let many: Vec<_> = paths.iter().map(|path| Edit::Create(path, b"")).collect();
    let refused = desk.store.edit(project.id, &many).unwrap_err();
    assert!(matches!(refused, CacheError::TooManyFiles { .. }), "{refused:?}");
    assert_eq!(names(&desk, &project), ["deep/er/a.txt"]);
    // A file that grew too large outside is said to be so, not shown as it was.
    std::fs::write(project.dir.join("deep/er/a.txt"), &huge).unwrap();
    let refused = desk.store.read_now(project.id, &rel("deep/er/a.txt")).unwrap_err();
    assert!(matches!(refused, CacheError::NotReadable { reason: SkipReason::TooLarge, .. }), "{refused:?}");
}

#[test]
fn who_looks_at_the_app_is_told_before_the_repository_follows() {
    let desk = Desk::new();
    let project = desk.project("app", &[("src/a.txt", "1"), ("src/b.txt", "2")]);
    let mut told = Vec::new();
    let (src, lib) = (rel("src"), rel("lib"));
    desk.store
        .edit_then(project.id, &[Edit::Move { from: &src, to: &lib }], |changed| {
            assert!(project.dir.join("lib/a.txt").exists() && !project.dir.join("src/a.txt").exists());
            told = changed.iter().map(ToString::to_string).collect();
        })
        .unwrap();
    assert_eq!(told, ["lib/a.txt", "lib/b.txt", "src/a.txt", "src/b.txt"]);
}
