//! `vectort diff`: two versions of the project in a folder, as unified diffs.

use std::path::Path;
use std::time::{Duration, Instant};

use vectort_cache::Tree;
use vectort_contract::{Done, ErrorCode, Event, WireError};

use super::diff::{count, unified};
use super::versions::kind;
use crate::host::Host;
use crate::projects::done;
use crate::{App, Emit, Result};

/// How long finding small differences may take for all files together.
const PATIENCE: Duration = Duration::from_secs(5);

impl<H: Host> App<H> {
    /// Reports every file that differs between two versions (numbers, as the history shows them).
    pub async fn diff(&self, dir: &Path, from: &str, to: &str, emit: &Emit<'_>) -> Result<Done> {
        let (from, to) = (number(from)?, number(to)?);
        let project = self.open_project(dir, emit).await?;
        let id = project.id;
        let events = self
            .store(move |store| {
                let (old, new) = (store.files(id, from)?, store.files(id, to)?);
                let deadline = Instant::now() + PATIENCE;
                let mut events = Vec::new();
                for change in store.diff(id, from, to)? {
                    let content = |tree: &Tree| {
                        tree.get(&change.path).map(|entry| store.content(entry.blob)).transpose()
                    };
                    let (old, new) = (content(&old)?, content(&new)?);
                    let name = |side: &str, content: &Option<Vec<u8>>| match content {
                        Some(_) => format!("{side}/{}", change.path),
                        None => "/dev/null".to_owned(),
                    };
                    let (a, b) = (name("a", &old), name("b", &new));
                    let (old, new) = (old.unwrap_or_default(), new.unwrap_or_default());
                    let lines = count(&old, &new, deadline);
                    events.push(Event::Changed {
                        kind: kind(change.kind).to_owned(),
                        added: lines.map(|lines| lines.added),
                        removed: lines.map(|lines| lines.removed),
                        diff: unified((&a, &old), (&b, &new), deadline).unwrap_or_default(),
                        path: change.path,
                    });
                }
                Ok(events)
            })
            .await?;
        let files = events.len() as u32;
        for event in events {
            emit(event);
        }
        Ok(Done { files, version: Some(to), ..done(&project) })
    }
}

fn number(text: &str) -> Result<u32> {
    text.parse().map_err(|_| WireError::new(ErrorCode::NoSuchVersion).with("value", text))
}
