//! The crate at its boundary: real sockets, independent servers, no network.
#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod aimock;
mod codecs;
mod config;
mod discovery;
mod faults;
mod proxy;
mod registry;
mod streams;
mod support;
