//! The rules, from outside.

mod shape;
