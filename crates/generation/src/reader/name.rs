//! Finds the path that plain Markdown gives a fence: in a heading, a bold line, a label line, the
//! fence's info string, or a comment in its first line.
//!
//! A wrong guess overwrites a file with an example, so a bare word counts only when it looks like
//! a path. A path that is unsafe still counts: it must be refused aloud, not ignored.

mod words;

use vectort_core::RelPath;

use super::plain;
use words::{BARE_NAMES, EXTENSIONS, LABELS, PRODUCTS};

/// What a line between files says about the next fence.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Label {
    /// It names the fence's file. A line in capitals or between rules may name lines without one.
    File { raw: String, is_shouted: bool },
    /// A heading about something else.
    Other,
}

impl Label {
    /// True for one that may name lines without a fence.
    pub(super) fn is_shouted(&self) -> bool {
        matches!(self, Self::File { is_shouted: true, .. })
    }
}

/// The label that a line between files is; `None` for prose.
pub(super) fn label(line: &str) -> Option<Label> {
    let text = line.trim();
    if let Some(inner) = plain::between_rules(text) {
        let raw = after_label(inner).map(|(raw, _)| raw).or_else(|| is_path(inner).then(|| inner.to_owned()));
        return raw.filter(|raw| is_path(raw)).map(|raw| Label::File { raw, is_shouted: true });
    }
    let heading = text.strip_prefix('#').map(|rest| rest.trim_start_matches('#'));
    let is_heading = heading.is_some_and(|rest| rest.starts_with([' ', '\t']));
    let text = if is_heading { heading.unwrap_or(text).trim() } else { text };
    let text = strip_list_mark(text);
    if let Some((raw, is_loud)) = after_label(text.strip_prefix("// ").unwrap_or(text)) {
        let is_shouted = is_loud && is_path(&raw);
        return Some(Label::File { raw, is_shouted });
    }
    let is_bold = text.starts_with("**") || text.starts_with("__");
    let is_code_only = text.starts_with('`') && text.trim_end_matches([':', '：']).ends_with('`');
    let bare = text.trim_end_matches([':', '：']);
    let found = if is_heading || is_code_only {
        in_backticks(text).or_else(|| find_word(text))
    } else if is_bold {
        // What else the line says may be about any file.
        let span = &text[2..];
        let span = span.find(&text[..2]).map_or(span, |end| &span[..end]);
        let is_dunder = text.starts_with("__") && is_path(bare);
        if is_dunder { Some(bare.to_owned()) } else { in_backticks(span).or_else(|| find_word(span)) }
    } else {
        // A line that is nothing but a path.
        (!bare.contains(char::is_whitespace) && is_path(bare)).then(|| bare.to_owned())
    };
    found.map(|raw| Label::File { raw, is_shouted: false }).or(is_heading.then_some(Label::Other))
}

/// The path in a fence's info string: `tsx src/App.tsx`, `tsx title="src/App.tsx"`,
/// `src/App.tsx`, `tsx:src/App.tsx`.
pub(super) fn in_info(info: &str) -> Option<String> {
    let mut rest = info.trim();
    let mut first = true;
    while !rest.is_empty() {
        let (token, tail) = next_token(rest);
        if let Some((key, value)) = token.split_once('=') {
            let key = key.trim_start_matches('{').replace(['_', '-'], "").to_ascii_lowercase();
            let value = value.trim_matches(|c| matches!(c, '"' | '\'' | '`' | '}'));
            if matches!(key.as_str(), "title" | "file" | "filename" | "filepath" | "path" | "name")
                && !value.is_empty()
            {
                return Some(value.to_owned());
            }
        } else {
            let token = token.trim_matches(|c| matches!(c, '"' | '\'' | '`' | '(' | ')' | '{' | '}'));
            // `tsx:src/App.tsx`, but not the drive of `C:\x`.
            let after_colon = token.split_once(':').filter(|(lang, _)| lang.len() > 1).map(|(_, path)| path);
            let candidate = after_colon.unwrap_or(token);
            let is_language =
                first && matches!(candidate.to_ascii_lowercase().as_str(), "dockerfile" | "makefile");
            if !is_language && is_path(candidate) {
                return Some(candidate.to_owned());
            }
        }
        first = false;
        rest = tail.trim_start();
    }
    None
}

fn next_token(text: &str) -> (&str, &str) {
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match quote {
            Some(open) if c == open => quote = None,
            None if matches!(c, '"' | '\'') => quote = Some(c),
            None if c.is_whitespace() => return text.split_at(at),
            _ => {}
        }
    }
    (text, "")
}

/// How comments begin, and the extensions of the languages that begin them so.
const COMMENTS: &[(&str, &[&str])] = &[
    (
        "//",
        &[
            "astro", "c", "cjs", "cpp", "cs", "cts", "dart", "go", "gradle", "h", "hpp", "java", "js",
            "jsonc", "jsx", "kt", "kts", "less", "mjs", "mod", "mts", "php", "prisma", "proto", "rs", "sass",
            "scss", "sol", "swift", "ts", "tsx",
        ],
    ),
    (
        "/*",
        &[
            "c", "cjs", "cpp", "cs", "css", "cts", "dart", "go", "gradle", "h", "hpp", "java", "js", "jsx",
            "kt", "kts", "less", "mjs", "mts", "php", "rs", "sass", "scss", "sol", "sql", "swift", "ts",
            "tsx",
        ],
    ),
    ("<!--", &["astro", "htm", "html", "md", "plist", "svelte", "svg", "vue", "xml"]),
    (
        "#",
        &[
            "cfg",
            "conf",
            "env",
            "ex",
            "example",
            "gql",
            "graphql",
            "ini",
            "php",
            "properties",
            "ps1",
            "py",
            "rb",
            "sh",
            "toml",
            "txt",
            "yaml",
            "yml",
        ],
    ),
    ("--", &["lua", "sql"]),
    (";", &["cfg", "ini"]),
];

/// How comments begin in the file's language: in any that we know when its extension says nothing,
/// `None` where there are none.
pub(super) fn comment_marks(path: &RelPath) -> Option<Vec<&'static str>> {
    let extension = path.extension();
    if matches!(extension.as_str(), "md" | "mdx" | "markdown" | "txt" | "json" | "csv" | "diff" | "patch") {
        return None;
    }
    let of = |extension: &str| -> Vec<&'static str> {
        COMMENTS.iter().filter(|(_, known)| known.contains(&extension)).map(|(mark, _)| *mark).collect()
    };
    let mut marks = of(&extension);
    match extension.as_str() {
        // They hold scripts and styles too.
        "html" | "htm" | "vue" | "svelte" | "astro" => marks.extend(["//", "/*"]),
        _ if marks.is_empty() => marks = COMMENTS.iter().map(|(mark, _)| *mark).collect(),
        _ => {}
    }
    Some(marks)
}

/// The path that a first line such as `// src/App.tsx` gives.
pub(super) fn in_comment(line: &str) -> Option<String> {
    let text = line.trim();
    let inner = COMMENTS.iter().find_map(|(open, _)| text.strip_prefix(open))?;
    let inner = inner.trim_end_matches("*/").trim_end_matches("-->").trim();
    if let Some((raw, _)) = after_label(inner) {
        return is_path(&raw).then_some(raw);
    }
    // A path in a folder may have a remark behind it; a name alone may be the remark's.
    let path = inner.split_whitespace().next()?;
    let remark = inner[path.len()..].trim_start();
    let has_remark = path.contains('/') && remark.starts_with(['-', '–', '—', '(']);
    ((remark.is_empty() || has_remark) && is_path(path)).then(|| path.to_owned())
}

/// True when the comment that named a file is one in the file's own language, and so may stay in
/// it. In another it would be a syntax error: `// package.json`.
pub(super) fn is_comment_of(line: &str, raw: &str) -> bool {
    let name = raw.rsplit(['/', '\\']).next().unwrap_or(raw).to_lowercase();
    let Some((_, extension)) = name.rsplit_once('.') else {
        // Dockerfile, Makefile and their like.
        return line.trim_start().starts_with('#');
    };
    let is_known = COMMENTS.iter().any(|(_, extensions)| extensions.contains(&extension));
    let may_stay = |(open, extensions): &(&str, &[&str])| {
        line.trim_start().starts_with(open) && extensions.contains(&extension)
    };
    extension != "json" && (!is_known || COMMENTS.iter().any(may_stay))
}

/// True for the info string of commands to type, which are no file.
pub(super) fn is_shell(info: &str) -> bool {
    let language = info.split([' ', '\t', '{', ':']).next().unwrap_or_default().to_ascii_lowercase();
    matches!(
        language.as_str(),
        "bash"
            | "sh"
            | "shell"
            | "zsh"
            | "fish"
            | "console"
            | "terminal"
            | "shell-session"
            | "powershell"
            | "ps1"
            | "pwsh"
            | "cmd"
            | "bat"
    )
}

/// True for a file that a shell fence may well hold.
pub(super) fn is_script(raw: &str) -> bool {
    let name = raw.rsplit(['/', '\\']).next().unwrap_or(raw);
    match name.rsplit_once('.') {
        Some((stem, extension)) => {
            stem.is_empty()
                || matches!(extension, "sh" | "bash" | "zsh" | "ps1" | "bat" | "cmd" | "env" | "example")
        }
        None => true,
    }
}

fn strip_list_mark(text: &str) -> &str {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=3).contains(&digits)
        && let Some(rest) = text[digits..].strip_prefix(['.', ')'])
    {
        return rest.trim_start();
    }
    ["- ", "* ", "+ "].iter().find_map(|mark| text.strip_prefix(mark)).unwrap_or(text).trim_start()
}

/// The path behind `File:` and its like, in any of the languages, bold or not.
///
/// The second is true for a word in capitals, as are all words of scripts that have none.
fn after_label(text: &str) -> Option<(String, bool)> {
    let plain = text.trim_start_matches(['*', '_']);
    let (word, rest) = plain.split_once([':', '：'])?;
    let word = word.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '`'));
    // The longest of them has 24 bytes.
    if word.len() > 32 {
        return None;
    }
    let is_loud = !word.contains(char::is_lowercase);
    let word = word.to_lowercase();
    if !LABELS.contains(&word.as_str()) {
        return None;
    }
    let rest = rest.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_'));
    let raw = in_backticks(rest).unwrap_or_else(|| {
        // What follows in brackets or behind a dash is a remark.
        let end = [" (", " - ", " – ", " — "].iter().filter_map(|cut| rest.find(cut)).min();
        trim_decoration(&rest[..end.unwrap_or(rest.len())]).to_owned()
    });
    (!raw.is_empty()).then_some((raw, is_loud))
}

fn in_backticks(text: &str) -> Option<String> {
    let mut parts = text.split('`');
    parts.next()?;
    while let (Some(code), Some(_)) = (parts.next(), parts.next()) {
        let code = code.trim();
        if !code.contains(char::is_whitespace) && is_path(code) {
            return Some(code.to_owned());
        }
    }
    None
}

fn find_word(text: &str) -> Option<String> {
    text.split_whitespace().map(trim_decoration).find(|word| is_path(word)).map(str::to_owned)
}

fn trim_decoration(word: &str) -> &str {
    let word = word.trim();
    // `__init__.py` keeps its underscores; `**bold**` loses its stars.
    let word = word.trim_matches(|c| matches!(c, '*' | '`' | '"' | '\'' | ',' | ';' | ':' | '：'));
    if let Some(inner) = word.strip_prefix('(') {
        // `(main)/page.tsx` is a Next.js route group, `(src/App.tsx)` a remark.
        return if inner.contains(')') && !inner.ends_with(')') { word } else { inner.trim_end_matches(')') };
    }
    word
}

/// True for a word that is a file's path, safe or not.
pub(super) fn is_path(word: &str) -> bool {
    if word.is_empty() || word.contains("://") || word.contains(char::is_whitespace) {
        return false;
    }
    let name = word.rsplit(['/', '\\']).next().unwrap_or(word);
    let lower = name.to_lowercase();
    if BARE_NAMES.contains(&lower.as_str()) {
        return true;
    }
    let has_separator = name.len() < word.len();
    let starts_at_root = word.starts_with(['/', '\\', '~']) || word.starts_with("..") || has_drive(word);
    if has_separator && starts_at_root && name.len() > 1 {
        return true;
    }
    match lower.rsplit_once('.') {
        Some((stem, extension)) if !extension.is_empty() => {
            if stem.is_empty() {
                // `.gitignore`, `.env`
                return extension.len() > 2 && extension.bytes().all(|byte| byte.is_ascii_alphanumeric());
            }
            let is_plain =
                extension.len() <= 12 && extension.bytes().all(|byte| byte.is_ascii_alphanumeric());
            if has_separator {
                is_plain
            } else {
                EXTENSIONS.contains(&extension) && !PRODUCTS.contains(&lower.as_str())
            }
        }
        _ => false,
    }
}

fn has_drive(word: &str) -> bool {
    let mut chars = word.chars();
    matches!((chars.next(), chars.next(), chars.next()), (Some(letter), Some(':'), Some('/' | '\\')) if letter.is_ascii_alphabetic())
}
