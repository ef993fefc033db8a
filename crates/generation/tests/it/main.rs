//! Integration tests of `vectort-generation`.
#![expect(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod accept;
mod catalog;
mod checkpoint;
mod corpus;
mod deps;
mod describe;
mod detect;
mod edits;
mod lifecycle;
mod patch;
mod pipeline;
mod prompt;
mod random;
mod reader;
mod starter;
mod template;
mod turns;
