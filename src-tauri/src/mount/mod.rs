//! Opening a page in a real webview that nobody sees, to learn whether it mounts.
//!
//! The webview lives in a child process (`vectort-desktop __mount`), because generated code may loop,
//! crash or eat memory: the parent's answer then is a deadline and a kill, and neither the command
//! line nor the window ever waits on it. URLs go in as lines on standard input; the child ends
//! when that closes, so a killed parent leaves nothing behind.

#[cfg(target_os = "linux")]
mod display;
mod parent;

pub use parent::HiddenView;
pub(crate) use parent::Views;

/// The hidden subcommand under which the child starts.
pub const SUBCOMMAND: &str = "__mount";
/// What the child prints once its webview can navigate.
pub const READY: &str = "ready";
