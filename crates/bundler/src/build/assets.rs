//! Files of the output, and the URLs under which code, styles and pages find them.

use std::collections::BTreeMap;

use vectort_core::RelPath;

/// Smaller assets become `data:` URLs, in bytes; Vite's limit.
const INLINE_LIMIT: usize = 4096;

/// Path in the output folder → contents.
#[derive(Debug, Default)]
pub(super) struct Files {
    by_path: BTreeMap<String, Vec<u8>>,
}

impl Files {
    pub(super) fn insert(&mut self, path: String, bytes: Vec<u8>) {
        self.by_path.insert(path, bytes);
    }

    /// What was built wins over what is copied.
    pub(super) fn insert_new(&mut self, path: String, bytes: Vec<u8>) {
        self.by_path.entry(path).or_insert(bytes);
    }

    pub(super) fn append(&mut self, mut other: Self) {
        self.by_path.append(&mut other.by_path);
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.by_path.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// Adds a file named by its content, in `assets/`; the name is the return value.
    pub(super) fn hashed(&mut self, name: &str, bytes: Vec<u8>) -> String {
        let hash = blake3::hash(&bytes).to_hex();
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
        let stem: String = stem
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() || "-_.".contains(c) { c } else { '_' })
            .collect();
        let path = format!("assets/{stem}-{}.{extension}", &hash[..8]);
        self.insert(path.clone(), bytes);
        path
    }
}

/// Who refers to an asset; a relative base makes it differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Referrer<'a> {
    /// A stylesheet in `assets/`.
    Style,
    /// A page at this path of the output.
    Page(&'a str),
}

/// Where the result will be served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Base(String);

impl Base {
    pub(super) fn new(base: &str) -> Self {
        let mut base = if base.is_empty() || base == "." { "./".to_owned() } else { base.to_owned() };
        if !base.ends_with('/') {
            base.push('/');
        }
        if !base.starts_with(['/', '.']) && !base.contains("://") {
            base.insert(0, '/');
        }
        Self(base)
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    pub(super) fn is_relative(&self) -> bool {
        self.0.starts_with('.')
    }

    /// The URL of the output file `path`.
    pub(super) fn url(&self, path: &str, from: Referrer<'_>) -> String {
        if !self.is_relative() {
            return format!("{}{path}", self.0);
        }
        match from {
            Referrer::Style => {
                path.strip_prefix("assets/").map_or_else(|| format!("../{path}"), str::to_owned)
            }
            Referrer::Page(page) => match page.matches('/').count() {
                0 => format!("./{path}"),
                depth => format!("{}{path}", "../".repeat(depth)),
            },
        }
    }

    /// An expression for that URL in a script of `assets/`.
    pub(super) fn script_url(&self, path: &str) -> String {
        if self.is_relative() {
            let relative = self.url(path, Referrer::Style);
            return format!("new URL({}, import.meta.url).href", literal(&relative));
        }
        literal(&self.url(path, Referrer::Style))
    }
}

/// A small asset as a `data:` URL, if it is small.
pub(super) fn inlined(path: &RelPath, bytes: &[u8]) -> Option<String> {
    // An HTML or SVG fragment (`sprite.svg#icon`) cannot be addressed inside a data URL.
    if bytes.len() >= INLINE_LIMIT || matches!(path.extension().as_str(), "html" | "htm") {
        return None;
    }
    let mime = mime_guess::from_path(path.as_str()).first_or_octet_stream();
    Some(format!("data:{mime};base64,{}", base64(bytes)))
}

/// A JavaScript string literal.
pub(super) fn literal(text: &str) -> String {
    // JSON strings are JavaScript strings; `</script` matters only inside pages, which have none.
    serde_json::Value::String(text.to_owned()).to_string()
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let bits = (0..3).fold(0_u32, |bits, at| bits << 8 | u32::from(group.get(at).copied().unwrap_or(0)));
        for at in 0..4 {
            if at <= group.len() {
                text.push(char::from(DIGITS[(bits >> (18 - 6 * at) & 63) as usize]));
            } else {
                text.push('=');
            }
        }
    }
    text
}
