//! What a reader of one language finds in a file.

use vectort_syntax::Definition;

/// Most bytes of visible texts that are kept of one file.
const MAX_TEXTS: usize = 64 << 10;

/// See the module.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) definitions: Vec<Definition>,
    /// As written.
    pub(crate) imports: Vec<String>,
    /// What people who use the app can read, routes included; one a line.
    pub(crate) texts: String,
}

impl Found {
    pub(crate) fn text(&mut self, text: &str) {
        let text = text.trim();
        if !text.is_empty() && self.texts.len() + text.len() < MAX_TEXTS {
            self.texts.push_str(text);
            self.texts.push('\n');
        }
    }
}

/// Line numbers of byte offsets.
pub(crate) struct LineIndex(Vec<u32>);

impl LineIndex {
    pub(crate) fn new(text: &str) -> Self {
        Self(memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at as u32).collect())
    }

    /// The line, counted from 1, of a byte offset.
    pub(crate) fn line(&self, offset: usize) -> u32 {
        self.0.partition_point(|newline| (*newline as usize) < offset) as u32 + 1
    }
}
