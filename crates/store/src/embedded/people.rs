use async_trait::async_trait;
use jiff::Timestamp;
use rusqlite::{Connection, params};
use uuid::Uuid;

use super::Embedded;
use super::documents::{body, insert, many, maybe, ms, one, replace};
use crate::error::{Result, StoreError, Unique};
use crate::model::{Identity, OneTime, Session, User};
use crate::store::{People, SignIn};

#[async_trait]
impl People for Embedded {
    async fn user_create(&self, user: &User) -> Result<()> {
        let (id, body) = (user.id.to_string(), body(user)?);
        self.write(move |connection| {
            let rules = [("email", Unique::Email), ("users.id", Unique::Id)];
            insert(connection, "INSERT INTO users (id, body) VALUES (?1, ?2)", params![id, body], &rules)
        })
        .await
    }

    async fn user(&self, id: Uuid) -> Result<User> {
        self.read(|connection| one(connection, "SELECT body FROM users WHERE id = ?1", [id.to_string()]))
    }

    async fn user_by_email(&self, email_key: &str) -> Result<User> {
        self.read(|connection| one(connection, "SELECT body FROM users WHERE email = ?1", [email_key]))
    }

    async fn user_by_customer(&self, customer: &str) -> Result<User> {
        self.read(|connection| one(connection, "SELECT body FROM users WHERE customer = ?1", [customer]))
    }

    async fn user_update(&self, user: &User) -> Result<()> {
        let (id, rev) = (user.id.to_string(), user.rev);
        let body = body(&User { rev: rev + 1, ..user.clone() })?;
        self.write(move |connection| {
            let update = "UPDATE users SET body = ?2 WHERE id = ?1 AND body ->> '$.rev' = ?3";
            replace(connection, update, params![id, body, rev], &[("email", Unique::Email)])
        })
        .await
    }

    async fn user_delete(&self, id: Uuid) -> Result<()> {
        let id = id.to_string();
        self.write(move |connection| {
            let theirs = "SELECT id FROM projects WHERE owner = ?1";
            for statement in [
                format!("DELETE FROM commits WHERE project IN ({theirs})"),
                format!("DELETE FROM project_chat WHERE project IN ({theirs})"),
                format!(
                    "DELETE FROM generation_events WHERE generation IN \
                     (SELECT id FROM generations WHERE project IN ({theirs}))"
                ),
                format!("DELETE FROM generations WHERE project IN ({theirs})"),
                "DELETE FROM projects WHERE owner = ?1".to_owned(),
                "DELETE FROM sessions WHERE user = ?1".to_owned(),
                "DELETE FROM identities WHERE user = ?1".to_owned(),
                "DELETE FROM blobs WHERE id GLOB ?1 || ':*'".to_owned(),
            ] {
                connection.execute(&statement, [&id])?;
            }
            match connection.execute("DELETE FROM users WHERE id = ?1", [&id])? {
                0 => Err(StoreError::NotFound),
                _ => Ok(()),
            }
        })
        .await
    }

    async fn identity_link(&self, identity: &Identity) -> Result<()> {
        let (identity, body) = (identity.clone(), body(identity)?);
        self.write(move |connection| {
            let statement = "INSERT INTO identities (provider, subject, body) VALUES (?1, ?2, ?3)";
            let params = params![identity.provider, identity.subject, body];
            insert(connection, statement, params, &[("identities", Unique::Identity)])
        })
        .await
    }

    async fn identity(&self, provider: &str, subject: &str) -> Result<Identity> {
        let query = "SELECT body FROM identities WHERE provider = ?1 AND subject = ?2";
        self.read(|connection| one(connection, query, [provider, subject]))
    }

    async fn identities(&self, user: Uuid) -> Result<Vec<Identity>> {
        let query = "SELECT body FROM identities WHERE user = ?1 ORDER BY provider, subject";
        self.read(|connection| many(connection, query, [user.to_string()]))
    }
}

fn session_of(connection: &Connection, id: &str) -> Result<Session> {
    one(connection, "SELECT body FROM sessions WHERE id = ?1", [id])
}

#[async_trait]
impl SignIn for Embedded {
    async fn session_create(&self, session: &Session) -> Result<()> {
        let (id, body) = (session.id.to_string(), body(session)?);
        self.write(move |connection| {
            let statement = "INSERT INTO sessions (id, body) VALUES (?1, ?2)";
            insert(connection, statement, params![id, body], &[("sessions", Unique::Id)])
        })
        .await
    }

    async fn session(&self, id: Uuid) -> Result<Session> {
        self.read(|connection| session_of(connection, &id.to_string()))
    }

    async fn session_rotate(&self, id: Uuid, current: &str, next: &str, at: Timestamp) -> Result<Session> {
        let (id, current, next) = (id.to_string(), current.to_owned(), next.to_owned());
        self.write(move |connection| {
            let mut session = session_of(connection, &id)?;
            if session.current != current || session.revoked_at.is_some() {
                return Err(StoreError::Conflict);
            }
            session.previous = Some(std::mem::replace(&mut session.current, next));
            session.rotated_at = at;
            session.device.seen_at = at;
            let statement = "UPDATE sessions SET body = ?2 WHERE id = ?1";
            replace(connection, statement, params![id, body(&session)?], &[])?;
            Ok(session)
        })
        .await
    }

    async fn sessions(&self, user: Uuid) -> Result<Vec<Session>> {
        let query = "SELECT body FROM sessions WHERE user = ?1";
        let all: Vec<Session> = self.read(|connection| many(connection, query, [user.to_string()]))?;
        let mut live: Vec<Session> = all.into_iter().filter(|session| session.revoked_at.is_none()).collect();
        live.sort_by_key(|session| std::cmp::Reverse(session.device.seen_at));
        Ok(live)
    }

    async fn session_revoke(&self, user: Uuid, id: Option<Uuid>, at: Timestamp) -> Result<u64> {
        let user = user.to_string();
        self.write(move |connection| {
            let all: Vec<Session> = many(connection, "SELECT body FROM sessions WHERE user = ?1", [&user])?;
            let mut revoked = 0;
            for mut session in all {
                if session.revoked_at.is_none() && id.is_none_or(|id| id == session.id) {
                    session.revoked_at = Some(at);
                    let statement = "UPDATE sessions SET body = ?2 WHERE id = ?1";
                    replace(connection, statement, params![session.id.to_string(), body(&session)?], &[])?;
                    revoked += 1;
                }
            }
            Ok(revoked)
        })
        .await
    }

    async fn one_time_put(&self, token: &OneTime) -> Result<()> {
        let (id, body, expires_at) = (token.id.clone(), body(token)?, ms(token.expires_at));
        self.write(move |connection| {
            let statement = "INSERT INTO tokens (id, body, expires_at) VALUES (?1, ?2, ?3)";
            insert(connection, statement, params![id, body, expires_at], &[("tokens", Unique::Id)])
        })
        .await
    }

    async fn one_time_take(&self, id: &str, now: Timestamp) -> Result<OneTime> {
        let (id, now) = (id.to_owned(), ms(now));
        self.write(move |connection| {
            let taken: Option<OneTime> = maybe(
                connection,
                "DELETE FROM tokens WHERE id = ?1 AND expires_at > ?2 RETURNING body",
                params![id, now],
            )?;
            taken.ok_or(StoreError::NotFound)
        })
        .await
    }
}
