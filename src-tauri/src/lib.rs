//! The desktop host: the window, the command line, and the hidden webview of the verification
//! gate. Everything that a project *is* lives in the crates below; here is only what needs a
//! screen, a terminal or a keyring.

mod cli;
mod commands;
mod host;
mod mount;
mod window;

use std::ffi::OsString;
use std::process::ExitCode;

use vectort_i18n::Localizer;

use crate::cli::{Output, Request, Stop};

/// The configuration and the UI, which are parts of the program.
#[expect(clippy::disallowed_methods, reason = "the macro's own way out, should it panic")]
fn context() -> tauri::Context {
    tauri::generate_context!()
}

/// Runs what the process's arguments ask for. Exit status: 0 done and verified, 1 not verified or
/// failed, 2 bad input, 3 no answer, 130 cancelled.
pub fn run() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    if args.get(1).is_some_and(|arg| arg == mount::SUBCOMMAND) {
        return mount::run();
    }
    let l10n = Localizer::detect();
    let json = args.iter().any(|arg| arg == "--json");
    match cli::parse(args, &l10n) {
        Ok(parsed) if parsed.request == Request::Window => window::run(&l10n),
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
