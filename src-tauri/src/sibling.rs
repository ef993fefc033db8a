//! `vectort-desktop`, the program beside this one that is linked with the system's webview.

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use vectort_i18n::{FluentValue, Localizer};

use crate::cli::complain;

/// Where it is: in the folder of the running program, whichever of the two that is.
pub(crate) fn path() -> std::io::Result<PathBuf> {
    let name = format!("vectort-desktop{}", std::env::consts::EXE_SUFFIX);
    Ok(std::env::current_exe()?.with_file_name(name))
}

/// Becomes the window.
pub(crate) fn open_window(l10n: &Localizer) -> ExitCode {
    let path = match path() {
        Ok(path) => path,
        Err(error) => return fail(l10n, "vectort-desktop", &error),
    };
    let error = become_program(Command::new(&path));
    match error {
        Ok(status) => status,
        Err(error) => fail(l10n, &path.display().to_string(), &error),
    }
}

#[cfg(unix)]
fn become_program(mut command: Command) -> std::io::Result<ExitCode> {
    use std::os::unix::process::CommandExt as _;
    Err(command.exec())
}

#[cfg(not(unix))]
fn become_program(mut command: Command) -> std::io::Result<ExitCode> {
    let status = command.status()?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn fail(l10n: &Localizer, path: &str, error: &std::io::Error) -> ExitCode {
    let args = [("path", FluentValue::from(path)), ("detail", FluentValue::from(error.to_string()))];
    complain(&l10n.get_args("error-io", &args));
    ExitCode::FAILURE
}
