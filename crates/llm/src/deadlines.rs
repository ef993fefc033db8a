//! How long anything may take.

use std::time::Duration;

/// Every limit of time on a request. Each ends in its own [`Reason`](crate::Reason).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadlines {
    /// Until a connection stands, TLS included.
    pub connect: Duration,
    /// From the request's start until a hosted provider's response headers.
    pub headers: Duration,
    /// The same for a local server, which may first load the model from disk.
    pub local_headers: Duration,
    /// From an attempt's start until its first text, at most. Pings and thoughts do not extend
    /// it. Where the provider's times are known it is three times their 95th percentile, but
    /// never less than [`Deadlines::first_token_least`].
    pub first_token: Duration,
    /// The least that a provider is given until its first text, however fast it usually is.
    pub first_token_least: Duration,
    /// The most when a high reasoning effort was asked for, whatever was measured.
    pub first_token_high_effort: Duration,
    /// Between two reads once text has begun.
    pub stall: Duration,
    /// For the whole request, over all of its attempts.
    pub total: Duration,
    /// After an answer is complete, for the figures that follow it. Its end is no failure.
    pub tail: Duration,
    /// For each small question: a list of models, the body of an error.
    pub probe: Duration,
}

impl Default for Deadlines {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(5),
            headers: Duration::from_secs(15),
            local_headers: Duration::from_mins(1),
            first_token: Duration::from_mins(1),
            first_token_least: Duration::from_secs(10),
            first_token_high_effort: Duration::from_mins(3),
            stall: Duration::from_secs(30),
            total: Duration::from_mins(15),
            tail: Duration::from_secs(2),
            probe: Duration::from_secs(5),
        }
    }
}
