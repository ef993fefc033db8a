//! Ends what a server that died has left: its credits come back, unless its files were kept.

use std::time::Duration;

use jiff::Timestamp;
use tokio::task::JoinHandle;
use vectort_contract::hosted::GenerationOutcome;
use vectort_contract::{Done, ErrorCode, Event, WireError};
use vectort_store::account::{AccountError, perform};
use vectort_store::ledger::Operation;
use vectort_store::{Commit, Generation, GenerationEvent, GenerationState, StoreError};

use super::lease::{SWEPT, set_mark, until};
use crate::state::Server;
use crate::sync::MODEL;

/// How often leases are looked at.
const BEAT: Duration = Duration::from_secs(2);

/// Most generations of one look.
const MOST: u32 = 100;

/// Why one was not ended. It is tried again.
#[derive(Debug, thiserror::Error)]
enum NotSwept {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Account(#[from] AccountError),
}

/// Looks after leases for as long as the task lives.
pub(crate) fn tend(server: &Server) -> JoinHandle<()> {
    let server = server.clone();
    tokio::spawn(async move {
        loop {
            server.sweep_generations(server.now()).await;
            tokio::time::sleep(BEAT).await;
        }
    })
}

impl Server {
    /// Ends generations whose lease was over at `now`, and says how many.
    pub(crate) async fn sweep_generations(&self, now: Timestamp) -> usize {
        let expired = match self.store().generations_expired(now, MOST).await {
            Ok(expired) => expired,
            Err(error) => {
                tracing::warn!(%error, "leases were not looked at");
                return 0;
            }
        };
        let mut swept = 0;
        for generation in expired {
            let id = generation.id;
            match self.sweep_generation(generation).await {
                Ok(()) => swept += 1,
                // Another server was faster, or its own came back.
                Err(NotSwept::Store(StoreError::Conflict)) => {}
                Err(error) => tracing::warn!(%error, generation = %id, "not swept"),
            }
        }
        swept
    }

    async fn sweep_generation(&self, mut generation: Generation) -> Result<(), NotSwept> {
        // From here on its own server knows that it has lost it.
        set_mark(&mut generation, SWEPT);
        generation.lease_until = until(self.now());
        self.store().generation_update(&generation).await?;
        generation.rev += 1;
        let name = generation.id.simple().to_string();
        let commit: Option<Commit> =
            match self.store().commit_by_mutation(generation.project, MODEL, &name).await {
                Ok(commit) => Some(commit),
                Err(StoreError::NotFound) => None,
                Err(error) => return Err(error.into()),
            };
        // Only what passed its checks is ever committed.
        let (credits, reason) = match commit {
            Some(_) => (generation.reserved, "recovered"),
            None => (0, "interrupted"),
        };
        let finish = Operation::Finish { generation: generation.id, credits, reason: reason.to_owned() };
        let entry = perform(self.store(), generation.owner, &finish, self.now()).await?;
        let credits = -(entry.delta + entry.held_delta).total();
        let done = Done {
            ok: commit.is_some(),
            verified: commit.is_some(),
            credits: u32::try_from(credits).unwrap_or_default(),
            project_id: generation.project.to_string().parse().ok(),
            error: commit.is_none().then(|| WireError::new(ErrorCode::Internal)),
            ..Done::default()
        };
        self.last_event(&generation, &done).await?;
        let outcome = GenerationOutcome {
            verified: done.verified,
            credits,
            revision: commit.map(|commit| commit.rev),
            conflicts: Vec::new(),
            done: serde_json::to_value(&done).unwrap_or_default(),
        };
        generation.state = GenerationState::Ended;
        generation.result = serde_json::to_value(outcome).ok();
        self.store().generation_update(&generation).await?;
        tracing::warn!(generation = %generation.id, reason, "ended for a server that did not");
        Ok(())
    }

    /// Tells whoever follows that it is over.
    async fn last_event(&self, generation: &Generation, done: &Done) -> Result<(), StoreError> {
        let mut last = 0;
        loop {
            let events = self.store().events(generation.id, last, 500).await?;
            match events.last() {
                Some(event) if super::is_last(&event.event) => return Ok(()),
                Some(event) => last = event.seq,
                None => break,
            }
        }
        let event = GenerationEvent {
            generation: generation.id,
            seq: last + 1,
            event: serde_json::to_string(&Event::Done(done.clone())).unwrap_or_default(),
            at: self.now(),
        };
        self.store().event_add(&[event]).await
    }
}
