//! Secrets of the person: one short opaque text an entry, in the operating system's keyring
//! (Keychain, Credential Manager, Secret Service).
//!
//! A keyring may be missing (a server, a container), locked behind a prompt, or hang on its bus:
//! every call is bounded by [`TIMEOUT`]. **Invariant:** nothing here ever writes a secret to a
//! file, a log or an error text; a missing keyring is an error, never a plaintext fallback.

use std::sync::mpsc;
use std::time::Duration;

/// How long the keyring may take before it counts as unavailable.
pub const TIMEOUT: Duration = Duration::from_secs(1);

/// The keyring's service name; entries are shared by the command line and the window.
const SERVICE: &str = "vectort";

/// Longest secret, in bytes: Windows' Credential Manager takes 2,560 bytes of UTF-16.
pub const MAX_BYTES: usize = 1_280;

/// Why a secret could not be read or kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SecretError {
    /// There is no keyring here, it is locked, or it did not answer within [`TIMEOUT`].
    #[error("the keyring is not available: {0}")]
    Unavailable(String),
    /// Longer than [`MAX_BYTES`], or empty.
    #[error("a secret has 1 to {MAX_BYTES} bytes")]
    Length,
}

/// Reads the secret called `name`; `None` when there is none.
pub fn get(name: &str) -> Result<Option<String>, SecretError> {
    let name = name.to_owned();
    bounded(move || match entry(&name)?.get_password() {
        Ok(secret) => Ok(Some(secret)),
        Err(keyring::Error::NoEntry) => Ok(None),
        Err(error) => Err(unavailable(&error)),
    })
}

/// Keeps `secret` under `name`, replacing what was there.
pub fn set(name: &str, secret: &str) -> Result<(), SecretError> {
    if secret.is_empty() || secret.len() > MAX_BYTES {
        return Err(SecretError::Length);
    }
    let (name, secret) = (name.to_owned(), secret.to_owned());
    bounded(move || entry(&name)?.set_password(&secret).map_err(|error| unavailable(&error)))
}

/// Forgets the secret called `name`; not an error when there is none.
pub fn delete(name: &str) -> Result<(), SecretError> {
    let name = name.to_owned();
    bounded(move || match entry(&name)?.delete_credential() {
        Ok(()) | Err(keyring::Error::NoEntry) => Ok(()),
        Err(error) => Err(unavailable(&error)),
    })
}

fn entry(name: &str) -> Result<keyring::Entry, SecretError> {
    keyring::Entry::new(SERVICE, name).map_err(|error| unavailable(&error))
}

/// The variant's name only: some of the library's messages quote the stored bytes.
fn unavailable(error: &keyring::Error) -> SecretError {
    let reason = match error {
        keyring::Error::PlatformFailure(_) => "platform failure",
        keyring::Error::NoStorageAccess(_) => "locked or no access",
        keyring::Error::NoDefaultStore => "no keyring on this system",
        keyring::Error::BadEncoding(_) => "not text",
        _ => "keyring error",
    };
    SecretError::Unavailable(reason.to_owned())
}

/// Runs `call` on a thread of its own, so that a hung bus or an unanswered unlock prompt costs
/// [`TIMEOUT`] and not the run. The thread ends when the keyring answers.
fn bounded<T: Send + 'static>(
    call: impl FnOnce() -> Result<T, SecretError> + Send + 'static,
) -> Result<T, SecretError> {
    let (sender, receiver) = mpsc::channel();
    std::thread::Builder::new()
        .name("keyring".to_owned())
        .spawn(move || {
            // The receiver is gone after a timeout; the answer then has no reader.
            let _ = sender.send(call());
        })
        .map_err(|error| SecretError::Unavailable(error.to_string()))?;
    receiver
        .recv_timeout(TIMEOUT)
        .unwrap_or_else(|_| Err(SecretError::Unavailable("no answer within a second".to_owned())))
}
