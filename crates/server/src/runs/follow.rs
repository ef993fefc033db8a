//! A run's events for whoever asks: from this process where it works on it, else from the store,
//! where another server puts them.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use futures_util::Stream;
use tokio::sync::watch;
use uuid::Uuid;
use vectort_contract::hosted::GenerationOutcome;
use vectort_contract::{Done, Event};
use vectort_store::{Generation, GenerationState};

use super::live::Live;
use crate::state::Server;

/// How often the store is asked for another server's events.
const POLL: Duration = Duration::from_millis(100);

/// How often the last event is waited for after its generation has ended: its server writes it beside
/// the document. Then, or where events are no longer kept, it is made of the document.
const LAST_POLLS: u32 = 10;

/// Most events of one read.
const PAGE: u32 = 200;

/// Whether an event, as JSON, is a run's last.
pub(crate) fn is_last(event: &str) -> bool {
    event.starts_with(r#"{"event":"done""#)
}

/// A generation's last event, as its document has it.
fn last_of(generation: &Generation) -> String {
    let outcome =
        generation.result.clone().and_then(|it| serde_json::from_value::<GenerationOutcome>(it).ok());
    let done: Done = outcome.and_then(|it| serde_json::from_value(it.done).ok()).unwrap_or_default();
    serde_json::to_string(&Event::Done(done)).unwrap_or_default()
}

enum Source {
    Here(Arc<Live>, watch::Receiver<usize>),
    Store,
}

struct Following {
    server: Server,
    owner: Uuid,
    generation: Uuid,
    source: Source,
    /// The number of the last event that was taken.
    seen: u64,
    waiting: VecDeque<(u64, Arc<str>)>,
    is_over: bool,
}

/// The run's events after number `after`, up to its last.
pub(crate) fn follow(
    server: Server,
    owner: Uuid,
    generation: Uuid,
    after: u64,
) -> impl Stream<Item = (u64, Arc<str>)> + Send + 'static {
    let source = match server.lives().get(generation) {
        Some(live) => {
            let watch = live.watch();
            Source::Here(live, watch)
        }
        None => Source::Store,
    };
    let following = Following {
        server,
        owner,
        generation,
        source,
        seen: after,
        waiting: VecDeque::new(),
        is_over: false,
    };
    futures_util::stream::unfold(following, |mut following| async move {
        loop {
            if let Some(event) = following.waiting.pop_front() {
                following.is_over |= is_last(&event.1);
                return Some((event, following));
            }
            if following.is_over {
                return None;
            }
            // A server that stops tells nobody for long: whoever follows goes on elsewhere.
            let stopping = following.server.stopping().clone();
            let more = tokio::select! {
                more = following.read() => more,
                () = stopping.cancelled() => false,
            };
            if !more {
                return None;
            }
        }
    })
}

impl Following {
    /// Waits for more events; false when there will be none.
    async fn read(&mut self) -> bool {
        match &mut self.source {
            Source::Here(live, watch) => loop {
                watch.borrow_and_update();
                let (events, is_over) = live.after(usize::try_from(self.seen).unwrap_or(usize::MAX));
                if !events.is_empty() {
                    for event in events {
                        self.seen += 1;
                        self.waiting.push_back((self.seen, event));
                    }
                    return true;
                }
                if is_over || watch.changed().await.is_err() {
                    return false;
                }
            },
            Source::Store => self.read_store().await,
        }
    }

    async fn read_store(&mut self) -> bool {
        let mut polls_after_end = 0;
        loop {
            let store = self.server.store();
            // Else the asker comes again, with the number of the last that arrived.
            let Ok(events) = store.events(self.generation, self.seen, PAGE).await else { return false };
            if !events.is_empty() {
                for event in events {
                    self.seen = event.seq;
                    self.waiting.push_back((event.seq, event.event.into()));
                }
                return true;
            }
            match store.generation(self.owner, self.generation).await {
                Ok(generation) if generation.state == GenerationState::Ended => {
                    polls_after_end += 1;
                    if polls_after_end > LAST_POLLS {
                        self.seen += 1;
                        self.waiting.push_back((self.seen, last_of(&generation).into()));
                        return true;
                    }
                }
                Ok(_) => {}
                Err(_) => return false,
            }
            tokio::time::sleep(POLL).await;
        }
    }
}
