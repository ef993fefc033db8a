//! Tokens that cannot be printed.

use std::fmt;
use std::sync::Arc;

/// Longest token, in bytes: what the system's keyrings keep of one secret.
const MAX_BYTES: usize = 1_280;

/// A person's token for a vendor. It has no `Serialize`, and its `Debug` shows `***`, so that it
/// can reach a header and nothing else.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Token(Arc<str>);

/// The text is no token: empty, too long, or with characters that no header carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a token has 1 to {MAX_BYTES} visible ASCII characters")]
pub struct BadToken;

impl Token {
    /// Takes a token as people paste it: surrounding white space is dropped.
    pub fn parse(text: &str) -> Result<Self, BadToken> {
        let text = text.trim();
        let fits = (1..=MAX_BYTES).contains(&text.len());
        if fits && text.bytes().all(|byte| byte.is_ascii_graphic()) {
            Ok(Self(text.into()))
        } else {
            Err(BadToken)
        }
    }

    /// The token itself: for the header that carries it, and for the keyring.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// `text` with every occurrence of the token replaced: vendors quote what they refuse.
    pub(crate) fn scrub(&self, text: &str) -> String {
        text.replace(&*self.0, "***")
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(***)")
    }
}
