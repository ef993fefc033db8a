//! The closed set of error codes.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why an operation failed, as far as a person or a script can act on it. Add a variant only when
/// a consumer tells it from the others; each has a Fluent message `error-<code>` in every locale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ErrorCode {
    /// The arguments do not make sense together.
    BadUsage,
    /// The description has no words.
    EmptyDescription,
    /// The description has more than 10,000 characters.
    DescriptionTooLong,
    /// The description has control characters.
    ControlCharacters,
    /// No project type has that id.
    UnknownType,
    /// No framework has that id, or the type does not take it.
    UnknownFramework,
    /// No provider has that name.
    UnknownProvider,
    /// The provider has no such model.
    UnknownModel,
    /// The provider asked for has no key and no address.
    NoProvider,
    /// Every provider was asked and none answered.
    NoAnswer,
    /// The target folder holds something already.
    OutNotEmpty,
    /// The folder is absent, or nothing in it says what it is.
    NotAProject,
    /// The project has no version of that number.
    NoSuchVersion,
    /// The disk is full.
    NoSpace,
    /// The file system refused.
    Io,
    /// The person stopped it.
    Cancelled,
    /// A base URL in the environment is not one.
    InvalidBaseUrl,
    /// The port asked for is taken.
    PortTaken,
    /// A path that leaves its folder, or that some system cannot hold.
    UnsafePath,
    /// More than 2,000 files.
    TooManyFiles,
    /// The answer named no file.
    AnswerWithoutFiles,
    /// The data folder was written by a newer Vectort.
    NewerSchema,
    /// Another Vectort holds the project or the data folder.
    DatabaseLocked,
    /// A bug of ours.
    Internal,
}

impl ErrorCode {
    /// The code as it stands on the wire, such as `out-not-empty`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::BadUsage => "bad-usage",
            Self::EmptyDescription => "empty-description",
            Self::DescriptionTooLong => "description-too-long",
            Self::ControlCharacters => "control-characters",
            Self::UnknownType => "unknown-type",
            Self::UnknownFramework => "unknown-framework",
            Self::UnknownProvider => "unknown-provider",
            Self::UnknownModel => "unknown-model",
            Self::NoProvider => "no-provider",
            Self::NoAnswer => "no-answer",
            Self::OutNotEmpty => "out-not-empty",
            Self::NotAProject => "not-a-project",
            Self::NoSuchVersion => "no-such-version",
            Self::NoSpace => "no-space",
            Self::Io => "io",
            Self::Cancelled => "cancelled",
            Self::InvalidBaseUrl => "invalid-base-url",
            Self::PortTaken => "port-taken",
            Self::UnsafePath => "unsafe-path",
            Self::TooManyFiles => "too-many-files",
            Self::AnswerWithoutFiles => "answer-without-files",
            Self::NewerSchema => "newer-schema",
            Self::DatabaseLocked => "database-locked",
            Self::Internal => "internal",
        }
    }

    /// The command line's exit status: 2 bad input, 3 no answer, 130 cancelled, 1 the rest.
    pub fn exit_status(self) -> u8 {
        match self {
            Self::BadUsage
            | Self::EmptyDescription
            | Self::DescriptionTooLong
            | Self::ControlCharacters
            | Self::UnknownType
            | Self::UnknownFramework
            | Self::UnknownProvider
            | Self::UnknownModel
            | Self::OutNotEmpty
            | Self::NotAProject
            | Self::NoSuchVersion
            | Self::InvalidBaseUrl
            | Self::UnsafePath
            | Self::TooManyFiles => 2,
            Self::NoProvider | Self::NoAnswer => 3,
            Self::Cancelled => 130,
            Self::NoSpace
            | Self::Io
            | Self::PortTaken
            | Self::AnswerWithoutFiles
            | Self::NewerSchema
            | Self::DatabaseLocked
            | Self::Internal => 1,
        }
    }
}

/// An error on the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WireError {
    /// What happened.
    pub code: ErrorCode,
    /// What it is about, such as a path or a name; never a secret, never prose.
    pub detail: Option<String>,
}
