//! Changes of the project's files.
//!
//! On Linux only `CLOSE_WRITE` and `MOVED_TO` count: the file is whole then, so nothing has to be
//! waited for (a debounce of 5 ms would cost 5 ms of every edit). Elsewhere an event may come
//! while the file is being written; the next event then brings the rest, and a hash of the
//! content keeps what did not change from doing anything.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

use notify::event::{AccessKind, AccessMode, CreateKind, EventKind, ModifyKind};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::project::is_entered;

use super::update::Message;

/// Watches a folder's sources; not its packages, version control or build output.
pub(crate) struct Watch {
    watcher: RecommendedWatcher,
}

impl Watch {
    /// Starts to watch; events go to `sender`.
    pub(crate) fn start(root: &Path, sender: Sender<Message>) -> notify::Result<Self> {
        let watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            if let Ok(event) = event
                && matters(event.kind)
            {
                // The receiver is gone only when the preview is.
                let _ = sender.send(Message::Paths(event.paths));
            }
        })?;
        let mut watch = Self { watcher };
        watch.add(root)?;
        Ok(watch)
    }

    /// Watches a folder and those below it.
    pub(crate) fn add(&mut self, folder: &Path) -> notify::Result<()> {
        if !cfg!(target_os = "linux") {
            return self.watcher.watch(folder, RecursiveMode::Recursive);
        }
        // inotify watches single folders; a recursive watch would take in node_modules.
        let mut queue: Vec<PathBuf> = vec![folder.to_owned()];
        while let Some(folder) = queue.pop() {
            self.watcher.watch(&folder, RecursiveMode::NonRecursive)?;
            let Ok(entries) = fs_err::read_dir(&folder) else { continue };
            queue.extend(entries.flatten().filter_map(|entry| {
                let is_dir = entry.file_type().is_ok_and(|kind| kind.is_dir());
                let entered = entry.file_name().to_str().is_some_and(is_entered);
                (is_dir && entered).then(|| entry.path())
            }));
        }
        Ok(())
    }
}

fn matters(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write))
        | EventKind::Modify(ModifyKind::Name(_))
        | EventKind::Create(CreateKind::Folder)
        | EventKind::Remove(_) => true,
        EventKind::Create(_) | EventKind::Modify(_) => !cfg!(target_os = "linux"),
        EventKind::Any | EventKind::Access(_) | EventKind::Other => false,
    }
}
