//! Devices that are signed in: refresh tokens that change at every use (RFC 9700 §4.14).

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;
use vectort_contract::api::{ApiCode, SignedIn, UserView};
use vectort_store::{Device, Session, StoreError, User};

use crate::keys::{digest, random_token};
use crate::problem::{Problem, Result};
use crate::state::Server;
use crate::tokens::{Bearer, SECONDS};

/// How long a device stays signed in that is not used.
const LIFETIME: SignedDuration = SignedDuration::from_hours(24 * 60);

/// For how long the token before is taken as a lost answer rather than as a theft.
const GRACE: SignedDuration = SignedDuration::from_secs(20);

/// Longest name of a device, in characters.
const MOST_NAME: usize = 80;

impl Server {
    /// Signs the person in on a new device.
    pub(crate) async fn sign_in(&self, user: &User, device: Option<String>) -> Result<SignedIn> {
        let (now, token) = (self.now(), token()?);
        let name: String =
            device.unwrap_or_default().chars().filter(|c| !c.is_control()).take(MOST_NAME).collect();
        let session = Session {
            id: Uuid::now_v7(),
            user: user.id,
            current: digest(&token),
            previous: None,
            rotated_at: now,
            device: Device { name, since: now, seen_at: now },
            expires_at: end(now),
            revoked_at: None,
        };
        self.store().session_create(&session).await?;
        self.signed_in(user, &session, &token).await
    }

    /// The next pair of tokens for a refresh token. One that was used before ends the device.
    pub(crate) async fn refresh(&self, refresh_token: &str) -> Result<SignedIn> {
        let over = || Problem::new(ApiCode::Unauthorized);
        let (id, secret) = refresh_token.split_once('.').ok_or_else(over)?;
        let id: Uuid = id.parse().map_err(|_| over())?;
        let now = self.now();
        let session = match self.store().session(id).await {
            Err(StoreError::NotFound) => return Err(over()),
            session => session?,
        };
        if session.revoked_at.is_some() || session.expires_at <= now {
            return Err(over());
        }
        let (given, next) = (digest(secret), token()?);
        let is_lost = session.previous.as_deref() == Some(given.as_str())
            && now.duration_since(session.rotated_at) <= GRACE;
        if session.current != given && !is_lost {
            tracing::warn!(session = %id, "a refresh token was used twice; the device is signed out");
            self.store().session_revoke(session.user, Some(id), now).await?;
            return Err(over());
        }
        // Where the answer to the last refresh was lost nobody has the token that it brought: the next
        // one replaces that.
        let session = match self.store().session_rotate(id, &session.current, &digest(&next), now).await {
            Err(StoreError::Conflict) => return Err(over()),
            session => session?,
        };
        let user = self.store().user(session.user).await?;
        if !user.is_active {
            return Err(Problem::new(ApiCode::Forbidden));
        }
        self.signed_in(&user, &session, &next).await
    }

    async fn signed_in(&self, user: &User, session: &Session, token: &str) -> Result<SignedIn> {
        let bearer = Bearer { user: user.id, session: session.id };
        let access_token =
            self.tokens().issue(bearer, self.now()).map_err(|error| Problem::internal(&error))?;
        Ok(SignedIn {
            access_token,
            token_type: "bearer".to_owned(),
            expires_in: SECONDS,
            refresh_token: format!("{}.{token}", session.id.simple()),
            user: self.user_view(user).await?,
        })
    }

    /// The person, as they see themselves.
    pub(crate) async fn user_view(&self, user: &User) -> Result<UserView> {
        let identities = self.store().identities(user.id).await?;
        Ok(UserView {
            id: user.id.to_string(),
            email: user.email.clone(),
            email_verified: user.email_verified,
            full_name: user.full_name.clone(),
            language: user.language.clone(),
            subscription_plan: plan_name(user.plan).to_owned(),
            providers: identities.into_iter().map(|identity| identity.provider).collect(),
            has_password: user.password.is_some(),
            created_at: user.created_at.to_string(),
        })
    }
}

/// A plan, as it stands on the wire.
pub(crate) fn plan_name(plan: vectort_store::Plan) -> &'static str {
    use vectort_store::Plan;
    match plan {
        Plan::Free => "free",
        Plan::Standard => "standard",
        Plan::Pro => "pro",
        Plan::Enterprise => "enterprise",
    }
}

fn token() -> Result<String> {
    random_token().map_err(|error| Problem::internal(&error))
}

fn end(now: Timestamp) -> Timestamp {
    now.checked_add(LIFETIME).unwrap_or(Timestamp::MAX)
}
