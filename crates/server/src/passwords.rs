//! Passwords: checked when they are chosen, kept as argon2id (RFC 9106).

use std::sync::Arc;

use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version};
use tokio::sync::Semaphore;
use vectort_contract::api::ApiCode;

use crate::problem::{Problem, Result};

/// OWASP's second choice: 19 MiB, two passes, one lane. About 20 ms of one core.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;

/// Hashes at once: each takes its memory, and a core.
const AT_ONCE: usize = 4;

/// Longest password, in bytes: longer ones only take time.
const LONGEST: usize = 200;

/// Hashes and checks passwords, a few at a time.
#[derive(Debug, Clone)]
pub(crate) struct Passwords {
    room: Arc<Semaphore>,
}

impl Default for Passwords {
    fn default() -> Self {
        Self { room: Arc::new(Semaphore::new(AT_ONCE)) }
    }
}

fn argon2() -> Result<Argon2<'static>> {
    let params = Params::new(MEMORY_KIB, PASSES, 1, None).map_err(|error| Problem::internal(&error))?;
    Ok(Argon2::new(argon2::Algorithm::Argon2id, Version::V0x13, params))
}

/// Refuses what the original refused: fewer than 8 characters, or without an upper and a lower case
/// letter, a digit and another sign.
pub(crate) fn check_strength(password: &str) -> Result<()> {
    let has = |test: fn(char) -> bool| password.chars().any(test);
    let is_strong = password.chars().count() >= 8
        && password.len() <= LONGEST
        && has(char::is_uppercase)
        && has(char::is_lowercase)
        && has(|c| c.is_ascii_digit())
        && has(|c| !c.is_alphanumeric());
    if is_strong { Ok(()) } else { Err(Problem::new(ApiCode::WeakPassword).about("password")) }
}

impl Passwords {
    /// The hash to keep, in PHC form.
    ///
    /// # Errors
    ///
    /// `weak-password`; `internal` where the system has no randomness.
    pub(crate) async fn hash(&self, password: String) -> Result<String> {
        check_strength(&password)?;
        self.run(move || {
            let hash = argon2()?.hash_password(password.as_bytes());
            Ok(hash.map_err(|error| Problem::internal(&error))?.to_string())
        })
        .await
    }

    /// Whether the password is the one of `hash`. Without a hash it takes as long, and is false:
    /// time does not tell whether there is an account.
    ///
    /// # Errors
    ///
    /// `internal` for a hash that is none.
    pub(crate) async fn verify(&self, password: String, hash: Option<String>) -> Result<bool> {
        if password.len() > LONGEST {
            return Ok(false);
        }
        self.run(move || {
            if let Some(hash) = hash {
                let hash = PasswordHash::new(&hash).map_err(|error| Problem::internal(&error))?;
                Ok(argon2()?.verify_password(password.as_bytes(), &hash).is_ok())
            } else {
                let _ = argon2()?.hash_password(password.as_bytes());
                Ok(false)
            }
        })
        .await
    }

    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
        let _room = self.room.acquire().await.map_err(|error| Problem::internal(&error))?;
        tokio::task::spawn_blocking(work).await.map_err(|error| Problem::internal(&error))?
    }
}
