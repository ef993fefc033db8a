//! Archives, packs and folders of other people.

use std::cell::Cell;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;
use vectort_cache::{Intake, IntakeError, SkipReason, copy_folder, unpack_git, unpack_zip};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::support::*;

struct Place {
    temp: TempDir,
    into: PathBuf,
}

impl Place {
    fn new() -> Self {
        let temp = TempDir::new().unwrap();
        let into = temp.path().join("into");
        std::fs::create_dir(&into).unwrap();
        Self { temp, into }
    }

    fn zip(&self, bytes: &[u8]) -> Result<Intake, IntakeError> {
        let archive = self.temp.path().join("a.zip");
        std::fs::write(&archive, bytes).unwrap();
        let outcome = unpack_zip(&archive, &self.into, &|| false);
        let mut outside: Vec<_> =
            std::fs::read_dir(self.temp.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        outside.sort();
        assert_eq!(outside, ["a.zip", "into"], "nothing is written outside");
        outcome
    }
}

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (path, bytes) in files {
        zip.start_file(*path, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn patched(mut bytes: Vec<u8>, from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let places: Vec<usize> = bytes
        .windows(from.len())
        .enumerate()
        .filter(|(_, window)| *window == from)
        .map(|(at, _)| at)
        .collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at..at + to.len()].copy_from_slice(to);
    }
    bytes
}

fn skipped(intake: &Intake) -> Vec<(&str, SkipReason)> {
    intake.skipped.iter().map(|skipped| (skipped.path.as_str(), skipped.reason)).collect()
}

#[test]
fn one_top_folder_is_left_out_and_what_is_no_project_stays_behind() {
    let place = Place::new();
    let files: &[(&str, &[u8])] = &[
        ("app-main/index.html", b"<h1>"),
        ("app-main/src\\a.js", b"1"),
        ("app-main/node_modules/x/y.js", b"2"),
        ("app-main/.git/config", b"3"),
        ("__MACOSX/app-main/._index.html", b"4"),
        ("app-main/.DS_Store", b"5"),
        ("app-main/aux.txt", b"6"),
        ("app-main/SRC/A.js", b"7"),
    ];
    let intake = place.zip(&zipped(files)).unwrap();
    assert_eq!(disk(&place.into), texts(&[("index.html", "<h1>"), ("src/a.js", "1")]));
    assert_eq!((intake.files, intake.bytes), (2, 5));
    assert_eq!(skipped(&intake), [("app-main/aux.txt", SkipReason::Name), ("SRC/A.js", SkipReason::Name)]);
    let place = Place::new();
    place.zip(&zipped(&[("a/1", b"1"), ("b", b"2")])).unwrap();
    assert_eq!(disk(&place.into), texts(&[("a/1", "1"), ("b", "2")]));
}

#[cfg(unix)]
#[test]
fn links_are_left_out_and_programs_stay_programs() {
    use std::os::unix::fs::PermissionsExt as _;
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    zip.add_symlink("link", "/etc/passwd", options).unwrap();
    zip.start_file("run.sh", options.unix_permissions(0o755)).unwrap();
    zip.write_all(b"#!/bin/sh\n").unwrap();
    let place = Place::new();
    let intake = place.zip(&zip.finish().unwrap().into_inner()).unwrap();
    assert_eq!(skipped(&intake), [("link", SkipReason::Symlink)]);
    let mode = std::fs::metadata(place.into.join("run.sh")).unwrap().permissions().mode();
    assert_eq!(mode & 0o100, 0o100);
}

#[test]
fn an_archive_that_leads_outside_is_refused_whole() {
    for path in [
        "../evil",
        "a/../../evil",
        "/etc/evil",
        "\\\\host\\share\\evil",
        "C:\\evil",
        "C:/evil",
        "..\\evil",
        "a\\..\\..\\evil",
        "~/evil",
    ] {
        let place = Place::new();
        let refused = place.zip(&zipped(&[("index.html", b"<h1>"), (path, b"evil")])).unwrap_err();
        assert!(matches!(refused, IntakeError::UnsafePath(_)), "{path}: {refused:?}");
        assert!(disk(&place.into).is_empty(), "judged before anything is written");
    }
}

#[test]
fn what_is_ambiguous_encrypted_or_damaged_is_refused() {
    let two = zipped(&[("dup1.txt", b"1"), ("dup2.txt", b"2")]);
    let refused = Place::new().zip(&patched(two.clone(), b"dup2.txt", b"dup1.txt")).unwrap_err();
    assert!(matches!(refused, IntakeError::Duplicate), "{refused:?}");

    let mut encrypted = two.clone();
    for (signature, offset) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let at = encrypted.windows(4).position(|window| window == signature).unwrap();
        encrypted[at + offset] |= 1;
    }
    let refused = Place::new().zip(&encrypted).unwrap_err();
    assert!(matches!(refused, IntakeError::Encrypted), "{refused:?}");

    let long = zipped(&[("a.txt", "some words, and more of them ".repeat(50).as_bytes())]);
    let mut broken = long.clone();
    broken[60] ^= 0xff;
    for damaged in [b"no archive".to_vec(), two[..two.len() - 30].to_vec(), broken] {
        let refused = Place::new().zip(&damaged).unwrap_err();
        assert!(matches!(refused, IntakeError::Damaged), "{refused:?}");
    }
    let refused = Place::new().zip(&zipped(&[])).unwrap_err();
    assert!(matches!(refused, IntakeError::Empty), "{refused:?}");
}

#[test]
fn bombs_are_refused_before_they_go_off() {
    let zeros = vec![0; 60 << 20];
    let refused = Place::new().zip(&zipped(&[("zeros", &zeros)])).unwrap_err();
    assert!(matches!(refused, IntakeError::TooLarge), "{refused:?}");
    let names: Vec<String> = (0..20_001).map(|n| format!("{n}")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    let place = Place::new();
    let refused = place.zip(&zipped(&many)).unwrap_err();
    assert!(matches!(refused, IntakeError::TooManyEntries), "{refused:?}");
    assert!(disk(&place.into).is_empty());
}

#[test]
fn it_stops_when_it_is_no_longer_wanted() {
    let place = Place::new();
    let archive = place.temp.path().join("a.zip");
    std::fs::write(&archive, zipped(&[("a", b"1"), ("b", b"2"), ("c", b"3")])).unwrap();
    let looks = Cell::new(0);
    let stop = || {
        looks.set(looks.get() + 1);
        looks.get() > 4
    };
    let stopped = unpack_zip(&archive, &place.into, &stop).unwrap_err();
    assert!(matches!(stopped, IntakeError::Cancelled), "{stopped:?}");
}

#[test]
fn a_folder_is_copied_without_its_links() {
    let place = Place::new();
    let from = place.temp.path().join("from");
    write(&from, "src/a", "1");
    write(&from, "node_modules/x", "2");
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc/passwd", from.join("link")).unwrap();
    let intake = copy_folder(&from, &place.into, &|| false).unwrap();
    assert_eq!(disk(&place.into), texts(&[("src/a", "1")]));
    #[cfg(unix)]
    assert_eq!(skipped(&intake), [("link", SkipReason::Symlink)]);
    assert_eq!(intake.files, 1);
}

/// What git says on its standard output, given `input`.
fn say(dir: &Path, arguments: &[&str], input: &str) -> Vec<u8> {
    let mut child = Command::new("git")
        .args(["-c", "user.name=T", "-c", "user.email=t@example.com"])
        .args(arguments)
        .current_dir(dir)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "git {arguments:?}");
    output.stdout
}

struct Pack {
    place: Place,
    file: PathBuf,
    commit: String,
}

impl Pack {
    /// A pack of one commit whose tree is listed as `git mktree` takes it; `{name}` stands for the
    /// blob of that text.
    fn new(listing: &str, blobs: &[(&str, &str)]) -> Self {
        let place = Place::new();
        let repository = place.temp.path().join("repository");
        std::fs::create_dir(&repository).unwrap();
        say(&repository, &["init", "-q", "--bare"], "");
        let line = |arguments: &[&str], input: &str| {
            String::from_utf8(say(&repository, arguments, input)).unwrap().trim().to_owned()
        };
        let mut listing = listing.to_owned();
        for (name, text) in blobs {
            let id = line(&["hash-object", "-w", "--stdin"], text);
            listing = listing.replace(&format!("{{{name}}}"), &id);
        }
        let inner = line(&["mktree", "--missing"], &listing);
        let tree = line(&["mktree"], &format!("040000 tree {inner}\tweb\n"));
        let commit = line(&["commit-tree", "-m", "one", &tree], "");
        let pack = say(&repository, &["pack-objects", "--stdout", "--revs", "-q"], &format!("{commit}\n"));
        let file = place.temp.path().join("pack");
        std::fs::write(&file, pack).unwrap();
        Self { place, file, commit }
    }

    fn unpack(&self, folder: &str) -> Result<Intake, IntakeError> {
        let scratch = self.place.temp.path().join("scratch");
        std::fs::create_dir(&scratch).unwrap();
        unpack_git(&self.file, &self.commit, folder, &scratch, &self.place.into, &|| false)
    }
}

#[test]
fn a_commit_is_unpacked_without_what_is_not_its_own() {
    let listing = "120000 blob {link}\tlink\n100755 blob {run}\trun.sh\n100644 blob {page}\tindex.html\n\
                   160000 commit 1111111111111111111111111111111111111111\tsub\n100644 blob {lfs}\tbig.bin\n";
    let blobs = [
        ("link", "/etc/passwd"),
        ("run", "#!/bin/sh\n"),
        ("page", "<h1>"),
        ("lfs", "version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 9\n"),
    ];
    let pack = Pack::new(listing, &blobs);
    let intake = pack.unpack("").unwrap();
    assert_eq!(disk(&pack.place.into), texts(&[("web/index.html", "<h1>"), ("web/run.sh", "#!/bin/sh\n")]));
    let mut left_out = skipped(&intake);
    left_out.sort_unstable_by_key(|(path, _)| *path);
    let expected = [
        ("web/big.bin", SkipReason::TooLarge),
        ("web/link", SkipReason::Symlink),
        ("web/sub", SkipReason::Special),
    ];
    assert_eq!(left_out, expected);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(pack.place.into.join("web/run.sh")).unwrap().permissions().mode();
        assert_eq!(mode & 0o100, 0o100);
    }
}

#[test]
fn a_folder_of_a_commit_is_enough() {
    let pack = Pack::new("100644 blob {page}\tindex.html\n", &[("page", "<h1>")]);
    pack.unpack("/web/").unwrap();
    assert_eq!(disk(&pack.place.into), texts(&[("index.html", "<h1>")]));
    let pack = Pack::new("100644 blob {page}\tindex.html\n", &[("page", "<h1>")]);
    let refused = pack.unpack("gone").unwrap_err();
    assert!(matches!(refused, IntakeError::NoSuchFolder(folder) if folder == "gone"));
}

#[test]
fn a_tree_that_leads_outside_or_is_damaged_is_refused() {
    let pack = Pack::new("100644 blob {evil}\t..\n", &[("evil", "evil")]);
    let refused = pack.unpack("").unwrap_err();
    assert!(matches!(refused, IntakeError::UnsafePath(_) | IntakeError::Damaged), "{refused:?}");
    assert!(disk(&pack.place.into).is_empty());
    let pack = Pack::new("100644 blob {page}\tindex.html\n", &[("page", "<h1>")]);
    let mut bytes = std::fs::read(&pack.file).unwrap();
    let at = bytes.len() / 2;
    bytes[at] ^= 0xff;
    std::fs::write(&pack.file, bytes).unwrap();
    let refused = pack.unpack("").unwrap_err();
    assert!(matches!(refused, IntakeError::Damaged), "{refused:?}");
}
