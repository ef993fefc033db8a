//! Integration tests of `vectort-syntax`.

mod languages;
mod manifests;
mod starters;
