//! A circuit breaker as a value: outcomes and times in, a state out. It reads no clock, so that
//! it can be tested, saved and restored.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

use crate::clock::{UnixMillis, millis};
use crate::policy::BreakerPolicy;

/// What a circuit lets through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "state")]
pub enum CircuitState {
    /// Everything.
    #[default]
    Closed,
    /// Nothing, until a time.
    Open {
        /// When it lets one request through, in milliseconds since 1970.
        until: UnixMillis,
    },
    /// One request at a time, whose outcome decides.
    HalfOpen,
}

/// The outcomes of one provider, model and key, and what follows from them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct Breaker {
    state: CircuitState,
    /// How often it opened since it was last closed.
    openings: u32,
    failures_in_a_row: u32,
    successes_half_open: u32,
    /// The latest outcomes: when, and whether well.
    recent: VecDeque<(UnixMillis, bool)>,
}

impl Breaker {
    /// What it lets through at `now`. An end that lies further off than the longest stay is a
    /// clock that was set back: it is not believed.
    pub(crate) fn state(&self, policy: &BreakerPolicy, now: UnixMillis) -> CircuitState {
        match self.state {
            CircuitState::Open { until } => {
                let until = until.min(now.saturating_add(longest(policy)));
                if until <= now { CircuitState::HalfOpen } else { CircuitState::Open { until } }
            }
            state => state,
        }
    }

    pub(crate) fn success(&mut self, policy: &BreakerPolicy, now: UnixMillis) {
        self.note(policy, now, true);
        self.failures_in_a_row = 0;
        if self.state(policy, now) == CircuitState::Closed {
            return;
        }
        // An answer from an open circuit, asked as the last resort, proves as much as a probe.
        self.state = CircuitState::HalfOpen;
        self.successes_half_open += 1;
        if self.successes_half_open >= policy.close_after {
            *self = Self::default();
        }
    }

    /// `hint` is the least time to stay away that the provider itself names; `random` (0 to 1)
    /// spreads the return of many.
    pub(crate) fn failure(&mut self, policy: &BreakerPolicy, now: UnixMillis, hint: u64, random: f64) {
        self.note(policy, now, false);
        self.failures_in_a_row = self.failures_in_a_row.saturating_add(1);
        match self.state(policy, now) {
            CircuitState::Open { .. } => {}
            CircuitState::HalfOpen => self.open(policy, now, hint, random),
            CircuitState::Closed => {
                let failures = self.recent.iter().filter(|(_, well)| !well).count();
                let many = self.recent.len() >= policy.min_samples
                    && failures as f64 >= policy.ratio * self.recent.len() as f64;
                if many || self.failures_in_a_row >= policy.consecutive {
                    self.open(policy, now, hint, random);
                }
            }
        }
    }

    fn open(&mut self, policy: &BreakerPolicy, now: UnixMillis, hint: u64, random: f64) {
        let doubled = millis(policy.open).saturating_mul(1 << self.openings.min(16));
        let stay = doubled.min(millis(policy.cap)) as f64 * (0.8 + 0.4 * random.clamp(0.0, 1.0));
        let stay = (stay as u64).max(hint).min(longest(policy));
        self.openings = self.openings.saturating_add(1);
        self.successes_half_open = 0;
        self.state = CircuitState::Open { until: now.saturating_add(stay) };
    }

    fn note(&mut self, policy: &BreakerPolicy, now: UnixMillis, well: bool) {
        let span = millis(policy.span);
        // What lies in the future was noted before the clock was set back.
        self.recent.retain(|(at, _)| *at <= now && now - at <= span);
        self.recent.push_back((now, well));
        while self.recent.len() > policy.window {
            self.recent.pop_front();
        }
    }
}

/// The longest that a circuit stays open, jitter included.
fn longest(policy: &BreakerPolicy) -> u64 {
    millis(policy.cap).saturating_mul(6) / 5
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: fn() -> BreakerPolicy = BreakerPolicy::default;

    #[test]
    fn three_failures_in_a_row_open_it_and_two_successes_close_it() {
        let (policy, mut breaker) = (POLICY(), Breaker::default());
        breaker.failure(&policy, 1_000, 0, 0.5);
        breaker.failure(&policy, 1_001, 0, 0.5);
        assert_eq!(breaker.state(&policy, 1_002), CircuitState::Closed);
        breaker.failure(&policy, 1_002, 0, 0.5);
        assert_eq!(breaker.state(&policy, 1_003), CircuitState::Open { until: 16_002 });
        assert_eq!(breaker.state(&policy, 16_002), CircuitState::HalfOpen);
        breaker.success(&policy, 16_100);
        assert_eq!(breaker.state(&policy, 16_101), CircuitState::HalfOpen);
        breaker.success(&policy, 16_200);
        assert_eq!(breaker.state(&policy, 16_201), CircuitState::Closed);
    }

    #[test]
    fn half_of_many_outcomes_opens_it_though_never_three_in_a_row() {
        let (policy, mut breaker) = (POLICY(), Breaker::default());
        for turn in 0..3_u64 {
            assert_eq!(breaker.state(&policy, turn * 10), CircuitState::Closed);
            breaker.success(&policy, turn * 10);
            breaker.failure(&policy, turn * 10 + 5, 0, 0.5);
        }
        assert!(matches!(breaker.state(&policy, 26), CircuitState::Open { .. }));
        // The same spread over minutes is no outage.
        let mut breaker = Breaker::default();
        for turn in 0..20_u64 {
            breaker.success(&policy, turn * 40_000);
            breaker.failure(&policy, turn * 40_000 + 20_000, 0, 0.5);
        }
        assert_eq!(breaker.state(&policy, 790_000), CircuitState::Closed);
    }

    #[test]
    fn each_opening_doubles_up_to_the_cap_and_a_hint_raises_it() {
        let (policy, mut breaker) = (POLICY(), Breaker::default());
        let mut now = 0;
        for _ in 0..2 {
            breaker.failure(&policy, now, 0, 0.5);
        }
        let mut stays = Vec::new();
        for _ in 0..7 {
            breaker.failure(&policy, now, 0, 0.5);
            let CircuitState::Open { until } = breaker.state(&policy, now) else { panic!("open") };
            stays.push((until - now) / 1_000);
            now = until;
        }
        assert_eq!(stays, [15, 30, 60, 120, 240, 300, 300]);
        breaker.failure(&policy, now, 350_000, 0.5);
        assert_eq!(breaker.state(&policy, now), CircuitState::Open { until: now + 350_000 });
        for (random, least, most) in [(0.0, 12_000, 12_000), (1.0, 18_000, 18_000)] {
            let mut breaker = Breaker::default();
            (0..3).for_each(|_| breaker.failure(&policy, 0, 0, random));
            let CircuitState::Open { until } = breaker.state(&policy, 0) else { panic!("open") };
            assert!((least..=most).contains(&until), "{until}");
        }
    }

    #[test]
    fn a_clock_that_jumps_never_shuts_it_for_longer_than_the_cap() {
        let (policy, mut breaker) = (POLICY(), Breaker::default());
        let now = 1_000_000_000_000;
        (0..3).for_each(|_| breaker.failure(&policy, now, 0, 0.5));
        let CircuitState::Open { until } = breaker.state(&policy, 5_000) else { panic!("open") };
        assert!(until <= 5_000 + 360_000, "set back by decades: {until}");
        assert_eq!(breaker.state(&policy, now * 2), CircuitState::HalfOpen, "set forward");
        let saved = serde_json::to_string(&breaker).expect("it serialises");
        assert_eq!(serde_json::from_str::<Breaker>(&saved).expect("it is read"), breaker);
    }
}
