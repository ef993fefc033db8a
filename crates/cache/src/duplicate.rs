//! Copies of a project: of its head, or of a version to go another way from.

use std::collections::BTreeMap;
use std::path::Path;

use vectort_core::ProjectId;

use crate::error::{CacheError, Result};
use crate::locked;
use crate::model::{NewProject, Origin, Project, Reason, Tree, Version, VersionState};
use crate::rows::{self, Record};
use crate::session::{Missing, Scope, Session};
use crate::store::Store;

impl Store {
    /// Makes a project of another one's head, outside edits included. The copy has its own folder
    /// (absent or empty before) and preview origin; its first version says of its files what the
    /// head says of them, because they are the same bytes. [`CacheError::NoVersion`] when there is
    /// nothing to copy yet.
    ///
    /// On an error there is no copy.
    pub fn duplicate(&self, id: ProjectId, title: &str, dir: &Path) -> Result<Project> {
        let (source, tree, version) = {
            let mut session = Session::begin(self, id)?;
            session.capture(Scope::All(&[]))?;
            let head = session.project.head.ok_or(CacheError::NoVersion)?;
            let version = rows::version_by_seq(&self.truth(), &session.project, head)?;
            (session.project.clone(), std::mem::take(&mut session.head), version)
        };
        let reason = self.first_reason(&source, &version)?;
        let draft = source.current.is_none();
        let origin = version.origin;
        let record = Record { draft, origin, ..Record::again(version, reason, self.now()) };
        self.copy(&source, tree, &record, title, dir)
    }

    /// Makes a project whose first version is a version of another one, which stays as it is. The
    /// first version says where it comes from.
    ///
    /// On an error there is no branch.
    pub fn branch(&self, id: ProjectId, seq: u32, title: &str, dir: &Path) -> Result<Project> {
        let (source, tree, version) = {
            let connection = self.truth();
            let source = rows::project_by_id(&connection, id)?;
            let version = rows::version_by_seq(&connection, &source, seq)?;
            let tree = rows::tree(&connection, &source, Some(seq))?;
            (source, tree, version)
        };
        let draft = version.state == VersionState::Draft;
        let origin = Some(Origin { project: id, version: seq });
        let record = Record { draft, origin, ..Record::again(version, Reason::Branched, self.now()) };
        self.copy(&source, tree, &record, title, dir)
    }

    /// A project in a folder of its own, with these files as its first version.
    fn copy(
        &self,
        source: &Project,
        tree: Tree,
        record: &Record,
        title: &str,
        dir: &Path,
    ) -> Result<Project> {
        let copy = self.create(&NewProject {
            title: title.to_owned(),
            description: source.description.clone(),
            type_id: source.type_id.clone(),
            framework: source.framework.clone(),
            language: source.language.clone(),
            mode: source.mode.clone(),
            dir: dir.to_owned(),
            inputs: source.inputs.clone(),
        })?;
        let locked = self.locks(source.id)?;
        let landed = {
            let mut session = Session::begin(self, copy.id)?;
            let project = session.project.clone();
            let build = |tx: &rusqlite::Transaction<'_>| {
                for path in locked.iter().filter(|path| tree.contains_key(*path)) {
                    locked::add(tx, &project, path)?;
                }
                Ok((tree, BTreeMap::new()))
            };
            session.land(record, build).and_then(|_| {
                let folder = session.project(Missing::Recreate);
                folder.error.map_or_else(|| Ok(session.project.clone()), Err)
            })
        };
        if landed.is_err() && !self.discard(copy.id)? {
            self.delete(copy.id)?;
        }
        landed
    }

    /// Why a version's files were first written: the copy has no version that it could have
    /// brought back.
    fn first_reason(&self, project: &Project, version: &Version) -> Result<Reason> {
        let (mut reason, mut from) = (version.reason, version.restored_from);
        while let (Reason::Restored | Reason::Undone | Reason::Redone, Some(seq)) = (reason, from) {
            let earlier = rows::version_by_seq(&self.truth(), project, seq)?;
            (reason, from) = (earlier.reason, earlier.restored_from);
        }
        Ok(reason)
    }
}
