//! JSON, strict but for the files whose own readers take comments and trailing commas.

use serde::de::IgnoredAny;
use vectort_core::{Problem, RelPath};

/// True for files that their readers take with comments.
pub(crate) fn allows_comments(path: &RelPath) -> bool {
    let name = path.file_name().to_lowercase();
    let is_config = [
        "tsconfig",
        "jsconfig",
        ".eslintrc",
        ".babelrc",
        ".swcrc",
        "devcontainer",
        "angular",
        "turbo",
        "biome",
        "deno",
    ]
    .iter()
    .any(|start| name.starts_with(start));
    is_config || path.as_str().split('/').any(|part| matches!(part, ".vscode" | ".devcontainer"))
}

pub(crate) fn check(text: &str, comments: bool) -> Vec<Problem> {
    let result = if comments {
        serde_json::from_str::<IgnoredAny>(&without_comments(text)).map(|_| ())
    } else {
        serde_json::from_str::<IgnoredAny>(text).map(|_| ())
    };
    match result {
        Ok(()) => Vec::new(),
        Err(error) => {
            vec![Problem::new("invalid-json", error.to_string()).at_line(error.line().max(1) as u32)]
        }
    }
}

/// The same text with comments and trailing commas as spaces: lines stay where they are.
pub(crate) fn without_comments(text: &str) -> String {
    let mut out: Vec<u8> = text.bytes().collect();
    let mut at = 0;
    // Where the last comma stands that nothing but space and comments followed.
    let mut comma = None;
    while at < out.len() {
        match (out[at], out.get(at + 1)) {
            (b'"', _) => {
                comma = None;
                at += 1;
                while at < out.len() && out[at] != b'"' {
                    at += if out[at] == b'\\' { 2 } else { 1 };
                }
            }
            (b'/', Some(b'/')) => {
                while at < out.len() && out[at] != b'\n' {
                    out[at] = b' ';
                    at += 1;
                }
                continue;
            }
            (b'/', Some(b'*')) => {
                while at < out.len() && !(out[at] == b'*' && out.get(at + 1) == Some(&b'/')) {
                    if out[at] != b'\n' {
                        out[at] = b' ';
                    }
                    at += 1;
                }
                for end in out.iter_mut().skip(at).take(2) {
                    *end = b' ';
                }
            }
            (b',', _) => comma = Some(at),
            (b'}' | b']', _) => {
                if let Some(comma) = comma.take() {
                    out[comma] = b' ';
                }
            }
            (byte, _) if !byte.is_ascii_whitespace() => comma = None,
            _ => {}
        }
        at += 1;
    }
    // Only ASCII became ASCII, and whole comments at that: still UTF-8.
    String::from_utf8_lossy(&out).into_owned()
}
