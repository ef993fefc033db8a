//! Finds the path that plain Markdown gives a fence: in a heading, a bold line, a label line, the
//! fence's info string, or a comment in its first line.
//!
//! A wrong guess overwrites a file with an example, so a bare word counts only when it looks like
//! a path. A path that is unsafe still counts: it must be refused aloud, not ignored.

/// Words before a colon that announce a path, in the nine languages.
const LABELS: &[&str] = &[
    "file",
    "filename",
    "file name",
    "filepath",
    "file path",
    "path",
    "fichier",
    "nom du fichier",
    "chemin",
    "archivo",
    "fichero",
    "ruta",
    "datei",
    "dateiname",
    "pfad",
    "文件",
    "文件名",
    "文件路径",
    "路径",
    "ファイル",
    "ファイル名",
    "パス",
    "файл",
    "имя файла",
    "путь",
    "percorso",
    "nome file",
    "الملف",
    "ملف",
    "اسم الملف",
    "المسار",
];

/// Extensions that make a word without a slash a file's name.
const EXTENSIONS: &[&str] = &[
    "astro",
    "bat",
    "c",
    "cfg",
    "cjs",
    "conf",
    "cpp",
    "cs",
    "css",
    "csv",
    "cts",
    "dart",
    "env",
    "ex",
    "go",
    "gradle",
    "graphql",
    "gql",
    "h",
    "hpp",
    "html",
    "htm",
    "ini",
    "ipynb",
    "java",
    "js",
    "json",
    "jsonc",
    "jsx",
    "kt",
    "kts",
    "less",
    "lock",
    "lua",
    "md",
    "mdx",
    "mjs",
    "mod",
    "mts",
    "php",
    "plist",
    "prisma",
    "properties",
    "proto",
    "ps1",
    "py",
    "rb",
    "rs",
    "sass",
    "scss",
    "sh",
    "sol",
    "sql",
    "sum",
    "svelte",
    "svg",
    "swift",
    "toml",
    "ts",
    "tsx",
    "txt",
    "vue",
    "webmanifest",
    "xml",
    "yaml",
    "yml",
    "example",
];

/// Names without an extension that are files.
const BARE_NAMES: &[&str] =
    &["dockerfile", "makefile", "procfile", "gemfile", "rakefile", "license", "jenkinsfile", "caddyfile"];

/// Products whose names end like files.
const PRODUCTS: &[&str] = &[
    "node.js",
    "vue.js",
    "next.js",
    "nuxt.js",
    "react.js",
    "three.js",
    "d3.js",
    "express.js",
    "chart.js",
    "ethers.js",
    "web3.js",
    "alpine.js",
    "p5.js",
    "backbone.js",
    "ember.js",
    "nest.js",
    "angular.js",
];

/// What a line between files says about the next fence.
pub(super) enum Label {
    /// It names the fence's file.
    File(String),
    /// A heading about something else.
    Other,
}

/// The label that a line between files is; `None` for prose.
pub(super) fn label(line: &str) -> Option<Label> {
    let text = line.trim();
    let heading = text.strip_prefix('#').map(|rest| rest.trim_start_matches('#'));
    let is_heading = heading.is_some_and(|rest| rest.starts_with([' ', '\t']));
    let text = if is_heading { heading.unwrap_or(text).trim() } else { text };
    let text = strip_list_mark(text);
    if let Some(raw) = after_label(text) {
        return Some(Label::File(raw));
    }
    let is_bold = text.starts_with("**") || text.starts_with("__");
    let is_code_only = text.starts_with('`') && text.trim_end_matches([':', '：']).ends_with('`');
    let bare = text.trim_end_matches([':', '：']);
    if is_heading || is_bold || is_code_only {
        let found = in_backticks(text).or_else(|| find_word(text));
        return found.map(Label::File).or(is_heading.then_some(Label::Other));
    }
    // A line that is nothing but a path.
    (!bare.contains(char::is_whitespace) && is_path(bare)).then(|| Label::File(bare.to_owned()))
}

/// The path in a fence's info string: `tsx src/App.tsx`, `tsx title="src/App.tsx"`,
/// `src/App.tsx`, `tsx:src/App.tsx`.
pub(super) fn in_info(info: &str) -> Option<String> {
    let mut rest = info.trim();
    let mut first = true;
    while !rest.is_empty() {
        let (token, tail) = next_token(rest);
        if let Some((key, value)) = token.split_once('=') {
            let key = key.trim_start_matches('{').to_ascii_lowercase();
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

/// The path that a first line such as `// src/App.tsx` gives.
pub(super) fn in_comment(line: &str) -> Option<String> {
    let text = line.trim();
    let inner = ["//", "#", "--", "/*", "<!--", ";"].iter().find_map(|open| text.strip_prefix(open))?;
    let inner = inner.trim_end_matches("*/").trim_end_matches("-->").trim();
    let inner = after_label(inner).unwrap_or_else(|| inner.to_owned());
    (!inner.contains(char::is_whitespace) && is_path(&inner)).then_some(inner)
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
            | "diff"
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
fn after_label(text: &str) -> Option<String> {
    let plain = text.trim_start_matches(['*', '_']);
    let (word, rest) = plain.split_once([':', '：'])?;
    let word = word.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '`')).to_lowercase();
    if !LABELS.contains(&word.as_str()) {
        return None;
    }
    let rest = rest.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_'));
    let raw = in_backticks(rest).unwrap_or_else(|| {
        // What follows in brackets or behind a dash is a remark.
        let end = [" (", " - ", " – ", " — "].iter().filter_map(|cut| rest.find(cut)).min();
        trim_decoration(&rest[..end.unwrap_or(rest.len())]).to_owned()
    });
    (!raw.is_empty()).then_some(raw)
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
fn is_path(word: &str) -> bool {
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
