//! Access tokens: JWT (RFC 7519) with HMAC-SHA-256, for a quarter of an hour. Any server with the key
//! reads them, without the store.

use jiff::Timestamp;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// How long one holds, in seconds.
pub(crate) const SECONDS: u32 = 15 * 60;

#[derive(Debug, Serialize, Deserialize)]
struct Claims {
    iss: String,
    aud: String,
    sub: Uuid,
    /// The family of refresh tokens: the device.
    sid: Uuid,
    iat: i64,
    exp: i64,
}

/// Who asks, from which device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Bearer {
    /// The person.
    pub(crate) user: Uuid,
    /// The device.
    pub(crate) session: Uuid,
}

/// Makes and reads access tokens.
pub(crate) struct Tokens {
    issuer: String,
    encoding: EncodingKey,
    decoding: DecodingKey,
}

impl Tokens {
    /// For tokens of `issuer`, signed with `key`.
    pub(crate) fn new(key: &[u8], issuer: &str) -> Self {
        Self {
            issuer: issuer.to_owned(),
            encoding: EncodingKey::from_secret(key),
            decoding: DecodingKey::from_secret(key),
        }
    }

    /// A token for the person on that device.
    ///
    /// # Errors
    ///
    /// The library's; there is none for these claims.
    pub(crate) fn issue(
        &self,
        bearer: Bearer,
        now: Timestamp,
    ) -> Result<String, jsonwebtoken::errors::Error> {
        let claims = Claims {
            iss: self.issuer.clone(),
            aud: self.issuer.clone(),
            sub: bearer.user,
            sid: bearer.session,
            iat: now.as_second(),
            exp: now.as_second() + i64::from(SECONDS),
        };
        jsonwebtoken::encode(&Header::new(Algorithm::HS256), &claims, &self.encoding)
    }

    /// Who a token is for; `None` for one that is over, of another server, or forged.
    pub(crate) fn read(&self, token: &str) -> Option<Bearer> {
        // One algorithm: `none` and others are refused, whatever the header says.
        let mut rules = Validation::new(Algorithm::HS256);
        rules.set_issuer(&[&self.issuer]);
        rules.set_audience(&[&self.issuer]);
        rules.leeway = 0;
        let claims = jsonwebtoken::decode::<Claims>(token, &self.decoding, &rules).ok()?.claims;
        Some(Bearer { user: claims.sub, session: claims.sid })
    }
}
