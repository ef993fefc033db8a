//! Build system: `cargo xtask help`.
fn main() {}
