//! Integration tests of `vectort-bundler`.

mod build;
mod hmr;
mod packs;
mod resolve;
mod serve;
mod tailwind;
mod transform;
