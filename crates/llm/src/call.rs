//! What one request may carry beside its words: how to go on after a break, how much it may
//! cost, where to record it.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::error::Reason;
use crate::recording::Recorder;
use crate::request::{Message, Request};

/// What one request may carry beside its words. The default is a plain request.
#[derive(Clone, Default)]
pub struct Call {
    /// How an answer goes on that broke after its first text, or reached its length limit. Without
    /// one it is not continued, and ends as [`Interrupted`](crate::StreamEvent::Interrupted).
    pub continuation: Option<Arc<dyn Continuation>>,
    /// What the request, and others that share it, may cost.
    pub budget: Option<Budget>,
    /// Where bytes and times are recorded.
    pub recorder: Option<Recorder>,
}

impl Call {
    /// A call that is continued as `continuation` says.
    pub fn continued(continuation: impl Continuation + 'static) -> Self {
        Self { continuation: Some(Arc::new(continuation)), ..Self::default() }
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call")
            .field("continuation", &self.continuation.is_some())
            .field("budget", &self.budget)
            .field("recorder", &self.recorder)
            .finish()
    }
}

/// An answer that broke.
#[derive(Debug, Clone, Copy)]
pub struct Partial<'a> {
    /// What was asked first.
    pub request: &'a Request,
    /// Everything that was passed on and not retracted.
    pub text: &'a str,
    /// Why it ended: a failure, or [`Reason::OutputLimit`].
    pub reason: Reason,
}

/// How to go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resume {
    /// How many bytes of the text stay; the rest is retracted. It is moved back to the start of
    /// a character.
    pub keep: usize,
    /// What the next provider is asked. It should end with a message of the person's: several
    /// models refuse to go on from words put into their mouth.
    pub request: Request,
    /// How many characters at most of the kept text's end the next answer may repeat at its
    /// beginning. They are dropped. For prose; 0 where an answer begins at a clean boundary.
    pub overlap: usize,
}

impl Resume {
    /// Retracts everything and asks again.
    pub fn restart(request: &Request) -> Self {
        Self { keep: 0, request: request.clone(), overlap: 0 }
    }
}

/// Decides how a broken answer goes on. A function `Fn(&Partial) -> Resume` is one.
///
/// The router knows nothing of what the text is. Whoever reads files out of it keeps those that
/// are complete (`keep` is where the last one ends) and asks for the others; nobody should let a
/// second model go on in the middle of a file.
pub trait Continuation: Send + Sync {
    /// Says how `partial` goes on.
    fn resume(&self, partial: &Partial<'_>) -> Resume;
}

impl<F: Fn(&Partial<'_>) -> Resume + Send + Sync> Continuation for F {
    fn resume(&self, partial: &Partial<'_>) -> Resume {
        self(partial)
    }
}

/// Asks again from the beginning.
#[derive(Debug, Clone, Copy, Default)]
pub struct Restart;

impl Continuation for Restart {
    fn resume(&self, partial: &Partial<'_>) -> Resume {
        Resume::restart(partial.request)
    }
}

/// Goes on with plain prose where it broke off: the text so far becomes a message of the
/// model's, followed by a message that asks to go on.
#[derive(Debug, Clone, Copy, Default)]
pub struct Prose;

impl Continuation for Prose {
    fn resume(&self, partial: &Partial<'_>) -> Resume {
        if partial.text.trim().is_empty() {
            return Resume::restart(partial.request);
        }
        let mut request = partial.request.clone();
        request.messages.push(Message::assistant(partial.text));
        request.messages.push(Message::user(
            "Your answer broke off there. Go on exactly where it stopped, with the next character; \
             repeat nothing and explain nothing.",
        ));
        Resume { keep: partial.text.len(), request, overlap: 200 }
    }
}

/// What may be spent, shared by all the requests of a run. Clones share it.
#[derive(Debug, Clone)]
pub struct Budget {
    cap: u64,
    spent: Arc<AtomicU64>,
}

impl Budget {
    /// A budget of `cap` micro-dollars.
    pub fn new(cap: u64) -> Self {
        Self { cap, spent: Arc::default() }
    }

    /// The whole of it, in micro-dollars.
    pub fn cap_microusd(&self) -> u64 {
        self.cap
    }

    /// What has been spent, in micro-dollars; estimates where a stream broke.
    pub fn spent_microusd(&self) -> u64 {
        self.spent.load(Ordering::Relaxed)
    }

    /// What is left, in micro-dollars.
    pub fn left_microusd(&self) -> u64 {
        self.cap.saturating_sub(self.spent_microusd())
    }

    /// Counts what was spent elsewhere, on the same run.
    pub fn spend(&self, microusd: u64) {
        self.spent.fetch_add(microusd, Ordering::Relaxed);
    }
}
