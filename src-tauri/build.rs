//! Hands the built UI to Tauri's code generation, and the window's commands to its access list.

use tauri_build::{AppManifest, Attributes};

fn main() {
    println!("cargo::rerun-if-changed=ui/dist");
    if !std::path::Path::new("ui/dist/index.html").exists() {
        println!(
            "cargo::error=the UI is not built yet: run `cargo xtask build` (or `npm ci && npm run build` in ui/)"
        );
        return;
    }
    // Permission files switch the access list on: a command that none of them names is refused.
    let manifest = AppManifest::new().permissions_path_pattern("src-tauri/permissions/*.toml");
    let attributes =
        Attributes::new().app_manifest(manifest).capabilities_path_pattern("src-tauri/capabilities/*.json");
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={}", format!("{error:#}").replace('\n', " "));
    }
}
