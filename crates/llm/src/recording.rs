//! Requests saved as raw bytes with their timing, and played back as a provider: a bug report
//! that happens again.
//!
//! A recording holds the words that were sent and those that came back, status and harmless
//! headers. It holds no key: none is written, and what a provider quotes of it is replaced even
//! where two chunks share it. Addresses are left out too.
//!
//! One JSON object a line:
//!
//! ```text
//! {"is":"recording","version":1,"at":1795340000000}
//! {"is":"asked","id":0,"ms":0,"provider":"openai","model":"gpt-5","protocol":"responses","body":{…}}
//! {"is":"head","id":0,"ms":131,"status":200,"headers":[["content-type","text/event-stream"]]}
//! {"is":"chunk","id":0,"ms":140,"text":"data: …"}     or "base64" where it is no UTF-8
//! {"is":"end","id":0,"ms":2210,"how":"complete"}      or "dropped", or the reason it broke
//! ```

mod replay;

use std::fmt;
use std::io::{BufWriter, Write as _};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use fs_err as fs;
use reqwest::header::HeaderMap;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio::time::Instant;

use crate::clock::{Clock, UnixMillis, millis};
use crate::error::Reason;
use crate::provider::Provider;
use crate::secret::Secret;
use crate::wire::Protocol;
pub use replay::{Replay, ReplayError};

/// Headers that decide something. Others may name accounts, or be cookies.
const HEADERS: [&str; 7] = [
    "content-type",
    "retry-after",
    "retry-after-ms",
    "x-should-retry",
    "x-request-id",
    "request-id",
    "content-encoding",
];

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "is")]
enum Line {
    Recording {
        version: u32,
        at: UnixMillis,
    },
    Asked {
        id: u32,
        ms: u64,
        provider: Provider,
        model: String,
        protocol: Protocol,
        body: Value,
    },
    Head {
        id: u32,
        ms: u64,
        status: u16,
        headers: Vec<(String, String)>,
    },
    Chunk {
        id: u32,
        ms: u64,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        base64: Option<String>,
    },
    End {
        id: u32,
        ms: u64,
        how: How,
    },
}

/// Shorter keys are no secrets, but what people give to servers that want none; to replace them
/// everywhere would replace half of the text.
const LEAST_KEY_BYTES: usize = 6;

/// How the bytes ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum How {
    /// The body was read to its end.
    Complete,
    /// Nobody wanted more: an answer was complete, too slow or cancelled.
    Dropped,
    /// The connection failed.
    #[serde(untagged)]
    Broken(Reason),
}

const VERSION: u32 = 1;

/// Writes what requests send and receive into a file, as it happens. Clones write into the same
/// file.
#[derive(Clone)]
pub struct Recorder {
    inner: Arc<Mutex<Out>>,
    path: Arc<PathBuf>,
}

struct Out {
    file: BufWriter<fs::File>,
    began: Instant,
    ids: u32,
}

impl fmt::Debug for Recorder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Recorder").field(&self.path).finish()
    }
}

impl Recorder {
    /// Begins a recording in `path`, replacing what is there.
    pub fn create(path: impl Into<PathBuf>) -> std::io::Result<Self> {
        let path = path.into();
        let out = Out { file: BufWriter::new(fs::File::create(&path)?), began: Instant::now(), ids: 0 };
        let recorder = Self { inner: Arc::new(Mutex::new(out)), path: Arc::new(path) };
        recorder.write(|_| Line::Recording { version: VERSION, at: Clock::system().now() });
        Ok(recorder)
    }

    fn write(&self, line: impl FnOnce(u64) -> Line) {
        let mut out = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        let line = line(millis(out.began.elapsed()));
        let is_end = matches!(line, Line::End { .. } | Line::Recording { .. });
        let written = serde_json::to_writer(&mut out.file, &line)
            .map_err(std::io::Error::from)
            .and_then(|()| out.file.write_all(b"\n"))
            .and_then(|()| if is_end { out.file.flush() } else { Ok(()) });
        if let Err(error) = written {
            tracing::warn!(%error, "a line of the recording was lost");
        }
    }

    pub(crate) fn asked(
        &self,
        provider: Provider,
        model: &str,
        protocol: Protocol,
        body: &Value,
        key: Option<&Secret>,
    ) -> Tape {
        let id = {
            let mut out = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
            out.ids += 1;
            out.ids - 1
        };
        let key = key.filter(|key| key.expose().len() >= LEAST_KEY_BYTES);
        let (model, body) = (model.to_owned(), scrubbed(body, key));
        self.write(|ms| Line::Asked { id, ms, provider, model, protocol, body });
        let scrub = Scrub { key: key.map(|key| key.expose().as_bytes().to_vec()), held: Vec::new() };
        Tape { recorder: self.clone(), id, scrub, ended: false }
    }
}

/// A key in the words that are sent can only have been typed there; it is none the less one.
fn scrubbed(body: &Value, key: Option<&Secret>) -> Value {
    let Some(key) = key else { return body.clone() };
    serde_json::from_str(&key.scrub(&body.to_string())).unwrap_or(Value::Null)
}

/// The recording of one attempt.
pub(crate) struct Tape {
    recorder: Recorder,
    id: u32,
    scrub: Scrub,
    ended: bool,
}

impl Tape {
    pub(crate) fn head(&self, status: u16, headers: &HeaderMap) {
        let known = |(name, value): (&reqwest::header::HeaderName, &reqwest::header::HeaderValue)| {
            let kept = HEADERS.contains(&name.as_str()) || name.as_str().contains("ratelimit");
            kept.then_some(())?;
            let value = String::from_utf8_lossy(&self.scrub.whole(value.as_bytes())).into_owned();
            Some((name.to_string(), value))
        };
        let headers = headers.iter().filter_map(known).collect();
        let id = self.id;
        self.recorder.write(|ms| Line::Head { id, ms, status, headers });
    }

    pub(crate) fn chunk(&mut self, bytes: &[u8]) {
        let bytes = self.scrub.push(bytes);
        self.write_chunk(bytes);
    }

    fn write_chunk(&self, bytes: Vec<u8>) {
        if bytes.is_empty() {
            return;
        }
        let (text, base64) = match String::from_utf8(bytes) {
            Ok(text) => (Some(text), None),
            Err(error) => (None, Some(BASE64_STANDARD.encode(error.as_bytes()))),
        };
        let id = self.id;
        self.recorder.write(|ms| Line::Chunk { id, ms, text, base64 });
    }

    pub(crate) fn complete(&mut self) {
        self.end(How::Complete);
    }

    pub(crate) fn broken(&mut self, reason: Reason) {
        self.end(How::Broken(reason));
    }

    fn end(&mut self, how: How) {
        if std::mem::replace(&mut self.ended, true) {
            return;
        }
        let rest = std::mem::take(&mut self.scrub.held);
        self.write_chunk(rest);
        let id = self.id;
        self.recorder.write(|ms| Line::End { id, ms, how });
    }
}

impl Drop for Tape {
    fn drop(&mut self) {
        self.end(How::Dropped);
    }
}

/// Replaces a key in bytes that come piece by piece.
struct Scrub {
    key: Option<Vec<u8>>,
    /// The end of what came, when a key may begin there.
    held: Vec<u8>,
}

impl Scrub {
    fn push(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut all = std::mem::take(&mut self.held);
        all.extend_from_slice(bytes);
        let mut clean = self.whole(&all);
        if let Some(key) = &self.key {
            let longest = (1..key.len().min(clean.len() + 1)).rev();
            let begun = longest.into_iter().find(|length| clean.ends_with(&key[..*length])).unwrap_or(0);
            self.held = clean.split_off(clean.len() - begun);
        }
        clean
    }

    fn whole(&self, bytes: &[u8]) -> Vec<u8> {
        let Some(key) = &self.key else { return bytes.to_vec() };
        let mut clean = Vec::with_capacity(bytes.len());
        let mut from = 0;
        for at in memchr::memmem::find_iter(bytes, key) {
            clean.extend_from_slice(&bytes[from..at]);
            clean.extend_from_slice(b"***");
            from = at + key.len();
        }
        clean.extend_from_slice(&bytes[from..]);
        clean
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_replaced_wherever_it_is_cut() {
        let text = b"the key sk-12sk-123456 and sk-123456sk-1234";
        for size in 1..text.len() {
            let mut scrub = Scrub { key: Some(b"sk-123456".to_vec()), held: Vec::new() };
            let mut clean: Vec<u8> = text.chunks(size).flat_map(|chunk| scrub.push(chunk)).collect();
            clean.extend(scrub.held);
            assert_eq!(String::from_utf8_lossy(&clean), "the key sk-12*** and ***sk-1234", "{size}");
        }
    }
}
