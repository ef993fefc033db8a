//! Integration tests of `vectort-llm`.
