//! Integration tests of `vectort-toolchain`: real tools, on real and hostile projects.

mod support;
mod tools;
mod types;
mod working;
