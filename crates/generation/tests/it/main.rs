//! Integration tests of `vectort-generation`.

mod reader;
mod template;
