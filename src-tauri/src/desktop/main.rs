//! `vectort-desktop`: everything that needs the system's webview. `vectort` starts it, as the window
//! or (`__mount`) as the hidden webview of the verification gate.

mod commands;
mod dropped;
mod followers;
mod instance;
#[cfg(target_os = "linux")]
mod keys;
mod log;
mod look;
mod menu;
mod mount;
mod outside;
mod pictures;
mod preview;
#[cfg(target_os = "linux")]
mod stage;
mod state;
mod window;

use std::process::ExitCode;

use vectort_desktop::SUBCOMMAND;

/// The configuration and the UI, which are parts of the program.
#[expect(clippy::disallowed_methods, reason = "the macro's own way out, should it panic")]
fn context() -> tauri::Context {
    tauri::generate_context!()
}

fn main() -> ExitCode {
    if std::env::args_os().nth(1).is_some_and(|argument| argument == SUBCOMMAND) {
        return mount::run();
    }
    window::run()
}
