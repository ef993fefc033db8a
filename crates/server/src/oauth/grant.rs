//! The authorization code grant with PKCE (RFC 6749 §4.1, 7636), which all providers share.

use oauth2::basic::{
    BasicErrorResponse, BasicRevocationErrorResponse, BasicTokenIntrospectionResponse, BasicTokenType,
};
use oauth2::{
    AuthType, AuthUrl, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointNotSet, EndpointSet,
    ExtraTokenFields, PkceCodeChallenge, RedirectUrl, RequestTokenError, Scope, StandardRevocableToken,
    StandardTokenResponse, TokenUrl,
};
use reqwest::Url;
use serde::{Deserialize, Serialize};

use super::client::Client;
use super::{OauthError, Secrets};

/// What OpenID Connect adds to a token endpoint's answer (Core 1.0 §3.1.3.3).
#[derive(Serialize, Deserialize)]
pub(super) struct IdToken {
    pub(super) id_token: Option<String>,
}

impl std::fmt::Debug for IdToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("IdToken").finish_non_exhaustive()
    }
}

impl ExtraTokenFields for IdToken {}

pub(super) type Tokens = StandardTokenResponse<IdToken, BasicTokenType>;

type Registered = oauth2::Client<
    BasicErrorResponse,
    Tokens,
    BasicTokenIntrospectionResponse,
    StandardRevocableToken,
    BasicRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointSet,
>;

/// What this server is to a provider, and where the provider is.
pub(super) struct Grant<'a> {
    pub(super) client_id: &'a str,
    pub(super) authorize: &'a str,
    pub(super) token: &'a str,
    /// Where the provider sends the browser.
    pub(super) callback: &'a str,
}

impl Grant<'_> {
    fn client(&self) -> Result<Registered, OauthError> {
        let untrue = OauthError::Untrue;
        Ok(oauth2::Client::new(ClientId::new(self.client_id.to_owned()))
            .set_auth_uri(
                AuthUrl::new(self.authorize.to_owned()).map_err(|_| untrue("authorization endpoint"))?,
            )
            .set_token_uri(TokenUrl::new(self.token.to_owned()).map_err(|_| untrue("token endpoint"))?)
            .set_redirect_uri(RedirectUrl::new(self.callback.to_owned()).map_err(|_| untrue("public-url"))?)
            // Apple takes it nowhere else.
            .set_auth_type(AuthType::RequestBody))
    }

    /// Where the person is sent: scopes are separated by spaces, `extra` goes along as it is.
    pub(super) fn authorize(
        &self,
        scopes: &str,
        extra: &[(&'static str, &str)],
        state: &CsrfToken,
        secrets: &Secrets,
    ) -> Result<Url, OauthError> {
        let client = self.client()?;
        let request = client
            .authorize_url(|| state.clone())
            .add_scopes(scopes.split(' ').map(|scope| Scope::new(scope.to_owned())))
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&secrets.verifier));
        let request =
            extra.iter().fold(request, |request, (name, value)| request.add_extra_param(*name, *value));
        Ok(request.url().0)
    }

    /// The provider's tokens, for its code.
    pub(super) async fn redeem(
        &self,
        http: &Client,
        secret: String,
        code: &str,
        secrets: Secrets,
    ) -> Result<Tokens, OauthError> {
        let client = self.client()?.set_client_secret(ClientSecret::new(secret));
        let exchange =
            client.exchange_code(AuthorizationCode::new(code.to_owned())).set_pkce_verifier(secrets.verifier);
        exchange.request_async(http).await.map_err(|error| match error {
            RequestTokenError::Request(error) => error,
            RequestTokenError::ServerResponse(answer) => OauthError::Refused(answer.error().to_string()),
            // GitHub refuses with status 200.
            RequestTokenError::Parse(_, body) => serde_json::from_slice::<BasicErrorResponse>(&body)
                .map_or(OauthError::Untrue("no token"), |answer| {
                    OauthError::Refused(answer.error().to_string())
                }),
            RequestTokenError::Other(_) => OauthError::Untrue("no token"),
        })
    }
}
