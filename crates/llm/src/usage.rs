//! Tokens: as providers count them, as they are shown, and as they are guessed.

use serde::{Deserialize, Serialize};

/// What a provider counted, brought to one meaning: `cached` and `cache_write` are parts of
/// `input`, `reasoning` is a part of `output`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Usage {
    /// Every input token, whatever it cost.
    pub input: u64,
    /// Input read from the provider's prompt cache.
    pub cached: u64,
    /// Input written to that cache.
    pub cache_write: u64,
    /// Output that was thought, not shown.
    pub reasoning: u64,
    /// Every output token, reasoning included.
    pub output: u64,
}

/// The tokens of one attempt, as they are shown and stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tokens {
    /// Every input token, cached ones included.
    pub input: u64,
    /// Input read from a cache.
    pub cached: u64,
    /// Output that was thought, not shown.
    pub reasoning: u64,
    /// Every output token, reasoning included.
    pub output: u64,
}

impl From<Usage> for Tokens {
    fn from(usage: Usage) -> Self {
        Self { input: usage.input, cached: usage.cached, reasoning: usage.reasoning, output: usage.output }
    }
}

/// A running guess at how many tokens a text is: a quarter token for an ASCII byte, one for any
/// other character. English code comes out within about a fifth of what providers count; it is
/// used only where they did not, and what comes of it is flagged.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Estimate {
    ascii: u64,
    other: u64,
}

impl Estimate {
    pub(crate) fn add(&mut self, text: &str) {
        let ascii = text.bytes().filter(u8::is_ascii).count() as u64;
        self.ascii += ascii;
        self.other += text.chars().count() as u64 - ascii;
    }

    pub(crate) fn tokens(self) -> u64 {
        self.ascii.div_ceil(4) + self.other
    }
}
