//! Mail: written in the reader's language, sent in the background, tried again when it fails.
//!
//! A request never waits for mail and never fails because of it. What is not delivered when the
//! process ends is lost: everything that mail is for can be asked for again.

mod letter;
mod transport;

use std::sync::Arc;
use std::time::Duration;

use backon::{ExponentialBuilder, Retryable as _};
use tokio::sync::Semaphore;
use tokio_util::task::TaskTracker;

pub use letter::{Letter, Subject};
pub use transport::TransportError;
use transport::{SendError, Transport};

use crate::config::Config;

/// Mails under way at once.
const AT_ONCE: usize = 8;

/// Mails that wait or are under way; more are refused, so that a flood cannot fill the memory.
const MOST_WAITING: usize = 2_000;

/// Sends mail.
#[derive(Debug, Clone)]
pub struct Mailer {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    transport: Transport,
    from: lettre::message::Mailbox,
    /// The host that people know the server by.
    host: String,
    room: Semaphore,
    tasks: TaskTracker,
}

impl Mailer {
    /// A mailer as the settings say.
    ///
    /// # Errors
    ///
    /// See [`TransportError`].
    pub(crate) fn new(config: &Config) -> Result<Self, TransportError> {
        let from = config.mail_from.parse().map_err(|_| TransportError::Sender)?;
        let host = config.public_url.split("://").nth(1).unwrap_or_default().to_owned();
        let inner = Inner {
            transport: Transport::new(config)?,
            from,
            host,
            room: Semaphore::new(AT_ONCE),
            tasks: TaskTracker::new(),
        };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// Sends the letter in the background. Neither the address nor the words are ever logged.
    pub fn post(&self, letter: Letter) {
        if self.inner.tasks.len() >= MOST_WAITING {
            tracing::error!(mail = letter.subject.name(), "too much mail waits; this one is not sent");
            return;
        }
        let inner = Arc::clone(&self.inner);
        self.inner.tasks.spawn(async move { inner.deliver(letter).await });
    }

    /// Does what a mail needs first, in the background as well.
    pub(crate) fn background(&self, work: impl Future<Output = ()> + Send + 'static) {
        if self.inner.tasks.len() < MOST_WAITING {
            self.inner.tasks.spawn(work);
        }
    }

    /// Waits until nothing is under way any more.
    pub(crate) async fn drain(&self) {
        self.inner.tasks.close();
        self.inner.tasks.wait().await;
    }
}

impl Inner {
    async fn deliver(&self, letter: Letter) {
        let Ok(_room) = self.room.acquire().await else { return };
        let name = letter.subject.name();
        let written = letter.write(&self.host);
        // 1, 2, 4, … seconds: about two minutes in all.
        let pauses = ExponentialBuilder::default()
            .with_min_delay(Duration::from_secs(1))
            .with_max_delay(Duration::from_mins(1))
            .with_max_times(7)
            .with_jitter();
        let send = || self.transport.send(&self.from, &letter.to, &written);
        let sent = send.retry(pauses).when(SendError::is_passing).await;
        match sent {
            Ok(()) => tracing::info!(mail = name, "mail was handed over"),
            Err(error) => tracing::error!(mail = name, %error, "mail was not sent"),
        }
    }
}
