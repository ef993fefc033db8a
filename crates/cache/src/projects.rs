//! Projects: made, adopted, found, renamed, deleted and brought back.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rusqlite::{Connection, ErrorCode, TransactionBehavior, params};
use vectort_core::ProjectId;

use crate::error::{CacheError, Result};
use crate::folder::Folder;
use crate::model::{
    Adopted, Adoption, Author, ListQuery, NewProject, Project, Reason, Skipped, Tree, Version,
};
use crate::place;
use crate::rows::{self, Record};
use crate::session::{Missing, Scope, Session};
use crate::store::Store;
use crate::turns;

/// How much of a description takes part in a search.
const SEARCHED_CHARS: usize = 500;

impl Store {
    /// Makes a project whose folder is absent or empty; the folder is not touched yet.
    ///
    /// A project that lived there before, and whose folder is gone or emptied, is deleted as by
    /// [`Store::delete`] (its versions stay).
    pub fn create(&self, new: &NewProject) -> Result<Project> {
        let id = ProjectId::fresh();
        let (dir, text) = place::project_dir(self.home(), &new.dir)?;
        if let Some(folder) = Folder::open(&dir, id)?
            && !folder.is_empty()?
        {
            return Err(CacheError::NotEmpty(dir));
        }
        let _run = self.by_dir(&dir)?.map(|former| self.run_lock(former.id)).transpose()?;
        let now = self.now().as_millisecond();
        let mut connection = self.truth();
        let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        tx.execute(
            "UPDATE projects SET deleted_at = ?2 WHERE dir = ?1 AND deleted_at IS NULL",
            params![text, now],
        )?;
        insert(&tx, id, new, &text, now)?;
        let project = rows::project_by_id(&tx, id)?;
        tx.commit()?;
        Ok(project)
    }

    /// Makes a project of an existing folder: its files are version 1, authored "import". Where
    /// this data folder knows the folder already, that project is returned, outside edits taken in.
    ///
    /// Tool folders, build outputs, `.env` files and version control are passed over in silence;
    /// links, large, unreadable and oddly named files are reported. None is ever touched.
    pub fn adopt(&self, adoption: &Adoption) -> Result<Adopted> {
        let (dir, text) = place::project_dir(self.home(), &adoption.dir)?;
        if let Some(known) = self.by_dir(&dir)?
            && known.head.is_some()
        {
            self.sync_from_disk(known.id)?;
            let project = self.by_id(known.id)?;
            return Ok(Adopted { project, fresh: false, skipped: Vec::new() });
        }
        let id = ProjectId::fresh();
        let folder = Folder::open(&dir, id)?.ok_or_else(|| CacheError::FolderMissing(dir.clone()))?;
        let scan = folder.scan(&BTreeSet::new(), self.home())?;
        let title = adoption.title.clone().unwrap_or_else(|| {
            dir.file_name().map_or_else(|| text.clone(), |name| name.to_string_lossy().into_owned())
        });
        let new = NewProject {
            title,
            description: String::new(),
            type_id: adoption.type_id.clone(),
            framework: adoption.framework.clone(),
            language: adoption.language.clone(),
            mode: "quick".to_owned(),
            dir: dir.clone(),
            inputs: serde_json::Value::Object(serde_json::Map::new()),
        };
        let now = self.now();
        {
            let mut connection = self.truth();
            let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            if let Some(other) = rows::project_by_dir(&tx, &text)? {
                if other.head.is_some() {
                    // Another process adopted it meanwhile.
                    return Ok(Adopted { project: other, fresh: false, skipped: scan.skipped });
                }
                tx.execute(
                    "UPDATE projects SET deleted_at = ?2 WHERE pk = ?1",
                    params![other.pk, now.as_millisecond()],
                )?;
            }
            insert(&tx, id, &new, &text, now.as_millisecond())?;
            let project = rows::project_by_id(&tx, id)?;
            let mut tree = Tree::new();
            let mut marks = BTreeMap::new();
            for path in scan.files.into_keys() {
                // Read again: what is stored is what is marked.
                if let Some(bytes) = folder.read(&path)? {
                    let entry = rows::put_blob(&tx, &bytes)?;
                    marks.insert(path.clone(), Some(entry.blob));
                    tree.insert(path, entry);
                }
            }
            let record = Record::new(Author::Import, Reason::Imported, now);
            let seq = rows::add_version(&tx, &project, &record, &Tree::new(), &tree)?;
            rows::mark(&tx, &project, &marks)?;
            tx.execute(
                "UPDATE projects SET head = ?2, current = ?2 WHERE pk = ?1",
                params![project.pk, seq],
            )?;
            tx.commit()?;
        }
        let mut session = Session::begin(self, id)?;
        session.project(Missing::Leave);
        Ok(Adopted { project: session.project.clone(), fresh: true, skipped: scan.skipped })
    }

    /// The live project in this folder, if this data folder has one.
    pub fn by_dir(&self, dir: &Path) -> Result<Option<Project>> {
        let (_, text) = place::project_dir(self.home(), dir)?;
        rows::project_by_dir(&self.truth(), &text)
    }

    /// A project, deleted or not.
    pub fn by_id(&self, id: ProjectId) -> Result<Project> {
        rows::project_by_id(&self.truth(), id)
    }

    /// Projects, the most recently changed first.
    pub fn list(&self, query: &ListQuery) -> Result<Vec<Project>> {
        let words = rows::search_words(&query.text)?;
        let connection = self.truth();
        let mut statement = connection.prepare_cached(&format!(
            "SELECT {} FROM projects WHERE {} ORDER BY updated_at DESC, pk DESC LIMIT ?3 OFFSET ?4",
            rows::PROJECT_COLUMNS,
            rows::PROJECT_FILTER
        ))?;
        let rows =
            statement.query_map(params![query.deleted, words, query.limit, query.offset], rows::project)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Gives a project another name. Its folder keeps its own.
    pub fn rename(&self, id: ProjectId, title: &str) -> Result<Project> {
        let now = self.now().as_millisecond();
        self.alter(id, |connection, project| {
            let search = search_text(title, &project.description, &project.dir.to_string_lossy());
            connection.execute(
                "UPDATE projects SET title = ?2, search = ?3, updated_at = max(updated_at, ?4) WHERE pk = ?1",
                params![project.pk, title, search, now],
            )
        })
    }

    /// Sets what the project is, once detected or chosen.
    pub fn set_kind(&self, id: ProjectId, type_id: &str, framework: &str) -> Result<Project> {
        self.alter(id, |connection, project| {
            connection.execute(
                "UPDATE projects SET type_id = ?2, framework = ?3 WHERE pk = ?1",
                params![project.pk, type_id, framework],
            )
        })
    }

    /// Sets the person's words, when they asked for the project in others.
    pub fn set_description(&self, id: ProjectId, description: &str) -> Result<Project> {
        self.alter(id, |connection, project| {
            let search = search_text(&project.title, description, &project.dir.to_string_lossy());
            connection.execute(
                "UPDATE projects SET description = ?2, search = ?3 WHERE pk = ?1",
                params![project.pk, description, search],
            )
        })
    }

    /// Sets what was chosen besides words.
    pub fn set_inputs(&self, id: ProjectId, inputs: &serde_json::Value) -> Result<Project> {
        let inputs = rows::to_json(inputs)?;
        self.alter(id, |connection, project| {
            connection.execute("UPDATE projects SET inputs = ?2 WHERE pk = ?1", params![project.pk, inputs])
        })
    }

    /// Remembers the port of the project's preview, or forgets it.
    pub fn set_preview_port(&self, id: ProjectId, port: Option<u16>) -> Result<Project> {
        self.alter(id, |connection, project| {
            connection
                .execute("UPDATE projects SET preview_port = ?2 WHERE pk = ?1", params![project.pk, port])
        })
    }

    /// Takes a project off the list. Its folder, versions and repository stay.
    pub fn delete(&self, id: ProjectId) -> Result<Project> {
        let now = self.now().as_millisecond();
        self.alter(id, |connection, project| {
            connection.execute(
                "UPDATE projects SET deleted_at = coalesce(deleted_at, ?2) WHERE pk = ?1",
                params![project.pk, now],
            )
        })
    }

    /// Forgets a project that never got a version, as after a run without an answer. Returns false,
    /// and leaves it, when it has one.
    pub fn discard(&self, id: ProjectId) -> Result<bool> {
        let _run = self.run_lock(id)?;
        let _lock = self.write_lock(id)?;
        let mut connection = self.truth();
        let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let project = match rows::project_by_id(&tx, id) {
            Err(CacheError::UnknownProject) => return Ok(false),
            project => project?,
        };
        if project.head.is_some() {
            return Ok(false);
        }
        turns::forget(&tx, &project)?;
        tx.execute("DELETE FROM projects WHERE pk = ?1", [project.pk])?;
        tx.commit()?;
        Ok(true)
    }

    /// Undoes [`Store::delete`]. [`CacheError::DirTaken`] when another project lives there now.
    pub fn undelete(&self, id: ProjectId) -> Result<Project> {
        self.alter(id, |connection, project| {
            connection.execute("UPDATE projects SET deleted_at = NULL WHERE pk = ?1", params![project.pk])
        })
    }

    /// Points a project at the folder that it was moved to.
    pub fn relocate(&self, id: ProjectId, dir: &Path) -> Result<Project> {
        let (_, text) = place::project_dir(self.home(), dir)?;
        let _lock = self.write_lock(id)?;
        self.alter(id, |connection, project| {
            let search = search_text(&project.title, &project.description, &text);
            connection.execute(
                "UPDATE projects SET dir = ?2, search = ?3 WHERE pk = ?1",
                params![project.pk, text, search],
            )
        })
    }

    /// Takes outside edits into a version and finishes what a kill left half projected. `None`
    /// when there was no outside edit.
    ///
    /// [`CacheError::FolderMissing`] when the folder is gone: that is not taken for a removal of
    /// every file, and the folder is not made again.
    pub fn sync_from_disk(&self, id: ProjectId) -> Result<Option<Version>> {
        let mut session = Session::begin(self, id)?;
        let captured = session.capture(Scope::All(&[]))?;
        match session.project(Missing::Leave).error {
            Some(error) => Err(error),
            None => Ok(captured),
        }
    }

    /// What the project's folder holds that no version will: links, large, unreadable and oddly
    /// named files. Tool folders are not listed.
    pub fn skipped(&self, id: ProjectId) -> Result<Vec<Skipped>> {
        let project = self.by_id(id)?;
        let folder = Folder::open(&project.dir, id)?;
        let folder = folder.ok_or_else(|| CacheError::FolderMissing(project.dir.clone()))?;
        let _lock = self.write_lock(id)?;
        Ok(folder.scan(&BTreeSet::new(), self.home())?.skipped)
    }

    fn alter(
        &self,
        id: ProjectId,
        change: impl FnOnce(&Connection, &Project) -> rusqlite::Result<usize>,
    ) -> Result<Project> {
        let mut connection = self.truth();
        let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let project = rows::project_by_id(&tx, id)?;
        match change(&tx, &project) {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
                return Err(CacheError::DirTaken(project.dir));
            }
            outcome => outcome?,
        };
        let project = rows::project_by_id(&tx, id)?;
        tx.commit()?;
        Ok(project)
    }
}

fn insert(connection: &Connection, id: ProjectId, new: &NewProject, dir: &str, now: i64) -> Result<()> {
    // From the system's generator: whoever guesses it can reach the preview.
    let token = format!("{:032x}", rand::random::<u128>());
    connection.execute(
        "INSERT INTO projects (id, title, description, type_id, framework, language, mode, dir, preview_token, \
         created_at, updated_at, search, inputs) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10, ?11, ?12)",
        params![
            id.to_string(),
            new.title,
            new.description,
            new.type_id,
            new.framework,
            new.language,
            new.mode,
            dir,
            token,
            now,
            search_text(&new.title, &new.description, dir),
            rows::to_json(&new.inputs)?,
        ],
    )?;
    Ok(())
}

fn search_text(title: &str, description: &str, dir: &str) -> String {
    let start: String = description.chars().take(SEARCHED_CHARS).collect();
    format!("{title}\n{start}\n{dir}").to_lowercase()
}
