use proptest::prelude::*;
use vectort_core::limits::{MAX_COMPONENT_BYTES, MAX_PATH_BYTES};
use vectort_core::path::{join, relative};
use vectort_core::{PathProblem, RelPath};

use PathProblem::{
    Absolute, Character, Empty, Reserved, TooLong, TrailingDotOrSpace, Traversal, VersionControl,
};

/// Names that a model, an archive or a git tree may carry, and why none of them is created. Some
/// break several rules; the reason is the first that applies.
const HOSTILE: &[(&str, PathProblem)] = &[
    // Nothing there.
    ("", Empty),
    (" ", Empty),
    ("\t\n", Empty),
    (".", Empty),
    ("./", Empty),
    ("././.", Empty),
    (".\\", Empty),
    // Up and out.
    ("..", Traversal),
    ("../", Traversal),
    ("../a", Traversal),
    ("a/..", Traversal),
    ("a/../b", Traversal),
    ("a/../../b", Traversal),
    ("./../a", Traversal),
    ("..\\a", Traversal),
    ("a\\..\\..\\b", Traversal),
    ("a/..\\b", Traversal),
    ("src/../../../etc/passwd", Traversal),
    ("a//..//b", Traversal),
    (" ../a", Traversal),
    // Roots.
    ("/", Absolute),
    ("/a", Absolute),
    ("//a", Absolute),
    ("/etc/passwd", Absolute),
    ("\\a", Absolute),
    ("\\\\server\\share\\a", Absolute),
    ("//server/share/a", Absolute),
    ("\\\\?\\C:\\a", Absolute),
    ("\\\\.\\COM1", Absolute),
    ("C:", Absolute),
    ("C:a", Absolute),
    ("C:\\a", Absolute),
    ("c:/a", Absolute),
    ("z:..\\a", Absolute),
    ("~", Absolute),
    ("~/a", Absolute),
    ("~root/.ssh/id_rsa", Absolute),
    (" /a", Absolute),
    ("./~", Absolute),
    (".//~/a", Absolute),
    ("\n/a", Absolute),
    ("\\??\\C:\\a", Absolute),
    // Devices, with and without extensions, in any case, in any folder.
    ("CON", Reserved),
    ("con", Reserved),
    ("Con.txt", Reserved),
    ("con.tar.gz", Reserved),
    ("PRN", Reserved),
    ("aux", Reserved),
    ("AUX.js", Reserved),
    ("nul", Reserved),
    ("NUL.txt", Reserved),
    ("COM1", Reserved),
    ("com0", Reserved),
    ("com9.log", Reserved),
    ("LPT1", Reserved),
    ("lpt9.x", Reserved),
    ("src/con/a.ts", Reserved),
    ("a/b/nul", Reserved),
    ("CONIN$", Reserved),
    ("conout$.txt", Reserved),
    ("COM¹", Reserved),
    ("com²", Reserved),
    ("LPT³.txt", Reserved),
    ("con .txt", Reserved),
    ("src\\aux.rs", Reserved),
    // Alternate data streams and what Windows forbids.
    ("a:b", Absolute),
    ("ab:c", Character),
    ("file.txt:stream", Character),
    ("file.txt::$DATA", Character),
    ("src/a.ts:evil:$DATA", Character),
    ("a<b", Character),
    ("a>b", Character),
    ("a\"b", Character),
    ("a|b", Character),
    ("a?b", Character),
    ("a*b", Character),
    ("src/*.ts", Character),
    ("http://a/b", Character),
    ("file:///etc/passwd", Character),
    // Control characters.
    ("a\0b", Character),
    ("a\0.ts", Character),
    ("a\nb", Character),
    ("a\rb", Character),
    ("a\tb", Character),
    ("a\u{1b}[31mb", Character),
    ("a\u{7f}b", Character),
    ("a\u{85}b", Character),
    ("a\u{9b}b", Character),
    // Text that shows as another name: direction, zero width, private use, replacement.
    ("a\u{202e}gpj.exe", Character),
    ("a\u{202a}b", Character),
    ("a\u{202d}b", Character),
    ("a\u{2066}b", Character),
    ("a\u{2069}b", Character),
    ("a\u{200b}b", Character),
    ("a\u{200c}b", Character),
    ("a\u{200d}b", Character),
    ("a\u{200e}b", Character),
    ("a\u{200f}b", Character),
    ("a\u{2060}b", Character),
    ("a\u{feff}b", Character),
    ("\u{feff}a", Character),
    ("a\u{ad}b", Character),
    ("a\u{fffd}b", Character),
    ("a\u{e000}b", Character),
    ("a\u{206a}b", Character),
    ("a\u{206f}b", Character),
    ("..\u{200b}/a", Character),
    // What Windows strips from the end.
    ("a.", TrailingDotOrSpace),
    ("a./b", TrailingDotOrSpace),
    ("a /b", TrailingDotOrSpace),
    ("a../b", TrailingDotOrSpace),
    ("a...", TrailingDotOrSpace),
    ("...", TrailingDotOrSpace),
    ("a/ b", TrailingDotOrSpace),
    ("a/.. /b", TrailingDotOrSpace),
    ("a/. /b", TrailingDotOrSpace),
    (".../a", TrailingDotOrSpace),
    ("src/a.ts.", TrailingDotOrSpace),
    ("a/\u{a0}b", TrailingDotOrSpace),
    ("a\u{3000}/b", TrailingDotOrSpace),
    ("./\u{3000}a", TrailingDotOrSpace),
    // Version control, and what HFS+, NTFS and short names make of it.
    (".git", VersionControl),
    (".git/config", VersionControl),
    (".git/hooks/pre-commit", VersionControl),
    (".GIT/config", VersionControl),
    (".Git", VersionControl),
    ("a/.git/hooks/x", VersionControl),
    ("GIT~1", VersionControl),
    ("git~1/config", VersionControl),
    ("Git~2", VersionControl),
    ("git~12", VersionControl),
    (".\\.git\\config", VersionControl),
    ("a\\.git\\b", VersionControl),
    (".hg/hgrc", VersionControl),
    (".svn/entries", VersionControl),
    (".vectort/db", VersionControl),
    ("./.git", VersionControl),
    (".git.", TrailingDotOrSpace),
    (".git /config", TrailingDotOrSpace),
    (".git::$INDEX_ALLOCATION", Character),
    (".g\u{200c}it/config", Character),
    (".\u{200d}git/config", Character),
    ("\u{200e}.git", Character),
    (".git\u{fe0f}x\u{0}", Character),
    ("GIT~1:x", Character),
];

#[test]
fn hostile_paths_are_refused() {
    assert!(HOSTILE.len() >= 120, "{}", HOSTILE.len());
    for (text, problem) in HOSTILE {
        assert_eq!(RelPath::parse(text), Err(*problem), "{text:?}");
        // The same below a folder, whatever stands in front of the separator; what was absolute
        // may then be refused for what it names.
        if !text.trim().is_empty() && !matches!(problem, Absolute | Empty) {
            let below = format!("src/{}", text.trim_start());
            assert!(RelPath::parse(&below).is_err(), "{below:?}");
        }
    }
}

#[test]
fn lengths_are_bounded() {
    let component = |len: usize| "x".repeat(len);
    assert!(RelPath::parse(&component(MAX_COMPONENT_BYTES)).is_ok());
    assert_eq!(RelPath::parse(&component(MAX_COMPONENT_BYTES + 1)), Err(TooLong));
    let path = format!("{}/{}", component(100), component(MAX_PATH_BYTES - 101));
    assert_eq!(path.len(), MAX_PATH_BYTES);
    assert!(RelPath::parse(&path).is_ok());
    assert_eq!(RelPath::parse(&format!("{path}x")), Err(TooLong));
    // Bytes count, not characters.
    assert_eq!(RelPath::parse(&"漢".repeat(41)), Err(TooLong));
    // However long, it is refused at once.
    assert_eq!(RelPath::parse(&"a/".repeat(1 << 20)), Err(TooLong));
    assert_eq!(RelPath::parse(&format!("src/{}.ts", "x".repeat(300))), Err(TooLong));
}

#[test]
fn ordinary_paths_are_kept() {
    for path in [
        "a",
        "src/App.tsx",
        "src/app/[id]/(main)/page.tsx",
        ".env.example",
        ".gitignore",
        ".github/workflows/ci.yml",
        "a b/c d.txt",
        "$RECYCLE",
        "~a/b".trim_start_matches('~'),
        "a~1",
        "git~",
        "gitignore",
        ".gitmodules",
        "console.ts",
        "command.ts",
        "nullable.rs",
        "com10",
        "lpt",
        "auxiliary/x",
        "con-fig.json",
        "icons/über/日本.svg",
        "a,b;c=d@e+f",
        "é",
        "%41",
        "-rf",
        "a/--help",
        "_",
    ] {
        assert_eq!(
            RelPath::parse(path).map(|path| path.as_str().to_owned()),
            Ok(path.to_owned()),
            "{path:?}"
        );
    }
}

#[test]
fn paths_are_normalised() {
    for (text, path) in [
        ("./src//App.tsx", "src/App.tsx"),
        ("src\\app\\a.ts", "src/app/a.ts"),
        (" a.ts ", "a.ts"),
        ("a/./b", "a/b"),
        ("a/", "a"),
        ("e\u{301}.txt", "é.txt"),
        (".\\a\\.\\b", "a/b"),
    ] {
        assert_eq!(RelPath::parse(text).unwrap().as_str(), path, "{text:?}");
    }
}

#[test]
fn parts() {
    let path = RelPath::parse("src/App.Test.TSX").unwrap();
    assert_eq!(
        (path.file_name(), path.extension().as_str(), path.parent()),
        ("App.Test.TSX", "tsx", Some("src"))
    );
    let path = RelPath::parse(".env").unwrap();
    assert_eq!((path.extension().as_str(), path.parent()), ("", None));
    assert_eq!(RelPath::parse("SRC/É.ts").unwrap().fold(), RelPath::parse("src/é.TS").unwrap().fold());
}

#[test]
fn untrusted_json_is_validated_too() {
    assert_eq!(serde_json::from_str::<RelPath>("\"./a//b\"").unwrap().as_str(), "a/b");
    for (text, _) in HOSTILE {
        let json = serde_json::to_string(text).unwrap();
        assert!(serde_json::from_str::<RelPath>(&json).is_err(), "{text:?}");
    }
}

/// Text made of the pieces that paths are attacked with.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("..".to_owned()),
        Just(".".to_owned()),
        Just("/".to_owned()),
        Just("\\".to_owned()),
        Just(":".to_owned()),
        Just("C:".to_owned()),
        Just(".git".to_owned()),
        Just("git~1".to_owned()),
        Just("con".to_owned()),
        Just(" ".to_owned()),
        Just("~".to_owned()),
        Just("\u{200b}".to_owned()),
        Just("e\u{301}".to_owned()),
        Just("İ".to_owned()),
        Just("ﬁ".to_owned()),
        Just("Å".to_owned()),
        "[a-zA-Z0-9._-]{1,8}",
        "\\PC{0,3}",
    ];
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

/// What a path may never be, checked without the parser's own helpers.
fn assert_safe(path: &RelPath) -> Result<(), TestCaseError> {
    let text = path.as_str();
    prop_assert!(!text.is_empty() && text.len() <= MAX_PATH_BYTES);
    prop_assert!(!text.starts_with('/') && !text.ends_with('/') && !text.contains("//"), "{text:?}");
    prop_assert!(!text.contains(['\\', ':', '\0', '<', '>', '"', '|', '?', '*']), "{text:?}");
    prop_assert!(!text.starts_with('~'), "{text:?}");
    for part in text.split('/') {
        let lower = part.to_lowercase();
        prop_assert!(
            !matches!(lower.as_str(), "" | "." | ".." | ".git" | "git~1" | ".hg" | ".svn" | ".vectort"),
            "{text:?}"
        );
        prop_assert!(!part.ends_with(['.', ' ']) && part.len() <= MAX_COMPONENT_BYTES, "{text:?}");
        let stem = lower.split('.').next().unwrap_or_default();
        prop_assert!(!matches!(stem.trim_end(), "con" | "nul" | "aux" | "prn" | "com1" | "lpt1"), "{text:?}");
    }
    // What the file system would make of it stays below the root.
    let joined = std::path::Path::new("/root/project").join(path);
    let normal = joined
        .components()
        .all(|part| matches!(part, std::path::Component::Normal(_) | std::path::Component::RootDir));
    prop_assert!(normal && joined.starts_with("/root/project"), "{text:?}");
    Ok(())
}

#[test]
fn a_path_is_written_as_its_neighbours_see_it() {
    for (folder, path, written) in [
        ("", "a.ts", "./a.ts"),
        ("src", "src/a.ts", "./a.ts"),
        ("src", "src/lib/a.ts", "./lib/a.ts"),
        ("src/pages", "src/lib/a.ts", "../lib/a.ts"),
        ("src/pages/deep", "a.ts", "../../../a.ts"),
        ("src", "srcs/a.ts", "../srcs/a.ts"),
    ] {
        assert_eq!(relative(folder, path), written, "{path} from {folder:?}");
        assert_eq!(join(folder, written).as_deref(), Some(path), "{written} in {folder:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_parses_is_safe_and_canonical(text in pieces()) {
        if let Ok(path) = RelPath::parse(&text) {
            assert_safe(&path)?;
            // Parsing again changes nothing, nor does JSON.
            prop_assert_eq!(RelPath::parse(path.as_str()), Ok(path.clone()));
            let json = serde_json::to_string(&path).unwrap();
            prop_assert_eq!(serde_json::from_str::<RelPath>(&json).unwrap(), path.clone());
            // The key is stable and equal for what only differs in case.
            if let Ok(upper) = RelPath::parse(&path.as_str().to_ascii_uppercase()) {
                prop_assert_eq!(upper.fold(), path.fold());
            }
        }
    }

    #[test]
    fn any_text_ends(text in "\\PC{0,300}") {
        if let Ok(path) = RelPath::parse(&text) {
            assert_safe(&path)?;
        }
    }
}
