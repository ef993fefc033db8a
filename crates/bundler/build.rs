//! Lists the committed packs, so that they are embedded without naming each in the source.

use std::fmt::Write as _;
use std::path::PathBuf;

fn main() {
    let dist =
        PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").expect("set by cargo")).join("packs/dist");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("set by cargo"));
    println!("cargo::rerun-if-changed={}", dist.display());

    let mut names: Vec<String> = std::fs::read_dir(&dist)
        .expect("crates/bundler/packs/dist is in the repository")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix(".pack.zst").map(str::to_owned))
        .collect();
    names.sort();

    let mut table = String::from("&[\n");
    for name in &names {
        let path = dist.join(format!("{name}.pack.zst"));
        let _ = writeln!(table, "    ({:?}, include_bytes!({:?})),", name.replace("__", "/"), path);
    }
    table.push(']');
    std::fs::write(out.join("packs.rs"), table).expect("OUT_DIR is writable");
}
