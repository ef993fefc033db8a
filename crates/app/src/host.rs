//! What the use-cases need from outside.

use std::future::Future;

/// The outside world of a use-case. The desktop is one host; a server is another.
///
/// **Invariant:** a host names operations, not managers; whatever a host cannot do, it says so,
/// and the use-case goes on without.
pub trait Host: Send + Sync + 'static {
    /// A webview that shows a page to nobody. Dropping it closes it, whatever the page does.
    type View: Send;

    /// The time now.
    fn now(&self) -> jiff::Timestamp;

    /// A configuration variable, such as `OPENAI_API_KEY`. Empty counts as unset.
    fn variable(&self, name: &str) -> Option<String>;

    /// A secret from the system's keyring.
    fn secret(&self, name: &str) -> impl Future<Output = Result<Option<String>, SecretUnavailable>> + Send;

    /// Keeps a secret in the system's keyring, replacing what was there under that name.
    fn set_secret(
        &self,
        name: &str,
        secret: &str,
    ) -> impl Future<Output = Result<(), SecretUnavailable>> + Send;

    /// Takes a secret out of the system's keyring; not an error when there is none.
    fn delete_secret(&self, name: &str) -> impl Future<Output = Result<(), SecretUnavailable>> + Send;

    /// Starts a webview in advance, because one will be needed soon.
    fn warm_up_view(&self) -> impl Future<Output = ()> + Send;

    /// Opens a page in a real webview that is laid out and animated as if seen.
    fn open_view(&self, url: &str) -> impl Future<Output = Result<Self::View, ViewUnavailable>> + Send;
}

/// The keyring is missing, locked or hangs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the keyring does not answer")]
pub struct SecretUnavailable;

/// There is no webview here, with the reason.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no webview: {0}")]
pub struct ViewUnavailable(pub String);
