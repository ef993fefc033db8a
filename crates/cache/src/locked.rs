//! Files that the person locked: no turn changes them.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, TransactionBehavior, params};
use vectort_core::{ProjectId, RelPath};

use crate::error::{CacheError, Result};
use crate::model::{Project, Tree};
use crate::rows;
use crate::store::Store;

impl Store {
    /// Locks a file of the head, or unlocks a path. What a run has written to it already is left
    /// out when the run lands. The person's own edits are not held up: a lock goes with the file
    /// when they rename it, and is gone when they delete it.
    pub fn set_locked(&self, project: ProjectId, path: &RelPath, locked: bool) -> Result<()> {
        let mut connection = self.truth();
        let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let project = rows::project_by_id(&tx, project)?;
        if locked {
            if !rows::tree(&tx, &project, project.head)?.contains_key(path) {
                return Err(CacheError::UnknownFile(path.clone()));
            }
            add(&tx, &project, path)?;
        } else {
            remove(&tx, &project, path)?;
        }
        tx.commit()?;
        Ok(())
    }

    /// The locked files.
    pub fn locks(&self, project: ProjectId) -> Result<BTreeSet<RelPath>> {
        let connection = self.truth();
        let project = rows::project_by_id(&connection, project)?;
        all(&connection, &project)
    }

    /// Refuses a path that is locked at this moment.
    pub(crate) fn check_unlocked(&self, project: ProjectId, path: &RelPath) -> Result<()> {
        let is_locked: bool = self
            .truth()
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM locks JOIN projects ON projects.pk = locks.project \
                 WHERE projects.id = ?1 AND path = ?2)",
            )?
            .query_row(params![project.to_string(), path.as_str()], |row| row.get(0))?;
        if is_locked { Err(CacheError::FileLocked(path.clone())) } else { Ok(()) }
    }
}

/// The locked files of a project.
pub(crate) fn all(connection: &Connection, project: &Project) -> Result<BTreeSet<RelPath>> {
    let mut query = connection.prepare_cached("SELECT path FROM locks WHERE project = ?1")?;
    let mut rows = query.query([project.pk])?;
    let mut locked = BTreeSet::new();
    while let Some(row) = rows.next()? {
        locked.insert(rows::path(row, 0)?);
    }
    Ok(locked)
}

pub(crate) fn add(connection: &Connection, project: &Project, path: &RelPath) -> Result<()> {
    connection
        .prepare_cached("INSERT INTO locks (project, path) VALUES (?1, ?2) ON CONFLICT DO NOTHING")?
        .execute(params![project.pk, path.as_str()])?;
    Ok(())
}

fn remove(connection: &Connection, project: &Project, path: &RelPath) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM locks WHERE project = ?1 AND path = ?2")?
        .execute(params![project.pk, path.as_str()])?;
    Ok(())
}

/// Locks go where their files go. A file that went, and whose content is under a new path, was
/// renamed: in Vectort or in another editor, which says nothing but that.
pub(crate) fn follow(connection: &Connection, project: &Project, before: &Tree, after: &Tree) -> Result<()> {
    let gone: Vec<RelPath> =
        all(connection, project)?.into_iter().filter(|path| !after.contains_key(path)).collect();
    if gone.is_empty() {
        return Ok(());
    }
    let mut come: BTreeMap<&RelPath, _> =
        after.iter().filter(|(path, _)| !before.contains_key(*path)).collect();
    for path in &gone {
        remove(connection, project, path)?;
        let Some(entry) = before.get(path) else { continue };
        let same = |candidate: &&RelPath| come[*candidate].blob == entry.blob;
        // Of two files with the same content, the one that kept its name.
        let named = come.keys().copied().filter(same).find(|to| to.file_name() == path.file_name());
        if let Some(to) = named.or_else(|| come.keys().copied().find(same)) {
            add(connection, project, to)?;
            come.remove(to);
        }
    }
    Ok(())
}
