//! A stream written as a function that sends.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_util::Stream;
use tokio::sync::mpsc;

/// How many items the function may be ahead of whoever reads them.
const AHEAD: usize = 8;

/// The items that `producer` sends, in order. It runs inside `poll_next`, on the reader's task:
/// dropping the stream drops it where it waits, and a slow reader slows it down.
pub(crate) fn generate<T, F>(producer: impl FnOnce(mpsc::Sender<T>) -> F) -> Generator<T, F>
where
    F: Future<Output = ()>,
{
    let (sender, items) = mpsc::channel(AHEAD);
    Generator { producer: Some(Box::pin(producer(sender))), items }
}

pub(crate) struct Generator<T, F> {
    producer: Option<Pin<Box<F>>>,
    items: mpsc::Receiver<T>,
}

impl<T, F: Future<Output = ()>> Stream for Generator<T, F> {
    type Item = T;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<T>> {
        if let Poll::Ready(Some(item)) = self.items.poll_recv(context) {
            return Poll::Ready(Some(item));
        }
        if let Some(producer) = &mut self.producer
            && producer.as_mut().poll(context).is_ready()
        {
            // Its sender goes with it, so that the channel ends.
            self.producer = None;
        }
        self.items.poll_recv(context)
    }
}
