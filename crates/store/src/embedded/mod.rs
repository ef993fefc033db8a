//! The embedded engine: one SQLite database in a folder, for a server that stands alone.
//!
//! Reads take a connection of a pool and run where they are asked: a query over an index takes
//! microseconds, less than handing it to another thread. Writes go through one thread, which puts
//! all that wait into one transaction, each in a savepoint of its own: one `fsync` for all of them,
//! and nobody is told before it.

mod documents;
mod generations;
mod money;
mod people;
mod projects;
mod requests;

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use tokio::sync::oneshot;

use crate::error::{Result, StoreError};
use crate::store::Life;

/// One script for each version of the schema, in order. Released scripts are followed, never changed.
const MIGRATIONS: &[&str] = &[include_str!("schema.sql")];

/// Most writes that share a transaction: the first of them waits for the last.
const MOST_TOGETHER: usize = 256;

/// Most connections that wait for reads.
const MOST_IDLE: usize = 16;

/// First release without the write-ahead log reset that could corrupt (3.7.0 to 3.51.2).
const MIN_SQLITE: i32 = 3_051_003;

/// A write: does its work in a savepoint, and is told whether that was kept.
trait Job: Send {
    fn run(&mut self, connection: &Connection) -> Result<()>;
    fn tell(self: Box<Self>, kept: Result<()>);
}

struct Work<T, F> {
    job: Option<F>,
    done: Option<Result<T>>,
    reply: oneshot::Sender<Result<T>>,
}

impl<T: Send, F: FnOnce(&Connection) -> Result<T> + Send> Job for Work<T, F> {
    fn run(&mut self, connection: &Connection) -> Result<()> {
        let Some(job) = self.job.take() else { return Ok(()) };
        let done = job(connection);
        let state = done.as_ref().map_or_else(|_| Err(StoreError::Conflict), |_| Ok(()));
        self.done = Some(done);
        state
    }

    fn tell(self: Box<Self>, kept: Result<()>) {
        let answer = match (self.done, kept) {
            // Its own failure says more than that of the transaction around it.
            (Some(Err(error)), _) | (_, Err(error)) => Err(error),
            (Some(done), Ok(())) => done,
            (None, Ok(())) => Err(StoreError::Unavailable("the write was not run".to_owned())),
        };
        // Nobody waits any more: the write is done all the same.
        let _ = self.reply.send(answer);
    }
}

/// The embedded engine. Cheap to clone.
#[derive(Clone)]
pub struct Embedded {
    inner: Arc<Inner>,
}

struct Inner {
    file: PathBuf,
    idle: Mutex<Vec<Connection>>,
    jobs: Sender<Box<dyn Job>>,
}

impl std::fmt::Debug for Embedded {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Embedded").field("file", &self.inner.file).finish_non_exhaustive()
    }
}

impl Embedded {
    /// Opens or creates the database in `folder`, and brings its schema up to date. Blocks for a few
    /// milliseconds; longer when there is a migration.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unavailable`] when the file cannot be opened, [`StoreError::Unreadable`] when a
    /// newer program wrote it.
    pub fn open(folder: &Path) -> Result<Self> {
        if rusqlite::version_number() < MIN_SQLITE {
            return Err(StoreError::Unavailable(format!("SQLite {} is too old", rusqlite::version())));
        }
        fs_err::create_dir_all(folder).map_err(|error| StoreError::Unavailable(error.to_string()))?;
        let file = folder.join("vectort-server.sqlite3");
        let mut writer = connect(&file, true)?;
        migrate(&mut writer)?;
        let (jobs, queue) = channel();
        std::thread::Builder::new()
            .name("store-writer".to_owned())
            .spawn(move || write_all(&mut writer, &queue))
            .map_err(|error| StoreError::Unavailable(error.to_string()))?;
        Ok(Self { inner: Arc::new(Inner { file, idle: Mutex::default(), jobs }) })
    }

    /// Runs a read on a connection of the pool.
    fn read<T>(&self, read: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let idle = || self.inner.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let waiting = idle().pop();
        let connection = match waiting {
            Some(connection) => connection,
            None => connect(&self.inner.file, false)?,
        };
        let done = read(&connection);
        let mut idle = idle();
        if idle.len() < MOST_IDLE {
            idle.push(connection);
        }
        done
    }

    /// Runs a write, with whatever else waits; returns once it is durable.
    async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let (reply, answer) = oneshot::channel();
        let gone = || StoreError::Unavailable("the writer has ended".to_owned());
        let job = Work { job: Some(work), done: None, reply };
        self.inner.jobs.send(Box::new(job)).map_err(|_| gone())?;
        answer.await.unwrap_or_else(|_| Err(gone()))
    }
}

/// Works off what is asked for until nobody can ask any more.
fn write_all(connection: &mut Connection, queue: &Receiver<Box<dyn Job>>) {
    while let Ok(first) = queue.recv() {
        let mut jobs = vec![first];
        jobs.extend(queue.try_iter().take(MOST_TOGETHER - 1));
        let mut kept = Vec::with_capacity(jobs.len());
        let committed = together(connection, &mut jobs, &mut kept);
        if let Err(error) = &committed {
            tracing::error!(%error, writes = jobs.len(), "a transaction was not kept");
        }
        for (nth, job) in jobs.into_iter().enumerate() {
            job.tell(match &committed {
                Ok(()) => kept.get_mut(nth).map_or(Ok(()), |kept| std::mem::replace(kept, Ok(()))),
                Err(error) => Err(StoreError::Unavailable(error.to_string())),
            });
        }
    }
}

fn together(
    connection: &mut Connection,
    jobs: &mut [Box<dyn Job>],
    kept: &mut Vec<Result<()>>,
) -> rusqlite::Result<()> {
    let mut transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for job in jobs {
        // Dropped without a commit it rolls back, which takes away this write and no other.
        let savepoint = transaction.savepoint()?;
        let done = job.run(&savepoint);
        if done.is_ok() {
            savepoint.commit()?;
        }
        kept.push(done);
    }
    transaction.commit()
}

fn connect(file: &Path, is_writer: bool) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let flags = if is_writer { flags | OpenFlags::SQLITE_OPEN_CREATE } else { flags };
    let connection = Connection::open_with_flags(file, flags)?;
    connection.busy_timeout(Duration::from_secs(10))?;
    connection.set_prepared_statement_cache_capacity(128);
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", 2)?;
    connection.pragma_update(None, "fullfsync", 1)?;
    connection.pragma_update(None, "mmap_size", 256_i64 << 20)?;
    if !is_writer {
        connection.pragma_update(None, "query_only", 1)?;
    }
    Ok(connection)
}

fn migrate(connection: &mut Connection) -> Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found: usize = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > MIGRATIONS.len() {
        return Err(StoreError::Unreadable(format!("schema {found} is of a newer program")));
    }
    for script in &MIGRATIONS[found..] {
        transaction.execute_batch(script)?;
    }
    transaction.pragma_update(None, "user_version", MIGRATIONS.len())?;
    transaction.commit()?;
    Ok(())
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::QueryReturnedNoRows => Self::NotFound,
            error => Self::Unavailable(error.to_string()),
        }
    }
}

#[async_trait]
impl Life for Embedded {
    async fn prepare(&self) -> Result<()> {
        // Opening it did.
        self.ping().await
    }

    async fn ping(&self) -> Result<()> {
        self.read(|connection| Ok(connection.query_row("SELECT 1", [], |_| Ok(()))?))
    }
}
