//! A copy of a project.

use std::collections::BTreeMap;
use std::path::Path;

use vectort_core::ProjectId;

use crate::error::{CacheError, Result};
use crate::model::{NewProject, Project, Reason, Version};
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
        let copy = self.create(&NewProject {
            title: title.to_owned(),
            description: source.description.clone(),
            type_id: source.type_id.clone(),
            framework: source.framework.clone(),
            language: source.language.clone(),
            mode: source.mode.clone(),
            dir: dir.to_owned(),
        })?;
        let record = Record {
            parent: None,
            draft: source.current.is_none(),
            author: version.author,
            reason,
            restored_from: None,
            message: version.message,
            provider: version.provider,
            model: version.model,
            checks: version.checks,
            verified: version.verified,
            run: None,
            at: self.now(),
        };
        let landed = {
            let mut session = Session::begin(self, copy.id)?;
            session.land(&record, |_| Ok((tree, BTreeMap::new()))).and_then(|_| {
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
        while let (Reason::Restored, Some(seq)) = (reason, from) {
            let earlier = rows::version_by_seq(&self.truth(), project, seq)?;
            (reason, from) = (earlier.reason, earlier.restored_from);
        }
        Ok(reason)
    }
}
