//! CSS: brackets, strings and comments. Every property, at-rule and selector is allowed, because a
//! browser skips what it does not know, and Tailwind's directives are known to no grammar.

use vectort_core::Problem;

use crate::{MAX_PROBLEMS, newlines};

pub(crate) fn check(text: &str) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut open: Vec<(u8, u32)> = Vec::new();
    let mut line = 1;
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() && problems.len() < MAX_PROBLEMS {
        let byte = bytes[at];
        match byte {
            b'\n' => line += 1,
            // An escape: whatever follows means itself.
            b'\\' => {
                at += 1;
                line += u32::from(bytes.get(at) == Some(&b'\n'));
            }
            b'/' if bytes.get(at + 1) == Some(&b'*') => {
                let Some(end) = find(bytes, at + 2, b"*/") else {
                    problems.push(error(line, "comment without its end"));
                    return problems;
                };
                line += newlines(&bytes[at..end]);
                at = end + 1;
            }
            b'"' | b'\'' => match string_end(bytes, at) {
                Some(end) => {
                    line += newlines(&bytes[at..end]);
                    at = end;
                }
                None => problems.push(error(line, "string without its end")),
            },
            b'{' | b'(' | b'[' => {
                // `url(data:…;base64,…)` may hold quotes, brackets and comment marks.
                if byte == b'(' && is_url(&bytes[..at]) && !quoted(bytes, at + 1) {
                    match find(bytes, at, b")") {
                        Some(end) => at = end,
                        None => problems.push(error(line, "`url(` without its end")),
                    }
                } else {
                    open.push((byte, line));
                }
            }
            b'}' | b')' | b']' => {
                let partner = match byte {
                    b'}' => b'{',
                    b')' => b'(',
                    _ => b'[',
                };
                match open.last() {
                    Some((bracket, _)) if *bracket == partner => {
                        open.pop();
                    }
                    _ => problems.push(error(line, format!("unexpected `{}`", byte as char))),
                }
            }
            _ => {}
        }
        at += 1;
    }
    let unclosed = open
        .iter()
        .rev()
        .map(|(bracket, line)| error(*line, format!("`{}` without its end", *bracket as char)));
    problems.extend(unclosed.take(MAX_PROBLEMS));
    problems
}

fn error(line: u32, message: impl Into<String>) -> Problem {
    Problem::new("syntax-error", message).at_line(line)
}

fn find(bytes: &[u8], from: usize, needle: &[u8]) -> Option<usize> {
    bytes.get(from..)?.windows(needle.len()).position(|window| window == needle).map(|at| from + at)
}

/// Where the string that starts at `start` ends. A line break that is not escaped ends none.
fn string_end(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            b'\n' => return None,
            byte if *byte == bytes[start] => return Some(at),
            _ => {}
        }
        at += 1;
    }
    None
}

fn is_url(before: &[u8]) -> bool {
    before.len() >= 3 && before[before.len() - 3..].eq_ignore_ascii_case(b"url")
}

fn quoted(bytes: &[u8], from: usize) -> bool {
    let first = bytes.iter().skip(from).find(|byte| !byte.is_ascii_whitespace());
    matches!(first, Some(b'"' | b'\''))
}
