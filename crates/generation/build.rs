//! Rebuilds the crate when a starter changes: `include_dir!` alone does not notice.

fn main() {
    println!("cargo::rerun-if-changed=starters");
    println!("cargo::rerun-if-changed=build.rs");
}
