#![doc = include_str!("../README.md")]

mod choice;
mod config;
mod excerpt;
mod file;
mod found;
mod index;
mod kind;
mod markup;
mod pack;
mod query;
mod rank;
mod resolve;
mod script;
mod words;

pub use choice::{Choice, Chosen, How, Lines, Place, Query, Reason};
pub use index::Index;
