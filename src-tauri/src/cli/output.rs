//! What a command prints: JSON objects, one a line, or sentences in the person's language.

mod route;
mod turn;

use std::borrow::Cow;
use std::io::Write as _;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, OnceLock};

use vectort_contract::{DeployEnd, DeployPhase, DeployView, Done, ErrorCode, Event, Phase, WireError};
use vectort_core::{Check, CheckState, Problem};
use vectort_i18n::{FluentValue, Localizer};

/// The writer of one command. Standard output carries results, standard error complaints; with
/// `--json` everything is on standard output.
pub(crate) struct Output {
    json: bool,
    l10n: Localizer,
    stdout: Mutex<std::io::Stdout>,
    /// What the command made, when its last line is to say so: `built`, `exported`, `restored`.
    made: OnceLock<&'static str>,
    /// The phase of a deployment that was said last.
    deploying: Mutex<Option<DeployPhase>>,
    /// Words of an answer are on the last line.
    speaks: AtomicBool,
}

impl Output {
    pub(crate) fn new(json: bool, l10n: Localizer) -> Self {
        Self {
            json,
            l10n,
            stdout: Mutex::new(std::io::stdout()),
            made: OnceLock::new(),
            deploying: Mutex::default(),
            speaks: AtomicBool::new(false),
        }
    }

    /// Prints one event.
    pub(crate) fn event(&self, event: &Event) {
        if self.json {
            if let Ok(line) = serde_json::to_string(event) {
                self.line(&line);
            }
        } else {
            self.say(event);
        }
    }

    /// Prints an error that came before any event could.
    pub(crate) fn usage(&self, message: &str) {
        if self.json {
            let error = WireError::new(ErrorCode::BadUsage).with("detail", message);
            self.event(&Event::Done(Done { error: Some(error), ..Done::default() }));
        } else {
            complain(message);
        }
    }

    /// Prints a line to standard output. A reader that went away (`| head`) is not an error.
    pub(crate) fn line(&self, text: &str) {
        if let Ok(mut stdout) = self.stdout.lock() {
            let _ = writeln!(stdout, "{}", plain(text)).and_then(|()| stdout.flush());
        }
    }

    fn text(&self, id: &str, args: &[(&str, &str)]) -> String {
        let args: Vec<_> = args.iter().map(|(name, value)| (*name, FluentValue::from(*value))).collect();
        self.l10n.get_args(id, &args)
    }

    fn count(&self, id: &str, count: impl Into<FluentValue<'static>>) -> String {
        self.l10n.get_args(id, &[("count", count.into())])
    }

    fn size(&self, bytes: u64) -> String {
        match bytes {
            0..=1_023 => self.count("cli-size-bytes", bytes),
            1_024..=1_048_575 => {
                self.text("cli-size-kib", &[("count", &format!("{:.1}", bytes as f64 / 1_024.0))])
            }
            _ => self.text("cli-size-mib", &[("count", &format!("{:.1}", bytes as f64 / 1_048_576.0))]),
        }
    }

    fn say(&self, event: &Event) {
        match event {
            Event::Phase { phase } => match phase {
                Phase::Checking => self.line(&self.text("cli-phase-checking", &[])),
                Phase::Repairing => self.line(&self.text("cli-phase-repairing", &[])),
                Phase::Asking
                | Phase::Writing
                | Phase::Planning
                | Phase::Reviewing
                | Phase::Testing
                | Phase::Saving => {}
            },
            Event::Trying { provider, model } => {
                self.line(
                    &self.text("cli-asking", &[("provider", provider_name(provider)), ("model", model)]),
                );
            }
            Event::Failed { attempt } => {
                let code = attempt.error.as_deref().unwrap_or_default();
                let reason = self.reason(code);
                self.line(&self.text(
                    "cli-provider-failed",
                    &[("provider", provider_name(&attempt.provider)), ("reason", &reason)],
                ));
            }
            Event::Skipped { .. }
            | Event::Waiting { .. }
            | Event::Hedged { .. }
            | Event::Switched { .. }
            | Event::Retracted { .. } => self.route(event),
            // Scripts may want it; a terminal shows files when they are there.
            Event::Started { .. } | Event::Answered { .. } | Event::Arriving { .. } | Event::Turn { .. } => {}
            Event::Step { .. }
            | Event::Plan { .. }
            | Event::Answer { .. }
            | Event::Repaired { .. }
            | Event::Changed { .. } => self.turn(event),
            Event::File { path, bytes, .. } => {
                let size = self.size(u64::from(*bytes));
                self.line(&format!(
                    "  {}",
                    self.text("cli-file-written", &[("path", path.as_str()), ("size", &size)])
                ));
            }
            Event::Note { code, detail } => self.note(code, detail),
            Event::Problem { problem } => self.line(&self.problem(problem)),
            Event::Checks { checks, .. } => {
                for check in Check::ALL {
                    let state = checks.get(check);
                    if state != CheckState::NotRequired {
                        let name = self.text(check_id(check), &[]);
                        self.line(&format!("  {name}: {}", self.text(state_id(state), &[])));
                    }
                }
            }
            Event::Ready { url, .. } => {
                self.line(&self.text("cli-preview-ready", &[("url", url)]));
                self.line(&self.text("cli-preview-stop", &[]));
            }
            Event::Updated { ms, modules, .. } => {
                let path = modules.join(", ");
                self.line(
                    &self.text(
                        "cli-preview-updated",
                        &[("path", &path), ("milliseconds", &format!("{ms:.1}"))],
                    ),
                );
            }
            Event::Console { level, text } => self.line(&format!("[{level}] {text}")),
            Event::Provider { provider, configured, key_source, base_url, model, models, health } => {
                self.line(&self.provider(
                    provider,
                    *configured,
                    key_source.as_deref(),
                    base_url.as_deref(),
                    model.as_deref(),
                    models,
                ));
                for health in health {
                    self.line(&self.health(health));
                }
            }
            Event::Type { id, framework, frameworks, preview } => {
                let name = self.text(&format!("type-{}", id.replace('_', "-")), &[]);
                let how = self.text(if *preview { "cli-types-browser" } else { "cli-types-source" }, &[]);
                let others: Vec<_> =
                    frameworks.iter().filter(|other| *other != framework).map(String::as_str).collect();
                let usual = self.text("cli-types-default", &[]);
                let list = [
                    &[format!("{framework} ({usual})")],
                    others.iter().map(|&o| o.to_owned()).collect::<Vec<_>>().as_slice(),
                ]
                .concat();
                self.line(&format!("{id}\n    {name}; {how}\n    {}", list.join(", ")));
            }
            Event::Version { version, state, author: _, message, at, verified, files } => {
                let mark = match (state.as_str(), *verified) {
                    ("current", _) => self.text("cli-history-current", &[]),
                    ("draft", _) => self.text("cli-draft", &[]),
                    _ => String::new(),
                };
                let verified = if *verified { "✓" } else { " " };
                let message = self
                    .l10n
                    .try_get(&format!("cli-version-{message}"), &[])
                    .unwrap_or_else(|| message.clone());
                let files = self.count("cli-files-count", *files);
                self.line(format!("{version:>4} {verified} {at}  {message}  ({files})  {mark}").trim_end());
            }
            Event::Doctor { check, ok, detail } => {
                let name = self.text(&format!("doctor-{check}"), &[]);
                let state = self.text(if *ok { "doctor-state-ok" } else { "doctor-state-missing" }, &[]);
                let detail = self.l10n.try_get(detail, &[]).unwrap_or_else(|| detail.clone());
                self.line(format!("{name}: {state}  {detail}").trim_end());
            }
            Event::Deploy { view } => self.deploy(view),
            Event::Done(done) => self.done(done),
        }
    }

    /// A deployment in lines: one for each phase, one for its end. An error is said with the rest.
    fn deploy(&self, view: &DeployView) {
        let url = view.url.as_deref().unwrap_or_default();
        match view.end {
            Some(DeployEnd::Live) => self.line(&self.text("cli-deploy-live", &[("url", url)])),
            Some(DeployEnd::NotAnswering) => {
                self.line(&self.text("cli-deploy-not-answering", &[("url", url)]));
            }
            Some(DeployEnd::Failed | DeployEnd::Cancelled) | None => {}
        }
        let Some(phase) = view.phase else { return };
        let said = self.deploying.lock().map(|mut said| said.replace(phase));
        if said.is_ok_and(|said| said == Some(phase)) {
            return;
        }
        let text = match phase {
            DeployPhase::Building => self.text("cli-deploy-building", &[]),
            DeployPhase::Uploading => self.count("cli-deploy-uploading", view.to_upload),
            DeployPhase::Preparing => self.text("cli-deploy-preparing", &[]),
            DeployPhase::Reaching => self.text("cli-deploy-reaching", &[("url", url)]),
        };
        self.line(&text);
    }

    fn note(&self, code: &str, detail: &str) {
        match code {
            "starter" => {
                self.line(&self.text("cli-starter-notice", &[]));
                self.line(&self.text("cli-starter-hint", &[]));
            }
            "echoed-model" => {
                let (asked, echoed) = detail.split_once(" -> ").unwrap_or((detail, ""));
                self.line(&self.text("cli-model-echoed", &[("asked", asked), ("echoed", echoed)]));
            }
            "imported" => self.line(&self.text("cli-imported", &[])),
            "built" => drop(self.made.set("cli-built")),
            "exported" => drop(self.made.set("cli-exported")),
            "restored" => drop(self.made.set("cli-restored")),
            "reported" => self.line(&self.text("cli-reported", &[("path", detail)])),
            _ => {
                let detail_arg = [("detail", FluentValue::from(detail))];
                if let Some(said) = self.l10n.try_get(&format!("run-note-{code}"), &detail_arg) {
                    return self.line(&format!("  {said}"));
                }
                let what =
                    self.l10n.try_get(&format!("problem-{code}"), &[]).unwrap_or_else(|| code.to_owned());
                self.line(&format!("  {what}: {detail}"));
            }
        }
    }

    fn problem(&self, problem: &Problem) -> String {
        let what = self
            .l10n
            .try_get(&format!("problem-{}", problem.code), &[])
            .unwrap_or_else(|| problem.code.clone());
        let place = match (&problem.file, problem.line) {
            (Some(file), Some(line)) => format!("{file}:{line}: "),
            (Some(file), None) => format!("{file}: "),
            _ => String::new(),
        };
        format!("  {place}{what}: {}", problem.message)
    }

    fn provider(
        &self,
        provider: &str,
        configured: bool,
        key_source: Option<&str>,
        base_url: Option<&str>,
        model: Option<&str>,
        models: &[String],
    ) -> String {
        let variable = format!("{}_API_KEY", provider.to_uppercase());
        let state = match (provider, configured, key_source) {
            ("local", true, _) => {
                self.text("cli-provider-local-found", &[("url", base_url.unwrap_or_default())])
            }
            ("local", false, _) => self.text("cli-provider-local-none", &[]),
            (_, true, Some("keyring")) => self.text("cli-provider-key-keyring", &[]),
            (_, true, _) => self.text("cli-provider-key-environment", &[("variable", &variable)]),
            (_, false, _) => self.text("cli-provider-key-missing", &[("variable", &variable)]),
        };
        let models = if models.is_empty() { model.unwrap_or_default().to_owned() } else { models.join(", ") };
        format!("{}: {state}  {models}", provider_name(provider)).trim_end().to_owned()
    }

    fn done(&self, done: &Done) {
        if self.speaks.swap(false, Ordering::Relaxed) {
            self.line("");
        }
        if let Some(error) = &done.error {
            let args: Vec<_> = error
                .args
                .iter()
                .map(|(name, value)| (name.as_str(), FluentValue::from(value.as_str())))
                .collect();
            complain(&self.l10n.get_args(&format!("error-{}", error.code.as_str()), &args));
        }
        let Some(dir) = &done.dir else { return };
        if let Some(id) = self.made.get() {
            let (files, size) = (self.count("cli-files-count", done.files), self.size(done.bytes));
            let version = done.version.unwrap_or_default().to_string();
            self.line(
                &self.text(id, &[("path", dir), ("files", &files), ("size", &size), ("version", &version)]),
            );
        }
        // What was not saved is not said to be.
        if done.provider.is_none() || (done.error.is_some() && done.version.is_none()) {
            return;
        }
        if done.version.is_none() {
            // Words, or a plan, and no file.
            if done.answer.is_none() && done.ok {
                self.line(&self.text("cli-planned", &[]));
            }
            return self.spent(done);
        }
        if done.verified {
            let seconds = format!("{:.1}", done.elapsed_ms as f64 / 1_000.0);
            self.line(&self.text("cli-verified", &[("seconds", &seconds)]));
        } else {
            self.line(&self.text("cli-not-verified", &[]));
            self.line(&self.text("cli-not-verified-hint", &[]));
        }
        self.spent(done);
        self.line(&self.text("cli-saved-in", &[("path", dir)]));
        self.line(&self.text("cli-preview-next", &[("command", &format!("vectort preview {dir}"))]));
    }

    fn spent(&self, done: &Done) {
        if done.spending.tokens.output > 0 {
            let tokens = self.l10n.get_args(
                "cli-tokens",
                &[
                    ("input", done.spending.tokens.input.into()),
                    ("output", done.spending.tokens.output.into()),
                ],
            );
            self.line(&format!("{tokens}; {}", self.costs(done)));
        }
    }
}

/// Prints a line to standard error.
pub fn complain(text: &str) {
    let _ = writeln!(std::io::stderr(), "{}", plain(text));
}

/// A text without what steers a terminal: a model, or a file of somebody's, may have written it.
fn plain(text: &str) -> Cow<'_, str> {
    let steers = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    if text.contains(steers) { text.replace(steers, "\u{fffd}").into() } else { text.into() }
}

fn provider_name(id: &str) -> &str {
    match id {
        "openai" => "OpenAI",
        "anthropic" => "Anthropic",
        "gemini" => "Gemini",
        other => other,
    }
}

fn check_id(check: Check) -> &'static str {
    match check {
        Check::Parse => "check-parse",
        Check::Tools => "check-tools",
        Check::Resolve => "check-resolve",
        Check::Bundle => "check-bundle",
        Check::Types => "check-types",
        Check::Mount => "check-mount",
        Check::Accept => "check-accept",
    }
}

fn state_id(state: CheckState) -> &'static str {
    match state {
        CheckState::Passed => "check-state-passed",
        CheckState::Failed => "check-state-failed",
        CheckState::Unavailable => "check-state-unavailable",
        CheckState::NotRequired => "check-state-not-required",
    }
}
