//! Verification results.

use serde::{Deserialize, Serialize};

use crate::path::RelPath;

/// One step of verification, in the order in which they run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Check {
    /// Every source file parses; manifests are well formed.
    Parse,
    /// The language's own tools, where they are installed, compile or check the files. Nothing of
    /// the project is run by it.
    Tools,
    /// Every import names a file or a package that is there.
    Resolve,
    /// The whole app bundles.
    Bundle,
    /// TypeScript finds no error of types. Only for a project that has a `tsconfig.json`.
    Types,
    /// The app shows something in a real webview, without an uncaught error.
    Mount,
    /// It is what was asked for: a shop has its cart, a game its score, each chosen feature is
    /// there. A floor, not a judgement.
    Accept,
}

/// How a check ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CheckState {
    /// It ran and found nothing.
    Passed,
    /// It ran and found problems, or an earlier check's failure made it impossible.
    Failed,
    /// It is required, but cannot run here (no display, say). Never counts as passed.
    Unavailable,
    /// This kind of project does not need it, or the person turned it off.
    #[default]
    NotRequired,
}

impl Check {
    /// Every check, in the order in which they run.
    pub const ALL: [Self; 7] =
        [Self::Parse, Self::Tools, Self::Resolve, Self::Bundle, Self::Types, Self::Mount, Self::Accept];
}

/// The state of every check.
///
/// One that a version was stored without, because there was no such check then, was not required.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Checks {
    /// See [`Check::Parse`].
    pub parse: CheckState,
    /// See [`Check::Tools`].
    #[serde(default)]
    pub tools: CheckState,
    /// See [`Check::Resolve`].
    pub resolve: CheckState,
    /// See [`Check::Bundle`].
    pub bundle: CheckState,
    /// See [`Check::Types`].
    #[serde(default)]
    pub types: CheckState,
    /// See [`Check::Mount`].
    pub mount: CheckState,
    /// See [`Check::Accept`].
    #[serde(default)]
    pub accept: CheckState,
}

impl Checks {
    /// True when every required check ran and passed, and at least one did.
    pub fn verified(&self) -> bool {
        let states = Check::ALL.map(|check| self.get(check));
        states.contains(&CheckState::Passed)
            && states.iter().all(|state| matches!(state, CheckState::Passed | CheckState::NotRequired))
    }

    /// One check's state.
    pub fn get(&self, check: Check) -> CheckState {
        match check {
            Check::Parse => self.parse,
            Check::Tools => self.tools,
            Check::Resolve => self.resolve,
            Check::Bundle => self.bundle,
            Check::Types => self.types,
            Check::Mount => self.mount,
            Check::Accept => self.accept,
        }
    }

    /// Sets one check's state.
    pub fn set(&mut self, check: Check, state: CheckState) {
        match check {
            Check::Parse => self.parse = state,
            Check::Tools => self.tools = state,
            Check::Resolve => self.resolve = state,
            Check::Bundle => self.bundle = state,
            Check::Types => self.types = state,
            Check::Mount => self.mount = state,
            Check::Accept => self.accept = state,
        }
    }
}

/// Something that a check, the reader or a rule found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Problem {
    /// Stable kebab-case id, such as `unresolved-import`; the UI localises it.
    pub code: String,
    /// The file, if one is to blame.
    pub file: Option<RelPath>,
    /// Line, counted from 1.
    pub line: Option<u32>,
    /// A tool's own words (English) for the detail: a parser's message, a path, a package name.
    pub message: String,
}

impl Problem {
    /// A problem that no file is to blame for.
    pub fn new(code: impl Into<String>, message: impl Into<String>) -> Self {
        Self { code: code.into(), file: None, line: None, message: message.into() }
    }

    /// The same problem, in a file.
    #[must_use]
    pub fn in_file(mut self, file: RelPath) -> Self {
        self.file = Some(file);
        self
    }

    /// The same problem, on a line counted from 1.
    #[must_use]
    pub fn at_line(mut self, line: u32) -> Self {
        self.line = Some(line);
        self
    }
}
