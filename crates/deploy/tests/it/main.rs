//! Deployments against Vercel's protocol as others have written it, against a strict stand-in that
//! serves what it was given, and against what networks do.
#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod cancel;
mod emulate;
mod faults;
mod live;
mod names;
mod support;
