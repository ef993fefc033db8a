//! Makes a changed message rebuild this crate: `include_dir!` does not tell cargo what it read.

fn main() {
    println!("cargo::rerun-if-changed=../../locales");
}
