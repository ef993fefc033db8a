//! Finds the comment that stands in for code: `// … rest of the code unchanged …`.
//!
//! A whole file with such a line would replace code by a remark about it. So the file is refused,
//! and the caller asks again. A line counts only when
//! - it is nothing but a comment, in the syntax of the file's language (of any language that we know
//!   when the extension says none); Markdown and plain text have none;
//! - every word of it is one that such remarks are made of, so that a comment about anything else in
//!   the project is none; and
//! - it says so: an ellipsis and a word such as `rest`, `existing`, `unchanged`, `omitted`; or,
//!   without one, a phrase such as `rest of the code` or `existing code`, `unchanged` alone, or
//!   `omitted for brevity`.

use vectort_core::RelPath;

use super::name;

/// Longest comment that is looked at, in bytes.
const MAX_COMMENT: usize = 120;

/// What is left out.
const LEFT: &[&str] = &[
    "rest",
    "remaining",
    "existing",
    "previous",
    "unchanged",
    "omitted",
    "same",
    "original",
    "remainder",
    "reste",
    "inchangé",
    "existant",
    "existante",
    "resto",
    "existente",
    "igual",
    "cambios",
    "restlicher",
    "bestehender",
    "unverändert",
    "unveränderter",
    "gleich",
    "invariato",
    "esistente",
    "остальной",
    "остальное",
    "существующий",
    "изменений",
];
/// What it is.
const THING: &[&str] = &[
    "code",
    "file",
    "component",
    "components",
    "content",
    "contents",
    "implementation",
    "imports",
    "logic",
    "styles",
    "functions",
    "methods",
    "function",
    "method",
    "class",
    "markup",
    "jsx",
    "html",
    "css",
    "rules",
    "routes",
    "handlers",
    "fichier",
    "código",
    "archivo",
    "datei",
    "codice",
    "код",
    "файл",
    "файла",
    "кода",
];
/// What else such a remark says.
const FILL: &[&str] = &[
    "the",
    "of",
    "your",
    "this",
    "my",
    "all",
    "is",
    "are",
    "as",
    "it",
    "here",
    "stays",
    "stay",
    "remain",
    "remains",
    "keep",
    "keeps",
    "kept",
    "for",
    "brevity",
    "before",
    "above",
    "goes",
    "and",
    "in",
    "to",
    "no",
    "changes",
    "with",
    "other",
    "from",
    "be",
    "le",
    "la",
    "du",
    "de",
    "des",
    "les",
    "el",
    "del",
    "los",
    "sin",
    "sans",
    "changement",
    "der",
    "die",
    "das",
    "bleibt",
    "il",
    "senza",
    "modifiche",
    "без",
    "остаётся",
    "pour",
    "etc",
];

/// The number (from 1) of the first line that leaves something out.
pub(super) fn line(content: &str, path: &RelPath) -> Option<u32> {
    let marks = name::comment_marks(path)?;
    let mut number = 0;
    content.lines().find_map(|line| {
        number += 1;
        is_elision(line, &marks).then_some(number)
    })
}

/// True for a line that is only such a comment.
fn is_elision(line: &str, marks: &[&str]) -> bool {
    let line = line.trim();
    // Nearly every line ends here.
    if line.len() > MAX_COMMENT
        || !matches!(line.as_bytes().first(), Some(b'/' | b'#' | b'<' | b'-' | b';' | b'{'))
    {
        return false;
    }
    let line = line.strip_prefix('{').and_then(|inner| inner.strip_suffix('}')).map_or(line, str::trim);
    let Some(text) = marks.iter().find_map(|mark| line.strip_prefix(mark)) else { return false };
    let text = text.trim_end_matches("*/").trim_end_matches("-->");
    says_so(text)
}

fn says_so(text: &str) -> bool {
    let has_ellipsis = text.contains("...") || text.contains('…');
    let text = text.to_lowercase();
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_of = |words: &[&str], word: &&str| words.contains(word);
    if words.is_empty()
        || !words.iter().all(|word| is_of(LEFT, word) || is_of(THING, word) || is_of(FILL, word))
    {
        return false;
    }
    let left = words.iter().any(|word| is_of(LEFT, word));
    let thing = words.iter().any(|word| is_of(THING, word));
    if has_ellipsis {
        return left || thing && words.contains(&"other");
    }
    let has = |word: &str| words.contains(&word);
    let is_stated = has("unchanged") || has("omitted") || has("remains") || has("stays") || has("same");
    match words.as_slice() {
        ["unchanged" | "inchangé" | "unverändert" | "omitted"] => true,
        _ => {
            has("omitted") && has("brevity")
                || has("existing") && thing && words.len() <= 5
                || (has("rest") || has("remaining") || has("remainder")) && (thing || is_stated)
                || has("unchanged") && thing
                || (has("reste") || has("resto") || has("остальной")) && thing
        }
    }
}
