//! Removes larger contents that the store no longer names: `Store::sweep` and the deletion of an
//! account end the entries, and what lies beside the store goes here.

use std::collections::HashSet;

use futures_util::StreamExt as _;
use jiff::{SignedDuration, Timestamp};
use object_store::path::Path;
use object_store::{ObjectStoreExt as _, PutPayload};
use uuid::Uuid;

use super::{Blobs, id};
use crate::problem::Result;
use crate::state::Server;

/// What is younger may be about to be named: an upload comes before its entry.
const YOUNG: SignedDuration = SignedDuration::from_hours(24 * 8);

/// Contents that are looked up at once.
const PAGE: usize = 200;

/// An object of a bucket or folder, and the id of the entry that would name it.
struct Object {
    place: Path,
    id: String,
}

impl Blobs {
    /// The object, if it is a content.
    fn object(&self, place: Path) -> Option<Object> {
        let mut parts = place.parts().skip(self.prefix.parts().count());
        let owner: Uuid = parts.next()?.as_ref().parse().ok()?;
        let hash = parts.nth(1)?.as_ref().to_owned();
        Some(Object { id: id(owner, &hash), place })
    }
}

impl Server {
    /// Removes larger contents that were kept more than eight days before `now` and that no entry of the
    /// store names, and says how many. What cannot be reached is tried the next time.
    pub async fn sweep_contents(&self, now: Timestamp) -> usize {
        let blobs = self.blobs();
        let is_old = |at: i64| now.as_second() - at > YOUNG.as_secs();
        let prefix = Some(&blobs.prefix).filter(|prefix| !prefix.as_ref().is_empty());
        let mut pages = blobs
            .all
            .list(prefix)
            .filter_map(|found| async move {
                let found = found.inspect_err(|error| tracing::warn!(%error, "not listed")).ok()?;
                is_old(found.last_modified.timestamp()).then_some(found.location)
            })
            .filter_map(|place| async move { blobs.object(place) })
            .chunks(PAGE)
            .boxed();
        let mut gone = 0;
        while let Some(page) = pages.next().await {
            match self.sweep_page(page).await {
                Ok(count) => gone += count,
                Err(problem) => tracing::warn!(code = problem.code().as_str(), "contents were not swept"),
            }
        }
        gone
    }

    async fn sweep_page(&self, page: Vec<Object>) -> Result<usize> {
        let named = self.named(&page).await?;
        let mut gone = 0;
        for object in page.into_iter().filter(|object| !named.contains(&object.id)) {
            gone += usize::from(self.remove(&object).await?);
        }
        Ok(gone)
    }

    async fn named(&self, page: &[Object]) -> Result<HashSet<String>> {
        let ids: Vec<String> = page.iter().map(|object| object.id.clone()).collect();
        Ok(self.store().blobs(&ids).await?.into_iter().map(|blob| blob.id).collect())
    }

    /// Removes one that nothing names, and puts it back where its owner kept the same again meanwhile.
    async fn remove(&self, object: &Object) -> Result<bool> {
        let all = &self.blobs().all;
        let unavailable = |error| super::unavailable(&error);
        let content = match all.get(&object.place).await {
            Ok(found) => found.bytes().await.map_err(unavailable)?,
            Err(object_store::Error::NotFound { .. }) => return Ok(false),
            Err(error) => return Err(unavailable(error)),
        };
        all.delete(&object.place).await.map_err(unavailable)?;
        if self.store().blobs(std::slice::from_ref(&object.id)).await?.is_empty() {
            return Ok(true);
        }
        all.put(&object.place, PutPayload::from(content)).await.map_err(unavailable)?;
        Ok(false)
    }

    /// Removes every larger content of somebody who is no more. What is left of it after an error is
    /// swept later.
    pub(crate) async fn forget_contents(&self, owner: Uuid) {
        let blobs = self.blobs();
        let folder = blobs.prefix.clone().join(owner.simple().to_string());
        let mut found = blobs.all.list(Some(&folder));
        while let Some(found) = found.next().await {
            let removed = match found {
                Ok(found) => blobs.all.delete(&found.location).await,
                Err(error) => Err(error),
            };
            if let Err(error) = removed {
                tracing::warn!(%error, "contents of somebody who is gone are left to be swept");
                return;
            }
        }
    }
}
