//! Integration tests of `vectort-syntax`.
#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test fails by panicking")]

mod languages;
mod manifests;
mod starters;
mod symbols;
