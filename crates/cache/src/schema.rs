//! Opening the database: durability, version, migration.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior};

use crate::error::{CacheError, Result};
use crate::rows::integer;

/// One script per schema version, in order. Released scripts are never changed, only followed.
const MIGRATIONS: &[&str] = &[include_str!("schema.sql"), include_str!("schema-2.sql")];

/// First release without the write-ahead log reset that could corrupt (3.7.0 to 3.51.2).
const MIN_SQLITE: i32 = 3_051_003;

/// How hard a connection's commits are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Durability {
    /// A commit survives a power cut: for what is acknowledged.
    Full,
    /// A commit may be undone by a power cut, never torn: for marks that recovery can infer.
    Normal,
}

/// Opens or creates the database and brings its schema up to date.
pub(crate) fn open(file: &Path, durability: Durability, max_bytes: Option<u64>) -> Result<Connection> {
    if rusqlite::version_number() < MIN_SQLITE {
        return Err(CacheError::OldSqlite(rusqlite::version()));
    }
    let mut connection = Connection::open(file)?;
    connection.busy_timeout(Duration::from_secs(10))?;
    // Before anything is set: a newer database is left exactly as it is.
    let (found, supported) = (user_version(&connection)?, supported());
    if found > supported {
        return Err(CacheError::NewerSchema { found, supported });
    }
    configure(&connection, durability, max_bytes)?;
    if durability == Durability::Full {
        migrate(&mut connection, file)?;
    }
    Ok(connection)
}

fn configure(connection: &Connection, durability: Durability, max_bytes: Option<u64>) -> Result<()> {
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    let synchronous = if durability == Durability::Full { 2 } else { 1 };
    connection.pragma_update(None, "synchronous", synchronous)?;
    // macOS: fsync alone leaves data in the drive's cache (fcntl(2), F_FULLFSYNC). Elsewhere a no-op.
    connection.pragma_update(None, "fullfsync", 1)?;
    connection.pragma_update(None, "checkpoint_fullfsync", 1)?;
    connection.pragma_update(None, "foreign_keys", 1)?;
    connection.pragma_update(None, "trusted_schema", 0)?;
    // A burst of versions must not leave its log's size on disk for good.
    connection.pragma_update_and_check(None, "journal_size_limit", 64 << 20, |_| Ok(()))?;
    connection.set_prepared_statement_cache_capacity(64);
    if let Some(max_bytes) = max_bytes {
        let page: i64 = connection.pragma_query_value(None, "page_size", |row| row.get(0))?;
        connection.pragma_update_and_check(None, "max_page_count", integer(max_bytes) / page, |_| Ok(()))?;
    }

    let journal: String = connection.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    if journal != "wal" {
        return Err(CacheError::NotDurable { pragma: "journal_mode", value: journal });
    }
    for (pragma, wanted) in [("synchronous", synchronous), ("fullfsync", 1), ("foreign_keys", 1)] {
        let value: i64 = connection.pragma_query_value(None, pragma, |row| row.get(0))?;
        if value != wanted {
            return Err(CacheError::NotDurable { pragma, value: value.to_string() });
        }
    }
    Ok(())
}

/// Runs what is missing in one transaction, after a backup when there is something to lose.
fn migrate(connection: &mut Connection, file: &Path) -> Result<()> {
    let supported = supported();
    let found = user_version(connection)?;
    if found == supported {
        return Ok(());
    }
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if tables > 0 {
        back_up(connection, file, found)?;
    }
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another process may have migrated while this one waited for the write lock.
    let found = user_version(&tx)?;
    for script in MIGRATIONS.iter().skip(found.max(0) as usize) {
        tx.execute_batch(script)?;
    }
    tx.pragma_update(None, "user_version", supported.max(found))?;
    tx.commit()?;
    Ok(())
}

/// The newest schema that this build knows.
fn supported() -> i64 {
    integer(MIGRATIONS.len() as u64)
}

fn user_version(connection: &Connection) -> Result<i64> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Copies the database beside itself as `backups/schema-<version>.db`; an earlier copy of the same
/// schema is kept instead, because it holds the older, untouched state.
fn back_up(connection: &Connection, file: &Path, found: i64) -> Result<()> {
    let folder = file.with_file_name("backups");
    fs_err::create_dir_all(&folder).map_err(CacheError::io(&folder))?;
    let target = folder.join(format!("schema-{found}.db"));
    if target.exists() {
        return Ok(());
    }
    // Written aside first: a copy cut short by a kill must not pass for a backup.
    let partial = folder.join(format!("schema-{found}.{:016x}.tmp", rand::random::<u64>()));
    connection.execute("VACUUM INTO ?1", [partial.to_string_lossy()])?;
    fs_err::rename(&partial, &target).map_err(CacheError::io(&target))
}
