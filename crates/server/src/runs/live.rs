//! A run's events while this process works on it.
//!
//! Whoever follows is woken at once; the store gets the same events beside that, as many at a time as
//! came while it was busy with those before.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::watch;
use uuid::Uuid;
use vectort_app::Cancel;
use vectort_contract::Event;
use vectort_store::GenerationEvent;

use crate::state::Server;

/// Most events of one write.
const MOST_TOGETHER: usize = 256;

/// How long the store may be away before events are given up; the outcome is kept all the same.
const TRIES: u32 = 60;

/// How long a run that is stopped may take to end.
const STOPPING: Duration = Duration::from_secs(5);

/// A run of this process.
pub(crate) struct Live {
    pub(crate) id: Uuid,
    /// Stops it.
    pub(crate) cancel: Cancel,
    log: Mutex<Log>,
    changed: watch::Sender<usize>,
}

#[derive(Default)]
struct Log {
    events: Vec<Arc<str>>,
    is_over: bool,
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Live {
    /// One more event. What was on this machine only is not told.
    pub(crate) fn tell(&self, event: &Event, hidden: &str) {
        let Ok(mut text) = serde_json::to_string(event) else { return };
        if !hidden.is_empty() && text.contains(hidden) {
            text = text.replace(hidden, "");
        }
        let count = {
            let mut log = held(&self.log);
            if log.is_over {
                return;
            }
            log.events.push(text.into());
            log.is_over = matches!(event, Event::Done(_));
            log.events.len()
        };
        self.changed.send_replace(count);
    }

    /// Those after the first `seen`, and whether the last of them is the last.
    pub(crate) fn after(&self, seen: usize) -> (Vec<Arc<str>>, bool) {
        let log = held(&self.log);
        (log.events.get(seen..).unwrap_or_default().to_vec(), log.is_over)
    }

    /// Says when there are more.
    pub(crate) fn watch(&self) -> watch::Receiver<usize> {
        self.changed.subscribe()
    }

    /// Writes the events to the store until the last of them is there.
    async fn keep(&self, server: &Server) {
        let (mut watch, mut kept) = (self.watch(), 0);
        loop {
            watch.borrow_and_update();
            let (events, is_over) = self.after(kept);
            for part in events.chunks(MOST_TOGETHER) {
                let at = server.now();
                let event = |(nth, text): (usize, &Arc<str>)| GenerationEvent {
                    generation: self.id,
                    seq: (kept + nth + 1) as u64,
                    event: text.to_string(),
                    at,
                };
                let batch: Vec<GenerationEvent> = part.iter().enumerate().map(event).collect();
                let mut tries = 0;
                while let Err(error) = server.store().event_add(&batch).await {
                    tries += 1;
                    if tries > TRIES {
                        tracing::error!(%error, generation = %self.id, "events are not kept");
                        return;
                    }
                    tokio::time::sleep(Duration::from_millis(500)).await;
                }
                kept += part.len();
            }
            if is_over {
                return;
            }
            if watch.changed().await.is_err() {
                return;
            }
        }
    }
}

/// The runs of this process.
#[derive(Default)]
pub(crate) struct Lives(Mutex<HashMap<Uuid, Arc<Live>>>);

impl Lives {
    /// The run, if this process works on it.
    pub(crate) fn get(&self, id: Uuid) -> Option<Arc<Live>> {
        held(&self.0).get(&id).cloned()
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        held(&self.0).len()
    }
}

impl Server {
    /// Lets the runs of this process end; those that take longer are stopped, and cost nothing.
    pub(crate) async fn drain_runs(&self, patience: Duration) {
        let ended = async {
            while self.lives().count() > 0 {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        };
        if tokio::time::timeout(patience, ended).await.is_ok() {
            return;
        }
        for live in held(&self.lives().0).values() {
            live.cancel.cancel();
        }
        let _ = tokio::time::timeout(STOPPING, async {
            while self.lives().count() > 0 {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        })
        .await;
    }

    /// Begins to keep a run's events.
    pub(crate) fn go_live(&self, id: Uuid) -> Arc<Live> {
        let (changed, _) = watch::channel(0);
        let live = Arc::new(Live { id, cancel: Cancel::new(), log: Mutex::default(), changed });
        held(&self.lives().0).insert(id, Arc::clone(&live));
        let (server, kept) = (self.clone(), Arc::clone(&live));
        tokio::spawn(async move {
            kept.keep(&server).await;
            // Whoever comes later reads the store.
            held(&server.lives().0).remove(&id);
        });
        live
    }
}
