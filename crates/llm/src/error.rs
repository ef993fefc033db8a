//! Why an attempt failed.

use std::fmt;
use std::time::Duration;

use serde::{Deserialize, Serialize};

/// What may be done about a failure. Six classes, because six things can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ErrorClass {
    /// It may work a moment later, or elsewhere.
    Transient,
    /// The provider asks to wait; it is not ill.
    Throttled,
    /// This provider will not answer until its configuration changes: key, quota, model.
    ProviderFatal,
    /// The request itself is at fault.
    RequestFatal,
    /// The model or its filter refused.
    Content,
    /// The answer reached its length limit before it had any text.
    TruncatedByLimit,
}

/// The exact cause, with a stable kebab-case name ([`Reason::as_str`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// Nobody listens at the address.
    ConnectionRefused,
    /// No connection for another cause: name not found, network unreachable, TLS.
    ConnectionFailed,
    /// No connection within [`Deadlines::connect`](crate::Deadlines::connect).
    ConnectTimeout,
    /// The connection broke, before the answer or within it.
    ConnectionLost,
    /// Connected, but no response headers in time: a silent provider.
    HeadersTimeout,
    /// Headers, but no text in time.
    FirstTokenTimeout,
    /// Text, then nothing for too long.
    Stalled,
    /// The whole request ran out of time.
    DeadlineExceeded,
    /// The stream ended without the provider's mark of completion.
    Truncated,
    /// The length limit was reached before any text.
    OutputLimit,
    /// A complete answer without text.
    EmptyAnswer,
    /// Not what the protocol says: no event stream, broken JSON or UTF-8, a redirect, a page.
    BadResponse,
    /// An event larger than the decoder holds.
    EventTooLarge,
    /// The key is missing, wrong or malformed.
    Unauthorized,
    /// The key may not do this.
    Forbidden,
    /// Quota or credit used up for longer than a moment.
    QuotaExhausted,
    /// A spend limit that the account's owner set.
    SpendLimit,
    /// The provider has no such model.
    ModelNotFound,
    /// Nothing of the kind at this address.
    NotFound,
    /// A local server that has no model to answer with.
    NoModel,
    /// Too many requests.
    RateLimited,
    /// The provider has more work than it can do.
    Overloaded,
    /// The provider broke.
    ServerError,
    /// The provider ran out of its own time.
    UpstreamTimeout,
    /// The provider does not accept the request.
    InvalidRequest,
    /// The request is larger than the provider takes.
    RequestTooLarge,
    /// More input than the model's context holds.
    ContextOverflow,
    /// The model, or a filter around it, refused.
    RefusedByModel,
    /// This machine finds no way to the address: no route, or a name that nobody knows. It says
    /// nothing of the provider.
    Offline,
    /// The answer would cost more than the person allows, or its price is not known.
    CostCap,
    /// Another provider, asked at the same time, was faster.
    Superseded,
    /// An answer longer than any that is read.
    AnswerTooLarge,
}

impl Reason {
    /// The stable name, as in `rate-limited`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ConnectionRefused => "connection-refused",
            Self::ConnectionFailed => "connection-failed",
            Self::ConnectTimeout => "connect-timeout",
            Self::ConnectionLost => "connection-lost",
            Self::HeadersTimeout => "headers-timeout",
            Self::FirstTokenTimeout => "first-token-timeout",
            Self::Stalled => "stalled",
            Self::DeadlineExceeded => "deadline-exceeded",
            Self::Truncated => "truncated",
            Self::OutputLimit => "output-limit",
            Self::EmptyAnswer => "empty-answer",
            Self::BadResponse => "bad-response",
            Self::EventTooLarge => "event-too-large",
            Self::Unauthorized => "unauthorized",
            Self::Forbidden => "forbidden",
            Self::QuotaExhausted => "quota-exhausted",
            Self::SpendLimit => "spend-limit",
            Self::ModelNotFound => "model-not-found",
            Self::NotFound => "not-found",
            Self::NoModel => "no-model",
            Self::RateLimited => "rate-limited",
            Self::Overloaded => "overloaded",
            Self::ServerError => "server-error",
            Self::UpstreamTimeout => "upstream-timeout",
            Self::InvalidRequest => "invalid-request",
            Self::RequestTooLarge => "request-too-large",
            Self::ContextOverflow => "context-overflow",
            Self::RefusedByModel => "refused-by-model",
            Self::Offline => "offline",
            Self::CostCap => "cost-cap",
            Self::Superseded => "superseded",
            Self::AnswerTooLarge => "answer-too-large",
        }
    }

    /// What may be done about it.
    pub fn class(self) -> ErrorClass {
        match self {
            Self::ConnectionRefused
            | Self::ConnectionFailed
            | Self::ConnectTimeout
            | Self::ConnectionLost
            | Self::HeadersTimeout
            | Self::FirstTokenTimeout
            | Self::Stalled
            | Self::DeadlineExceeded
            | Self::Truncated
            | Self::EmptyAnswer
            | Self::BadResponse
            | Self::EventTooLarge
            | Self::Overloaded
            | Self::ServerError
            | Self::UpstreamTimeout
            | Self::Offline
            | Self::Superseded => ErrorClass::Transient,
            Self::RateLimited => ErrorClass::Throttled,
            Self::Unauthorized
            | Self::Forbidden
            | Self::QuotaExhausted
            | Self::SpendLimit
            | Self::ModelNotFound
            | Self::NotFound
            | Self::NoModel => ErrorClass::ProviderFatal,
            Self::InvalidRequest
            | Self::RequestTooLarge
            | Self::ContextOverflow
            | Self::CostCap
            | Self::AnswerTooLarge => ErrorClass::RequestFatal,
            Self::RefusedByModel => ErrorClass::Content,
            Self::OutputLimit => ErrorClass::TruncatedByLimit,
        }
    }

    /// Whether it says nothing of the provider's health, whatever its class.
    pub(crate) fn is_neutral(self) -> bool {
        matches!(
            self,
            Self::Offline | Self::CostCap | Self::Superseded | Self::AnswerTooLarge | Self::DeadlineExceeded
        )
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The longest [`AttemptError::detail`], in characters.
const MAX_DETAIL: usize = 300;

/// A failed attempt, classified. It never holds a key: the provider's words are scrubbed of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{reason}{}", suffix(.detail))]
pub struct AttemptError {
    /// What may be done about it.
    pub class: ErrorClass,
    /// The exact cause.
    pub reason: Reason,
    /// The HTTP status, where there was a response; also one that an error inside a stream names.
    pub status: Option<u16>,
    /// How long the provider asks to wait, in whole milliseconds.
    #[serde(rename = "retry_after_ms", serialize_with = "as_millis")]
    pub retry_after: Option<Duration>,
    /// The provider's id of the request, which its support asks for.
    pub request_id: Option<String>,
    /// The provider's own words, at most 300 characters, untranslated: for diagnosis only.
    pub detail: String,
}

fn suffix(detail: &str) -> String {
    if detail.is_empty() { String::new() } else { format!(": {detail}") }
}

#[expect(clippy::ref_option, reason = "the signature that serde calls")]
fn as_millis<S: serde::Serializer>(value: &Option<Duration>, serializer: S) -> Result<S::Ok, S::Error> {
    value.map(|wait| u64::try_from(wait.as_millis()).unwrap_or(u64::MAX)).serialize(serializer)
}

impl AttemptError {
    /// A failure with `detail` as its diagnosis; control characters and what is beyond the
    /// limit are dropped.
    pub fn new(reason: Reason, detail: impl AsRef<str>) -> Self {
        Self {
            class: reason.class(),
            reason,
            status: None,
            retry_after: None,
            request_id: None,
            detail: detail
                .as_ref()
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
                .chars()
                .filter(|c| !c.is_control())
                .take(MAX_DETAIL)
                .collect(),
        }
    }

    /// The same failure with the HTTP status it came with.
    pub(crate) fn with_status(self, status: u16) -> Self {
        Self { status: Some(status), ..self }
    }
}

/// What a failed `reqwest` call means. The address is left out: it is known, and a redirect's
/// may hold a token.
impl From<reqwest::Error> for AttemptError {
    fn from(error: reqwest::Error) -> Self {
        use std::io::ErrorKind;
        let io = |kinds: &[ErrorKind]| {
            sources(&error).any(|source| {
                source.downcast_ref::<std::io::Error>().is_some_and(|io| kinds.contains(&io.kind()))
            })
        };
        // The resolver's error has no kind of its own.
        let no_name = || sources(&error).any(|source| source.to_string().starts_with("dns error"));
        let reason = if io(&[ErrorKind::ConnectionRefused]) {
            Reason::ConnectionRefused
        } else if error.is_connect()
            && (io(&[ErrorKind::NetworkUnreachable, ErrorKind::NetworkDown]) || no_name())
        {
            Reason::Offline
        } else if error.is_connect() && error.is_timeout() {
            Reason::ConnectTimeout
        } else if error.is_connect() {
            Reason::ConnectionFailed
        } else if error.is_builder() {
            Reason::InvalidRequest
        } else if io(&[ErrorKind::InvalidData, ErrorKind::InvalidInput]) {
            // A body that is not compressed as its header says.
            Reason::BadResponse
        } else {
            Reason::ConnectionLost
        };
        let status = error.status().map(|status| status.as_u16());
        let error = error.without_url();
        let words: Vec<String> =
            std::iter::once(error.to_string()).chain(sources(&error).map(ToString::to_string)).collect();
        Self { status, ..Self::new(reason, words.join(": ")) }
    }
}

fn sources<'a>(
    error: &'a (dyn std::error::Error + 'static),
) -> impl Iterator<Item = &'a (dyn std::error::Error + 'static)> {
    std::iter::successors(error.source(), |source| source.source())
}
