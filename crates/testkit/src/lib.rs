//! Real peers, scripted servers and benches. Never shipped.
//!
//! A missing peer is a loud skip on a laptop and a panic where the environment variable `CI` is
//! set, so that no claim rests on a test that did not run.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "test support: a broken peer ends the test that needs it, and skips are told loudly"
)]

pub mod aimock;
pub mod chromium;
pub mod databases;
pub mod desktop;
pub mod emulate;
pub mod forge;
pub mod oidc;
pub mod peers;
pub mod scripted;
pub mod statics;
pub mod stripe;
pub mod vercel;
