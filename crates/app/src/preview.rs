//! Serving a project while it is worked on.

use std::collections::BTreeMap;
use std::path::Path;

use tokio::sync::broadcast::error::RecvError;
use vectort_bundler::serve::UpdateKind;
use vectort_bundler::{Network, PreviewEvent, PreviewOptions, PreviewServer};
use vectort_contract::{Done, ErrorCode, Event, WireError};

use crate::error::bundler;
use crate::host::Host;
use crate::projects::done;
use crate::{App, Cancel, Emit, Result};

/// How to serve a preview.
#[derive(Debug, Clone, Default)]
pub struct PreviewRequest {
    /// This port or none; the project's last one, or any, when `None`.
    pub port: Option<u16>,
    /// Turn the network off inside the preview.
    pub strict: bool,
    /// Texts of the error overlay.
    pub strings: BTreeMap<String, String>,
    /// The language of `strings`, a BCP 47 tag.
    pub language: String,
}

impl<H: Host> App<H> {
    /// Serves the project in `dir` until `cancel`, following its changes. Changes made meanwhile
    /// are taken in as a version at the end, at the latest.
    pub async fn preview(
        &self,
        dir: &Path,
        request: PreviewRequest,
        emit: &Emit<'_>,
        cancel: &Cancel,
    ) -> Result<Done> {
        let project = self.open_project(dir, emit).await?;
        let options = PreviewOptions {
            port: request.port.or(project.preview_port),
            network: if request.strict { Network::Strict } else { Network::Open },
            strings: request.strings,
            locale: Some((request.language.clone(), direction(&request.language).to_owned())),
            ..PreviewOptions::new(&project.dir, &project.preview_token, self.packs.clone())
        };
        let server = PreviewServer::start(options).await.map_err(|error| bundler(&error))?;
        if let Some(asked) = request.port
            && server.port() != asked
        {
            server.shutdown().await;
            return Err(WireError::new(ErrorCode::PortTaken).with("port", asked));
        }
        let mut events = server.subscribe();
        // The URL first: everything else can wait, a person looking at a terminal cannot.
        emit(Event::Ready { url: server.url().to_owned(), port: server.port() });
        if request.port.is_none() && project.preview_port != Some(server.port()) {
            let (id, port) = (project.id, server.port());
            self.store(move |store| store.set_preview_port(id, Some(port))).await?;
        }
        loop {
            tokio::select! {
                () = cancel.cancelled() => break,
                event = events.recv() => match event {
                    Ok(event) => report(event, emit),
                    Err(RecvError::Lagged(_)) => {}
                    Err(RecvError::Closed) => break,
                },
            }
        }
        server.shutdown().await;
        let id = project.id;
        // The folder may be gone by now, which is no reason to fail.
        let _ = self.store(move |store| store.sync_from_disk(id)).await;
        Ok(done(&project))
    }
}

pub(crate) fn direction(language: &str) -> &'static str {
    if vectort_i18n::is_rtl(language) { "rtl" } else { "ltr" }
}

pub(crate) fn kind_of(kind: UpdateKind) -> &'static str {
    match kind {
        UpdateKind::Hmr => "hmr",
        UpdateKind::Css => "css",
        UpdateKind::Reload => "reload",
        UpdateKind::Problems => "problems",
    }
}

fn report(event: PreviewEvent, emit: &Emit<'_>) {
    match event {
        PreviewEvent::Updated { kind, ms, modules } => {
            emit(Event::Updated { kind: kind_of(kind).to_owned(), ms, modules });
        }
        PreviewEvent::Problems { problems } => {
            for problem in problems {
                emit(Event::Problem { problem });
            }
        }
        PreviewEvent::Console { level, text } => emit(Event::Console { level, text }),
        PreviewEvent::Uncaught { problem } | PreviewEvent::Resource { problem } => {
            emit(Event::Problem { problem });
        }
        PreviewEvent::Ready { .. }
        | PreviewEvent::Route { .. }
        | PreviewEvent::Painted
        | PreviewEvent::Picked { .. }
        | PreviewEvent::Unpicked
        | PreviewEvent::Mounted { .. } => {}
    }
}
