//! Deployments against Vercel's protocol as others have written it, and against its faults.
#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod names;
