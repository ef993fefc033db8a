//! Lists the committed packs, so that they are embedded without naming each in the source.

use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let dist = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("packs/dist");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed={}", dist.display());

    let mut names: Vec<String> = std::fs::read_dir(&dist)
        .map_err(|error| format!("{}: {error}", dist.display()))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix(".pack.zst").map(str::to_owned))
        .collect();
    names.sort();

    let mut table = String::from("&[\n");
    for name in &names {
        let path = dist.join(format!("{name}.pack.zst"));
        let path = path.to_str().ok_or("the repository's path is not Unicode")?;
        writeln!(table, "    ({:?}, include_bytes!({path:?})),", name.replace("__", "/"))?;
    }
    table.push(']');
    std::fs::write(out.join("packs.rs"), table)?;
    Ok(())
}
