//! Rebuilds the crate when a starter changes: `include_dir!` alone does not notice.
#![expect(clippy::print_stdout, reason = "that is how a build script speaks to Cargo")]

fn main() {
    println!("cargo::rerun-if-changed=starters");
    println!("cargo::rerun-if-changed=build.rs");
}
