//! How hard to try: retries, circuits, order, hedging.

use std::time::Duration;

/// Every decision that is not a limit of time ([`Deadlines`](crate::Deadlines)).
#[derive(Debug, Clone, PartialEq)]
pub struct Policy {
    /// The most attempts for one request. A provider that was not yet asked is asked even beyond
    /// it: the cap is for retries.
    pub max_attempts: u32,
    /// How often one provider is asked again after a failure that may pass. Others are asked
    /// first: their first token is nearer than the end of a wait.
    pub retries_per_target: u32,
    /// The share of requests that may be followed by a retry, over the router's life, beyond the
    /// first [`Policy::RETRY_FLOAT`] of them. It keeps an outage from multiplying the load.
    pub retry_share: f64,
    /// The wait before a first retry, doubled for each further one; the wait that is slept is
    /// drawn evenly from zero to it.
    pub backoff: Duration,
    /// The longest such wait.
    pub backoff_cap: Duration,
    /// The longest that a provider is waited for which asked to be left alone. A longer wait
    /// ends the request, unless somebody else answers.
    pub patience: Duration,
    /// When a provider is no longer asked first.
    pub breaker: BreakerPolicy,
    /// How measured times change the configured order.
    pub order: OrderPolicy,
    /// Whether another provider is asked when a model or its filter refused.
    pub ask_others_after_refusal: bool,
    /// How often one answer may be continued after a break or a length limit. Without a
    /// [`Continuation`](crate::Continuation) in the call it is never continued.
    pub max_continuations: u32,
    /// Asking a second provider before the first has failed; off when `None`.
    pub hedge: Option<HedgePolicy>,
    /// Whether the standing instructions are marked for the provider's prompt cache where that
    /// needs a mark (Anthropic). Elsewhere caching happens on its own.
    pub prompt_cache: bool,
    /// Whether OpenAI runs answers in the background, so that a broken stream resumes exactly
    /// where it broke. OpenAI then stores prompt and answer: the person must have agreed.
    pub background: bool,
}

impl Policy {
    /// Retries that are free, so that a first request may be retried at all.
    pub const RETRY_FLOAT: f64 = 5.0;
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            max_attempts: 5,
            retries_per_target: 1,
            retry_share: 0.2,
            backoff: Duration::from_millis(500),
            backoff_cap: Duration::from_secs(8),
            patience: Duration::from_mins(1),
            breaker: BreakerPolicy::default(),
            order: OrderPolicy::default(),
            ask_others_after_refusal: true,
            max_continuations: 4,
            hedge: None,
            prompt_cache: true,
            background: false,
        }
    }
}

/// When a circuit opens, and for how long.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BreakerPolicy {
    /// Failures in a row that open it.
    pub consecutive: u32,
    /// How many of the latest outcomes are looked at.
    pub window: usize,
    /// How far back they may lie.
    pub span: Duration,
    /// How many of them there must be.
    pub min_samples: usize,
    /// The share of failures among them that opens it.
    pub ratio: f64,
    /// How long it stays open the first time; doubled each further time, ±20 %.
    pub open: Duration,
    /// The longest that it stays open.
    pub cap: Duration,
    /// Successes that close a half-open circuit.
    pub close_after: u32,
}

impl Default for BreakerPolicy {
    fn default() -> Self {
        Self {
            consecutive: 3,
            window: 20,
            span: Duration::from_mins(1),
            min_samples: 6,
            ratio: 0.5,
            open: Duration::from_secs(15),
            cap: Duration::from_mins(5),
            close_after: 2,
        }
    }
}

/// How measured first-token times change the configured order.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OrderPolicy {
    /// Whether they do at all.
    pub by_latency: bool,
    /// How many times another's median a provider's must be to stand behind it.
    pub factor: f64,
    /// By how much it must be slower at least: nobody notices less.
    pub margin: Duration,
    /// How many measurements both must have.
    pub min_samples: u64,
    /// The share of requests that ask another provider first to learn how fast it is now, never
    /// one with a dearer model; 0 by default.
    pub explore: f64,
}

impl Default for OrderPolicy {
    fn default() -> Self {
        Self {
            by_latency: true,
            factor: 2.0,
            margin: Duration::from_millis(500),
            min_samples: 10,
            explore: 0.0,
        }
    }
}

/// When a second provider is asked before the first has failed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HedgePolicy {
    /// The largest share of requests that may be hedged.
    pub share: f64,
    /// The most that a second answer may be expected to cost, in micro-dollars.
    pub max_cost_microusd: u64,
    /// The fewest measurements of the first provider by which its slowness is judged.
    pub min_samples: u64,
}

impl Default for HedgePolicy {
    fn default() -> Self {
        Self { share: 0.05, max_cost_microusd: 250_000, min_samples: 10 }
    }
}
