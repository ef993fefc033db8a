//! Server-sent events out of chunks of bytes, without waiting for any.
//!
//! The parser is `sse-stream`'s. Around it are the things that the providers' streams need and
//! the format does not have: a bound on one event, an end of input that also ends the last
//! event, and the lines that are no SSE at all, which is how Gemini reports an error in
//! mid-stream (bare JSON) and old llama.cpp servers did (an `error:` field).

use std::convert::Infallible;
use std::fmt;
use std::pin::Pin;
use std::sync::mpsc;
use std::task::{Context, Poll, Waker};

use bytes::Bytes;
use futures_util::Stream;
use futures_util::stream::{self, StreamExt as _};
use memchr::memchr2;
use sse_stream::{Sse, SseByteStream};

/// The largest event, in bytes. OpenAI's last event repeats the whole answer, which is at most
/// a megabyte or two.
pub const MAX_EVENT_BYTES: usize = 8 << 20;

/// How many bytes of lines that are no SSE are kept.
const MAX_STRAY_BYTES: usize = 64 << 10;

/// How a stream of events can be broken. After one of these there are no more events.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum FrameError {
    /// An event of more than [`MAX_EVENT_BYTES`].
    #[error("an event larger than {MAX_EVENT_BYTES} bytes")]
    TooLarge,
    /// A field that is not UTF-8.
    #[error("an event that is not UTF-8")]
    Utf8,
}

type Feed = Pin<Box<dyn Stream<Item = Result<Bytes, Infallible>> + Send>>;

/// A decoder that is fed: bytes in, events out.
pub(crate) struct Frames {
    feed: Option<mpsc::Sender<Bytes>>,
    events: SseByteStream<Feed>,
    lines: Lines,
}

impl fmt::Debug for Frames {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Frames").field("lines", &self.lines).finish_non_exhaustive()
    }
}

impl Default for Frames {
    fn default() -> Self {
        let (feed, chunks) = mpsc::channel();
        let chunks = stream::poll_fn(move |_| match chunks.try_recv() {
            Ok(chunk) => Poll::Ready(Some(Ok(chunk))),
            Err(mpsc::TryRecvError::Empty) => Poll::Pending,
            Err(mpsc::TryRecvError::Disconnected) => Poll::Ready(None),
        });
        let chunks: Feed = Box::pin(chunks);
        Self { feed: Some(feed), events: SseByteStream::new(chunks), lines: Lines::default() }
    }
}

impl Frames {
    /// Takes the next bytes of the body. Read the events with [`Frames::next`] before more.
    pub(crate) fn push(&mut self, bytes: Bytes) -> Result<(), FrameError> {
        self.lines.scan(&bytes)?;
        if let Some(feed) = &self.feed {
            // It fails only once the parser is gone, which lives as long as this.
            let _ = feed.send(bytes);
        }
        Ok(())
    }

    /// The body has ended: a last event that lacks its blank line is an event all the same.
    pub(crate) fn end(&mut self) {
        if let Some(feed) = self.feed.take() {
            let _ = feed.send(Bytes::from_static(b"\n\n"));
        }
        self.lines.end();
    }

    /// The next event of what was taken so far.
    pub(crate) fn next(&mut self) -> Option<Result<Sse, FrameError>> {
        match self.events.poll_next_unpin(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(Some(event)) => Some(event.map_err(|_| FrameError::Utf8)),
            Poll::Ready(None) | Poll::Pending => None,
        }
    }

    /// The lines that were no SSE, joined, without the `error:` of old llama.cpp servers.
    pub(crate) fn stray(&self) -> &[u8] {
        &self.lines.stray
    }
}

/// Follows the lines of the body across chunks, for what the parser does not tell.
#[derive(Debug, Default)]
struct Lines {
    /// Bytes since the last blank line.
    event_bytes: usize,
    /// The first bytes of the current line: as many as its kind needs.
    head: Vec<u8>,
    kind: LineKind,
    after_cr: bool,
    stray: Vec<u8>,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum LineKind {
    #[default]
    Unknown,
    Field,
    Stray,
}

impl Lines {
    fn scan(&mut self, mut bytes: &[u8]) -> Result<(), FrameError> {
        while let Some(first) = bytes.first() {
            if std::mem::take(&mut self.after_cr) && *first == b'\n' {
                bytes = &bytes[1..];
                continue;
            }
            let end = memchr2(b'\n', b'\r', bytes);
            self.part(&bytes[..end.unwrap_or(bytes.len())])?;
            let Some(end) = end else { return Ok(()) };
            self.after_cr = bytes[end] == b'\r';
            bytes = &bytes[end + 1..];
            self.end();
        }
        Ok(())
    }

    /// A part of the current line.
    fn part(&mut self, part: &[u8]) -> Result<(), FrameError> {
        self.event_bytes += part.len();
        if self.event_bytes > MAX_EVENT_BYTES {
            return Err(FrameError::TooLarge);
        }
        match self.kind {
            LineKind::Field => {}
            LineKind::Stray => self.keep(part),
            LineKind::Unknown => {
                self.head.extend_from_slice(&part[..part.len().min(MAX_STRAY_BYTES)]);
                self.kind = LineKind::of(&self.head);
                if self.kind == LineKind::Stray {
                    let head = std::mem::take(&mut self.head);
                    self.keep(head.strip_prefix(b"error:").unwrap_or(&head));
                }
            }
        }
        Ok(())
    }

    fn keep(&mut self, bytes: &[u8]) {
        let room = MAX_STRAY_BYTES - self.stray.len();
        self.stray.extend_from_slice(&bytes[..bytes.len().min(room)]);
    }

    fn end(&mut self) {
        if self.head.is_empty() && self.kind == LineKind::Unknown {
            self.event_bytes = 0;
        }
        self.head.clear();
        self.kind = LineKind::Unknown;
    }
}

impl LineKind {
    /// What a line is that begins with `head`. Only what looks like JSON, text or `error:` is
    /// stray; a name of field that nobody knows is to be ignored.
    fn of(head: &[u8]) -> Self {
        const ERROR: &[u8] = b"error:";
        if head.len() < ERROR.len() && ERROR.starts_with(head) {
            return Self::Unknown;
        }
        match head.first() {
            None => Self::Unknown,
            Some(b'{' | b'}' | b'[' | b']' | b'"' | b' ' | b'\t' | b',' | b'<') => Self::Stray,
            Some(_) if head.starts_with(ERROR) => Self::Stray,
            Some(_) => Self::Field,
        }
    }
}
