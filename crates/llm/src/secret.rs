//! API keys that cannot be printed.

use std::fmt;
use std::sync::Arc;

/// What a key is shown as, and what it is replaced by where a provider echoes it.
const REDACTED: &str = "***";

/// An API key. It has no `Serialize`, and its `Debug` and `Display` show `***`, so that a key
/// can reach a header and nothing else.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Arc<str>);

impl Secret {
    /// Takes a key as people paste it: surrounding white space is dropped. `None` when nothing
    /// is left, because an empty variable means "not set".
    pub fn parse(key: &str) -> Option<Self> {
        let key = key.trim();
        (!key.is_empty()).then(|| Self(key.into()))
    }

    /// The key itself, for the header that carries it.
    pub(crate) fn expose(&self) -> &str {
        &self.0
    }

    /// `text` with every occurrence of the key replaced: providers quote keys in their errors.
    pub(crate) fn scrub(&self, text: &str) -> String {
        text.replace(&*self.0, REDACTED)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(***)")
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(REDACTED)
    }
}
