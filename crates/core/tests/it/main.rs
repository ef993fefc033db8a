//! Integration tests of `vectort-core`.

mod paths;
