//! What is measured of a provider and model: times, rates, lengths.

use std::collections::VecDeque;

use hdrhistogram::Histogram;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// How many of the latest first-token times are kept one by one, for a sparkline.
const RECENT: usize = 48;

/// How many measurements a histogram holds before older ones count half: providers change, and
/// the figures should follow within days.
const AGE_AT: u64 = 400;

/// A histogram of whole numbers from 1 to [`Measured::MAX`] with two significant digits, which
/// takes at most 20 KiB.
#[derive(Debug, Clone)]
pub(crate) struct Measured(Histogram<u32>);

impl Measured {
    const MAX: u64 = 10_000_000;

    fn empty() -> Histogram<u32> {
        #[expect(clippy::expect_used, reason = "the bounds are constants that a test tries")]
        Histogram::new_with_bounds(1, Self::MAX, 2).expect("bounds that hold")
    }

    pub(crate) fn record(&mut self, value: u64) {
        self.0.saturating_record(value.max(1));
        if self.0.len() > AGE_AT {
            self.halve();
        }
    }

    /// Takes every second measurement away, evenly.
    fn halve(&mut self) {
        let mut halved = Self::empty();
        let mut carried = 0;
        for bucket in self.0.iter_recorded() {
            carried += bucket.count_at_value();
            halved.saturating_record_n(bucket.value_iterated_to(), carried / 2);
            carried %= 2;
        }
        self.0 = halved;
    }

    pub(crate) fn samples(&self) -> u64 {
        self.0.len()
    }

    /// The value that `percent` of the measurements do not exceed; `None` without any.
    pub(crate) fn percentile(&self, percent: f64) -> Option<u64> {
        (!self.0.is_empty()).then(|| self.0.value_at_percentile(percent))
    }
}

impl Default for Measured {
    fn default() -> Self {
        Self(Self::empty())
    }
}

/// As pairs of value and count: short for the few values that there are, and readable.
impl Serialize for Measured {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(
            self.0.iter_recorded().map(|bucket| (bucket.value_iterated_to(), bucket.count_at_value())),
        )
    }
}

impl<'de> Deserialize<'de> for Measured {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut histogram = Self::empty();
        for (value, count) in Vec::<(u64, u32)>::deserialize(deserializer)? {
            histogram.saturating_record_n(value.clamp(1, Self::MAX), count.min(AGE_AT as u32));
        }
        Ok(Self(histogram))
    }
}

/// Everything measured of one provider, model and key.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Figures {
    /// From asking to the first text, in milliseconds.
    pub(crate) first_token: Measured,
    /// Output tokens in ten seconds, from the first text to the end: whole numbers that still
    /// tell a slow local model from a slower one.
    pub(crate) rate: Measured,
    /// Output tokens of complete answers, reasoning included.
    pub(crate) output: Measured,
    /// The latest first-token times, oldest first.
    pub(crate) recent: VecDeque<u64>,
}

impl Figures {
    pub(crate) fn first_token(&mut self, millis: u64) {
        self.first_token.record(millis);
        self.recent.push_back(millis);
        while self.recent.len() > RECENT {
            self.recent.pop_front();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_survive_being_saved() {
        let mut measured = Measured::default();
        (1..=200).for_each(|value| measured.record(value * 10));
        let saved = serde_json::to_string(&measured).expect("it serialises");
        let read: Measured = serde_json::from_str(&saved).expect("it is read");
        for measured in [measured, read] {
            assert_eq!(measured.samples(), 200);
            let (half, most) = (measured.percentile(50.0), measured.percentile(95.0));
            assert!(half.is_some_and(|half| (995..=1010).contains(&half)), "{half:?}");
            assert!(most.is_some_and(|most| (1890..=1915).contains(&most)), "{most:?}");
        }
    }

    #[test]
    fn old_measurements_fade() {
        let mut measured = Measured::default();
        (0..300).for_each(|_| measured.record(5_000));
        (0..700).for_each(|_| measured.record(100));
        assert!(measured.samples() <= AGE_AT);
        assert!(measured.percentile(50.0).is_some_and(|half| half <= 101));
        let mut single = Measured::default();
        (0..1_000).for_each(|value| single.record(value * 7_919 % 9_000_000));
        assert!(single.samples() >= AGE_AT / 2, "spread values are thinned, not lost: {}", single.samples());
    }

    #[test]
    fn values_beyond_the_bounds_are_clamped() {
        let mut measured = Measured::default();
        measured.record(0);
        measured.record(u64::MAX);
        assert_eq!(measured.samples(), 2);
        assert_eq!(Measured::default().percentile(50.0), None);
        let read: Measured = serde_json::from_str("[[0,5],[18446744073709551615,4294967295]]").expect("read");
        assert_eq!(read.samples(), 5 + AGE_AT);
    }
}
