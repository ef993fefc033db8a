//! How long anything may take.

use std::time::Duration;

/// Every limit of time on a deployment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Until a connection stands, TLS included.
    pub connect: Duration,
    /// For one request, besides what its body takes at [`Self::slowest_upload`].
    pub request: Duration,
    /// Bytes a second below which an upload counts as stuck.
    pub slowest_upload: u64,
    /// How often a request that failed for a while is sent again.
    pub retries: usize,
    /// The first pause before that; each next one is twice as long.
    pub retry_pause: Duration,
    /// The longest pause, and the longest that a vendor's `Retry-After` is waited for.
    pub longest_pause: Duration,
    /// The first pause between two looks at a deployment; it grows to [`Self::slowest_poll`].
    pub poll: Duration,
    /// See [`Self::poll`].
    pub slowest_poll: Duration,
    /// How long a vendor may make a deployment ready.
    pub ready: Duration,
    /// How long a deployment that is ready may be without its lasting address.
    pub settle: Duration,
    /// How long stopping a deployment is tried.
    pub cancel: Duration,
    /// How long the address is tried.
    pub reach: Duration,
    /// For one try of the address.
    pub reach_request: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            request: Duration::from_secs(30),
            slowest_upload: 8 << 10,
            retries: 5,
            retry_pause: Duration::from_millis(500),
            longest_pause: Duration::from_mins(1),
            poll: Duration::from_millis(500),
            slowest_poll: Duration::from_secs(5),
            ready: Duration::from_mins(15),
            settle: Duration::from_secs(30),
            cancel: Duration::from_secs(10),
            reach: Duration::from_mins(1),
            reach_request: Duration::from_secs(10),
        }
    }
}
