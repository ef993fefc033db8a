//! Integration tests of `vectort-secrets`.
