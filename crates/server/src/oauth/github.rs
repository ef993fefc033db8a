//! GitHub: OAuth 2.0 without OpenID. Who somebody is its API says.

use oauth2::{CsrfToken, TokenResponse as _};
use reqwest::Url;
use serde::Deserialize;

use super::client::Client;
use super::grant::Grant;
use super::{OauthError, Profile, Secrets};

#[derive(Debug)]
pub(super) struct GitHub {
    pub(super) site: String,
    pub(super) api: String,
    pub(super) client_id: String,
    pub(super) client_secret: String,
    pub(super) http: Client,
}

#[derive(Deserialize)]
struct Account {
    id: u64,
    login: String,
    name: Option<String>,
}

#[derive(Deserialize)]
struct Email {
    #[serde(rename = "email")]
    address: String,
    primary: bool,
    verified: bool,
}

impl GitHub {
    pub(super) fn authorize(
        &self,
        state: &CsrfToken,
        secrets: &Secrets,
        callback: &str,
    ) -> Result<Url, OauthError> {
        let (authorize, token) = self.endpoints();
        self.grant(&authorize, &token, callback).authorize("read:user user:email", &[], state, secrets)
    }

    pub(super) async fn redeem(
        &self,
        code: &str,
        secrets: Secrets,
        callback: &str,
    ) -> Result<Profile, OauthError> {
        let (authorize, token) = self.endpoints();
        let grant = self.grant(&authorize, &token, callback);
        let tokens = grant.redeem(&self.http, self.client_secret.clone(), code, secrets).await?;
        let token = tokens.access_token().secret();
        let account: Account = self.http.get_as(&format!("{}/user", self.api), token).await?;
        let emails: Vec<Email> = self.http.get_as(&format!("{}/user/emails", self.api), token).await?;
        let email = emails.into_iter().find(|email| email.primary);
        Ok(Profile {
            // The login can change hands; the number cannot.
            subject: account.id.to_string(),
            is_email_verified: email.as_ref().is_some_and(|email| email.verified),
            email: email.map(|email| email.address),
            name: account.name.filter(|name| !name.trim().is_empty()).or(Some(account.login)),
        })
    }

    fn endpoints(&self) -> (String, String) {
        (format!("{}/login/oauth/authorize", self.site), format!("{}/login/oauth/access_token", self.site))
    }

    fn grant<'a>(&'a self, authorize: &'a str, token: &'a str, callback: &'a str) -> Grant<'a> {
        Grant { client_id: &self.client_id, authorize, token, callback }
    }
}
