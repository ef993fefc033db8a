//! Integration tests of `vectort-contract`.
