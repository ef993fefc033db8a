//! Integration tests of `vectort-core`.
