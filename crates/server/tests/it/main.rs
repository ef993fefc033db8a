//! The API at its boundary: real sockets, a real store.
#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod accounts;
mod machine;
