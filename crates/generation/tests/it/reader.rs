use std::fmt::Write as _;

use vectort_generation::fuzzing::{assert_promises, read};
use vectort_generation::reader::Event;

/// What a run of the reader comes to, one line an event; the whole answer and single characters
/// must agree.
fn log(answer: &str) -> String {
    let events = read(answer, usize::MAX);
    assert_promises(&events);
    // Millions of pushes take a debug build a minute; odd pieces find the same mistakes there.
    let step = if answer.len() < 100_000 { 1 } else { 997 };
    assert_eq!(events, read(answer, step), "pieces of {step} read differently");
    let mut log = String::new();
    for event in events {
        match event {
            Event::FileStarted { .. } | Event::FileText { .. } => Ok(()),
            Event::FileDone { path, content } => writeln!(log, "done {path} {content:?}"),
            Event::Changed(change) => writeln!(log, "changed {change:?}"),
            Event::RunNote { text } => writeln!(log, "run {text:?}"),
            Event::Truncated { path } => writeln!(log, "truncated {path}"),
            Event::Refused { raw_path, why } => {
                writeln!(log, "refused {} {}", raw_path.chars().take(40).collect::<String>(), why.code())
            }
            Event::Summary { text } => writeln!(log, "summary {text:?}"),
            Event::Note(note) => writeln!(log, "note {note:?}"),
        }
        .unwrap();
    }
    log
}

#[track_caller]
fn check(answer: &str, expected: &str) {
    assert_eq!(log(answer), expected.trim_start(), "\n--- answer:\n{answer}");
}

#[test]
fn our_format() {
    check(
        "Sure!\n<<<FILE src/App.tsx>>>\nexport default 1\n\n<<<END>>>\n<<<FILE a/__init__.py>>>\n<<<END>>>\n<<<SUMMARY>>>\nDone.\n<<<END>>>\n",
        r#"
done src/App.tsx "export default 1\n\n"
done a/__init__.py ""
summary "Done."
"#,
    );
}

#[test]
fn our_format_with_what_models_do_to_it() {
    check("<<<file: `a.ts`>>>\r\nx\r\n<<<END FILE>>>", "done a.ts \"x\\n\"\n");
    check("<<<FILE path=\"a.ts\">>>\nx\n<<<END a.ts>>>", "done a.ts \"x\\n\"\n");
    // An end that was forgotten.
    check("<<<FILE a.ts>>>\nx\n<<<FILE b.ts>>>\ny\n<<<END>>>", "done a.ts \"x\\n\"\ndone b.ts \"y\\n\"\n");
    // A fence inside the block, and around the whole answer.
    check("<<<FILE a.ts>>>\n```ts\nx\n```\n<<<END>>>\n", "done a.ts \"x\\n\"\n");
    check(
        "```\n<<<FILE a.ts>>>\nx\n<<<END>>>\n```\n\n### b.ts\n```ts\ny\n```\nBye",
        "done a.ts \"x\\n\"\ndone b.ts \"y\\n\"\nsummary \"Bye\"\n",
    );
    // A Markdown file that begins and ends with fences keeps them.
    check("<<<FILE R.md>>>\n```sh\na\n```\n<<<END>>>", "done R.md \"```sh\\na\\n```\\n\"\n");
    // Markers of another width belong to the file; so do conflict markers and heredocs.
    check(
        "<<<<FILE a.md>>>>\n<<<FILE x>>>\n<<<END>>>\n<<<<<<< HEAD\n<<<EOT\n<<<<END>>>>\n",
        "done a.md \"<<<FILE x>>>\\n<<<END>>>\\n<<<<<<< HEAD\\n<<<EOT\\n\"\n",
    );
}

#[test]
fn markdown_names_its_fences() {
    let x = "done src/App.tsx \"x\\n\"\n";
    for label in [
        "### src/App.tsx",
        "## `src/App.tsx`",
        "#### 1. `src/App.tsx` (new)",
        "### File: src/App.tsx",
        "### Create src/App.tsx",
        "**src/App.tsx**",
        "**`src/App.tsx`**:",
        "2. **src/App.tsx**",
        "**File: src/App.tsx**",
        "**File:** `src/App.tsx`",
        "File: src/App.tsx",
        "FICHIER: src/App.tsx",
        "Datei: `src/App.tsx`",
        "文件：src/App.tsx",
        "ファイル名: src/App.tsx",
        "Файл: src/App.tsx",
        "الملف: src/App.tsx",
        "`src/App.tsx`",
        "`src/App.tsx`:",
        "src/App.tsx",
        "src/App.tsx:",
        "- src/App.tsx",
        "### src/App.tsx\n\nThe main component:",
        "Path: src/App.tsx (new)",
    ] {
        check(&format!("Hello.\n\n{label}\n\n```tsx\nx\n```\n"), x);
    }
    for info in [
        "tsx src/App.tsx",
        "src/App.tsx",
        "tsx:src/App.tsx",
        "tsx title=\"src/App.tsx\"",
        "jsx filename=src/App.tsx",
        "tsx {1,3} file='src/App.tsx'",
        "tsx path=\"./src//App.tsx\"",
        "tsx (src/App.tsx)",
    ] {
        check(&format!("```{info}\nx\n```"), x);
        check(&format!("~~~~ {info}\nx\n~~~~"), x);
    }
    check("```tsx\n// src/App.tsx\nx\n```\n", "done src/App.tsx \"// src/App.tsx\\nx\\n\"\n");
    check("```html\n<!-- index.html -->\n<p>\n```\n", "done index.html \"<!-- index.html -->\\n<p>\\n\"\n");
    // In a list, indented as the list is.
    check("1. `a.py`:\n   ```python\n   def f():\n       x\n   ```\n", "done a.py \"def f():\\n    x\\n\"\n");
    check("### Dockerfile\n```dockerfile\nFROM x\n```", "done Dockerfile \"FROM x\\n\"\n");
    check("### app/[id]/(main)/page.tsx\n```tsx\nx\n```", "done app/[id]/(main)/page.tsx \"x\\n\"\n");
}

#[test]
fn examples_and_commands_are_no_files() {
    for answer in [
        "I cannot do that.",
        "Run this:\n```bash\nnpm i\n```\nor\n```\nyarn\n```",
        "### package.json\nUnchanged. Install:\n```bash\nnpm i\n```",
        "### Node.js\n```js\nx\n```",
        "## UI/UX\n```js\nx\n```",
        "### src/App.tsx\n### Notes\n```js\nx\n```",
        "See https://a.b/c.js\n```js\nx\n```",
        "Use `src/App.tsx` like this, perhaps:\n```js\nx\n```",
    ] {
        assert!(!log(answer).contains("done"), "{answer}\n{}", log(answer));
    }
    check("I cannot do that.", "summary \"I cannot do that.\"\n");
}

#[test]
fn fences_nest() {
    check(
        "### README.md\n```md\n# A\n```sh\nnpm i\n```\nend\n```\n### a.ts\n```ts\nx\n```\n",
        "done README.md \"# A\\n```sh\\nnpm i\\n```\\nend\\n\"\ndone a.ts \"x\\n\"\n",
    );
    check("````md R.md\n```\na\n```\n````\n", "done R.md \"```\\na\\n```\\n\"\n");
    check("~~~md R.md\n```\na\n```\n~~~\n", "done R.md \"```\\na\\n```\\n\"\n");
    // A fence that was never closed ends where the next file begins.
    check("```ts a.ts\nx\n```ts b.ts\ny\n```\n", "done a.ts \"x\\n\"\ndone b.ts \"y\\n\"\n");
}

#[test]
fn tags() {
    check("<file path=\"a.ts\">\nx\n\n</file>\n", "done a.ts \"x\\n\\n\"\n");
    check(
        "<file name='a.ts'>x</file><file path=\"b.ts\">y</FILE>ok",
        "done a.ts \"x\"\ndone b.ts \"y\"\nsummary \"ok\"\n",
    );
    check(
        "<files>\n<file lang=\"ts\" path=\"a.ts\"><![CDATA[\nx < y && z > w\n]]></file>\n</files>",
        "done a.ts \"x < y && z > w\\n\"\n",
    );
    check("<file path=\"a.ts\">\n```ts\nx\n```\n</file>", "done a.ts \"x\\n\"\n");
    check(
        "```xml\n<file path=\"a.ts\">\nx\n</file>\n<file path=\"b.ts\">\ny\n</file>\n```\nEnd",
        "done a.ts \"x\\n\"\ndone b.ts \"y\\n\"\nsummary \"End\"\n",
    );
    check(
        "<file>\nx\n</file>\n<file path=\"a\"/>\n",
        "summary \"<file>\\nx\\n</file>\\n<file path=\\\"a\\\"/>\"\n",
    );
}

#[test]
fn thinking_is_ignored() {
    let file = "<<<FILE a.ts>>>\nx\n<<<END>>>\n";
    let done = "done a.ts \"x\\n\"\n";
    for think in [
        "<think>\n<<<FILE b.ts>>>\ny\n<<<END>>>\n</think>\n",
        "<think>```ts b.ts\ny\n```</think>",
        "<thinking>a</thinking>",
        "  <THINK>a < b > c</Think>\n",
        "<think>a</think><think>b</think>",
    ] {
        check(&format!("{think}{file}"), done);
        check(&format!("{think}<file path=\"a.ts\">x\n</file>"), done);
    }
    check("<think>\n<<<FILE b.ts>>>\ny\n<<<END>>>\n", "note UnfinishedThinking\n");
    // Inside a file it is the file's.
    check("<<<FILE a.html>>>\n<think>\n</think>\n<<<END>>>", "done a.html \"<think>\\n</think>\\n\"\n");
}

#[test]
fn a_path_given_twice() {
    check(
        "```ts a.ts\n1\n```\n```ts ./a.ts\n2\n```\n```ts A.ts\n3\n```",
        "done a.ts \"1\\n\"\ndone a.ts \"2\\n\"\nnote Again { path: \"a.ts\", earlier: \"a.ts\" }\ndone A.ts \"3\\n\"\nnote Again { path: \"A.ts\", earlier: \"a.ts\" }\n",
    );
}

#[test]
fn unsafe_paths_are_refused_in_every_format() {
    let long = format!("src/{}.ts", "x".repeat(300));
    for raw in [
        "../a.ts",
        "src/../../a.ts",
        "/etc/passwd",
        "C:\\a.ts",
        "\\\\srv\\s\\a.ts",
        "~/a.ts",
        ".git/hooks/x.sh",
        "src/CON.ts",
        "a/b.ts:x.txt",
        &long,
    ] {
        for answer in [
            format!("<<<FILE {raw}>>>\nx\n<<<END>>>\n"),
            format!("<file path=\"{raw}\">\nx\n</file>\n"),
            format!("```ts title=\"{raw}\"\nx\n```\n"),
            format!("File: {raw}\n```ts\nx\n```\n"),
            format!("### `{raw}`\n```ts\nx\n```\n"),
        ] {
            let log = log(&format!("{answer}<<<FILE ok.ts>>>\ny\n<<<END>>>\n"));
            assert!(log.starts_with("refused ") && log.contains(" unsafe-path\n"), "{raw}\n{answer}\n{log}");
            assert!(log.ends_with("done ok.ts \"y\\n\"\n"), "{raw}\n{log}");
        }
    }
}

#[test]
fn files_and_folders_of_one_name_are_refused() {
    check(
        "```ts src/a\n```\n<<<FILE src>>>\nx\n<<<END>>>\n<<<FILE lib/b.ts>>>\n<<<END>>>\n<<<FILE lib>>>\n<<<END>>>\n<<<FILE lib/b.ts/c>>>\n<<<END>>>\n<<<FILE lib-x>>>\n<<<END>>>\n",
        "done src \"x\\n\"\ndone lib/b.ts \"\"\nrefused lib file-and-folder\nrefused lib/b.ts/c file-and-folder\ndone lib-x \"\"\n",
    );
}

#[test]
fn bounds() {
    let mib = 1 << 20;
    let at_limit = "x".repeat(mib - 1) + "\n";
    assert!(log(&format!("<<<FILE a.txt>>>\n{at_limit}<<<END>>>\n")).starts_with("done a.txt"));
    let next = "<<<FILE b.txt>>>\ny\n<<<END>>>\n";
    for body in ["x".repeat(mib) + "\n", "x".repeat(5 * mib), "line\n".repeat(mib)] {
        let end = "refused a.txt file-too-large\ndone b.txt \"y\\n\"\n";
        check(&format!("<<<FILE a.txt>>>\n{body}\n<<<END>>>\n{next}"), end);
        check(&format!("<file path=\"a.txt\">{body}</file>\n{next}"), end);
    }
    let many: String = (0..2_002).map(|n| format!("<<<FILE f{n}.txt>>>\n<<<END>>>\n")).collect();
    let log = log(&many);
    assert_eq!(log.matches("done ").count(), 2_000);
    assert_eq!(log.matches("too-many-files").count(), 2);
}

#[test]
fn cut_answers_write_nothing_half() {
    for answer in
        ["<<<FILE a.ts>>>\nx", "<<<FILE a.ts>>>\nx\n<<<EN", "```ts a.ts\nx\n", "<file path=\"a.ts\">x</fil"]
    {
        check(answer, "truncated a.ts\n");
    }
    check("```ts a.ts\nx\n```", "done a.ts \"x\\n\"\n");
    check("<<<FILE a.ts>>>\nx\n<<<END>>>", "done a.ts \"x\\n\"\n");
    check("<<<SUMMARY>>>\nhalf a sen", "summary \"half a sen\"\n");
}

#[test]
fn binary_noise() {
    check("<<<FILE a.bin>>>\n\0\u{1}\n<<<END>>>\n", "refused a.bin binary-file\n");
    check(
        &format!("<<<FILE a.bin>>>\n{}\n<<<END>>>\n", "\u{fffd}\u{2}".repeat(40)),
        "refused a.bin binary-file\n",
    );
    let noise: String =
        (0..4_000_u32).filter_map(|n| char::from_u32(n.wrapping_mul(2_654_435_761) % 0x500)).collect();
    assert!(!log(&noise).contains("done"));
}

#[test]
fn draft_text_is_the_content() {
    let events = read("<<<FILE a.ts>>>\na\r\nb\n<<<END>>>\n", 3);
    assert!(events.contains(&Event::FileText { text: "a\nb\n".into() }), "{events:?}");
}

#[test]
fn what_models_are_told_of_edits_is_what_is_read() {
    let told = vectort_generation::format::edit_instructions();
    let log = log(told);
    for line in [
        "changed Edit { path: \"src/App.tsx\", hunks: [Hunk { search: \"lines of",
        "changed Delete { path: \"src/old.ts\" }",
        "changed Rename { from: \"src/a.ts\", to: \"src/b.ts\" }",
        "changed AddDependency { name: \"package-name\", version: Some(\"version\"), dev: false }",
        "changed AddDependency { name: \"package-name\", version: Some(\"version\"), dev: true }",
        "changed RemoveDependency { name: \"package-name\" }",
        "run \"the commands",
    ] {
        assert!(log.contains(line), "{line}\n{log}");
    }
    assert_eq!(log.matches("changed").count(), 6, "{log}");
}

#[test]
fn an_edit_is_shown_as_it_comes_and_counts_when_it_is_complete() {
    let answer = "<<<EDIT a.ts>>>\n<<<SEARCH>>>\nx\n<<<REPLACE>>>\ny\n<<<END>>>\n";
    let events = read(answer, 3);
    assert!(matches!(&events[0], Event::FileStarted { path } if path.as_str() == "a.ts"), "{events:?}");
    assert_eq!(events[1], Event::FileText { text: "<<<SEARCH>>>\nx\n<<<REPLACE>>>\ny\n".into() });
    assert!(matches!(&events[2], Event::Changed(_)) && events.len() == 3, "{events:?}");
    // Cut anywhere before its end, nothing of it is to be applied.
    for end in 0..answer.len() - "<<<END>>>\n".len() {
        let events = read(&answer[..end], usize::MAX);
        assert!(!events.iter().any(|event| matches!(event, Event::Changed(_))), "{end}: {events:?}");
    }
}

/// Found by the fuzzer: what fits into a line's limit must not depend on the cuts.
#[test]
fn a_long_line_of_wide_characters_is_cut_at_the_same_place() {
    for lead in ["", "x", "xy", "<<<\n", "// a\n"] {
        let answer = format!("{lead}{}ab\nfile.js\n", "€".repeat(1_366));
        let whole = read(&answer, usize::MAX);
        for step in 1..20 {
            assert_eq!(read(&answer, step), whole, "{lead:?} in steps of {step}");
        }
    }
}

/// Found by the fuzzer: a cut behind the backslash of the escape that follows the first space, where
/// a doubtful content turns out to be a file.
#[test]
fn an_escape_is_cut_where_a_doubtful_content_becomes_a_file() {
    for answer in ["{\"a.ts\": {\"code\": \"x y\\nz\\u00e9\"}}", "{\"a.ts\": \"x \\ud83d\\ude00\\n\"}"] {
        let whole = read(answer, usize::MAX);
        assert!(whole.iter().any(|event| matches!(event, Event::FileDone { .. })), "{whole:?}");
        for step in 1..40 {
            assert_eq!(read(answer, step), whole, "{answer} in steps of {step}");
        }
    }
}

/// What makes a reader slow that looks at some bytes again and again. Quadratic time would be hours.
#[test]
fn hostile_answers_take_linear_time() {
    let size = 1 << 17;
    let parts = [
        " ",
        "\n",
        " \n",
        "{",
        "[",
        "{\n",
        "{\"",
        "{\"a\":",
        "[{",
        "<",
        ">",
        "<file ",
        "<file path=\n",
        "<file path=\"a\">",
        "> ",
        "`",
        "```\n",
        "```a.ts\n",
        "````\n",
        "#",
        "### a.ts\n",
        "FILE: a.ts\n",
        "FILE: a.ts\nx\n",
        "=",
        "=== a.ts ===\n",
        "--- a/b\n",
        "--- a/b\n+++ b/b\n",
        "+++ ",
        "diff --git a/b b/b\n",
        "@@ -0,0 +1 @@\n",
        "<<<FILE a>>>\n",
        "<<<",
        "<<<SEARCH>>>\n",
        "<<<REPLACE>>>\n",
        "<<<EDIT a>>>\n",
        "<<<ADD a>>>\n",
        "<<<<<<< SEARCH\n",
        "=======\n",
        "<<<<<<< SEARCH\n=======\n>>>>>>> REPLACE\n",
        "*** Update File: a\n",
        "*** Begin Patch\n",
        "@@\n",
        "@@ -1 +1 @@\n",
        "\n@@ -1 +1 @@\n",
        "-a\n",
        "<search>",
        "<search>a</search><replace></replace>",
        "// ...\n",
        "{\"search\":\"\",\"replace\":\"\"},",
        "\\",
        "\\u",
        "**a",
        "`a` ",
        "a.ts ",
        "<![CDATA[",
        "]]>",
        "</file>",
    ];
    let leads = [
        "",
        "{\"files\": {\"a.ts\": \"",
        "{\"",
        "<<<FILE a.ts>>>\n",
        "```ts a.ts\n",
        "```\n",
        "```diff\n",
        "<file path=\"a.ts\">",
        "<file path=\"a.ts\">\n\n<![CDATA[",
        "FILE: a.ts\nx\n",
        "--- /dev/null\n+++ b/a.ts\n",
        "<think>",
        "<<<EDIT a.ts>>>\n",
        "<<<EDIT a.ts>>>\n<<<SEARCH>>>\n",
        "a.ts\n<<<<<<< SEARCH\n",
        "```ts a.ts\n<<<<<<< SEARCH\n",
        "<edit path=\"a.ts\">",
        "*** Update File: a.ts\n",
        "--- a/a.ts\n+++ b/a.ts\n@@ -1 +1 @@\n",
        "{\"path\":\"a.ts\",\"edits\":[",
        "{\"path\":\"a.ts\",\"search\":\"",
    ];
    for lead in leads {
        for part in parts {
            let answer = format!("{lead}{}", part.repeat(size / part.len() / 16));
            assert_promises(&read(&answer, usize::MAX));
            let long = format!("{lead}{}{}", "\n".repeat(size / 16), part.repeat(64));
            assert_promises(&read(&long, 1000));
        }
    }
}
