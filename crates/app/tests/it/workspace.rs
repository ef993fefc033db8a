//! Projects and versions, by their identity.

use vectort_contract::{ErrorCode, FileEdit, Phase, RunEnd, Standing};
use vectort_core::ProjectId;
use vectort_testkit::scripted::Step;

use crate::desk::{Desk, ReadOnly, code, rel};
use crate::machine::{self, begins, block, finished, until, words};

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_becomes_a_project_once() {
    let desk = Desk::new();
    let project = desk.import("мой сайт", &[("src/a.js", b"1"), ("node_modules/x/y.js", b"")]).await;
    assert_eq!((project.title.as_str(), project.type_id.as_str()), ("мой сайт", "web_app"));
    assert_eq!((project.standing, project.versions, project.running), (Standing::Unchecked, 1, false));
    assert_eq!(desk.paths(project.id).await, ["index.html", "src/a.js"]);

    std::fs::write(desk.path("мой сайт/new.txt"), "2").expect("written");
    let again = desk.app.project_import(&desk.path("мой сайт")).await.expect("opened");
    assert_eq!((again.id, again.versions), (project.id, 2), "the same, with what came meanwhile");

    std::fs::create_dir(desk.path("empty")).expect("made");
    assert_eq!(code(desk.app.project_import(&desk.path("empty")).await), ErrorCode::NotAProject);
    assert_eq!(code(desk.app.project_import(&desk.path("home")).await), ErrorCode::NotAProject);
    assert_eq!(code(desk.app.project_import(&desk.path("none")).await), ErrorCode::NotFound);
    let file = desk.path("мой сайт/index.html");
    assert_eq!(code(desk.app.project_import(&file).await), ErrorCode::NotAProject);
    assert_eq!(desk.app.projects_list().await.expect("a list").len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workspace_knows_what_a_new_generation_would_replace() {
    let desk = Desk::new();
    let id = desk.starter().await;
    let view = desk.app.project_open(id).await.expect("opened");
    assert_eq!((view.head, view.hand_edited, view.previewable), (Some(1), false, true));
    assert_eq!(
        (view.description.as_str(), view.summary.standing),
        ("a landing page for a bakery", Standing::Verified)
    );

    let saved = desk.save(id, "index.html", "<h1>mine</h1>").await.expect("saved");
    let view = desk.app.project_open(id).await.expect("opened");
    assert_eq!((view.head, view.hand_edited, view.summary.standing), (Some(2), true, Standing::Unchecked));

    desk.app.version_restore(id, saved.undo.expect("one before")).await.expect("restored");
    let view = desk.app.project_open(id).await.expect("opened");
    assert_eq!((view.head, view.hand_edited, view.summary.standing), (Some(3), false, Standing::Verified));

    // Another program counts as the person.
    let folder = desk.app.project_folder(id).await.expect("there");
    std::fs::write(folder.join("index.html"), "<h1>outside</h1>").expect("written");
    let view = desk.app.project_open(id).await.expect("opened");
    assert_eq!((view.head, view.hand_edited), (Some(4), true));
    assert!(desk.app.project_open(desk.import("x", &[]).await.id).await.expect("opened").hand_edited);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_is_one_line_of_some_length() {
    let desk = Desk::new();
    let id = desk.import("site", &[]).await.id;
    let renamed = desk.app.project_rename(id, "  Мой\n\u{7}сайт  ‏موقعي ").await.expect("renamed");
    assert_eq!(renamed.title, "Мой сайт ‏موقعي");
    for bad in ["", " \n ", "\u{7}", &"x".repeat(121)] {
        assert_eq!(code(desk.app.project_rename(id, bad).await), ErrorCode::BadName, "{bad:?}");
    }
    let list = desk.app.projects_list().await.expect("a list");
    assert_eq!(list[0].title, "Мой сайт ‏موقعي");
    assert!(desk.path("site").exists(), "the folder keeps its name");
}

#[tokio::test(flavor = "multi_thread")]
async fn copies_are_numbered_and_live_where_projects_live() {
    let desk = Desk::new();
    let id = desk.import("site", &[("a.txt", b"1")]).await.id;
    desk.app.keep_thumbnail(id, b"\x89PNG\r\n\x1a\npicture").await.expect("kept");
    let second = desk.app.project_duplicate(id).await.expect("a copy");
    let third = desk.app.project_duplicate(second.id).await.expect("a copy of it");
    let fourth = desk.app.project_duplicate(id).await.expect("another one");
    assert_eq!([&second.title, &third.title, &fourth.title], ["site 2", "site 3", "site 4"]);
    let dirs = [&second, &third, &fourth].map(|it| it.dir.rsplit('/').next().map(str::to_owned));
    assert_eq!(dirs, ["site", "site-2", "site-3"].map(|name| Some(name.to_owned())));
    assert!(second.dir.starts_with(&*desk.path("projects").to_string_lossy()), "{}", second.dir);
    assert_eq!(desk.paths(third.id).await, ["a.txt", "index.html"]);
    assert_eq!(desk.app.project_thumbnail(third.id).await.expect("read").map(|png| png.len()), Some(15));

    // A year is no number of a copy, and a copy's folder that is gone is not given away.
    desk.app.project_rename(id, "Plan 2026").await.expect("renamed");
    std::fs::remove_dir_all(&third.dir).expect("removed");
    let copy = desk.app.project_duplicate(id).await.expect("a copy");
    assert_eq!(copy.title, "Plan 2026 2");
    assert!(copy.dir.ends_with("site-4"), "{}", copy.dir);
    assert_eq!(desk.app.projects_list().await.expect("a list").len(), 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn deleting_can_be_undone() {
    let desk = Desk::new();
    let id = desk.import("site", &[]).await.id;
    desk.app.project_delete(id).await.expect("deleted");
    desk.app.project_delete(id).await.expect("deleted already");
    assert!(desk.app.projects_list().await.expect("a list").is_empty());
    assert!(desk.path("site/index.html").exists(), "the folder stays");
    assert_eq!(code(desk.app.project_open(id).await), ErrorCode::NoSuchProject);
    assert_eq!(desk.app.project_undelete(id).await.expect("back").id, id);
    assert_eq!(desk.app.projects_list().await.expect("a list").len(), 1);

    desk.app.project_delete(id).await.expect("deleted");
    let other = desk.app.project_import(&desk.path("site")).await.expect("another project there");
    assert_ne!(other.id, id);
    assert_eq!(code(desk.app.project_undelete(id).await), ErrorCode::FileExists);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_that_is_gone_is_said_to_be_and_its_versions_stay() {
    let desk = Desk::new();
    let id = desk.import("site", &[("a.txt", b"1")]).await.id;
    desk.save(id, "a.txt", "2").await.expect("saved");
    std::fs::rename(desk.path("site"), desk.path("moved")).expect("moved");
    assert_eq!(code(desk.app.project_open(id).await), ErrorCode::FolderMissing);
    assert_eq!(code(desk.app.project_folder(id).await), ErrorCode::FolderMissing);
    assert_eq!(desk.app.projects_list().await.expect("a list").len(), 1);
    assert_eq!(desk.app.versions_list(id).await.expect("versions").len(), 2);
    assert_eq!(desk.text(id, "a.txt").await.as_deref(), Some("2"), "the head can be read");
    desk.app.version_restore(id, 2).await.expect("restored");
    assert_eq!(std::fs::read_to_string(desk.path("site/a.txt")).expect("there again"), "2");
    desk.app.project_open(id).await.expect("opens");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_that_cannot_be_written_loses_nothing() {
    let desk = Desk::new();
    let id = desk.import("site", &[("a.txt", b"1")]).await.id;
    let dir = desk.path("site");
    {
        let Some(_guard) = ReadOnly::new(&dir) else {
            eprintln!("skipped: nothing is read-only to this user");
            return;
        };
        let refused = desk.save(id, "a.txt", "2").await.expect_err("refused");
        assert_eq!(refused.code, ErrorCode::PermissionDenied);
        assert!(refused.args["path"].contains("site"), "{refused}");
        assert_eq!(std::fs::read_to_string(dir.join("a.txt")).expect("there"), "1");
        assert_eq!(desk.text(id, "a.txt").await.as_deref(), Some("2"), "what was saved is the head");
        desk.save(id, "a.txt", "3").await.expect_err("and so again");
    }
    desk.app.project_open(id).await.expect("opens");
    assert_eq!(std::fs::read_to_string(dir.join("a.txt")).expect("there"), "3", "the folder follows");
}

#[tokio::test(flavor = "multi_thread")]
async fn versions_are_listed_compared_and_brought_back() {
    let desk = Desk::new();
    let id = desk.import("site", &[("a.txt", b"one\ntwo\n"), ("old.bin", &[0, 159, 146, 150])]).await.id;
    desk.save(id, "a.txt", "one\n2\nthree").await.expect("saved");
    let edits = vec![
        FileEdit::Delete { path: rel("old.bin") },
        FileEdit::Create { path: rel("new.txt"), text: "a\nb\n".to_owned() },
    ];
    desk.app.files_edit(id, edits).await.expect("edited");
    let restored = desk.app.version_restore(id, 1).await.expect("restored");
    assert_eq!((restored.version.version, restored.undo), (4, Some(3)));

    let list = desk.app.versions_list(id).await.expect("versions");
    let shown: Vec<_> =
        list.iter().map(|it| (it.version, it.head, it.reason.as_str(), it.restored_from)).collect();
    let expected = [
        (4, true, "restored", Some(1)),
        (3, false, "edited", None),
        (2, false, "edited", None),
        (1, false, "imported", None),
    ];
    assert_eq!(shown, expected);
    assert_eq!(list[1].message, "old.bin\nnew.txt");
    assert_eq!((list[0].files, list[0].bytes), (3, 15 + 8 + 4));

    let diff = desk.app.version_diff(id, 1, 3).await.expect("a difference");
    let shown: Vec<_> =
        diff.iter().map(|it| (it.path.as_str(), it.kind.as_str(), it.added, it.removed)).collect();
    let expected = [
        ("a.txt", "changed", Some(2), Some(1)),
        ("new.txt", "added", Some(2), Some(0)),
        ("old.bin", "removed", None, None),
    ];
    assert_eq!(shown, expected);
    assert!(desk.app.version_diff(id, 1, 4).await.expect("none").is_empty());

    let text = desk.app.version_file(id, 2, &rel("a.txt")).await.expect("read").text;
    assert_eq!(text.as_deref(), Some("one\n2\nthree"));
    assert_eq!(code(desk.app.version_file(id, 2, &rel("new.txt")).await), ErrorCode::NotFound);
    assert_eq!(code(desk.app.version_file(id, 9, &rel("a.txt")).await), ErrorCode::NoSuchVersion);
    assert_eq!(code(desk.app.version_diff(id, 1, 9).await), ErrorCode::NoSuchVersion);
    assert_eq!(code(desk.app.version_restore(id, 0).await), ErrorCode::NoSuchVersion);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_done_to_projects_that_are_not_there() {
    let desk = Desk::new();
    let deleted = desk.import("site", &[]).await.id;
    desk.app.project_delete(deleted).await.expect("deleted");
    let (app, path) = (&desk.app, rel("index.html"));
    for id in [deleted, ProjectId::fresh()] {
        let edit = || vec![FileEdit::Delete { path: path.clone() }];
        let outcomes = [
            app.project_open(id).await.map(drop),
            app.project_rename(id, "x").await.map(drop),
            app.project_duplicate(id).await.map(drop),
            app.project_folder(id).await.map(drop),
            app.keep_thumbnail(id, b"\x89PNG\r\n\x1a\n").await,
            app.files_list(id).await.map(drop),
            app.file_read(id, &path).await.map(drop),
            app.file_save(id, &path, "x", &"0".repeat(64)).await.map(drop),
            app.files_edit(id, edit()).await.map(drop),
            app.file_add(id, &path, Vec::new()).await.map(drop),
            app.versions_list(id).await.map(drop),
            app.version_restore(id, 1).await.map(drop),
            app.version_diff(id, 1, 1).await.map(drop),
            app.version_file(id, 1, &path).await.map(drop),
        ];
        for (number, outcome) in outcomes.into_iter().enumerate() {
            assert_eq!(code(outcome), ErrorCode::NoSuchProject, "call {number} of {id}");
        }
        assert_eq!(app.project_thumbnail(id).await, Ok(None));
    }
    assert_eq!(code(app.project_delete(ProjectId::fresh()).await), ErrorCode::NoSuchProject);
    assert_eq!(code(app.project_undelete(ProjectId::fresh()).await), ErrorCode::NoSuchProject);
}

#[tokio::test(flavor = "multi_thread")]
async fn pictures_are_small_pngs() {
    let desk = Desk::new();
    let id = desk.import("site", &[]).await.id;
    assert_eq!(desk.app.project_thumbnail(id).await, Ok(None));
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    desk.app.keep_thumbnail(id, &png).await.expect("kept");
    png.push(1);
    desk.app.keep_thumbnail(id, &png).await.expect("replaced");
    assert_eq!(desk.app.project_thumbnail(id).await, Ok(Some(png.clone())));
    png.resize((1 << 20) + 1, 0);
    assert_eq!(code(desk.app.keep_thumbnail(id, &png).await), ErrorCode::Internal);
    assert_eq!(code(desk.app.keep_thumbnail(id, b"<svg/>").await), ErrorCode::Internal);
    let left = std::fs::read_dir(desk.path("home/thumbnails")).expect("there").count();
    assert_eq!(left, 2, "the picture and those of the versions; no temporary file stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn types_and_descriptions_are_known_without_a_model() {
    let desk = Desk::new();
    let types = desk.app.type_views();
    assert_eq!(types.len(), 29);
    for kind in &types {
        assert!(kind.frameworks.iter().any(|it| it.id == kind.framework && !it.label.is_empty()), "{kind:?}");
    }
    let detected = desk.app.detect("une extension Chrome qui compte les mots");
    assert_eq!((detected.type_id.as_str(), detected.language.as_str()), ("chrome_extension", "fr"));
    assert!(types.iter().any(|it| it.id == detected.type_id && it.framework == detected.framework));
    assert_eq!(desk.app.detect("").type_id, "web_app");
    // Of a pasted book only the beginning is looked at, so that typing goes on.
    let book = format!("{}{}", "слово ".repeat(2_000), "a chrome extension ".repeat(500_000));
    assert_eq!(
        (desk.app.detect(&book).type_id, desk.app.detect(&book).language),
        ("web_app".to_owned(), "ru".to_owned())
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_project_is_there_from_its_first_runs_beginning_and_a_deleted_one_is_worked_on_no_more() {
    let page = || words("a page", "landing_page", "vanilla");
    let desk = machine::Desk::answering(begins("Let me think.\n").then(Step::Stall));
    let (id, mut follower) = desk.start(page()).await;
    until(&mut follower, "an answer", |view| view.phase == Some(Phase::Writing)).await;
    let view = desk.app.project_open(id).await.expect("opened");
    assert_eq!((view.head, view.summary.standing, view.summary.running), (None, Standing::Empty, true));
    assert!(desk.app.files_list(id).await.expect("a list").is_empty());
    assert_eq!(code(desk.app.project_duplicate(id).await), ErrorCode::RunUnderWay);
    desk.app.project_delete(id).await.expect("deleted");
    assert_eq!(finished(&mut follower).await.end, Some(RunEnd::Stopped));
    assert!(desk.app.projects_list().await.expect("a list").is_empty());

    let answer = begins(&block("index.html", "<h1>Hello</h1>\n")).then(Step::Stall);
    let desk = machine::Desk::answering(answer);
    let (id, mut follower) = desk.start(page()).await;
    until(&mut follower, "a file", |view| !view.files.is_empty()).await;
    desk.app.project_delete(id).await.expect("deleted");
    assert!(desk.app.projects_list().await.expect("a list").is_empty());
    let back = desk.app.project_undelete(id).await.expect("back");
    assert_eq!((back.standing, back.versions, back.running), (Standing::Draft, 1, false));
}
