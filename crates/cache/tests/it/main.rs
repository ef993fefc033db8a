//! Integration tests of `vectort-cache`.
