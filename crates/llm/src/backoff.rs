//! How long to wait before somebody is asked again, and how often that may happen at all.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use backon::{BackoffBuilder as _, ExponentialBuilder};

use crate::policy::Policy;

/// The wait before the `nth` retry (from 1), drawn evenly from nothing to the exponential one:
/// "full jitter", which keeps those who failed together from returning together. `backon` gives
/// the exponential part; its own jitter only ever lengthens a wait.
pub(crate) fn wait(policy: &Policy, nth: u32) -> Duration {
    let delays = ExponentialBuilder::new()
        .with_min_delay(policy.backoff)
        .with_max_delay(policy.backoff_cap)
        .without_max_times()
        .build();
    let longest = delays.take(nth.max(1) as usize).last().unwrap_or(policy.backoff);
    longest.min(policy.backoff_cap).mul_f64(fastrand::f64())
}

/// A share of the traffic: every request adds a little, every extra call takes one.
#[derive(Debug)]
pub(crate) struct Share {
    left: Mutex<f64>,
    most: f64,
}

impl Share {
    pub(crate) fn new(float: f64) -> Self {
        Self { left: Mutex::new(float), most: float.max(1.0) }
    }

    /// A request was made, of which `share` may be followed by an extra call.
    pub(crate) fn earn(&self, share: f64) {
        let mut left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        *left = (*left + share.clamp(0.0, 1.0)).min(self.most);
    }

    /// Takes leave for one extra call.
    pub(crate) fn take(&self) -> bool {
        let mut left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        // Ten tenths are a little less than one.
        let allowed = *left >= 1.0 - 1e-9;
        if allowed {
            *left -= 1.0;
        }
        allowed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_are_spread_from_nothing_to_a_doubling_cap() {
        let policy = Policy { backoff: Duration::from_millis(100), ..Policy::default() };
        for (nth, most) in [(1, 100), (2, 200), (4, 800), (40, 8_000)] {
            let waits: Vec<u128> = (0..400).map(|_| wait(&policy, nth).as_millis()).collect();
            assert!(waits.iter().all(|wait| *wait <= most), "retry {nth}");
            assert!(waits.iter().any(|wait| *wait < most / 4), "retry {nth} may be soon");
            assert!(waits.iter().any(|wait| *wait > most * 3 / 4), "retry {nth} may be late");
        }
    }

    #[test]
    fn a_fifth_of_the_traffic_may_be_repeated() {
        let share = Share::new(5.0);
        let allowed = (0..1_000)
            .filter(|_| {
                share.earn(0.2);
                share.take()
            })
            .count();
        assert!((200..=206).contains(&allowed), "{allowed}");
    }
}
