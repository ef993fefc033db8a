//! GitHub: OAuth 2.0 without OpenID. Who somebody is its API says.

use reqwest::Url;
use serde::Deserialize;

use super::client::Client;
use super::flow::s256;
use super::{OauthError, Profile, Secrets};

#[derive(Debug)]
pub(super) struct GitHub {
    pub(super) site: String,
    pub(super) api: String,
    pub(super) client_id: String,
    pub(super) client_secret: String,
    pub(super) http: Client,
}

/// A token, or why there is none; GitHub answers both with status 200.
#[derive(Deserialize)]
struct Answer {
    access_token: Option<String>,
    error: Option<String>,
}

#[derive(Deserialize)]
struct Account {
    id: u64,
    login: String,
    name: Option<String>,
}

#[derive(Deserialize)]
struct Email {
    email: String,
    primary: bool,
    verified: bool,
}

impl GitHub {
    pub(super) fn authorize(&self, secrets: &Secrets<'_>, callback: &str) -> Result<Url, OauthError> {
        let query = [
            ("client_id", self.client_id.as_str()),
            ("redirect_uri", callback),
            ("scope", "read:user user:email"),
            ("state", secrets.state),
            ("code_challenge", &s256(secrets.verifier)),
            ("code_challenge_method", "S256"),
        ];
        let url = format!("{}/login/oauth/authorize", self.site);
        Url::parse_with_params(&url, query).map_err(|_| OauthError::Untrue("GITHUB_URL"))
    }

    pub(super) async fn redeem(
        &self,
        code: &str,
        secrets: &Secrets<'_>,
        callback: &str,
    ) -> Result<Profile, OauthError> {
        let form = [
            ("client_id", self.client_id.as_str()),
            ("client_secret", &self.client_secret),
            ("code", code),
            ("redirect_uri", callback),
            ("code_verifier", secrets.verifier),
        ];
        let url = format!("{}/login/oauth/access_token", self.site);
        let answer: Answer = self.http.post_form(&url, &form).await?;
        let token = match answer {
            Answer { error: Some(error), .. } => return Err(OauthError::Refused(error)),
            Answer { access_token: Some(token), .. } => token,
            Answer { .. } => return Err(OauthError::Untrue("no token")),
        };
        let account: Account = self.http.get_as(&format!("{}/user", self.api), &token).await?;
        let emails: Vec<Email> = self.http.get_as(&format!("{}/user/emails", self.api), &token).await?;
        let email = emails.into_iter().find(|email| email.primary);
        Ok(Profile {
            // The login can change hands; the number cannot.
            subject: account.id.to_string(),
            is_email_verified: email.as_ref().is_some_and(|email| email.verified),
            email: email.map(|email| email.email),
            name: account.name.filter(|name| !name.trim().is_empty()).or(Some(account.login)),
        })
    }
}
