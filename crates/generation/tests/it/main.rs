//! Integration tests of `vectort-generation`.

mod catalog;
mod reader;
mod starter;
mod template;
