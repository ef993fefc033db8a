//! The accounts that apps can be deployed to: tokens, and whose they are.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use vectort_contract::{DeployAccount, ErrorCode, WireError};
use vectort_deploy::{Address, Deployer as _, Limits, Target, Token, Vercel};

use super::wire;
use crate::host::Host;
use crate::{App, Result};

/// How long the list of accounts waits for a vendor to say whose a token is.
const LIST_TIMEOUT: Duration = Duration::from_secs(5);
/// The longest time that `VECTORT_REACH_SECONDS` can ask for.
const MAX_REACH: u64 = 600;

/// What vendors said of tokens in this session.
#[derive(Debug, Default)]
pub(super) struct Users(Mutex<HashMap<(Target, Token), String>>);

impl Users {
    fn get(&self, target: Target, token: &Token) -> Option<String> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(&(target, token.clone())).cloned()
    }

    fn put(&self, target: Target, token: Token, user: String) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert((target, token), user);
    }
}

/// Where a token comes from.
#[derive(Debug, Clone, Copy)]
enum TokenSource {
    Environment,
    Keyring,
}

impl<H: Host> App<H> {
    /// The accounts, one for each target. A vendor is asked whose a token is, for five seconds at
    /// the most; `user` is null when it did not say.
    pub async fn deploy_accounts(&self) -> Vec<DeployAccount> {
        let mut accounts = Vec::new();
        for target in Target::ALL {
            accounts.push(self.account(target).await);
        }
        accounts
    }

    /// Asks the vendor whose `token` is, and keeps it in the keyring. A token in the environment
    /// goes before it.
    ///
    /// Errors: `unknown-target`, `bad-key` for what is no token, `account-refused`,
    /// `target-unreachable`, `keyring-unavailable`.
    pub async fn deploy_connect(&self, target: &str, token: &str) -> Result<DeployAccount> {
        let target = known_target(target)?;
        let token = Token::parse(token).map_err(|_| WireError::new(ErrorCode::BadKey))?;
        let vercel = self.vendor(target, token.clone())?;
        let user = vercel.account().await.map_err(|error| wire(target, &error))?.user;
        let kept = self.host.set_secret(target.as_str(), token.expose()).await;
        kept.map_err(|_| WireError::new(ErrorCode::KeyringUnavailable))?;
        self.deploys.users.put(target, token, user);
        Ok(self.account(target).await)
    }

    /// Takes the target's token out of the keyring. One in the environment stays.
    ///
    /// Errors: `unknown-target`, `keyring-unavailable`.
    pub async fn deploy_forget(&self, target: &str) -> Result<()> {
        let target = known_target(target)?;
        let forgotten = self.host.delete_secret(target.as_str()).await;
        forgotten.map_err(|_| WireError::new(ErrorCode::KeyringUnavailable))
    }

    async fn account(&self, target: Target) -> DeployAccount {
        let found = self.token(target).await;
        let user = match &found {
            Some((Ok(token), _)) => self.user(target, token).await,
            _ => None,
        };
        let token_source = found.map(|(_, source)| match source {
            TokenSource::Environment => "environment".to_owned(),
            TokenSource::Keyring => "keyring".to_owned(),
        });
        DeployAccount { target: target.as_str().to_owned(), token_source, user }
    }

    async fn user(&self, target: Target, token: &Token) -> Option<String> {
        if let Some(user) = self.deploys.users.get(target, token) {
            return Some(user);
        }
        let vercel = self.vendor(target, token.clone()).ok()?;
        let account = tokio::time::timeout(LIST_TIMEOUT, vercel.account()).await.ok()?.ok()?;
        self.deploys.users.put(target, token.clone(), account.user.clone());
        Some(account.user)
    }

    /// The target's token: the environment's, else the keyring's. An error inside is a token that
    /// is none.
    async fn token(&self, target: Target) -> Option<(Result<Token>, TokenSource)> {
        let parse = |text: &str| Token::parse(text).map_err(|_| WireError::new(ErrorCode::BadKey));
        if let Some(text) = self.host.variable(target.token_variable()) {
            return Some((parse(&text), TokenSource::Environment));
        }
        // Without a keyring there is no account; the person may still name one in the environment.
        let text = self.host.secret(target.as_str()).await.ok().flatten()?;
        Some((parse(&text), TokenSource::Keyring))
    }

    /// The target as the person's account sees it.
    pub(super) async fn connected(&self, target: Target) -> Result<Vercel> {
        let Some((token, _)) = self.token(target).await else {
            return Err(WireError::new(ErrorCode::NoAccount).with("target", label(target)));
        };
        self.vendor(target, token?)
    }

    fn vendor(&self, target: Target, token: Token) -> Result<Vercel> {
        let variable = target.address_variable();
        let address = self.host.variable(variable).map(|text| {
            Address::parse(&text).map_err(|_| {
                // Anything before an `@` may be a password.
                let shown = text.rsplit('@').next().unwrap_or_default();
                WireError::new(ErrorCode::InvalidBaseUrl).with("variable", variable).with("value", shown)
            })
        });
        let team = self.host.variable(target.team_variable());
        let Target::Vercel = target;
        Vercel::new(address.transpose()?, token, team, self.limits()).map_err(|error| wire(target, &error))
    }

    /// `VECTORT_REACH_SECONDS` is for scripts and tests that need not wait a minute to hear that
    /// nothing answers.
    pub(super) fn limits(&self) -> Limits {
        let mut limits = Limits::default();
        let seconds = self.host.variable("VECTORT_REACH_SECONDS").and_then(|text| text.trim().parse().ok());
        if let Some(seconds) = seconds {
            limits.reach = Duration::from_secs(u64::min(seconds, MAX_REACH));
        }
        limits
    }
}

pub(super) fn known_target(name: &str) -> Result<Target> {
    name.parse().map_err(|_| WireError::new(ErrorCode::UnknownTarget).with("value", name))
}

/// A target's name for people; the same in every language.
pub(super) fn label(target: Target) -> &'static str {
    match target {
        Target::Vercel => "Vercel",
    }
}
