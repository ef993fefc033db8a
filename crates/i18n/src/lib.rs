//! Fluent messages for Rust hosts.
