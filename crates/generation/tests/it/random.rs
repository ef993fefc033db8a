//! Random answers of every shape: the reader's promises hold, and what is written is read.

use proptest::prelude::*;
use vectort_core::RelPath;
use vectort_generation::format::{write_change, write_file, write_summary};
use vectort_generation::fuzzing::{assert_promises, fuzz_reader, read, read_whole};
use vectort_generation::patch::{Change, Hunk};
use vectort_generation::reader::{Event, Refusal};

/// What the shapes that are read but not asked for are made of.
const SHAPES: &[&str] = &[
    "```json\n",
    "```diff\n",
    "```diff src/e.ts\n",
    "{\"files\": {",
    "{\n  \"src/j.ts\": \"",
    "[{\"path\": \"k.ts\", \"content\": \"",
    "{\"content\": \"x y\\n\", \"path\": \"l.ts\"}",
    "\"m.ts\": \"v w\", ",
    "\"n.ts\": \"word\", ",
    "\"../o.ts\": \"v w\", ",
    "\"summary\": \"s\"",
    "\"code\": \"",
    "\"",
    "\\n",
    "\\u00e9\\ud83d\\ude00",
    "\\ud83d",
    "\\",
    "\r\n",
    "{",
    "}",
    "[",
    "]",
    ": ",
    ", ",
    "diff --git a/p.ts b/p.ts\nnew file mode 100644\n",
    "index 0000000..e69de29\n",
    "--- /dev/null\n",
    "+++ b/p.ts\n",
    "--- a/q.ts\n+++ b/q.ts\n",
    "@@ -0,0 +1,2 @@\n",
    "@@ -1,2 +1,2 @@\n",
    "+line\n",
    "-line\n",
    " line\n",
    "\\ No newline at end of file\n",
    "FILE: r.ts\n",
    "FICHIER: r.md\n",
    "=== s.ts ===\n",
    "=== END ===\n",
    "Here it is:\n",
    "const x = 1;\n",
    "<dyad-write path=\"t.ts\" description=\"a > b\">\n",
    "</dyad-write>",
    "<boltArtifact id=\"x\">",
    "<boltAction type=\"file\" filePath=\"u.ts\">",
    "<boltAction type=\"shell\">",
    "<boltAction\n  type=\"file\"\n",
    "</boltAction>",
    "<dyad-delete path=\"t.ts\"></dyad-delete>",
    "<path>v.ts</path>\n",
    "<content>",
    "</content>",
    "<![CDATA[",
    "<<<<<<< SEARCH\n",
    "=======\n",
    ">>>>>>> REPLACE\n",
    ":start_line:3\n-------\n",
    "------- SEARCH\n",
    "+++++++ REPLACE\n",
    "<<<EDIT w.ts>>>\n",
    "<<<<EDIT ../w.ts>>>>\n",
    "<<<SEARCH>>>\n",
    "<<<REPLACE>>>\n",
    "<<<DELETE x.ts>>>\n",
    "<<<RENAME x.ts -> y.ts>>>\n",
    "<<<ADD clsx@2 zod DEV>>>\n",
    "<<<REMOVE clsx>>>\n",
    "<<<RUN>>>\n",
    "*** Begin Patch\n",
    "*** Update File: z.ts\n",
    "*** Add File: aa.ts\n",
    "*** Delete File: z.ts\n",
    "*** Move to: bb.ts\n",
    "*** End Patch\n",
    "@@\n",
    "@@ -3,1 +3,1 @@ fn a() {\n",
    "deleted file mode 100644\n",
    "rename from p.ts\nrename to cc.ts\n",
    "+++ /dev/null\n",
    "<dyad-search-replace path=\"t.ts\">\n",
    "</dyad-search-replace>",
    "<dyad-rename from=\"t.ts\" to=\"dd.ts\"></dyad-rename>",
    "<dyad-add-dependency packages=\"a b\"></dyad-add-dependency>",
    "<diff>\n",
    "</diff>",
    "<edit path=\"ee.ts\">",
    "</edit>",
    "<search>",
    "</search>",
    "<replace>",
    "</replace>",
    "{\"path\": \"ff.ts\", \"edits\": [",
    "{\"search\": \"a\", \"replace\": \"b\"}",
    "\"old_string\": \"a\", \"new_string\": \"",
    "\"search\": \"",
    "// ... rest of the code ...\n",
    "\u{feff}",
];

/// Lines that look like every kind of structure, so that random answers reach deep states.
fn structured() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        Just("<<<FILE a.ts>>>\n".to_owned()),
        Just("<<<FILE ../x>>>\n".to_owned()),
        Just("<<<END>>>\n".to_owned()),
        Just("<<<<FILE b.md>>>>\n".to_owned()),
        Just("<<<<END>>>>\n".to_owned()),
        Just("<<<SUMMARY>>>\r\n".to_owned()),
        Just("```\n".to_owned()),
        Just("```ts src/a.ts\n".to_owned()),
        Just("````md\n".to_owned()),
        Just("  ~~~\n".to_owned()),
        Just("### src/a.ts\n".to_owned()),
        Just("// b.ts\n".to_owned()),
        Just("<file path=\"c.ts\">".to_owned()),
        Just("</file>".to_owned()),
        Just("<think>".to_owned()),
        Just("</think>".to_owned()),
        Just("<![CDATA[".to_owned()),
        Just("]]>".to_owned()),
        Just("\n".to_owned()),
        Just("\0".to_owned()),
        prop::sample::select(SHAPES).prop_map(str::to_owned),
        prop::sample::select(SHAPES).prop_map(str::to_owned),
        "[ a-z<>`é漢\r\n]{0,12}",
    ];
    prop::collection::vec(part, 0..30).prop_map(|parts| parts.concat())
}

/// What ends a file without an end of its own may be an instruction: two things are done then.
#[test]
fn a_last_line_that_is_an_instruction_counts_when_the_answer_is_whole() {
    for line in [
        "<dyad-delete path=\"b.ts\"></dyad-delete>",
        "<dyad-add-dependency packages=\"a b\"></dyad-add-dependency>",
    ] {
        let answer = format!("--- /dev/null\n+++ a.ts\n+one\n{line}");
        let done = |events: Vec<Event>| {
            let is_done = |event: &&Event| matches!(event, Event::FileDone { .. } | Event::Changed(_));
            events.iter().filter(is_done).count()
        };
        assert_eq!(done(read(&answer, usize::MAX)), 0, "{line}");
        assert_eq!(done(read_whole(&answer, usize::MAX)), 1 + done(read(line, usize::MAX)), "{line}");
        fuzz_reader(&[b"\x01\0", answer.as_bytes()].concat());
    }
}

/// Of a diff's line only the beginning counts, and that is there whatever was cut off behind it.
#[test]
fn long_lines_of_what_is_skipped_are_read_the_same_in_any_chunks() {
    for before in ["--- /dev/null\n+++ ../a.ts\n+one\n", "*** Begin Patch\n*** Add File: a.ts\nno sign\n"] {
        for line in ["words", "*** Add File: ", "diff --git a/a b/", "--- /dev/null ", "+one ", "```ts "] {
            for length in [1_000, 1_100, 2_100, 5_000] {
                let answer = format!("{before}{line}{}\nbehind it\n", "é".repeat(length / 2));
                for step in [1, 5, 17] {
                    assert_eq!(read(&answer, usize::MAX), read(&answer, step), "{before}{line}… {length}");
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_chunking_reads_the_same(answer in structured(), step in 1_usize..9) {
        let whole = read(&answer, usize::MAX);
        assert_promises(&whole);
        prop_assert_eq!(whole, read(&answer, step));
        prop_assert_eq!(read_whole(&answer, usize::MAX), read_whole(&answer, step));
    }

    #[test]
    fn promises_hold(answer in structured(), seed in any::<u8>()) {
        fuzz_reader(&[&[seed, 0], answer.as_bytes()].concat());
    }

    #[test]
    fn arbitrary_bytes_never_panic(data in prop::collection::vec(any::<u8>(), 0..400)) {
        fuzz_reader(&data);
    }

    #[test]
    fn what_is_written_is_read(files in prop::collection::btree_map("f[a-z]{0,5}\\.(ts|py)", structured(), 0..6), summary in "[a-z .]{1,40}") {
        let mut answer = String::new();
        let mut expected = Vec::new();
        for (name, content) in &files {
            // A remark in place of code is refused.
            let content = content.replace("rest of", "");
            // What the format does not carry, by its rules: CR before LF, NUL, a last line without its end, a
            // byte order mark, and a change in place of a file.
            let mut content = content.replace(['\r', '\0', '\u{feff}'], "");
            if !content.is_empty() && !content.ends_with('\n') { content.push('\n'); }
            let start = content.trim_start();
            let first = start.lines().next().unwrap_or_default();
            let is_edit = ["--- ", "diff --git", "@@ -"].iter().any(|edit| first.starts_with(edit)) || first.contains("SEARCH");
            if is_edit || start.starts_with(['`', '~']) { content.insert_str(0, "-\n"); }
            let path = RelPath::parse(name).unwrap();
            write_file(&mut answer, &path, &content);
            expected.push((path, content));
        }
        write_summary(&mut answer, &summary);
        let found: Vec<_> = read(&answer, 5).into_iter().filter_map(|event| match event {
            Event::FileDone { path, content } => Some((path, content)),
            _ => None,
        }).collect();
        prop_assert_eq!(found, expected);
    }
}

/// Text that a search or a replacement may have: lines, of any kind but for what no block carries.
fn lines() -> impl Strategy<Value = String> {
    structured().prop_map(|text| {
        let mut text = text.replace(['\r', '\0', '\u{feff}'], "");
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        text
    })
}

fn change() -> impl Strategy<Value = Change> {
    let path = || "f[a-z]{0,5}\\.(ts|py)".prop_map(|name| RelPath::parse(&name).unwrap());
    let hunk = (lines(), lines()).prop_map(|(search, replace)| Hunk { search, replace, near: None });
    let name = "(@[a-z]{1,4}/)?[a-z][a-z0-9-]{0,8}";
    prop_oneof![
        4 => (path(), prop::collection::vec(hunk, 1..4)).prop_map(|(path, hunks)| Change::Edit { path, hunks }),
        1 => path().prop_map(|path| Change::Delete { path }),
        1 => (path(), path()).prop_map(|(from, to)| Change::Rename { from, to }),
        1 => (name, prop::option::of("[\\^~]?[0-9](\\.[0-9]){0,2}"), any::<bool>())
            .prop_map(|(name, version, dev)| Change::AddDependency { name, version, dev }),
        1 => name.prop_map(|name| Change::RemoveDependency { name }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_changes_are_written_are_read(changes in prop::collection::vec(change(), 0..6), step in 1_usize..9) {
        let mut answer = String::new();
        for change in &changes {
            write_change(&mut answer, change);
        }
        let mut found = Vec::new();
        let mut expected = changes.clone();
        for event in read(&answer, step) {
            match event {
                Event::Changed(change) => found.push(change),
                // What a replacement leaves out is refused, whatever else it has.
                Event::Refused { why: Refusal::Elided { .. }, .. } => {
                    expected.remove(found.len());
                }
                Event::FileStarted { .. } | Event::FileText { .. } => {}
                event => prop_assert!(false, "{event:?}"),
            }
        }
        prop_assert_eq!(found, expected);
    }
}
