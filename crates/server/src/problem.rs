//! Errors as they leave: problem details (RFC 9457), of a closed set of codes.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use vectort_contract::api::{ApiCode, ApiProblem};
use vectort_store::account::AccountError;
use vectort_store::ledger::Refused;
use vectort_store::{StoreError, Unique};

/// Why a request is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    code: ApiCode,
    detail: Option<String>,
    retry_after: Option<u64>,
}

/// Result of a handler.
pub(crate) type Result<T, E = Problem> = std::result::Result<T, E>;

impl Problem {
    /// A problem of that code.
    pub(crate) fn new(code: ApiCode) -> Self {
        Self { code, detail: None, retry_after: None }
    }

    /// What it is about: a field's name, never a secret.
    #[must_use]
    pub(crate) fn about(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// When the request may be made again, in seconds.
    #[must_use]
    pub(crate) fn after(mut self, seconds: u64) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    /// Its code.
    pub(crate) fn code(&self) -> ApiCode {
        self.code
    }

    /// A bug: what happened goes to the log, and only there.
    pub(crate) fn internal(error: &dyn std::fmt::Display) -> Self {
        tracing::error!(%error, "internal error");
        Self::new(ApiCode::Internal)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let code = self.code;
        let body = ApiProblem {
            kind: format!("about:blank#{}", code.as_str()),
            title: code.as_str().replace('-', " "),
            status: code.status(),
            code,
            detail: self.detail,
            trace: crate::trace::current(),
        };
        let status = StatusCode::from_u16(code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, Json(body)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::new(ApiCode::NotFound),
            StoreError::Duplicate(Unique::Email) => Self::new(ApiCode::EmailTaken),
            StoreError::Conflict | StoreError::Duplicate(_) => Self::new(ApiCode::Conflict),
            StoreError::Unavailable(why) => {
                tracing::error!(%why, "the store does not answer");
                Self::new(ApiCode::Unavailable).after(2)
            }
            StoreError::Unreadable(why) => Self::internal(&why),
        }
    }
}

impl From<AccountError> for Problem {
    fn from(error: AccountError) -> Self {
        match error {
            AccountError::Refused(Refused::Overdrawn { .. }) => Self::new(ApiCode::NoCredits),
            AccountError::Refused(Refused::Over) => Self::new(ApiCode::Conflict),
            AccountError::Store(error) => error.into(),
            AccountError::Busy => Self::new(ApiCode::Unavailable).after(1),
        }
    }
}
