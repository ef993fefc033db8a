//! The format that answers are asked for, and files are shown to a model in
//! (`docs/adr/0003-answer-format.md`).
//!
//! ```text
//! <<<FILE src/App.tsx>>>
//! …
//! <<<END>>>
//! <<<EDIT src/main.ts>>>
//! <<<SEARCH>>>
//! …
//! <<<REPLACE>>>
//! …
//! <<<END>>>
//! <<<DELETE src/old.ts>>>
//! <<<RENAME src/a.ts -> src/b.ts>>>
//! <<<ADD clsx@^2.1.0>>>
//! <<<ADD vitest DEV>>>
//! <<<REMOVE lodash>>>
//! <<<RUN>>>
//! …
//! <<<END>>>
//! <<<SUMMARY>>>
//! …
//! <<<END>>>
//! ```
//!
//! A line of a file that is itself such a marker does not end it when the file's own markers have
//! another number of brackets, so any text can be carried without escapes.

use vectort_core::RelPath;

use crate::patch::{Change, Hunk};
use crate::reader::{free_brackets, write_block, write_lines};

/// A JSON Schema of files and a summary, for servers that hold a model to one. What satisfies it is
/// read like any JSON of files.
pub const FILES_SCHEMA: &str = r#"{
  "type": "object",
  "properties": {
    "files": {
      "type": "array",
      "items": {
        "type": "object",
        "properties": { "path": { "type": "string" }, "content": { "type": "string" } },
        "required": ["path", "content"],
        "additionalProperties": false
      }
    },
    "summary": { "type": "string" }
  },
  "required": ["files", "summary"],
  "additionalProperties": false
}"#;

/// Appends a file. Content gets a final line break if it lacks one.
pub fn write_file(out: &mut String, path: &RelPath, content: &str) {
    write_block(out, &format!("FILE {path}"), content);
}

/// Appends an edit. Searches and replacements are lines: each gets a final line break if it lacks
/// one. Hints ([`Hunk::near`]) are not written.
pub fn write_edit(out: &mut String, path: &RelPath, hunks: &[Hunk]) {
    let all: String = hunks.iter().flat_map(|hunk| [&hunk.search, "\n", &hunk.replace, "\n"]).collect();
    let (open, close) = free_brackets(&all);
    out.push_str(&format!("{open}EDIT {path}{close}\n"));
    for hunk in hunks {
        out.push_str(&format!("{open}SEARCH{close}\n"));
        write_lines(out, &hunk.search);
        out.push_str(&format!("{open}REPLACE{close}\n"));
        write_lines(out, &hunk.replace);
    }
    out.push_str(&format!("{open}END{close}\n"));
}

/// Appends any change.
pub fn write_change(out: &mut String, change: &Change) {
    match change {
        Change::Write { path, content } => write_file(out, path, content),
        Change::Edit { path, hunks } => write_edit(out, path, hunks),
        Change::Delete { path } => out.push_str(&format!("<<<DELETE {path}>>>\n")),
        Change::Rename { from, to } => out.push_str(&format!("<<<RENAME {from} -> {to}>>>\n")),
        Change::AddDependency { name, version, dev } => {
            let version = version.as_ref().map(|version| format!("@{version}")).unwrap_or_default();
            let dev = if *dev { " DEV" } else { "" };
            out.push_str(&format!("<<<ADD {name}{version}{dev}>>>\n"));
        }
        Change::RemoveDependency { name } => out.push_str(&format!("<<<REMOVE {name}>>>\n")),
    }
}

/// Appends how to run what was made.
pub fn write_run(out: &mut String, text: &str) {
    write_block(out, "RUN", text);
}

/// Appends the closing summary.
pub fn write_summary(out: &mut String, text: &str) {
    write_block(out, "SUMMARY", text);
}

/// What a model is told about the blocks that change a project, in English. Whole files and the
/// summary are described where a project is first asked for.
pub fn edit_instructions() -> &'static str {
    "To change a file that exists, name the lines that go and the lines that come:\n\
     \n\
     <<<EDIT src/App.tsx>>>\n\
     <<<SEARCH>>>\n\
     lines of the file as it is now, exactly, with their indentation\n\
     <<<REPLACE>>>\n\
     the lines that stand there afterwards\n\
     <<<END>>>\n\
     \n\
     - SEARCH is copied from the file as it was shown: whole lines, none left out, no line numbers, no ellipsis. \
     Take as many lines as make the place unique in the file, and no more; usually three to ten.\n\
     - Several places of one file: further SEARCH and REPLACE pairs before the END. Every SEARCH is looked for in \
     the file as it was before this answer's block, and no two may share a line.\n\
     - To add lines, repeat a line beside them in both parts. To remove lines, leave REPLACE empty.\n\
     - A SEARCH that is not in the file, or is there twice, is refused, and the whole block with it.\n\
     - A change of most of a file, and a new file, is a FILE block with all of it. Never write \"the rest stays the \
     same\" in place of code.\n\
     - Should a line of the text itself look like a marker, give all markers of that block one more bracket on \
     either side.\n\
     \n\
     Each of these stands alone on its line and has no end marker:\n\
     \n\
     <<<DELETE src/old.ts>>>\n\
     <<<RENAME src/a.ts -> src/b.ts>>>\n\
     <<<ADD package-name@version>>>\n\
     <<<ADD package-name@version DEV>>>\n\
     <<<REMOVE package-name>>>\n\
     \n\
     Only when the person must do something to run it:\n\
     \n\
     <<<RUN>>>\n\
     the commands or steps, in a few lines; they are shown, never executed\n\
     <<<END>>>\n"
}
