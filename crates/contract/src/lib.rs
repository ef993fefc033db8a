//! What crosses a process boundary: the events of a run, as the command line prints them with
//! `--json` and as the window receives them, and the closed set of error codes.
//!
//! **Invariant:** nothing here is localised, and nothing here is a secret. A host shows a code by
//! its Fluent message (`error-<code>`, `problem-<code>`).

mod action;
pub mod api;
mod deploy;
mod error;
mod event;
pub mod hosted;
mod preview;
mod project;
mod run;
mod settings;
mod turn;

pub use action::ActionId;
pub use deploy::{DeployAccount, DeployEnd, DeployPhase, DeployRequest, DeployView, DeploymentView};
pub use error::{ErrorCode, WireError};
pub use event::{AttemptReport, Done, Event, Phase};
pub use preview::{Placement, PreviewUpdate};
pub use project::{
    AppInfo, CheckReport, Choices, Detected, FileChange, FileEdit, FileText, FileView, FrameworkView,
    ProjectSummary, ProjectView, RepairReport, Saved, Standing, TypeView, VersionView,
};
pub use run::{CostForecast, FileFate, FileState, RunEnd, RunFile, RunNote, RunRequest, RunView, Spending};
pub use settings::{Circuit, ModelView, ProviderHealth, ProviderTest, ProviderView, Settings, Theme};
pub use turn::{
    AttachmentKind, AttachmentView, ContextFile, ContextView, Place, Plan, PlanItem, PlanStep, Repair,
    Selection, Shown, StepKind, StepState, StepView, TurnForecast, TurnKind, TurnRequest, TurnState,
    TurnView,
};
