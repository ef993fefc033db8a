//! Files: read, saved, added, renamed, deleted.

use vectort_contract::{ErrorCode, FileEdit};

use crate::desk::{Desk, code, rel};

#[tokio::test(flavor = "multi_thread")]
async fn a_save_is_read_back_and_can_be_taken_back() {
    let desk = Desk::new();
    let path = "データ/ملف с пробелом ü 😀.txt";
    let id = desk.import("site", &[(path, "один\r\nдва\r\n".as_bytes())]).await.id;
    let read = desk.app.file_read(id, &rel(path)).await.expect("read");
    assert_eq!(read.text.as_deref(), Some("один\r\nдва\r\n"), "as it is, line ends too");
    let text = "\u{feff}三\u{200f}أربعة\n";
    let saved = desk.app.file_save(id, &rel(path), text, &read.digest).await.expect("saved");
    assert_eq!((saved.version.version, saved.undo, saved.version.head), (2, Some(1), true));
    assert_eq!(std::fs::read_to_string(desk.path("site").join(path)).expect("there"), text);
    let read = desk.app.file_read(id, &rel(path)).await.expect("read");
    assert_eq!((read.text.as_deref(), Some(&read.digest)), (Some(text), saved.digest.as_ref()));
    assert_eq!(read.bytes, text.len() as u64);

    let again = desk.app.file_save(id, &rel(path), text, &read.digest).await.expect("saved");
    assert_eq!((again.version.version, again.undo), (2, None), "nothing changed, nothing to take back");
    desk.app.version_restore(id, saved.undo.expect("one")).await.expect("taken back");
    assert_eq!(desk.text(id, path).await.as_deref(), Some("один\r\nдва\r\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_another_program_wrote_is_never_overwritten_unseen() {
    let desk = Desk::new();
    let id = desk.import("site", &[("a.txt", b"1")]).await.id;
    let read = desk.app.file_read(id, &rel("a.txt")).await.expect("read");
    std::fs::write(desk.path("site/a.txt"), "outside").expect("written");
    let refused = desk.app.file_save(id, &rel("a.txt"), "mine", &read.digest).await.expect_err("refused");
    assert_eq!((refused.code, refused.args["path"].as_str()), (ErrorCode::FileChanged, "a.txt"));
    assert_eq!(std::fs::read_to_string(desk.path("site/a.txt")).expect("there"), "outside");
    assert_eq!(desk.text(id, "a.txt").await.as_deref(), Some("outside"));
    desk.save(id, "a.txt", "both").await.expect("saved after a look");
    let reasons: Vec<_> =
        desk.app.versions_list(id).await.expect("versions").into_iter().map(|it| it.reason).collect();
    assert_eq!(reasons, ["edited", "outside", "imported"], "neither is lost");

    for digest in ["", "zz", &read.digest[1..]] {
        assert_eq!(code(desk.app.file_save(id, &rel("a.txt"), "x", digest).await), ErrorCode::FileChanged);
    }
    std::fs::remove_file(desk.path("site/a.txt")).expect("removed");
    assert_eq!(code(desk.app.file_read(id, &rel("a.txt")).await), ErrorCode::NotFound);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_saves_at_once_one_wins_and_the_others_know() {
    let desk = Desk::new();
    let id = desk.import("site", &[("a.txt", b"0")]).await.id;
    let digest = desk.app.file_read(id, &rel("a.txt")).await.expect("read").digest;
    let saves = (1..=8).map(|n| {
        let (app, digest) = (desk.app.clone(), digest.clone());
        tokio::spawn(async move { app.file_save(id, &rel("a.txt"), &n.to_string(), &digest).await })
    });
    let mut saved = 0;
    for save in saves.collect::<Vec<_>>() {
        match save.await.expect("ran") {
            Ok(_) => saved += 1,
            Err(error) => assert_eq!(error.code, ErrorCode::FileChanged),
        }
    }
    assert_eq!(saved, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_text_or_too_much_is_said_to_be() {
    let desk = Desk::new();
    let files: [(&str, &[u8]); 3] =
        [("logo.png", &[0x89, b'P', 0xff]), ("zero.txt", b"a\0b"), ("empty", b"")];
    let id = desk.import("site", &files).await.id;
    for (path, text, bytes) in [("logo.png", None, 3), ("zero.txt", None, 3), ("empty", Some(""), 0)] {
        let read = desk.app.file_read(id, &rel(path)).await.expect("read");
        assert_eq!((read.text.as_deref(), read.bytes), (text, bytes), "{path}");
        assert_eq!(read.digest.len(), 64);
    }
    let huge = "x".repeat((1 << 20) + 1);
    let refused = desk.save(id, "empty", &huge).await.expect_err("refused");
    assert_eq!((refused.code, refused.args["max"].as_str()), (ErrorCode::FileTooLarge, "1"));
    let added = desk.app.file_add(id, &rel("big.bin"), huge.clone().into_bytes()).await;
    assert_eq!(code(added), ErrorCode::FileTooLarge);
    desk.save(id, "empty", &huge[1..]).await.expect("1 MiB exactly");
    std::fs::write(desk.path("site/empty"), &huge).expect("written");
    assert_eq!(code(desk.app.file_read(id, &rel("empty")).await), ErrorCode::FileTooLarge);
    assert_eq!(desk.app.versions_list(id).await.expect("versions").len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dropped_file_is_added_as_it_is() {
    let desk = Desk::new();
    let id = desk.import("site", &[("logo.png", b"old")]).await.id;
    let content: Vec<u8> = (0..=255).collect();
    let added = desk.app.file_add(id, &rel("img/new.png"), content.clone()).await.expect("added");
    assert_eq!((added.version.version, added.digest), (2, None));
    assert_eq!(std::fs::read(desk.path("site/img/new.png")).expect("there"), content);
    let replaced = desk.app.file_add(id, &rel("logo.png"), content).await.expect("replaced");
    let before =
        desk.app.version_file(id, replaced.undo.expect("one"), &rel("logo.png")).await.expect("kept");
    assert_eq!(before.text.as_deref(), Some("old"));
    let clash =
        desk.app.file_add(id, &rel("LOGO.png"), Vec::new()).await.expect_err("one file to some systems");
    assert_eq!((clash.code, clash.args["path"].as_str()), (ErrorCode::FileExists, "logo.png"));
    assert_eq!(code(desk.app.file_add(id, &rel("logo.png/x"), Vec::new()).await), ErrorCode::FileExists);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_tree_changes_as_a_whole_or_not_at_all() {
    let desk = Desk::new();
    let id = desk.import("site", &[("src/a.js", b"1"), ("src/deep/b.js", b"2")]).await.id;
    let create = |path: &str| FileEdit::Create { path: rel(path), text: "new".to_owned() };
    let rename = |from: &str, to: &str| FileEdit::Rename { from: rel(from), to: rel(to) };
    let delete = |path: &str| FileEdit::Delete { path: rel(path) };

    let edits = vec![rename("src", "код"), create("код/c.js"), delete("код/deep")];
    let saved = desk.app.files_edit(id, edits).await.expect("edited");
    assert_eq!((saved.version.version, saved.undo, saved.digest), (2, Some(1), None));
    assert_eq!(desk.paths(id).await, ["index.html", "код/a.js", "код/c.js"]);
    assert!(!desk.path("site/src").exists());

    for (edits, expected) in [
        (vec![create("index.html")], ErrorCode::FileExists),
        (vec![create("код")], ErrorCode::FileExists),
        (vec![create("INDEX.html")], ErrorCode::FileExists),
        (vec![rename("код/a.js", "index.html")], ErrorCode::FileExists),
        (vec![rename("none", "x")], ErrorCode::NotFound),
        (vec![delete("none")], ErrorCode::NotFound),
        (vec![delete("index.html"), create("new.txt"), delete("none")], ErrorCode::NotFound),
        (vec![rename("код", &format!("{0}/{0}", "n".repeat(98)))], ErrorCode::UnsafePath),
        ((0..2_000).map(|n| create(&format!("f{n}"))).collect(), ErrorCode::TooManyFiles),
        (Vec::new(), ErrorCode::BadUsage),
    ] {
        assert_eq!(code(desk.app.files_edit(id, edits.clone()).await), expected, "{:?}", edits.first());
    }
    assert_eq!(desk.paths(id).await, ["index.html", "код/a.js", "код/c.js"]);
    assert_eq!(desk.app.versions_list(id).await.expect("versions").len(), 2);
    desk.app.version_restore(id, 1).await.expect("restored");
    assert_eq!(desk.paths(id).await, ["index.html", "src/a.js", "src/deep/b.js"]);
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn links_lead_nowhere() {
    let desk = Desk::new();
    let id = desk.import("site", &[]).await.id;
    std::fs::write(desk.path("secret"), "secret").expect("written");
    std::os::unix::fs::symlink(desk.path("secret"), desk.path("site/link")).expect("linked");
    assert_eq!(code(desk.app.file_read(id, &rel("link")).await), ErrorCode::UnsafePath);
    let edits = vec![FileEdit::Create { path: rel("link"), text: String::new() }];
    assert_eq!(code(desk.app.files_edit(id, edits).await), ErrorCode::FileExists);
    assert_eq!(code(desk.app.file_add(id, &rel("link"), Vec::new()).await), ErrorCode::FileExists);
    assert_eq!(std::fs::read_to_string(desk.path("secret")).expect("there"), "secret");
}
