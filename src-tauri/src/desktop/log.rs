//! The window's log: `<home>/logs/vectort.log`, bounded in size. What goes into it is in
//! docs/LOGGING.md.

use std::io::{self, Write};
use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use fs_err::{File, OpenOptions};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

/// The file that is written.
const NAME: &str = "vectort.log";
/// The one before it.
const OLD_NAME: &str = "vectort.old.log";
/// Bytes of each, at most a line more.
const MAX_BYTES: u64 = 2 * 1024 * 1024;
/// What is logged unless `VECTORT_LOG` says otherwise. Ours, and warnings of the rest: libraries
/// log addresses and headers below that.
const FILTER: &str = "warn,vectort=info,vectort_desktop=info,vectort_app=info,vectort_cache=info,\
                      vectort_generation=info,vectort_llm=info,vectort_bundler=info,vectort_deploy=info";

/// Logs to `folder` from here on, panics too. A folder that cannot be written means no log, never
/// no window.
pub(crate) fn start(folder: &Path) {
    let Ok(file) = LogFile::open(folder) else { return };
    let filter = EnvFilter::try_from_env("VECTORT_LOG").unwrap_or_else(|_| EnvFilter::new(FILTER));
    let subscriber =
        tracing_subscriber::fmt().with_env_filter(filter).with_ansi(false).with_writer(Log(Mutex::new(file)));
    if subscriber.try_init().is_ok() {
        let standard = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            log_panic(panic);
            standard(panic);
        }));
    }
}

fn log_panic(panic: &PanicHookInfo<'_>) {
    let message = panic.payload_as_str().unwrap_or("no message");
    let place = panic.location().map(ToString::to_string).unwrap_or_default();
    tracing::error!(place, backtrace = %std::backtrace::Backtrace::force_capture(), "panic: {message}");
}

/// Where lines go, from any thread.
struct Log(Mutex<LogFile>);

impl<'a> MakeWriter<'a> for Log {
    type Writer = Line<'a>;

    fn make_writer(&'a self) -> Line<'a> {
        Line(&self.0)
    }
}

/// A line on its way.
struct Line<'a>(&'a Mutex<LogFile>);

impl Write for Line<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).write(bytes)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

struct LogFile {
    folder: PathBuf,
    file: File,
    bytes: u64,
}

impl LogFile {
    fn open(folder: &Path) -> io::Result<Self> {
        fs_err::create_dir_all(folder)?;
        let file = OpenOptions::new().create(true).append(true).open(folder.join(NAME))?;
        let bytes = file.metadata()?.len();
        Ok(Self { folder: folder.to_path_buf(), file, bytes })
    }

    /// Appends a whole line; begins a new file when this one is full.
    fn write(&mut self, line: &[u8]) -> io::Result<()> {
        if self.bytes >= MAX_BYTES {
            fs_err::rename(self.folder.join(NAME), self.folder.join(OLD_NAME))?;
            *self = Self::open(&self.folder)?;
        }
        self.file.write_all(line)?;
        self.bytes += line.len() as u64;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_is_bounded_and_keeps_the_latest() {
        let folder = tempfile::tempdir().unwrap();
        let log = Log(Mutex::new(LogFile::open(folder.path()).unwrap()));
        let line = "x".repeat(64 * 1024 - 1) + "\n";
        for _ in 0..150 {
            log.make_writer().write_all(line.as_bytes()).unwrap();
        }
        log.make_writer().write_all(b"the last\n").unwrap();
        let total: u64 = fs_err::read_dir(folder.path())
            .unwrap()
            .map(|file| file.unwrap().metadata().unwrap().len())
            .sum();
        assert!(total <= 2 * (MAX_BYTES + line.len() as u64), "{total} bytes");
        assert!(fs_err::read_to_string(folder.path().join(NAME)).unwrap().ends_with("the last\n"));
    }

    #[test]
    fn a_log_goes_on_where_it_ended() {
        let folder = tempfile::tempdir().unwrap();
        for line in ["one\n", "two\n"] {
            LogFile::open(folder.path()).unwrap().write(line.as_bytes()).unwrap();
        }
        assert_eq!(fs_err::read_to_string(folder.path().join(NAME)).unwrap(), "one\ntwo\n");
    }
}
