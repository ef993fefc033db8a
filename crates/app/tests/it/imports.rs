//! Projects of archives, repositories and folders.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use vectort_app::Cancel;
use vectort_contract::{ErrorCode, Event, Standing};
use vectort_testkit::forge::{Forge, git};

use crate::desk::{Desk, code, rel};

/// A repository of a page and a link, and where it is served.
async fn repository(desk: &Desk) -> (Forge, String) {
    let work = desk.folder("work", &[("web/index.html", b"<h1>web</h1>")]);
    git(&work, &["init", "-q"]);
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc/passwd", work.join("link")).expect("linked");
    git(&work, &["add", "."]);
    git(&work, &["commit", "-qm", "one"]);
    git(&desk.path(""), &["clone", "-q", "--bare", "work", "site.git"]);
    let forge = Forge::serve(&desk.path("")).await;
    let url = forge.url("site.git");
    (forge, url)
}

/// What is in a folder of the test's, hidden entries too.
fn entries(dir: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(dir) else { return Vec::new() };
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

async fn archive(desk: &Desk) -> PathBuf {
    let dir = desk.folder("my site", &[("src/a.js", b"1")]);
    let target = desk.path("my site.zip");
    desk.app.export_zip(&dir, &target, &|_| {}).await.expect("exported");
    target
}

#[tokio::test(flavor = "multi_thread")]
async fn an_archive_becomes_a_project() {
    let desk = Desk::new();
    let archive = archive(&desk).await;
    let project = desk.app.project_import_zip(&archive).await.expect("imported");
    assert_eq!((project.title.as_str(), project.type_id.as_str()), ("my-site", "web_app"));
    assert_eq!((project.standing, project.versions), (Standing::Unchecked, 1));
    assert_eq!(desk.paths(project.id).await, ["index.html", "src/a.js"]);
    // Another one of that name has its own folder.
    let again = desk.app.project_import_zip(&archive).await.expect("imported");
    assert_ne!((again.id, &again.dir), (project.id, &project.dir));
    assert_eq!(entries(&desk.path("projects")), ["my-site", "my-site-2"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repository_becomes_a_project_without_its_history() {
    let desk = Desk::new();
    let (_forge, url) = repository(&desk).await;
    desk.app.reach_loopback().expect("set");
    let project = desk.app.project_import_git(&url).await.expect("imported");
    assert_eq!((project.title.as_str(), project.versions), ("site", 1));
    assert_eq!(desk.paths(project.id).await, ["index.html", "web/index.html"]);
    assert_eq!(entries(Path::new(&project.dir)), ["index.html", "web"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_says_what_it_left_out() {
    let desk = Desk::new();
    let (_forge, url) = repository(&desk).await;
    desk.app.reach_loopback().expect("set");
    let events = Mutex::new(Vec::new());
    let emit = |event: Event| events.lock().expect("unpoisoned").push(event);
    let out = desk.path("out");
    let done = desk.app.import(&url, Some(out.clone()), &emit, &Cancel::new()).await.expect("imported");
    assert_eq!((done.ok, done.files, done.version), (true, 2, Some(1)));
    assert_eq!(done.dir.as_deref(), out.to_str());
    let notes: Vec<String> = events
        .into_inner()
        .expect("unpoisoned")
        .into_iter()
        .filter_map(|event| match event {
            Event::Note { code, detail } if code == "skipped" => Some(detail),
            _ => None,
        })
        .collect();
    assert_eq!(notes, if cfg!(unix) { vec!["link"] } else { Vec::new() });
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_is_copied_where_asked_and_taken_as_it_is_else() {
    let desk = Desk::new();
    let from = desk.folder("from", &[("a.js", b"1")]);
    let source = from.to_str().expect("Unicode");
    let out = desk.path("copy");
    let done = desk.app.import(source, Some(out.clone()), &|_| {}, &Cancel::new()).await.expect("imported");
    assert_eq!((done.files, done.dir.as_deref()), (2, out.to_str()));
    std::fs::write(out.join("a.js"), "2").expect("written");
    assert_eq!(std::fs::read(from.join("a.js")).expect("read"), b"1");
    let done = desk.app.import(source, None, &|_| {}, &Cancel::new()).await.expect("imported");
    assert_eq!(done.dir.as_deref(), from.to_str());
    let inside = desk.app.import(source, Some(from.join("in")), &|_| {}, &Cancel::new()).await;
    assert_eq!(code(inside), ErrorCode::OutNotEmpty);
    #[cfg(unix)]
    {
        let link = desk.path("link");
        std::os::unix::fs::symlink(&from, &link).expect("linked");
        let inside = desk.app.import(source, Some(link.join("in/it")), &|_| {}, &Cancel::new()).await;
        assert_eq!(code(inside), ErrorCode::OutNotEmpty, "a way round");
        assert!(!from.join("in").exists());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failure_leaves_nothing_behind() {
    let desk = Desk::new();
    let not_a_zip = desk.path("a.zip");
    std::fs::write(&not_a_zip, "not an archive").expect("written");
    assert_eq!(code(desk.app.project_import_zip(&not_a_zip).await), ErrorCode::ImportFailed);
    // Nothing says what it is.
    let plain = desk.path("plain");
    std::fs::create_dir(&plain).expect("made");
    std::fs::write(plain.join("notes.txt"), "words").expect("written");
    let out = desk.path("out");
    let source = plain.to_str().expect("Unicode");
    let refused = desk.app.import(source, Some(out.clone()), &|_| {}, &Cancel::new()).await;
    assert_eq!(code(refused), ErrorCode::NotAProject);
    assert!(!out.exists());
    // Stopped.
    let (archive, cancel) = (archive(&desk).await, Cancel::new());
    cancel.cancel();
    let source = archive.to_str().expect("Unicode");
    let stopped = desk.app.import(source, Some(out.clone()), &|_| {}, &cancel).await;
    assert_eq!(code(stopped), ErrorCode::Cancelled);
    assert!(!out.exists());
    assert_eq!(entries(&desk.path("projects")), Vec::<String>::new());
    assert!(entries(&desk.path("")).iter().all(|name| !name.starts_with(".vectort-import")));
    // A place that is taken.
    let taken = desk.app.import(source, Some(desk.path("plain")), &|_| {}, &Cancel::new()).await;
    assert_eq!(code(taken), ErrorCode::OutNotEmpty);
    assert_eq!(entries(&plain), ["notes.txt"]);
    let nowhere = desk.app.import("nowhere.zip", None, &|_| {}, &Cancel::new()).await;
    assert_eq!(code(nowhere), ErrorCode::NotFound);
}

#[tokio::test(flavor = "multi_thread")]
async fn this_machine_and_its_network_are_not_imported_from() {
    let desk = Desk::new();
    let (_forge, url) = repository(&desk).await;
    for url in [url.as_str(), "https://10.0.0.1/o/r", "https://localhost/o/r", "git://github.com/o/r"] {
        assert_eq!(code(desk.app.project_import_git(url).await), ErrorCode::AddressRefused, "{url}");
    }
    let refused = desk.app.project_import_git("https://me:secret@github.com/o/r").await.expect_err("refused");
    assert!(!refused.to_string().contains("secret"), "{refused}");
}

#[tokio::test]
async fn images_and_texts_are_attached_and_read_back() {
    let desk = Desk::new();
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x02\x80\0\0\x01\xe0\x08\x06".to_vec();
    let image = desk.app.attachment_add("C:\\pictures\\a.png", png.clone()).await.expect("kept");
    assert_eq!((image.name.as_str(), image.bytes, image.tokens), ("a.png", 26, 410));
    assert_eq!(desk.app.attachment_read(&image.id).await.expect("read"), png);
    let text = desk.app.attachment_add("notes.md", b"some words".to_vec()).await.expect("kept");
    let (view, bytes) = desk.app.attachment(&text.id).await.expect("read");
    assert_eq!((view, bytes.as_slice()), (text, b"some words".as_slice()));
    let huge = [b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x20\0\0\0\0\x01".as_slice(), &[0; 4]].concat();
    for (name, bytes) in [
        ("empty", Vec::new()),
        ("a.bin", vec![0, 159, 146, 150]),
        ("nul.txt", b"a\0b".to_vec()),
        ("long.txt", vec![b'a'; (1 << 20) + 1]),
        ("wide.png", huge),
    ] {
        assert_eq!(
            code(desk.app.attachment_add(name, bytes).await),
            ErrorCode::UnsupportedAttachment,
            "{name}"
        );
    }
    for id in ["", "../../vectort.db", &"0".repeat(64)] {
        assert_eq!(code(desk.app.attachment_read(id).await), ErrorCode::NoSuchAttachment, "{id}");
    }
    for url in ["http://example.com/", "https://169.254.169.254/latest/meta-data", "file:///etc/passwd"] {
        assert_eq!(code(desk.app.attachment_fetch(url).await), ErrorCode::AddressRefused, "{url}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_is_attached_by_its_words() {
    let desk = Desk::new();
    let dir = desk.path("served");
    std::fs::create_dir(&dir).expect("made");
    std::fs::write(dir.join("index.html"), "<title>Tea</title><nav>x</nav><h1>Brew</h1><p>Wait.")
        .expect("written");
    let server = vectort_testkit::statics::Statics::serve(&dir).await;
    desk.app.reach_loopback().expect("set");
    let page = desk.app.attachment_fetch(&server.url()).await.expect("fetched");
    assert_eq!((page.name.as_str(), page.url.as_deref()), ("Tea", Some(server.url().as_str())));
    assert_eq!(desk.app.attachment_read(&page.id).await.expect("read"), b"# Brew\n\nWait.");
}

#[tokio::test(flavor = "multi_thread")]
async fn changes_are_undone_files_locked_versions_branched_and_compared() {
    let desk = Desk::new();
    let project = desk.import("site", &[("a.txt", b"one\ntwo\n")]).await;
    let id = project.id;
    assert_eq!(code(desk.app.project_undo(id).await), ErrorCode::NothingToUndo);
    desk.save(id, "a.txt", "one\n2\n").await.expect("saved");
    let view = desk.app.project_open(id).await.expect("opened");
    assert_eq!((view.undo, view.redo), (Some(1), None));

    let events = Mutex::new(Vec::new());
    let emit = |event: Event| events.lock().expect("unpoisoned").push(event);
    let done = desk.app.diff(Path::new(&project.dir), "1", "2", &emit).await.expect("compared");
    assert_eq!((done.ok, done.files), (true, 1));
    let changed = events.into_inner().expect("unpoisoned");
    let Some(Event::Changed { path, kind, added, removed, diff }) = changed.last() else {
        panic!("{changed:?}");
    };
    assert_eq!((path.as_str(), kind.as_str(), *added, *removed), ("a.txt", "changed", Some(1), Some(1)));
    assert_eq!(diff, "--- a/a.txt\n+++ b/a.txt\n@@ -1,2 +1,2 @@\n one\n-two\n+2\n");
    let refused = desk.app.diff(Path::new(&project.dir), "1", "nine", &|_| {}).await;
    assert_eq!(code(refused), ErrorCode::NoSuchVersion);

    let undone = desk.app.project_undo(id).await.expect("undone");
    assert_eq!((undone.version.reason.as_str(), undone.version.restored_from), ("undone", Some(1)));
    assert_eq!(desk.text(id, "a.txt").await.as_deref(), Some("one\ntwo\n"));
    assert_eq!(desk.app.project_open(id).await.expect("opened").redo, Some(2));
    desk.app.project_redo(id).await.expect("redone");
    assert_eq!(desk.text(id, "a.txt").await.as_deref(), Some("one\n2\n"));

    desk.app.file_lock(id, &rel("a.txt"), true).await.expect("locked");
    let locked = desk.app.files_list(id).await.expect("a list");
    assert_eq!(locked.iter().filter(|file| file.locked).count(), 1);
    assert_eq!(code(desk.app.file_lock(id, &rel("gone"), true).await), ErrorCode::NotFound);

    let png = b"\x89PNG\r\n\x1a\n picture".to_vec();
    desk.app.keep_thumbnail(id, &png).await.expect("kept");
    assert_eq!(desk.app.version_thumbnail(id, 4).await.expect("read"), Some(png.clone()));
    assert_eq!(desk.app.version_thumbnail(id, 1).await.expect("read"), None);

    let branch = desk.app.version_branch(id, 1).await.expect("branched");
    assert_eq!((branch.title.as_str(), branch.versions), ("site 2", 1));
    assert_eq!(desk.text(branch.id, "a.txt").await.as_deref(), Some("one\ntwo\n"));
    assert_eq!(desk.app.versions_list(branch.id).await.expect("a list")[0].reason, "branched");
    assert_eq!(desk.text(id, "a.txt").await.as_deref(), Some("one\n2\n"));
}
