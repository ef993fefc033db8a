//! Why an operation did not happen.

/// A rule of uniqueness, as callers tell them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unique {
    /// `users.email`, folded.
    Email,
    /// `identities.(provider, subject)`.
    Identity,
    /// The document's own id.
    Id,
    /// `commits.(project, rev)`: somebody else committed first.
    Revision,
    /// `commits.(project, client, mutation)`: this push is known.
    Mutation,
    /// `ledger.(account, seq)`: somebody else wrote first.
    Sequence,
    /// `ledger.(account, op)`: this operation is done already.
    Operation,
}

/// Why an operation did not happen. Nothing was changed by it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is none of that id, or it is somebody else's.
    #[error("not found")]
    NotFound,
    /// It is there already.
    #[error("duplicate: {0:?}")]
    Duplicate(Unique),
    /// It is no longer what the caller expected (a compare-and-swap that lost).
    #[error("changed meanwhile")]
    Conflict,
    /// The database cannot be reached, or did not answer in time. Whether the operation happened
    /// is not known; the same call may be made again.
    #[error("the database does not answer: {0}")]
    Unavailable(String),
    /// A document that this program cannot read: of a later schema, or damaged.
    #[error("a document cannot be read: {0}")]
    Unreadable(String),
}

/// Result of an operation.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;
