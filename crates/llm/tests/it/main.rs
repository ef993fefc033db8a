//! The crate at its boundary: real sockets, independent servers, no network.
#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod abilities;
mod aimock;
mod background;
mod codecs;
mod config;
mod continuation;
mod discovery;
mod faults;
mod hedging;
mod hostile;
mod matrix;
mod memory;
mod money;
mod oracle;
mod proxy;
mod recordings;
mod registry;
mod routing;
mod streams;
mod support;
mod trio;
