#![doc = include_str!("../README.md")]

mod draft;
mod duplicate;
mod edit;
mod error;
mod export;
mod folder;
mod git;
mod intake;
mod listing;
mod lock;
mod locked;
mod model;
mod place;
mod projects;
mod rows;
mod salvage;
mod scan;
mod schema;
mod session;
mod store;
mod turns;
mod undo;
mod verdict;
mod versions;
mod whole;

pub use draft::Draft;
pub use edit::Edit;
pub use error::{CacheError, Result};
pub use export::Exported;
pub use intake::{Intake, IntakeError, copy_folder, unpack_git, unpack_zip};
pub use listing::{Head, Overview};
pub use model::{
    Adopted, Adoption, Author, BlobId, Change, ChangeKind, FileEntry, FolderState, Landed, ListQuery, Meta,
    NewProject, NotABlobId, Origin, Project, Reason, SkipReason, Skipped, Tree, Version, VersionState,
};
pub use scan::BUILD_MARKER;
pub use store::{Clock, Store, StoreOptions};
pub use turns::{NewTurn, RunHold, Turn, TurnCall, TurnEnd, TurnState};
pub use versions::Health;
