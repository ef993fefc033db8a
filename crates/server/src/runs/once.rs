//! A generation's `Idempotency-Key`: the key names the generation's id before there is a generation.
//!
//! Whoever asks again with the same key finds that id: follows the generation where there is one,
//! begins it where its first asker's server died before it did. Two that begin it at once meet in the
//! uniqueness of its document. So at no moment can one key be charged twice.

use uuid::Uuid;
use vectort_contract::api::ApiCode;
use vectort_store::{Generation, GenerationState, Idempotent, Project, StoreError};

use super::Asked;
use crate::idempotency::MOST_ATTEMPTS;
use crate::keys::digest;
use crate::problem::{Problem, Result};
use crate::state::Server;

/// What is kept beside the id: it was taken, and the answer is elsewhere.
const ACCEPTED: u16 = 202;

impl Server {
    /// The generation that this key names: begun now, or before. `key-reused` when that was for another
    /// `request` than this one, as it arrived.
    pub(crate) async fn begin_once(
        &self,
        project: Project,
        asked: Asked,
        request: &str,
        key: &str,
    ) -> Result<Generation> {
        let owner = project.owner;
        let subject = digest(&format!("{owner}:{}:{}:{key}", project.id, asked.kind()));
        let request = digest(request);
        for attempt in 0..MOST_ATTEMPTS {
            let fresh = Uuid::now_v7();
            let entry = Idempotent {
                id: format!("{subject}:{attempt}"),
                request: request.clone(),
                answer: Some((ACCEPTED, fresh.to_string())),
                at: self.now(),
            };
            let id = match self.store().idempotency_begin(&entry).await? {
                None => return self.begin(fresh, project, asked).await,
                Some(known) if known.request != request => return Err(Problem::new(ApiCode::KeyReused)),
                Some(known) => named(&known)?,
            };
            match self.store().generation(owner, id).await {
                Err(StoreError::NotFound) => return self.begin(id, project, asked).await,
                Err(error) => return Err(error.into()),
                Ok(found) => match found.state {
                    // Not reserved for yet: it may still be refused.
                    GenerationState::Queued => return Err(Problem::new(ApiCode::InProgress).after(1)),
                    // Refused, for want of credits say: that may have changed.
                    GenerationState::Ended if found.result.is_none() => {}
                    GenerationState::Running | GenerationState::Ended => return Ok(found),
                },
            }
        }
        Err(Problem::new(ApiCode::Unavailable).after(60))
    }
}

/// The id that an entry names.
fn named(entry: &Idempotent) -> Result<Uuid> {
    let id = entry.answer.as_ref().and_then(|(_, id)| id.parse().ok());
    id.ok_or_else(|| Problem::internal(&"an idempotency key without a generation"))
}
