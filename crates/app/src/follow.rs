//! Following something that goes on: a run, a preview, a deployment.

use std::fmt;
use std::time::Duration;

use futures_util::stream::{self, BoxStream, StreamExt as _};
use tokio::sync::{mpsc, watch};
use tokio::time::Instant;

/// Least time between two snapshots: 30 a second are as many as anybody sees.
pub(crate) const SNAPSHOT_GAP: Duration = Duration::from_nanos(1_000_000_000 / 30);

/// Somebody who follows. Dropping it ends the following, never what is followed.
pub struct Follower<T> {
    items: BoxStream<'static, T>,
}

impl<T> Follower<T> {
    /// The next thing to show; `None` once there will be no more. May be dropped while it waits,
    /// and asked again.
    pub async fn next(&mut self) -> Option<T> {
        self.items.next().await
    }
}

impl<T> fmt::Debug for Follower<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Follower").finish_non_exhaustive()
    }
}

impl<T: Send + 'static> Follower<T> {
    /// Snapshots of a state: now, if there is one, and after every change, at most 30 a second. A
    /// follower that is slow misses some of them, never the last one.
    pub(crate) fn of_state<S: Send + Sync + 'static>(
        state: watch::Receiver<Option<S>>,
        snapshot: impl Fn(&S) -> T + Send + 'static,
    ) -> Self {
        struct Following<S, F> {
            state: watch::Receiver<Option<S>>,
            snapshot: F,
            not_before: Option<Instant>,
        }
        let mut following = Following { state, snapshot, not_before: None };
        following.state.mark_changed();
        let items = stream::unfold(following, async |mut following| {
            loop {
                following.state.changed().await.ok()?;
                if let Some(moment) = following.not_before {
                    tokio::time::sleep_until(moment).await;
                }
                let item = following.state.borrow_and_update().as_ref().map(&following.snapshot);
                if let Some(item) = item {
                    following.not_before = Some(Instant::now() + SNAPSHOT_GAP);
                    return Some((item, following));
                }
            }
        });
        Self { items: items.boxed() }
    }

    /// Everything that is sent, in order. `held` lives as long as the follower.
    pub(crate) fn of_queue(queue: mpsc::Receiver<T>, held: impl Send + 'static) -> Self {
        let items = stream::unfold((queue, held), async |(mut queue, held)| {
            let item = queue.recv().await?;
            Some((item, (queue, held)))
        });
        Self { items: items.boxed() }
    }
}
