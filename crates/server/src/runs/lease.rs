//! A generation's lease: as long as it is renewed, nobody else ends it.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use tokio::sync::Mutex;
use vectort_app::Cancel;
use vectort_store::{Generation, GenerationState, StoreError};

use crate::state::Server;

/// How often it is renewed.
const BEAT: Duration = Duration::from_secs(1);

/// How long it holds without that: several beats, so that a slow write is no death.
const HOLDS: SignedDuration = SignedDuration::from_secs(8);

/// Set in the request's document by whoever wants it stopped, from any server.
pub(super) const STOP: &str = "stop";

/// Set there by the sweeper that ends it.
pub(super) const SWEPT: &str = "swept";

/// Until when a lease that is renewed now holds.
pub(super) fn until(now: Timestamp) -> Timestamp {
    now.checked_add(HOLDS).unwrap_or(Timestamp::MAX)
}

/// A mark of a generation's document.
pub(super) fn is_marked(generation: &Generation, mark: &str) -> bool {
    generation.request.get(mark).and_then(Value::as_bool) == Some(true)
}

/// Sets a mark.
pub(super) fn set_mark(generation: &mut Generation, mark: &str) {
    if let Some(request) = generation.request.as_object_mut() {
        request.insert(mark.to_owned(), Value::Bool(true));
    }
}

/// The lease is another's, or over.
#[derive(Debug)]
pub(super) struct Lost;

/// A lease that this process holds.
pub(super) struct Lease {
    server: Server,
    latest: Mutex<Generation>,
    cancel: Cancel,
}

impl Lease {
    pub(super) fn new(server: Server, generation: Generation, cancel: Cancel) -> Self {
        Self { server, latest: Mutex::new(generation), cancel }
    }

    /// Changes the document and renews the lease; [`Lost`] when somebody else has it.
    pub(super) async fn change(&self, change: impl Fn(&mut Generation)) -> Result<(), Lost> {
        let mut latest = self.latest.lock().await;
        loop {
            let mut next = latest.clone();
            change(&mut next);
            let now = self.server.now();
            next.lease_until = until(now);
            match self.server.store().generation_update(&next).await {
                Ok(()) => {
                    next.rev += 1;
                    *latest = next;
                    return Ok(());
                }
                Err(StoreError::Conflict) => {
                    let read = self.server.store().generation(latest.owner, latest.id).await;
                    let Ok(read) = read else { return Err(Lost) };
                    if read.state == GenerationState::Ended || is_marked(&read, SWEPT) {
                        return Err(Lost);
                    }
                    if is_marked(&read, STOP) {
                        self.cancel.cancel();
                    }
                    *latest = read;
                }
                // Whether it was written is not known: the next attempt finds out.
                Err(StoreError::Unavailable(_)) if now < latest.lease_until => {
                    tokio::time::sleep(BEAT / 4).await;
                }
                Err(_) => return Err(Lost),
            }
        }
    }

    /// Renews it until it is lost.
    pub(super) async fn beat(&self) -> Lost {
        loop {
            tokio::time::sleep(BEAT).await;
            if let Err(lost) = self.change(|_| {}).await {
                return lost;
            }
        }
    }

    /// The document, as it was written last.
    pub(super) async fn generation(&self) -> Generation {
        self.latest.lock().await.clone()
    }
}
