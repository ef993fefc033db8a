//! Integration tests of `vectort-bundler`.
#![expect(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod browser;
mod build;
mod hmr;
mod packs;
mod reports;
mod resolve;
mod serve;
mod tailwind;
mod transform;
