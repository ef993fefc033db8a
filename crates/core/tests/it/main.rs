//! Integration tests of `vectort-core`.

mod checks;
mod estimate;
mod paths;
