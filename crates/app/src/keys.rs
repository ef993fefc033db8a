//! Keys and tokens as people paste them.

use vectort_contract::{ErrorCode, WireError};

use crate::Result;

/// Longest key: what the keyrings of all systems hold (Windows' Credential Manager takes 2,560
/// bytes of UTF-16).
const MAX_BYTES: usize = 1_280;

/// The key without the white space around it. `bad-key` when it is empty, too long, or has
/// characters that no header can carry; the error never says which key.
pub(crate) fn clean(key: &str) -> Result<&str> {
    let key = key.trim();
    let is_usable = (1..=MAX_BYTES).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic());
    if is_usable { Ok(key) } else { Err(WireError::new(ErrorCode::BadKey)) }
}
