//! What a model call consumed.

use serde::{Deserialize, Serialize};

/// Tokens of one call, or the sum over several.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Tokens {
    /// Prompt tokens, cached ones included.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub input: u64,
    /// The part of `input` that was read from the provider's cache.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub cached: u64,
    /// The part of `output` that was spent on reasoning.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub reasoning: u64,
    /// Generated tokens, reasoning included (as providers bill them).
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub output: u64,
}

impl std::ops::Add for Tokens {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            input: self.input + other.input,
            cached: self.cached + other.cached,
            reasoning: self.reasoning + other.reasoning,
            output: self.output + other.output,
        }
    }
}

impl std::iter::Sum for Tokens {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::default(), std::ops::Add::add)
    }
}
