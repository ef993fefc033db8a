//! From a provider's words to a class of error.
//!
//! The same errors arrive in three ways: as an HTTP status with a body, as an event inside a
//! stream that began with HTTP 200, and as bare JSON behind such a stream. So there is one
//! reader for their shapes and one table for their meaning.

use std::time::{Duration, SystemTime};

use reqwest::header::HeaderMap;
use serde_json::Value;

use crate::error::{AttemptError, Reason};

/// An error as a provider words it, from any of the shapes in use.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ApiError {
    /// A status that the body itself names (Gemini, llama.cpp).
    pub status: Option<u16>,
    /// Every machine-readable name in it, lower case: OpenAI's `type` and `code`, Gemini's
    /// `status`, the reasons in its details.
    pub codes: Vec<String>,
    /// The words.
    pub message: String,
    /// How long it asks to wait.
    pub retry_after: Option<Duration>,
    /// Whether it names a quota of the day, which no waiting of seconds will mend.
    pub daily_quota: bool,
}

impl ApiError {
    /// Reads `{"error":{…}}`, `{"error":"…"}`, `{"type":"error","code":…,"message":…}`,
    /// `{"detail":…}`, `{"message":…}` and an array of one of these. `None` when the value is no
    /// error.
    pub fn from_value(value: &Value) -> Option<Self> {
        if let Value::Array(items) = value {
            return items.first().filter(|item| !item.is_array()).and_then(Self::from_value);
        }
        let mut error = Self::default();
        match value.get("error").filter(|inner| !inner.is_null()) {
            Some(Value::String(message)) => error.message.clone_from(message),
            Some(inner @ Value::Object(_)) => error.absorb(inner),
            Some(_) => return None,
            None => {
                let is_flat_error = value.get("type").and_then(Value::as_str) == Some("error");
                let words = value.get("message").or_else(|| value.get("detail")).and_then(Value::as_str);
                if !is_flat_error && words.is_none() {
                    return None;
                }
                error.absorb(value);
                if error.message.is_empty() {
                    words.unwrap_or_default().clone_into(&mut error.message);
                }
            }
        }
        Some(error)
    }

    /// Reads a body, which may be JSON, a page or nothing.
    pub fn from_body(body: &[u8]) -> Self {
        serde_json::from_slice::<Value>(body).ok().and_then(|value| Self::from_value(&value)).unwrap_or_else(
            || Self { message: String::from_utf8_lossy(body).trim().to_owned(), ..Self::default() },
        )
    }

    fn absorb(&mut self, error: &Value) {
        for field in ["type", "code", "status"] {
            match error.get(field) {
                Some(Value::String(code)) if code != "error" => self.codes.push(code.to_ascii_lowercase()),
                Some(Value::Number(number)) => {
                    self.status = number.as_u64().and_then(|n| u16::try_from(n).ok()).filter(|n| *n >= 400);
                }
                _ => {}
            }
        }
        if let Some(message) = error.get("message").and_then(Value::as_str) {
            message.clone_into(&mut self.message);
        }
        match error.get("details") {
            // Anthropic: one object.
            Some(details @ Value::Object(_)) => {
                if let Some(code) = details.get("error_code").and_then(Value::as_str) {
                    self.codes.push(code.to_ascii_lowercase());
                }
            }
            // Gemini: a list of typed ones.
            Some(Value::Array(details)) => {
                for detail in details {
                    self.absorb_google_detail(detail);
                }
            }
            _ => {}
        }
    }

    fn absorb_google_detail(&mut self, detail: &Value) {
        if let Some(reason) = detail.get("reason").and_then(Value::as_str) {
            self.codes.push(reason.to_ascii_lowercase());
        }
        if let Some(delay) = detail.get("retryDelay").and_then(Value::as_str) {
            let seconds = delay.strip_suffix('s').and_then(|seconds| seconds.parse::<f64>().ok());
            self.retry_after = seconds.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
        }
        if let Some(violations) = detail.get("violations").and_then(Value::as_array) {
            self.daily_quota |= violations.iter().any(|violation| {
                violation.get("quotaId").and_then(Value::as_str).is_some_and(|id| id.contains("PerDay"))
            });
        }
    }

    fn has(&self, codes: &[&str]) -> bool {
        self.codes.iter().any(|code| codes.contains(&code.as_str()))
    }

    /// Whether it is about a model rather than an address.
    fn is_about_a_model(&self) -> bool {
        let message = self.message.to_ascii_lowercase();
        self.has(&["model_not_found"])
            || message.starts_with("model")
            || message.contains(" model")
            || message.contains("models/")
    }

    /// Whether a server that answered with `status` has no such address at all: the sign that it
    /// speaks another protocol.
    pub fn means_no_such_route(&self, status: u16) -> bool {
        matches!(status, 404 | 405 | 501) && !self.is_about_a_model()
    }

    /// What it means, given the HTTP status it came with, if it came with one.
    pub fn reason(&self, http: Option<u16>) -> Reason {
        let status = http.filter(|status| *status >= 300).or(self.status);
        // Names that mean one thing whatever the status says come first: a used-up quota is a
        // 429 like any other, and a wrong Gemini key is a 400.
        if self.daily_quota
            || self.has(&[
                "insufficient_quota",
                "billing_hard_limit_reached",
                "billing_error",
                "quota_exceeded",
            ])
        {
            return Reason::QuotaExhausted;
        }
        if self.has(&["enforced_spend_limit_reached"]) {
            return Reason::SpendLimit;
        }
        if self.has(&["invalid_api_key", "api_key_invalid"]) {
            return Reason::Unauthorized;
        }
        if self.has(&["model_not_found"]) {
            return Reason::ModelNotFound;
        }
        if self.is_context_overflow() {
            return Reason::ContextOverflow;
        }
        if self.has(&["content_filter", "content_policy_violation"]) {
            return Reason::RefusedByModel;
        }
        match status {
            Some(status) => self.reason_of_status(status),
            None => self.reason_of_codes(),
        }
    }

    fn is_context_overflow(&self) -> bool {
        const SIGNS: [&str; 5] = [
            "prompt is too long",
            "maximum context length",
            "exceeds the context",
            "context window",
            "input token count",
        ];
        let message = self.message.to_ascii_lowercase();
        self.has(&["context_length_exceeded"])
            || (self.has(&["invalid_request_error", "invalid_argument", "exceed_context_size_error"])
                && SIGNS.iter().any(|sign| message.contains(sign)))
    }

    fn reason_of_status(&self, status: u16) -> Reason {
        match status {
            401 => Reason::Unauthorized,
            402 => Reason::QuotaExhausted,
            403 => Reason::Forbidden,
            404 if self.is_about_a_model() => Reason::ModelNotFound,
            404 | 405 | 501 => Reason::NotFound,
            408 | 504 => Reason::UpstreamTimeout,
            413 => Reason::RequestTooLarge,
            429 => Reason::RateLimited,
            503 | 529 => Reason::Overloaded,
            // A conflict inside the provider, which a retry gets past.
            409 => Reason::ServerError,
            ..=399 => Reason::BadResponse,
            400..=499 => Reason::InvalidRequest,
            _ if self.has(&["overloaded_error", "server_is_overloaded"]) => Reason::Overloaded,
            _ => Reason::ServerError,
        }
    }

    fn reason_of_codes(&self) -> Reason {
        const TABLE: [(&[&str], Reason); 9] = [
            (&["authentication_error", "unauthenticated"], Reason::Unauthorized),
            (&["permission_error", "permission_denied"], Reason::Forbidden),
            (&["not_found_error", "not_found"], Reason::ModelNotFound),
            (
                &[
                    "rate_limit_exceeded",
                    "rate_limit_error",
                    "slow_down",
                    "resource_exhausted",
                    "too_many_requests",
                ],
                Reason::RateLimited,
            ),
            (&["overloaded_error", "server_is_overloaded", "unavailable", "overloaded"], Reason::Overloaded),
            (&["timeout_error", "deadline_exceeded"], Reason::UpstreamTimeout),
            (&["request_too_large"], Reason::RequestTooLarge),
            (
                &["invalid_request_error", "invalid_prompt", "invalid_argument", "failed_precondition"],
                Reason::InvalidRequest,
            ),
            (&["server_error", "api_error", "internal"], Reason::ServerError),
        ];
        TABLE.iter().find(|(codes, _)| self.has(codes)).map_or(Reason::ServerError, |(_, reason)| *reason)
    }

    /// The error of an attempt, given the HTTP status it came with, if it came with one.
    pub(crate) fn into_attempt(self, http: Option<u16>) -> AttemptError {
        let mut error = AttemptError::new(self.reason(http), &self.message);
        error.status = http.or(self.status);
        error.retry_after = self.retry_after.or_else(|| match error.reason {
            Reason::RateLimited => hint_in_words(&self.message),
            _ => None,
        });
        error
    }
}

/// "Please try again in 6.2s.": inside a stream OpenAI has no other place for it.
fn hint_in_words(message: &str) -> Option<Duration> {
    let (_, rest) = message.split_once("try again in ")?;
    let hint = rest.split_whitespace().next()?;
    duration(hint.trim_end_matches('.'))
}

/// How long the response's headers ask to wait: `retry-after-ms`, or `retry-after` in seconds or
/// as a date; without them, when the limit that is used up is filled again.
pub(crate) fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).map(str::trim);
    if let Some(millis) = text("retry-after-ms").and_then(|value| value.parse::<f64>().ok()) {
        return Duration::try_from_secs_f64(millis / 1000.0).ok();
    }
    let Some(value) = text("retry-after") else {
        let resets = LIMITS.iter().filter(|(remaining, _)| text(remaining) == Some("0"));
        return resets.filter_map(|(_, reset)| until_reset(text(reset)?, now)).max();
    };
    match value.parse::<f64>() {
        Ok(seconds) => Duration::try_from_secs_f64(seconds).ok(),
        Err(_) => httpdate::parse_http_date(value).ok()?.duration_since(now).ok(),
    }
}

/// What is left of a limit, and when it is filled again.
const LIMITS: [(&str, &str); 5] = [
    ("x-ratelimit-remaining-requests", "x-ratelimit-reset-requests"),
    ("x-ratelimit-remaining-tokens", "x-ratelimit-reset-tokens"),
    ("anthropic-ratelimit-requests-remaining", "anthropic-ratelimit-requests-reset"),
    ("anthropic-ratelimit-input-tokens-remaining", "anthropic-ratelimit-input-tokens-reset"),
    ("anthropic-ratelimit-output-tokens-remaining", "anthropic-ratelimit-output-tokens-reset"),
];

/// The time until a reset: OpenAI's `6m0s` and `250ms`, Anthropic's RFC 3339.
fn until_reset(value: &str, now: SystemTime) -> Option<Duration> {
    match value.parse::<jiff::Timestamp>() {
        Ok(moment) => SystemTime::from(moment).duration_since(now).ok(),
        Err(_) => duration(value),
    }
}

/// A duration as OpenAI writes it: `6m0s`, `1.25s`, `250ms`.
fn duration(value: &str) -> Option<Duration> {
    let (mut seconds, mut rest) = (0.0, (!value.is_empty()).then_some(value)?);
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let number: f64 = rest[..end].parse().ok()?;
        let unit_end = rest[end..].find(|c: char| c.is_ascii_digit()).map_or(rest.len(), |at| end + at);
        seconds += number
            * match &rest[end..unit_end] {
                "ms" => 0.001,
                "s" => 1.0,
                "m" => 60.0,
                "h" => 3_600.0,
                "d" => 86_400.0,
                _ => return None,
            };
        rest = &rest[unit_end..];
    }
    Duration::try_from_secs_f64(seconds).ok()
}
