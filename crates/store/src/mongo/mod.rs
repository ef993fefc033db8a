//! The MongoDB engine: many servers before one replica set or sharded cluster.
//!
//! Every write is acknowledged by a majority and journalled; every read is of the primary and of what
//! a majority has, so that nothing is believed that an election could take back. What must be atomic
//! is one insert, or one update whose filter says what it must still be.

mod collection;
mod documents;
mod generations;
mod indexes;
mod money;
mod people;
mod projects;
mod requests;

use std::time::Duration;

use async_trait::async_trait;
use mongodb::bson::doc;
use mongodb::error::{ErrorKind, WriteFailure};
use mongodb::event::EventHandler;
use mongodb::event::command::CommandEvent;
use mongodb::options::{
    Acknowledgment, ClientOptions, ReadConcern, ReadPreference, SelectionCriteria, WriteConcern,
};
use mongodb::{Client, Database};

use crate::error::{Result, StoreError};
use crate::store::Life;

/// The collections' version.
const SCHEMA: i64 = 1;

/// The database, where the address names none.
const DATABASE: &str = "vectort";

/// How long an operation may take.
const DEADLINE: Duration = Duration::from_secs(15);

/// How long the database may work on it.
const MOST_WORK: Duration = Duration::from_secs(10);

/// How long a server may take to be found or to accept a connection.
const REACH: Duration = Duration::from_secs(5);

/// Most connections of one process to one server of the database.
const POOL: u32 = 100;

/// The MongoDB engine. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Mongo {
    database: Database,
}

impl Mongo {
    /// Reads the address `mongodb://…` or `mongodb+srv://…`. Its path names the database, `vectort`
    /// without one. Its parameters set the pool, time limits and TLS; what they cannot set is that
    /// writes are acknowledged by a majority and journalled, and that reads are of what a majority
    /// has.
    ///
    /// Connections are opened when they are needed: [`Life::prepare`] is the first to need one.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unavailable`] when the address cannot be read, or its name not be resolved.
    pub async fn connect(uri: &str) -> Result<Self> {
        Self::open(ClientOptions::parse(uri).await.map_err(|error| refused(&error))?)
    }

    /// As [`Self::connect`], and shows `observer` every command before it is sent: its name and the
    /// whole of it, people's data included.
    ///
    /// # Errors
    ///
    /// As [`Self::connect`].
    pub async fn observed(
        uri: &str,
        observer: impl Fn(&str, &serde_json::Value) + Send + Sync + 'static,
    ) -> Result<Self> {
        let mut options = ClientOptions::parse(uri).await.map_err(|error| refused(&error))?;
        options.command_event_handler = Some(EventHandler::callback(move |event| {
            if let CommandEvent::Started(started) = event {
                let command = serde_json::to_value(&started.command).unwrap_or_default();
                observer(&started.command_name, &command);
            }
        }));
        Self::open(options)
    }

    fn open(mut options: ClientOptions) -> Result<Self> {
        options.app_name.get_or_insert_with(|| "vectort-server".to_owned());
        options.max_pool_size.get_or_insert(POOL);
        options.connect_timeout.get_or_insert(REACH);
        options.server_selection_timeout.get_or_insert(REACH);
        options.selection_criteria = Some(SelectionCriteria::ReadPreference(ReadPreference::Primary));
        options.read_concern = Some(ReadConcern::majority());
        let majority =
            WriteConcern::builder().w(Acknowledgment::Majority).journal(true).w_timeout(MOST_WORK).build();
        options.write_concern = Some(majority);
        let name = options.default_database.clone().unwrap_or_else(|| DATABASE.to_owned());
        let client = Client::with_options(options).map_err(|error| refused(&error))?;
        Ok(Self { database: client.database(&name) })
    }
}

#[async_trait]
impl Life for Mongo {
    async fn prepare(&self) -> Result<()> {
        indexes::schema(&self.database, SCHEMA).await?;
        indexes::prepare(&self.database).await
    }

    async fn ping(&self) -> Result<()> {
        let database = self.database.clone();
        within(async move {
            database.run_command(doc! { "ping": 1 }).await.map_err(|error| refused(&error))?;
            Ok(())
        })
        .await
    }
}

/// Runs an operation to its end, also when nobody waits any more: the driver's futures must not be
/// dropped half-way, and a person who closes a page drops ours.
async fn within<T: Send + 'static>(work: impl Future<Output = Result<T>> + Send + 'static) -> Result<T> {
    match tokio::time::timeout(DEADLINE, tokio::spawn(work)).await {
        Ok(Ok(done)) => done,
        Ok(Err(error)) => Err(StoreError::Unavailable(error.to_string())),
        Err(_) => Err(StoreError::Unavailable(format!("no answer within {} s", DEADLINE.as_secs()))),
    }
}

/// The database's words for a write that broke a rule of uniqueness; `None` for any other error.
fn duplicate(error: &mongodb::error::Error) -> Option<String> {
    const DUPLICATE_KEY: i32 = 11_000;
    let (code, words) = match &*error.kind {
        ErrorKind::Write(WriteFailure::WriteError(error)) => (error.code, &error.message),
        ErrorKind::Command(error) => (error.code, &error.message),
        _ => return None,
    };
    // FerretDB 1 has no code for it where an update breaks the rule.
    let is_unnamed = code == 1 && words.contains("UNIQUE constraint failed");
    (code == DUPLICATE_KEY || is_unnamed).then(|| words.clone())
}

/// Any other error. It was not done, or nobody knows whether it was.
fn refused(error: &mongodb::error::Error) -> StoreError {
    match &*error.kind {
        ErrorKind::Bson(_) | ErrorKind::InvalidResponse { .. } => StoreError::Unreadable(error.to_string()),
        _ => StoreError::Unavailable(error.to_string()),
    }
}
