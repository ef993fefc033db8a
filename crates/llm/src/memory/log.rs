//! The file of a memory: one JSON line an outcome, appended at once, so that what was learnt is
//! kept whenever the program dies; shortened now and then to one line a circuit.
//!
//! A line that death cut short is skipped: each is written with a line break before and behind
//! it. The shortened file is written beside the old one and renamed over it. Writers of several
//! programs hold a lock on a file beside it: shared to append, exclusive to shorten.

use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use fs_err as fs;
use serde::{Deserialize, Serialize};

use super::{Circuit, Disabled, Entry, Sample};
use crate::breaker::Breaker;
use crate::clock::UnixMillis;

/// From this length on the file is shortened, in bytes.
const LONG: u64 = 512 << 10;

/// The most that is read of it, in bytes: what is longer was not written by this.
const MAX_READ: u64 = 16 << 20;

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Line {
    /// A circuit, whole.
    Whole { circuit: Circuit, entry: Box<Entry> },
    /// What one outcome measured, and what stood after it.
    Outcome {
        circuit: Circuit,
        at: UnixMillis,
        breaker: Breaker,
        throttled_until: UnixMillis,
        disabled: Option<Disabled>,
        sample: Sample,
    },
}

#[derive(Debug)]
pub(super) struct Log {
    path: PathBuf,
    /// Bytes of the file, as far as this program knows.
    length: AtomicU64,
    /// A folder that cannot be written is told once.
    told: AtomicBool,
    /// Opened once. Whoever holds this holds the lock of the file as well, because the threads of
    /// one program share it.
    lock: Mutex<Option<std::fs::File>>,
}

impl Log {
    pub(super) fn new(path: PathBuf) -> Self {
        Self { path, length: AtomicU64::new(0), told: AtomicBool::new(false), lock: Mutex::new(None) }
    }

    /// Every line that can be read.
    pub(super) fn read(&self) -> Vec<Line> {
        let (lines, length) = read(&self.path);
        self.length.store(length, Ordering::Relaxed);
        lines
    }

    pub(super) fn append(&self, line: &Line) {
        let result = || -> std::io::Result<()> {
            let mut text = vec![b'\n'];
            serde_json::to_writer(&mut text, line)?;
            text.push(b'\n');
            self.locked(false, || {
                // Opened anew each time: another program may have put a shorter file in its place.
                fs::OpenOptions::new().create(true).append(true).open(&self.path)?.write_all(&text)
            })?;
            self.length.fetch_add(text.len() as u64, Ordering::Relaxed);
            Ok(())
        };
        self.report(result());
    }

    pub(super) fn is_long(&self) -> bool {
        self.length.load(Ordering::Relaxed) > LONG
    }

    /// Replaces the file's lines by what `shorten` makes of them.
    pub(super) fn compact(&self, shorten: impl FnOnce(Vec<Line>) -> Vec<Line>) {
        let result = self.locked(true, || {
            let mut text = Vec::new();
            for line in shorten(read(&self.path).0) {
                serde_json::to_writer(&mut text, &line)?;
                text.push(b'\n');
            }
            let beside = with_suffix(&self.path, ".new");
            fs::write(&beside, &text)?;
            fs::rename(&beside, &self.path)
        });
        // Counted from here, so that a memory that is long by right is not shortened at every
        // line.
        self.length.store(0, Ordering::Relaxed);
        self.report(result);
    }

    /// Works under the lock that all programs share: beside others, or alone. The system releases
    /// it when the program dies.
    fn locked(&self, alone: bool, work: impl FnOnce() -> std::io::Result<()>) -> std::io::Result<()> {
        let mut held = self.lock.lock().unwrap_or_else(PoisonError::into_inner);
        let file = if let Some(file) = held.take() {
            file
        } else {
            if let Some(folder) = self.path.parent() {
                fs::create_dir_all(folder)?;
            }
            let beside = with_suffix(&self.path, ".lock");
            fs::OpenOptions::new().create(true).append(true).open(beside)?.into_file()
        };
        if alone {
            file.lock()?;
        } else {
            file.lock_shared()?;
        }
        let result = work();
        file.unlock()?;
        *held = Some(file);
        result
    }

    fn report(&self, result: std::io::Result<()>) {
        if let Err(error) = result
            && !self.told.swap(true, Ordering::Relaxed)
        {
            tracing::warn!(%error, "what was learnt about the providers cannot be kept");
        }
    }
}

fn read(path: &Path) -> (Vec<Line>, u64) {
    let mut bytes = Vec::new();
    let opened = fs::File::open(path).and_then(|file| file.take(MAX_READ).read_to_end(&mut bytes));
    if let Err(error) = &opened
        && error.kind() != std::io::ErrorKind::NotFound
    {
        tracing::warn!(%error, "what was learnt about the providers cannot be read");
    }
    let lines = bytes.split(|byte| *byte == b'\n').filter_map(|line| serde_json::from_slice(line).ok());
    (lines.collect(), bytes.len() as u64)
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}
