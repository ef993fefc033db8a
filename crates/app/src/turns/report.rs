//! A turn as a bug report: everything that makes it happen again, and nothing secret.

use std::path::Path;

use serde_json::{Value, json};
use vectort_contract::{Done, ErrorCode, Event, WireError};
use vectort_core::ProjectId;
use vectort_llm::Provider;

use super::conversation::run;
use super::secrets::without_secrets;
use crate::error::{internal, io_error};
use crate::host::Host;
use crate::projects::done;
use crate::workspace::unified_diff;
use crate::{App, Emit, Result, blocking};

/// Longest difference of one file that is reported, in bytes.
const MAX_DIFF: usize = 256 << 10;

impl<H: Host> App<H> {
    /// The same for a turn of a folder's project, by its number.
    pub async fn report(&self, dir: &Path, turn: &str, target: &Path, emit: &Emit<'_>) -> Result<Done> {
        let project = self.open_project(dir, emit).await?;
        let unknown = || WireError::new(ErrorCode::NoSuchTurn).with("value", turn);
        let number: u32 = turn.parse().map_err(|_| unknown())?;
        self.turn_report(project.id, number, target).await?;
        emit(Event::Note { code: "reported".to_owned(), detail: target.display().to_string() });
        Ok(Done { turn: Some(number), ..done(&project) })
    }

    /// Writes a turn's report to `target`: questions, answers, patch, verification, cost and the
    /// versions of programs. Keys and their like are taken out, and so are the paths of this
    /// machine. Of the project's files it has what the questions had, and what the turn changed.
    pub async fn turn_report(&self, id: ProjectId, turn: u32, target: &Path) -> Result<()> {
        let (kept, calls, patch, project) = self
            .on_live(id, move |store, project| {
                let kept = store.turn(id, turn)?;
                let calls = store.turn_calls(id, turn)?;
                let mut patch = String::new();
                if let Some(version) = kept.version {
                    let base = kept.base.map(|base| store.files(id, base)).transpose()?.unwrap_or_default();
                    let made = store.files(id, version)?;
                    let paths: std::collections::BTreeSet<_> = base.keys().chain(made.keys()).collect();
                    for path in paths {
                        let (old, new) = (base.get(path), made.get(path));
                        if old.map(|entry| entry.blob) == new.map(|entry| entry.blob) {
                            continue;
                        }
                        let read = |entry: Option<&vectort_cache::FileEntry>| {
                            entry.map(|entry| store.content(entry.blob)).transpose()
                        };
                        if path.is_secret() {
                            patch.push_str(&format!("--- {path} changed, and may hold secrets\n"));
                            continue;
                        }
                        let diff = unified_diff(path, read(old)?.as_deref(), read(new)?.as_deref());
                        let end = diff.floor_char_boundary(MAX_DIFF);
                        patch.push_str(&diff[..end]);
                    }
                }
                Ok((kept, calls, patch, project))
            })
            .await?;
        let calls: Vec<Value> = calls
            .into_iter()
            .map(|call| {
                json!({
                    "step": call.step,
                    "provider": call.provider,
                    "model": call.model,
                    "prompt": call.prompt,
                    "answer": call.answer,
                })
            })
            .collect();
        let report = json!({
            "report": "vectort-turn",
            "format": 1,
            "programs": {
                "vectort": env!("CARGO_PKG_VERSION"),
                "system": std::env::consts::OS,
                "processor": std::env::consts::ARCH,
            },
            "project": { "type": project.type_id, "framework": project.framework, "inputs": project.inputs },
            "turn": {
                "number": kept.number,
                "kind": kept.kind,
                "state": kept.state,
                "base": kept.base,
                "version": kept.version,
                "replay_of": kept.replay_of,
                "at": kept.at.to_string(),
                "request": kept.request,
                "plan": kept.plan,
            },
            "calls": calls,
            "patch": patch,
            "run": run(id, kept),
        });
        let places = [
            (project.dir.display().to_string(), "<project>"),
            (self.home().display().to_string(), "<data>"),
            (self.projects_folder.display().to_string(), "<projects>"),
            (self.host.variable("HOME").unwrap_or_default(), "<home>"),
        ];
        let known = self.known_secrets().await;
        let target = target.to_owned();
        blocking(move || {
            let report = scrubbed(report, &places, &known);
            let text = serde_json::to_string_pretty(&report).map_err(|error| internal(&error))?;
            if let Some(folder) = target.parent().filter(|folder| !folder.is_dir()) {
                return Err(WireError::new(ErrorCode::NotFound).with("path", folder.display()));
            }
            fs_err::write(&target, text).map_err(|error| io_error(&target, &error))
        })
        .await?
    }

    /// The keys that this machine has: whatever they look like, no report has them.
    async fn known_secrets(&self) -> Vec<String> {
        let mut known = Vec::new();
        for provider in Provider::ALL {
            let variable = format!("{}_API_KEY", provider.as_str().to_uppercase());
            known.extend(self.host.variable(&variable));
            if let Ok(Some(key)) = self.host.secret(provider.as_str()).await {
                known.push(key);
            }
        }
        known
    }
}

/// Without secrets and without paths of this machine, in every text and every name.
fn scrubbed(value: Value, places: &[(String, &str)], known: &[String]) -> Value {
    match value {
        Value::String(text) => Value::String(scrub(&text, places, known)),
        Value::Array(items) => items.into_iter().map(|item| scrubbed(item, places, known)).collect(),
        Value::Object(fields) => fields
            .into_iter()
            .map(|(name, value)| (scrub(&name, places, known), scrubbed(value, places, known)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        other => other,
    }
}

fn scrub(text: &str, places: &[(String, &str)], known: &[String]) -> String {
    let mut text = text.to_owned();
    for (place, name) in places.iter().filter(|(place, _)| place.len() > 3) {
        text = text.replace(place.as_str(), name);
    }
    without_secrets(&text, known)
}
