//! What the reader says it found.

use vectort_core::{PathProblem, RelPath};

use crate::patch::Change;

#[cfg(doc)]
use vectort_core::limits::{MAX_FILE_BYTES, MAX_FILES};

/// What the reader found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A file begins, whole or its edit. Its text follows; [`Event::FileDone`], [`Event::Changed`]
    /// with the edit, [`Event::Refused`] or [`Event::Truncated`] ends it.
    FileStarted {
        /// Where it is to be written.
        path: RelPath,
    },
    /// More lines of the file, as a draft to show. [`Event::FileDone`] has the content to write. Of
    /// an edit, they are its lines as they stand in the answer.
    FileText {
        /// The next part of it.
        text: String,
    },
    /// A file is complete.
    FileDone {
        /// Where to write it.
        path: RelPath,
        /// All of it.
        content: String,
    },
    /// A change of what exists is complete: anything but [`Change::Write`]. An edit has begun with
    /// [`Event::FileStarted`]; the others come alone.
    Changed(Change),
    /// The answer ended inside this file, which therefore must not be written, or inside its edit,
    /// of which nothing must be applied.
    Truncated {
        /// Where it would have been written.
        path: RelPath,
    },
    /// A file that must not be written. Its content is skipped.
    Refused {
        /// The path as the model wrote it, cut to 300 characters.
        raw_path: String,
        /// Why.
        why: Refusal,
    },
    /// The model's words about what it made (or why it made nothing). At most once, at the end.
    Summary {
        /// At most 64 KiB.
        text: String,
    },
    /// How to run what was made: words for the person, never executed.
    RunNote {
        /// At most 64 KiB.
        text: String,
    },
    /// Something to tell the person that changes no file.
    Note(Note),
}

/// Why a file is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Its path is not safe to create.
    #[error(transparent)]
    Path(#[from] PathProblem),
    /// It is larger than [`MAX_FILE_BYTES`].
    #[error("file larger than 1 MiB")]
    TooLarge,
    /// The answer already has [`MAX_FILES`] files.
    #[error("more than 2000 files")]
    TooMany,
    /// It is not text.
    #[error("binary content")]
    Binary,
    /// Another file of the answer is a folder in this path, or this path is a folder of another.
    #[error("path is both a file and a folder")]
    FileAndFolder,
    /// It says how an existing file is to change in a way that cannot be read: a shape that we do not
    /// know, or one that is broken.
    #[error("a change to a file that cannot be read")]
    NotWhole,
    /// A comment stands in for code that was left out (`// … rest unchanged …`).
    #[error("line {line} leaves out a part of the file")]
    Elided {
        /// Which line of the file, or of the replacement, from 1.
        line: u32,
    },
}

impl Refusal {
    /// A stable kebab-case id for [`vectort_core::Problem::code`].
    pub fn code(self) -> &'static str {
        match self {
            Self::Path(_) => "unsafe-path",
            Self::TooLarge => "file-too-large",
            Self::TooMany => "too-many-files",
            Self::Binary => "binary-file",
            Self::FileAndFolder => "file-and-folder",
            Self::NotWhole => "not-a-whole-file",
            Self::Elided { .. } => "elided-file",
        }
    }
}

/// See [`Event::Note`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// The answer gave this file before; the one just done replaces it.
    Again {
        /// The file just done.
        path: RelPath,
        /// The one before, which differs from `path` only where file systems may see no
        /// difference (case). Where it does differ, the earlier file is to be removed.
        earlier: RelPath,
    },
    /// The answer ended while the model was still thinking.
    UnfinishedThinking,
}
