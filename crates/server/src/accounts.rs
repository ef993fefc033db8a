//! What happens to an account outside of signing in: addresses are proved, passwords change.

use jiff::SignedDuration;
use serde_json::json;
use vectort_contract::api::ApiCode;
use vectort_store::{OneTime, Purpose, StoreError, User};

use crate::mail::{Letter, Subject};
use crate::one_time;
use crate::passwords::check_strength;
use crate::problem::{Problem, Result};
use crate::routes::auth::email_key;
use crate::state::Server;

/// How long the links in mail work.
const VERIFY: SignedDuration = SignedDuration::from_hours(24);
const RESET: SignedDuration = SignedDuration::from_hours(1);

/// How often somebody else may change the same account before this one gives up.
const MOST_RACES: usize = 8;

impl Server {
    /// Sends that mail to the person.
    pub fn post(&self, user: &User, subject: Subject) {
        self.mailer().post(Letter {
            to: user.email.clone(),
            name: user.full_name.clone(),
            language: user.language.clone(),
            subject,
        });
    }

    /// Sends the mail that proves the person's address.
    pub(crate) async fn ask_to_verify(&self, user: &User) -> Result<()> {
        let link = self.link(user, Purpose::VerifyMail, "verify", VERIFY).await?;
        self.post(user, Subject::Verify { link });
        Ok(())
    }

    async fn link(&self, user: &User, purpose: Purpose, page: &str, life: SignedDuration) -> Result<String> {
        let token = one_time::new()?;
        // It is for the address that it is sent to, and for no later one.
        let data = json!({ "email": user.email_key });
        one_time::put(self, purpose, &token, Some(user.id), data, life).await?;
        Ok(format!("{}/auth/{page}?token={token}", self.config().public_url))
    }

    /// Sends the mail for a purpose if there is an account of that address that can use it. The caller
    /// learns nothing, not even by the time that it takes.
    pub(crate) fn mail_if_known(&self, email: &str, purpose: Purpose) {
        let (server, key) = (self.clone(), email_key(email));
        self.mailer().background(async move {
            let send = async {
                let user = match server.store().user_by_email(&key).await {
                    Err(StoreError::NotFound) => return Ok::<(), Problem>(()),
                    user => user?,
                };
                match purpose {
                    Purpose::VerifyMail if user.is_active && !user.email_verified => {
                        server.ask_to_verify(&user).await
                    }
                    Purpose::ResetPassword if user.is_active => {
                        let link = server.link(&user, Purpose::ResetPassword, "reset", RESET).await?;
                        server.post(&user, Subject::Reset { link });
                        Ok(())
                    }
                    _ => Ok(()),
                }
            };
            let sent: Result<()> = send.await;
            if let Err(problem) = sent {
                tracing::error!(code = problem.code().as_str(), "a mail could not be prepared");
            }
        });
    }

    /// The address is the person's: the token came by mail.
    pub(crate) async fn verify_mail(&self, token: &str) -> Result<()> {
        let token = one_time::take(self, Purpose::VerifyMail, token).await?;
        self.change_user(&token, |user| user.email_verified = true).await?;
        Ok(())
    }

    /// Sets the password and signs every device out. The token came by mail, so the address is the
    /// person's.
    pub(crate) async fn reset_password(&self, token: &str, password: String) -> Result<()> {
        // Before the token is used up.
        check_strength(&password)?;
        let token = one_time::take(self, Purpose::ResetPassword, token).await?;
        let hash = self.passwords().hash(password).await?;
        let user = self
            .change_user(&token, |user| {
                user.password = Some(hash.clone());
                user.email_verified = true;
            })
            .await?;
        self.store().session_revoke(user.id, None, self.now()).await?;
        self.post(&user, Subject::PasswordChanged);
        Ok(())
    }

    /// Changes the password of who knows it. Every device is signed out.
    pub(crate) async fn change_password(
        &self,
        user: User,
        current: String,
        password: String,
    ) -> Result<User> {
        check_strength(&password)?;
        // Without a password there is none to know; the mail for a new one is the way.
        let is_right = self.passwords().verify(current, user.password.clone()).await?;
        if !is_right {
            return Err(Problem::new(ApiCode::BadCredentials));
        }
        let user = User { password: Some(self.passwords().hash(password).await?), ..user };
        self.store().user_update(&user).await?;
        self.store().session_revoke(user.id, None, self.now()).await?;
        self.post(&user, Subject::PasswordChanged);
        Ok(self.store().user(user.id).await?)
    }

    /// Tells the person of a sign-in on a device that is not one of theirs, by its name.
    pub(crate) async fn tell_of_sign_in(&self, user: &User, device: &str) {
        let Ok(sessions) = self.store().sessions(user.id).await else { return };
        let is_known = sessions.iter().any(|session| session.device.name == device && !device.is_empty());
        if !sessions.is_empty() && !is_known {
            let time = self.now().strftime("%Y-%m-%d %H:%M UTC").to_string();
            self.post(user, Subject::NewSignIn { device: device.to_owned(), time });
        }
    }

    async fn change_user(&self, token: &OneTime, change: impl Fn(&mut User)) -> Result<User> {
        let over = || Problem::new(ApiCode::TokenOver);
        let id = token.user.ok_or_else(over)?;
        for _ in 0..MOST_RACES {
            let mut user = match self.store().user(id).await {
                Err(StoreError::NotFound) => return Err(over()),
                user => user?,
            };
            if token.data["email"].as_str() != Some(user.email_key.as_str()) || !user.is_active {
                return Err(over());
            }
            change(&mut user);
            match self.store().user_update(&user).await {
                Ok(()) => return Ok(user),
                Err(StoreError::Conflict) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(Problem::new(ApiCode::Conflict))
    }
}
