//! The promises of the store, held against every engine; the ledger, explored.
#![expect(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod conformance;
mod engines;
mod explore;
mod ledger;
mod model;
mod mongo;
mod queries;
