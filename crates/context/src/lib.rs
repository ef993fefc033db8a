//! Which files of a project a model is shown.
//!
//! [`Index`] knows a project's symbols, words and imports; [`Index::choose`] picks what belongs to
//! a request and fits a token budget. A project that fits goes whole. A larger one goes by what the
//! person selected, what is broken, what the request names or says, and what imports lead to from
//! there. No model is called, and nothing is sent anywhere.
//!
//! What is chosen comes in an order that prompt caches like: what stays the same from turn to turn
//! first, what was changed last at the end.
//!
//! **Invariant:** no IO, no clock, no randomness. The same files and the same query give the same
//! choice, however the index came to know them: [`Index::update`] and [`Index::build`] agree.

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
