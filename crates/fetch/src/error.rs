//! Why nothing was fetched.

use std::io;

/// The crate's result.
pub type Result<T, E = FetchError> = std::result::Result<T, E>;

/// Why an address is none that is fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Refusal {
    /// It is no URL, or has no host.
    #[error("not an address")]
    NotAnAddress,
    /// Another scheme than `https`.
    #[error("scheme")]
    Scheme,
    /// It has a user or a password.
    #[error("credentials")]
    Credentials,
    /// Another port than the scheme's own.
    #[error("port")]
    Port,
    /// A name that only this machine or its network knows.
    #[error("local name")]
    LocalName,
    /// An address of this machine, its network, or none that is public.
    #[error("not public")]
    NotPublic,
}

/// Why nothing was fetched.
#[derive(Debug, thiserror::Error)]
pub enum FetchError {
    /// Nothing was asked: the address may not be fetched.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
    /// The name has no address.
    #[error("name not found")]
    NoSuchName,
    /// Nobody answers, or not in a way that can be trusted.
    #[error("no connection")]
    Connection,
    /// It took longer than it may.
    #[error("timeout")]
    TimedOut,
    /// The server answered with this status.
    #[error("status {0}")]
    Status(u16),
    /// More bytes than are read.
    #[error("more than {0} bytes")]
    TooLarge(u64),
    /// Redirected too often, or to nowhere.
    #[error("redirects")]
    Redirects,
    /// It is not of a type that can be used.
    #[error("content type {0}")]
    ContentType(String),
    /// The server does not speak the protocol.
    #[error("protocol: {0}")]
    Protocol(&'static str),
    /// What was fetched could not be written.
    #[error(transparent)]
    Write(#[from] io::Error),
}
