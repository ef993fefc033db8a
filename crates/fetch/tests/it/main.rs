//! Fetching, against real servers on this machine.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod git;
mod hostile;
mod pages;
mod support;
