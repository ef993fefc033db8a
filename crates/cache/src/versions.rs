//! Versions: saved, listed, restored, compared, checked.

use std::collections::BTreeMap;

use rusqlite::OptionalExtension as _;
use vectort_core::{ProjectId, RelPath};

use crate::error::{CacheError, Result};
use crate::git;
use crate::model::{Author, BlobId, Change, ChangeKind, Landed, Reason, Tree, Version, VersionState};
use crate::rows::{self, Record};
use crate::session::{Missing, Now, Scope, Session};
use crate::store::Store;
use crate::turns::{self, TurnState};

/// What [`Store::check`] found and mended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Health {
    /// Contents read and compared with their hashes.
    pub contents: u64,
    /// Contents that are missing or have other bytes. They cannot be mended.
    pub damaged: u64,
    /// The repository was damaged, and was made again.
    pub repository_rebuilt: bool,
}

impl Store {
    /// Every version, by number.
    pub fn history(&self, project: ProjectId) -> Result<Vec<Version>> {
        let connection = self.truth();
        let project = rows::project_by_id(&connection, project)?;
        rows::versions(&connection, &project)
    }

    /// One version.
    pub fn version(&self, project: ProjectId, seq: u32) -> Result<Version> {
        let connection = self.truth();
        let project = rows::project_by_id(&connection, project)?;
        rows::version_by_seq(&connection, &project, seq)
    }

    /// The run record of a version, if one was kept.
    pub fn run_record(&self, project: ProjectId, seq: u32) -> Result<Option<serde_json::Value>> {
        let connection = self.truth();
        let project = rows::project_by_id(&connection, project)?;
        let text: Option<String> = connection
            .query_row(
                "SELECT run FROM versions WHERE project = ?1 AND seq = ?2",
                rusqlite::params![project.pk, seq],
                |row| row.get(0),
            )
            .optional()?
            .ok_or(CacheError::UnknownVersion(seq))?;
        text.map(|text| serde_json::from_str(&text))
            .transpose()
            .map_err(|error| CacheError::Damaged(error.to_string()))
    }

    /// A version's files.
    pub fn files(&self, project: ProjectId, seq: u32) -> Result<Tree> {
        let connection = self.truth();
        let project = rows::project_by_id(&connection, project)?;
        rows::tree(&connection, &project, Some(seq))
    }

    /// A content, by the name that [`Store::files`] gave it.
    pub fn content(&self, blob: BlobId) -> Result<Vec<u8>> {
        rows::blob(&self.truth(), blob)
    }

    /// One file as it is now: what the folder holds, or the head where the folder is gone or does
    /// not show the head yet.
    pub fn read_now(&self, project: ProjectId, path: &RelPath) -> Result<Vec<u8>> {
        let session = Session::begin(self, project)?;
        match session.now(path)? {
            Now::Head(blob) => self.content(blob),
            Now::Disk(bytes) => Ok(bytes),
            Now::Absent => Err(CacheError::UnknownFile(path.clone())),
            Now::Held(reason) => Err(CacheError::NotReadable { path: path.clone(), reason }),
        }
    }

    /// One file of a version.
    pub fn read(&self, project: ProjectId, seq: u32, path: &RelPath) -> Result<Vec<u8>> {
        let tree = self.files(project, seq)?;
        let entry = tree.get(path).ok_or_else(|| CacheError::UnknownFile(path.clone()))?;
        self.content(entry.blob)
    }

    /// Brings a version back as a new one, which is current: restoring a draft accepts it. Deletes
    /// no version; what the folder holds beyond the head is taken in first.
    pub fn restore(&self, project: ProjectId, seq: u32) -> Result<Landed> {
        let mut session = Session::begin(self, project)?;
        let (wanted, tree) = {
            let connection = self.truth();
            let wanted = rows::version_by_seq(&connection, &session.project, seq)?;
            (wanted, rows::tree(&connection, &session.project, Some(seq))?)
        };
        let paths: Vec<RelPath> = tree.keys().cloned().collect();
        let captured = session.capture(Scope::All(&paths))?;
        let accepts = wanted.state == VersionState::Draft;
        let record = Record {
            parent: session.project.head,
            author: Author::Person,
            restored_from: Some(seq),
            ..Record::again(wanted, Reason::Restored, self.now())
        };
        let project = session.project.clone();
        let version = session.land(&record, |tx| {
            if accepts {
                turns::promote(tx, &project, seq, TurnState::Accepted)?;
            }
            Ok((tree, BTreeMap::new()))
        })?;
        let folder = session.project(Missing::Recreate);
        Ok(Landed::new(version, captured, folder))
    }

    /// The paths that differ between two versions, in path order.
    pub fn diff(&self, project: ProjectId, from: u32, to: u32) -> Result<Vec<Change>> {
        let (from, to) = (self.files(project, from)?, self.files(project, to)?);
        Ok(rows::delta(&from, &to)
            .into_iter()
            .map(|(path, entry)| {
                let kind = match entry {
                    None => ChangeKind::Removed,
                    Some(_) if from.contains_key(path) => ChangeKind::Modified,
                    Some(_) => ChangeKind::Added,
                };
                Change { path: path.clone(), kind }
            })
            .collect())
    }

    /// Commits to the project's repository what it lacks, making it again when it is damaged.
    /// Every operation that adds a version does this; call it to learn why it could not.
    pub fn project_git(&self, project: ProjectId) -> Result<()> {
        let _lock = self.write_lock(project)?;
        let connection = self.truth();
        let project = rows::project_by_id(&connection, project)?;
        git::catch_up(&connection, &project, &self.git_dir(project.id))
    }

    /// Reads everything that a project's versions name, and every object of its repository.
    pub fn check(&self, project: ProjectId) -> Result<Health> {
        let _lock = self.write_lock(project)?;
        let connection = self.truth();
        let project = rows::project_by_id(&connection, project)?;
        let mut health = Health::default();
        let mut query = connection.prepare(
            "SELECT DISTINCT blob FROM changes JOIN versions ON versions.id = changes.version \
             WHERE versions.project = ?1 AND blob IS NOT NULL \
             UNION SELECT prompt FROM turn_calls JOIN turns ON turns.id = turn WHERE turns.project = ?1 \
             UNION SELECT answer FROM turn_calls JOIN turns ON turns.id = turn WHERE turns.project = ?1",
        )?;
        for blob in query.query_map([project.pk], |row| row.get(0))? {
            health.contents += 1;
            match rows::blob(&connection, BlobId(blob?)) {
                Ok(_) => {}
                Err(CacheError::Damaged(_)) => health.damaged += 1,
                Err(error) => return Err(error),
            }
        }
        if project.head.is_some() && health.damaged == 0 {
            health.repository_rebuilt = git::repair(&connection, &project, &self.git_dir(project.id))?;
        }
        Ok(health)
    }

    /// `PRAGMA integrity_check` on the whole database: [`CacheError::Damaged`] with its first words.
    pub fn check_database(&self) -> Result<()> {
        let verdict: String = self.truth().query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
        if verdict == "ok" { Ok(()) } else { Err(CacheError::Damaged(verdict)) }
    }
}
