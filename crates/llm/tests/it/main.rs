//! The crate at its boundary: real sockets, independent servers, no network.

mod aimock;
mod codecs;
mod config;
mod discovery;
mod faults;
mod proxy;
mod registry;
mod streams;
mod support;
