//! Integration tests of `vectort-toolchain`: real tools, on real and hostile projects.
#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]
#![expect(clippy::print_stderr, reason = "a test that is left out says so")]

mod support;
mod tools;
mod types;
mod working;
