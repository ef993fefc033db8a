//! Integration tests of `vectort-syntax`.
