//! Integration tests of `vectort-core`.

mod checks;
mod paths;
