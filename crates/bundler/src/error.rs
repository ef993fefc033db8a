//! What can go wrong with the folder or the machine. What is wrong with the *code* in the folder
//! is a [`vectort_core::Problem`].

use std::io;
use std::path::PathBuf;

/// An error of the bundler.
#[derive(Debug, thiserror::Error)]
pub enum BundlerError {
    /// The project's folder cannot be opened.
    #[error("cannot open the project folder {path}")]
    Root {
        /// The folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// So many files that this is no project's folder.
    #[error("more than {limit} files in the project folder")]
    TooManyFiles {
        /// The limit.
        limit: usize,
    },
    /// The preview server's port cannot be bound, nor can any other.
    #[error("cannot listen on the loopback interface")]
    Listen(#[source] io::Error),
    /// The token is not 32 lower-case hexadecimal digits.
    #[error("the preview token is not 128 bits of lower-case hexadecimal")]
    Token,
    /// The packs cannot be unpacked or read.
    #[error("the built-in packages cannot be read")]
    Packs(#[source] crate::packs::PacksError),
    /// The engine's thread is gone.
    #[error("the preview engine stopped")]
    Stopped,
}

/// Shorthand.
pub type Result<T> = std::result::Result<T, BundlerError>;
