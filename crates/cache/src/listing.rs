//! The list of projects, with what can be said of each: one query, however many there are.

use std::path::PathBuf;

use jiff::Timestamp;
use rusqlite::{OptionalExtension as _, Row, params};
use vectort_core::ProjectId;

use crate::error::{CacheError, Result};
use crate::model::{Author, ListQuery};
use crate::rows;
use crate::store::Store;

/// A project, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    /// Its identity in this data folder.
    pub id: ProjectId,
    /// Its name, as people see it.
    pub title: String,
    /// Catalog id of its type.
    pub type_id: String,
    /// Catalog id of its framework.
    pub framework: String,
    /// Its folder.
    pub dir: PathBuf,
    /// When a version was last added or it was renamed.
    pub updated_at: Timestamp,
    /// The version that the folder shows; `None` before the first.
    pub head: Option<Head>,
    /// How many versions there are.
    pub versions: u32,
}

/// The version that a project's folder shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Its number.
    pub seq: u32,
    /// Who wrote it.
    pub author: Author,
    /// True when every required check passed on exactly this tree.
    pub verified: bool,
}

/// Numbers are without gaps, so the last one is how many there are.
const SELECT: &str = "SELECT projects.id, title, type_id, framework, dir, updated_at, \
     head.seq, head.author, head.verified, \
     coalesce((SELECT max(seq) FROM versions WHERE versions.project = projects.pk), 0) \
     FROM projects LEFT JOIN versions AS head ON head.project = projects.pk AND head.seq = projects.head";

impl Store {
    /// Projects, the most recently changed first, as [`Store::list`] finds them.
    pub fn overviews(&self, query: &ListQuery) -> Result<Vec<Overview>> {
        let words = rows::search_words(&query.text)?;
        let connection = self.truth();
        let mut statement = connection.prepare_cached(&format!(
            "{SELECT} WHERE {} ORDER BY updated_at DESC, pk DESC LIMIT ?3 OFFSET ?4",
            rows::PROJECT_FILTER
        ))?;
        let found =
            statement.query_map(params![query.deleted, words, query.limit, query.offset], overview)?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// One project, deleted or not.
    pub fn overview(&self, id: ProjectId) -> Result<Overview> {
        self.truth()
            .prepare_cached(&format!("{SELECT} WHERE projects.id = ?1"))?
            .query_row([id.to_string()], overview)
            .optional()?
            .ok_or(CacheError::UnknownProject)
    }
}

fn overview(row: &Row<'_>) -> rusqlite::Result<Overview> {
    let head = match row.get::<_, Option<u32>>(6)? {
        Some(seq) => Some(Head { seq, author: rows::word(row, 7)?, verified: row.get(8)? }),
        None => None,
    };
    Ok(Overview {
        id: rows::parsed(row, 0)?,
        title: row.get(1)?,
        type_id: row.get(2)?,
        framework: row.get(3)?,
        dir: row.get::<_, String>(4)?.into(),
        updated_at: rows::time(row.get(5)?),
        head,
        versions: row.get(9)?,
    })
}
