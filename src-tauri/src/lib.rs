//! What the two programs of the desktop share: the command line, the host, the hidden webview's
//! parent. Everything that a project *is* lives in the crates below; here is only what needs a
//! terminal, a keyring or another process.
//!
//! **Invariant:** nothing here uses Tauri. `vectort` must start at once, and a program that is
//! linked with WebKitGTK spends 80 ms in the dynamic loader before its first line
//! (docs/adr/0007-two-programs.md). What needs a webview is `vectort-desktop`, beside it.

mod cli;
mod host;
mod mount;
mod sibling;

use std::ffi::OsString;
use std::process::ExitCode;

use vectort_i18n::Localizer;

pub use crate::cli::complain;
use crate::cli::{Output, Request, Stop};
pub use crate::host::{DesktopHost, home, log_folder, projects_folder};
pub use crate::mount::{HiddenView, READY, SUBCOMMAND};

/// Runs what the process's arguments ask for. Exit status: 0 done and verified, 1 not verified or
/// failed, 2 bad input, 3 no answer, 130 cancelled.
pub fn run() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    let l10n = Localizer::detect();
    let json = args.iter().any(|arg| arg == "--json");
    match cli::parse(args, &l10n) {
        Ok(parsed) if parsed.request == Request::Window => sibling::open_window(&l10n),
        Ok(parsed) => cli::run(parsed, l10n),
        Err(Stop::Print(text)) => {
            Output::new(false, l10n).line(text.trim_end());
            ExitCode::SUCCESS
        }
        Err(Stop::Usage(message)) => {
            Output::new(json, l10n).usage(&message);
            ExitCode::from(2)
        }
    }
}
