//! What a tool found.

use std::path::PathBuf;
use std::time::Duration;

use vectort_core::{CheckState, Problem};

/// How far a tool may go.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Longest that one tool may run; the table may say less. It and its children are killed then.
    pub wall: Duration,
    /// Most bytes that one tool may print. It is killed when it prints more.
    pub output_bytes: usize,
    /// Most resident memory of one tool, in bytes; looked at a few times a second, on Linux only.
    pub memory_bytes: u64,
    /// A folder of ours in which tools may keep what makes the next run quick (Go's compiled
    /// standard library). Without it they start from nothing each time.
    pub cache: Option<PathBuf>,
}

impl Default for Limits {
    fn default() -> Self {
        Self { wall: Duration::from_mins(1), output_bytes: 16 << 20, memory_bytes: 3 << 30, cache: None }
    }
}

/// What one tool said of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// `Passed`; `Failed` with problems; or `NotRequired` with a note of why nothing was found out.
    pub state: CheckState,
    /// The tool and its version, such as `Python 3.13.1`. A name; not to be translated.
    pub tool: String,
    /// Errors that the tool found in the project's files.
    pub problems: Vec<Problem>,
    /// What blocks nothing: a code of `problem-…` and its subject.
    pub notes: Vec<(String, String)>,
    /// Milliseconds from start to end, the copying of files included.
    pub elapsed_ms: u64,
}

/// The state of the whole check: failed when a tool found something, passed when at least one
/// tool had its say, else not required.
pub fn state(reports: &[Report]) -> CheckState {
    let has = |state| reports.iter().any(|report| report.state == state);
    if has(CheckState::Failed) {
        CheckState::Failed
    } else if has(CheckState::Passed) {
        CheckState::Passed
    } else {
        CheckState::NotRequired
    }
}

/// Why a tool gave no answer. None of these is the project's fault.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ToolError {
    /// The files could not be copied for the tool.
    #[error("the files could not be laid out for the tool: {0}")]
    Scratch(#[source] std::io::Error),
    /// The program could not be started.
    #[error("{program} could not be started: {source}")]
    Start {
        /// The program's path.
        program: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
    /// It took longer than [`Limits::wall`] and was killed.
    #[error("the tool was stopped after {} s", .0.as_secs())]
    TimedOut(Duration),
    /// It printed more than [`Limits::output_bytes`] and was killed.
    #[error("the tool was stopped, for it printed more than {0} bytes")]
    TooMuchOutput(usize),
    /// It took more than [`Limits::memory_bytes`] and was killed.
    #[error("the tool was stopped, for it took more than {0} bytes of memory")]
    TooMuchMemory(u64),
    /// It ended without an answer: it crashed, or said what nothing here understands.
    #[error("the tool ended without an answer: {0}")]
    NoAnswer(String),
    /// The types that travel with this program are damaged: a broken build of ours.
    #[error("the type packs are damaged: {0}")]
    Packs(&'static str),
}

impl ToolError {
    /// The code of the note that says so to people.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TimedOut(_) => "tool-timed-out",
            Self::TooMuchOutput(_) | Self::TooMuchMemory(_) => "tool-outgrew",
            Self::Scratch(_) | Self::Start { .. } | Self::NoAnswer(_) | Self::Packs(_) => "tool-no-answer",
        }
    }
}
