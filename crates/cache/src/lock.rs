//! Advisory locks between the processes that share a data folder.
//!
//! The system releases them when a process dies, however it dies, so no lock is ever stale and no
//! process id has to be judged.

use std::fs::{File, TryLockError};
use std::path::Path;
use std::time::{Duration, Instant};

use crate::error::{CacheError, Result};

/// A held lock; dropping it releases it. The file stays, because removing it would race.
#[derive(Debug)]
pub(crate) struct Lock(#[expect(dead_code, reason = "held for its drop")] File);

impl Lock {
    /// Takes the lock, waiting up to `patience`; `None` when another holder kept it.
    pub(crate) fn take(path: &Path, patience: Duration) -> Result<Option<Self>> {
        let file = fs_err::OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(path)
            .map_err(CacheError::io(path))?
            .into_file();
        let start = Instant::now();
        let mut pause = Duration::from_micros(200);
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Some(Self(file))),
                Err(TryLockError::WouldBlock) if start.elapsed() < patience => {
                    std::thread::sleep(pause);
                    pause = (pause * 2).min(Duration::from_millis(10));
                }
                Err(TryLockError::WouldBlock) => return Ok(None),
                Err(TryLockError::Error(error)) => return Err(CacheError::io(path)(error)),
            }
        }
    }
}
