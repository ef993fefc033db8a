//! Integration tests of `vectort-testkit`.
