//! Why a deployment did not succeed.

use std::io;
use std::path::PathBuf;

/// Why a deployment did not succeed. Nothing in it is a secret.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DeployError {
    /// The vendor does not take the token, or the token may not do this.
    #[error("the token was refused with status {status}")]
    Refused {
        /// 401 or 403.
        status: u16,
    },
    /// No answer: no network, a cut connection, no reply in time.
    #[error("the vendor could not be reached")]
    Unreachable(#[source] reqwest::Error),
    /// The vendor said no, or failed for longer than is worth waiting for.
    #[error("the vendor answered {status}: {code}")]
    Vendor {
        /// The HTTP status.
        status: u16,
        /// The vendor's own code, such as `payment_required`; `http-…` when it gave none.
        code: String,
    },
    /// The vendor took the release and could not make it ready.
    #[error("the deployment failed: {code}")]
    Failed {
        /// The vendor's own code; `error` when it gave none.
        code: String,
    },
    /// It was not ready in time.
    #[error("the deployment was not ready in time")]
    TimedOut,
    /// Stopped, by the person here or at the vendor.
    #[error("the deployment was cancelled")]
    Cancelled,
    /// The answer is not what the protocol says.
    #[error("the vendor's answer is not understood: {0}")]
    BadAnswer(&'static str),
    /// A file of the build cannot be read.
    #[error("cannot read {path}")]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}
