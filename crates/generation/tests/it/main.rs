//! Integration tests of `vectort-generation`.
