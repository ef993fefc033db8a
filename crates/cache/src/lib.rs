#![doc = include_str!("../README.md")]

mod draft;
mod error;
mod export;
mod folder;
mod git;
mod lock;
mod model;
mod place;
mod projects;
mod rows;
mod scan;
mod schema;
mod session;
mod store;
mod versions;
mod whole;

pub use draft::Draft;
pub use error::{CacheError, Result};
pub use export::Exported;
pub use model::{
    Adopted, Adoption, Author, BlobId, Change, ChangeKind, Edit, FileEntry, FolderState, Landed, ListQuery,
    Meta, NewProject, Project, Reason, SkipReason, Skipped, Tree, Version, VersionState,
};
pub use scan::BUILD_MARKER;
pub use store::{Clock, Store, StoreOptions};
pub use versions::Health;
