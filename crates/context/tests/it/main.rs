//! Integration tests of `vectort-context`.
