//! One project's preview, as an actor: whoever follows, what is served, what holds now.

use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio::sync::broadcast::{self, error::RecvError};
use tokio::sync::{mpsc, oneshot};
use tokio::time::Instant;
use vectort_bundler::{PreviewEvent, PreviewOptions, PreviewServer};
use vectort_contract::{ErrorCode, Place, PreviewUpdate, Selection, WireError};
use vectort_core::{Problem, ProjectId};
use vectort_generation::catalog::catalog;

use super::{Command, QUEUE};
use crate::asking::sleep_until;
use crate::error::bundler;
use crate::host::Host;
use crate::overlay::overlay_strings;
use crate::preview::{direction, kind_of};
use crate::{App, Result};

/// How long a preview that nobody looks at is served on: a person who goes back and forth keeps
/// the running app.
const GRACE: Duration = Duration::from_secs(10);

/// A server and what it says.
struct Serving {
    server: PreviewServer,
    events: broadcast::Receiver<PreviewEvent>,
}

/// What the followers look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    Nothing,
    Project,
    Draft,
}

pub(super) struct Session<H: Host> {
    app: App<H>,
    id: ProjectId,
    commands: mpsc::UnboundedReceiver<Command>,
    followers: Vec<mpsc::Sender<PreviewUpdate>>,
    project: Option<Serving>,
    draft: Option<Serving>,
    /// The folder of the draft that is being written.
    draft_dir: Option<PathBuf>,
    shown: Shown,
    /// What a new follower is told: the latest of each.
    ready: Option<PreviewUpdate>,
    problems: Option<PreviewUpdate>,
    route: Option<PreviewUpdate>,
    /// When nobody looks any more: when to end.
    ends_at: Option<Instant>,
}

impl<H: Host> Session<H> {
    pub(super) fn new(
        app: App<H>,
        id: ProjectId,
        draft_dir: Option<PathBuf>,
        commands: mpsc::UnboundedReceiver<Command>,
    ) -> Self {
        Self {
            app,
            id,
            commands,
            followers: Vec::new(),
            project: None,
            draft: None,
            draft_dir,
            shown: Shown::Nothing,
            ready: None,
            problems: None,
            route: None,
            ends_at: None,
        }
    }

    pub(super) async fn run(mut self) {
        self.serve_draft().await;
        self.serve_project().await;
        let stopped = self.attend().await;
        let servers = [self.project.take(), self.draft.take()].into_iter().flatten();
        for serving in servers {
            serving.server.shutdown().await;
        }
        if let Some(stopped) = stopped {
            let _ = stopped.send(());
        }
    }

    /// Does what is to be done until nobody looks any more, or the program ends.
    async fn attend(&mut self) -> Option<oneshot::Sender<()>> {
        loop {
            let ends_at = self.ends_at;
            let command = tokio::select! {
                command = self.commands.recv() => match command {
                    Some(command) => command,
                    None => return None,
                },
                event = next(self.project.as_mut()) => {
                    self.said(Shown::Project, event);
                    continue;
                }
                event = next(self.draft.as_mut()) => {
                    self.said(Shown::Draft, event);
                    continue;
                }
                () = sleep_until(ends_at) => match self.app.previews.retire(self.id, &mut self.commands) {
                    Some(command) => command,
                    None => return None,
                },
            };
            match command {
                Command::Follow(follower) => self.welcome(follower).await,
                Command::Left => self.count(),
                Command::Changed(paths) => {
                    if let Some(serving) = &self.project {
                        serving.server.changed(&paths);
                    }
                }
                Command::Pick(picking) => {
                    let shown = if self.shown == Shown::Draft { &self.draft } else { &self.project };
                    if let Some(serving) = shown {
                        serving.server.pick(picking);
                    }
                }
                Command::Draft(dir) => {
                    self.draft_dir = Some(dir);
                    self.serve_draft().await;
                }
                Command::DraftFile(path) => {
                    if let Some(serving) = &self.draft {
                        serving.server.changed(&[path]);
                    }
                }
                Command::DraftOver(done) => {
                    self.leave_draft().await;
                    let _ = done.send(());
                }
                Command::Stop(stopped) => return Some(stopped),
            }
        }
    }

    async fn welcome(&mut self, follower: mpsc::Sender<PreviewUpdate>) {
        if self.shown == Shown::Nothing {
            // What could not be served may be servable by now.
            self.ready = None;
            self.serve_project().await;
        }
        for update in [&self.ready, &self.problems, &self.route].into_iter().flatten() {
            let _ = follower.try_send(update.clone());
        }
        self.followers.push(follower);
        self.count();
    }

    /// Looks who is still there.
    fn count(&mut self) {
        self.followers.retain(|follower| !follower.is_closed());
        self.ends_at = self.followers.is_empty().then(|| Instant::now() + GRACE);
    }

    fn tell(&mut self, update: &PreviewUpdate) {
        match update {
            PreviewUpdate::Ready { .. } | PreviewUpdate::Unavailable { .. } => {
                self.ready = Some(update.clone());
                (self.problems, self.route) = (None, None);
            }
            PreviewUpdate::Problems { .. } => self.problems = Some(update.clone()),
            PreviewUpdate::Route { .. } => self.route = Some(update.clone()),
            _ => {}
        }
        let is_noise = matches!(update, PreviewUpdate::Console { .. });
        for follower in &self.followers {
            // A console that is louder than anybody reads must not displace what matters.
            if !is_noise || follower.capacity() > QUEUE / 2 {
                let _ = follower.try_send(update.clone());
            }
        }
    }

    /// Starts to serve the project, and shows it unless a draft is shown. A project that has no
    /// folder yet is one that a run is making.
    async fn serve_project(&mut self) {
        if self.project.is_none() {
            match self.start_project().await {
                Ok(serving) => self.project = serving,
                Err(error) => return self.tell(&PreviewUpdate::Unavailable { error }),
            }
        }
        if self.shown != Shown::Draft && self.project.is_some() {
            self.show(Shown::Project);
        }
    }

    async fn start_project(&self) -> Result<Option<Serving>> {
        let id = self.id;
        let project = self.app.store(move |store| store.by_id(id)).await?;
        let stack = catalog().stack(&project.type_id, Some(&project.framework));
        if !stack.is_ok_and(vectort_generation::catalog::Stack::is_browser) {
            return Err(WireError::new(ErrorCode::NotPreviewable));
        }
        if project.head.is_none() {
            return Ok(None);
        }
        let port = project.preview_port;
        let options = self.options(&project.dir, &project.preview_token).await;
        let options = PreviewOptions { port, ..options };
        let server = PreviewServer::start(options).await.map_err(|error| bundler(&error))?;
        let serves_at = server.port();
        if port != Some(serves_at) {
            self.app.store(move |store| store.set_preview_port(id, Some(serves_at))).await?;
        }
        Ok(Some(Serving::new(server)))
    }

    /// Starts to serve the draft that is being written. It is shown once it is fit to be seen.
    async fn serve_draft(&mut self) {
        let Some(dir) = self.draft_dir.clone().filter(|_| self.draft.is_none()) else { return };
        let id = self.id;
        let Ok(project) = self.app.store(move |store| store.by_id(id)).await else { return };
        let options = self.options(&dir, &project.preview_token).await;
        match PreviewServer::start(options).await {
            Ok(server) => {
                self.draft = Some(Serving::new(server));
                self.look_at_draft();
            }
            // The draft is a foretaste; the project will be served all the same.
            Err(error) => tracing::warn!(%error, "draft not served"),
        }
    }

    async fn options(&self, dir: &Path, token: &str) -> PreviewOptions {
        let l10n = self.app.localizer().await;
        let language = l10n.language();
        PreviewOptions {
            strings: overlay_strings(&l10n),
            locale: Some((language.to_owned(), direction(language).to_owned())),
            ..PreviewOptions::new(dir, token, self.app.packs.clone())
        }
    }

    /// Shows the draft once its page is there with all that it needs. Before that there is nothing
    /// to see but problems that the next file solves.
    fn look_at_draft(&mut self) {
        if self.shown != Shown::Draft
            && let Some(Serving { server, .. }) = &self.draft
            && server.has_page()
            && server.problems().is_empty()
        {
            self.show(Shown::Draft);
        }
    }

    async fn leave_draft(&mut self) {
        self.draft_dir = None;
        let was_shown = self.shown == Shown::Draft;
        if was_shown {
            self.shown = Shown::Nothing;
        }
        self.serve_project().await;
        if was_shown && self.shown == Shown::Nothing {
            let error = WireError::new(ErrorCode::NoSuchProject);
            self.tell(&PreviewUpdate::Unavailable { error });
        }
        if let Some(Serving { server, .. }) = self.draft.take() {
            // Its pages may take their time to go; nobody has to wait for them.
            tokio::spawn(server.shutdown());
        }
    }

    fn show(&mut self, what: Shown) {
        if self.shown == what {
            return;
        }
        let serving = if what == Shown::Draft { &self.draft } else { &self.project };
        let Some(Serving { server, .. }) = serving else { return };
        let (url, problems) = (server.url().to_owned(), server.problems());
        self.shown = what;
        self.tell(&PreviewUpdate::Ready { url, draft: what == Shown::Draft });
        self.tell(&PreviewUpdate::Problems { problems });
    }

    /// Takes in what a server says.
    fn said(&mut self, who: Shown, event: Option<PreviewEvent>) {
        match event {
            Some(event) if self.shown == who => {
                if let Some(update) = update_of(event) {
                    self.tell(&update);
                }
            }
            Some(PreviewEvent::Updated { .. } | PreviewEvent::Problems { .. }) if who == Shown::Draft => {
                self.look_at_draft();
            }
            Some(_) => {}
            None => {
                // Its tasks are gone; there is nothing to listen to any more.
                let gone = if who == Shown::Draft { &mut self.draft } else { &mut self.project };
                *gone = None;
            }
        }
    }
}

impl Serving {
    fn new(server: PreviewServer) -> Self {
        Self { events: server.subscribe(), server }
    }
}

/// The next event; `None` when the server is gone. Waits for ever where there is no server.
async fn next(serving: Option<&mut Serving>) -> Option<PreviewEvent> {
    let Some(serving) = serving else { return std::future::pending().await };
    loop {
        match serving.events.recv().await {
            Ok(event) => return Some(event),
            Err(RecvError::Lagged(_)) => {}
            Err(RecvError::Closed) => return None,
        }
    }
}

fn update_of(event: PreviewEvent) -> Option<PreviewUpdate> {
    let thrown = |problem: Problem| PreviewUpdate::Console {
        level: "error".to_owned(),
        text: problem.message.clone(),
        problem: Some(problem),
    };
    match event {
        PreviewEvent::Updated { ms, kind, .. } => {
            Some(PreviewUpdate::Updated { kind: kind_of(kind).to_owned(), ms })
        }
        PreviewEvent::Problems { problems } => Some(PreviewUpdate::Problems { problems }),
        PreviewEvent::Console { level, text } => Some(PreviewUpdate::Console { level, text, problem: None }),
        PreviewEvent::Uncaught { problem } | PreviewEvent::Resource { problem } => Some(thrown(problem)),
        PreviewEvent::Route { path } => Some(PreviewUpdate::Route { path }),
        PreviewEvent::Painted => Some(PreviewUpdate::Painted),
        PreviewEvent::Picked { element } => {
            let place = Place { path: element.path, line: element.line, column: element.column };
            let (component, tag, text) = (element.component, element.tag, element.text);
            Some(PreviewUpdate::Picked { selection: Selection { place, component, tag, text } })
        }
        PreviewEvent::Unpicked => Some(PreviewUpdate::PickEnded),
        PreviewEvent::Ready { .. } | PreviewEvent::Mounted { .. } => None,
    }
}
