//! The API at its boundary: real sockets, a real store.
#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod accounts;
mod admin;
mod aimock;
mod browser;
mod bucket;
mod generation;
mod machine;
mod mail;
mod matrix;
mod oauth;
mod payments;
mod plans;
mod program;
mod protection;
mod readme;
mod schemathesis;
mod stripes_own;
mod sync;
mod webhooks;
mod workshop;
