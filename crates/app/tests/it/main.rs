//! Integration tests of `vectort-app`.
