//! A project's conversation: what was asked, what was said to a model, what came of it.

use std::time::Duration;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, Row, TransactionBehavior, params};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use vectort_core::ProjectId;

use crate::error::{CacheError, Result};
use crate::lock::Lock;
use crate::model::{BlobId, Project};
use crate::rows::{self, json, opt_json, time, to_json, to_word, word};
use crate::store::Store;

/// What a new turn is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTurn {
    /// `create`, `ask`, `edit` or `build`.
    pub kind: String,
    /// What was asked, as the caller keeps it. Never a key.
    pub request: Value,
    /// The version that it begins from.
    pub base: Option<u32>,
    /// The turn whose request it plays again.
    pub replay_of: Option<u32>,
}

/// A turn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Turn {
    /// Number within the project, from 1, without gaps.
    pub number: u32,
    /// `create`, `ask`, `edit` or `build`.
    pub kind: String,
    /// Where it stands.
    pub state: TurnState,
    /// What was asked.
    pub request: Value,
    /// Its plan, once there is one.
    pub plan: Option<Value>,
    /// The version that it began from.
    pub base: Option<u32>,
    /// The version that it made.
    pub version: Option<u32>,
    /// The turn whose request it plays again.
    pub replay_of: Option<u32>,
    /// How it went, as the caller keeps it; `None` until it ends, and for one whose process died.
    pub run: Option<Value>,
    /// When it was asked, by this machine's clock.
    pub at: Timestamp,
}

/// Where a turn stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TurnState {
    /// Under way in some process.
    Running,
    /// Its plan waits for the person's word.
    Planned,
    /// Answered in words.
    Answered,
    /// Its version passed the gate and became current.
    Verified,
    /// Its version did not pass, and is kept beside the current one.
    Draft,
    /// Its version did not pass, and the person took it as it is.
    Accepted,
    /// Stopped, by the person or with its process; what was complete is its version.
    Stopped,
    /// Nothing came of it.
    Failed,
}

/// How a turn that made a version ends; written with the version, in one transaction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TurnEnd {
    /// The turn's number.
    pub number: u32,
    /// Where it stands then.
    pub state: TurnState,
    /// How it went. `None` keeps what was recorded before.
    pub run: Option<Value>,
}

/// One call of a turn to a model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TurnCall {
    /// The step that it was made for.
    pub step: String,
    /// Provider that answered, if one did.
    pub provider: Option<String>,
    /// Model that answered, as the provider echoed it.
    pub model: Option<String>,
    /// The messages. Never a key.
    pub prompt: Value,
    /// The answer, as it came.
    pub answer: String,
}

/// A project's run without a draft, as for an answer in words: while it is held, no other run
/// begins, and nobody takes a running turn for one whose process died.
#[derive(Debug)]
pub struct RunHold {
    _run: Lock,
}

const COLUMNS: &str = "number, kind, state, request, plan, base, version, replay_of, run, at";

impl Store {
    /// Holds a project's run. [`CacheError::Locked`] when another one is under way.
    pub fn hold_run(&self, project: ProjectId) -> Result<RunHold> {
        Ok(RunHold { _run: self.take_over(project)? })
    }

    /// Begins a turn and returns its number. The caller has the project's run (a
    /// [`Draft`](crate::Draft) or a [`RunHold`]), or takes it next.
    pub fn turn_begin(&self, project: ProjectId, new: &NewTurn) -> Result<u32> {
        let now = self.now();
        let mut connection = self.truth();
        let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let pk = rows::project_by_id(&tx, project)?.pk;
        let number: u32 = tx
            .prepare_cached("SELECT coalesce(max(number), 0) + 1 FROM turns WHERE project = ?1")?
            .query_row([pk], |row| row.get(0))?;
        tx.prepare_cached(
            "INSERT INTO turns (project, number, kind, state, request, base, replay_of, at) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            pk,
            number,
            new.kind,
            to_word(&TurnState::Running)?,
            to_json(&new.request)?,
            new.base,
            new.replay_of,
            now.as_millisecond(),
        ])?;
        // Known as this process's own before anybody else can see it running.
        self.own_turns().insert((project, number));
        tx.commit()?;
        Ok(number)
    }

    /// Keeps a turn's plan, which now waits for the person's word.
    pub fn turn_plan(&self, project: ProjectId, turn: u32, plan: &Value) -> Result<()> {
        self.alter_turn(project, turn, |connection, id| {
            connection.execute(
                "UPDATE turns SET plan = ?2, state = ?3 WHERE id = ?1",
                params![id, to_json(plan)?, to_word(&TurnState::Planned)?],
            )?;
            Ok(())
        })?;
        self.own_turns().remove(&(project, turn));
        Ok(())
    }

    /// Goes on with a turn whose plan waited. [`CacheError::TurnState`] for one that did not wait.
    pub fn turn_resume(&self, project: ProjectId, turn: u32) -> Result<()> {
        self.own_turns().insert((project, turn));
        let resumed = self.alter_turn(project, turn, |connection, id| {
            let known = connection.execute(
                "UPDATE turns SET state = ?2 WHERE id = ?1 AND state = ?3",
                params![id, to_word(&TurnState::Running)?, to_word(&TurnState::Planned)?],
            )?;
            if known == 0 { Err(CacheError::TurnState(turn)) } else { Ok(()) }
        });
        if resumed.is_err() {
            self.own_turns().remove(&(project, turn));
        }
        resumed
    }

    /// Ends a turn that makes no version.
    pub fn turn_end(&self, project: ProjectId, turn: u32, state: TurnState, run: &Value) -> Result<()> {
        self.alter_turn(project, turn, |connection, id| {
            connection.execute(
                "UPDATE turns SET state = ?2, run = ?3 WHERE id = ?1",
                params![id, to_word(&state)?, to_json(run)?],
            )?;
            Ok(())
        })?;
        self.own_turns().remove(&(project, turn));
        Ok(())
    }

    /// Every turn, by number.
    pub fn turns(&self, project: ProjectId) -> Result<Vec<Turn>> {
        let connection = self.truth();
        let project = rows::project_by_id(&connection, project)?;
        let mut query = connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM turns WHERE project = ?1 ORDER BY number"))?;
        let turns = query.query_map([project.pk], read)?;
        Ok(turns.collect::<rusqlite::Result<_>>()?)
    }

    /// One turn.
    pub fn turn(&self, project: ProjectId, turn: u32) -> Result<Turn> {
        let connection = self.truth();
        let project = rows::project_by_id(&connection, project)?;
        connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM turns WHERE project = ?1 AND number = ?2"))?
            .query_row(params![project.pk, turn], read)
            .optional()?
            .ok_or(CacheError::UnknownTurn(turn))
    }

    /// Keeps a call of a turn, after those before.
    pub fn turn_call(&self, project: ProjectId, turn: u32, call: &TurnCall) -> Result<()> {
        self.alter_turn(project, turn, |connection, id| {
            let prompt = rows::put_blob(connection, to_json(&call.prompt)?.as_bytes())?;
            let answer = rows::put_blob(connection, call.answer.as_bytes())?;
            connection
                .prepare_cached(
                    "INSERT INTO turn_calls (turn, number, step, provider, model, prompt, answer) \
                     SELECT ?1, coalesce(max(number), 0) + 1, ?2, ?3, ?4, ?5, ?6 FROM turn_calls WHERE turn = ?1",
                )?
                .execute(params![id, call.step, call.provider, call.model, prompt.blob.0, answer.blob.0])?;
            Ok(())
        })
    }

    /// A turn's calls, in order.
    pub fn turn_calls(&self, project: ProjectId, turn: u32) -> Result<Vec<TurnCall>> {
        let connection = self.truth();
        let project = rows::project_by_id(&connection, project)?;
        let id = id_of(&connection, &project, turn)?;
        let mut query = connection.prepare_cached(
            "SELECT step, provider, model, prompt, answer FROM turn_calls WHERE turn = ?1 ORDER BY number",
        )?;
        let mut rows = query.query([id])?;
        let mut calls = Vec::new();
        while let Some(row) = rows.next()? {
            let text = |column: usize| -> Result<String> {
                String::from_utf8(rows::blob(&connection, BlobId(row.get(column)?))?)
                    .map_err(|error| CacheError::Damaged(error.to_string()))
            };
            calls.push(TurnCall {
                step: row.get(0)?,
                provider: row.get(1)?,
                model: row.get(2)?,
                prompt: serde_json::from_str(&text(3)?)
                    .map_err(|error| CacheError::Damaged(error.to_string()))?,
                answer: text(4)?,
            });
        }
        Ok(calls)
    }

    fn alter_turn(
        &self,
        project: ProjectId,
        turn: u32,
        change: impl FnOnce(&Connection, i64) -> Result<()>,
    ) -> Result<()> {
        let mut connection = self.truth();
        let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let project = rows::project_by_id(&tx, project)?;
        change(&tx, id_of(&tx, &project, turn)?)?;
        tx.commit()?;
        Ok(())
    }

    /// Projects with a turn that says it is running.
    pub(crate) fn with_running_turns(&self) -> Result<Vec<ProjectId>> {
        let connection = self.truth();
        let mut query = connection.prepare(
            "SELECT DISTINCT projects.id FROM turns JOIN projects ON projects.pk = turns.project \
             WHERE turns.state = 'running'",
        )?;
        let ids = query.query_map([], |row| rows::parsed(row, 0))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }

    /// The turn of a dead process, if there is one. The caller has the project's run lock.
    pub(crate) fn abandoned_turn(&self, project: ProjectId) -> Result<Option<u32>> {
        Ok(self.running_turns(project)?.pop())
    }

    /// Says of the turns of dead processes that nothing came of them. The caller has the project's
    /// run lock, and has kept what was complete.
    pub(crate) fn fail_abandoned_turns(&self, project: ProjectId) -> Result<()> {
        for turn in self.running_turns(project)? {
            self.alter_turn(project, turn, |connection, id| {
                connection.execute(
                    "UPDATE turns SET state = ?2 WHERE id = ?1 AND state = 'running'",
                    params![id, to_word(&TurnState::Failed)?],
                )?;
                Ok(())
            })?;
        }
        Ok(())
    }

    /// Turns that say they are running and are not this process's, by number.
    fn running_turns(&self, project: ProjectId) -> Result<Vec<u32>> {
        let running: Vec<u32> = {
            let connection = self.truth();
            let mut query = connection.prepare_cached(
                "SELECT number FROM turns JOIN projects ON projects.pk = turns.project \
                 WHERE projects.id = ?1 AND state = 'running' ORDER BY number",
            )?;
            let numbers = query.query_map([project.to_string()], |row| row.get(0))?;
            numbers.collect::<rusqlite::Result<_>>()?
        };
        let own = self.own_turns();
        Ok(running.into_iter().filter(|number| !own.contains(&(project, *number))).collect())
    }

    /// Fails a project's abandoned turns if nobody has its run.
    pub(crate) fn settle_turns(&self, project: ProjectId) -> Result<()> {
        match Lock::take(&self.lock_file(project, "run"), Duration::ZERO)? {
            Some(_run) => self.fail_abandoned_turns(project),
            None => Ok(()),
        }
    }
}

/// Ends a turn with the version that it made, in the version's transaction.
pub(crate) fn end(connection: &Connection, project: &Project, end: &TurnEnd, version: u32) -> Result<()> {
    let run = end.run.as_ref().map(to_json).transpose()?;
    let known = connection
        .prepare_cached(
            "UPDATE turns SET state = ?3, run = coalesce(?4, run), version = ?5 \
             WHERE project = ?1 AND number = ?2",
        )?
        .execute(params![project.pk, end.number, to_word(&end.state)?, run, version])?;
    if known == 0 { Err(CacheError::UnknownTurn(end.number)) } else { Ok(()) }
}

/// Says that the person, or a later check, made a turn's version current.
pub(crate) fn promote(connection: &Connection, project: &Project, version: u32, to: TurnState) -> Result<()> {
    connection
        .prepare_cached(
            "UPDATE turns SET state = ?3 WHERE project = ?1 AND version = ?2 AND state IN ('draft', 'stopped')",
        )?
        .execute(params![project.pk, version, to_word(&to)?])?;
    Ok(())
}

/// Forgets everything that hangs on a project without a version.
pub(crate) fn forget(connection: &Connection, project: &Project) -> Result<()> {
    connection.execute(
        "DELETE FROM turn_calls WHERE turn IN (SELECT id FROM turns WHERE project = ?1)",
        [project.pk],
    )?;
    connection.execute("DELETE FROM turns WHERE project = ?1", [project.pk])?;
    connection.execute("DELETE FROM locks WHERE project = ?1", [project.pk])?;
    Ok(())
}

fn id_of(connection: &Connection, project: &Project, turn: u32) -> Result<i64> {
    connection
        .prepare_cached("SELECT id FROM turns WHERE project = ?1 AND number = ?2")?
        .query_row(params![project.pk, turn], |row| row.get(0))
        .optional()?
        .ok_or(CacheError::UnknownTurn(turn))
}

fn read(row: &Row<'_>) -> rusqlite::Result<Turn> {
    Ok(Turn {
        number: row.get(0)?,
        kind: row.get(1)?,
        state: word(row, 2)?,
        request: json(row, 3)?,
        plan: opt_json(row, 4)?,
        base: row.get(5)?,
        version: row.get(6)?,
        replay_of: row.get(7)?,
        run: opt_json(row, 8)?,
        at: time(row.get(9)?),
    })
}
