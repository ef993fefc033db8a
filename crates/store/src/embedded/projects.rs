use async_trait::async_trait;
use rusqlite::{params, params_from_iter};
use uuid::Uuid;

use super::Embedded;
use super::documents::{body, insert, many, ms, one, replace};
use crate::error::{Result, Unique};
use crate::model::{Blob, Commit, Message, Page, Project, ProjectFilter};
use crate::paging::{MOST, cursor, place, searched};
use crate::store::Projects;

#[async_trait]
impl Projects for Embedded {
    async fn project_create(&self, project: &Project) -> Result<()> {
        let (body, project) = (body(project)?, project.clone());
        self.write(move |connection| {
            let statement = "INSERT INTO projects (owner, id, body, updated_at, deleted_at, search) \
                             VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
            let (owner, id) = (project.owner.to_string(), project.id.to_string());
            let deleted_at = project.deleted_at.map(ms);
            let params = params![owner, id, body, ms(project.updated_at), deleted_at, searched(&project)];
            insert(connection, statement, params, &[("projects.id", Unique::Id)])
        })
        .await
    }

    async fn project(&self, owner: Uuid, id: Uuid) -> Result<Project> {
        let query = "SELECT body FROM projects WHERE owner = ?1 AND id = ?2 AND deleted_at IS NULL";
        self.read(|connection| one(connection, query, [owner.to_string(), id.to_string()]))
    }

    async fn project_shared(&self, share: &str) -> Result<Project> {
        let query = "SELECT body FROM projects WHERE share = ?1 AND deleted_at IS NULL";
        self.read(|connection| one(connection, query, [share]))
    }

    async fn projects(&self, owner: Uuid, filter: &ProjectFilter) -> Result<Page<Project>> {
        let limit = filter.limit.clamp(1, MOST);
        let mut query = String::from("SELECT body FROM projects WHERE owner = ? AND deleted_at IS NULL");
        let mut values: Vec<rusqlite::types::Value> = vec![owner.to_string().into()];
        if let Some((updated_at, id)) = place(filter.after.as_deref()) {
            query.push_str(" AND (updated_at < ? OR (updated_at = ? AND id > ?))");
            values.extend([updated_at.into(), updated_at.into(), id.into()]);
        }
        for word in filter.text.to_lowercase().split_whitespace() {
            query.push_str(" AND instr(search, ?) > 0");
            values.push(word.to_owned().into());
        }
        query.push_str(" ORDER BY updated_at DESC, id LIMIT ?");
        values.push((i64::from(limit) + 1).into());
        let mut items: Vec<Project> =
            self.read(|connection| many(connection, &query, params_from_iter(values)))?;
        let is_more = items.len() > limit as usize;
        items.truncate(limit as usize);
        let next = items.last().filter(|_| is_more).map(|last| cursor(ms(last.updated_at), last.id));
        Ok(Page { items, next })
    }

    async fn project_update(&self, project: &Project) -> Result<()> {
        let rev = project.rev;
        let project = Project { rev: rev + 1, ..project.clone() };
        let body = body(&project)?;
        self.write(move |connection| {
            let statement = "UPDATE projects SET body = ?3, updated_at = ?4, deleted_at = ?5, search = ?6 \
                             WHERE owner = ?1 AND id = ?2 AND body ->> '$.rev' = ?7";
            let (owner, id) = (project.owner.to_string(), project.id.to_string());
            let deleted_at = project.deleted_at.map(ms);
            let params =
                params![owner, id, body, ms(project.updated_at), deleted_at, searched(&project), rev];
            replace(connection, statement, params, &[("share", Unique::Id)])
        })
        .await
    }

    async fn commit(&self, commit: &Commit) -> Result<()> {
        let (body, commit) = (body(commit)?, commit.clone());
        self.write(move |connection| {
            let statement =
                "INSERT INTO commits (project, rev, client, mutation, body) VALUES (?1, ?2, ?3, ?4, ?5)";
            let params =
                params![commit.project.to_string(), commit.rev, commit.client, commit.mutation, body];
            // SQLite names the first index that objects, which may be either where both do.
            let known = "SELECT body FROM commits WHERE project = ?1 AND client = ?2 AND mutation = ?3";
            let key = params![commit.project.to_string(), commit.client, commit.mutation];
            if !many::<Commit>(connection, known, key)?.is_empty() {
                return Err(crate::StoreError::Duplicate(Unique::Mutation));
            }
            insert(connection, statement, params, &[("commits.rev", Unique::Revision)])
        })
        .await
    }

    async fn commit_by_mutation(&self, project: Uuid, client: &str, mutation: &str) -> Result<Commit> {
        let query = "SELECT body FROM commits WHERE project = ?1 AND client = ?2 AND mutation = ?3";
        self.read(|connection| one(connection, query, params![project.to_string(), client, mutation]))
    }

    async fn commits(&self, project: Uuid, since: u64, limit: u32) -> Result<Vec<Commit>> {
        let query = "SELECT body FROM commits WHERE project = ?1 AND rev > ?2 ORDER BY rev LIMIT ?3";
        self.read(|connection| many(connection, query, params![project.to_string(), since, limit]))
    }

    async fn head(&self, project: Uuid) -> Result<u64> {
        self.read(|connection| {
            let query = "SELECT coalesce(max(rev), 0) FROM commits WHERE project = ?1";
            Ok(connection.prepare_cached(query)?.query_row([project.to_string()], |row| row.get(0))?)
        })
    }

    async fn blob_put(&self, blob: &Blob) -> Result<()> {
        let blob = blob.clone();
        self.write(move |connection| {
            let statement = "INSERT INTO blobs (id, bytes, size, named_at) VALUES (?1, ?2, ?3, ?4) \
                             ON CONFLICT (id) DO UPDATE SET named_at = max(named_at, excluded.named_at)";
            insert(connection, statement, params![blob.id, blob.bytes, blob.size, ms(blob.named_at)], &[])
        })
        .await
    }

    async fn blobs(&self, ids: &[String]) -> Result<Vec<Blob>> {
        self.read(|connection| {
            let mut statement =
                connection.prepare_cached("SELECT id, bytes, size, named_at FROM blobs WHERE id = ?1")?;
            let mut found = Vec::with_capacity(ids.len());
            for id in ids {
                let mut rows = statement.query([id])?;
                if let Some(row) = rows.next()? {
                    let named_at: i64 = row.get(3)?;
                    let named_at = jiff::Timestamp::from_millisecond(named_at)
                        .map_err(|error| crate::StoreError::Unreadable(error.to_string()))?;
                    found.push(Blob { id: row.get(0)?, bytes: row.get(1)?, size: row.get(2)?, named_at });
                }
            }
            Ok(found)
        })
    }

    async fn message_add(&self, message: &Message) -> Result<()> {
        let (project, id, body) = (message.project.to_string(), message.id.clone(), body(message)?);
        self.write(move |connection| {
            let statement = "INSERT INTO project_chat (project, id, body) VALUES (?1, ?2, ?3) \
                             ON CONFLICT DO NOTHING";
            insert(connection, statement, params![project, id, body], &[])
        })
        .await
    }

    async fn messages(&self, project: Uuid, limit: u32, after: Option<&str>) -> Result<Page<Message>> {
        let limit = limit.clamp(1, MOST);
        let query = "SELECT body FROM project_chat WHERE project = ?1 AND id > ?2 ORDER BY id LIMIT ?3";
        let mut items: Vec<Message> = self.read(|connection| {
            many(
                connection,
                query,
                params![project.to_string(), after.unwrap_or_default(), i64::from(limit) + 1],
            )
        })?;
        let is_more = items.len() > limit as usize;
        items.truncate(limit as usize);
        let next = items.last().filter(|_| is_more).map(|last| last.id.clone());
        Ok(Page { items, next })
    }
}
