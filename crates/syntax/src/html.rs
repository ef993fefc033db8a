//! HTML: tags, attribute values, comments, scripts and styles that never end. Everything else is
//! HTML too, by the standard's own rules.

use memchr::{memchr, memmem};
use vectort_core::Problem;

pub(crate) fn check(text: &str) -> Vec<Problem> {
    // Jinja, EJS, PHP, Angular: HTML only once they have run.
    if ["{{", "{%", "<%", "<?", "@if", "@for"].iter().any(|mark| text.contains(mark)) {
        return Vec::new();
    }
    let bytes = text.as_bytes();
    let lower = text.to_ascii_lowercase();
    let mut at = 0;
    while let Some(found) = memchr(b'<', &bytes[at..]) {
        let start = at + found;
        let rest = &bytes[start..];
        if rest.starts_with(b"<!--") {
            match memmem::find(&rest[4..], b"-->") {
                // `<!-->` is a whole comment.
                _ if rest[4..].starts_with(b">") => at = start + 5,
                Some(end) => at = start + 4 + end + 3,
                None => return vec![error(text, start, "comment without its end")],
            }
            continue;
        }
        let is_tag =
            rest.get(1).is_some_and(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'/' | b'!'));
        if !is_tag {
            at = start + 1;
            continue;
        }
        let Some(end) = tag_end(bytes, start + 1) else {
            return vec![error(text, start, "tag without its end")];
        };
        at = end + 1;
        let name = tag_name(&lower[start + 1..]);
        // The text of these is not HTML.
        if matches!(name, "script" | "style" | "textarea" | "title") && bytes[end - 1] != b'/' {
            match memmem::find(&lower.as_bytes()[at..], format!("</{name}").as_bytes()) {
                Some(close) => at += close,
                None => return vec![error(text, start, &format!("`<{name}>` without its end"))],
            }
        }
    }
    Vec::new()
}

fn tag_name(text: &str) -> &str {
    text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).next().unwrap_or_default()
}

/// Where the tag ends whose name starts at `from`: the first `>` outside a quoted value. A quote
/// that does not follow `=` belongs to a name, as in the standard.
fn tag_end(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    let mut after_equals = false;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'>' => return Some(at),
            b'"' | b'\'' if after_equals => at += 1 + memchr(*byte, &bytes[at + 1..])?,
            _ => {}
        }
        after_equals = *byte == b'=' || (after_equals && byte.is_ascii_whitespace());
        at += 1;
    }
    None
}

fn error(text: &str, offset: usize, message: &str) -> Problem {
    Problem::new("syntax-error", message).at_line(crate::line_of(text, offset))
}
