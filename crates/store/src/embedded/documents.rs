//! Rows as documents.

use jiff::Timestamp;
use rusqlite::{Connection, ErrorCode, OptionalExtension as _, Params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::{Result, StoreError, Unique};

/// A document as text.
pub(super) fn body(document: &impl Serialize) -> Result<String> {
    serde_json::to_string(document).map_err(|error| StoreError::Unreadable(error.to_string()))
}

/// A document from its text.
pub(super) fn parse<T: DeserializeOwned>(body: &str) -> Result<T> {
    serde_json::from_str(body).map_err(|error| StoreError::Unreadable(error.to_string()))
}

/// The one document of a query whose first column is a body.
pub(super) fn one<T: DeserializeOwned>(
    connection: &Connection,
    query: &str,
    params: impl Params,
) -> Result<T> {
    maybe(connection, query, params)?.ok_or(StoreError::NotFound)
}

/// The first document of a query whose first column is a body, if there is one.
pub(super) fn maybe<T: DeserializeOwned>(
    connection: &Connection,
    query: &str,
    params: impl Params,
) -> Result<Option<T>> {
    let mut statement = connection.prepare_cached(query)?;
    let body: Option<String> = statement.query_row(params, |row| row.get(0)).optional()?;
    body.as_deref().map(parse).transpose()
}

/// Every document of a query whose first column is a body.
pub(super) fn many<T: DeserializeOwned>(
    connection: &Connection,
    query: &str,
    params: impl Params,
) -> Result<Vec<T>> {
    let mut statement = connection.prepare_cached(query)?;
    let mut rows = statement.query(params)?;
    let mut documents = Vec::new();
    while let Some(row) = rows.next()? {
        let body = row.get_ref(0)?.as_str().map_err(|error| StoreError::Unreadable(error.to_string()))?;
        documents.push(parse(body)?);
    }
    Ok(documents)
}

/// Runs a statement and gives how many rows it met. `rules` say by which words of SQLite's message
/// which rule was broken; the first that fits counts.
fn run(
    connection: &Connection,
    statement: &str,
    params: impl Params,
    rules: &[(&str, Unique)],
) -> Result<usize> {
    match connection.prepare_cached(statement)?.execute(params) {
        Err(rusqlite::Error::SqliteFailure(failure, Some(message)))
            if failure.code == ErrorCode::ConstraintViolation =>
        {
            let broken = rules.iter().find(|(words, _)| message.contains(words));
            Err(broken.map_or(StoreError::Unavailable(message), |(_, rule)| StoreError::Duplicate(*rule)))
        }
        done => Ok(done?),
    }
}

/// Runs an insert.
pub(super) fn insert(
    connection: &Connection,
    statement: &str,
    params: impl Params,
    rules: &[(&str, Unique)],
) -> Result<()> {
    run(connection, statement, params, rules).map(drop)
}

/// Runs an update that must meet a row; `Conflict` when it meets none.
pub(super) fn replace(
    connection: &Connection,
    statement: &str,
    params: impl Params,
    rules: &[(&str, Unique)],
) -> Result<()> {
    match run(connection, statement, params, rules)? {
        0 => Err(StoreError::Conflict),
        _ => Ok(()),
    }
}

/// A time as it is compared.
pub(super) fn ms(at: Timestamp) -> i64 {
    at.as_millisecond()
}
