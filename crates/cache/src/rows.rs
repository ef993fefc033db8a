//! Rows and values: the only place that knows the tables.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension as _, Row, params};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;
use vectort_core::{Checks, ProjectId, RelPath};

use crate::error::{CacheError, Result};
use crate::model::{Author, BlobId, FileEntry, Origin, Project, Reason, Tree, Version, VersionState};
use crate::turns::TurnEnd;

/// Longest chain of differences before a version lists all of its files again.
const MAX_DEPTH: i64 = 32;

pub(crate) const PROJECT_COLUMNS: &str = "pk, id, title, description, type_id, framework, language, mode, dir, \
     preview_token, preview_port, created_at, updated_at, deleted_at, head, current, inputs";

/// Which projects a list has: ?1 is whether deleted ones, ?2 the [`search_words`].
pub(crate) const PROJECT_FILTER: &str = "(deleted_at IS NOT NULL) = ?1 \
     AND NOT EXISTS (SELECT 1 FROM json_each(?2) WHERE instr(search, value) = 0)";

/// The words of a search, as [`PROJECT_FILTER`] takes them.
pub(crate) fn search_words(text: &str) -> Result<String> {
    to_json(&text.to_lowercase().split_whitespace().collect::<Vec<_>>())
}

pub(crate) fn project(row: &Row<'_>) -> rusqlite::Result<Project> {
    Ok(Project {
        pk: row.get(0)?,
        id: parsed(row, 1)?,
        title: row.get(2)?,
        description: row.get(3)?,
        type_id: row.get(4)?,
        framework: row.get(5)?,
        language: row.get(6)?,
        mode: row.get(7)?,
        dir: row.get::<_, String>(8)?.into(),
        preview_token: row.get(9)?,
        preview_port: row.get(10)?,
        created_at: time(row.get(11)?),
        updated_at: time(row.get(12)?),
        deleted_at: row.get::<_, Option<i64>>(13)?.map(time),
        head: row.get(14)?,
        current: row.get(15)?,
        inputs: json(row, 16)?,
    })
}

pub(crate) fn project_by_id(connection: &Connection, id: ProjectId) -> Result<Project> {
    connection
        .prepare_cached(&format!("SELECT {PROJECT_COLUMNS} FROM projects WHERE id = ?1"))?
        .query_row([id.to_string()], project)
        .optional()?
        .ok_or(CacheError::UnknownProject)
}

pub(crate) fn project_by_dir(connection: &Connection, dir: &str) -> Result<Option<Project>> {
    Ok(connection
        .prepare_cached(&format!(
            "SELECT {PROJECT_COLUMNS} FROM projects WHERE dir = ?1 AND deleted_at IS NULL"
        ))?
        .query_row([dir], project)
        .optional()?)
}

const VERSION_COLUMNS: &str = "uid, seq, parent, draft, author, reason, restored_from, message, provider, model, \
     checks, verified, at, files, bytes, turn, origin";

fn version(row: &Row<'_>, project: &Project) -> rusqlite::Result<Version> {
    let seq: u32 = row.get(1)?;
    let state = if row.get::<_, bool>(3)? {
        VersionState::Draft
    } else if project.current == Some(seq) {
        VersionState::Current
    } else {
        VersionState::Past
    };
    Ok(Version {
        id: parsed(row, 0)?,
        seq,
        parent: row.get(2)?,
        state,
        author: word(row, 4)?,
        reason: word(row, 5)?,
        restored_from: row.get(6)?,
        message: row.get(7)?,
        provider: row.get(8)?,
        model: row.get(9)?,
        checks: json(row, 10)?,
        verified: row.get(11)?,
        at: time(row.get(12)?),
        files: row.get(13)?,
        bytes: row.get::<_, i64>(14)? as u64,
        turn: row.get(15)?,
        origin: opt_json(row, 16)?,
    })
}

pub(crate) fn version_by_seq(connection: &Connection, project: &Project, seq: u32) -> Result<Version> {
    connection
        .prepare_cached(&format!("SELECT {VERSION_COLUMNS} FROM versions WHERE project = ?1 AND seq = ?2"))?
        .query_row(params![project.pk, seq], |row| version(row, project))
        .optional()?
        .ok_or(CacheError::UnknownVersion(seq))
}

/// Every version of a project, by number.
pub(crate) fn versions(connection: &Connection, project: &Project) -> Result<Vec<Version>> {
    let mut query = connection
        .prepare_cached(&format!("SELECT {VERSION_COLUMNS} FROM versions WHERE project = ?1 ORDER BY seq"))?;
    let rows = query.query_map([project.pk], |row| version(row, project))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What a version is recorded as.
#[derive(Debug)]
pub(crate) struct Record {
    pub(crate) parent: Option<u32>,
    pub(crate) draft: bool,
    pub(crate) author: Author,
    pub(crate) reason: Reason,
    pub(crate) restored_from: Option<u32>,
    pub(crate) message: String,
    pub(crate) provider: Option<String>,
    pub(crate) model: Option<String>,
    pub(crate) checks: Checks,
    pub(crate) verified: bool,
    pub(crate) run: Option<serde_json::Value>,
    /// The turn that ends with it.
    pub(crate) turn: Option<TurnEnd>,
    pub(crate) origin: Option<Origin>,
    pub(crate) at: Timestamp,
}

impl Record {
    /// A version on nothing, by `author`; nothing was found out about it.
    pub(crate) fn new(author: Author, reason: Reason, at: Timestamp) -> Self {
        Self {
            parent: None,
            draft: false,
            author,
            reason,
            restored_from: None,
            message: String::new(),
            provider: None,
            model: None,
            checks: Checks::default(),
            verified: false,
            run: None,
            turn: None,
            origin: None,
            at,
        }
    }

    /// A version of the same bytes as `version`: what was found about them still holds.
    pub(crate) fn again(version: Version, reason: Reason, at: Timestamp) -> Self {
        Self {
            message: version.message,
            provider: version.provider,
            model: version.model,
            checks: version.checks,
            verified: version.verified,
            ..Self::new(version.author, reason, at)
        }
    }
}

/// Adds a version after the last one and returns its number. `base` is the parent's tree.
pub(crate) fn add_version(
    connection: &Connection,
    project: &Project,
    record: &Record,
    base: &Tree,
    tree: &Tree,
) -> Result<u32> {
    let seq: u32 = connection
        .prepare_cached("SELECT coalesce(max(seq), 0) + 1 FROM versions WHERE project = ?1")?
        .query_row([project.pk], |row| row.get(0))?;
    let parent_depth: Option<i64> = match record.parent {
        Some(parent) => connection
            .prepare_cached("SELECT depth FROM versions WHERE project = ?1 AND seq = ?2")?
            .query_row(params![project.pk, parent], |row| row.get(0))
            .optional()?,
        None => None,
    };
    let changes = delta(base, tree);
    // Listing everything again is cheaper to read, and bounds how far back a read has to go.
    let depth = parent_depth
        .map(|depth| depth + 1)
        .filter(|depth| *depth <= MAX_DEPTH && changes.len() <= tree.len() / 2);
    let bytes: u64 = tree.values().map(|entry| entry.size).sum();
    connection
        .prepare_cached(
            "INSERT INTO versions (uid, project, seq, parent, draft, author, reason, restored_from, message, \
             provider, model, checks, verified, run, at, files, bytes, full, depth, turn, origin) VALUES \
             (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)",
        )?
        .execute(params![
            Uuid::now_v7().to_string(),
            project.pk,
            seq,
            record.parent,
            record.draft,
            to_word(&record.author)?,
            to_word(&record.reason)?,
            record.restored_from,
            record.message,
            record.provider,
            record.model,
            to_json(&record.checks)?,
            record.verified,
            record.run.as_ref().map(to_json).transpose()?,
            record.at.as_millisecond(),
            integer(tree.len() as u64),
            integer(bytes),
            depth.is_none(),
            depth.unwrap_or(0),
            record.turn.as_ref().map(|turn| turn.number),
            record.origin.as_ref().map(to_json).transpose()?,
        ])?;
    let id = connection.last_insert_rowid();
    let mut insert = connection
        .prepare_cached("INSERT INTO changes (version, path, blob, size) VALUES (?1, ?2, ?3, ?4)")?;
    if depth.is_some() {
        for (path, entry) in &changes {
            let size = entry.map_or(0, |entry| entry.size);
            insert.execute(params![id, path.as_str(), entry.map(|entry| entry.blob.0), integer(size)])?;
        }
    } else {
        for (path, entry) in tree {
            insert.execute(params![id, path.as_str(), entry.blob.0, integer(entry.size)])?;
        }
    }
    Ok(seq)
}

/// What turns one tree into another.
pub(crate) fn delta<'a>(base: &'a Tree, tree: &'a Tree) -> BTreeMap<&'a RelPath, Option<FileEntry>> {
    let written = tree
        .iter()
        .filter(|(path, entry)| base.get(*path).map(|old| old.blob) != Some(entry.blob))
        .map(|(path, entry)| (path, Some(*entry)));
    let removed = base.keys().filter(|path| !tree.contains_key(*path)).map(|path| (path, None));
    written.chain(removed).collect()
}

/// A version's files. `None` is the empty tree before the first version.
pub(crate) fn tree(connection: &Connection, project: &Project, seq: Option<u32>) -> Result<Tree> {
    let mut tree = Tree::new();
    let Some(seq) = seq else { return Ok(tree) };
    // From the nearest full list to the version itself.
    let mut query = connection.prepare_cached(
        "WITH RECURSIVE chain (id, parent, full, step) AS ( \
             SELECT id, parent, full, 0 FROM versions WHERE project = ?1 AND seq = ?2 \
             UNION ALL \
             SELECT versions.id, versions.parent, versions.full, step + 1 FROM chain \
             JOIN versions ON versions.project = ?1 AND versions.seq = chain.parent WHERE NOT chain.full \
         ) \
         SELECT path, blob, size FROM chain JOIN changes ON changes.version = chain.id ORDER BY step DESC",
    )?;
    let mut rows = query.query(params![project.pk, seq])?;
    let mut any = false;
    while let Some(row) = rows.next()? {
        any = true;
        let path = path(row, 0)?;
        match row.get::<_, Option<[u8; 32]>>(1)? {
            Some(blob) => {
                tree.insert(path, FileEntry { blob: BlobId(blob), size: row.get::<_, i64>(2)? as u64 });
            }
            None => {
                tree.remove(&path);
            }
        }
    }
    if !any {
        // Empty, or not there at all.
        version_by_seq(connection, project, seq)?;
    }
    Ok(tree)
}

/// Stores a content under its own hash.
pub(crate) fn put_blob(connection: &Connection, bytes: &[u8]) -> Result<FileEntry> {
    let blob = BlobId::of(bytes);
    connection
        .prepare_cached("INSERT INTO blobs (hash, bytes) VALUES (?1, ?2) ON CONFLICT DO NOTHING")?
        .execute(params![blob.0, bytes])?;
    Ok(FileEntry { blob, size: bytes.len() as u64 })
}

/// A content, checked against its hash.
pub(crate) fn blob(connection: &Connection, blob: BlobId) -> Result<Vec<u8>> {
    let bytes: Vec<u8> = connection
        .prepare_cached("SELECT bytes FROM blobs WHERE hash = ?1")?
        .query_row([blob.0], |row| row.get(0))
        .optional()?
        .ok_or_else(|| CacheError::Damaged(format!("content {blob} is missing")))?;
    if BlobId::of(&bytes) != blob {
        return Err(CacheError::Damaged(format!("content {blob} has other bytes")));
    }
    Ok(bytes)
}

/// What the folder was last known to hold.
pub(crate) type Projected = BTreeMap<RelPath, BlobId>;

pub(crate) fn projected(connection: &Connection, project: &Project) -> Result<Projected> {
    let mut query = connection.prepare_cached("SELECT path, blob FROM projected WHERE project = ?1")?;
    let mut rows = query.query([project.pk])?;
    let mut projected = Projected::new();
    while let Some(row) = rows.next()? {
        projected.insert(path(row, 0)?, BlobId(row.get(1)?));
    }
    Ok(projected)
}

/// Records what the folder holds now under each path; `None` is nothing.
pub(crate) fn mark(
    connection: &Connection,
    project: &Project,
    marks: &BTreeMap<RelPath, Option<BlobId>>,
) -> Result<()> {
    let mut set = connection.prepare_cached(
        "INSERT INTO projected (project, path, blob) VALUES (?1, ?2, ?3) \
         ON CONFLICT (project, path) DO UPDATE SET blob = excluded.blob",
    )?;
    let mut clear = connection.prepare_cached("DELETE FROM projected WHERE project = ?1 AND path = ?2")?;
    for (path, blob) in marks {
        match blob {
            Some(blob) => set.execute(params![project.pk, path.as_str(), blob.0])?,
            None => clear.execute(params![project.pk, path.as_str()])?,
        };
    }
    Ok(())
}

/// A version as the git projection needs it.
pub(crate) struct GitVersion {
    pub(crate) version: Version,
    /// The changes against the parent, or every file when `full`.
    pub(crate) changes: Vec<(RelPath, Option<BlobId>)>,
    pub(crate) full: bool,
}

/// Versions that a repository lacks: accepted ones after `main`, and drafts that `has_draft` does
/// not know.
pub(crate) fn git_versions(
    connection: &Connection,
    project: &Project,
    main: u32,
    has_draft: impl Fn(u32) -> bool,
) -> Result<Vec<GitVersion>> {
    let mut query = connection.prepare_cached(
        "SELECT seq, id, full, draft FROM versions WHERE project = ?1 AND (seq > ?2 OR draft = 1) ORDER BY seq",
    )?;
    let rows: Vec<(u32, i64, bool, bool)> = query
        .query_map(params![project.pk, main], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let mut missing = Vec::new();
    let mut changes = connection.prepare_cached("SELECT path, blob FROM changes WHERE version = ?1")?;
    for (seq, id, full, draft) in rows {
        if draft && has_draft(seq) {
            continue;
        }
        let mut list = Vec::new();
        let mut rows = changes.query([id])?;
        while let Some(row) = rows.next()? {
            list.push((path(row, 0)?, row.get::<_, Option<[u8; 32]>>(1)?.map(BlobId)));
        }
        missing.push(GitVersion { version: version_by_seq(connection, project, seq)?, changes: list, full });
    }
    Ok(missing)
}

/// A size as the database stores it.
pub(crate) fn integer(size: u64) -> i64 {
    i64::try_from(size).unwrap_or(i64::MAX)
}

/// A stored time. One that no calendar has reads as 1970 rather than hiding a version.
pub(crate) fn time(milliseconds: i64) -> Timestamp {
    Timestamp::from_millisecond(milliseconds).unwrap_or(Timestamp::UNIX_EPOCH)
}

pub(crate) fn path(row: &Row<'_>, column: usize) -> Result<RelPath> {
    let text: String = row.get(column)?;
    RelPath::parse(&text).map_err(|problem| CacheError::Damaged(format!("path {text:?}: {problem}")))
}

pub(crate) fn parsed<T: std::str::FromStr<Err: std::error::Error + Send + Sync + 'static>>(
    row: &Row<'_>,
    column: usize,
) -> rusqlite::Result<T> {
    row.get::<_, String>(column)?.parse().map_err(|error| conversion(column, error))
}

pub(crate) fn opt_json<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<T>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| serde_json::from_str(&text)).transpose().map_err(|error| conversion(column, error))
}

pub(crate) fn json<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    serde_json::from_str(&row.get::<_, String>(column)?).map_err(|error| conversion(column, error))
}

/// An enum stored as its serde name.
pub(crate) fn word<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    serde_json::from_value(serde_json::Value::String(row.get(column)?))
        .map_err(|error| conversion(column, error))
}

pub(crate) fn to_word<T: Serialize>(value: &T) -> Result<String> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        other => Err(CacheError::Damaged(format!("not a word: {other:?}"))),
    }
}

pub(crate) fn to_json<T: Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|error| CacheError::Damaged(error.to_string()))
}

fn conversion(column: usize, error: impl std::error::Error + Send + Sync + 'static) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, Type::Text, Box::new(error))
}
