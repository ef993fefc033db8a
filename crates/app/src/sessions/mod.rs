//! Previews as the window shows them: served for as long as somebody looks, going over to a run's
//! draft and back.

mod session;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{mpsc, oneshot};
use vectort_contract::PreviewUpdate;
use vectort_core::{ProjectId, RelPath};

use crate::App;
use crate::follow::Follower;
use crate::host::Host;

use session::Session;

/// Updates that a follower may fall behind by; of a noisy console it then misses some.
const QUEUE: usize = 4096;
/// How long a run waits for its followers to be led over to the project.
const HANDOVER: Duration = Duration::from_secs(2);

impl<H: Host> App<H> {
    /// Serves the project, or its run's draft, for as long as somebody follows (and ten seconds
    /// more). First comes what holds now, then every change, in order. Must be called within a
    /// tokio runtime.
    pub fn preview_follow(&self, id: ProjectId) -> Follower<PreviewUpdate> {
        let (updates, queue) = mpsc::channel(QUEUE);
        let mut state = self.previews.state();
        let entry = state.entry(id).or_default();
        let session = entry.session.get_or_insert_with(|| {
            let (commands, receiver) = mpsc::unbounded_channel();
            tokio::spawn(Session::new(self.clone(), id, entry.draft.clone(), receiver).run());
            commands
        });
        let leave = Leave(session.clone());
        let _ = session.send(Command::Follow(updates));
        Follower::of_queue(queue, leave)
    }
}

impl<H: Host> App<H> {
    /// Lets the next click in the project's page pick the element under it
    /// ([`PreviewUpdate::Picked`]), or calls that off. Does nothing where nobody looks.
    pub fn preview_pick(&self, id: ProjectId, picking: bool) {
        self.previews.send(id, Command::Pick(picking));
    }
}

/// The previews of this process.
#[derive(Debug, Clone, Default)]
pub(crate) struct Previews {
    entries: Arc<Mutex<HashMap<ProjectId, Entry>>>,
}

#[derive(Debug, Default)]
struct Entry {
    /// The folder of the draft that a run is writing.
    draft: Option<PathBuf>,
    /// The session that serves, while one does.
    session: Option<mpsc::UnboundedSender<Command>>,
}

/// What a session is told.
#[derive(Debug)]
enum Command {
    /// Somebody wants to know.
    Follow(mpsc::Sender<PreviewUpdate>),
    /// Somebody may have left.
    Left,
    /// Vectort itself wrote these files of the project.
    Changed(Vec<RelPath>),
    /// A run began to write a draft.
    Draft(PathBuf),
    /// The next click picks an element, or no longer does.
    Pick(bool),
    /// It wrote this file.
    DraftFile(RelPath),
    /// The draft is about to go.
    DraftOver(oneshot::Sender<()>),
    /// The program ends.
    Stop(oneshot::Sender<()>),
}

/// A follower that leaves says so when it is dropped.
struct Leave(mpsc::UnboundedSender<Command>);

impl Drop for Leave {
    fn drop(&mut self) {
        let _ = self.0.send(Command::Left);
    }
}

impl Previews {
    fn state(&self) -> MutexGuard<'_, HashMap<ProjectId, Entry>> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn send(&self, id: ProjectId, command: Command) {
        let session = self.state().get(&id).and_then(|entry| entry.session.clone());
        if let Some(session) = session {
            let _ = session.send(command);
        }
    }

    /// Says that Vectort wrote or removed files of the project: sooner than the watcher sees it.
    pub(crate) fn changed(&self, id: ProjectId, paths: &[RelPath]) {
        self.send(id, Command::Changed(paths.to_vec()));
    }

    /// A run writes a draft into `dir`. It is shown as soon as it can be.
    pub(crate) fn show(&self, id: ProjectId, dir: PathBuf, is_browser: bool) -> DraftShow {
        if is_browser {
            self.state().entry(id).or_default().draft = Some(dir.clone());
            self.send(id, Command::Draft(dir));
        }
        DraftShow { previews: self.clone(), id, is_shown: is_browser }
    }

    /// Ends every session.
    pub(crate) async fn close(&self) {
        let sessions: Vec<_> = self.state().values_mut().filter_map(|entry| entry.session.take()).collect();
        let mut ends = Vec::new();
        for session in sessions {
            let (ended, end) = oneshot::channel();
            let _ = session.send(Command::Stop(ended));
            ends.push(end);
        }
        futures_util::future::join_all(ends).await;
    }

    /// Takes the session off the list, unless somebody came meanwhile: then what they said.
    fn retire(&self, id: ProjectId, commands: &mut mpsc::UnboundedReceiver<Command>) -> Option<Command> {
        let mut state = self.state();
        if let Ok(command) = commands.try_recv() {
            return Some(command);
        }
        if let Some(entry) = state.get_mut(&id) {
            entry.session = None;
        }
        None
    }
}

/// A draft that may be looked at while it is written. Ends when it is dropped, at the latest.
#[derive(Debug)]
pub(crate) struct DraftShow {
    previews: Previews,
    id: ProjectId,
    is_shown: bool,
}

impl DraftShow {
    /// A file of the draft was written.
    pub(crate) fn changed(&self, path: &RelPath) {
        if self.is_shown {
            self.previews.send(self.id, Command::DraftFile(path.clone()));
        }
    }

    /// The draft is about to go: returns once whoever looks at it was led over to the project.
    pub(crate) async fn over(mut self) {
        if let Some(left) = self.end() {
            let _ = tokio::time::timeout(HANDOVER, left).await;
        }
    }

    fn end(&mut self) -> Option<oneshot::Receiver<()>> {
        if !std::mem::take(&mut self.is_shown) {
            return None;
        }
        if let Some(entry) = self.previews.state().get_mut(&self.id) {
            entry.draft = None;
        }
        let (done, left) = oneshot::channel();
        self.previews.send(self.id, Command::DraftOver(done));
        Some(left)
    }
}

impl Drop for DraftShow {
    fn drop(&mut self) {
        self.end();
    }
}
