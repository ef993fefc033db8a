//! Stylesheets for production: URLs mapped, comments and idle space taken out.

use super::scan::{Token, tokens};

/// Replaces the arguments of `url()` for which `map` has another.
pub(crate) fn map_urls(source: &str, mut map: impl FnMut(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(source.len());
    for (_, token) in tokens(source) {
        match token {
            Token::Url { target, text } => match map(target) {
                Some(url) => {
                    out.push_str("url(\"");
                    out.push_str(&url.replace('"', "%22"));
                    out.push_str("\")");
                }
                None => out.push_str(text),
            },
            other => out.push_str(text_of(other)),
        }
    }
    out
}

/// Takes out comments (legal ones stay) and the space that means nothing. Changes no token, so it
/// needs to know no property.
pub(crate) fn minified(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    for (_, token) in tokens(source) {
        match token {
            Token::Comment(text) if text.starts_with("/*!") => out.push_str(text),
            // What a comment separates stays apart.
            Token::Comment(_) => push_space(&mut out),
            Token::Text(text) => {
                for c in text.chars() {
                    match c {
                        c if c.is_ascii_whitespace() => push_space(&mut out),
                        ';' => {
                            trim(&mut out);
                            if !out.ends_with([';', '{']) {
                                out.push(';');
                            }
                        }
                        ',' => {
                            trim(&mut out);
                            out.push(',');
                        }
                        c => out.push(c),
                    }
                }
            }
            Token::Open => {
                trim(&mut out);
                out.push('{');
            }
            Token::Close => {
                trim(&mut out);
                while out.ends_with(';') {
                    out.pop();
                }
                out.push('}');
            }
            other => out.push_str(text_of(other)),
        }
    }
    trim(&mut out);
    out
}

fn push_space(out: &mut String) {
    if !out.is_empty() && !out.ends_with([' ', '{', '}', ';', ',']) {
        out.push(' ');
    }
}

fn trim(out: &mut String) {
    out.truncate(out.trim_end_matches(' ').len());
}

fn text_of(token: Token<'_>) -> &str {
    match token {
        Token::Text(text)
        | Token::Comment(text)
        | Token::Quoted(text)
        | Token::Url { text, .. }
        | Token::Import { text, .. }
        | Token::AtRule { text, .. } => text,
        Token::Open => "{",
        Token::Close => "}",
    }
}
