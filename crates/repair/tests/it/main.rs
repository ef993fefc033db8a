//! The rules, from outside.

#[path = "../faults/mod.rs"]
mod faults;
mod imports;
mod project;
mod seeded;
mod shape;
mod text;
mod world;
