//! The command line: the engine without a window.

mod args;
mod output;

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use vectort_app::{App, Cancel, EditRequest, GenerateRequest, PreviewRequest, overlay_strings};
use vectort_contract::{DeployRequest, Done, ErrorCode, Event, TurnKind, WireError};
use vectort_i18n::Localizer;

pub(crate) use args::{Parsed, Request, Stop, parse};
pub(crate) use output::Output;
pub use output::complain;

use crate::host::{self, DesktopHost};

/// The longest description worth reading from standard input, in bytes (10,000 characters of at
/// most four bytes, and a little to tell that it is too long).
const MAX_INPUT_BYTES: u64 = 48 * 1024;

/// Runs one command to its end.
pub(crate) fn run(parsed: Parsed, l10n: Localizer) -> ExitCode {
    let output = Arc::new(Output::new(parsed.json, l10n));
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return finish(&output, failed(internal(&error))),
    };
    let done = runtime.block_on(command(parsed.request, &output, l10n));
    // Blocking work that a cancelled command left behind must not hold the exit back.
    runtime.shutdown_background();
    finish(&output, done)
}

fn finish(output: &Output, done: Done) -> ExitCode {
    let status = match &done.error {
        Some(error) => error.code.exit_status(),
        None if done.ok => 0,
        None => 1,
    };
    output.event(&Event::Done(done));
    ExitCode::from(status)
}

async fn command(request: Request, output: &Arc<Output>, l10n: Localizer) -> Done {
    let started = std::time::Instant::now();
    let mut done = match attempt(request, output, l10n).await {
        Ok(done) => done,
        Err(error) => failed(error),
    };
    done.elapsed_ms = started.elapsed().as_millis() as u64;
    done
}

async fn attempt(request: Request, output: &Arc<Output>, l10n: Localizer) -> Result<Done, WireError> {
    let emit = {
        let output = Arc::clone(output);
        move |event: Event| output.event(&event)
    };
    let cancel = Cancel::default();
    tokio::spawn({
        let cancel = cancel.clone();
        async move {
            stop_signal().await;
            cancel.cancel();
        }
    });
    let app = App::open(DesktopHost::default(), &host::home(), host::projects_folder())?;
    match request {
        Request::Generate(generate) => {
            let request = GenerateRequest {
                description: description(generate.description)?,
                type_id: generate.type_id,
                framework: generate.framework,
                inputs: Some(generate.inputs).filter(|inputs| !inputs.is_empty()),
                advanced: generate.advanced,
                provider: generate.provider,
                model: generate.model,
                allow_starter: generate.allow_starter,
                mount: generate.mount,
                attachments: Vec::new(),
                out: generate.out.map(|out| absolute(&out)).transpose()?,
                max_cost_microusd: generate.max_cost_microusd,
                record: generate.record.map(|file| absolute(&file)).transpose()?,
                replay: generate.replay.map(|file| absolute(&file)).transpose()?,
            };
            Ok(app.generate(request, &emit, &cancel).await)
        }
        Request::Turn(turn) => {
            let kind = match (turn.asks, turn.plan) {
                (true, _) => TurnKind::Ask,
                (false, true) => TurnKind::Build,
                (false, false) => TurnKind::Edit,
            };
            let request = EditRequest {
                kind,
                text: description(turn.text)?,
                advanced: turn.advanced,
                provider: turn.provider,
                model: turn.model,
                attach: turn.attach,
                max_cost_microusd: turn.max_cost_microusd,
                mount: turn.mount,
                approve: turn.yes,
            };
            Ok(app.edit(&absolute(&turn.dir)?, request, &emit, &cancel).await)
        }
        Request::Replay { dir, turn, provider, model, mount } => {
            Ok(app.replay(&absolute(&dir)?, &turn, (provider, model), mount, &emit, &cancel).await)
        }
        Request::Report { dir, turn, out } => {
            app.report(&absolute(&dir)?, &turn, &absolute(&out)?, &emit).await
        }
        Request::Import { source, out } => {
            let out = out.map(|out| absolute(&out)).transpose()?;
            app.import(&source, out, &emit, &cancel).await
        }
        Request::Diff { dir, from, to } => app.diff(&absolute(&dir)?, &from, &to, &emit).await,
        Request::Preview { dir, port, strict } => {
            let view = PreviewRequest {
                port,
                strict,
                strings: overlay_strings(&l10n),
                language: l10n.language().to_owned(),
            };
            app.preview(&absolute(&dir)?, view, &emit, &cancel).await
        }
        Request::Build { dir, out } => app.build(&absolute(&dir)?, &absolute(&out)?, &emit).await,
        Request::History { dir } => app.history(&absolute(&dir)?, &emit).await,
        Request::Restore { dir, version } => app.restore(&absolute(&dir)?, &version, &emit).await,
        Request::Export { dir, zip } => app.export_zip(&absolute(&dir)?, &absolute(&zip)?, &emit).await,
        Request::Deploy { dir, to, name } => {
            let request = DeployRequest { target: to, name };
            app.deploy(&absolute(&dir)?, request, &emit, &cancel).await
        }
        Request::Providers => app.providers(&emit).await,
        Request::Types => Ok(app.types(&emit)),
        Request::Doctor => Ok(app.doctor(l10n.language(), &emit).await),
        Request::Window => Err(internal(&"the window is no command")),
    }
}

/// `-` reads standard input, bounded.
fn description(argument: String) -> Result<String, WireError> {
    if argument != "-" {
        return Ok(argument);
    }
    let mut bytes = Vec::new();
    std::io::stdin()
        .lock()
        .take(MAX_INPUT_BYTES)
        .read_to_end(&mut bytes)
        .map_err(|error| WireError::new(ErrorCode::Io).with("path", "stdin").with("detail", error))?;
    // Bytes that are no text become U+FFFD, which the description check refuses as control
    // characters would be.
    String::from_utf8(bytes).map_err(|_| WireError::new(ErrorCode::ControlCharacters))
}

fn absolute(path: &Path) -> Result<PathBuf, WireError> {
    std::path::absolute(path)
        .map_err(|error| WireError::new(ErrorCode::Io).with("path", path.display()).with("detail", error))
}

fn failed(error: WireError) -> Done {
    Done { error: Some(error), ..Done::default() }
}

fn internal(error: &dyn std::fmt::Display) -> WireError {
    WireError::new(ErrorCode::Internal).with("detail", error)
}

#[cfg(unix)]
async fn stop_signal() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
        }
        Err(_) => {
            let _ = tokio::signal::ctrl_c().await;
        }
    }
}

#[cfg(not(unix))]
async fn stop_signal() {
    let _ = tokio::signal::ctrl_c().await;
}
