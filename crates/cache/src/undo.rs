//! Undo and redo, over turns, hand edits and outside edits alike. Both add a version: nothing is
//! ever taken out of the history, and the history alone says what an undo would bring back.

use std::collections::BTreeMap;

use rusqlite::Connection;
use vectort_core::ProjectId;

use crate::error::{CacheError, Result};
use crate::model::{Author, Landed, Project, Reason};
use crate::rows::{self, Record};
use crate::session::{Missing, Scope, Session};
use crate::store::Store;

/// What an undo and a redo would bring back, the next one last.
#[derive(Debug, Default, PartialEq, Eq)]
struct Stacks {
    undo: Vec<u32>,
    redo: Vec<u32>,
    /// The version whose files the head has: for an undo, the one that it brought back.
    at: Option<u32>,
}

/// A version, as far as the stacks see it.
#[derive(Debug, Clone, Copy)]
struct Step {
    seq: u32,
    draft: bool,
    reason: Reason,
    restored_from: Option<u32>,
}

impl Stacks {
    /// Any change is undone by going back to what was there before; a restored version is one too.
    fn of(steps: impl IntoIterator<Item = Step>) -> Self {
        let mut stacks = Self::default();
        let mut has_current = false;
        for step in steps {
            // Beside a current version, a draft is recorded and changes nothing.
            if step.draft && has_current {
                continue;
            }
            has_current = has_current || !step.draft;
            stacks.take(step);
        }
        stacks
    }

    fn take(&mut self, step: Step) {
        let (from, onto) = match step.reason {
            Reason::Undone => (&mut self.undo, &mut self.redo),
            Reason::Redone => (&mut self.redo, &mut self.undo),
            _ => {
                self.undo.extend(self.at);
                self.redo.clear();
                self.at = Some(step.seq);
                return;
            }
        };
        from.pop();
        onto.extend(self.at);
        self.at = step.restored_from;
    }

    fn target(&self, way: Way) -> Option<u32> {
        match way {
            Way::Undo => self.undo.last().copied(),
            Way::Redo => self.redo.last().copied(),
        }
    }
}

/// Back or forth.
#[derive(Debug, Clone, Copy)]
enum Way {
    Undo,
    Redo,
}

impl Store {
    /// Takes the last change back, whoever made it, as a new version. What the folder holds beyond
    /// the head is taken in first, and is then the last change.
    ///
    /// [`CacheError::NothingToUndo`] at the beginning.
    pub fn undo(&self, project: ProjectId) -> Result<Landed> {
        self.go(project, Way::Undo)
    }

    /// Takes the last [`Store::undo`] back, as a new version. [`CacheError::NothingToUndo`] when
    /// there was none, or anything was changed since.
    pub fn redo(&self, project: ProjectId) -> Result<Landed> {
        self.go(project, Way::Redo)
    }

    /// The version that [`Store::undo`] would bring back.
    pub fn undo_target(&self, project: ProjectId) -> Result<Option<u32>> {
        self.target(project, Way::Undo)
    }

    /// The version that [`Store::redo`] would bring back.
    pub fn redo_target(&self, project: ProjectId) -> Result<Option<u32>> {
        self.target(project, Way::Redo)
    }

    fn target(&self, project: ProjectId, way: Way) -> Result<Option<u32>> {
        let connection = self.truth();
        let project = rows::project_by_id(&connection, project)?;
        Ok(stacks(&connection, &project)?.target(way))
    }

    fn go(&self, project: ProjectId, way: Way) -> Result<Landed> {
        let mut session = Session::begin(self, project)?;
        // A file that goes or comes back may hide from a scan, as an `.env` does.
        let paths: Vec<_> = {
            let connection = self.truth();
            let seq = stacks(&connection, &session.project)?.target(way);
            rows::tree(&connection, &session.project, seq)?.into_keys().collect()
        };
        let captured = session.capture(Scope::All(&paths))?;
        let target = stacks(&self.truth(), &session.project)?.target(way);
        let Some(seq) = target else {
            if captured.is_some() {
                session.project(Missing::Leave);
            }
            return Err(CacheError::NothingToUndo);
        };
        let (wanted, tree) = {
            let connection = self.truth();
            let wanted = rows::version_by_seq(&connection, &session.project, seq)?;
            (wanted, rows::tree(&connection, &session.project, Some(seq))?)
        };
        let reason = match way {
            Way::Undo => Reason::Undone,
            Way::Redo => Reason::Redone,
        };
        let record = Record {
            parent: session.project.head,
            // Going back to a draft does not accept it.
            draft: session.project.current.is_none(),
            author: Author::Person,
            restored_from: Some(seq),
            ..Record::again(wanted, reason, self.now())
        };
        let version = session.land(&record, |_| Ok((tree, BTreeMap::new())))?;
        let folder = session.project(Missing::Recreate);
        Ok(Landed::new(version, captured, folder))
    }
}

fn stacks(connection: &Connection, project: &Project) -> Result<Stacks> {
    let mut query = connection.prepare_cached(
        "SELECT seq, draft, reason, restored_from FROM versions WHERE project = ?1 ORDER BY seq",
    )?;
    let steps = query.query_map([project.pk], |row| {
        Ok(Step {
            seq: row.get(0)?,
            draft: row.get(1)?,
            reason: rows::word(row, 2)?,
            restored_from: row.get(3)?,
        })
    })?;
    Ok(Stacks::of(steps.collect::<rusqlite::Result<Vec<_>>>()?))
}
