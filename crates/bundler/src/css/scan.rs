//! As much of CSS's tokens as rewriting needs (CSS Syntax Level 3, §4).

/// A piece of a stylesheet; the pieces' texts make up the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Anything without meaning here.
    Text(&'a str),
    /// A comment.
    Comment(&'a str),
    /// A string, with its quotes.
    Quoted(&'a str),
    /// `url(…)`.
    Url {
        /// Its argument, without quotes.
        target: &'a str,
        /// The whole.
        text: &'a str,
    },
    /// `@import …;`.
    Import {
        /// What is imported.
        target: &'a str,
        /// Layer, supports and media conditions.
        conditions: &'a str,
        /// The whole.
        text: &'a str,
    },
    /// `@name` of any other rule.
    AtRule {
        /// The name.
        name: &'a str,
        /// With its `@`.
        text: &'a str,
    },
    /// `{`
    Open,
    /// `}`
    Close,
}

/// The tokens with their byte offsets.
pub(super) fn tokens(source: &str) -> impl Iterator<Item = (usize, Token<'_>)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at;
        let rest = source.get(at..).filter(|rest| !rest.is_empty())?;
        let (token, length) = next(rest);
        at += length;
        Some((start, token))
    })
}

fn next(rest: &str) -> (Token<'_>, usize) {
    match rest.as_bytes()[0] {
        b'{' => return (Token::Open, 1),
        b'}' => return (Token::Close, 1),
        b'"' | b'\'' => {
            let length = quoted(rest);
            return (Token::Quoted(&rest[..length]), length);
        }
        b'/' if rest.starts_with("/*") => {
            let length = rest[2..].find("*/").map_or(rest.len(), |end| end + 4);
            return (Token::Comment(&rest[..length]), length);
        }
        b'@' => {
            if let Some((token, length)) = import(rest) {
                return (token, length);
            }
            let length = 1 + name_length(&rest[1..]);
            return (Token::AtRule { name: &rest[1..length], text: &rest[..length] }, length);
        }
        b'u' | b'U' => {
            if let Some((target, length)) = url(rest) {
                return (Token::Url { target, text: &rest[..length] }, length);
            }
        }
        _ => {}
    }
    // A whole name at once, so that `url(` is not found inside `my-url(`.
    let name = name_length(rest);
    let length = if name > 0 { name } else { rest.chars().next().map_or(1, char::len_utf8) };
    let more = rest[length..]
        .find(|c: char| matches!(c, '{' | '}' | '"' | '\'' | '/' | '@' | 'u' | 'U' | '\\') || is_name(c))
        .map_or(rest.len() - length, |at| at);
    let length = if name > 0 { length } else { length + more };
    (Token::Text(&rest[..length]), length)
}

pub(super) fn is_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_') || !c.is_ascii()
}

/// Bytes of the name that `text` starts with; escapes count.
pub(super) fn name_length(text: &str) -> usize {
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        if c == '\\' {
            chars.next();
        } else if !is_name(c) {
            return at;
        }
    }
    text.len()
}

fn quoted(text: &str) -> usize {
    let quote = text.as_bytes()[0];
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            // An unclosed string ends with its line.
            b'\n' => return at,
            _ if byte == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

fn url(text: &str) -> Option<(&str, usize)> {
    let inner = text.get(..4).filter(|start| start.eq_ignore_ascii_case("url("))?.len();
    let argument = text[inner..].trim_start();
    let start = text.len() - argument.len();
    if argument.starts_with(['"', '\'']) {
        let length = quoted(argument);
        let close = argument[length..].find(')')?;
        return Some((argument.get(1..length - 1)?, start + length + close + 1));
    }
    let close = argument.find(')')?;
    Some((argument[..close].trim_end(), start + close + 1))
}

fn import(text: &str) -> Option<(Token<'_>, usize)> {
    let after = text.get(..7).filter(|start| start.eq_ignore_ascii_case("@import")).map(|_| &text[7..])?;
    let argument = after.trim_start();
    let start = text.len() - argument.len();
    let (target, length) = if argument.starts_with(['"', '\'']) {
        let length = quoted(argument);
        (argument.get(1..length.max(2) - 1)?, length)
    } else {
        url(argument)?
    };
    let rest = &argument[length..];
    let end = rest.find(';').unwrap_or(rest.len());
    let whole = (start + length + end + 1).min(text.len());
    Some((Token::Import { target, conditions: &rest[..end], text: &text[..whole] }, whole))
}
