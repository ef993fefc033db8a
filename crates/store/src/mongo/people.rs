use async_trait::async_trait;
use jiff::Timestamp;
use mongodb::bson::{Bson, doc};
use uuid::Uuid;

use super::Mongo;
use super::collection::delete;
use super::documents::{by_id, date, int};
use crate::error::{Result, StoreError};
use crate::model::{Commit, Generation, GenerationEvent, Identity, Message, OneTime, Project, Session, User};
use crate::store::{People, SignIn};

/// Documents whose parts are removed at a time.
const BATCH: u32 = 200;

#[async_trait]
impl People for Mongo {
    async fn user_create(&self, user: &User) -> Result<()> {
        self.of().insert(user).await
    }

    async fn user(&self, id: Uuid) -> Result<User> {
        self.of().one(by_id(id)).await
    }

    async fn user_by_email(&self, email_key: &str) -> Result<User> {
        self.of().one(doc! { "email_key": email_key }).await
    }

    async fn user_by_customer(&self, customer: &str) -> Result<User> {
        self.of().one(doc! { "stripe_customer": customer }).await
    }

    async fn user_update(&self, user: &User) -> Result<()> {
        let next = User { rev: user.rev + 1, ..user.clone() };
        self.of().replace(doc! { "_id": user.id.to_string(), "rev": int(user.rev) }, &next).await
    }

    /// In steps, of which each may be made again: whoever was stopped between them is found by the
    /// person's own document, which goes last.
    async fn user_delete(&self, id: Uuid) -> Result<()> {
        let user = id.to_string();
        // Nobody may begin anything meanwhile.
        let locked = doc! { "$set": { "is_active": false }, "$inc": { "rev": 1_i64 } };
        if self.of::<User>().change_all(by_id(id), locked).await? == 0 {
            return Err(StoreError::NotFound);
        }
        self.of::<Session>().delete(doc! { "user": &user }).await?;
        self.of::<Identity>().delete(doc! { "user": &user }).await?;
        loop {
            let owned = doc! { "owner": &user };
            let ended = self.of::<Generation>().texts(owned, "_id", BATCH).await?;
            if ended.is_empty() {
                break;
            }
            self.of::<GenerationEvent>().delete(doc! { "generation": { "$in": &ended } }).await?;
            self.of::<Generation>().delete(doc! { "owner": &user, "_id": { "$in": ended } }).await?;
        }
        loop {
            let owned = doc! { "owner": &user };
            let projects = self.of::<Project>().texts(owned, "_id", BATCH).await?;
            if projects.is_empty() {
                break;
            }
            self.of::<Commit>().delete(doc! { "project": { "$in": &projects } }).await?;
            self.of::<Message>().delete(doc! { "project": { "$in": &projects } }).await?;
            self.of::<Project>().delete(doc! { "owner": &user, "_id": { "$in": projects } }).await?;
        }
        // `owner:hash`, and `;` comes after `:`.
        let theirs = doc! { "_id": { "$gte": format!("{user}:"), "$lt": format!("{user};") } };
        delete(&self.raw("blobs"), theirs).await?;
        match self.of::<User>().delete(by_id(id)).await? {
            0 => Err(StoreError::NotFound),
            _ => Ok(()),
        }
    }

    async fn identity_link(&self, identity: &Identity) -> Result<()> {
        self.of().insert(identity).await
    }

    async fn identity(&self, provider: &str, subject: &str) -> Result<Identity> {
        self.of().one(doc! { "provider": provider, "subject": subject }).await
    }

    async fn identities(&self, user: Uuid) -> Result<Vec<Identity>> {
        let order = doc! { "provider": 1, "subject": 1 };
        self.of().many(doc! { "user": user.to_string() }, order, None).await
    }
}

#[async_trait]
impl SignIn for Mongo {
    async fn session_create(&self, session: &Session) -> Result<()> {
        self.of().insert(session).await
    }

    async fn session(&self, id: Uuid) -> Result<Session> {
        self.of().one(by_id(id)).await
    }

    async fn session_rotate(&self, id: Uuid, current: &str, next: &str, at: Timestamp) -> Result<Session> {
        let still = doc! { "_id": id.to_string(), "current": current, "revoked_at": Bson::Null };
        let update = doc! { "$set": {
            "current": next,
            "previous": current,
            "rotated_at": date(at),
            "device.seen_at": date(at),
        } };
        match self.of::<Session>().change(still, update).await? {
            Some(session) => Ok(session),
            None => self.session(id).await.and(Err(StoreError::Conflict)),
        }
    }

    async fn sessions(&self, user: Uuid) -> Result<Vec<Session>> {
        let live = doc! { "user": user.to_string(), "revoked_at": Bson::Null };
        self.of().many(live, doc! { "device.seen_at": -1 }, None).await
    }

    async fn session_revoke(&self, user: Uuid, id: Option<Uuid>, at: Timestamp) -> Result<u64> {
        let mut live = doc! { "user": user.to_string(), "revoked_at": Bson::Null };
        if let Some(id) = id {
            live.insert("_id", id.to_string());
        }
        self.of::<Session>().change_all(live, doc! { "$set": { "revoked_at": date(at) } }).await
    }

    async fn one_time_put(&self, token: &OneTime) -> Result<()> {
        self.of().insert(token).await
    }

    async fn one_time_take(&self, id: &str, now: Timestamp) -> Result<OneTime> {
        let live = doc! { "_id": id, "expires_at": { "$gt": date(now) } };
        self.of().take(live).await?.ok_or(StoreError::NotFound)
    }
}
