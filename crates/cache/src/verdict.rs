//! What a later check found out about a version.

use rusqlite::{TransactionBehavior, params};
use vectort_core::{Checks, ProjectId};

use crate::error::{CacheError, Result};
use crate::git;
use crate::model::Version;
use crate::rows;
use crate::store::Store;
use crate::turns::{self, TurnState};

impl Store {
    /// Keeps what verification found of exactly this version's tree, in place of what was found
    /// before. A draft that is the head and passes becomes current, as it would have when it was
    /// made.
    pub fn record_checks(
        &self,
        project: ProjectId,
        seq: u32,
        checks: Checks,
        verified: bool,
    ) -> Result<Version> {
        let _lock = self.write_lock(project)?;
        let mut connection = self.truth();
        let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let before = rows::project_by_id(&tx, project)?;
        let accepts = verified && before.head == Some(seq) && before.current.is_none();
        let known = tx.execute(
            "UPDATE versions SET checks = ?3, verified = ?4, draft = draft AND NOT ?5 \
             WHERE project = ?1 AND seq = ?2",
            params![before.pk, seq, rows::to_json(&checks)?, verified, accepts],
        )?;
        if known == 0 {
            return Err(CacheError::UnknownVersion(seq));
        }
        if accepts {
            tx.execute("UPDATE projects SET current = ?2 WHERE pk = ?1", params![before.pk, seq])?;
            turns::promote(&tx, &before, seq, TurnState::Verified)?;
        }
        let after = rows::project_by_id(&tx, project)?;
        let version = rows::version_by_seq(&tx, &after, seq)?;
        tx.commit()?;
        if accepts && let Err(error) = git::catch_up(&connection, &after, &self.git_dir(project)) {
            // A projection: the next operation makes it again.
            tracing::warn!(%error, %project, "repository not projected");
        }
        Ok(version)
    }
}
