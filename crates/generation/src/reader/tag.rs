//! The XML-ish tags that models put files between: Dyad's, Bolt's, Lovable's, Cline's, and plain
//! `<file path="…">`.

/// Tags that hold a whole file, and how each ends. Names are compared without case.
const FILES: &[(&str, &str)] = &[
    ("file", "</file>"),
    ("dyad-write", "</dyad-write>"),
    ("lov-write", "</lov-write>"),
    ("boltaction", "</boltaction>"),
    ("write_file", "</write_file>"),
    ("write-file", "</write-file>"),
    ("write_to_file", "</write_to_file>"),
    ("create_file", "</create_file>"),
    ("create-file", "</create-file>"),
    ("new_file", "</new_file>"),
];

/// Tags that change a file which is there, and how each ends.
const CHANGES: &[(&str, Does, &str)] = &[
    ("dyad-search-replace", Does::Edit, "</dyad-search-replace>"),
    ("lov-search-replace", Does::Edit, "</lov-search-replace>"),
    ("search-replace", Does::Edit, "</search-replace>"),
    ("search_replace", Does::Edit, "</search_replace>"),
    ("edit_file", Does::Edit, "</edit_file>"),
    ("edit-file", Does::Edit, "</edit-file>"),
    ("edit", Does::Edit, "</edit>"),
    ("replace_in_file", Does::Edit, "</replace_in_file>"),
    ("apply_diff", Does::Edit, "</apply_diff>"),
    ("dyad-edit", Does::Edit, "</dyad-edit>"),
    // Line numbers alone: whether they still fit is anybody's guess.
    ("lov-line-replace", Does::Unknown, "</lov-line-replace>"),
    ("dyad-delete", Does::Delete, "</dyad-delete>"),
    ("lov-delete", Does::Delete, "</lov-delete>"),
    ("delete_file", Does::Delete, "</delete_file>"),
    ("dyad-rename", Does::Rename, "</dyad-rename>"),
    ("lov-rename", Does::Rename, "</lov-rename>"),
    ("rename_file", Does::Rename, "</rename_file>"),
    ("dyad-add-dependency", Does::Add, "</dyad-add-dependency>"),
    ("lov-add-dependency", Does::Add, "</lov-add-dependency>"),
];

/// What a tag of [`CHANGES`] does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Does {
    Edit,
    Delete,
    Rename,
    Add,
    Unknown,
}

/// Tags around files or about them. They are no words to the person.
const WRAPPERS: &[&str] = &["boltartifact", "files", "answer", "artifacts", "dyad-files"];

/// Tags that models think between, and how each ends.
pub(super) const THOUGHTS: &[(&str, &str)] = &[
    ("think", "</think>"),
    ("thinking", "</thinking>"),
    ("thought", "</thought>"),
    ("reasoning", "</reasoning>"),
    ("scratchpad", "</scratchpad>"),
    ("antthinking", "</antthinking>"),
    ("dyad-think", "</dyad-think>"),
    ("lov-thinking", "</lov-thinking>"),
];

/// A tag at the start of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Tag {
    /// `<think>` and its like.
    Think,
    /// `<file path="…">` and its like.
    File {
        raw: String,
        /// What ends it, in lower case.
        close: &'static str,
    },
    /// `<content>`, whose path stood in a line of its own before.
    Content,
    /// `<diff>`, whose path stood in a line of its own before.
    Diff,
    /// Changes of a file. Of all that follow, `close` is empty when the tag ends itself.
    Edit { raw: String, close: &'static str },
    /// A file goes.
    Delete { raw: String, close: &'static str },
    /// A file moves.
    Rename { from: String, to: String, close: &'static str },
    /// Packages are needed.
    Add { what: String, close: &'static str },
    /// A change of a file that we cannot read.
    Unknown { raw: String, close: &'static str },
    /// A command to run, skipped up to its end.
    Skip { close: &'static str },
    /// Something around files.
    Wrapper,
}

/// Reads `text`, a line from its start to its first `>`.
pub(super) fn tag(text: &str) -> Option<Tag> {
    let inner = text.trim().strip_prefix('<')?.strip_suffix('>')?;
    let (name, attributes) = inner.split_once(char::is_whitespace).unwrap_or((inner, ""));
    // No tag of ours is longer; one that was never ended has another's beginning in it.
    if name.len() > 24 || inner.contains('\n') && inner.contains('<') {
        return None;
    }
    let name = name.to_ascii_lowercase();
    if attributes.is_empty() && THOUGHTS.iter().any(|(word, _)| *word == name) {
        return Some(Tag::Think);
    }
    if attributes.is_empty() && name == "content" {
        return Some(Tag::Content);
    }
    if attributes.is_empty() && name == "diff" {
        return Some(Tag::Diff);
    }
    if WRAPPERS.contains(&name.trim_start_matches('/')) {
        return Some(Tag::Wrapper);
    }
    let ends_itself = attributes.ends_with('/');
    let attributes = attributes.trim_end_matches('/');
    if let Some((_, does, close)) = CHANGES.iter().find(|(word, ..)| *word == name) {
        return change(*does, attributes, if ends_itself { "" } else { close });
    }
    let (_, close) = FILES.iter().find(|(word, _)| *word == name)?;
    if ends_itself {
        return None;
    }
    if name == "boltaction" && attribute(attributes, &["type"]).is_some_and(|kind| kind != "file") {
        return Some(Tag::Skip { close });
    }
    let raw = attribute(attributes, &["path", "name", "filename", "filepath", "src"])?;
    Some(Tag::File { raw, close })
}

fn change(does: Does, attributes: &str, close: &'static str) -> Option<Tag> {
    let path = || attribute(attributes, &["path", "filepath", "file", "filename"]);
    Some(match does {
        Does::Edit => Tag::Edit { raw: path()?, close },
        Does::Delete => Tag::Delete { raw: path()?, close },
        Does::Unknown => Tag::Unknown { raw: path()?, close },
        Does::Rename => Tag::Rename {
            from: attribute(attributes, &["from", "oldpath", "originalfilepath", "oldfilepath"])?,
            to: attribute(attributes, &["to", "newpath", "newfilepath"])?,
            close,
        },
        Does::Add => Tag::Add { what: attribute(attributes, &["packages", "package", "name"])?, close },
    })
}

/// True for the beginning of one of our tags that goes on in the next line.
pub(super) fn is_unfinished(line: &str) -> bool {
    let Some(inner) = line.trim_start().strip_prefix('<') else { return false };
    if inner.contains(['<', '>']) || inner.len() > 1 << 10 {
        return false;
    }
    is_ours(line)
}

/// True for a line that begins one of our tags with attributes, finished or not.
pub(super) fn is_ours(line: &str) -> bool {
    let Some(inner) = line.trim_start().strip_prefix('<') else { return false };
    let name = inner.split(char::is_whitespace).next().unwrap_or_default();
    FILES
        .iter()
        .map(|(word, _)| word)
        .chain(CHANGES.iter().map(|(word, ..)| word))
        .any(|word| word.eq_ignore_ascii_case(name))
}

/// The path in a line such as `<path>src/App.tsx</path>`.
pub(super) fn path_line(line: &str) -> Option<&str> {
    let (name, rest) = line.trim().strip_prefix('<')?.split_once('>')?;
    if !matches!(name, "path" | "file_path" | "filepath" | "filePath" | "filename" | "file_name") {
        return None;
    }
    let raw = rest.strip_suffix('>')?.strip_suffix(name)?.strip_suffix("</")?.trim();
    (!raw.is_empty() && !raw.contains(['<', '>'])).then_some(raw)
}

/// True for a line that is nothing but one of the tools' own tags.
pub(super) fn is_markup(line: &str) -> bool {
    let line = line.trim();
    matches!(line, "<summary>" | "</summary>" | "</think>" | "</thinking>")
        || ["<dyad-", "</dyad-", "<lov-", "</lov-", "<bolt", "</bolt"].iter().any(|tag| line.starts_with(tag))
        || FILES.iter().any(|(_, close)| line.eq_ignore_ascii_case(close)) && line != "</file>"
}

/// The value of the first attribute whose name, without case and hyphens, is one of `names`.
fn attribute(attributes: &str, names: &[&str]) -> Option<String> {
    let mut rest = attributes.trim_start();
    while let Some((key, after)) = rest.split_once('=') {
        let after = after.trim_start();
        let (value, tail) = match after.chars().next()? {
            quote @ ('"' | '\'') => after[1..].split_once(quote)?,
            _ => after.split_once(char::is_whitespace).unwrap_or((after, "")),
        };
        // Words without a value may stand before the name.
        let key = key.split_whitespace().next_back().unwrap_or_default();
        let key: String = key.chars().filter(|c| !matches!(c, '_' | '-')).collect();
        if names.contains(&key.to_ascii_lowercase().as_str()) {
            return Some(value.to_owned());
        }
        rest = tail.trim_start();
    }
    None
}
