//! What the page follows: a task for each `…_follow`, until `unfollow` or the page's end.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tauri::async_runtime::JoinHandle;
use tauri::ipc::{Channel, IpcResponse};
use vectort_app::Follower;

/// The tasks that send to the page. Cheap to clone.
#[derive(Clone, Default)]
pub(crate) struct Followers(Arc<Mutex<Table>>);

#[derive(Default)]
struct Table {
    last: u32,
    running: HashMap<u32, JoinHandle<()>>,
}

impl Followers {
    /// Runs `task` until it ends by itself or is ended. Its number is what `unfollow` takes.
    pub(crate) fn start(&self, task: impl Future<Output = ()> + Send + 'static) -> u32 {
        // Locked over the start, so that the task cannot be over before it is in the table.
        let mut table = self.lock();
        table.last = table.last.wrapping_add(1);
        let follower = table.last;
        let followers = self.clone();
        let running = tauri::async_runtime::spawn(async move {
            task.await;
            followers.lock().running.remove(&follower);
        });
        table.running.insert(follower, running);
        follower
    }

    /// Ends one. Nothing happens when it is over already.
    pub(crate) fn end(&self, follower: u32) {
        if let Some(task) = self.lock().running.remove(&follower) {
            task.abort();
        }
    }

    /// Ends all: the page that followed is gone.
    pub(crate) fn end_all(&self) {
        for (_, task) in self.lock().running.drain() {
            task.abort();
        }
    }

    fn lock(&self) -> MutexGuard<'_, Table> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Sends everything that is followed to the page, until either ends.
pub(crate) async fn forward<T: IpcResponse>(mut followed: Follower<T>, channel: Channel<T>) {
    while let Some(item) = followed.next().await {
        if channel.send(item).is_err() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn wait_until(done: impl Fn() -> bool) {
        for _ in 0..200 {
            if done() {
                return;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        panic!("it did not come to pass within 2 s");
    }

    #[test]
    fn tasks_end_by_themselves_by_number_and_together() {
        let followers = Followers::default();
        let alive = Arc::new(());
        let follow = || {
            // Counts down when its task is dropped.
            let alive = Arc::clone(&alive);
            followers.start(async move {
                std::future::pending::<()>().await;
                drop(alive);
            })
        };
        let (first, second, third) = (follow(), follow(), follow());
        assert!(first < second && second < third);
        assert_eq!(Arc::strong_count(&alive), 4);

        followers.end(second);
        followers.end(second);
        wait_until(|| Arc::strong_count(&alive) == 3);

        followers.start(async {});
        wait_until(|| followers.lock().running.len() == 2);

        followers.end_all();
        wait_until(|| Arc::strong_count(&alive) == 1);
        assert!(followers.lock().running.is_empty());
    }
}
