//! Integration tests of `vectort-generation`.

mod catalog;
mod describe;
mod detect;
mod lifecycle;
mod prompt;
mod reader;
mod starter;
mod template;
