//! Integration tests of `vectort-syntax`.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod languages;
mod manifests;
mod starters;
mod symbols;
