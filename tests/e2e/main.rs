//! The real window, driven as a person would (`cargo xtask e2e`): the program as built, the system's
//! webview, the peers of the other tests; no fake platform. Each test has a computer of its own.
//!
//! One at a time: a window waits for nobody, and two on two cores would wait for each other.
#![expect(clippy::expect_used, clippy::panic, clippy::print_stderr, reason = "a test fails by panicking")]

mod deploy;
mod edit;
mod escape;
mod hostile;
mod place;
mod run;
mod start;
mod support;
mod turns;
