//! CSS modules: class and animation names become unique to their file.
//!
//! Names get a suffix from the file's path, not from its content, so that an edit leaves the
//! names, and so the importing module, as they are.

use std::collections::{BTreeMap, BTreeSet};

use super::scan::name_length;

/// The scoped text, and each name as written with its name in the page (with the names that it
/// `composes` from the same file).
pub(super) fn scope(path: &str, source: &str) -> (String, BTreeMap<String, String>) {
    let hash = blake3::hash(path.as_bytes()).to_hex();
    let mut scoper = Scoper {
        suffix: format!("_{}", &hash[..6]),
        animations: animations(source),
        names: BTreeMap::new(),
        composed: BTreeMap::new(),
    };
    let mut out = String::with_capacity(source.len() + source.len() / 4);
    scoper.rules(source, &mut out);
    let mut names = scoper.names.clone();
    for (class, others) in &scoper.composed {
        let mut all: Vec<&str> = scoper.names.get(class).map(String::as_str).into_iter().collect();
        all.extend(others.iter().filter_map(|other| scoper.names.get(other)).map(String::as_str));
        names.insert(class.clone(), all.join(" "));
    }
    (out, names)
}

struct Scoper {
    suffix: String,
    animations: BTreeSet<String>,
    names: BTreeMap<String, String>,
    composed: BTreeMap<String, Vec<String>>,
}

impl Scoper {
    /// A list of rules and declarations, up to the end.
    fn rules(&mut self, source: &str, out: &mut String) {
        let mut rest = source;
        let mut selectors: Vec<String> = Vec::new();
        // One entry per open block: is it inside `@keyframes`?
        let mut blocks: Vec<bool> = Vec::new();
        while !rest.is_empty() {
            let (chunk, end) = chunk(rest);
            rest = &rest[chunk.len() + usize::from(end != End::Text)..];
            let in_keyframes = blocks.last().copied().unwrap_or_default();
            match end {
                End::Open => {
                    let prelude = without_comments(chunk);
                    let prelude = prelude.trim();
                    let is_keyframes =
                        prelude.starts_with("@keyframes") || prelude.starts_with("@-webkit-keyframes");
                    if is_keyframes {
                        let (rule, name) =
                            prelude.split_at(prelude.find(char::is_whitespace).unwrap_or(prelude.len()));
                        out.push_str(&format!("{rule} {} ", self.rename(name.trim())));
                    } else if prelude.starts_with('@') || in_keyframes {
                        out.push_str(chunk);
                    } else {
                        selectors = self.selector(chunk, out);
                    }
                    out.push('{');
                    blocks.push(is_keyframes || in_keyframes);
                }
                End::Close => {
                    self.declaration(chunk, &selectors, out);
                    out.push('}');
                    blocks.pop();
                }
                End::Semicolon => {
                    self.declaration(chunk, &selectors, out);
                    out.push(';');
                }
                End::Text => out.push_str(chunk),
            }
        }
    }

    fn rename(&mut self, name: &str) -> String {
        let scoped = format!("{name}{}", self.suffix);
        self.names.insert(name.to_owned(), scoped.clone());
        scoped
    }

    /// Writes a selector with its classes renamed, and gives the classes that it is of.
    fn selector(&mut self, text: &str, out: &mut String) -> Vec<String> {
        let mut classes = Vec::new();
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            if let Some(after) = rest.strip_prefix(":global").or_else(|| rest.strip_prefix(":local")) {
                let is_global = rest.starts_with(":global");
                if let Some((inner, tail)) = super::parenthesised(after) {
                    if is_global {
                        out.push_str(inner);
                    } else {
                        classes.extend(self.selector(inner, out));
                    }
                    rest = tail;
                } else if is_global {
                    // `:global .a .b`: the rest of the selector is global.
                    let end = after.find(',').unwrap_or(after.len());
                    out.push_str(after[..end].trim_start());
                    rest = &after[end..];
                } else {
                    rest = after;
                }
                continue;
            }
            if c == '.' {
                let length = name_length(&rest[1..]);
                let name = &rest[1..=length];
                if length > 0 && !name.starts_with(|c: char| c.is_ascii_digit()) {
                    let scoped = self.rename(name);
                    out.push('.');
                    out.push_str(&scoped);
                    classes.push(name.to_owned());
                    rest = &rest[1 + length..];
                    continue;
                }
            }
            let skip = match c {
                '[' => rest.find(']').map_or(rest.len(), |end| end + 1),
                '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
                c => c.len_utf8(),
            };
            out.push_str(&rest[..skip]);
            rest = &rest[skip..];
        }
        classes
    }

    fn declaration(&mut self, text: &str, selectors: &[String], out: &mut String) {
        let plain = without_comments(text);
        let Some((property, value)) = plain.split_once(':') else {
            out.push_str(text);
            return;
        };
        let property = property.trim();
        if property == "composes" {
            let (list, from) =
                value.split_once(" from ").map_or((value, ""), |(list, from)| (list, from.trim()));
            for class in selectors {
                for name in list.split_whitespace() {
                    if from == "global" {
                        self.names.insert(name.to_owned(), name.to_owned());
                    }
                    self.composed.entry(class.clone()).or_default().push(name.to_owned());
                }
            }
            return;
        }
        if matches!(property, "animation" | "animation-name" | "-webkit-animation") {
            let mut renamed = String::new();
            let mut rest = value;
            while let Some(c) = rest.chars().next() {
                let length = name_length(rest);
                let word = &rest[..length];
                if self.animations.contains(word) {
                    renamed.push_str(&self.rename(word));
                } else if length > 0 {
                    renamed.push_str(word);
                } else {
                    renamed.push(c);
                }
                rest = &rest[length.max(if length == 0 { c.len_utf8() } else { length })..];
            }
            out.push_str(&format!("{property}:{renamed}"));
            return;
        }
        out.push_str(text);
    }
}

#[derive(PartialEq, Eq, Clone, Copy)]
enum End {
    Open,
    Close,
    Semicolon,
    Text,
}

/// Text up to the next `{`, `}` or `;` outside strings, comments and parentheses.
fn chunk(source: &str) -> (&str, End) {
    let mut depth = 0_usize;
    for (at, token) in super::scan::tokens(source) {
        match token {
            super::scan::Token::Open if depth == 0 => return (&source[..at], End::Open),
            super::scan::Token::Close => return (&source[..at], End::Close),
            super::scan::Token::Text(text) => {
                for (offset, byte) in text.bytes().enumerate() {
                    match byte {
                        b'(' => depth += 1,
                        b')' => depth = depth.saturating_sub(1),
                        b';' if depth == 0 => return (&source[..at + offset], End::Semicolon),
                        _ => {}
                    }
                }
            }
            super::scan::Token::Import { text, .. } => {
                return (&source[..at + text.trim_end_matches(';').len()], End::Semicolon);
            }
            _ => {}
        }
    }
    (source, End::Text)
}

fn animations(source: &str) -> BTreeSet<String> {
    source
        .match_indices("keyframes")
        .filter_map(|(at, word)| {
            let after = source[at + word.len()..].trim_start();
            let length = name_length(after);
            (length > 0).then(|| after[..length].to_owned())
        })
        .collect()
}

fn without_comments(text: &str) -> String {
    super::scan::tokens(text)
        .filter_map(|(_, token)| match token {
            super::scan::Token::Comment(_) => None,
            super::scan::Token::Text(text)
            | super::scan::Token::Quoted(text)
            | super::scan::Token::Url { text, .. }
            | super::scan::Token::Import { text, .. }
            | super::scan::Token::AtRule { text, .. } => Some(text),
            super::scan::Token::Open => Some("{"),
            super::scan::Token::Close => Some("}"),
        })
        .collect()
}
