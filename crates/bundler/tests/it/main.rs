//! Integration tests of `vectort-bundler`.
