//! The closed set of error codes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! error_codes {
    ($($(#[$doc:meta])+ $name:ident = $text:literal, $exit:literal;)+) => {
        /// Why an operation failed, as far as a person or a script can act on it. Add a variant
        /// only when a consumer tells it from the others; each has a Fluent message
        /// `error-<code>` in every locale.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "kebab-case")]
        pub enum ErrorCode { $($(#[$doc])+ $name,)+ }

        impl ErrorCode {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The code as it stands on the wire, such as `out-not-empty`.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }

            /// The command line's exit status: 2 bad input, 3 no answer, 130 cancelled, 1 the
            /// rest.
            pub fn exit_status(self) -> u8 {
                match self { $(Self::$name => $exit,)+ }
            }
        }
    };
}

error_codes! {
    /// The arguments do not make sense together.
    BadUsage = "bad-usage", 2;
    /// The description has no words.
    EmptyDescription = "empty-description", 2;
    /// The description has more than 10,000 characters. Args: `length`, `max`.
    DescriptionTooLong = "description-too-long", 2;
    /// The description has control characters.
    ControlCharacters = "control-characters", 2;
    /// No project type has that id. Args: `value`.
    UnknownType = "unknown-type", 2;
    /// No framework has that id, or the type does not take it. Args: `value`.
    UnknownFramework = "unknown-framework", 2;
    /// No such database, feature, service or place to deploy to. Args: `value`.
    UnknownChoice = "unknown-choice", 2;
    /// No provider has that name. Args: `value`.
    UnknownProvider = "unknown-provider", 2;
    /// No provider has such a model. Args: `value`.
    UnknownModel = "unknown-model", 2;
    /// The provider asked for has no key and no address.
    NoProvider = "no-provider", 3;
    /// Every provider was asked and none answered.
    NoAnswer = "no-answer", 3;
    /// The target folder holds something already. Args: `path`.
    OutNotEmpty = "out-not-empty", 2;
    /// Nothing in the folder says what it is. Args: `path`.
    NotAProject = "not-a-project", 2;
    /// There is nothing at that path. Args: `path`.
    NotFound = "not-found", 2;
    /// The project has no version of that number. Args: `value`.
    NoSuchVersion = "no-such-version", 2;
    /// The disk is full.
    NoSpace = "no-space", 1;
    /// The file system refused. Args: `path`, `detail`.
    Io = "io", 1;
    /// No permission. Args: `path`.
    PermissionDenied = "permission-denied", 1;
    /// The person stopped it.
    Cancelled = "cancelled", 130;
    /// A base URL in the environment is not one. Args: `variable`, `value`.
    InvalidBaseUrl = "invalid-base-url", 2;
    /// The keyring is missing, locked or hangs.
    KeyringUnavailable = "keyring-unavailable", 1;
    /// The port asked for is taken. Args: `port`.
    PortTaken = "port-taken", 2;
    /// A path that leaves its folder, or that some system cannot hold. Args: `path`.
    UnsafePath = "unsafe-path", 2;
    /// Too many files. Args: `max`.
    TooManyFiles = "too-many-files", 2;
    /// The answer named no file.
    AnswerWithoutFiles = "answer-without-files", 1;
    /// The data folder was written by a newer Vectort.
    NewerSchema = "newer-schema", 1;
    /// Another Vectort holds the project or the data folder.
    DatabaseLocked = "database-locked", 1;
    /// The data folder's database is damaged.
    DatabaseDamaged = "database-damaged", 1;
    /// There is no display for the window.
    NoDisplay = "no-display", 1;
    /// The production build found problems.
    BuildFailed = "build-failed", 1;
    /// The project does not run in the preview.
    NotPreviewable = "not-previewable", 2;
    /// The project's folder is gone; its versions are not. Args: `path`.
    FolderMissing = "folder-missing", 2;
    /// A file larger than a project may hold. Args: `path`, `max` (in MiB).
    FileTooLarge = "file-too-large", 2;
    /// Something else changed the file since it was read. Args: `path`.
    FileChanged = "file-changed", 1;
    /// There is something at that path already. Args: `path`.
    FileExists = "file-exists", 2;
    /// A run of this project is under way.
    RunUnderWay = "run-under-way", 1;
    /// A deployment of this project is under way.
    DeployUnderWay = "deploy-under-way", 1;
    /// There is no project of that id, or it was deleted.
    NoSuchProject = "no-such-project", 2;
    /// The key or token has characters that none has, or is empty.
    BadKey = "bad-key", 2;
    /// No account for that target. Args: `target`.
    NoAccount = "no-account", 3;
    /// The vendor refused the token. Args: `target`.
    AccountRefused = "account-refused", 3;
    /// No target has that name. Args: `value`.
    UnknownTarget = "unknown-target", 2;
    /// The name is not one that the target takes. Args: `value`.
    BadName = "bad-name", 2;
    /// The vendor could not be reached. Args: `target`.
    TargetUnreachable = "target-unreachable", 1;
    /// The vendor refused or failed. Args: `target`, `detail` (the vendor's own code).
    DeployFailed = "deploy-failed", 1;
    /// The run reached the cost that the person allows. Args: `max` (in US dollars).
    CostCap = "cost-cap", 1;
    /// The file is no recording of this or an earlier version, or a damaged one. Args: `path`.
    BadRecording = "bad-recording", 2;
    /// The project has no turn of that number. Args: `value`.
    NoSuchTurn = "no-such-turn", 2;
    /// The turn has no version, or no plan, or it is under way: it cannot be done to it.
    WrongTurn = "wrong-turn", 2;
    /// There is nothing to undo, or to redo.
    NothingToUndo = "nothing-to-undo", 2;
    /// The plan has no step, or steps that wait for each other.
    BadPlan = "bad-plan", 2;
    /// The question is longer than every model takes, or than the budget allows.
    ContextTooLarge = "context-too-large", 2;
    /// The attachment is no image or text that can be sent. Args: `name`.
    UnsupportedAttachment = "unsupported-attachment", 2;
    /// There is no attachment of that id.
    NoSuchAttachment = "no-such-attachment", 2;
    /// The address is none that may be fetched. Args: `url`.
    AddressRefused = "address-refused", 2;
    /// The address could not be fetched. Args: `url`, `detail`.
    FetchFailed = "fetch-failed", 1;
    /// What was to be imported is damaged, or none of what can be. Args: `path`, `detail`.
    ImportFailed = "import-failed", 1;
    /// A bug of ours. Args: `detail`.
    Internal = "internal", 1;
}

/// An error on the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WireError {
    /// What happened.
    pub code: ErrorCode,
    /// The message's variables, such as a path or a name; never a secret, never prose.
    pub args: BTreeMap<String, String>,
}

impl WireError {
    /// An error without arguments.
    pub fn new(code: ErrorCode) -> Self {
        Self { code, args: BTreeMap::new() }
    }

    /// The same error with one more argument.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl std::fmt::Display) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }
}

impl std::fmt::Display for WireError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.code.as_str())?;
        for (name, value) in &self.args {
            write!(f, " {name}={value:?}")?;
        }
        Ok(())
    }
}

impl std::error::Error for WireError {}
